/** The disk fails at one call after the other, for every command: nothing is lost, half written or passed over in silence. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, type Run } from '../support.ts';
import { bareEnvironment, cleanUp, project, put, temporary } from '../cli/program.ts';
import { contentsOf, errors, onFailingDisk, type Fault, type Happened } from './failing-disk.ts';
import { count, figure, isNight } from './figures.ts';

cleanUp();

const office = {
  'nsm20.yaml': 'title: Office of Arms Transfers of Sylvania\ninstruments:\n  nsm20: { until: 2025-02-21 }\n',
  'cases/freedonia.yaml': `kind: recipient
name: Freedonia
receiving_at_issuance: false
sources:
  - { title: Cable 12, path: evidence/cable.txt }
`,
  'cases/sylvania/east.yaml': `kind: recipient
name: Sylvania
receiving_at_issuance: false
sources:
  - { title: Gazette of Sylvania }
`,
  'evidence/cable.txt': 'of 12 March\n',
  'out/report.md': 'the report of last week\n',
  'out/all.json': 'the answer of last week\n',
  'out/all.sarif': 'the answer of last week\n',
  'out/summary.md': 'the step before\n',
  'out/parts/index.md': 'the index of last week\n',
  'out/parts/00-front.md': 'the front of last week\n',
};
/** Not one of the files that answers are written over. */
const isOriginal = (path: string): boolean => Object.hasOwn(office, path) && !path.startsWith('out/');

const root = temporary(office);
const git = (...args: string[]): string =>
  execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...bareEnvironment(), GIT_CONFIG_GLOBAL: '/dev/null' },
  });
git('init', '--quiet');
git('add', '--all');
git('-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '--quiet', '--message', 'Begin');
const before = contentsOf(root);

/** A report is drawn by a process of its own, which takes its time: it is drawn once for each order, and then handed over. */
const drawn = temporary();
const once = `
order="$0/$$"; /bin/cat > "$order"
answer="$0/$(/usr/bin/sha256sum < "$order")"
[ -f "$answer" ] || "$@" < "$order" > "$answer" || exit
/bin/cat "$answer"; /bin/rm "$order"`;
function replaced(command: readonly string[]): readonly string[] | undefined {
  if (!command.at(-1)!.endsWith('render-child.js')) return undefined;
  const built = command.map((each) => each.replace(join(project, 'src/cli'), join(project, 'dist/bin')));
  return ['/bin/sh', '-c', once, drawn, ...built];
}

const asOf = ['--as-of', '2024-02-20'];
const commands: readonly (readonly [line: string, env: Record<string, string>])[] = [
  ['check', {}],
  ['check --format json=out/all.json --format sarif=out/all.sarif', {}],
  ['check --format github', { GITHUB_STEP_SUMMARY: 'out/summary.md' }],
  ['check --since HEAD', {}],
  ['status', {}],
  ['status --rev HEAD', {}],
  ['deadlines', {}],
  ['show freedonia', {}],
  ['list recipient', {}],
  ['report --fy 2024', {}],
  ['report --fy 2024 -o out/report.md', {}],
  ['report --fy 2024 -o out/parts/', {}],
  ['report --fy 2024 -f docx -o out/report.docx', {}],
  ['explain AMB-08', {}],
  ['schema --write', {}],
  ['new recipient --set name=Ruritania', {}],
  ['init --force', {}],
  ['doctor', {}],
];

interface Tried extends Run, Happened {
  readonly after: ReadonlyMap<string, string>;
}

async function tried(line: string, env: Record<string, string>, fault?: Fault): Promise<Tried> {
  let answer: Run | undefined;
  const happened = await onFailingDisk(root, fault, replaced, async () => {
    answer = await run(root, [...line.split(' '), ...(/^(explain|schema|init)/.test(line) ? [] : asOf)], env);
  });
  return { ...answer!, ...happened, after: contentsOf(root) };
}

/** The folder as it was. */
function restore(now: ReadonlyMap<string, string>): void {
  for (const path of [...now.keys()].toReversed())
    if (!before.has(path)) rmSync(join(root, path), { recursive: true, force: true });
  for (const [path, text] of before) if (now.get(path) !== text) put(root, path, Buffer.from(text, 'latin1'));
}

const leftovers = (after: ReadonlyMap<string, string>): string[] =>
  [...after.keys()].filter((path) => /(^|\/)\.nsm20[.-]/.test(path));

/** What an answer says where it could not look at everything. */
const incomplete =
  /cannot be (read|looked at|started)|could not be (taken in|written)|is not in the repository/;

/** In the test command, about so many calls of each command fail, spread evenly; at night each of them, in every way. */
const usually = 8;

function faultsOf(calls: number): Fault[] {
  const step = isNight ? 1 : Math.ceil(calls / usually);
  const ats = Array.from({ length: Math.floor(calls / step) }, (_, index) => calls - index * step);
  return ats.flatMap((at, index) =>
    isNight
      ? errors.flatMap((code) => [false, true].map((forEver) => ({ at, code, forEver })))
      : [{ at, code: errors[index % errors.length]!, forEver: index % 16 >= 8 }],
  );
}

const said = (fault: Fault, { failed }: Happened): string =>
  `${fault.code} at call ${fault.at}${fault.forEver ? ' and all after it' : ''}: ${failed[0]}`;

let runs = 0;
let places = 0;

test.each(commands)('%s', async (line, env) => {
  const whole = await tried(line, env);
  restore(whole.after);
  expect({ code: whole.code, err: whole.err }).toEqual({
    code: 0,
    err: expect.not.stringContaining('nsm20:'),
  });
  places += whole.calls;
  for (const fault of faultsOf(whole.calls)) {
    const result = await tried(line, env, fault);
    hold(line, result, whole, fault);
    runs += 1;
    restore(result.after);
    if (leftovers(result.after).length === 0) continue;
    for (const path of leftovers(result.after)) put(root, path, result.after.get(path)!);
    const next = await tried(line, env);
    expect(leftovers(next.after), `left after ${said(fault, result)}`).toEqual([]);
    restore(next.after);
  }
});

/** @throws AssertionError where something was lost, half written, or passed over in silence. */
function hold(line: string, result: Tried, whole: Tried, fault: Fault): void {
  const { code, out, err, after } = result;
  const why = `${said(fault, result)}\n${code} ${out}${err}`;
  /** What was written that is neither as it was nor as it would have been: an answer on what could be read. */
  const others: string[] = [];
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const now = after.get(path);
    if (isOriginal(path)) expect(now, why).toBe(before.get(path));
    if (leftovers(after).includes(path) || now === before.get(path)) continue;
    // No file is missing that was there, and a folder that was made may be empty.
    expect(now, `${path}: ${why}`).toBeDefined();
    if (now !== '' && now !== whole.after.get(path)) others.push(now!);
  }
  expect(out + err, why).not.toMatch(/\n\s+at |made to fail|a defect in/);
  expect(out + err, why).not.toContain(root);
  if (code === 2) {
    expect({ out, others }, why).toEqual({ out: '', others: [] });
    expect(err.match(/^nsm20: .+$/gm), why).toHaveLength(1);
    return;
  }
  const isAsEver = code === whole.code && out === whole.out && err === whole.err && others.length === 0;
  // A commit that git does not name is told as none, as where there is no git.
  const isWithoutCommit = result.failed[0] === 'spawn git' && !/--(rev|since)/.test(line);
  if (isAsEver || result.deniedToBeThere || isWithoutCommit) return;
  expect([out, err, ...others].join('\n').replaceAll(/\s+/g, ' '), why).toMatch(incomplete);
  if (line.startsWith('check') && !err.includes('the job summary')) expect(code, why).toBe(1);
}

test('all of them together', (context) => {
  expect(runs).toBeGreaterThan(isNight ? 16 * places - 1 : commands.length);
  figure(context, {
    goal: 'Q9',
    says: `a failing disk: ${commands.length} commands, ${count(places)} calls, ${count(runs)} faults, 0 lost, half written or silent`,
    mark: 'every call of 12 commands, 8 errors, once and from then on',
  });
});

test('no part of the program uses the disk in another way', () => {
  const sources = readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(project, 'src', path), 'utf8'));
  const named = sources.flatMap((text) =>
    [...text.matchAll(/import \{([^}]*)\} from 'node:fs'/g)].map(([, names]) => names!),
  );
  const calls = named
    .join()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
  expect(calls.filter((name) => !name.endsWith('Sync') && name !== 'constants' && name !== 'Stats')).toEqual(
    [],
  );
  expect(sources.filter((text) => /'node:(fs\/promises|child_process|http|https|net)'/.test(text))).toEqual(
    [],
  );
});
