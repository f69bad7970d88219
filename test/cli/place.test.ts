/** Where a case repository is found from a folder, and what is said of a place that cannot be looked at. */
import { symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exists, findRepository, isInWorkTree, prefixIn, type RepositoryPlace } from '../../src/cli/place.ts';
import { Refusal } from '../../src/cli/refusal.ts';
import { worldIn } from '../support.ts';
import { cleanUp, temporary } from './program.ts';

cleanUp();

type Asked = Parameters<typeof findRepository>[0];
const found = (cwd: string, asked: Asked = {}): RepositoryPlace => findRepository(asked, worldIn(cwd));
const name = 'nsm20.yaml';

describe('the repository is found', () => {
  test('in a folder that is in no work tree, and not above it', () => {
    const folder = temporary({ 'nsm20.yaml': '', 'a/nsm20.yaml': '', 'a/b/x': '' });
    const outside = { top: undefined, prefix: '', settings: name, named: false };
    for (const at of [join(folder, 'a'), join(folder, 'a/b')])
      expect(found(at)).toEqual({ ...outside, root: at, start: at, searched: [at] });
  });

  test('at the nearest settings up to the top of the work tree', () => {
    const top = temporary({
      '.git/HEAD': '',
      'nsm20.yaml': '',
      'a/nsm20.yaml': '',
      'a/b/c/x': '',
      'd/x': '',
    });
    const [a, b, c, d] = ['a', 'a/b', 'a/b/c', 'd'].map((path) => join(top, path)) as [
      string,
      string,
      string,
      string,
    ];
    const place = { top, settings: name, named: false };
    expect(found(c)).toEqual({ ...place, root: a, prefix: 'a', start: c, searched: [c, b, a, top] });
    expect(found(d)).toEqual({ ...place, root: top, prefix: '', start: d, searched: [d, top] });
    expect(found(top)).toEqual({ ...place, root: top, prefix: '', start: top, searched: [top] });
  });

  test('where it began, when no settings are there up to the top; those above the top are not ours', () => {
    const above = temporary({ 'nsm20.yaml': '', 'tree/.git': 'gitdir: elsewhere\n', 'tree/a/b/x': '' });
    const top = join(above, 'tree');
    const start = join(top, 'a/b');
    const place = { top, root: start, prefix: 'a/b', start, settings: name, named: false };
    expect(found(start)).toEqual({ ...place, searched: [start, join(top, 'a'), top] });
  });

  test('from the folder that is asked for, within the one the program runs in', () => {
    const folder = temporary({ 'a/nsm20.yaml': '', 'nsm20.yaml': '' });
    expect(found(folder, { dir: 'a' })).toMatchObject({ root: join(folder, 'a'), start: join(folder, 'a') });
    expect(found(join(folder, 'a'), { dir: '..' })).toMatchObject({ root: folder, start: folder });
    symlinkSync('a', join(folder, 'link'));
    expect(found(folder, { dir: 'link' })).toMatchObject({ root: join(folder, 'link') });
  });

  test('by settings that are named, which need be neither there nor in the work tree', () => {
    const above = temporary({ 'tree/.git/HEAD': '', 'tree/nsm20.yaml': '', 'tree/a/x': '' });
    const top = join(above, 'tree');
    const place = { start: top, top, named: true };
    expect(found(top, { config: 'a/own.yaml' })).toEqual({
      ...place,
      root: join(top, 'a'),
      prefix: 'a',
      settings: 'own.yaml',
      searched: [join(top, 'a')],
    });
    expect(found(top, { config: '../beside/own.yaml' })).toEqual({
      ...place,
      root: join(above, 'beside'),
      prefix: '../beside',
      settings: 'own.yaml',
      searched: [join(above, 'beside')],
    });
  });

  test('by a link with the name of the settings, wherever it leads', () => {
    const top = temporary({ '.git/HEAD': '', 'a/x': '' });
    symlinkSync('nowhere', join(top, name));
    expect(found(join(top, 'a')).root).toBe(top);
  });
});

const refusal = (what: () => unknown): Pick<Refusal, 'message' | 'help'> => {
  try {
    what();
  } catch (error) {
    if (error instanceof Refusal) return { message: error.message, help: error.help };
    throw error;
  }
  throw new Error('nothing was refused');
};

test.each([
  ['a folder that is not there', 'nowhere', 'there is no folder "nowhere"'],
  ['a file', 'file', 'there is no folder "file"'],
  ['a link to nothing', 'link', 'there is no folder "link"'],
  ['a name too long for the disk', 'x'.repeat(300), 'the folder cannot be looked at: its name is too long'],
])('%s is no place to begin', (_, dir, message) => {
  const folder = temporary({ file: '' });
  symlinkSync('nowhere', join(folder, 'link'));
  expect(refusal(() => found(folder, { dir }))).toEqual({ message, help: undefined });
});

test('whatever stands at a path is there, a link to nothing too', () => {
  const folder = temporary({ 'a/file': '' });
  symlinkSync('nowhere', join(folder, 'link'));
  expect(['a', 'a/file', 'link', 'nowhere'].map((path) => exists(join(folder, path)))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(refusal(() => exists(join(folder, 'x'.repeat(300))))).toEqual({
    message: 'the folder cannot be looked at: its name is too long',
    help: undefined,
  });
});

test.each([
  ['at its top', '', '', true],
  ['in a folder of it', 'a/b', 'a/b', true],
  ['in a folder with a name of dots', '..a', '..a', true],
  ['above it', '..', '..', false],
  ['beside it', '../beside', '../beside', false],
])('a root lies in the work tree or not: %s', (_, folder, prefix, isIn) => {
  const top = join(dirname(import.meta.dirname), 'tree');
  const root = join(top, folder);
  expect(prefixIn(top, root)).toBe(prefix);
  const place = {
    root,
    start: root,
    top,
    prefix,
    settings: name,
    named: true,
    searched: [root],
  };
  expect(isInWorkTree(place)).toBe(isIn);
  expect(prefixIn(undefined, root)).toBe('');
  expect(isInWorkTree({ ...place, top: undefined })).toBe(false);
});
