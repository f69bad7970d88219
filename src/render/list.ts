/** The records of one kind, or the kinds: as a table of 80 columns, sentences, Markdown, CSV or JSON. */
import type { AnyRecord } from '../records/case-repository.ts';
import type { FieldDoc } from '../records/field-docs.ts';
import { cut, joined, lines, note, plural, shown, terminal, visible, type Terminal } from './ink.ts';
import { markup, markdownDocument, markdownText, textTable, type Markdown } from './markdown.ts';
import { table } from './table.ts';
import type { Shown } from './text.ts';

/** The records of `kind`, and the fields of that kind that are listed. */
export interface RecordList {
  readonly kind: string;
  readonly records: readonly AnyRecord[];
  /** The fields of the kind, in the order of the pages. */
  readonly fields: readonly FieldDoc[];
}

/** How many records there are of a kind. */
export interface KindCount {
  readonly kind: string;
  readonly meaning: string;
  readonly records: number;
  readonly drafts: number;
}

/** A column: its heading, and what a record says there; undefined: nothing. */
export interface Column {
  readonly name: string;
  readonly of: (record: AnyRecord) => string | undefined;
}

const width = 80;
/** The blanks between columns. */
const gap = 2;
/** The least characters that a column is cut to. */
const leastWidth = 12;

/** What is written in a field, on one line; undefined where it is not one line: fields of their own. */
export function written(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const each = value.map(written);
    return each.includes(undefined) ? undefined : each.join(' ');
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : undefined;
}

/** Whether a field can be told in a cell: it has no fields of its own. */
export const isPlain = ({ fields }: FieldDoc): boolean => fields.length === 0;

/** The name of a record for people: its title, else its name; undefined: it has neither. */
const called = ({ asRead }: AnyRecord): string | undefined => written(asRead['title'] ?? asRead['name']);

/**
 * The columns for people: the id, how people call it, the mandatory fields, and whether it is a draft. What the id or
 * another column says already, and what no record of the list says, is left out.
 */
export function columnsOf({ records, fields }: RecordList): readonly Column[] {
  const mandatory = fields
    .filter((field) => field.mandatory && isPlain(field) && field.name !== 'name')
    .filter(({ name }) => name !== 'recipient' || !records.every(liesWithItsRecipient));
  const columns: readonly Column[] = [
    { name: 'record', of: ({ id }) => id },
    { name: 'called', of: called },
    ...mandatory.map(({ name }) => ({
      name: name.replaceAll('_', ' '),
      of: ({ asRead }: AnyRecord) => written(asRead[name]),
    })),
    { name: 'draft', of: ({ draft }) => (draft ? 'draft' : undefined) },
  ];
  return columns.filter(({ of }) => records.some((record) => of(record) !== undefined));
}

const liesWithItsRecipient = ({ id, asRead }: AnyRecord): boolean =>
  id.startsWith(`${written(asRead['recipient'])}/`);

const capital = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}`;

/** A row for each record. */
export function listTable(list: RecordList): Terminal {
  const columns = columnsOf(list);
  const rows = list.records.map((record) => columns.map(({ of }) => cut(of(record) ?? '-', width)));
  const head = columns.map(({ name }) => visible(capital(name)));
  return rowsText(head, rows);
}

/** Rows of texts under a head, cut so that they fit; the widest column gives way first. */
function rowsText(head: readonly Shown[], rows: readonly (readonly Shown[])[]): Terminal {
  const longest = (index: number): number =>
    [head, ...rows].reduce((most, row) => Math.max(most, Math.min(width, row[index]!.length + gap)), 0);
  const widths = head.map((_, index) => longest(index));
  for (let over = widths.reduce((a, b) => a + b, -width - gap); over > 0; over -= 1) {
    const widest = Math.max(...widths);
    if (widest > leastWidth) widths[widths.indexOf(widest)] = widest - 1;
  }
  const cells = rows.map((row) => row.map((cell, index) => cut(cell, widths[index]! - gap)));
  return table(head, widths, cells);
}

/** A labelled sentence for each record. */
export function listSentences(list: RecordList): Terminal {
  const columns = columnsOf(list);
  return lines(
    list.records.map((record) => {
      const told = columns.flatMap(({ name, of }) => {
        const value = of(record);
        return value === undefined ? [] : [name === 'draft' ? 'A draft' : `${capital(name)}: ${cut(value)}`];
      });
      return shown`${told.join('. ')}. File: ${record.path}.`;
    }),
  );
}

/** Records as a document; the last paragraphs are `notes`. */
export function listMarkdown(list: RecordList, notes: readonly string[]): Markdown {
  const columns: readonly Column[] = [...columnsOf(list), { name: 'file', of: ({ path }) => path }];
  const rows = list.records.map((record) => columns.map(({ of }) => of(record) ?? ''));
  const head = columns.map(({ name }) => capital(name));
  const body = rows.length === 0 ? markdownText(noneOf(list)) : textTable(head, rows);
  return markdownDocument(markdownText(`Records of kind ${list.kind}`), [
    body,
    ...notes.map((each) => markdownText(each)),
  ]);
}

export const noneOf = ({ kind }: RecordList): string => `No record of kind ${kind}.`;

export const listJson = ({ kind, records }: RecordList): unknown => ({
  format: 'nsm20.list/1',
  kind,
  records: records.map(({ id, path, asRead }) => ({ id, path, data: asRead })),
});

/** A line for each kind of which there is a record, and the names of the others. */
export function kindsTable(counts: readonly KindCount[]): Terminal {
  const there = counts.filter(({ records, drafts }) => records + drafts > 0);
  const others = counts.filter((each) => !there.includes(each)).map(({ kind }) => kind);
  const rows = there.map(({ kind, meaning, records, drafts }) =>
    [
      kind,
      String(records),
      ...(there.some((each) => each.drafts > 0) ? [drafts === 0 ? '-' : String(drafts)] : []),
      meaning,
    ].map(visible),
  );
  const head = [
    'Kind',
    'Records',
    ...(there.some(({ drafts }) => drafts > 0) ? ['Drafts'] : []),
    'Meaning',
  ].map(visible);
  const none = others.length === 0 ? [] : [`No record of: ${others.join(', ')}.`];
  return joined(
    [...(rows.length === 0 ? [] : [rowsText(head, rows)]), ...none.map(note(80))],
    terminal`\n\n`,
  );
}

export const kindsSentences = (counts: readonly KindCount[]): Terminal =>
  lines(
    counts.map(
      ({ kind, records, drafts }) =>
        shown`${kind}: ${plural(records, 'record')}${drafts === 0 ? '' : `, ${plural(drafts, 'draft')}`}.`,
    ),
  );

export function kindsMarkdown(counts: readonly KindCount[], notes: readonly string[]): Markdown {
  const rows = counts.map(({ kind, records, drafts, meaning }) => [
    kind,
    String(records),
    String(drafts),
    meaning,
  ]);
  return markdownDocument(markup`Records`, [
    textTable(['Kind', 'Records', 'Drafts', 'Meaning'], rows),
    ...notes.map((each) => markdownText(each)),
  ]);
}

export const kindsJson = (counts: readonly KindCount[]): unknown => ({
  format: 'nsm20.list/1',
  kind: null,
  kinds: counts.map(({ kind, records, drafts }) => ({ kind, records, drafts })),
});
