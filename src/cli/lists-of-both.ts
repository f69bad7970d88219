/** The screening lists of two states of the files, of which the later one is judged. */
import { isDeepStrictEqual } from 'node:util';
import { wholeFile } from '../records/source.ts';
import type { NamedList } from '../reader/read-configuration.ts';
import type { Settings } from './settings.ts';
import type { Tree } from './tree.ts';

/** The paths of lists that are others than before: by what the settings say of them, or by what they hold. */
export async function otherLists(
  before: readonly NamedList[],
  after: readonly NamedList[],
  earlier: Tree,
  newer: Tree,
): Promise<readonly string[]> {
  const paths = [...new Set([...before, ...after].map(({ path }) => path))];
  if (paths.length === 0) return [];
  const [then, now] = [await earlier.evidence(paths), await newer.evidence(paths)];
  const saidOf = (path: string, lists: readonly NamedList[]): string =>
    JSON.stringify(
      lists.filter((list) => list.path === path).map(({ sha256, retrieved }) => [sha256, retrieved]),
    );
  return paths.filter(
    (path) =>
      saidOf(path, before) !== saidOf(path, after) || !isDeepStrictEqual(then.get(path), now.get(path)),
  );
}

/**
 * The lists that are looked for in the later state. One that was fetched anew comes with its own digest and day; where
 * the change leaves out all of them, they are asked for all the same. Where the settings differ, no line of the earlier
 * ones is the place of a later list.
 */
export function listsOfBoth(
  { configuration: { lists }, source }: Settings,
  offered: Settings,
): readonly NamedList[] {
  if (offered.source === undefined || source?.text === offered.source.text) return lists;
  const home = wholeFile(offered.source.path);
  const later = offered.configuration.lists.map((list) => ({ ...list, at: home }));
  return later.length > 0 ? later : lists;
}
