/** Text for a terminal: what shows, what is cut, and how lines break. */
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asLines, cut, hanging, ink, paragraphs, plural, visible, wrap } from '../../src/render/ink.ts';
import { cutLines, visibleJson } from '../../src/render/visible.ts';
import { cases } from '../reliability/figures.ts';

/** What Unicode says is not drawn, but for what chooses between two drawings; separators of lines and halves of pairs. */
const unseen =
  /(?![\ufe00-\ufe0f\u180b-\u180d\u180f])\p{Default_Ignorable_Code_Point}|[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufff9-\ufffb]|[\ufdd0-\ufdef\ufffe\uffff]/u;

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '\u202e',
        '\u001b',
        '\n',
        '\t',
        ' ',
        'a',
        '\u{e0069}',
        '\ud800',
        '\u3164',
        '\u{1f600}',
        '\u00e9',
      ),
    )
    .map((parts) => parts.join('')),
);
const ascii = fc.string({ unit: 'grapheme-ascii', maxLength: 200 });

describe('what would not show is written out', () => {
  test.each([
    ['\u001b[2J', '\\u001b[2J'],
    ['\u0000', '\\u0000'],
    ['\u0007', '\\u0007'],
    ['\b', '\\u0008'],
    ['\u007f', '\\u007f'],
    ['\u0085', '\\u0085'],
    ['\u009b31m', '\\u009b31m'],
    ['\u00ad', '\\u00ad'],
    ['\u061c', '\\u061c'],
    ['\u200b', '\\u200b'],
    ['\u200e\u200f', '\\u200e\\u200f'],
    ['\u2028\u2029', '\\u2028\\u2029'],
    ['\u202aa\u202e', '\\u202aa\\u202e'],
    ['\u2066\u2069', '\\u2066\\u2069'],
    ['\ufeff', '\\ufeff'],
    ['\ufffe', '\\ufffe'],
    ['\u3164\u115f\uffa0', '\\u3164\\u115f\\uffa0'],
    ['\ufffd', '\ufffd'],
    ['\u2764\ufe0f', '\u2764\ufe0f'],
    ['\ud800', '\\ud800'],
    ['\u{e0069}\u{e007f}', '\\u{e0069}\\u{e007f}'],
    ['a\tb', 'a b'],
    ['a\r\n\n\tb', 'a b'],
    ['Freedonia', 'Freedonia'],
    ['caf\u00e9 \u4f60\u597d \u{1f600}', 'caf\u00e9 \u4f60\u597d \u{1f600}'],
    ['', ''],
  ])('%j shows as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('of any text nothing is left that would not show, and it stands on one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(visible(text)).not.toMatch(unseen);
        expect(visible(visible(text))).toBe(visible(text));
      }),
      { numRuns: cases(2_000) },
    );
  });

  test('what shows already is left as it is', () => {
    fc.assert(
      fc.property(ascii, (text) => {
        expect(visible(text)).toBe(text);
      }),
      { numRuns: cases(1_000) },
    );
  });
});

describe('a text is cut to a length, with dots for what is left out', () => {
  test.each([
    ['Freedonia', 9, 'Freedonia'],
    ['Freedonia', 10, 'Freedonia'],
    ['Freedonia', 8, 'Freed...'],
    ['Freedonia', 3, '...'],
    ['\u{1f600}'.repeat(20), 10, `${'\u{1f600}'.repeat(7)}...`],
    ['\u{1f600}'.repeat(10), 10, '\u{1f600}'.repeat(10)],
    ['e\u0301'.repeat(6), 10, `${'e\u0301'.repeat(3)}...`],
    ['\u{1f44d}\u{1f3fd}'.repeat(6), 10, `${'\u{1f44d}\u{1f3fd}'.repeat(3)}...`],
  ])('%s to %i', (text, most, shown) => {
    expect(cut(text, most)).toBe(shown);
  });

  test('it is never longer, keeps its beginning, and never splits a pair', () => {
    fc.assert(
      fc.property(anyText.map(visible), fc.integer({ min: 3, max: 70 }), (text, most) => {
        const shown = cut(text, most);
        expect(Array.from(shown).length).toBeLessThanOrEqual(most);
        expect(shown).not.toMatch(unseen);
        if (shown !== text) expect(text.startsWith(shown.slice(0, -3)) && shown.endsWith('...')).toBe(true);
      }),
      { numRuns: cases(2_000) },
    );
  });
});

test('several lines stay lines, and each shows', () => {
  expect(asLines('a\u001bb\n\nc\td')).toBe('a\\u001bb\n\nc d');
});

test.each<[string, readonly string[], string]>([
  ['no paragraph', [], ''],
  ['one', ['a'], 'a\n'],
  ['two', ['a', 'b'], 'a\n\nb\n'],
])('%s ends its line where there is one', (_, texts, written) => {
  expect(paragraphs(texts.map(visible))).toBe(written);
});

test.each([
  [11, ['abc', 'defghij']],
  [10, ['abc', 'def...']],
  [8, ['abc', 'd...']],
  [7, ['abc']],
  [4, ['abc']],
  [3, []],
])('as many lines as %i characters hold', (most, kept) => {
  expect(cutLines(['abc', 'defghij'], most)).toEqual(kept);
});

test('in JSON what would not show is an escape, and the value is the same', () => {
  const text = 'a\u202eb\u{e0069}\n"';
  const json = visibleJson(JSON.stringify([text], null, 2));
  expect(json).toBe('[\n  "a\\u202eb\\udb40\\udc69\\n\\""\n]');
  expect(JSON.parse(json)).toEqual([text]);
});

describe('lines break between words', () => {
  test.each<[string, number, number, readonly string[]]>([
    ['', 10, 0, ['']],
    ['one', 10, 0, ['one']],
    ['one two', 7, 0, ['one two']],
    ['one two', 6, 0, ['one', 'two']],
    ['one two three four', 9, 2, ['one two', '  three', '  four']],
    ['abcdefghijkl', 5, 2, ['abcde', '  fgh', '  ijk', '  l']],
    ['one abcdefghij two', 6, 1, ['one', ' abcde', ' fghij', ' two']],
    ['one\ntwo', 20, 0, ['one two']],
    ['a\u001bb', 20, 0, ['a\\u001bb']],
  ])('%j at %i columns, indented by %i', (text, width, indent, expected) => {
    expect(wrap(text, width, indent)).toEqual(expected);
  });

  test('no line is wider, no letter is lost, and later lines are indented', () => {
    fc.assert(
      fc.property(
        ascii,
        fc.integer({ min: 10, max: 100 }),
        fc.integer({ min: 0, max: 8 }),
        (text, width, indent) => {
          const [first, ...later] = wrap(text, width, indent);
          for (const line of [first!, ...later]) expect(line.length).toBeLessThanOrEqual(width);
          for (const line of later) expect(line.startsWith(' '.repeat(indent))).toBe(true);
          const letters = (shown: string): string => shown.replaceAll(' ', '');
          expect(letters([first, ...later].join(''))).toBe(letters(text));
        },
      ),
      { numRuns: cases(2_000) },
    );
  });

  test('of a long text four thousand characters are told', () => {
    for (const long of ['word '.repeat(20_000), 'x'.repeat(100_000), '\u4f60'.repeat(100_000)]) {
      const rows = wrap(long, 80);
      expect([rows.length, rows.at(-1)!.slice(-3)]).toEqual([50, '...']);
    }
    expect(wrap('x'.repeat(4_000), 80).join('')).toBe('x'.repeat(4_000));
  });

  test('and never within a character', () => {
    const sad = '\u{1f622}';
    expect(wrap(sad.repeat(5), 3)).toEqual([sad, sad, sad, sad, sad]);
    expect(wrap(sad, 1)).toEqual([sad]);
    expect(wrap('e\u0301'.repeat(4), 3)).toEqual(['e\u0301', 'e\u0301', 'e\u0301', 'e\u0301']);
    expect(wrap('\u0301'.repeat(5), 3)).toEqual(['\u0301'.repeat(3), '\u0301'.repeat(2)]);
  });
});

describe('a text after a label', () => {
  test('stands under its own first word', () => {
    expect(hanging('  = clause: ', 'one two three four five six seven', 32)).toEqual([
      '  = clause: one two three four',
      '            five six seven',
    ]);
  });

  test('has at least twenty columns, even after a long label', () => {
    expect(hanging('x'.repeat(30), 'one two three four five six', 32)).toEqual([
      `${'x'.repeat(30)}one two three four`,
      `${' '.repeat(30)}five six`,
    ]);
  });

  test('is never wider than the terminal, whatever it says', () => {
    const label = fc.stringMatching(/^ {0,4}[a-z]{0,10}: $/);
    fc.assert(
      fc.property(label, ascii, fc.integer({ min: 40, max: 100 }), (start, text, width) => {
        const [first, ...later] = hanging(start, text, width);
        expect(first!.startsWith(start)).toBe(true);
        for (const line of [first!, ...later]) expect(line.length).toBeLessThanOrEqual(width);
        for (const line of later) expect(line.startsWith(' '.repeat(start.length))).toBe(true);
      }),
      { numRuns: cases(1_000) },
    );
  });
});

test('one thing is counted as one', () => {
  expect([plural(0, 'error'), plural(1, 'error'), plural(2, 'error')]).toEqual([
    '0 errors',
    '1 error',
    '2 errors',
  ]);
  expect([plural(1, 'duty', 'duties'), plural(3, 'duty', 'duties')]).toEqual(['1 duty', '3 duties']);
});

describe('colour', () => {
  const paint = ink(true);

  test('only ever adds to a text', () => {
    for (const painted of [
      paint.severity('error', 'x'),
      paint.severity('warning', 'x'),
      paint.severity('info', 'x'),
      paint.strong('x'),
      paint.faint('x'),
    ]) {
      expect(painted).not.toBe('x');
      expect(stripVTControlCharacters(painted)).toBe('x');
    }
  });

  test('tells the levels apart', () => {
    const painted = (['error', 'warning', 'info'] as const).map((level) => paint.severity(level, 'x'));
    expect(new Set(painted).size).toBe(3);
  });

  test('is left out where it is not wanted', () => {
    const plain = ink(false);
    expect([plain.severity('error', 'x'), plain.strong('x'), plain.faint('x')]).toEqual(['x', 'x', 'x']);
    expect(plain.width).toBe(80);
    expect(ink(false, 60).width).toBe(60);
  });
});
