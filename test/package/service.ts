/** What a service that runs workflows does with the steps of one, as far as ours ask for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { parse } from 'yaml';
import { temporary } from '../cli/program.ts';
import { offline } from './packed.ts';

/** A machine of the service: a workspace with a checkout, and a folder beside it. */
export interface Machine {
  readonly workspace: string;
  readonly temp: string;
  readonly env: Readonly<Record<string, string>>;
  /** What a step has told the service. */
  readonly outputs: () => string;
}

/** A machine whose workspace is `workspace`, on a day that tests know. */
export function machine(workspace: string, asOf: string): Machine {
  const own = temporary({ 'home/.keep': '', 'temp/.keep': '', output: '', summary: '' });
  const temp = join(own, 'temp');
  return {
    workspace,
    temp,
    env: {
      ...offline(join(own, 'home')),
      NSM20_AS_OF: asOf,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      RUNNER_TEMP: temp,
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: join(own, 'output'),
      GITHUB_STEP_SUMMARY: join(own, 'summary'),
    },
    outputs: () => readFileSync(join(own, 'output'), 'utf8'),
  };
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
}

/** What the service knows of the event: the value of each name that an expression may hold. */
export type Told = Readonly<Record<string, string>>;

/** What an expression comes to, as far as ours ask: names, texts, `format`, `==`, `&&` and `||`. '' is none. */
export function worth(expression: string, told: Told): string {
  for (const either of expression.split(' || ')) {
    const all = either.split(' && ').map((each) => compared(each, told));
    if (all.every((each) => each !== '')) return all.at(-1)!;
  }
  return '';
}

function compared(text: string, told: Told): string {
  const [one, other] = text.split(' == ').map((each) => valueOf(each, told)) as [string, string?];
  return other === undefined ? one : one === other ? 'true' : '';
}

function valueOf(text: string, told: Told): string {
  const [, pattern, name] = /^format\('([^']*)', (\S+)\)$/.exec(text) ?? [];
  if (name !== undefined) return pattern!.replace('{0}', valueOf(name, told));
  const [, literal] = /^'([^']*)'$/.exec(text) ?? [];
  const value = literal ?? told[text];
  if (value === undefined) throw new Error(`the service does not know "${text}"`);
  return value;
}

/** A text in which every expression is replaced by what it comes to. */
export const filled = (text: string, told: Told): string =>
  text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => worth(expression, told));

/**
 * Runs the scripts of `steps` one after another until one fails. `told` is what the service knows; a name that it does
 * not know, or an expression within a script, is an error: a script must not be written by who proposes a change.
 */
export async function runSteps(
  steps: readonly Step[],
  { temp, env: machineEnv }: Machine,
  told: Told,
  jobEnv: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const known = { 'runner.temp': temp, ...told };
  let out = '';
  for (const { run, env = {}, 'working-directory': cwd = '' } of steps.filter(({ run }) => run)) {
    if (run!.includes('${{')) throw new Error(`a script holds an expression: ${run}`);
    const values = Object.entries({ ...jobEnv, ...env }).map(([name, value]) => [name, filled(value, known)]);
    const ran = await bash(run!, filled(cwd, known), { ...machineEnv, ...Object.fromEntries(values) });
    out += ran.out;
    if (ran.code !== 0) return { code: ran.code, out };
  }
  return { code: 0, out };
}

/** A script, as services start it. */
export async function bash(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  const ran = await execa('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    env,
    extendEnv: false,
    stdin: 'ignore',
    all: true,
    stripFinalNewline: false,
    reject: false,
    timeout: 60_000,
  });
  return { code: ran.exitCode ?? -1, out: ran.all };
}

/** The one job of a workflow. */
export interface Job {
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

export const onlyJob = (workflow: string): Job =>
  Object.values((parse(workflow) as { jobs: Record<string, Job> }).jobs)[0]!;

/**
 * A checkout as GitHub makes it for a pull request: a merge of the change into its base. The change began at the commit
 * that is checked out now, and the base has moved on since. Says the hash of the commit that the change began at, of the
 * base, and of the merge.
 */
export async function proposed(
  folder: string,
  change: () => void,
  movedOn: () => void = () => undefined,
): Promise<{ readonly began: string; readonly base: string; readonly merge: string }> {
  const git = async (line: string): Promise<string> => {
    const { code, out } = await bash(
      `git -c user.name=A -c user.email=a@example.com ${line}`,
      folder,
      offline(folder),
    );
    if (code !== 0) throw new Error(out);
    return out.trim();
  };
  const began = await git('rev-parse HEAD');
  await git('checkout -q -B change');
  change();
  await committed(folder, '--allow-empty');
  await git('checkout -q main');
  movedOn();
  const base = await committed(folder, '--allow-empty');
  await git('merge -q --no-ff -m merge change');
  return { began, base, merge: await git('rev-parse HEAD') };
}

/** Makes everything in a folder a commit, and says its hash. */
export async function committed(folder: string, how = ''): Promise<string> {
  const script = `
    [ -d .git ] || git init -q -b main .
    git add -A -f . && git -c user.name=A -c user.email=a@example.com commit -q ${how} -m change
    git rev-parse HEAD`;
  const { code, out } = await bash(script, folder, offline(folder));
  if (code !== 0) throw new Error(out);
  return out.trim();
}
