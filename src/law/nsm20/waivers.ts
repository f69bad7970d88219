/** Waivers of the requirements of section 1, and what they lift: section 1(f). */
import { addDays, earlier, type PlainDate } from '../../calendar/plain-date.ts';
import { allOf, isBefore, isOnOrBefore, not } from '../../calendar/day-span.ts';
import { oncePerContext } from '../../engine/once.ts';
import { settled, type Question } from '../../engine/possibilities.ts';
import type { Context, Doubt } from '../../engine/rule.ts';
import { at, type RecordOf } from '../../records/case-repository.ts';
import { noticesOf } from './notices.ts';
import { takesIn } from './suspensions.ts';
import { uncertainDay } from '../uncertain-day.ts';
import { unreadDoubt } from '../unread.ts';
import { wholeFile, type Place } from '../../records/source.ts';

export type Waiver = RecordOf<'waiver'>;

/** A waiver, or a file that may hold one and could not be read. */
export interface Lifting {
  readonly id: string;
  readonly at: Place;
  readonly waiver: Waiver | undefined;
}

/** What a waiver of section 1 can lift for a delivery, and which waiver does. */
export interface Waived {
  readonly '1(a)'?: Lifting;
  readonly '1(c)(i)'?: Lifting;
  readonly '1(c)(ii)'?: Lifting;
}

/** The clauses a record waives; without a list, section 1(a). */
export const waivedClauses = ({ data }: Waiver): readonly string[] => data.waives ?? ['1(a)'];

const known = oncePerContext<string, Question<Waived>>();
const none: Question<Waived> = settled({});

/** What is waived for the transfer (or, without one, for the whole recipient) on `day`; worked out once. */
export function waiversOn(
  context: Context,
  recipient: string,
  transfer: string | undefined,
  day: PlainDate,
): Question<Waived> {
  const { cases } = context;
  if (cases.of('waiver', recipient).length === 0 && cases.unread('waiver', recipient).length === 0)
    return none;
  const asked = isWaivedByName(context, recipient, transfer) ? transfer : undefined;
  return known(context, `${recipient} ${asked} ${day}`, () => workOut(context, recipient, asked, day));
}

/** Whether a waiver for the recipient names the transfer: all others are waived alike. */
export function isWaivedByName(context: Context, recipient: string, transfer: string | undefined): boolean {
  const named = namedBy(
    context,
    recipient,
    () => new Set(context.cases.of('waiver', recipient).flatMap(({ data }) => data.transfers ?? [])),
  );
  return transfer !== undefined && named.has(transfer);
}
const namedBy = oncePerContext<string, ReadonlySet<string>>();

function workOut(
  context: Context,
  recipient: string,
  transfer: string | undefined,
  day: PlainDate,
): Question<Waived> {
  let options: Waived[] = [{}];
  const doubts: Doubt[] = [];
  // Of ways that lift the same the first is told: the one that needs the fewest waivers that are not certain.
  const add = (lifts: Waived, answers: ReadonlySet<boolean>): void => {
    const next = new Map<string, Waived>();
    for (const answer of [false, true].filter((each) => answers.has(each))) {
      for (const before of options) {
        const after = answer ? { ...lifts, ...before } : before;
        const key = Object.keys(after).toSorted().join(' ');
        if (!next.has(key)) next.set(key, after);
      }
    }
    options = [...next.values()];
  };
  for (const waiver of context.cases.of('waiver', recipient)) {
    if (!takesIn(waiver.data.transfers, transfer)) continue;
    const answers = inEffect(waiver, context.asOf, day);
    add(liftedBy(waiver), answers);
    if (answers.size > 1) doubts.push(...doubtsOf(waiver));
  }
  const [file] = context.cases.unread('waiver', recipient);
  if (file) {
    const unread: Lifting = { id: file.id, at: wholeFile(file.path), waiver: undefined };
    add({ '1(a)': unread, '1(c)(i)': unread, '1(c)(ii)': unread }, new Set([true, false]));
    doubts.push(unreadDoubt(file));
  }
  return { options, doubts };
}

function liftedBy(waiver: Waiver): Waived {
  const clauses = waivedClauses(waiver);
  const all = clauses.includes('1(a)');
  const pauses = all || clauses.includes('1(c)');
  const lifting: Lifting = { id: waiver.id, at: at(waiver, 'on'), waiver };
  return {
    ...(all && { '1(a)': lifting }),
    ...((pauses || clauses.includes('1(c)(i)')) && { '1(c)(i)': lifting }),
    ...((pauses || clauses.includes('1(c)(ii)')) && { '1(c)(ii)': lifting }),
  };
}

/** Whether the waiver was exercised by `day` and has not run out: each answer the record allows. */
export function inEffect({ data }: Waiver, asOf: PlainDate, day: PlainDate): ReadonlySet<boolean> {
  const ended = data.until ? isOnOrBefore(data.until, addDays(day, -1)) : 'no';
  return allOf([isOnOrBefore(data.on, earlier(asOf, day)), not(ended)]);
}

/** Whether no notice of the waiver to the President is recorded as of the day of the question. */
export function withoutNotice(context: Context, waiver: Waiver): boolean {
  return !noticesOf(context, 'president', '1(f)', waiver.id).some(
    ({ data }) => isBefore(data.sent, waiver.data.on) !== 'yes',
  );
}

/** The days of a waiver that are not known to the day. */
export function doubtsOf(waiver: Waiver): Doubt[] {
  const { on, until } = waiver.data;
  return [...uncertainDay(waiver, 'on', on), ...(until ? uncertainDay(waiver, 'until', until) : [])];
}
