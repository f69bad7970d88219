/** One writer at a time in a folder: a file there names who writes, for as long as that takes. */
import { randomBytes } from './crypto.ts';
import { closeSync, linkSync, lstatSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { byCodeUnit } from '../records/source.ts';
import { readText } from './disk.ts';
import { holderIn, isGone, ownLine, type Holder } from './holder.ts';
import { lockName } from './own-names.ts';
import { Refusal } from './refusal.ts';
import { discard, writtenBeside } from './temporary.ts';
import type { World } from './world.ts';

export interface Trying {
  /** How often a lock that another holds is tried for. */
  readonly times?: number;
  /** Milliseconds between two tries; as they are unless said otherwise, it is ten seconds in all. */
  readonly apart?: number;
  /** Told of each folder before its lock is tried for, so that what fails there can be named. */
  readonly takes?: (folder: string) => void;
}

/**
 * Does `work` while no other process does its own in any of `folders`. A signal that ends the program is heard before
 * or after, never during. A process that is killed leaves its lock; it names the process, and the next one that finds
 * it gone takes its place. On a file system without links a kill between the two steps of making a lock leaves one
 * that names nobody, which a person has to remove. @throws Refusal when another holds one of them for too long.
 */
export async function underLocks<Done>(
  folders: readonly string[],
  { undisturbed }: Pick<World, 'undisturbed'>,
  work: () => Done,
  { times = 1_000, apart = 10, takes = () => undefined }: Trying = {},
): Promise<Done> {
  const locks = [...new Set(folders)].toSorted(byCodeUnit).map((folder) => join(folder, lockName));
  for (let attempt = 0; attempt < times; attempt += 1) {
    const done = undisturbed(() => holding(locks, work, takes));
    if (done) return done.of;
    await after(apart);
  }
  throw new Refusal('another process is writing there', `try again; remove "${lockName}" if no other runs`);
}

/** What comes of `work` under all of `locks`; undefined where one of them is held: those taken are given back. */
function holding<Done>(
  locks: readonly string[],
  work: () => Done,
  takes: (folder: string) => void,
): { readonly of: Done } | undefined {
  const taken: { readonly lock: string; readonly id: string }[] = [];
  try {
    for (const lock of locks) {
      takes(dirname(lock));
      const id = taking(lock);
      if (id === undefined) return undefined;
      taken.push({ lock, id });
    }
    return { of: work() };
  } finally {
    for (const { lock, id } of taken) release(lock, id);
  }
}

/** The id under which `lock` is this process's now; undefined: it is another's. */
function taking(lock: string): string | undefined {
  const holder = holderOf(lock);
  if (holder === 'unknown') return undefined;
  if (holder !== 'nobody') {
    if (!isGone(holder)) return undefined;
    // Of several that find it gone, one clears it away, under a lock of that very name: and who comes to it later
    // finds that the holder is another, and clears away nothing.
    const clearing = holding(
      [`${lock}-${holder.id}`],
      () => release(lock, holder.id),
      () => undefined,
    );
    if (!clearing) return undefined;
  }
  const id = randomBytes(6).toString('hex');
  return make(lock, ownLine(id)) ? id : undefined;
}

/** Makes the lock, in one step with what it says; false: another was quicker. */
function make(lock: string, text: string): boolean {
  let temporary: string | undefined;
  try {
    temporary = writtenBeside(lock, text, { durable: false });
    linkSync(temporary, lock);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (temporary === undefined || !withoutLinks.has(code)) throw error;
    return makeInSteps(lock, text);
  } finally {
    if (temporary !== undefined) discard(temporary);
  }
}

function makeInSteps(lock: string, text: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(lock, 'wx', 0o666);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(descriptor, text);
  } catch (error) {
    discard(lock);
    throw error;
  } finally {
    closeSync(descriptor);
  }
  return true;
}

/** How file systems say that they have no hard links. */
export const withoutLinks: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EINVAL',
]);

/** Removes `lock` while it is the one of that id. Where that fails it stays, until its process is gone. */
function release(lock: string, id: string): void {
  try {
    const holder = holderOf(lock);
    if (typeof holder === 'object' && holder.id === id) discard(lock);
  } catch {
    // The work is done, and what came of it is told.
  }
}

/** Who holds `lock`, as it says itself; it may be anything, for it may come with a checkout. */
function holderOf(lock: string): Holder | 'nobody' | 'unknown' {
  if (!lstatSync(lock, { throwIfNoEntry: false })) return 'nobody';
  const read = readText(lock, lockName);
  return ('text' in read && holderIn(read.text)) || 'unknown';
}
