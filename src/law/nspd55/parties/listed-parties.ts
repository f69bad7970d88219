/** Parties that a decision matches with an entry of a list, and whether they were listed on a day. */
import { inWords, isBefore, isCertain, not, type Answer, type DaySpan } from '../../../calendar/day-span.ts';
import { oncePerContext } from '../../../engine/once.ts';
import type { Context, Doubt } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import type { ListEntry, ScreeningList } from '../../../records/screened.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { anyOf } from './answers.ts';
import {
  digestIn,
  isInUse,
  latestOf,
  listsInTrouble,
  listsInUse,
  namedBy,
  nameTheSame,
  screeningsOf,
  type EntryName,
  type Screening,
} from './decisions.ts';
import { listName, quoted } from './words.ts';

/** An entry that the latest decision matches with a party, or may match. */
export interface Matched {
  /** As a sentence names it: `entry 17 of the Entity List`. */
  readonly words: string;
  /** What the list in use that was retrieved last says of it; several, where it has the id more than once. */
  readonly entries: readonly ListEntry[];
  /** The decisions that it is a match, the latest or not. */
  readonly matches: readonly Screening[];
  /** Those of them that may be the latest. */
  readonly latest: readonly Screening[];
  /** Whether the latest certainly is one of them. */
  readonly isCertain: boolean;
  /** What would settle which is the latest. */
  readonly doubts: readonly Doubt[];
}

interface Named {
  /** Every way in which decisions, and the lists in use, name it. */
  readonly names: readonly EntryName[];
  readonly entries: readonly ListEntry[];
  readonly decisions: readonly Screening[];
}

/** The entries that are matched with `party` as of the day of the question, in the order of the decisions. */
export const matchedWith = (party: string, context: Context): readonly Matched[] =>
  known(context, party, () => namedFor(party, context).flatMap((each) => matchIn(each, context)));

const known = oncePerContext<string, readonly Matched[]>();

function matchIn({ decisions, entries }: Named, context: Context): Matched[] {
  const { latest, none, doubts } = latestOf(decisions, context);
  const matches = decisions.filter(({ data }) => data.decision === 'match');
  const latestMatches = latest.filter((each) => matches.includes(each));
  if (latestMatches.length === 0) return [];
  return [
    {
      words: wordsOf(latestMatches[0]!, entries),
      entries,
      matches,
      latest: latestMatches,
      isCertain: !none && latestMatches.length === latest.length,
      doubts,
    },
  ];
}

/** The decisions on `party`, put together where they name the same entry, each in its own words. */
function namedFor(party: string, context: Context): readonly Named[] {
  let found: readonly Named[] = [];
  for (const decision of screeningsOf(party, context)) {
    const names = namedBy(decision);
    const entries = entriesOf(names, context);
    const own: Named = { names: [...names, ...entries], entries, decisions: [decision] };
    const same = found.filter((other) => nameTheSame(own.names, other.names));
    const together = [...same, own];
    found = [
      ...found.filter((other) => !same.includes(other)),
      {
        names: together.flatMap((each) => each.names),
        entries: together.find((each) => each.entries.length > 0)?.entries ?? [],
        decisions: together.flatMap((each) => each.decisions),
      },
    ];
  }
  return found;
}

/** What the list in use that was retrieved last says of the entry that is named so. */
function entriesOf(names: readonly EntryName[], context: Context): readonly ListEntry[] {
  const found = names
    .flatMap(({ id }) => context.screened?.entries(id) ?? [])
    .filter(({ entry, list }) => isInUse(list, context) && nameTheSame(names, [entry]));
  const days = found.map(({ list }) => retrievedOn(list)).toSorted();
  return found.filter(({ list }) => retrievedOn(list) === days.at(-1)).map(({ entry }) => entry);
}

const retrievedOn = ({ retrieved }: ScreeningList): string => retrieved ?? '';

function wordsOf({ data }: Screening, [entry]: readonly ListEntry[]): string {
  const name = entry ?? data.entry;
  return typeof name === 'string'
    ? `the entry ${quoted(name)}`
    : `entry ${quoted(name.id)} of ${listName(name.source)}`;
}

/** Whether `matched` was listed on `day`, as far as the lists and the decisions tell. */
export function wasListed(
  matched: Matched,
  day: DaySpan,
  context: Context,
): { readonly answer: Answer; readonly doubts: readonly Doubt[] } {
  const { entries, matches, latest } = matched;
  const place = at(latest[0]!, 'entry');
  // A decision finds an entry on a list: from that day on it is known to have been there.
  const decidedBy = anyOf(matches.map(({ data }) => not(isBefore(day, data.on))));
  const isGone = entries.length === 0 && isComplete(context);
  const days: readonly Pick<ListEntry, 'listed' | 'until'>[] =
    entries.length > 0 ? entries : [{ listed: undefined, until: undefined }];
  const answers = days.map(({ listed, until }): Answer => {
    const since = listed
      ? not(isBefore(day, listed))
      : decidedBy === 'yes' && !isGone
        ? 'yes'
        : 'cannot tell';
    const still = until ? not(isBefore(until, day)) : 'yes';
    return since === 'no' || still === 'no' ? 'no' : since === 'yes' ? still : since;
  });
  const unknown = (text: string): Doubt => ({ field: 'entry', text, at: place });
  const open = days.some(({ listed }) => listed === undefined) && decidedBy !== 'yes';
  return {
    answer: new Set(answers).size === 1 ? answers[0]! : 'cannot tell',
    doubts: [
      ...(isGone ? [unknown('the entry is in no list in use')] : []),
      ...(open ? [unknown('since when it was listed is not known')] : []),
      ...(open ? matches.flatMap((each) => uncertainDay(each, 'on', each.data.on)) : []),
      ...entries.flatMap(({ listed, until }) => [
        ...(listed && !isCertain(listed)
          ? [unknown(`the day it was listed is not known (${inWords(listed)})`)]
          : []),
        ...(until && !isCertain(until) ? [unknown(`its last day is not known (${inWords(until)})`)] : []),
      ]),
      ...(new Set(answers).size > 1 ? [unknown('the list has several entries of that id')] : []),
    ],
  };
}

/** Whether every entry there is would be found: a list is in use, and none could not be read. */
const isComplete = (context: Context): boolean =>
  listsInUse(context).length > 0 && listsInTrouble(context).length === 0;

/** The decisions among the latest that looked at the entry as it was before it changed. */
export const beforeChange = ({ entries, latest }: Matched): readonly Screening[] =>
  latest.filter((each) => {
    const digest = digestIn(each);
    return digest !== undefined && entries.length > 0 && !entries.some((entry) => entry.digest === digest);
  });
