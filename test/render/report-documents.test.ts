/** The page and the Word document of a report: its structure, and what a stranger's words cannot bring into it. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../src/report/assemble.ts';
import type { Block, Inline, Row } from '../../src/report/document.ts';
import { reportDocx } from '../../src/render/report-docx.ts';
import { reportHtml } from '../../src/render/report-html.ts';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { all, paragraphsOf, partsOf, treeOf, type Element } from '../report/told.ts';
import { surroundings } from '../report/question.ts';

const text = (content: string): Inline[] => [{ type: 'text', text: content }];
const row = (...cells: readonly (readonly Inline[])[]): Row => ({ cells, records: [] });
const paragraph = (content: string): Block => ({ type: 'paragraph', content: text(content), records: [] });
const heading = (level: number, content: string): Block => ({
  type: 'heading',
  level,
  content: text(content),
  records: [],
});
const record = (id: string): Inline => ({ type: 'record', record: id });

/** A document with every kind of block, in which `words` stand wherever a record or a template can have them. */
function documentWith(
  words: string,
  records: readonly string[] = ['freedonia', 'freedonia/letter'],
): ReportDocument {
  const [first = 'freedonia', second = 'freedonia/letter'] = records;
  const list = (ordered: boolean, ...items: readonly (readonly Block[])[]): Block => ({
    type: 'list',
    ordered,
    items,
    records: [],
  });
  const blocks: readonly Block[] = [
    {
      type: 'paragraph',
      content: [
        ...text(words),
        { type: 'strong', content: text(words) },
        { type: 'break' },
        { type: 'emphasis', content: [...text(words), record(first)] },
      ],
      records: [first],
    },
    heading(5, `Deep ${words}`),
    heading(3, `Less deep ${words}`),
    list(
      false,
      [paragraph(words), list(true, [paragraph('one')], [paragraph('two')])],
      [list(false, [paragraph('alone')])],
    ),
    list(true, [paragraph('again one'), paragraph('and more')]),
    { type: 'quote', blocks: [paragraph(words)], records: [] },
    {
      type: 'table',
      head: row(text('Who'), text(words)),
      rows: [row([record(second)], text(words)), row(text(words), text('-'))],
      records: [second],
    },
    { type: 'gap', clause: '2(a)(i)', text: `the case files record no ${words}`, records: [second] },
  ];
  const pictures: readonly Block[] = [
    {
      type: 'figure',
      title: `Timeline ${words}`,
      says: words,
      picture: {
        type: 'timeline',
        from: plainDate('2024-02-08'),
        to: plainDate('2024-09-30'),
        rows: [
          {
            label: words,
            stretches: [
              { from: plainDate('2024-02-08'), to: plainDate('2024-03-24'), says: words, tone: 'open' },
              { from: plainDate('2024-03-25'), to: plainDate('2024-09-30'), says: words, tone: 'stopped' },
            ],
            days: (['settled', 'open', 'late', 'stopped', 'unknown', 'aside'] as const).map(
              (tone, index) => ({
                from: plainDate(`2024-0${index + 3}-01`),
                to: plainDate(`2024-0${index + 3}-0${index + 1}`),
                says: words,
                tone,
              }),
            ),
          },
        ],
      },
      head: row(text('Recipient'), text('When')),
      rows: [row(text(words), text(words))],
      records: [],
    },
    {
      type: 'figure',
      title: 'Amounts',
      says: words,
      picture: {
        type: 'bars',
        unit: 'dollars',
        rows: [
          { label: words, total: words, parts: [{ says: words, tone: 'settled', amount: 425_000_000 }] },
        ],
      },
      head: row(text('Program'), text('Value')),
      rows: [row(text(words), text('$425 million'))],
      records: [],
    },
  ];
  const { title: _, ...known } = surroundings;
  return {
    about: {
      ...known,
      title: `Report ${words}`,
      fiscal_year: 2025,
      as_of: { earliest: '2025-01-15', latest: '2025-01-15' },
    } as ReportDocument['about'],
    gaps: [],
    index: [
      { record: first, sections: ['2(a)(i)'] },
      { record: second, sections: ['2(a)(i)', 'glance'] },
    ],
    parts: [
      { type: 'prose', blocks: [heading(3, `Words of the frame ${words}`), paragraph(words)] },
      { type: 'section', id: 'glance', title: 'The period at a glance', clauses: [], blocks: pictures },
      { type: 'section', id: '2(a)(i)', title: 'New assurances', clauses: ['2(a)(i)'], blocks },
      {
        type: 'section',
        id: 'annex-records',
        title: 'Annex D: Records',
        clauses: [],
        blocks: [
          {
            type: 'table',
            head: row(text('Record'), text('Named in')),
            rows: [
              row([record(first)], [{ type: 'section', section: '2(a)(i)' }]),
              row(
                [record(second)],
                [
                  { type: 'section', section: '2(a)(i)' },
                  ...text(', '),
                  { type: 'section', section: 'glance' },
                ],
              ),
            ],
            records: [first, second],
          },
        ],
      },
    ],
  };
}

const digest = (style: string): string => createHash('sha256').update(style).digest('base64');
const pageOf = (document: ReportDocument): string => reportHtml(document, digest);

const payloads = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  '</style><style>td{display:none}</style></title>',
  ']]></w:t></w:r><w:r><w:instrText>INCLUDETEXT "http://example.org"</w:instrText></w:r>',
  '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }',
  'HYPERLINK "javascript:alert(1)"',
  '&lt;b&gt; &amp; &#60; &copy;',
  '\u001b[2J\u202edesrever\u2066 \u200b \ufffe\uffff',
  'tab\tand\nline',
  '{{ 7 | times: 7 }}{% render "x" %}',
];

/** The tags of a page with the names of their attributes, in order. */
const shapeOf = (page: string): string[] =>
  Array.from(
    page
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .matchAll(/<(\/?[a-z!][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi),
    ([, name, attributes]) =>
      [name, ...(attributes ?? '').matchAll(/([\w:-]+)=/g)]
        .map((each) => (typeof each === 'object' ? each[1] : each))
        .join(' '),
  );

describe('the page', () => {
  const page = pageOf(documentWith('harmless'));

  test.each(payloads)('%j is text in it', (payload) => {
    expect(shapeOf(pageOf(documentWith(payload)))).toEqual(shapeOf(page));
  });

  test('headings pass over no level, whatever a template asks for', () => {
    const levels = Array.from(page.matchAll(/<h(\d)/g), ([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.slice(1).entries())
      expect(level - levels[index]!).toBeLessThanOrEqual(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  test('every id is there once, and every link of the page leads to one', () => {
    const ids = Array.from(page.matchAll(/\bid="([^"]+)"/g), ([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const links = Array.from(page.matchAll(/\bhref="([^"]+)"/g), ([, link]) => link!);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !ids.includes(link.replace(/^#/, '')))).toEqual([]);
    const named = Array.from(page.matchAll(/\baria-labelledby="([^"]+)"/g), ([, name]) =>
      name!.split(' '),
    ).flat();
    expect(named.filter((name) => !ids.includes(name))).toEqual([]);
  });

  test('a record leads to the index, also where its id needs to be written in another way', () => {
    const strange = pageOf(documentWith('x', ['freedonia & co', 'freedonia/"letter" 1']));
    const ids = new Set(Array.from(strange.matchAll(/\bid="([^"]+)"/g), ([, id]) => id!));
    const links = Array.from(strange.matchAll(/href="#(record-[^"]+)"/g), ([, link]) => link!);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(ids).toContain(link);
  });

  test('one section alone has no contents, and names records without a link', () => {
    const whole = documentWith('x');
    const alone = pageOf({
      ...whole,
      parts: whole.parts.filter((part) => part.type === 'section' && part.id === '2(a)(i)'),
    });
    expect(alone).not.toContain('<nav');
    expect(alone).toContain('<code>freedonia</code>');
    expect(alone).not.toContain('href="#record');
  });

  test('pictures are named and described, and every tone has its own shape', () => {
    expect(page.match(/<svg[^>]* role="img" aria-labelledby="figure-\d-title figure-\d-says"/g)).toHaveLength(
      2,
    );
    const [picture] = /<svg[\s\S]*?<\/svg>/.exec(page)!;
    expect(picture).toContain('<title id="figure-1-title">Timeline harmless</title>');
    expect(picture.match(/<circle /g)).toHaveLength(2);
    expect(picture.match(/<polygon /g)).toHaveLength(4);
    expect(picture).toContain('>April 2024<');
  });
});

const document = (bytes: Uint8Array): Element => treeOf(partsOf(bytes).get('word/document.xml')!);
const named = (root: Element, name: string): Element[] => all(root).filter((each) => each.name === name);
const shapeOfDocx = (bytes: Uint8Array): string[] =>
  all(document(bytes)).map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' '));

describe('the Word document', async () => {
  const bytes = await reportDocx(documentWith('harmless'));
  const parts = partsOf(bytes);

  test.each(payloads)('%j is text in it', async (payload) => {
    const other = await reportDocx(documentWith(payload));
    expect(shapeOfDocx(other)).toEqual(shapeOfDocx(bytes));
    for (const [name, part] of partsOf(other)) if (/\.(xml|rels)$/.test(name)) treeOf(part);
  });

  test('it has no field but numbers of pages and tables, and no relation to anything outside', () => {
    const fields = [
      ...[...parts.values()].flatMap((part) =>
        Array.from(part.matchAll(/<w:instrText[^>]*>([^<]*)/g), ([, code]) => code!),
      ),
      ...[...parts.values()].flatMap((part) =>
        Array.from(part.matchAll(/w:instr="([^"]*)"/g), ([, code]) => code!),
      ),
    ].map((code) => code.trim().split(' ')[0]!);
    expect([...new Set(fields)].toSorted()).toEqual(['NUMPAGES', 'PAGE', 'PAGEREF', 'SEQ']);
    const relations = [...parts]
      .filter(([name]) => name.endsWith('.rels'))
      .map(([, part]) => part)
      .join('');
    expect(relations).not.toMatch(/TargetMode="External"|oleObject|attachedTemplate|frame|hyperlink"/i);
    expect(
      [...parts.keys()].filter((name) => /\.(bin|exe|js|vbs|ole)$|vba|embeddings|activeX/i.test(name)),
    ).toEqual([]);
  });

  test('its headings are real, and pass over no level', () => {
    const styles = paragraphsOf(bytes)
      .map(({ style }) => style)
      .filter((style) => /^Heading\d$/.test(style));
    const levels = styles.map((style) => Number(style.slice(-1)));
    expect(levels.length).toBeGreaterThan(6);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(
      paragraphsOf(bytes)
        .filter(({ style }) => style === 'Heading1')
        .map(({ text: said }) => said),
    ).toEqual([
      'Words of the frame harmless',
      'The period at a glance',
      '§2(a)(i) New assurances',
      'Annex D: Records',
    ]);
  });

  test('the head of every table repeats, and no row is parted', () => {
    const tables = named(document(bytes), 'w:tbl');
    expect(tables).toHaveLength(4);
    for (const table of tables) {
      const rows = named(table, 'w:tr');
      expect(rows.map((each) => named(each, 'w:tblHeader').length > 0)).toEqual(
        rows.map((_, index) => index === 0),
      );
      expect(rows.every((each) => named(each, 'w:cantSplit').length > 0)).toBe(true);
    }
  });

  test('records and sections are bookmarks, each once, and every link leads to one', () => {
    const marks = named(document(bytes), 'w:bookmarkStart');
    const names = marks.map(({ attributes }) => attributes['w:name']!);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith('record_'))).toEqual([
      'record_1_freedonia',
      'record_2_freedonia_letter',
    ]);
    expect(names.every((name) => /^[A-Za-z]\w{0,39}$/.test(name))).toBe(true);
    const ids = marks.map(({ attributes }) => attributes['w:id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(named(document(bytes), 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id'])).toEqual(ids);
    const links = named(document(bytes), 'w:hyperlink').map(({ attributes }) => attributes['w:anchor']!);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !names.includes(link))).toEqual([]);
  });

  test('without an index, a record is marked where it is named first', async () => {
    const whole = documentWith('x');
    const alone = await reportDocx({
      ...whole,
      parts: whole.parts.filter((part) => part.type === 'section' && part.id === '2(a)(i)'),
    });
    const names = named(document(alone), 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(names).toEqual(['section_2_a_i', 'record_1_freedonia', 'record_2_freedonia_letter']);
    expect(paragraphsOf(alone).map(({ text: said }) => said)).not.toContain('Contents');
  });

  test('its marking stands in the header and the footer, with the number of the page', async () => {
    const cui = await reportDocx({
      ...documentWith('x'),
      about: { ...documentWith('x').about, marking: 'CUI' },
    });
    for (const [file, marking] of [
      [bytes, 'UNCLASSIFIED'],
      [cui, 'CUI'],
    ] as const) {
      const edges = [...partsOf(file)].filter(([name]) => /^word\/(header|footer)\d\.xml$/.test(name));
      expect(edges).toHaveLength(2);
      for (const [, part] of edges) expect(part).toContain(`>${marking}<`);
      expect(edges.some(([, part]) => part.includes('NUMPAGES'))).toBe(true);
    }
  });

  test('numbers begin anew in each list', () => {
    const numbers = named(document(bytes), 'w:numId').map(({ attributes }) => attributes['w:val']);
    // Two bullets, two numbers within, one bullet of a list of its own, and another list of numbers.
    expect(new Set(numbers).size).toBeGreaterThanOrEqual(4);
  });

  test('the same document gives the same bytes, and tells of no clock', async () => {
    expect(Buffer.from(await reportDocx(documentWith('harmless'))).equals(Buffer.from(bytes))).toBe(true);
    const dates = [...parts.values()].flatMap((part) => part.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g) ?? []);
    expect([...new Set(dates)]).toEqual(['2025-01-15T00:00:00Z']);
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
  });
});
