/** What was told to Congress, matter by matter: section 2(a) and section 2(d). */
import type { DaySpan } from '../../calendar/day-span.ts';
import type { Clause } from '../../engine/clause.ts';
import type { Context, Doubt } from '../../engine/rule.ts';
import { recipientOf } from '../../records/case-repository.ts';
import { byCodeUnit } from '../../records/source.ts';
import { nsm20 } from './clauses.ts';
import { doneInForce } from './in-force.ts';
import { noticesOf, unreadNotices, type Notice } from './notices.ts';
import { covers, submittedReports, type Report } from './reports.ts';
import { unreadDoubts } from '../unread.ts';

/** One matter that the six committees have to hear of, with everything that told them of it. */
export interface Matter {
  /** What it is, for a sentence: `the report for fiscal year 2024`. */
  readonly name: string;
  readonly clause: Clause;
  readonly recipient: string | undefined;
  /** The notices and reports that have told of it, or may have. */
  readonly tellings: readonly (Notice | Report)[];
  /** Those of them that certainly were sent as telling of this matter, the earliest first. */
  readonly certain: readonly (Notice | Report)[];
  /** Files that may tell of it and could not be read. */
  readonly unread: readonly Doubt[];
}

const dayOf = (telling: Notice | Report): DaySpan =>
  telling.kind === 'notice' ? telling.data.sent : telling.data.submitted!;

/** Every matter of which something was told to Congress as of the day of the question. */
export function mattersOf(context: Context): readonly Matter[] {
  return [...reportMatters(context), ...noticeMatters(context)];
}

function inOrder(tellings: readonly (Notice | Report)[], context: Context): readonly (Notice | Report)[] {
  return tellings
    .filter((telling) => doneInForce(dayOf(telling), context))
    .toSorted((a, b) => byCodeUnit(dayOf(a).latest!, dayOf(b).latest!) || byCodeUnit(a.id, b.id));
}

function reportMatters(context: Context): Matter[] {
  const reports = submittedReports(context);
  const years = [...new Set(reports.map(({ data }) => data.fiscal_year))];
  return years.map((year): Matter => {
    const tellings = reports.filter(({ data }) => data.fiscal_year === year);
    return {
      name: `the report for fiscal year ${year}`,
      clause: nsm20.clause('2(a)'),
      recipient: undefined,
      tellings,
      certain: inOrder(tellings, context),
      unread: unreadDoubts(context.cases.unread('report')),
    };
  });
}

const clauseFor: Partial<Record<string, Clause>> = {
  assessment: nsm20.clause('2(d).1'),
  waiver: nsm20.clause('2(d).2'),
  assurance: nsm20.clause('2(d).3'),
};

function noticeMatters(context: Context): Matter[] {
  const { cases } = context;
  const notices = noticesOf(context, 'congress', '2(d)');
  const about = [...new Set(notices.flatMap(({ data }) => data.about ?? []))];
  const named = about.map((id): Matter => {
    const matter = cases.get(id);
    const own = noticesOf(context, 'congress', '2(d)', id);
    // A briefing is not written.
    const also = noticesOf(context, 'congress', 'other', id).filter(({ data }) => data.form !== 'briefing');
    const received = matter?.kind === 'assurance' ? matter.data.received : undefined;
    const reports = received
      ? submittedReports(context).filter((report) => covers(report, received) !== 'no')
      : [];
    return {
      name: `the notice of ${id}`,
      clause: clauseFor[matter?.kind ?? ''] ?? nsm20.clause('2(d).3'),
      recipient: matter && recipientOf(matter),
      tellings: [...own, ...also, ...reports],
      certain: inOrder(own, context),
      unread: unreadNotices(context, 'congress', ['2(d)', 'other'], id),
    };
  });
  const unnamed = notices
    .filter(({ data }) => data.about === undefined)
    .map((notice): Matter => ({
      name: notice.id,
      clause: nsm20.clause('2(d).3'),
      recipient: recipientOf(notice),
      tellings: [notice],
      certain: inOrder([notice], context),
      unread: [],
    }));
  return [...named, ...unnamed];
}
