/** The files of a commit and those that came of them, judged under the settings of the commit, side by side. */
import type { Acceptable } from '../engine/acceptance.ts';
import { compare, type Side } from '../engine/compare.ts';
import type { Evaluation } from '../engine/evaluate.ts';
import { judgedLines } from '../law/nsm20/deliveries.ts';
import type { CaseRepository } from '../records/case-repository.ts';
import { byCodeUnit, wholeFile } from '../records/source.ts';
import type { NamedList } from '../reader/read-configuration.ts';
import { settingsThatDiffer } from '../reader/settings-that-differ.ts';
import type { HeldAcceptance, Since } from '../render/view.ts';
import { evaluation } from './answer.ts';
import type { CaseFolder } from './case-folder.ts';
import { take, treeAsked, withRecords, type GlobalOptions, type Loaded } from './load.ts';
import { findRepository, prefixIn, type RepositoryPlace } from './place.ts';
import { Refusal } from './refusal.ts';
import { settingsIn, type Settings } from './settings.ts';
import { commitTree, type Tree } from './tree.ts';
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
  const place = findRepository(options, world);
  const newer = await treeAsked(options, place);
  const offered = await settingsIn(newer, place);
  const { verbose: _, ...quietly } = options;
  const { older, settings, before } = await earlierState(ref, offered, place, quietly, world);
  const configuration = { ...settings.configuration, lists: listsOfBoth(settings, offered) };
  const loaded = withRecords(await take(newer, { ...settings, configuration }, place, options, world));
  const known = acceptancesIn(before.context.cases);
  const counts: Acceptable['counts'] = (record, entry) => known.has(nameOf({ ...entry, record: record.id }));
  const found = evaluation(loaded, counts);
  return {
    loaded,
    found,
    since: {
      ref,
      commit: older.commit!,
      comparison: compare(sideOf(before, evaluation(before)), sideOf(loaded, found)),
      held: {
        settings: await settingsThatDiffer(settings.source, offered.source),
        templates: filesThatDiffer(before.templates, loaded.templates),
        acceptances: acceptancesThatDiffer(known, acceptancesIn(loaded.context.cases)),
      },
    },
  };
}

/**
 * A list that was fetched anew comes with its own digest and day, and one that the change leaves out is asked for all
 * the same. Where the settings differ, no line of the earlier ones is the place of a later list.
 */
function listsOfBoth(
  { configuration: { lists }, source }: Settings,
  offered: Settings,
): readonly NamedList[] {
  if (offered.source === undefined || source?.text === offered.source.text) return lists;
  const home = wholeFile(offered.source.path);
  const later = offered.configuration.lists.map((list) => ({ ...list, at: home }));
  return [...later, ...lists.filter(({ path }) => later.every((list) => list.path !== path))];
}

/**
 * The earlier state. It lies where the earlier settings say: a change that moves them elsewhere, and with them what is
 * looked at, is refused. Where there were neither settings nor records, there is nothing to hold to, and the offered
 * settings count.
 */
async function earlierState(
  ref: string,
  offered: Settings,
  place: RepositoryPlace,
  options: GlobalOptions,
  world: World,
): Promise<{ readonly older: Tree; readonly settings: Settings; readonly before: Loaded }> {
  const { found, older } = await earlierPlace(ref, place);
  const own = await settingsIn(older, { ...found, named: false });
  const before = await take(older, own, found, options, world);
  if (own.source || before.context.cases.files > 0) {
    if (found.root === place.root) return { older, settings: own, before };
    throw new Refusal(
      `the settings lie in ${folderName(place)} now, and in ${ref} the repository is in ${folderName(found)}`,
      'what is looked at would not be the same; check without --since, and move the settings in a change of their own',
    );
  }
  const tree = await commitTree(place, ref, '--since');
  return { older: tree, settings: offered, before: await take(tree, offered, place, options, world) };
}

/** Where the repository lay: at the nearest settings, else in the folder asked for. */
async function earlierPlace(
  ref: string,
  place: RepositoryPlace,
): Promise<{ readonly found: RepositoryPlace; readonly older: Tree }> {
  const at = async (root: string) => {
    const found = { ...place, root, prefix: prefixIn(place.top, root) };
    return { found, older: await commitTree(found, ref, '--since') };
  };
  for (const root of place.searched) {
    const there = await at(root);
    if (await there.older.file(place.settings)) return there;
  }
  return at(place.searched[0]!);
}

const folderName = ({ prefix }: RepositoryPlace): string => (prefix === '' ? 'the top' : `"${prefix}"`);

const sideOf = ({ context }: Loaded, found: Evaluation): Side => ({
  evaluation: found,
  lines: new Map(
    judgedLines(context).map(({ transfer, index, now }) => [`${transfer.id}\n${index}`, now.verdict]),
  ),
});

type Told = Omit<HeldAcceptance, 'change'>;

const nameOf = ({ record, rule, until, office, because }: Told): string =>
  [record, rule, until, office, because].join('\n');

const acceptancesIn = ({ records }: CaseRepository): ReadonlyMap<string, Told> =>
  new Map(
    records
      .flatMap(({ id, data }) => (data.ignore ?? []).map((entry): Told => ({ ...entry, record: id })))
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
