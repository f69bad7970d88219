/** Parts of the sections that the program adds itself. */
import { recordsIn, words, type Block, type Inline, type Row } from './document.ts';

/** A paragraph of plain words. */
export const paragraph = (text: string): Block => ({ type: 'paragraph', content: words(text), records: [] });

/** A heading within a section. */
export const headingOf = (text: string): Block => ({
  type: 'heading',
  level: 3,
  content: words(text),
  records: [],
});

/** A table that names the records in its cells. */
export function tableOf(head: readonly string[], cells: readonly (readonly (readonly Inline[])[])[]): Block {
  const rows = cells.map((row): Row => ({ cells: row, records: recordsIn(row.flat()) }));
  return {
    type: 'table',
    head: { cells: head.map(words), records: [] },
    rows,
    records: [...new Set(rows.flatMap(({ records }) => records))],
  };
}
