/** What is read from commits. */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { SourceText } from '../records/source.ts';
import type { UnreadFile } from '../reader/read-cases.ts';
import { git, gitParts } from './ask-git.ts';
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
import { exists, type RepositoryPlace } from './place.ts';
import { Refusal } from './refusal.ts';

interface Entry {
  readonly mode: string;
  readonly oid: string;
  readonly path: string;
}

/** The files below `paths` in a commit. @throws Refusal when git does not say: no answer is not an empty one. */
async function entriesOf(top: string, commit: string, paths: readonly string[]): Promise<readonly Entry[]> {
  const listed = await git(top, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths]);
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

/** The commit a name stands for; `option` is what asked for it. @throws Refusal when there is none. */
export async function commitOf(top: string, name: string, option: string): Promise<string> {
  const answer = await git(top, ['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`]);
  if (answer.ok) {
    const found = answer.out.toString('utf8').trim();
    if (/^[0-9a-f]{40,64}$/.test(found)) return found;
    throw new Refusal(`"${name}" names no single commit`, `name one: ${option} HEAD`);
  }
  if (answer.missing) throw new Refusal(`${option} needs git, and git cannot be started`);
  if (answer.err.includes('dubious ownership')) {
    throw new Refusal(
      'git does not trust this repository: it belongs to another user',
      'git config safe.directory says whom to trust',
    );
  }
  throw new Refusal(
    `git knows no commit "${name}"`,
    (await isShallow(top)) ? 'this clone is shallow; fetch the rest: git fetch --unshallow' : undefined,
  );
}

/** Whether the clone leaves out older commits. */
async function isShallow(top: string): Promise<boolean> {
  const answer = await git(top, ['rev-parse', '--is-shallow-repository']);
  return answer.ok && answer.out.toString('utf8').trim() === 'true';
}

/** The case files as a commit holds them. `prefix` is the repository's root within the work tree, '' at its top. */
export async function readCommit(
  top: string,
  commit: string,
  prefix: string,
  folder: string,
  nameOf: (name: string) => FileName = fileNamed,
): Promise<CaseFolder> {
  const base = prefix === '' ? '' : `${prefix}/`;
  const entries = await entriesOf(top, commit, [folder === '.' ? base || '.' : `${base}${folder}/`]);
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
    if (path.includes('\ufffd')) return skip(path, 'not UTF-8 name');
    const names = (folder === '.' ? path : path.slice(folder.length + 1)).split('/');
    for (const [depth, name] of names.slice(0, -1).entries()) {
      const trouble = folderTrouble(name, depth + 1);
      const own = path.slice(0, path.length - names.slice(depth + 1).join('/').length - 1);
      if (trouble !== undefined) skip(own, trouble);
      if (trouble === 'hidden' || trouble === 'deep') return false;
    }
    if (mode === '120000') return skip(path, 'link');
    if (mode === '160000') return skip(path, 'repository');
    return nameOf(names.at(-1)!) === 'wrong ending' ? skip(path, 'ending') : true;
  });
  for (const [index, bytes] of (
    await blobs(
      top,
      plain.map(({ oid }) => oid),
    )
  ).entries()) {
    const { path } = plain[index]!;
    const kind = nameOf(basename(path));
    const read = bytes.length > mostBytes ? unreadable(path, 'large') : decode(bytes, path);
    if (kind !== 'case file') {
      if (isStray(kind, read)) strays.push(path);
      if ('text' in read) others.push(read);
    } else if ('text' in read) texts.push(read);
    else unread.set(path, read);
  }
  return { texts, unread: [...unread.values()], strays, others };
}

/** The repository's own templates as a commit holds them; nothing where it holds none. */
export async function readTemplatesAt(
  top: string,
  commit: string,
  prefix: string,
  folder: string,
): Promise<CaseFolder> {
  const base = prefix === '' ? '' : `${prefix}/`;
  const entries = await entriesOf(top, commit, [`${base}${folder}/`]);
  if (entries.length === 0) return { texts: [], unread: [], strays: [], others: [] };
  return readCommit(top, commit, prefix, folder, () => 'case file');
}

/** One file as a commit holds it; undefined when it holds none. */
export async function readFileAt(top: string, commit: string, path: string): Promise<Buffer | undefined> {
  const [entry] = await entriesOf(top, commit, [path]);
  if (!entry || entry.path !== path) return undefined;
  if (!entry.mode.startsWith('100')) throw new Refusal(`${path} is not a regular file in this commit`);
  return (await blobs(top, [entry.oid]))[0];
}

/** What a commit holds at `path`, of any size; undefined: nothing. */
export async function fileAt(top: string, commit: string, path: string): Promise<CommittedFile | undefined> {
  const entries = await entriesOf(top, commit, [path]);
  if (entries.length === 0) return undefined;
  const entry = entries.find((each) => each.path === path);
  return {
    mode: entry?.mode ?? '040000',
    oid: entry?.oid ?? '',
    parts: () => gitParts(top, ['cat-file', 'blob', entry?.oid ?? '']),
  };
}

async function blobs(top: string, oids: readonly string[]): Promise<Buffer[]> {
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
  const paths = [folder === '.' ? base || '.' : `${base}${folder}/`, `${base}nsm20.yaml`];
  const entries = await entriesOf(top, commit, paths).catch(() => undefined);
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
    return oid !== undefined && [text, `\ufeff${text}`].some((each) => blobId(each, oid.length) === oid);
  });
  return same ? commit : null;
}

/** The files that HEAD holds in the folder of records and the work tree does not: a person deleted or moved them. */
export async function goneFrom(
  { top, prefix, root }: RepositoryPlace & { readonly top: string },
  folder: string,
): Promise<readonly string[]> {
  const base = prefix === '' ? '' : `${prefix}/`;
  const entries = await entriesOf(top, 'HEAD', [folder === '.' ? base || '.' : `${base}${folder}/`]);
  return entries.map(({ path }) => path.slice(base.length)).filter((path) => !exists(join(root, path)));
}

function blobId(text: string, length: number): string {
  const bytes = Buffer.from(text, 'utf8');
  return createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}
