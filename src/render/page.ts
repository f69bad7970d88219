/** A page of the guide, as data: the same for a terminal, Markdown and JSON. */
import { hanging, lines, paragraphs, shown, wrap, type Ink, type Terminal } from './ink.ts';
import {
  codeBlock,
  codeSpan,
  headingSigns,
  joinedMarkdown,
  link,
  markup,
  ownWords,
  pipeTable,
  type Markdown,
} from './markdown.ts';

export type Block =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'link'; readonly title: string; readonly url: string }
  | { readonly type: 'facts'; readonly rows: readonly (readonly [name: string, text: string])[] }
  | { readonly type: 'list'; readonly title: string; readonly items: readonly string[] }
  | { readonly type: 'code'; readonly title: string; readonly text: string }
  | {
      readonly type: 'table';
      readonly title: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface Page {
  /** What it is asked for by: `nsm20/notify-waiver`, `2(d)`, `AMB-08`. */
  readonly id: string;
  /** What it is a page on: `rule`, `clause`, `verdict`. */
  readonly topic: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Ids of pages to read next. */
  readonly see: readonly string[];
}

/** The pages as text of 80 columns. */
export const pagesText = (pages: readonly Page[], ink: Ink): Terminal =>
  paragraphs(pages.flatMap((page) => pageParts(page, ink)));

const pageParts = ({ id, topic, title, blocks, see }: Page, ink: Ink): Terminal[] => [
  lines([ink.strong(`${id} (${topic})`), ...wrap(title, ink.width)]),
  ...blocks.map((block) => blockText(block, ink)),
  ...(see.length > 0 ? [lines(hanging('See also: ', see.join(', '), ink.width))] : []),
];

function blockText(block: Block, ink: Ink): Terminal {
  switch (block.type) {
    case 'text':
      return lines(wrap(block.text, ink.width));
    case 'link':
      return lines([shown`${block.title}:`, shown`${block.url}`]);
    case 'facts': {
      const width = Math.max(...block.rows.map(([name]) => name.length)) + 2;
      return lines(block.rows.flatMap(([name, text]) => hanging(`${name}:`.padEnd(width), text, ink.width)));
    }
    case 'list':
      return lines([
        ink.strong(block.title),
        ...block.items.flatMap((item) => hanging('  - ', item, ink.width)),
      ]);
    case 'code':
      return lines([
        ink.strong(block.title),
        ...block.text
          .trim()
          .split('\n')
          .map((each) => shown`${`    ${each}`.trimEnd()}`),
      ]);
    case 'table':
      return lines([
        ink.strong(block.title),
        ...block.rows.flatMap(([first = '', ...others]) => [
          ...hanging('  ', first.replaceAll('`', ''), ink.width),
          ...hanging(
            '      ',
            others
              .filter((text) => text !== '')
              .map((text) => text.replace(/\.$/, ''))
              .join('. ')
              .replaceAll('`', ''),
            ink.width,
          ),
        ]),
      ]);
  }
}

/** The pages as Markdown; the first heading is of `level`. */
export const pagesMarkdown = (pages: readonly Page[], level = 1): Markdown =>
  markup`${joinedMarkdown(
    pages.flatMap((page) => pageMarkdown(page, level)),
    markup`\n\n`,
  )}\n`;

const pageMarkdown = ({ id, topic, title, blocks, see }: Page, level: number): Markdown[] => [
  markup`${headingSigns(level)} ${ownWords(id)}`,
  markup`_${ownWords(topic)}_: ${ownWords(title)}`,
  ...blocks.map((block) => blockMarkdown(block, level + 1)),
  ...(see.length > 0 ? [markup`See also: ${joinedMarkdown(see.map(codeSpan), markup`, `)}`] : []),
];

function blockMarkdown(block: Block, level: number): Markdown {
  const heading = (title: string): Markdown => markup`${headingSigns(level)} ${ownWords(title)}\n\n`;
  switch (block.type) {
    case 'text':
      return ownWords(block.text);
    case 'link':
      return link(ownWords(block.title), block.url);
    case 'facts':
      return joinedMarkdown(
        block.rows.map(([name, text]) => markup`- **${ownWords(name)}**: ${ownWords(text)}`),
        markup`\n`,
      );
    case 'list':
      return markup`${heading(block.title)}${joinedMarkdown(
        block.items.map((item) => markup`- ${ownWords(item)}`),
        markup`\n`,
      )}`;
    case 'code':
      return markup`${heading(block.title)}${codeBlock('yaml', block.text.trim())}`;
    case 'table':
      return markup`${heading(block.title)}${markdownTable(block.head, block.rows)}`;
  }
}

/** A table of our own words. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): Markdown =>
  pipeTable(
    head.map(ownCell),
    rows.map((row) => row.map(ownCell)),
  );

/** Our own words in a cell: on one line, and none of them the end of it. */
const ownCell = (text: string): Markdown =>
  ownWords(text.replaceAll('\n', ' ').replaceAll('|', String.raw`\|`));

export const pagesJson = (pages: readonly Page[]): unknown => ({ format: 'nsm20.explain/1', pages });
