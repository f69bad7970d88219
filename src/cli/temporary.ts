/** Files that exist only while another is written: beside it, named for the process that writes them, and swept by the next. */
import { randomBytes } from './crypto.ts';
import { closeSync, fchmodSync, fsyncSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './holder.ts';
import { lockName, temporaryName } from './own-names.ts';

/** What of the file's name the other one tells: it may be as long as a name can be, and is not to look like a record's. */
const told = (file: string): string => basename(file).slice(0, 40).replaceAll('.', '-');

export interface Manner {
  /** The rights of the file that it is to replace; absent: those of a new one. */
  readonly mode?: number | undefined;
  /** Whether its bytes have to be on the disk before it is used. */
  readonly durable: boolean;
}

/** What is written of a text, in UTF-8, or of what is bytes already. */
export const bytesOf = (text: string | Uint8Array): Buffer =>
  typeof text === 'string'
    ? Buffer.from(text, 'utf8')
    : Buffer.from(text.buffer, text.byteOffset, text.length);

/** The bytes of `text` in a new file beside `file`: all of them, or no file. */
export function writtenBeside(file: string, text: string | Uint8Array, { mode, durable }: Manner): string {
  const random = randomBytes(6).toString('hex');
  const temporary = join(dirname(file), `.nsm20-${told(file)}-${process.pid}-${random}.tmp`);
  const descriptor = openSync(temporary, 'wx', 0o666);
  try {
    try {
      const bytes = bytesOf(text);
      for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
      if (mode !== undefined) fchmodSync(descriptor, mode & 0o777);
      if (durable) fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    discard(temporary);
    throw error;
  }
  return temporary;
}

/** Removes what nobody is to find. What cannot be removed is left for the next that sweeps there. */
export function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Why the work failed is told; this would only hide it.
  }
}

/**
 * Removes from `folder` what writers left behind that ended before they were done. Called by who holds the lock of the
 * folder and has written nothing yet: nobody else has a temporary file there, but for those who are trying for the lock.
 */
export function sweep(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const [, of, pid] = temporaryName.exec(name) ?? [];
    const isTrying =
      of?.startsWith(told(lockName)) === true && Number(pid) !== process.pid && isAlive(Number(pid));
    if ((pid !== undefined && !isTrying) || name.startsWith(`${lockName}-`)) discard(join(folder, name));
  }
}

/** How systems say that they have no way to bring a name to the disk, or do not let this folder be opened for it. */
const withoutSync = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR', 'EBADF', 'EPERM', 'EACCES']);

/** Brings the names in `folder` to the disk, where the system has a way to. @throws Error when the disk fails. */
export function syncFolder(folder: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(folder, 'r');
    fsyncSync(descriptor);
  } catch (error) {
    if (!withoutSync.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
