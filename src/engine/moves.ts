/** What moves between two states of the records: files, obligations and lines, in groups. */
import { grouped, notTakenIn } from '../records/case-repository.ts';
import { byCodeUnit } from '../records/source.ts';
import type { Evaluation } from './evaluate.ts';

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

/** The id that a record has in the later state. */
export type NameNow = (id: string) => string;

/** The id of a record that is where it was. */
export const same: NameNow = (id) => id;

/** The ids that records have now, by those they had; a record that is not among them is where it was. */
export const nameNow = (moved: ReadonlyMap<string, string>): NameNow =>
  moved.size === 0 ? same : (id) => moved.get(id) ?? id;

/** What is told apart in one state of the records. */
export interface Standing {
  readonly evaluation: Evaluation;
  /** The verdict on providing each line on the day of the question, by a name that stays when days move. */
  readonly lines: ReadonlyMap<string, string>;
}

/** All that moves; `moved`: the ids that records have in the later state which had others in the earlier one. */
export function movesBetween(
  before: Standing,
  after: Standing,
  moved: ReadonlyMap<string, string>,
): readonly Move[] {
  const now = nameNow(moved);
  return [
    ...movesOf('record', filesIn(before.evaluation, now), filesIn(after.evaluation)),
    ...(moved.size === 0 ? [] : [movedTo(moved)]),
    ...movesOf('obligation', statesOf(before.evaluation, now), statesOf(after.evaluation)),
    ...movesOf('line', linesOf(before, now), after.lines),
  ];
}

const movedTo = (moved: ReadonlyMap<string, string>): Move => ({
  what: 'record',
  from: 'counted',
  to: 'moved',
  records: [...moved.values()].toSorted(byCodeUnit),
  count: moved.size,
});

/** What becomes of each case file: it counts, or is a draft, or could not be taken in. */
function filesIn({ context: { cases } }: Evaluation, now: NameNow = same): ReadonlyMap<string, string> {
  const lost = new Set(notTakenIn(cases).map(({ path }) => path));
  return new Map(
    [...cases.broken, ...cases.records].map((file) => [
      now(file.id),
      lost.has(file.path) ? 'not taken in' : 'draft' in file && file.draft ? 'draft' : 'counted',
    ]),
  );
}

/** The state of each obligation, by duty, record and occasion. */
function statesOf({ deadlines }: Evaluation, now: NameNow = same): ReadonlyMap<string, string> {
  const states = new Map<string, string>();
  for (const { duty, record, recipient, which, state, provisional } of deadlines) {
    const name = `${now(record?.id ?? recipient ?? '')}\n${duty.id}\n${now(which ?? '')}`;
    // Two of one name are told apart by their order, which is that of their days.
    let nth = 0;
    while (states.has(`${name}\n${nth}`)) nth += 1;
    states.set(`${name}\n${nth}`, provisional ? 'not running' : state);
  }
  return states;
}

/** The verdicts on lines, each under the id that its record has now. */
const linesOf = ({ lines }: Standing, now: NameNow): ReadonlyMap<string, string> =>
  new Map(
    Array.from(lines, ([name, verdict]) => {
      const [id, ...rest] = name.split('\n');
      return [[now(id!), ...rest].join('\n'), verdict];
    }),
  );

/** Which things change their state, in groups; the largest first. The first line of a name is its record. */
function movesOf(
  what: Move['what'],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Move[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const moved = names.filter((name) => before.get(name) !== after.get(name));
  const groups = grouped(moved, (name) => `${before.get(name)}\n${after.get(name)}`);
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
