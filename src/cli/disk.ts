/** Reading files and folders: no links followed, nothing but regular files opened, nothing read beyond the limit. */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Dirent,
} from 'node:fs';
import { join, sep } from 'node:path';
import { byCodeUnit, type SourceText } from '../records/source.ts';
import type { UnreadFile } from '../reader/read-cases.ts';
import {
  fileNamed,
  folderTrouble,
  isStray,
  mostBytes,
  unreadable,
  type CaseFolder,
  type FileName,
} from './case-folder.ts';
import { exists } from './place.ts';
import { readingFiles, type Progress } from './progress.ts';
import { inPlainWords, Refusal } from './refusal.ts';

/** What lies in a folder on the disk. */
export interface WalkedFolder extends CaseFolder {
  /** Whether a folder in it holds nothing: git has none, but for a repository that is not checked out. */
  readonly hasEmptyFolder: boolean;
}

const nothing: WalkedFolder = { texts: [], unread: [], strays: [], others: [], hasEmptyFolder: false };

/** How a folder is read. */
export interface Reading {
  readonly nameOf?: (name: string) => FileName;
  /** Whom to tell how far it is. */
  readonly progress?: Progress | undefined;
}

/** Reads the folder of records. @throws Refusal when the folder itself cannot be read. */
export function readCaseFolder(
  root: string,
  folder: string,
  { nameOf = fileNamed, progress }: Reading = {},
): WalkedFolder {
  const tell = readingFiles(progress);
  const texts: SourceText[] = [];
  const others: SourceText[] = [];
  const unread: UnreadFile[] = [];
  const strays: string[] = [];
  let hasEmptyFolder = false;
  const top = join(root, folder);
  try {
    // Every step on the way down, so that no link leads out of the repository.
    let step = root;
    for (const name of folder.split('/')) {
      step = join(step, name);
      const stat = lstatSync(step);
      if (stat.isSymbolicLink() && name !== '.') {
        throw new Refusal(
          `the case folder "${folder}" is ${step === top ? '' : 'behind '}a link; links are not followed`,
        );
      }
      if (!stat.isDirectory() && name !== '.')
        throw new Refusal(`the case folder "${folder}" is not a folder`);
      if (step !== root && lstatSync(join(step, '.git'), { throwIfNoEntry: false }))
        return { ...nothing, unread: [unreadable(folder, 'repository')] };
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `the case folder "${folder}" cannot be read: ${inPlainWords(error)}`,
      'run it in a case repository, or name one with -C; nsm20 init makes one',
    );
  }

  const visit = (directory: string, relative: string, depth: number): void => {
    let entries: readonly Named[];
    try {
      entries = entriesOf(directory);
    } catch (error) {
      if (depth === 0)
        throw new Refusal(`the case folder "${folder}" cannot be read: ${inPlainWords(error)}`);
      unread.push({
        path: relative,
        message: `the folder cannot be read: ${inPlainWords(error)}`,
        help: 'make it readable',
      });
      return;
    }
    if (entries.length === 0) hasEmptyFolder = true;
    if (depth > 0 && entries.some(({ name }) => name === '.git')) {
      unread.push(unreadable(relative, 'repository'));
      return;
    }
    for (const { name, isUtf8, entry } of entries) {
      // The top of the work tree itself; a linked one has a file of this name.
      if (folder === '.' && depth === 0 && name === '.git') continue;
      const path = relative === '' || relative === '.' ? name : `${relative}/${name}`;
      const skip = (why: Parameters<typeof unreadable>[1]): void => void unread.push(unreadable(path, why));
      if (!isUtf8) skip('not UTF-8 name');
      else if (entry.isSymbolicLink()) skip('link');
      else if (entry.isDirectory()) {
        const trouble = folderTrouble(name, depth + 1);
        if (trouble !== undefined) skip(trouble);
        if (trouble === undefined || trouble === 'folder named as a file')
          visit(`${directory}${sep}${name}`, path, depth + 1);
      } else if (!entry.isFile()) skip('not regular');
      else {
        const kind = nameOf(name);
        if (kind === 'wrong ending') {
          skip('ending');
          continue;
        }
        const read = readText(`${directory}${sep}${name}`, path);
        if (kind !== 'case file') {
          if (isStray(kind, read)) strays.push(path);
          // Only to look for markings: what is no text of a case file's size has none to show.
          if ('text' in read) others.push(read);
          continue;
        }
        if ('text' in read) tell(texts.push(read));
        else unread.push(read);
      }
    }
  };
  visit(top, folder, 0);
  return {
    texts,
    unread: unread.toSorted((a, b) => byCodeUnit(a.path, b.path)),
    strays,
    others,
    hasEmptyFolder,
  };
}

/** The repository's own templates, every file of them; nothing where there is no such folder. */
export function readTemplateFolder(root: string, folder: string): WalkedFolder {
  if (!exists(join(root, folder))) return nothing;
  return readCaseFolder(root, folder, { nameOf: () => 'case file' });
}

/** What lies in a folder, under the name it has as text. */
interface Named {
  readonly name: string;
  /** Whether the name is the same in bytes: what is no UTF-8 was replaced. */
  readonly isUtf8: boolean;
  readonly entry: Pick<Dirent, 'isSymbolicLink' | 'isDirectory' | 'isFile'>;
}

function entriesOf(directory: string): readonly Named[] {
  const entries = readdirSync(directory, { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes('\ufffd')))
    return entries.map((entry) => ({ name: entry.name, isUtf8: true, entry }));
  return readdirSync(directory, { withFileTypes: true, encoding: 'buffer' }).map((entry) => {
    const name = entry.name.toString('utf8');
    return { name, isUtf8: Buffer.from(name, 'utf8').equals(entry.name), entry };
  });
}

/** Nothing is waited for, and no link is followed. */
const openAs = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
// The types know the letters only, among which there is none for links.
const asText = { encoding: 'utf8', flag: openAs as unknown as string } as const;

/** The text of one file, or why there is none. */
export function readText(file: string, path: string): SourceText | UnreadFile {
  try {
    const stat = lstatSync(file);
    if (stat.isSymbolicLink()) return unreadable(path, 'link');
    if (!stat.isFile()) return unreadable(path, 'not regular');
    if (stat.size > mostBytes) return unreadable(path, 'large');
    const text = readFileSync(file, asText);
    // What is no UTF-8 was replaced, and the mark at the front is no part of the text: both are for a closer look, as is
    // a file that grew meanwhile.
    if (!text.includes('\ufffd') && !text.startsWith('\ufeff') && Buffer.byteLength(text) <= mostBytes)
      return { path, text };
    const descriptor = openSync(file, openAs);
    try {
      if (!fstatSync(descriptor).isFile()) return unreadable(path, 'not regular');
      const bytes = readAtMost(descriptor, mostBytes + 1);
      return bytes.length > mostBytes ? unreadable(path, 'large') : decode(bytes, path);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return { path, message: `the file cannot be read: ${inPlainWords(error)}`, help: 'make it readable' };
  }
}

function readAtMost(descriptor: number, most: number): Buffer {
  const chunks: Buffer[] = [];
  for (let room = most; room > 0;) {
    const chunk = Buffer.allocUnsafe(Math.min(room, 65_536));
    const count = readSync(descriptor, chunk, 0, chunk.length, null);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    room -= count;
  }
  return Buffer.concat(chunks);
}

/** UTF-8 or nothing: a byte that is none is told, never replaced. */
export function decode(bytes: Buffer, path: string): SourceText | UnreadFile {
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const wide = bytes.length > 1 && (bytes.readUInt16BE(0) === 0xfeff || bytes.readUInt16BE(0) === 0xfffe);
    const at = firstBadByte(bytes);
    const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
    return {
      path,
      message: wide ? 'the file is UTF-16, not UTF-8' : `the file is not UTF-8 at byte ${at + 1}`,
      help: 'save it again as UTF-8',
      line: wide ? 1 : line,
    };
  }
}

/** The offset of the first byte that is not part of UTF-8. */
function firstBadByte(bytes: Buffer): number {
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at]!;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0) return at;
    const character = bytes.subarray(at, at + length);
    if (character.length < length || character.toString('utf8').includes('\ufffd')) {
      if (!character.equals(Buffer.from('\ufffd'))) return at;
    }
    at += length;
  }
  return bytes.length;
}
