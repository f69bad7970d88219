/** What a report says, whatever it is written in: its words in order, without any markup. */
import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';
import { visible } from '../../src/render/visible.ts';
import { reference, type ReportDocument } from '../../src/report/assemble.ts';
import type { Block, Inline, Row } from '../../src/report/document.ts';

const plain = (text: string): string => visible(text).replaceAll(/\s+/gu, ' ').trim();

const line = (content: readonly Inline[]): string =>
  content
    .map((part) => {
      if (part.type === 'text') return part.text;
      if (part.type === 'record') return part.record;
      if (part.type === 'section') return reference(part.section);
      return part.type === 'break' ? ' ' : line(part.content);
    })
    .join('');

const row = ({ cells }: Row): string[] => cells.map(line);

function said(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [line(block.content)];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(said));
    case 'quote':
      return block.blocks.flatMap(said);
    case 'table':
      return [block.head, ...block.rows].flatMap(row);
    case 'figure':
      return [block.title, block.says, ...[block.head, ...block.rows].flatMap(row)];
    case 'gap':
      return [`Gap (${reference(block.clause)}):`, block.text.slice(1), ...block.records];
  }
}

/** Every statement of the document, in the order in which it is read. */
export const statements = (document: Pick<ReportDocument, 'about' | 'parts'>): string[] =>
  [
    document.about.title,
    ...document.parts.flatMap((part) => [
      ...(part.type === 'section' ? [part.title] : []),
      ...part.blocks.flatMap(said),
    ]),
  ]
    .map(plain)
    .filter((text) => text !== '');

/** The first statement that does not follow the ones before it in `text`; undefined: all are there, in order. */
export function missingFrom(text: string, all: readonly string[]): string | undefined {
  const whole = plain(text);
  let at = 0;
  for (const each of all) {
    const found = whole.indexOf(each, at);
    if (found === -1) return each;
    at = found + each.length;
  }
  return undefined;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#35': '#',
  '#58': ':',
};

/** What a page says below its list of contents. */
export const wordsOfHtml = (html: string): string =>
  unmarked(
    html
      .replace(/<nav[\s\S]*<\/nav>/, '')
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .replaceAll(/<svg[\s\S]*?<\/svg>/g, ''),
  );

/** The text that is written with references: `a &lt; b`. */
export const unreferenced = (html: string): string =>
  html.replaceAll(/&(amp|lt|gt|quot|#39|#35|#58);/g, (_, name: string) => entities[name]!);

const unmarked = (html: string): string =>
  unreferenced(html.replaceAll(/<\/?(?:a|code|strong|em|span)\b[^>]*>/g, '').replaceAll(/<[^>]*>/g, ' '));

const markdown = new MarkdownIt({ html: false });

/** What Markdown says, as a reader of it draws it. */
export const wordsOfMarkdown = (text: string): string => unmarked(markdown.render(text));

/** The parts of a Word document, by name. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** One element of XML that has been parsed, with what stands in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** `xml` as a tree. @throws where it is not well-formed. */
export function treeOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = {
      name,
      attributes,
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root;
}

/** `element` and all within it, in the order of the text. */
export const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];

/** The paragraphs of a Word document with their styles, those of its contents left out. */
export function paragraphsOf(bytes: Uint8Array): { readonly style: string; readonly text: string }[] {
  const body = treeOf(partsOf(bytes).get('word/document.xml')!);
  return all(body)
    .filter(({ name }) => name === 'w:p')
    .map((paragraph) => {
      const within = all(paragraph);
      const style = within.find(({ name }) => name === 'w:pStyle')?.attributes['w:val'] ?? '';
      const text = within
        .map(({ name, text: letters }) => (name === 'w:t' ? letters : name === 'w:br' ? ' ' : ''))
        .join('');
      return { style, text };
    })
    .filter(({ style }) => !style.startsWith('Contents'));
}

/** What a Word document says below its contents. */
export const wordsOfDocx = (bytes: Uint8Array): string =>
  paragraphsOf(bytes)
    .map(({ text }) => text)
    .join('\n');
