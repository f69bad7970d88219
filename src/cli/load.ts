/** From a folder and options to records and the question asked of them. */
import { lstatSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import type { Context, Evidence } from '../engine/rule.ts';
import { contract, neighbours } from '../law/contract.ts';
import { reportedEnd } from '../law/nsm20/clauses.ts';
import type { CaseRepository } from '../records/case-repository.ts';
import { neighbourKinds } from '../records/kind-names.ts';
import { wholeFile, type Fault, type SourceText } from '../records/source.ts';
import { guardMarkings, nothingElse } from '../reader/marking-guard.ts';
import { readCases } from '../reader/read-cases.ts';
import { defaults, readConfiguration, type Configuration } from '../reader/read-configuration.ts';
import type { CaseFolder } from './case-folder.ts';
import { decode, readCaseFolder, readTemplateFolder, readText } from './disk.ts';
import { visible } from '../render/visible.ts';
import { inPlainWords, Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** The options every command takes, as commander hands them over. */
export interface GlobalOptions {
  readonly dir?: string;
  readonly config?: string;
  readonly asOf?: string;
  readonly rev?: string;
  readonly format?: string;
  readonly color?: 'auto' | 'always' | 'never';
  readonly plain?: true;
  readonly quiet?: true;
  readonly verbose?: true;
  readonly within?: number;
}

/** A case repository, read, with the question asked of it. */
export interface Loaded {
  readonly root: string;
  readonly configuration: Configuration;
  readonly context: Context;
  readonly texts: ReadonlyMap<string, string>;
  /** The repository's own templates. */
  readonly templates: CaseFolder;
  /** The commit that the case files are those of; null: they are those of none. */
  revision(): Promise<string | null>;
  /** Sentences for people that belong to every answer. */
  readonly notes: readonly string[];
}

/** How many days ahead a pending duty is warned of, unless `--within` says otherwise. */
const usualWindow = 30;

/** Reads the case repository that the options name. @throws Refusal when there is none, or no record in it. */
export async function load(options: GlobalOptions, world: World): Promise<Loaded> {
  const start = resolve(world.cwd, options.dir ?? '.');
  if (!isFolder(start)) throw new Refusal(`there is no folder "${options.dir ?? '.'}"`);
  const place = findRepository(
    start,
    options.config === undefined ? undefined : resolve(world.cwd, options.config),
  );
  const git = options.rev === undefined ? undefined : await import('./git.ts');
  const top = place.top;
  if (git && top === undefined) throw new Refusal('--rev needs a git repository, and this folder is in none');
  const commit = git && top !== undefined ? await git.commitOf(top, options.rev!) : undefined;
  const prefix = top === undefined ? '' : relative(top, place.root).split(sep).join('/');

  const settings = await settingsOf(place, commit, prefix, options.config !== undefined);
  const configuration = configurationOf(settings);
  const { cases } = configuration;
  const folder: CaseFolder =
    git && top !== undefined && commit !== undefined
      ? await git.readCommit(top, commit, prefix, cases)
      : readCaseFolder(place.root, cases);
  if (folder.texts.length + folder.unread.length === 0) {
    throw new Refusal(`no records found below "${cases}"`, 'records are files ending in ".yaml"');
  }
  const readAt =
    git && top !== undefined && commit !== undefined
      ? (path: string) => git.readFileAt(top, commit, prefix === '' ? path : `${prefix}/${path}`)
      : undefined;
  const { texts, unread, strays } = folder;
  const own = texts.filter(({ path }) => cases !== '.' || path !== 'nsm20.yaml');
  const templates =
    git && top !== undefined && commit !== undefined
      ? await git.readTemplatesAt(top, commit, prefix, configuration.templates)
      : readTemplateFolder(place.root, configuration.templates);
  const repository = readCases(own, cases, unread, strays, {
    texts: [...templates.texts, ...folder.others],
    paths: templates.unread.map(({ path }) => path),
    allowed: await allowedFiles(configuration, place.root, readAt),
  });
  const context: Context = {
    cases: repository,
    asOf: dayAsked(options, configuration, world),
    until: configuration.until,
    publicOnly: configuration.publicOnly,
    window: options.within ?? usualWindow,
    home: settings && wholeFile(settings.path),
    evidence: await evidenceOf(repository, place.root, readAt),
  };
  if (options.verbose) {
    const where = settings
      ? relative(start, join(place.root, settings.path)).split(sep).join('/')
      : 'none; built-in settings';
    world.complain(`settings: ${where}\n`);
    for (const { path } of own) world.complain(`read: ${visible(path)}\n`);
    for (const { path, message } of unread) world.complain(`not read: ${visible(path)}: ${message}\n`);
  }
  return {
    root: place.root,
    configuration,
    context,
    texts: new Map(
      [...own, ...(settings ? [settings] : [])]
        .filter(({ path }) => !repository.marked.has(path))
        .map(({ path, text }) => [path, text]),
    ),
    templates,
    notes: notesOf(context),
    revision: async () => {
      if (commit !== undefined) return commit;
      if (top === undefined) return null;
      return (await import('./git.ts')).revisionOf(
        top,
        prefix,
        cases,
        { texts: own, unread, strays },
        settings,
      );
    },
  };
}

/** The files whose markings the settings allow, so far as each is still the one that was looked at. */
async function allowedFiles(
  { allowed }: Configuration,
  root: string,
  readAt: ((path: string) => Promise<Buffer | undefined>) | undefined,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  if (allowed.length === 0) return found;
  const { evidenceInCommit, evidenceOnDisk } = await import('./evidence.ts');
  for (const { path, sha256 } of allowed) {
    const evidence = readAt ? await evidenceInCommit(path, readAt) : evidenceOnDisk(root, path);
    if (evidence.state === 'read' && evidence.sha256 === sha256) found.add(path);
  }
  return found;
}

/** What became of the files that records name as evidence; on the disk, unless `readAt` reads a commit. */
async function evidenceOf(
  cases: CaseRepository,
  root: string,
  readAt: ((path: string) => Promise<Buffer | undefined>) | undefined,
): Promise<ReadonlyMap<string, Evidence>> {
  const found = new Map<string, Evidence>();
  const named = cases.records.some(({ data }) => data.sources?.some(({ path }) => path !== undefined));
  if (!named) return found;
  const { evidenceInCommit, evidenceOnDisk, evidencePaths } = await import('./evidence.ts');
  for (const path of evidencePaths(cases)) {
    found.set(path, readAt ? await evidenceInCommit(path, readAt) : evidenceOnDisk(root, path));
  }
  return found;
}

interface RepositoryPlace {
  /** The folder that holds nsm20.yaml, or the one the search began in. */
  readonly root: string;
  /** The top of the git work tree; undefined: none. */
  readonly top: string | undefined;
  readonly settings: string | undefined;
}

/** Walks up from `start` to the git root for the one `nsm20.yaml`; outside git only `start` is looked at. */
function findRepository(start: string, configured: string | undefined): RepositoryPlace {
  const above = [start];
  for (let folder = start; dirname(folder) !== folder; folder = dirname(folder)) above.push(dirname(folder));
  const top = above.find((folder) => exists(join(folder, '.git')));
  if (configured !== undefined) return { root: dirname(configured), top, settings: configured };
  const searched = top === undefined ? [start] : above.slice(0, above.indexOf(top) + 1);
  const root = searched.find((folder) => exists(join(folder, 'nsm20.yaml')));
  return { root: root ?? start, top, settings: root === undefined ? undefined : join(root, 'nsm20.yaml') };
}

async function settingsOf(
  { root, top, settings }: RepositoryPlace,
  commit: string | undefined,
  prefix: string,
  configured: boolean,
): Promise<SourceText | undefined> {
  if (configured && commit === undefined && !exists(settings!))
    throw new Refusal(`the settings file "${basename(settings!)}" does not exist`);
  const name = settings === undefined ? 'nsm20.yaml' : basename(settings);
  if (commit !== undefined && top !== undefined) {
    const { readFileAt } = await import('./git.ts');
    const bytes = await readFileAt(top, commit, prefix === '' ? name : `${prefix}/${name}`);
    if (!bytes && settings !== undefined && configured)
      throw new Refusal(`the settings file "${name}" does not exist in this commit`);
    return bytes && told(decode(bytes, name));
  }
  return settings === undefined ? undefined : told(readText(join(root, name), name));
}

function told(read: ReturnType<typeof readText>): SourceText {
  if ('text' in read) return read;
  throw new Refusal(`${read.path}: ${read.message}`, read.help);
}

function configurationOf(settings: SourceText | undefined): Configuration {
  if (!settings) return defaults;
  const [marking] = guardMarkings([settings], nothingElse).faults;
  if (marking) {
    const { path, start } = marking.at;
    throw new Refusal(
      `${path}:${start.line}:${start.column}: the settings hold a marking above CUI; nothing of them is used or repeated`,
      'stop, do not share the file, and tell the security office',
    );
  }
  const read = readConfiguration(settings, { rules: contract, neighbours });
  if ('configuration' in read) return read.configuration;
  const lines = read.faults.map(
    ({ at, message, help }: Fault) =>
      `${at.path}:${at.start.line}:${at.start.column}: ${message}${help === undefined ? '' : `; ${help}`}`,
  );
  throw new Refusal('the settings cannot be used', undefined, lines);
}

function dayAsked({ asOf }: GlobalOptions, { timezone }: Configuration, world: World): PlainDate {
  const asked = asOf ?? (world.env['NSM20_AS_OF'] || undefined);
  if (asked === undefined) return world.today(timezone);
  if (isPlainDate(asked)) return asked;
  throw new Refusal(`"${asked}" is not a day`, 'write the day as 2024-03-20');
}

function notesOf({ cases, until, publicOnly }: Context): string[] {
  const neighbouring = cases.records.filter(({ kind }) =>
    (neighbourKinds as readonly string[]).includes(kind),
  );
  const kinds = [...new Set(neighbouring.map(({ kind }) => kind))].toSorted();
  return [
    ...(until === undefined
      ? [
          `Note: NSM-20 was reported rescinded on ${reportedEnd.on}; nsm20.yaml states no end ("until"), so it is applied without one.`,
        ]
      : []),
    ...(publicOnly
      ? ['Note: this is a public-only record; notices that nobody published are unknown, not missing.']
      : []),
    ...(neighbouring.length > 0
      ? [
          `Note: ${neighbouring.length === 1 ? '1 record' : `${neighbouring.length} records`} (${kinds.join(', ')}) ${neighbouring.length === 1 ? 'is' : 'are'} checked for shape only; the rules of their instruments are not part of this version.`,
        ]
      : []),
  ];
}

function exists(path: string): boolean {
  return looked(() => lstatSync(path, { throwIfNoEntry: false })) !== undefined;
}

function isFolder(path: string): boolean {
  return looked(() => statSync(path, { throwIfNoEntry: false }))?.isDirectory() === true;
}

/** What a look at the disk gives. @throws Refusal in words when the disk does not let itself be looked at. */
function looked<Found>(look: () => Found): Found {
  try {
    return look();
  } catch (error) {
    throw new Refusal(`the folder cannot be looked at: ${inPlainWords(error)}`);
  }
}
