/** The ledger of drawdowns for elsewhere: Markdown and CSV. */
import { inWords } from '../calendar/day-span.ts';
import { inDollars } from '../records/money.ts';
import { csv, type Columns, type Csv } from './csv.ts';
import { movementText, notesOn, type LedgerAnswer, type LedgerLine } from './ledger.ts';
import { markup, markdownDocument, markdownText, textTable, type Markdown } from './markdown.ts';

/** A row for each authority and year, then what moved when; the last paragraphs are `notes`. */
export function ledgerMarkdown({ asOf, rows, open }: LedgerAnswer, notes: readonly string[]): Markdown {
  const head = ['Authority', 'Fiscal year', 'Ceiling', 'Determined', 'Announced', 'Remaining'];
  const cells = rows.map((row) => [
    row.authority,
    String(row.fiscalYear),
    ...[row.ceiling, row.determined, row.announced, row.remaining].map((amount) =>
      amount === null ? 'not recorded' : inDollars(amount),
    ),
  ]);
  const moved = rows.flatMap((row) =>
    row.movements.map((movement) => [
      row.authority,
      String(row.fiscalYear),
      inWords(movement.on),
      movementText(movement),
    ]),
  );
  return markdownDocument(markup`Drawdowns`, [
    markdownText(`As of ${asOf}, in US dollars.`),
    rows.length === 0 ? markup`No drawdown is recorded.` : textTable(head, cells),
    ...(moved.length === 0 ? [] : [textTable(['Authority', 'Fiscal year', 'Day', 'What moved'], moved)]),
    ...rows.flatMap((row) =>
      notesOn(row).map((each) => markdownText(`${row.authority}, fiscal year ${row.fiscalYear}: ${each}.`)),
    ),
    ...open.map(({ record, why }) => markdownText(`${record} is in no sum: ${why}.`)),
    ...notes.map((note) => markdownText(note)),
  ]);
}

/** A line for each authority and year; column names are only added. Amounts are whole US dollars. */
export function ledgerCsv({ asOf, rows }: LedgerAnswer): Csv {
  const columns: Columns<LedgerLine> = {
    as_of: () => asOf,
    authority: ({ authority }) => authority,
    fiscal_year: ({ fiscalYear }) => fiscalYear,
    ceiling: ({ ceiling }) => ceiling ?? undefined,
    determined: ({ determined }) => determined,
    announced: ({ announced }) => announced,
    remaining: ({ remaining }) => remaining ?? undefined,
    announced_under_drawdowns: ({ announcedUnderDrawdowns }) => announcedUnderDrawdowns,
    without_amount: ({ withoutAmount }) => withoutAmount.length,
    records: ({ records }) => records.join(' '),
  };
  return csv(columns, rows);
}
