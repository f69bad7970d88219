import { relative, resolve, sep } from 'node:path';
import { atLeast, type Evaluation } from '../engine/evaluate.ts';
import type { Finding, Severity } from '../engine/rule.ts';
import { law } from '../law/index.ts';
import { notTakenIn } from '../records/case-repository.ts';
import { concise } from '../render/formats/concise.ts';
import { full } from '../render/formats/full.ts';
import { plain } from '../render/formats/plain.ts';
import { ink, type Ink } from '../render/ink.ts';
import { checkJson, toText } from '../render/json.ts';
import type { Since, View } from '../render/view.ts';
import { inert } from '../render/visible.ts';
import { applied, evaluation, exitCode, inkFor, type ExitCode } from './answer.ts';
import { fingerprint } from './fingerprint.ts';
import { load, type GlobalOptions, type Loaded } from './load.ts';
import { outputsOf, writeAnswer, type CheckFormat } from './outputs.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

export interface CheckOptions extends GlobalOptions {
  readonly failOn: Severity | 'never';
  /** The commit whose findings do not fail the run. */
  readonly since?: string;
}

/** `nsm20 check [paths…]`: what is missing, late or in conflict. Reads, never writes, but for answers asked for. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  world: World,
): Promise<ExitCode> {
  const outputs = outputsOf(options);
  const { loaded, found, since } = await judged(options, world);
  const wanted = wantedPaths(paths, options, loaded, world);
  const { failOn } = options;
  const failed = failOn !== 'never' && fails(found, since, failOn);
  const view: View = {
    evaluation: found,
    shown: found.findings.filter(({ at }) => wanted(at.path)),
    instruments: applied(loaded),
    text: (path) => loaded.texts.get(path),
    notes: loaded.notes,
    revision: outputs.some(({ format }) => format === 'json') ? await loaded.revision() : null,
    failOn,
    failed,
    since,
    prefix: loaded.prefix,
    fingerprint,
  };
  const shown = loaded.configuration.frames ? view : withoutTexts(view);
  for (const { format, file } of outputs) {
    const text = await drawn(
      format,
      shown,
      file === undefined ? inkFor(options, world) : ink(false),
      options,
    );
    if (file === undefined) world.print(text);
    else writeAnswer(file, text, options, loaded, world);
  }
  return failed ? exitCode.findings : exitCode.clean;
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
  return broken.length > 0 || counted.some(({ severity }) => atLeast(severity, failOn));
}

/** One answer as text. */
async function drawn(
  format: CheckFormat,
  view: View,
  pen: Ink,
  { plain: isPlain, quiet: isQuiet }: CheckOptions,
): Promise<string> {
  const quiet = isQuiet === true;
  switch (format) {
    case 'json':
      return toText(checkJson(view));
    case 'concise':
      return inert((isPlain ? plain : concise)(view, pen, quiet));
    case 'full':
      return inert((isPlain ? plain : full)(view, pen, quiet));
  }
}

/** A view that says nothing a record says: codes and places only. Logs travel. */
function withoutTexts(view: View): View {
  const bare = new Map(view.evaluation.findings.map((finding) => [finding, withoutText(finding)]));
  const { since, evaluation: found } = view;
  const all = (findings: Iterable<Finding>): Finding[] =>
    Array.from(findings, (finding) => bare.get(finding) ?? withoutText(finding));
  return {
    ...view,
    evaluation: { ...found, findings: all(found.findings) },
    shown: all(view.shown),
    text: () => undefined,
    since: since && {
      ...since,
      comparison: {
        ...since.comparison,
        isNew: new Set(all(since.comparison.isNew)),
        gone: all(since.comparison.gone),
      },
      held: {
        ...since.held,
        acceptances: since.held.acceptances.map((each) => ({ ...each, ...unsaid })),
      },
    },
  };
}

/** What stands where a record's own words would. */
const unsaid = { office: 'an office', because: 'see the record' } as const;

/** A finding that says nothing a record says: its code and places only. */
function withoutText(finding: Finding): Finding {
  const { docs } = law
    .flatMap(({ rules, duties }) => [...rules, ...duties])
    .find(({ id }) => id === finding.rule)!;
  const message = docs.summary.replace(/\.$/, '');
  return {
    ...finding,
    message: `${message[0]!.toLowerCase()}${message.slice(1)}`,
    label: undefined,
    related: finding.related.map(({ at }) => ({ at, message: 'see here' })),
    facts: [],
    help: docs.remedy,
    ignored: finding.ignored && { ...finding.ignored, ...unsaid },
  };
}

/** Which findings are printed: those at the files, folders or ids named; all, when none is. */
function wantedPaths(
  paths: readonly string[],
  { dir = '.' }: GlobalOptions,
  { root, configuration, context }: Loaded,
  world: World,
): (path: string) => boolean {
  if (paths.length === 0) return () => true;
  const { records, broken, faults } = context.cases;
  const files = [
    ...records.map(({ path }) => path),
    ...broken.map(({ path }) => path),
    ...faults.map(({ at }) => at.path),
  ];
  const roots = paths.map((asked) => {
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
  return (path) => roots.some((each) => each === '.' || path === each || path.startsWith(`${each}/`));
}
