/** The nine clocks: for each, the states on both sides of its last day. */
import { describe, expect, test } from 'vitest';
import { evaluated } from '../../support.ts';

const six = '[sfrc, sasc, sac, hfac, hasc, hac]';
const five = '[sfrc, sasc, sac, hfac, hasc]';
const recipient = (more: string): string => `
-- ruritania.yaml --
kind: recipient
name: Ruritania
${more}
`;
const conflict = recipient('receiving_at_issuance: true\ngroup: { conflict: true, by: state }');
const noConflict = recipient('receiving_at_issuance: true\ngroup: { conflict: false, by: state }');
const newcomer = recipient('receiving_at_issuance: false');
const letter = (received: string, more = ''): string => `
-- ruritania/letter.yaml --
kind: assurance
recipient: ruritania
covers: [ihl, humanitarian-access]
received: ${received}
credibility: [{ finding: credible-and-reliable, by: state, on: 2024-03-01 }]
${more}
`;
const notice = (name: string, to: string, under: string, sent: string, more = ''): string => `
-- notices/${name}.yaml --
kind: notice
to: ${to}
under: ${under}
sent: ${sent}
${more}
`;
const toCongress = (
  about: string,
  sent: string,
  committees = `committees: ${six}`,
  name = 'congress',
  under = '2(d)',
): string => notice(name, 'congress', under, sent, `about: [${about}]\n${committees}`);
const assessment = (on: string): string => `
-- ruritania/assessment.yaml --
kind: assessment
recipient: ruritania
by: defense
on: ${on}
next_steps: refresh the assurances
`;
const waiver = (on: string, more = ''): string => `
-- ruritania/waiver.yaml --
kind: waiver
recipient: ruritania
by: state
on: ${on}
until: 2024-12-31
justification: an imperative
${more}
`;
const report = (
  name: string,
  year: number,
  submitted: string,
  committees = `committees: ${six}`,
  period = '{ from: 2023-01-01, to: 2024-04-30 }',
): string => `
-- reports/${name}.yaml --
kind: report
fiscal_year: ${year}
submitted: ${submitted}
from: [state, defense]
period: ${period}
${committees}
`;

/** `state days` of the rows of a duty; provisional rows as `provisional latest-day`. */
const states = (duty: string, archive: string, asOf: string, more: object = {}): string[] =>
  evaluated(archive, asOf, more)
    .deadlines.filter((deadline) => deadline.duty.id === `nsm20/${duty}`)
    .map(({ state, days, provisional, due, wouldBe }) =>
      provisional
        ? `provisional ${due.latest}`
        : `${state}${days === null ? '' : ` ${days}`}${wouldBe ? ` (${wouldBe.state} ${wouldBe.days})` : ''}`,
    );

type Row = readonly [name: string, archive: string, asOf: string, expected: readonly string[], more?: object];

const table = (duty: string, rows: readonly Row[]): void => {
  const named = rows.map(([name, archive, asOf, expected, more]) => ({
    name,
    archive,
    asOf,
    expected,
    more,
  }));
  describe(duty, () => {
    test.each(named)('$name', ({ archive, asOf, expected, more }) => {
      expect(states(duty, archive, asOf, more)).toEqual(expected);
    });
  });
};

table('obtain-assurances', [
  ['does not run before the memorandum', conflict, '2024-02-07', []],
  ['runs from its day', conflict, '2024-02-08', ['pending 45']],
  ['is due on the 45th day in conflict', conflict, '2024-03-24', ['pending 0']],
  ['is overdue on the 46th', conflict, '2024-03-25', ['overdue 1']],
  ['is due on the 180th day otherwise', noConflict, '2024-08-06', ['pending 0']],
  ['is overdue on the 181st', noConflict, '2024-08-07', ['overdue 1']],
  ['is met by a receipt on the last day', conflict + letter('2024-03-24'), '2024-06-01', ['met']],
  ['is late by a receipt on the day after', conflict + letter('2024-03-25'), '2024-06-01', ['late 1']],
  ['is met by a receipt some day until then', conflict + letter('../2024-03-24'), '2024-06-01', ['met']],
  [
    'cannot be told by one that straddles it',
    conflict + letter('2024-03-24/2024-03-25'),
    '2024-06-01',
    ['undetermined'],
  ],
  [
    'cannot be told without a finding',
    conflict + letter('2024-03-20').replace(/^credibility.*$/m, ''),
    '2024-06-01',
    ['undetermined'],
  ],
  [
    'is waived while a waiver of section 1(a) runs',
    conflict + waiver('2024-04-01'),
    '2024-04-10',
    ['waived (overdue 17)'],
  ],
  [
    'is waived too where the assurances may or may not stand',
    conflict + waiver('2024-04-01') + letter('2024-03-20').replace(/^credibility.*$/m, ''),
    '2024-04-10',
    ['waived (undetermined null)'],
  ],
  [
    'is met, not waived, once they stand',
    conflict + waiver('2024-04-01') + letter('2024-03-20'),
    '2024-04-10',
    ['met'],
  ],
  ['is overdue before the waiver', conflict + waiver('2024-04-01'), '2024-03-31', ['overdue 7']],
  [
    'is not waived for single transfers',
    conflict + waiver('2024-04-01', 'waives: ["1(b)"]'),
    '2024-04-10',
    ['overdue 17'],
  ],
  [
    'has an undecided group pending before the first limit',
    recipient('receiving_at_issuance: true'),
    '2024-03-24',
    ['pending 0'],
  ],
  [
    'undetermined between the limits',
    recipient('receiving_at_issuance: true'),
    '2024-03-25',
    ['undetermined'],
  ],
  [
    'undetermined on the second limit',
    recipient('receiving_at_issuance: true'),
    '2024-08-06',
    ['undetermined'],
  ],
  ['overdue after it', recipient('receiving_at_issuance: true'), '2024-08-07', ['overdue 1']],
  ['does not run for a newcomer', newcomer, '2024-08-07', []],
  [
    'does not run for an international organization',
    recipient('type: international-organization\nreceiving_at_issuance: true\ngroup: { conflict: true }'),
    '2024-08-07',
    [],
  ],
  [
    'lapses when the memorandum ends before its day',
    noConflict,
    '2024-08-07',
    ['lapsed'],
    { until: '2024-08-05' },
  ],
  ['stays due when it ends on its day', noConflict, '2024-08-08', ['overdue 2'], { until: '2024-08-06' }],
  [
    'stays pending on the last day of the memorandum',
    noConflict,
    '2024-08-05',
    ['pending 1'],
    { until: '2024-08-05' },
  ],
]);

table('update-president', [
  [
    'runs once for a group',
    conflict +
      recipient('receiving_at_issuance: true\ngroup: { conflict: true }').replace('ruritania', 'freedonia'),
    '2024-03-24',
    ['pending 0'],
  ],
  ['is overdue after the 45th day', conflict, '2024-03-25', ['overdue 1']],
  ['is met on it', conflict + notice('update', 'president', '1(c)(i)', '2024-03-24'), '2024-06-01', ['met']],
  [
    'is late after it',
    conflict + notice('update', 'president', '1(c)(i)', '2024-03-26'),
    '2024-06-01',
    ['late 2'],
  ],
  [
    'is not met under the other clause',
    conflict + notice('update', 'president', '1(c)(ii)', '2024-03-24'),
    '2024-03-26',
    ['overdue 2'],
  ],
  ['is unknown in a public record', conflict, '2024-06-01', ['undetermined'], { publicOnly: true }],
  ['does not run without a group', recipient('receiving_at_issuance: true'), '2024-06-01', []],
]);

test('an overdue update to the President is a warning: only a reading gives its limit', () => {
  const found = evaluated(conflict, '2024-03-25').findings.filter(
    ({ rule }) => rule === 'nsm20/update-president',
  );
  expect(found.map(({ severity, readings }) => [severity, readings])).toEqual([['warning', ['AMB-19']]]);
});

table('report-assessment', [
  ['is due on the 45th day', newcomer + assessment('2024-05-01'), '2024-06-15', ['pending 0']],
  ['is overdue on the 46th', newcomer + assessment('2024-05-01'), '2024-06-16', ['overdue 1']],
  [
    'is met on the 45th',
    newcomer +
      assessment('2024-05-01') +
      notice('president', 'president', '1(b)', '2024-06-15', 'about: [ruritania/assessment]'),
    '2024-07-01',
    ['met'],
  ],
  [
    'is late on the 46th',
    newcomer +
      assessment('2024-05-01') +
      notice('president', 'president', '1(b)', '2024-06-16', 'about: [ruritania/assessment]'),
    '2024-07-01',
    ['late 1'],
  ],
  [
    'is not met by a notice about nothing',
    newcomer + assessment('2024-05-01') + notice('president', 'president', '1(b)', '2024-06-15'),
    '2024-06-15',
    ['pending 0'],
  ],
  [
    'is not met by a notice before the assessment',
    newcomer +
      assessment('2024-05-01') +
      notice('president', 'president', '1(b)', '2024-04-30', 'about: [ruritania/assessment]'),
    '2024-06-16',
    ['overdue 1'],
  ],
  [
    'is waived by a waiver of section 1(b)',
    newcomer + assessment('2024-05-01') + waiver('2024-05-02', 'waives: ["1(b)"]'),
    '2024-06-16',
    ['waived (overdue 1)'],
  ],
  [
    'is not waived by one of section 1(a)',
    newcomer + assessment('2024-05-01') + waiver('2024-05-02'),
    '2024-06-16',
    ['overdue 1'],
  ],
]);

table('notify-president-of-waiver', [
  ['is due on the day of the waiver', newcomer + waiver('2024-06-03'), '2024-06-03', ['pending 0']],
  ['is overdue the day after', newcomer + waiver('2024-06-03'), '2024-06-04', ['overdue 1']],
  [
    'is met on the day',
    newcomer +
      waiver('2024-06-03') +
      notice('president', 'president', '1(f)', '2024-06-03', 'about: [ruritania/waiver]'),
    '2024-07-01',
    ['met'],
  ],
  [
    'is late the day after',
    newcomer +
      waiver('2024-06-03') +
      notice('president', 'president', '1(f)', '2024-06-04', 'about: [ruritania/waiver]'),
    '2024-07-01',
    ['late 1'],
  ],
]);

table('first-report', [
  ['is due on the 90th day', newcomer, '2024-05-08', ['pending 0']],
  ['is overdue on the 91st', newcomer, '2024-05-09', ['overdue 1']],
  ['is met on the 90th', newcomer + report('a', 2024, '2024-05-08'), '2024-07-01', ['met']],
  ['is late on the 92nd, as it was', newcomer + report('a', 2024, '2024-05-10'), '2024-07-01', ['late 2']],
  [
    'is not met by five committees',
    newcomer + report('a', 2024, '2024-05-08', `committees: ${five}`),
    '2024-05-09',
    ['overdue 1'],
  ],
  [
    'cannot be told without committees',
    newcomer + report('a', 2024, '2024-05-08', ''),
    '2024-05-09',
    ['undetermined'],
  ],
  [
    'is met by the earliest complete one, whatever its year',
    newcomer + report('a', 2025, '2024-05-08'),
    '2024-07-01',
    ['met'],
  ],
  ['stays overdue in a public record', newcomer, '2024-05-09', ['overdue 1'], { publicOnly: true }],
]);

table('annual-report', [
  ['does not run before its fiscal year', newcomer, '2024-09-30', []],
  ['runs from 1 October', newcomer, '2024-10-01', ['pending 364']],
  ['is due on 30 September', newcomer, '2025-09-30', ['pending 0']],
  ['is overdue on 1 October, when the next begins', newcomer, '2025-10-01', ['overdue 1', 'pending 364']],
  [
    'is met within the year',
    newcomer + report('a', 2024, '2024-05-08') + report('b', 2025, '2025-09-30'),
    '2025-09-30',
    ['met'],
  ],
  [
    'is late after it',
    newcomer + report('a', 2024, '2024-05-08') + report('b', 2025, '2025-10-01'),
    '2025-10-01',
    ['late 1', 'pending 364'],
  ],
  [
    'is not met before its 1 October',
    newcomer + report('a', 2024, '2024-05-08') + report('b', 2025, '2024-09-30'),
    '2024-10-01',
    ['pending 364'],
  ],
  [
    'is not met by the report that was the first',
    newcomer + report('b', 2025, '2024-10-02'),
    '2024-10-03',
    ['pending 362'],
  ],
  [
    'takes the lower fiscal year first on one day',
    newcomer + report('a', 2025, '2024-10-02') + report('b', 2024, '2024-10-02'),
    '2024-10-03',
    ['met'],
  ],
  [
    'lapses when the memorandum ends before its day',
    newcomer + report('a', 2024, '2024-05-10'),
    '2025-10-01',
    ['lapsed'],
    { until: '2025-02-21' },
  ],
  [
    'is pending on the last day of the memorandum',
    newcomer + report('a', 2024, '2024-05-10'),
    '2025-02-21',
    ['pending 221'],
    { until: '2025-02-21' },
  ],
]);

const told =
  newcomer +
  assessment('2024-05-01') +
  notice('president', 'president', '1(b)', '2024-06-01', 'about: [ruritania/assessment]');
table('notify-assessment-report', [
  [
    'shows its last day while the President is not told',
    newcomer + assessment('2024-05-01'),
    '2024-05-02',
    ['provisional 2024-06-22'],
  ],
  ['is due on the 7th day', told, '2024-06-08', ['pending 0']],
  ['is overdue on the 8th', told, '2024-06-09', ['overdue 1']],
  ['is met on the 7th', told + toCongress('ruritania/assessment', '2024-06-08'), '2024-07-01', ['met']],
  ['is late on the 8th', told + toCongress('ruritania/assessment', '2024-06-09'), '2024-07-01', ['late 1']],
  [
    'is not met before the President is told',
    told + toCongress('ruritania/assessment', '2024-05-31'),
    '2024-06-09',
    ['overdue 1'],
  ],
  [
    'is met by two notices together',
    told +
      toCongress('ruritania/assessment', '2024-06-05', `committees: ${five}`) +
      toCongress('ruritania/assessment', '2024-06-08', 'committees: [hac]', 'second'),
    '2024-07-01',
    ['met'],
  ],
  [
    'is late when the sixth committee is',
    told +
      toCongress('ruritania/assessment', '2024-06-05', `committees: ${five}`) +
      toCongress('ruritania/assessment', '2024-06-10', 'committees: [hac]', 'second'),
    '2024-07-01',
    ['late 2'],
  ],
  [
    'cannot be told without committees',
    told + toCongress('ruritania/assessment', '2024-06-05', ''),
    '2024-07-01',
    ['undetermined'],
  ],
]);

const waived =
  newcomer +
  waiver('2024-06-03') +
  notice('president', 'president', '1(f)', '2024-06-03', 'about: [ruritania/waiver]');
table('notify-waiver', [
  [
    'shows its last day while the President is not told',
    newcomer + waiver('2024-06-03'),
    '2024-06-04',
    ['provisional 2024-06-10'],
  ],
  ['is due on the 7th day', waived, '2024-06-10', ['pending 0']],
  ['is overdue on the 8th', waived, '2024-06-11', ['overdue 1']],
  ['is met on the 7th', waived + toCongress('ruritania/waiver', '2024-06-10'), '2024-07-01', ['met']],
  ['is unknown in a public record', waived, '2024-06-11', ['undetermined'], { publicOnly: true }],
  [
    'stays late in a public record',
    waived + toCongress('ruritania/waiver', '2024-06-12'),
    '2024-07-01',
    ['late 2'],
    { publicOnly: true },
  ],
]);

const received = newcomer + letter('2024-03-20');
table('notify-assurance', [
  ['is due on the 30th day', received, '2024-04-19', ['pending 0']],
  ['is overdue on the 31st', received, '2024-04-20', ['overdue 1']],
  ['is met on the 30th', received + toCongress('ruritania/letter', '2024-04-19'), '2024-07-01', ['met']],
  ['is late on the 31st', received + toCongress('ruritania/letter', '2024-04-20'), '2024-07-01', ['late 1']],
  [
    'may not run for a receipt that may lie before the memorandum',
    noConflict + letter('2024-02-07/2024-03-20'),
    '2024-06-01',
    ['undetermined'],
  ],
  [
    'runs for a receipt without a bound before: the memorandum bounds it',
    noConflict + letter('../2024-03-20'),
    '2024-06-01',
    ['overdue 43'],
  ],
  [
    'is met by another written report within the 30 days',
    received + toCongress('ruritania/letter', '2024-04-19', undefined, 'other', 'other'),
    '2024-07-01',
    ['met'],
  ],
  [
    'is not met by one after them',
    received + toCongress('ruritania/letter', '2024-04-20', undefined, 'other', 'other'),
    '2024-04-21',
    ['overdue 2'],
  ],
  [
    'is not met by a briefing',
    received +
      toCongress('ruritania/letter', '2024-04-10', `committees: ${six}\nform: briefing`, 'other', 'other'),
    '2024-04-20',
    ['overdue 1'],
  ],
  [
    'is met by a report whose period includes the receipt',
    received + report('a', 2024, '2024-04-19'),
    '2024-07-01',
    ['met'],
  ],
  [
    'is not met by one submitted too late, as it was',
    received + report('a', 2024, '2024-05-10'),
    '2024-05-11',
    ['overdue 22'],
  ],
  [
    'is not met by one whose period ends before',
    received + report('a', 2024, '2024-04-19', undefined, '{ from: 2023-01-01, to: 2024-03-19 }'),
    '2024-04-20',
    ['overdue 1'],
  ],
  [
    'cannot be told by one without a whole period',
    received + report('a', 2024, '2024-04-19', undefined, '{ from: 2023-01-01 }'),
    '2024-04-20',
    ['undetermined'],
  ],
  ['does not run for an oral assurance', newcomer + letter('2024-03-20', 'form: oral'), '2024-04-20', []],
  [
    'does not run when rejected on the 29th day',
    newcomer +
      letter('2024-03-20').replace(
        'credible-and-reliable, by: state, on: 2024-03-01',
        'not-credible-and-reliable, by: state, on: 2024-04-18',
      ),
    '2024-04-20',
    [],
  ],
  [
    'runs when rejected on the 30th',
    newcomer +
      letter('2024-03-20').replace(
        'credible-and-reliable, by: state, on: 2024-03-01',
        'not-credible-and-reliable, by: state, on: 2024-04-19',
      ),
    '2024-04-20',
    ['overdue 1'],
  ],
  [
    'runs on when the assurance is withdrawn',
    newcomer + letter('2024-03-20', 'withdrawn: 2024-03-25'),
    '2024-04-20',
    ['overdue 1'],
  ],
  ['does not run for a receipt before the memorandum', newcomer + letter('2024-02-07'), '2024-04-20', []],
  [
    'cannot be told while the receipt may not have happened',
    newcomer + letter('2024-03-14/2024-03-24'),
    '2024-03-18',
    ['undetermined'],
  ],
]);

test('a pending duty is warned of within the window, and not before', () => {
  const rules = (asOf: string, window: number): string[] =>
    evaluated(received, asOf, { window })
      .findings.filter(({ rule }) => rule === 'nsm20/notify-assurance')
      .map(({ message }) => message);
  expect(rules('2024-03-20', 30)).toEqual(['notice of this assurance to Congress is due in 30 days']);
  expect(rules('2024-03-20', 29)).toEqual([]);
  expect(rules('2024-04-19', 0)).toEqual(['notice of this assurance to Congress is due today']);
});

test('a notice before its matter is an impossible order', () => {
  const found = evaluated(received + toCongress('ruritania/letter', '2024-03-19'), '2024-03-20').findings;
  expect(
    found
      .filter(({ rule }) => rule === 'house/impossible-order')
      .map(({ at, message }) => [at.path, at.start.line, message]),
  ).toEqual([
    [
      'cases/notices/congress.yaml',
      4,
      'sent before ruritania/letter was received: 2024-03-19 comes before 2024-03-20',
    ],
  ]);
});
