/** Deadlines as a table of 80 columns, or as sentences. */
import Table from 'cli-table3';
import { withWeekday } from '../calendar/plain-date.ts';
import { inWords, isCertain } from '../calendar/day-span.ts';
import type { Deadline } from '../engine/duty.ts';
import { sentence } from './formats/plain.ts';
import { cut, plural, visible, wrap } from './ink.ts';

/** The most rows a table prints; what is left out is counted. */
const mostRows = 200;

/** A table without lines or colours of its own. */
export function bareTable(head: readonly string[], widths: readonly number[]): InstanceType<typeof Table> {
  const none = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '',
  };
  return new Table({
    head: [...head],
    colWidths: [...widths],
    chars: none,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1, compact: true },
  });
}

/** The rows of a table as text, without blanks at the end of lines. */
export const tableText = (table: InstanceType<typeof Table>): string =>
  table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');

/** A row of two or three lines for each deadline. */
export function deadlinesTable(deadlines: readonly Deadline[]): string {
  const table = bareTable(['Due', 'State', 'Duty and record'], [24, 19, 37]);
  for (const deadline of deadlines.slice(0, mostRows)) {
    const { duty, clause, record, recipient } = deadline;
    const name = `${duty.id.split('/')[1]}, ${clause.number}`;
    const whose = record?.id ?? recipient;
    const what = [cut(name, 36), ...(whose === null ? [] : [cut(visible(whose), 36)])];
    const when = dueText(deadline).replace(/(?<=at the latest) | (?=and )/g, '\n');
    table.push([when, wrap(stateText(deadline), 18).join('\n'), what.join('\n')]);
  }
  const left = deadlines.length - mostRows;
  return left > 0 ? `${tableText(table)}\n${plural(left, 'more row')} not shown` : tableText(table);
}

/** `Mon 2024-06-10`, `at the latest Mon 2024-06-10`, `between 2024-06-19 and 2024-06-23`. */
export function dueText({ due, provisional }: Pick<Deadline, 'due' | 'provisional'>): string {
  const day = isCertain(due) ? withWeekday(due.earliest!) : inWords(due);
  return provisional ? `at the latest ${day}` : day;
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
export function deadlinesSentences(deadlines: readonly Deadline[]): string {
  return deadlines
    .map((deadline) => {
      const { what, record, clause, due, provisional } = deadline;
      const whose = record === null ? '' : ` Record ${record.id}.`;
      const when = provisional ? `at the latest ${inWords(due)}` : inWords(due);
      return visible(
        `${sentence(`${what}: ${stateText(deadline)}`)} Due ${when}. Clause ${clause.number}.${whose}`,
      );
    })
    .join('\n');
}
