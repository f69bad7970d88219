/** The report as a Word document: real headings, contents, tables whose heads repeat, and bookmarks for records. */
import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  LeaderType,
  PageNumber,
  PageReference,
  Paragraph,
  ShadingType,
  SimpleField,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { DaySpan } from '../calendar/day-span.ts';
import { reference, type DocumentPart, type ReportDocument } from '../report/assemble.ts';
import type { Block, Inline, Row } from '../report/document.ts';
import { indexSection } from '../report/draft.ts';
import { banners, type Marking } from './banner.ts';
import { docxBytes } from './docx-bytes.ts';
import { deep, indent, numbering, styles } from './docx-styles.ts';
import { aboutText, gapText, headingText, plainText } from './report-text.ts';
import type { FinishedBytes, Text } from './text.ts';
import { visible } from './visible.ts';

/** Twentieths of a point: a sheet of letter paper, its margins, and the width of a line. */
const sheet = { width: 12_240, height: 15_840, margin: 1_440 } as const;
const lineWidth = sheet.width - 2 * sheet.margin;

/** The whole report, or those sections of it that `document` has. The same document gives the same bytes. */
export function reportDocx(document: ReportDocument): Promise<FinishedBytes> {
  const { about, parts } = document;
  const banner = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: banners[about.marking as Marking], bold: true })],
  });
  const pages = new Paragraph({
    style: 'Pages',
    children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });
  const { contents, draw } = drawing(document);
  const word = new Document({
    title: visible(about.title),
    creator: 'nsm20',
    lastModifiedBy: 'nsm20',
    description: visible(aboutText(document)),
    styles,
    numbering: { config: numbering },
    sections: [
      {
        properties: {
          page: {
            size: { width: sheet.width, height: sheet.height },
            margin: { top: sheet.margin, right: sheet.margin, bottom: sheet.margin, left: sheet.margin },
          },
        },
        headers: { default: new Header({ children: [banner] }) },
        footers: { default: new Footer({ children: [banner, pages] }) },
        children: [
          new Paragraph({ style: 'Title', children: [run(about.title)] }),
          new Paragraph({ style: 'Lead', children: [run(aboutText(document))] }),
          ...contents,
          ...parts.flatMap(draw),
        ],
      },
    ],
  });
  const on = (about.as_of as DaySpan).earliest!;
  return docxBytes(word, on);
}

const run = (text: Text, bold?: boolean, italics?: boolean): TextRun =>
  new TextRun({ text: visible(text), ...(bold && { bold }), ...(italics && { italics }) });

type Drawn = Paragraph | Table;

/** Where a block stands: within a list or a quotation it is moved to the right. */
interface Place {
  readonly depth: number;
}

/** What draws the parts of one document: it counts tables and lists, and knows what can be linked to. */
function drawing({ about, parts, index }: ReportDocument): {
  readonly contents: readonly Drawn[];
  readonly draw: (part: DocumentPart) => readonly Drawn[];
} {
  const sections = parts.filter((part) => part.type === 'section');
  const anchors = new Map(
    sections.map(({ id }) => [id, `section_${id.replaceAll(/[^a-z0-9]+/g, '_').replace(/_$/, '')}`]),
  );
  const isListed = anchors.has(indexSection.id);
  const bookmarks = new Map(
    index.map(({ record }, nth) => [
      record,
      `record_${nth + 1}_${record.replaceAll(/\W+/g, '_')}`.slice(0, 40),
    ]),
  );
  const placed = new Set<string>();
  let marks = 0;
  let tables = 0;
  let lists = 0;
  let level = 1;
  let within = about.title;
  let isIndex = false;

  const contents =
    sections.length < 2
      ? []
      : [
          new Paragraph({ style: 'ContentsHeading', children: [new TextRun('Contents')] }),
          ...sections.map((section) => {
            const anchor = anchors.get(section.id)!;
            return new Paragraph({
              style: 'Contents',
              tabStops: [{ type: TabStopType.RIGHT, position: lineWidth, leader: LeaderType.DOT }],
              children: [
                new InternalHyperlink({
                  anchor,
                  children: [run(headingText(section)), new TextRun({ children: [new Tab()] })],
                }),
                new PageReference(anchor, { hyperlink: true }),
              ],
            });
          }),
        ];

  function draw(part: DocumentPart): readonly Drawn[] {
    level = 0;
    within = about.title;
    isIndex = false;
    if (part.type === 'prose') return part.blocks.flatMap((block) => blockDrawn(block, { depth: 0 }));
    within = headingText(part);
    level = 1;
    isIndex = part.id === indexSection.id;
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        children: bookmarked(anchors.get(part.id)!, [run(within)]),
      }),
      ...part.blocks.flatMap((block) => blockDrawn(block, { depth: 0 })),
    ];
  }

  function blockDrawn(block: Block, place: Place): readonly Drawn[] {
    const here: IParagraphOptions =
      place.depth === 0 ? {} : { indent: { left: Math.min(deep, place.depth) * indent } };
    switch (block.type) {
      case 'heading': {
        within = plainText(block.content);
        return [heading(block.level - 1, lineDrawn(block.content))];
      }
      case 'paragraph':
        return [new Paragraph({ ...here, children: lineDrawn(block.content) })];
      case 'list': {
        lists += 1;
        const instance = lists;
        return block.items.flatMap((item) => itemDrawn(item, block.ordered, instance, place));
      }
      case 'quote':
        return block.blocks.flatMap((each) => blockDrawn(each, { depth: place.depth + 1 }));
      case 'table':
        return tableDrawn(within, block.head, block.rows);
      // Its table says what its picture shows; not every program that opens the file would draw that.
      case 'figure': {
        within = block.title;
        return [
          heading(2, [run(block.title)]),
          new Paragraph({ children: [run(block.says)] }),
          ...tableDrawn(block.title, block.head, block.rows),
        ];
      }
      case 'gap': {
        const { lead, text, records } = gapText(block);
        const told = [
          run(`${lead} `, true),
          run(text),
          ...records.flatMap((id) => [run(' '), ...recordDrawn(id)]),
        ];
        return [new Paragraph({ ...here, style: 'Gap', children: told })];
      }
    }
  }

  /** No level is passed over, whatever a template asks for. */
  function heading(asked: number, children: readonly ParagraphChild[]): Paragraph {
    level = Math.max(1, Math.min(6, asked, level + 1));
    return new Paragraph({ heading: headings[level - 1]!, children });
  }

  function itemDrawn(
    blocks: readonly Block[],
    isOrdered: boolean,
    instance: number,
    { depth }: Place,
  ): readonly Drawn[] {
    const inner = { depth: depth + 1 };
    const [first, ...others] = blocks;
    const numbering = {
      reference: isOrdered ? 'numbers' : 'bullets',
      level: Math.min(deep, depth),
      instance,
    };
    const lead =
      first?.type === 'paragraph'
        ? [new Paragraph({ numbering, children: lineDrawn(first.content) })]
        : [new Paragraph({ numbering, children: [] }), ...(first ? blockDrawn(first, inner) : [])];
    return [...lead, ...others.flatMap((block) => blockDrawn(block, inner))];
  }

  function tableDrawn(title: string, head: Row, rows: readonly Row[]): readonly Drawn[] {
    tables += 1;
    const widths = widthsOf([head, ...rows]);
    const caption = new Paragraph({
      style: 'Caption',
      keepNext: true,
      children: [
        new TextRun('Table '),
        new SimpleField(' SEQ Table \\* ARABIC ', String(tables)),
        run(`. ${title}`),
      ],
    });
    const cells = (row: Row, isHead: boolean): TableCell[] =>
      widths.map(
        (width, column) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            ...(isHead && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'DFE1E2' } }),
            children: [
              new Paragraph({
                style: isHead ? 'CellHead' : 'Cell',
                children: lineDrawn(row.cells[column] ?? [], isIndex && column === 0),
              }),
            ],
          }),
      );
    return [
      caption,
      new Table({
        width: { size: lineWidth, type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
        margins: { top: 40, bottom: 40, left: 80, right: 80 },
        rows: [
          new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, true) }),
          ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
        ],
      }),
      new Paragraph({ style: 'AfterTable', children: [] }),
    ];
  }

  function lineDrawn(
    content: readonly Inline[],
    isEntry = false,
    bold = false,
    italics = false,
  ): ParagraphChild[] {
    return content.flatMap((part): ParagraphChild[] => {
      switch (part.type) {
        case 'text':
          return [run(part.text, bold, italics)];
        case 'strong':
          return lineDrawn(part.content, isEntry, true, italics);
        case 'emphasis':
          return lineDrawn(part.content, isEntry, bold, true);
        case 'record':
          return recordDrawn(part.record, isEntry);
        case 'section': {
          const anchor = anchors.get(part.section);
          const text = run(reference(part.section));
          return anchor === undefined ? [text] : [new InternalHyperlink({ anchor, children: [text] })];
        }
        case 'break':
          return [new TextRun({ break: 1 })];
      }
    });
  }

  /** A record's name: its bookmark stands in the index of records, or where there is none, where it is named first. */
  function recordDrawn(record: string, isEntry = false): ParagraphChild[] {
    const name = new TextRun({ text: visible(record), style: 'Record' });
    const bookmark = bookmarks.get(record);
    if (bookmark === undefined) return [name];
    const isPlace = isListed ? isEntry : !placed.has(record);
    placed.add(record);
    return isPlace
      ? bookmarked(bookmark, [name])
      : [new InternalHyperlink({ anchor: bookmark, children: [name] })];
  }

  function bookmarked(name: string, children: readonly ParagraphChild[]): ParagraphChild[] {
    marks += 1;
    return [new BookmarkStart(name, marks), ...children, new BookmarkEnd(marks)];
  }

  return { contents, draw };
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** How wide columns are: by what they hold, each at least as wide as a long word. */
function widthsOf(rows: readonly Row[]): number[] {
  const columns = rows[0]!.cells.length;
  const weights = Array.from({ length: columns }, (_, column) => {
    let [longest, word] = [0, 0];
    for (const { cells } of rows.slice(0, 1_000)) {
      const text = plainText(cells[column] ?? []).slice(0, 120);
      longest = Math.max(longest, text.length);
      for (const { length } of text.split(/[\s/]/)) word = Math.max(word, length);
    }
    return Math.max(8, Math.min(24, word), Math.sqrt(longest) * 4);
  });
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => Math.floor((weight / sum) * lineWidth));
}
