/** Where a case repository is: its root, the git work tree around it, and the file of its settings. */
import { lstatSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { inPlainWords, Refusal } from './refusal.ts';
import type { World } from './world.ts';

export interface RepositoryPlace {
  /** The folder that holds the settings, or the one the search began in. */
  readonly root: string;
  /** The folder the program was asked to act from. */
  readonly start: string;
  /** The top of the git work tree; undefined: none. */
  readonly top: string | undefined;
  /** The root within the work tree, with `/`; '' at its top, and where there is none. */
  readonly prefix: string;
  /** The name of the settings file in the root. */
  readonly settings: string;
  /** Whether the command line named that file, so that it has to exist. */
  readonly named: boolean;
  /** The folders that are looked into for it, the first one first. */
  readonly searched: readonly string[];
}

/**
 * Walks up to the git root for the one `nsm20.yaml`; outside git only the folder itself is looked at.
 * @throws Refusal when there is no such folder, unless a revision of a git repository is asked for.
 */
export function findRepository(
  // Stryker disable next-line StringLiteral: the empty path leads to the same folder
  { dir = '.', config, rev }: { readonly dir?: string; readonly config?: string; readonly rev?: string },
  { cwd }: World,
): RepositoryPlace {
  const start = resolve(cwd, dir);
  const isThere = isFolder(start);
  if (!isThere && rev === undefined) throw new Refusal(`there is no folder "${dir}"`);
  const above = [start];
  for (let folder = start; dirname(folder) !== folder; folder = dirname(folder)) above.push(dirname(folder));
  const top = above.find((folder) => exists(join(folder, '.git')));
  if (!isThere && top === undefined) throw new Refusal(`there is no folder "${dir}"`);
  const searched = top === undefined ? [start] : above.slice(0, above.indexOf(top) + 1);
  const place = (root: string, settings: string, named: boolean): RepositoryPlace => ({
    root,
    start,
    top,
    prefix: prefixIn(top, root),
    settings,
    named,
    searched: named ? [root] : searched,
  });
  if (config !== undefined) {
    const file = resolve(cwd, config);
    return place(dirname(file), basename(file), true);
  }
  const root = searched.find((folder) => exists(join(folder, 'nsm20.yaml')));
  return place(root ?? start, 'nsm20.yaml', false);
}

/** A folder within the work tree at `top`, with `/`; '' at its top, and where there is none. */
export const prefixIn = (top: string | undefined, folder: string): string =>
  top === undefined ? '' : relative(top, folder).split(sep).join('/');

/** Whether `path` is the folder, or lies below it. Both are written out in full. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether the root lies in a git work tree: settings that are named may lie beside it. */
export const isInWorkTree = (place: RepositoryPlace): place is RepositoryPlace & { readonly top: string } =>
  place.top !== undefined && place.prefix !== '..' && !place.prefix.startsWith('../');

/** Whether anything is at `path`, a link among them. */
export function exists(path: string): boolean {
  return looked(() => lstatSync(path, { throwIfNoEntry: false })) !== undefined;
}

/** Whether something other than a folder is at `path`: a link to one is none. */
export function isNoFolder(path: string): boolean {
  const found = looked(() => lstatSync(path, { throwIfNoEntry: false }));
  return found !== undefined && !found.isDirectory();
}

function isFolder(path: string): boolean {
  return looked(() => statSync(path, { throwIfNoEntry: false }))?.isDirectory() === true;
}

/** What a look at the disk gives. @throws Refusal in words when the disk does not let itself be looked at. */
function looked<Found>(look: () => Found): Found {
  try {
    return look();
  } catch (error) {
    throw new Refusal(`the folder cannot be looked at: ${inPlainWords(error)}`);
  }
}
