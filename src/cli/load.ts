/** From a folder and options to records and the question asked of them. */
import { join, relative, sep } from 'node:path';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Context } from '../engine/rule.ts';
import { unjudged, type Unjudged } from '../law/asleep.ts';
import { reportedEnd } from '../law/nsm20/clauses.ts';
import { evidencePaths, type CaseRepository } from '../records/case-repository.ts';
import { nameOnOneLine, wholeFile, type SourceText } from '../records/source.ts';
import { readCases } from '../reader/read-cases.ts';
import type { Configuration } from '../reader/read-configuration.ts';
import { ended, shown } from '../render/ink.ts';
import type { CaseFolder } from './case-folder.ts';
import { dayWritten } from './day-asked.ts';
import { exists, findRepository, type RepositoryPlace } from './place.ts';
import { progressFor, readingFiles, type Progress } from './progress.ts';
import { Refusal } from './refusal.ts';
import type { ReadLists } from './screening.ts';
import { settingsIn, type Settings } from './settings.ts';
import { stateAsked } from './state-asked.ts';
import { workTree, type Tree } from './tree.ts';
import type { World } from './world.ts';

/** The options every command takes, as commander hands them over. */
export interface GlobalOptions {
  readonly dir?: string;
  readonly config?: string;
  readonly asOf?: string;
  readonly rev?: string;
  /** Each `--format`, in order. */
  readonly format?: readonly string[];
  readonly color?: 'auto' | 'always' | 'never';
  readonly plain?: true;
  readonly quiet?: true;
  readonly verbose?: true;
  readonly within?: number;
}

/** A case repository, read, with the question asked of it. */
export interface Loaded {
  readonly root: string;
  /** The root within the git work tree, with `/`; '' at its top. */
  readonly prefix: string;
  readonly configuration: Configuration;
  readonly context: Context;
  readonly texts: ReadonlyMap<string, string>;
  /** What the folder of records holds. */
  readonly files: CaseFolder;
  /** The repository's own templates. */
  readonly templates: CaseFolder;
  /** The commit that the case files are those of; null: they are those of none. */
  revision(): Promise<string | null>;
  /** Sentences for people that belong to every answer. */
  readonly notes: readonly string[];
  /** Whom to tell what goes on. */
  readonly progress: Progress | undefined;
  /** What the question would be asked of, were `more` a case file too. */
  with(more: SourceText): Promise<Context>;
}

/** How many days ahead a pending duty is warned of, unless `--within` says otherwise. */
const usualWindow = 30;

/** Reads the case repository that the options name. @throws Refusal when there is none, or no record in it. */
export async function load(
  options: GlobalOptions,
  world: World,
  under: (settings: Settings) => Settings = (settings) => settings,
): Promise<Loaded> {
  const { place, tree } = await stateAsked(options, world);
  const settings = under(await settingsIn(tree, place));
  return withRecords(await take(tree, settings, place, options, world, progressFor(options, world)));
}

/** The same where nothing is judged: no screening list is read. */
export const loadUnjudged = (options: GlobalOptions, world: World): Promise<Loaded> =>
  load(options, world, withoutLists);

/** Settings that name no screening list. */
export const withoutLists = ({ configuration, source }: Settings): Settings => ({
  configuration: { ...configuration, lists: [] },
  source,
});

/** The same before the first record: where there are settings, the folder of the records need not be there yet. */
export async function loadToAdd(options: GlobalOptions, world: World): Promise<Loaded> {
  const place = findRepository(options, world);
  const tree = workTree(place);
  const settings = await settingsIn(tree, place);
  const folder = join(place.root, settings.configuration.cases);
  const isNew = settings.source !== undefined && !exists(folder);
  const empty: CaseFolder = { texts: [], unread: [], strays: [], others: [] };
  return take(isNew ? { ...tree, cases: async () => empty } : tree, settings, place, options, world);
}

/** @throws Refusal where nothing was found: nothing checked is no answer. */
export function withRecords(loaded: Loaded): Loaded {
  if (loaded.context.cases.files > 0) return loaded;
  throw new Refusal(
    `no records found below "${loaded.configuration.cases}"`,
    'records are files ending in ".yaml"; the first one: nsm20 new recipient',
  );
}

/**
 * Reads the records of one state of the files, under the settings of the same or of another. `earlier`: the lists of
 * another state, of which no entry is lost either.
 */
export async function take(
  tree: Tree,
  { configuration, source }: Settings,
  place: RepositoryPlace,
  options: GlobalOptions,
  world: World,
  progress?: Progress,
  earlier?: () => Promise<ReadLists>,
): Promise<Loaded> {
  const { cases } = configuration;
  const folder = await tree.cases(cases, progress);
  const { texts, unread, strays } = folder;
  readingFiles(progress)(texts.length);
  const own = texts.filter(({ path }) => cases !== '.' || path !== 'nsm20.yaml');
  const templates = await tree.templates(configuration.templates);
  const allowed = await allowedFiles(configuration, tree);
  let lists: Promise<ReadLists> | undefined;
  // Every context of this state is compared with the same lists.
  const listsOnce = (): Promise<ReadLists> => (lists ??= listsIn(configuration, tree));
  const contextOf = async (all: readonly SourceText[]): Promise<Context> => {
    const repository = await readCases(all, cases, unread, strays, {
      texts: [...templates.texts, ...folder.others],
      paths: templates.unread.map(({ path }) => path),
      allowed,
    });
    return {
      cases: repository,
      asOf: dayAsked(options, configuration, world),
      until: configuration.until,
      ends: new Map([
        ...configuration.ends,
        ...(configuration.until === undefined ? [] : [['nsm20', configuration.until] as const]),
      ]),
      on: configuration.on,
      publicOnly: configuration.publicOnly,
      window: options.within ?? usualWindow,
      home: source && wholeFile(source.path),
      evidence: await tree.evidence(evidencePaths(repository)),
      ...(await screenedIn(repository, configuration, listsOnce, earlier)),
    };
  };
  const context = await contextOf(own);
  if (options.verbose) {
    const where = source
      ? relative(place.start, join(place.root, source.path)).split(sep).join('/')
      : 'none; built-in settings';
    world.complain(
      ended([
        shown`settings: ${where}`,
        ...own.map(({ path }) => shown`read: ${nameOnOneLine(path)}`),
        ...unread.map(({ path, message }) => shown`not read: ${nameOnOneLine(path)}: ${message}`),
      ]),
    );
  }
  return {
    root: place.root,
    prefix: place.prefix,
    configuration,
    context,
    texts: new Map(
      [...own, ...(source ? [source] : [])]
        .filter(({ path }) => !context.cases.marked.has(path))
        .map(({ path, text }) => [path, text]),
    ),
    files: folder,
    templates,
    notes: notesOf(context, configuration),
    progress,
    with: (more) => contextOf([...own, more]),
    revision: async () => {
      if (tree.commit !== undefined) return tree.commit;
      if (place.top === undefined) return null;
      const { revisionOf } = await import('./git.ts');
      return revisionOf(place.top, place.prefix, cases, { texts: own, unread, strays }, source);
    },
  };
}

/** What the parties on record are like; nothing where there is none, no list, or nobody who would judge it. */
async function screenedIn(
  cases: CaseRepository,
  { lists, switches }: Configuration,
  read: () => Promise<ReadLists>,
  earlier?: () => Promise<ReadLists>,
): Promise<Pick<Context, 'screened'>> {
  if (lists.length === 0 || switches['nspd55'] === 'off') return {};
  const parties = cases.all('party');
  if (parties.length === 0) {
    // Nothing would be compared with them: they need not be read.
    const unread = lists.map((list) => ({ ...list, trouble: undefined }));
    return { screened: { lists: unread, hits: new Map(), entries: () => [] } };
  }
  const { screen, screenBeside } = await import('./screening.ts');
  const now = await read();
  return {
    screened: earlier === undefined ? screen(parties, now) : screenBeside(parties, now, await earlier()),
  };
}

/** The lists as a state of the files holds them. */
export const listsIn = async ({ lists }: Pick<Configuration, 'lists'>, tree: Tree): Promise<ReadLists> =>
  (await import('./screening.ts')).readLists(lists, tree);

/** The files whose markings the settings allow, so far as each is still the one that was looked at. */
async function allowedFiles({ allowed }: Configuration, tree: Tree): Promise<ReadonlySet<string>> {
  const found = await tree.evidence(allowed.map(({ path }) => path));
  const isStill = ({ path, sha256 }: (typeof allowed)[number]): boolean => {
    const evidence = found.get(path);
    return evidence?.state === 'read' && evidence.sha256 === sha256;
  };
  return new Set(allowed.filter(isStill).map(({ path }) => path));
}

/** The day of the question. @throws Refusal when what is asked for is no day. */
export function dayAsked({ asOf }: GlobalOptions, { timezone }: Configuration, world: World): PlainDate {
  if (asOf !== undefined) return dayWritten(asOf);
  const ofEnvironment = world.env['NSM20_AS_OF'] || undefined;
  return ofEnvironment === undefined ? world.today(timezone) : dayWritten(ofEnvironment, 'NSM20_AS_OF');
}

function notesOf(
  { cases, until, publicOnly }: Context,
  { levels, switches, lists }: Configuration,
): string[] {
  const off = Object.keys(levels).filter((id) => levels[id] === 'off');
  return [
    ...(until === undefined
      ? [
          `Note: NSM-20 was reported rescinded on ${reportedEnd.on}; nsm20.yaml states no end ("until"), so it is applied without one.`,
        ]
      : until === reportedEnd.on
        ? []
        : [`Note: nsm20.yaml ends NSM-20 on ${until}; it was reported rescinded on ${reportedEnd.on}.`]),
    ...(publicOnly
      ? ['Note: this is a public-only record; notices that nobody published are unknown, not missing.']
      : []),
    ...(off.length > 0 ? [`Note: nsm20.yaml turns off ${off.toSorted().join(', ')}.`] : []),
    ...(lists.length > 0 && !cases.records.some(({ kind }) => kind === 'party')
      ? ['Note: nsm20.yaml names screening lists, and no party is recorded that is compared with them.']
      : []),
    ...unjudged(cases, switches).map(unjudgedNote),
  ];
}

function unjudgedNote({ instrument, why, what, records }: Unjudged): string {
  const count = records === 1 ? '1 record' : `${records} records`;
  switch (why) {
    case 'switched off':
      return `Note: nsm20.yaml switches ${instrument} off, so nothing judges what ${count} ${records === 1 ? 'says' : 'say'} (${what.join(', ')}).`;
    case 'asleep':
      return `Note: ${instrument} sleeps, since no record of its own kinds is there, and so nothing judges what ${count} ${records === 1 ? 'says' : 'say'} (${what.join(', ')}); "instruments: { ${instrument}: on }" in nsm20.yaml wakes it.`;
  }
}
