/** The report of each exception and waiver under the law of the Department of Defense: its last day, and the day after. */
import { expect, test } from 'vitest';
import type { Context } from '../../../src/engine/rule.ts';
import { evaluated } from '../../support.ts';
import { recipient, unit, vetting } from './unit-cases.ts';

const world = recipient + unit();
const relief = (which: string, day: string, reported = ''): string =>
  `${which}: { ${day && `on: ${day}, `}because: A storm.${reported && `, reported: ${reported}`} }`;
const finding = (...more: readonly string[]): string =>
  vetting('finding', 'defense', '2024-01-15', 'credible-information', ...more);

/** `exception 2024-05-16 overdue 1`, with what is unknown after a bar. */
const told = (archive: string, asOf: string, more?: Partial<Context>): readonly string[] =>
  evaluated(world + archive, asOf, more)
    .deadlines.filter(({ duty }) => duty.id === 'leahy/report-exception')
    .map(({ which, due, state, days, doubts }) =>
      [which, due.latest ?? 'open', state, days ?? '', ...doubts.map(({ text }) => `| ${text}`)]
        .join(' ')
        .replace(/ {2}| $/g, ' ')
        .trim(),
    );

const notRecorded = (which: string): string => `| freedonia/finding does not record the day of its ${which}`;
const uncertain = (field: string, words: string): string =>
  `| "${field}" of freedonia/finding is not known to the day (${words})`;

type Row = readonly [
  name: string,
  archive: string,
  asOf: string,
  told: readonly string[],
  more?: Partial<Context>,
];

const rows: readonly Row[] = [
  [
    'on its day',
    finding(relief('exception', '2024-05-01')),
    '2024-05-01',
    ['exception 2024-05-16 pending 15'],
  ],
  ['the day before', finding(relief('exception', '2024-05-01')), '2024-04-30', []],
  [
    'the last day',
    finding(relief('exception', '2024-05-01')),
    '2024-05-16',
    ['exception 2024-05-16 pending 0'],
  ],
  [
    'the day after',
    finding(relief('exception', '2024-05-01')),
    '2024-05-17',
    ['exception 2024-05-16 overdue 1'],
  ],
  [
    'reported on the last day',
    finding(relief('exception', '2024-05-01', '2024-05-16')),
    '2024-06-30',
    ['exception 2024-05-16 met'],
  ],
  [
    'reported the day after',
    finding(relief('exception', '2024-05-01', '2024-05-17')),
    '2024-06-30',
    ['exception 2024-05-16 late 1'],
  ],
  [
    'reported only tomorrow',
    finding(relief('exception', '2024-05-01', '2024-05-21')),
    '2024-05-20',
    ['exception 2024-05-16 overdue 4'],
  ],
  [
    'reported on some day around the last',
    finding(relief('exception', '2024-05-01', '2024-05-16/2024-05-17')),
    '2024-06-30',
    [
      `exception 2024-05-16 undetermined ${uncertain('exception.reported', 'between 2024-05-16 and 2024-05-17')}`,
    ],
  ],
  [
    'taken on some day',
    finding(relief('exception', '2024-05-01/2024-05-02')),
    '2024-05-17',
    [`exception 2024-05-17 undetermined ${uncertain('exception.on', 'between 2024-05-01 and 2024-05-02')}`],
  ],
  ['a waiver', finding(relief('waiver', '2024-05-01')), '2024-05-17', ['waiver 2024-05-16 overdue 1']],
  [
    'both, each with a clock of its own',
    finding(relief('exception', '2024-05-01', '2024-05-10'), relief('waiver', '2024-05-03')),
    '2024-05-19',
    ['exception 2024-05-16 met', 'waiver 2024-05-18 overdue 1'],
  ],
  [
    'a waiver without a day',
    finding(relief('waiver', '')),
    '2024-06-30',
    [`waiver open undetermined ${notRecorded('waiver')}`],
  ],
  [
    'a waiver without a day, reported',
    finding(relief('waiver', '', '2024-06-10')),
    '2024-06-30',
    [`waiver 2024-06-25 undetermined ${notRecorded('waiver')}`],
  ],
  ['a waiver without a day, before the vetting', finding(relief('waiver', '')), '2024-01-14', []],
  ['neither', finding(), '2024-06-30', []],
  [
    'under the law of State',
    vetting('finding', 'state', '2024-01-15', 'credible-information', relief('exception', '2024-05-01')),
    '2024-06-30',
    [],
  ],
  ['a draft', finding(relief('exception', '2024-05-01'), 'draft: true'), '2024-06-30', []],
  [
    'the first day of the law',
    vetting('finding', 'defense', '2016-01-15', 'credible-information', relief('exception', '2016-12-23')),
    '2017-01-07',
    ['exception 2017-01-07 pending 0'],
  ],
  [
    'the day before it',
    vetting('finding', 'defense', '2016-01-15', 'credible-information', relief('exception', '2016-12-22')),
    '2017-01-07',
    [],
  ],
  [
    "in an outsider's record",
    finding(relief('exception', '2024-05-01')),
    '2024-05-17',
    ['exception 2024-05-16 undetermined | nothing public shows it; it may have been given or done'],
    { publicOnly: true },
  ],
];

test.each(rows.map((row) => ({ name: row[0], row })))('$name', ({ row }) => {
  const [, archive, asOf, expected, more] = row;
  expect(told(archive, asOf, more)).toEqual(expected);
});

test('it is an error of the record and of the recipient of the unit', () => {
  const { findings } = evaluated(world + finding(relief('exception', '2024-05-01')), '2024-05-17');
  const [first] = findings.filter(({ rule }) => rule === 'leahy/report-exception');
  expect(first).toMatchObject({
    severity: 'error',
    record: 'freedonia/finding',
    recipient: 'freedonia',
    message: 'the report of this exception to Congress is 1 day overdue',
  });
  expect(first!.clauses.map(({ cite }) => cite)).toEqual(['10 U.S.C. 362(e)']);
});
