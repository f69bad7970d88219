/** What git is asked: plumbing only, nothing that runs filters, hooks or helpers, and nothing of the caller's environment. */
import { createHash } from 'node:crypto';
import type { SourceText } from '../records/source.ts';
import type { UnreadFile } from '../reader/read-cases.ts';
import { decode, mostBytes, type CaseFolder } from './disk.ts';
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

type Answer = { readonly ok: true; readonly out: Buffer } | { readonly ok: false; readonly missing: boolean };

async function git(top: string, args: readonly string[], input?: string): Promise<Answer> {
  const { execa } = await import('execa');
  const { PATH, HOME, SystemRoot } = process.env;
  const result = await execa('git', [...fixed, ...args], {
    cwd: top,
    extendEnv: false,
    env: {
      PATH,
      HOME,
      SystemRoot,
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_NO_LAZY_FETCH: '1',
      GIT_CEILING_DIRECTORIES: '',
    },
    encoding: 'buffer',
    stripFinalNewline: false,
    reject: false,
    timeout: 20_000,
    maxBuffer: 512 * 1024 * 1024,
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
  });
  if (result.exitCode === 0) return { ok: true, out: Buffer.from(result.stdout) };
  return { ok: false, missing: result.exitCode === undefined };
}

interface Entry {
  readonly mode: string;
  readonly oid: string;
  readonly path: string;
}

async function entriesOf(
  top: string,
  commit: string,
  paths: readonly string[],
): Promise<readonly Entry[] | undefined> {
  const listed = await git(top, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths]);
  if (!listed.ok) return undefined;
  return listed.out
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map((row) => {
      const [about, path] = row.split('\t') as [string, string];
      const [mode, , oid] = about.split(' ') as [string, string, string];
      return { mode, oid, path };
    });
}

/** The commit a name stands for. @throws Refusal when there is none. */
export async function commitOf(top: string, name: string): Promise<string> {
  const answer = await git(top, ['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`]);
  if (answer.ok) return answer.out.toString('utf8').trim();
  throw answer.missing
    ? new Refusal('--rev needs git, and git cannot be started')
    : new Refusal(`git knows no commit "${name}"`);
}

/** The case files as a commit holds them. `prefix` is the repository's root within the work tree, '' at its top. */
export async function readCommit(
  top: string,
  commit: string,
  prefix: string,
  folder: string,
): Promise<CaseFolder> {
  const base = prefix === '' ? '' : `${prefix}/`;
  const entries = await entriesOf(top, commit, [folder === '.' ? base || '.' : `${base}${folder}/`]);
  if (!entries) throw new Refusal(`the case folder "${folder}" cannot be read from this commit`);
  const texts: SourceText[] = [];
  const unread: UnreadFile[] = [];
  const strays: string[] = [];
  const files = entries.map((entry) => ({ ...entry, path: entry.path.slice(base.length) }));
  const plain = files.filter(({ mode, path }) => {
    if (mode === '120000')
      unread.push({
        path,
        message: 'this is a link; links are not followed',
        help: 'put the file itself here',
      });
    else if (mode === '160000')
      unread.push({ path, message: 'this is another repository', help: 'put the files themselves here' });
    else if (path.endsWith('.yaml')) return true;
    else if (/\.ya?ml/i.test(path.split('/').at(-1)!))
      unread.push({ path, message: 'the name of a case file ends in ".yaml"', help: 'rename the file' });
    else if (!path.split('/').at(-1)!.startsWith('.')) strays.push(path);
    return false;
  });
  for (const [index, bytes] of (
    await blobs(
      top,
      plain.map(({ oid }) => oid),
    )
  ).entries()) {
    const { path } = plain[index]!;
    const read =
      bytes.length > mostBytes
        ? { path, message: 'the file is larger than 1 MiB', help: 'split it into several records' }
        : decode(bytes, path);
    if ('text' in read) texts.push(read);
    else unread.push(read);
  }
  return { texts, unread, strays };
}

/** One file as a commit holds it; undefined when it holds none. */
export async function readFileAt(top: string, commit: string, path: string): Promise<Buffer | undefined> {
  const [entry] = (await entriesOf(top, commit, [path])) ?? [];
  if (!entry || entry.path !== path || !entry.mode.startsWith('100')) return undefined;
  return (await blobs(top, [entry.oid]))[0];
}

async function blobs(top: string, oids: readonly string[]): Promise<Buffer[]> {
  if (oids.length === 0) return [];
  const answer = await git(top, ['cat-file', '--batch', '--buffer'], `${oids.join('\n')}\n`);
  if (!answer.ok)
    throw new Refusal('git could not hand over the files of this commit', 'git fsck says what is broken');
  const found: Buffer[] = [];
  let at = 0;
  for (const oid of oids) {
    const end = answer.out.indexOf(0x0a, at);
    const [, type, size] = answer.out.subarray(at, end).toString('utf8').split(' ');
    if (type !== 'blob') throw new Refusal(`git has no file ${oid}`, 'git fsck says what is broken');
    found.push(answer.out.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return found;
}

/**
 * The commit that HEAD names, when the case files that were read are byte for byte those of it; null otherwise, or
 * where there is no git. So a revision that is printed is never a guess.
 */
export async function revisionOf(
  top: string,
  prefix: string,
  folder: string,
  texts: readonly SourceText[],
  settings: SourceText | undefined,
): Promise<string | null> {
  const head = await git(top, ['rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}']);
  if (!head.ok) return null;
  const commit = head.out.toString('utf8').trim();
  const base = prefix === '' ? '' : `${prefix}/`;
  const paths = [folder === '.' ? base || '.' : `${base}${folder}/`, `${base}nsm20.yaml`];
  const entries = await entriesOf(top, commit, paths);
  if (!entries) return null;
  const committed = new Map(
    entries.filter(({ path }) => path.endsWith('.yaml')).map(({ path, oid }) => [path, oid]),
  );
  const read = settings ? [...texts, settings] : texts;
  if (read.length !== committed.size) return null;
  const same = read.every(({ path, text }) => {
    const oid = committed.get(`${base}${path}`);
    return oid !== undefined && [text, `\ufeff${text}`].some((each) => blobId(each, oid.length) === oid);
  });
  return same ? commit : null;
}

function blobId(text: string, length: number): string {
  const bytes = Buffer.from(text, 'utf8');
  return createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}
