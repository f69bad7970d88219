/** What every format of the report words alike. */
import type { DaySpan } from '../calendar/day-span.ts';
import { spanInProse } from '../calendar/prose.ts';
import { reference, type ReportDocument } from '../report/assemble.ts';
import { indexSection } from '../report/draft.ts';
import type { Block, DocumentSection, Inline } from '../report/document.ts';

/** What stands below the title of a report. Of gaps, a part of it tells those that it holds, and of no others. */
export function aboutText({ about, parts, gaps }: ReportDocument): string {
  const asked = `Fiscal year ${about.fiscal_year}, as of ${spanInProse(about.as_of as DaySpan)}.`;
  const isThere = (id: string): boolean => parts.some((part) => part.type === 'section' && part.id === id);
  const isWhole = isThere('front') && isThere(indexSection.id);
  const marked =
    gaps.length === 1
      ? '1 gap is marked where it stands.'
      : `${gaps.length} gaps are marked where they stand.`;
  const told = gaps.length > 0 ? [marked] : isWhole ? ['No gap is known.'] : [];
  return [asked, ...(isWhole ? [] : ['A part of the report.']), ...told].join(' ');
}

/** The heading of a section: `§2(a)(i) New assurances`. */
export const headingText = ({ id, title }: Pick<DocumentSection, 'id' | 'title'>): string =>
  /^\d/.test(id) ? `${reference(id)} ${title}` : title;

/** A gap in words: what it is called, its sentence, and the records it names. */
export const gapText = ({ clause, text, records }: Extract<Block, { type: 'gap' }>) => ({
  lead: `Gap (${reference(clause)}):`,
  text: `${text[0]?.toUpperCase()}${text.slice(1)}.`,
  records,
});

/** A line without anything but its words. */
export const plainText = (content: readonly Inline[]): string =>
  content
    .map((part) => {
      switch (part.type) {
        case 'text':
          return part.text;
        case 'record':
          return part.record;
        case 'section':
          return reference(part.section);
        case 'break':
          return ' ';
        default:
          return plainText(part.content);
      }
    })
    .join('');
