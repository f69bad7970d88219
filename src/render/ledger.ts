/** The ledger of drawdowns for a terminal, as sentences, and as JSON. */
import type { PlainDate } from '../calendar/plain-date.ts';
import { inWords, type DaySpan } from '../calendar/day-span.ts';
import { inDollars, inFigures } from '../records/money.ts';
import { cut, hanging, lines, paragraphs, plural, shown, type Terminal } from './ink.ts';
import { table } from './table.ts';

/** A day on which a ceiling or a value moved. */
export interface LedgerMovement {
  readonly on: DaySpan;
  readonly what: 'ceiling' | 'determined' | 'revalued';
  readonly amount: number;
  /** The act, or the record. */
  readonly by: string;
  /** The fiscal year of the day, where it is another than that of the authority. */
  readonly dayIn: number | null;
}

/** One authority in one fiscal year; amounts in whole US dollars, null where none is recorded. */
export interface LedgerLine {
  readonly authority: string;
  readonly fiscalYear: number;
  readonly ceiling: number | null;
  readonly determined: number;
  readonly announced: number;
  readonly announcedUnderDrawdowns: number;
  readonly remaining: number | null;
  readonly changes: readonly {
    readonly on: PlainDate;
    readonly ceiling: number;
    readonly citation: string;
  }[];
  readonly movements: readonly LedgerMovement[];
  readonly records: readonly string[];
  readonly withoutAmount: readonly string[];
}

/** The ledger as of a day. */
export interface LedgerAnswer {
  readonly asOf: PlainDate;
  readonly rows: readonly LedgerLine[];
  /** What is in no sum, and why. */
  readonly open: readonly { readonly record: string; readonly why: string }[];
}

/** A row for each authority and year, then what moved when. */
export const ledgerTable = ({ rows, open }: LedgerAnswer): Terminal =>
  paragraphs([
    table(
      [shown`Authority`, shown`FY`, shown`Ceiling`, shown`Determined`, shown`Announced`, shown`Remaining`],
      [10, 5, 16, 16, 16, 15],
      rows.map((row) =>
        [
          row.authority,
          String(row.fiscalYear),
          orNone(row.ceiling, inFigures),
          inFigures(row.determined),
          inFigures(row.announced),
          orNone(row.remaining, inFigures),
        ].map((cell) => cut(cell, 16)),
      ),
    ),
    ...rows.filter(hasMore).map(movementsText),
    ...(open.length === 0 ? [] : [openText(open)]),
  ]);

const orNone = (amount: number | null, write: (amount: number) => string): string =>
  amount === null ? 'not recorded' : write(amount);

const hasMore = ({ movements, announced, withoutAmount }: LedgerLine): boolean =>
  movements.some(({ what }) => what !== 'ceiling') ||
  movements.length > 1 ||
  announced > 0 ||
  withoutAmount.length > 0;

/** The most movements of one authority and year that a person is shown; the other formats have all. */
const mostMovements = 100;

function movementsText(row: LedgerLine): Terminal {
  const { authority, fiscalYear, movements } = row;
  const left = movements.length - mostMovements;
  return lines([
    shown`${authority}, fiscal year ${fiscalYear}`,
    ...movements
      .slice(0, mostMovements)
      .flatMap((movement) => hanging(`  ${inWords(movement.on)}  `, movementText(movement), 80)),
    ...(left > 0 ? [shown`  and ${left} more`] : []),
    ...notesOn(row).flatMap((each) => hanging('  ', each, 80)),
  ]);
}

/** `determined $567,000,000 (taiwan/drawdown; the day is in fiscal year 2025)` */
export const movementText = ({ what, amount, by, dayIn }: LedgerMovement): string =>
  `${what} ${inDollars(amount)} (${by}${dayIn === null ? '' : `; the day is in fiscal year ${dayIn}`})`;

/** What a person should know of a row beside its numbers. */
export function notesOn({
  announced,
  announcedUnderDrawdowns: under,
  ceiling,
  withoutAmount,
}: LedgerLine): readonly string[] {
  const apart = announced - under;
  return [
    ...(under > 0 ? [`announced under a drawdown that the transfer names: ${inDollars(under)}`] : []),
    ...(apart > 0
      ? [
          `announced in that year without naming a drawdown: ${inDollars(apart)}${ceiling !== null && ceiling < apart ? '. That is more than the ceiling; announcements are not determinations: they can draw on what was determined before, on the authority of another year, or on room that a revaluation made' : ''}`,
        ]
      : []),
    ...(withoutAmount.length > 0
      ? [
          `${plural(withoutAmount.length, 'announced transfer has', 'announced transfers have')} lines without a recorded value; these are in no sum`,
        ]
      : []),
  ];
}

const openText = (open: LedgerAnswer['open']): Terminal =>
  lines([
    shown`In no sum, since the year or whether it has been made cannot be told`,
    ...open.slice(0, mostMovements).flatMap(({ record, why }) => hanging(`  ${record}  `, why, 80)),
    ...(open.length > mostMovements ? [shown`  and ${open.length - mostMovements} more`] : []),
  ]);

/** The same as labelled sentences. */
export const ledgerSentences = ({ rows, open }: LedgerAnswer): Terminal =>
  paragraphs([
    ...rows.map((row) =>
      lines(
        [
          `Authority ${row.authority}, fiscal year ${row.fiscalYear}.`,
          `Ceiling: ${orNone(row.ceiling, inDollars)}. Determined: ${inDollars(row.determined)}. Announced: ${inDollars(row.announced)}. Remaining: ${orNone(row.remaining, inDollars)}.`,
          ...row.movements.map((movement) => `${inWords(movement.on)}: ${movementText(movement)}.`),
          ...notesOn(row).map((each) => `${each[0]!.toUpperCase()}${each.slice(1)}.`),
        ].map((each) => cut(each)),
      ),
    ),
    ...(open.length === 0 ? [] : [openText(open)]),
  ]);

export const ledgerJson = ({ asOf, rows, open }: LedgerAnswer): unknown => ({
  format: 'nsm20.ledger/1',
  asOf,
  authorities: rows.map((row) => ({
    authority: row.authority,
    fiscalYear: row.fiscalYear,
    ceiling: row.ceiling,
    determined: row.determined,
    announced: row.announced,
    remaining: row.remaining,
    changes: row.changes,
    records: row.records,
    announcedUnderDrawdowns: row.announcedUnderDrawdowns,
    withoutAmount: row.withoutAmount,
    movements: row.movements.map(({ on, what, amount, by, dayIn }) => ({
      on: { earliest: on.earliest, latest: on.latest },
      what,
      amount,
      by,
      fiscalYearOfDay: dayIn ?? row.fiscalYear,
    })),
  })),
  undetermined: open,
});
