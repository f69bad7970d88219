/** Case files of directives and completions, and what the deadlines say of them. */
import { inWords } from '../../../src/calendar/day-span.ts';
import type { Context } from '../../../src/engine/rule.ts';
import { evaluated } from '../../support.ts';

/** Some record, where nothing else is on file. */
export const party = '-- parties/harbor.yaml --\nkind: party\nname: Harbor Works\n';

/** The settings switch the instrument on. */
export const on: Partial<Context> = { on: new Set(['nspd55']) };

/** `directives/reform`, with one line for each task. */
export const reform = (issued: string, ...tasks: readonly string[]): string =>
  [
    '-- directives/reform.yaml --',
    'kind: directive',
    `issued: ${issued}`,
    'tasks:',
    ...tasks.map(
      (task) => `  - { owner: the bureau, deliverable: a ${/id: (\w+)/.exec(task)![1]}, ${task} }`,
    ),
    '',
  ].join('\n');

let count = 0;

/** A completion, in a file of its own unless it is named. */
export const done = (
  directive: string,
  task: string,
  day: string,
  { name = `done-${(count += 1)}`, more = '' }: { name?: string; more?: string } = {},
): string =>
  `-- directives/${name}.yaml --\nkind: completion\ndirective: ${directive}\ntask: ${task}\non: ${day}\n${more}`;

export const ours = (task: string, day: string, more = ''): string => done('nspd55', task, day, { more });
export const theirs = (task: string, day: string, more = ''): string =>
  done('directives/reform', task, day, { more });

/** `plan 2024-03-02 overdue 1`, with what is unknown after a bar; `*` marks a row whose clock has not started. */
export const told = (archive: string, asOf: string, more?: Partial<Context>): readonly string[] =>
  evaluated(archive, asOf, more)
    .deadlines.filter(({ duty }) => duty.id === 'nspd55/complete-task')
    .map(({ which, due, state, days, doubts, provisional }) =>
      [
        `${provisional ? '*' : ''}${which}`,
        inWords(due),
        state,
        ...(days === null ? [] : [days]),
        ...(state === 'undetermined' ? doubts.map(({ text }) => `| ${text}`) : []),
      ].join(' '),
    );

/** What is found of one rule: level, place and message. */
export const findings = (
  id: string,
  archive: string,
  asOf: string,
  more?: Partial<Context>,
): readonly string[] =>
  evaluated(archive, asOf, more)
    .findings.filter(({ rule }) => rule === id)
    .map(({ severity, at, message }) => `${severity} ${at.path.slice(6)}:${at.start.line} ${message}`);
