/** The state of a case repository's files that is asked for, and where the repository lies in it. */
import { findRepository, prefixIn, type RepositoryPlace } from './place.ts';
import { Refusal } from './refusal.ts';
import type { Listing } from './listing.ts';
import { commitAsked, commitTree, workTree, type Known, type Tree } from './tree.ts';
import type { World } from './world.ts';

export interface StateAsked {
  readonly place: RepositoryPlace;
  readonly tree: Tree;
}

/**
 * The work tree, or the commit that `--rev` names. In a commit the repository lies where its own settings lie, as in a
 * checkout of it.
 * @throws Refusal when there is no such folder, or no such commit.
 */
export async function stateAsked(
  options: { readonly dir?: string; readonly config?: string; readonly rev?: string },
  world: World,
  known?: Known,
): Promise<StateAsked> {
  const now = findRepository(options, world);
  if (options.rev === undefined) return { place: now, tree: workTree(now, known) };
  const listing = await commitAsked(now, options.rev, '--rev');
  const folder = prefixIn(now.top, now.start);
  if (folder !== '' && !(await holdsFolder(listing, folder)))
    throw new Refusal(`there is no folder "${folder}" in ${options.rev}`);
  const place = (await nearestSettings(now, listing)) ?? now;
  return { place, tree: commitTree(place, listing, known) };
}

const holdsFolder = async (listing: Listing, path: string): Promise<boolean> =>
  (await listing.at(path))?.mode === '040000';

/** The repository where a commit has its settings, nearest to the folder that was asked for; undefined: it has none. */
export async function nearestSettings(
  place: RepositoryPlace,
  listing: Listing,
): Promise<RepositoryPlace | undefined> {
  for (const root of place.searched) {
    const at = { ...place, root, prefix: prefixIn(place.top, root) };
    const path = at.prefix === '' ? place.settings : `${at.prefix}/${place.settings}`;
    if ((await listing.below(path)).some((each) => each.path === path)) return at;
  }
  return undefined;
}
