/** The characters of a text that a reviewer would not see or would read wrongly: each with its place, and its name. */
import { describe, expect, test } from 'vitest';
import {
  codePoint,
  hasLookalike,
  misleadingBlank,
  mostUnfit,
  unfitCharacters,
} from '../../src/reader/characters.ts';

/** `U+202E 3-4`: the name of each, and its offsets. */
const found = (text: string): string[] =>
  unfitCharacters(text).map(({ name, start, end }) => `${name} ${start}-${end}`);

const woman = '\u{1f469}';
const rocket = '\u{1f680}';
const marks = '\u0301';
const carriage = 'carriage return without line feed';
const pile = 'more than eight combining marks in a row';

describe('what has no place in a case file', () => {
  test.each<[what: string, text: string, found: readonly string[]]>([
    ['nothing', 'kind: recipient\r\n\tname: Freedonia~\n', []],
    ['a name in many scripts', 'Caf\u00e9 \u4f60\u597d \u0420\u0443\u0440\u0438 \u{1f600}', []],
    ['a carriage return within a line', 'a\rb', [`${carriage} 1-2`]],
    ['two of them before an end of a line', 'a\r\r\nb', [`${carriage} 1-2`]],
    ['a carriage return at the end', 'a\r', [`${carriage} 1-2`]],
    ['the first control', '\u0000', ['U+0000 0-1']],
    ['a delete', 'a\u007f', ['U+007F 1-2']],
    ['a character of two units', 'a\u{e0041}b', ['U+E0041 1-3']],
    ['a noncharacter of the last plane', '\u{10fffe}', ['U+10FFFE 0-2']],
    ['half a pair before the other half of none', '\ude00\ud83d', ['U+DE00 0-1', 'U+D83D 1-2']],
    ['a look-alike after a colon', 'a:\u00a0b', ['U+00A0 2-3']],
    ['a look-alike after a dash', '  -\u2003b', ['U+2003 3-4']],
    ['a look-alike after dashes and blanks', ' - -\t\u3000b', ['U+3000 5-6']],
    ['a look-alike after a dash and a field', '- due.by-1:\u2007b', ['U+2007 11-12']],
    ['a look-alike at the start of the second line', 'a: b\n\u00a0c: d', ['U+00A0 5-6']],
    ['a look-alike within words', 'a: b\u00a0c\n', []],
    ['a look-alike after words with a colon', 'a b:\u00a0c', []],
    ['eight marks in a row', `e${marks.repeat(8)}`, []],
    ['nine marks in a row', `e${marks.repeat(9)}f`, [`${pile} 1-10`]],
    [
      'sorts in the order of their places',
      `e${marks.repeat(9)}\u202ea\u200db\n-\u00a0c\u200b`,
      [`${pile} 1-10`, 'U+202E 10-11', 'U+200D 12-13', 'U+00A0 16-17', 'U+200B 18-19'],
    ],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));
});

describe('a joiner has its place between what it joins', () => {
  test.each<[what: string, text: string]>([
    ['two pictures', `${woman}\u200d${rocket}`],
    ['a picture with a colour of skin, and another', `${woman}\u{1f3fd}\u200d${rocket}`],
    ['a picture with its selector, and another', `\u2764\ufe0f\u200d\u{1f525}`],
    ['a letter with a mark, and a letter', '\u0915\u094d\u200d\u0937'],
    ['a letter with a mark, and a mark', '\u0915\u094d\u200c\u0301'],
    ['a mark and a picture', `e\u0301\u200d${rocket}`],
    ['two letters of Arabic', '\u0645\u200c\u062e'],
    ['two letters of Syriac', '\u0712\u200d\u0713'],
    ['two letters of Mongolian', '\u1820\u200d\u1821'],
    ['a letter of Arabic and a digit of Mongolian', '\u0645\u200d\u1811'],
    ['a letter of Arabic and a stop of it', '\u0645\u200d\u06d4'],
    ['a letter of Arabic and a sign of Syriac', '\u0645\u200d\u0700'],
  ])('%s', (_, text) => expect(found(text)).toEqual([]));

  test.each<[what: string, text: string, at: number]>([
    ['nothing on either side', '\u200d', 0],
    ['nothing before it', `\u200d${rocket}`, 0],
    ['nothing behind it', `${woman}\u200d`, 2],
    ['a letter before it', `a\u200d${rocket}`, 1],
    ['a letter behind it', `${woman}\u200da`, 2],
    ['a colour of skin behind it, and a blank', `${woman}\u200d \u{1f3fd}`, 2],
    ['a letter of no such script before it', '\u4f60\u200d\u597d', 1],
    ['Greek behind it', '\u0645\u200d\u03b1', 1],
    ['another joiner behind it', `${woman}\u200d\u200d${rocket}`, 2],
  ])('%s', (_, text, at) => expect(found(text)[0]).toBe(`U+200D ${at}-${at + 1}`));
});

test('of each sort the first thousand are found', () => {
  const blanks = '-\u00a0\n'.repeat(mostUnfit + 1);
  expect(mostUnfit).toBe(1_000);
  expect(found('\u200b'.repeat(999))).toHaveLength(999);
  expect(found('\u200b'.repeat(1_001))).toHaveLength(1_000);
  expect(found(blanks)).toHaveLength(1_000);
  expect(found(`${'\u200b'.repeat(1_500)}\n${blanks}`)).toHaveLength(2_000);
  expect(found('a\u200b'.repeat(3) + blanks)).toHaveLength(1_003);
});

test.each<[text: string, holds: boolean, name: string | undefined]>([
  ['\u00a0a', true, 'U+00A0'],
  ['a\u2003', true, 'U+2003'],
  ['a\u3000# note', true, 'U+3000'],
  ['a\u00a0b', true, undefined],
  ['a\u00a0 # note', true, undefined],
  ['\u200b', false, undefined],
  [' a ', false, undefined],
  ['a #', false, undefined],
])(
  '%j holds a blank that only looks like one: %s; at an edge, YAML takes for a letter: %s',
  (text, holds, name) => {
    expect(hasLookalike(text)).toBe(holds);
    expect(misleadingBlank(text)).toBe(name);
  },
);

test.each([
  ['\u0000', 'U+0000'],
  ['a', 'U+0061'],
  ['\u202e', 'U+202E'],
  ['\u{10ffff}', 'U+10FFFF'],
])('the name of %j is %s', (character, name) => expect(codePoint(character)).toBe(name));
