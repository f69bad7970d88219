/** What may lie in a case folder, and what is said of the rest: the same for the disk and for a commit. */
import { isDeepStrictEqual } from 'node:util';
import { byCodeUnit, type SourceText } from '../records/source.ts';
import type { UnreadFile } from '../reader/read-cases.ts';
import { isOwnName } from './own-names.ts';

/** The most bytes a case file may have. */
export const mostBytes = 1024 * 1024;
/** How deep folders may be nested. */
export const mostDepth = 16;

/** What the case folder holds. Paths are relative to the repository's root, with `/`. */
export interface CaseFolder {
  readonly texts: readonly SourceText[];
  readonly unread: readonly UnreadFile[];
  /** Files that are no case files by their name. */
  readonly strays: readonly string[];
  /** The texts of those, and of the files that are let pass, where they are texts. */
  readonly others: readonly SourceText[];
}

/** Whether two folders hold the same and lack the same; the order in which it was found is no part of it. */
export function isSameFolder(one: CaseFolder, other: CaseFolder): boolean {
  const isSame = (these: readonly SourceText[], those: readonly SourceText[]): boolean => {
    const known = new Map(those.map(({ path, text }) => [path, text]));
    return these.length === those.length && these.every(({ path, text }) => known.get(path) === text);
  };
  const lacking = ({ unread, strays }: CaseFolder) => ({
    unread: unread.toSorted((a, b) => byCodeUnit(a.path, b.path)),
    strays: strays.toSorted(byCodeUnit),
  });
  return (
    isSame(one.texts, other.texts) &&
    isSame(one.others, other.others) &&
    isDeepStrictEqual(lacking(one), lacking(other))
  );
}

/** Why something in the folder is not read: message and help. */
const reasons = {
  'not UTF-8 name': ['the name of the file is not UTF-8', 'rename it'],
  link: ['this is a link; links are not followed', 'put the file itself here'],
  repository: ['this is another repository', 'put the files themselves here'],
  'left out': [
    'a sparse checkout leaves this file out of the work tree',
    'bring it with git sparse-checkout, or ask for a commit with --rev',
  ],
  hidden: ['a hidden folder is not looked into', 'move it out of the case folder'],
  deep: [`folders are nested more than ${mostDepth} deep`, 'move the files up'],
  'folder named as a file': ['this is a folder with the name of a case file', 'rename the folder'],
  'not regular': ['this is not a regular file', 'remove it from the case folder'],
  ending: ['the name of a case file ends in ".yaml"', 'rename the file'],
  large: ['the file is larger than 1 MiB', 'split it into several records'],
} as const;

export function unreadable(path: string, why: keyof typeof reasons): UnreadFile {
  const [message, help] = reasons[why];
  return { path, message, help };
}

/** What no person takes for a record: told of no one, while markings in it are. All else that is hidden is told. */
const letPass: ReadonlySet<string> = new Set(['.gitignore', '.gitattributes', '.DS_Store']);
/** What keeps an empty folder in git, and holds nothing. */
const keepers: ReadonlySet<string> = new Set(['.gitkeep', '.keep']);

export type FileName = 'case file' | 'wrong ending' | 'let pass' | 'let pass empty' | 'stray';

/** What the name of a file makes of it. */
export function fileNamed(name: string): FileName {
  if (name.endsWith('.yaml')) return 'case file';
  if (/\.ya?ml/i.test(name)) return 'wrong ending';
  if (keepers.has(name)) return 'let pass empty';
  return letPass.has(name) || isOwnName(name) ? 'let pass' : 'stray';
}

/** Whether a file that is no case file is told: what became of reading it says whether it is empty. */
export const isStray = (name: FileName, read: SourceText | UnreadFile): boolean =>
  name === 'stray' || (name === 'let pass empty' && !('text' in read && read.text === ''));

/** Why a folder is not looked into, or what is wrong with its name; undefined: nothing. */
export function folderTrouble(
  name: string,
  depth: number,
): 'hidden' | 'deep' | 'folder named as a file' | undefined {
  if (name.startsWith('.')) return 'hidden';
  if (depth > mostDepth) return 'deep';
  return /\.ya?ml$/i.test(name) ? 'folder named as a file' : undefined;
}
