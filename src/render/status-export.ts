/** Where recipients stand, for elsewhere: Markdown and CSV. */
import type { PlainDate } from '../calendar/plain-date.ts';
import { csv, type Columns, type Csv } from './csv.ts';
import { dueText } from './deadlines.ts';
import { markup, markdownDocument, markdownText, textTable, type Markdown } from './markdown.ts';
import { assuredText, yesNo, type StatusRow } from './status.ts';

/** A row for each recipient; the last paragraphs are `notes`. */
export function statusMarkdown(
  asOf: PlainDate,
  rows: readonly StatusRow[],
  notes: readonly string[],
): Markdown {
  const head = ['Recipient', 'Name', 'Group', 'Assured', 'Today', 'Paused', 'Duties', 'Next due'];
  const cells = rows.map((row) => [
    row.recipient,
    row.name,
    row.group ?? 'undecided',
    assuredText(row.assured),
    row.verdict,
    yesNo(row.paused),
    dutiesText(row),
    row.next ? `${dueText(row.next)}: ${row.next.what}` : '',
  ]);
  const body = rows.length === 0 ? markup`No recipient is recorded.` : textTable(head, cells);
  return markdownDocument(markup`Recipients`, [
    markdownText(`As of ${asOf}.`),
    body,
    ...notes.map((note) => markdownText(note)),
  ]);
}

/** `3 open, 1 of them overdue; 1 undetermined; 1 ignored` */
function dutiesText({ open, overdue, undetermined, waived, ignored }: StatusRow): string {
  const told = [
    `${open} open${overdue > 0 ? `, ${overdue} of them overdue` : ''}`,
    ...(undetermined > 0 ? [`${undetermined} undetermined`] : []),
    ...(waived > 0 ? [`${waived} waived`] : []),
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
  ];
  return told.join('; ');
}

/** A line for each recipient; column names are only added. */
export function statusCsv(asOf: PlainDate, rows: readonly StatusRow[]): Csv {
  const columns: Columns<StatusRow> = {
    as_of: () => asOf,
    recipient: ({ recipient }) => recipient,
    name: ({ name }) => name,
    group: ({ group }) => group ?? 'undecided',
    ihl_earliest: ({ assured }) => assured.ihl?.earliest,
    ihl_latest: ({ assured }) => assured.ihl?.latest,
    humanitarian_access_earliest: ({ assured }) => assured['humanitarian-access']?.earliest,
    humanitarian_access_latest: ({ assured }) => assured['humanitarian-access']?.latest,
    obtained_earliest: ({ assured }) => assured.obtained?.earliest,
    obtained_latest: ({ assured }) => assured.obtained?.latest,
    verdict: ({ verdict }) => verdict,
    paused: ({ paused }) => yesNo(paused),
    open: ({ open }) => open,
    overdue: ({ overdue }) => overdue,
    undetermined: ({ undetermined }) => undetermined,
    waived: ({ waived }) => waived,
    ignored: ({ ignored }) => ignored,
    next_due_earliest: ({ next }) => next?.due.earliest,
    next_due_latest: ({ next }) => next?.due.latest,
    next_duty: ({ next }) => next?.duty.id,
    next_record: ({ next }) => next?.record?.id,
  };
  return csv(columns, rows);
}
