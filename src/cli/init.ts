/** `nsm20 init`: a new folder for case files, and nothing that is there is touched. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { included } from '../author/ci-files.ts';
import { repositoryFiles, type NewFile, type NewRepository } from '../author/repository-files.ts';
import type { Service } from '../author/services.ts';
import type { End } from '../author/settings-file.ts';
import { isPlainDate } from '../calendar/plain-date.ts';
import { nsm20, reportedEnd } from '../law/nsm20/clauses.ts';
import { defaults, endsTooEarly } from '../reader/read-configuration.ts';
import { byCodeUnit } from '../records/source.ts';
import { shown } from '../render/ink.ts';
import { exitCode, formatOf, type ExitCode } from './answer.ts';
import { createWhole } from './create.ts';
import { readText } from './disk.ts';
import { lineWidth } from './line-width.ts';
import type { GlobalOptions } from './load.ts';
import { madeText } from './made-text.ts';
import { inFolder } from './made-folders.ts';
import { holdsAnything, lookedAt, placeAsked, settingsThere } from './new-place.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

export interface InitOptions extends GlobalOptions {
  readonly example?: true;
  readonly ci?: Service;
  readonly until?: string;
  readonly yes?: true;
  readonly force?: true;
}

/** `nsm20 init [dir]`. */
export async function init(asked: string | undefined, options: InitOptions, world: World): Promise<ExitCode> {
  formatOf(options, ['text']);
  const given = givenEnd(options);
  const place = await placeAsked(asked, options.dir, world);
  const { root } = place;
  refuseBelowTop(options, root);
  if (options.example) refuseAmongRecords(root);
  const { cases } = options.force ? await settingsThere(place) : defaults;
  const hasGitlabFile =
    options.ci === 'gitlab' && lookedAt(join(root, included.by), included.by) !== undefined;
  const wanted: Omit<NewRepository, 'end'> = {
    ...(options.ci && { ci: options.ci }),
    hasGitlabFile,
    cases,
    hasCases: holdsAnything(join(root, cases), cases),
    schemas: (await import('../guide/schemas.ts')).schemaFiles(),
    ...(options.example && { title: 'Case files of an invented office', content: exampleFiles() }),
  };
  const paths = repositoryFiles({ ...wanted, end: 'none' }).map(({ path }) => path);
  const there = paths.filter((path) => lookedAt(join(root, path), path));
  if (there.length > 0 && !options.force) {
    throw new Refusal(
      there.length === 1 ? 'this is there already:' : 'these are there already:',
      'nothing was written; --force makes the other files and leaves what is there as it is',
      there,
    );
  }
  // A person is asked when nothing stands in the way any more.
  const end = given ?? (there.includes('nsm20.yaml') ? 'none' : await chosenEnd(options, world));
  const files = repositoryFiles({ ...wanted, end });
  const folders = files.map(({ path }) => dirname(join(root, path)));
  const made = await inFolder(place, folders, () => createWhole(root, files, world));
  const told = { place, files, made, end, given, hasGitlabFile, kept: keptText(root) };
  world.print(madeText(told, options, lineWidth(world.columns)));
  return exitCode.clean;
}

/** What the file that was left as it is says; undefined: it cannot be told. */
const keptText =
  (root: string) =>
  (path: string): string | undefined => {
    const read = readText(join(root, path), path);
    return 'text' in read ? read.text : undefined;
  };

/** Invented records do not go among those of an office. */
function refuseAmongRecords(root: string): void {
  const there = ['nsm20.yaml', defaults.cases].find((name) => lookedAt(join(root, name), name));
  if (there === undefined) return;
  throw new Refusal(
    `"${there}" is there already, and the example is not put among records of an office`,
    'make it in a folder of its own: nsm20 init my-example --example',
  );
}

/** A service looks for its file at the top of the work tree: in a folder below it is never run. */
function refuseBelowTop({ ci }: InitOptions, root: string): void {
  if (ci === undefined) return;
  for (let folder = dirname(root); folder !== dirname(folder); folder = dirname(folder)) {
    if (!lookedAt(join(folder, '.git'), '.git')) continue;
    if (lookedAt(join(root, '.git'), '.git')) return;
    throw new Refusal(
      `--ci ${ci} is for the top of a git repository: in a folder below, the service never looks for its file`,
      'leave out --ci, or make the case files at the top',
    );
  }
}

function givenEnd({ until }: InitOptions): End | undefined {
  if (until === undefined || until === 'none') return until;
  const help = `write the day as ${reportedEnd.on}, or none`;
  if (!isPlainDate(until)) throw new Refusal(`"${until}" is not a day`, help);
  if (until < nsm20.from) throw new Refusal(endsTooEarly(until, nsm20.from), help);
  return until;
}

/** The choice about the end of the memorandum: asked where a person can be, else that there is none, as it is built in. */
async function chosenEnd({ yes, plain }: InitOptions, world: World): Promise<End> {
  if (yes || !world.canAsk) return 'none';
  const { prompterOf } = await import('./prompts.ts');
  const prompter = await prompterOf(plain === true || world.env['TERM'] === 'dumb');
  const chosen = await prompter.one(
    {
      message: shown`The memorandum names no end. It was reported rescinded on ${reportedEnd.on}, by an order that was not published. Until when is it applied?`,
    },
    [
      { value: 'none', label: shown`without an end` },
      { value: reportedEnd.on, label: shown`until ${reportedEnd.on}, as reported` },
    ],
  );
  return chosen as End;
}

/** The fictional office lies beside the program. */
const exampleFolder = fileURLToPath(new URL('../../docs/example/', import.meta.url));

function exampleFiles(): readonly Pick<NewFile, 'path' | 'text'>[] {
  return readdirSync(exampleFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(exampleFolder.length).replaceAll('\\', '/'))
    .toSorted((a, b) => Number(a.includes('/')) - Number(b.includes('/')) || byCodeUnit(a, b))
    .map((path) => {
      const read = readText(join(exampleFolder, path), path);
      if ('text' in read) return read;
      throw new Error(`the example ${path}: ${read.message}`);
    });
}
