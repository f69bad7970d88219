/** Where recipients stand: one line each. */
import { inWords, isCertain, type DaySpan } from '../calendar/day-span.ts';
import type { Clause } from '../engine/clause.ts';
import type { Deadline } from '../engine/duty.ts';
import type { Place } from '../records/source.ts';
import { cut, lines, plural, visible, type Terminal } from './ink.ts';
import { table } from './table.ts';

/** What a row says; worked out by the law. */
export interface StatusRow {
  readonly recipient: string;
  readonly name: string;
  /** The file of its record. */
  readonly path: string;
  readonly group: string | null;
  readonly assured: {
    readonly ihl: DaySpan | null;
    readonly 'humanitarian-access': DaySpan | null;
    readonly obtained: DaySpan | null;
  };
  readonly open: number;
  readonly overdue: number;
  readonly undetermined: number;
  readonly waived: number;
  readonly ignored: number;
  readonly paused: boolean | null;
  readonly next: Deadline | null;
  /** The verdict on providing a covered article today, and why. */
  readonly verdict: string;
  readonly because: readonly {
    readonly clause: Clause | null;
    readonly text: string;
    readonly at: Place | null;
  }[];
  /** Whether a covered article may not be provided today, or that cannot be ruled out. */
  readonly stopped: 'yes' | 'perhaps' | 'no';
}

/** One line for each recipient. */
export function statusTable(rows: readonly StatusRow[]): Terminal {
  const head = ['Recipient', 'Group', 'Assured', 'Today', 'Open', 'Over', 'Unkn', 'Next due'];
  const cells = rows.map(({ recipient, group, assured, verdict, open, overdue, undetermined, next }) =>
    [
      cut(recipient, 13),
      group ?? 'undecided',
      assuredText(assured),
      verdict,
      String(open),
      String(overdue),
      String(undetermined),
      next?.due.earliest ?? '-',
    ].map(visible),
  );
  return table(head.map(visible), [14, 12, 14, 14, 5, 5, 5, 11], cells);
}

/** `yes`, `no`, or that it cannot be told. */
export const yesNo = (answer: boolean | null): string =>
  answer === null ? 'unknown' : answer ? 'yes' : 'no';

/** From which day assurances are obtained, or what there is of them. */
export function assuredText({ obtained, ihl, 'humanitarian-access': access }: StatusRow['assured']): string {
  if (obtained) return isCertain(obtained) ? obtained.earliest! : `by ${obtained.latest ?? '?'}`;
  if (ihl) return 'ihl only';
  return access ? 'access only' : 'not shown';
}

/** Duties that belong to no recipient, by what gives them. */
export interface OtherDuties {
  readonly of: string;
  readonly open: number;
  readonly overdue: number;
  readonly undetermined: number;
  readonly waived: number;
  readonly ignored: number;
  readonly next: Deadline | null;
}

/** A sentence for each of `others` that leaves something to do. */
export const othersSentences = (others: readonly OtherDuties[]): readonly string[] =>
  others
    .filter(({ open, undetermined }) => open + undetermined > 0)
    .map(({ of, open, overdue, undetermined, next }) => {
      const unknown = undetermined > 0 ? `, ${undetermined} not known` : '';
      const soonest = next ? `; next due ${inWords(next.due)}` : '';
      return `Of no recipient (${of}): ${open} open, ${overdue} overdue${unknown}${soonest}.`;
    });

/** A few sentences on each recipient. */
export function statusSentences(rows: readonly StatusRow[]): Terminal {
  return lines(
    rows.map(({ name, group, assured, paused, open, overdue, undetermined, next, verdict }) =>
      cut(
        [
          `${name}: group ${group ?? 'undecided'}.`,
          `Assurances obtained: ${assured.obtained ? inWords(assured.obtained) : 'not as far as the record shows'}.`,
          `Covered articles today: ${verdict}. Transfers paused: ${yesNo(paused)}.`,
          `${plural(open, 'open duty', 'open duties')}, ${overdue} overdue, ${undetermined} not known.`,
          ...(next ? [`Next: ${next.what}, due ${inWords(next.due)}.`] : []),
        ].join(' '),
      ),
    ),
  );
}

const nextJson = (next: Deadline | null): unknown =>
  next && { due: next.due, duty: next.duty.id, record: next.record?.id ?? null };

export const statusJson = (
  asOf: string,
  rows: readonly StatusRow[],
  others: readonly OtherDuties[],
): unknown => ({
  format: 'nsm20.status/1',
  asOf,
  recipients: rows.map(
    ({
      recipient,
      name,
      group,
      assured,
      open,
      overdue,
      undetermined,
      waived,
      ignored,
      paused,
      next,
      verdict,
    }) => ({
      recipient,
      name,
      group,
      assured,
      open,
      overdue,
      undetermined,
      waived,
      ignored,
      paused,
      verdict,
      next: nextJson(next),
    }),
  ),
  others: others.map(({ next, ...counts }) => ({ ...counts, next: nextJson(next) })),
});
