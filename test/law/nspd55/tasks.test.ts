/** The 21 tasks of NSPD-55: whose they are, their last days, and the one that follows a review. */
import { describe, expect, test } from 'vitest';
import { inWords } from '../../../src/calendar/day-span.ts';
import { addDays, plainDate } from '../../../src/calendar/plain-date.ts';
import type { Context } from '../../../src/engine/rule.ts';
import { taskRows } from '../../../src/law/nspd55/directives/task-rows.ts';
import { contextOf, evaluated } from '../../support.ts';
import { findings, on, ours, party, reform, told } from './directive-cases.ts';

const duty = 'nspd55/complete-task';

/** By hand from the directive of 22 January 2008: paragraph, who, and the last day, a standing task, or none. */
const table = [
  ['T01', '1', 'commerce', 'no day'],
  ['T02', '1', 'commerce', '2008-02-21'],
  ['T03', '1', 'commerce', '2008-04-21'],
  ['T04', '2', 'apnsa', '2008-02-21'],
  ['T05', '2', 'apnsa', '2008-03-22'],
  ['T06', '2', 'dni', 'standing'],
  ['T07', '3', 'commerce', '2008-02-21'],
  ['T08', '3', 'commerce', '2008-03-22'],
  ['T09', '3', 'commerce', '2008-02-21'],
  ['T10', '3', 'commerce', '2008-02-21'],
  ['T11', '3', 'commerce', 'on or after 2008-02-21'],
  ['T12', '3', 'commerce', 'no day'],
  ['T13', '3', 'commerce', '2008-03-07'],
  ['T14', '3', 'commerce', '2008-02-21'],
  ['T15', '3', 'commerce', '2008-02-21'],
  ['T16', '3', 'agencies', 'standing'],
  ['T17', '4', 'commerce', 'standing'],
  ['T18', '4', 'commerce', 'standing'],
  ['T19', '4', 'commerce', '2008-02-21'],
  ['T20', '4', 'commerce', '2008-02-21'],
  ['T21', '4', 'commerce', '2008-02-21'],
] as const;

const dated = table.filter(([, , , due]) => /^\d/.test(due));

test('each task has its paragraph, its owner, and its last day or none', () => {
  const rows = taskRows(contextOf(party, '2008-01-22', on));
  expect(
    rows.map(({ task, due, state }) => [task.id, task.clause.number, task.owner, due ? inWords(due) : state]),
  ).toEqual(table);
  expect(rows.map(({ task }) => task.clause.key)).toEqual(table.map(([id]) => id));
  for (const { task } of rows) expect(task.clause.binds).toEqual([task.owner]);
});

test('four days after the first last day, ten tasks are overdue', () => {
  const expected = ['T02', 'T04', 'T07', 'T09', 'T10', 'T14', 'T15', 'T19', 'T20', 'T21'];
  expect(told(party, '2008-02-25', on)).toEqual([
    ...expected.map((id) => `${id} 2008-02-21 overdue 4`),
    'T13 2008-03-07 pending 11',
    'T05 2008-03-22 pending 26',
    'T08 2008-03-22 pending 26',
    '*T11 on or after 2008-03-26 pending',
    'T03 2008-04-21 pending 56',
  ]);
  expect(findings(duty, party, '2008-02-25', on).filter((each) => each.startsWith('error')).length).toBe(
    expected.length,
  );
});

describe.each(dated)('%s', (id, number, owner, due) => {
  const row = (archive: string, asOf: string): readonly string[] =>
    told(archive, asOf, on).filter((each) => each.startsWith(id));
  const day = (count: number): string => addDays(plainDate(due), count);

  test.each([
    ['pending on its last day', '', 0, `${id} ${due} pending 0`],
    ['overdue the day after', '', 1, `${id} ${due} overdue 1`],
    ['met when done on its last day', ours(id, day(0)), 1, `${id} ${due} met`],
    ['late when done the day after', ours(id, day(1)), 1, `${id} ${due} late 1`],
    ['overdue while it is done only tomorrow', ours(id, day(2)), 1, `${id} ${due} overdue 1`],
  ])('%s', (_, archive, after, expected) => {
    expect(row(party + archive, day(after))).toEqual([expected]);
  });

  test('carries its clause and its owner', () => {
    const [deadline] = evaluated(party, day(1), on).deadlines.filter(({ which }) => which === id);
    expect(deadline).toMatchObject({
      record: null,
      recipient: null,
      actor: [owner],
      from: { earliest: '2008-01-22', latest: '2008-01-22' },
      clause: { key: id, number, cite: `NSPD-55 para. ${number}` },
      label: 'no completion is recorded',
    });
  });
});

test('what is overdue names the task, to whom it is owed, and where the repository is at home', () => {
  const [finding] = evaluated(party, '2008-02-22', on).findings.filter(
    ({ deadline }) => deadline?.which === 'T04',
  );
  expect(finding).toMatchObject({
    severity: 'error',
    record: null,
    message: 'T04: the plan for intelligence support is 1 day overdue',
    at: { path: 'cases/parties/harbor.yaml', start: { line: 1 } },
    help: 'when it has been done, record a completion: the directive, the task and the day',
    readings: [],
  });
  expect(finding!.facts).toEqual([{ name: 'due', text: 'Thu 2008-02-21 (2008-01-22 + 30 days)' }]);
  const addressees = evaluated(party, '2008-02-22', on)
    .deadlines.filter(({ which }) => which === 'T04' || which === 'T05')
    .map(({ addressee }) => addressee);
  expect(addressees).toEqual(['nobody named', 'the President']);
});

test.each([
  ['T02', ['NSPD55-01']],
  ['T05', ['NSPD55-04']],
  ['T08', ['NSPD55-04']],
  ['T11', ['NSPD55-03', 'NSPD55-04']],
  ['T15', ['NSPD55-02']],
])('%s says which reading is taken', (id, readings) => {
  const [deadline] = evaluated(party, '2008-02-22', on).deadlines.filter(({ which }) => which === id);
  expect(deadline!.readings).toEqual(readings);
});

describe('when the built-in directive takes part', () => {
  const broken = (directive: string): string =>
    `-- directives/broken.yaml --\nkind: completion\ndirective: ${directive}\ntask: T04\nonn: 2008-02-01\n`;
  test.each<[string, string, Partial<Context>, boolean]>([
    ['a party alone', party, {}, false],
    ['a switch', party, on, true],
    ['a switch of another instrument', party, { on: new Set(['leahy']) }, false],
    ['a directive on record', reform('2024-01-02', 'id: plan, days: 60'), {}, false],
    ['a completion of one of its tasks', ours('T04', '2008-02-01'), {}, true],
    ['a draft of one', ours('T04', '2008-02-01', 'draft: true\n'), {}, false],
    ['a completion that could not be read', broken('nspd55'), {}, true],
    ['a completion of another directive that could not be read', broken('directives/reform'), {}, false],
  ])('%s', (_, archive, more, awake) => {
    const ids = taskRows(contextOf(archive, '2008-06-30', more)).map(({ task }) => task.id);
    expect(ids.includes('T01')).toBe(awake);
  });

  test('not before its day', () => {
    expect(taskRows(contextOf(party, '2008-01-21', on))).toEqual([]);
  });
});

describe('the proposed rule that follows a review', () => {
  const draft = ours('T10', '2008-02-20');
  const noReview = 'no completion of T10-review that counts is recorded';
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['nothing recorded', '', '2009-01-01', '*T11 on or after 2009-01-31 pending'],
    ['the draft is circulated only tomorrow', draft, '2008-02-19', '*T11 on or after 2008-03-20 pending'],
    [
      'the draft is circulated, and no end of the review is recorded',
      draft,
      '2008-02-20',
      `T11 on or after 2008-03-21 undetermined | ${noReview}`,
    ],
    [
      'never overdue without it',
      draft,
      '2012-01-01',
      `T11 on or after 2008-03-21 undetermined | ${noReview}`,
    ],
    [
      'the review has ended',
      draft + ours('T10-review', '2008-05-02'),
      '2008-05-02',
      'T11 2008-06-01 pending 30',
    ],
    [
      'the review ends only tomorrow',
      draft + ours('T10-review', '2008-05-02'),
      '2008-05-01',
      `T11 on or after 2008-03-21 undetermined | ${noReview}`,
    ],
    ['the last day', draft + ours('T10-review', '2008-05-02'), '2008-06-01', 'T11 2008-06-01 pending 0'],
    ['the day after', draft + ours('T10-review', '2008-05-02'), '2008-06-02', 'T11 2008-06-01 overdue 1'],
    [
      'the review has ended, and no draft is recorded',
      ours('T10-review', '2008-05-02'),
      '2008-06-02',
      'T11 2008-06-01 overdue 1',
    ],
    [
      'published on the last day',
      draft + ours('T10-review', '2008-05-02') + ours('T11', '2008-06-01'),
      '2008-06-02',
      'T11 2008-06-01 met',
    ],
    [
      'published the day after',
      draft + ours('T10-review', '2008-05-02') + ours('T11', '2008-06-02'),
      '2008-06-02',
      'T11 2008-06-01 late 1',
    ],
    [
      'published so soon that the end of the review makes no difference',
      draft + ours('T11', '2008-03-21'),
      '2008-06-02',
      'T11 between 2008-03-21 and 2008-04-20 met',
    ],
    [
      'published when the end of the review would',
      draft + ours('T11', '2008-03-22'),
      '2008-06-02',
      `T11 between 2008-03-21 and 2008-04-21 undetermined | ${noReview}`,
    ],
    [
      'published, and neither review nor draft is recorded',
      ours('T11', '2008-02-21'),
      '2008-06-02',
      'T11 between 2008-02-21 and 2008-03-22 met',
    ],
    [
      'a review that ended on some day',
      draft + ours('T10-review', '2008-05'),
      '2008-06-15',
      'T11 between 2008-05-31 and 2008-06-30 undetermined | "on" of directives/review is not known to the day (between 2008-05-01 and 2008-05-31)',
    ],
  ];
  test.each(rows)('%s', (_, archive, asOf, expected) => {
    const named = archive.replace(
      /directives\/done-\d+(?=\.yaml --\nkind: completion\ndirective: nspd55\ntask: T10-review)/,
      'directives/review',
    );
    expect(told(party + named, asOf, on).filter((each) => /^\*?T11/.test(each))).toEqual([expected]);
  });

  test('overdue is a warning: the directive speaks of an aim', () => {
    const archive = party + draft + ours('T10-review', '2008-05-02');
    const told = evaluated(archive, '2008-06-02', on).findings.filter(
      ({ deadline }) => deadline?.which === 'T11',
    );
    expect(told).toMatchObject([
      {
        severity: 'warning',
        message: 'T11: the proposed regulation on transfers within a company is 1 day overdue',
        related: [{ message: 'the clock starts when the interagency review of the draft is concluded' }],
      },
    ]);
    expect(told[0]!.facts).toEqual([
      { name: 'due', text: 'Sun 2008-06-01 (2008-05-02 + 30 days)' },
      { name: 'count', text: '30 days after the interagency review of the draft is concluded' },
    ]);
  });

  test('what is not known of the review has a help that settles it', () => {
    const [finding] = evaluated(party + draft, '2008-06-02', on).findings.filter(
      ({ deadline }) => deadline?.which === 'T11',
    );
    expect(finding).toMatchObject({
      severity: 'warning',
      message:
        'the record does not show the state of T11: the proposed regulation on transfers within a company',
      help: 'when the interagency review of the draft is concluded, record a completion with "task: T10-review" and the day',
    });
  });
});

test("in an outsider's record nothing is overdue", () => {
  const rows = told(party, '2008-06-02', { ...on, publicOnly: true });
  expect(rows.length).toBe(15);
  for (const row of rows)
    expect(row).toMatch(/undetermined \| (no completion of T10-review that counts|nothing public shows it)/);
});
