/** Whether the revision that a change is compared with has gone on since the change began. */
import type { Listing } from './listing.ts';

/**
 * The commit where the later state and `commit` parted, when `commit` has gone on since: what others changed in it then
 * looks changed back. Null: it has not, or git cannot tell.
 */
export async function whereParted(
  { top, commit }: Pick<Listing, 'top' | 'commit'>,
  later: string,
): Promise<string | null> {
  const { git } = await import('./ask-git.ts');
  const answer = await git(top, ['merge-base', '--end-of-options', commit, later]);
  const began = answer.ok ? answer.out.toString('utf8').trim() : commit;
  return began === commit ? null : began;
}

/** What a person is told of it. */
export const aheadNote = (name: string, began: string): string =>
  `Note: ${name} has commits that are not in this one; what they changed is told here as changed back. ` +
  `For what this one brings alone, compare with where it began: --since ${began.slice(0, 12)}`;
