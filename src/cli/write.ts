/** Writing files: whole or not at all. */
import { appendFileSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Finished } from '../render/text.ts';
import { Refusal, writingInWords } from './refusal.ts';
import { sweep, syncFolder, writtenBeside } from './temporary.ts';

/** Writes `text` to `file`, replacing what is there. @throws Refusal when that cannot be done. */
export function writeWhole(file: string, text: Finished): void {
  let temporary: string | undefined;
  try {
    const there = lstatSync(file, { throwIfNoEntry: false });
    if (there && !there.isFile()) throw new Refusal(`"${basename(file)}" is not a file`, 'name another one');
    sweep(dirname(file));
    temporary = writtenBeside(file, text);
    renameSync(temporary, file);
    syncFolder(dirname(file));
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    if (error instanceof Refusal) throw error;
    throw new Refusal(`"${basename(file)}" could not be written: ${writingInWords(error)}`);
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
    throw new Refusal(`the folder "${basename(path)}" could not be made: ${writingInWords(error)}`);
  }
}

/** Appends to `file` as much as keeps it within `most` bytes, as `fitting` cuts it. @throws Error when that cannot be done. */
export function appendWithin(file: string, most: number, fitting: (bytes: number) => Finished): void {
  const there = lstatSync(file, { throwIfNoEntry: false });
  appendFileSync(file, fitting(most - (there?.size ?? 0)));
}
