/** A state of a case repository's files: as they lie in the work tree, or as a commit holds them. */
import { join } from 'node:path';
import type { Evidence } from '../engine/rule.ts';
import type { SourceText } from '../records/source.ts';
import type { UnreadFile } from '../reader/read-cases.ts';
import type { NameLength } from './blobs.ts';
import type { CaseFolder } from './case-folder.ts';
import { readCaseFolder, readTemplateFolder, readText } from './disk.ts';
import type { FileParts, KnownFiles } from './evidence.ts';
import { leftOutAmong, leftOutFile, withLeftOut } from './left-out.ts';
import type { Listing } from './listing.ts';
import { exists, isInWorkTree, type RepositoryPlace } from './place.ts';
import type { Progress } from './progress.ts';
import { Refusal } from './refusal.ts';

export interface Tree {
  /** The commit; undefined: the work tree. */
  readonly commit: string | undefined;
  /** The case files below `folder`. @throws Refusal when it cannot be read. */
  cases(folder: string, progress?: Progress): Promise<CaseFolder>;
  /** The repository's own templates; nothing where there are none. */
  templates(folder: string): Promise<CaseFolder>;
  /** One small file in the root; undefined: there is none. */
  file(name: string): Promise<SourceText | UnreadFile | undefined>;
  /** What became of files that records or settings name, by the path they are named by. */
  evidence(paths: readonly string[]): Promise<ReadonlyMap<string, Evidence>>;
  /** The bytes of such a file. */
  parts(path: string): Promise<FileParts>;
}

/** What states of the same files may share: what was found out of contents, under the names they have. */
export interface Known {
  readonly files: KnownFiles;
  /** How git names contents where another state is one of its commits; absent: there is no other. */
  readonly names?: NameLength;
}

/** The files as they lie on the disk. */
export function workTree(place: RepositoryPlace, { files, names }: Known = { files: new Map() }): Tree {
  const { root } = place;
  return {
    commit: undefined,
    cases: async (folder, progress) => withLeftOut(place, folder, readCaseFolder(root, folder, { progress })),
    templates: async (folder) => withLeftOut(place, folder, readTemplateFolder(root, folder)),
    file: async (name) =>
      exists(join(root, name)) ? readText(join(root, name), name) : leftOutFile(place, name),
    evidence: async (paths) => {
      const { evidenceOnDisk } = await import('./evidence.ts');
      const found = new Map<string, Evidence>(
        paths.map((path) => [path, evidenceOnDisk(root, path, files, names)]),
      );
      const missing = paths.filter((path) => found.get(path)!.state === 'missing');
      for (const path of await leftOutAmong(place, missing)) found.set(path, { state: 'left out' });
      return found;
    },
    parts: async (path) => {
      const parts = (await import('./evidence.ts')).partsOnDisk(root, path);
      const isMissing = 'state' in parts && parts.state === 'missing';
      return isMissing && (await leftOutAmong(place, [path])).has(path) ? { state: 'left out' } : parts;
    },
  };
}

/** The commit that `ref` names; `option` is what asked for it. @throws Refusal without one. */
export async function commitAsked(
  place: RepositoryPlace,
  ref: string,
  option: '--rev' | '--since',
): Promise<Listing> {
  const { top } = place;
  if (top === undefined) throw new Refusal(`${option} needs a git repository, and this folder is in none`);
  if (!isInWorkTree(place)) throw new Refusal(`${option} needs settings that lie in this git repository`);
  const [{ commitOf }, { Listing }] = await Promise.all([
    import('./commit-named.ts'),
    import('./listing.ts'),
  ]);
  return new Listing(top, await commitOf(top, ref, option));
}

/** The files as a commit holds them. What `other` holds as well is taken from there. */
export function commitTree(
  { prefix }: RepositoryPlace,
  listing: Listing,
  { files }: Known = { files: new Map() },
  other?: Tree,
): Tree {
  const git = import('./git.ts');
  const below = (path: string): string => (prefix === '' ? path : `${prefix}/${path}`);
  return {
    commit: listing.commit,
    cases: async (folder, progress) =>
      (await git).readCommit(listing, prefix, folder, await textsOf(other?.cases(folder, progress))),
    templates: async (folder) =>
      (await git).readTemplatesAt(listing, prefix, folder, await textsOf(other?.templates(folder))),
    file: async (name) => {
      const known = await other?.file(name);
      return (await git).readFileAt(listing, prefix, name, known && 'text' in known ? known : undefined);
    },
    evidence: async (paths) => {
      const [{ digestBlobs, evidenceInCommit, wrongPath }, { blobParts }] = await Promise.all([
        import('./evidence.ts'),
        import('./blobs.ts'),
      ]);
      // What is read of the other state is known under the name that the commit has for it.
      await other?.evidence(paths);
      const asked = paths.filter((path) => !wrongPath(path)).map(below);
      await listing.look(asked);
      const entries = await Promise.all(asked.map((path) => listing.at(path)));
      const open = entries.filter((entry) => entry?.mode.startsWith('100') && !files.has(entry.oid));
      await digestBlobs(blobParts(listing.top, [...new Set(open.map((entry) => entry!.oid))]), files);
      const found = new Map<string, Evidence>();
      for (const path of paths)
        found.set(
          path,
          await evidenceInCommit(path, async (each) => (await git).fileAt(listing, below(each)), files),
        );
      return found;
    },
    parts: async (path) =>
      (await import('./evidence.ts')).partsInCommit(path, async (each) =>
        (await git).fileAt(listing, below(each)),
      ),
  };
}

/** What a folder of another state holds as text; nothing where it cannot be read, which is told where it is asked for. */
async function textsOf(folder: Promise<CaseFolder> | undefined): Promise<ReadonlyMap<string, SourceText>> {
  const read = await folder?.catch(() => undefined);
  return new Map([...(read?.texts ?? []), ...(read?.others ?? [])].map((text) => [text.path, text]));
}

/** The same, each of its folders and files read once. */
export function readOnce(tree: Tree): Tree {
  const kept = new Map<string, Promise<unknown>>();
  const once =
    <Read>(what: string, read: (name: string, progress?: Progress) => Promise<Read>) =>
    (name: string, progress?: Progress): Promise<Read> => {
      const key = `${what} ${name}`;
      if (!kept.has(key)) kept.set(key, read(name, progress));
      return kept.get(key) as Promise<Read>;
    };
  return {
    ...tree,
    cases: once('cases', (folder, progress) => tree.cases(folder, progress)),
    templates: once('templates', (folder) => tree.templates(folder)),
    file: once('file', (name) => tree.file(name)),
  };
}
