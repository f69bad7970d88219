/** Reading a list: bytes to entries. */
import type { ListEntry } from '../records/screened.ts';
import { copied, joined, withoutLeftovers } from './bytes.ts';
import { csvRows } from './csv-rows.ts';
import { entryOf, type Digest } from './entry.ts';
import { jsonRows } from './json-rows.ts';
import { ListTrouble } from './list-trouble.ts';
import { utf8Check } from './utf8.ts';

/** What a list holds. */
export interface ReadList {
  /** In the order of the file; never empty. */
  readonly entries: readonly ListEntry[];
  /** How many rows hold no name, and so nothing to compare with. */
  readonly nameless: number;
}

/**
 * Reads a Consolidated Screening List as it is published, JSON or CSV, whichever the bytes are. `parts` is the file in
 * pieces of any size, of which one at a time is held. Bytes that are not UTF-8 are never replaced: a name in which a letter
 * was replaced is missed. U+FFFD that the file itself holds stays.
 * `digest` gives hexadecimal digits that differ for different texts.
 * @throws ListTrouble when nothing of the file can be used.
 */
export async function readList(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  digest: Digest,
): Promise<ReadList> {
  const entries: ListEntry[] = [];
  let nameless = 0;
  for await (const rows of rowsOf(parts))
    for (const row of rows) {
      const entry = entryOf(row, digest);
      if (entry === undefined) nameless += 1;
      else entries.push(entry);
    }
  if (entries.length === 0) throw new ListTrouble('holds no entry with a name');
  return { entries, nameless };
}

/** The bytes looked at to tell what a file is. */
const headLength = 512;

async function* rowsOf(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<readonly unknown[]> {
  const walk = all(parts);
  try {
    const head: Uint8Array[] = [];
    for (let length = 0; length < headLength;) {
      const next = await walk.next();
      if (next.done === true) break;
      head.push(copied(next.value));
      length += next.value.length;
    }
    const whole = joined(head);
    const start = withoutMark(whole);
    const clean = cleanParts(start, walk, whole.length - start.length);
    yield* isJson(start) ? jsonRows(clean) : csvRows(clean);
  } finally {
    // Whoever opened the file closes it when the walk ends.
    await walk.return(undefined);
  }
}

async function* all(parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* parts;
}

/** @throws ListTrouble at the first byte that is not UTF-8. `from` is how many bytes stand before `start`. */
async function* cleanParts(
  start: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
  from: number,
): AsyncGenerator<Uint8Array> {
  const check = utf8Check(from);
  for await (const part of startingWith(start, rest)) {
    const wrong = check.wrongIn(part);
    yield withoutLeftovers(wrong === undefined ? part : part.subarray(0, wrong));
    if (wrong !== undefined) throw new ListTrouble(`is not UTF-8 at byte ${check.broken()}`);
  }
  if (check.broken() !== undefined) throw new ListTrouble('ends in the middle of a character');
}

async function* startingWith(start: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  yield* rest;
}

/** @throws ListTrouble for what is certainly no list. */
function isJson(head: Uint8Array): boolean {
  const [first, second] = head;
  if (first !== undefined && second !== undefined && (first === 0) !== (second === 0))
    throw new ListTrouble('is UTF-16, not UTF-8');
  const text = String.fromCharCode(...withoutLeftovers(head.subarray(0, headLength)));
  if (/^\s*$/.test(text)) throw new ListTrouble('is empty');
  const other = others.find(([starts]) => starts.some((start) => text.trimStart().startsWith(start)));
  if (other !== undefined) throw new ListTrouble(other[1]);
  return /^\s*[[{]/.test(text);
}

/** How files begin that are something else, the marks of UTF-16, gzip and ZIP among them. */
const others: readonly (readonly [readonly string[], string])[] = [
  [['\xff\xfe', '\xfe\xff'], 'is UTF-16, not UTF-8'],
  [['version https://git-lfs'], 'is a Git LFS pointer, not the file itself'],
  [['\x1f\x8b', 'PK\x03\x04'], 'is compressed'],
  [['<'], 'is HTML or XML, not JSON or CSV'],
];

/** The bytes without a byte order mark of UTF-8. */
const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
