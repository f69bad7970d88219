/** The records of one kind, or the kinds, for spreadsheets and scripts. */
import { csv, type Columns, type Csv } from './csv.ts';
import { isPlain, written, type KindCount, type RecordList } from './list.ts';
import type { AnyRecord } from '../records/case-repository.ts';

/**
 * A line for each record: every field of the kind that has no fields of its own, as the file writes it. Column names
 * are only added.
 */
export function listCsv({ kind, records, fields }: RecordList): Csv {
  const columns: Columns<AnyRecord> = {
    id: ({ id }) => id,
    path: ({ path }) => path,
    kind: () => kind,
    draft: ({ draft }) => draft,
    ...Object.fromEntries(
      fields
        .filter((field) => isPlain(field) && field.name !== 'draft')
        .map(({ name }) => [name, ({ asRead }: AnyRecord) => written(asRead[name])]),
    ),
  };
  return csv(columns, records);
}

export const kindsCsv = (counts: readonly KindCount[]): Csv =>
  csv<KindCount>(
    { kind: ({ kind }) => kind, records: ({ records }) => records, drafts: ({ drafts }) => drafts },
    counts,
  );
