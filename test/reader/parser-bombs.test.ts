/**
 * Small files that stop a YAML parser for minutes or abort the process. They are read one after the other in this
 * process: two deep ones in a row are what aborted it.
 */
import { expect, test } from 'vitest';
import { limits } from '../../src/reader/limits.ts';
import { readYaml } from '../../src/reader/read-yaml.ts';
import { readCases } from '../reading.ts';

/** Seconds of computing that one file may take. */
const most = 2;

const mebibyte = 1024 * 1024;
const numbered = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** Nine levels of nine aliases: 3 GB when written out. */
const laughs = numbered(9, (level) => {
  const name = 'abcdefghi'[level]!;
  const item = level === 0 ? 'lol' : `*${'abcdefghi'[level - 1]}`;
  return `${name}: &${name} [${Array.from({ length: 9 }, () => item).join(', ')}]\n`;
});

const bombs: readonly (readonly [what: string, text: string])[] = [
  ['400 explicit keys in each other', `${'? '.repeat(400)}x`],
  ['100,000 explicit keys in each other', `${'? '.repeat(100_000)}x`],
  ['300 braces in each other', `${'{'.repeat(300)}x${'}'.repeat(300)}`],
  ['300 explicit keys in brackets in each other', `${'[? '.repeat(300)}x${']'.repeat(300)}`],
  ['4,000 brackets in each other', '['.repeat(4000) + ']'.repeat(4000)],
  ['4,001 brackets in each other', '['.repeat(4001) + ']'.repeat(4001)],
  ['1,000,000 opening brackets', '['.repeat(1_000_000)],
  ['4,000 lists in each other', `${'- '.repeat(4000)}x`],
  ['4,001 lists in each other', `${'- '.repeat(4001)}y`],
  ['4,000 mappings in each other', `${numbered(4000, () => 'a: ')}x`],
  ['100,000 commas in brackets', `[${','.repeat(100_000)}]`],
  ['100,000 items in brackets', `[${'a,'.repeat(100_000)}]`],
  ['100,000 anchors', '&a '.repeat(100_000)],
  ['100,000 tags', '! '.repeat(100_000)],
  ['100,000 aliases', '*a '.repeat(100_000)],
  ['10,000 anchors and as many aliases', `a:\n${numbered(10_000, (n) => `  - &n${n} v\n`)}b: *n1\n`],
  ['20,000 merge keys', `a: &a [{}]\nb:\n${'  - <<: *a\n'.repeat(20_000)}`],
  ['a billion laughs', laughs],
  ['40,000 unique keys', numbered(40_000, (n) => `k${n}: 1\n`)],
  ['50,000 unique keys in braces', `{${numbered(50_000, (n) => `k${n}: 1,`)}}`],
  ['50,000 times the same key', 'k: 1\n'.repeat(50_000)],
  ['100,000 documents', '--- a\n'.repeat(100_000)],
  ['100,000 lines indented by tabs', `a:\n${'\t- x\n'.repeat(100_000)}`],
  ['1,000,000 digits', `kind: ${'1'.repeat(1_000_000)}\n`],
  ['a key of 1,000,000 letters', `${'k'.repeat(1_000_000)}: x\n`],
  ['a text of 1,000,000 letters', `kind: "${'x'.repeat(1_000_000)}"\n`],
  ['500,000 backslashes before an open end', `kind: "${'\\\\'.repeat(500_000)}`],
  ['500,000 doubled quotes', `kind: '${"''".repeat(500_000)}'\n`],
  ['a comment line of 1 MiB', `#${'c'.repeat(mebibyte - 2)}\n`],
  ['100,000 comment lines', '# c\n'.repeat(100_000)],
  ['200,000 blank lines', '\n'.repeat(200_000)],
  ['blanks of 1 MiB', ' '.repeat(mebibyte)],
  ['1,000,000 combining marks', '\u0301'.repeat(500_000)],
  ['100,000 markers of a merge conflict', '<<<<<<< x\n'.repeat(100_000)],
];

/** Seconds of computing: what other programs of a busy machine take does not count. */
function secondsOf(work: () => void): number {
  const begun = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.min((user + system) / 1e6, (performance.now() - begun) / 1e3);
}

test.each(bombs)('%s: a finding, and soon', (_, text) => {
  const reading = (): void => {
    const cases = readCases([
      { path: 'cases/bomb.yaml', text },
      { path: 'cases/ruritania.yaml', text: 'kind: recipient\nname: Ruritania\n' },
    ]);
    expect(cases.faults.length).toBeGreaterThan(0);
    expect(cases.faults.length).toBeLessThanOrEqual(21);
    expect(cases.records.map(({ id }) => id)).toEqual(['ruritania']);
  };
  const seconds = secondsOf(reading);
  // A machine that happened to be busy has a second chance; a bomb is as slow the second time.
  expect(seconds < most ? seconds : secondsOf(reading)).toBeLessThan(most);
});

test('two deep files of every sort, in one run after all of them', () => {
  const deep = bombs.filter(([what]) => what.endsWith('in each other')).map(([, text]) => text);
  const cases = readCases(
    [...deep, ...deep].map((text, index) => ({ path: `cases/bomb-${index}.yaml`, text })),
  );
  expect(cases.broken).toHaveLength(2 * deep.length);
  expect(new Set(cases.faults.map(({ at }) => at.path)).size).toBe(2 * deep.length);
});

test('what a broken file holds reaches no other object', () => {
  readCases([
    {
      path: 'cases/ruritania.yaml',
      text: '__proto__: { exemption: true }\nconstructor: { prototype: { exemption: true } }\n',
    },
  ]);
  expect(({} as Record<string, unknown>)['exemption']).toBeUndefined();
});

test('the last line that is allowed may be the last of the file', () => {
  const text = `a: "b\\"c"\n${'\n'.repeat(limits.lines - 1)}`;
  expect(readYaml({ path: 'a.yaml', text }).faults).toEqual([]);
  expect(readYaml({ path: 'a.yaml', text: `${text}d: e\n` }).faults).toHaveLength(1);
});
