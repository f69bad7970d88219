import { resolve, relative, sep } from 'node:path';
import { atLeast } from '../engine/evaluate.ts';
import type { Finding, Severity } from '../engine/rule.ts';
import { law } from '../law/index.ts';
import { concise } from '../render/formats/concise.ts';
import { full } from '../render/formats/full.ts';
import { plain } from '../render/formats/plain.ts';
import { checkJson, toText } from '../render/json.ts';
import type { View } from '../render/view.ts';
import { inert } from '../render/visible.ts';
import { applied, evaluation, exitCode, formatOf, inkFor, type ExitCode } from './answer.ts';
import { load, type GlobalOptions, type Loaded } from './load.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

export interface CheckOptions extends GlobalOptions {
  readonly failOn: Severity | 'never';
}

/** `nsm20 check [paths…]`: what is missing, late or in conflict. Reads, never writes. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  world: World,
): Promise<ExitCode> {
  const format = formatOf(options, ['full', 'concise', 'json']);
  const loaded = await load(options, world);
  const wanted = wantedPaths(paths, options, loaded, world);
  const found = evaluation(loaded);
  const { failOn } = options;
  const { cases } = loaded.context;
  // A file that could not be taken in fails the run, whatever level its finding is given.
  const incomplete = cases.broken.length > 0 || cases.records.some(({ sound, draft }) => !sound && !draft);
  const failed =
    failOn !== 'never' &&
    (incomplete || found.findings.some(({ severity, ignored }) => !ignored && atLeast(severity, failOn)));
  const view: View = {
    evaluation: found,
    shown: found.findings
      .filter(({ at }) => wanted(at.path))
      .map((finding) => (loaded.configuration.frames ? finding : withoutText(finding))),
    instruments: applied(loaded),
    text: (path) => (loaded.configuration.frames ? loaded.texts.get(path) : undefined),
    notes: loaded.notes,
    revision: format === 'json' ? await loaded.revision() : null,
    failOn,
    failed,
  };
  const quiet = options.quiet === true;
  const ink = inkFor(options, world);
  if (format === 'json') {
    const { fingerprint } = await import('./fingerprint.ts');
    world.print(toText(checkJson(view, fingerprint)));
  } else {
    const render = options.plain ? plain : format === 'concise' ? concise : full;
    world.print(inert(render(view, ink, quiet)));
  }
  return failed ? exitCode.findings : exitCode.clean;
}

/** A finding that says nothing a record says: its code and places only. Logs travel. */
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
