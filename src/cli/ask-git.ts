/** How git is asked: plumbing only, nothing that runs filters, hooks or helpers, and nothing of the caller's environment. */
import { dirname } from 'node:path';
import { Refusal } from './refusal.ts';

const fixed = [
  '--no-replace-objects',
  '--no-optional-locks',
  '--no-pager',
  ...[
    'safe.bareRepository=explicit',
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'protocol.allow=never',
    'core.quotePath=false',
  ].flatMap((setting) => ['-c', setting]),
];

type Answer =
  | { readonly ok: true; readonly out: Buffer }
  | { readonly ok: false; readonly missing: boolean; readonly err: string };

/** How git is started in the work tree at `top`. */
function surroundings(top: string) {
  const { PATH, HOME, SystemRoot } = process.env;
  return {
    cwd: top,
    extendEnv: false,
    env: {
      PATH,
      HOME,
      SystemRoot,
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_NO_LAZY_FETCH: '1',
      // The top of the work tree is known: git must not look for another one above it.
      GIT_CEILING_DIRECTORIES: dirname(top),
    },
    encoding: 'buffer',
    stripFinalNewline: false,
    reject: false,
  } as const;
}

/** Asks git, in the work tree at `top`. */
export async function git(top: string, args: readonly string[], input?: string): Promise<Answer> {
  const { execa } = await import('execa');
  const result = await execa('git', [...fixed, ...args], {
    ...surroundings(top),
    timeout: 20_000,
    maxBuffer: 512 * 1024 * 1024,
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
  });
  if (result.exitCode === 0) return { ok: true, out: Buffer.from(result.stdout) };
  return {
    ok: false,
    missing: result.exitCode === undefined,
    // Of a git that could not be started there is nothing.
    err: Buffer.from(result.stderr ?? '').toString('utf8'),
  };
}

/** The same, one part of the answer after the other; none of them is kept. @throws Refusal unless git answered to the end. */
export async function* gitParts(
  top: string,
  args: readonly string[],
  input?: string,
): AsyncGenerator<Uint8Array> {
  const { execa } = await import('execa');
  const handing = execa('git', [...fixed, ...args], {
    ...surroundings(top),
    buffer: false,
    timeout: 60_000,
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
  });
  let isAll = false;
  try {
    yield* handing.iterable({ binary: true, preserveNewlines: true });
    isAll = !(await handing).failed;
  } catch {
    // It is told below.
  }
  if (!isAll)
    throw new Refusal('git could not hand over the files of this commit', 'git fsck says what is broken');
}
