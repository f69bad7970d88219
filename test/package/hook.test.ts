/** The hook for pre-commit, started as pre-commit does: a file of its clone of this repository, in the folder checked. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { parse } from 'yaml';
import { beforeEach, describe, expect, test } from 'vitest';
import { cleanUp, project, put, temporary } from '../cli/program.ts';
import { copySource, offline } from './packed.ts';
import { committed } from './service.ts';
import { plant } from './stranger.ts';

cleanUp();

const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const [hook] = parse(read('.pre-commit-hooks.yaml')) as [
  {
    readonly entry: string;
    readonly language: string;
    readonly always_run: boolean;
    readonly files?: string;
    readonly pass_filenames: boolean;
  },
];

/** Runs the hook of `clone` in the folder `on`, with the `args` of the settings. */
async function run(
  clone: string,
  on: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | undefined; readonly out: string; readonly err: string }> {
  const [file, ...rest] = hook.entry.split(' ');
  const { exitCode, stdout, stderr } = await execa(join(clone, file!), [...rest, ...args], {
    cwd: on,
    env: { ...offline(temporary()), ...env },
    extendEnv: false,
    stdin: 'ignore',
    reject: false,
  });
  return { code: exitCode, out: stdout, err: stderr };
}

test('runs whatever was changed: settings say where records, templates, sources and lists lie', () => {
  expect([hook.always_run, hook.files, hook.pass_filenames]).toEqual([true, undefined, false]);
  expect(hook.language).toBe('script');
});

describe('in a clone', () => {
  // What is built is small here, and what builds it lies beside it, so that nothing is fetched.
  let clone: string;
  let on: string;
  beforeEach(async () => {
    [clone, on] = [temporary(), temporary({ 'here.txt': '' })];
    cpSync(join(project, '.ci'), join(clone, '.ci'), { recursive: true });
    cpSync(join(project, '.npmrc'), join(clone, '.npmrc'));
    const about = { name: 'small', version: '1.0.0', type: 'module', scripts: { build: 'tool' } };
    put(clone, 'package.json', JSON.stringify({ ...about, devDependencies: { tool: 'file:tool' } }));
    put(clone, 'tool/package.json', '{"name":"tool","version":"1.0.0","bin":"build.js"}');
    put(
      clone,
      'tool/build.js',
      `#!/usr/bin/env node
const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require('fs');
console.log('a table of files');
appendFileSync(process.env.BUILDS, 'built ');
if (process.env.FAILS) process.exit(1);
mkdirSync('dist', { recursive: true });
writeFileSync('dist/word', readFileSync('src/word'));
`,
    );
    put(clone, 'src/word', 'first');
    put(clone, 'bin/package.json', '{"type":"commonjs"}');
    put(
      clone,
      'bin/nsm20.js',
      `const { readdirSync, readFileSync } = require('fs');
const word = readFileSync(require('path').join(__dirname, '../dist/word'), 'utf8');
console.log(JSON.stringify([word, process.argv.slice(2), readdirSync('.')]));
process.exitCode = 3;
`,
    );
    put(clone, '.gitignore', 'node_modules\ndist\n');
    await execa('npm', ['install', '--package-lock-only', '--ignore-scripts'], {
      cwd: clone,
      env: offline(temporary()),
      extendEnv: false,
    });
    await committed(clone);
  });

  const counted = (): Readonly<Record<string, string>> => ({ BUILDS: join(clone, '.git/builds') });
  const builds = (): string => readFileSync(join(clone, '.git/builds'), 'utf8').trim();
  const kept = (): readonly string[] => readdirSync(join(clone, 'dist/commits'));
  const answer = (word: string, ...args: readonly string[]): string =>
    JSON.stringify([word, ['check', ...args], ['here.txt']]);

  test('it is built once, says so on standard error, and passes on what it is asked and how it ends', async () => {
    const first = await run(clone, on, ['-C', 'office'], counted());
    expect([first.code, first.out]).toEqual([3, answer('first', '-C', 'office')]);
    expect(first.err).toBe('nsm20: building the program in the clone of its repository, this once');
    expect(await run(clone, on, [], counted())).toEqual({ code: 3, out: answer('first'), err: '' });
    expect(builds()).toBe('built');
    const [commit] = kept();
    expect(readdirSync(join(clone, 'dist/commits', commit!)).toSorted()).toEqual([
      '.ci',
      '.gitignore',
      '.npmrc',
      'bin',
      'dist',
      'package-lock.json',
      'package.json',
      'src',
      'tool',
    ]);
  });

  test('another commit is built anew', async () => {
    await run(clone, on, [], counted());
    put(clone, 'src/word', 'second');
    const as = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    await execa('git', [...as, 'commit', '-qam', 'change'], { cwd: clone });
    expect(await run(clone, on, [], counted())).toMatchObject({ code: 3, out: answer('second') });
  });

  test('what git and npm are told of the folder that is checked, or of the machine, changes nothing', async () => {
    await committed(on);
    const env = {
      GIT_DIR: join(on, '.git'),
      GIT_INDEX_FILE: join(on, '.git/index'),
      GIT_WORK_TREE: on,
      NODE_ENV: 'production',
    };
    const before = readFileSync(env.GIT_INDEX_FILE);
    const { code, out } = await run(clone, on, [], { ...counted(), ...env });
    expect([code, out]).toEqual([3, JSON.stringify(['first', ['check'], ['.git', 'here.txt']])]);
    expect(readFileSync(env.GIT_INDEX_FILE)).toEqual(before);
  });

  test('nothing of the checkout is run, when it is built or later', async () => {
    const canary = join(temporary(), 'canary');
    plant(on, canary);
    await committed(on);
    for (const path of ['evil.sh', 'node_modules/.bin/npm']) expect(existsSync(join(on, path))).toBe(true);
    for (const time of ['the first', 'the second'])
      expect(await run(clone, on, [], counted()), time).toMatchObject({ code: 3 });
    expect(existsSync(canary)).toBe(false);
  });

  test('several at once build whole, and keep one build', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => run(clone, on, [], counted())));
    for (const { code, out } of answers) expect([code, out]).toEqual([3, answer('first')]);
    expect(kept()).toEqual([expect.stringMatching(/^[0-9a-f]{40}$/)]);
  });

  test('a build that fails is a refusal, leaves nothing, and is tried again', async () => {
    const failed = await run(clone, on, [], { ...counted(), FAILS: 'yes' });
    expect([failed.code, failed.out, kept()]).toEqual([2, '', []]);
    expect(failed.err.split('\n')).toEqual([
      'nsm20: building the program in the clone of its repository, this once',
      'a table of files',
      'nsm20: the hook could not be built (Command failed: npm run build --silent)',
      'help: it needs git, npm and, this once, what npm fetches; then commit again',
    ]);
    expect(await run(clone, on, [], counted())).toMatchObject({ code: 3, out: answer('first') });
  });
});

test('this repository is built by it, and case files in a folder are checked as the README says', async (context) => {
  const clone = temporary();
  copySource(clone);
  await committed(clone);
  const on = temporary({ 'office/nsm20.yaml': 'title: Office\n' });
  mkdirSync(join(on, 'office/cases'));
  put(
    on,
    'office/cases/ruritania.yaml',
    'kind: recipient\nname: Ruritania\nreceiving_at_issuance: perhaps\n',
  );
  const [, args] = /settings:\s+`args: \[(.+?)\]`/.exec(read('README.md'))!;
  const { stdout: cache } = await execa('npm', ['config', 'get', 'cache']);
  const { code, out, err } = await run(clone, on, args!.split(', '), {
    npm_config_cache: cache,
    NSM20_AS_OF: '2024-06-25',
  });
  // Without network only what npm has kept can be had: the libraries of this very lock file, after `npm ci`.
  if (/ENOTCACHED/.test(err)) context.skip('npm has not kept what the build needs');
  expect(out).toContain('cases/ruritania.yaml:3:');
  expect([code, readdirSync(join(clone, 'dist'))]).toEqual([1, ['commits']]);
}, 240_000);
