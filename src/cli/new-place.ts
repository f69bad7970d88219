/** Where a new case repository is to be made, and what is there and above. */
import { lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { defaults, type Configuration } from '../reader/read-configuration.ts';
import { inShell } from './command-line.ts';
import { exists, isWithin, type RepositoryPlace } from './place.ts';
import { inPlainWords, Refusal } from './refusal.ts';
import { settingsIn } from './settings.ts';
import { workTree } from './tree.ts';
import type { World } from './world.ts';

/** The folder that a new repository is to have. */
export interface NewPlace {
  readonly root: string;
  /** The folder as the person sees it who asked: `.`, `office`, `/srv/office`. */
  readonly seen: string;
  /** Whether the folder has to be made. */
  readonly isNew: boolean;
  /** The nearest folder above that is another repository, as the person sees it; undefined: none is. */
  readonly above: string | undefined;
}

/** The place that `asked` names, seen from `dir`. @throws Refusal where no repository can be made. */
export async function placeAsked(
  asked: string | undefined,
  dir: string | undefined,
  { cwd }: Pick<World, 'cwd'>,
): Promise<NewPlace> {
  if (asked === '') throw new Refusal('the folder has no name', 'name it, or leave it out for this one');
  if (asked !== undefined && /\p{Cc}/u.test(asked))
    throw new Refusal(`the name "${asked}" holds a line end or another control`, 'name another folder');
  const root = resolve(cwd, dir ?? '.', asked ?? '.');
  const seen = isAbsolute(asked ?? dir ?? '.') ? root : seenFrom(cwd, root);
  const there = lookedAt(root, seen);
  if (there?.isSymbolicLink()) throw aLink(root, seen, cwd);
  if (there && !there.isDirectory()) throw new Refusal(`"${seen}" is not a folder`, 'name another one');
  const above = await repositoryAbove(root, cwd);
  return { root, seen, isNew: there === undefined, above };
}

const seenFrom = (cwd: string, folder: string): string => relative(cwd, folder).split(sep).join('/') || '.';

/** A folder in a command line, which takes no folder for an option. */
export const folderInShell = (seen: string): string => inShell(seen.startsWith('-') ? `./${seen}` : seen);

function aLink(root: string, seen: string, cwd: string): Refusal {
  const what = `"${seen}" is a link; the files would be made elsewhere`;
  try {
    return new Refusal(
      what,
      `name the folder itself: ${folderInShell(seenFrom(realpathSync(cwd), realpathSync(root)))}`,
    );
  } catch {
    return new Refusal(what, 'name a folder');
  }
}

/** The settings of the repository that is in the folder, or those that hold where there are none. @throws Refusal where they cannot be used. */
export const settingsThere = async ({ root }: Pick<NewPlace, 'root'>): Promise<Configuration> =>
  (await settingsIn(workTree(placeOf(root)), placeOf(root))).configuration;

/** The folder as a repository of its own: what lies above it is not asked. */
const placeOf = (root: string): RepositoryPlace => ({
  root,
  start: root,
  top: undefined,
  prefix: '',
  settings: 'nsm20.yaml',
  named: false,
  searched: [root],
});

/** The nearest repository above, as the person sees it. @throws Refusal where `root` lies among its records. */
async function repositoryAbove(root: string, cwd: string): Promise<string | undefined> {
  for (let folder = dirname(root); folder !== dirname(folder); folder = dirname(folder)) {
    if (!exists(join(folder, 'nsm20.yaml'))) continue;
    const seen = seenFrom(cwd, folder);
    if (isWithin(join(folder, await casesOf(folder)), root)) {
      throw new Refusal(
        'this folder is for the records of another case repository',
        `its root is ${folderInShell(seen)}; make the new one outside of its case folder`,
      );
    }
    return seen;
  }
  return undefined;
}

/** The case folder of a repository; of one whose settings cannot be used, the usual one. */
async function casesOf(root: string): Promise<string> {
  try {
    return (await settingsThere({ root })).cases;
  } catch (error) {
    if (error instanceof Refusal) return defaults.cases;
    throw error;
  }
}

/** What has that name; undefined: nothing. */
export function lookedAt(file: string, name: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    throw new Refusal(`"${name}" cannot be made: ${inPlainWords(error)}`);
  }
}

/** Whether the folder is there, and holds anything. */
export const holdsAnything = (folder: string, name: string): boolean =>
  lookedAt(folder, name)?.isDirectory() === true && readdirSync(folder).length > 0;
