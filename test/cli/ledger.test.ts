/** `nsm20 ledger`: whole answers in each format, the public record, and what is refused. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support.ts';
import { cleanUp, project, temporary } from './program.ts';

cleanUp();

const office = (): string =>
  temporary({
    'nsm20.yaml': 'instruments:\n  nsm20: { until: 2025-02-21, because: reported rescinded }\n',
    'cases/ruritania.yaml': 'kind: recipient\nname: Ruritania\n',
    'cases/ruritania/first.yaml':
      'kind: drawdown\nauthority: 506(a)(1)\nrecipient: ruritania\namount: 60000000\ndetermined: 2021-03-01\nrevaluations: [{ on: 2021-05-01, amount: 50000000 }]\n',
    'cases/ruritania/package.yaml':
      'kind: transfer\nrecipient: ruritania\nprogram: pda\ndrawdown: ruritania/first\nannounced: 2021-03-02\nlines:\n  - item: helmets\n    value: 45000000\n  - item: tents\n',
  });

describe('one fiscal year', () => {
  const ask = async (...args: readonly string[]): Promise<string> => {
    const { code, out, err } = await run(office(), [
      'ledger',
      '--fy',
      '2021',
      '--as-of',
      '2021-06-01',
      '-q',
      ...args,
    ]);
    expect([code, err]).toEqual([0, '']);
    return out;
  };

  test('as a table of 80 columns', async () => {
    expect(await ask()).toMatchInlineSnapshot(`
      "As of 2021-06-01, in US dollars

      Authority FY   Ceiling         Determined      Announced       Remaining
      506(a)(1) 2021 100,000,000     50,000,000      45,000,000      50,000,000
      506(a)(2) 2021 200,000,000     0               0               200,000,000
      506(a)(3) 2021 not recorded    0               0               not recorded
      552(c)(2) 2021 25,000,000      0               0               25,000,000

      506(a)(1), fiscal year 2021
        2020-10-01  ceiling $100,000,000 (22 U.S.C. 2318(a)(1))
        2021-03-01  determined $60,000,000 (ruritania/first)
        2021-05-01  revalued $50,000,000 (ruritania/first)
        announced under a drawdown that the transfer names: $45,000,000
        1 announced transfer has lines without a recorded value; these are in no sum
      "
    `);
  });

  test('as sentences', async () => {
    expect(await ask('--plain')).toMatchInlineSnapshot(`
      "As of 2021-06-01, in US dollars

      Authority 506(a)(1), fiscal year 2021.
      Ceiling: $100,000,000. Determined: $50,000,000. Announced: $45,000,000. Remaining: $50,000,000.
      2020-10-01: ceiling $100,000,000 (22 U.S.C. 2318(a)(1)).
      2021-03-01: determined $60,000,000 (ruritania/first).
      2021-05-01: revalued $50,000,000 (ruritania/first).
      Announced under a drawdown that the transfer names: $45,000,000.
      1 announced transfer has lines without a recorded value; these are in no sum.

      Authority 506(a)(2), fiscal year 2021.
      Ceiling: $200,000,000. Determined: $0. Announced: $0. Remaining: $200,000,000.
      2020-10-01: ceiling $200,000,000 (22 U.S.C. 2318(a)(2); the Army's page on security assistance).

      Authority 506(a)(3), fiscal year 2021.
      Ceiling: not recorded. Determined: $0. Announced: $0. Remaining: not recorded.

      Authority 552(c)(2), fiscal year 2021.
      Ceiling: $25,000,000. Determined: $0. Announced: $0. Remaining: $25,000,000.
      2020-10-01: ceiling $25,000,000 (22 U.S.C. 2348a(c)(2); the Army's page on security assistance).
      "
    `);
  });

  test('as CSV', async () => {
    expect(await ask('-f', 'csv')).toMatchInlineSnapshot(`
      "as_of,authority,fiscal_year,ceiling,determined,announced,remaining,announced_under_drawdowns,without_amount,records
      2021-06-01,506(a)(1),2021,100000000,50000000,45000000,50000000,45000000,1,ruritania/first ruritania/package
      2021-06-01,506(a)(2),2021,200000000,0,0,200000000,0,0,
      2021-06-01,506(a)(3),2021,,0,0,,0,0,
      2021-06-01,552(c)(2),2021,25000000,0,0,25000000,0,0,
      "
    `);
  });

  test('as Markdown', async () => {
    expect(await ask('-f', 'markdown')).toMatchInlineSnapshot(`
      "# Drawdowns

      As of 2021-06-01, in US dollars.

      | Authority | Fiscal year | Ceiling | Determined | Announced | Remaining |
      | --- | --- | --- | --- | --- | --- |
      | 506(a)(1) | 2021 | \\$100,000,000 | \\$50,000,000 | \\$45,000,000 | \\$50,000,000 |
      | 506(a)(2) | 2021 | \\$200,000,000 | \\$0 | \\$0 | \\$200,000,000 |
      | 506(a)(3) | 2021 | not recorded | \\$0 | \\$0 | not recorded |
      | 552(c)(2) | 2021 | \\$25,000,000 | \\$0 | \\$0 | \\$25,000,000 |

      | Authority | Fiscal year | Day | What moved |
      | --- | --- | --- | --- |
      | 506(a)(1) | 2021 | 2020-10-01 | ceiling \\$100,000,000 (22 U.S.C. 2318(a)(1)) |
      | 506(a)(1) | 2021 | 2021-03-01 | determined \\$60,000,000 (ruritania/first) |
      | 506(a)(1) | 2021 | 2021-05-01 | revalued \\$50,000,000 (ruritania/first) |
      | 506(a)(2) | 2021 | 2020-10-01 | ceiling \\$200,000,000 (22 U.S.C. 2318(a)(2); the Army's page on security assistance) |
      | 552(c)(2) | 2021 | 2020-10-01 | ceiling \\$25,000,000 (22 U.S.C. 2348a(c)(2); the Army's page on security assistance) |

      506(a)(1), fiscal year 2021: announced under a drawdown that the transfer names: \\$45,000,000.

      506(a)(1), fiscal year 2021: 1 announced transfer has lines without a recorded value; these are in no sum.
      "
    `);
  });

  test('as JSON', async () => {
    const { authorities, ...rest } = JSON.parse(await ask('-f', 'json')) as { authorities: unknown[] };
    expect(rest).toEqual({ format: 'nsm20.ledger/1', asOf: '2021-06-01', undetermined: [] });
    expect(authorities[0]).toMatchInlineSnapshot(`
      {
        "announced": 45000000,
        "announcedUnderDrawdowns": 45000000,
        "authority": "506(a)(1)",
        "ceiling": 100000000,
        "changes": [
          {
            "ceiling": 100000000,
            "citation": "22 U.S.C. 2318(a)(1)",
            "on": "2020-10-01",
          },
        ],
        "determined": 50000000,
        "fiscalYear": 2021,
        "movements": [
          {
            "amount": 100000000,
            "by": "22 U.S.C. 2318(a)(1)",
            "fiscalYearOfDay": 2021,
            "on": {
              "earliest": "2020-10-01",
              "latest": "2020-10-01",
            },
            "what": "ceiling",
          },
          {
            "amount": 60000000,
            "by": "ruritania/first",
            "fiscalYearOfDay": 2021,
            "on": {
              "earliest": "2021-03-01",
              "latest": "2021-03-01",
            },
            "what": "determined",
          },
          {
            "amount": 50000000,
            "by": "ruritania/first",
            "fiscalYearOfDay": 2021,
            "on": {
              "earliest": "2021-05-01",
              "latest": "2021-05-01",
            },
            "what": "revalued",
          },
        ],
        "records": [
          "ruritania/first",
          "ruritania/package",
        ],
        "remaining": 50000000,
        "withoutAmount": [
          "ruritania/package",
        ],
      }
    `);
  });
});

test('nothing recorded is said', async () => {
  const { code, out } = await run(
    temporary({ 'cases/ruritania.yaml': 'kind: recipient\nname: Ruritania\n' }),
    ['ledger', '-q'],
  );
  expect([code, out]).toEqual([0, 'As of 2024-06-25, in US dollars\n\nNo drawdown is recorded.\n']);
});

test('sums beyond what is exact are refused in words', async () => {
  const amount = Number.MAX_SAFE_INTEGER;
  const folder = temporary({
    'cases/a.yaml': `kind: drawdown\nauthority: 506(a)(1)\namount: ${amount}\ndetermined: 2021-03-01\n`,
    'cases/b.yaml': `kind: drawdown\nauthority: 506(a)(1)\namount: ${amount}\ndetermined: 2021-03-01\n`,
  });
  const { code, out, err } = await run(folder, ['ledger']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe(
    'nsm20: the amounts of the drawdowns and of their transfers add up to more than can be counted exactly, and nothing is rounded\nhelp: look for an amount with too many digits: nsm20 list drawdown, nsm20 list transfer\n',
  );
});

test.each([
  [['ledger', '--fy', '21'], /fiscal year, as 2025/],
  [['ledger', '-f', 'html'], /no format "html"/],
])('%j is refused', async (args, message) => {
  const { code, err } = await run(office(), args);
  expect(code).toBe(2);
  expect(err).toMatch(message);
});

describe('of the public record', () => {
  const rows = async (year: number): Promise<Readonly<Record<string, readonly (number | null)[]>>> => {
    const { out } = await run(join(project), [
      'ledger',
      '--fy',
      String(year),
      '--as-of',
      '2026-11-21',
      '-f',
      'json',
    ]);
    const { authorities } = JSON.parse(out) as {
      authorities: { authority: string; ceiling: number | null; determined: number; announced: number }[];
    };
    return Object.fromEntries(
      authorities.map(({ authority, ceiling, determined, announced }) => [
        authority,
        [ceiling, determined, announced],
      ]),
    );
  };
  const million = 1_000_000;

  test('fiscal year 2024: 19 packages of 4.85 billion, and the 5.55 billion of its last days', async () => {
    expect(await rows(2024)).toEqual({
      '506(a)(1)': [7_800 * million, 6_725 * million, 4_850 * million],
      '506(a)(2)': [200 * million, 60 * million, 0],
      '506(a)(3)': [1_000 * million, 567 * million, 567 * million],
      '552(c)(2)': [25 * million, 0, 0],
    });
  });

  test('fiscal year 2025: eight packages of 4.5 billion under a ceiling of 100 million, which is a warning and no error', async () => {
    expect(await rows(2025)).toEqual({
      '506(a)(1)': [100 * million, 0, 4_500 * million],
      '506(a)(2)': [200 * million, 0, 0],
      '506(a)(3)': [1_000 * million, 571_300_000, 571_300_000],
      '552(c)(2)': [25 * million, 0, 0],
    });
    const { code, out } = await run(project, ['check', '--as-of', '2026-11-21', '-f', 'json']);
    const { findings } = JSON.parse(out) as { findings: { rule: string; severity: string }[] };
    expect(code).toBe(0);
    const own = findings.filter(({ rule }) => rule.startsWith('faa/'));
    expect(own.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(own.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule)).toEqual([
      'faa/announced-above-determined',
    ]);
  });

  test('Lebanon and Ukraine do not stand in one year by the day of their publication', async () => {
    expect((await rows(2021))['552(c)(2)']).toEqual([25 * million, 25 * million, 0]);
    expect((await rows(2022))['552(c)(2)']).toEqual([25 * million, 10 * million, 0]);
  });
});
