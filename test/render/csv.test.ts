/** What a record says is text in a spreadsheet, one cell of one row: a reader that is not ours says so. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv, type Columns } from '../../src/render/csv.ts';
import { hostile, read } from './hostile.ts';
import { cases } from '../reliability/figures.ts';

type Row = readonly [string, string];
const columns: Columns<Row> = { one: ([one]) => one, two: ([, two]) => two, rows: () => 1 };

const cells = (text: string): string[][] => parse(text, { record_delimiter: '\r\n' });

/** Takes the apostrophes away that keep formulas from being formulas. */
const undone = (cell: string): string => cell.replaceAll(/(?<=^|;)'(?=['\s]*[=+\-@|＝＋－＠｜])/g, '');

test('every row and cell comes back, and none begins a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hostile, hostile), { maxLength: 4 }), (rows) => {
      const text = csv(columns, rows);
      const [head, ...body] = cells(text);
      expect(head).toEqual(['one', 'two', 'rows']);
      expect(body.map((row) => row.map(undone))).toEqual(
        rows.map(([one, two]) => [read(one), read(two), '1']),
      );
      for (const cell of body.flat().flatMap((each) => each.split(';'))) {
        expect(cell).not.toMatch(/^\s*[=+\-@|＝＋－＠｜]/);
      }
      expect(text.split('\r\n')).toHaveLength(rows.length + 2);
      expect(text).not.toMatch(/^\s*::|##\[|(?<!\r)\n|\r(?!\n)/m);
    }),
    { numRuns: cases(2_000) },
  );
});

test.each([
  ['=1+1', "'=1+1"],
  [' \u00a0\u3000=1', "' \u00a0\u3000=1"],
  ['\t=1', "' =1"],
  ['\r=1', "' =1"],
  ['＝1', "'＝1"],
  ["|' /C calc'!A0", "'|' /C calc'!A0"],
  ['-2', "'-2"],
  ["'=1", "''=1"],
  ['a;=1', "a;'=1"],
  ['a\n=1', 'a =1'],
  ['a "b", c', 'a "b", c'],
  ["'s-Hertogenbosch", "'s-Hertogenbosch"],
])('%j stands in a cell as %j', (text, cell) => {
  expect(cells(csv({ text: () => text }, [0]))[1]).toEqual([cell]);
});

test('a number is a number, and what is not known is empty', () => {
  const row = { n: () => -3, yes: () => true, no: () => false, none: () => null, absent: () => undefined };
  expect(csv(row, [0])).toBe('n,yes,no,none,absent\r\n-3,true,false,,\r\n');
  expect(csv(row, [])).toBe('n,yes,no,none,absent\r\n');
});
