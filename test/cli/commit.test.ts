/** A commit beside another state of the same files: what is the same is shared, and only what is the same. Real git. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blobParts } from '../../src/cli/blobs.ts';
import { Listing } from '../../src/cli/listing.ts';
import { findRepository } from '../../src/cli/place.ts';
import { commitAsked, commitTree, readOnce, workTree, type Known, type Tree } from '../../src/cli/tree.ts';
import type { SourceText } from '../../src/records/source.ts';
import { run, worldIn } from '../support.ts';
import { git } from './git-program.ts';
import { cleanUp, put, temporary } from './program.ts';

cleanUp();

function repository(files: Readonly<Record<string, string | Buffer>>, ...how: readonly string[]): string {
  const folder = temporary(files);
  git(folder, 'init', '--quiet', '--initial-branch=main', ...how);
  git(folder, 'add', '--all', '--force');
  git(folder, 'commit', '--quiet', '--message', 'Begin');
  return folder;
}

interface Both {
  readonly newer: Tree;
  readonly older: Tree;
  readonly known: Known;
}

async function bothOf(folder: string): Promise<Both> {
  const place = findRepository({}, worldIn(folder));
  const listing = await commitAsked(place, 'main', '--since');
  const known: Known = { files: new Map(), names: listing.commit.length };
  const newer = readOnce(workTree(place, known));
  return { newer, older: commitTree(place, listing, known, newer), known };
}

/** Of each case file in the commit, its text, and whether it is the one of the work tree. */
async function textsOf({ newer, older }: Both): Promise<Record<string, [text: string, isShared: boolean]>> {
  const now = new Set<SourceText>((await newer.cases('cases')).texts);
  const { texts } = await older.cases('cases');
  return Object.fromEntries(texts.map((text) => [text.path.slice(6), [text.text, now.has(text)]]));
}

const mark = '\ufeff';

describe.each([['sha1'], ['sha256']])('with names of %s', (format) => {
  const how = `--object-format=${format}`;

  test('what is the same is one text, and what differs is that of the commit', async () => {
    const files = {
      'cases/a.yaml': 'a: é\n',
      'cases/b.yaml': 'b\n',
      'cases/c/d.yaml': '',
      'cases/gone.yaml': 'x',
    };
    const folder = repository(files, how);
    put(folder, 'cases/b.yaml', 'other\n');
    put(folder, 'cases/new.yaml', 'new\n');
    execFileSync('rm', [join(folder, 'cases/gone.yaml')]);
    expect(await textsOf(await bothOf(folder))).toEqual({
      'a.yaml': ['a: é\n', true],
      'b.yaml': ['b\n', false],
      'c/d.yaml': ['', true],
      'gone.yaml': ['x', false],
    });
  });

  test('files that are evidence are known by what they hold', async () => {
    const folder = repository({ 'e/same.txt': 'one\n', 'e/other.txt': 'two\n', 'top.txt': 'three\n' }, how);
    put(folder, 'e/other.txt', 'not two\n');
    const { newer, older, known } = await bothOf(folder);
    const paths = [
      'e/same.txt',
      'e/other.txt',
      'top.txt',
      'e',
      'e/none.txt',
      'none/x',
      'e/same.txt/x',
      '../x',
      ':(top)x',
    ];
    const alone = await workTree(findRepository({}, worldIn(folder))).evidence(paths);
    expect(await newer.evidence(paths)).toEqual(alone);
    expect(known.files.has(git(folder, 'rev-parse', 'main:e/same.txt'))).toBe(true);
    expect(known.files.has(git(folder, 'rev-parse', 'main:e/other.txt'))).toBe(false);
    git(folder, 'checkout', '--quiet', '.');
    expect(await older.evidence(paths)).toEqual(await (await bothOf(folder)).newer.evidence(paths));
  });
});

describe('what differs in bytes is read from git', () => {
  test.each<[what: string, committed: string, now: string, text: string, isShared: boolean]>([
    ['a mark at the front that is new, which is no part of the text', 'a\n', `${mark}a\n`, 'a\n', true],
    ['a mark at the front that is gone', `${mark}a\n`, 'a\n', 'a\n', false],
    ['a second mark', `${mark}a\n`, `${mark}${mark}a\n`, 'a\n', false],
    ['line ends', 'a\nb\n', 'a\r\nb\r\n', 'a\nb\n', false],
  ])('%s', async (_, committed, now, text, isShared) => {
    const folder = repository({ 'cases/a.yaml': committed });
    put(folder, 'cases/a.yaml', now);
    expect(await textsOf(await bothOf(folder))).toEqual({ 'a.yaml': [text, isShared] });
  });

  test.each([['--assume-unchanged'], ['--skip-worktree']])(
    'though the index is told of no change: %s',
    async (flag) => {
      const folder = repository({ 'cases/a.yaml': 'before\n' });
      git(folder, 'update-index', flag, 'cases/a.yaml');
      put(folder, 'cases/a.yaml', 'after\n');
      expect(await textsOf(await bothOf(folder))).toEqual({ 'a.yaml': ['before\n', false] });
    },
  );

  test('though git would turn its line ends', async () => {
    const folder = repository({ '.gitattributes': '* text eol=crlf\n', 'cases/a.yaml': 'a\nb\n' });
    put(folder, 'cases/a.yaml', 'a\r\nb\r\n');
    git(folder, 'add', '--all');
    expect(git(folder, 'status', '--short')).toBe('');
    expect(await textsOf(await bothOf(folder))).toEqual({ 'a.yaml': ['a\nb\n', false] });
  });

  test('a file that is no text, and one that is there twice', async () => {
    const folder = repository({
      'cases/a.yaml': Buffer.from([0xff]),
      'cases/b.yaml': 'same\n',
      'cases/c.yaml': 'same\n',
    });
    writeFileSync(join(folder, 'cases/b.yaml'), 'b\n');
    writeFileSync(join(folder, 'cases/c.yaml'), 'c\n');
    const both = await bothOf(folder);
    expect(await textsOf(both)).toEqual({ 'b.yaml': ['same\n', false], 'c.yaml': ['same\n', false] });
    expect((await both.older.cases('cases')).unread).toEqual((await both.newer.cases('cases')).unread);
  });
});

test('where the folder is gone, that of the commit is read', async () => {
  const folder = repository({ 'cases/a.yaml': 'a\n', 'x.txt': '' });
  execFileSync('rm', ['-r', join(folder, 'cases')]);
  const { newer, older } = await bothOf(folder);
  expect((await older.cases('cases')).texts).toEqual([{ path: 'cases/a.yaml', text: 'a\n' }]);
  await expect(newer.cases('cases')).rejects.toThrow('the case folder "cases" cannot be read');
});

test('blobs come one after the other, whole, whatever their size and however many they are', async () => {
  const contents = [
    '',
    '\n',
    'a\n\n',
    'x'.repeat(3_000_000),
    ...Array.from({ length: 300 }, (_, nth) => `${nth}\n`),
  ];
  const folder = repository(Object.fromEntries(contents.map((text, nth) => [`e/${nth}`, text])));
  const entries = await new Listing(folder, 'main').below('e/');
  const found = new Map<string, Buffer[]>();
  const ended: string[] = [];
  for await (const { oid, bytes, isLast } of blobParts(
    folder,
    entries.map(({ oid }) => oid),
  )) {
    found.set(oid, [...(found.get(oid) ?? []), Buffer.from(bytes)]);
    if (isLast) ended.push(oid);
  }
  expect(ended).toEqual(entries.map(({ oid }) => oid));
  for (const { oid, path } of entries)
    expect(Buffer.concat(found.get(oid)!).toString() === contents[Number(path.slice(2))], path).toBe(true);
  const missing = blobParts(folder, [entries[0]!.oid, '0'.repeat(40), entries[1]!.oid]);
  const readAll = async () => {
    for await (const part of missing) expect(part.oid).toBe(entries[0]!.oid);
  };
  await expect(readAll()).rejects.toThrow('git could not hand over the files of this commit');
});

test('a listing gives each place its own, whether it was asked for alone or with others', async () => {
  const folder = repository({ 'a/b': '1', 'a/b.c/d': '2', 'a.b': '3', 'e/f': '4', ':(top)x': '5' });
  const listing = new Listing(folder, 'main');
  const pathsAt = async (of: Listing, ...paths: string[]) =>
    (await of.below(...paths)).map(({ path }) => path);
  await listing.below('.', 'a/', 'a/b', 'none/');
  for (const path of ['.', 'a/', 'a/b', 'a.b', 'none/', 'a/b/', ':(top)x'])
    expect(await pathsAt(listing, path), path).toEqual(await pathsAt(new Listing(folder, 'main'), path));
  expect(await pathsAt(listing, 'a/', 'e/')).toEqual(['a/b', 'a/b.c/d', 'e/f']);
  const long = Array.from({ length: 40 }, (_, index) => `${'x'.repeat(4000)}${index}/y`);
  await listing.look(['a/b', 'a/b.c/d', 'a.b', 'none', ...long]);
  const modes = ['a/b', 'a/b.c', 'a/b.c/d', 'a.b', 'a', 'none'].map(
    async (path) => (await listing.at(path))?.mode,
  );
  expect(await Promise.all(modes)).toEqual(['100644', '040000', '100644', '100644', '040000', undefined]);
});

test('nothing that differs is judged once, and told as when it is judged twice', async () => {
  const recipient =
    'kind: recipient\nname: Freedonia\nreceiving_at_issuance: true\nsources: [{ title: x, path: e/x.txt }]\n';
  const folder = repository({ 'nsm20.yaml': 'title: x\n', 'cases/a.yaml': recipient, 'e/x.txt': 'x\n' });
  const ask = async () =>
    (await run(folder, ['check', '--since', 'main', '--as-of', '2024-05-01', '-f', 'json'])).out;
  const same = JSON.parse(await ask()) as { findings: { isNew: boolean }[]; since: { gone: unknown[] } };
  // A file that is read alike, of other bytes, is judged by itself.
  put(folder, 'cases/a.yaml', `${mark}${recipient}`);
  expect({ ...(JSON.parse(await ask()) as object), revision: null }).toEqual({ ...same, revision: null });
  expect(same.findings.length).toBeGreaterThan(0);
  expect(same.findings.some(({ isNew }) => isNew)).toBe(false);
  // What became of evidence is a difference, though no record differs.
  put(folder, 'e/x.txt', 'y\n');
  execFileSync('rm', [join(folder, 'e/x.txt')]);
  const gone = JSON.parse(await ask()) as typeof same;
  expect(gone.findings.filter(({ isNew }) => isNew)).toHaveLength(1);
});

test('a file whose markings are allowed is another one when its bytes differ, though it is read alike', async () => {
  const recipient =
    'kind: recipient\nname: Freedonia\nreceiving_at_issuance: true\nnotes: was SECRET//NOFORN\n';
  const sha256 = createHash('sha256').update(recipient).digest('hex');
  const allow = `{ path: cases/a.yaml, sha256: ${sha256}, office: the archive, because: declassified }`;
  const folder = repository({
    'nsm20.yaml': `marking_guard:\n  allow:\n    - ${allow}\n`,
    'cases/a.yaml': recipient,
  });
  const ask = () => run(folder, ['check', '--since', 'main', '--as-of', '2024-05-01', '-f', 'json']);
  const newOnes = async () =>
    (JSON.parse((await ask()).out) as { findings: { rule: string; isNew: boolean }[] }).findings
      .filter(({ isNew }) => isNew)
      .map(({ rule }) => rule);
  expect(await newOnes()).toEqual([]);
  put(folder, 'cases/a.yaml', `${mark}${recipient}`);
  expect(await newOnes()).toContain('house/classified-marking');
});
