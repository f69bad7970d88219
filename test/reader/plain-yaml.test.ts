/** The short road reads what it accepts as the library does: the same values, the same places. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainly, whereWritten } from '../../src/reader/plain-yaml.ts';
import { readYaml } from '../../src/reader/read-yaml.ts';
import { lines } from './table.ts';
import { cases } from '../reliability/figures.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shipped = ['cases', 'test/repositories'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') })),
);
const runs = cases(1_500);

/** Both roads, and every place each can be asked for. */
function bothRoads(text: string): { short: unknown; long: unknown; taken: boolean } {
  const source = { path: 'a.yaml', text };
  const plain = readPlainly(text);
  const answer = (shortRoad: boolean): unknown => {
    const { value, places, faults } = readYaml(source, { shortRoad });
    const pointers = ['', '/nothing/here', ...(plain ? whereWritten(text).keys() : [])];
    return {
      // As text, so that the order of fields counts.
      value: JSON.stringify(value),
      faults,
      places: pointers.map((pointer) => [pointer, places.of(pointer), places.key(pointer)]),
    };
  };
  return { short: answer(true), long: answer(false), taken: plain !== undefined };
}

test.each(shipped)('reads $name as the library does', ({ name, text }) => {
  const { short, long, taken } = bothRoads(text);
  // The fictional report has texts that are hard to read on purpose.
  if (!name.startsWith('test/repositories/report/')) expect(taken).toBe(true);
  expect(short).toEqual(long);
});

test.each(shipped)('so it does with Windows line ends: $name', ({ name, text }) => {
  const { short, long, taken } = bothRoads(text.replaceAll('\n', '\r\n'));
  if (!name.startsWith('test/repositories/report/')) expect(taken).toBe(true);
  expect(short).toEqual(long);
});

const column = fc.nat(8).map((count) => ' '.repeat(count));
const piece = fc.constantFrom(
  ' ',
  '\n',
  '\n  ',
  '\n\n',
  ': ',
  ':',
  '- ',
  '-',
  '#',
  ' # c',
  '"',
  "'",
  "''",
  '[',
  ']',
  '{',
  '}',
  ', ',
  ',',
  '|',
  '>-',
  '>',
  '~',
  'null',
  'true',
  'True',
  '1',
  '01',
  '1.0',
  '0x1',
  '-1',
  '+1',
  '.5',
  '1e3',
  '2024-03-20',
  '\u00e9',
  '\u00a0',
  '\u3000',
  '&a',
  '*a',
  '!t',
  '%',
  '@',
  '`',
  '? ',
  '...',
  '---\n',
  'a: b\n',
  '- a\n',
  '\\',
  'n/a',
  '<<: ',
  '\t',
  '\r\n',
  '\ufeff',
  '\u202e',
  '__proto__: 1\n',
);
/** Texts that people could leave behind: a line copied, moved in, cut off, given a comment, or a few characters put in. */
const edit = fc.oneof(
  fc.record({ put: piece, at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ cut: fc.integer({ min: 1, max: 4 }), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ copy: fc.nat(60), to: fc.nat(60) }),
  fc.record({ indent: column, line: fc.nat(60) }),
  fc.record({ line: fc.nat(60), comment: column.map((indent) => `${indent}# c: d`) }),
  fc.record({ line: fc.nat(60), tail: fc.constantFrom('  # tail', '   ', ' #') }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function edited(text: string, change: Edit): string {
  if ('at' in change) {
    const at = Math.floor(change.at * text.length);
    return 'put' in change
      ? text.slice(0, at) + change.put + text.slice(at)
      : text.slice(0, at) + text.slice(at + change.cut);
  }
  const all = text.split('\n');
  const near = (line: number): number => line % all.length;
  if ('copy' in change) all.splice(near(change.to), 0, all[near(change.copy)]!);
  else if ('indent' in change) all[near(change.line)] = change.indent + all[near(change.line)]!;
  else if ('comment' in change) all.splice(near(change.line), 0, change.comment);
  else all[near(change.line)] += change.tail;
  return all.join('\n');
}

/** All that quotes can hold here. */
const quoted = {
  name: 'quotes',
  text: lines("a: 'it''s' # c", `b: { c: "d'e", f: '"', g: 'h\\i' }`, "j: ['''', 'k''', '''l']", "m: 'n'''"),
};

test('reads damaged and rearranged files as the library does', () => {
  let taken = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...shipped, quoted),
      fc.array(edit, { maxLength: 4 }),
      fc.boolean(),
      ({ text }, edits, isWindows) => {
        const changed = edits.reduce(edited, text);
        const roads = bothRoads(isWindows ? changed.replaceAll(/\r?\n/g, '\r\n') : changed);
        if (roads.taken) taken += 1;
        expect(roads.short).toEqual(roads.long);
      },
    ),
    { numRuns: runs },
  );
  // A property of texts that all took the other road would say nothing.
  expect(taken).toBeGreaterThan(runs / 10);
});

describe('what is left to the library', () => {
  test.each([
    ['a tab', 'a:\tb'],
    ['a carriage return by itself', 'a: b\rc: d\n'],
    ['an escape', 'a: "b\\n"'],
    ['two quotation marks in a row', 'a: "b""c"'],
    ['a comment in brackets', 'a: [b # c]'],
    ['a quotation mark that nothing closes', "a: 'it''s"],
    ['a text of one quotation mark that goes on', "a: 'b''\nc: d'"],
    ['a colon in a text', 'a: b: c'],
    ['a key twice', 'a: b\na: c'],
    ['a key that is a word of its own', 'true: b'],
    ['a prototype', '__proto__: { a: b }'],
    ['nothing after a key', 'a:'],
    ['nothing written', 'a: ~'],
    ['a text that says nothing', 'a: n/a'],
    ['a number that is not in plain digits', 'a: 1.50'],
    ['a number of other sort', 'a: 0x10'],
    ['a negative number', 'a: -1'],
    ['an anchor', 'a: &b c'],
    ['a list of lists', 'a:\n  - - b'],
    ['a comma too many', 'a: [b, ]'],
    ['a flow collection over lines', 'a: [b,\n  c]'],
    ['a line indented by chance', 'a: b\n  c: d'],
    ['a blank line in a folded text', 'a: >-\n  b\n\n  c'],
    ['a line between two columns', 'a:\n  b: c\n d: e'],
    ['a list left of its key', 'a:\n  b:\n - c'],
    ['an item right of its list', 'a:\n  - b: c\n   - d'],
    ['a sign that no plain text starts with', 'a: @b # c'],
    ['a text that keeps its blank lines', 'a: |+\n  b\n'],
    ['a text of lines in two columns', 'a: |\n  b\n    c\n'],
    ['a line of a text that ends in blanks', 'a: |\n  b  \n  c\n'],
    ['a text without a line end', 'a: |\n  b'],
    ['a text of no lines', 'a: |\nb: c'],
    ['a text with blanks alone behind it', 'a: |\n  b\n  \nc: d\n'],
    ['a value in brackets with something behind it', 'a: ["b" c]'],
    ['a text that goes on with a comment', 'a: b\n  # c\n'],
    ['a text that goes on with a field', 'a: b\n  c: d\n'],
    ['what looks like a comment in a text of lines', 'a: |\n  b\n\n  # c\nd: e'],
    ['a comment at the end of a list', 'a:\n  - b\n  # c\nd: e'],
    ['a list where a record is meant', '- a'],
    ['a text', 'hello'],
    ['nothing at all', ''],
    ['brackets within brackets without end', `a: ${'['.repeat(100)}`],
    ['more values than a record has', `a: [${Array.from({ length: 10_001 }, () => 'b').join(', ')}]`],
  ])('%s', (_, text) => {
    expect(readPlainly(text)).toBeUndefined();
  });
});

test('values come as the core schema means them', () => {
  const text = lines(
    '# above',
    '',
    'kind: transfer   # said',
    'value: 300000000',
    'yes: true',
    'day: 2024-03-14/2024-03-24',
    'by: ../2024-03-24',
    'time: 12:30',
    'quoted: "1200" # a text',
    "single: 'true'",
    "doubled: 'it''s ''so'''",
    "backslash: 'a\\b'",
    'long: goes on',
    '  and on',
    'folded: >-',
    '  one # not a comment',
    '  two',
    'literal: |',
    '  one',
    '  two',
    'none: [ ]',
    'nothing: {}',
    'flow: { a: [b, 1, { c: "d, e" }], f: g h }',
    'list:',
    '- item: x',
    '  on: y',
    '',
    '- y',
    '',
    '# between',
    '- z # last',
    '# behind',
    'map:',
    '  inner:',
    '    - a # b',
    ' # left of it',
    'last: x',
    '# at the end',
  );
  expect(readPlainly(text)).toEqual({
    kind: 'transfer',
    value: 300_000_000,
    yes: true,
    day: '2024-03-14/2024-03-24',
    by: '../2024-03-24',
    time: '12:30',
    quoted: '1200',
    single: 'true',
    doubled: "it's 'so'",
    backslash: 'a\\b',
    long: 'goes on and on',
    folded: 'one # not a comment two',
    literal: 'one\ntwo\n',
    none: [],
    nothing: {},
    flow: { a: ['b', 1, { c: 'd, e' }], f: 'g h' },
    list: [{ item: 'x', on: 'y' }, 'y', 'z'],
    map: { inner: ['a'] },
    last: 'x',
  });
  expect(bothRoads(text).short).toEqual(bothRoads(text).long);
});

test('a mark of a merge within a line is a text like any other', () => {
  const source = { path: 'a.yaml', text: 'a: left <<<<<<< right\n' };
  expect(readYaml(source)).toMatchObject({ faults: [], value: { a: 'left <<<<<<< right' } });
});
