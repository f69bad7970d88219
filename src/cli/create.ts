/** Making new files: whole or not at all, and never over one that is there. */
import {
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal, writingInWords } from './refusal.ts';
import { isAlive, sweep, syncFolder, writtenBeside } from './temporary.ts';

/** How a name is given to a finished file. The file system does it; tests give one that cannot. */
export type Link = (existing: string, name: string) => void;

/**
 * Makes the file `path`, relative to `root` with `/`, holding `text`; false when something has that name already.
 * The name appears when every byte is on the disk, so that a reader or a crash at any moment finds all of it or
 * nothing, and of two that make it at once one is told false. @throws Refusal when it cannot be made.
 */
export function createWhole(root: string, path: string, text: string, link: Link = linkSync): boolean {
  const steps = path.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..'))
    throw new Refusal(`"${path}" leads out of the repository`);
  try {
    const folder = folderBelow(root, steps.slice(0, -1));
    sweep(folder);
    return make(join(folder, steps.at(-1)!), text, link);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`"${path}" could not be written: ${writingInWords(error)}`);
  }
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

function make(file: string, text: string, link: Link): boolean {
  if (isTaken(file)) return false;
  const temporary = writtenBeside(file, text);
  try {
    try {
      link(temporary, file);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return false;
      if (!withoutLinks.has(code)) throw error;
      return renamedUnderLock(temporary, file);
    }
    return true;
  } finally {
    rmSync(temporary, { force: true });
    syncFolder(dirname(file));
  }
}

/** Anything of that name: a dangling link too. */
const isTaken = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined;

/** How file systems say that they have no hard links. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']);

/** Where one file cannot have two names: looked for and renamed while nobody else does. */
function renamedUnderLock(temporary: string, file: string): boolean {
  const lock = join(dirname(file), '.nsm20.lock');
  takeLock(lock);
  try {
    if (isTaken(file)) return false;
    renameSync(temporary, file);
    return true;
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(lock: string): void {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      const descriptor = openSync(lock, 'wx', 0o666);
      writeSync(descriptor, String(process.pid));
      closeSync(descriptor);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = ownerOf(lock);
      if (owner !== undefined && !isAlive(owner)) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
  throw new Refusal('another process is writing there', 'try again; remove ".nsm20.lock" if no other runs');
}

function ownerOf(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}
