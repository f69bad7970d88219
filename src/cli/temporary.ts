/** Files that exist only while another is written: named for the process that writes them, and swept when it is gone. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const shape = /^\.nsm20-.*-(\d+)-[0-9a-f]{12}\.tmp$/;

/** The bytes of `text`, on the disk, in a new file beside `file`. */
export function writtenBeside(file: string, text: string): string {
  const random = randomBytes(6).toString('hex');
  // The name itself may be as long as a name can be.
  const name = basename(file).slice(0, 80);
  const temporary = join(dirname(file), `.nsm20-${name}-${process.pid}-${random}.tmp`);
  const descriptor = openSync(temporary, 'wx', 0o666);
  try {
    const bytes = Buffer.from(text, 'utf8');
    for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
    fsyncSync(descriptor);
  } catch (error) {
    closeSync(descriptor);
    rmSync(temporary, { force: true });
    throw error;
  }
  closeSync(descriptor);
  return temporary;
}

/** Removes from `folder` what processes left behind that are no more; called when this one is writing nothing. */
export function sweep(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const [, pid] = shape.exec(name) ?? [];
    if (pid === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // It is left for whoever may remove it.
    }
  }
}

/** Whether a process of this id runs; one that cannot be asked about does. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Brings the names in `folder` to the disk, where the system has a way to. */
export function syncFolder(folder: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(folder, 'r');
    fsyncSync(descriptor);
  } catch {
    // Some systems have none; the file itself is on the disk.
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
