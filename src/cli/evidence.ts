/** Files that records name as evidence: whether they are there, and their digest. Nothing of them is kept. */
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from '../engine/rule.ts';
import { isInside } from '../reader/read-configuration.ts';
import { Refusal } from './refusal.ts';

/** What lies at `path` below `root` on the disk. No link is followed, on the way or at the end. */
export function evidenceOnDisk(root: string, path: string): Evidence {
  if (!isInside(path)) return { state: 'outside' };
  let descriptor: number | undefined;
  try {
    let step = root;
    for (const name of path.split('/')) {
      step = join(step, name);
      const stat = lstatSync(step, { throwIfNoEntry: false });
      if (!stat) return { state: 'missing' };
      if (stat.isSymbolicLink()) return { state: 'link' };
    }
    if (!lstatSync(step).isFile()) return { state: 'not a file' };
    descriptor = openSync(step, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    if (!fstatSync(descriptor).isFile()) return { state: 'not a file' };
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(1024 * 1024);
    for (let count = -1; count !== 0;) {
      count = readSync(descriptor, chunk, 0, chunk.length, null);
      hash.update(chunk.subarray(0, count));
    }
    return { state: 'read', sha256: hash.digest('hex') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { state: code === 'ENOTDIR' || code === 'ENOENT' ? 'missing' : 'unreadable' };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** What lies at `path` in a commit, as `read` hands it over; undefined: nothing that is a file. */
export async function evidenceInCommit(
  path: string,
  read: (path: string) => Promise<Buffer | undefined>,
): Promise<Evidence> {
  if (!isInside(path)) return { state: 'outside' };
  let bytes: Buffer | undefined;
  try {
    bytes = await read(path);
  } catch (error) {
    if (error instanceof Refusal) return { state: 'not a file' };
    throw error;
  }
  if (!bytes) return { state: 'missing' };
  return { state: 'read', sha256: createHash('sha256').update(bytes).digest('hex') };
}
