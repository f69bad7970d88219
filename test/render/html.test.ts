import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html, htmlText, joinedHtml, styleText } from '../../src/render/html.ts';
import { htmlPage } from '../../src/render/html-page.ts';
import { htmlTable } from '../../src/render/html-table.ts';
import { visible } from '../../src/render/visible.ts';
import { cases } from '../reliability/figures.ts';
import { unreferenced } from '../report/told.ts';
import { hostile } from './hostile.ts';

describe('text in HTML', () => {
  test.each([
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['"quoted" \'too\'', '&quot;quoted&quot; &#39;too&#39;'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['&lt;', '&amp;lt;'],
    ['\u202eturned', '\\u202eturned'],
    ['two\nlines', 'two lines'],
    ['##[error]x', '#&#35;[error]x'],
    [' ::error::x', ' &#58;:error::x'],
    ['a::b', 'a::b'],
  ])('%j', (text, written) => expect(htmlText(text)).toBe(written));

  test('any text reads as that text made visible, in an element and in an attribute', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = htmlText(text);
        expect(written).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39|#35|#58);)/);
        expect(unreferenced(written)).toBe(visible(text));
      }),
      { numRuns: cases(300) },
    );
  });

  test('a style sheet that could end its element is refused', () => {
    expect(styleText('p > a { }')).toBe('p > a { }');
    expect(() => styleText('p { } </style>')).toThrow('end its element');
  });
});

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');
const page = (): string =>
  htmlPage(
    {
      title: 'A <title>',
      marking: 'CUI',
      lead: [],
      contents: [{ id: 'one', title: html`One` }],
      main: [html`<p id="one">words</p>`],
      foot: [],
    },
    digest,
  );

describe('a page', () => {
  test('its policy names the digest of its own style sheet, and allows nothing else', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page())!;
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page())!;
    expect(policy!.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'sha256-${digest(style!)}'; base-uri 'none'; form-action 'none'`,
    );
  });

  test('it has its marking above, below, and on each sheet of paper', () => {
    expect(page().match(/<p class="marking">CUI<\/p>/g)).toHaveLength(2);
    expect(page()).toContain('@top-center { content: "CUI"; font-weight: bold; }');
    expect(page()).not.toContain('UNCLASSIFIED');
  });

  test('it loads nothing and carries nothing of the government', () => {
    expect(page()).not.toMatch(/<(script|img|link|iframe|object|embed|form|base)\b|@import|url\(|\bon\w+=/i);
    expect(page()).not.toMatch(/official website|usa-banner|seal/i);
  });

  test('it is short where it has no parts to go to', () => {
    const short = htmlPage({ title: 'a', marking: 'U', lead: [], contents: [], main: [], foot: [] }, digest);
    expect(short).not.toContain('<nav');
    expect(short).not.toContain('class="layout with-contents"');
  });
});

test('a table names its columns and rows, and can be moved by the keyboard', () => {
  const cells = [html`<b>x</b>`, html`y`];
  const table = htmlTable(
    't',
    htmlText('A & B'),
    [html`Who`, html`What`],
    [{ anchor: 'a"b', cells }, { cells }],
  );
  expect(table).toBe(
    joinedHtml([
      html`<div class="scroll" role="region" aria-labelledby="t" tabindex="0">`,
      html`<table>`,
      html`<caption id="t">A &amp; B</caption>`,
      html`<thead><tr><th scope="col">Who</th><th scope="col">What</th></tr></thead>`,
      html`<tbody>`,
      html`<tr id="a&quot;b"><th scope="row"><b>x</b></th><td>y</td></tr>`,
      html`<tr><th scope="row"><b>x</b></th><td>y</td></tr>`,
      html`</tbody>`,
      html`</table>`,
      html`</div>`,
    ]),
  );
});
