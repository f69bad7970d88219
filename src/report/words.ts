/** Offices as a report names them in full. */
import type { Actor } from '../engine/clause.ts';
import type { RecordOf } from '../records/case-repository.ts';
import { inDollars } from '../records/money.ts';

export { inFigures } from '../records/money.ts';
import { committeeNames, procedureNames } from '../records/words.ts';

/** A committee by its full name; one that is not among the six as it is recorded. */
export const committeeName = (name: string): string =>
  Object.entries(committeeNames).find(([short]) => short === name)?.[1] ?? name;

/** What an incident is about. */
export const concernNames: Readonly<Record<RecordOf<'incident'>['data']['concerns'][number], string>> = {
  ihl: 'international humanitarian law',
  'other-international-law': 'other international law',
  'civilian-harm-practice': 'practice for mitigating civilian harm',
  diversion: 'diversion',
  misuse: 'misuse',
  'humanitarian-access': 'humanitarian access',
};

/** A procedure of review by its full name; one that has no short name as it is recorded. */
export const procedureName = (name: string): string =>
  Object.hasOwn(procedureNames, name) ? procedureNames[name]! : name;

/** Who is bound or acts, by full name. */
export const officeNames = {
  president: 'the President',
  state: 'the Department of State',
  defense: 'the Department of Defense',
  commerce: 'the Department of Commerce',
  apnsa: 'the Assistant to the President for National Security Affairs',
  dni: 'the Director of National Intelligence',
  agencies: 'the heads of executive branch agencies',
} as const satisfies Record<Actor, string>;

/** An office by its full name; one that the law does not name as it is recorded. */
export const officeName = (name: string): string =>
  Object.hasOwn(officeNames, name) ? officeNames[name as Actor] : name;

/** Whole US dollars as a report writes them; in millions or billions only where nothing is rounded away. */
export function dollars(value: number): string {
  for (const [unit, word] of [
    [1_000_000_000, 'billion'],
    [1_000_000, 'million'],
  ] as const) {
    if (value >= unit && (value * 1000) % unit === 0) return `$${value / unit} ${word}`;
  }
  return inDollars(value);
}
