/** Deadlines as a table of 80 columns, or as sentences. */
import { withWeekday } from '../calendar/plain-date.ts';
import { inWords, isCertain } from '../calendar/day-span.ts';
import type { Deadline } from '../engine/duty.ts';
import { sentence } from './formats/plain.ts';
import { cut, lines, plural, shown, wrap, type Terminal } from './ink.ts';
import { table } from './table.ts';

/** The most rows of two or three lines. */
const mostRows = 200;

/** A row of two or three lines for each deadline. */
export function deadlinesTable(deadlines: readonly Deadline[]): Terminal {
  const rows = deadlines.map((deadline) => {
    const { duty, clause } = deadline;
    const name = clause.instrument === 'nsm20' ? `${duty.id.split('/')[1]}, ${clause.number}` : duty.id;
    const when = dueText(deadline).split(/(?<=at the latest) | (?=and )/);
    return [
      when.map((each) => cut(each, 36)),
      wrap(stateText(deadline), 18),
      [name, ...whoseText(deadline)].map((each) => cut(each, 36)),
    ];
  });
  return table([shown`Due`, shown`State`, shown`Duty and record`], [24, 19, 37], rows, mostRows);
}

/** The record a deadline belongs to, else the recipient; of many that share neither, what has to be done. */
function whoseText({ record, recipient, what }: Deadline): readonly string[] {
  if (record?.kind === 'directive') return [record.id, what];
  return [record?.id ?? recipient ?? what];
}

/** `Mon 2024-06-10`, `at the latest Mon 2024-06-10`, `between 2024-06-19 and 2024-06-23`. */
export function dueText({ due, provisional }: Pick<Deadline, 'due' | 'provisional'>): string {
  const day = isCertain(due) ? withWeekday(due.earliest!) : inWords(due);
  return provisional && due.latest !== null ? `at the latest ${day}` : day;
}

/** `overdue 15 days`, `6 days left`, `met`, `waived, would be overdue 3 days`, `due today, ignored until 2024-07-31`. */
export function stateText({
  state,
  days,
  provisional,
  wouldBe,
  ignored,
}: Pick<Deadline, 'state' | 'days' | 'provisional' | 'wouldBe' | 'ignored'>): string {
  if (ignored) {
    return `${stateText({ state, days, provisional, ...(wouldBe && { wouldBe }) })}, ignored until ${ignored.until}`;
  }
  if (provisional) return 'not started';
  if (state === 'pending') return days === 0 ? 'due today' : `${plural(days ?? 0, 'day')} left`;
  if (state === 'waived' && wouldBe)
    return `waived, would be ${stateText({ ...wouldBe, provisional: false })}`;
  return days === null ? state : `${state} ${plural(days, 'day')}`;
}

/** One labelled sentence for each deadline. */
export function deadlinesSentences(deadlines: readonly Deadline[]): Terminal {
  return lines(
    deadlines.map((deadline) => {
      const { what, record, clause, due, provisional } = deadline;
      const whose = record === null ? '' : ` Record ${record.id}.`;
      const when = provisional && due.latest !== null ? `at the latest ${inWords(due)}` : inWords(due);
      return cut(
        `${sentence(`${what}: ${stateText(deadline)}`)} Due ${when}. Clause ${clause.instrument === 'nsm20' ? clause.number : clause.cite}.${whose}`,
      );
    }),
  );
}
