/** What git holds and leaves out of the work tree: files of a sparse checkout, and repositories that are not checked out. */
import { basename, join, resolve } from 'node:path';
import type { UnreadFile } from '../reader/read-cases.ts';
import { fileNamed, unreadable, type CaseFolder } from './case-folder.ts';
import { readText, type WalkedFolder } from './disk.ts';
import { exists, isInWorkTree, type RepositoryPlace } from './place.ts';
import { Refusal } from './refusal.ts';

/**
 * The folder, and what of it git leaves out. Git is asked only where there is a sign of it: patterns of a sparse
 * checkout, or an empty folder, as a repository is that was not checked out.
 */
export async function withLeftOut(
  place: RepositoryPlace,
  folder: string,
  read: WalkedFolder,
): Promise<CaseFolder> {
  if (!isInWorkTree(place) || !(read.hasEmptyFolder || isSparse(place.top))) return read;
  const known = new Set(read.unread.map(({ path }) => path));
  const more = (await leftOut(place, folder === '.' ? '' : `${folder}/`)).filter(
    ({ path }) => !known.has(path),
  );
  return { ...read, unread: [...read.unread, ...more] };
}

/** A file in the root that is not there; undefined: git knows none of this name either, or it was deleted. */
export async function leftOutFile(place: RepositoryPlace, name: string): Promise<UnreadFile | undefined> {
  if (!isInWorkTree(place) || !isSparse(place.top)) return undefined;
  return (await leftOut(place, name)).find(({ path }) => path === name);
}

/** Which of `paths`, at which nothing is, git has and leaves out. It is asked once for all of them. */
export async function leftOutAmong(
  place: RepositoryPlace,
  paths: readonly string[],
): Promise<ReadonlySet<string>> {
  if (paths.length === 0 || !isInWorkTree(place) || !isSparse(place.top)) return new Set();
  const { inLines } = await import('./listing.ts');
  const found = new Set<string>();
  for (const asked of inLines(paths))
    for (const { path } of await leftOut(place, ...asked)) if (asked.includes(path)) found.add(path);
  return found;
}

/** Whether patterns say what is checked out. A linked work tree has its own. */
function isSparse(top: string): boolean {
  const pointer = readText(join(top, '.git'), '.git');
  const folder = 'text' in pointer ? /^gitdir: ([^\r\n]+)/.exec(pointer.text)?.[1] : '.git';
  return folder !== undefined && exists(join(resolve(top, folder), 'info', 'sparse-checkout'));
}

/** What the index names at or below `paths` and the work tree was not given. @throws Refusal when git does not say. */
async function leftOut(
  { top, prefix, root }: RepositoryPlace & { readonly top: string },
  ...paths: readonly string[]
): Promise<readonly UnreadFile[]> {
  const { git } = await import('./ask-git.ts');
  const base = prefix === '' ? '' : `${prefix}/`;
  const listed = await git(top, [
    '--literal-pathspecs',
    'ls-files',
    '-z',
    '-t',
    '--stage',
    '--',
    ...paths.map((path) => `${base}${path}` || '.'),
  ]);
  if (!listed.ok) {
    throw new Refusal(
      'git does not say whether it leaves files out of this work tree',
      'git status says why; without a sparse checkout and empty folders it is not asked',
    );
  }
  const found = listed.out
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .flatMap((row): UnreadFile[] => {
      const tab = row.indexOf('\t');
      const [tag, mode] = row.slice(0, tab).split(' ');
      const own = row.slice(tab + 1 + base.length);
      if (mode === '160000') return [unreadable(own, 'repository')];
      const isGone = tag === 'S' && fileNamed(basename(own)) !== 'let pass' && !exists(join(root, own));
      return isGone ? [unreadable(own, 'left out')] : [];
    });
  return [...new Map(found.map((each) => [each.path, each])).values()];
}
