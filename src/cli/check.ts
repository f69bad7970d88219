import { relative, resolve, sep } from 'node:path';
import { atLeast, type Evaluation } from '../engine/evaluate.ts';
import type { Severity } from '../engine/rule.ts';
import { unjudged } from '../law/asleep.ts';
import { notTakenIn } from '../records/case-repository.ts';
import { ink, line, type Ink } from '../render/ink.ts';
import type { Finished } from '../render/text.ts';
import { refName, type Since, type View } from '../render/view.ts';
import { aboutRule, applied, evaluation, exitCode, inkFor, type ExitCode } from './answer.ts';
import { inShell } from './command-line.ts';
import { drawn } from './drawn.ts';
import { fingerprint } from './fingerprint.ts';
import { load, type GlobalOptions, type Loaded } from './load.ts';
import { version } from './main.ts';
import { namesCommit, outputsOf, placesSeen, writeAnswers, type Output, type Outputs } from './outputs.ts';
import { Refusal } from './refusal.ts';
import { withoutTexts } from './without-texts.ts';
import type { World } from './world.ts';

export interface CheckOptions extends GlobalOptions {
  readonly failOn: Severity | 'never';
  /** The commit whose findings do not fail the run. */
  readonly since?: string;
}

/** `nsm20 check [paths…]`: what is missing, late or in conflict. Writes nothing but answers. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  world: World,
): Promise<ExitCode> {
  const outputs = outputsOf(options, world);
  const seen = placesSeen(outputs, options, world);
  const { loaded, found, since } = await judged(options, world);
  const asked = pathsAsked(paths, options, loaded, world);
  const wanted = (path: string): boolean =>
    asked.length === 0 || asked.some((each) => each === '.' || path === each || path.startsWith(`${each}/`));
  const { failOn } = options;
  const failed = failOn !== 'never' && fails(found, since, failOn);
  const complete: View = {
    version,
    evaluation: found,
    asked: asked.includes('.') ? [] : asked,
    shown: found.findings.filter(({ at }) => wanted(at.path)),
    wanted,
    instruments: applied(loaded),
    unjudged: unjudged(loaded.context.cases, loaded.configuration.switches),
    text: (path) => loaded.texts.get(path),
    about: aboutRule,
    notes: loaded.notes,
    revision: namesCommit(outputs) ? await loaded.revision() : null,
    failOn,
    failed,
    since,
    prefix: loaded.prefix,
    fingerprint,
    question: questionOf(asked, options, found, since),
  };
  const view = loaded.configuration.frames ? complete : withoutTexts(complete);
  // All is drawn before anything is written, and printed when all is written.
  const answers: { readonly text: Finished; readonly output: Output; readonly pen: Ink }[] = [];
  for (const output of outputs.answers) {
    const pen = output.file === undefined ? inkFor(options, world) : ink(false);
    answers.push({ text: await drawn(output, view, pen, outputs, options), output, pen });
  }
  const toFiles = answers.flatMap(({ text, output: { file } }) =>
    file === undefined ? [] : [{ text, file }],
  );
  await writeAnswers(toFiles, seen, options, loaded, world);
  const told = { ...outputs, summary: await summaryWritten(outputs, view, options, world) };
  for (const { text, output, pen } of answers)
    if (output.file === undefined)
      // Nobody is sent to a page that is not there.
      world.print(told.summary === outputs.summary ? text : await drawn(output, view, pen, told, options));
  const isShown = fails({ ...found, findings: complete.shown }, since, failOn === 'never' ? 'error' : failOn);
  if (failed && options.quiet && !isShown)
    world.complain(line`nsm20: it failed by what is not shown; without paths everything is`);
  return failed ? exitCode.findings : exitCode.clean;
}

/** The file of the job summary, where one is asked for and the page could be written. */
async function summaryWritten(
  { summary }: Outputs,
  view: View,
  options: CheckOptions,
  world: World,
): Promise<string | undefined> {
  if (summary === undefined) return undefined;
  const { writeJobSummary } = await import('./job-summary.ts');
  return writeJobSummary(summary, view, options, world) ? summary : undefined;
}

interface Judged {
  readonly loaded: Loaded;
  readonly found: Evaluation;
  readonly since: Since | undefined;
}

async function judged(options: CheckOptions, world: World): Promise<Judged> {
  if (options.since !== undefined) {
    const { loadSince } = await import('./since.ts');
    return loadSince(options.since, options, world);
  }
  const loaded = await load(options, world);
  return { loaded, found: evaluation(loaded), since: undefined };
}

/** A file that could not be taken in fails the run, whatever level its finding is given. */
function fails(found: Evaluation, since: Since | undefined, failOn: Severity): boolean {
  const broken = since ? since.comparison.newlyBroken : notTakenIn(found.context.cases);
  const counted = found.findings.filter(
    (finding) => !finding.ignored && (since?.comparison.isNew.has(finding) ?? true),
  );
  // Nobody can tell what a finding comes to that waits for a file; a new one is no all-clear.
  const waiting = since?.comparison.newlyWaiting.some(({ severity }) => severity !== 'info') ?? false;
  return broken.length > 0 || waiting || counted.some(({ severity }) => atLeast(severity, failOn));
}

/** The files and folders whose findings are printed, from the root; none: all. */
function pathsAsked(
  paths: readonly string[],
  { dir = '.' }: GlobalOptions,
  { root, configuration, context }: Loaded,
  world: World,
): readonly string[] {
  const { records, broken, faults } = context.cases;
  const files = [
    ...records.map(({ path }) => path),
    ...broken.map(({ path }) => path),
    ...faults.map(({ at }) => at.path),
  ];
  return paths.map((asked) => {
    const path =
      relative(root, resolve(world.cwd, dir, asked))
        .split(sep)
        .join('/') || '.';
    const named = `${configuration.cases === '.' ? '' : `${configuration.cases}/`}${asked}`;
    const known = [path, named, `${named}.yaml`].find(
      (each) => each === '.' || files.some((file) => file === each || file.startsWith(`${each}/`)),
    );
    if (known === undefined)
      throw new Refusal(
        `there is no case file at "${asked}"`,
        'name a file or folder below the case folder, or a record id',
      );
    return known;
  });
}

/** The command that asks the same again of the same files, from their root. */
function questionOf(
  asked: readonly string[],
  options: CheckOptions,
  { context }: Evaluation,
  compared: Since | undefined,
): string {
  const { rev, failOn, within } = options;
  // An expression over a whole name is what a service makes of a commit that others may not have: they have the result.
  const since = compared && refName(compared) !== compared.ref ? compared.commit.slice(0, 12) : compared?.ref;
  const words = [
    'nsm20 check',
    ...asked.map(inShell),
    ...(since === undefined ? [] : ['--since', inShell(since)]),
    ...(rev === undefined ? [] : ['--rev', inShell(rev)]),
    `--as-of ${context.asOf}`,
    ...(failOn === 'error' ? [] : [`--fail-on ${failOn}`]),
    ...(within === undefined ? [] : [`--within ${within}`]),
  ];
  return words.join(' ');
}
