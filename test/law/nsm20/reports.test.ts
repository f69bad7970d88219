/** Which written report discharges which duty of section 2(a), in every way the records can be read. */
import { describe, expect, test } from 'vitest';
import { inWords, parseDaySpan, type DaySpan } from '../../../src/calendar/day-span.ts';
import { homeOf } from '../../../src/law/home.ts';
import {
  covers,
  dischargedBy,
  reportsInOrder,
  submittedReports,
  type ReportDuty,
} from '../../../src/law/nsm20/reports.ts';
import { wholeFile } from '../../../src/records/source.ts';
import { contextOf } from '../../support.ts';
import { file } from './whole.ts';

const asOf = '2025-12-31';
const six = 'committees: [sfrc, sasc, sac, hfac, hasc, hac]';
const five = 'committees: [sfrc, sasc, sac, hfac, hasc]';
const report = (name: string, year: number, ...more: readonly string[]): string =>
  file(`reports/${name}`, 'kind: report', `fiscal_year: ${year}`, ...more);
/** A report to all six committees. */
const whole = (name: string, year: number, submitted: string): string =>
  report(name, year, `submitted: ${submitted}`, six);

describe('reports that have been submitted, or may have been', () => {
  test.each<[name: string, submitted: string, counted: boolean]>([
    ['today', 'submitted: 2025-12-31', true],
    ['tomorrow', 'submitted: 2026-01-01', false],
    ['perhaps by today', 'submitted: 2025-12-31/2026-01-01', true],
    ['not recorded', 'note: nothing is said', false],
    ['on the day of the memorandum', 'submitted: 2024-02-08', true],
    ['the day before', 'submitted: 2024-02-07', false],
    ['perhaps on that day', 'submitted: 2024-02-07/2024-02-08', true],
    ['without a first day', 'submitted: ../2024-05-01', true],
    ['without a last day', 'submitted: 2024-02-07/..', true],
    ['a draft', 'draft: true\nsubmitted: 2024-05-01', false],
  ])('%s', (_, submitted, counted) => {
    const reports = submittedReports(contextOf(report('a', 2024, submitted), asOf));
    expect(reports.map(({ id }) => id)).toEqual(counted ? ['reports/a'] : []);
  });
});

describe('what discharges a duty to report', () => {
  const done = (archive: string, duty: ReportDuty, on = asOf): string[] =>
    dischargedBy(contextOf(archive, on), duty).done.map((each) => (each === 'never' ? each : inWords(each)));
  const first = whole('a', 2024, '2024-05-08');
  const ordered = (count: number): string =>
    Array.from({ length: count }, (_, index) =>
      whole(
        `r${String(index).padStart(2, '0')}`,
        2024,
        `2024-05-${String(index * 2 + 1).padStart(2, '0')}/2024-05-${String(index * 2 + 2).padStart(2, '0')}`,
      ),
    ).join('');

  test.each<[name: string, archive: string, duty: ReportDuty, days: string[]]>([
    ['nothing', '', 'first', ['never']],
    ['the first report, the first duty', first, 'first', ['2024-05-08']],
    ['the first report, no other', first, 2024, ['never']],
    ['whatever year it names', whole('a', 2030, '2024-05-08'), 'first', ['2024-05-08']],
    ['a later report, the year it names', first + whole('b', 2025, '2025-05-01'), 2025, ['2025-05-01']],
    ['a later report, no other year', first + whole('b', 2026, '2025-12-01'), 2025, ['never']],
    ['from the first day of that year on', first + whole('b', 2025, '2024-10-01'), 2025, ['2024-10-01']],
    ['not before', first + whole('b', 2025, '2024-09-30'), 2025, ['never']],
    [
      'the first that came in the year, not one before',
      first + whole('b', 2025, '2024-09-30') + whole('c', 2025, '2025-03-01'),
      2025,
      ['2025-03-01'],
    ],
    [
      'the earlier of two for a year',
      first + whole('b', 2025, '2025-05-01') + whole('c', 2025, '2025-04-01'),
      2025,
      ['2025-04-01'],
    ],
    ['the earliest, whatever its id', whole('b', 2024, '2024-05-01') + first, 'first', ['2024-05-01']],
    [
      'a report that lacks a committee, nothing',
      report('a', 2024, 'submitted: 2024-05-08', five),
      'first',
      ['never'],
    ],
    [
      'a report that lacks a committee, and a whole one after it',
      report('a', 2024, 'submitted: 2024-05-08', five) + whole('b', 2024, '2024-05-10'),
      'first',
      ['2024-05-10'],
    ],
    [
      'a report that does not record its committees, perhaps',
      report('a', 2024, 'submitted: 2024-05-08') + whole('b', 2024, '2024-05-10'),
      'first',
      ['2024-05-08', '2024-05-10'],
    ],
    [
      'on one day the lower year comes first',
      whole('a', 2025, '2024-11-01') + whole('b', 2024, '2024-11-01'),
      2025,
      ['2024-11-01'],
    ],
    [
      'on one day, for one year, the lower id comes first',
      whole('a', 2025, '2024-11-01') + whole('b', 2025, '2024-11-01'),
      2025,
      ['2024-11-01'],
    ],
    [
      'the first of two on days that overlap, whichever it is',
      whole('a', 2024, '2024-05-01/2024-05-10') + whole('b', 2024, '2024-05-05'),
      'first',
      ['between 2024-05-01 and 2024-05-10', '2024-05-05'],
    ],
    [
      'an open start may be as early as the memorandum',
      whole('a', 2024, '../2024-05-10') + whole('b', 2024, '2024-02-09'),
      'first',
      ['by 2024-05-10', '2024-02-09'],
    ],
    [
      'and no earlier',
      whole('a', 2025, '../2024-05-10') + whole('b', 2024, '2024-02-08'),
      'first',
      ['2024-02-08'],
    ],
    [
      'an open end may be after any other: then the other is the first, and discharges no year',
      whole('a', 2024, '2024-05-01/..') + whole('b', 2025, '2024-11-01'),
      2025,
      ['2024-11-01', 'never'],
    ],
    ['a dozen reports are tried one by one', ordered(12), 'first', ['between 2024-05-01 and 2024-05-02']],
    [
      'of more than that each may, or none',
      ordered(13),
      'first',
      [
        ...Array.from({ length: 13 }, (_, index) => {
          const [from, to] = [index * 2 + 1, index * 2 + 2].map((day) => String(day).padStart(2, '0'));
          return `between 2024-05-${from} and 2024-05-${to}`;
        }),
        'never',
      ],
    ],
    [
      'a report that could not be read, perhaps',
      first + report('b', 2024, 'colour: blue'),
      'first',
      ['2024-05-08', 'by 2024-05-08'],
    ],
    [
      'a report that could not be read, alone',
      report('b', 2024, 'colour: blue'),
      'first',
      ['never', 'by 2025-12-31'],
    ],
  ])('%s', (_, archive, duty, days) => {
    expect(done(archive, duty)).toEqual(days);
  });

  test('and what would settle it', () => {
    const archive =
      whole('a', 2024, '2024-05-08') +
      whole('b', 2024, '2024-05-01/2024-05-10') +
      report('c', 2024, 'submitted: 2024-05-12') +
      whole('d', 2024, '2024-05-11/..') +
      report('e', 2024, 'colour: blue');
    const { doubts } = dischargedBy(contextOf(archive, asOf), 'first');
    expect(doubts.map(({ field, text, at }) => [field, text, at && `${at.path}:${at.start.line}`])).toEqual([
      ['submitted', 'the day reports/b was submitted is not known', 'cases/reports/b.yaml:3'],
      ['committees', 'reports/c does not record the committees it went to', 'cases/reports/c.yaml:1'],
      ['submitted', 'the day reports/d was submitted is not known', 'cases/reports/d.yaml:3'],
      ['cases/reports/e.yaml', 'cases/reports/e.yaml could not be read', undefined],
    ]);
  });
});

describe('whether the period of a report includes a day', () => {
  test.each<[period: string, day: string, answer: string]>([
    ['period: { from: 2024-01-01, to: 2024-05-01 }', '2024-01-01', 'yes'],
    ['period: { from: 2024-01-01, to: 2024-05-01 }', '2024-05-01', 'yes'],
    ['period: { from: 2024-01-01, to: 2024-05-01 }', '2023-12-31', 'no'],
    ['period: { from: 2024-01-01, to: 2024-05-01 }', '2024-05-02', 'no'],
    ['period: { from: 2024-01-01, to: 2024-05-01 }', '2024-05-01/2024-05-02', 'perhaps'],
    ['period: { from: 2024-01-01 }', '2024-02-01', 'perhaps'],
    ['period: { to: 2024-05-01 }', '2024-02-01', 'perhaps'],
    ['note: no period', '2024-02-01', 'perhaps'],
  ])('%s, %s: %s', (period, day, answer) => {
    const [only] = contextOf(report('a', 2024, period), asOf).cases.all('report');
    expect(covers(only!, parseDaySpan(day) as DaySpan)).toBe(answer);
  });
});

test('reports in order are those that were submitted, the earliest first, on one day the lower year', () => {
  const archive =
    whole('a', 2025, '2024-05-08') +
    whole('b', 2024, '2024-05-08/2024-06-30') +
    whole('c', 2024, '2024-02-09') +
    whole('d', 2024, '../2024-07-01') +
    whole('e', 2024, '2026-01-01') +
    whole('f', 2026, '2024-05-07');
  expect(reportsInOrder(contextOf(archive, asOf)).map(({ id }) => id)).toEqual(
    ['d', 'c', 'f', 'b', 'a'].map((name) => `reports/${name}`),
  );
});

describe('a missing report is told', () => {
  const records = file('freedonia', 'kind: recipient', 'name: Freedonia');
  const home = wholeFile('settings.yaml');
  test('where the context says', () => {
    expect(homeOf(contextOf(records, asOf, { home }))).toBe(home);
  });
  test('else at the first record', () => {
    expect(homeOf(contextOf(records, asOf))).toMatchObject({
      path: 'cases/freedonia.yaml',
      start: { line: 1 },
    });
  });
  test('else at the settings', () => {
    expect(homeOf(contextOf('', asOf))).toEqual(wholeFile('nsm20.yaml'));
  });
});
