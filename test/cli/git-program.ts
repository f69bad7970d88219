import { execFileSync } from 'node:child_process';
import { bareEnvironment } from './program.ts';

/** When everything is committed: the same commits have the same names. */
const noon = '2024-02-10T12:00:00Z';

/** What git answers in `folder`, as a clerk without settings of their own. @throws Error where it fails. */
export function git(folder: string, ...args: readonly string[]): string {
  const own = ['user.name=Clerk', 'user.email=clerk@example.org', 'commit.gpgsign=false'];
  return execFileSync('git', [...own.flatMap((setting) => ['-c', setting]), ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...bareEnvironment(),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_DATE: noon,
      GIT_COMMITTER_DATE: noon,
    },
  }).trim();
}
