/** What an answer says of itself: which findings it shows, what it could not read, and what a change does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support.ts';
import { git } from './git-program.ts';
import { cleanUp, put, temporary } from './program.ts';

cleanUp();

const recipient = (name: string): string => `kind: recipient\nname: ${name}\nreceiving_at_issuance: true\n`;
const office = {
  'nsm20.yaml': 'rules: { house/no-source: off }\n',
  'cases/freedonia.yaml': recipient('Freedonia'),
  'cases/ruritania.yaml': recipient('Ruritania'),
  'cases/ruritania/guards.yaml': 'kind: unit\nrecipient: ruritania\nname: Guards\n',
  'cases/ruritania/police.yaml': 'kind: unit\nrecipient: ruritania\nname: Police\n',
  'cases/sylvania.yaml': recipient('Sylvania'),
};
const oneLine = (text: string): string => text.replaceAll(/\n +/g, ' ').replaceAll('\\', '');

describe('where paths were asked for, what is shown is said', () => {
  const formats: readonly (readonly [what: string, args: readonly string[]])[] = [
    ['full', []],
    ['concise', ['-f', 'concise']],
    ['sentences', ['--plain']],
    ['markdown', ['-f', 'markdown']],
  ];
  test.each(formats)('in %s', async (_, args) => {
    const folder = temporary(office);
    const asked = async (...paths: readonly string[]): Promise<string | undefined> => {
      const { out } = await run(folder, ['check', ...paths, '--as-of', '2024-05-01', ...args]);
      return /Shown: .*? checked\./.exec(oneLine(out))?.[0];
    };
    expect(await asked('ruritania/guards')).toBe(
      'Shown: findings at cases/ruritania/guards.yaml; all 5 records were checked.',
    );
    expect(await asked('cases/ruritania', 'sylvania')).toBe(
      'Shown: findings at cases/ruritania, cases/sylvania.yaml; all 5 records were checked.',
    );
    expect(await asked('ruritania', 'sylvania', 'freedonia', 'ruritania/guards', 'ruritania/police')).toMatch(
      /^Shown: findings at cases\/[^;]* and 2 more; all 5 records were checked\.$/,
    );
    expect(await asked()).toBeUndefined();
    expect(await asked('.')).toBeUndefined();
  });

  test('in the summary of a job, and of one record', async () => {
    const folder = temporary({ 'cases/freedonia.yaml': recipient('Freedonia') });
    const file = join(temporary({ 'summary.md': '' }), 'summary.md');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: file };
    await run(folder, ['check', 'freedonia', '--as-of', '2024-05-01'], env);
    expect(readFileSync(file, 'utf8')).toContain(
      'Shown: findings at cases/freedonia.yaml; the one record was checked.',
    );
  });
});

test('JSON counts the files that could not be taken in', async () => {
  const counts = async (more: Readonly<Record<string, string>>): Promise<unknown> => {
    const { out } = await run(temporary({ ...office, ...more }), ['check', '-f', 'json']);
    return (JSON.parse(out) as { summary: { unread: number } }).summary.unread;
  };
  expect(await counts({})).toBe(0);
  const broken = { 'cases/broken.yaml': 'kind: [\n' };
  expect(await counts({ ...broken, 'cases/astray.yaml': 'kind: unit\nrecipient: nobody\nname: A\n' })).toBe(
    2,
  );
});

describe('--plain', () => {
  const ask = async (...args: readonly string[]): Promise<string> =>
    (await run(temporary(office), ['check', '--as-of', '2024-05-01', ...args])).out;

  test('gives way to a format that is asked for', async () => {
    expect(await ask('--plain', '-f', 'concise')).toBe(await ask('-f', 'concise'));
    expect(await ask('--plain', '-f', 'markdown')).toBe(await ask('-f', 'markdown'));
  });

  test('is the text for people, by itself and with the name of that', async () => {
    const text = await ask('--plain');
    expect(text).toMatch(/^(?:Error|Warning|Information), finding 1 of /);
    expect(await ask('--plain', '-f', 'full')).toBe(text);
  });
});

test('one line for each finding, and then what a change does and what of it waits', async () => {
  const folder = temporary(office);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Begin');
  const ask = async (...args: readonly string[]): Promise<readonly string[]> => {
    const { out } = await run(folder, ['check', '--since', 'main', '--as-of', '2024-05-01', ...args]);
    return out.split('\n');
  };
  const before = await ask('-f', 'concise');
  expect(before.join('\n')).not.toMatch(/What the change does|not used here/);
  put(folder, 'cases/ruritania/army.yaml', 'kind: unit\nrecipient: ruritania\nname: Army\n');
  put(folder, 'nsm20.yaml', 'rules: { house/no-source: info }\n');
  const lines = await ask('-f', 'concise');
  const full = await ask();
  const told = lines.slice(
    lines.indexOf('What the change does:'),
    lines.findIndex((each) => each.startsWith('Checked ')),
  );
  expect(told).toEqual([
    'What the change does:',
    '  - 1 record is new (ruritania/army)',
    'Changed, but not used here: what main has counts until the change is accepted.',
    '  - nsm20.yaml: rules',
  ]);
  for (const line of told) expect(full).toContain(line);
  expect(lines.slice(0, lines.indexOf(told[0]!)).filter((line) => !/^\S+:\d+:\d+: /.test(line))).toEqual([]);
  expect((await ask('-q', '-f', 'concise')).filter((line) => told.includes(line))).toEqual([]);
});
