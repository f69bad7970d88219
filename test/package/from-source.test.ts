/** The program built from its source by npm: packed by hand or by pre-commit, and installed from git. */
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { cleanUp, project, put, temporary } from '../cli/program.ts';
import { offline, pack } from './packed.ts';
import { committed } from './service.ts';

cleanUp();

const npm = (folder: string, home: string, ...args: readonly string[]) =>
  execa('npm', args, { cwd: folder, env: offline(home), extendEnv: false, stdin: 'ignore' });

/** What the build reads. */
const source = [
  '.ci',
  '.github',
  '.npmrc',
  'bin',
  'CHANGELOG.md',
  'docs/example',
  'LICENSE',
  'package-lock.json',
  'package.json',
  'README.md',
  'rolldown.config.js',
  'src',
  'templates',
  'test/cli/mistakes',
  'test/repositories/clocks',
];

test('npm pack builds, and prints the name of the package file and nothing else', async () => {
  const [copy, home] = [temporary(), temporary()];
  for (const path of source) cpSync(join(project, path), join(copy, path), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  const { stdout } = await npm(copy, home, 'pack');
  expect(stdout).toMatch(/^nsm20-\d+\.\d+\.\d+\.tgz$/);
  const { stdout: listed } = await execa('tar', ['-tzf', join(copy, stdout)]);
  const { paths } = await pack();
  expect(new Set(listed.split('\n'))).toEqual(new Set(paths.map((path) => `package/${path}`)));
});

test('a package file is installed without a build, though scripts may run', async () => {
  const [{ file, paths }, home] = [await pack(), temporary()];
  // What it would run is not in it: an install that ran it would fail.
  expect(paths.filter((path) => path.startsWith('.ci/'))).toEqual([]);
  await npm(home, home, 'install', '--global', '--prefix', home, file);
  const { stdout } = await execa(join(home, 'bin/nsm20'), ['--version']);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+$/);
});

test('installed from git, for one project or for all, it is built with what the build needs', async () => {
  // What is built is small here, and what builds it lies beside it, so that nothing is fetched.
  const repository = temporary();
  cpSync(join(project, '.ci/prepare.mjs'), join(repository, '.ci/prepare.mjs'));
  cpSync(join(project, '.npmrc'), join(repository, '.npmrc'));
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly prepare: string; readonly build: string };
  };
  put(
    repository,
    'package.json',
    JSON.stringify({
      name: 'small',
      version: '1.0.0',
      files: ['dist'],
      scripts: { prepare: scripts.prepare, build: scripts.build },
      devDependencies: { rolldown: 'file:tool' },
    }),
  );
  put(repository, 'tool/package.json', '{"name":"rolldown","version":"1.0.0","bin":"build.js"}');
  const tool = `#!/usr/bin/env node\nconst { mkdirSync, writeFileSync } = require('fs');\nconsole.log('a table of files');\nmkdirSync('dist', { recursive: true });\nwriteFileSync('dist/built', '');\n`;
  put(repository, 'tool/build.js', tool);
  const home = temporary();
  await npm(repository, home, 'install', '--package-lock-only', '--ignore-scripts');
  put(repository, '.gitignore', 'node_modules\ndist\n');
  await committed(repository);

  const from = `git+file://${repository}`;
  const forOne = temporary({ 'package.json': '{}' });
  await npm(forOne, home, 'install', from);
  expect(readdirSync(join(forOne, 'node_modules/small'))).toContain('dist');
  // As pre-commit does it.
  const forAll = temporary();
  await npm(
    forAll,
    home,
    'install',
    '--allow-git=root',
    '--install-links',
    '--global',
    '--prefix',
    forAll,
    from,
  );
  expect(existsSync(join(forAll, 'lib/node_modules/small/dist/built'))).toBe(true);
});
