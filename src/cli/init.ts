/** `nsm20 init`: a new folder for case files, and nothing that is there is touched. */
import { lstatSync, mkdirSync, readdirSync, type Stats } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryFiles, type NewFile } from '../author/repository-files.ts';
import type { End } from '../author/settings-file.ts';
import { isPlainDate } from '../calendar/plain-date.ts';
import { nsm20, reportedEnd } from '../law/nsm20/clauses.ts';
import { endsTooEarly } from '../reader/read-configuration.ts';
import { byCodeUnit } from '../records/source.ts';
import { ended, lines, shown, terminal, type Terminal } from '../render/ink.ts';
import { exitCode, formatOf, type ExitCode } from './answer.ts';
import { createWhole } from './create.ts';
import { readText } from './disk.ts';
import type { GlobalOptions } from './load.ts';
import { inPlainWords, Refusal, writingInWords } from './refusal.ts';
import type { World } from './world.ts';

export interface InitOptions extends GlobalOptions {
  readonly example?: true;
  readonly ci?: 'github' | 'gitlab';
  readonly until?: string;
  readonly yes?: true;
  readonly force?: true;
}

/** `nsm20 init [dir]`. */
export async function init(asked: string | undefined, options: InitOptions, world: World): Promise<ExitCode> {
  formatOf(options, ['text']);
  const root = resolve(world.cwd, options.dir ?? '.', asked ?? '.');
  const given = givenEnd(options);
  const end = given ?? (await chosenEnd(options, world));
  const files = repositoryFiles({
    end,
    ...(options.ci && { ci: options.ci }),
    schemas: (await import('../guide/schemas.ts')).schemaFiles(),
    ...(options.example && { title: 'Case files of an invented office', content: exampleFiles() }),
  });
  const folder = lookedAt(root, asked ?? '.');
  if (folder && !folder.isDirectory())
    throw new Refusal(`"${asked ?? '.'}" is not a folder`, 'name another one');
  refuseBelowTop(options, root);
  const there = files.filter(({ path }) => lookedAt(join(root, path), path)).map(({ path }) => path);
  if (there.length > 0 && !options.force) {
    throw new Refusal(
      there.length === 1 ? 'this is there already:' : 'these are there already:',
      'nothing was written; --force makes the other files and leaves what is there as it is',
      there,
    );
  }
  makeFolder(root, asked ?? '.');
  const made = await createWhole(root, files, world);
  const left = files.filter((file) => !made.includes(file)).map(({ path }) => path);
  world.print(report({ asked, made, left, end, given, isNew: folder === undefined }, options));
  return exitCode.clean;
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
      message: lines([
        shown`The memorandum names no end. It was reported rescinded on ${reportedEnd.on},`,
        shown`by an order that was not published. Until when is it applied?`,
      ]),
      optional: false,
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

/** What has that name; undefined: nothing. */
function lookedAt(file: string, name: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    throw new Refusal(`"${name}" cannot be made: ${inPlainWords(error)}`);
  }
}

/** Makes the folder and those above it, one by one: asked for all at once, some systems never answer. */
function makeFolder(root: string, name: string): void {
  const missing: string[] = [];
  try {
    for (let folder = root; !lstatSync(folder, { throwIfNoEntry: false }); folder = dirname(folder))
      missing.unshift(folder);
    for (const folder of missing) mkdirSync(folder);
  } catch (error) {
    throw new Refusal(`the folder "${name}" could not be made: ${writingInWords(error)}`);
  }
}

interface Done {
  readonly asked: string | undefined;
  readonly made: readonly NewFile[];
  readonly left: readonly string[];
  readonly end: End;
  readonly given: End | undefined;
  /** Whether the folder itself was made. */
  readonly isNew: boolean;
}

function report({ asked, made, left, end, given, isNew }: Done, options: InitOptions): Terminal {
  const width = Math.max(...made.map(({ path }) => path.length)) + 2;
  const created = made.map(({ path, purpose }) => shown`Created ${path.padEnd(width)}${purpose}`);
  if (options.quiet) return ended(created);
  const kept = left.map((path) => shown`Left as it is: ${path}`);
  const folder = asked;
  const undo =
    made.length === 0
      ? shown`Nothing was made: all of it is there.`
      : isNew && folder !== undefined
        ? shown`Nothing else was touched. To undo, delete the folder ${folder}.`
        : shown`Nothing else was touched. To undo, delete what is listed as created.`;
  const choice =
    given === undefined && made.some(({ path }) => path === 'nsm20.yaml')
      ? [
          end === 'none'
            ? terminal`${shown`The memorandum is applied without an end. It was reported rescinded on ${reportedEnd.on};`}\nnsm20.yaml has the lines that end it there.`
            : shown`The memorandum is applied until ${end}; nsm20.yaml says so.`,
        ]
      : [];
  const enter = folder === undefined || folder === '.' ? '' : `cd ${folder} && `;
  const next = options.example
    ? shown`Next: ${enter}read README.md`
    : shown`Next: ${enter}nsm20 new recipient`;
  return ended([...created, ...kept, shown``, undo, ...choice, next]);
}
