/** Files that records name as evidence: whether they are there, and their digest. Nothing of them is kept. */
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from '../engine/rule.ts';
import { isInside, plainPath } from '../records/paths.ts';

/** What became of files that were read, by what tells them apart: one with many names is read once. */
export type KnownFiles = Map<string, Evidence>;

/** What a path says by itself, before anything is looked at; undefined: nothing is wrong with it. */
function wrongPath(path: string): NotRead | undefined {
  if (!isInside(path)) return { state: 'outside' };
  const plain = plainPath(path);
  if (plain === path) return undefined;
  // The address of a page or of a network is no path at all.
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(path)) return { state: 'missing' };
  return plain === '' ? { state: 'not a file' } : { state: 'not plain', plain };
}

/** What lies at `path` below `root` on the disk. No link is followed, on the way or at the end. */
export function evidenceOnDisk(root: string, path: string, known: KnownFiles): Evidence {
  const opened = openInside(root, path);
  if ('state' in opened) return opened;
  const { descriptor, file } = opened;
  try {
    const found = (file !== undefined && known.get(file)) || digestOf(descriptor);
    if (file !== undefined) known.set(file, found);
    return found;
  } catch (error) {
    return whyNot(error);
  } finally {
    closeSync(descriptor);
  }
}

/** Why nothing can be read of a file. */
export type NotRead = Exclude<Evidence, { readonly state: 'read' | 'pointer' }>;

/** The bytes of a file of any size, one part after the other; they are to be asked for once, and to the end or to an error. */
export type FileParts = { readonly parts: AsyncIterable<Uint8Array> } | NotRead;

/** The bytes of what lies at `path` below `root` on the disk. No link is followed, on the way or at the end. */
export function partsOnDisk(root: string, path: string): FileParts {
  const opened = openInside(root, path);
  return 'state' in opened ? opened : { parts: partsOf(opened.descriptor) };
}

async function* partsOf(descriptor: number): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(partSize);
      const count = readSync(descriptor, chunk);
      if (count === 0) return;
      yield chunk.subarray(0, count);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Opens a regular file, with what tells it from other files; undefined where the system does not number them. */
function openInside(
  root: string,
  path: string,
): { readonly descriptor: number; readonly file: string | undefined } | NotRead {
  const wrong = wrongPath(path);
  if (wrong) return wrong;
  try {
    let step = root;
    for (const name of path.split('/')) {
      step = join(step, name);
      if (lstatSync(step).isSymbolicLink()) return { state: 'link' };
    }
    if (!lstatSync(step).isFile()) return { state: 'not a file' };
    const descriptor = openSync(step, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stat = fstatSync(descriptor, { bigint: true });
    // Stryker disable next-line all: only what is put in the place of a file between the two looks comes to this
    if (!stat.isFile()) {
      closeSync(descriptor);
      return { state: 'not a file' };
    }
    // Stryker disable next-line ConditionalExpression: the disks that tests run on number their files
    const isNumbered = stat.ino !== 0n;
    const file = [stat.dev, stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(' ');
    return { descriptor, file: isNumbered ? file : undefined };
  } catch (error) {
    return whyNot(error);
  }
}

function whyNot(error: unknown): NotRead {
  const { code } = error as NodeJS.ErrnoException;
  return { state: code === 'ENOTDIR' || code === 'ENOENT' ? 'missing' : 'unreadable' };
}

/** How much is read at once, in bytes. */
const partSize = 1024 * 1024;

function digestOf(descriptor: number): Evidence {
  const digest = new Digest();
  const chunk = Buffer.allocUnsafe(partSize);
  let count: number;
  do {
    count = readSync(descriptor, chunk);
    digest.add(chunk.subarray(0, count));
  } while (count > 0);
  return digest.evidence();
}

/** A file of a commit: how git tells what it is and which, and its bytes, one part after the other. */
export interface CommittedFile {
  readonly mode: string;
  readonly oid: string;
  readonly parts: () => AsyncIterable<Uint8Array>;
}

/** What lies at `path` in a commit, as `find` finds it; undefined: nothing. */
export async function evidenceInCommit(
  path: string,
  find: (path: string) => Promise<CommittedFile | undefined>,
  known: KnownFiles,
): Promise<Evidence> {
  const found = await findRegular(path, find);
  if ('state' in found) return found;
  const before = known.get(found.oid);
  if (before) return before;
  const digest = new Digest();
  for await (const part of found.parts()) digest.add(part);
  const evidence = digest.evidence();
  known.set(found.oid, evidence);
  return evidence;
}

/** The bytes of what lies at `path` in a commit, as `find` finds it. */
export async function partsInCommit(
  path: string,
  find: (path: string) => Promise<CommittedFile | undefined>,
): Promise<FileParts> {
  const found = await findRegular(path, find);
  return 'state' in found ? found : { parts: found.parts() };
}

async function findRegular(
  path: string,
  find: (path: string) => Promise<CommittedFile | undefined>,
): Promise<CommittedFile | NotRead> {
  const wrong = wrongPath(path);
  if (wrong) return wrong;
  const found = await find(path);
  if (!found) return { state: 'missing' };
  if (found.mode === '120000') return { state: 'link' };
  return found.mode.startsWith('100') ? found : { state: 'not a file' };
}

/** As long as a pointer of Git LFS can be, in bytes, and how it begins: its format says both. */
const pointer = { most: 1024, begins: 'version https://git-lfs.github.com/spec/' } as const;

/** The digest of a file of any size, and the first bytes of it as long as it may be a pointer. */
class Digest {
  readonly #hash = createHash('sha256');
  #start = Buffer.alloc(0);

  add(part: Uint8Array): void {
    this.#hash.update(part);
    if (this.#start.length <= pointer.most)
      this.#start = Buffer.concat([this.#start, part.subarray(0, pointer.most + 1)]);
  }

  evidence(): Evidence {
    const text = this.#start.toString('utf8');
    if (this.#start.length > pointer.most || !text.startsWith(pointer.begins))
      return { state: 'read', sha256: this.#hash.digest('hex') };
    return { state: 'pointer', to: /^oid sha256:([0-9a-f]{64})\r?$/m.exec(text)?.[1] };
  }
}
