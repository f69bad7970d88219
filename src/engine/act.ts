/** The act that a finding speaks of, and whether it is the one that another finding spoke of. */
import { stepsOf, type CaseRepository } from '../records/case-repository.ts';
import { byCodeUnit } from '../records/source.ts';
import type { Finding } from './rule.ts';

/** A finding, and the records of the state that it is of. */
export type Seen = readonly [finding: Finding, cases: CaseRepository];

/** Whether an act that is told in the same words is of no more than it was: as much, or less, of everything counted in it. */
export function isOfNoMore([finding, cases]: Seen, [old, casesBefore]: Seen): boolean {
  if (finding.deadline) return true;
  const before = amountsIn(actIn(old, casesBefore));
  return amountsIn(actIn(finding, cases)).every((amount, index) => amount <= before[index]!);
}

/**
 * Whether one act started the clock of both. A day that is put right moves the start and nothing else; where the record
 * says something else as well, it is another act.
 */
export function isOneStart([finding, cases]: Seen, [old, casesBefore]: Seen): boolean {
  const [now, before] = [finding, old].map(({ deadline }) => deadline?.from?.earliest);
  if (now === before || finding.record === null || old.record === null) return true;
  return (
    asKey(inOrder(cases.get(finding.record)?.data, 'without days')) ===
    asKey(inOrder(casesBefore.get(old.record)?.data, 'without days'))
  );
}

/**
 * The act that a finding speaks of: the entry around its place as the record has it, so that another day is another act,
 * though the sentence is the same. What other entries it holds is no part of it, nor is a note; of the entries around it
 * counts what they are called. Where there is no list around the place, the record is the act, but for what it says of
 * itself. A rule of the house speaks of what is written, and so of the value alone.
 */
function actIn({ rule, record, at }: Finding, cases: CaseRepository): unknown {
  const found = record === null ? undefined : cases.get(record);
  if (found?.path !== at.path || at.pointer === '') return null;
  const entries: unknown[] = [];
  let here: unknown = found.data;
  for (const step of stepsOf(at.pointer)) {
    const isEntry = Array.isArray(here);
    here = isObject(here) ? (here as Readonly<Record<string, unknown>>)[step] : undefined;
    if (isEntry) entries.push(here);
  }
  if (entries.length > 0)
    return entries.map((entry, index) =>
      index === entries.length - 1 ? inOrder(entry, 'without lists') : itemOf(entry),
    );
  return rule.startsWith('house/') ? inOrder(here, 'without lists') : inOrder(found.data, 'with lists');
}

const itemOf = (entry: unknown): unknown => (isObject(entry) && 'item' in entry ? entry.item : null);

/** The act as text that is the same for the same act, whatever its amounts. */
export const actOf = (finding: Finding, cases: CaseRepository): string =>
  asKey(actIn(finding, cases), (amount) => (isAmount(amount) ? 'so much' : amount));

const asKey = (value: unknown, of: (value: unknown) => unknown = (each) => each): string =>
  JSON.stringify(value, (_, each: unknown) => {
    const told = of(each);
    return typeof told === 'bigint' ? String(told) : told;
  }) ?? '';

/** How much of something there is. */
class Amount {
  readonly is: number | bigint;
  constructor(is: number | bigint) {
    this.is = is;
  }
}

const isAmount = (value: unknown): value is Amount => value instanceof Amount;

/** The amounts in an act, in its order: acts of one key have them in the same places. */
function amountsIn(act: unknown): readonly (number | bigint)[] {
  if (isAmount(act)) return [act.is];
  return Array.isArray(act) ? act.flatMap((each: unknown) => amountsIn(each)) : [];
}

/** The fields that say how much: less than before is not graver. */
const amounts: ReadonlySet<string> = new Set(['quantity', 'value', 'amount']);

/** The fields in which a record speaks of itself and of where it comes from, and an entry of itself. */
export const besideTheAct: ReadonlySet<string> = new Set([
  'title',
  'note',
  'sources',
  'marking',
  'draft',
  'ignore',
  'corrections',
]);

/** A value without the remarks in it, its fields in an order of their own. */
function inOrder(value: unknown, how: 'with lists' | 'without lists' | 'without days'): unknown {
  if (!isObject(value)) return value;
  if (Array.isArray(value))
    return how === 'without lists' ? undefined : value.map((each: unknown) => inOrder(each, how));
  if (how === 'without days' && 'earliest' in value && 'latest' in value) return null;
  return Object.entries(value)
    .filter(([name, each]) => !besideTheAct.has(name) && (how !== 'without lists' || !Array.isArray(each)))
    .toSorted(([a], [b]) => byCodeUnit(a, b))
    .map(([name, each]) => [
      name,
      amounts.has(name) && (typeof each === 'number' || typeof each === 'bigint')
        ? new Amount(each)
        : inOrder(each, how),
    ]);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
