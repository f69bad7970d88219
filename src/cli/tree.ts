/** A state of a case repository's files: as they lie in the work tree, or as a commit holds them. */
import { join } from 'node:path';
import type { Evidence } from '../engine/rule.ts';
import type { SourceText } from '../records/source.ts';
import type { UnreadFile } from '../reader/read-cases.ts';
import type { CaseFolder } from './case-folder.ts';
import { decode, readCaseFolder, readTemplateFolder, readText } from './disk.ts';
import type { FileParts, KnownFiles } from './evidence.ts';
import { leftOutFile, withLeftOut } from './left-out.ts';
import { exists, isInWorkTree, type RepositoryPlace } from './place.ts';
import { Refusal } from './refusal.ts';

export interface Tree {
  /** The commit; undefined: the work tree. */
  readonly commit: string | undefined;
  /** The case files below `folder`. @throws Refusal when it cannot be read. */
  cases(folder: string): Promise<CaseFolder>;
  /** The repository's own templates; nothing where there are none. */
  templates(folder: string): Promise<CaseFolder>;
  /** One small file in the root; undefined: there is none. */
  file(name: string): Promise<SourceText | UnreadFile | undefined>;
  /** What became of a file that a record or a setting names. */
  evidence(path: string): Promise<Evidence>;
  /** The bytes of such a file. */
  parts(path: string): Promise<FileParts>;
}

/** The files as they lie on the disk. */
export function workTree(place: RepositoryPlace): Tree {
  const { root } = place;
  const known: KnownFiles = new Map();
  return {
    commit: undefined,
    cases: async (folder) => withLeftOut(place, folder, readCaseFolder(root, folder)),
    templates: async (folder) => withLeftOut(place, folder, readTemplateFolder(root, folder)),
    file: async (name) =>
      exists(join(root, name)) ? readText(join(root, name), name) : leftOutFile(place, name),
    evidence: async (path) => (await import('./evidence.ts')).evidenceOnDisk(root, path, known),
    parts: async (path) => (await import('./evidence.ts')).partsOnDisk(root, path),
  };
}

/** The files as the commit named `ref` holds them; `option` is what asked for it. @throws Refusal without one. */
export async function commitTree(
  place: RepositoryPlace,
  ref: string,
  option: '--rev' | '--since',
): Promise<Tree> {
  const { top, prefix } = place;
  if (top === undefined) throw new Refusal(`${option} needs a git repository, and this folder is in none`);
  if (!isInWorkTree(place)) throw new Refusal(`${option} needs settings that lie in this git repository`);
  const git = await import('./git.ts');
  const commit = await git.commitOf(top, ref, option);
  const known: KnownFiles = new Map();
  const below = (path: string): string => (prefix === '' ? path : `${prefix}/${path}`);
  const bytesOf = (path: string): Promise<Buffer | undefined> => git.readFileAt(top, commit, below(path));
  return {
    commit,
    cases: (folder) => git.readCommit(top, commit, prefix, folder),
    templates: (folder) => git.readTemplatesAt(top, commit, prefix, folder),
    file: async (name) => {
      const bytes = await bytesOf(name);
      return bytes && decode(bytes, name);
    },
    evidence: async (path) =>
      (await import('./evidence.ts')).evidenceInCommit(
        path,
        (each) => git.fileAt(top, commit, below(each)),
        known,
      ),
    parts: async (path) =>
      (await import('./evidence.ts')).partsInCommit(path, (each) => git.fileAt(top, commit, below(each))),
  };
}
