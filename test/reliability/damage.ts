/** Case files damaged at random, by a generator that gives the same damage for the same number. */
import { parse } from 'yaml';
import type { SourceText } from '../../src/records/source.ts';

/** Whole numbers below a bound, the same ones for the same seed (Marsaglia's xorshift of 32 bits). */
export type Dice = (below: number) => number;

export function diceOf(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

export const oneOf = <Item>(items: readonly Item[], dice: Dice): Item => items[dice(items.length)]!;

const lines = (text: string): string[] => text.split('\n');

/** Pieces that mean something to YAML, to the format, to the eye or to a medium. */
const pieces: readonly string[] = [
  ...':-?,[]{}#&*!|>\'"%@`~<=./\\ \n\t\r\0'.split(''),
  '\n  ',
  '\n- ',
  ': ',
  '\n---\n',
  '%YAML 1.1\n---\n',
  '"\\e[2J"',
  '"\\u202e"',
  '"\\uD800"',
  '&a ',
  '*a',
  '!!str ',
  '!!timestamp ',
  '<<: ',
  '\n<<<<<<< ours\n',
  '|\n  ',
  '>-\n  ',
  'null',
  'true',
  'no',
  'N/A',
  '~',
  '0123',
  '1e400',
  '9007199254740993',
  '-1',
  '[]',
  '{}',
  '2024-02-30',
  '2024-02-08',
  '2024-03-24',
  '2024-08-06',
  '2024-02',
  '2024',
  '2024-03-01/2024-03-31',
  '../2024-05-01',
  '2024-05-01/..',
  '2024-05-01/2024-03-01',
  'draft: true\n',
  'ignore:\n  - rule: nsm20/no-source\n',
  '(U) ',
  'S\u0045CRET//NOFORN',
  '(C) ',
  'CUI',
  '::error::x',
  '##[error]x',
  '<script>',
  '=1+1',
  '{{ x }}',
  '\u202e',
  '\u0301',
  '\u200d',
  '\ufeff',
  '\u00a0',
  '\u2028',
  '\u{1f600}',
  '\u{e0041}',
  '\ud800',
  '\uffff',
  '../../etc/passwd',
  '__proto__',
  'constructor',
];

/** A text with one to four pieces of damage; `others` are texts that a part may come from. */
export function damagedText(text: string, others: readonly string[], dice: Dice): string {
  let damaged = text;
  for (let left = 1 + dice(4); left > 0; left -= 1) damaged = blow(damaged, others, dice);
  return damaged;
}

function blow(text: string, others: readonly string[], dice: Dice): string {
  const at = dice(text.length + 1);
  switch (dice(10)) {
    case 0:
      return text.slice(0, at) + oneOf(pieces, dice) + text.slice(at);
    case 1:
      return text.slice(0, at) + oneOf(pieces, dice) + text.slice(at + 1 + dice(12));
    case 2:
      return text.slice(0, at) + text.slice(at + 1 + dice(8));
    case 3:
      return text.slice(0, at);
    case 4: {
      const all = lines(text);
      const line = dice(all.length);
      return all.toSpliced(line, dice(2), ...(dice(2) === 0 ? [all[dice(all.length)]!] : [])).join('\n');
    }
    case 5: {
      const all = lines(text);
      const line = dice(all.length);
      return all.with(line, ' '.repeat(dice(9)) + all[line]!.trimStart()).join('\n');
    }
    case 6: {
      const end = at + 1 + dice(40);
      return text.slice(0, end) + text.slice(at, end).repeat(1 + dice(30)) + text.slice(end);
    }
    case 7: {
      const all = lines(text);
      return all.with(dice(all.length), oneOf(lines(oneOf(others, dice)), dice)).join('\n');
    }
    case 8: {
      const code = dice(0x110000);
      return text.slice(0, at) + String.fromCodePoint(code) + text.slice(at);
    }
    default:
      // A value in the place of another: what reads well and means something else.
      return text.replace(anyValue(text, dice), `: ${oneOf(valuesIn(oneOf(others, dice)), dice)}`);
  }
}

const valuesIn = (text: string): readonly string[] =>
  [...text.matchAll(/: ([^\n]+)/g)].map(([, value]) => value!).concat('');

function anyValue(text: string, dice: Dice): string {
  const values = valuesIn(text);
  return `: ${values[dice(values.length)]!}`;
}

/** Values that a field may be given. */
const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e21,
  '',
  ' ',
  'n/a',
  'freedonia',
  'freedonia/letter',
  'nobody',
  '2024-02-08',
  '2024-03-24',
  '2024-03-25',
  '2024-08-06',
  '2024-10-01',
  '2025-02-21',
  '2024-03-01/2024-04-30',
  '../2024-05-01',
  '2024-05-01/..',
  '1900-01-01/2100-12-31',
  [],
  {},
  [[]],
  ['ihl'],
  ['ihl', 'humanitarian-access'],
  { on: '2024-03-24' },
  'x'.repeat(3_000),
  '\u202e',
];

type Fields = Record<string, unknown>;

/** The fields of a text; undefined where it has none. */
export function fieldsOf({ text }: SourceText): Fields | undefined {
  try {
    const value: unknown = parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Fields)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A record with one to three fields taken out, given another value, or twice what they were; as JSON, which is YAML. */
export function damagedFields(fields: Fields, others: readonly Fields[], dice: Dice): string {
  const copy = structuredClone(fields);
  for (let left = 1 + dice(3); left > 0; left -= 1) {
    const nodes = nodesOf(copy);
    const node = oneOf(nodes, dice);
    const keys = Object.keys(node);
    const key = keys.length === 0 ? 'on' : oneOf(keys, dice);
    switch (dice(6)) {
      case 0:
        if (Array.isArray(node)) node.splice(Number(key), 1);
        else delete node[key];
        break;
      case 1:
      case 2:
        Reflect.set(node, key, structuredClone(oneOf(values, dice)));
        break;
      case 3:
        if (Array.isArray(node)) node.push(structuredClone(node[Number(key)]));
        else Reflect.set(node, oneOf(Object.keys(oneOf(others, dice)), dice), node[key]);
        break;
      default: {
        // What another record says in its place.
        const from = oneOf(nodesOf(oneOf(others, dice)), dice);
        const taken = Object.keys(from);
        if (taken.length === 0) break;
        const name = oneOf(taken, dice);
        Reflect.set(
          node,
          Array.isArray(node) || Array.isArray(from) ? key : name,
          structuredClone(Reflect.get(from, name)),
        );
      }
    }
  }
  return `${JSON.stringify(copy, null, dice(2) * 2)}\n`;
}

/** Every mapping and list in `fields`, itself among them. */
function nodesOf(fields: Fields): (Fields | unknown[])[] {
  const nodes: (Fields | unknown[])[] = [fields];
  for (let at = 0; at < nodes.length; at += 1) {
    for (const value of Object.values(nodes[at]!)) {
      if (typeof value === 'object' && value !== null) nodes.push(value as Fields);
    }
  }
  return nodes;
}
