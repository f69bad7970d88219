/** Writing files: whole or not at all. */
import {
  appendFileSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inPlainWords, Refusal } from './refusal.ts';

/** Writes `text` to `file`, replacing what is there. @throws Refusal when that cannot be done. */
export function writeWhole(file: string, text: string): void {
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file)}.${process.pid}.tmp`);
  try {
    const there = lstatSync(file, { throwIfNoEntry: false });
    if (there && !there.isFile()) throw new Refusal(`"${file}" is not a file`, 'name another one');
    const descriptor = openSync(temporary, 'wx', 0o644);
    try {
      const bytes = Buffer.from(text, 'utf8');
      for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (error instanceof Refusal) throw error;
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Refusal(
      `"${basename(file)}" could not be written: ${isMissing ? 'the folder does not exist' : inPlainWords(error)}`,
    );
  }
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
    throw new Refusal(`the folder "${basename(path)}" could not be made: ${inPlainWords(error)}`);
  }
}

/** Appends to `file` as much as keeps it within `most` bytes, as `fitting` cuts it. @throws Error when that cannot be done. */
export function appendWithin(file: string, most: number, fitting: (bytes: number) => string): void {
  const there = lstatSync(file, { throwIfNoEntry: false });
  appendFileSync(file, fitting(most - (there?.size ?? 0)));
}
