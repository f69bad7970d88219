/** The files of a commit and those that came of them, judged under the settings of the commit, side by side. */
import type { Acceptable } from '../engine/acceptance.ts';
import { compare, type Side } from '../engine/compare.ts';
import type { Evaluation } from '../engine/evaluate.ts';
import { judgedLines } from '../law/nsm20/deliveries.ts';
import type { CaseRepository } from '../records/case-repository.ts';
import { byCodeUnit } from '../records/source.ts';
import { settingsThatDiffer } from '../reader/read-configuration.ts';
import type { HeldAcceptance, Since } from '../render/view.ts';
import { evaluation } from './answer.ts';
import type { CaseFolder } from './case-folder.ts';
import { take, treeAsked, withRecords, type GlobalOptions, type Loaded } from './load.ts';
import { findRepository, type RepositoryPlace } from './place.ts';
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
  const [older, newer] = [await commitTree(place, ref, '--since'), await treeAsked(options, place)];
  const offered = await settingsIn(newer, place);
  const { verbose: _, ...quietly } = options;
  const { settings, before } = await earlierState(older, offered, place, quietly, world);
  const loaded = withRecords(await take(newer, settings, place, options, world));
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
        settings: settingsThatDiffer(settings.source, offered.source),
        templates: filesThatDiffer(before.templates, loaded.templates),
        acceptances: acceptancesThatDiffer(known, acceptancesIn(loaded.context.cases)),
      },
    },
  };
}

/** The earlier state. Where it has neither settings nor records there is nothing to hold to, and the offered ones count. */
async function earlierState(
  older: Tree,
  offered: Settings,
  place: RepositoryPlace,
  options: GlobalOptions,
  world: World,
): Promise<{ readonly settings: Settings; readonly before: Loaded }> {
  const own = await settingsIn(older, { ...place, named: false });
  const before = await take(older, own, place, options, world);
  if (own.source || before.context.cases.files > 0) return { settings: own, before };
  return { settings: offered, before: await take(older, offered, place, options, world) };
}

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
