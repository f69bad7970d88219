/** YAML 1.2 of this format to plain values, with the place of each. */
import { Composer, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { pointerTo, positionsIn } from '../records/case-repository.ts';
import type { Fault, SourceText } from '../records/source.ts';
import {
  hasLookalike,
  misleadingBlank,
  mostUnfit,
  unfitCharacters,
  type UnfitCharacter,
} from './characters.ts';
import { guard } from './guard.ts';
import { fieldsIn } from './near-field.ts';
import { readPlainly, whereWritten } from './plain-yaml.ts';
import { faultOf, PlacesIn, type PlacesInText, type Written } from './places.ts';
import { excerpt, mostProblems, type Problem } from './problem.ts';
import { characterProblems, conflictProblems, spacelessColon, syntaxProblems } from './source-problems.ts';

/** A text that has been taken apart. */
export interface ReadText {
  /** The mapping the file holds; undefined when it could not be told, or the file holds something else. */
  readonly value: Readonly<Record<string, unknown>> | undefined;
  readonly places: PlacesInText;
  readonly faults: readonly Fault[];
  /** How many problems it has beyond those. */
  readonly more: number;
  /** Pointers whose value has a fault already: no second one is needed. */
  readonly faulty: ReadonlySet<string>;
}

/**
 * Reads one text. Never throws over what a person wrote: every problem is a fault. `shortRoad: false` sends every text
 * through the library: the same answer, later.
 */
export function readYaml(source: SourceText, { shortRoad = true } = {}): ReadText {
  const { path, text } = source;
  const written = new Map<string, Written>();
  const places = new PlacesIn(path, text, () => written);
  const problems: Problem[] = [];
  const faulty = new Set<string>();
  const nearest = fieldsIn(text);
  const times = new Map<string, number>();
  /** The field of a problem: its pointer, as far as the text was taken apart, and its name with a number where it comes again. */
  const whereOf = (problem: Problem): { readonly pointer: string; readonly which?: string } => {
    const { start, message, pointer = innermost(written, start) } = problem;
    const near = problem.pointer === '' ? undefined : nearest(start)?.name;
    if (near === undefined) return { pointer };
    const nth = (times.get(`${near}\n${message}`) ?? 0) + 1;
    times.set(`${near}\n${message}`, nth);
    return { pointer, which: nth === 1 ? near : `${near} ${nth}` };
  };
  const finish = (value?: Readonly<Record<string, unknown>>): ReadText => {
    const told = problems.slice(0, mostProblems);
    const position = positionsIn(text);
    const faults = told.map((problem) => faultOf(problem, { path, ...whereOf(problem) }, position));
    return { value, places, faults, more: problems.length - told.length, faulty };
  };

  const conflict = conflictProblems(text);
  problems.push(...(conflict.length > 0 ? conflict : characterProblems(text, nearest)));
  if (conflict.length > 0) return finish();
  const unfit = problems.length === 0 ? [] : unfitCharacters(text);
  // What is full of them is no text that anybody wrote.
  if (unfit.length >= mostUnfit) return finish();
  const plain = problems.length === 0 && shortRoad ? readPlainly(text) : undefined;
  if (plain) {
    return { value: plain, places: new PlacesIn(path, text, whereWritten), faults: [], more: 0, faulty };
  }
  const { problems: refused, tokens } = guard(text);
  for (const each of refused) problems.push(each);
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
  /* v8 ignore if -- what the library warns of are tags, told by the guard; another release may warn of more */
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
  const { contents } = document;
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
    const start = contents.range[0];
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
  const characters = problems.length;
  const walk: Walk = { unfit, written, problems, faulty, misread: false };
  const value = plainMap(contents, [], walk);
  if (!walk.misread) return finish(value);
  problems.length = characters;
  return finish();
}

/** The pointer of the innermost value that holds `offset`; empty: none does. What holds others comes before them. */
const innermost = (written: ReadonlyMap<string, Written>, offset: number): string =>
  [...written].findLast(
    ([, { keyStart, keyEnd, start, end }]) =>
      (keyStart ?? start) <= offset && offset < Math.max(end, keyEnd ?? end),
  )?.[0] ?? '';

interface Walk {
  /** Characters of the text that have a problem of their own. */
  readonly unfit: readonly UnfitCharacter[];
  readonly written: Map<string, Written>;
  readonly problems: Problem[];
  readonly faulty: Set<string>;
  /** The name of a field holds such a character: what else the file seems to say is an echo of that. */
  misread: boolean;
}

/** Whether a character between these offsets has a problem of its own. */
const isTold = (start: number, end: number, { unfit }: Walk): boolean =>
  unfit.some((each) => each.start < end && start < each.end);

function plainMap(
  map: YAMLMap.Parsed,
  path: readonly (string | number)[],
  walk: Walk,
): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  const seen = new Map<string, { start: number; end: number }>();
  for (const { key, value } of map.items) {
    const [keyStart, keyEnd] = key.range;
    const problem = (rule: Problem['rule'], message: string, more: Partial<Problem> = {}): void => {
      walk.problems.push({ rule, start: keyStart, end: Math.max(keyEnd, keyStart + 1), message, ...more });
    };
    if (isTold(keyStart, keyEnd, walk)) walk.misread = true;
    if (!isScalar(key) || key.value === null || key.value === '') {
      // A mapping with such a key is none that was meant, as in "{{ name }}": one cause, one problem.
      if (!isScalar(key) && path.length > 0) walk.faulty.add(pointerTo(...path));
      problem(
        'unknown-key',
        isScalar(key) ? 'a key is empty' : 'a list or mapping stands where the name of a field is meant',
        { help: 'write the name of the field before the colon' },
      );
      continue;
    }
    const name = typeof key.value === 'string' ? key.value : key.source;
    if (hasLookalike(name) && key.type === 'PLAIN') {
      if (!isTold(keyStart, keyEnd, walk)) {
        const help = 'write it with plain spaces, or none';
        problem('unreadable', 'the name of a field holds a blank that only looks like a space', { help });
      }
      continue;
    }
    const canonical = name.normalize('NFC');
    const first = seen.get(canonical);
    if (first) {
      problem('unreadable', `"${excerpt(name)}" is written twice`, {
        pointer: pointerTo(...path, name),
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

function plainValue(node: ParsedNode | null, path: readonly (string | number)[], walk: Walk): unknown {
  if (isMap(node)) return plainMap(node, path, walk);
  if (isSeq(node)) {
    return node.items.map((item, index) => {
      const inner = [...path, index];
      const [start, end] = item.range;
      walk.written.set(pointerTo(...inner), {
        keyStart: undefined,
        keyEnd: undefined,
        start,
        end,
        scalar: isScalar(item) && item.value !== null,
      });
      return plainValue(item, inner, walk);
    });
  }
  return plainScalar(node as Scalar.Parsed | null, path, walk);
}

function plainScalar(node: Scalar.Parsed | null, path: readonly (string | number)[], walk: Walk): unknown {
  const pointer = pointerTo(...path);
  const { keyStart, keyEnd, start, end } = walk.written.get(pointer)!;
  const value: unknown = node?.value ?? null;
  const source = node?.source ?? '';
  const complain = (rule: Problem['rule'], message: string, help: string): null => {
    const empty = start === end;
    walk.problems.push({
      rule,
      start: empty ? (keyStart ?? start) : start,
      end: empty ? (keyEnd ?? end) : end,
      pointer,
      message,
      help,
    });
    walk.faulty.add(pointer);
    return null;
  };
  const name = path.findLast((step) => typeof step === 'string')!;
  if (value === null || (typeof value === 'string' && ['', 'n/a'].includes(value.trim().toLowerCase()))) {
    const shown = value === null ? 'empty' : value === '' ? 'an empty text' : `"${excerpt(value)}"`;
    return complain(
      'wrong-shape',
      `"${name}" is ${shown}`,
      'write the value, or leave the field out: absent means "not recorded"',
    );
  }
  if (typeof value === 'string') {
    const [unfit] = unfitCharacters(value);
    if (unfit && isTold(start, end, walk)) {
      walk.faulty.add(pointer);
      return value;
    }
    if (unfit) {
      const message = `the value holds ${unfit.name}, which nobody can see`;
      return complain('unreadable', message, 'write the value without it');
    }
    const blank = node?.type === 'PLAIN' && hasLookalike(value) ? misleadingBlank(value) : undefined;
    if (blank === undefined) return value;
    const message = `the value holds ${blank} where it only looks like a space`;
    return complain('unreadable', message, 'write a plain space, or put the value in quotes');
  }
  // A digest of digits alone is no number, and no number of 64 digits is kept exactly.
  if (typeof value === 'number' && /^[\da-fA-F]{64}$/.test(source)) return source;
  if (typeof value === 'number' && !/^-?(0|[1-9]\d*)(\.\d+)?$/.test(source)) {
    return complain(
      'wrong-shape',
      `"${excerpt(source)}" is not a number in plain digits`,
      'write digits only, or put a text in quotes',
    );
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value) && Number.isInteger(value)) {
    return complain('wrong-shape', `${excerpt(source)} is too large to be kept exactly`, 'check the number');
  }
  return value;
}
