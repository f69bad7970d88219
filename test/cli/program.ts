/** The real program: a process of its own, with its own environment, over real files. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { execa } from 'execa';
import { afterAll } from 'vitest';
import { files, folderWith } from '../support.ts';

/** The project's own folder. */
export const project = join(import.meta.dirname, '..', '..');
/** What `node` is given to start the program. */
export const bin = join(project, 'bin', 'nsm20.js');

export interface Answer {
  /** As a shell would see it: 128 and the signal's number when a signal ended the program. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly bytes: Buffer;
}

export interface Circumstances {
  readonly in?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What stands before the program, such as a tool that gives up rights. */
  readonly through?: readonly string[];
  /** Milliseconds until it is ended. */
  readonly limit?: number;
}

/** An environment that holds nothing of the tests' own. */
export const bareEnvironment = (): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
});

/** Runs the program and waits for its end. */
export async function nsm20(
  args: readonly (string | number)[],
  { in: cwd = project, env = {}, through = [], limit = 25_000 }: Circumstances = {},
): Promise<Answer> {
  const [file, ...rest] = [...through, process.execPath, bin, ...args.map(String)];
  const result = await execa(file!, rest, {
    cwd,
    env: { ...bareEnvironment(), ...env },
    extendEnv: false,
    encoding: 'buffer',
    stdin: 'ignore',
    stripFinalNewline: false,
    reject: false,
    timeout: limit,
  });
  if (result.timedOut) throw new Error(`nsm20 ${args.join(' ')} took more than ${limit} ms`);
  const bytes = Buffer.from(result.stdout);
  return {
    code: result.exitCode ?? signals[result.signal ?? ''] ?? -1,
    out: bytes.toString('utf8'),
    err: Buffer.from(result.stderr).toString('utf8'),
    bytes,
  };
}

const signals: Readonly<Record<string, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGABRT: 134 };

/** Runs a command line of bash with `nsm20` as a function that is the program. */
export async function shell(
  line: string,
  { in: cwd = project, env = {}, limit = 60_000 }: Circumstances = {},
): Promise<Answer> {
  const script = `set -o pipefail; nsm20() { "$NODE" "$BIN" "$@"; }; ${line}`;
  const result = await execa('bash', ['-c', script], {
    cwd,
    env: { ...bareEnvironment(), NODE: process.execPath, BIN: bin, ...env },
    extendEnv: false,
    encoding: 'buffer',
    stdin: 'ignore',
    stripFinalNewline: false,
    reject: false,
    timeout: limit,
    maxBuffer: 64 * 1024 * 1024,
  });
  const bytes = Buffer.from(result.stdout);
  return {
    code: result.exitCode ?? -1,
    out: bytes.toString('utf8'),
    err: Buffer.from(result.stderr).toString('utf8'),
    bytes,
  };
}

const made: string[] = [];

/** A folder for tests that is removed after them. */
export function temporary(contents: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = folderWith(contents);
  made.push(folder);
  return folder;
}

/** A case repository written in txtar form, `-- nsm20.yaml --` being its settings. */
export function repository(archive: string): string {
  return temporary(
    Object.fromEntries(
      files(archive).map(({ path, text }) => [path === 'cases/nsm20.yaml' ? 'nsm20.yaml' : path, text]),
    ),
  );
}

/** Writes one more file. */
export function put(folder: string, path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** To be called once by each test file that makes folders. */
export function cleanUp(): void {
  afterAll(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
    // On a busy disk many installed packages take a while.
  }, 60_000);
}

/** What a finding says in JSON, as far as these tests look. */
export interface FoundFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly help: string;
  readonly record: string | null;
  readonly at: { readonly path: string; readonly start: { readonly line: number; readonly column: number } };
}

export interface CheckAnswer {
  readonly asOf: string;
  readonly revision: string | null;
  readonly summary: {
    readonly records: number;
    readonly recipients: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly failed: boolean;
  };
  readonly findings: readonly FoundFinding[];
}

/** The answer of `check --format json`. */
export const checkAnswer = ({ out }: Pick<Answer, 'out'>): CheckAnswer => JSON.parse(out) as CheckAnswer;

/** Text without the escape codes of colours. */
export const withoutColor = (text: string): string => stripVTControlCharacters(text);

/** Controls other than line feed, and characters that turn or hide what stands beside them. */
export const controls =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;
