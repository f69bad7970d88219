/** The recipes for services, run as they are shipped: over the packed program, in checkouts of strangers. */
import { copyFileSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { ciFiles, githubBase, pinned, pinnedImage } from '../../src/author/ci-files.ts';
import { cleanUp, nsm20, project, put, temporary } from '../cli/program.ts';
import { offline, pack } from './packed.ts';
import {
  bash,
  committed,
  filled,
  machine,
  onlyJob,
  proposed,
  runSteps,
  type Job,
  type Machine,
  type Ran,
  type Told,
} from './service.ts';
import { plant } from './stranger.ts';

cleanUp();

const asOf = '2024-06-25';
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const github = ciFiles.github[0]!.text;
const gitlab = parse(ciFiles.gitlab[0]!.text) as {
  readonly nsm20: {
    readonly image: string;
    readonly script: readonly string[];
    readonly variables: Readonly<Record<string, string>>;
  };
};
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly runs: Pick<Job, 'steps'>;
}
const action = parse(read('action.yml')) as Action;

let file: string;
beforeAll(async () => {
  ({ file } = await pack());
});

/** What GitHub says of what started a run. */
const event = (name: string, more: Told = {}): Told => ({
  'github.event_name': name,
  'github.sha': '',
  'github.event.merge_group.base_sha': '',
  ...more,
});
const nightly = event('schedule');
const pullRequest = (merge: string): Told => event('pull_request', { 'github.sha': merge });

const workflow = (on: Machine, told: Told, packed = file): Promise<Ran> => {
  const { env, steps } = onlyJob(github);
  return runSteps(steps, on, told, { ...env, NSM20_PACKAGE: packed });
};

const asAction = (on: Machine, told: Told, inputs: Readonly<Record<string, string>> = {}): Promise<Ran> => {
  const usual = Object.entries(action.inputs).map(([name, input]) => [
    name,
    filled(input.default ?? '', told),
  ]);
  const given = { ...Object.fromEntries(usual), package: file, ...inputs };
  const asInputs = Object.entries(given).map(([name, value]) => [`inputs.${name}`, value]);
  return runSteps(action.runs.steps, on, Object.fromEntries(asInputs) as Told);
};

const onGitlab = ({ env, temp, workspace }: Machine, given: Readonly<Record<string, string>>): Promise<Ran> =>
  bash(gitlab.nsm20.script.join('\n'), workspace, {
    ...env,
    ...gitlab.nsm20.variables,
    NSM20_PACKAGE: file,
    TMPDIR: temp,
    CI_PROJECT_DIR: workspace,
    ...given,
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
    const { code, out } = await workflow(machine(top, asOf), nightly);
    expect(sprung()).toBe(false);
    expect(out).toContain(known);
    expect(out).toContain('cases/embedded/config');
    expect(code).toBe(1);
  });

  test('GitHub, a pull request: what was there before does not fail it, what is new does', async () => {
    const { top } = await workspace('repo');
    const repo = join(top, 'repo');
    const on = machine(top, asOf);
    const same = await proposed(repo, () => put(repo, 'notes.txt', 'a change'));
    const passed = await workflow(on, pullRequest(same.merge));
    expect(onOneLine(passed.out)).toContain(known);
    expect(passed.code).toBe(0);
    const worse = await proposed(repo, () => {
      plant(repo, canary);
      put(repo, 'cases/borduria/letter.yaml', newError);
    });
    const changed = await workflow(on, pullRequest(worse.merge));
    expect(sprung()).toBe(false);
    expect(changed.out).toContain('2024-02-30');
    expect(changed.code).toBe(1);
  });

  test('GitLab: the same, with the findings in files for it', async () => {
    const { top, base } = await workspace('.');
    plant(top, canary);
    put(top, 'cases/borduria/letter.yaml', newError);
    await committed(top);
    const { code, out } = await onGitlab(machine(top, asOf), { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
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
    const { code, out } = await asAction(on, nightly, { format: 'concise' });
    expect(sprung()).toBe(false);
    expect(out).toMatch(/^::add-matcher::.*\/\.github\/nsm20-matcher\.json$/m);
    expect(existsSync(/^::add-matcher::(.*)$/m.exec(out)![1]!)).toBe(true);
    expect(out).toContain(known);
    expect(on.outputs()).toBe('result=findings\n');
    expect(code).toBe(1);
  });
});

describe('what others have merged meanwhile fails nobody', () => {
  /** A workspace with the checkout of a harmless change, whose base has come to hold an error since it began. */
  const harmless = async (
    folder: string,
  ): Promise<{ readonly top: string } & Awaited<ReturnType<typeof proposed>>> => {
    const { top } = await workspace(folder);
    const repo = join(top, folder);
    const theirs = (): void => put(repo, 'cases/borduria/letter.yaml', newError);
    return { top, ...(await proposed(repo, () => put(repo, 'notes.txt', 'a change'), theirs)) };
  };

  test('it would, beside the commit that the change began at', async () => {
    const { top, began, merge } = await harmless('.');
    const { code, out } = await asAction(machine(top, asOf), pullRequest(merge), { since: began });
    expect(out).toContain('2024-02-30');
    expect(code).toBe(1);
  });

  test('in the workflow', async () => {
    const { top, merge } = await harmless('repo');
    expect((await workflow(machine(top, asOf), pullRequest(merge))).code).toBe(0);
  });

  test('through the action, and two commits are enough for it', async () => {
    const { top, merge } = await harmless('.');
    const shallow = temporary();
    const clone = await bash(`git clone -q --depth 2 'file://${top}' .`, shallow, offline(shallow));
    expect(clone.code).toBe(0);
    const { code, out } = await asAction(machine(shallow, asOf), pullRequest(merge));
    expect(out).toContain('Already in ');
    expect(code).toBe(0);
  });

  test('in a merge queue, which stands on what is before it in the queue', async () => {
    const { top, base, merge } = await harmless('repo');
    const told = event('merge_group', { 'github.sha': merge, 'github.event.merge_group.base_sha': base });
    expect((await workflow(machine(top, asOf), told)).code).toBe(0);
  });

  test('in the pipeline of a merged result on GitLab', async () => {
    const { top, began, base } = await harmless('.');
    const on = machine(top, asOf);
    const before = { CI_MERGE_REQUEST_DIFF_BASE_SHA: began };
    expect((await onGitlab(on, before)).code).toBe(1);
    expect((await onGitlab(on, { ...before, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: base })).code).toBe(0);
  });
});

describe('what npm is asked for', () => {
  const says = /path or the address of what npm pack makes/;

  test('no recipe names a package that anyone could register', () => {
    expect(onlyJob(github).env!['NSM20_PACKAGE']).toBe('');
    expect(gitlab.nsm20.variables['NSM20_PACKAGE']).toBe('');
    expect(action.inputs['package']).toMatchObject({ required: true });
    expect(action.inputs['package']!.default).toBeUndefined();
  });

  test('without it a recipe ends, and says what to set', async () => {
    const { top } = await workspace('.');
    const on = machine(top, asOf);
    for (const ran of [
      await workflow(on, nightly, ''),
      await asAction(on, nightly, { package: '' }),
      await onGitlab(on, { NSM20_PACKAGE: '' }),
    ]) {
      expect(ran.out).toMatch(says);
      expect(ran.out).not.toContain('npm error');
      expect(ran.code).toBe(2);
    }
  });

  test('a path counts from the workspace', async () => {
    const { top } = await workspace('repo');
    copyFileSync(file, join(top, 'nsm20.tgz'));
    expect((await workflow(machine(top, asOf), nightly, './nsm20.tgz')).out).toContain(known.slice(0, 20));
    const here = await workspace('.');
    copyFileSync(file, join(here.top, 'nsm20.tgz'));
    const given = { package: './nsm20.tgz' };
    expect((await asAction(machine(here.top, asOf), nightly, given)).out).toContain(known.slice(0, 20));
    const { out } = await onGitlab(machine(here.top, asOf), { NSM20_PACKAGE: './nsm20.tgz' });
    expect(out).toContain(known.slice(0, 20));
  });
});

test('a push that makes a branch has nothing before it: the action says so, and all findings count', async () => {
  const { top } = await workspace('.');
  const { code, out } = await asAction(machine(top, asOf), event('push'), { since: '0'.repeat(40) });
  expect(out).toContain('nothing was there before this push, so all findings count');
  expect(out).toContain('Checked');
  expect(code).toBe(1);
});

test('the action marks nothing where the concise format would lead to other files, and says so', async () => {
  const { top } = await workspace('office');
  const { out } = await asAction(machine(top, asOf), nightly, { format: 'concise', dir: 'office' });
  expect(out).not.toContain('::add-matcher::');
  expect(out).toContain('the paths below begin in office');
  expect(out).toMatch(/^cases\/borduria.*error\[/m);
});

test('the action over the public record of this project, as its own workflow runs it', async () => {
  const top = temporary();
  for (const path of ['cases', 'nsm20.yaml'])
    cpSync(join(project, path), join(top, path), { recursive: true });
  await committed(top);
  const on = machine(top, '2025-06-01');
  const passed = await asAction(on, nightly);
  expect(passed.out).toMatch(/^Checked \d+ records/m);
  expect(passed.code).toBe(0);
  const refused = await asAction(on, nightly, { dir: 'cases/nothing-here' });
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
    [
      'a finding that was there before',
      'cases/a.yaml:1:1: error[nsm20/notify-waiver]: late (a; sec. 2(d); already in 0123abc^1)',
    ],
    [
      'information that was there before',
      'cases/a.yaml:1:1: info[house/no-source]: none (a; already in main)',
    ],
  ])('passes over %s', (_, line) => {
    expect(problems(line)).toEqual([]);
  });
});

test.each(['a; already in main', '(already in main)'])(
  'a finding about %s is marked all the same',
  (name) => {
    const { problemMatcher } = JSON.parse(read('.github/nsm20-matcher.json')) as {
      readonly problemMatcher: readonly [{ readonly pattern: readonly [{ readonly regexp: string }] }];
    };
    const line = `cases/a.yaml:1:1: error[nsm20/notify-waiver]: notice of ${name} is late (a; sec. 2(d))`;
    expect(line).toMatch(new RegExp(problemMatcher[0].pattern[0].regexp));
  },
);

test('every recipe pins each action by a hash and its version, and the image by its digest', () => {
  const own = read('.github/workflows/ci.yml');
  for (const use of [...`${github}\n${own}`.matchAll(/uses: (.+)/g)].map(([, what]) => what!)) {
    expect(['./', ...Object.values(pinned)]).toContain(use);
  }
  for (const each of Object.values(pinned)) expect(each).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  expect(gitlab.nsm20.image).toBe(pinnedImage);
  expect(pinnedImage).toMatch(/^node:\d+\.\d+\.\d+@sha256:[0-9a-f]{64}$/);
});

test('the action and the workflow look for what was there before in the same place', () => {
  expect(action.inputs['since']!.default).toBe(`\${{ ${githubBase} }}`);
  expect(github).toContain(`BASE: \${{ ${githubBase} }}`);
});
