/** Writing files: whole or not at all, and over nothing that the program did not see. */
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Finished, FinishedBytes } from '../render/text.ts';
import { underLocks } from './lock.ts';
import { Refusal, writingInWords } from './refusal.ts';
import { identityOf, type Seen } from './seen.ts';
import { bytesOf, discard, sweep, syncFolder, writtenBeside } from './temporary.ts';
import type { World } from './world.ts';

export interface NewText {
  /** Where it goes, as an absolute path. */
  readonly file: string;
  readonly text: Finished | FinishedBytes;
}

/**
 * Writes `files`, replacing what is there, as far as it is what was `seen`. All of them are on the disk under other
 * names before the first gets its own, and nobody else who keeps to the locks writes in their folders meanwhile: a full
 * disk leaves the old ones, and two orders do not mix. A kill or a power cut leaves each file old or new, never half;
 * of several, some may be new. Between the last look at a file and its renaming, whoever knows of no lock could still
 * change it. @throws Refusal when that cannot be done, or was done in part.
 */
export async function writeWhole(
  files: readonly NewText[],
  seen: Seen,
  world: Pick<World, 'undisturbed'>,
): Promise<void> {
  const folders = [...new Set(files.map(({ file }) => dirname(file)))];
  const written: string[] = [];
  let at = files[0]?.file ?? '';
  try {
    await underLocks(folders, world, () => {
      for (const folder of folders) sweep(folder);
      const ready: { readonly file: string; readonly temporary: string }[] = [];
      try {
        for (const { file, text } of files) {
          at = file;
          const mode = modeOf(file);
          ready.push({ file, temporary: writtenBeside(file, text, { mode, durable: true }) });
        }
        for (const { file, text } of files) {
          at = file;
          if (identityOf(file) !== seen(file)) refuseUnlessSame(file, text);
        }
        for (const { file, temporary } of ready) {
          at = file;
          renameSync(temporary, file);
          written.push(file);
        }
      } finally {
        for (const { file, temporary } of ready) if (!written.includes(file)) discard(temporary);
      }
      for (const folder of folders) syncFolder(folder);
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const isAll = written.length === files.length;
    throw new Refusal(
      isAll
        ? `"${basename(at)}" was written, and the disk does not confirm it: ${writingInWords(error)}`
        : `"${basename(at)}" could not be written: ${writingInWords(error)}`,
      undefined,
      isAll ? [] : written.map((file) => `written before that: ${basename(file)}`),
    );
  }
}

/** The rights of the file that is there; undefined: there is none. @throws Refusal where it is no file. */
function modeOf(file: string): number | undefined {
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there && !there.isFile()) throw new Refusal(`"${basename(file)}" is not a file`, 'name another one');
  return there?.mode;
}

/** Of two that write the same, neither loses anything. */
function refuseUnlessSame(file: string, text: NewText['text']): void {
  const bytes = bytesOf(text);
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there?.isFile() && there.size === bytes.length && bytes.equals(readFileSync(file))) return;
  throw new Refusal(
    `"${basename(file)}" was changed by someone else meanwhile, and is left as it is`,
    'look at it, and run the command again',
  );
}

/** Whether `path` is a folder, after making it where nothing is there and `make` says so. */
export function isFolderFor(path: string, make: boolean): boolean {
  try {
    const there = lstatSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) return true;
    if (there || !make) return false;
    mkdirSync(path, { recursive: true });
    return true;
  } catch (error) {
    throw new Refusal(`the folder "${basename(path)}" could not be made: ${writingInWords(error)}`);
  }
}

/**
 * Appends to `file`, which is another program's, as much as keeps it within `most` bytes, as `fitting` cuts it. What
 * stood there stays; what could be appended in part only is taken back, unless the process is killed in the middle.
 * @throws Error when that cannot be done.
 */
export function appendWithin(file: string, most: number, fitting: (bytes: number) => Finished): void {
  const descriptor = openSync(file, 'a');
  try {
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.from(fitting(most - size), 'utf8');
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
    } catch (error) {
      ftruncateSync(descriptor, size);
      throw error;
    }
  } finally {
    closeSync(descriptor);
  }
}
