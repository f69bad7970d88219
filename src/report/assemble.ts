/** Puts the drawn parts, the index of records and the gaps together to one document. */
import type { About } from './context.ts';
import { indexOf, type Block, type DocumentSection, type Gap, type Inline, type Row } from './document.ts';
import { indexSection } from './draft.ts';

/** A part of the document: a section, or words that the frame has between sections. */
export type DocumentPart =
  | ({ readonly type: 'section' } & DocumentSection)
  | { readonly type: 'prose'; readonly blocks: readonly Block[] };

/** The report, before any format. */
export interface ReportDocument {
  readonly about: About;
  readonly parts: readonly DocumentPart[];
  readonly gaps: readonly Gap[];
  readonly index: ReturnType<typeof indexOf>;
}

/** A part as it was drawn; `later` stands where a section goes that the program adds itself. */
export type DrawnPart = DocumentPart | { readonly type: 'later'; readonly id: string };

/** A section that the program adds itself, and where it stands unless the frame says where. */
export interface AddedSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly usually: 'before the items' | 'at the end';
}

/**
 * The document of `parts`. What the program adds stands where the frame asks for it, else where it usually does; the
 * index speaks of the sections that are there.
 */
export function assemble(
  about: About,
  parts: readonly DrawnPart[],
  gaps: readonly Gap[],
  added: readonly AddedSection[] = [],
): ReportDocument {
  const sections = new Map(
    added.map(({ id, title, blocks, usually }) => {
      const part: DocumentPart = { type: 'section', id, title, clauses: [], blocks };
      return [id, { part, usually }] as const;
    }),
  );
  const asked = new Set(parts.flatMap((part) => (part.type === 'later' ? [part.id] : [])));
  const first = parts.findIndex((part) => part.type === 'section' && part.id !== 'front');
  const unasked = (usually: AddedSection['usually']): readonly DocumentPart[] =>
    added
      .filter((each) => each.usually === usually && !asked.has(each.id))
      .map(({ id }) => sections.get(id)!.part);
  const placed = [
    ...parts.toSpliced(Math.max(0, first), 0, ...unasked('before the items')),
    ...unasked('at the end'),
  ];
  const shown = placed
    .map((part) => (part.type === 'later' ? (sections.get(part.id)?.part ?? part) : part))
    // What the frame asks for and there is nothing to add to is left out, but for the index.
    .filter((part) => part.type !== 'later' || part.id === indexSection.id);
  const index = indexOf(shown.filter((part) => part.type === 'section'));
  return {
    about,
    gaps,
    index,
    parts: shown.map((part) => (part.type === 'later' ? indexPart(index) : part)),
  };
}

function indexPart(index: ReturnType<typeof indexOf>): DocumentPart {
  const text = (content: string): readonly Inline[] => [{ type: 'text', text: content }];
  const rows = index.map(({ record, sections }): Row => ({
    cells: [
      [{ type: 'record', record }],
      sections.flatMap((section, nth): readonly Inline[] => [
        ...(nth === 0 ? [] : text(', ')),
        { type: 'section', section },
      ]),
    ],
    records: [record],
  }));
  const blocks: readonly Block[] =
    rows.length === 0
      ? [{ type: 'paragraph', content: text('No section names a record.'), records: [] }]
      : [
          {
            type: 'table',
            head: { cells: [text('Record'), text('Named in')], records: [] },
            rows,
            records: index.map(({ record }) => record),
          },
        ];
  return { type: 'section', ...indexSection, clauses: [], blocks };
}

/** How a section is referred to: `§2(a)(i)`, `annex-deadlines`. */
export const reference = (id: string): string => (/^\d/.test(id) ? `§${id}` : id);
