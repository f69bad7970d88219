/** What a record says is text in Markdown, wherever it stands: a parser that is not ours says so. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import {
  codeBlock,
  codeSpan,
  headingSigns,
  indented,
  inlineText,
  keptLines,
  link,
  markdownDocument,
  markdownText,
  ownWords,
  quoted,
  textTable,
  trimmed,
  type Markdown,
} from '../../src/render/markdown.ts';
import { visible } from '../../src/render/visible.ts';
import { hostile } from './hostile.ts';
import { cases } from '../reliability/figures.ts';

// Names of sites and addresses of mail are links to themselves for some readers, and no harm.
const parser = new MarkdownIt({ html: true, linkify: true });
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add('mailto:', null);

/** The text of the document, a line for each block; undefined where there is anything but `blocks` and text. */
function textOf(markdown: string, blocks: readonly string[]): string[] | undefined {
  const lines: string[] = [];
  for (const { type, children, content } of parser.parse(markdown, {})) {
    if (type !== 'inline') {
      if (!blocks.includes(type.replace(/_(open|close)$/, ''))) return undefined;
      continue;
    }
    if (children?.some((each) => each.type !== 'text' && each.type !== 'softbreak')) return undefined;
    lines.push((children ?? []).map((each) => (each.type === 'text' ? each.content : '\n')).join(''));
    expect(content).not.toContain('\n\n');
  }
  return lines;
}

/** How a text is to be read: made visible, and calling nobody. */
const read = (text: string): string =>
  visible(text)
    .trim()
    .replaceAll(/(^|\W)@(?=\w)/g, '$1\\u{40}')
    .replaceAll(/#(?=\d)/g, '\\u{23}')
    .replaceAll(/\b(gh)-(?=\d)/gi, '$1\\u{2d}');

const paragraph = ['paragraph'];
const table = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];

describe('text is read as it was written', () => {
  const always = (check: (text: string) => void): void =>
    fc.assert(fc.property(hostile, check), { numRuns: cases(2_000) });

  test('as a paragraph', () =>
    always((text) => {
      const expected = read(text);
      expect(textOf(markdownText(text), paragraph)).toEqual(expected === '' ? [] : [expected]);
    }));

  test('within a line', () =>
    always((text) => {
      expect(textOf(`a ${markdownText(text)} z`, paragraph)).toEqual([`a ${read(text)} z`]);
      expect(textOf(`a${inlineText(text)}z`, paragraph)).toEqual([`a${visible(text)}z`]);
    }));

  test('at the start of a line', () =>
    always((text) => {
      const expected = read(text) === '' ? 'a | b' : `a | b\n${read(text)}`;
      expect(textOf(`a \\| b\n${markdownText(text)}`, paragraph)).toEqual([expected]);
    }));

  test('in the cell of a table', () =>
    always((text) => {
      expect(textOf(textTable(['one', 'two'], [[text, 'end']]), table)).toEqual([
        'one',
        'two',
        read(text),
        'end',
      ]);
    }));

  test('and no line of it is a command to a service that reads logs', () =>
    always((text) => {
      expect(markdownText(text)).not.toMatch(/^\s*::|##\[|\n/);
    }));
});

test.each([
  ['2024-05-08: $425 million, sec. 2(d)', String.raw`2024-05-08: \$425 million, sec. 2(d)`],
  ['freedonia/letter, cases/freedonia/letter.yaml:5', 'freedonia/letter, cases/freedonia/letter.yaml:5'],
  ['x^2^ is_it', String.raw`x\^2\^ is\_it`],
  ['1. first', String.raw`1\. first`],
  ['12. twelfth', String.raw`12\. twelfth`],
  ['a) first', 'a) first'],
  ['2024 was', '2024 was'],
  ['AT&T; R&D, &#x40;', String.raw`AT\&T; R&D, \&\#x40;`],
  ['- :: -', String.raw`\- :: -`],
  ['::error::', String.raw`\::error::`],
  ['##[error]', String.raw`\#\#\[error\]`],
  ['ask @octocat or a@b.example', String.raw`ask \\u{40}octocat or a\@b.example`],
  ['fixes #12, GH-12', String.raw`fixes \\u{23}12, GH\\u{2d}12`],
  ['AT&T &amp; https://a.b www.a.b', String.raw`AT&T \&amp; https:\//a.b www\.a.b`],
  ['\u202eb\nc', String.raw`\\u202eb c`],
  ['', ''],
])('%j is written %j', (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

test('a cell holds two thousand characters', () => {
  const [, , row] = textTable(['a'], [['\u{1f600}'.repeat(50_000)]]).split('\n');
  expect(row).toBe(`| ${'\u{1f600}'.repeat(1_997)}... |`);
});

/** Markdown of our own. */
const own = (text: string): Markdown => text as Markdown;

test.each<[what: string, written: string | undefined, markdown: string | undefined]>([
  ['code', codeSpan('a *b*'), '`a *b*`'],
  ['code with backquotes', codeSpan('a `b` ``c'), '``` a `b` ``c ```'],
  ['lines of code', codeBlock('yaml', 'a: b'), '```yaml\na: b\n```'],
  ['lines of code with fences', codeBlock('', '```\n````'), '`````\n```\n````\n`````'],
  ['a link', link(own('a'), 'https://a.b/c-d.html'), '[a](https://a.b/c-d.html)'],
  ['a link to anywhere', link(own('a'), 'b c>)\u202e'), '[a](<b c%3E)%5Cu202e>)'],
  ['the sign of a heading', headingSigns(2), '##'],
  ['the sign of a heading below all others', headingSigns(9), '######'],
  ['words of ours', ownWords('a <b> [c] `<d>` #'), 'a \\<b\\> \\[c\\] `<d>` \\#'],
  ['a stretch within a line', inlineText('- a'), '- a'],
  ['a stretch at the start of a line', inlineText('- a', true), '\\- a'],
  ['a text with blanks around it', markdownText('\n - a\t'), '\\- a'],
  ['a document', markdownDocument(own('A'), [own('- b'), own('c')]), '# A\n\n- b\n\nc\n'],
  ['a quotation', quoted(own('a\n\nb')), '> a\n>\n> b'],
  ['what belongs to an item', indented(own('a\n\nb'), 2), 'a\n\n  b'],
  ['what had blanks around it', trimmed(own('\n a \n')), 'a'],
  ['all lines of a text', keptLines(own('a\nb'), () => true), 'a\nb'],
  ['the lines before another', keptLines(own('a\nb\na'), (line) => line === 'a'), 'a'],
  ['no line of a text', keptLines(own('a\nb'), () => false), undefined],
])('%s', (_, written, markdown) => {
  expect(written).toBe(markdown);
});
