/** A page of the guide, as data: the same for a terminal, Markdown and JSON. */
import { hanging, visible, wrap, type Ink } from './ink.ts';
import { pipeTable } from './markdown.ts';

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
export function pagesText(pages: readonly Page[], ink: Ink): string {
  return `${pages.map((page) => pageText(page, ink)).join('\n\n')}\n`;
}

function pageText({ id, topic, title, blocks, see }: Page, ink: Ink): string {
  const parts = [
    [ink.strong(visible(`${id} (${topic})`)), ...wrap(title, ink.width)].join('\n'),
    ...blocks.map((block) => blockText(block, ink)),
    ...(see.length > 0 ? [hanging('See also: ', see.join(', '), ink.width).join('\n')] : []),
  ];
  return parts.join('\n\n');
}

function blockText(block: Block, ink: Ink): string {
  switch (block.type) {
    case 'text':
      return wrap(block.text, ink.width).join('\n');
    case 'link':
      return `${block.title}:\n${block.url}`;
    case 'facts': {
      const width = Math.max(...block.rows.map(([name]) => name.length)) + 2;
      return block.rows
        .flatMap(([name, text]) => hanging(`${name}:`.padEnd(width), text, ink.width))
        .join('\n');
    }
    case 'list':
      return [
        ink.strong(block.title),
        ...block.items.flatMap((item) => hanging('  - ', item, ink.width)),
      ].join('\n');
    case 'code':
      return [
        ink.strong(block.title),
        ...block.text
          .trim()
          .split('\n')
          .map((line) => `    ${line}`.trimEnd()),
      ].join('\n');
    case 'table':
      return [
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
      ].join('\n');
  }
}

/** The pages as Markdown; the first heading is of `level`. */
export function pagesMarkdown(pages: readonly Page[], level = 1): string {
  return `${pages.map((page) => pageMarkdown(page, level)).join('\n\n')}\n`;
}

function pageMarkdown({ id, topic, title, blocks, see }: Page, level: number): string {
  const parts = [
    `${'#'.repeat(level)} ${inMarkdown(id)}`,
    `_${topic}_: ${inMarkdown(title)}`,
    ...blocks.map((block) => blockMarkdown(block, level + 1)),
    ...(see.length > 0 ? [`See also: ${see.map((each) => `\`${each}\``).join(', ')}`] : []),
  ];
  return parts.join('\n\n');
}

function blockMarkdown(block: Block, level: number): string {
  const heading = (title: string): string => `${'#'.repeat(Math.min(6, level))} ${inMarkdown(title)}\n\n`;
  switch (block.type) {
    case 'text':
      return inMarkdown(block.text);
    case 'link':
      return `[${inMarkdown(block.title)}](${block.url})`;
    case 'facts':
      return block.rows.map(([name, text]) => `- **${inMarkdown(name)}**: ${inMarkdown(text)}`).join('\n');
    case 'list':
      return heading(block.title) + block.items.map((item) => `- ${inMarkdown(item)}`).join('\n');
    case 'code':
      return `${heading(block.title)}\`\`\`yaml\n${block.text.trim()}\n\`\`\``;
    case 'table':
      return heading(block.title) + markdownTable(block.head, block.rows);
  }
}

/** A table in Markdown. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  pipeTable(head, rows, (cell) =>
    inMarkdown(cell)
      .replaceAll('|', String.raw`\|`)
      .replaceAll('\n', ' '),
  );

/** Text of our own in Markdown: what looks like markup and is none is made plain. Code in backquotes stays. */
function inMarkdown(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[\\*_<>[\]#]/g, String.raw`\$&`)))
    .join('');
}

export const pagesJson = (pages: readonly Page[]): unknown => ({ format: 'nsm20.explain/1', pages });
