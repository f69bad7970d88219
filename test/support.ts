/** What tests share: worlds written as text, and a program that runs in them. */
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { plainDate } from '../src/calendar/plain-date.ts';
import { main } from '../src/cli/main.ts';
import type { World } from '../src/cli/world.ts';
import { evaluate, type Evaluation } from '../src/engine/evaluate.ts';
import type { Context, Finding } from '../src/engine/rule.ts';
import { awake, law, unacceptable, type Switches } from '../src/law/index.ts';
import { readCases } from './reading.ts';
import type { CaseRepository } from '../src/records/case-repository.ts';
import type { SourceText } from '../src/records/source.ts';

/** Case files in txtar form: `-- freedonia/howitzers.yaml --`, then the file. */
export function files(archive: string): SourceText[] {
  return archive
    .split(/^-- (?=.* --$)/m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { path: `cases/${part.slice(0, end).replace(/ --$/, '')}`, text: part.slice(end + 1) };
    });
}

/** The lines that an archive marks with `# finding`, as `path:line`. */
export const marked = (archive: string): string[] =>
  files(archive).flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (/# finding\b/.test(line) ? [`${path}:${index + 1}`] : [])),
  );

/** A question about records as of a day; what else can be asked is left as it usually is. */
export const contextWith = (cases: CaseRepository, asOf: string, more: Partial<Context> = {}): Context => ({
  cases,
  asOf: plainDate(asOf),
  until: undefined,
  publicOnly: false,
  window: 30,
  home: undefined,
  evidence: new Map(),
  ...more,
});

export const contextOf = (archive: string, asOf: string, more: Partial<Context> = {}): Context =>
  contextWith(readCases(files(archive)), asOf, more);

/** What the law makes of an archive as of a day; `switches` as the settings have them. */
export function evaluated(
  archive: string,
  asOf: string,
  more: Partial<Context> = {},
  switches: Switches = {},
): Evaluation {
  const context = contextOf(archive, asOf, more);
  return evaluate(awake(context.cases, switches), context, { never: unacceptable });
}

/** What one rule of any instrument alone finds in an archive as of a day, for tables of that rule. */
export function foundBy(
  id: string,
  archive: string,
  asOf: string,
  more: Partial<Context> = {},
): readonly Finding[] {
  const policy = law.find(({ instrument }) => id.startsWith(`${instrument.id}/`))!;
  const rules = policy.rules.filter((rule) => rule.id === id);
  const duties = policy.duties.filter((duty) => duty.id === id);
  return evaluate([{ ...policy, rules, duties }], contextOf(archive, asOf, more)).findings;
}

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A world without a terminal in which it is 2024-06-25. */
export const worldIn = (cwd: string, more: Partial<World> = {}): World => ({
  cwd,
  env: {},
  isTerminal: false,
  canAsk: false,
  today: () => plainDate('2024-06-25'),
  print: () => undefined,
  complain: () => undefined,
  undisturbed: (work) => work(),
  ...more,
});

/** The program, run in this process in `cwd`. */
export async function run(
  cwd: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Run> {
  let out = '';
  let err = '';
  const print = (text: string): void => void (out += text);
  const complain = (text: string): void => void (err += text);
  const code = await main(args, worldIn(cwd, { env, print, complain }));
  return { code, out, err };
}

/** A new folder with these files, by path. */
export function folderWith(contents: Readonly<Record<string, string | Buffer>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nsm20-test-')));
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
