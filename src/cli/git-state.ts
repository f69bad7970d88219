/** What the git repository around the case files is like, as far as it decides what can be asked. */
import { git, mostSeconds } from './ask-git.ts';

export interface GitState {
  /** The commit that HEAD names; null: there is none yet. */
  readonly commit: string | null;
  /** The branch that HEAD is on; null: it is on none. */
  readonly branch: string | null;
  /** Whether commits before some day are missing. */
  readonly shallow: boolean;
  /** Whether files of older commits are left with a server, which this program never asks. */
  readonly partial: boolean;
}

/** Why git says nothing of a repository. */
export type GitTrouble = 'missing' | 'slow' | 'not trusted' | 'not readable';

/** What a person is told of it, and what helps. */
export function troubleWords(trouble: GitTrouble): readonly [says: string, help: string] {
  switch (trouble) {
    case 'missing':
      return ['git cannot be started', 'install git, for revisions'];
    case 'slow':
      return [`git did not answer within ${mostSeconds} seconds`, 'git status may say what it waits for'];
    case 'not trusted':
      return [
        'git does not trust this repository: it belongs to another user',
        'if you trust it, run at its top: git config --global --add safe.directory "$PWD"',
      ];
    case 'not readable':
      return ['git cannot read this repository', 'git status says why'];
  }
}

/** The state of the repository at `top`. */
export async function gitState(top: string): Promise<GitState | GitTrouble> {
  const shallow = await git(top, ['rev-parse', '--is-shallow-repository']);
  if (!shallow.ok) {
    if (shallow.why === 'missing' || shallow.why === 'slow') return shallow.why;
    return shallow.err.includes('dubious ownership') ? 'not trusted' : 'not readable';
  }
  const [head, branch, promises] = await Promise.all([
    git(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{commit}']),
    git(top, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
    git(top, [
      'config',
      '--local',
      '--get-regexp',
      String.raw`^(extensions\.partialclone|remote\..*\.promisor)$`,
    ]),
  ]);
  const said = (answer: typeof head): string | null =>
    answer.ok ? answer.out.toString('utf8').trim() : null;
  return {
    commit: said(head),
    branch: said(branch),
    shallow: said(shallow) === 'true',
    partial: promises.ok,
  };
}
