/** What is read from commits. */
import { basename, join } from 'node:path';
import type { SourceText } from '../records/source.ts';
import type { UnreadFile } from '../reader/read-cases.ts';
import { git, gitParts } from './ask-git.ts';
import { blobName, blobs } from './blobs.ts';
import {
  fileNamed,
  folderTrouble,
  isStray,
  mostBytes,
  unreadable,
  type CaseFolder,
  type FileName,
} from './case-folder.ts';
import { decode } from './disk.ts';
import type { CommittedFile } from './evidence.ts';
import { Listing } from './listing.ts';
import { exists, type RepositoryPlace } from './place.ts';
import { Refusal } from './refusal.ts';

/** Texts of another state of the same files, by path: one that is the same here need not be read again. */
export type KnownTexts = ReadonlyMap<string, SourceText>;

/** The case files as a commit holds them. `prefix` is the repository's root within the work tree, '' at its top. */
export async function readCommit(
  listing: Listing,
  prefix: string,
  folder: string,
  known: KnownTexts,
  nameOf: (name: string) => FileName = fileNamed,
): Promise<CaseFolder> {
  const base = prefix === '' ? '' : `${prefix}/`;
  const entries = await listing.below(placeOf(prefix, folder));
  const texts: SourceText[] = [];
  const unread = new Map<string, UnreadFile>();
  const strays: string[] = [];
  const others: SourceText[] = [];
  const skip = (path: string, why: Parameters<typeof unreadable>[1]): boolean => {
    unread.set(path, unreadable(path, why));
    return false;
  };
  const files = entries.map((entry) => ({ ...entry, path: entry.path.slice(base.length) }));
  const plain = files.filter(({ mode, path }) => {
    // A folder of such a name is told once, as on the disk, where nothing below it is looked at.
    const misnamed = /^[^\ufffd]*\ufffd[^/]*/.exec(path)?.[0];
    if (misnamed !== undefined) return skip(misnamed, 'not UTF-8 name');
    const names = (folder === '.' ? path : path.slice(folder.length + 1)).split('/');
    for (const [depth, name] of names.slice(0, -1).entries()) {
      const trouble = folderTrouble(name, depth + 1);
      if (trouble === undefined) continue;
      skip(path.slice(0, path.length - names.slice(depth + 1).join('/').length - 1), trouble);
      if (trouble !== 'folder named as a file') return false;
    }
    if (mode === '120000') return skip(path, 'link');
    if (mode === '160000') return skip(path, 'repository');
    return nameOf(names.at(-1)!) === 'wrong ending' ? skip(path, 'ending') : true;
  });
  const sames = plain.map(({ path, oid }) => sameText(known.get(path), oid));
  const open = [...new Set(plain.filter((_, index) => !sames[index]).map(({ oid }) => oid))];
  const fetched = new Map((await blobs(listing.top, open)).map((bytes, index) => [open[index]!, bytes]));
  for (const [index, { path, oid }] of plain.entries()) {
    const kind = nameOf(basename(path));
    const read = sames[index] ?? textOf(fetched.get(oid)!, path);
    if (kind !== 'case file') {
      if (isStray(kind, read)) strays.push(path);
      if ('text' in read) others.push(read);
    } else if ('text' in read) texts.push(read);
    else unread.set(path, read);
  }
  return { texts, unread: [...unread.values()], strays, others };
}

/** What is known already, where git names it so. The mark at the front of a file is no part of its text, and no other is taken for it. */
const sameText = (known: SourceText | undefined, oid: string): SourceText | undefined =>
  known && !known.text.startsWith(mark) && blobName(known.text, oid.length) === oid ? known : undefined;

/** The byte order mark. */
const mark = '\ufeff';

const textOf = (bytes: Buffer, path: string): SourceText | UnreadFile =>
  bytes.length > mostBytes ? unreadable(path, 'large') : decode(bytes, path);

/** The place of a folder of the repository within the work tree, as git is asked for it. */
export const placeOf = (prefix: string, folder: string): string => {
  const base = prefix === '' ? '' : `${prefix}/`;
  return folder === '.' ? base || '.' : `${base}${folder}/`;
};

/** The repository's own templates as a commit holds them; nothing where it holds none. */
export async function readTemplatesAt(
  listing: Listing,
  prefix: string,
  folder: string,
  known: KnownTexts,
): Promise<CaseFolder> {
  const entries = await listing.below(placeOf(prefix, folder));
  if (entries.length === 0) return { texts: [], unread: [], strays: [], others: [] };
  return readCommit(listing, prefix, folder, known, () => 'case file');
}

/** One file in the root as a commit holds it; undefined when it holds none. */
export async function readFileAt(
  listing: Listing,
  prefix: string,
  name: string,
  known: SourceText | undefined,
): Promise<SourceText | UnreadFile | undefined> {
  const path = prefix === '' ? name : `${prefix}/${name}`;
  const entry = (await listing.below(path)).find((each) => each.path === path);
  if (!entry) return undefined;
  if (!entry.mode.startsWith('100')) throw new Refusal(`${path} is not a regular file in this commit`);
  const same = sameText(known, entry.oid);
  return same ?? decode((await blobs(listing.top, [entry.oid]))[0]!, name);
}

/** What a commit holds at `path`, from the top of the work tree, of any size; undefined: nothing. */
export async function fileAt(listing: Listing, path: string): Promise<CommittedFile | undefined> {
  const entry = await listing.at(path);
  return entry && { ...entry, parts: () => gitParts(listing.top, ['cat-file', 'blob', entry.oid]) };
}

/**
 * The commit that HEAD names, when the case files that were read are byte for byte those of it; null otherwise, or
 * where there is no git. So a revision that is printed is never a guess.
 */
export async function revisionOf(
  top: string,
  prefix: string,
  folder: string,
  { texts, unread, strays }: Omit<CaseFolder, 'others'>,
  settings: SourceText | undefined,
): Promise<string | null> {
  const head = await git(top, ['rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}']);
  if (!head.ok) return null;
  const commit = head.out.toString('utf8').trim();
  const base = prefix === '' ? '' : `${prefix}/`;
  const paths = [placeOf(prefix, folder), `${base}nsm20.yaml`];
  const entries = await new Listing(top, commit).below(...paths).catch(() => undefined);
  if (!entries) return null;
  const committed = new Map(entries.map(({ path, oid }) => [path, oid]));
  // What a commit has as a file, and was not read here, may be another one there.
  const regular = new Set(entries.filter(({ mode }) => mode.startsWith('100')).map(({ path }) => path));
  const mayDiffer = (path: string): boolean =>
    regular.has(`${base}${path}`) && fileNamed(basename(path)) !== 'wrong ending';
  if (unread.some(({ path }) => mayDiffer(path))) return null;
  const read = settings ? [...texts, settings] : texts;
  const others = [...unread.map(({ path }) => path), ...strays];
  if (others.some((path) => !committed.has(`${base}${path}`))) return null;
  const known = new Set([...read.map(({ path }) => path), ...others]);
  const yaml = [...committed.keys()].filter((path) => path.endsWith('.yaml'));
  if (yaml.some((path) => !known.has(path.slice(base.length)))) return null;
  const same = read.every(({ path, text }) => {
    const oid = committed.get(`${base}${path}`);
    if (oid === undefined) return false;
    // A mark at the front was dropped where there was one.
    const before = text.startsWith(mark) ? [`${mark}${text}`] : [text, `${mark}${text}`];
    return before.some((each) => blobName(each, oid.length) === oid);
  });
  return same ? commit : null;
}

/** The files that HEAD holds in the folder of records and the work tree does not: a person deleted or moved them. */
export async function goneFrom(
  { top, prefix, root }: RepositoryPlace & { readonly top: string },
  folder: string,
): Promise<readonly string[]> {
  const base = prefix === '' ? '' : `${prefix}/`;
  const entries = await new Listing(top, 'HEAD').below(placeOf(prefix, folder));
  return entries.map(({ path }) => path.slice(base.length)).filter((path) => !exists(join(root, path)));
}
