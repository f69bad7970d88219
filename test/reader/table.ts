/** A table of case files: each row is a text, and what is found in it, at which line and column, and what is said of it. */
import { expect, test } from 'vitest';
import { readCases } from '../reading.ts';
import type { Fault, SourceText } from '../../src/records/source.ts';

export interface Row {
  readonly what: string;
  readonly text: string;
  /** The file's path below the case folder; absent: `ruritania/new.yaml`. */
  readonly path?: string;
  /** `rule line:column`, then words of the message, the label or the help. */
  readonly finds: readonly (readonly [place: string, ...words: string[]])[];
}

export const lines = (...each: readonly string[]): string => each.map((line) => `${line}\n`).join('');

/** The records that every file of the tables can name. */
export const world: readonly SourceText[] = [
  { path: 'cases/ruritania.yaml', text: lines('kind: recipient', 'name: Ruritania') },
  {
    path: 'cases/ruritania/letter.yaml',
    text: lines('kind: assurance', 'recipient: ruritania', 'covers: [ihl]'),
  },
];

export const recipient = (...more: readonly string[]): string =>
  lines('kind: recipient', 'name: Freedonia', ...more);
export const assurance = (...more: readonly string[]): string =>
  lines('kind: assurance', 'recipient: ruritania', 'covers: [ihl]', ...more);
export const transfer = (...more: readonly string[]): string =>
  lines('kind: transfer', 'recipient: ruritania', 'program: fmf', 'lines:', '  - item: shells', ...more);

const words = ({ message, label = '', help = '', related = [] }: Fault): string =>
  [message, label, help, ...related.map((each) => each.message)].join(' | ');

const offset = ({ at }: Fault): number => at.start.line * 1_000_000 + at.start.column;
export const placed = ({ rule, at }: Fault): string => `${rule} ${at.start.line}:${at.start.column}`;

export function found({ text, path = 'ruritania/new.yaml' }: Pick<Row, 'text' | 'path'>): {
  faults: readonly Fault[];
  isRecord: boolean;
} {
  const full = `cases/${path}`;
  const others = world.filter((each) => each.path !== full);
  const cases = readCases([...others, { path: full, text }]);
  expect(cases.faults.filter(({ at }) => at.path !== full)).toEqual([]);
  return {
    faults: cases.faults.toSorted((a, b) => offset(a) - offset(b)),
    isRecord: cases.records.some((record) => record.path === full),
  };
}

export function tableOf(rows: readonly Row[]): void {
  test.each(rows.map((row) => [row.what, row] as const))('%s', (_, row) => {
    const { faults, isRecord } = found(row);
    expect(faults.map(placed)).toEqual(row.finds.map(([place]) => place));
    for (const [index, [, ...said]] of row.finds.entries()) {
      for (const fragment of said) expect(words(faults[index]!)).toContain(fragment);
    }
    if (row.finds.length === 0) expect(isRecord).toBe(true);
  });
}
