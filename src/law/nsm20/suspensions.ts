/** Suspensions of transfers, a remedy of an assessment: section 1(b). */
import { addDays, earlier, type PlainDate } from '../../calendar/plain-date.ts';
import { allOf, inWords, isCertain, isOnOrBefore, not } from '../../calendar/day-span.ts';
import { oncePerContext } from '../../engine/once.ts';
import { settled, type Question } from '../../engine/possibilities.ts';
import type { Context, Doubt } from '../../engine/rule.ts';
import { at, type RecordOf } from '../../records/case-repository.ts';
import { wholeFile, type Place } from '../../records/source.ts';
import { unreadDoubts } from '../unread.ts';

export interface Suspension {
  readonly text: string;
  readonly at: Place;
}

type Remedy = NonNullable<RecordOf<'assessment'>['data']['remedies']>[number];

const known = oncePerContext<string, Question<Suspension | undefined>>();
const none: Question<Suspension | undefined> = settled(undefined);

/**
 * The suspension that covers the transfer (or, without one, the whole recipient) on `day`; undefined: none does. Worked
 * out once.
 */
export function suspensionsOn(
  context: Context,
  recipient: string,
  transfer: string | undefined,
  day: PlainDate,
): Question<Suspension | undefined> {
  const { cases } = context;
  if (cases.of('assessment', recipient).length === 0 && cases.unread('assessment', recipient).length === 0)
    return none;
  const asked = isSuspendedByName(context, recipient, transfer) ? transfer : undefined;
  return known(context, `${recipient} ${asked} ${day}`, () => workOut(context, recipient, asked, day));
}

/** Whether a remedy for the recipient names the transfer: all others are suspended alike. */
export function isSuspendedByName(
  context: Context,
  recipient: string,
  transfer: string | undefined,
): boolean {
  const named = namedBy(context, recipient, () => {
    const assessments = context.cases.of('assessment', recipient);
    const remedies = assessments.flatMap(({ data }) => data.remedies ?? []);
    return new Set(remedies.flatMap(({ transfers }) => transfers ?? []));
  });
  return transfer !== undefined && named.has(transfer);
}
const namedBy = oncePerContext<string, ReadonlySet<string>>();

function workOut(
  context: Context,
  recipient: string,
  transfer: string | undefined,
  day: PlainDate,
): Question<Suspension | undefined> {
  let certain: Suspension | undefined;
  let possible: Suspension | undefined;
  const doubts: Doubt[] = [];
  for (const assessment of context.cases.of('assessment', recipient)) {
    for (const [index, remedy] of (assessment.data.remedies ?? []).entries()) {
      if (remedy.action !== 'suspend-transfers') continue;
      if (!takesIn(remedy.transfers, transfer)) continue;
      const answers = coverage(assessment, remedy, context.asOf, day);
      const suspension = {
        text: sayRemedy(assessment, remedy),
        at: at(assessment, 'remedies', index, 'from'),
      };
      if (answers.has(true)) possible ??= suspension;
      if (!answers.has(false)) certain ??= suspension;
      else if (answers.has(true)) doubts.push(...doubtsOf(assessment, remedy, index));
    }
  }
  if (certain) return settled(certain);
  const unread = context.cases.unread('assessment', recipient);
  doubts.push(...unreadDoubts(unread));
  const [file] = unread;
  if (file) possible ??= { text: `${file.path} could not be read`, at: wholeFile(file.path) };
  return possible ? { options: [possible, undefined], doubts } : settled(undefined);
}

/** Whether a list of transfers takes in `transfer` (or, without one, the whole recipient). Absent: all are meant. */
export const takesIn = (
  transfers: readonly (string | undefined)[] | undefined,
  transfer: string | undefined,
): boolean => transfers === undefined || transfers.includes(transfer);

/** Whether the remedy covers `day`: from its first day to its last, or to the day its assessment was closed. */
function coverage(
  { data }: RecordOf<'assessment'>,
  { from, to }: Remedy,
  asOf: PlainDate,
  day: PlainDate,
): ReadonlySet<boolean> {
  const dayBefore = addDays(day, -1);
  const ended = to
    ? isOnOrBefore(to, dayBefore)
    : data.closed
      ? isOnOrBefore(data.closed.on, earlier(asOf, dayBefore))
      : 'no';
  return allOf([isOnOrBefore(data.on, asOf), isOnOrBefore(from, day), not(ended)]);
}

function sayRemedy({ id, data }: RecordOf<'assessment'>, { from, to }: Remedy): string {
  const closed = data.closed && !to ? `, until the assessment was closed ${inWords(data.closed.on)}` : '';
  return `${id} suspends transfers from ${inWords(from)}${to ? ` to ${inWords(to)}` : closed}`;
}

function doubtsOf(assessment: RecordOf<'assessment'>, remedy: Remedy, index: number): Doubt[] {
  const fields = [
    ['on', assessment.data.on, ['on']],
    ['from', remedy.from, ['remedies', index, 'from']],
    ['to', remedy.to, ['remedies', index, 'to']],
    ['closed', remedy.to ? undefined : assessment.data.closed?.on, ['closed', 'on']],
  ] as const;
  return fields.flatMap(([field, span, path]): Doubt[] =>
    span && !isCertain(span)
      ? [
          {
            field,
            text: `"${field}" of ${assessment.id} is not known to the day (${inWords(span)})`,
            at: at(assessment, ...path),
          },
        ]
      : [],
  );
}
