/** What git calls the content of a file, and the contents it has by those names. */
import type { Hash } from 'node:crypto';
import { createHash } from './crypto.ts';
import { git, gitParts, notHandedOver } from './ask-git.ts';
import { Refusal } from './refusal.ts';

/** The content of each blob that is named, in the order of the names. @throws Refusal when git has one of them not. */
export async function blobs(top: string, oids: readonly string[]): Promise<Buffer[]> {
  if (oids.length === 0) return [];
  const answer = await git(top, ['cat-file', '--batch', '--buffer'], `${oids.join('\n')}\n`);
  if (!answer.ok) throw notHandedOver();
  const found: Buffer[] = [];
  let at = 0;
  for (const oid of oids) {
    const end = answer.out.indexOf(0x0a, at);
    const [, type, size] = answer.out.subarray(at, end).toString('utf8').split(' ');
    if (type !== 'blob') throw new Refusal(`git has no file ${oid}`, 'git fsck says what is broken');
    found.push(answer.out.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return found;
}

/** A part of what a blob holds; `isLast`: nothing of it follows. */
export interface BlobPart {
  readonly oid: string;
  readonly bytes: Uint8Array;
  readonly isLast: boolean;
}

/** The same of any size, one part after the other; none of them is kept. @throws Refusal unless git has all of them. */
export async function* blobParts(top: string, oids: readonly string[]): AsyncGenerator<BlobPart> {
  for (let from = 0; from < oids.length; from += mostAtOnce)
    yield* partsOf(top, oids.slice(from, from + mostAtOnce));
}

/** How many blobs git is asked for in one go: it has so long for all of them. */
const mostAtOnce = 256;

async function* partsOf(top: string, oids: readonly string[]): AsyncGenerator<BlobPart> {
  let head = Buffer.alloc(0);
  let nth = 0;
  /** How much of the present blob is still to come; undefined: its head is. */
  let left: number | undefined;
  for await (const part of gitParts(top, ['cat-file', '--batch', '--buffer'], `${oids.join('\n')}\n`)) {
    for (let at = 0; at < part.length;) {
      const oid = oids[nth]!;
      if (left === undefined) {
        const end = part.indexOf(0x0a, at);
        head = Buffer.concat([head, part.subarray(at, end === -1 ? part.length : end)]);
        at = end === -1 ? part.length : end + 1;
        if (end === -1) continue;
        const [, type, size] = head.toString('utf8').split(' ');
        if (type !== 'blob') throw notHandedOver();
        head = Buffer.alloc(0);
        left = Number(size);
        if (left === 0) yield { oid, bytes: head, isLast: true };
      } else if (left > 0) {
        const bytes = part.subarray(at, at + left);
        left -= bytes.length;
        at += bytes.length;
        yield { oid, bytes, isLast: left === 0 };
      } else {
        // The line feed after it.
        at += 1;
        nth += 1;
        left = undefined;
      }
    }
  }
  if (nth < oids.length) throw notHandedOver();
}

/** How many letters the names of objects have in a repository: 40 where they are of SHA-1, 64 of SHA-256. */
export type NameLength = number;

const algorithm = (length: NameLength): string => (length === 64 ? 'sha256' : 'sha1');

/** Git's name of the file that holds `text` and nothing else. */
export const blobName = (text: string, length: NameLength): string =>
  createHash(algorithm(length))
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');

/** What comes to git's name of a file of so many bytes, once its bytes are added. */
export const naming = (bytes: bigint, length: NameLength): Hash =>
  createHash(algorithm(length)).update(`blob ${bytes}\0`);
