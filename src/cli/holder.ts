/** Which process holds a lock, and whether it is still there. */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

export interface Holder {
  readonly pid: number;
  /** When the process was started, in the measure of the system; '-': it does not say. */
  readonly started: string;
  /** Of this lock alone: the same process has another one the next time. */
  readonly id: string;
  readonly host: string;
}

/** What a lock of this process says. */
export const ownLine = (id: string): string => `${process.pid} ${startOf(process.pid)} ${id} ${hostname()}\n`;

/** The holder that `text` names; undefined: it names none. */
export function holderIn(text: string): Holder | undefined {
  const [, pid, started, id, host] = /^([1-9]\d{0,9}) (\d+|-) ([0-9a-f]{12}) (.*)\n$/.exec(text) ?? [];
  return id === undefined ? undefined : { pid: Number(pid), started: started!, id, host: host! };
}

/**
 * Whether the process is no more; its id may be another's by now. Of another machine nobody here can tell. This process
 * asks while it holds nothing: what is its own is left from where it could not be removed.
 */
export function isGone({ pid, started, host }: Holder): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid) return true;
  if (!isAlive(pid)) return true;
  const now = startOf(pid);
  return started !== '-' && now !== '-' && now !== started;
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

/** When a process was started: the 22nd field that Linux tells of it, counted behind its name. '-': nobody says. */
function startOf(pid: number): string {
  try {
    const told = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return told.slice(told.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
  } catch {
    return '-';
  }
}
