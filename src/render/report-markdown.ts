/** The report as Markdown: one text, or one for each section. */
import type { DaySpan } from '../calendar/day-span.ts';
import { spanInProse } from '../calendar/prose.ts';
import type { Block, DocumentSection, Inline, Row } from '../report/document.ts';
import { reference, type DocumentPart, type ReportDocument } from '../report/assemble.ts';
import { inlineText } from './markdown.ts';

const banners = { U: 'UNCLASSIFIED', CUI: 'CUI' } as const;

/** The whole report. */
export const reportMarkdown = (document: ReportDocument): string =>
  marked(document, [
    `# ${inlineText(document.about.title)}`,
    ...document.parts.map((part) => partText(part)),
  ]);

/** The files of the report: an index, and each section by itself. Names are relative to the folder. */
export function reportFiles(document: ReportDocument): ReadonlyMap<string, string> {
  const { about, parts } = document;
  const title = inlineText(about.title);
  const asOf = `Fiscal year ${about.fiscal_year}, as of ${spanInProse(about.as_of as DaySpan)}.`;
  const sections = parts.filter((part) => part.type === 'section');
  const names = new Map(
    sections.map(({ id }, index) => [id, `${String(index).padStart(2, '0')}-${fileName(id)}.md`]),
  );
  const listed = parts.flatMap((part) => {
    if (part.type === 'prose') return [`\n${blocksText(part.blocks)}\n`];
    const missing = part.blocks.filter(({ type }) => type === 'gap').length;
    const note = missing === 0 ? '' : ` (${missing === 1 ? '1 gap' : `${missing} gaps`})`;
    return [`- [${headingOf(part)}](${names.get(part.id)!})${note}`];
  });
  return new Map([
    ['index.md', marked(document, [`# ${title}`, asOf, listed.join('\n')])],
    ...sections.map((section) => {
      const text = [`# ${headingOf(section)}`, `Part of: ${title}. ${asOf}`, blocksText(section.blocks)];
      return [names.get(section.id)!, marked(document, text)] as const;
    }),
  ]);
}

/** Sections by themselves, for standard output. */
export const sectionsMarkdown = (document: ReportDocument): string =>
  marked(
    document,
    document.parts.map((part) => partText(part)),
  );

const fileName = (id: string): string => id.replaceAll(/[^a-z0-9]+/g, '-').replace(/-$/, '');

function marked({ about }: ReportDocument, blocks: readonly string[]): string {
  const banner = `**${banners[about.marking as keyof typeof banners]}**`;
  return `${[banner, ...blocks, banner].join('\n\n')}\n`;
}

const headingOf = ({ id, title }: Pick<DocumentSection, 'id' | 'title'>): string =>
  inlineText(/^\d/.test(id) ? `${reference(id)} ${title}` : title);

const partText = (part: DocumentPart): string =>
  part.type === 'prose'
    ? blocksText(part.blocks)
    : [`## ${headingOf(part)}`, blocksText(part.blocks)].join('\n\n');

const blocksText = (blocks: readonly Block[]): string => blocks.map(blockText).join('\n\n');

/** The blocks of an item: a list within it follows its line at once, so that both stay close. */
const itemText = (blocks: readonly Block[]): string =>
  blocks
    .map((block, index) => (index === 0 ? '' : block.type === 'list' ? '\n' : '\n\n') + blockText(block))
    .join('');

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${lineText(block.content, ' ')}`;
    case 'paragraph':
      return lineText(block.content);
    case 'list':
      return block.items
        .map((item, index) => {
          const start = block.ordered ? `${index + 1}. ` : '- ';
          return start + indented(itemText(item), start.length);
        })
        .join('\n');
    case 'quote':
      return quoted(blocksText(block.blocks));
    case 'table':
      return [
        rowText(block.head),
        `|${' --- |'.repeat(block.head.cells.length)}`,
        ...block.rows.map(rowText),
      ].join('\n');
    case 'gap': {
      const records = block.records.map((record) => ` ${recordText(record)}`).join('');
      return quoted(`**Gap (${inlineText(reference(block.clause))}):** ${sentence(block.text)}${records}`);
    }
  }
}

const sentence = (text: string): string => inlineText(`${text[0]?.toUpperCase()}${text.slice(1)}.`);
const quoted = (text: string): string => text.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>');
const indented = (text: string, columns: number): string =>
  text.replaceAll(/\n(?=.)/g, `\n${' '.repeat(columns)}`);
const rowText = ({ cells }: Row): string => `| ${cells.map((cell) => lineText(cell, ' ')).join(' | ')} |`;

/** A line; `lineBreak` is what stands for a break in it. */
function lineText(content: readonly Inline[], lineBreak = '\\\n'): string {
  const line = content
    .map((part, index) => {
      switch (part.type) {
        case 'text': {
          const opens = index === 0 || content[index - 1]!.type === 'break';
          return inlineText(part.text, opens);
        }
        case 'strong':
        case 'emphasis': {
          const mark = part.type === 'strong' ? '**' : '_';
          const inside = lineText(part.content, lineBreak).trim();
          return inside === '' ? '' : mark + inside + mark;
        }
        case 'record':
          return recordText(part.record);
        case 'break':
          return lineBreak;
      }
    })
    .join('');
  return line.trim();
}

const recordText = (record: string): string => `\`${record.replaceAll('`', "'")}\``;
