/** Leases: five years, certification, chains of renewals and split leases; rows on both sides of each day. */
import { expect, test } from 'vitest';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import { foundBy } from '../../support.ts';
import { draft, lease, publicOnly, ruritania, table } from './table.ts';

const day = '2024-06-30';
const nato = ruritania('notification_group: nato-plus-five');
const other = ruritania('notification_group: other');
const at = (line: number, told: string): string => `ruritania/lease:${line} ${told}`;
const one = (from: string, to: string, ...more: string[]): string =>
  ruritania() + lease('lease', from, to, ...more);

table('lease-over-five-years', [
  ['the last day of five years', one('2024-04-01', '2029-03-31'), day, []],
  ['the anniversary', one('2024-04-01', '2029-04-01'), day, [at(5, 'error')]],
  ['from 29 February to 28 February', one('2024-02-29', '2029-02-28'), day, []],
  ['from 29 February to 1 March', one('2024-02-29', '2029-03-01'), day, [at(5, 'error')]],
  ['from 1 March to 29 February', one('2019-03-01', '2024-02-29'), day, []],
  ['from 1 March to 1 March', one('2019-03-01', '2024-03-01'), day, [at(5, 'error')]],
  ['begins today', one(day, '2029-06-30'), day, [at(5, 'error')]],
  ['is planned for tomorrow', one('2024-07-01', '2029-07-01'), day, [at(5, 'warning')]],
  ['the first lease of chapter 6', one('1981-12-29', '1986-12-29'), day, [at(5, 'error')]],
  ['a lease from before chapter 6', one('1981-12-28', '1990-01-01'), day, []],
  ['perhaps from before chapter 6', one('1981', '1990-01-01'), day, []],
  ['a draft', one('2024-04-01', '2029-04-01', draft), day, []],
  ['as published', one('2024-04-01', '2029-04-01'), day, [at(5, 'error')], publicOnly],
  ['in a month that leaves it open', one('2024-04', '2029-04-15'), day, [at(5, 'warning (from)')]],
  ['in a month that does not', one('2024-04', '2029-03-31'), day, []],
  ['in a month that is over it at any rate', one('2024-04', '2029-05-01'), day, [at(5, 'error')]],
  ['to a month that leaves it open', one('2024-04-15', '2029-04'), day, [at(5, 'warning (to)')]],
  ['from a day that is open before', one('../2024-04-01', '2029-04-01'), day, [at(5, 'error')]],
  ['to a day that is open after', one('2024-04-01', '2024-05-01/..'), day, [at(5, 'warning (to)')]],
  ['may have begun', one('2024-06-15/2024-07-15', '2030-01-01'), day, [at(5, 'warning (from)')]],
  [
    'begins on the last day of the Act',
    one('2024-04-01', '2029-04-01'),
    day,
    [at(5, 'error')],
    { ends: new Map([['aeca', plainDate('2024-04-01')]]) },
  ],
  [
    'begins after the end of the Act',
    one('2024-04-01', '2029-04-01'),
    day,
    [],
    { ends: new Map([['aeca', plainDate('2024-03-31')]]) },
  ],
]);

test('a lease that is too long says until when it could last, under its clause and reading', () => {
  const [finding] = foundBy('aeca/lease-over-five-years', one('2024-02-29', '2029-03-01'), day);
  expect(finding).toMatchObject({
    message: 'the lease of boat runs 2024-02-29 to 2029-03-01: longer than 5 years',
    record: 'ruritania/lease',
    recipient: 'ruritania',
    facts: [{ name: 'count', text: 'Wed 2029-02-28 (5 years from 2024-02-29, both ends counted)' }],
    readings: ['AECA-01', 'AECA-04', 'AECA-05'],
  });
  expect(finding?.clauses.map(({ key }) => key)).toEqual(['61(b)']);
});

table('uncertified-lease', [
  ['a day short of a year', one('2024-04-01', '2025-03-30'), day, []],
  ['a year', one('2024-04-01', '2025-03-31'), day, [at(4, 'error')]],
  ['a day short of a year from 29 February', one('2024-02-29', '2025-02-27'), day, []],
  ['a year from 29 February', one('2024-02-29', '2025-02-28'), day, [at(4, 'error')]],
  ['begins today', one(day, '2026-06-30'), day, [at(4, 'error')]],
  ['begins tomorrow', one('2024-07-01', '2026-06-30'), day, []],
  ['a draft', one('2024-04-01', '2025-03-31', draft), day, []],
  ['from before chapter 6', one('1981-12-28', '1985-03-31'), day, []],
  [
    'certified the day after',
    one('2024-04-01', '2025-03-31', 'certified: 2024-04-02'),
    day,
    [at(4, 'error')],
  ],
  [
    'certified after the day of the question',
    one('2024-04-01', '2025-03-31', 'certified: 2024-07-15'),
    day,
    [at(4, 'error')],
  ],
  ['none is public', one('2024-04-01', '2025-03-31'), day, [at(4, 'warning (public)')], publicOnly],
  [
    'a late one is public',
    one('2024-04-01', '2025-03-31', 'certified: 2024-04-02'),
    day,
    [at(4, 'error')],
    publicOnly,
  ],
  ['perhaps a year', one('2024-04-01', '2025-03'), day, [at(4, 'warning (to)')]],
  ['perhaps begun', one('2024-06-15/2024-07-15', '2026-03-01'), day, [at(4, 'warning (from)')]],
  [
    'perhaps certified too late',
    one('2024-04-15', '2026-03-01', 'certified: 2024-04'),
    day,
    [at(4, 'warning (certified)')],
  ],
  [
    'a renewal needs its own',
    one('2023-04-01', '2024-03-31', 'certified: 2023-01-01') +
      lease('renewal', '2024-04-01', '2025-03-31', 'renews: ruritania/lease'),
    day,
    ['ruritania/renewal:4 error'],
  ],
  ['thirty days before, for any group', one('2024-03-31', '2026-03-01', 'certified: 2024-03-01'), day, []],
  [
    'fewer than thirty, and no group',
    one('2024-03-30', '2026-03-01', 'certified: 2024-03-01'),
    day,
    [at(4, 'warning (not read, notification_group)')],
  ],
  [
    'fewer than fifteen, and no group',
    one('2024-03-15', '2026-03-01', 'certified: 2024-03-01'),
    day,
    [at(4, 'warning (not read)')],
  ],
  [
    'fewer than thirty, for others',
    other + lease('lease', '2024-03-30', '2026-03-01', 'certified: 2024-03-01'),
    day,
    [at(4, 'warning (not read)')],
  ],
  [
    'fifteen days before, over 29 February, for NATO',
    nato + lease('lease', '2024-03-10', '2026-03-01', 'certified: 2024-02-24'),
    day,
    [],
  ],
  [
    'fewer than fifteen, for NATO',
    nato + lease('lease', '2024-03-09', '2026-03-01', 'certified: 2024-02-24'),
    day,
    [at(4, 'warning (not read)')],
  ],
  [
    'on the first day itself',
    other + lease('lease', '2024-03-30', '2026-03-01', 'certified: 2024-03-30'),
    day,
    [at(4, 'warning (not read)')],
  ],
  [
    'perhaps fewer than thirty',
    other + lease('lease', '2024-04-15', '2026-03-01', 'certified: 2024-03'),
    day,
    [at(4, 'warning (not read, certified)')],
  ],
  [
    'too shortly before what may be a year',
    other + lease('lease', '2024-04-01', '2025-03', 'certified: 2024-03-30'),
    day,
    [at(4, 'warning (not read, to)')],
  ],
]);

const second = (line: number, told: string): string => `ruritania/second:${line} ${told}`;
const renews = 'renews: ruritania/first';
const two = (first: readonly [string, string], next: readonly [string, string], ...more: string[]): string =>
  ruritania() + lease('first', ...first) + lease('second', ...next, renews, ...more);

table('renewal-chain', [
  ['five years', two(['2019-04-01', '2022-03-31'], ['2022-04-01', '2024-03-31']), day, []],
  ['a day more', two(['2019-04-01', '2022-03-31'], ['2022-04-01', '2024-04-01']), day, [second(6, 'info')]],
  ['one lease alone', one('2019-04-01', '2026-03-31'), day, []],
  [
    'a chain of three is told at its last link',
    ruritania() +
      lease('third', '2018-04-01', '2019-03-31') +
      lease('first', '2020-04-01', '2022-03-31', 'renews: ruritania/third') +
      lease('second', '2022-04-01', '2024-03-31', renews),
    day,
    [second(6, 'info')],
  ],
  [
    'of two renewals of one lease, at the one that ends last',
    two(['2019-04-01', '2022-03-31'], ['2022-04-01', '2024-04-01']) +
      lease('more', '2022-04-01', '2025-04-01', renews),
    day,
    ['ruritania/more:6 info'],
  ],
  ['a renewal begins tomorrow', two(['2019-04-01', '2022-03-31'], ['2024-07-01', '2026-04-01']), day, []],
  [
    'a renewal begins today',
    two(['2019-04-01', '2022-03-31'], [day, '2026-04-01']),
    day,
    [second(6, 'info')],
  ],
  [
    'perhaps longer',
    two(['2019-04-01', '2022-03-31'], ['2022-04-01', '2024']),
    day,
    [second(6, 'info (to)')],
  ],
  [
    'the end is open',
    two(['2019-04-01', '2022-03-31'], ['2022-04-01', '2024-01-01/..']),
    day,
    [second(6, 'info (to)')],
  ],
  [
    'the last link may not have begun',
    two(['2019-04-01', '2022-03-31'], ['2024-06-15/2024-07-15', '2026-04-01']),
    day,
    [second(6, 'info (from)')],
  ],
  ['a draft renews it', two(['2019-04-01', '2022-03-31'], ['2022-04-01', '2025-04-01'], draft), day, []],
  [
    'leases that renew one another in a circle',
    ruritania() +
      lease('first', '2015-04-01', '2019-03-31', 'renews: ruritania/second') +
      lease('second', '2019-04-01', '2024-03-31', renews),
    day,
    [],
  ],
  [
    'a lease from before chapter 6 is no link',
    two(['1981-12-01', '1984-03-31'], ['1984-04-01', '1988-03-31']),
    day,
    [],
  ],
]);

test('a chain shows each link', () => {
  const archive = two(['2019-04-01', '2022-03-31'], ['2022-04-01', '2024-04-01']);
  const [finding] = foundBy('aeca/renewal-chain', archive, day);
  expect(finding?.related.map(({ message }) => message)).toEqual([
    'ruritania/first: 2019-04-01 to 2022-03-31',
    'ruritania/second: 2022-04-01 to 2024-04-01',
  ]);
});

table('split-lease', [
  [
    'days that make a year',
    two(['2022-01-01', '2022-06-30'], ['2022-07-01', '2022-12-31']),
    day,
    [second(6, 'info')],
  ],
  ['a day less', two(['2022-01-01', '2022-06-30'], ['2022-07-01', '2022-12-30']), day, []],
  // From 1 March 2023 a year has 366 days.
  ['a leap year', two(['2023-03-01', '2023-08-31'], ['2023-09-01', '2024-02-28']), day, []],
  [
    'a whole leap year',
    two(['2023-03-01', '2023-08-31'], ['2023-09-01', '2024-02-29']),
    day,
    [second(6, 'info')],
  ],
  [
    'with time between',
    two(['2022-01-01', '2022-06-30'], ['2023-07-01', '2023-12-31']),
    day,
    [second(6, 'info')],
  ],
  ['one is a year itself', two(['2021-01-01', '2021-12-31'], ['2022-07-01', '2022-12-31']), day, []],
  [
    'two short ones after one of a year',
    ruritania() +
      lease('year', '2020-01-01', '2021-12-31') +
      lease('first', '2022-01-01', '2022-06-30', 'renews: ruritania/year') +
      lease('second', '2022-07-01', '2022-12-31', renews),
    day,
    [second(6, 'info')],
  ],
  [
    'two short ones parted by one of a year',
    ruritania() +
      lease('first', '2020-01-01', '2020-11-30') +
      lease('year', '2021-01-01', '2021-12-31', renews) +
      lease('second', '2022-01-01', '2022-11-30', 'renews: ruritania/year'),
    day,
    [],
  ],
  [
    'the longer of two renewals',
    two(['2022-01-01', '2022-06-30'], ['2022-07-01', '2022-12-31']) +
      lease('longer', '2022-07-01', '2023-01-31', renews) +
      lease('shorter', '2022-07-01', '2022-08-31', renews),
    day,
    ['ruritania/longer:6 info'],
  ],
  [
    'of runs that may be endless, the one of more links',
    two(['2022-01-01', '2022-03-01/..'], ['2022-07-01', '2022-12-31']),
    day,
    [second(6, 'info (to)')],
  ],
  ['without a renewal', one('2023-07-01', '2024-06-30'), day, []],
  [
    'perhaps short',
    two(['2022-01-01', '2022-06-30'], ['2022-07-01', '2023-06']),
    day,
    [second(6, 'info (to)')],
  ],
  ['too few days, whichever they are', two(['2022-01-01', '2022-06-30'], ['2022-07', '2022-12-15']), day, []],
  [
    'from a day that is open before',
    two(['../2022-02-01', '2022-06-30'], ['2022-07-01', '2022-12-15']),
    day,
    [second(6, 'info (from)')],
  ],
  ['a draft', two(['2022-01-01', '2022-06-30'], ['2022-07-01', '2022-12-31'], draft), day, []],
]);

test('a split lease counts the days of each link', () => {
  const archive = two(['2022-01-01', '2022-06-30'], ['2022-07-01', '2022-12-31']);
  expect(foundBy('aeca/split-lease', archive, day)[0]).toMatchObject({
    message: '2 leases of less than one year, each renewing the one before, add up to 365 days',
    related: [{ message: 'ruritania/first: 181 days' }, { message: 'ruritania/second: 184 days' }],
  });
});

test('a long chain is shown whole', () => {
  const links = Array.from({ length: 300 }, (_, index) =>
    lease(
      `lease-${index}`,
      '2020-01-01',
      '2020-02-01',
      ...(index > 0 ? [`renews: ruritania/lease-${index - 1}`] : []),
    ),
  );
  const [finding] = foundBy('aeca/split-lease', ruritania() + links.join(''), day);
  expect(finding?.record).toBe('ruritania/lease-299');
  expect(finding?.related).toHaveLength(links.length);
});
