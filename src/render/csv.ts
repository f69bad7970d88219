/** Comma-separated values by RFC 4180, for spreadsheets and for scripts. */
import { stringify } from 'csv-stringify/sync';
import type { Finished, Text } from './text.ts';
import { cut, inertAnywhere } from './visible.ts';

/** A table of comma-separated values. */
export type Csv = Finished<'csv'>;

export type CsvValue = Text | number | boolean | null | undefined;

/** The columns of a table by name, each with what it says of a row. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => CsvValue>>;

/** A header of column names and a line for each row, all ending in CRLF. What is not known is an empty cell. */
export function csv<Row>(columns: Columns<Row>, rows: readonly Row[]): Csv {
  const cells = rows.map((row) => Object.values(columns).map((valueOf) => csvText(valueOf(row))));
  return stringify([Object.keys(columns), ...cells], { record_delimiter: 'windows' }) as Csv;
}

/**
 * Where a spreadsheet would begin a formula: at the start of a cell, also behind blanks, and behind a semicolon, which
 * separates cells in many countries. Apostrophes count as blanks, so that taking one away gives the text back.
 */
const formula = /(?<=^|;)(?=['\s]*[=+\-@|\uff1d\uff0b\uff0d\uff20\uff5c])/g;

/** The most characters of a cell; spreadsheets take 32,767, and what escaping adds has to fit in. */
const mostInCell = 30_000;

/** A value as the text of a cell that no program takes for a formula: an apostrophe stands before what would be one. */
function csvText(value: CsvValue): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  return inertAnywhere(cut(value, mostInCell)).replaceAll(formula, "'");
}
