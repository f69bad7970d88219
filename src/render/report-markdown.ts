/** The report as Markdown: one text, or one for each section. */
import type { DaySpan } from '../calendar/day-span.ts';
import { spanInProse } from '../calendar/prose.ts';
import type { Block, DocumentSection, Inline, Row } from '../report/document.ts';
import { reference, type DocumentPart, type ReportDocument } from '../report/assemble.ts';
import {
  codeSpan,
  headingSigns,
  indented,
  inlineText,
  joinedMarkdown,
  link,
  markup,
  pipeTable,
  quoted,
  trimmed,
  type Markdown,
} from './markdown.ts';

const banners = {
  U: markup`UNCLASSIFIED`,
  CUI: markup`CUI`,
} as const;

const nothing = markup``;
const blank = markup` `;
const lineFeed = markup`\n`;
const emptyLine = markup`\n\n`;

/** The whole report. */
export const reportMarkdown = (document: ReportDocument): Markdown =>
  marked(document, [
    markup`# ${inlineText(document.about.title)}`,
    ...document.parts.map((part) => partText(part)),
  ]);

/** The files of the report: an index, and each section by itself. Names are relative to the folder. */
export function reportFiles(document: ReportDocument): ReadonlyMap<string, Markdown> {
  const { about, parts } = document;
  const title = inlineText(about.title);
  const asOf = inlineText(`Fiscal year ${about.fiscal_year}, as of ${spanInProse(about.as_of as DaySpan)}.`);
  const sections = parts.filter((part) => part.type === 'section');
  const names = new Map(
    sections.map(({ id }, index) => [id, `${String(index).padStart(2, '0')}-${fileName(id)}.md`]),
  );
  const listed = parts.flatMap((part) => {
    if (part.type === 'prose') return [markup`\n${blocksText(part.blocks)}\n`];
    const missing = part.blocks.filter(({ type }) => type === 'gap').length;
    const note = missing === 0 ? nothing : missing === 1 ? markup` (1 gap)` : markup` (${missing} gaps)`;
    return [markup`- ${link(headingOf(part), names.get(part.id)!)}${note}`];
  });
  return new Map([
    ['index.md', marked(document, [markup`# ${title}`, asOf, joinedMarkdown(listed, lineFeed)])],
    ...sections.map((section) => {
      const text = [
        markup`# ${headingOf(section)}`,
        markup`Part of: ${title}. ${asOf}`,
        blocksText(section.blocks),
      ];
      return [names.get(section.id)!, marked(document, text)] as const;
    }),
  ]);
}

/** Sections by themselves, for standard output. */
export const sectionsMarkdown = (document: ReportDocument): Markdown =>
  marked(
    document,
    document.parts.map((part) => partText(part)),
  );

const fileName = (id: string): string => id.replaceAll(/[^a-z0-9]+/g, '-').replace(/-$/, '');

function marked({ about }: ReportDocument, blocks: readonly Markdown[]): Markdown {
  const banner = markup`**${banners[about.marking as keyof typeof banners]}**`;
  return markup`${joinedMarkdown([banner, ...blocks, banner], emptyLine)}\n`;
}

const headingOf = ({ id, title }: Pick<DocumentSection, 'id' | 'title'>): Markdown =>
  inlineText(/^\d/.test(id) ? `${reference(id)} ${title}` : title);

const partText = (part: DocumentPart): Markdown =>
  part.type === 'prose'
    ? blocksText(part.blocks)
    : joinedMarkdown([markup`## ${headingOf(part)}`, blocksText(part.blocks)], emptyLine);

const blocksText = (blocks: readonly Block[]): Markdown => joinedMarkdown(blocks.map(blockText), emptyLine);

/** The blocks of an item: a list within it follows its line at once, so that both stay close. */
const itemText = (blocks: readonly Block[]): Markdown =>
  joinedMarkdown(
    blocks.map((block, index) => {
      const before = index === 0 ? nothing : block.type === 'list' ? lineFeed : emptyLine;
      return markup`${before}${blockText(block)}`;
    }),
    nothing,
  );

function blockText(block: Block): Markdown {
  switch (block.type) {
    case 'heading':
      return markup`${headingSigns(block.level)} ${lineText(block.content, blank)}`;
    case 'paragraph':
      return lineText(block.content);
    case 'list':
      return joinedMarkdown(
        block.items.map((item, index) => {
          const start = block.ordered ? markup`${index + 1}. ` : markup`- `;
          return markup`${start}${indented(itemText(item), start.length)}`;
        }),
        lineFeed,
      );
    case 'quote':
      return quoted(blocksText(block.blocks));
    case 'table':
      return pipeTable(cellsOf(block.head), block.rows.map(cellsOf));
    case 'gap': {
      const told = [sentence(block.text), ...block.records.map(codeSpan)];
      return quoted(markup`**Gap (${inlineText(reference(block.clause))}):** ${joinedMarkdown(told, blank)}`);
    }
  }
}

const sentence = (text: string): Markdown => inlineText(`${text[0]?.toUpperCase()}${text.slice(1)}.`);
const cellsOf = ({ cells }: Row): Markdown[] => cells.map((cell) => lineText(cell, blank));

/** A line; `lineBreak` is what stands for a break in it. */
function lineText(content: readonly Inline[], lineBreak = markup`\\\n`): Markdown {
  const line = content.map((part, index) => {
    switch (part.type) {
      case 'text': {
        const opens = index === 0 || content[index - 1]!.type === 'break';
        return inlineText(part.text, opens);
      }
      case 'strong':
      case 'emphasis': {
        const inside = lineText(part.content, lineBreak);
        if (inside === '') return nothing;
        return part.type === 'strong' ? markup`**${inside}**` : markup`_${inside}_`;
      }
      case 'record':
        return codeSpan(part.record);
      case 'break':
        return lineBreak;
    }
  });
  return trimmed(joinedMarkdown(line, nothing));
}
