/** Directives on record: their days, chains of tasks, and what is not known of a completion. */
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/engine/rule.ts';
import { completeTask } from '../../../src/law/nspd55/duties/complete-task.ts';
import { taskRows } from '../../../src/law/nspd55/directives/task-rows.ts';
import { contextOf, evaluated } from '../../support.ts';
import { done, findings, on, ours, party, reform, theirs, told } from './directive-cases.ts';

const plan = 'id: plan, days: 10';
const draft = 'id: draft, days: 10, after: plan';
const rule = 'id: rule, days: 30, after: draft';
const one = reform('2024-01-01', plan);
const chain = reform('2024-01-01', plan, draft, rule);
const missing = (task: string): string => `no completion of ${task} that counts is recorded`;
const uncertain = (id: string, words: string, field = 'on'): string =>
  `"${field}" of directives/${id} is not known to the day (${words})`;
const unread = (name: string): string => `cases/directives/${name}.yaml could not be read`;
const astray = 'cases/directives/broken.yaml names a task or a directive that does not exist';
const named = (name: string, task: string, day: string, more = ''): string =>
  done('directives/reform', task, day, { name, more });

type Row = readonly [
  name: string,
  archive: string,
  asOf: string,
  told: readonly string[],
  more?: Partial<Context>,
];

const single: readonly Row[] = [
  ['the day before it is issued', one, '2023-12-31', []],
  ['the day it is issued', one, '2024-01-01', ['plan 2024-01-11 pending 10']],
  ['the last day', one, '2024-01-11', ['plan 2024-01-11 pending 0']],
  ['the day after', one, '2024-01-12', ['plan 2024-01-11 overdue 1']],
  ['done on the last day', one + theirs('plan', '2024-01-11'), '2024-02-01', ['plan 2024-01-11 met']],
  ['done the day after', one + theirs('plan', '2024-01-12'), '2024-02-01', ['plan 2024-01-11 late 1']],
  [
    'done twice: the first counts',
    one + theirs('plan', '2024-01-20') + theirs('plan', '2024-01-11'),
    '2024-02-01',
    ['plan 2024-01-11 met'],
  ],
  [
    'done twice, the first on some day around the last',
    one + theirs('plan', '2024-01-15') + named('some', 'plan', '2024-01-10/2024-01-13'),
    '2024-02-01',
    [`plan 2024-01-11 undetermined | ${uncertain('some', 'between 2024-01-10 and 2024-01-13')}`],
  ],
  [
    'done on some day in time',
    one + theirs('plan', '2024-01-05/2024-01-11'),
    '2024-02-01',
    ['plan 2024-01-11 met'],
  ],
  [
    'done by some day',
    one + named('some', 'plan', '../2024-01-12'),
    '2024-02-01',
    [`plan 2024-01-11 undetermined | ${uncertain('some', 'by 2024-01-12')}`],
  ],
  [
    'done before it was issued counts for nothing',
    one + theirs('plan', '2023-12-31'),
    '2024-01-12',
    ['plan 2024-01-11 overdue 1'],
  ],
  [
    'done on the day it was issued',
    one + theirs('plan', '2024-01-01'),
    '2024-01-12',
    ['plan 2024-01-11 met'],
  ],
  [
    'a draft of a completion',
    one + theirs('plan', '2024-01-05', 'draft: true\n'),
    '2024-01-12',
    ['plan 2024-01-11 overdue 1'],
  ],
  ['a draft of a directive', `${one}draft: true\n`, '2024-01-12', []],
  [
    'of another task',
    reform('2024-01-01', plan, 'id: other') + theirs('other', '2024-01-05'),
    '2024-01-12',
    ['plan 2024-01-11 overdue 1'],
  ],
  [
    'of a task of the same name in another directive',
    one + ours('T04', '2024-01-05'),
    '2024-01-12',
    ['plan 2024-01-11 overdue 1'],
  ],
  [
    'issuance by name',
    reform('2024-01-01', `${plan}, after: issuance`),
    '2024-01-12',
    ['plan 2024-01-11 overdue 1'],
  ],
  ['no days', reform('2024-01-01', 'id: plan'), '2024-01-12', []],
  [
    'standing, and to be there by a day',
    reform('2024-01-01', `${plan}, standing: true`),
    '2024-01-12',
    ['plan 2024-01-11 overdue 1'],
  ],
  ['standing without days', reform('2024-01-01', 'id: plan, standing: true'), '2024-01-12', []],
  [
    'no days left to wait',
    reform('2024-01-01', 'id: plan, days: 0'),
    '2024-01-02',
    ['plan 2024-01-01 overdue 1'],
  ],
  [
    'issued on some day',
    reform('2024-01-01/2024-01-02', plan),
    '2024-01-12',
    [
      `plan between 2024-01-11 and 2024-01-12 undetermined | ${uncertain('reform', 'between 2024-01-01 and 2024-01-02', 'issued')}`,
    ],
  ],
  [
    'perhaps not issued yet',
    reform('2024-01-01/2024-01-05', plan),
    '2024-01-04',
    [
      `plan between 2024-01-11 and 2024-01-15 undetermined | ${uncertain('reform', 'between 2024-01-01 and 2024-01-05', 'issued')}`,
    ],
  ],
  ['issued by some day', reform('../2024-01-02', plan), '2024-01-13', [`plan by 2024-01-12 overdue 1`]],
  [
    'more days than the calendar has left',
    reform('2024-01-01', 'id: plan, days: 36525', 'id: next, days: 10, after: plan'),
    '2024-01-12',
    ['*next 2100-12-31 pending', 'plan 2100-12-31 pending 28112'],
  ],
  [
    "in an outsider's record",
    one,
    '2024-01-12',
    ['plan 2024-01-11 undetermined | nothing public shows it; it may have been given or done'],
    { publicOnly: true },
  ],
];

const chained: readonly Row[] = [
  [
    'nothing done: what follows has not started',
    chain,
    '2024-01-11',
    ['plan 2024-01-11 pending 0', '*draft 2024-01-21 pending', '*rule 2024-02-20 pending'],
  ],
  [
    'the first done',
    chain + theirs('plan', '2024-01-05'),
    '2024-01-15',
    ['plan 2024-01-11 met', 'draft 2024-01-15 pending 0', '*rule 2024-02-14 pending'],
  ],
  [
    'the first done late',
    chain + theirs('plan', '2024-01-20'),
    '2024-01-31',
    ['plan 2024-01-11 late 9', 'draft 2024-01-30 overdue 1', '*rule on or after 2024-03-01 pending'],
  ],
  [
    'both done',
    chain + theirs('plan', '2024-01-05') + theirs('draft', '2024-01-15'),
    '2024-02-14',
    ['plan 2024-01-11 met', 'draft 2024-01-15 met', 'rule 2024-02-14 pending 0'],
  ],
  [
    'listed the other way round',
    reform('2024-01-01', rule, draft, plan) + theirs('plan', '2024-01-05'),
    '2024-01-16',
    ['plan 2024-01-11 met', 'draft 2024-01-15 overdue 1', '*rule on or after 2024-02-15 pending'],
  ],
  [
    'the first done on some day',
    reform('2024-01-01', plan, draft) + named('some', 'plan', '2024-01-05/2024-01-06'),
    '2024-01-16',
    [
      'plan 2024-01-11 met',
      `draft between 2024-01-15 and 2024-01-16 undetermined | ${uncertain('some', 'between 2024-01-05 and 2024-01-06')}`,
    ],
  ],
  [
    'the first done by some day: not before it was given',
    reform('2024-01-01', plan, draft) + named('some', 'plan', '../2024-01-06'),
    '2024-01-16',
    [
      'plan 2024-01-11 met',
      `draft between 2024-01-11 and 2024-01-16 undetermined | ${uncertain('some', 'by 2024-01-06')}`,
    ],
  ],
  [
    'the first done by some day, of a directive issued by some day',
    reform('../2024-01-01', plan, draft) + named('some', 'plan', '../2024-01-06'),
    '2024-01-17',
    [
      `plan by 2024-01-11 undetermined | ${uncertain('reform', 'by 2024-01-01', 'issued')} | ${uncertain('some', 'by 2024-01-06')}`,
      'draft by 2024-01-16 overdue 1',
    ],
  ],
  [
    'the first done on some day that may lie before the directive',
    reform('2024-01-05', plan, draft) + named('some', 'plan', '2024-01-01/2024-01-06'),
    '2024-01-16',
    [
      'plan 2024-01-15 met',
      `draft between 2024-01-15 and 2024-01-16 undetermined | ${uncertain('some', 'between 2024-01-01 and 2024-01-06')}`,
    ],
  ],
  [
    'the first perhaps done by now',
    reform('2024-01-01', plan, draft) + named('some', 'plan', '2024-01-09/2024-01-11'),
    '2024-01-10',
    [
      `plan 2024-01-11 undetermined | ${uncertain('some', 'between 2024-01-09 and 2024-01-11')}`,
      `draft between 2024-01-19 and 2024-01-21 undetermined | ${uncertain('some', 'between 2024-01-09 and 2024-01-11')}`,
    ],
  ],
  [
    'the second done on the last day it can have, whenever the first was',
    reform('2024-01-01', plan, draft) + theirs('draft', '2024-01-11'),
    '2024-01-11',
    ['plan 2024-01-11 pending 0', 'draft between 2024-01-11 and 2024-01-21 met'],
  ],
  [
    'the second perhaps done by now',
    reform('2024-01-01', plan, draft) + named('some', 'draft', '2024-01-03/2024-01-05'),
    '2024-01-04',
    [
      'plan 2024-01-11 pending 7',
      `draft between 2024-01-11 and 2024-01-15 undetermined | ${missing('plan')} | ${uncertain('some', 'between 2024-01-03 and 2024-01-05')}`,
    ],
  ],
  [
    'the second done a day later',
    reform('2024-01-01', plan, draft) + theirs('draft', '2024-01-12'),
    '2024-01-12',
    [
      'plan 2024-01-11 overdue 1',
      `draft between 2024-01-11 and 2024-01-22 undetermined | ${missing('plan')}`,
    ],
  ],
  [
    'the second done before the first counts for nothing',
    reform('2024-01-01', plan, draft) + theirs('plan', '2024-01-05') + theirs('draft', '2024-01-04'),
    '2024-01-15',
    ['plan 2024-01-11 met', 'draft 2024-01-15 pending 0'],
  ],
  [
    'the second done on the day of the first',
    reform('2024-01-01', plan, draft) + theirs('plan', '2024-01-05') + theirs('draft', '2024-01-05'),
    '2024-01-15',
    ['plan 2024-01-11 met', 'draft 2024-01-15 met'],
  ],
  [
    'after a task without days, which is not done',
    reform('2024-01-01', 'id: plan', draft),
    '2024-03-01',
    ['*draft on or after 2024-03-11 pending'],
  ],
  [
    'after a task without days, which is done',
    reform('2024-01-01', 'id: plan', draft) + theirs('plan', '2024-02-01'),
    '2024-02-11',
    ['draft 2024-02-11 pending 0'],
  ],
  ['after a task that does not exist', reform('2024-01-01', draft), '2024-03-01', []],
  [
    'each after the other, and one after them',
    reform('2024-01-01', 'id: plan, days: 10, after: draft', draft, rule),
    '2024-03-01',
    [],
  ],
  ['after itself', reform('2024-01-01', 'id: plan, days: 10, after: plan'), '2024-03-01', []],
  [
    "in an outsider's record",
    reform('2024-01-01', plan, draft),
    '2024-01-12',
    [
      'plan 2024-01-11 undetermined | nothing public shows it; it may have been given or done',
      `draft on or after 2024-01-11 undetermined | ${missing('plan')}`,
    ],
    { publicOnly: true },
  ],
];

const cannotBeRead = 'onn: 1\n';
const notTakenIn: readonly Row[] = [
  [
    'of this task',
    one + named('broken', 'plan', '2024-01-05', cannotBeRead),
    '2024-01-12',
    [`plan 2024-01-11 undetermined | ${unread('broken')}`],
  ],
  [
    'late, and perhaps earlier',
    one + theirs('plan', '2024-01-12') + named('broken', 'plan', '2024-01-05', cannotBeRead),
    '2024-01-12',
    [`plan 2024-01-11 undetermined | ${unread('broken')}`],
  ],
  [
    'in time, whatever it says',
    one + theirs('plan', '2024-01-11') + named('broken', 'plan', '2024-01-05', cannotBeRead),
    '2024-01-12',
    ['plan 2024-01-11 met'],
  ],
  [
    'of another task',
    reform('2024-01-01', plan, 'id: other') + named('broken', 'other', '2024-01-05', cannotBeRead),
    '2024-01-12',
    ['plan 2024-01-11 overdue 1'],
  ],
  [
    'of no task that can be made out',
    one + '-- directives/broken.yaml --\nkind: completion\ndirective: directives/reform\non: 2024-01-05\n',
    '2024-01-12',
    [`plan 2024-01-11 undetermined | ${unread('broken')}`],
  ],
  [
    'of no directive that can be made out',
    one + '-- directives/broken.yaml --\nkind: completion\ntask: plan\non: 2024-01-05\n',
    '2024-01-12',
    [`plan 2024-01-11 undetermined | ${unread('broken')}`],
  ],
  [
    'of another directive',
    one + done('nspd55', 'T04', '2024-01-05', { name: 'broken', more: cannotBeRead }),
    '2024-01-12',
    ['plan 2024-01-11 overdue 1'],
  ],
  [
    'of a directive that does not exist',
    one + done('directives/refrom', 'plan', '2024-01-05', { name: 'broken' }),
    '2024-01-12',
    [`plan 2024-01-11 undetermined | ${unread('broken')}`],
  ],
  [
    'of a directive that could not be read itself',
    one +
      '-- directives/other.yaml --\nkind: directive\nisued: 2024-01-01\n' +
      done('directives/other', 'plan', '2024-01-05'),
    '2024-01-12',
    ['plan 2024-01-11 overdue 1'],
  ],
  [
    'read, but of a text that is no directive',
    one + done('the reform', 'plan', '2024-01-05', { name: 'broken' }),
    '2024-01-12',
    [`plan 2024-01-11 undetermined | ${astray}`],
  ],
  [
    'read, but of a task that does not exist',
    one + named('broken', 'paln', '2024-01-05'),
    '2024-01-12',
    [`plan 2024-01-11 undetermined | ${astray}`],
  ],
  [
    'read, but of a task whose name is like one of two',
    reform('2024-01-01', plan, 'id: draft, days: 10') + named('broken', 'PLAN', '2024-01-05'),
    '2024-01-12',
    [`plan 2024-01-11 undetermined | ${astray}`, 'draft 2024-01-11 overdue 1'],
  ],
  [
    'of a task that does not exist, only tomorrow',
    one + named('broken', 'paln', '2024-01-13'),
    '2024-01-12',
    ['plan 2024-01-11 overdue 1'],
  ],
  [
    'of what another task follows',
    reform('2024-01-01', plan, draft) + named('broken', 'plan', '2024-01-05', cannotBeRead),
    '2024-01-30',
    [
      `plan 2024-01-11 undetermined | ${unread('broken')}`,
      `draft on or after 2024-01-11 undetermined | ${unread('broken')} | ${missing('plan')}`,
    ],
  ],
  [
    'of what another task follows, which was done by a certain day',
    reform('2024-01-01', plan, draft) +
      theirs('plan', '2024-01-05') +
      named('broken', 'plan', '2024-01-05', cannotBeRead),
    '2024-01-15',
    ['plan 2024-01-11 met', `draft between 2024-01-11 and 2024-01-15 undetermined | ${unread('broken')}`],
  ],
];

describe.each([
  ['one task', single],
  ['a chain', chained],
  ['a completion that was not taken in', notTakenIn],
])('%s', (_, rows) => {
  test.each(rows.map((row) => ({ name: row[0], row })))('$name', ({ row }) => {
    const [, archive, asOf, expected, more] = row;
    expect(told(archive, asOf, more).filter((each) => !/^\*?T\d/.test(each))).toEqual(expected);
  });
});

test('what waits for a file that could not be read is counted, not told', () => {
  const { findings: all, withheld } = evaluated(
    one + named('broken', 'plan', '2024-01-05', cannotBeRead),
    '2024-01-12',
  );
  expect(all.filter(({ rule: id }) => id === 'nspd55/complete-task')).toEqual([]);
  expect(withheld).toBe(1);
});

test('a finding stands at its task, and says whose it is and to whom it is owed', () => {
  const archive = reform('2024-01-01', `${plan}, to: the President`);
  const { findings: all, deadlines } = evaluated(archive, '2024-01-12');
  const [finding] = all.filter(({ rule: id }) => id === 'nspd55/complete-task');
  expect(finding).toMatchObject({
    severity: 'error',
    legal: true,
    record: 'directives/reform',
    message: 'plan: a plan is 1 day overdue',
    label: 'no completion is recorded',
    at: { path: 'cases/directives/reform.yaml', start: { line: 4 } },
  });
  expect(finding!.clauses.map(({ cite }) => cite)).toEqual(['recorded directive']);
  expect(deadlines[0]).toMatchObject({ actor: ['the bureau'], addressee: 'the President' });
});

test('what a task follows is shown, the earliest completion of it alone', () => {
  const archive =
    reform('2024-01-01', plan, draft) +
    named('second', 'plan', '2024-01-07') +
    named('first', 'plan', '2024-01-05');
  const [deadline] = evaluated(archive, '2024-01-30').deadlines.filter(({ which }) => which === 'draft');
  expect(deadline!.related!.map(({ at, message }) => [at.path, message])).toEqual([
    ['cases/directives/first.yaml', 'the clock starts when plan is done'],
  ]);
  expect(deadline!.facts).toEqual([{ name: 'count', text: '10 days after plan is done' }]);
});

test('a long id and a long deliverable are cut', () => {
  const archive = reform('2024-01-01', `id: ${'x'.repeat(30)}, days: 1`).replace(
    /deliverable: a x+/,
    `deliverable: ${'y'.repeat(100)}`,
  );
  const [deadline] = evaluated(archive, '2024-01-01').deadlines.filter(
    ({ duty }) => duty.id === 'nspd55/complete-task',
  );
  expect(deadline!.what).toBe(`${'x'.repeat(17)}...: ${'y'.repeat(77)}...`);
  expect(deadline!.label).toBe('no completion is recorded');
});

test('labels say whether a clock has started and whether something is recorded', () => {
  const archive = reform('2024-01-01', plan, draft, rule) + theirs('plan', '2024-01-05');
  const labels = evaluated(archive, '2024-01-30').deadlines.map(({ which, label }) => [which, label]);
  expect(Object.fromEntries(labels)).toMatchObject({
    plan: 'a completion is recorded',
    draft: 'no completion is recorded',
    rule: 'not started',
  });
});

test('a long chain is followed to its end, and carries the nearest doubts alone', () => {
  const length = 900;
  const tasks = Array.from({ length }, (_, index) =>
    index === 0 ? 'id: t0, days: 1' : `id: t${index}, days: 1, after: t${index - 1}`,
  ).toReversed();
  const { deadlines } = evaluated(reform('2024-01-01', ...tasks), '2024-01-01', { publicOnly: true });
  const own = deadlines.filter(({ duty }) => duty.id === 'nspd55/complete-task');
  expect(own.length).toBe(length);
  const last = own.find(({ which }) => which === 't899')!;
  expect(last.doubts.length).toBeLessThan(15);
  expect(last.doubts[0]!.text).toBe(missing('t898'));
});

test('two directives have the built-in one before them, and each its own tasks', () => {
  const archive = one + one.replace('reform.yaml', 'other.yaml').replace('id: plan', 'id: note');
  const rows = taskRows(contextOf(archive, '2024-01-12', on));
  const ids = rows.map(({ directive, task, state }) => `${directive.id} ${task.id} ${state}`);
  expect(ids[0]).toBe('nspd55 T01 no day');
  expect(ids.slice(21)).toEqual(['directives/other note overdue', 'directives/reform plan overdue']);
});

test('an acceptance that covers a task on a day counted from the record is not told to be unused', () => {
  const unused = (until: string): readonly string[] =>
    findings(
      'house/unused-ignore',
      `${reform('2024-01-01', 'id: plan, days: 100', 'id: note')}ignore: [{ rule: nspd55/complete-task, because: agreed, office: the bureau, until: ${until} }]\n` +
        theirs('plan', '2024-03-20'),
      '2024-01-12',
    );
  // The hundredth day is 10 April; from 30 days before it until it is done there is a warning.
  expect(unused('2024-04-11')).toEqual([]);
  expect(unused('2024-03-10').map((each) => each.slice(0, 35))).toEqual([
    'warning directives/reform.yaml:6 th',
  ]);
});

test('how long clocks run is told, each length once', () => {
  const lengths = (...days: readonly number[]): readonly number[] =>
    completeTask.lengths!(
      contextOf(
        reform('2024-01-01', ...days.map((each, index) => `id: t${index}, days: ${each}`)),
        '2024-01-12',
      ),
    );
  expect(lengths(100, 7, 100, 36_525)).toEqual([100, 7, 36_525]);
});

test('a party leaves every directive asleep', () => {
  expect(told(party, '2024-01-12')).toEqual([]);
});
