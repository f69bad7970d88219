/** What git calls the content of a file, and the contents it has by those names. */
import { createHash, type Hash } from 'node:crypto';
import { git } from './ask-git.ts';
import { Refusal } from './refusal.ts';

/** The content of each blob that is named, in the order of the names. @throws Refusal when git has one of them not. */
export async function blobs(top: string, oids: readonly string[]): Promise<Buffer[]> {
  if (oids.length === 0) return [];
  const answer = await git(top, ['cat-file', '--batch', '--buffer'], `${oids.join('\n')}\n`);
  if (!answer.ok)
    throw new Refusal('git could not hand over the files of this commit', 'git fsck says what is broken');
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
