/** What the tests of the Act share: case files in few words, and tables of what one rule finds in them. */
import { describe, expect, test } from 'vitest';
import type { Context, Finding } from '../../../src/engine/rule.ts';
import { contextOf, foundBy } from '../../support.ts';

/** A case file of these lines; the first is line 1. */
export const file = (id: string, ...lines: readonly string[]): string =>
  `-- ${id}.yaml --\n${lines.join('\n')}\n`;

// What comes as `more` begins on the line after the fields that are written out here.
export const ruritania = (...more: readonly string[]): string =>
  file('ruritania', 'kind: recipient', 'name: Ruritania', ...more);
const record =
  (kind: string) =>
  (name: string, ...more: readonly string[]): string =>
    file(`ruritania/${name}`, `kind: ${kind}`, 'recipient: ruritania', ...more);
export const retransfer = record('retransfer');
export const check = record('end-use-check');
export const incident = record('incident');
export const transfer = record('transfer');
/** Its item stands on line 3, its first day on line 4, its last on line 5. */
export const lease = (name: string, from: string, to: string, ...more: readonly string[]): string =>
  record('lease')(name, 'item: boat', `from: ${from}`, `to: ${to}`, ...more);

/** What a fact says is unknown, in a word: the field, or what is not public, not read or not told. */
const unknown = (text: string): string =>
  /^"(\w+)"/.exec(text)?.[1] ??
  ['public', 'not read', 'major defense equipment', 'credibility'].find((words) => text.includes(words)) ??
  text;

/** `ruritania/lease:4 warning (from, to)`: where, how gravely, and what is unknown. */
export function inShort({ at, severity, facts }: Finding): string {
  const place = `${at.path.replace(/^cases\//, '').replace(/\.yaml$/, '')}:${at.start.line}`;
  const open = facts.flatMap(({ name, text }) => (name === 'unknown' ? [unknown(text)] : []));
  return `${place} ${severity}${open.length > 0 ? ` (${open.join(', ')})` : ''}`;
}

export type Row = readonly [
  name: string,
  archive: string,
  asOf: string,
  told: readonly string[],
  more?: Partial<Context>,
];

/** A table of what `id` finds. A row of a file that could not be read says so in its name: any other must be read. */
export function table(id: string, rows: readonly Row[]): void {
  describe(id, () => {
    test.each(rows.map(([name, archive, asOf, told, more]) => ({ name, archive, asOf, told, more })))(
      '$name',
      ({ name, archive, asOf, told, more }) => {
        const faults = contextOf(archive, asOf).cases.faults.map(({ message }) => message);
        expect(faults.length > 0, faults.join('; ')).toBe(name.includes('could not be read'));
        expect(foundBy(`aeca/${id}`, archive, asOf, more).map(inShort)).toEqual(told);
      },
    );
  });
}

export const publicOnly = { publicOnly: true };
export const draft = 'draft: true';
