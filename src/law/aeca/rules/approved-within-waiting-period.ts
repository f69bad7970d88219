import {
  hasHappened,
  inWords,
  isBefore,
  isCertain,
  isYetToCome,
  shiftSpan,
  type Answer,
  type DaySpan,
} from '../../../calendar/day-span.ts';
import { withWeekday } from '../../../calendar/plain-date.ts';
import type { Breach, Context, Doubt, Fact, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { inDollars } from '../../../records/money.ts';
import { byCodeUnit, type Place } from '../../../records/source.ts';
import { openBreach, unsureFact } from '../../open-breach.ts';
import { providedBy, type Transfer } from '../../provided.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { aeca } from '../clauses.ts';
import { groupsOf } from '../groups.ts';
import { binds, decidingDay, endOf } from '../in-force.ts';
import { notificationOf, type Notification } from '../notification.ts';
import { unpublished } from '../unpublished.ts';

/** Section 36: from certain values on Congress is notified first, and a waiting period passes. */
export const approvedWithinWaitingPeriod: Rule = {
  id: 'aeca/approved-within-waiting-period',
  clauses: [aeca.clause('36(b)'), aeca.clause('36(c)')],
  severity: 'error',
  legal: true,
  docs: {
    summary:
      'A sale or license above the values of section 36 was approved before the days after the notice to Congress had passed, or the record does not show such a notice. Where no approval is recorded, the first delivery stands for it.',
    remedy:
      'record the notice under "notified_congress", and correct the days if they are wrong; an emergency is certified too',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
notification_group: other
-- ruritania/aircraft.yaml --
kind: transfer
recipient: ruritania
program: fms
notified_congress: 2024-05-01
approved: 2024-05-30 # finding
lines:
  - item: fighter aircraft
    value: 50000000
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
notification_group: other
-- ruritania/aircraft.yaml --
kind: transfer
recipient: ruritania
program: fms
notified_congress: 2024-05-01
approved: 2024-05-31
lines:
  - item: fighter aircraft
    value: 50000000
`,
  },

  *check(context) {
    for (const transfer of context.cases.all('transfer')) {
      const act = actOf(transfer, context);
      if (!act || !binds(aeca.clause('36(b)'), act.on, context)) continue;
      const { groups, doubts } = groupsOf(context, transfer.data.recipient);
      const answers = groups.map((group) =>
        waited(transfer, act, notificationOf(transfer, group, decidingDay(act.on)), context),
      );
      const failing = answers.filter((answer) => answer !== 'waited');
      if (failing.length === 0) continue;
      const isSame = failing.length === groups.length && new Set(failing.map(isBreach)).size === 1;
      yield breachOf(transfer, act, failing, isSame ? [] : doubts, context);
    }
  },
};

/** What has to wait: the approval, or where none is recorded the first delivery. */
interface Act {
  readonly on: DaySpan;
  readonly at: Place;
  readonly said: string;
  /** The doubts of a day that is not known to the day. */
  readonly doubts: readonly Doubt[];
}

function actOf(transfer: Transfer, context: Context): Act | undefined {
  const { approved } = transfer.data;
  if (approved && !isYetToCome(approved, context.asOf)) {
    const doubts = uncertainDay(transfer, 'approved', approved);
    return { on: approved, at: at(transfer, 'approved'), said: 'approved', doubts };
  }
  const [first] = providedBy(transfer, context).toSorted((a, b) => byCodeUnit(endOf(a.on), endOf(b.on)));
  if (!first) return undefined;
  const doubts = uncertainDay(transfer, 'deliveries', first.on);
  return { on: first.on, at: first.at, said: 'delivered', doubts };
}

/** The notice to Congress; one that has not been given by the day of the question is none. */
const noticeOf = ({ data: { notified_congress: day } }: Transfer, { asOf }: Context): DaySpan | undefined =>
  day && isYetToCome(day, asOf) ? undefined : day;

/** What is asked of a transfer, and whether its days were too few. */
interface Failing {
  readonly asked: Notification;
  readonly isTooEarly: Exclude<Answer, 'no'>;
}

/** Whether it is certain that the days were too few, and the numbers are sure. */
const isBreach = ({ asked, isTooEarly }: Failing): boolean =>
  isTooEarly === 'yes' && asked.certain && asked.unsure.length === 0;

/** Whether nothing had to wait, or long enough. */
function waited(
  transfer: Transfer,
  { on }: Act,
  asked: Notification | undefined,
  context: Context,
): Failing | 'waited' {
  if (!asked) return 'waited';
  const notified = noticeOf(transfer, context);
  const isTooEarly = notified ? isBefore(on, shiftSpan(notified, asked.days.value)) : 'yes';
  return isTooEarly === 'no' ? 'waited' : { asked, isTooEarly };
}

function breachOf(
  transfer: Transfer,
  act: Act,
  failing: readonly Failing[],
  groupDoubts: readonly Doubt[],
  context: Context,
): Breach {
  const notified = noticeOf(transfer, context);
  // Where both groups fail, the one that asks for less.
  const { asked } = failing[0]!;
  const value = inDollars(asked.from.value);
  const what = `a transfer worth ${value} or more was ${act.said} ${inWords(act.on)}`;
  const breach: Breach = {
    at: act.at,
    message: notified
      ? `${what}; Congress was notified ${inWords(notified)}, and ${asked.days.value} days have to pass first`
      : `${what}, and the record does not show that Congress was notified`,
    label: `${act.said} here`,
    record: transfer.id,
    recipient: transfer.data.recipient,
    under: [asked.clause],
    related: notified ? [{ at: at(transfer, 'notified_congress'), message: 'notified here' }] : [],
    facts: [
      ...countOf(notified, asked),
      ...asked.unsure.map(({ source }) => unsureFact('a number that decides this', source.citation)),
    ],
    readings: asked.clause.readings,
  };
  const equipment: Doubt = {
    field: 'lines',
    text: `whether ${value} or more of it is major defense equipment is not recorded`,
    at: at(transfer, 'lines'),
  };
  const isPrivate = !notified && context.publicOnly;
  const doubts = [
    ...act.doubts,
    ...(notified ? uncertainDay(transfer, 'notified_congress', notified) : []),
    ...(asked.certain ? [] : [equipment]),
    ...groupDoubts,
    ...(isPrivate ? [unpublished('notified_congress', 'notice', transfer)] : []),
  ];
  const isCertainBreach = groupDoubts.length === 0 && failing.every(isBreach);
  return isCertainBreach && !isPrivate && hasHappened(act.on, context.asOf)
    ? breach
    : openBreach(breach, doubts);
}

/** `Fri 2024-05-31 (2024-05-01 + 30 days)` */
function countOf(notified: DaySpan | undefined, { days }: Notification): Fact[] {
  if (!notified || !isCertain(notified)) return [];
  const first = shiftSpan(notified, days.value).earliest!;
  return [{ name: 'count', text: `${withWeekday(first)} (${notified.earliest} + ${days.value} days)` }];
}
