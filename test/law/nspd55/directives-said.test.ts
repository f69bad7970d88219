/** What is said of a directive and of a completion beside findings. */
import { describe, expect, test } from 'vitest';
import { contextFor } from '../../../src/engine/evaluate.ts';
import { nspd55Policy } from '../../../src/law/nspd55/index.ts';
import { contextOf } from '../../support.ts';
import { done, ours, party, reform, theirs } from './directive-cases.ts';

const said = (archive: string, id: string, asOf = '2024-06-30'): readonly string[] => {
  const context = contextOf(archive, asOf);
  return nspd55Policy.says!(context.cases.get(id)!, contextFor(nspd55Policy, context)).map(
    ({ clause, text, at }) => `${clause?.key ?? '-'} ${at!.start.line} ${text}`,
  );
};
const act = (directive: string, task: string, more = ''): string =>
  done(directive, task, '2024-01-05', { name: 'act', more });

describe('of a directive', () => {
  const archive = reform('2024-01-01', 'id: plan, days: 10', 'id: note', 'id: watch, standing: true');
  test.each<[string, string, string, readonly string[]]>([
    [
      'the tasks that have no last day',
      archive,
      '2024-06-30',
      [
        'directive 5 has no last day: note: a note (the bureau); no completion is recorded',
        'directive 6 goes on: watch: a watch (the bureau)',
      ],
    ],
    [
      'when they were done',
      archive + theirs('note', '2024-02-01') + theirs('note', '2024-03') + theirs('watch', '2024-02-02'),
      '2024-06-30',
      [
        'directive 5 has no last day: note: a note (the bureau); recorded as done: 2024-02-01, between 2024-03-01 and 2024-03-31',
        'directive 6 goes on: watch: a watch (the bureau); recorded as done: 2024-02-02',
      ],
    ],
    ['nothing of it before its day', archive, '2023-12-31', []],
    ['nothing of a draft', `${archive}draft: true\n`, '2024-06-30', []],
    ['nothing where each has a day', reform('2024-01-01', 'id: plan, days: 10'), '2024-06-30', []],
    [
      'a task of which no day can be counted',
      reform('2024-01-01', 'id: plan, days: 10, after: plan'),
      '2024-06-30',
      ['directive 4 has no last day: plan: a plan (the bureau); no completion is recorded'],
    ],
  ])('%s', (_, files, asOf, expected) => {
    expect(said(files, 'directives/reform', asOf)).toEqual(expected);
  });
});

describe('of a completion', () => {
  const plan = reform('2024-01-01', 'id: plan, days: 10', 'id: note');
  test.each<[string, string, readonly string[]]>([
    [
      'the task and its last day',
      plan + act('directives/reform', 'plan'),
      ['directive 3 plan: a plan; last day: Thu 2024-01-11'],
    ],
    [
      'a last day that is not known to the day',
      plan.replace('issued: 2024-01-01', 'issued: 2024-01-01/2024-01-02') + act('directives/reform', 'plan'),
      ['directive 3 plan: a plan; last day: between 2024-01-11 and 2024-01-12'],
    ],
    [
      'a task without one',
      plan + act('directives/reform', 'note'),
      ['directive 3 note: a note; it has no last day'],
    ],
    [
      'a task of NSPD-55',
      act('nspd55', 'T04'),
      ['T04 3 T04: the plan for intelligence support; last day: Thu 2008-02-21'],
    ],
    [
      'what a task of it follows',
      act('nspd55', 'T10-review'),
      ['- 3 T10-review: the interagency review of the draft is concluded'],
    ],
    ['nothing of a draft', plan + act('directives/reform', 'plan', 'draft: true\n'), []],
    ['nothing of a task that does not exist', plan + act('directives/reform', 'paln'), []],
    ['nothing of a directive that does not exist', act('the reform', 'plan'), []],
  ])('%s', (_, files, expected) => {
    expect(said(files, 'directives/act')).toEqual(expected);
  });
});

test('of any other record nothing', () => {
  expect(said(party + ours('T04', '2008-02-01'), 'parties/harbor')).toEqual([]);
});
