import type { PlainDate } from '../../../calendar/plain-date.ts';
import { isBefore, type DaySpan } from '../../../calendar/day-span.ts';
import { daysOf, lastDays } from '../../../engine/clause.ts';
import { clockStart, type Duty, type Occasion } from '../../../engine/duty.ts';
import type { Context, Doubt } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { byCodeUnit } from '../../../records/source.ts';
import { isWritten, type Assurance } from '../assurances.ts';
import { nsm20 } from '../clauses.ts';
import { noticesOf, sixthCommittee, tellingOf, unreadNotices, type Telling } from '../notices.ts';
import { withUnread } from '../../discharge.ts';
import {
  combinations,
  daysOf as possibleDays,
  happenings,
  isTooOpen,
  turningDays,
} from '../possible-days.ts';
import { hasClocks } from '../recipients.ts';
import { covers, submittedReports } from '../reports.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { unreadDoubts } from '../../unread.ts';

const clause = nsm20.clause('2(d).3');

type Finding = NonNullable<Assurance['data']['credibility']>[number]['finding'];

/** Section 2(d): each assurance newly received, to the six committees, unless it has otherwise been reported to Congress in time. */
export const notifyAssurance: Duty = {
  id: 'nsm20/notify-assurance',
  clauses: [clause],
  overdue: 'error',
  docs: {
    summary: 'Notice to the six committees of an assurance newly received, within 30 days of receiving it.',
    remedy:
      'when the notice has gone to the six committees, record it: a notice to congress under 2(d) about the assurance; a written report to them within the 30 days counts as well',
    asOf: '2024-04-20',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
-- ruritania/letter.yaml --
kind: assurance
recipient: ruritania
covers: [ihl, humanitarian-access]
received: 2024-03-20 # finding
credibility: [{ finding: credible-and-reliable, by: state, on: 2024-03-20 }]
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
-- ruritania/letter.yaml --
kind: assurance
recipient: ruritania
covers: [ihl, humanitarian-access]
received: 2024-03-20
credibility: [{ finding: credible-and-reliable, by: state, on: 2024-03-20 }]
-- ruritania/notice.yaml --
kind: notice
to: congress
under: 2(d)
about: [ruritania/letter]
sent: 2024-04-19
committees: [sfrc, sasc, sac, hfac, hasc, hac]
`,
  },

  *occasions(context) {
    for (const assurance of context.cases.all('assurance')) {
      const { recipient, received } = assurance.data;
      if (!received || !isWritten(assurance) || !hasClocks(context, recipient)) continue;
      const start = clockStart(received, nsm20.from, context);
      if (!start) continue;
      const due = lastDays(clause, start.from);
      const rejected = rejectedInTime(assurance, due, context);
      if (!rejected.has(false)) continue;
      const tellings = tellingsOf(assurance, start.from, due, context);
      const unread = [
        ...unreadNotices(context, 'congress', ['2(d)', 'other'], assurance.id),
        ...unreadDoubts(context.cases.unread('report')),
      ];
      const told = withUnread(sixthCommittee(tellings, context), unread, context.asOf);
      yield {
        record: assurance,
        recipient,
        clause,
        actor: ['state', 'defense'],
        addressee: 'the six committees',
        what: 'notice of this assurance to Congress',
        from: start.from,
        exists: rejected.has(true) ? 'perhaps' : start.exists,
        due,
        done: told.done,
        byNoticeOnly: true,
        doubts: [
          ...uncertainDay(assurance, 'received', received),
          ...(rejected.has(true)
            ? [
                {
                  field: 'credibility',
                  text: 'whether it was rejected within 30 days is not known to the day',
                  at: at(assurance, 'credibility'),
                },
              ]
            : []),
          ...tellings.flatMap(({ record, day }) =>
            uncertainDay(record, record.kind === 'report' ? 'submitted' : 'sent', day),
          ),
          ...told.doubts,
        ],
        at: at(assurance, 'received'),
        label: `the ${daysOf(clause)} days run from here`,
        readings: ['AMB-38'],
      } satisfies Occasion;
    }
  },
};

/** Whether the last finding before the last day is unfavorable: then nothing was newly received that Congress must hear of. */
function rejectedInTime({ data }: Assurance, due: DaySpan, context: Context): ReadonlySet<boolean> {
  const { asOf } = context;
  const findings = data.credibility;
  if (!findings) return new Set([false]);
  const most = 20_000;
  const spans = findings.map(({ on }) => on);
  const turning = turningDays(due, ...spans);
  const worlds = isTooOpen(spans, asOf, most)
    ? undefined
    : combinations(
        [possibleDays(due, turning, { most }), ...spans.map((on) => happenings(on, asOf, turning, { most }))],
        most,
        context,
      );
  if (!worlds) return new Set([true, false]);
  return new Set(
    worlds.map(([last, ...found]) => {
      const governing = found
        .map((on, index) => ({ on, finding: findings[index]!.finding }))
        .filter((each): each is { on: PlainDate; finding: Finding } => !!each.on && each.on < last!)
        .toSorted((a, b) => byCodeUnit(a.on, b.on))
        .at(-1);
      return governing?.finding === 'not-credible-and-reliable';
    }),
  );
}

/** Notices under section 2(d) whenever sent; other written reports only within the 30 days (AMB-38). */
function tellingsOf(assurance: Assurance, received: DaySpan, due: DaySpan, context: Context): Telling[] {
  const notTooEarly = (day: DaySpan): boolean => isBefore(day, received) !== 'yes';
  const notices = noticesOf(context, 'congress', '2(d)', assurance.id)
    .filter(({ data }) => notTooEarly(data.sent))
    .map((notice) => tellingOf(notice, notice.data.sent));
  const others = noticesOf(context, 'congress', 'other', assurance.id)
    .filter(({ data }) => data.form !== 'briefing' && notTooEarly(data.sent))
    .flatMap((notice) => inTime(notice, notice.data.sent, due, []));
  const reports = submittedReports(context)
    .filter(({ submitted }) => notTooEarly(submitted))
    .flatMap((report) => {
      const answer = covers(report, received);
      if (answer === 'no') return [];
      const doubts: Doubt[] =
        answer === 'yes'
          ? []
          : [
              {
                field: 'period',
                text: `whether the period of ${report.id} includes the receipt is not recorded`,
                at: at(report, 'period'),
              },
            ];
      return inTime(report, report.submitted, due, doubts);
    });
  return [...notices, ...others, ...reports];
}

/** A telling that counts only when it is not later than `due`. */
function inTime(record: Telling['record'], day: DaySpan, due: DaySpan, doubts: readonly Doubt[]): Telling[] {
  const late = isBefore(due, day);
  if (late === 'yes') return [];
  return [tellingOf(record, day, late === 'no' && doubts.length === 0 ? 'yes' : 'perhaps', doubts)];
}
