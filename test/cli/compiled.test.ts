/** The program as it was compiled when it was built: a wrong one, or none, changes nothing but the time. */
import { cpSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeEach, describe, expect, test } from 'vitest';
import { bareEnvironment, project, temporary } from './program.ts';

let copy: string;
let another: Buffer;
beforeEach(() => {
  copy = temporary();
  for (const name of ['bin', 'dist/bin', 'package.json'])
    cpSync(join(project, name), join(copy, name), { recursive: true, preserveTimestamps: true });
  another = readFileSync(built('status.js.cache'));
});

const built = (name: string): string => join(copy, 'dist/bin', name);
const caches = (): readonly string[] => readdirSync(built('')).filter((name) => name.endsWith('.cache'));

/** What the copy answers. */
async function answer(): Promise<unknown> {
  const order = ['-C', join(project, 'test/repositories/clocks'), 'check', '--as-of', '2025-03-01'];
  const program = join(copy, 'bin/nsm20.js');
  const { exitCode, stdout, stderr } = await execa(process.execPath, [program, ...order], {
    env: bareEnvironment(),
    extendEnv: false,
    reject: false,
  });
  expect(stdout).not.toBe('');
  return { exitCode, stdout, stderr };
}

describe('the answer is the same', () => {
  test.each<[name: string, spoil: (path: string) => void]>([
    ['without any', (path) => rmSync(path)],
    ['with empty ones', (path) => writeFileSync(path, '')],
    ['with halves', (path) => writeFileSync(path, readFileSync(path).subarray(0, 5_000))],
    ['with noise', (path) => writeFileSync(path, Buffer.alloc(20_000, 'noise'))],
    [
      'with one letter changed in each',
      (path) => {
        const bytes = readFileSync(path);
        bytes[bytes.length >> 1]! ^= 1;
        writeFileSync(path, bytes);
      },
    ],
    ['with those of another file', (path) => writeFileSync(path, another)],
  ])('%s', async (_, spoil) => {
    expect(caches()).toContain('core.js.cache');
    const before = await answer();
    for (const name of caches()) spoil(built(name));
    expect(await answer()).toEqual(before);
  });
});

test.each([
  ['later', '2100-01-01'],
  ['as packages are dated', '1985-10-26'],
])('a file that has changed since is compiled anew: %s', async (_, dated) => {
  // Of the same length: V8 asks for no more.
  const changed = readFileSync(built('main.js'), 'utf8').replace('require_core.main;', 'require_core.mine;');
  writeFileSync(built('main.js'), changed);
  const day = new Date(Date.parse(dated));
  utimesSync(built('main.js'), day, day);
  await expect(answer()).rejects.toThrow();
});
