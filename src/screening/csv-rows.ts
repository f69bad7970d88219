/** The rows of a list that is CSV, a few at a time. */
import { parse, type CsvError } from 'csv-parse';
import { copied } from './bytes.ts';
import { cutShort, ListTrouble, longestEntry, noList } from './list-trouble.ts';
import { cleaned } from './texts.ts';

/**
 * Each row below the header as an object by the header's names, which may stand in any order. A line of blanks is no row.
 * @throws ListTrouble when there is no such header, or the file ends within a row.
 */
export async function* csvRows(parts: AsyncIterable<Uint8Array>): AsyncGenerator<readonly unknown[]> {
  let columns: readonly string[] | undefined;
  let short = false;
  for await (const records of recordsOf(parts)) {
    const rows: unknown[] = [];
    for (const record of records) {
      if (record.length === 1 && cleaned(record[0]!) === '') continue;
      if (columns === undefined) columns = columnsOf(record);
      else rows.push(rowOf(columns, record));
      short = record.length < columns.length;
    }
    yield rows;
  }
  if (columns === undefined) throw new ListTrouble(noList);
  if (short) throw new ListTrouble(cutShort);
}

function columnsOf(header: readonly string[]): readonly string[] {
  const columns = header.map((name) => name.trim().toLowerCase());
  const missing = ['name', 'source'].filter((name) => !columns.includes(name));
  if (missing.length === 2) throw new ListTrouble(noList);
  if (missing.length === 1) throw new ListTrouble(`has no column "${missing[0]}"`);
  return columns;
}

/** Of columns with the same name, the first counts. */
function rowOf(columns: readonly string[], record: readonly string[]): unknown {
  const row: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [index, field] of record.entries()) {
    const column = columns[index];
    if (column !== undefined && field !== '') row[column] ??= field;
  }
  return row;
}

async function* recordsOf(parts: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[][]> {
  const parser = parse({ relax_quotes: true, relax_column_count: true, max_record_size: longestEntry });
  // What went wrong is thrown by the loop at the end.
  parser.on('error', () => {});
  const ready = (): string[][] => {
    const records: string[][] = [];
    for (;;) {
      const record = parser.read() as string[] | null;
      if (record === null) return records;
      records.push(record);
    }
  };
  for await (const part of parts) {
    // The parser is done with a part only when what it made of it is read.
    const done = new Promise<boolean>((resolve) => {
      parser.write(copied(part), (error) => resolve(!error));
    });
    yield ready();
    if (!(await done)) break;
  }
  parser.end();
  try {
    for await (const record of parser) yield [record as string[]];
  } catch (error) {
    const why = troubles[(error as CsvError).code];
    /* v8 ignore if -- what else the parser can complain of, the options allow */
    if (why === undefined) throw error;
    throw new ListTrouble(why);
  }
}

const troubles: Readonly<Partial<Record<string, string>>> = {
  CSV_QUOTE_NOT_CLOSED: cutShort,
  CSV_MAX_RECORD_SIZE: 'holds an entry of more than 1 MiB',
};
