/** The ledger: what is counted for which year, what moved when, and what is in no sum. */
import { expect, test } from 'vitest';
import { ledgerOf, TooLarge, type Ledger } from '../../../src/law/faa/ledger.ts';
import { contextOf } from '../../support.ts';

const ledger = (archive: string, asOf: string, year?: number): Ledger =>
  ledgerOf(contextOf(`-- ruritania.yaml --\nkind: recipient\nname: Ruritania\n${archive}`, asOf), year);
const drawdown = (name: string, amount: number, determined: string, more = ''): string =>
  `-- ruritania/${name}.yaml --\nkind: drawdown\nauthority: 506(a)(1)\namount: ${amount}\ndetermined: ${determined}\n${more}`;
const transfer = (
  name: string,
  announced: string | undefined,
  value: number | undefined,
  more = '',
): string =>
  `-- ruritania/${name}.yaml --\nkind: transfer\nrecipient: ruritania\nprogram: pda\n${announced === undefined ? '' : `announced: ${announced}\n`}${more}lines:\n  - item: helmets\n${value === undefined ? '' : `    value: ${value}\n`}`;
/** `506(a)(1) 2023: ceiling, determined, announced, remaining` */
const rows = ({ rows: all }: Ledger): readonly string[] =>
  all.map(
    ({ authority, fiscalYear, ceiling, determined, announced, remaining }) =>
      `${authority} ${fiscalYear}: ${ceiling}, ${determined}, ${announced}, ${remaining}`,
  );

test('nothing recorded is an empty ledger; a year that is asked for has every authority', () => {
  expect(ledger('', '2021-06-01')).toEqual({ rows: [], open: [] });
  expect(rows(ledger('', '2021-06-01', 2021))).toEqual([
    '506(a)(1) 2021: 100000000, 0, 0, 100000000',
    '506(a)(2) 2021: 200000000, 0, 0, 200000000',
    '506(a)(3) 2021: null, 0, 0, null',
    '552(c)(2) 2021: 25000000, 0, 0, 25000000',
  ]);
});

test('the fiscal year is that of the authority, and the year of the day is told where it is another', () => {
  const { rows: all } = ledger(drawdown('d', 7, '2024-10-02', 'fiscal_year: 2024\n'), '2025-01-01');
  expect(all.map(({ fiscalYear }) => fiscalYear)).toEqual([2024]);
  expect(all[0]!.movements.map(({ what, amount, dayIn }) => [what, amount, dayIn])).toEqual([
    ['ceiling', 100_000_000, null],
    ['ceiling', 7_800_000_000, null],
    ['determined', 7, 2025],
  ]);
});

test('ceilings are told as they took effect, up to the day of the question', () => {
  const changes = (year: number, asOf: string): readonly string[] =>
    ledger('', asOf, year).rows[0]!.changes.map(({ on, ceiling }) => `${on} ${ceiling}`);
  expect(changes(2022, '2022-05-20')).toEqual(['2021-10-01 100000000', '2022-03-15 3000000000']);
  expect(changes(2022, '2022-05-21')).toEqual([
    '2021-10-01 100000000',
    '2022-03-15 3000000000',
    '2022-05-21 11000000000',
  ]);
  // Raised on the last day before it began: the base never held in it.
  expect(changes(2023, '2023-09-30')).toEqual(['2022-09-30 3700000000', '2022-12-29 14500000000']);
  expect(changes(2025, '2024-10-01')).toEqual(['2024-10-01 100000000']);
  expect(changes(2025, '2024-09-30')).toEqual([]);
});

test('a value is the one that a revaluation gave it, from its day on', () => {
  const archive = drawdown(
    'd',
    80,
    '2024-05-01',
    'revaluations: [{ on: 2024-06-01, amount: 30 }, { on: 2024-05-15, amount: 60 }]\n',
  );
  const determined = (asOf: string): number => ledger(archive, asOf, 2024).rows[0]!.determined;
  expect(
    ['2024-04-30', '2024-05-01', '2024-05-14', '2024-05-15', '2024-05-31', '2024-06-01'].map(determined),
  ).toEqual([0, 80, 80, 60, 60, 30]);
});

test('what is announced belongs to the drawdown that it names, else to the year of its day', () => {
  const archive =
    drawdown('d', 100, '2024-09-30') +
    transfer('named', '2024-10-01', 40, 'drawdown: ruritania/d\n') +
    transfer('unnamed', '2024-10-01', 5) +
    transfer('silent', '2024-10-02', undefined);
  const answer = ledger(archive, '2025-01-01');
  expect(rows(answer)).toEqual([
    '506(a)(1) 2025: 100000000, 0, 5, 100000000',
    '506(a)(1) 2024: 7800000000, 100, 40, 7799999900',
  ]);
  expect(
    answer.rows.map(({ announcedUnderDrawdowns, withoutAmount }) => [announcedUnderDrawdowns, withoutAmount]),
  ).toEqual([
    [0, ['ruritania/silent']],
    [40, []],
  ]);
  expect(answer.rows[1]!.records).toEqual(['ruritania/d', 'ruritania/named']);
});

test('what a day leaves open is in no sum, and is named', () => {
  const archive =
    drawdown('either', 9, '2020-09-30/2020-10-01') +
    drawdown('perhaps', 9, '2021-05-30/2021-06-02') +
    drawdown('later', 9, '2021-06-02') +
    transfer('undated', undefined, 3) +
    transfer('spanning', '2020-09/..'.replace('2020-09', '2020-09-30'), 3) +
    transfer('of-either', '2021-01-01', 3, 'drawdown: ruritania/either\n');
  const { rows: all, open } = ledger(archive, '2021-06-01');
  expect(all.map(({ determined, announced }) => [determined, announced])).toEqual(all.map(() => [0, 0]));
  expect(open).toEqual([
    { record: 'ruritania/either', why: 'determined between 2020-09-30 and 2020-10-01' },
    { record: 'ruritania/perhaps', why: 'determined between 2021-05-30 and 2021-06-02' },
    { record: 'ruritania/of-either', why: 'the year of ruritania/either cannot be told' },
    { record: 'ruritania/spanning', why: 'announced on or after 2020-09-30' },
    { record: 'ruritania/undated', why: 'the day it was announced is not recorded' },
  ]);
  const { open: ofYear } = ledger(archive, '2021-06-01', 1999);
  expect(ofYear.map(({ record }) => record)).toEqual(['ruritania/undated']);
});

test('a determination above the ceiling leaves less than nothing', () => {
  expect(rows(ledger(drawdown('d', 100_000_001, '2021-05-01'), '2021-06-01'))).toEqual([
    '506(a)(1) 2021: 100000000, 100000001, 0, -1',
  ]);
});

test('sums up to 2^53 - 1 are exact; beyond, they are refused', () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect(ledger(drawdown('d', most, '2021-05-01'), '2021-06-01').rows[0]!.determined).toBe(most);
  const over = drawdown('d', most, '2021-05-01') + drawdown('e', 1, '2021-05-01');
  expect(() => ledger(over, '2021-06-01')).toThrow(TooLarge);
  expect(() =>
    ledger(transfer('t', '2021-05-01', most) + transfer('u', '2021-05-01', 1), '2021-06-01'),
  ).toThrow(TooLarge);
});

test('a span within one year is counted, and told in the order of its last day', () => {
  const archive =
    drawdown('a', 3, '2021-03') + drawdown('b', 4, '2021-03-10') + drawdown('c', 1, '2021-03-31');
  const { rows: all } = ledger(archive, '2021-06-01');
  expect(all[0]!.determined).toBe(8);
  expect(all[0]!.movements.map(({ by, dayIn }) => [by, dayIn]).slice(1)).toEqual([
    ['ruritania/b', null],
    ['ruritania/a', null],
    ['ruritania/c', null],
  ]);
});
