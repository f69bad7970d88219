/** New files appear whole or not at all: whoever else writes, wherever it stops. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createWhole, type Link } from '../../src/cli/create.ts';
import { readYaml } from '../../src/reader/read-yaml.ts';
import { bareEnvironment, bin, cleanUp, nsm20, temporary } from './program.ts';

cleanUp();

/** More in the nightly run: `KILL_TRIALS=200`. */
const trials = Number(process.env['KILL_TRIALS'] ?? 20);

const settings = { 'nsm20.yaml': 'title: Test\n' } as const;
const temps = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('.nsm20'));

describe('one process', () => {
  const noLinks: Link = () => {
    throw Object.assign(new Error('no links here'), { code: 'EPERM' });
  };

  test.each([
    ['with links', undefined],
    ['without links', noLinks],
  ])('%s: makes it once, and leaves nothing beside it', (_, link) => {
    const root = temporary();
    expect(createWhole(root, 'a/b/x.yaml', 'one', link)).toBe(true);
    expect(createWhole(root, 'a/b/x.yaml', 'two', link)).toBe(false);
    expect(readFileSync(join(root, 'a/b/x.yaml'), 'utf8')).toBe('one');
    expect(temps(root)).toEqual([]);
  });

  test('a failure to give the name leaves nothing', () => {
    const root = temporary();
    const broken: Link = () => {
      throw Object.assign(new Error('the disk'), { code: 'EIO' });
    };
    expect(() => createWhole(root, 'x.yaml', 'one', broken)).toThrow('the disk reports an error');
    expect(readdirSync(root)).toEqual([]);
  });

  test('sweeps what ended processes left, and not what a living one writes', () => {
    const root = temporary();
    const left = '.nsm20-x.yaml-4194305-0123456789ab.tmp';
    const living = `.nsm20-x.yaml-${process.ppid}-0123456789ab.tmp`;
    const other = '.nsm20-x.yaml-notes.tmp';
    for (const name of [left, living, other]) writeFileSync(join(root, name), '');
    createWhole(root, 'x.yaml', 'one');
    expect(readdirSync(root).toSorted()).toEqual([living, other, 'x.yaml'].toSorted());
  });

  test('takes over the lock of a process that ended', () => {
    const root = temporary({ '.nsm20.lock': '4194305' });
    expect(createWhole(root, 'x.yaml', 'one', noLinks)).toBe(true);
    expect(readdirSync(root)).toEqual(['x.yaml']);
  });

  test.each(['../x.yaml', 'a/../../x.yaml', '/x.yaml', 'a//x.yaml', './x.yaml'])('%s leads out', (path) => {
    const root = temporary();
    expect(() => createWhole(root, path, 'one')).toThrow('leads out of the repository');
  });

  test('goes through no link and over no file', () => {
    const outside = temporary();
    const root = temporary({ file: '' });
    symlinkSync(outside, join(root, 'link'));
    expect(() => createWhole(root, 'link/x.yaml', 'one')).toThrow('"link" is a link');
    expect(() => createWhole(root, 'file/x.yaml', 'one')).toThrow('"file" is not a folder');
    mkdirSync(join(root, 'x.yaml'));
    expect(createWhole(root, 'x.yaml', 'one')).toBe(false);
    expect(readdirSync(outside)).toEqual([]);
  });
});

test('ten that make the same record at once make ten', async () => {
  const root = temporary(settings);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      nsm20(['new', 'recipient', '-q', '--set', 'name=Freedonia', '--set', `note=by ${n}`], { in: root }),
    ),
  );
  expect(answers.map(({ code, err }) => ({ code, err }))).toEqual(answers.map(() => ({ code: 0, err: '' })));
  const paths = answers.map(({ out }) => out.trim());
  expect(new Set(paths).size).toBe(10);
  const notes = paths.map((path) => /note: (.*)/.exec(readFileSync(join(root, path), 'utf8'))![1]);
  expect(notes).toEqual(answers.map((_, n) => `by ${n}`));
  expect(temps(root)).toEqual([]);
});

test('of ten that ask for one id, one gets it', async () => {
  const root = temporary(settings);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      nsm20(['new', 'recipient', 'freedonia', '-q', '--set', 'name=Freedonia', '--set', `note=by ${n}`], {
        in: root,
      }),
    ),
  );
  expect(answers.filter(({ code }) => code === 0)).toHaveLength(1);
  expect(answers.filter(({ code }) => code === 2)).toHaveLength(9);
  const winner = answers.findIndex(({ code }) => code === 0);
  expect(readdirSync(join(root, 'cases'))).toEqual(['freedonia.yaml']);
  expect(readFileSync(join(root, 'cases/freedonia.yaml'), 'utf8')).toContain(`note: by ${winner}\n`);
});

test(
  `killed at any moment, ${trials} times, it leaves a whole record or none`,
  { timeout: 60_000 + trials * 10_000 },
  async () => {
    const root = temporary(settings);
    const note = 'a long remark, '.repeat(20_000).trim();
    const file = join(root, 'cases/freedonia.yaml');
    // A first run, whole, says how long one takes and what it writes.
    const { took } = await killedAfter(undefined);
    const whole = readFileSync(file, 'utf8');
    expect(readYaml({ path: 'x', text: whole }).faults).toEqual([]);
    let absent = 0;
    let ended = 0;
    let left = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const id = `trial-${trial}`;
      // Every other kill falls anywhere in the run, the others as soon as something moves in the folder.
      const moment = trial % 2 === 0 ? took * Math.random() * 1.1 : 'at the writing';
      const { killed } = await killedAfter(moment, id);
      const path = join(root, 'cases', `${id}.yaml`);
      if (killed) ended += 1;
      if (existsSync(path)) expect(readFileSync(path, 'utf8')).toBe(whole);
      else absent += 1;
      left += Number(temps(root).some((temp) => temp.includes(`${id}.`)));
      expect(readFileSync(file, 'utf8')).toBe(whole);
    }
    expect(ended, 'no run was killed').toBeGreaterThan(0);
    // The next run removes what the killed ones left.
    await killedAfter(undefined, 'last');
    expect(temps(root)).toEqual([]);
    if (process.env['KILL_TRIALS'])
      process.stdout.write(
        `killed ${ended} of ${trials}: ${absent} absent, ${trials - absent} whole, 0 broken; ${left} left a temporary file\n`,
      );

    async function killedAfter(
      moment: number | 'at the writing' | undefined,
      id = 'freedonia',
    ): Promise<{ took: number; killed: boolean }> {
      const from = performance.now();
      const args = [
        'new',
        'recipient',
        id,
        '-q',
        '--set',
        'name=Freedonia',
        '--set',
        `note=${note.slice(0, 100_000)}`,
      ];
      const child = spawn(process.execPath, [bin, ...args], {
        cwd: root,
        env: bareEnvironment(),
        stdio: 'ignore',
      });
      const exit = new Promise<NodeJS.Signals | null>((resolve) =>
        child.once('exit', (_, signal) => resolve(signal)),
      );
      if (moment === 'at the writing') {
        const watcher = watch(join(root, 'cases'), () => child.kill('SIGKILL'));
        await exit;
        watcher.close();
      } else if (moment !== undefined) {
        await Promise.race([wait(moment), exit]);
        child.kill('SIGKILL');
      }
      return { killed: (await exit) === 'SIGKILL', took: performance.now() - from };
    }
  },
);
