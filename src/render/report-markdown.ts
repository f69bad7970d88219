/** The report as Markdown: one text, or one for each section. */
import type { DaySpan } from '../calendar/day-span.ts';
import { spanInProse } from '../calendar/prose.ts';
import type { Block, DocumentSection, Inline, Row } from '../report/document.ts';
import { reference, type DocumentPart, type ReportDocument } from '../report/assemble.ts';
import { banners, type Marking } from './banner.ts';
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
import { gapText, headingText } from './report-text.ts';

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
  const banner = markup`**${inlineText(banners[about.marking as Marking])}**`;
  return markup`${joinedMarkdown([banner, ...blocks, banner], emptyLine)}\n`;
}

const headingOf = (section: DocumentSection): Markdown => inlineText(headingText(section));

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
    case 'figure':
      return joinedMarkdown(
        [
          markup`### ${inlineText(block.title)}`,
          inlineText(block.says, true),
          pipeTable(cellsOf(block.head), block.rows.map(cellsOf)),
        ],
        emptyLine,
      );
    case 'gap': {
      const { lead, text, records } = gapText(block);
      const told = [inlineText(text), ...records.map(codeSpan)];
      return quoted(markup`**${inlineText(lead)}** ${joinedMarkdown(told, blank)}`);
    }
  }
}

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
      case 'section':
        return inlineText(reference(part.section), index === 0);
      case 'break':
        return lineBreak;
    }
  });
  return trimmed(joinedMarkdown(line, nothing));
}
