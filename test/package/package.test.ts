/** What `npm pack` makes: one small package that carries everything, and runs on each release of Node it names. */
import { isBuiltin } from 'node:module';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { execa } from 'execa';
import { publint } from 'publint';
import { beforeAll, describe, expect, test } from 'vitest';
import { bareEnvironment, cleanUp, project, temporary } from '../cli/program.ts';
import { pack, type Packed } from './packed.ts';

cleanUp();

let packed: Packed;
/** The package, opened; beside it are the public record, and a file that cannot be read. */
let opened: string;

beforeAll(async () => {
  packed = await pack();
  const broken = 'kind: recipient\nname: Ruritania\nreceiving_at_issuance: perhaps\n';
  opened = temporary({ 'broken/nsm20.yaml': 'title: Broken\n', 'broken/cases/ruritania.yaml': broken });
  await execa('tar', ['-xzf', packed.file, '-C', opened]);
});

const inPackage = (path: string): string => readFileSync(join(opened, 'package', path), 'utf8');

test('it holds the program, its templates and what must go with them, and nothing else', () => {
  const others = packed.paths.filter(
    (path) => !/^(dist\/bin\/[\w-]+\.js|templates\/[\w-]+\.md|docs\/example\/[\w./-]+)$/.test(path),
  );
  expect(others.toSorted()).toEqual([
    '.github/nsm20-matcher.json',
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'bin/compiled.js',
    'bin/nsm20.js',
    'bin/package.json',
    'bin/run.js',
    'dist/THIRD_PARTY_NOTICES.txt',
    'dist/bin/package.json',
    'package.json',
  ]);
  expect(packed.paths).toContain('dist/bin/main.js');
  expect(packed.paths).toContain('templates/report.md');
});

test('it is small', () => {
  expect(packed.size).toBeLessThan(1_250_000);
  expect(packed.unpackedSize).toBeLessThan(4_600_000);
});

test('installing it runs nothing and brings nothing along', () => {
  const about = JSON.parse(inPackage('package.json')) as Readonly<Record<string, object>>;
  const brings = ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'];
  expect(Object.keys(about).filter((key) => brings.includes(key))).toEqual([]);
  // npm warns of `prepare` too, though it does not run it for a package file.
  const runs = Object.keys(about['scripts']!);
  expect(runs.filter((name) => /^(pre|post)?(install|uninstall|prepare)$/.test(name))).toEqual([]);
});

test('what it imports is its own or comes with Node', () => {
  const imported = packed.paths
    .filter((path) => path.endsWith('.js'))
    .map((path) => inPackage(path).replaceAll(/^\s*(?:\*|\/\/).*$/gm, ''))
    .flatMap((code) => [
      ...code.matchAll(/^(?:import|export)\b[^;'"]*?["']([^"'\n]+)["'];?$/gm),
      ...code.matchAll(/\b(?:import|require)\(["']([^"'\n]+)["']\)/g),
    ])
    .map(([, name]) => name!);
  expect(imported).toContain('node:fs');
  expect([...new Set(imported)].filter((name) => !name.startsWith('.') && !isBuiltin(name))).toEqual([]);
});

test('the licence of each library that is imported goes with it', () => {
  const notices = inPackage('dist/THIRD_PARTY_NOTICES.txt');
  const libraries = [
    'chalk',
    'cli-table3',
    'commander',
    'csv-stringify',
    'date-fns',
    '@date-fns/utc',
    'execa',
  ];
  const inside = ['docx', 'fflate', 'jszip', 'pako', 'xml-js', 'sax', 'hash.js'];
  for (const name of [...libraries, ...inside, 'liquidjs', 'markdown-it', 'yaml', 'zod']) {
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'));
  }
  expect(notices).not.toMatch(/^(vitest|typescript|prettier) /m);
});

test('publint finds nothing', async () => {
  const { buffer, byteOffset, byteLength } = readFileSync(packed.file);
  const tarball = buffer.slice(byteOffset, byteOffset + byteLength);
  const { messages } = await publint({ pack: { tarball }, strict: true });
  expect(messages).toEqual([]);
});

test('attw finds no types that are wrong: it is a program, and promises none', async () => {
  const analysis = await checkPackage(createPackageFromTarballData(readFileSync(packed.file)));
  expect(analysis).toEqual({ packageName: 'nsm20', packageVersion: expect.any(String), types: false });
});

describe('on each release of Node', () => {
  const others = (process.env['NSM20_NODES'] ?? '').split(delimiter).filter(Boolean);
  const questions = [
    ['--version'],
    ['check', '-C', project, '--as-of', '2025-06-01'],
    ['report', '-C', project, '--fy', '2025', '--as-of', '2025-06-01'],
    ['explain', '2(d)'],
    ['check', '-C', 'broken', '--as-of', '2025-06-01'],
  ];
  const ask = (
    node: string,
  ): Promise<readonly { readonly code: number | undefined; readonly all: string }[]> =>
    Promise.all(
      questions.map(async (args) => {
        const { exitCode, all } = await execa(node, [join(opened, 'package/bin/nsm20.js'), ...args], {
          cwd: opened,
          env: bareEnvironment(),
          extendEnv: false,
          stdin: 'ignore',
          all: true,
          reject: false,
        });
        return { code: exitCode, all };
      }),
    );

  test('this one answers', async () => {
    const answers = await ask(process.execPath);
    expect(answers.map(({ code }) => code)).toEqual([0, 0, 0, 0, 1]);
    expect(answers.map(({ all }) => all)).toEqual([
      expect.stringMatching(/^\d+\.\d+\.\d+$/),
      expect.stringMatching(/^Checked \d+ records/m),
      expect.stringContaining('Annex'),
      expect.stringContaining('NSM-20 sec. 2(d)'),
      expect.stringContaining('cases/ruritania.yaml:3:'),
    ]);
  });

  test.runIf(others.length > 0)('the others answer the same', async () => {
    const here = await ask(process.execPath);
    for (const node of others) expect(await ask(node), node).toEqual(here);
  });

  test.runIf(others.length > 0)('they are 20, 22 and 24', async () => {
    const versions = await Promise.all(
      [process.execPath, ...others].map((node) => execa(node, ['--version'])),
    );
    const majors = new Set(versions.map(({ stdout }) => /^v(\d+)/.exec(stdout)![1]));
    expect([...majors]).toEqual(expect.arrayContaining(['20', '22', '24']));
  });
});
