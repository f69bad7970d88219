/** Whether the revision that a change is compared with has gone on since the change began. */
import type { Listing } from './listing.ts';

/**
 * That the later state does not come of the commit alone: what others changed in that since looks like a change back.
 * Nothing where git cannot tell.
 */
export async function aheadOf(
  ref: string,
  { top, commit }: Pick<Listing, 'top' | 'commit'>,
  later: string,
): Promise<readonly string[]> {
  const { git } = await import('./ask-git.ts');
  const answer = await git(top, ['merge-base', '--end-of-options', commit, later]);
  const began = answer.ok ? answer.out.toString('utf8').trim() : commit;
  if (began === commit) return [];
  return [
    `Note: ${ref} has commits that are not in this one; what they changed is told here as changed back. ` +
      `For what this one brings alone, compare with where it began: --since ${began.slice(0, 12)}`,
  ];
}
