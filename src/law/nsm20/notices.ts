/** What was told to the President and to Congress, and by which day all six committees had it: sections 1(b), 1(c), 1(f), 2(d). */
import { later, type PlainDate } from '../../calendar/plain-date.ts';
import { between, isBefore, isYetToCome, type DaySpan } from '../../calendar/day-span.ts';
import type { Context, Doubt } from '../../engine/rule.ts';
import {
  at,
  recipientOf,
  type AnyRecord,
  type BrokenFile,
  type RecordOf,
} from '../../records/case-repository.ts';
import { addressees, noticeClauses, sixCommittees } from '../../records/words.ts';
import { earliestOf, endOf, withUnread, type Discharge } from '../discharge.ts';
import { oncePerContext } from '../../engine/once.ts';
import { uncertainDay } from '../uncertain-day.ts';
import { unreadAbout, unreadDoubts, type Concern } from '../unread.ts';
import { combinations } from './possible-days.ts';

export type Notice = RecordOf<'notice'>;
type Under = Notice['data']['under'];

/** To whom a notice under each clause goes; `other` is any other written report to Congress. */
export const addresseeUnder: Readonly<Record<Under, Notice['data']['to']>> = {
  '1(b)': 'president',
  '1(c)(i)': 'president',
  '1(c)(ii)': 'president',
  '1(f)': 'president',
  '2(d)': 'congress',
  other: 'congress',
};

const mostCombinations = 4_096;

/** Whether a fact has happened, or may have, as of the day of the question. */
export const mayHaveHappened = (span: DaySpan, asOf: PlainDate): boolean => !isYetToCome(span, asOf);

/** The notices to `to` under `under` (about `about`, when given) that have been sent, or may have been. */
export function noticesOf(
  context: Context,
  to: Notice['data']['to'],
  under: Under,
  about?: string,
): readonly Notice[] {
  return sent(context, 'all', () => sentIn(context)).get(keyOf(to, under, about)) ?? [];
}

const sent = oncePerContext<'all', ReadonlyMap<string, readonly Notice[]>>();

const keyOf = (to: string, under: string, about = ''): string => `${to}\n${under}\n${about}`;

/** The notices that may have been sent, by addressee and clause, and by each record they are about as well. */
function sentIn({ cases, asOf }: Context): ReadonlyMap<string, readonly Notice[]> {
  const groups = new Map<string, Notice[]>();
  for (const notice of cases.all('notice')) {
    const { to, under, about = [], sent: day } = notice.data;
    if (!mayHaveHappened(day, asOf)) continue;
    for (const key of new Set(['', ...about].map((id) => keyOf(to, under, id)))) {
      const group = groups.get(key);
      if (group) group.push(notice);
      else groups.set(key, [notice]);
    }
  }
  return groups;
}

/** The doubts of files that may hold such a notice (about `about`, when given) and could not be read. */
export function unreadNotices(
  context: Context,
  to: Notice['data']['to'],
  under: readonly Under[],
  about?: string,
): readonly Doubt[] {
  const { cases } = context;
  const { all, naming } = unread(context, keyOf(to, under.join(' ')), () => {
    const files = cases
      .unread('notice')
      .filter(
        ({ asRead }) =>
          maySay(asRead?.['to'], [to], addressees) && maySay(asRead?.['under'], under, noticeClauses),
      );
    return { all: files, naming: unreadAbout(files, (file) => concernOf(file, cases.get)) };
  });
  if (about === undefined) return unreadDoubts(all);
  const matter = cases.get(about);
  const whose = matter ? ofRecipient(recipientOf(matter)) : [ofSome];
  return naming(`record ${about}`, `folder ${folderOf(about)}`, ...whose);
}

const unread = oncePerContext<
  string,
  { readonly all: readonly BrokenFile[]; readonly naming: ReturnType<typeof unreadAbout> }
>();

const ofSome = 'of a recipient';
const ofRecipient = (id: string | undefined): string[] => (id === undefined ? [] : [`of ${id}:`]);

/**
 * What a file may be about that could not be taken in. The records it names decide: those, and any of the folder of one
 * that does not exist. Where they cannot be made out, the recipient does whose folder it lies in.
 */
function concernOf({ asRead, recipient }: BrokenFile, get: (id: string) => AnyRecord | undefined): Concern {
  const named = [asRead?.['about']].flat();
  const isTold = named.every((id) => typeof id === 'string');
  if (!isTold && recipient === undefined) return 'anything';
  return [
    ...(isTold ? [] : [...ofRecipient(recipient), ofSome]),
    ...named
      .filter((id) => typeof id === 'string')
      .flatMap((id) => [`record ${id}`, ...(get(id) ? [] : [`folder ${folderOf(id)}`])]),
  ];
}

const folderOf = (id: string): string => id.split('/')[0]!;

/** Whether what is written may mean one of `sought`: it is that word, or no word of the closed list, and so unknown. */
const maySay = <Word extends string>(
  written: unknown,
  sought: readonly Word[],
  list: readonly Word[],
): boolean => sought.includes(written as Word) || !list.includes(written as Word);

/**
 * When the President was told. A notice that certainly precedes its matter discharges nothing.
 * `matter`: the day of what the notice is about; absent for an update that has no matter of its own.
 */
export function toldPresident(context: Context, under: Under, about?: string, matter?: DaySpan): Discharge {
  const notices = noticesOf(context, 'president', under, about).filter(
    ({ data }) => !matter || isBefore(data.sent, matter) !== 'yes',
  );
  const done = [earliestOf(notices.map(({ data }) => data.sent))];
  const doubts = notices.flatMap((notice) => uncertainDay(notice, 'sent', notice.data.sent));
  return withUnread({ done, doubts }, unreadNotices(context, 'president', [under], about), context.asOf);
}

/** The latest of several days, as one span. */
const latestOf = (spans: readonly DaySpan[]): DaySpan =>
  between(endOf(spans, 'earliest', later, 'gives way'), endOf(spans, 'latest', later, 'prevails'));

/** Something told to committees of Congress on a day. */
export interface Telling {
  readonly record: Notice | RecordOf<'report'>;
  readonly day: DaySpan;
  /** Undefined: the record does not say which. */
  readonly committees: readonly string[] | undefined;
  /** Whether it counts at all for the duty. */
  readonly counts: 'yes' | 'perhaps';
  /** Why it only perhaps counts. */
  readonly doubts: readonly Doubt[];
}

export const tellingOf = (
  record: Notice | RecordOf<'report'>,
  day: DaySpan,
  counts: Telling['counts'] = 'yes',
  doubts: readonly Doubt[] = [],
): Telling => ({
  record,
  day,
  committees: record.data.committees,
  counts,
  doubts,
});

/** The day on which the sixth of the six committees was covered, all tellings added together. */
export function sixthCommittee(tellings: readonly Telling[], context: Context): Discharge {
  const doubts = tellings.flatMap(({ record, committees, doubts: own }): Doubt[] => [
    ...own,
    ...(committees === undefined
      ? [
          {
            field: 'committees',
            text: `${record.id} does not record the committees it went to`,
            at: at(record, 'committees'),
          },
        ]
      : []),
  ]);
  const choices = tellings.map(({ committees, day, counts }): (ToldOn | undefined)[] => [
    { committees: committees ?? sixCommittees, day },
    ...(committees === undefined || counts === 'perhaps' ? [undefined] : []),
  ]);
  // Too many to try one by one: the most that can have been told, and the least.
  const worlds = combinations(choices, mostCombinations, context) ?? [
    choices.map((each) => each[0]),
    choices.map((each) => each.at(-1)),
  ];
  const outcomes = new Map<string, DaySpan | 'never'>();
  for (const world of worlds) {
    const day = coveredOn(world.filter((told) => told !== undefined));
    outcomes.set(JSON.stringify(day), day);
  }
  return { done: [...outcomes.values()], doubts: outcomes.size > 1 ? doubts : [] };
}

interface ToldOn {
  readonly committees: readonly string[];
  readonly day: DaySpan;
}

function coveredOn(tellings: readonly ToldOn[]): DaySpan | 'never' {
  const firsts = sixCommittees.map((committee) =>
    earliestOf(tellings.filter(({ committees }) => committees.includes(committee)).map(({ day }) => day)),
  );
  return firsts.every((first) => first !== 'never') ? latestOf(firsts) : 'never';
}
