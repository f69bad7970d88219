/** What the tests of the arms transfer policy share: case files in few words, and tables of what one rule finds in them. */
import { describe, expect, test } from 'vitest';
import type { Context, Finding } from '../../../src/engine/rule.ts';
import { contextOf, foundBy } from '../../support.ts';

/** A case file of these lines; the first is line 1. */
export const file = (id: string, ...lines: readonly string[]): string =>
  `-- ${id}.yaml --\n${lines.join('\n')}\n`;

export const ruritania = file('ruritania', 'kind: recipient', 'name: Ruritania');

/** Radars for Ruritania; `more` begins on line 4. The deliveries of the line begin on the line after "- item". */
export const radars = (...more: readonly string[]): string =>
  file(
    'ruritania/radars',
    'kind: transfer',
    'recipient: ruritania',
    'program: fms',
    ...more,
    'lines:',
    '  - item: radars',
  );
export const delivered = (...days: readonly string[]): string =>
  `    deliveries:\n${days.map((day) => `      - on: ${day}\n`).join('')}`;

export const approved = (day: string): string => radars(`approved: ${day}`);

/** A review of the radars; its day stands on line 3, `more` begins on line 4. */
export const review = (name: string, on: string, ...more: readonly string[]): string =>
  file(`ruritania/${name}`, 'kind: cat-review', 'transfers: [ruritania/radars]', `on: ${on}`, ...more);
/** A review with its decision on line 4. */
export const decided = (on: string, decision = 'approved', name = 'review'): string =>
  review(name, on, `decision: ${decision}`);

export type Row = readonly [
  name: string,
  archive: string,
  /** `error ruritania/review:4: message`, with what is unknown after bars. */
  told: readonly string[],
  more?: Partial<Context>,
  asOf?: string,
];

export function inShort({ at, severity, message, facts }: Finding): string {
  const place = `${at.path.replace(/^cases\//, '').replace(/\.yaml$/, '')}:${at.start.line}`;
  const open = facts.filter(({ name }) => name === 'unknown').map(({ text }) => ` | ${text}`);
  return `${severity} ${place}: ${message}${open.join('')}`;
}

/** A table of what `id` finds. A row of a file that could not be read says so in its name: any other must be read. */
export function table(id: string, rows: readonly Row[]): void {
  describe(id, () => {
    test.each(rows.map((row) => ({ name: row[0], row })))('$name', ({ row }) => {
      const [name, archive, told, more, asOf = '2026-11-22'] = row;
      const faults = contextOf(ruritania + archive, asOf).cases.faults.map(({ message }) => message);
      expect(faults.length > 0, faults.join('; ')).toBe(name.includes('could not be read'));
      expect(foundBy(`cat/${id}`, ruritania + archive, asOf, more).map(inShort)).toEqual(told);
    });
  });
}

export const publicOnly = { publicOnly: true };
/** What is said of a day between two others. */
export const unknown = (field: string, record: string, from: string, to: string): string =>
  ` | "${field}" of ruritania/${record} is not known to the day (between ${from} and ${to})`;
