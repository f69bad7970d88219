/** YAML 1.2 of this format to plain values, with the place of each. */
import { Composer, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLError } from 'yaml';
import { pointerTo, positionsIn, stepsOf, type Places } from '../records/case-repository.ts';
import { wholeFile, type Fault, type Place, type SourceText } from '../records/source.ts';
import { unfitCharacters } from './characters.ts';
import { guard } from './guard.ts';
import { excerpt, mostProblems, type Problem } from './problem.ts';

/** A text that has been taken apart. */
export interface ReadText {
  /** The mapping the file holds; undefined when it could not be told, or the file holds something else. */
  readonly value: Readonly<Record<string, unknown>> | undefined;
  readonly places: PlacesInText;
  readonly faults: readonly Fault[];
  /** Pointers whose value has a fault already: no second one is needed. */
  readonly faulty: ReadonlySet<string>;
}

export interface PlacesInText extends Places {
  /** The key of the value at `pointer`; its place when it has no key. */
  key(pointer: string): Place;
}

interface Written {
  readonly keyStart: number | undefined;
  readonly keyEnd: number | undefined;
  readonly start: number;
  readonly end: number;
  readonly scalar: boolean;
}

/** Reads one text. Never throws over what a person wrote: every problem is a fault. */
export function readYaml(source: SourceText): ReadText {
  const { path } = source;
  // A byte order mark at the very start is harmless; editors hide it.
  const text = source.text.replace(/^\ufeff/, '');
  const written = new Map<string, Written>();
  const places = placesIn(path, text, written);
  const problems: Problem[] = [];
  const faulty = new Set<string>();
  const finish = (value?: Readonly<Record<string, unknown>>): ReadText => {
    const told = problems.slice(0, mostProblems);
    const faults = told.map((problem) => faultOf(problem, path, text));
    const more = problems.length - told.length;
    if (more > 0) {
      faults.push({
        rule: 'unreadable',
        at: wholeFile(path),
        message: `${more} more problems of this file are not shown`,
      });
    }
    return { value, places, faults, faulty };
  };

  problems.push(...characterProblems(text), ...conflictProblems(text));
  const stopped = problems.length > 0;
  const { problems: refused, tokens } = guard(text);
  if (!stopped || refused.length > 0) problems.push(...refused);
  if (!tokens) return finish();

  const documents = Array.from(
    new Composer({
      version: '1.2',
      schema: 'core',
      resolveKnownTags: false,
      uniqueKeys: false,
      merge: false,
      keepSourceTokens: false,
      logLevel: 'silent',
    }).compose(tokens, true, text.length),
  );
  const document = documents[0]!;
  if (document.errors.length > 0) {
    if (problems.length === 0) problems.push(...syntaxProblems(document.errors, text));
    return finish();
  }
  const [warning] = document.warnings;
  if (warning && problems.length === 0) problems.push(...syntaxProblems([warning], text));
  if (documents.length > 1) {
    const start = documents[1]!.range[0];
    const help = 'one record per file: move it to a file of its own';
    problems.push({
      rule: 'unreadable',
      start,
      end: start + 1,
      message: 'a second document starts here',
      help,
    });
    return finish();
  }
  const { contents } = document as { contents: Node | null };
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    problems.push({
      rule: 'wrong-shape',
      start: 0,
      end: 0,
      message: 'the file holds no record',
      help: 'write the fields of one record, or remove the file',
    });
    return finish();
  }
  if (!isMap(contents)) {
    if (problems.length > 0) return finish();
    const what = isSeq(contents) ? 'a list' : 'a text';
    const start = contents.range?.[0] ?? 0;
    const missing = spacelessColon(text);
    problems.push(
      !isSeq(contents) && missing
        ? missing
        : {
            rule: 'wrong-shape',
            start,
            end: Math.min(start + 1, text.length),
            message: `the file holds ${what} where one record is meant`,
            help: 'write fields as "name: value", one below the other',
          },
    );
    return finish();
  }
  const value = plainMap(contents, [], { text, written, problems, faulty });
  return finish(value);
}

interface Walk {
  readonly text: string;
  readonly written: Map<string, Written>;
  readonly problems: Problem[];
  readonly faulty: Set<string>;
}

function plainMap(
  map: { items: readonly unknown[] },
  path: readonly (string | number)[],
  walk: Walk,
): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  const seen = new Map<string, { start: number; end: number }>();
  for (const { key, value } of map.items as readonly { key: Node | null; value: Node | null }[]) {
    const [keyStart, keyEnd] = key?.range ?? [0, 0];
    const problem = (rule: Problem['rule'], message: string, more: Partial<Problem> = {}): void => {
      walk.problems.push({ rule, start: keyStart, end: Math.max(keyEnd, keyStart + 1), message, ...more });
    };
    if (!isScalar(key) || key.value === null || key.value === '') {
      problem(
        'unknown-key',
        isScalar(key) || key === null
          ? 'a key is empty'
          : 'a list or mapping stands where the name of a field is meant',
        { help: 'write the name of the field before the colon' },
      );
      continue;
    }
    const name = typeof key.value === 'string' ? key.value : (key.source ?? '');
    const canonical = name.normalize('NFC');
    const first = seen.get(canonical);
    if (first) {
      problem('unreadable', `"${excerpt(name)}" is written twice`, {
        label: 'written again here',
        help: 'keep one of the two',
        related: { ...first, message: 'first written here' },
      });
      continue;
    }
    seen.set(canonical, { start: keyStart, end: keyEnd });
    if (name === '__proto__' || name === 'constructor' || name === 'prototype') {
      problem('unknown-key', `"${name}" is not a field`, {});
      continue;
    }
    const pointer = pointerTo(...path, name);
    const [start, end] = value?.range ?? [keyEnd, keyEnd];
    walk.written.set(pointer, {
      keyStart,
      keyEnd,
      start,
      end,
      scalar: isScalar(value) && value.value !== null,
    });
    plain[name] = plainValue(value, [...path, name], walk);
  }
  return plain;
}

function plainValue(node: Node | null, path: readonly (string | number)[], walk: Walk): unknown {
  if (isMap(node)) return plainMap(node, path, walk);
  if (isSeq(node)) {
    return node.items.map((item, index) => {
      const inner = [...path, index];
      const [start, end] = (item as Node | null)?.range ?? node.range ?? [0, 0];
      walk.written.set(pointerTo(...inner), {
        keyStart: undefined,
        keyEnd: undefined,
        start,
        end,
        scalar: isScalar(item) && item.value !== null,
      });
      return plainValue(item as Node | null, inner, walk);
    });
  }
  return plainScalar(node as Scalar | null, path, walk);
}

function plainScalar(node: Scalar | null, path: readonly (string | number)[], walk: Walk): unknown {
  const pointer = pointerTo(...path);
  const { keyStart, keyEnd, start, end } = walk.written.get(pointer)!;
  const value: unknown = node?.value ?? null;
  const complain = (rule: Problem['rule'], message: string, help: string): null => {
    const empty = start === end;
    walk.problems.push({
      rule,
      start: empty ? (keyStart ?? start) : start,
      end: empty ? (keyEnd ?? end) : end,
      message,
      help,
    });
    walk.faulty.add(pointer);
    return null;
  };
  const name = path.findLast((step) => typeof step === 'string') ?? 'value';
  if (value === null || (typeof value === 'string' && /^\s*(n\/a)?\s*$/i.test(value))) {
    const shown = value === null ? 'empty' : value === '' ? 'an empty text' : `"${excerpt(value)}"`;
    return complain(
      'wrong-shape',
      `"${name}" is ${shown}`,
      'write the value, or leave the field out: absent means "not recorded"',
    );
  }
  if (typeof value === 'string') {
    const [unfit] = unfitCharacters(value);
    if (unfit && unfitCharacters(walk.text.slice(start, end)).length > 0) {
      walk.faulty.add(pointer);
      return value;
    }
    return unfit
      ? complain(
          'unreadable',
          `the value holds ${unfit.name}, which nobody can see`,
          'write the value without it',
        )
      : value;
  }
  if (typeof value === 'number' && !/^-?(0|[1-9]\d*)(\.\d+)?$/.test(node?.source ?? '')) {
    return complain(
      'wrong-shape',
      `"${excerpt(node?.source ?? '')}" is not a number in plain digits`,
      'write digits only, or put a text in quotes',
    );
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value) && Number.isInteger(value)) {
    return complain(
      'wrong-shape',
      `${excerpt(node?.source ?? '')} is too large to be kept exactly`,
      'check the number',
    );
  }
  return value;
}

function characterProblems(text: string): Problem[] {
  const unfit = unfitCharacters(text);
  const lineEnds = unfit.filter(({ name }) => name.startsWith('carriage'));
  const others = unfit.filter((each) => !lineEnds.includes(each));
  const byName = new Map<string, (typeof others)[number][]>();
  for (const each of others) byName.set(each.name, [...(byName.get(each.name) ?? []).slice(0, 999), each]);
  const problems = Array.from(byName, ([name, places]): Problem => {
    const { start, end } = places[0]!;
    const more =
      places.length > 1
        ? `, and ${places.length > 999 ? 'many' : places.length - 1} more times in this file`
        : '';
    const what = name.startsWith('U+')
      ? `the character ${name}, which does not show as what it is, stands here`
      : `${name} stand here`;
    return {
      rule: 'unreadable',
      start,
      end,
      message: `${what}${more}`,
      help: 'remove it, or write what is meant with visible characters',
    };
  });
  const [first] = lineEnds;
  if (first) {
    problems.unshift({
      rule: 'unreadable',
      start: first.start,
      end: first.end,
      message: 'the file has carriage-return line ends',
      help: 'save it with line feeds (Unix) or CRLF (Windows)',
    });
  }
  return problems;
}

function conflictProblems(text: string): Problem[] {
  const match = /^[ \t]*(<{7} |>{7} )/m.exec(text);
  if (!match) return [];
  return [
    {
      rule: 'unreadable',
      start: match.index + match[0].length - 8,
      end: match.index + match[0].length - 1,
      message: 'a merge conflict is left in the file',
      help: 'settle it, and remove the lines <<<<<<<, ======= and >>>>>>>',
    },
  ];
}

/** A line such as `recipient:freedonia`: the usual cause when a mapping reads as one long text. */
function spacelessColon(text: string): Problem | undefined {
  const match = /^([ -]*)([A-Za-z_][\w-]*):(?=[^\s:/])/m.exec(text);
  if (!match) return undefined;
  const start = match.index + match[1]!.length;
  return {
    rule: 'unreadable',
    start,
    end: start + match[2]!.length + 1,
    message: 'a space is missing after the colon',
    help: `write "${excerpt(match[2]!)}: value"`,
  };
}

const sentences: Partial<Record<YAMLError['code'], readonly [message: string, help: string]>> = {
  TAB_AS_INDENT: ['a tab is used to indent', 'use spaces'],
  BAD_INDENT: ['the line is not indented like the lines it belongs to', 'line up the fields of one record'],
  BAD_SCALAR_START: ['a value cannot start with this character', 'put the value in quotes'],
  BAD_DQ_ESCAPE: ['the backslash starts no known escape', 'write \\\\ for a backslash, or use single quotes'],
  BLOCK_AS_IMPLICIT_KEY: ['a colon followed by a space stands inside a value', 'put the value in quotes'],
  BLOCK_IN_FLOW: [
    'an indented block stands inside brackets',
    'write it inside the brackets, or without them',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'a field name goes over several lines',
    'check the colon and the indentation of the line before',
  ],
  KEY_OVER_1024_CHARS: ['a field name is longer than 1,024 characters', 'shorten it'],
  MISSING_CHAR: [
    'a character is missing here',
    'check quotes, brackets, commas and the space after the colon',
  ],
  UNEXPECTED_TOKEN: ['this cannot stand here', 'put the value in quotes, or check the line before'],
};

/** The first mistake of a broken text, in plain words. What a parser says after it is mostly an echo. */
function syntaxProblems(errors: readonly YAMLError[], text: string): Problem[] {
  const error = errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0]!;
  const spaceless = spacelessColon(text);
  if (spaceless && spaceless.start <= error.pos[0]) return [spaceless];
  const [start, end] = error.pos;
  const tab = tabAt(text, start);
  if (tab !== undefined) {
    const [message, help] = sentences.TAB_AS_INDENT!;
    return [{ rule: 'unreadable', start: tab, end: tab + 1, message, help }];
  }
  const under = error.code === 'BLOCK_AS_IMPLICIT_KEY' ? indentedUnder(text, start) : undefined;
  if (under) return [under];
  const [message, help] = sentences[error.code] ?? [
    'this is not YAML of this format',
    'check quotes, colons and indentation',
  ];
  return [
    {
      rule: 'unreadable',
      start,
      end: Math.max(start + 1, Math.min(end, endOfLine(text, start))),
      message,
      help,
    },
  ];
}

/** A field that is indented under a finished value, where the parser points at the value. */
function indentedUnder(text: string, offset: number): Problem | undefined {
  const value = text.slice(offset, endOfLine(text, offset));
  const next = /\n([ ]+)(?=[^\s#].*:(\s|$))/y;
  next.lastIndex = endOfLine(text, offset);
  const match = next.exec(text);
  if (!match || /:(\s|$)/.test(value)) return undefined;
  const start = match.index + match[0].length;
  return {
    rule: 'unreadable',
    start,
    end: endOfLine(text, start),
    message: 'the line is indented under a value that is already complete',
    help: 'line up the fields of one record',
  };
}

/** The tab that indents the line at `offset`, if one does. */
function tabAt(text: string, offset: number): number | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 1000))![0];
  const tab = indent.indexOf('\t');
  return tab === -1 ? undefined : lineStart + tab;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function faultOf(
  { rule, start, end, message, label, help, related }: Problem,
  path: string,
  text: string,
): Fault {
  const position = positionsIn(text);
  const place = (from: number, to: number): Place => ({
    path,
    pointer: '',
    start: position(from),
    end: position(to),
  });
  return {
    rule,
    at: place(start, end),
    message,
    ...(label !== undefined && { label }),
    ...(help !== undefined && { help }),
    ...(related && { related: [{ at: place(related.start, related.end), message: related.message }] }),
  };
}

function placesIn(path: string, text: string, written: ReadonlyMap<string, Written>): PlacesInText {
  let position: ReturnType<typeof positionsIn> | undefined;
  const place = (pointer: string, start: number, end: number): Place => {
    position ??= positionsIn(text);
    const trimmed = start + text.slice(start, end).trimEnd().length;
    return { path, pointer, start: position(start), end: position(trimmed) };
  };
  const nearest = (pointer: string): string | undefined => {
    const steps = stepsOf(pointer);
    for (let length = steps.length; length > 0; length -= 1) {
      const shorter = pointerTo(...steps.slice(0, length));
      if (written.has(shorter)) return shorter;
    }
    return written.has('/kind') ? '/kind' : written.keys().next().value;
  };
  return {
    path,
    of(pointer) {
      const known = nearest(pointer);
      if (known === undefined) return wholeFile(path);
      const { keyStart, keyEnd, start, end, scalar } = written.get(known)!;
      if (scalar) return place(known, start, end);
      return place(known, keyStart ?? start, Math.max(end, keyEnd ?? end));
    },
    key(pointer) {
      const known = written.get(pointer);
      if (known?.keyStart === undefined) return this.of(pointer);
      return place(pointer, known.keyStart, known.keyEnd!);
    },
  };
}
