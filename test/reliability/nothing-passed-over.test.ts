/**
 * Nothing is passed over: whatever lies in a case folder is a record or has a finding that names it, on the disk and in
 * a commit; and no rule falls silent over a file that could not be taken in.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  ftruncateSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { law } from '../../src/law/index.ts';
import { files, folderWith, run } from '../support.ts';
import { bareEnvironment, checkAnswer, cleanUp, temporary } from '../cli/program.ts';
import { cases, count, figure } from './figures.ts';

cleanUp();

const record = 'kind: party\nname: Strelsau Arsenal\n';
const ways = ['record', 'nonsense', 'empty', 'binary', 'large', 'link', 'folder', 'locked'] as const;

interface Thing {
  readonly path: readonly string[];
  readonly way: (typeof ways)[number];
}

/** Names as they come, and names that once were not what they seemed. */
const name = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,6}\.yaml$/) },
  fc.constantFrom(
    'a.yml',
    'A.yaml',
    'a.YAML',
    'a.yaml.bak',
    'a.yaml~',
    '.a.yaml',
    'a',
    'README.md',
    '.git',
    '.gitkeep',
    'a b.yaml',
    '-a.yaml',
    '--help',
    '#a.yaml',
    'a.yaml ',
    ' a.yaml',
    'caf\u00e9.yaml',
    'cafe\u0301.yaml',
    'a\nb.yaml',
    'a\tb.yaml',
    'a\u001b[2K.yaml',
    'a\u202eb.yaml',
    'con.yaml',
    'a\\b.yaml',
    'a:b.yaml',
    '.yaml',
    '...',
    'a..yaml',
    '.yml',
    'a.json',
    'a.yaml.yaml',
    '__proto__.yaml',
    'constructor.yaml',

    '.a.yaml.swp',
    '.DS_Store',
    '~$a.yaml',
    'nsm20.yaml',
    '.nsm20.yaml',
    'a.liquid',
    '*.yaml',
    "'a'.yaml",
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((each) => !/[/\0]/.test(each)),
);
const folder = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'b', 'c') },
  fc.constantFrom('.hidden', '.git', 'a.yaml', 'A', 'a b', 'node_modules', '.', 'a\nb', 'cases'),
);
const things = fc.array(
  fc.record({
    path: fc
      .tuple(fc.array(folder, { maxLength: 3 }), name)
      .map(([folders, last]) => [...folders, last])
      .filter((path) => !path.includes('..') && path.at(-1) !== '.'),
    way: fc.oneof({ weight: 4, arbitrary: fc.constant('record' as const) }, fc.constantFrom(...ways)),
  }),
  { maxLength: 12 },
);

/** Puts `thing` below `root`, where there is room for it. */
function put(root: string, { path, way }: Thing): void {
  const file = join(root, ...path);
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (lstatSync(file, { throwIfNoEntry: false })) return;
    if (way === 'folder') mkdirSync(file);
    else if (way === 'link') symlinkSync('a/a.yaml', file);
    else if (way === 'large') {
      const descriptor = openSync(file, 'wx');
      ftruncateSync(descriptor, 1024 * 1024 + 1);
      closeSync(descriptor);
    } else writeFileSync(file, contents[way], { flag: 'wx' });
    if (way === 'locked') chmodSync(file, 0);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A file where a folder is meant, or the other way about: there is one of the two.
    if (!['ENOTDIR', 'EEXIST', 'EISDIR', 'ENAMETOOLONG', 'EILSEQ', 'EINVAL'].includes(code ?? ''))
      throw error;
  }
}

const contents = {
  record,
  nonsense: 'kind: nonsense\n',
  empty: '',
  binary: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]),
  locked: record,
} as const;

/** All files below `root`, links among them, by path. */
const filesBelow = (root: string, at = 'cases'): string[] =>
  readdirSync(join(root, at), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(root, `${at}/${entry.name}`) : [`${at}/${entry.name}`],
  );

/** Which of `paths` no answer speaks of. */
async function passedOver(root: string, paths: readonly string[], ...args: string[]): Promise<string[]> {
  const ask = (...question: string[]) =>
    run(root, [...question, '--as-of', '2024-06-25', '-f', 'json', ...args]);
  const answer = await ask('check');
  const { findings } = checkAnswer(answer);
  const told = new Set(findings.map(({ at }) => at.path));
  const closed = findings
    .filter(({ message }) => /hidden folder|nested more than|another repository/.test(message))
    .map(({ at }) => `${at.path}/`);
  const { records } = JSON.parse((await ask('list', 'party')).out) as { records: { path: string }[] };
  const known = new Set(records.map(({ path }) => path));
  const rest = paths.filter((path) => !known.has(path));
  const seen = rest.filter((path) => told.has(path) || closed.some((each) => path.startsWith(each)));
  if (seen.length > 0) expect(answer.code).toBe(1);
  return rest.filter((path) => !seen.includes(path) && !isLetPass(path));
}

/** What may lie there without a word, where it says nothing of a transfer: `src/cli/case-folder.ts` names it. */
const isLetPass = (path: string): boolean =>
  /\/(?:\.gitkeep|\.keep|\.gitignore|\.gitattributes|\.DS_Store|\.nsm20\.lock)$/.test(path);

const trees = { disk: cases(60, 20_000), commit: cases(4, 400) };

test('every file on the disk is a record or is named', { timeout: 60 * 60_000 }, async (context) => {
  let looked = 0;
  await fc.assert(
    fc.asyncProperty(things, async (tree) => {
      const root = folderWith({ 'cases/a/a.yaml': record });
      for (const thing of tree) put(join(root, 'cases'), thing);
      const paths = filesBelow(root);
      looked += paths.length;
      expect(await passedOver(root, paths)).toEqual([]);
      rmSync(root, { recursive: true });
    }),
    { numRuns: trees.disk },
  );
  figure(context, {
    goal: 'Q21',
    says: `nothing passed over: ${count(looked)} files in ${count(trees.disk)} trees on the disk, each a record or named`,
    mark: '0 passed over',
  });
});

test('every file in a commit is a record or is named', { timeout: 60 * 60_000 }, async (context) => {
  let looked = 0;
  await fc.assert(
    fc.asyncProperty(things, async (tree) => {
      const root = folderWith({ 'cases/a/a.yaml': record });
      for (const thing of tree)
        if (thing.way !== 'locked' && !thing.path.includes('.git')) put(join(root, 'cases'), thing);
      git(root, 'init', '--quiet');
      git(root, 'add', '--all', '--force');
      git(root, 'commit', '--quiet', '--message', 'Records');
      const paths = git(root, 'ls-files', '-z').split('\0').filter(Boolean);
      looked += paths.length;
      expect(await passedOver(root, paths, '--rev', 'HEAD')).toEqual([]);
      rmSync(root, { recursive: true });
    }),
    { numRuns: trees.commit },
  );
  figure(context, {
    goal: 'Q21',
    says: `nothing passed over: ${count(looked)} files in ${count(trees.commit)} commits, each a record or named`,
    mark: '0 passed over',
  });
});

test('of hidden files only those that say nothing of a transfer are let pass, on the disk and in a commit', async () => {
  const marking = 'SECRET//NOFORN\n';
  const passed = {
    '.gitkeep': '',
    'a/.keep': '',
    '.gitignore': '*.bak\n',
    '.gitattributes': '* text=auto\n',
    '.DS_Store': contents.binary,
    '.nsm20.lock': '1 - 0123456789ab host\n',
    '.nsm20.lock-0123456789ab': '1 - 0123456789ab host\n',
    '.nsm20-a-yaml-12-0123456789ab.tmp': record,
  };
  const told: Readonly<Record<string, string>> = {
    '.w5': record,
    '.w.json': '{}',
    '.keep': 'x',
    'b/.gitkeep': record,
    '.nsm20.locked': record,
    '.nsm20-a.tmp': record,
    '.a.yaml.swp': record,
  };
  const marked = { '.notes.txt': marking, 'b/.gitignore': marking };
  const root = temporary({
    // Nobody has screened the party.
    'nsm20.yaml': 'instruments: { nspd55: off }\n',
    ...Object.fromEntries(
      Object.entries({ 'a/a.yaml': `${record}sources: [{ title: x }]\n`, ...passed, ...told, ...marked }).map(
        ([path, text]) => [`cases/${path}`, text],
      ),
    ),
  });
  git(root, 'init', '--quiet');
  git(root, 'add', '--all', '--force');
  git(root, 'commit', '--quiet', '--message', 'Records');
  const found = async (...args: string[]): Promise<readonly string[]> =>
    checkAnswer(await run(root, ['check', '-f', 'json', '--as-of', '2024-03-01', ...args]))
      .findings.map(({ rule, at }) => `${at.path} ${rule}`)
      .toSorted();
  const expected = [
    ...[...Object.keys(told), '.notes.txt'].map((path) => `cases/${path} house/unreadable`),
    ...Object.keys(marked).map((path) => `cases/${path} house/classified-marking`),
  ].toSorted();
  expect(await found()).toEqual(expected);
  expect(await found('--rev', 'HEAD')).toEqual(expected);
});

test('a name that holds a line feed or a tab is not shown as one that holds a blank', async () => {
  const names = ['a b.yaml', 'a\tb.yaml', 'a\nb.yaml', 'a\nb.txt', 'a\rb/c.yaml'];
  const root = temporary(Object.fromEntries(names.map((each) => [`cases/${each}`, record])));
  const seen = [
    String.raw`a\u0009b.yaml`,
    String.raw`a\u000ab.yaml`,
    String.raw`a\u000ab.txt`,
    String.raw`a\u000db/c.yaml`,
  ];
  for (const format of ['full', 'concise', 'markdown', 'github', 'plain']) {
    const how = format === 'plain' ? ['--plain'] : ['-f', format];
    const { out } = await run(root, ['check', '--as-of', '2024-03-01', ...how]);
    const told = out.replaceAll('\\\\', '\\');
    for (const each of seen) expect(told, format).toContain(`cases/${each}`);
    // Of the five, one has a blank.
    expect(told, format).not.toMatch(/cases\/a b(?:\.txt|\/c)/);
    expect(told, format).toMatch(/"a\\u000ab" cannot be part/);
  }
});

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Clerk', '-c', 'user.email=clerk@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...bareEnvironment(), GIT_CONFIG_GLOBAL: '/dev/null' },
  });

/** All but those that find by a list, and the one whose example has a file of another ending, which the disk tells as that. */
const rules = law
  .flatMap((policy) => policy.rules.map(({ id, docs }) => ({ id, docs })))
  .filter(({ id, docs }) => id !== 'house/colliding-ids' && docs.hits === undefined);

describe('no rule falls silent over a file that could not be taken in', () => {
  test.each([
    ['one of which nothing can be told', 'zz.yaml', 'kind: "'],
    ['one that is closed', 'zz.yaml', 'kind: party\nname: x\nnote: SECRET//NOFORN\n'],
    ['one that is none by its name', 'zz.yml', record],
  ])('%s', async (_, path, text) => {
    const silent: string[] = [];
    for (const { id, docs } of rules) {
      const example = Object.fromEntries(files(docs.bad).map((file) => [file.path, file.text]));
      const settings = 'instruments: { faa: on, aeca: on, leahy: on, cat: on }\n';
      const root = temporary({ 'nsm20.yaml': settings, ...example, [`cases/${path}`]: text });
      const { code, out } = await run(root, ['check', '-f', 'json', '--as-of', docs.asOf]);
      const { findings, summary } = JSON.parse(out) as ReturnType<typeof checkAnswer> & {
        summary: { withheld: number };
      };
      expect(code, id).toBe(1);
      expect(
        findings.map(({ at }) => at.path),
        id,
      ).toContain(`cases/${path}`);
      if (!findings.some(({ rule }) => rule === id) && summary.withheld === 0) silent.push(id);
    }
    expect(silent).toEqual([]);
  });
});
