/** Text that must not be read as anything else: by a service that reads logs, by a reader of JSON, at a line's end. */
import { describe, expect, test } from 'vitest';
import { cut, inert, inertAnywhere, parted, shown, visible, visibleJson } from '../../src/render/visible.ts';

describe('a text that begins with marks which belong to nothing', () => {
  test.each([
    ['\u0301'.repeat(9), 5, '...'],
    [`a${'\u0301'.repeat(9)}`, 5, '...'],
    [`ab${'\u0301'.repeat(9)}`, 5, 'a...'],
    ['abcdef', 2, '...'],
  ])('%j cut to %i', (text, most, kept) => expect(cut(text, most)).toBe(kept));
});

test('a text is cut to four thousand characters, where nothing else is said', () => {
  expect(cut('x'.repeat(4_000))).toBe('x'.repeat(4_000));
  expect(cut('x'.repeat(4_001))).toBe(`${'x'.repeat(3_997)}...`);
  expect(cut('\u{1f600}'.repeat(4_001))).toBe(`${'\u{1f600}'.repeat(3_997)}...`);
});

test.each([
  ['abcd', 2, ['ab', 'cd']],
  ['ae\u0301b', 2, ['a', 'e\u0301b']],
  ['a\u{1f44d}\u{1f3fd}', 3, ['a', '\u{1f44d}\u{1f3fd}']],
  ['\u{1f600}b', 1, ['\u{1f600}', 'b']],
  ['\u{1f600}\u{1f600}', 2, ['\u{1f600}', '\u{1f600}']],
  ['\u0301\u0301\u0301', 2, ['\u0301\u0301', '\u0301']],
  ['\u0301\u0301\u{1f600}', 1, ['\u0301', '\u0301\u{1f600}']],
])('%j parted at %i', (text, most, parts) => {
  expect(parted(visible(text), most)).toEqual(parts);
});

test.each([
  ['"a\u00adb"', String.raw`"a\u00adb"`],
  ['"\u007f"', String.raw`"\u007f"`],
  ['"\u0600\u061c"', '"\u0600\\u061c"'],
  ['"\u{1d173}"', String.raw`"\ud834\udd73"`],
  ['[\n  "\u{1f600}"\n]', '[\n  "\u{1f600}"\n]'],
])('the JSON %j is written %j', (json, written) => {
  expect(visibleJson(json)).toBe(written);
  expect(JSON.parse(written)).toEqual(JSON.parse(json));
});

test.each([
  ['\u{e0041}', String.raw`\u{e0041}`],
  ['\u{1bca0}', String.raw`\u{1bca0}`],
  ['\u034f', String.raw`\u034f`],
  ['a\tb\r\n\r\nc', 'a b c'],
  ['\u000b\u000c', String.raw`\u000b\u000c`],
])('%j is seen as %j', (text, seen) => {
  expect(visible(text)).toBe(seen);
  expect(shown`${text}, line ${1}`).toBe(`${seen}, line 1`);
});

describe('a service that reads logs takes no line for a command', () => {
  test.each<[text: string, alone: string, anywhere: string]>([
    ['::error::no', String.raw`\u003a:error::no`, String.raw`:\u003aerror:\u003ano`],
    ['a\n \t::error::', `a\n \t\\u003a:error::`, 'a\n \t:\\u003aerror:\\u003a'],
    ['a ::b', 'a ::b', String.raw`a :\u003ab`],
    [':a:', ':a:', ':a:'],
    [':::', String.raw`\u003a::`, String.raw`:\u003a:`],
    ['\n\n::a', '\n\n\\u003a:a', '\n\n:\\u003aa'],
    ['##[error]no', String.raw`#\u0023[error]no`, String.raw`#\u0023[error]no`],
    ['a ##vso[task]', String.raw`a #\u0023vso[task]`, String.raw`a #\u0023vso[task]`],
    ['a ##VSO[task]', String.raw`a #\u0023VSO[task]`, String.raw`a #\u0023VSO[task]`],
    ['## vso[task] ##vs[', '## vso[task] ##vs[', '## vso[task] ##vs['],
    ['# [1]', '# [1]', '# [1]'],
  ])('%j', (text, alone, anywhere) => {
    expect(inert(text)).toBe(alone);
    expect(inertAnywhere(text)).toBe(anywhere);
  });
});
