/** When assurances stand, and when they are obtained: sections 1(a) and 1(c), in every way the records can be read. */
import {
  addDays,
  calendarFrom,
  calendarTo,
  earlier,
  later,
  type PlainDate,
} from '../../calendar/plain-date.ts';
import {
  between,
  hasHappened,
  isCertain,
  isYetToCome,
  inWords,
  onDay,
  type DaySpan,
} from '../../calendar/day-span.ts';
import { affords } from '../../engine/effort.ts';
import { oncePerContext } from '../../engine/once.ts';
import type { Context, Doubt } from '../../engine/rule.ts';
import { at, type RecordOf } from '../../records/case-repository.ts';
import { byCodeUnit } from '../../records/source.ts';
import { combinations, happenings, isTooOpen, turningDays, type Happened } from './possible-days.ts';
import { unreadDoubts } from '../unread.ts';

export type Assurance = RecordOf<'assurance'>;
export type Limb = Assurance['data']['covers'][number];

/** Stretches of days, both ends included, in order. */
export type Days = readonly (readonly [from: PlainDate, to: PlainDate])[];

/** How days can be read: one entry for each reading that differs, and what would settle which. */
interface Readable {
  readonly possible: readonly Days[];
  readonly doubts: readonly Doubt[];
}

/** The days on which an assurance stands; undefined: a file that may hold one and could not be read. */
interface Standing extends Readable {
  readonly assurance: Assurance | undefined;
  readonly limbs: readonly Limb[];
}

/** What the records say of one recipient's assurances up to a day. */
export interface Assured {
  /** Whether both limbs stand on the last day, with whether they ever did up to it: each pair that can be. */
  readonly outcomes: readonly { readonly now: boolean; readonly ever: boolean }[];
  readonly doubts: readonly Doubt[];
}

/** How many combinations of uncertain days are tried one by one. Beyond it every answer is held possible. */
const mostCombinations = 1_000;

/** How many combinations of assurances of one limb, each standing in one of its ways, are laid over one another. */
const mostPairings = 10_000;

/** No assurance that is spoken, or not received, stands. */
export const isWritten = ({ data }: Assurance): boolean => data.form !== 'oral';

const answered = oncePerContext<string, Assured>();

/** The answers that the records allow to: do both limbs stand on `day`, and did they ever up to it? */
export function assuredOn(context: Context, recipient: string, day: PlainDate): Assured {
  const always = certainly(context, recipient, () => ({ standings: certainStandings(context, recipient) }));
  if (always.standings) return answerOn(always.standings, day);
  return answered(context, `${recipient} ${day}`, () =>
    answerOn(bothLimbs(standingsOf(context, recipient, day), context), day),
  );
}

const certainly = oncePerContext<string, { readonly standings: readonly Readable[] | undefined }>();

/** The days of both limbs, where no day up to which it is asked makes a difference to them: all others are certain. */
function certainStandings(context: Context, recipient: string): readonly Readable[] | undefined {
  const { cases } = context;
  const days = cases.of('assurance', recipient).flatMap(spansOf);
  if (cases.unread('assurance', recipient).length > 0) return undefined;
  if (!days.every((span) => !span || isCertain(span))) return undefined;
  return bothLimbs(standingsOf(context, recipient, calendarTo), context);
}

/** What `standings` come to on `day`, whatever they say of later ones. */
function answerOn(standings: readonly Readable[], day: PlainDate): Assured {
  const answer = (days: Days): Outcome => ({
    now: days.some(([from, to]) => from <= day && day <= to),
    ever: days.some(([from]) => from <= day),
  });
  let outcomes: readonly Outcome[] = [{ now: false, ever: false }];
  const doubts: Doubt[] = [];
  for (const { possible, doubts: own } of standings) {
    const answers = possible.map(answer);
    const [first] = answers;
    if (answers.some(({ now, ever }) => now !== first!.now || ever !== first!.ever)) doubts.push(...own);
    const next = new Map<string, Outcome>();
    for (const { now, ever } of outcomes) {
      for (const each of answers) {
        const both = { now: now || each.now, ever: ever || each.ever };
        next.set(`${both.now} ${both.ever}`, both);
      }
    }
    outcomes = [...next.values()];
  }
  return { outcomes, doubts };
}

type Outcome = Assured['outcomes'][number];

/** The first day on which `limbs` stand: each way the records can be read, as of the day of the question. */
export function firstStanding(
  context: Context,
  recipient: string,
  limbs: 'both' | Limb,
): { readonly first: readonly (DaySpan | 'never')[]; readonly doubts: readonly Doubt[] } {
  const all = standingsOf(context, recipient, context.asOf);
  const standings: readonly Readable[] =
    limbs === 'both' ? bothLimbs(all, context) : all.filter((standing) => standing.limbs.includes(limbs));
  const doubts = standings.flatMap((standing) => (standing.possible.length > 1 ? standing.doubts : []));
  const firsts = standings.map(({ possible }) => possible.map((days) => days[0]?.[0]));
  const known = firsts.flat().filter((first) => first !== undefined);
  if (known.length === 0) return { first: ['never'], doubts };
  const earliest = known.reduce(earlier);
  const certain = firsts.filter((each): each is PlainDate[] => !each.includes(undefined));
  const never = certain.length === 0;
  const latest = never ? known.reduce(later) : certain.map((each) => each.reduce(later)).reduce(earlier);
  const span = between(earliest === calendarFrom ? null : earliest, latest);
  return { first: never ? [span, 'never'] : [span], doubts };
}

/** Whether an assurance of `limb` stands on `day`: each answer that the records allow. `recorded` leaves unread files aside. */
export function limbStands(
  context: Context,
  recipient: string,
  limb: Limb,
  day: PlainDate,
  among: 'all' | 'recorded' = 'all',
): ReadonlySet<boolean> {
  const standings = standingsOf(context, recipient, day).filter(
    ({ limbs, assurance }) => limbs.includes(limb) && (among === 'all' || assurance !== undefined),
  );
  const onDay = (days: Days): boolean => reaches(days, day);
  const answers = new Set<boolean>();
  if (standings.some(({ possible }) => possible.some(onDay))) answers.add(true);
  if (!standings.some(({ possible }) => possible.every(onDay))) answers.add(false);
  return answers;
}

/** The first assurance that certainly carries `limb` on `day`. */
export function standsFor(
  context: Context,
  recipient: string,
  limb: Limb,
  day: PlainDate,
): Assurance | undefined {
  return standingsOf(context, recipient, day).find(
    ({ limbs, possible }) => limbs.includes(limb) && possible.every((days) => reaches(days, day)),
  )?.assurance;
}

const stood = oncePerContext<string, readonly Standing[]>();

/** Each assurance of the recipient that could stand on some day up to `horizon`; worked out once. */
function standingsOf(context: Context, recipient: string, horizon: PlainDate): readonly Standing[] {
  return stood(context, `${recipient} ${horizon}`, () => workOutStandings(context, recipient, horizon));
}

function workOutStandings(context: Context, recipient: string, horizon: PlainDate): Standing[] {
  const assurances = context.cases.of('assurance', recipient).filter(isWritten);
  // Only assurances of one limb depend on one another; one of both limbs stands or falls by itself.
  const halves = assurances
    .filter((assurance) => !isWhole(assurance.data.covers))
    .flatMap((assurance) => spansOf(assurance));
  const standings = assurances.map((assurance): Standing => {
    const spans = isWhole(assurance.data.covers) ? spansOf(assurance) : halves;
    const possible = standingDays(assurance, context, horizon, spans);
    return {
      assurance,
      limbs: assurance.data.covers,
      possible,
      doubts: possible.length > 1 ? doubtsOf(assurance, context) : [],
    };
  });
  const unread = context.cases.unread('assurance', recipient);
  if (unread.length === 0) return standings;
  return [
    ...standings,
    {
      assurance: undefined,
      limbs: ['ihl', 'humanitarian-access'],
      possible: someDays(calendarFrom, horizon),
      doubts: unreadDoubts(unread),
    },
  ];
}

/** Whether an assurance is of both limbs. */
export const isWhole = (limbs: readonly Limb[]): boolean =>
  limbs.includes('ihl') && limbs.includes('humanitarian-access');

/** An assurance of both limbs stands for itself; those of one limb stand where one of each does. */
function bothLimbs(standings: readonly Standing[], context: Context): Readable[] {
  const whole = standings.filter(({ limbs }) => isWhole(limbs));
  const halves = standings.filter((standing) => !whole.includes(standing));
  const of = (limb: Limb): Standing[] => halves.filter(({ limbs }) => limbs.includes(limb));
  const [law, access] = [of('ihl'), of('humanitarian-access')];
  if (law.length === 0 || access.length === 0) return whole;
  const worlds = combinations(
    halves.map(({ possible }) => possible),
    mostPairings,
    context,
  );
  const possible = worlds
    ? distinct(
        worlds.map((world) => {
          const days = (limb: Limb): Days =>
            union(world.filter((_, index) => halves[index]!.limbs.includes(limb)).flat());
          return intersection(days('ihl'), days('humanitarian-access'));
        }),
      )
    : [[], ...halves.flatMap((half) => half.possible)];
  return [...whole, { possible, doubts: halves.flatMap(({ doubts }) => doubts) }];
}

/** The days on which one written assurance stands up to `horizon`, in each way that differs. */
function standingDays(
  assurance: Assurance,
  context: Context,
  horizon: PlainDate,
  spans: readonly (DaySpan | undefined)[],
): readonly Days[] {
  const { asOf } = context;
  const { received, withdrawn } = assurance.data;
  const credibility = tellingFindings(findingsOf(assurance), asOf);
  if (!received) return [[]];
  const days = [received, withdrawn, ...credibility.map(({ on }) => on)];
  const inWorld = (
    [from = null, to = null, ...found]: readonly Happened[],
    last: PlainDate,
  ): readonly Days[] => {
    if (!from) return [[]];
    const findings = found
      .map((on, index) => ({ on, good: credibility[index]!.finding === 'credible-and-reliable' }))
      .filter((finding): finding is { on: PlainDate; good: boolean } => finding.on !== null)
      .toSorted((a, b) => byCodeUnit(a.on, b.on));
    const end = to ? earlier(addDays(to, -1), last) : last;
    return [true, false].map((unfound) => clip(goodDays(findings, unfound), from, end));
  };
  if (days.every((span) => !span || isCertain(span))) {
    // One world, whatever the horizon is: it only cuts off what comes after it.
    const whole = settledDays(context, assurance, () =>
      inWorld(
        days.map((span) => happenings(span, asOf, [])[0]!),
        calendarTo,
      ),
    );
    return distinct(whole.map((each) => clip(each, calendarFrom, horizon)));
  }
  const worlds =
    isTooOpen(days, asOf, mostCombinations) || !affords(context, 1 + spans.length / 10)
      ? undefined
      : combinations(ways(days, asOf, horizon, spans), mostCombinations, context);
  if (!worlds) return someDays(received.earliest ?? calendarFrom, horizon);
  return distinct(worlds.flatMap((world) => inWorld(world, horizon)));
}

const settledDays = oncePerContext<Assurance, readonly Days[]>();

/** For each of `days` the days up to `asOf` that stand for it, among `others` that are not known to the day. */
function ways(
  days: readonly (DaySpan | undefined)[],
  asOf: PlainDate,
  horizon: PlainDate,
  others: readonly (DaySpan | undefined)[],
): readonly (readonly Happened[])[] {
  const turning = [horizon, ...turningDays(...others)];
  const uncertain = others.filter((span) => span && !isCertain(span)).length;
  const trying = { spread: Math.ceil(uncertain / 2), most: mostCombinations };
  return days.map((span) => happenings(span, asOf, turning, trying));
}

/** The findings whose days can matter: where all are favourable, that one was made is enough, and no day of theirs does. */
function tellingFindings(findings: ReturnType<typeof findingsOf>, asOf: PlainDate): typeof findings {
  const isMade = findings.some(({ on }) => hasHappened(on, asOf));
  const areGood = findings.every(({ finding }) => finding === 'credible-and-reliable');
  return isMade && areGood
    ? findings.slice(0, 1).map((one) => ({ ...one, on: onDay(calendarFrom) }))
    : findings;
}

/** Some of the days from `from` to `to`, so that every answer is among them: none, all but the last, the last. */
function someDays(from: PlainDate, to: PlainDate): Days[] {
  return to < from ? [[]] : [[], clip([[from, to]], from, addDays(to, -1)), [[to, to]]];
}

/** The days on which the governing finding is favourable; before a first unfavourable one, or without any, as `unfound` supposes. */
function goodDays(
  findings: readonly { readonly on: PlainDate; readonly good: boolean }[],
  unfound: boolean,
): Days {
  const known = [{ on: calendarFrom, good: unfound || findings[0]?.good === true }, ...findings];
  const stretches = known.map(({ on, good }, index) => {
    const next = known[index + 1]?.on;
    return { good, days: [on, next ? addDays(next, -1) : calendarTo] as const };
  });
  return union(stretches.filter(({ good }) => good).map(({ days }) => days));
}

/** The fields of an assurance that would settle on which days it stands; worked out once. */
function doubtsOf(assurance: Assurance, context: Context): readonly Doubt[] {
  return doubted(context, assurance, () => workOutDoubts(assurance, context));
}
const doubted = oncePerContext<Assurance, readonly Doubt[]>();

function workOutDoubts(assurance: Assurance, { asOf }: Context): Doubt[] {
  const { received, withdrawn } = assurance.data;
  const credibility = findingsOf(assurance);
  const doubts: Doubt[] = [];
  const uncertain = (field: string, span: DaySpan | undefined, ...path: (string | number)[]): void => {
    if (span && !isCertain(span)) {
      doubts.push({
        field,
        text: `"${field}" of ${assurance.id} is not known to the day (${inWords(span)})`,
        at: at(assurance, ...path),
      });
    }
  };
  uncertain('received', received, 'received');
  uncertain('withdrawn', withdrawn, 'withdrawn');
  credibility.forEach(({ on }, index) => uncertain('credibility', on, 'credibility', index, 'on'));
  const known = credibility.filter(({ on }) => !isYetToCome(on, asOf));
  if (known.length === 0 || mayOpenUnfavorably(known)) {
    const text =
      known.length === 0
        ? `no finding on the credibility of ${assurance.id} is recorded`
        : `no finding on the credibility of ${assurance.id} is recorded for the days before an unfavorable one`;
    doubts.push({ field: 'credibility', text, at: at(assurance, 'credibility') });
  }
  return doubts;
}

/** Whether the first of the findings may be unfavorable: one that no other certainly precedes. Nothing is known of the days before it. */
function mayOpenUnfavorably(findings: ReturnType<typeof findingsOf>): boolean {
  const lasts = findings.map(({ on }) => on.latest ?? calendarTo);
  const soonest = lasts.reduce(earlier);
  let soonestAbove = calendarTo;
  return findings.some(({ finding, on: { earliest } }, index) => {
    const isPreceded = earliest !== null && (soonest < earliest || (index > 0 && soonestAbove <= earliest));
    soonestAbove = earlier(soonestAbove, lasts[index]!);
    return finding !== 'credible-and-reliable' && !isPreceded;
  });
}

const findingsOf = ({ data }: Assurance) => data.credibility ?? [];

const spansOf = (assurance: Assurance): (DaySpan | undefined)[] => [
  assurance.data.received,
  assurance.data.withdrawn,
  ...findingsOf(assurance).map(({ on }) => on),
];

/** Whether days up to `day` go on to `day` itself. */
const reaches = (days: Days, day: PlainDate): boolean => days.some(([, to]) => to === day);

function clip(days: Days, from: PlainDate, to: PlainDate): Days {
  return days.flatMap(([start, end]): Days => {
    const [first, last] = [later(start, from), earlier(end, to)];
    return first <= last ? [[first, last]] : [];
  });
}

/** The same days, with stretches that meet joined to one. */
function union(days: Days): Days {
  const joined: [PlainDate, PlainDate][] = [];
  for (const [from, to] of days.toSorted(([a], [b]) => byCodeUnit(a, b))) {
    const previous = joined.at(-1);
    if (previous && from <= addDays(previous[1], 1)) previous[1] = later(previous[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

const intersection = (a: Days, b: Days): Days => a.flatMap(([from, to]) => clip(b, from, to));

function distinct(many: readonly Days[]): Days[] {
  return [
    ...new Map(many.map((days) => [days.map((stretch) => stretch.join('/')).join(' '), days])).values(),
  ];
}
