/** Templates into blocks: what is drawn, what is refused and where, and that no value becomes markup. */
import { describe, expect, test } from 'vitest';
import type { Gap } from '../../src/report/document.ts';
import { draw, type Drawn, type Order, type TemplateMistake, type Watch } from '../../src/template/draw.ts';

const gap: Gap = {
  section: 'one',
  clause: '2(a)(i)',
  text: 'nothing is known',
  fill: 'record it',
  records: [],
};

/** A report of one section, `one`, drawn from `template`. */
function drawn(
  template: string,
  more: Partial<Order & Watch> & { readonly tells?: readonly string[] } = {},
): Drawn {
  const { tells = [], templates, worked = () => performance.now(), ...others } = more;
  return draw(
    {
      templates: { 'report.md': '{% section "one" %}', 'one.md': template, ...templates },
      about: { title: 'Title', days: { earliest: '2024-03-24', latest: '2024-03-24' }, none: null },
      sections: [
        {
          id: 'one',
          title: 'One',
          clauses: [],
          template: 'one',
          facts: {
            section: { id: 'one' },
            name: 'Ruritania',
            record: 'ruritania/letter',
            records: ['ruritania/a', 'ruritania/b'],
            hostile:
              '**bold** <b>x</b> | cell\n# line `code` [a](http://x) {{ name }} {% gaps %} \ue000r0\ue001',
          },
          tells,
        },
      ],
      gaps: [],
      filledLater: {},
      patience: 2_000,
      parts: 5_000_000,
      length: 500_000,
      records: ['ruritania/letter', 'ruritania/a', 'ruritania/b'],
      ...others,
    },
    { worked },
  );
}

function blocks(result: Drawn): unknown {
  if ('mistakes' in result) throw new Error(JSON.stringify(result.mistakes));
  return result.parts.map((part) => ('blocks' in part ? part.blocks : part));
}

const mistake = (result: Drawn): TemplateMistake | undefined =>
  'mistakes' in result ? result.mistakes[0] : undefined;

const text = (content: string) => ({ type: 'text', text: content });

describe('what is drawn', () => {
  test('a paragraph, with the record it rests on', () => {
    expect(blocks(drawn('**{{ name }}** gave it. {{ record | record }}'))).toEqual([
      [
        {
          type: 'paragraph',
          content: [
            { type: 'strong', content: [text('Ruritania')] },
            text(' gave it. '),
            { type: 'record', record: 'ruritania/letter' },
          ],
          records: ['ruritania/letter'],
        },
      ],
    ]);
  });

  test('a heading never stands above the section', () => {
    expect(blocks(drawn('# {{ name }}\n\n##### Deep'))).toEqual([
      [
        { type: 'heading', level: 3, content: [text('Ruritania')], records: [] },
        { type: 'heading', level: 5, content: [text('Deep')], records: [] },
      ],
    ]);
  });

  test('a table, row by row', () => {
    const template =
      '| A | B |\n| - | - |\n{%- for each in records %}\n| {{ each | record }} | {{ name }} |\n{%- endfor %}';
    expect(blocks(drawn(template))).toEqual([
      [
        {
          type: 'table',
          head: { cells: [[text('A')], [text('B')]], records: [] },
          rows: [
            {
              cells: [[{ type: 'record', record: 'ruritania/a' }], [text('Ruritania')]],
              records: ['ruritania/a'],
            },
            {
              cells: [[{ type: 'record', record: 'ruritania/b' }], [text('Ruritania')]],
              records: ['ruritania/b'],
            },
          ],
          records: ['ruritania/a', 'ruritania/b'],
        },
      ],
    ]);
  });

  test('a list in a list, a quote, and a numbered list', () => {
    expect(blocks(drawn('- a\n  - b\n\n> q\n\n1. n'))).toMatchObject([
      [
        { type: 'list', ordered: false, items: [[{ type: 'paragraph' }, { type: 'list', items: [[{}]] }]] },
        { type: 'quote', blocks: [{ type: 'paragraph' }] },
        { type: 'list', ordered: true },
      ],
    ]);
  });

  test('what a record says stays text, line breaks apart', () => {
    expect(blocks(drawn('{{ hostile }}'))).toEqual([
      [
        {
          type: 'paragraph',
          content: [
            text('**bold** <b>x</b> | cell'),
            { type: 'break' },
            text('# line `code` [a](http://x) {{ name }} {% gaps %} \ufffdr0\ufffd'),
          ],
          records: [],
        },
      ],
    ]);
  });

  test('a value put together by filters is text as well', () => {
    expect(blocks(drawn('{% assign a = "# " | append: name %}{{ a | upcase }}'))).toEqual([
      [{ type: 'paragraph', content: [text('# RURITANIA')], records: [] }],
    ]);
  });

  test('markup that is not known is text', () => {
    const result = blocks(drawn('<b>x</b> ![i](u) [a](http://x) `c`\n\n    code\n\n---'));
    expect(JSON.stringify(result)).toContain('<b>x</b> ![i](u) [a](http://x) `c`');
    expect(result).toMatchObject([[{ type: 'paragraph' }, { type: 'paragraph' }, { type: 'paragraph' }]]);
  });

  test('null prints as not recorded, true as yes', () => {
    expect(blocks(drawn('{{ report.none }}, {{ report.none | day }}, {{ report.days | on }}'))).toMatchObject(
      [[{ content: [text('not recorded, not recorded, on March 24, 2024')] }]],
    );
  });

  test('gaps stand where the template says, else at the end', () => {
    const block = { type: 'gap', clause: '2(a)(i)', text: 'nothing is known', records: [] };
    const before = { type: 'paragraph', content: [text('a')], records: [] };
    const after = { type: 'paragraph', content: [text('b')], records: [] };
    expect(blocks(drawn('a\n{% gaps %}\nb', { gaps: [gap] }))).toEqual([[before, block, after]]);
    expect(blocks(drawn('a\n\nb', { gaps: [gap] }))).toEqual([[before, after, block]]);
    expect(blocks(drawn('a\n{% gaps %}\nb'))).toEqual([[before, after]]);
  });

  test('a section with nothing but gaps is not empty', () => {
    expect(blocks(drawn('{% gaps %}', { gaps: [gap] }))).toMatchObject([[{ type: 'gap' }]]);
  });

  test('the frame has words of its own, and sections that are filled later', () => {
    const frame = 'Before.\n{% section "one" %}\n{% section "later" %}';
    expect(
      drawn('x', { templates: { 'report.md': frame }, filledLater: { later: 'asked for' } }),
    ).toMatchObject({
      parts: [{ type: 'prose' }, { type: 'section', id: 'one' }, { type: 'later', id: 'later' }],
    });
  });

  test('one section alone needs no frame', () => {
    expect(drawn('x', { templates: { 'report.md': '{{ wrong' }, only: ['one'] })).toMatchObject({
      parts: [{ type: 'section', id: 'one' }],
    });
  });

  test('a template renders another', () => {
    const templates = { 'other.md': '{{ said }}!' };
    expect(blocks(drawn('{% render "other", said: name %}', { templates }))).toMatchObject([
      [{ content: [text('Ruritania!')] }],
    ]);
  });
});

describe('what is refused, and where', () => {
  test.each<[why: string, template: string, line: number, column: number, message: string | RegExp]>([
    ['a name that is not known', 'a\n\n{{ nam }}', 3, 4, '"nam" is not known here'],
    ['one within a group', '{{ section.titel }}', 1, 4, '"section.titel" is not known here'],
    ['one in a condition', '{% if nam %}x{% endif %}', 1, 7, '"nam" is not known here'],
    ['a filter that does not exist', 'a\n {{ name | upcas }}', 2, 2, 'there is no filter "upcas"'],
    ['a filter that asks the clock', '{{ "now" | date: "%s" }}', 1, 1, 'there is no filter "date"'],
    ['a filter that undoes escaping', '{{ name | raw }}', 1, 1, 'there is no filter "raw"'],
    ['a tag that does not exist', '{% sections %}', 1, 1, 'there is no tag "sections"'],
    ['a tag that reads files', '{% include "x" %}', 1, 1, 'there is no tag "include"'],
    ['a layout', '{% layout "x" %}', 1, 1, 'there is no tag "layout"'],
    ['a tag that is not closed', 'a {% if name %} b', 1, 3, /not closed/],
    ['an output that is not closed', '{{ name', 1, 1, /not closed/],
    ['a template that does not exist', '{% render "othre" %}', 1, 1, 'there is no template "othre"'],
    ['a path out of the folder', '{% render "../../etc/passwd" %}', 1, 1, 'there is no template "passwd"'],
    ['a group printed as it is', '{{ section }}', 1, 1, /group of values/],
    ['a list printed as it is', '{{ records }}', 1, 1, /this is a list/],
    ['a day filter over a text', '{{ name | day }}', 1, 1, 'the filter "day" prints a day, and this is none'],
    ['dollars over a text', '{{ name | dollars }}', 1, 1, /whole dollars/],
    ['a walk to the constructor', '{{ name.constructor }}', 1, 4, /is not known here/],
    ['a walk to the prototype', '{{ section.__proto__ }}', 1, 4, /is not known here/],
    ['a record that there is none of', '{{ "made/up" | record }}', 1, 1, /there is none of this name/],
    ['arguments for "gaps"', '{% gaps all %}', 1, 1, '"gaps" takes nothing'],
    ['a character that stands for values', 'a\n\ue000', 2, 1, /U\+E000/],
    ['nothing at all', '  \n{% if false %}x{% endif %}', 1, 1, 'it prints nothing for section one'],
    ['a template too long', 'x'.repeat(100_001), 1, 1, 'it is longer than 100000 characters'],
    ['a template that renders itself', '{% render "one" %}', 1, 1, /renders itself/],
    ['numbers without end', '{% for i in (1..900000000) %}{% endfor %}', 1, 1, /too much time or memory/],
  ])('%s', (_, template, line, column, message) => {
    const found = mistake(drawn(template));
    expect(found).toMatchObject({ template: 'one.md', line, column });
    if (typeof message === 'string') expect(found?.message).toBe(message);
    else expect(found?.message).toMatch(message);
  });

  test('a mistake in a rendered template is told there', () => {
    const templates = { 'other.md': 'a\n{{ unknown }}' };
    expect(mistake(drawn('{% render "other" %}', { templates }))).toMatchObject({
      template: 'other.md',
      line: 2,
      column: 4,
    });
  });

  test('a record left out', () => {
    expect(mistake(drawn('{{ name }}', { tells: ['ruritania/letter'] }))?.message).toBe(
      'it leaves out a record that section one has to name with the filter "record": ruritania/letter',
    );
    expect(mistake(drawn('{{ record | record }}', { tells: ['ruritania/letter'] }))).toBeUndefined();
    expect(mistake(drawn('{{ record }}', { tells: ['ruritania/letter'] }))).toBeDefined();
  });

  test('what works longer than it may, by the count of the processor alone', () => {
    // Two parts, before each of which, and before the template, it is asked.
    const askedAfter = (ofEach: number) => {
      let asked = 0;
      return { patience: 30, worked: () => ofEach * asked++ };
    };
    expect(mistake(drawn('a{{ name }}', askedAfter(11)))).toMatchObject({
      message: 'it takes too much time or memory to draw',
      tooMuch: true,
    });
    expect(mistake(drawn('a{{ name }}', askedAfter(10)))).toBeUndefined();
  });

  test('what prints more than it may', () => {
    expect(mistake(drawn('abcdef', { length: 5, only: ['one'] }))).toMatchObject({
      message: 'it prints too much',
    });
    expect(mistake(drawn('abcdef', { length: 6, only: ['one'] }))).toBeUndefined();
  });

  test.each<[why: string, frame: string, message: string]>([
    ['a section left out', 'words', 'it asks for no section one'],
    ['a section twice', '{% section "one" %}{% section "one" %}', 'section one is asked for a second time'],
    ['a section that is none', '{% section "one" %}{% section "two" %}', 'there is no section two'],
    ['a section without a name', '{% section one %}', '"section" takes the id of a section in quotes'],
  ])('in the frame: %s', (_, frame, message) => {
    expect(mistake(drawn('x', { templates: { 'report.md': frame } }))).toMatchObject({
      template: 'report.md',
      message,
    });
  });
});
