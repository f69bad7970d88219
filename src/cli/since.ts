/** The files of a commit and those that came of them, judged under the settings of the commit, side by side. */
import { isDeepStrictEqual } from 'node:util';
import type { Acceptable } from '../engine/acceptance.ts';
import { compare, type Side } from '../engine/compare.ts';
import type { Evaluation } from '../engine/evaluate.ts';
import { movedRecords, type FilesAsRead } from '../engine/moved.ts';
import { same, type NameNow } from '../engine/moves.ts';
import type { Evidence } from '../engine/rule.ts';
import { verdictsNow } from '../law/nsm20/deliveries.ts';
import type { CaseRepository } from '../records/case-repository.ts';
import { byCodeUnit } from '../records/source.ts';
import { settingsThatDiffer } from '../reader/settings-that-differ.ts';
import { refName, type HeldAcceptance, type Since } from '../render/view.ts';
import { aheadNote, whereParted } from './ahead.ts';
import { evaluation } from './answer.ts';
import { isSameFolder, type CaseFolder } from './case-folder.ts';
import type { KnownFiles } from './evidence.ts';
import { placeOf } from './git.ts';
import { listsOfBoth, otherLists } from './lists-of-both.ts';
import { listsIn, take, withRecords, type GlobalOptions, type Loaded } from './load.ts';
import { prefixIn, type RepositoryPlace } from './place.ts';
import { progressFor } from './progress.ts';
import { Refusal } from './refusal.ts';
import { settingsIn, type Settings } from './settings.ts';
import { nearestSettings, stateAsked } from './state-asked.ts';
import type { Listing } from './listing.ts';
import { commitAsked, commitTree, readOnce, workTree, type Known, type Tree } from './tree.ts';
import type { World } from './world.ts';

/** The later state, what the law makes of it, and what became of the earlier one. */
export interface ComparedWith {
  readonly loaded: Loaded;
  readonly found: Evaluation;
  readonly since: Since;
}

/**
 * Reads and judges both states as of the same day. Settings, acceptances and allowed markings are those of `ref`: a
 * change cannot decide how it is judged itself.
 * @throws Refusal when there is no such commit, or the settings of either state cannot be used.
 */
export async function loadSince(ref: string, options: GlobalOptions, world: World): Promise<ComparedWith> {
  const files: KnownFiles = new Map();
  const { place, tree: asked } = await stateAsked(options, world, { files });
  const offered = await settingsIn(asked, place);
  const commit = await commitAsked(place, ref, '--since');
  const known: Known = { files, names: commit.commit.length };
  const newer = readOnce(asked.commit === undefined ? workTree(place, known) : asked);
  const { verbose: _, ...quietly } = options;
  const [began, { settings, before, tree: earlier }] = await Promise.all([
    whereParted(commit, asked.commit ?? 'HEAD'),
    earlierState({ ref, commit, known, newer, offered, place }, quietly, world),
  ]);
  const configuration = { ...settings.configuration, lists: listsOfBoth(settings, offered) };
  const others = await otherLists(settings.configuration.lists, offered.configuration.lists, earlier, newer);
  const replaced = settings.configuration.lists.filter(({ path }) => others.includes(path));
  const loaded = withRecords(
    await take(
      newer,
      { ...settings, configuration },
      place,
      options,
      world,
      progressFor(options, world),
      replaced.length === 0 ? undefined : () => listsIn({ lists: replaced }, earlier),
    ),
  );
  const [then, now] = [await filesOf(before, earlier), await filesOf(loaded, newer)];
  const moved = movedRecords(then, now);
  const accepted = acceptancesIn(before.context.cases, (id) => moved.get(id) ?? id);
  // One that is put in another way is not used, and the one that it replaces goes on to hold as of the day.
  const held = new Set(
    [...accepted.values()].flatMap(({ record, rule, until }) =>
      until >= before.context.asOf ? [`${record}\n${rule}`] : [],
    ),
  );
  const counts: Acceptable['counts'] = (record, entry) =>
    accepted.has(nameOf({ ...entry, record: record.id })) || held.has(`${record.id}\n${entry.rule}`);
  const found = evaluation(loaded, counts);
  const after = sideOf(now, loaded, found);
  const isSame =
    isTheSame(before, loaded) &&
    before.files.unread.every(({ path }) => then.contents.get(path) === now.contents.get(path));
  const old = isSame ? after : sideOf(then, before, evaluation(before));
  return {
    loaded: {
      ...loaded,
      notes: [...loaded.notes, ...(began === null ? [] : [aheadNote(refName({ ref }), began)])],
    },
    found,
    since: {
      ref,
      commit: commit.commit,
      began,
      comparison: compare(old, after, moved),
      held: {
        settings: (await settingsThatDiffer(settings.source, offered.source)).filter(
          // What of it differs is used, and told as that.
          (key) => key !== 'screening',
        ),
        templates: filesThatDiffer(before.templates, loaded.templates),
        acceptances: acceptancesThatDiffer(accepted, acceptancesIn(loaded.context.cases)),
      },
      lists: others,
    },
  };
}

/** The case files of a state, with what tells their contents apart: their text, or a digest where they cannot be taken for one. */
async function filesOf(
  { files: { texts, unread }, context: { cases } }: Loaded,
  tree: Tree,
): Promise<FilesAsRead> {
  const paths = unread.map(({ path }) => path);
  const digests = paths.length === 0 ? new Map<string, Evidence>() : await tree.evidence(paths);
  return {
    cases,
    contents: new Map([
      ...texts.map(({ path, text }) => [path, text.replaceAll('\r\n', '\n')] as const),
      ...Array.from(digests).flatMap(([path, found]) =>
        found.state === 'read' ? [[path, found.sha256] as const] : [],
      ),
    ]),
  };
}

/** The commit asked for, and the later state beside which it is read. */
interface Asked {
  readonly ref: string;
  readonly commit: Listing;
  readonly known: Known;
  readonly newer: Tree;
  readonly offered: Settings;
  readonly place: RepositoryPlace;
}

/**
 * The earlier state. It lies where the earlier settings say: a change that moves them elsewhere, and with them what is
 * looked at, is refused. Where there were neither settings nor records, there is nothing to hold to, and the offered
 * settings count.
 */
async function earlierState(
  { ref, commit, known, newer, offered, place }: Asked,
  options: GlobalOptions,
  world: World,
): Promise<{ readonly settings: Settings; readonly before: Loaded; readonly tree: Tree }> {
  const roots = place.searched.map((root) => ({ ...place, root, prefix: prefixIn(place.top, root) }));
  // What git does not say here it is asked again where it counts.
  await commit.below(...placesIn(roots, offered)).catch(() => undefined);
  const treeOf = (at: RepositoryPlace): Tree => commitTree(at, commit, known, newer);
  // At the nearest settings, else in the folder asked for.
  const found = (await nearestSettings(place, commit)) ?? roots[0]!;
  const tree = treeOf(found);
  const own = await settingsIn(tree, { ...found, named: false });
  const progress = progressFor(options, world);
  const before = await take(tree, own, found, options, world, progress);
  if (own.source || before.context.cases.files > 0) {
    const [was, is] = [own.configuration.cases, offered.configuration.cases];
    if (found.root === place.root && was === is) return { settings: own, before, tree };
    if (found.root === place.root)
      throw new Refusal(
        `the records lie in "${is}" by the settings now, and in "${was}" by those of ${ref}`,
        'what is looked at would not be the same; check without --since, and move the records in a change of their own',
      );
    throw new Refusal(
      `the settings lie in ${folderName(place)} now, and in ${ref} the repository is in ${folderName(found)}`,
      'what is looked at would not be the same; check without --since, and move the settings in a change of their own',
    );
  }
  const here = treeOf(place);
  return {
    settings: offered,
    before: await take(here, offered, place, options, world, progress),
    tree: here,
  };
}

/** The files whose listing will be asked for, so that git is asked once; where the settings say otherwise, again. */
const placesIn = (roots: readonly RepositoryPlace[], { configuration }: Settings): string[] =>
  roots.flatMap(({ prefix, settings }) => [
    placeOf(prefix, settings).slice(0, -1),
    placeOf(prefix, configuration.cases),
    placeOf(prefix, configuration.templates),
  ]);

/**
 * Whether nothing differs that is judged, where both are judged under the same settings: the same files, as of the same
 * day. Where the settings name lists for screening, or markings to allow, the bytes of other files count, and nobody is
 * told that nothing differs.
 */
function isTheSame(before: Loaded, after: Loaded): boolean {
  const [old, now] = [before.context, after.context];
  return (
    [before, after].every(({ configuration: { lists, allowed } }) => lists.length + allowed.length === 0) &&
    old.asOf === now.asOf &&
    isSameFolder(before.files, after.files) &&
    isSameFolder(before.templates, after.templates) &&
    isDeepStrictEqual(old.evidence, now.evidence)
  );
}

const folderName = ({ prefix }: RepositoryPlace): string => (prefix === '' ? 'the top' : `"${prefix}"`);

function sideOf({ contents }: FilesAsRead, { context }: Loaded, found: Evaluation): Side {
  const lines = new Map<string, string>();
  for (const { transfer, index, verdict } of verdictsNow(context)) {
    const name = `${transfer.id}\n${transfer.data.lines[index]!.item}`;
    // Two of one item are told apart by their order.
    let nth = 0;
    while (lines.has(`${name}\n${nth}`)) nth += 1;
    lines.set(`${name}\n${nth}`, verdict);
  }
  return { evaluation: found, contents, lines };
}

type Told = Omit<HeldAcceptance, 'change'>;

const nameOf = ({ record, rule, until, office, because }: Told): string =>
  [record, rule, until, office, because].join('\n');

/** The acceptances on record; `now` gives the id that a record has in the state they are compared in. */
const acceptancesIn = ({ records }: CaseRepository, now: NameNow = same): ReadonlyMap<string, Told> =>
  new Map(
    records
      .flatMap(({ id, data }) => (data.ignore ?? []).map((entry): Told => ({ ...entry, record: now(id) })))
      .map((told) => [nameOf(told), told]),
  );

function acceptancesThatDiffer(
  before: ReadonlyMap<string, Told>,
  after: ReadonlyMap<string, Told>,
): HeldAcceptance[] {
  const only = (
    these: ReadonlyMap<string, Told>,
    those: ReadonlyMap<string, Told>,
    change: HeldAcceptance['change'],
  ): HeldAcceptance[] =>
    [...these].filter(([name]) => !those.has(name)).map(([, told]) => ({ ...told, change }));
  return [...only(after, before, 'brought'), ...only(before, after, 'taken away')];
}

function filesThatDiffer(before: CaseFolder, after: CaseFolder): string[] {
  const textsOf = ({ texts, unread }: CaseFolder): ReadonlyMap<string, string> =>
    new Map([
      ...texts.map(({ path, text }) => [path, `text ${text}`] as const),
      ...unread.map(({ path, message }) => [path, `not read: ${message}`] as const),
    ]);
  const [old, now] = [textsOf(before), textsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .toSorted(byCodeUnit);
}
