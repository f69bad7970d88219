/** What becomes of a file named as evidence, told whole: on the disk, and in a commit as git hands it over. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  evidenceInCommit,
  evidenceOnDisk,
  type CommittedFile,
  type KnownFiles,
} from '../../src/cli/evidence.ts';
import type { Evidence } from '../../src/engine/rule.ts';
import { cleanUp, put, temporary } from './program.ts';

cleanUp();

const read = (content: string | Uint8Array): Evidence => ({
  state: 'read',
  sha256: createHash('sha256').update(content).digest('hex'),
});
const text = 'Cable 12 of the embassy\n';
const oid = 'ab01'.repeat(16);
const first = 'version https://git-lfs.github.com/spec/v1\n';
const pointer = `${first}oid sha256:${oid}\nsize 24\n`;
/** A pointer filled up to so many bytes. */
const pointerOf = (bytes: number): string => pointer.padEnd(bytes, 'x');

const onDisk = (root: string, path: string): Evidence => evidenceOnDisk(root, path, new Map());
const inCommit = (path: string, found: CommittedFile | undefined, known: KnownFiles = new Map()) =>
  evidenceInCommit(path, async () => found, known);
const committed = (...parts: readonly (string | Uint8Array)[]): CommittedFile => ({
  mode: '100644',
  oid: 'one',
  async *parts() {
    for (const part of parts) yield Buffer.from(part);
  },
});

describe('a path that says by itself that no file is meant is looked at nowhere', () => {
  test.each<[path: string, told: Evidence]>([
    ['../cable.txt', { state: 'outside' }],
    ['/cable.txt', { state: 'outside' }],
    ['', { state: 'outside' }],
    ['evidence/.git/config', { state: 'outside' }],
    ['c://cable.txt', { state: 'outside' }],
    ['https://example.org/cable.txt', { state: 'missing' }],
    ['HTTPS://example.org/cable.txt', { state: 'missing' }],
    ['git+ssh://example.org', { state: 'missing' }],
    ['h2.x-y://example.org', { state: 'missing' }],
    ['1https://x', { state: 'not plain', plain: '1https:/x' }],
    ['a_b://x', { state: 'not plain', plain: 'a_b:/x' }],
    ['see https://x', { state: 'not plain', plain: 'see https:/x' }],
    ['https:/x/', { state: 'not plain', plain: 'https:/x' }],
    ['https//x', { state: 'not plain', plain: 'https/x' }],
    ['./', { state: 'not a file' }],
    ['.', { state: 'not a file' }],
    ['./cable.txt', { state: 'not plain', plain: 'cable.txt' }],
    ['evidence//cable.txt', { state: 'not plain', plain: 'evidence/cable.txt' }],
  ])('%j', async (path, told) => {
    const folder = temporary({ 'cable.txt': text, 'evidence/cable.txt': text });
    expect(onDisk(folder, path)).toEqual(told);
    expect(await inCommit(path, committed(text))).toEqual(told);
  });
});

/** Bytes, and what they are read as: a file, or a pointer to one. */
const contents: readonly (readonly [what: string, content: string | Uint8Array, told: Evidence])[] = [
  ['nothing', '', read('')],
  ['a text', text, read(text)],
  ['no UTF-8', Uint8Array.of(0xff, 0xfe, 0), read(Uint8Array.of(0xff, 0xfe, 0))],
  ['more than is read at once', 'y'.repeat(1_048_577), read('y'.repeat(1_048_577))],
  ['a pointer', pointer, { state: 'pointer', to: oid }],
  ['a pointer with lines of Windows', pointer.replaceAll('\n', '\r\n'), { state: 'pointer', to: oid }],
  ['a pointer that names its digest last', `${first}oid sha256:${oid}`, { state: 'pointer', to: oid }],
  ['a pointer without a digest', first, { state: 'pointer', to: undefined }],
  [
    'a pointer with a digest too short',
    `${first}oid sha256:${oid.slice(1)}\n`,
    { state: 'pointer', to: undefined },
  ],
  ['a pointer with a digest too long', `${first}oid sha256:${oid}0\n`, { state: 'pointer', to: undefined }],
  [
    'a pointer with a digest that is none',
    `${first}oid sha256:${oid.replaceAll('a', 'g')}\n`,
    { state: 'pointer', to: undefined },
  ],
  ['a pointer that mentions a digest', `${first}no oid sha256:${oid}\n`, { state: 'pointer', to: undefined }],
  ['a text that ends like a pointer', `x${first}`, read(`x${first}`)],
  ['a pointer of 1,024 bytes', pointerOf(1_024), { state: 'pointer', to: oid }],
  ['what begins like a pointer, of 1,025 bytes', pointerOf(1_025), read(pointerOf(1_025))],
];

describe('a file is told by its bytes, and a pointer by what it points to', () => {
  test.each(contents)('%s', async (_, content, told) => {
    const folder = temporary();
    mkdirSync(join(folder, 'evidence'));
    writeFileSync(join(folder, 'evidence/cable.txt'), content);
    expect(onDisk(folder, 'evidence/cable.txt')).toEqual(told);
    expect(await inCommit('evidence/cable.txt', committed(content))).toEqual(told);
    const half = Math.floor(content.length / 2);
    const halves = committed(content.slice(0, half), content.slice(half));
    expect(await inCommit('evidence/cable.txt', halves)).toEqual(told);
  });

  test('the limit of a pointer holds wherever its bytes are parted', async () => {
    for (const at of [1, 1_023, 1_024]) {
      const parts = committed(pointerOf(1_025).slice(0, at), pointerOf(1_025).slice(at));
      expect(await inCommit('cable.txt', parts)).toEqual(read(pointerOf(1_025)));
    }
  });
});

describe('on the disk', () => {
  test.each<[what: string, path: string, told: Evidence]>([
    ['nothing', 'evidence/other.txt', { state: 'missing' }],
    ['nothing, in no folder', 'other/cable.txt', { state: 'missing' }],
    ['nothing behind a file', 'evidence/cable.txt/x', { state: 'missing' }],
    ['a folder', 'evidence', { state: 'not a file' }],
    ['a link to the file', 'link.txt', { state: 'link' }],
    ['a link to nothing', 'nowhere.txt', { state: 'link' }],
    ['the file behind a link', 'linked/cable.txt', { state: 'link' }],
    ['nothing behind a link', 'linked/other.txt', { state: 'link' }],
    ['a pipe', 'pipe', { state: 'not a file' }],
    ['a name too long for the disk', 'x'.repeat(300), { state: 'unreadable' }],
  ])('%s', (_, path, told) => {
    const folder = temporary({ 'evidence/cable.txt': text });
    symlinkSync('evidence/cable.txt', join(folder, 'link.txt'));
    symlinkSync('nowhere', join(folder, 'nowhere.txt'));
    symlinkSync('evidence', join(folder, 'linked'));
    if (path === 'pipe') execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(onDisk(folder, path)).toEqual(told);
  });

  test('a socket', async () => {
    const folder = temporary();
    const server = createServer();
    onTestFinished(() => void server.close());
    await new Promise<void>((done) => server.listen(join(folder, 'socket'), done));
    expect(onDisk(folder, 'socket')).toEqual({ state: 'not a file' });
  });

  test('a file is known by its numbers, whatever it is named, and is read again when they change', () => {
    const folder = temporary({ 'a.txt': text, 'b.txt': text });
    linkSync(join(folder, 'a.txt'), join(folder, 'twin.txt'));
    const known: KnownFiles = new Map();
    const once = evidenceOnDisk(folder, 'a.txt', known);
    expect(evidenceOnDisk(folder, 'twin.txt', known)).toBe(once);
    expect(known.size).toBe(1);
    expect(evidenceOnDisk(folder, 'b.txt', known)).toEqual(once);
    expect(known.size).toBe(2);
    // What is known is not read again: the place of the numbers holds, and their order.
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(join(folder, 'a.txt'), { bigint: true });
    const planted: Evidence = { state: 'read', sha256: 'planted' };
    const key = `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
    expect(evidenceOnDisk(folder, 'twin.txt', new Map([[key, planted]]))).toBe(planted);
    // As long as before, and as old.
    const { atime, mtime } = statSync(join(folder, 'a.txt'));
    put(folder, 'a.txt', text.toUpperCase());
    utimesSync(join(folder, 'a.txt'), atime, mtime);
    expect(evidenceOnDisk(folder, 'a.txt', known)).toEqual(read(text.toUpperCase()));
  });
});

test('no file stays open, whatever became of it', () => {
  const folder = temporary({ 'a.txt': text });
  const next = (): number => {
    const descriptor = openSync(folder, 'r');
    closeSync(descriptor);
    return descriptor;
  };
  const before = next();
  const known: KnownFiles = new Map();
  for (let index = 0; index < 50; index += 1) evidenceOnDisk(folder, 'a.txt', known);
  expect(next() - before).toBeLessThan(50);
});

describe('in a commit', () => {
  test.each<[what: string, mode: string | undefined, told: Evidence]>([
    ['nothing', undefined, { state: 'missing' }],
    ['a file', '100644', read(text)],
    ['a file that is a program', '100755', read(text)],
    ['a link', '120000', { state: 'link' }],
    ['a folder', '040000', { state: 'not a file' }],
    ['another repository', '160000', { state: 'not a file' }],
  ])('%s', async (_, mode, told) => {
    const found = mode === undefined ? undefined : { ...committed(text), mode };
    expect(await inCommit('evidence/cable.txt', found)).toEqual(told);
  });

  test('the file at that path is looked for, and read once under whatever names', async () => {
    const asked: string[] = [];
    let reads = 0;
    const file: CommittedFile = {
      ...committed(text),
      async *parts() {
        reads += 1;
        yield Buffer.from(text);
      },
    };
    const known: KnownFiles = new Map();
    for (const path of ['a.txt', 'b/c.txt']) {
      const find = async (each: string): Promise<CommittedFile> => {
        asked.push(each);
        return file;
      };
      expect(await evidenceInCommit(path, find, known)).toEqual(read(text));
    }
    expect([asked, reads, [...known]]).toEqual([['a.txt', 'b/c.txt'], 1, [['one', read(text)]]]);
  });
});
