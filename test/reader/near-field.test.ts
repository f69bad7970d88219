/** Which field a fault of the text belongs to: what is new can be told from what was there before. */
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/cli/fingerprint.ts';
import { evaluated } from '../support.ts';
import { readCases } from '../reading.ts';
import { fieldsIn } from '../../src/reader/near-field.ts';

const fault = (text: string) =>
  readCases([{ path: 'cases/a.yaml', text }]).faults.map(({ at, which }) => [
    at.start.line,
    at.pointer,
    which,
  ]);

describe('the field of a fault', () => {
  test.each<[what: string, text: string, faults: readonly (readonly (string | number | undefined)[])[]]>([
    [
      'two anchors of one name',
      'kind: recipient\nname: &a A\nsources:\n  - title: &a B\n  - title: &a C\n',
      [
        [2, '/name', 'name'],
        [4, '/sources/0/title', 'title'],
        [5, '/sources/1/title', 'title 2'],
      ],
    ],
    [
      'two aliases, where nothing else can be read',
      'kind: recipient\nname: *a\nsources: [{ title: *a }, { title: *a }]\n',
      [
        [2, '', 'name'],
        [3, '', 'title'],
        [3, '', 'title 2'],
      ],
    ],
    [
      'two characters',
      'kind: recipient\nname: A\u200bA\nsources:\n  - title: B\u200b\n',
      [
        [2, '/name', 'name'],
        [4, '/sources/0/title', 'title'],
      ],
    ],
    [
      'a character in a name, one in a note before the first field, and one behind a list',
      '# \u200b\nna\u200bme: A\nunits:\n  - B\n  - \u200bC\n',
      [
        [1, '', undefined],
        [2, '/na\u200bme', 'na\u200bme'],
        [5, '/units/1', 'units'],
      ],
    ],
    [
      'fields that are written twice',
      'kind: recipient\nname: A\nname: B\nsources:\n  - { title: A, title: B }\n  - { title: A, title: B }\n',
      [
        [3, '/name', 'name'],
        [5, '/sources/0/title', 'title'],
        [6, '/sources/1/title', 'title 2'],
      ],
    ],
    [
      'values that are empty',
      'kind: recipient\nname: A\nsources:\n  - title:\n  - title: ""\n',
      [
        [4, '/sources/0/title', 'title'],
        [5, '/sources/1/title', 'title'],
      ],
    ],
    ['line ends', 'kind: recipient\rname: A\r', [[1, '', undefined]]],
    ['a text without fields', 'A\u200bA\n', [[1, '', undefined]]],
  ])('%s', (_, text, faults) => expect(fault(text)).toEqual(faults));
});

describe('the name before a colon', () => {
  test.each<[text: string, name: string | undefined]>([
    ['a: |', 'a'],
    ['a: b\nc: |', 'c'],
    ['a: b\n  - c: |', 'c'],
    ['a: { b: 1, "c": |', 'c'],
    ["a: [{ 'b' : |", 'b'],
    ['a: https://b|', 'a'],
    ['a: b c: |', 'a'],
    ['# a: b\n|', undefined],
    ['a:b|', undefined],
    ['a|: b', 'a'],
    ['|a: b', 'a'],
    ['| a: b', undefined],
  ])('%j', (written, name) => {
    const offset = written.indexOf('|');
    expect(fieldsIn(written.replace('|', ''))(offset)?.name).toBe(name);
  });

  test('of a long text takes no time that grows with its square', () => {
    for (const piece of ['a', 'a:', '- ', '{', ', ', '"a', '  ', 'a: b\n']) {
      const text = piece.repeat(500_000);
      const begun = performance.now();
      fieldsIn(text)(text.length);
      expect([piece, performance.now() - begun < 2_000]).toEqual([piece, true]);
    }
  });
});

test('two defects have two fingerprints, whatever lines move', () => {
  const prints = (text: string) =>
    evaluated(`-- a.yaml --\n${text}`, '2024-06-25')
      .findings.filter(({ rule }) => rule === 'house/unreadable')
      .map((finding) => fingerprint(finding))
      .toSorted();
  for (const [one, other] of [
    ['name: A\u200bA', 'note: A\u200bA'],
    ['name: *a', 'note: *a'],
    ['name: &a A', 'note: &a A'],
  ]) {
    const both = prints(`kind: recipient\n${one}\n${other}\n`);
    expect(new Set(both).size).toBe(2);
    expect(prints(`# more\n${other}\n${one}\nkind: recipient\n`)).toEqual(both);
    expect(both).toContain(prints(`kind: recipient\n${one}\nnote: A\n`)[0]);
    expect(prints(`kind: recipient\n${one}\nnote: A\n`)).not.toEqual(
      prints(`kind: recipient\nname: A\n${other}\n`),
    );
  }
});
