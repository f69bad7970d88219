/** The recipes for services, run as they are shipped: over the packed program, in checkouts of strangers. */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { ciFiles, pinned, released } from '../../src/author/ci-files.ts';
import { checkFormats } from '../../src/cli/outputs.ts';
import { cleanUp, nsm20, project, put, shell, temporary } from '../cli/program.ts';
import { offline, pack } from './packed.ts';
import { bash, committed, machine, onlyJob, runSteps, type Job, type Machine, type Ran } from './service.ts';
import { plant } from './stranger.ts';

cleanUp();

const asOf = '2024-06-25';
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const github = ciFiles.github[0]!.text;
const gitlab = parse(ciFiles.gitlab[0]!.text) as {
  readonly nsm20: {
    readonly script: readonly string[];
    readonly variables: Readonly<Record<string, string>>;
  };
};
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: Pick<Job, 'steps'>;
}
const action = parse(read('action.yml')) as Action;

/** Whether the program writes for GitLab yet. */
const writesForGitlab = checkFormats.some((format: string) => format === 'gitlab');

let file: string;
beforeAll(async () => {
  ({ file } = await pack());
});

const workflow = (on: Machine, base: string): Promise<Ran> => {
  const { env, steps } = onlyJob(github);
  const told = { 'github.event.pull_request.base.sha': base };
  return runSteps(steps, on, told, { ...env, NSM20_PACKAGE: file });
};

const asAction = (on: Machine, inputs: Readonly<Record<string, string>>): Promise<Ran> => {
  const usual = Object.entries(action.inputs).map(([name, input]) => [name, input.default] as const);
  const given = { ...Object.fromEntries(usual), since: '', package: file, ...inputs };
  const told = Object.fromEntries(Object.entries(given).map(([name, value]) => [`inputs.${name}`, value]));
  return runSteps(action.runs.steps, on, told);
};

const onGitlab = ({ env, temp, workspace }: Machine, base: string): Promise<Ran> =>
  bash(gitlab.nsm20.script.join('\n'), workspace, {
    ...env,
    ...gitlab.nsm20.variables,
    NSM20_PACKAGE: file,
    TMPDIR: temp,
    CI_PROJECT_DIR: workspace,
    CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
  });

/** A workspace whose checkout stands in `folder` and holds an invented repository, with the commit a change starts from. */
async function workspace(folder: string): Promise<{ readonly top: string; readonly base: string }> {
  const top = temporary();
  cpSync(join(project, 'test/repositories/clocks'), join(top, folder), { recursive: true });
  rmSync(join(top, folder, 'expected.json'));
  return { top, base: await committed(join(top, folder)) };
}

const newError = `kind: assurance\nrecipient: borduria\ncovers: [ihl]\nsigned: 2024-02-30\n`;
const known = 'obtaining assurances from Borduria is 93 days overdue';
const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('a checkout in which everything is a trap', () => {
  const canary = join(temporary(), 'canary');
  const sprung = (): boolean => {
    const there = existsSync(canary);
    rmSync(canary, { force: true });
    return there;
  };

  test.each(['npx --no-install nsm20', 'npm run nsm20', 'cd cases/embedded && git status'])(
    'the trap is armed: %s',
    async (careless) => {
      const { top } = await workspace('.');
      plant(top, canary);
      await bash(careless, top, offline(temporary()));
      expect(sprung()).toBe(true);
    },
  );

  test('GitHub, every night: nothing of it runs, and every finding is told', async () => {
    const { top } = await workspace('repo');
    const repo = join(top, 'repo');
    plant(repo, canary);
    await committed(repo);
    const { code, out } = await workflow(machine(top, asOf), '');
    expect(sprung()).toBe(false);
    expect(out).toContain(known);
    expect(out).toContain('cases/embedded/config');
    expect(code).toBe(1);
  });

  test('GitHub, a pull request: what was there before does not fail it, what is new does', async () => {
    const { top, base } = await workspace('repo');
    const repo = join(top, 'repo');
    const on = machine(top, asOf);
    const same = await workflow(on, base);
    expect(onOneLine(same.out)).toContain(known);
    expect(same.code).toBe(0);
    plant(repo, canary);
    put(repo, 'cases/borduria/letter.yaml', newError);
    await committed(repo);
    const changed = await workflow(on, base);
    expect(sprung()).toBe(false);
    expect(changed.out).toContain('2024-02-30');
    expect(changed.code).toBe(1);
  });

  test.runIf(writesForGitlab)('GitLab: the same, with the findings in files for it', async () => {
    const { top, base } = await workspace('.');
    plant(top, canary);
    put(top, 'cases/borduria/letter.yaml', newError);
    await committed(top);
    const { code, out } = await onGitlab(machine(top, asOf), base);
    expect(sprung()).toBe(false);
    expect(out).toContain('2024-02-30');
    expect(code).toBe(1);
    const quality = JSON.parse(readFileSync(join(top, 'gl-code-quality-report.json'), 'utf8')) as unknown[];
    expect(quality.length).toBeGreaterThan(0);
    expect(readFileSync(join(top, 'nsm20-junit.xml'), 'utf8')).toContain('<testsuite');
  });

  test('the action: nothing of it runs, and it says in one word how it went', async () => {
    const { top } = await workspace('.');
    plant(top, canary);
    await committed(top);
    const on = machine(top, asOf);
    const { code, out } = await asAction(on, { format: 'concise' });
    expect(sprung()).toBe(false);
    expect(out).toMatch(/^::add-matcher::.*\/\.github\/nsm20-matcher\.json$/m);
    expect(existsSync(/^::add-matcher::(.*)$/m.exec(out)![1]!)).toBe(true);
    expect(out).toContain(known);
    expect(on.outputs()).toBe('result=findings\n');
    expect(code).toBe(1);
  });
});

test('the action over the public record of this project, as its own workflow runs it', async () => {
  const top = temporary();
  for (const path of ['cases', 'nsm20.yaml'])
    cpSync(join(project, path), join(top, path), { recursive: true });
  await committed(top);
  const on = machine(top, '2025-06-01');
  const passed = await asAction(on, {});
  expect(passed.out).toMatch(/^Checked \d+ records/m);
  expect(passed.code).toBe(0);
  const refused = await asAction(on, { dir: 'cases/nothing-here' });
  expect(refused.code).toBe(2);
  expect(on.outputs()).toBe('result=passed\nresult=could-not-run\n');
});

describe('the problem matcher', () => {
  interface Matcher {
    readonly owner: string;
    readonly severity?: string;
    readonly pattern: readonly [Readonly<Record<string, string | number>>];
  }
  const { problemMatcher } = JSON.parse(read('.github/nsm20-matcher.json')) as {
    readonly problemMatcher: readonly Matcher[];
  };
  const problems = (line: string): Readonly<Record<string, string>>[] =>
    problemMatcher.flatMap(({ severity, pattern: [{ regexp, ...groups }] }) => {
      const found = new RegExp(String(regexp)).exec(line);
      if (!found) return [];
      const named = Object.entries(groups).map(([name, group]) => [name, found[Number(group)]!]);
      return [{ ...(severity === undefined ? {} : { severity }), ...Object.fromEntries(named) }];
    });

  test('reads each finding of the concise format once, and nothing else', async () => {
    const there = ['-C', 'test/repositories/clocks', '--as-of', asOf, '--color', 'always'];
    const [lines, json] = await Promise.all([
      nsm20(['check', '-f', 'concise', ...there]),
      nsm20(['check', '-f', 'json', ...there]),
    ]);
    const { findings } = JSON.parse(json.out) as {
      readonly findings: readonly {
        readonly rule: string;
        readonly severity: string;
        readonly at: { path: string; start: { line: number; column: number } };
      }[];
    };
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning', 'info']));
    const told = lines.out.split('\n').flatMap(problems);
    expect(
      told.map(({ file, line, column, severity, code }) => ({ file, line, column, severity, code })),
    ).toEqual(
      findings.map(({ rule, severity, at: { path, start } }) => ({
        file: path,
        line: String(start.line),
        column: String(start.column),
        severity: severity === 'info' ? 'notice' : severity,
        code: rule,
      })),
    );
    for (const { message } of told) expect(message).toMatch(/\S/);
  });

  test.each([
    ['a finding that is accepted', 'cases/a.yaml:1:1: ignored[nsm20/notify-waiver]: told (a; sec. 2(d))'],
    ['the summary', 'Checked 12 records for 3 recipients as of Tue 2024-06-25.'],
    ['a frame', ' --> cases/a.yaml:1:1'],
  ])('passes over %s', (_, line) => {
    expect(problems(line)).toEqual([]);
  });
});

test('every recipe installs the release that this is, and pins each action by a hash and its version', async () => {
  const { version } = JSON.parse(read('package.json')) as { readonly version: string };
  expect(released).toBe(`nsm20@${version}`);
  expect(action.inputs['package']!.default).toBe(released);
  const own = read('.github/workflows/ci.yml');
  for (const use of [...`${github}\n${own}`.matchAll(/uses: (.+)/g)].map(([, what]) => what!)) {
    expect(['./', ...Object.values(pinned)]).toContain(use);
  }
  for (const each of Object.values(pinned)) expect(each).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

describe('the hook for pre-commit', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml')) as [
    { readonly entry: string; readonly files: string; readonly pass_filenames: boolean },
  ];

  test.each([
    ['cases/ruritania.yaml', true],
    ['cases/ruritania/letter.yml', true],
    ['office/cases/ruritania.yaml', true],
    ['nsm20.yaml', true],
    ['office/nsm20.yaml', true],
    ['README.md', false],
    ['cases/notes.txt', false],
    ['my-nsm20.yaml', false],
    ['showcases/x.yaml', false],
  ])('%s: %s', (path, starts) => {
    expect(new RegExp(hook.files).test(path)).toBe(starts);
  });

  test('its command runs, and is given no files', async () => {
    expect(hook.pass_filenames).toBe(false);
    const { code, out } = await shell(hook.entry, { env: { NSM20_AS_OF: '2025-06-01' } });
    expect(out).toContain('Checked');
    expect(code).toBe(0);
  });
});
