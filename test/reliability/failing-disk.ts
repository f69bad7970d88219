/** A disk that fails: the n-th call that concerns a folder does, once or from then on; every other call is real. */
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

export const errors = ['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EMFILE', 'EINTR', 'ENOENT', 'EDQUOT'] as const;

export interface Fault {
  /** Which call fails, the first one being 1. */
  readonly at: number;
  readonly code: (typeof errors)[number];
  readonly forEver: boolean;
}

export interface Happened {
  /** How many calls there were. */
  readonly calls: number;
  /** What failed; none: the fault came too late. */
  readonly failed: readonly string[];
  /** Whether the program was told that something is not there: as far as it can know, that is so. */
  readonly deniedToBeThere: boolean;
}

type Call = (...args: unknown[]) => unknown;

/** Does `work` while calls on paths in `folder`, on files opened there and on processes started there fail as `fault` says. */
export async function onFailingDisk(
  folder: string,
  fault: Fault | undefined,
  replaced: (command: readonly string[]) => readonly string[] | undefined,
  work: () => Promise<void>,
): Promise<Happened> {
  let calls = 0;
  let deniedToBeThere = false;
  const failed: string[] = [];
  const opened = new Set<unknown>();
  const concerns = (what: unknown): boolean =>
    typeof what === 'number'
      ? opened.has(what)
      : typeof what === 'string' && `${what}/`.startsWith(`${folder}/`);
  const failing = (name: string): Fault | undefined => {
    calls += 1;
    if (!fault || (fault.forEver ? calls < fault.at : calls !== fault.at)) return undefined;
    failed.push(name);
    return fault;
  };
  const errorOf = ({ code }: Fault, syscall: string): Error =>
    Object.assign(new Error(`${code}: made to fail, ${syscall}`), { code, syscall });

  const disk = fs as unknown as Record<string, Call>;
  const names = Object.keys(disk).filter((name) => name.endsWith('Sync') && typeof disk[name] === 'function');
  const real = new Map(names.map((name) => [name, disk[name]!]));
  const { spawn } = childProcess;
  for (const [name, call] of real) {
    disk[name] = (...args) => {
      if (!concerns(args[0])) return call(...args);
      const now = failing(name);
      if (name === 'closeSync') opened.delete(args[0]);
      if (!now) {
        const result = call(...args);
        if (name === 'openSync') opened.add(result);
        return result;
      }
      // The file is closed whatever the call says.
      if (name === 'closeSync') call(...args);
      const { throwIfNoEntry, force } = (args[1] ?? {}) as Record<string, unknown>;
      if (now.code === 'ENOENT' && (throwIfNoEntry === false || force === true)) {
        deniedToBeThere ||= throwIfNoEntry === false;
        return undefined;
      }
      throw errorOf(now, name);
    };
  }
  const command = (file: string, args: readonly string[], options: childProcess.SpawnOptions) => {
    const other = replaced([file, ...args]);
    const now = other || concerns(options.cwd) ? failing(`spawn ${file}`) : undefined;
    if (now) throw errorOf(now, 'spawn');
    const [name, ...rest] = other ?? [file, ...args];
    return spawn(name!, rest, options);
  };
  childProcess.spawn = command as typeof spawn;
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    Object.assign(disk, Object.fromEntries(real));
    childProcess.spawn = spawn;
    syncBuiltinESMExports();
  }
  return { calls, failed, deniedToBeThere };
}

/** Every file below `folder`, by path; '': a folder. */
export function contentsOf(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (name === '.git' || name.startsWith('.git/')) continue;
    found.set(name, entry.isFile() ? fs.readFileSync(path, 'latin1') : '');
  }
  return found;
}
