/** The program in a step of a workflow: what the runner is told, and the page of the job. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cutToBytes } from '../../src/render/formats/markdown.ts';
import { inlineText, markup } from '../../src/render/markdown.ts';
import { run, type Run } from '../support.ts';
import { commandsIn } from '../render/github-runner.ts';
import { cleanUp, nsm20, repository, temporary } from './program.ts';

cleanUp();

const root = repository(`
-- nsm20.yaml --
instruments:
  nsm20: { until: 2025-02-21 }
rules: { house/no-source: off }
-- freedonia.yaml --
kind: recipient
name: "Freedonia"
receiving_at_issuance: true
group: { conflict: true, by: state, on: 2024-02-20 }
-- freedonia/howitzers.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines: [{ item: "::error::howitzers ##[error]x", deliveries: [{ on: 2024-04-02 }] }]
`);
const asOf = ['--as-of', '2024-04-05'] as const;

const step = (
  args: readonly string[],
  summary: string,
  env: Record<string, string> = { GITHUB_ACTIONS: 'true' },
): Promise<Run> => run(root, ['check', ...asOf, ...args], { GITHUB_STEP_SUMMARY: summary, ...env });

const summaryFile = (before = ''): string => join(temporary({ 'summary.md': before }), 'summary.md');

test('without a format: text for people, annotations, and a page behind what is there', async () => {
  const file = summaryFile('# Before\n');
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: file };
  const { code, out, err } = await nsm20(['check', ...asOf], { in: root, env });
  expect({ code, err }).toEqual({ code: 1, err: '' });
  const text = (await nsm20(['check', ...asOf], { in: root })).out;
  const [begin, token] = /^::stop-commands::([\da-f]{64})\n/.exec(out)!;
  const [forPeople, annotations] = out.slice(begin.length).split(`::${token}::\n`);
  expect(forPeople).toBe(text);
  expect(annotations).toBe((await step(['-f', 'github'], file)).out);
  expect(commandsIn(out).map(({ name, properties }) => [name, properties['title']])).toEqual([
    ['error', 'nsm20/obtain-assurances'],
    ['error', 'nsm20/delivery-during-pause'],
    ['warning', 'nsm20/update-president'],
  ]);
  const page = readFileSync(file, 'utf8');
  expect(page).toMatch(/^# Before\n\n## NSM-20 check: failed, 2 errors, 1 warning \(as of April 5, 2024\)\n/);
  expect(page.match(/^## /gm)).toHaveLength(2);
});

test.each([
  [['-f', 'full'], { GITHUB_ACTIONS: 'true' }],
  [['-f', 'json'], { GITHUB_ACTIONS: 'true' }],
  [['-f', 'junit=../junit.xml'], { GITHUB_ACTIONS: 'true' }],
  [['-f', 'github=../annotations.txt'], { GITHUB_ACTIONS: 'true' }],
  [[], {}],
  [[], { GITHUB_ACTIONS: 'false' }],
])('with %j and %j: nothing beside the answer', async (args, env) => {
  const file = summaryFile();
  const { out, code } = await step(args, file, env);
  expect(code).toBe(1);
  expect(commandsIn(out)).toEqual([]);
  expect(out).not.toContain('stop-commands');
  expect(readFileSync(file, 'utf8')).toBe('');
});

test('with the format of that name: annotations and the page, wherever it runs', async () => {
  const file = summaryFile();
  const { out } = await step(['-f', 'github'], file, {});
  expect(commandsIn(out)).toHaveLength(3);
  expect(out.match(/^(?!::)/gm)).toHaveLength(1);
  expect(readFileSync(file, 'utf8')).toContain('| Error | nsm20/obtain-assurances |');
});

test('a check that passes has its page too', async () => {
  const file = summaryFile();
  const { code } = await step(['--fail-on', 'never'], file);
  expect(code).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('check: passed, 2 errors, 1 warning');
});

test('a page that cannot be written is said, and changes no answer', async () => {
  const folder = temporary();
  mkdirSync(join(folder, 'summary.md'));
  const { code, out, err } = await step([], join(folder, 'summary.md'));
  expect(err).toBe('nsm20: the job summary could not be written: it is a folder\n');
  expect(code).toBe(1);
  expect(commandsIn(out)).toHaveLength(3);
});

test('nobody is sent to a page that is not there', async () => {
  const many = temporary(
    Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `cases/r${index}.yaml`,
        'kind: recipient\nname: R\nreceiving_at_issuance: true\ngroup: { conflict: true, on: 2024-02-20 }\n',
      ]),
    ),
  );
  const rest = async (summary: string | undefined, ...args: readonly string[]) => {
    const env = { GITHUB_ACTIONS: 'true', ...(summary !== undefined && { GITHUB_STEP_SUMMARY: summary }) };
    const { out, err } = await run(many, ['check', ...asOf, ...args], env);
    const [left] = commandsIn(out).filter(({ message }) => message.startsWith('and '));
    return [left?.message, err];
  };
  const full = summaryFile('x'.repeat(1_048_576));
  const elsewhere = 'and 3 more errors, see nsm20 check --format concise';
  const unwritten = 'nsm20: the job summary could not be written: it is';
  for (const args of [[], ['-f', 'github']]) {
    expect(await rest(summaryFile(), ...args)).toEqual(['and 3 more errors, see the job summary', '']);
    expect(await rest(temporary(), ...args)).toEqual([elsewhere, `${unwritten} a folder\n`]);
    expect(await rest(full, ...args)).toEqual([elsewhere, `${unwritten} full\n`]);
    expect(await rest(undefined, ...args)).toEqual([elsewhere, '']);
  }
  expect(statSync(full).size).toBe(1_048_576);
});

describe('a check that could not run', () => {
  const inAction = { GITHUB_ACTIONS: 'true' };
  test.each<[what: string, args: readonly string[], message: string]>([
    ['a folder that is not there', ['check', '-C', 'no%where'], 'there is no folder "no%where"'],
    [
      'a record that is not there',
      ['check', 'no::where,x=y'],
      expect.stringContaining('no::where,x=y') as string,
    ],
    [
      'an option that there is not',
      ['check', '--fial-on', 'error'],
      expect.stringContaining('--fial-on') as string,
    ],
    [
      'a word that an option does not take',
      ['check', '--fail-on', 'eror'],
      expect.stringContaining('eror') as string,
    ],
    [
      'settings with two mistakes',
      [
        'check',
        '-C',
        temporary({ 'nsm20.yaml': 'a: "##[error]"\nb: "\\e[31m::notice::"\n', 'cases/a.yaml': '' }),
      ],
      expect.stringMatching(/^the settings cannot be used\n.*\n./) as string,
    ],
  ])('for %s says so where reviewers look', async (_, args, message) => {
    const usual = await run(root, args);
    expect([usual.code, usual.out, commandsIn(usual.err)]).toEqual([2, '', []]);
    const { code, out, err } = await run(root, args, inAction);
    expect([code, out]).toEqual([2, '']);
    expect(err.startsWith(usual.err)).toBe(true);
    const added = err.slice(usual.err.length);
    expect(added).toMatch(/^::error title=nsm20 could not run::[ -~]+\n$/);
    expect(commandsIn(added)).toEqual([
      { name: 'error', properties: { title: 'nsm20 could not run' }, message },
    ]);
  });

  test('is not told of other commands, nor of an answer that was given', async () => {
    expect(commandsIn((await run(root, ['status', '-C', 'nowhere'], inAction)).err)).toEqual([]);
    expect(commandsIn((await run(root, ['check', '--help'], inAction)).err)).toEqual([]);
    expect(commandsIn((await run(root, ['check', ...asOf], inAction)).err)).toEqual([]);
  });
});

describe('the size of the page', () => {
  test('stays within what GitHub takes of a step', async () => {
    const file = summaryFile();
    writeFileSync(file, 'x'.repeat(1_048_576 - 600));
    await step([], file);
    expect(statSync(file).size).toBeLessThanOrEqual(1_048_576);
    expect(readFileSync(file, 'utf8')).toMatch(/\n\nThe rest does not fit into this page\.\n$/);
    await step([], file);
    expect(statSync(file).size).toBeLessThanOrEqual(1_048_576);
  });

  const long = inlineText('c'.repeat(80));
  const rest = '\n\nThe rest does not fit into this page.\n';
  test.each([
    [markup`é\nb\n`, 5, 'é\nb\n'],
    [markup`é\nb\n${long}\n`, 5 + rest.length, `é\nb${rest}`],
    [markup`é\nb\n${long}\n`, 4 + rest.length, `é${rest}`],
    [markup`é\nb\n${long}\n`, 2 + rest.length, ''],
    [markup`é\nb\n${long}\n`, -1, ''],
  ])('%j within %d bytes', (text, most, expected) => {
    expect(cutToBytes(text, most)).toBe(expected);
  });
});
