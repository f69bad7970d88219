/** How git is asked: plumbing only, nothing that runs filters, hooks or helpers, and nothing of the caller's environment. */
import { realpathSync } from 'node:fs';
import { devNull } from 'node:os';
import { delimiter, dirname, isAbsolute } from 'node:path';
import { isWithin } from './place.ts';
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
    // What it says of parents is a copy that anyone can write.
    'core.commitGraph=false',
    // A name that means two things is told, whatever the settings.
    'core.warnAmbiguousRefs=true',
  ].flatMap((setting) => ['-c', setting]),
];

type Answer =
  | {
      readonly ok: true;
      readonly out: Buffer;
      /** What git warned of, in English. */
      readonly err: string;
    }
  | {
      readonly ok: false;
      /** Why there is no answer: git could not be started, did not end in time, was ended, or says no. */
      readonly why: 'missing' | 'slow' | 'ended' | 'refused';
      readonly err: string;
    };

/** How git is started in the work tree at `top`. */
function surroundings(top: string) {
  const { PATH, HOME, SystemRoot } = process.env;
  return {
    cwd: top,
    extendEnv: false,
    env: {
      PATH: foldersOutside(top, PATH),
      HOME,
      SystemRoot,
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: 'none',
      // Commits have the parents they name, and no others.
      GIT_GRAFT_FILE: devNull,
      // The top of the work tree is known: git must not look for another one above it.
      GIT_CEILING_DIRECTORIES: dirname(top),
    },
    encoding: 'buffer',
    stripFinalNewline: false,
    reject: false,
  } as const;
}

/**
 * The folders in which a program may be found. Those that depend on where one stands, or lie in the work tree, are left
 * out: a checkout does not bring its own git.
 */
function foldersOutside(top: string, path = ''): string {
  const own = real(top);
  // Where the work tree is the whole disk, nothing is outside.
  const isOutside = (folder: string): boolean =>
    isAbsolute(folder) && (dirname(own) === own || !isWithin(own, real(folder)));
  // An empty search path would mean the folder that one stands in.
  return path.split(delimiter).filter(isOutside).join(delimiter) || devNull;
}

function real(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** The most seconds that git may take for an answer that is kept as a whole. */
export const mostSeconds = 20;

/** Asks git, in the work tree at `top`. */
export async function git(top: string, args: readonly string[], input?: string): Promise<Answer> {
  if (!(await isOwnTop(top))) return { ok: false, why: 'refused', err: '' };
  return ask(top, args, input);
}

async function ask(top: string, args: readonly string[], input?: string): Promise<Answer> {
  const { execa } = await import('execa');
  const result = await execa('git', [...fixed, ...args], {
    ...surroundings(top),
    timeout: mostSeconds * 1000,
    maxBuffer: 512 * 1024 * 1024,
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
  });
  // Of a git that could not be started there is nothing.
  const err = Buffer.from(result.stderr ?? '').toString('utf8');
  if (result.exitCode === 0) return { ok: true, out: Buffer.from(result.stdout), err };
  const ended = result.timedOut ? 'slow' : result.isTerminated ? 'ended' : undefined;
  return { ok: false, why: ended ?? (result.exitCode === undefined ? 'missing' : 'refused'), err };
}

/** The most seconds that git may take to hand over what it was asked for, one part after the other. */
const mostSecondsOfAll = 60;

/** Asks git, and gives one part of the answer after the other; none of them is kept. @throws Refusal unless git answered to the end. */
export async function* gitParts(
  top: string,
  args: readonly string[],
  input?: string,
): AsyncGenerator<Uint8Array> {
  if (!(await isOwnTop(top))) throw notHandedOver();
  const { execa } = await import('execa');
  const handing = execa('git', [...fixed, ...args], {
    ...surroundings(top),
    buffer: false,
    timeout: mostSecondsOfAll * 1000,
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
  });
  let isAll = false;
  try {
    yield* handing.iterable({ binary: true, preserveNewlines: true });
    isAll = !(await handing).failed;
  } catch {
    // It is told below.
  }
  if (!isAll) throw notHandedOver();
}

/** That git has not all that a commit is made of, or does not give it. */
export const notHandedOver = (): Refusal =>
  new Refusal('git could not hand over the files of this commit', 'git fsck says what is broken');

const ownTops = new Map<string, Promise<boolean>>();

/**
 * Whether git, started at `top`, takes it for the top of its work tree. It is kept from looking above by a list of
 * folders, which cannot hold a name with the sign that parts them: then it is asked.
 */
function isOwnTop(top: string): Promise<boolean> {
  if (!dirname(top).includes(delimiter)) return Promise.resolve(true);
  const known = ownTops.get(top) ?? ask(top, ['rev-parse', '--show-prefix']).then(isEmpty);
  ownTops.set(top, known);
  return known;
}

const isEmpty = (answer: Answer): boolean => answer.ok && answer.out.toString('utf8').trim() === '';
