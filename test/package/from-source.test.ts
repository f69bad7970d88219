/** The program as npm makes and installs it: packed from its source, from a package file, and from git. */
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { cleanUp, project, put, temporary } from '../cli/program.ts';
import { copySource, offline, pack } from './packed.ts';
import { committed } from './service.ts';

cleanUp();

const npm = (folder: string, home: string, ...args: readonly string[]) =>
  execa('npm', args, { cwd: folder, env: offline(home), extendEnv: false, stdin: 'ignore' });

test('npm pack builds, and prints the name of the package file and nothing else', async () => {
  const [copy, home] = [temporary(), temporary()];
  copySource(copy);
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  const { stdout } = await npm(copy, home, 'pack');
  expect(stdout).toMatch(/^nsm20-\d+\.\d+\.\d+\.tgz$/);
  const { stdout: listed } = await execa('tar', ['-tzf', join(copy, stdout)]);
  const { paths } = await pack();
  expect(new Set(listed.split('\n'))).toEqual(new Set(paths.map((path) => `package/${path}`)));
});

test('a package file is installed without a build, and npm has nothing to say of it', async () => {
  const [{ file, paths }, home] = [await pack(), temporary()];
  expect(paths.filter((path) => path.startsWith('.ci/'))).toEqual([]);
  const { all } = await execa('npm', ['install', '--global', '--prefix', home, file], {
    cwd: home,
    env: offline(home),
    extendEnv: false,
    stdin: 'ignore',
    all: true,
  });
  expect(all).not.toMatch(/warn|script/);
  const { stdout } = await execa(join(home, 'bin/nsm20'), ['--version']);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+$/);
});

test('installed from git it holds no build, and says what to do', async () => {
  // Nothing that would be fetched for a build, which npm would throw away.
  const repository = temporary();
  cpSync(join(project, 'bin'), join(repository, 'bin'), { recursive: true });
  const about = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as Readonly<
    Record<string, object>
  >;
  put(repository, 'package.json', JSON.stringify({ ...about, devDependencies: {}, scripts: {} }));
  put(repository, 'src/cli/main.ts', '');
  await committed(repository);
  const home = temporary();
  await npm(
    home,
    home,
    'install',
    '--allow-git=root',
    '--install-links',
    '--global',
    '--prefix',
    home,
    `git+file://${repository}`,
  );
  const asked = { env: offline(home), extendEnv: false, reject: false, all: true };
  const installed = await execa(join(home, 'bin/nsm20'), ['check'], asked);
  expect([installed.exitCode, installed.all]).toEqual([
    2,
    'nsm20: npm does not build it from git; in a clone run: npm ci && npm pack, and install that file',
  ]);
  const cloned = await execa(join(repository, 'bin/nsm20.js'), ['check'], asked);
  expect([cloned.exitCode, cloned.all]).toEqual([
    2,
    'nsm20: the program is not built yet; run: npm ci && npm run build',
  ]);
});
