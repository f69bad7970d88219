/** Folders that are made for files, and taken away again where the files could not be made. */
import { lstatSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { NewPlace } from './new-place.ts';
import { Refusal, writingInWords } from './refusal.ts';

/**
 * Makes the folder and those above it, one by one (asked for all at once, some systems never answer), and does `work`.
 * Where that fails, the folders that were not there before and are empty are gone again; `folders` are those that
 * `work` may make.
 */
export async function inFolder<Done>(
  { root, seen }: NewPlace,
  folders: readonly string[],
  work: () => Promise<Done>,
): Promise<Done> {
  const missing = new Set<string>();
  try {
    try {
      for (const wanted of [root, ...folders])
        for (let folder = wanted; !lstatSync(folder, { throwIfNoEntry: false }); folder = dirname(folder))
          missing.add(folder);
      for (const folder of [...missing].filter((each) => root.startsWith(each)).toSorted(byLength))
        mkdirSync(folder);
    } catch (error) {
      throw new Refusal(`the folder "${seen}" could not be made: ${writingInWords(error)}`);
    }
    return await work();
  } catch (error) {
    for (const folder of [...missing].toSorted(byLength).toReversed()) removeEmpty(folder);
    throw error;
  }
}

const byLength = (a: string, b: string): number => a.length - b.length;

/** Takes away a folder that is empty; one that is not, or that nobody made, stays as it is. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Why the work failed is told; this would only hide it.
  }
}
