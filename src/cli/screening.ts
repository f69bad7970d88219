/** The lists that the settings name, as one state of the files holds them, and the parties compared with them. */
import type { Hash } from 'node:crypto';
import { createHash } from './crypto.ts';
import { grouped, type RecordOf } from '../records/case-repository.ts';
import type { Hit, ListEntry, Screened, ScreeningList } from '../records/screened.ts';
import type { NamedList } from '../reader/read-configuration.ts';
import { ListTrouble } from '../screening/list-trouble.ts';
import { readList, type ReadList } from '../screening/read-list.ts';
import type { Listed } from '../screening/indexed-names.ts';
import { nameIndex, type NameIndex } from '../screening/name-index.ts';
import type { NotRead } from './evidence.ts';
import type { Tree } from './tree.ts';

/** Lists as they were read. */
export interface ReadLists {
  /** Each that is named, whether it could be read or not. */
  readonly lists: readonly ScreeningList[];
  /** The entries of those that could be read whole. */
  readonly entries: readonly Listed[];
  /** The names of those entries; they are made ready once, when they are asked for. */
  readonly index: () => NameIndex;
  /** How many rows of a list hold no name, and so are compared with nothing, by its path. */
  readonly skipped: ReadonlyMap<string, number>;
}

const whyNot: Record<NotRead['state'], string> = {
  missing: 'is not in the repository',
  'left out': 'is left out of the work tree by a sparse checkout',
  outside: 'lies outside the repository',
  link: 'is a link, or behind one; links are not followed',
  'not a file': 'is not a file',
  'not plain': 'is not written plainly',
  unreadable: 'cannot be read',
};

/** Reads every list. One that cannot be read whole, or is not the one that was pinned, gives no entry at all. */
export async function readLists(named: readonly NamedList[], tree: Pick<Tree, 'parts'>): Promise<ReadLists> {
  const lists: ScreeningList[] = [];
  const entries: Listed[] = [];
  const skipped = new Map<string, number>();
  for (const each of named) {
    const read = await readOne(each, tree);
    const list: ScreeningList = { ...each, trouble: 'trouble' in read ? read.trouble : undefined };
    lists.push(list);
    if ('trouble' in read) continue;
    for (const entry of read.entries) entries.push({ entry, list });
    skipped.set(list.path, read.skipped);
  }
  let index: NameIndex | undefined;
  return { lists, entries, skipped, index: () => (index ??= nameIndex(entries)) };
}

type ReadOne =
  { readonly entries: readonly ListEntry[]; readonly skipped: number } | { readonly trouble: string };

async function readOne({ path, sha256 }: NamedList, tree: Pick<Tree, 'parts'>): Promise<ReadOne> {
  const found = await tree.parts(path);
  if ('state' in found) return { trouble: whyNot[found.state] };
  // A list that is not pinned need not be digested.
  const hash = sha256 === undefined ? undefined : createHash('sha256');
  const parts = hash === undefined ? found.parts : hashed(found.parts, hash);
  let read: ReadList;
  try {
    read = await readList(parts, shortDigest);
  } catch (error) {
    if (error instanceof ListTrouble) return { trouble: error.message };
    if (isOfTheDisk(error)) return { trouble: whyNot.unreadable };
    throw error;
  }
  if (hash !== undefined && hash.digest('hex') !== sha256)
    return { trouble: 'is not the one that was pinned: its sha256 differs' };
  return { entries: read.entries, skipped: read.nameless };
}

const isOfTheDisk = (error: unknown): boolean => typeof (error as NodeJS.ErrnoException).errno === 'number';

async function* hashed(parts: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    hash.update(part);
    yield part;
  }
}

const shortDigest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Compares parties with every entry; what is less alike than `atLeast` is left out. */
export function screen(
  parties: readonly RecordOf<'party'>[],
  { lists, entries, index }: Omit<ReadLists, 'skipped'>,
  atLeast?: number,
): Screened {
  let byId: ReadonlyMap<string, readonly Listed[]> | undefined;
  const hits = new Map<string, readonly Hit[]>();
  for (const { id, data } of parties) {
    const asked = { names: namesOf(data), country: data.country_code, type: data.type };
    const found = index().hits(asked, atLeast);
    if (found.length > 0) hits.set(id, found);
  }
  return { lists, hits, entries: (id) => (byId ??= grouped(entries, ({ entry }) => entry.id)).get(id) ?? [] };
}

/**
 * The same by the lists as they are `now`, and beside it what those of an earlier state have that these have not: a list
 * that a change brings takes no entry away before the change is accepted. An entry that both have is as it is now.
 */
export function screenBeside(
  parties: readonly RecordOf<'party'>[],
  now: ReadLists,
  earlier: ReadLists,
): Screened {
  const [later, before] = [screen(parties, now), screen(parties, earlier)];
  const hits = new Map(later.hits);
  for (const [id, found] of before.hits) {
    const still = later.hits.get(id) ?? [];
    const lost = withoutThose(found, still);
    if (lost.length > 0)
      hits.set(
        id,
        [...still, ...lost].toSorted((a, b) => b.score - a.score),
      );
  }
  return {
    lists: later.lists,
    hits,
    // What is listed from which day to which is looked up here: an entry with other days is another one.
    entries: (id) => [
      ...later.entries(id),
      ...withoutThose(before.entries(id), later.entries(id), ({ listed, until }) =>
        JSON.stringify([listed, until]),
      ),
    ],
  };
}

/** Those of `found` whose entry, by its list and id and by `more` of it, is not among `others`. */
function withoutThose<Found extends { readonly entry: ListEntry }>(
  found: readonly Found[],
  others: readonly { readonly entry: ListEntry }[],
  more: (entry: ListEntry) => string = () => '',
): readonly Found[] {
  const nameOf = ({ entry }: { readonly entry: ListEntry }): string =>
    [entry.source, entry.id, more(entry)].join('\n');
  const known = new Set(others.map(nameOf));
  return found.filter((each) => !known.has(nameOf(each)));
}

/** Every name of a party, the usual one first. */
export const namesOf = ({ name, aliases = [] }: RecordOf<'party'>['data']): readonly string[] => [
  name,
  ...aliases,
];

/** What to do about a list in trouble: what is there but in the wrong way need not be fetched anew. */
export const listHelp = (trouble: string): string =>
  /Git LFS/.test(trouble)
    ? '"git lfs pull" brings the file that a pointer stands for'
    : /sparse/.test(trouble)
      ? 'bring it with git sparse-checkout, or ask for a commit with --rev'
      : /link|not a file|outside/.test(trouble)
        ? 'put the list itself there, as the government publishes it'
        : 'fetch it anew as the government publishes it, whole, and record its "sha256" and the day it was "retrieved"';
