/** What a change of the records does: two evaluations as of the same day, set side by side. */
import { grouped, notTakenIn, type CaseRepository } from '../records/case-repository.ts';
import { actOf, isOfNoMore, isOneStart } from './act.ts';
import { movesBetween, nameNow, same, type Move, type NameNow, type Standing } from './moves.ts';
import type { Finding } from './rule.ts';

/** One state of the records, with what the law makes of it. */
export interface Side extends Standing {
  /** What tells one content of a case file from another, by path. Absent: it could not be read. */
  readonly contents: ReadonlyMap<string, string>;
}

export interface Comparison {
  /** Findings of the later state that the earlier one did not have, or had in a milder form. */
  readonly isNew: ReadonlySet<Finding>;
  /** Findings of the earlier state that are no more, accepted ones left out. */
  readonly gone: readonly Finding[];
  readonly moves: readonly Move[];
  /** Those of them whose record or recipient is gone, or counts for nothing now: they were not mended. */
  readonly dropped: readonly Finding[];
  /** Findings that wait for a file that could not be taken in, and are new: nobody can tell what they come to. */
  readonly newlyWaiting: readonly Finding[];
  /** Files that cannot be taken in, and could be before, or hold something else than before. */
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

/**
 * Compares two states as of the same day. `moved`: the ids that records have in the later state which had others in the
 * earlier one; what is said of such a record is said of the same.
 */
export function compare(
  before: Side,
  after: Side,
  moved: ReadonlyMap<string, string> = new Map(),
): Comparison {
  const now = nameNow(moved);
  const { isNew, gone: left } = findingsCompared(before, after, 'findings', now);
  const gone = left.filter(({ ignored }) => !ignored);
  const [counted, counting] = [countingIn(before), countingIn(after)];
  const isLost = (id: string | null): boolean => id !== null && counted.has(id) && !counting.has(now(id));
  const pathsOf = ({ evaluation }: Side): string[] =>
    notTakenIn(evaluation.context.cases).map(({ path }) => path);
  const broken = new Set(pathsOf(before));
  return {
    isNew,
    gone,
    dropped: gone.filter(
      ({ record, recipient, severity }) => severity !== 'info' && (isLost(record) || isLost(recipient)),
    ),
    newlyWaiting: [...findingsCompared(before, after, 'waiting', now).isNew],
    moves: movesBetween(before, after, moved),
    newlyBroken: pathsOf(after).filter(
      (path) => !broken.has(path) || before.contents.get(path) !== after.contents.get(path),
    ),
  };
}

/** The ids of the records that are no drafts. */
const countingIn = ({ evaluation }: Side): ReadonlySet<string> =>
  new Set(evaluation.context.cases.records.filter(({ draft }) => !draft).map(({ id }) => id));

/**
 * A finding was there before when one of the same weight said the same of the same act in the same record, wherever in
 * it: an entry put in above moves fields without changing what is said, and less of it is no graver. So did the finding
 * of an obligation that the same act began and that is no more overdue than before. Whatever says something else, speaks
 * of another act, or is graver, is new.
 */
function findingsCompared(
  { evaluation: before }: Side,
  { evaluation: after }: Side,
  which: 'findings' | 'waiting',
  now: NameNow,
): { readonly isNew: ReadonlySet<Finding>; readonly gone: readonly Finding[] } {
  const left = new Set(before[which]);
  const open = new Set(after[which]);
  for (const keyOf of [words, obligation]) {
    const known = grouped([...left], (finding) => keyOf(finding, before.context.cases, now));
    for (const finding of open) {
      const match = known
        .get(keyOf(finding, after.context.cases, same))
        ?.find(
          (old) =>
            left.has(old) &&
            urgencyOf(finding) <= urgencyOf(old) &&
            isOfNoMore([finding, after.context.cases], [old, before.context.cases]) &&
            isOneStart([finding, after.context.cases], [old, before.context.cases]),
        );
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
const words: KeyOf = (finding, cases, now) =>
  sayingOf(finding, now, `${finding.message}\n${finding.deadline ? '' : actOf(finding, cases)}`);

/** The same of an obligation, whatever its days. */
const obligation: KeyOf = (finding, cases, now) =>
  finding.deadline
    ? sayingOf(
        finding,
        now,
        `${now(finding.deadline.which ?? '')} ${finding.message.replaceAll(/\d+ days?/g, 'days')}`,
      )
    : words(finding, cases, now);

type KeyOf = (finding: Finding, cases: CaseRepository, now: NameNow) => string;

function sayingOf(
  { rule, record, recipient, at, clauses, severity, deadline, ignored, which }: Finding,
  now: NameNow,
  said: string,
): string {
  const under = clauses.map(({ key }) => key).join(' ');
  const weight = `${severity} ${deadline?.state ?? ''} ${ignored ? 'ignored' : ''}`;
  const whose = record === null ? (deadline ? '' : at.path) : now(record);
  const of = recipient === null ? '' : now(recipient);
  return [rule, whose, of, under, weight, which ?? '', said].join('\n');
}
