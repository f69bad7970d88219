/** What has been decided of the entries that are like a party: which decision counts, and whether it still holds. */
import { hasHappened, isBefore, isYetToCome, onDay } from '../../../calendar/day-span.ts';
import type { PlainDate } from '../../../calendar/plain-date.ts';
import { oncePerContext } from '../../../engine/once.ts';
import type { Context, Doubt } from '../../../engine/rule.ts';
import { at, grouped, type RecordOf } from '../../../records/case-repository.ts';
import type { Hit, ListEntry, ScreeningList } from '../../../records/screened.ts';
import type { Place } from '../../../records/source.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { unreadNaming } from '../../unread.ts';

export type Party = RecordOf<'party'>;
export type Screening = RecordOf<'screening'>;

/** A list, in any of its names, and the id of an entry in it. */
export type EntryName = Pick<ListEntry, 'source' | 'id'>;

/**
 * How an entry stands as of the day of the question. `outdated`: decided before the list was retrieved, so that it is
 * not known whether the entry is still the one that was looked at. `changed`: it certainly is not.
 */
export type Standing =
  | { readonly state: 'open' }
  | {
      readonly state: 'decided';
      readonly decision: Screening['data']['decision'];
      readonly by: Screening;
    }
  | { readonly state: 'outdated' | 'changed'; readonly by: Screening };

/** Whether nobody has decided on the entry as it stands. */
export const isUndecided = ({ state }: Standing): boolean => state === 'open' || state === 'changed';

/** Whether decisions that may hold contradict each other. */
export const isContradicted = (possible: readonly Standing[]): boolean =>
  new Set(possible.flatMap((each) => (each.state === 'decided' ? [each.decision] : []))).size > 1;

/** Whether something is left to decide on the entry as it stands, or to say which decision is the one. */
export const isUnsettled = (possible: readonly Standing[]): boolean =>
  possible.some(isUndecided) || isContradicted(possible);

/** The decisions that a standing may rest on, each once. */
export const decisionsIn = (possible: readonly Standing[]): readonly Screening[] => [
  ...new Set(possible.flatMap((each) => (each.state === 'open' ? [] : [each.by]))),
];

/** Whether a list had been retrieved by the day of the question; without a day it is taken to have been. */
const isRetrieved = ({ retrieved }: ScreeningList, asOf: PlainDate): boolean =>
  retrieved === undefined || retrieved <= asOf;

/** Whether parties have been compared with a list: it was read, and retrieved by the day of the question. */
export const isInUse = (list: ScreeningList, { asOf }: Pick<Context, 'asOf'>): boolean =>
  list.trouble === undefined && isRetrieved(list, asOf);

/** The lists that parties have been compared with. */
export const listsInUse = (context: Context): readonly ScreeningList[] =>
  (context.screened?.lists ?? []).filter((list) => isInUse(list, context));

/** The lists that would be in use, if they could be read. */
export const listsInTrouble = ({ screened, asOf }: Context): readonly ScreeningList[] =>
  (screened?.lists ?? []).filter((list) => list.trouble !== undefined && isRetrieved(list, asOf));

/** What the lists in use have that is like `party`, the most alike first; the same entry of two files is told once. */
export function hitsOf({ id }: Party, context: Context): readonly Hit[] {
  return onceEach((context.screened?.hits.get(id) ?? []).filter(({ list }) => isInUse(list, context)));
}

/** Hits without those on an entry that another of them has from another file. */
export const onceEach = (hits: readonly Hit[]): readonly Hit[] =>
  Array.from(grouped(hits, identityOf).values(), ([hit]) => hit!);

const byParty = oncePerContext<'screenings', ReadonlyMap<string, readonly Screening[]>>();

/** The decisions on entries like `party` that have been made by the day of the question, or may have been. */
export const screeningsOf = (party: string, context: Context): readonly Screening[] =>
  byParty(context, 'screenings', () =>
    grouped(
      context.cases.all('screening').filter(({ data }) => !isYetToCome(data.on, context.asOf)),
      ({ data }) => data.party,
    ),
  ).get(party) ?? [];

/** Files that may hold a decision on `party` and could not be read. */
export const unreadScreenings = unreadNaming('screening', 'party', ({ party }) => [party]);

/** The doubt of an outsider: what nobody published is unknown, not missing. */
export const unpublished = (place: Place): Doubt => ({
  field: 'screening',
  text: 'screenings are not public; there may be one',
  at: place,
});

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[ -]+|[ -]+$/g, '');

/** The ways to name a list: whole, by its code in brackets, and by its name without code or agency. */
function formsOf(source: string): readonly string[] {
  const [, before = '', code = '', after = ''] = /^([^()]*)\(([^()]+)\)(.*)$/s.exec(source) ?? [];
  const withoutAgency = (text: string): string => text.split(' - ')[0]!;
  return [source, withoutAgency(source), code, before, `${before}${withoutAgency(after)}`].map(plain);
}

/** Whether two names are of one list: they are the same, or one is a short form of the other. */
export const isSameList = (a: string, b: string): boolean =>
  plain(a) !== '' && plain(b) !== '' && (formsOf(a).includes(plain(b)) || formsOf(b).includes(plain(a)));

const isSameEntry = (a: EntryName, b: EntryName): boolean => a.id === b.id && isSameList(a.source, b.source);

/** The entries that a decision may mean. A text ends with the id: where that begins, the list itself tells. */
export function namedBy({ data }: Screening): readonly EntryName[] {
  const { entry } = data;
  if (typeof entry !== 'string') return [entry];
  const text = entry.trim();
  return Array.from(text.matchAll(/[\s:/,]+/g), ({ 0: gap, index }) => ({
    source: text.slice(0, index),
    id: text.slice(index + gap.length),
  }));
}

/** Whether both decisions, or a decision and a list, name one entry. */
export const nameTheSame = (some: readonly EntryName[], others: readonly EntryName[]): boolean =>
  some.some((one) => others.some((other) => isSameEntry(one, other)));

/**
 * Of `made`, all of them made by the day of the question or perhaps, those each of which may be the latest; `none`:
 * there may be none by then. Two of one day are both the latest: which came first is not recorded.
 */
export function latestOf(
  made: readonly Screening[],
  { asOf }: Pick<Context, 'asOf'>,
): { readonly latest: readonly Screening[]; readonly none: boolean; readonly doubts: readonly Doubt[] } {
  const certain = made.filter(({ data }) => hasHappened(data.on, asOf));
  const latest = made.filter(
    ({ data }) => !certain.some((other) => isBefore(data.on, other.data.on) === 'yes'),
  );
  return {
    latest,
    none: certain.length === 0,
    doubts: [...latest.flatMap((each) => uncertainDay(each, 'on', each.data.on)), ...amongEachOther(latest)],
  };
}

/** That several decisions may be the latest. */
function amongEachOther(latest: readonly Screening[]): Doubt[] {
  if (latest.length < 2) return [];
  return [
    {
      field: 'on',
      text: `which is the latest of ${latest.map(({ id }) => id).join(', ')} is not recorded`,
      at: at(latest[0]!, 'on'),
    },
  ];
}

/** How an entry stands for a party: each way that the records allow, and what would settle it. */
export interface Stands {
  readonly possible: readonly Standing[];
  readonly doubts: readonly Doubt[];
  /** The day since which a decision without a digest holds; undefined: not recorded for every list that has the entry. */
  readonly retrieved: PlainDate | undefined;
}

/** How `entry` of `list` stands for `party`, by that list alone. */
export const decisionOn = (
  party: Party,
  entry: ListEntry,
  list: ScreeningList,
  context: Context,
): Pick<Stands, 'possible' | 'doubts'> => standsBy(party, entry, [list], context);

/**
 * How the entry of `hit` stands for `party`, by every list in use that has the same one: a decision holds where it
 * holds by any of them. `hits`: what is like the party; absent: what the question holds.
 */
export function standingOf(
  party: Party,
  { entry, list }: Pick<Hit, 'entry' | 'list'>,
  context: Context,
  hits: readonly Pick<Hit, 'entry' | 'list'>[] = context.screened?.hits.get(party.id) ?? [],
): Stands {
  const others = hits.filter((other) => identityOf(other) === identityOf({ entry }));
  const lists = others.map((other) => other.list).filter((each) => isInUse(each, context));
  return standsBy(party, entry, [...new Set([list, ...lists])], context);
}

/** The same text for the same entry, in whatever file it stands. */
const identityOf = ({ entry: { source, id, digest } }: Pick<Hit, 'entry'>): string =>
  [source, id, digest].join('\n');

function standsBy(party: Party, entry: ListEntry, lists: readonly ScreeningList[], context: Context): Stands {
  const made = screeningsOf(party.id, context).filter((each) => nameTheSame(namedBy(each), [entry]));
  const { latest, none, doubts } = latestOf(made, context);
  // What holds by the list that was retrieved first holds by any.
  const [retrieved] = lists.flatMap((list) => list.retrieved ?? []).toSorted();
  const standings = latest.flatMap((each) => standingsBy(each, entry, retrieved));
  const isOutdated = standings.some(({ state }) => state === 'outdated');
  const undated = lists.filter((list) => list.retrieved === undefined);
  return {
    possible: none ? [{ state: 'open' }, ...standings] : standings,
    doubts: [...doubts, ...(isOutdated ? undated.map(notDated) : [])],
    retrieved: undated.length > 0 ? undefined : retrieved,
  };
}

/** What one decision, if it is the latest, makes of an entry; `retrieved`: since when it may be as it is. */
function standingsBy(by: Screening, entry: ListEntry, retrieved: PlainDate | undefined): readonly Standing[] {
  const decided: Standing = { state: 'decided', decision: by.data.decision, by };
  const outdated: Standing = { state: 'outdated', by };
  const digest = digestIn(by);
  if (digest !== undefined) return [digest === entry.digest ? decided : { state: 'changed', by }];
  if (retrieved === undefined) return [outdated];
  const isEarlier = isBefore(by.data.on, onDay(retrieved));
  return isEarlier === 'yes' ? [outdated] : isEarlier === 'no' ? [decided] : [decided, outdated];
}

/** The digest of the entry that was looked at; undefined: not recorded. */
export const digestIn = ({ data: { entry } }: Screening): string | undefined =>
  typeof entry === 'string' ? undefined : entry.digest;

const notDated = ({ path, at: place }: ScreeningList): Doubt => ({
  field: 'retrieved',
  text: `when the list ${path} was retrieved is not recorded`,
  at: place,
});
