/** Help shows how each command is used, and what it shows works. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { colorFor } from '../../src/cli/answer.ts';
import { examples } from '../../src/cli/examples.ts';
import { run } from '../support.ts';
import { cleanUp, project, shell, temporary } from './program.ts';

cleanUp();

const commands = Object.keys(examples);
const [bare, full, asked] = await Promise.all([[], ['--help'], ['help']].map((args) => run(project, args)));
const helpOf = async (name: string): Promise<string> => (await run(project, [name, '--help'])).out;

let office: string;
beforeAll(async () => {
  office = temporary();
  expect((await run(office, ['init', '--example'])).code).toBe(0);
});

describe('help on the program', () => {
  test('names every command, and each is one', async () => {
    const named = [...bare!.out.matchAll(/^ {2}([a-z]+) (?=[ [<-])/gm)].map(([, name]) => name);
    expect(new Set([...named, 'help'])).toEqual(new Set(commands));
    for (const name of commands) expect(await helpOf(name)).toMatch(new RegExp(`^Usage: nsm20 ${name}\\b`));
  });

  test('is the same however it is asked for, and what nothing at all prints, with the options', () => {
    expect(asked).toEqual(full);
    expect(full!.code).toBe(0);
    const lines = full!.out.split('\n');
    expect(bare!.out.split('\n').filter((line) => !lines.includes(line))).toEqual([]);
    for (const told of ['--as-of <day>', 'NO_COLOR', 'FORCE_COLOR', 'Exit codes: 0 ', 'Try: nsm20 check'])
      expect(full!.out).toContain(told);
  });
});

describe('help fits 80 columns', () => {
  test.each(['', ...commands])('nsm20 help %s', async (name) => {
    const { out } = await run(project, ['help', ...(name === '' ? [] : [name])]);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('and so does what nothing at all prints', () => {
    expect(bare!.out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

test('the days ahead that help names are those that are taken', async () => {
  for (const name of ['check', 'deadlines'])
    expect((await helpOf(name)).replaceAll(/\s+/g, ' ')).toContain(
      '--within <days> how many days ahead a pending duty is shown (30)',
    );
  const folder = temporary({ 'cases/freedonia.yaml': 'kind: recipient\nname: Freedonia\n' });
  expect((await run(folder, ['deadlines', '--as-of', '2024-02-20'])).out).toContain('within 30 days');
});

test.each([
  [{}, true],
  [{ FORCE_COLOR: '0' }, false],
  [{ FORCE_COLOR: '1' }, true],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false],
])('colour on a terminal with %j: %s', (env, on) => {
  expect(colorFor({}, { env, isTerminal: true } as never).on).toBe(on);
});

describe.each(commands)('nsm20 %s --help', (name) => {
  test('has an example of this command, which runs where init --example leaves a newcomer', async () => {
    const out = await helpOf(name);
    const example = /^Examples?:\s+(nsm20 .+)$/m.exec(out)?.[1] ?? 'none';
    expect(example).toMatch(new RegExp(`^nsm20 ${name}\\b`));
    if (name === 'screen') {
      // No office comes with a list: those that there are hold real people. It says so, and runs where there is one.
      const without = await shell(example, { in: office });
      expect(without.err).toContain('screening');
      expect(without.code).toBe(2);
    }
    const where = name === 'screen' ? join(project, 'test/repositories/screening') : office;
    const answer = await shell(example, { in: where });
    expect(answer.err).not.toContain('nsm20: ');
    expect([0, 1]).toContain(answer.code);
    expect(answer.out).not.toBe('');
  });

  test('each option with a value is refused when it is given twice, but for those that collect', async () => {
    const collecting = ['--format', '--set', '--name'];
    const valueOf: Readonly<Record<string, string>> = {
      '<day>': '2024-05-20',
      '<days>': '30',
      '<year>': '2024',
      '<score>': '80',
      '<level>': 'error',
      '<when>': 'auto',
      '<service>': 'github',
    };
    const options = [...(await helpOf(name)).matchAll(/^ {2}(?:-\w, )?(--[a-z-]+) (<[^>]+>)/gm)];
    expect(options.map(([, flag]) => flag)).toContain('--as-of');
    for (const [, flag, kind] of options.filter(([, option]) => !collecting.includes(option!))) {
      const given = [flag!, valueOf[kind!] ?? 'a'];
      const { code, err } = await run(project, [name, ...given, ...given]);
      expect({ code, err }).toEqual({ code: 2, err: `nsm20: ${flag} is given twice\n` });
    }
  });
});
