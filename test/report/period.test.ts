/** Which period a report covers, on both sides of each of its ends, and whom section 2(c) looks back at. */
import { describe, expect, test } from 'vitest';
import { inWords } from '../../src/calendar/day-span.ts';
import { isLookedBackAt, lookedBackAt, periodOf } from '../../src/report/period.ts';
import { contextFor, questionOf, type Asked } from './question.ts';

const report = (name: string, year: number, more = ''): string => `
-- reports/${name}.yaml --
kind: report
fiscal_year: ${year}
${more}
`;
/** The first report, as most rows have it: its period ends on 2024-04-30. */
const first = report('2024', 2024, 'period: { from: 2023-01-01, to: 2024-04-30 }\nsubmitted: 2024-05-08');
const firstWithoutPeriod = report('2024', 2024, 'submitted: 2024-05-08');
const period = (from: string, to: string): string => `period: { from: ${from}, to: ${to} }`;

/** `2024-05-01 to 2025-01-15; after reports/2024`, or why there is none. */
function inBrief(archive: string, { year = 2025, ...asked }: Asked): string {
  const found = periodOf(contextFor(archive, asked), year);
  if ('why' in found) return found.why;
  const { from, to, recorded, report: own, prior } = found;
  return [
    `${inWords(from)} to ${inWords(to)}`,
    ...(recorded ? ['recorded'] : []),
    ...(own ? [`report ${own.id}`] : []),
    prior ? `after ${prior.id}` : 'first',
  ].join('; ');
}

describe('the period of a report', () => {
  test.each<[string, string, Asked, string]>([
    // A submitted report's recorded period governs.
    [
      'a submitted report says itself what it covers',
      first,
      { year: 2024, asOf: '2025-01-15' },
      '2023-01-01 to 2024-04-30; recorded; report reports/2024; first',
    ],
    [
      'it governs on the day it is submitted',
      first,
      { year: 2024, asOf: '2024-05-08' },
      '2023-01-01 to 2024-04-30; recorded; report reports/2024; first',
    ],
    [
      'the day before, it does not',
      first,
      { year: 2024, asOf: '2024-05-07' },
      '2024-02-08 to 2024-05-07; first',
    ],
    [
      'a recorded period may reach beyond 30 September',
      first + report('2025', 2025, `${period('2024-05-01', '2025-10-31')}\nsubmitted: 2025-11-05`),
      { asOf: '2025-12-01' },
      '2024-05-01 to 2025-10-31; recorded; report reports/2025; after reports/2024',
    ],
    [
      'a recorded period may leave days out, and may begin before the prior one ends',
      first + report('2025', 2025, `${period('2024-04-01', '2024-10-31')}\nsubmitted: 2024-11-05`),
      {},
      '2024-04-01 to 2024-10-31; recorded; report reports/2025; after reports/2024',
    ],
    [
      'its days may be spans',
      first + report('2025', 2025, `${period('2024-05', '2024-10-28/2024-10-31')}\nsubmitted: 2024-11-05`),
      {},
      'between 2024-05-01 and 2024-05-31 to between 2024-10-28 and 2024-10-31; recorded; report reports/2025; after reports/2024',
    ],
    [
      'a report that is not submitted governs nothing, whatever period it records',
      first + report('2025', 2025, period('2024-06-01', '2024-10-31')),
      {},
      '2024-05-01 to 2025-01-15; after reports/2024',
    ],
    [
      'a draft governs nothing',
      `${first}${report('2025', 2025, `draft: true\n${period('2024-06-01', '2024-10-31')}\nsubmitted: 2024-11-05`)}`,
      {},
      '2024-05-01 to 2025-01-15; after reports/2024',
    ],
    [
      'a report submitted after the day of the question has not been submitted',
      first + report('2025', 2025, `${period('2024-06-01', '2024-10-31')}\nsubmitted: 2025-01-16`),
      {},
      '2024-05-01 to 2025-01-15; after reports/2024',
    ],
    [
      'where only the first day is recorded, the last one is computed: no report covers what came after it',
      first + report('2025', 2025, 'period: { from: 2024-06-01 }\nsubmitted: 2025-01-10'),
      {},
      '2024-06-01 to 2025-01-10; report reports/2025; after reports/2024',
    ],
    [
      'where only the last day is recorded, the first one is computed',
      first + report('2025', 2025, 'period: { to: 2024-12-31 }\nsubmitted: 2025-01-10'),
      {},
      '2024-05-01 to 2024-12-31; report reports/2025; after reports/2024',
    ],
    [
      'a submitted report without a period has the computed one',
      first + report('2025', 2025, 'submitted: 2025-01-15'),
      {},
      '2024-05-01 to 2025-01-15; report reports/2025; after reports/2024',
    ],

    // It begins on the day after the prior report's period, or its submission.
    [
      'it begins on the day after the period of the prior report',
      first,
      {},
      '2024-05-01 to 2025-01-15; after reports/2024',
    ],
    [
      'without a recorded period, on the day after the submission of the prior report',
      firstWithoutPeriod,
      {},
      '2024-05-09 to 2025-01-15; after reports/2024',
    ],
    [
      'a period of which only the first day is recorded has no last day to begin after',
      report('2024', 2024, 'period: { from: 2023-01-01 }\nsubmitted: 2024-05-08'),
      {},
      '2024-05-09 to 2025-01-15; after reports/2024',
    ],
    [
      'the last day alone is enough to begin after',
      report('2024', 2024, 'period: { to: 2024-04-30 }\nsubmitted: 2024-05-08'),
      {},
      '2024-05-01 to 2025-01-15; after reports/2024',
    ],
    [
      'a last day that is a span makes the first day one',
      report('2024', 2024, `${period('2023-01-01', '2024-04-28/2024-05-02')}\nsubmitted: 2024-05-08`),
      {},
      'between 2024-04-29 and 2024-05-03 to 2025-01-15; after reports/2024',
    ],
    [
      'a submission that is a span, too',
      report('2024', 2024, 'submitted: 2024-05-06/2024-05-08'),
      {},
      'between 2024-05-07 and 2024-05-09 to 2025-01-15; after reports/2024',
    ],
    ['without a prior report, with the memorandum', '', {}, '2024-02-08 to 2025-01-15; first'],
    [
      'the first report, too, begins with the memorandum',
      '',
      { year: 2024, asOf: '2024-05-08' },
      '2024-02-08 to 2024-05-08; first',
    ],
    [
      'a prior report that is a draft is none',
      report('2024', 2024, `draft: true\n${period('2023-01-01', '2024-04-30')}\nsubmitted: 2024-05-08`),
      {},
      '2024-02-08 to 2025-01-15; first',
    ],
    [
      'a prior report that is not submitted is none',
      report('2024', 2024, period('2023-01-01', '2024-04-30')),
      {},
      '2024-02-08 to 2025-01-15; first',
    ],
    [
      'a prior report submitted after the day of the question is none',
      report('2024', 2024, 'submitted: 2025-01-16'),
      {},
      '2024-02-08 to 2025-01-15; first',
    ],
    [
      'one submitted on the day of the question is one',
      report('2024', 2024, `${period('2024-02-08', '2024-09-30')}\nsubmitted: 2025-01-15`),
      {},
      '2024-10-01 to 2025-01-15; after reports/2024',
    ],
    [
      'a year that was never reported on is made up for',
      first,
      { year: 2026, asOf: '2026-01-15' },
      '2024-05-01 to 2026-01-15; after reports/2024',
    ],
    [
      'of several prior reports, the one submitted last',
      first +
        report('2024-a', 2024, `${period('2024-05-01', '2024-08-31')}\nsubmitted: 2024-09-15`) +
        report('2023-b', 2024, `${period('2023-01-01', '2024-03-31')}\nsubmitted: 2024-04-15`),
      {},
      '2024-09-01 to 2025-01-15; after reports/2024-a',
    ],
    [
      'a second report of the prior year counts, even when its id comes first',
      report('b', 2024, `${period('2023-01-01', '2024-04-30')}\nsubmitted: 2024-05-08`) +
        report('a', 2024, `${period('2024-05-01', '2024-07-31')}\nsubmitted: 2024-08-08`),
      {},
      '2024-08-01 to 2025-01-15; after reports/a',
    ],
    [
      'of several reports of the year, the first one discharges its duty',
      first +
        report('2025-z', 2025, `${period('2024-05-01', '2024-10-31')}\nsubmitted: 2024-11-05`) +
        report('2025-a', 2025, `${period('2024-11-01', '2024-12-31')}\nsubmitted: 2025-01-05`),
      {},
      '2024-05-01 to 2024-10-31; recorded; report reports/2025-z; after reports/2024',
    ],
    [
      'a report of a later year is not the prior one',
      first + report('2026', 2026, `${period('2024-05-01', '2025-11-30')}\nsubmitted: 2025-12-05`),
      { asOf: '2026-01-15' },
      '2024-05-01 to 2025-09-30; after reports/2024',
    ],

    // It ends with the day of the question, 30 September, or the memorandum, whichever comes first.
    [
      'it ends on the day of the question',
      first,
      { asOf: '2025-09-29' },
      '2024-05-01 to 2025-09-29; after reports/2024',
    ],
    [
      'on 30 September they are one day',
      first,
      { asOf: '2025-09-30' },
      '2024-05-01 to 2025-09-30; after reports/2024',
    ],
    [
      'after that day, it ends on 30 September',
      first,
      { asOf: '2025-10-01' },
      '2024-05-01 to 2025-09-30; after reports/2024',
    ],
    [
      'the first report, too, ends on 30 September',
      '',
      { year: 2024, asOf: '2024-10-01' },
      '2024-02-08 to 2024-09-30; first',
    ],
    [
      'it ends with the memorandum',
      first,
      { asOf: '2025-03-01', until: '2025-02-21' },
      '2024-05-01 to 2025-02-21; after reports/2024',
    ],
    [
      'before that day it ends on the day of the question',
      first,
      { asOf: '2025-02-20', until: '2025-02-21' },
      '2024-05-01 to 2025-02-20; after reports/2024',
    ],
    [
      'an end after 30 September changes nothing',
      first,
      { asOf: '2025-12-01', until: '2025-10-01' },
      '2024-05-01 to 2025-09-30; after reports/2024',
    ],
    [
      'a recorded period may reach beyond the end of the memorandum',
      first + report('2025', 2025, `${period('2024-05-01', '2025-02-28')}\nsubmitted: 2025-03-05`),
      { asOf: '2025-04-01', until: '2025-02-21' },
      '2024-05-01 to 2025-02-28; recorded; report reports/2025; after reports/2024',
    ],

    // Years without a report.
    ['a year that ended before the memorandum has none', '', { year: 2023 }, 'before the memorandum'],
    ['before the memorandum there is none', '', { year: 2024, asOf: '2024-02-07' }, 'before the memorandum'],
    [
      'on the day of the memorandum there is one, of one day',
      '',
      { year: 2024, asOf: '2024-02-08' },
      '2024-02-08 to 2024-02-08; first',
    ],
    ['a year that has not begun has none', first, { asOf: '2024-09-30' }, 'not begun'],
    [
      'on 1 October it has begun',
      first,
      { asOf: '2024-10-01' },
      '2024-05-01 to 2024-10-01; after reports/2024',
    ],
    [
      'a year that began after the memorandum ended has none',
      first,
      { year: 2026, asOf: '2026-01-15', until: '2025-09-30' },
      'no longer in force',
    ],
    [
      'one that began on its last day has one',
      first,
      { year: 2026, asOf: '2026-01-15', until: '2025-10-01' },
      '2024-05-01 to 2025-10-01; after reports/2024',
    ],
    [
      'what the prior report has covered is not covered again',
      report('2024', 2024, `${period('2023-01-01', '2025-01-15')}\nsubmitted: 2025-01-15`),
      {},
      'already covered',
    ],
    [
      'the day after, there is one day to report on',
      report('2024', 2024, `${period('2023-01-01', '2025-01-15')}\nsubmitted: 2025-01-15`),
      { asOf: '2025-01-16' },
      '2025-01-16 to 2025-01-16; after reports/2024',
    ],
    [
      'where it cannot be told whether it is covered, there may be something to report on',
      report('2024', 2024, `${period('2023-01-01', '2025-01-14/2025-01-15')}\nsubmitted: 2025-01-15`),
      {},
      'between 2025-01-15 and 2025-01-16 to 2025-01-15; after reports/2024',
    ],
    [
      'a prior report submitted on the day of the question, without a period, has covered it',
      report('2024', 2024, 'submitted: 2025-01-15'),
      {},
      'already covered',
    ],
  ])('%s', (_, archive, asked, expected) => {
    expect(inBrief(archive, asked)).toBe(expected);
  });
});

const recipient = (more: string): string => `
-- ruritania.yaml --
kind: recipient
name: Ruritania
${more}
`;
const conflict = (days: string): string => recipient(`armed_conflicts: [{ ${days} }]`);

describe('section 2(c) looks back at a recipient in armed conflict during 2023', () => {
  test.each([
    ['a conflict that began on the last day of 2023', conflict('from: 2023-12-31'), 'yes'],
    ['one that began on the day after', conflict('from: 2024-01-01'), 'no'],
    ['one that ended on the first day of 2023', conflict('from: 2022-03-05, to: 2023-01-01'), 'yes'],
    ['one that ended on the day before', conflict('from: 2022-03-05, to: 2022-12-31'), 'no'],
    ['one without an end', conflict('from: 2014-04-06'), 'yes'],
    ['one within the year', conflict('from: 2023-05, to: 2023-06'), 'yes'],
    ['one around the year', conflict('from: 2020, to: 2025-01-01'), 'yes'],
    ['a beginning that may lie in either year', conflict('from: 2023-12-30/2024-01-02'), 'cannot tell'],
    ['an end that may lie in either year', conflict('from: 2020, to: 2022-12-30/2023-01-02'), 'cannot tell'],
    ['an end by some day of 2023', conflict('from: 2020, to: ../2023-03-01'), 'cannot tell'],
    ['a beginning not before a day of 2023', conflict('from: 2023-03-01/..'), 'cannot tell'],
    [
      'one of two conflicts is enough',
      recipient('armed_conflicts: [{ from: 2010, to: 2011 }, { from: 2023-06-01 }]'),
      'yes',
    ],
    [
      'of two conflicts, one may have been',
      recipient('armed_conflicts: [{ from: 2010, to: 2011 }, { from: 2023-06-01/2024-06-01 }]'),
      'cannot tell',
    ],
    [
      'that no covered articles are used in it is no matter',
      conflict('from: 2023-06-01, articles_used: false'),
      'yes',
    ],
    [
      'nor is the group of section 1(c) (AMB-37)',
      recipient(
        'group: { conflict: false, by: state }\narmed_conflicts: [{ from: 2022-11, to: 2023-11-20 }]',
      ),
      'yes',
    ],
    [
      'a recipient of the 45-day group whose conflict began in 2024 is not looked back at',
      recipient('group: { conflict: true, by: state }\narmed_conflicts: [{ from: 2024-01-10 }]'),
      'no',
    ],
    ['no recorded conflict is not the same as no conflict', recipient(''), 'cannot tell'],
    [
      'the 45-day group says nothing of 2023',
      recipient('group: { conflict: true, by: state }'),
      'cannot tell',
    ],
    [
      'the 180-day group says nothing of 2023 either: its conflict may have ended before the memorandum (AMB-37)',
      recipient('group: { conflict: false, by: state }'),
      'cannot tell',
    ],
  ])('%s', (_, archive, expected) => {
    const context = contextFor(archive);
    const [ruritania] = context.cases.all('recipient');
    expect(isLookedBackAt(ruritania!)).toBe(expected);
  });
});

describe('those looked back at', () => {
  const others = `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- relief.yaml --
kind: recipient
name: Relief Fund
type: international-organization
armed_conflicts: [{ from: 2023-06-01 }]
-- borduria.yaml --
kind: recipient
name: Interim Authority of Borduria
type: authority
armed_conflicts: [{ from: 2023-06-01 }]
-- sylvania.yaml --
kind: recipient
name: Sylvania
draft: true
armed_conflicts: [{ from: 2023-06-01 }]
`;
  const archive = conflict('from: 2023-06-01') + others;

  test.each<[string, string, Asked, readonly string[], readonly string[]]>([
    [
      'governments and authorities, and no drafts',
      archive,
      { year: 2024, asOf: '2024-05-01' },
      ['borduria', 'ruritania'],
      ['freedonia'],
    ],
    ['the first report may be one of a later year', archive, {}, ['borduria', 'ruritania'], ['freedonia']],
    ['the second report looks back at none', archive + first, {}, [], []],
    [
      'a report submitted after the day of the question is no first report yet',
      archive + report('2024', 2024, 'submitted: 2025-01-16'),
      {},
      ['borduria', 'ruritania'],
      ['freedonia'],
    ],
    [
      'the first report looks back, asked for after it was submitted',
      archive + first,
      { year: 2024 },
      ['borduria', 'ruritania'],
      ['freedonia'],
    ],
  ])('%s', (_, records, { year = 2025, ...asked }, yes, perhaps) => {
    const { context, period: covered } = questionOf(contextFor(records, asked), year);
    const back = lookedBackAt(context, covered);
    expect(back.yes.map(({ id }) => id)).toEqual(yes);
    expect(back.perhaps.map(({ id }) => id)).toEqual(perhaps);
  });
});
