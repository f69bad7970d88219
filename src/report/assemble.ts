/** Puts the drawn parts, the index of records and the gaps together to one document. */
import type { About } from './context.ts';
import { indexOf, type Block, type DocumentSection, type Gap, type Inline, type Row } from './document.ts';
import { indexSection } from './draft.ts';
import { glanceSection } from './glance.ts';

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

/**
 * The document of `parts`. The pictures of `glance` stand where the frame asks for them, else before the first item; the
 * index speaks of the sections that are there.
 */
export function assemble(
  about: About,
  parts: readonly DrawnPart[],
  gaps: readonly Gap[],
  glance: readonly Block[] = [],
): ReportDocument {
  const isGlance = (part: DrawnPart): boolean => part.type === 'later' && part.id === glanceSection.id;
  const pictures: DocumentPart = { type: 'section', ...glanceSection, clauses: [], blocks: glance };
  const first = parts.findIndex((part) => part.type === 'section' && part.id !== 'front');
  const placed =
    parts.some(isGlance) || glance.length === 0 ? parts : parts.toSpliced(Math.max(0, first), 0, pictures);
  const shown = placed.map((part) => (isGlance(part) ? pictures : part));
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
