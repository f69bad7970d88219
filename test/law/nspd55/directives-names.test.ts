/** Names in directives and completions that stand for nothing, orders that cannot be, and ids that are there twice. */
import { describe, expect, test } from 'vitest';
import { evaluated } from '../../support.ts';
import { done, findings, ours, party, reform, theirs } from './directive-cases.ts';

const plan = 'id: plan, days: 10';
const draft = 'id: draft, days: 10, after: plan';
const asOf = '2024-06-30';

type Row = readonly [name: string, archive: string, told: readonly string[]];
const at = (line: string): string => `error directives/${line}`;
const act = (directive: string, task: string, more = ''): string =>
  done(directive, task, '2024-02-01', { name: 'act', more });

const dangling: readonly Row[] = [
  ['a record and its task', reform('2024-01-01', plan) + act('directives/reform', 'plan'), []],
  ['a task of the built-in directive', act('nspd55', 'T21'), []],
  ['what a task of it follows', act('nspd55', 'T10-review'), []],
  [
    'a task of a record that has the name of the built-in directive',
    '-- nspd55.yaml --\nkind: directive\nissued: 2024-01-01\ntasks: [{ id: plan, owner: a, deliverable: b }]\n' +
      act('nspd55', 'plan'),
    [],
  ],
  ['a text that is no directive', act('NSPD-55', 'T04'), [at('act.yaml:2 there is no directive "NSPD-55"')]],
  [
    'a record of another kind, by a name that could be a text',
    '-- harbor.yaml --\nkind: party\nname: Harbor Works\n' + act('harbor', 'T04'),
    [at('act.yaml:2 there is no directive "harbor"')],
  ],
  [
    'the id of a record that does not exist, told once',
    act('directives/refrom', 'plan'),
    [at('act.yaml:2 there is no record "directives/refrom"')],
  ],
  ['a text, in a draft', act('NSPD-55', 'T04', 'draft: true\n'), []],
  [
    'a directive that could not be read',
    '-- directives/reform.yaml --\nkind: directive\nisued: 2024-01-01\n' + act('directives/reform', 'plan'),
    [],
  ],
  [
    'a directive of which nothing could be read',
    '-- reform.yaml --\n\tkind: [\n' + act('reform', 'plan'),
    [],
  ],
  [
    'a party that could not be read',
    '-- reform.yaml --\nkind: party\nnam: Harbor Works\n' + act('reform', 'plan'),
    [at('act.yaml:2 there is no directive "reform"')],
  ],
  [
    'a task that the record does not have',
    reform('2024-01-01', plan) + act('directives/reform', 'paln'),
    [at('act.yaml:3 the directive directives/reform has no task "paln"')],
  ],
  [
    'a task that the built-in directive does not have',
    act('nspd55', 'T22'),
    [at('act.yaml:3 the directive nspd55 has no task "T22"')],
  ],
  [
    'the review, of a directive on record',
    reform('2024-01-01', plan) + act('directives/reform', 'T10-review'),
    [at('act.yaml:3 the directive directives/reform has no task "T10-review"')],
  ],
  ['a task after another', reform('2024-01-01', plan, draft), []],
  ['a task after the issuance', reform('2024-01-01', `${plan}, after: issuance`), []],
  [
    'a task after none there is',
    reform('2024-01-01', plan, 'id: draft, days: 10, after: plna'),
    [at('reform.yaml:5 the directive has no task "plna" that another could follow')],
  ],
  ['the same in a draft', `${reform('2024-01-01', draft)}draft: true\n`, []],
];

describe('names that stand for nothing', () => {
  test.each(dangling)('%s', (_, archive, expected) => {
    expect(findings('house/dangling-reference', archive, asOf)).toEqual(expected);
  });

  const help = (archive: string): readonly string[] =>
    evaluated(archive, asOf)
      .findings.filter(({ rule }) => rule === 'house/dangling-reference')
      .map((finding) => finding.help);

  test('the help names what there is', () => {
    expect(help(act('NSPD-55', 'T04'))).toEqual([
      'name the record of the directive; the built-in directive is "nspd55"',
    ]);
    expect(help(reform('2024-01-01', plan, draft) + act('directives/reform', 'paln'))).toEqual([
      'its tasks are plan, draft',
    ]);
    expect(help(reform('2024-01-01', plan, 'id: draft, after: none'))).toEqual([
      'write issuance, or one of its tasks: plan, draft',
    ]);
    expect(help(act('nspd55', 'T4'))[0]).toMatch(/^its tasks are T01, .*, T21, T10-review$/);
  });

  test('of many names the first thirty', () => {
    const tasks = (count: number): string =>
      reform('2024-01-01', ...Array.from({ length: count }, (_, index) => `id: t${index}`));
    expect(help(tasks(30) + act('directives/reform', 'paln'))[0]).toMatch(/, t29$/);
    expect(help(tasks(31) + act('directives/reform', 'paln'))[0]).toMatch(/, t29, 1 more$/);
  });
});

const orders: readonly Row[] = [
  ['on the day of the directive', reform('2024-01-01', plan) + theirs('plan', '2024-01-01'), []],
  [
    'the day before it',
    reform('2024-01-01', plan) + done('directives/reform', 'plan', '2023-12-31', { name: 'act' }),
    [at('act.yaml:4 done before the directive was issued: 2023-12-31 comes before 2024-01-01')],
  ],
  ['on some day around it', reform('2024-01-01', plan) + theirs('plan', '2023-12-31/2024-01-01'), []],
  [
    'before a directive that is a draft',
    `${reform('2024-01-01', plan)}draft: true\n` + theirs('plan', '2023-12-31'),
    [],
  ],
  ['a draft', reform('2024-01-01', plan) + theirs('plan', '2023-12-31', 'draft: true\n'), []],
  ['of a text that is no directive', act('the reform', 'plan'), []],
  ['on the day of the built-in directive', ours('T04', '2008-01-22'), []],
  [
    'the day before it was issued',
    done('nspd55', 'T04', '2008-01-21', { name: 'act' }),
    [at('act.yaml:4 done before the directive was issued: 2008-01-21 comes before 2008-01-22')],
  ],
  [
    'on the day of what it follows',
    reform('2024-01-01', plan, draft) + theirs('plan', '2024-01-05') + theirs('draft', '2024-01-05'),
    [],
  ],
  [
    'the day before what it follows',
    reform('2024-01-01', plan, draft) +
      theirs('plan', '2024-01-05') +
      done('directives/reform', 'draft', '2024-01-04', { name: 'act' }),
    [at('act.yaml:4 done before plan, which it follows: 2024-01-04 comes before 2024-01-05')],
  ],
  [
    'between two completions of what it follows',
    reform('2024-01-01', plan, draft) +
      theirs('plan', '2024-01-08') +
      theirs('plan', '2024-01-03') +
      theirs('draft', '2024-01-04'),
    [],
  ],
  [
    'with a completion of what it follows that has no first day',
    reform('2024-01-01', plan, draft) +
      theirs('plan', '2024-01-08') +
      theirs('plan', '../2024-01-09') +
      theirs('draft', '2024-01-04'),
    [],
  ],
  [
    'with two of them',
    reform('2024-01-01', plan, draft) +
      theirs('plan', '../2024-01-09') +
      theirs('plan', '../2024-01-08') +
      theirs('draft', '2024-01-04'),
    [],
  ],
  [
    'before the review that it follows',
    ours('T10-review', '2008-05-02') + done('nspd55', 'T11', '2008-05-01', { name: 'act' }),
    [at('act.yaml:4 done before T10-review, which it follows: 2008-05-01 comes before 2008-05-02')],
  ],
  [
    'a review before its draft',
    ours('T10', '2008-02-20') + done('nspd55', 'T10-review', '2008-02-19', { name: 'act' }),
    [at('act.yaml:4 done before T10, which it follows: 2008-02-19 comes before 2008-02-20')],
  ],
  [
    'a task that waits for itself',
    reform('2024-01-01', 'id: plan, days: 10, after: plan', draft),
    [at('reform.yaml:4 the task plan waits for itself')],
  ],
  [
    'two that wait for each other, told once, and what follows them',
    reform('2024-01-01', 'id: rule, after: plan', 'id: plan, after: draft', draft),
    [at('reform.yaml:5 tasks wait for each other: plan, draft')],
  ],
  [
    'two circles',
    reform('2024-01-01', 'id: a, after: a', 'id: b, after: c', 'id: c, after: b', 'id: d, after: issuance'),
    [at('reform.yaml:4 the task a waits for itself'), at('reform.yaml:5 tasks wait for each other: b, c')],
  ],
  [
    'a task that waits for one that goes on',
    reform('2024-01-01', 'id: watch, standing: true', 'id: plan, days: 10, after: watch'),
    [at('reform.yaml:5 the task plan waits for watch, which goes on and is never done')],
  ],
  [
    'a task that waits for one that is there by a day, and goes on',
    reform('2024-01-01', 'id: watch, days: 5, standing: true', 'id: plan, days: 10, after: watch'),
    [],
  ],
  ['a circle in a draft', `${reform('2024-01-01', 'id: a, after: a')}draft: true\n`, []],
];

describe('orders that cannot be', () => {
  test.each(orders)('%s', (_, archive, expected) => {
    expect(findings('house/impossible-order', party + archive, asOf)).toEqual(expected);
  });

  const related = (archive: string): readonly string[] =>
    evaluated(archive, asOf)
      .findings.filter(({ rule }) => rule === 'house/impossible-order')
      .flatMap((finding) => finding.related.map(({ at: { path, start } }) => `${path}:${start.line}`));

  test('the other day is shown where a record tells it', () => {
    expect(related(reform('2024-01-01', plan) + theirs('plan', '2023-12-31'))).toEqual([
      'cases/directives/reform.yaml:2',
    ]);
    expect(related(ours('T04', '2008-01-21'))).toEqual([]);
    expect(
      related(
        reform('2024-01-01', plan, draft) +
          done('directives/reform', 'plan', '2024-01-05', { name: 'first' }) +
          theirs('draft', '2024-01-04'),
      ),
    ).toEqual(['cases/directives/first.yaml:4']);
  });
});

describe('ids of tasks', () => {
  const shape = (...tasks: readonly string[]): readonly string[] =>
    findings('house/wrong-shape', reform('2024-01-01', ...tasks), asOf);

  test.each<[string, readonly string[], readonly string[]]>([
    ['each its own', [plan, draft], []],
    [
      'one twice',
      [plan, draft, 'id: plan, days: 20'],
      [at('reform.yaml:6 "plan" is the id of an earlier task as well')],
    ],
    [
      'one three times',
      [plan, plan, plan],
      [
        at('reform.yaml:5 "plan" is the id of an earlier task as well'),
        at('reform.yaml:6 "plan" is the id of an earlier task as well'),
      ],
    ],
    ['in another case', [plan, 'id: Plan'], []],
    [
      'the word for the directive itself',
      ['id: issuance, days: 20'],
      [at('reform.yaml:4 "issuance" stands for the directive itself where another task follows it')],
    ],
    ['a hundred years', ['id: plan, days: 36525'], []],
    ['a day more', ['id: plan, days: 36526'], [at('reform.yaml:4 36526 is too large for "days"')]],
  ])('%s', (_, tasks, expected) => {
    expect(shape(...tasks)).toEqual(expected);
  });
});
