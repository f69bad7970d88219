/** Writing over what is there: only what was seen, all of an answer or nothing of it, and whatever the system does. */
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { createWhole } from '../../src/cli/create.ts';
import { look } from '../../src/cli/seen.ts';
import { realWorld } from '../../src/cli/world.ts';
import { writeWhole } from '../../src/cli/write.ts';
import { terminal } from '../../src/render/ink.ts';
import { run, worldIn } from '../support.ts';
import { bareEnvironment, bin, cleanUp, put, shell, temporary } from './program.ts';

cleanUp();

const recipient = 'kind: recipient\nname: Freedonia\nreceiving_at_issuance: false\n';
const office = (): string =>
  temporary({ 'cases/freedonia.yaml': recipient, 'out/a.json': 'old\n', 'out/b.sarif': 'old\n' });
const texts = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

describe('what changed after the program looked', () => {
  const write = async (change: (folder: string) => void): Promise<Record<string, string>> => {
    const folder = temporary({ a: 'old', b: 'old' });
    const files = ['a', 'b', 'c'].map((name) => ({ file: join(folder, name), name, text: terminal`new` }));
    const seen = look([{ file: folder, name: '.' }]);
    change(folder);
    try {
      await writeWhole(files, seen, worldIn(folder));
    } catch (error) {
      return { ...texts(folder), refused: (error as Error).message };
    }
    return texts(folder);
  };
  const refused = (name: string) => `"${name}" was changed by someone else meanwhile, and is left as it is`;

  test.each<[string, (folder: string) => void, Record<string, string>]>([
    ['nothing', () => undefined, { a: 'new', b: 'new', c: 'new' }],
    ['a file', (folder) => put(folder, 'b', 'mine'), { a: 'old', b: 'mine', refused: refused('b') }],
    [
      'a file that is new',
      (folder) => put(folder, 'c', 'mine'),
      { a: 'old', b: 'old', c: 'mine', refused: refused('c') },
    ],
    [
      'a file that has the new text already',
      (folder) => put(folder, 'b', 'new'),
      { a: 'new', b: 'new', c: 'new' },
    ],
    ['another file', (folder) => put(folder, 'd', 'mine'), { a: 'new', b: 'new', c: 'new', d: 'mine' }],
  ])('%s', async (_, change, expected) => {
    expect(await write(change)).toEqual(expected);
  });

  test('by an editor while a check is at work is kept, and so is the other answer', async () => {
    const folder = office();
    const args = ['check', '--fail-on', 'never', '-f', 'json=out/a.json', '-f', 'sarif=out/b.sarif'];
    const saved = new Proxy(
      {},
      {
        // The program asks for its environment after it looked, and before it writes.
        get: () => put(folder, 'out/b.sarif', 'mine\n'),
      },
    );
    const { code, out, err } = await run(folder, args, saved);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(
      '"out/b.sarif" was changed by someone else meanwhile, and is left as it is\nhelp: ',
    );
    expect(texts(join(folder, 'out'))).toEqual({ 'a.json': 'old\n', 'b.sarif': 'mine\n' });
  });
});

test('a file that is replaced keeps its rights', async () => {
  const folder = office();
  chmodSync(join(folder, 'out/a.json'), 0o660);
  await run(folder, ['check', '-f', 'json=out/a.json']);
  expect(statSync(join(folder, 'out/a.json')).mode & 0o777).toBe(0o660);
});

test.each([
  [
    'which the program is told to let pass',
    'trap "" XFSZ; ulimit -f 1; nsm20 check --fail-on never -f sarif=out/b.sarif -f json=out/a.json',
  ],
  // Each of these starts another program first: the renderer, and git.
  ['of a report', 'ulimit -f 1; nsm20 report --fy 2024 --as-of 2024-06-25 -o out/a.json'],
  ['of nothing at all', 'git init -q; ulimit -f 0; nsm20 check --fail-on never -f sarif=out/b.sarif'],
])('a place where files may not become large enough keeps what it has: a limit %s', async (_, line) => {
  const folder = office();
  const { code, out, err } = await shell(line, { in: folder });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^nsm20: ".+" could not be written: a file may not become that large here\n$/);
  expect(texts(join(folder, 'out'))).toEqual({ 'a.json': 'old\n', 'b.sarif': 'old\n' });
  expect(readdirSync(folder).filter((name) => name.startsWith('.nsm20'))).toEqual([]);
});

test('an answer of which a file took only a part is no answer', async () => {
  const { code, err } = await shell('ulimit -f 1; nsm20 schema case-file > answer', { in: office() });
  expect({ code, err }).toEqual({ code: 2, err: 'nsm20: the answer could not be written (EFBIG)\n' });
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)(
  '%s during the writing ends the program after it, with every file old or every file new',
  async (signal, code) => {
    const folder = office();
    const args = ['check', '--fail-on', 'never', '-f', 'json=out/a.json', '-f', 'sarif=out/b.sarif'];
    const running = execa(process.execPath, [bin, ...args], {
      cwd: folder,
      env: bareEnvironment(),
      extendEnv: false,
      reject: false,
    });
    const watcher = watch(join(folder, 'out'), () => running.kill(signal));
    const ended = await running;
    watcher.close();
    const [a, b] = [texts(join(folder, 'out'))['a.json'], texts(join(folder, 'out'))['b.sarif']];
    expect(a === 'old\n').toBe(b === 'old\n');
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['a.json', 'b.sarif']);
    expect(existsSync(join(folder, '.nsm20.lock'))).toBe(false);
    // A signal that came when all was done finds nothing to end.
    if (ended.signal === undefined) expect(ended.exitCode).toBe(0);
    else expect([ended.signal, ended.stderr, code]).toEqual([signal, '', code]);
  },
);

test('standard output being closed takes nothing from the files, and nothing from the exit code', async () => {
  const folder = office();
  const line = 'nsm20 report --fy 2024 --as-of 2024-06-25 -q -o out/report.md >&-';
  expect(await shell(line, { in: folder })).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(join(folder, 'out/report.md'), 'utf8')).toContain('# Report to Congress');
  // Node puts a device that takes everything in the place of what is closed: nobody can tell the two apart.
  expect(await shell('nsm20 check --as-of 2024-06-25 >&- 2>&-', { in: folder })).toMatchObject({ code: 1 });
});

test('however often one waits for another in a row, a signal is listened for once', async () => {
  const { undisturbed } = realWorld();
  const before = process.listenerCount('SIGINT');
  for (let time = 0; time < 20; time += 1) expect(undisturbed(() => time)).toBe(time);
  expect(process.listenerCount('SIGINT')).toBe(before + 1);
  await new Promise(setImmediate);
  expect(process.listenerCount('SIGINT')).toBe(before);
});

describe('of several files, the one that fails is named, as it was asked for', () => {
  test.each<[what: string, second: string, says: string]>([
    ['a folder that is not there', 'nowhere/b.sarif', 'the folder does not exist'],
    ['a folder that is a file', 'out/a.json/b.sarif', 'a file stands where a folder is meant'],
    ['a name that is too long', `out/${'b'.repeat(300)}`, 'its name is too long'],
  ])('%s', async (_, second, says) => {
    const folder = office();
    const args = ['check', '--fail-on', 'never', '-f', 'json=out/c.json', '-f', `sarif=${second}`];
    const { code, out, err } = await run(folder, args);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(
        new RegExp(String.raw`^nsm20: "${second.slice(0, 100)}.*" could not be written: ${says}\n$`),
      ),
    });
    expect(texts(join(folder, 'out'))).toEqual({ 'a.json': 'old\n', 'b.sarif': 'old\n' });
  });

  // In this folder nobody can make a file.
  test.skipIf(!existsSync('/proc/self'))('a folder in which nothing can be made', async () => {
    const folder = office();
    const paths = [`${folder.slice(1)}/a.txt`, 'proc/no.txt', `${folder.slice(1)}/z.txt`];
    const made = createWhole(
      '/',
      paths.map((path) => ({ path, text: '' })),
      worldIn(folder),
    );
    await expect(made).rejects.toThrow('"proc/no.txt" could not be written: the folder does not exist');
    const args = ['check', '--fail-on', 'never', '-f', 'json=out/c.json', '-f', 'sarif=/proc/b.sarif'];
    expect((await run(folder, args)).err).toBe(
      'nsm20: "/proc/b.sarif" could not be written: the folder does not exist\n',
    );
    expect(readdirSync(folder).toSorted()).toEqual(['cases', 'out']);
  });
});
