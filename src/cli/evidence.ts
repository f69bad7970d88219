/** Files that records name as evidence: whether they are there, and their digest. Nothing of them is kept. */
import { createHash } from './crypto.ts';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from '../engine/rule.ts';
import { isInside, plainPath } from '../records/paths.ts';
import { naming, type BlobPart, type NameLength } from './blobs.ts';

/**
 * What became of files that were read, by what tells them apart, and by the name git has for what they hold: one with
 * many names is read once.
 */
export type KnownFiles = Map<string, Evidence>;

/** What a path says by itself, before anything is looked at; undefined: nothing is wrong with it. */
export function wrongPath(path: string): NotRead | undefined {
  if (!isInside(path)) return { state: 'outside' };
  const plain = plainPath(path);
  if (plain === path) return undefined;
  // The address of a page or of a network is no path at all.
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(path)) return { state: 'missing' };
  return plain === '' ? { state: 'not a file' } : { state: 'not plain', plain };
}

/**
 * What lies at `path` below `root` on the disk. No link is followed, on the way or at the end. `names` says how git
 * would name it; absent: nobody will ask for it by that name.
 */
export function evidenceOnDisk(root: string, path: string, known: KnownFiles, names?: NameLength): Evidence {
  const opened = openInside(root, path);
  if ('state' in opened) return opened;
  const { descriptor, size, file } = opened;
  try {
    const before = file === undefined ? undefined : known.get(file);
    if (before) return before;
    const { evidence, name } = digestOf(descriptor, size, names);
    if (file !== undefined) known.set(file, evidence);
    if (name !== undefined) known.set(name, evidence);
    return evidence;
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
): { readonly descriptor: number; readonly size: bigint; readonly file: string | undefined } | NotRead {
  const wrong = wrongPath(path);
  if (wrong) return wrong;
  try {
    let step = root;
    let isFile = false;
    for (const name of path.split('/')) {
      step = join(step, name);
      const stat = lstatSync(step);
      if (stat.isSymbolicLink()) return { state: 'link' };
      isFile = stat.isFile();
    }
    if (!isFile) return { state: 'not a file' };
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
    return { descriptor, size: stat.size, file: isNumbered ? file : undefined };
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

/** What is read into. Nothing of it is kept. */
let room: Buffer | undefined;

function digestOf(
  descriptor: number,
  size: bigint,
  names: NameLength | undefined,
): { readonly evidence: Evidence; readonly name: string | undefined } {
  const digest = new Digest();
  const named = names === undefined ? undefined : naming(size, names);
  room ??= Buffer.allocUnsafeSlow(partSize);
  let all = 0n;
  for (let count = readSync(descriptor, room); count > 0; count = readSync(descriptor, room)) {
    const part = room.subarray(0, count);
    digest.add(part);
    named?.update(part);
    all += BigInt(count);
  }
  // A file that grew or shrank meanwhile is not the one that the name begins with.
  return { evidence: digest.evidence(), name: all === size ? named?.digest('hex') : undefined };
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

/** What becomes of contents as git hands them over, under the names that git has for them. */
export async function digestBlobs(blobs: AsyncIterable<BlobPart>, known: KnownFiles): Promise<void> {
  let digest = new Digest();
  for await (const { oid, bytes, isLast } of blobs) {
    digest.add(bytes);
    if (!isLast) continue;
    known.set(oid, digest.evidence());
    digest = new Digest();
  }
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
