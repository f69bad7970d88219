/** What a change of the records does: two evaluations as of the same day, set side by side. */
import { notTakenIn, stepsOf, type CaseRepository } from '../records/case-repository.ts';
import { byCodeUnit } from '../records/source.ts';
import type { Evaluation } from './evaluate.ts';
import type { Finding } from './rule.ts';

/** One state of the records, with what the law makes of it. */
export interface Side {
  readonly evaluation: Evaluation;
  /** The verdict on providing each line on the day of the question, by a name that stays when days move. */
  readonly lines: ReadonlyMap<string, string>;
}

/** Things of one sort that the change brings from one state to another. */
export interface Move {
  readonly what: 'record' | 'obligation' | 'line';
  /** The state or verdict before, or what became of the file; null: there was no such thing. */
  readonly from: string | null;
  /** The state or verdict after; null: there is no such thing any more. */
  readonly to: string | null;
  /** The records concerned, each once. */
  readonly records: readonly string[];
  readonly count: number;
}

export interface Comparison {
  /** Findings of the later state that the earlier one did not have, or had in a milder form. */
  readonly isNew: ReadonlySet<Finding>;
  /** Findings of the earlier state that are no more, accepted ones left out. */
  readonly gone: readonly Finding[];
  readonly moves: readonly Move[];
  /** Those of them whose record is gone, or counts for nothing now: they were not mended. */
  readonly dropped: readonly Finding[];
  /** Findings that wait for a file that could not be taken in, and are new: nobody can tell what they come to. */
  readonly newlyWaiting: readonly Finding[];
  /** Files that could be taken in before and cannot be now, or are new and cannot be. */
  readonly newlyBroken: readonly string[];
}

/** What names a finding while its record, rule and field stay, though its line, its days and its level may move. */
export const identityOf = ({ rule, record, at, clauses, deadline, message, which }: Finding): string =>
  [
    rule,
    record ?? at.path,
    at.pointer,
    clauses.map(({ key }) => key).join(' '),
    deadline?.from?.earliest ?? '',
    rule.startsWith('house/') ? message : '',
    ...(which === undefined ? [] : [which]),
  ].join('\n');

/** Compares two states as of the same day. */
export function compare(before: Side, after: Side): Comparison {
  const { isNew, gone: left } = findingsCompared(before, after, 'findings');
  const gone = left.filter(({ ignored }) => !ignored);
  const counting = new Set(
    after.evaluation.context.cases.records.filter(({ draft }) => !draft).map(({ id }) => id),
  );
  const pathsOf = ({ evaluation }: Side): string[] =>
    notTakenIn(evaluation.context.cases).map(({ path }) => path);
  const broken = new Set(pathsOf(before));
  return {
    isNew,
    gone,
    dropped: gone.filter(
      ({ record, severity }) => record !== null && severity !== 'info' && !counting.has(record),
    ),
    newlyWaiting: [...findingsCompared(before, after, 'waiting').isNew],
    moves: [
      ...movesOf('record', filesIn(before.evaluation), filesIn(after.evaluation)),
      ...movesOf('obligation', statesOf(before.evaluation), statesOf(after.evaluation)),
      ...movesOf('line', before.lines, after.lines),
    ],
    newlyBroken: pathsOf(after).filter((path) => !broken.has(path)),
  };
}

/**
 * A finding was there before when one of the same weight said the same of the same act in the same record, wherever in
 * it: an entry put in above moves fields without changing what is said. So did the finding of an obligation that is no
 * more overdue than before. Whatever says something else, speaks of another act, or is graver, is new.
 */
function findingsCompared(
  { evaluation: before }: Side,
  { evaluation: after }: Side,
  which: 'findings' | 'waiting',
): { readonly isNew: ReadonlySet<Finding>; readonly gone: readonly Finding[] } {
  const left = new Set(before[which]);
  const open = new Set(after[which]);
  for (const keyOf of [words, obligation]) {
    const known = groupedBy([...left], (finding) => keyOf(finding, before.context.cases));
    for (const finding of open) {
      const match = known
        .get(keyOf(finding, after.context.cases))
        ?.find((old) => left.has(old) && urgencyOf(finding) <= urgencyOf(old));
      if (!match) continue;
      left.delete(match);
      open.delete(finding);
    }
  }
  return { isNew: open, gone: [...left] };
}

/** More is graver: the days that are overdue, or the less days are left. */
const urgencyOf = ({ deadline }: Finding): number =>
  (deadline?.state === 'pending' ? -1 : 1) * (deadline?.days ?? 0);

/** What a finding says, of what, and how gravely. An obligation that belongs to no record stands wherever it is told. */
const words = (finding: Finding, cases: CaseRepository): string =>
  sayingOf(finding, `${finding.message}\n${finding.deadline ? '' : actOf(finding, cases)}`);

/** The same of an obligation, whatever its days. */
const obligation = (finding: Finding, cases: CaseRepository): string =>
  finding.deadline
    ? sayingOf(finding, `${finding.deadline.which ?? ''} ${finding.message.replaceAll(/\d+ days?/g, 'days')}`)
    : words(finding, cases);

function sayingOf(
  { rule, record, recipient, at, clauses, severity, deadline, ignored, which }: Finding,
  said: string,
): string {
  const under = clauses.map(({ key }) => key).join(' ');
  const weight = `${severity} ${deadline?.state ?? ''} ${ignored ? 'ignored' : ''}`;
  const whose = record ?? (deadline ? '' : at.path);
  return [rule, whose, recipient, under, weight, which ?? '', said].join('\n');
}

/**
 * The act that a finding speaks of: the entries around its place as the record has them, so that another quantity or
 * day is another act, though the sentence is the same. What other entries an entry holds is no part of it, nor is a
 * note. Where there is no list around the place, it is the value there.
 */
function actOf({ record, at }: Finding, cases: CaseRepository): string {
  const found = record === null ? undefined : cases.get(record);
  if (found?.path !== at.path || at.pointer === '') return '';
  const entries: unknown[] = [];
  let here: unknown = found.data;
  for (const step of stepsOf(at.pointer)) {
    const isEntry = Array.isArray(here);
    here = isObject(here) ? (here as Readonly<Record<string, unknown>>)[step] : undefined;
    if (isEntry) entries.push(ownOf(here));
  }
  return JSON.stringify(entries.length > 0 ? entries : ownOf(here), (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}

/** A value without the lists in it and the remarks on it, in an order of its own. */
function ownOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return undefined;
  return Object.entries(value)
    .filter(([name, each]) => name !== 'note' && !Array.isArray(each))
    .toSorted(([a], [b]) => byCodeUnit(a, b))
    .map(([name, each]) => [name, ownOf(each)]);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** What becomes of each case file: it counts, or is a draft, or could not be taken in. */
function filesIn({ context: { cases } }: Evaluation): ReadonlyMap<string, string> {
  const lost = new Set(notTakenIn(cases).map(({ path }) => path));
  return new Map(
    [...cases.broken, ...cases.records].map((file) => [
      file.id,
      lost.has(file.path) ? 'not taken in' : 'draft' in file && file.draft ? 'draft' : 'counted',
    ]),
  );
}

/** The state of each obligation, by duty, record and occasion. */
function statesOf({ deadlines }: Evaluation): ReadonlyMap<string, string> {
  const states = new Map<string, string>();
  for (const { duty, record, recipient, which, state, provisional } of deadlines) {
    const name = `${record?.id ?? recipient ?? ''}\n${duty.id}\n${which ?? ''}`;
    // Two of one name are told apart by their order, which is that of their days.
    let nth = 0;
    while (states.has(`${name}\n${nth}`)) nth += 1;
    states.set(`${name}\n${nth}`, provisional ? 'not running' : state);
  }
  return states;
}

/** Which things change their state, in groups; the largest first. The first line of a name is its record. */
function movesOf(
  what: Move['what'],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Move[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const moved = names.filter((name) => before.get(name) !== after.get(name));
  const groups = groupedBy(moved, (name) => `${before.get(name)}\n${after.get(name)}`);
  return [...groups.values()]
    .map((group): Move => {
      const records = group.map((name) => name.split('\n')[0]!).filter((id) => id !== '');
      return {
        what,
        from: before.get(group[0]!) ?? null,
        to: after.get(group[0]!) ?? null,
        records: [...new Set(records)].toSorted(byCodeUnit),
        count: group.length,
      };
    })
    .toSorted(
      (a, b) =>
        b.count - a.count || byCodeUnit(a.from ?? '', b.from ?? '') || byCodeUnit(a.to ?? '', b.to ?? ''),
    );
}
