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
import { dirname } from 'node:path';
import type { Finished, FinishedBytes } from '../render/text.ts';
import { underLocks } from './lock.ts';
import { Refusal, writingInWords } from './refusal.ts';
import { identityOf, type Seen, type Wanted } from './seen.ts';
import { bytesOf, discard, sweep, syncFolder, writtenBeside } from './temporary.ts';
import type { World } from './world.ts';

export interface NewText extends Wanted {
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
  const written: NewText[] = [];
  let at = '';
  const takes = (folder: string): void => {
    at = files.find(({ file }) => dirname(file) === folder)!.name;
  };
  const work = (): void => {
    for (const folder of folders) sweep(folder);
    const ready: { readonly each: NewText; readonly temporary: string }[] = [];
    try {
      for (const each of files) {
        at = each.name;
        const mode = modeOf(each);
        ready.push({ each, temporary: writtenBeside(each.file, each.text, { mode, durable: true }) });
      }
      for (const each of files) {
        at = each.name;
        if (identityOf(each.file) !== seen(each.file)) refuseUnlessSame(each);
      }
      for (const { each, temporary } of ready) {
        at = each.name;
        renameSync(temporary, each.file);
        written.push(each);
      }
    } finally {
      for (const { each, temporary } of ready) if (!written.includes(each)) discard(temporary);
    }
    for (const folder of folders) {
      takes(folder);
      syncFolder(folder);
    }
  };
  try {
    await underLocks(folders, world, work, { takes });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const isAll = written.length === files.length;
    throw new Refusal(
      isAll
        ? `"${at}" was written, and the disk does not confirm it: ${writingInWords(error)}`
        : `"${at}" could not be written: ${writingInWords(error)}`,
      undefined,
      isAll ? [] : written.map(({ name }) => `written before that: ${name}`),
    );
  }
}

/** The rights of the file that is there; undefined: there is none. @throws Refusal where it is no file. */
function modeOf({ file, name }: Wanted): number | undefined {
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there && !there.isFile()) throw new Refusal(`"${name}" is not a file`, 'name another one');
  return there?.mode;
}

/** Of two that write the same, neither loses anything. */
function refuseUnlessSame({ file, name, text }: NewText): void {
  const bytes = bytesOf(text);
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there?.isFile() && there.size === bytes.length && bytes.equals(readFileSync(file))) return;
  throw new Refusal(
    `"${name}" was changed by someone else meanwhile, and is left as it is`,
    'look at it, and run the command again',
  );
}

/** Whether the place is a folder, after making it where nothing is there and `make` says so. */
export function isFolderFor({ file: path, name }: Wanted, make: boolean): boolean {
  try {
    const there = lstatSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) return true;
    if (there || !make) return false;
    mkdirSync(path, { recursive: true });
    return true;
  } catch (error) {
    throw new Refusal(`the folder "${name}" could not be made: ${writingInWords(error)}`);
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
