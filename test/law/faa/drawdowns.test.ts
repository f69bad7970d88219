/** Drawdowns against their ceilings: determinations, revaluations, announcements and notices, on both sides of each limit. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import { accountsOf, ceilingOn } from '../../../src/law/faa/accounts.ts';
import { ledgerOf } from '../../../src/law/faa/ledger.ts';
import { totalsOf } from '../../../src/law/faa/running-total.ts';
import { contextOf, evaluated, foundBy } from '../../support.ts';
import { cases } from '../../reliability/figures.ts';

const recipient = `
-- ruritania.yaml --
kind: recipient
name: Ruritania
`;
interface Determination {
  readonly authority?: string;
  readonly more?: string;
}
const determination = (
  name: string,
  amount: number,
  determined: string,
  { authority = '506(a)(1)', more = '' }: Determination = {},
): string => `
-- ruritania/${name}.yaml --
kind: drawdown
authority: ${authority}
recipient: ruritania
amount: ${amount}
determined: ${determined}
notified_congress: 2000-01-01
${more}`;
const package_ = (
  name: string,
  announced: string | undefined,
  values: readonly (number | undefined)[],
  more = '',
): string => `
-- ruritania/${name}.yaml --
kind: transfer
recipient: ruritania
program: pda
${announced === undefined ? '' : `announced: ${announced}\n`}${more}lines:
${values.map((value, nth) => `  - item: item ${nth}\n${value === undefined ? '' : `    value: ${value}\n`}`).join('')}`;

const found = (id: string, archive: string, asOf: string, more = {}): readonly string[] =>
  foundBy(`faa/${id}`, recipient + archive, asOf, more).map(
    ({ severity, record, message }) => `${severity} ${record}: ${message}`,
  );
const million = 1_000_000;

describe('ceiling-exceeded', () => {
  const exceeded = (archive: string, asOf = '2026-01-01'): readonly string[] =>
    found('ceiling-exceeded', archive, asOf).map((each) => each.split(':')[0]!);
  const b = (amount: number, day: string, more?: Determination): string =>
    determination('b', amount, day, more);
  const a = (amount: number, day: string, more?: Determination): string =>
    determination('a', amount, day, more);

  test.each<[string, string, readonly string[]]>([
    ['exactly the ceiling', a(100 * million, '2021-03-01'), []],
    ['a dollar more', a(100 * million + 1, '2021-03-01'), ['error ruritania/a']],
    ['two that come to the ceiling', a(60 * million, '2021-03-01') + b(40 * million, '2021-03-02'), []],
    [
      'two that pass it by a dollar',
      a(60 * million, '2021-03-01') + b(40 * million + 1, '2021-03-02'),
      ['error ruritania/b'],
    ],
    [
      'the one that came first, whatever its name',
      a(40 * million + 1, '2021-03-02') + b(60 * million, '2021-03-01'),
      ['error ruritania/a'],
    ],
    [
      'two on one day: the later name',
      a(60 * million, '2021-03-01') + b(60 * million, '2021-03-01'),
      ['error ruritania/b'],
    ],
    [
      'the last and the first day of two fiscal years',
      a(60 * million, '2020-09-30') + b(60 * million, '2020-10-01'),
      [],
    ],
    [
      'the same authority over a year end',
      a(60 * million, '2020-09-30') + b(60 * million, '2020-10-01', { more: 'fiscal_year: 2020' }),
      ['error ruritania/b'],
    ],
    [
      'two authorities',
      a(60 * million, '2021-03-01') + b(60 * million, '2021-03-02', { authority: '506(a)(2)' }),
      [],
    ],
    ['other purposes, at the ceiling', a(200 * million, '2021-03-01', { authority: '506(a)(2)' }), []],
    [
      'other purposes, a dollar more',
      a(200 * million + 1, '2021-03-01', { authority: '506(a)(2)' }),
      ['error ruritania/a'],
    ],
    ['peacekeeping, at the ceiling', a(25 * million, '2021-03-01', { authority: '552(c)(2)' }), []],
    [
      'peacekeeping, a dollar more',
      a(25 * million + 1, '2021-03-01', { authority: '552(c)(2)' }),
      ['error ruritania/a'],
    ],
    ['Taiwan, at the ceiling', a(1000 * million, '2023-03-01', { authority: '506(a)(3)' }), []],
    [
      'Taiwan, a dollar more',
      a(1000 * million + 1, '2023-03-01', { authority: '506(a)(3)' }),
      ['error ruritania/a'],
    ],
    [
      'Taiwan, before there was a ceiling',
      a(1, '2022-12-22', { authority: '506(a)(3)' }),
      ['warning ruritania/a'],
    ],
    // A ceiling that changed on the very day.
    ['the day before a raise', a(101 * million, '2024-04-23'), ['error ruritania/a']],
    ['the day of a raise', a(101 * million, '2024-04-24'), []],
    ['at the raised ceiling', a(7800 * million, '2024-04-24'), []],
    ['a dollar above the raised ceiling', a(7800 * million + 1, '2024-04-24'), ['error ruritania/a']],
    ['the day before the second raise of a year', a(3700 * million + 1, '2022-12-28'), ['error ruritania/a']],
    ['the day of it', a(3700 * million + 1, '2022-12-29'), []],
    ['the last day of a raised year', a(7800 * million, '2024-09-30'), []],
    ['the day after it', a(100 * million + 1, '2024-10-01'), ['error ruritania/a']],
    [
      'after the year, under its authority',
      a(7800 * million, '2024-10-01', { more: 'fiscal_year: 2024' }),
      [],
    ],
    ['a ceiling that is known at second hand', a(3000 * million + 1, '2022-03-15'), ['warning ruritania/a']],
    ['29 February', a(100 * million + 1, '2024-02-29'), ['error ruritania/a']],
    // Values that were put right.
    [
      'room that a revaluation made',
      a(100 * million, '2021-03-01', { more: 'revaluations: [{ on: 2021-03-05, amount: 50000000 }]' }) +
        b(50 * million, '2021-03-05'),
      [],
    ],
    [
      'a day before that room',
      a(100 * million, '2021-03-01', { more: 'revaluations: [{ on: 2021-03-05, amount: 50000000 }]' }) +
        b(50 * million, '2021-03-04'),
      ['error ruritania/b'],
    ],
    [
      'a dollar above that room',
      a(100 * million, '2021-03-01', { more: 'revaluations: [{ on: 2021-03-05, amount: 50000000 }]' }) +
        b(50 * million + 1, '2021-03-05'),
      ['error ruritania/b'],
    ],
    [
      'a revaluation upward that passes',
      a(90 * million, '2021-03-01', { more: 'revaluations: [{ on: 2021-03-05, amount: 100000001 }]' }),
      ['error ruritania/a'],
    ],
    [
      'a revaluation upward to the ceiling',
      a(90 * million, '2021-03-01', { more: 'revaluations: [{ on: 2021-03-05, amount: 100000000 }]' }),
      [],
    ],
    // Days that are not known.
    ['on either side of a raise', a(101 * million, '2024-04-23/2024-04-24'), ['warning ruritania/a']],
    ['above both ceilings', a(7800 * million + 1, '2024-04-23/2024-04-24'), ['error ruritania/a']],
    ['before a raise, some day', a(100 * million + 1, '2024-04'), ['warning ruritania/a']],
    [
      'in one of two fiscal years, one of which has room',
      a(101 * million, '2024-09-30/2024-10-01'),
      ['warning ruritania/a'],
    ],
    ['in one of two fiscal years', a(101 * million, '2020-09-30/2020-10-01'), ['error ruritania/a']],
    [
      'before or after another',
      a(60 * million, '2021-03') + b(60 * million, '2021-03-10'),
      ['warning ruritania/a', 'warning ruritania/b'],
    ],
    [
      'certainly before another',
      a(60 * million, '2021-03') + b(60 * million, '2021-04-01'),
      ['error ruritania/b'],
    ],
    ['without a first day', a(101 * million, '../2021-03-01'), ['warning ruritania/a']],
    ['without a last day', a(100 * million + 1, '2024-05-01/..'), ['warning ruritania/a']],
    ['a draft', a(101 * million, '2021-03-01', { more: 'draft: true' }), []],
    [
      'a day without a first one, beside another',
      a(60 * million, '../2021-02-01') + b(60 * million, '2021-03-01'),
      ['warning ruritania/b'],
    ],
    [
      'a span over three years',
      a(60 * million, '2018-12-01/2020-12-01') + b(60 * million, '2020-03-01'),
      ['warning ruritania/a', 'warning ruritania/b'],
    ],
  ])('%s', (_, archive, expected) => {
    expect(exceeded(archive)).toEqual(expected);
  });

  test('what leaves a total open is named, its own day first', () => {
    const spans = a(60 * million, '2021-03', { more: 'revaluations: [{ on: 2021-05, amount: 70000000 }]' });
    const findings = foundBy(
      'faa/ceiling-exceeded',
      recipient + spans + b(45 * million, '2021-03-10'),
      '2026-01-01',
    );
    expect(findings.map(({ record, facts }) => [record, facts.slice(1).map(({ text }) => text)])).toEqual([
      // With its value put up, it passes at any rate.
      ['ruritania/a', []],
      [
        'ruritania/a',
        [
          '"determined" of ruritania/a is not known to the day (between 2021-03-01 and 2021-03-31)',
          '"revaluations" of ruritania/a is not known to the day (between 2021-05-01 and 2021-05-31)',
        ],
      ],
      [
        'ruritania/b',
        [
          '"determined" of ruritania/a is not known to the day (between 2021-03-01 and 2021-03-31)',
          '"revaluations" of ruritania/a is not known to the day (between 2021-05-01 and 2021-05-31)',
        ],
      ],
    ]);
  });

  test('of revaluations, the order of their days counts, and one without a last day comes last', () => {
    const more =
      'revaluations: [{ on: 2021-05-01/.., amount: 1 }, { on: 2021-06-01, amount: 100000001 }, { on: 2021-04-01, amount: 3 }]';
    // The one without a last day may have come in between: whether it passes is left open.
    expect(
      exceeded(
        a(5, '2021-03-01', {
          more: 'revaluations: [{ on: 2021-06-01, amount: 100000001 }, { on: 2021-05-01/.., amount: 1 }]',
        }),
      ),
    ).toEqual(['warning ruritania/a']);
    expect(exceeded(a(5, '2021-03-01', { more }))).toEqual(['warning ruritania/a']);
  });

  test('what is determined after the day of the question has not happened', () => {
    const archive = a(101 * million, '2021-03-02');
    expect(exceeded(archive, '2021-03-01')).toEqual([]);
    expect(exceeded(archive, '2021-03-02')).toEqual(['error ruritania/a']);
    expect(exceeded(a(101 * million, '2021-03-01/2021-03-05'), '2021-03-03')).toEqual([
      'warning ruritania/a',
    ]);
  });

  test('a sum that is not exact is above every ceiling, and is not printed as if it were', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const [, second] = found('ceiling-exceeded', a(most, '2021-03-01') + b(most, '2021-03-02'), '2026-01-01');
    expect(second).toMatch(/come to more than can be counted exactly/);
  });

  test('amounts beyond what is exact add up exactly, or to too much', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const more = (on: string, amount: number): Determination => ({
      more: `revaluations: [{ on: ${on}, amount: ${amount} }]`,
    });
    const archive =
      determination('a', most, '2015-01-01', more('2015-01-01', 50_000_000)) +
      determination('b', most, '2015-01-02', more('2015-01-02', 49_999_992)) +
      determination('c', 8, '2015-03-01');
    const told = foundBy('faa/ceiling-exceeded', recipient + archive, '2026-01-01');
    expect(told.map(({ record }) => record)).not.toContain('ruritania/c');
  });

  test('an end that the settings give is the last day that is judged; the ledger tells of later ones too', () => {
    const archive = recipient + a(101 * million, '2021-03-02');
    const until = (day: string) => ({ until: plainDate(day) });
    const judged = (day: string): number =>
      evaluated(archive, '2026-01-01', { ends: new Map([['faa', plainDate(day)]]) }).findings.filter(
        ({ rule }) => rule === 'faa/ceiling-exceeded',
      ).length;
    expect([judged('2021-03-01'), judged('2021-03-02')]).toEqual([0, 1]);
    expect(ledgerOf(contextOf(archive, '2026-01-01', until('2021-03-01'))).rows[0]!.determined).toBe(
      101 * million,
    );
  });

  test('a finding says which ceiling held, and by which act', () => {
    const [finding] = foundBy(
      'faa/ceiling-exceeded',
      recipient + a(3700 * million + 1, '2022-12-28'),
      '2026-01-01',
    );
    expect(finding!.message).toBe(
      'determinations under 506(a)(1) for fiscal year 2023 come to $3,700,000,001 with that of 2022-12-28, above the ceiling of $3,700,000,000',
    );
    expect(finding!.facts).toEqual([
      { name: 'count', text: 'the ceiling for fiscal year 2023 was $3,700,000,000 that day (P.L. 117-180)' },
    ]);
    expect(finding!.clauses.map(({ cite }) => cite)).toEqual(['FAA sec. 506(a)(1)']);
  });

  test('of certain days, the running total is what adding up in order gives', () => {
    const one = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      amount: fc.integer({ min: 1, max: 70 * million }),
      later: fc.option(
        fc.record({
          day: fc.integer({ min: 1, max: 28 }),
          amount: fc.integer({ min: 0, max: 70 * million }),
        }),
      ),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (all) => {
        const text = (day: number): string => `2021-03-${String(day).padStart(2, '0')}`;
        const archive = all
          .map(({ day, amount, later }, nth) =>
            determination(`d${nth}`, amount, text(day), {
              more:
                later && later.day > day
                  ? `revaluations: [{ on: ${text(later.day)}, amount: ${later.amount} }]`
                  : '',
            }),
          )
          .join('');
        const context = contextOf(recipient + archive, '2026-01-01');
        const [account] = accountsOf(context);
        const events = all.flatMap(({ day, amount, later }, nth) => [
          { day, nth, change: amount },
          ...(later && later.day > day ? [{ day: later.day, nth, change: later.amount - amount }] : []),
        ]);
        // What is taken back on a day is counted before what is added on it.
        const inOrder = events.toSorted(
          (x, y) => x.day - y.day || Number(x.change > 0) - Number(y.change > 0) || x.nth - y.nth,
        );
        const expected = new Map<string, number>();
        let sum = 0;
        for (const { day, nth, change } of inOrder) {
          sum += change;
          if (change > 0) expected.set(`ruritania/d${nth} ${text(day)}`, sum);
        }
        const told = new Map(
          totalsOf(account!, context.asOf).map(({ step, total }) => {
            expect(total.least).toBe(total.most);
            return [`${step.drawdown.id} ${step.on.latest}`, total.least];
          }),
        );
        expect(told).toEqual(expected);
      }),
      { numRuns: cases(60) },
    );
  });

  test('a span allows what some day in it gives, and is certain of what every day gives', () => {
    const days = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(
        days,
        days,
        fc.integer({ min: 1, max: 100 * million }),
        fc.integer({ min: 1, max: 100 * million }),
        (from, length, x, y) => {
          const day = (nth: number): string => `2021-03-${String(nth).padStart(2, '0')}`;
          const to = from + length;
          const whole = (first: string): string => a(x, first) + b(y, day(4));
          const inSpan = exceeded(whole(`${day(from)}/${day(to)}`));
          const each = Array.from({ length: to - from + 1 }, (_, nth) => exceeded(whole(day(from + nth))));
          const errors = (answers: readonly string[]): readonly string[] =>
            answers.filter((answer) => answer.startsWith('error'));
          // Errors of a span are errors on each of its days; an error on any of them is at least a warning.
          for (const error of errors(inSpan)) for (const one of each) expect(one).toContain(error);
          const some = each.some((one) => errors(one).length > 0);
          expect(inSpan.length > 0).toBe(some);
        },
      ),
      { numRuns: cases(60) },
    );
  });
});

test('the base ceiling holds for every year that no law raised it for', () => {
  const on = (year: number, day: string): number | undefined =>
    ceilingOn('506(a)(1)', year, plainDate(day))?.value;
  expect([on(1990, '1990-01-01'), on(2021, '2021-09-30'), on(2025, '2024-10-01')]).toEqual(
    [100, 100, 100].map((each) => each * million),
  );
  expect([
    on(2022, '2022-03-14'),
    on(2022, '2022-03-15'),
    on(2022, '2022-05-20'),
    on(2022, '2022-05-21'),
  ]).toEqual([100, 3000, 3000, 11_000].map((each) => each * million));
  expect([on(2023, '2022-10-01'), on(2023, '2022-12-28'), on(2023, '2022-12-29')]).toEqual(
    [3700, 3700, 14_500].map((each) => each * million),
  );
});

describe('near-ceiling', () => {
  test.each<[string, string, readonly string[]]>([
    ['a dollar below nine tenths', determination('a', 90 * million - 1, '2021-03-01'), []],
    [
      'nine tenths',
      determination('a', 90 * million, '2021-03-01'),
      [
        'info ruritania/a: determinations under 506(a)(1) for fiscal year 2021 come to $90,000,000 of $100,000,000; $10,000,000 remains',
      ],
    ],
    [
      'the ceiling itself',
      determination('a', 100 * million, '2021-03-01'),
      [
        'info ruritania/a: determinations under 506(a)(1) for fiscal year 2021 come to $100,000,000 of $100,000,000; $0 remains',
      ],
    ],
    ['above it', determination('a', 100 * million + 1, '2021-03-01'), []],
    ['near before a raise, far after it', determination('a', 95 * million, '2024-03-01'), []],
    [
      'near, and given back since',
      determination('a', 95 * million, '2021-03-01', {
        more: 'revaluations: [{ on: 2021-04-01, amount: 1 }]',
      }),
      [],
    ],
    [
      'no ceiling recorded',
      determination('a', 1, '2022-12-01', { authority: '506(a)(3)', more: 'fiscal_year: 2022' }),
      [],
    ],
    ['not certainly in the year', determination('a', 95 * million, '2020-09-30/2020-10-01'), []],
  ])('%s', (_, archive, expected) => {
    expect(found('near-ceiling', archive, '2026-01-01')).toEqual(expected);
  });

  test('of a ceiling that is not sure, that is said', () => {
    const archive = recipient + determination('a', 2900 * million, '2022-03-20');
    const [finding] = foundBy('faa/near-ceiling', archive, '2022-04-01');
    expect(finding!.facts).toEqual([
      { name: 'unknown', text: 'the ceiling (P.L. 117-103) was not read where it stands' },
    ]);
  });
});

describe('announced-above-determined', () => {
  const under = 'drawdown: ruritania/d\n';
  const d = determination('d', 100, '2024-05-01');
  test.each<[string, string, readonly string[]]>([
    ['as much as determined', d + package_('p', '2024-05-02', [60, 40], under), []],
    [
      'a dollar more',
      d + package_('p', '2024-05-02', [60, 41], under),
      ['warning ruritania/d: transfers announced under this drawdown come to $101, and $100 is determined'],
    ],
    [
      'two packages',
      d + package_('p', '2024-05-02', [60], under) + package_('q', '2024-05-03', [41], under),
      ['warning ruritania/d: transfers announced under this drawdown come to $101, and $100 is determined'],
    ],
    [
      'announced on a day that is not recorded',
      d + package_('p', undefined, [101], under),
      ['warning ruritania/d: transfers announced under this drawdown come to $101, and $100 is determined'],
    ],
    ['a line without a value', d + package_('p', '2024-05-02', [100, undefined], under), []],
    [
      'room that a revaluation made',
      determination('d', 100, '2024-05-01', { more: 'revaluations: [{ on: 2024-05-03, amount: 120 }]' }) +
        package_('p', '2024-05-02', [120], under),
      [],
    ],
    [
      'a dollar above the new value',
      determination('d', 120, '2024-05-01', { more: 'revaluations: [{ on: 2024-05-03, amount: 100 }]' }) +
        package_('p', '2024-05-02', [101], under),
      ['warning ruritania/d: transfers announced under this drawdown come to $101, and $100 is determined'],
    ],
    [
      'a revaluation that may not have come',
      determination('d', 120, '2024-05-01', { more: 'revaluations: [{ on: 2024-05-03/.., amount: 100 }]' }) +
        package_('p', '2024-05-02', [120], under),
      [],
    ],
    [
      'announced before it was determined',
      determination('d', 100, '2030-05-01') + package_('p', '2024-05-02', [101], under),
      ['warning ruritania/d: transfers announced under this drawdown come to $101, and $100 is determined'],
    ],
    ['the ceiling without a determination', package_('p', '2021-05-02', [100 * million]), []],
    [
      'a dollar above it',
      package_('p', '2021-05-02', [100 * million + 1]),
      [
        'warning ruritania/p: announced in fiscal year 2021 as drawdowns that name no determination: $100,000,001, above the ceiling of $100,000,000',
      ],
    ],
    [
      'told where it passes',
      package_('p', '2021-05-02', [99 * million]) + package_('q', '2021-05-01', [2 * million]),
      [
        'warning ruritania/p: announced in fiscal year 2021 as drawdowns that name no determination: $101,000,000, above the ceiling of $100,000,000',
      ],
    ],
    [
      'over two years',
      package_('p', '2020-09-30', [60 * million]) + package_('q', '2020-10-01', [60 * million]),
      [],
    ],
    ['before a raise, by the ceiling of its year', package_('p', '2023-10-11', [200 * million]), []],
    [
      'a day that leaves the year open',
      package_('p', '2020-09-30/2020-10-01', [101 * million]),
      [
        'warning ruritania/p: announced as drawdowns that name no determination, in fiscal year 2020 or another: $101,000,000, above the ceiling of $100,000,000',
      ],
    ],
    ['the same below both ceilings', package_('p', '2020-09-30/2020-10-01', [100 * million]), []],
    [
      'a day that leaves the year open, with what certainly is of one of them',
      package_('p', '2020-09-30/2020-10-01', [60 * million]) + package_('q', '2020-10-02', [60 * million]),
      [
        'warning ruritania/p: announced as drawdowns that name no determination, in fiscal year 2021 or another: $120,000,000, above the ceiling of $100,000,000',
      ],
    ],
    ['another program', package_('p', '2021-05-02', [200 * million]).replace('pda', 'fmf'), []],
    [
      'a package under a draft',
      determination('d', 1, '2024-05-01', { more: 'draft: true' }) +
        package_('p', '2021-05-02', [101], under),
      [],
    ],
  ])('%s', (_, archive, expected) => {
    expect(
      found(
        'announced-above-determined',
        d === '' ? '' : archive + determination('other', 1, '2024-01-01'),
        '2026-01-01',
      ),
    ).toEqual(expected);
  });

  test('of two on one day, it is told at the later name', () => {
    const archive = package_('p', '2021-05-02', [60 * million]) + package_('q', '2021-05-02', [60 * million]);
    expect(found('announced-above-determined', archive, '2026-01-01')).toEqual([
      'warning ruritania/q: announced in fiscal year 2021 as drawdowns that name no determination: $120,000,000, above the ceiling of $100,000,000',
    ]);
  });

  test('as of a day before the raise, the ceiling of that day counts', () => {
    const archive = package_('p', '2023-10-11', [200 * million]);
    expect(found('announced-above-determined', archive, '2024-04-23')).toHaveLength(1);
    expect(found('announced-above-determined', archive, '2024-04-24')).toEqual([]);
    expect(found('announced-above-determined', archive, '2023-10-10')).toEqual([]);
  });

  test('a sum that is not exact is not printed as if it were', () => {
    const archive = package_('p', '2021-05-02', [Number.MAX_SAFE_INTEGER, 1]);
    expect(found('announced-above-determined', archive, '2026-01-01')[0]).toMatch(
      /more than can be counted exactly/,
    );
    const named = d + package_('p', undefined, [Number.MAX_SAFE_INTEGER, 1], under);
    const [finding] = foundBy('faa/announced-above-determined', recipient + named, '2026-01-01');
    expect(finding!.related.map(({ message }) => message)).toEqual([
      'more than can be counted exactly, announced on a day that is not recorded',
    ]);
  });

  test('it explains itself', () => {
    const [finding] = foundBy(
      'faa/announced-above-determined',
      recipient + package_('p', '2021-05-02', [100 * million + 1]),
      '2026-01-01',
    );
    expect(finding!.facts[0]!.text).toMatch(/^announcements are not determinations: /);
  });

  test('a determination that could not be read may have made room', () => {
    const archive = `${recipient + package_('p', '2021-05-02', [101 * million])}
-- ruritania/torn.yaml --
kind: drawdown
recipient: ruritania
amount: {
`;
    const { findings, withheld } = evaluated(archive, '2026-01-01', {}, { faa: 'on' });
    expect(findings.filter(({ rule }) => rule === 'faa/announced-above-determined')).toEqual([]);
    expect(withheld).toBeGreaterThan(0);
  });
});

describe('determined-after-announced', () => {
  const d = (day: string): string => determination('d', 100, day);
  test.each<[string, string, number]>([
    ['the day before', d('2024-05-02') + package_('p', '2024-05-01', [1], 'drawdown: ruritania/d\n'), 1],
    ['the same day', d('2024-05-01') + package_('p', '2024-05-01', [1], 'drawdown: ruritania/d\n'), 0],
    [
      'perhaps the day before',
      d('2024-05-01/2024-05-02') + package_('p', '2024-05-01', [1], 'drawdown: ruritania/d\n'),
      0,
    ],
    ['no day', d('2024-05-02') + package_('p', undefined, [1], 'drawdown: ruritania/d\n'), 0],
    ['another drawdown', d('2024-05-02') + package_('p', '2024-05-01', [1]), 0],
  ])('%s', (_, archive, count) => {
    expect(found('determined-after-announced', archive, '2026-01-01')).toHaveLength(count);
  });
});

describe('unnotified-drawdown', () => {
  const told = (notified: string, determined = '2024-05-02'): string =>
    determination('d', 100, determined).replace(
      'notified_congress: 2000-01-01\n',
      notified === '' ? '' : `notified_congress: ${notified}\n`,
    );
  test.each<[string, string, readonly string[]]>([
    ['the day before', told('2024-05-01'), []],
    ['the same day', told('2024-05-02'), []],
    [
      'the day after',
      told('2024-05-03'),
      ['warning ruritania/d: Congress was told of this drawdown 1 day after it was determined'],
    ],
    [
      'two days after',
      told('2024-05-04'),
      ['warning ruritania/d: Congress was told of this drawdown 2 days after it was determined'],
    ],
    [
      'never',
      told(''),
      ['warning ruritania/d: the record does not show that Congress was told of this drawdown'],
    ],
    [
      'not yet',
      told('2030-01-01'),
      ['warning ruritania/d: the record does not show that Congress was told of this drawdown'],
    ],
    [
      'perhaps after',
      told('2024-05-01/2024-05-03'),
      [
        'warning ruritania/d: the record does not show whether Congress was told before this drawdown was determined',
      ],
    ],
    [
      'without a first day',
      told('../2024-05-03'),
      [
        'warning ruritania/d: the record does not show whether Congress was told before this drawdown was determined',
      ],
    ],
    ['determined later than today', told('', '2030-05-02'), []],
  ])('%s', (_, archive, expected) => {
    expect(found('unnotified-drawdown', archive, '2026-01-01')).toEqual(expected);
  });

  test('in a record for outsiders, what nobody published is unknown', () => {
    expect(found('unnotified-drawdown', told(''), '2026-01-01', { publicOnly: true })).toEqual([]);
    expect(found('unnotified-drawdown', told('2024-05-03'), '2026-01-01', { publicOnly: true })).toHaveLength(
      1,
    );
  });
});
