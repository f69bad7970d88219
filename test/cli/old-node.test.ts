/** On a Node that is too old the program says so in one sentence, and in nothing that looks like a verdict. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { bareEnvironment, bin, cleanUp, nsm20, project, temporary } from './program.ts';

cleanUp();

const text = readFileSync(bin, 'utf8');

/** `code` in the syntax of a year: what is newer is written anew. */
const inSyntaxOf = (target: ts.ScriptTarget, code: string): string =>
  ts.transpileModule(code, { compilerOptions: { target, module: ts.ModuleKind.ESNext } }).outputText;
const isOfThen = (code: string): boolean =>
  inSyntaxOf(ts.ScriptTarget.ES2020, code) === inSyntaxOf(ts.ScriptTarget.ESNext, code);

test('the file that Node starts holds no syntax that is newer than the oldest Node that is answered', () => {
  expect(isOfThen(text)).toBe(true);
  expect(isOfThen('let a; a ??= 1;')).toBe(false);
  expect(isOfThen('class A { #a = 1; static { } }')).toBe(false);
});

test('it loads one thing, and looks at the version before that', () => {
  const loads = [...text.matchAll(/\brequire\(([^)]*)\)|\bimport\b/g)];
  expect(loads.map(([, what]) => what)).toEqual(["'./run.js'"]);
  expect(text.indexOf('process.versions.node')).toBeLessThan(loads[0]!.index);
});

test('the version it asks for is the one of the package', () => {
  const { engines } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    readonly engines: { readonly node: string };
  };
  const [, numbers] = /^const least = \[(.+)\];$/m.exec(text)!;
  expect(`>=${numbers!.split(', ').join('.')}`).toBe(engines.node);
});

describe('run by a Node that says it is', () => {
  const saying = (version: string): ReturnType<typeof nsm20> => {
    const versions = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
    const folder = temporary({ 'version.cjs': versions });
    return nsm20(['--version'], {
      env: { ...bareEnvironment(), NODE_OPTIONS: `--require ${folder}/version.cjs` },
    });
  };

  test.each(['14.21.3', '18.20.8', '19.9.0', '20.18.3', '20.9.0'])(
    '%s: it says what it needs',
    async (version) => {
      const { code, out, err } = await saying(version);
      expect({ code, out, err }).toEqual({
        code: 2,
        out: '',
        err: `nsm20 needs Node 20.19 or later; this is ${version}\n`,
      });
    },
  );

  test.each(['20.19.0', '20.20.2', '21.0.0', '100.1.0'])('%s: it answers', async (version) => {
    const { code, out, err } = await saying(version);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
