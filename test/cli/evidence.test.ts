/** Files named as evidence: what is said of each that is not there as it was pinned, in the work tree and in a commit. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../support.ts';
import { bareEnvironment, checkAnswer, cleanUp, nsm20, put, temporary } from './program.ts';

cleanUp();

const text = 'Cable 12 of the embassy\n';
const sha = createHash('sha256').update(text).digest('hex');
const other = sha.replaceAll(/./g, '0');
const pointerTo = (oid: string, more = ''): string =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 24\n${more}`;
const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex');

const notHere =
  'the file named as a source is not here, only a Git LFS pointer to it; the file itself was not checked';
const pointsElsewhere =
  'the file named as a source is not the one that was pinned: the Git LFS pointer to it names another sha256';
const differs = 'the file named as a source is not the one that was pinned: its sha256 differs';
const missing = 'the file named as a source is not in the repository';
const link = 'the file named as a source is a link, or behind one; links are not followed';
const noFile = 'what is named as a source is not a file';
const outside = 'the file named as a source lies outside the repository';

type Make = (folder: string) => void;
const holding =
  (content: string): Make =>
  (folder) =>
    put(folder, 'evidence/cable.txt', content);
const linked =
  (to: string, from: string): Make =>
  (folder) => {
    put(folder, 'kept/cable.txt', text);
    mkdirSync(join(folder, 'evidence'), { recursive: true });
    if (from === 'evidence') rmSync(join(folder, from), { recursive: true });
    symlinkSync(to, join(folder, from));
  };

const rows: readonly (readonly [
  what: string,
  make: Make,
  pinned: string | undefined,
  said: string | undefined,
])[] = [
  ['the file, pinned', holding(text), sha, undefined],
  ['the file, not pinned', holding(text), undefined, undefined],
  ['another file', holding(`${text}\n`), sha, differs],
  ['nothing', () => undefined, sha, missing],
  ['a folder', (folder) => put(folder, 'evidence/cable.txt/x', ''), sha, noFile],
  ['a link to it', linked('../kept/cable.txt', 'evidence/cable.txt'), sha, link],
  ['a pointer to what is pinned', holding(pointerTo(sha)), sha, notHere],
  ['a pointer, nothing being pinned', holding(pointerTo(sha)), undefined, notHere],
  ['a pointer that is pinned itself', holding(pointerTo(sha)), digestOf(pointerTo(sha)), pointsElsewhere],
  ['a pointer to another file', holding(pointerTo(other)), sha, pointsElsewhere],
  [
    'a pointer with lines of Windows',
    holding(pointerTo(other).replaceAll('\n', '\r\n')),
    sha,
    pointsElsewhere,
  ],
  ['a pointer without a digest', holding('version https://git-lfs.github.com/spec/v1\n'), sha, notHere],
  [
    'a pointer of 1,024 bytes',
    holding(pointerTo(sha, 'x'.repeat(1024 - pointerTo(sha).length))),
    sha,
    notHere,
  ],
  [
    'what only begins like one',
    holding(pointerTo(sha, 'x'.repeat(1025 - pointerTo(sha).length))),
    sha,
    differs,
  ],
];

const record = (path: string, pinned: string | undefined): string =>
  `kind: recipient\nname: Freedonia\nreceiving_at_issuance: false\nsources:\n  - title: Cable 12\n    path: ${path}\n${pinned === undefined ? '' : `    sha256: ${pinned}\n`}`;

const gitSays = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...bareEnvironment(), GIT_CONFIG_GLOBAL: '/dev/null' },
  }).trim();
const git = (folder: string, ...args: readonly string[]): void => void gitSays(folder, ...args);

async function said(folder: string, ...args: readonly string[]): Promise<string | undefined> {
  const { out } = await run(folder, ['check', '-f', 'json', '--as-of', '2024-02-20', ...args]);
  return checkAnswer({ out }).findings.find(({ rule }) => rule === 'house/changed-source')?.message;
}

test.each(rows)('%s', async (_, make, pinned, expected) => {
  const folder = temporary({ 'cases/freedonia.yaml': record('evidence/cable.txt', pinned) });
  make(folder);
  expect(await said(folder)).toBe(expected);
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Begin');
  rmSync(join(folder, 'evidence'), { recursive: true, force: true });
  expect(await said(folder, '--rev', 'HEAD')).toBe(expected);
});

test.each([
  ['a path out of the repository', '../cable.txt', outside],
  ['a path from the top of the disk', '/etc/passwd', outside],
  ['a path of a network', String.raw`\\server\share\cable.txt`, outside],
  ['a path behind a link', 'evidence/cable.txt', link],
])('%s', async (_, path, expected) => {
  const folder = temporary({ 'cases/freedonia.yaml': record(path, sha) });
  linked('kept', 'evidence')(folder);
  expect(await said(folder)).toBe(expected);
});

test.each([
  ['a blank step', 'evidence//cable.txt', 'write it as "evidence/cable.txt"'],
  ['a step that stays where it is', './evidence/./cable.txt', 'write it as "evidence/cable.txt"'],
  ['a folder that is a file', 'evidence/cable.txt/', 'write it as "evidence/cable.txt"'],
  ['nothing but such steps', './', undefined],
  ['the folder of git', '.git/config', undefined],
  ['the folder of git where letters of both cases are one', 'evidence/.GIT/config', undefined],
])(
  'a path that is not the one way to write it is told, and what is there is not looked at: %s',
  async (_, path, help) => {
    const folder = temporary({ 'cases/freedonia.yaml': record(path, sha), 'evidence/cable.txt': text });
    git(folder, 'init', '--quiet');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'Begin');
    const message = help
      ? 'the path of the file named as a source is not written plainly'
      : path === './'
        ? noFile
        : outside;
    for (const rev of [[], ['--rev', 'HEAD']]) {
      const { out } = await run(folder, ['check', '-f', 'json', '--as-of', '2024-02-20', ...rev]);
      expect(checkAnswer({ out }).findings).toMatchObject([
        { rule: 'house/changed-source', message, ...(help && { help }) },
      ]);
    }
  },
);

test('a file is read once, under whatever names it is named', { timeout: 20_000 }, async () => {
  const bytes = 96 * 1024 * 1024;
  const names = Array.from({ length: 60 }, (_, index) => `films/${index}.bin`);
  const sources = names.map((path) => `  - { title: A film, path: ${path} }\n`).join('');
  const folder = temporary({
    'cases/freedonia.yaml': `kind: recipient\nname: Freedonia\nreceiving_at_issuance: false\nsources:\n${sources}`,
  });
  put(folder, names[0]!, '');
  truncateSync(join(folder, names[0]!), bytes);
  for (const name of names.slice(1)) linkSync(join(folder, names[0]!), join(folder, name));
  const check = ['check', '--as-of', '2024-02-20', '-q'];
  expect(await run(folder, check)).toEqual({ code: 0, out: '', err: '' });
  for (const name of names.slice(1)) rmSync(join(folder, name));
  git(folder, 'init', '--quiet');
  git(folder, '-c', 'core.compression=1', 'add', '--all');
  const blob = gitSays(folder, 'rev-parse', `:${names[0]}`);
  git(folder, 'update-index', '--add', ...names.flatMap((name) => ['--cacheinfo', `100644,${blob},${name}`]));
  git(folder, 'commit', '--quiet', '--message', 'Begin');
  expect(await run(folder, [...check, '--rev', 'HEAD'])).toEqual({ code: 0, out: '', err: '' });
});

test('a pipe is not waited for', async () => {
  const folder = temporary({ 'cases/freedonia.yaml': record('pipe', sha) });
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  expect(await said(folder)).toBe(noFile);
});

test('a large file is read in little memory, from the work tree and from a commit', async () => {
  const bytes = 128 * 1024 * 1024;
  const zeros = createHash('sha256').update(Buffer.alloc(bytes)).digest('hex');
  const folder = temporary({
    'cases/freedonia.yaml': record('film.bin', zeros),
    'peak.cjs': "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))",
  });
  put(folder, 'film.bin', '');
  truncateSync(join(folder, 'film.bin'), bytes);
  git(folder, 'init', '--quiet');
  git(folder, '-c', 'core.compression=1', 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Begin');
  for (const rev of [[], ['--rev', 'HEAD']]) {
    const env = { NODE_OPTIONS: `--require=${join(folder, 'peak.cjs')}` };
    const { code, out, err } = await nsm20(['check', '--as-of', '2024-02-20', '-q', ...rev], {
      in: folder,
      env,
    });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(Number(err), 'KiB').toBeGreaterThan(20_000);
    expect(Number(err), 'KiB').toBeLessThan(200_000);
  }
});
