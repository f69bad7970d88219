#!/usr/bin/env node
/**
 * The hook for pre-commit: the program, built once for the commit of this clone. pre-commit starts it in the folder that
 * is checked. It is built in a folder of its own that then takes the name of the commit, so that a build is there whole or
 * not at all, whoever builds at the same time. What npm says is told where it fails, on standard error.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const clone = fileURLToPath(new URL('..', import.meta.url));
const builds = join(clone, 'dist/commits');
/** What git notes of the files it writes out. */
const index = 'index.tmp';

/** Asks the git of the clone, whatever repository `git commit` has named in the environment. */
const git = (tree, ...args) =>
  execFileSync(
    'git',
    ['-c', 'core.hooksPath=/dev/null', `--git-dir=${join(clone, '.git')}`, `--work-tree=${tree}`, ...args],
    {
      cwd: tree,
      env: { ...process.env, GIT_INDEX_FILE: join(tree, index) },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 2],
    },
  ).trim();

function npm(folder, ...args) {
  try {
    execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 });
  } catch (error) {
    process.stderr.write(`${error.stdout ?? ''}${error.stderr ?? ''}`);
    throw error;
  }
}

function build(commit, built) {
  process.stderr.write('nsm20: building the program in the clone of its repository, this once\n');
  mkdirSync(builds, { recursive: true });
  const folder = mkdtempSync(join(builds, 'new-'));
  try {
    git(folder, 'read-tree', commit);
    git(folder, 'checkout-index', '--all');
    // What builds it is there for development alone, and NODE_ENV=production would leave that out.
    npm(folder, 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund');
    npm(folder, 'run', 'build', '--silent');
    for (const left of [index, 'node_modules']) rmSync(join(folder, left), { recursive: true });
    takeName(folder, built);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder with something in it is never replaced: who comes second leaves it to the first. */
function takeName(folder, built) {
  try {
    renameSync(folder, built);
  } catch (error) {
    if (!existsSync(built)) throw error;
  }
}

// Ctrl-C ends npm, which is waited for; what it left is taken away then.
const stay = () => {};
process.on('SIGINT', stay);
let built;
try {
  const commit = git(clone, 'rev-parse', 'HEAD');
  built = join(builds, commit);
  if (!existsSync(built)) build(commit, built);
} catch (error) {
  built = undefined;
  process.exitCode = 2;
  process.stderr.write(`nsm20: the hook could not be built (${String(error.message).split('\n')[0]})\n`);
  process.stderr.write('help: it needs git, npm and, this once, what npm fetches; then commit again\n');
}
process.off('SIGINT', stay);
if (built) await import(pathToFileURL(join(built, 'bin/nsm20.js')));
