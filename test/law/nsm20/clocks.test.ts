/** The nine clocks: for each, the states on both sides of its last day, what it is doubted for, and what is told of it. */
import { describe, expect, test } from 'vitest';
import { inWords } from '../../../src/calendar/day-span.ts';
import type { Deadline } from '../../../src/engine/duty.ts';
import type { Place } from '../../../src/records/source.ts';
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

/** The same file with a key that no record has: it cannot be taken in. */
const unreadable = (archive: string): string => archive.replace(/^kind: .*$/m, '$&\ncolour: blue');

/** The rows of a duty. */
const rowsOf = (duty: string, archive: string, asOf: string, more: object = {}): Deadline[] =>
  evaluated(archive, asOf, more).deadlines.filter((deadline) => deadline.duty.id === `nsm20/${duty}`);

/** `state days`; provisional rows as `provisional latest-day`. */
const stateOf = ({ state, days, provisional, due, wouldBe }: Deadline): string =>
  provisional
    ? `provisional ${due.latest}`
    : `${state}${days === null ? '' : ` ${days}`}${wouldBe ? ` (${wouldBe.state} ${wouldBe.days})` : ''}`;

/** `ruritania.yaml:4` */
const line = ({ path, start }: Place): string => `${path.replace('cases/', '')}:${start.line}`;

/** Everything that is told of a row, in short. */
const allOf = (row: Deadline): object => ({
  state: stateOf(row),
  record: row.record?.id ?? null,
  recipient: row.recipient,
  ...(row.which !== undefined && { which: row.which }),
  clause: row.clause.key,
  actor: row.actor,
  addressee: row.addressee,
  what: row.what,
  from: row.from && inWords(row.from),
  due: inWords(row.due),
  done: row.done.map((done) => (done === 'never' ? done : inWords(done))),
  byNoticeOnly: row.byNoticeOnly,
  doubts: row.doubts.map(({ text }) => text),
  at: line(row.at),
  label: row.label,
  ...(row.related && { related: row.related.map(({ at, message }) => `${line(at)} ${message}`) }),
  ...(row.facts && { facts: row.facts.map(({ name, text }) => `${name}: ${text}`) }),
  ...(row.readings && { readings: row.readings }),
  ...(row.help !== undefined && { help: row.help }),
});

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
      expect(rowsOf(duty, archive, asOf, more).map(stateOf)).toEqual(expected);
    });
  });
};

/** Of one row: its state, the days it may have been done, and its doubts as `field: text (where)`. */
type DoubtRow = readonly [
  name: string,
  archive: string,
  asOf: string,
  state: string,
  done: readonly string[],
  doubts: readonly string[],
];

const doubted = (duty: string, rows: readonly DoubtRow[]): void => {
  const named = rows.map(([name, archive, asOf, state, done, doubts]) => ({
    name,
    archive,
    asOf,
    expected: { state, done, doubts },
  }));
  describe(`what leaves ${duty} open`, () => {
    test.each(named)('$name', ({ archive, asOf, expected }) => {
      const found = rowsOf(duty, archive, asOf).map((row) => ({
        state: stateOf(row),
        done: row.done.map((done) => (done === 'never' ? done : inWords(done))),
        doubts: row.doubts.map(
          ({ field, text, at, broken }) =>
            `${field}: ${text}${at ? ` (${line(at)})` : ''}${broken ? ', told elsewhere' : ''}`,
        ),
      }));
      expect(found).toEqual([expected]);
    });
  });
};

type WholeRow = readonly [name: string, archive: string, asOf: string, expected: readonly object[]];

const whole = (duty: string, rows: readonly WholeRow[]): void => {
  const named = rows.map(([name, archive, asOf, expected]) => ({ name, archive, asOf, expected }));
  describe(`what is told of ${duty}`, () => {
    test.each(named)('$name', ({ archive, asOf, expected }) => {
      expect(rowsOf(duty, archive, asOf).map(allOf)).toEqual(expected);
    });
  });
};

const undecided = recipient('receiving_at_issuance: true');
const howitzers = `
-- ruritania/howitzers.yaml --
kind: transfer
recipient: ruritania
program: fmf
lines: [{ item: howitzers }]
`;
const second = (archive: string): string => archive.replace('waiver.yaml', 'waiver-two.yaml');
const unfound = letter('2024-03-20').replace(/^credibility.*$/m, '');

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
    'is not waived by a waiver of section 1(b)',
    conflict + waiver('2024-04-01', 'waives: ["1(b)"]'),
    '2024-04-10',
    ['overdue 17'],
  ],
  [
    'is not waived for single transfers',
    conflict + howitzers + waiver('2024-04-01', 'transfers: [ruritania/howitzers]'),
    '2024-04-10',
    ['overdue 17'],
  ],
  [
    'is waived by a waiver of both pauses',
    conflict + waiver('2024-04-01', 'waives: ["1(c)"]'),
    '2024-04-10',
    ['waived (overdue 17)'],
  ],
  [
    'is waived by a waiver of its own pause',
    conflict + waiver('2024-04-01', 'waives: ["1(b)", "1(c)(i)"]'),
    '2024-04-10',
    ['waived (overdue 17)'],
  ],
  [
    'is not waived by a waiver of the other pause',
    conflict + waiver('2024-04-01', 'waives: ["1(c)(ii)"]'),
    '2024-04-10',
    ['overdue 17'],
  ],
  [
    'is waived in an undecided group by a waiver of section 1(a)',
    undecided + waiver('2024-04-01'),
    '2024-03-31',
    ['undetermined'],
  ],
  [
    'is waived in an undecided group by a waiver of section 1(a), from its day on',
    undecided + waiver('2024-04-01'),
    '2024-04-01',
    ['waived (undetermined null)'],
  ],
  [
    'is waived in an undecided group by a waiver of either pause',
    undecided + waiver('2024-04-01', 'waives: ["1(c)(i)", "1(c)(ii)"]'),
    '2024-04-10',
    ['waived (undetermined null)'],
  ],
  [
    'is waived in an undecided group by a waiver of each pause',
    undecided +
      waiver('2024-04-01', 'waives: ["1(c)(i)"]') +
      second(waiver('2024-04-01', 'waives: ["1(c)(ii)"]')),
    '2024-04-10',
    ['waived (undetermined null)'],
  ],
  [
    'may be waived in an undecided group by a waiver of one pause',
    undecided + waiver('2024-03-01', 'waives: ["1(c)(ii)"]'),
    '2024-03-10',
    ['undetermined'],
  ],
  [
    'is waived on the last day of a waiver',
    conflict + waiver('2024-04-01'),
    '2024-12-31',
    ['waived (overdue 282)'],
  ],
  ['is overdue again on the day after', conflict + waiver('2024-04-01'), '2025-01-01', ['overdue 283']],
  ['has an undecided group pending before the first limit', undecided, '2024-03-24', ['pending 0']],
  ['undetermined between the limits', undecided, '2024-03-25', ['undetermined']],
  ['undetermined on the second limit', undecided, '2024-08-06', ['undetermined']],
  ['overdue after it', undecided, '2024-08-07', ['overdue 1']],
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

doubted('obtain-assurances', [
  [
    'the group that nobody determined',
    undecided,
    '2024-03-25',
    'undetermined',
    ['never'],
    ['group: no determination of the group of ruritania is recorded (ruritania.yaml:1)'],
  ],
  [
    'a group determined on a day not known to the day',
    recipient('receiving_at_issuance: true\ngroup: { conflict: true, by: state, on: ../2024-04-30 }'),
    '2024-03-25',
    'undetermined',
    ['never'],
    ['group: the day of the determination of the group of ruritania is not known (ruritania.yaml:4)'],
  ],
  [
    'an assurance without a finding',
    conflict + unfound,
    '2024-06-01',
    'undetermined',
    ['2024-03-20', 'never'],
    ['credibility: no finding on the credibility of ruritania/letter is recorded (ruritania/letter.yaml:1)'],
  ],
  [
    'a waiver that may not have been exercised yet',
    conflict + waiver('2024-04-01/2024-04-20'),
    '2024-04-10',
    'undetermined',
    ['never'],
    [
      'on: "on" of ruritania/waiver is not known to the day (between 2024-04-01 and 2024-04-20) (ruritania/waiver.yaml:4)',
    ],
  ],
  [
    'a waiver that may have run out',
    conflict + waiver('2024-04-01').replace('until: 2024-12-31', 'until: 2024-04-05/..'),
    '2024-04-10',
    'undetermined',
    ['never'],
    [
      'until: "until" of ruritania/waiver is not known to the day (on or after 2024-04-05) (ruritania/waiver.yaml:5)',
    ],
  ],
  [
    'not a waiver that certainly covers it, whatever another does',
    conflict + waiver('2024-04-01/2024-04-20') + second(waiver('2024-04-01')),
    '2024-04-10',
    'waived (overdue 17)',
    ['never'],
    [],
  ],
  [
    'not a waiver of single transfers, or of another section',
    conflict +
      howitzers +
      waiver('2024-04-01/2024-04-20', 'transfers: [ruritania/howitzers]') +
      second(waiver('2024-04-01/2024-04-20', 'waives: ["1(b)"]')),
    '2024-04-10',
    'overdue 17',
    ['never'],
    [],
  ],
  [
    'a waiver of the other pause where the group is undecided, once',
    undecided + waiver('2024-04-01/2024-04-20'),
    '2024-04-10',
    'undetermined',
    ['never'],
    [
      'group: no determination of the group of ruritania is recorded (ruritania.yaml:1)',
      'on: "on" of ruritania/waiver is not known to the day (between 2024-04-01 and 2024-04-20) (ruritania/waiver.yaml:4)',
    ],
  ],
  [
    'a waiver that could not be read',
    conflict + unreadable(waiver('2024-04-01')),
    '2024-04-10',
    'undetermined',
    ['never'],
    ['cases/ruritania/waiver.yaml: cases/ruritania/waiver.yaml could not be read, told elsewhere'],
  ],
  [
    'not one that could not be read beside one that covers it',
    conflict + unreadable(waiver('2024-04-01')) + second(waiver('2024-04-01')),
    '2024-04-10',
    'waived (overdue 17)',
    ['never'],
    [],
  ],
]);

const obtaining = {
  state: 'pending 0',
  record: 'ruritania',
  recipient: 'ruritania',
  clause: '1(c)(i).obtain',
  actor: ['state'],
  addressee: 'Ruritania',
  what: 'obtaining assurances from Ruritania',
  from: '2024-02-08',
  due: '2024-03-24',
  done: ['never'],
  byNoticeOnly: false,
  doubts: [],
  at: 'ruritania.yaml:4',
  label: 'sets the 45-day limit',
  facts: ['then: transfers pause after Sun 2024-03-24 until the assurances are obtained'],
};
whole('obtain-assurances', [
  ['in conflict: the group sets the limit', conflict, '2024-03-24', [obtaining]],
  [
    'otherwise: the group sets the limit',
    noConflict,
    '2024-03-24',
    [
      {
        ...obtaining,
        state: 'pending 135',
        clause: '1(c)(ii).obtain',
        due: '2024-08-06',
        label: 'sets the 180-day limit',
        facts: ['then: transfers pause after Tue 2024-08-06 until the assurances are obtained'],
      },
    ],
  ],
  [
    'in an undecided group: what it received before sets it running',
    undecided,
    '2024-03-24',
    [
      {
        ...obtaining,
        clause: '1(c)',
        due: 'between 2024-03-24 and 2024-08-06',
        doubts: ['no determination of the group of ruritania is recorded'],
        at: 'ruritania.yaml:3',
        label: 'was already receiving',
        facts: ['then: transfers pause after Tue 2024-08-06 until the assurances are obtained'],
      },
    ],
  ],
]);

table('update-president', [
  ['does not run before the memorandum', conflict, '2024-02-07', []],
  ['runs from its day', conflict, '2024-02-08', ['pending 45']],
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
  ['does not run without a group', undecided, '2024-06-01', []],
]);

whole('update-president', [
  [
    'for each group: a recipient that puts it there',
    conflict +
      recipient('receiving_at_issuance: true\ngroup: { conflict: false }').replace('ruritania', 'freedonia') +
      notice('update', 'president', '1(c)(i)', '2024-03-20/2024-03-22'),
    '2024-04-01',
    [
      {
        state: 'met',
        record: null,
        recipient: null,
        which: '1(c)(i)',
        clause: '1(c)(i).update',
        actor: ['state'],
        addressee: 'the President',
        what: 'the update to the President on the 45-day group',
        from: '2024-02-08',
        due: '2024-03-24',
        done: ['between 2024-03-20 and 2024-03-22'],
        byNoticeOnly: true,
        doubts: ['"sent" of notices/update is not known to the day (between 2024-03-20 and 2024-03-22)'],
        at: 'ruritania.yaml:4',
        label: 'puts it in the 45-day group',
        readings: ['AMB-19'],
      },
      {
        state: 'pending 127',
        record: null,
        recipient: null,
        which: '1(c)(ii)',
        clause: '1(c)(ii).update',
        actor: ['state'],
        addressee: 'the President',
        what: 'the update to the President on the 180-day group',
        from: '2024-02-08',
        due: '2024-08-06',
        done: ['never'],
        byNoticeOnly: true,
        doubts: [],
        at: 'freedonia.yaml:4',
        label: 'puts it in the 180-day group',
        readings: ['AMB-19'],
      },
    ],
  ],
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

const assessed = newcomer + assessment('2024-05-01');
const aboutAssessment = 'about: [ruritania/assessment]';
doubted('report-assessment', [
  ['nothing', assessed, '2024-06-16', 'overdue 1', ['never'], []],
  [
    'an assessment not known to the day',
    newcomer + assessment('2024-05-01/2024-05-05'),
    '2024-06-16',
    'undetermined',
    ['never'],
    [
      'on: "on" of ruritania/assessment is not known to the day (between 2024-05-01 and 2024-05-05) (ruritania/assessment.yaml:4)',
    ],
  ],
  [
    'a notice not known to the day',
    assessed + notice('president', 'president', '1(b)', '2024-06-10/2024-06-20', aboutAssessment),
    '2024-07-01',
    'undetermined',
    ['between 2024-06-10 and 2024-06-20'],
    [
      'sent: "sent" of notices/president is not known to the day (between 2024-06-10 and 2024-06-20) (notices/president.yaml:4)',
    ],
  ],
  [
    'a notice that could not be read',
    assessed + unreadable(notice('president', 'president', '1(b)', '2024-06-10', aboutAssessment)),
    '2024-07-01',
    'undetermined',
    ['never', 'by 2024-07-01'],
    ['cases/notices/president.yaml: cases/notices/president.yaml could not be read, told elsewhere'],
  ],
  [
    'a waiver that may not have been exercised yet',
    assessed + waiver('2024-06-01/2024-06-20', 'waives: ["1(b)"]'),
    '2024-06-16',
    'undetermined',
    ['never'],
    [
      'on: "on" of ruritania/waiver is not known to the day (between 2024-06-01 and 2024-06-20) (ruritania/waiver.yaml:4)',
    ],
  ],
  [
    'not a waiver that may be in effect and says nothing of section 1(b)',
    assessed + waiver('2024-06-01/2024-06-20'),
    '2024-06-16',
    'overdue 1',
    ['never'],
    [],
  ],
  [
    'not a waiver of single transfers',
    assessed +
      howitzers +
      waiver('2024-06-01/2024-06-20', 'waives: ["1(b)"]\ntransfers: [ruritania/howitzers]'),
    '2024-06-16',
    'overdue 1',
    ['never'],
    [],
  ],
  [
    'not a waiver that has run out',
    assessed + waiver('2024-05-02', 'waives: ["1(b)"]').replace('2024-12-31', '2024-06-15'),
    '2024-06-16',
    'overdue 1',
    ['never'],
    [],
  ],
  [
    'a waiver that could not be read',
    assessed + unreadable(waiver('2024-05-02')),
    '2024-06-16',
    'undetermined',
    ['never'],
    ['cases/ruritania/waiver.yaml: cases/ruritania/waiver.yaml could not be read, told elsewhere'],
  ],
  [
    'not one that could not be read beside one that covers it',
    assessed + unreadable(waiver('2024-05-02')) + second(waiver('2024-05-02', 'waives: ["1(b)"]')),
    '2024-06-16',
    'waived (overdue 1)',
    ['never'],
    [],
  ],
]);

whole('report-assessment', [
  [
    'the assessment starts it',
    assessed,
    '2024-06-15',
    [
      {
        state: 'pending 0',
        record: 'ruritania/assessment',
        recipient: 'ruritania',
        clause: '1(b)',
        actor: ['defense'],
        addressee: 'the President',
        what: 'the report of this assessment to the President',
        from: '2024-05-01',
        due: '2024-06-15',
        done: ['never'],
        byNoticeOnly: true,
        doubts: [],
        at: 'ruritania/assessment.yaml:4',
        label: 'the clock starts here',
      },
    ],
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

doubted('notify-president-of-waiver', [
  [
    'a waiver not known to the day',
    newcomer + waiver('2024-06-03/2024-06-05'),
    '2024-06-05',
    'undetermined',
    ['never'],
    [
      'on: "on" of ruritania/waiver is not known to the day (between 2024-06-03 and 2024-06-05) (ruritania/waiver.yaml:4)',
    ],
  ],
  [
    'a notice not known to the day',
    newcomer +
      waiver('2024-06-03') +
      notice('president', 'president', '1(f)', '2024-06-03/2024-06-05', 'about: [ruritania/waiver]'),
    '2024-07-01',
    'undetermined',
    ['between 2024-06-03 and 2024-06-05'],
    [
      'sent: "sent" of notices/president is not known to the day (between 2024-06-03 and 2024-06-05) (notices/president.yaml:4)',
    ],
  ],
]);

whole('notify-president-of-waiver', [
  [
    'the waiver starts it, by the reading that the notice is due on its day',
    newcomer + waiver('2024-06-03'),
    '2024-06-04',
    [
      {
        state: 'overdue 1',
        record: 'ruritania/waiver',
        recipient: 'ruritania',
        clause: '1(f)',
        actor: ['state'],
        addressee: 'the President',
        what: 'notice of this waiver to the President',
        from: '2024-06-03',
        due: '2024-06-03',
        done: ['never'],
        byNoticeOnly: true,
        doubts: [],
        at: 'ruritania/waiver.yaml:4',
        label: 'exercised here',
        readings: ['AMB-16'],
      },
    ],
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

const first = {
  state: 'overdue 1',
  record: null,
  recipient: null,
  clause: '2(a)',
  actor: ['state', 'defense'],
  addressee: 'the six committees',
  what: 'the first report to Congress',
  from: '2024-02-08',
  due: '2024-05-08',
  done: ['never'],
  byNoticeOnly: false,
  doubts: [],
  at: 'ruritania.yaml:1',
  label: 'no report is recorded',
};
whole('first-report', [
  ['without a report: the first record', newcomer, '2024-05-09', [first]],
  [
    'with reports: the one that was submitted first, whatever its name',
    newcomer + report('a', 2025, '2025-09-30') + report('b', 2024, '2024-05-10'),
    '2025-10-01',
    [{ ...first, state: 'late 2', done: ['2024-05-10'], at: 'reports/b.yaml:3', label: 'submitted' }],
  ],
  [
    'with two on one day: the one of the lower fiscal year',
    newcomer + report('a', 2025, '2024-05-10') + report('b', 2024, '2024-05-10'),
    '2024-05-11',
    [{ ...first, state: 'late 2', done: ['2024-05-10'], at: 'reports/b.yaml:3', label: 'submitted' }],
  ],
  [
    'with one whose day is open to the start: that one',
    newcomer + report('a', 2025, '2024-05-10') + report('b', 2024, '../2024-05-12'),
    '2024-05-11',
    [
      {
        ...first,
        state: 'undetermined',
        done: ['by 2024-05-12', '2024-05-10'],
        doubts: ['the day reports/b was submitted is not known'],
        at: 'reports/b.yaml:3',
        label: 'submitted',
      },
    ],
  ],
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

const annual = (year: number, more: object): object => ({
  record: null,
  recipient: null,
  which: `${year}`,
  clause: '2(a)',
  actor: ['state', 'defense'],
  addressee: 'the six committees',
  what: `the report to Congress for fiscal year ${year}`,
  from: `${year - 1}-10-01`,
  due: `${year}-09-30`,
  done: ['never'],
  byNoticeOnly: false,
  doubts: [],
  readings: ['AMB-20'],
  ...more,
});
const firstOnTime = newcomer + report('z', 2024, '2024-05-08');
whole('annual-report', [
  [
    'without a report: the first record',
    newcomer,
    '2024-10-01',
    [annual(2025, { state: 'pending 364', at: 'ruritania.yaml:1', label: 'no report for it is recorded' })],
  ],
  [
    'with its report, and for the year after it the report before',
    firstOnTime + report('a', 2025, '2025-09-30'),
    '2025-10-01',
    [
      annual(2025, { state: 'met', done: ['2025-09-30'], at: 'reports/a.yaml:3', label: 'submitted' }),
      annual(2026, { state: 'pending 364', at: 'reports/a.yaml:3', label: 'the report before it' }),
    ],
  ],
  [
    'with a report of a later year alone: the first record',
    newcomer + report('a', 2026, '2025-09-30'),
    '2025-09-30',
    [annual(2025, { state: 'pending 0', at: 'reports/a.yaml:1', label: 'no report for it is recorded' })],
  ],
  [
    'with a report of a later year beside one of an earlier: the earlier',
    firstOnTime + report('a', 2026, '2025-09-01'),
    '2025-10-01',
    [
      annual(2025, { state: 'overdue 1', at: 'reports/z.yaml:3', label: 'the report before it' }),
      annual(2026, { state: 'pending 364', at: 'reports/a.yaml:3', label: 'submitted' }),
    ],
  ],
  [
    'with its report submitted before that of an earlier year: its own',
    newcomer + report('a', 2025, '2024-05-08') + report('b', 2024, '2024-06-01'),
    '2024-10-01',
    [annual(2025, { state: 'pending 364', at: 'reports/a.yaml:3', label: 'submitted' })],
  ],
  [
    'with two reports of its year: the later, whatever its name',
    firstOnTime + report('b', 2025, '2024-12-01', `committees: ${five}`) + report('a', 2025, '2025-01-01'),
    '2025-02-01',
    [annual(2025, { state: 'met', done: ['2025-01-01'], at: 'reports/a.yaml:3', label: 'submitted' })],
  ],
]);

const told =
  assessed + notice('president', 'president', '1(b)', '2024-06-01', 'about: [ruritania/assessment]');
table('notify-assessment-report', [
  ['shows its last day while the President is not told', assessed, '2024-05-02', ['provisional 2024-06-22']],
  [
    'shows it while the President is told only of what was before',
    assessed + notice('president', 'president', '1(b)', '2024-04-30', aboutAssessment),
    '2024-06-16',
    ['provisional 2024-06-22'],
  ],
  [
    'does not show it where a notice could not be read',
    assessed + unreadable(notice('president', 'president', '1(b)', '2024-06-10', aboutAssessment)),
    '2024-07-01',
    [],
  ],
  [
    'does not show it where a waiver could not be read',
    assessed + unreadable(waiver('2024-05-02')),
    '2024-06-16',
    [],
  ],
  [
    'does not show it while it is waived',
    assessed + waiver('2024-05-02', 'waives: ["1(b)"]'),
    '2024-06-16',
    [],
  ],
  [
    'shows it where the assessment may not have been made yet',
    newcomer + assessment('2024-05-01/2024-05-05'),
    '2024-05-03',
    ['provisional 2024-06-26'],
  ],
  ['does not start after the end of the memorandum', told, '2024-06-09', [], { until: '2024-05-31' }],
  [
    'does not run for an international organization',
    told.replace('receiving_at_issuance: false', 'type: international-organization'),
    '2024-06-08',
    [],
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

doubted('notify-assessment-report', [
  [
    'the day the President was told',
    assessed + notice('president', 'president', '1(b)', '2024-06-01/2024-06-02', aboutAssessment),
    '2024-06-09',
    'undetermined',
    ['never'],
    [
      'sent: "sent" of notices/president is not known to the day (between 2024-06-01 and 2024-06-02) (notices/president.yaml:4)',
    ],
  ],
  [
    'the day Congress was told',
    told + toCongress('ruritania/assessment', '2024-06-08/2024-06-09'),
    '2024-07-01',
    'undetermined',
    ['between 2024-06-08 and 2024-06-09'],
    [
      'sent: "sent" of notices/congress is not known to the day (between 2024-06-08 and 2024-06-09) (notices/congress.yaml:4)',
    ],
  ],
  [
    'a notice to Congress that could not be read',
    told + unreadable(toCongress('ruritania/assessment', '2024-06-08')),
    '2024-07-01',
    'undetermined',
    ['never', 'by 2024-07-01'],
    ['cases/notices/congress.yaml: cases/notices/congress.yaml could not be read, told elsewhere'],
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

const notifyWaiver = {
  record: 'ruritania/waiver',
  recipient: 'ruritania',
  clause: '2(d).2',
  actor: ['state', 'defense'],
  addressee: 'the six committees',
  what: 'notice of this waiver to Congress',
  due: '2024-06-10',
  done: ['never'],
  byNoticeOnly: true,
  doubts: [],
  at: 'ruritania/waiver.yaml:4',
};
whole('notify-waiver', [
  [
    'nothing starts it while the President is not told',
    newcomer + waiver('2024-06-03'),
    '2024-06-04',
    [
      {
        ...notifyWaiver,
        state: 'provisional 2024-06-10',
        from: null,
        label: 'exercised here',
        facts: ['count: 7 days after the President is told'],
      },
    ],
  ],
  [
    'the notice to the President starts it',
    waived,
    '2024-06-10',
    [
      {
        ...notifyWaiver,
        state: 'pending 0',
        which: 'notices/president',
        from: '2024-06-03',
        label: 'this waiver',
        related: ['notices/president.yaml:4 the 7 days run from this notice to the President'],
      },
    ],
  ],
]);

const received = newcomer + letter('2024-03-20');
const found = (kind: 'good' | 'bad', on: string): string =>
  `{ finding: ${kind === 'bad' ? 'not-' : ''}credible-and-reliable, by: state, on: ${on} }`;
/** A letter with other findings on it. */
const letterFound = (day: string, ...findings: readonly string[]): string =>
  newcomer + letter(day).replace(/^credibility.*$/m, `credibility: [${findings.join(', ')}]`);
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
    'does not run when the last finding rejects it, in whatever order they are listed',
    letterFound('2024-03-20', found('bad', '2024-04-01'), found('good', '2024-03-25')),
    '2024-04-20',
    [],
  ],
  [
    'cannot be told of more findings without a day than are tried one by one',
    letterFound(
      '2024-03-20',
      ...Array.from({ length: 15 }, (_, index) =>
        found(index % 2 === 0 ? 'bad' : 'good', '2024-03-21/2024-04-10'),
      ),
    ),
    '2024-04-20',
    ['undetermined'],
  ],
  [
    'cannot be told of fewer findings that lie in more ways than are tried',
    letterFound(
      '2024-03-20',
      ...Array.from({ length: 8 }, (_, index) =>
        found(index % 2 === 0 ? 'bad' : 'good', `2024-03-${21 + index}/2024-04-10`),
      ),
    ),
    '2024-04-20',
    ['undetermined'],
  ],
  [
    'runs when the last finding accepts it, in whatever order they are listed',
    letterFound('2024-03-20', found('good', '2024-04-01'), found('bad', '2024-03-25')),
    '2024-04-20',
    ['overdue 1'],
  ],
  [
    'runs while a rejection is to come',
    letterFound('2024-03-20', found('bad', '2024-04-01')),
    '2024-03-31',
    ['pending 19'],
  ],
  ['runs without a finding', newcomer + unfound, '2024-04-20', ['overdue 1']],
  [
    'is not met by a report submitted before the receipt that its period includes',
    received + report('a', 2024, '2024-03-19'),
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

const other = (sent: string): string => toCongress('ruritania/letter', sent, undefined, 'other', 'other');
doubted('notify-assurance', [
  ['nothing', received, '2024-04-20', 'overdue 1', ['never'], []],
  [
    'a receipt not known to the day',
    newcomer + letter('2024-03-20/2024-03-22'),
    '2024-04-20',
    'undetermined',
    ['never'],
    [
      'received: "received" of ruritania/letter is not known to the day (between 2024-03-20 and 2024-03-22) (ruritania/letter.yaml:4)',
    ],
  ],
  [
    'a receipt on which the record sets no bound after',
    newcomer + letter('2024-03-20/..'),
    '2024-04-20',
    'undetermined',
    ['never'],
    [
      'received: "received" of ruritania/letter is not known to the day (on or after 2024-03-20) (ruritania/letter.yaml:4)',
    ],
  ],
  [
    'a rejection on the 29th day or the 30th',
    letterFound('2024-03-20', found('bad', '2024-04-18/2024-04-19')),
    '2024-04-20',
    'undetermined',
    ['never'],
    ['credibility: whether it was rejected within 30 days is not known to the day (ruritania/letter.yaml:5)'],
  ],
  [
    'findings in an order not known',
    letterFound('2024-03-20', found('bad', '2024-03-20/2024-03-30'), found('good', '2024-03-25')),
    '2024-04-20',
    'undetermined',
    ['never'],
    ['credibility: whether it was rejected within 30 days is not known to the day (ruritania/letter.yaml:5)'],
  ],
  [
    'a receipt not known to the day, whose 30th day alone may lie between two findings',
    letterFound('2024-03-01/2024-04-10', found('bad', '2024-04-15'), found('good', '2024-04-20')),
    '2024-06-01',
    'undetermined',
    ['never'],
    [
      'received: "received" of ruritania/letter is not known to the day (between 2024-03-01 and 2024-04-10) (ruritania/letter.yaml:4)',
      'credibility: whether it was rejected within 30 days is not known to the day (ruritania/letter.yaml:5)',
    ],
  ],
  [
    'more findings not known to the day than can be tried',
    letterFound(
      '2024-03-20',
      ...[21, 22, 23, 24, 25, 26].map((day) => found('good', `2024-03-${day}/2024-04-${day}`)),
      found('bad', '2024-03-20/2024-04-30'),
    ),
    '2024-06-01',
    'undetermined',
    ['never'],
    ['credibility: whether it was rejected within 30 days is not known to the day (ruritania/letter.yaml:5)'],
  ],
  [
    'a notice not known to the day',
    received + toCongress('ruritania/letter', '2024-04-19/2024-04-20'),
    '2024-06-01',
    'undetermined',
    ['between 2024-04-19 and 2024-04-20'],
    [
      'sent: "sent" of notices/congress is not known to the day (between 2024-04-19 and 2024-04-20) (notices/congress.yaml:4)',
    ],
  ],
  [
    'another written report that counts only if it was in time',
    received + other('2024-04-19/2024-04-20'),
    '2024-06-01',
    'undetermined',
    ['between 2024-04-19 and 2024-04-20', 'never'],
    [
      'sent: "sent" of notices/other is not known to the day (between 2024-04-19 and 2024-04-20) (notices/other.yaml:4)',
    ],
  ],
  [
    'a report that counts only if it was in time',
    received + report('a', 2024, '2024-04-19/2024-04-20'),
    '2024-06-01',
    'undetermined',
    ['between 2024-04-19 and 2024-04-20', 'never'],
    [
      'submitted: "submitted" of reports/a is not known to the day (between 2024-04-19 and 2024-04-20) (reports/a.yaml:3)',
    ],
  ],
  [
    'a report without a whole period',
    received + report('a', 2024, '2024-04-19', undefined, '{ from: 2023-01-01 }'),
    '2024-04-20',
    'undetermined',
    ['2024-04-19', 'never'],
    ['period: whether the period of reports/a includes the receipt is not recorded (reports/a.yaml:5)'],
  ],
  [
    'not a report without a whole period that was submitted before the receipt',
    received + report('a', 2024, '2024-03-19', undefined, '{ from: 2023-01-01 }'),
    '2024-04-20',
    'overdue 1',
    ['never'],
    [],
  ],
  [
    'committees that nobody recorded',
    received + toCongress('ruritania/letter', '2024-04-19', ''),
    '2024-04-20',
    'undetermined',
    ['2024-04-19', 'never'],
    ['committees: notices/congress does not record the committees it went to (notices/congress.yaml:1)'],
  ],
  ...['2(d)', 'other'].map((under): DoubtRow => [
    `a notice under ${under} that could not be read`,
    received + unreadable(toCongress('ruritania/letter', '2024-04-19', undefined, undefined, under)),
    '2024-04-20',
    'undetermined',
    ['never', 'by 2024-04-20'],
    ['cases/notices/congress.yaml: cases/notices/congress.yaml could not be read, told elsewhere'],
  ]),
  [
    'not a notice to the President that could not be read',
    received + unreadable(notice('president', 'president', '1(f)', '2024-04-19')),
    '2024-04-20',
    'overdue 1',
    ['never'],
    [],
  ],
  [
    'a report that could not be read',
    received + unreadable(report('a', 2024, '2024-04-19')),
    '2024-04-20',
    'undetermined',
    ['never', 'by 2024-04-20'],
    ['cases/reports/a.yaml: cases/reports/a.yaml could not be read, told elsewhere'],
  ],
]);

whole('notify-assurance', [
  [
    'the receipt starts it, and other reports count by the reading',
    received,
    '2024-04-19',
    [
      {
        state: 'pending 0',
        record: 'ruritania/letter',
        recipient: 'ruritania',
        clause: '2(d).3',
        actor: ['state', 'defense'],
        addressee: 'the six committees',
        what: 'notice of this assurance to Congress',
        from: '2024-03-20',
        due: '2024-04-19',
        done: ['never'],
        byNoticeOnly: true,
        doubts: [],
        at: 'ruritania/letter.yaml:4',
        label: 'the 30 days run from here',
        readings: ['AMB-38'],
      },
    ],
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
