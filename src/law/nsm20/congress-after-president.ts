/** Notice to Congress after each notice to the President: the first two duties of section 2(d), alike but for their matter. */
import { isBefore } from '../../calendar/day-span.ts';
import { daysOf, lastDays, type Clause } from '../../engine/clause.ts';
import { clockStart, deadlinesOf, type Duty, type Occasion } from '../../engine/duty.ts';
import type { Context } from '../../engine/rule.ts';
import { at, type RecordOf } from '../../records/case-repository.ts';
import { nsm20 } from './clauses.ts';
import { noticesOf, sixthCommittee, tellingOf, unreadNotices } from './notices.ts';
import { withUnread } from '../discharge.ts';
import { hasClocks } from './recipients.ts';
import { uncertainDay } from '../uncertain-day.ts';

interface Matter {
  readonly kind: 'assessment' | 'waiver';
  /** The clause under which the President is told. */
  readonly under: '1(b)' | '1(f)';
  readonly clause: Clause;
  /** The duty towards the President, while which is open a provisional last day is shown. */
  readonly before: Duty;
}

/** One clock for each notice to the President; a provisional row while there is none. */
export function* afterPresident(
  context: Context,
  { kind, under, clause, before }: Matter,
): Iterable<Occasion> {
  const common = {
    clause,
    actor: ['state', 'defense'],
    addressee: 'the six committees',
    what: `notice of this ${kind} to Congress`,
    byNoticeOnly: true,
  } as const;

  const matters: readonly (RecordOf<'assessment'> | RecordOf<'waiver'>)[] = context.cases.all(kind) as never;
  for (const record of matters) {
    const { recipient, on } = record.data;
    if (!hasClocks(context, recipient)) continue;
    for (const toPresident of noticesOf(context, 'president', under, record.id)) {
      const { sent } = toPresident.data;
      if (isBefore(sent, on) === 'yes') continue;
      const start = clockStart(sent, nsm20.from, context);
      if (!start) continue;
      const tellings = noticesOf(context, 'congress', '2(d)', record.id)
        .filter(({ data }) => isBefore(data.sent, sent) !== 'yes')
        .map((notice) => tellingOf(notice, notice.data.sent));
      const told = withUnread(
        sixthCommittee(tellings, context),
        unreadNotices(context, 'congress', ['2(d)'], record.id),
        context.asOf,
      );
      yield {
        ...common,
        record,
        recipient,
        which: toPresident.id,
        ...start,
        due: lastDays(clause, start.from),
        done: told.done,
        doubts: [
          ...uncertainDay(toPresident, 'sent', sent),
          ...tellings.flatMap(({ record: notice, day }) => uncertainDay(notice, 'sent', day)),
          ...told.doubts,
        ],
        at: at(record, 'on'),
        label: `this ${kind}`,
        related: [
          {
            at: at(toPresident, 'sent'),
            message: `the ${daysOf(clause)} days run from this notice to the President`,
          },
        ],
      };
    }
  }
  for (const open of deadlinesOf(before, context)) {
    const { record, recipient, state, done, doubts } = open;
    const untold = done.includes('never') && !doubts.some(({ broken }) => broken);
    const isOpen =
      state === 'pending' || state === 'overdue' || (state === 'undetermined' && !context.publicOnly);
    if (!record || !untold || !isOpen) continue;
    yield {
      ...common,
      record,
      recipient,
      from: null,
      due: lastDays(clause, open.due),
      done: ['never'],
      exists: 'yes',
      doubts: [],
      at: open.at,
      label: open.label,
      facts: [{ name: 'count', text: `${daysOf(clause)} days after the President is told` }],
    };
  }
}
