/** New files appear whole or not at all, and one writer at a time has a folder. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWhole, type Link } from '../../src/cli/create.ts';
import { ownLine } from '../../src/cli/holder.ts';
import { underLocks } from '../../src/cli/lock.ts';
import { worldIn } from '../support.ts';
import { cleanUp, temporary } from './program.ts';

cleanUp();

const leftovers = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('.nsm20'));

const made = async (root: string, path: string, text = 'one', link?: Link): Promise<boolean> =>
  (await createWhole(root, [{ path, text }], worldIn(root), link)).length > 0;

const noLinks: Link = () => {
  throw Object.assign(new Error('no links here'), { code: 'EPERM' });
};
const broken: Link = () => {
  throw Object.assign(new Error('the disk'), { code: 'EIO' });
};

describe('a new file', () => {
  test.each([
    ['with links', undefined],
    ['without links', noLinks],
  ])('%s: is made once, and nothing is left beside it', async (_, link) => {
    const root = temporary();
    expect(await made(root, 'a/b/x.yaml', 'one', link)).toBe(true);
    expect(await made(root, 'a/b/x.yaml', 'two', link)).toBe(false);
    expect(readFileSync(join(root, 'a/b/x.yaml'), 'utf8')).toBe('one');
    expect(leftovers(root)).toEqual([]);
  });

  test('that gets no name leaves nothing', async () => {
    const root = temporary();
    await expect(made(root, 'x.yaml', 'one', broken)).rejects.toThrow('the disk reports an error');
    expect(readdirSync(root)).toEqual([]);
  });

  test('of several, those made before the one that could not be are named', async () => {
    const root = temporary();
    let links = 0;
    const second: Link = (from, to) => ((links += 1) === 2 ? broken(from, to) : writeFileSync(to, from));
    const files = ['x.yaml', 'y.yaml', 'z.yaml'].map((path) => ({ path, text: 'one' }));
    await expect(createWhole(root, files, worldIn(root), second)).rejects.toMatchObject({
      message: '"y.yaml" could not be written: the disk reports an error',
      details: ['made before that: x.yaml'],
    });
    expect(readdirSync(root)).toEqual(['x.yaml']);
  });

  test.each(['../x.yaml', 'a/../../x.yaml', '/x.yaml', 'a//x.yaml', './x.yaml'])(
    '%s leads out',
    async (path) => {
      await expect(made(temporary(), path)).rejects.toThrow('leads out of the repository');
    },
  );

  test('goes through no link and over no file', async () => {
    const outside = temporary();
    const root = temporary({ file: '' });
    symlinkSync(outside, join(root, 'link'));
    await expect(made(root, 'link/x.yaml')).rejects.toThrow('"link" is a link');
    await expect(made(root, 'file/x.yaml')).rejects.toThrow('"file" is not a folder');
    mkdirSync(join(root, 'x.yaml'));
    expect(await made(root, 'x.yaml')).toBe(false);
    expect(readdirSync(outside)).toEqual([]);
  });
});

/** No process has it: the system gives none that is so large. */
const nobody = 4_194_305;
const id = '0123456789ab';
const lockOf = (pid: number, started: string, host = hostname()): string =>
  `${pid} ${started} ${id} ${host}\n`;
/** The process that started this one, as it says itself. */
const living = lockOf(process.ppid, '-');

describe('what others left in the folder', () => {
  test('is swept, but for what belongs to none of us, or to one that tries for the lock', async () => {
    const left = [
      `.nsm20-x-yaml-${nobody}-${id}.tmp`,
      `.nsm20-x-yaml-${process.ppid}-${id}.tmp`,
      `.nsm20--nsm20-lock-${nobody}-${id}.tmp`,
      `.nsm20.lock-${id}`,
    ];
    const stay = [`.nsm20--nsm20-lock-${process.ppid}-${id}.tmp`, '.nsm20-notes.tmp', '.nsm20', 'x.tmp'];
    const root = temporary(Object.fromEntries([...left, ...stay].map((name) => [name, ''])));
    await made(root, 'x.yaml');
    expect(readdirSync(root).toSorted()).toEqual([...stay, 'x.yaml'].toSorted());
  });

  test.each([
    ['of a process that ended', lockOf(nobody, '1')],
    ['of a process whose number another has now', lockOf(process.ppid, '1')],
    ['of this process, which failed to remove it', ownLine(id)],
  ])('a lock %s is taken over', async (_, text) => {
    const root = temporary({ '.nsm20.lock': text });
    expect(await made(root, 'x.yaml')).toBe(true);
    expect(readdirSync(root)).toEqual(['x.yaml']);
  });

  test.each([
    ['of a process that runs', living],
    ['of another machine', lockOf(nobody, '1', `not-${hostname()}`)],
    ['that names nobody', ''],
  ])('a lock %s is respected, and told of in the end', async (_, text) => {
    const root = temporary({ '.nsm20.lock': text });
    const trying = underLocks([root], worldIn(root), () => 'done', { times: 3, apart: 1 });
    await expect(trying).rejects.toThrow('another process is writing there');
    expect(readFileSync(join(root, '.nsm20.lock'), 'utf8')).toBe(text);
    expect(readdirSync(root)).toEqual(['.nsm20.lock']);
  });

  test('a lock that another is about to take over is left to it, until that one ended too', async () => {
    const root = temporary({ '.nsm20.lock': lockOf(nobody, '1'), [`.nsm20.lock-${id}`]: living });
    const trying = underLocks([root], worldIn(root), () => 'done', { times: 3, apart: 1 });
    await expect(trying).rejects.toThrow('another process is writing there');
    writeFileSync(join(root, `.nsm20.lock-${id}`), lockOf(nobody, '1'));
    expect(await underLocks([root], worldIn(root), () => 'done')).toBe('done');
    expect(leftovers(root)).toEqual([]);
  });

  test('of two folders, a lock on the second gives the first back', async () => {
    const root = temporary({ 'a/x': '', 'b/.nsm20.lock': living });
    const both = [join(root, 'b'), join(root, 'a')];
    await expect(underLocks(both, worldIn(root), () => 'done', { times: 2, apart: 1 })).rejects.toThrow(
      'another process',
    );
    expect(readdirSync(join(root, 'a'))).toEqual(['x']);
  });
});
