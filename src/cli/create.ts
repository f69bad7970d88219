/** Making new files: whole or not at all, and never over one that is there. */
import { linkSync, lstatSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { underLocks, withoutLinks } from './lock.ts';
import { Refusal, writingInWords } from './refusal.ts';
import { discard, sweep, syncFolder, writtenBeside } from './temporary.ts';
import type { World } from './world.ts';

/** How a name is given to a finished file. The file system does it; tests give one that cannot. */
export type Link = (existing: string, name: string) => void;

/** A file to be made; `path` is relative to the root, with `/`. */
export interface Fresh {
  readonly path: string;
  readonly text: string;
}

/**
 * Makes `files` below `root`, and says which: those whose name something has already are left out. A name appears when
 * every byte of every file is on the disk, so that a reader finds all of a file or nothing, and of two that make one at
 * once one makes it. A kill leaves some of them made, and perhaps a lock and temporary files, which the next one that
 * makes or writes a file there takes away. @throws Refusal that names those made before the one that could not be.
 */
export async function createWhole<Each extends Fresh>(
  root: string,
  files: readonly Each[],
  world: Pick<World, 'undisturbed'>,
  link: Link = linkSync,
): Promise<readonly Each[]> {
  const made: Each[] = [];
  let at = files[0]?.path ?? '';
  try {
    const places = world.undisturbed(() =>
      files.map((each) => {
        at = each.path;
        const steps = stepsOf(each.path);
        const folder = folderBelow(root, steps.slice(0, -1));
        return { each, folder, file: join(folder, steps.at(-1)!) };
      }),
    );
    const folders = [...new Set(places.map(({ folder }) => folder))];
    const takes = (folder: string): void => {
      at = places.find((each) => each.folder === folder)!.each.path;
    };
    const work = (): void => {
      for (const folder of folders) sweep(folder);
      const ready: { readonly each: Each; readonly file: string; readonly temporary: string }[] = [];
      try {
        for (const { each, file } of places) {
          at = each.path;
          if (!isTaken(file))
            ready.push({ each, file, temporary: writtenBeside(file, each.text, { durable: true }) });
        }
        for (const { each, file, temporary } of ready) {
          at = each.path;
          if (named(temporary, file, link)) made.push(each);
        }
      } finally {
        for (const { temporary } of ready) discard(temporary);
      }
      for (const folder of folders) syncFolder(folder);
    };
    await underLocks(folders, world, work, { takes });
    return made;
  } catch (error) {
    const before = made.map(({ path }) => `made before that: ${path}`);
    if (error instanceof Refusal) throw error;
    throw new Refusal(`"${at}" could not be written: ${writingInWords(error)}`, undefined, before);
  }
}

function stepsOf(path: string): readonly string[] {
  const steps = path.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..'))
    throw new Refusal(`"${path}" leads out of the repository`);
  return steps;
}

/** The folder that `steps` lead to, made where it is missing. No step may be a link or anything but a folder. */
function folderBelow(root: string, steps: readonly string[]): string {
  let folder = root;
  for (const [index, step] of steps.entries()) {
    const above = folder;
    folder = join(folder, step);
    const named = steps.slice(0, index + 1).join('/');
    if (!lstatSync(folder, { throwIfNoEntry: false })) {
      try {
        mkdirSync(folder);
        syncFolder(above);
      } catch (error) {
        // Another process may have made it meanwhile; what it is, is looked at below.
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
    const there = lstatSync(folder);
    if (there.isSymbolicLink()) throw new Refusal(`"${named}" is a link; links are not followed`);
    if (!there.isDirectory()) throw new Refusal(`"${named}" is not a folder`, 'choose another id');
  }
  return folder;
}

/** Gives the finished file its name; false: something else has it. */
function named(temporary: string, file: string, link: Link): boolean {
  try {
    link(temporary, file);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!withoutLinks.has(code)) throw error;
    // Where one file cannot have two names, the lock alone keeps others from taking this one meanwhile.
    if (isTaken(file)) return false;
    renameSync(temporary, file);
    return true;
  }
}

/** Anything of that name: a dangling link too. */
const isTaken = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined;
