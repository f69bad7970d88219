/** Which files a commit holds, as git lists them. */
import { dirname } from 'node:path/posix';
import { git } from './ask-git.ts';
import { Refusal } from './refusal.ts';

export interface Entry {
  /** As git writes it: 100644, 120000, ... */
  readonly mode: string;
  readonly oid: string;
  /** From the top of the work tree. */
  readonly path: string;
}

/** What `ls-tree` says of `paths` in a commit. @throws Refusal when git does not say: no answer is not an empty one. */
async function rows(top: string, commit: string, how: string, paths: readonly string[]): Promise<Entry[]> {
  const asked = ['--literal-pathspecs', 'ls-tree', how, '-z', '--full-tree', commit, '--', ...paths];
  const listed = await git(top, asked);
  if (!listed.ok)
    throw new Refusal('git could not list the files of this commit', 'git fsck says what is broken');
  return listed.out
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map((row) => {
      const tab = row.indexOf('\t');
      const [about, path] = [row.slice(0, tab), row.slice(tab + 1)];
      const [mode, , oid] = about.split(' ') as [string, string, string];
      return { mode, oid, path };
    });
}

/** The files of one commit. What was listed once is not asked for again. */
export class Listing {
  readonly top: string;
  readonly commit: string;
  readonly #below = new Map<string, readonly Entry[]>();
  readonly #at = new Map<string, Entry>();
  readonly #looked = new Set<string>();

  constructor(top: string, commit: string) {
    this.top = top;
    this.commit = commit;
  }

  /**
   * Every file at or below `paths`; `.` is the top, and a `/` at the end says that a folder is meant. They are asked for
   * together. @throws Refusal when git does not say.
   */
  async below(...paths: readonly string[]): Promise<readonly Entry[]> {
    const open = paths.filter((path) => !this.#below.has(path));
    const entries = open.length === 0 ? [] : await rows(this.top, this.commit, '-r', open);
    for (const path of open) {
      const inside = path.endsWith('/') ? path : `${path}/`;
      const isBelow = (each: Entry): boolean => each.path === path || each.path.startsWith(inside);
      this.#below.set(path, open.length === 1 || path === '.' ? entries : entries.filter(isBelow));
    }
    return paths.flatMap((path) => this.#below.get(path)!);
  }

  /** What is at `path`, a folder among it; undefined: nothing. {@link look} asks for many at once. */
  async at(path: string): Promise<Entry | undefined> {
    await this.look([path]);
    return this.#at.get(path);
  }

  /** Asks what is at each of `paths`, so that {@link at} need not. */
  async look(paths: readonly string[]): Promise<void> {
    const open = [...new Set(paths.map(folderOf))].filter((folder) => !this.#looked.has(folder));
    for (const asked of inLines(open)) {
      for (const entry of await rows(this.top, this.commit, '-t', asked)) this.#at.set(entry.path, entry);
      for (const folder of asked) this.#looked.add(folder);
    }
  }
}

/** What has to be listed to see `path`: its folder, or itself at the top. */
const folderOf = (path: string): string => (dirname(path) === '.' ? path : `${dirname(path)}/`);

/** How many characters a line of command is given in paths; every system takes more, and one path is never cut. */
const mostInLine = 50_000;

/** `paths` in as many lots as lines of command are needed for them. */
export function inLines(paths: readonly string[]): string[][] {
  const lines: string[][] = [];
  let room = 0;
  for (const path of paths) {
    if (path.length > room || lines.length === 0) {
      lines.push([]);
      room = mostInLine;
    }
    lines.at(-1)!.push(path);
    room -= path.length;
  }
  return lines;
}
