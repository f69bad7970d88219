/** Markdown to the blocks of the report. Only headings, paragraphs, lists, quotes, tables and emphasis are known. */
import MarkdownIt from 'markdown-it';
import { recordsIn, recordsOf, type Block, type Inline, type Row } from '../report/document.ts';
import { slotIn, type Values } from './values.ts';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false }).disable([
  'code',
  'fence',
  'lheading',
  'hr',
  'reference',
  'html_block',
  'backticks',
  'strikethrough',
  'link',
  'image',
  'autolink',
  'html_inline',
]);

/** The level of the first heading within a section: the report and its sections have the ones above. */
const firstLevel = 3;

/** A place in the text that asks for something else: `gaps`, `section 2(a)(i)`. */
export interface Slot {
  readonly type: 'slot';
  readonly name: string;
}

/** The blocks of `text`, as a template has drawn it. */
export function blocksOf(text: string, values: Values): readonly (Block | Slot)[] {
  const tokens = markdown.parse(text, {});
  let at = 0;
  const upTo = (close: string): (Block | Slot)[] => {
    const found: (Block | Slot)[] = [];
    for (; at < tokens.length && tokens[at]!.type !== close; at += 1) {
      const block = one(tokens[at]!);
      if (block) found.push(block);
    }
    return found;
  };
  const inner = (close: string): Block[] => {
    at += 1;
    return upTo(close).filter((block): block is Block => block.type !== 'slot');
  };
  const line = (): readonly Inline[] => {
    at += 1;
    return inline(tokens[at]!.children ?? [], values);
  };
  const one = (token: Token): Block | Slot | undefined => {
    switch (token.type) {
      case 'heading_open': {
        const content = line();
        at += 1;
        const level = Math.max(firstLevel, Number(token.tag.slice(1)));
        return { type: 'heading', level, content, records: recordsIn(content) };
      }
      case 'paragraph_open': {
        const name = slotIn(tokens[at + 1]!.content);
        const content = line();
        at += 1;
        return name === undefined
          ? { type: 'paragraph', content, records: recordsIn(content) }
          : { type: 'slot', name };
      }
      case 'bullet_list_open':
      case 'ordered_list_open': {
        const ordered = token.type === 'ordered_list_open';
        const close = token.type.replace('open', 'close');
        const items: (readonly Block[])[] = [];
        for (at += 1; tokens[at]!.type !== close; at += 1) items.push(inner('list_item_close'));
        return { type: 'list', ordered, items, records: recordsOf(items.flat()) };
      }
      case 'blockquote_open': {
        const blocks = inner('blockquote_close');
        return { type: 'quote', blocks, records: recordsOf(blocks) };
      }
      case 'table_open':
        return table();
      default:
        return undefined;
    }
  };
  const table = (): Block => {
    const rows: Row[] = [];
    let cells: (readonly Inline[])[] = [];
    for (; tokens[at]!.type !== 'table_close'; at += 1) {
      const { type } = tokens[at]!;
      if (type === 'tr_open') cells = [];
      if (type === 'th_open' || type === 'td_open') cells.push(line());
      if (type === 'tr_close') rows.push({ cells, records: recordsIn(cells.flat()) });
    }
    const [head, ...others] = rows as [Row, ...Row[]];
    return {
      type: 'table',
      head,
      rows: others,
      records: [...new Set(others.flatMap(({ records }) => records))],
    };
  };
  return upTo('');
}

function inline(tokens: readonly Token[], values: Values): readonly Inline[] {
  const stack: Inline[][] = [[]];
  for (const { type, content } of tokens) {
    const line = stack.at(-1)!;
    if (type === 'text' || type === 'text_special') line.push(...values.expand(content));
    else if (type === 'softbreak') line.push({ type: 'text', text: ' ' });
    else if (type === 'hardbreak') line.push({ type: 'break' });
    else if (type.endsWith('_open')) stack.push([]);
    else if (type.endsWith('_close')) {
      const inside = stack.pop()!;
      stack.at(-1)!.push({ type: type === 'strong_close' ? 'strong' : 'emphasis', content: joined(inside) });
    }
  }
  return joined(stack[0]!);
}

/** The line with neighbouring texts as one. */
function joined(line: readonly Inline[]): readonly Inline[] {
  const whole: Inline[] = [];
  for (const part of line) {
    const last = whole.at(-1);
    if (part.type === 'text' && last?.type === 'text')
      whole[whole.length - 1] = { type: 'text', text: last.text + part.text };
    else whole.push(part);
  }
  return whole;
}
