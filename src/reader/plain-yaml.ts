/**
 * The short road for case files as people write them: block mappings and lists, one-line flow collections, and texts
 * that are plain, quoted without escapes, folded or literal. Whatever is anything else is left to the guarded library,
 * which also words every problem. What this road accepts, the library reads with the same values in the same places.
 */
import { isPrintableAscii, hasLookalike } from './characters.ts';
import { limits } from './limits.ts';
import type { Written } from './places.ts';
import { meaning, notPlain, said, textOnly } from './plain-meaning.ts';
import {
  bar,
  brace,
  bracket,
  carriageReturn,
  colonSign,
  dash,
  dollar,
  doubleQuote,
  endsInFlow,
  greater,
  hash,
  isDigit,
  isInName,
  parenthesis,
  singleQuote,
  slash,
  space,
  underscore,
} from './signs.ts';

/** Never more than what the guard allows, so that nothing passes here that it would refuse. */
const most = { ...limits, depth: 24 } as const;

/**
 * Reads `text`, which holds no characters unfit for a case file; undefined when it is not of the plain kind. Where each
 * value stands is noted in `written`, by pointer, outer values first; most readers never ask, and it takes a while.
 */
export function readPlainly(
  text: string,
  written?: Map<string, Written>,
): Readonly<Record<string, unknown>> | undefined {
  if (!isPrintableAscii(text) && (/\t|\r(?!\n)/.test(text) || hasLookalike(text))) return undefined;
  try {
    return new PlainReader(text, written).document();
  } catch (problem) {
    /* v8 ignore if -- nothing else is thrown; a mistake of this file would not be hidden */
    if (problem !== notPlain) throw problem;
    return undefined;
  }
}

const noName = /^(?:true|false|null|__proto__|constructor|prototype)$/i;

/** Where the values of `text` stand, which this road accepts. */
export function whereWritten(text: string): ReadonlyMap<string, Written> {
  const written = new Map<string, Written>();
  readPlainly(text, written);
  return written;
}

const unknown: Written = { keyStart: 0, keyEnd: 0, start: 0, end: 0, scalar: false };

class PlainReader {
  readonly #text: string;
  readonly #written: Map<string, Written> | undefined;
  /** The line at hand by offsets: its first character that is no space, its end without trailing spaces, the next line. */
  #from = 0;
  #to = 0;
  #after = 0;
  /** Where it ends with trailing spaces; -1 when no line feed ends it. */
  #lineEnd = 0;
  /** The column of `#from`, counted from 0; -1 behind the last line. */
  #column = 0;
  #lines = 0;
  #values = 0;
  #depth = 0;
  /** The column of the deepest comment on a line of its own since the last entry began; -1 for none. */
  #comment = -1;
  /** Where the value stands that was read last. */
  #start = 0;
  #end = 0;
  #isScalar = false;
  /** Where it ends with a comment on its last line. */
  #outerEnd = 0;

  constructor(text: string, written: Map<string, Written> | undefined) {
    this.#text = text;
    this.#written = written;
  }

  document(): Readonly<Record<string, unknown>> {
    this.#advance();
    this.#peek();
    if (this.#column !== 0) throw notPlain;
    // No line stands left of the first column: the mapping goes on to the end of the text.
    return this.#blockMap(0, this.#from, '');
  }

  /** Goes on to the next line, whatever it says. */
  #advance(): void {
    const text = this.#text;
    const start = this.#after;
    if (start >= text.length) {
      this.#from = this.#to = start;
      this.#column = -1;
      return;
    }
    if ((this.#lines += 1) > most.lines) throw notPlain;
    const newline = text.indexOf('\n', start);
    let to = newline === -1 ? text.length : newline;
    this.#after = newline === -1 ? to : newline + 1;
    if (newline !== -1 && text.charCodeAt(newline - 1) === carriageReturn) to -= 1;
    this.#lineEnd = newline === -1 ? -1 : to;
    let from = start;
    while (from < to && text.charCodeAt(from) === space) from += 1;
    while (to > from && text.charCodeAt(to - 1) === space) to -= 1;
    this.#from = from;
    this.#to = to;
    this.#column = from - start;
  }

  /** Goes on to the next line that says something; the one at hand, when it does. */
  #peek(): void {
    while (this.#column !== -1) {
      if (this.#from !== this.#to) {
        if (this.#text.charCodeAt(this.#from) !== hash) return;
        this.#comment = Math.max(this.#comment, this.#column);
      }
      this.#advance();
    }
  }

  /** A mapping whose keys stand in column `indent`; the first one, at `first`, may follow the dash of a list. */
  #blockMap(indent: number, first: number, pointer: string): Record<string, unknown> {
    this.#enter();
    const value: Record<string, unknown> = {};
    let end = 0;
    let keys = 0;
    for (let from = first; ; from = this.#from) {
      const colon = this.#keyAt(from, this.#to);
      if (colon === -1 || (keys += 1) > most.keys) throw notPlain;
      const name = this.#text.slice(from, colon);
      if (Object.hasOwn(value, name)) throw notPlain;
      const inner = this.#below(pointer, name);
      this.#comment = -1;
      value[name] = this.#valueOfKey(colon + 1, indent, inner);
      this.#note(inner, from, colon);
      end = this.#outerEnd;
      this.#peek();
      if (this.#column < indent) break;
      if (this.#column > indent) throw notPlain;
    }
    return this.#leave(value, indent, first, end);
  }

  /** After the last value of a mapping or list in column `indent`, which ended at `end`. */
  #leave<Value>(value: Value, indent: number, start: number, end: number): Value {
    // A comment behind it may count as part of it, unless it stands left of it, or in the first column.
    if (this.#comment > 0 && this.#comment >= indent) throw notPlain;
    this.#depth -= 1;
    return this.#read(value, start, end, false);
  }

  #read<Value>(value: Value, start: number, end: number, isScalar: boolean): Value {
    this.#start = start;
    this.#end = end;
    this.#outerEnd = end;
    this.#isScalar = isScalar;
    return value;
  }

  /** The pointer of a value in the one at `pointer`: known before what stands below it, so that outer values come first. */
  #below(pointer: string, step: string | number): string {
    if ((this.#values += 1) > most.values) throw notPlain;
    if (!this.#written) return '';
    const inner = `${pointer}/${step}`;
    this.#written.set(inner, unknown);
    return inner;
  }

  /** Notes where the value stands that was read last. */
  #note(pointer: string, keyStart: number | undefined, keyEnd: number | undefined): void {
    if (!this.#written) return;
    const scalar = this.#isScalar;
    this.#written.set(pointer, { keyStart, keyEnd, start: this.#start, end: this.#end, scalar });
  }

  #enter(): void {
    this.#depth += 1;
    if (this.#depth > most.depth) throw notPlain;
  }

  /** Where the name of a field that begins at `from` ends: a colon, and a space or the end of the line; -1 for none. */
  #keyAt(from: number, to: number): number {
    const text = this.#text;
    let at = from;
    while (isInName(text.charCodeAt(at))) at += 1;
    if (at === from || at - from > 80 || text.charCodeAt(at) !== colonSign) return -1;
    if (at + 1 !== to && !(at + 1 < to && text.charCodeAt(at + 1) === space)) return -1;
    const first = text.charCodeAt(from);
    return first === dash || isDigit(first) || noName.test(text.slice(from, at)) ? -1 : at;
  }

  /** What follows the colon before `after`, on the line itself or on those below it. */
  #valueOfKey(after: number, indent: number, pointer: string): unknown {
    if (after < this.#to) return this.#onLine(this.#skip(after), indent, pointer);
    this.#advance();
    this.#peek();
    const column = this.#column;
    if (this.#isDash()) {
      if (column < indent) throw notPlain;
      return this.#blockList(column, pointer);
    }
    if (column <= indent) throw notPlain;
    return this.#blockMap(column, this.#from, pointer);
  }

  #isDash(): boolean {
    const from = this.#from;
    return (
      this.#text.charCodeAt(from) === dash && from + 1 < this.#to && this.#text.charCodeAt(from + 1) === space
    );
  }

  #blockList(indent: number, pointer: string): unknown[] {
    this.#enter();
    const value: unknown[] = [];
    const start = this.#from;
    let end = 0;
    while (this.#column === indent && this.#isDash()) {
      const lineStart = this.#from - indent;
      const from = this.#skip(this.#from + 1);
      if (value.length === most.entries) throw notPlain;
      const inner = this.#below(pointer, value.length);
      this.#comment = -1;
      value.push(
        this.#keyAt(from, this.#to) === -1
          ? this.#onLine(from, indent, inner)
          : this.#blockMap(from - lineStart, from, inner),
      );
      this.#note(inner, undefined, undefined);
      end = this.#outerEnd;
      this.#peek();
    }
    if (this.#column > indent) throw notPlain;
    return this.#leave(value, indent, start, end);
  }

  /** A value that starts at `from` on the line at hand; the lines that belong to it lie deeper than `indent`. */
  #onLine(from: number, indent: number, pointer: string): unknown {
    const to = this.#to;
    const first = this.#text.charCodeAt(from);
    if (first === bar || first === greater) return this.#blockText(from, indent);
    this.#advance();
    if (first === bracket || first === brace) {
      const value = this.#flow(from, to, pointer);
      this.#nothingMore(this.#end, to, indent);
      return value;
    }
    if (first === doubleQuote || first === singleQuote) {
      const value = this.#quoted(from, to);
      this.#nothingMore(this.#end, to, indent);
      return value;
    }
    const end = this.#plainEnd(from, to);
    if (end === to) return this.#plainText(from, to, indent);
    const value = this.#read(meaning(this.#text.slice(from, end)), from, end, true);
    this.#nothingMore(end, to, indent);
    return value;
  }

  /** Where a text without quotes ends that begins at `from`: before a comment, or at `to`. */
  #plainEnd(from: number, to: number): number {
    if (!this.#startsPlain(from)) throw notPlain;
    return this.#plainPart(from, to);
  }

  #plainPart(from: number, to: number): number {
    const text = this.#text;
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (code === colonSign && (at + 1 === to || text.charCodeAt(at + 1) === space)) throw notPlain;
      if (code !== hash || text.charCodeAt(at - 1) !== space) continue;
      let end = at - 1;
      while (end > from && text.charCodeAt(end - 1) === space) end -= 1;
      return end;
    }
    return to;
  }

  /** How a plain text may start here. YAML allows more. */
  #startsPlain(from: number): boolean {
    const code = this.#text.charCodeAt(from);
    if (isInName(code)) return code !== dash && code !== underscore;
    if (code >= 0xa1) return code <= 0xd7ff && code !== 0x1680;
    return code === slash || code === parenthesis || code === dollar || this.#text.startsWith('../', from);
  }

  /** After a value that ended at `end` only a comment may follow on its line, and nothing deeper than `indent` below. */
  #nothingMore(end: number, to: number, indent: number): void {
    if (end !== to) {
      const comment = this.#skip(end);
      if (comment === end || this.#text.charCodeAt(comment) !== hash) throw notPlain;
      this.#outerEnd = to;
    }
    this.#nothingDeeper(indent);
  }

  /** A value that ended on its line is not gone on with below. */
  #nothingDeeper(indent: number): void {
    this.#peek();
    if (this.#column > indent) throw notPlain;
  }

  /** A text without quotes, perhaps gone on with on deeper lines; the line at hand is the one below it. */
  #plainText(from: number, to: number, indent: number): unknown {
    let written = this.#text.slice(from, to);
    let end = to;
    let isLong = false;
    while (this.#from !== this.#to && this.#column > indent) {
      const first = this.#text.charCodeAt(this.#from);
      if (first === hash || this.#plainPart(this.#from, this.#to) !== this.#to) throw notPlain;
      written += ` ${this.#text.slice(this.#from, this.#to)}`;
      end = this.#to;
      isLong = true;
      this.#advance();
    }
    // A blank line within such a text stands for a line end: the library's to say.
    this.#nothingDeeper(indent);
    return this.#read(isLong ? textOnly(written) : meaning(written), from, end, true);
  }

  #quoted(from: number, to: number): string {
    const text = this.#text;
    const mark = text.charAt(from);
    let close = text.indexOf(mark, from + 1);
    let isDoubled = false;
    if (mark === "'") {
      for (; close !== -1 && text.charAt(close + 1) === mark; close = text.indexOf(mark, close + 2)) {
        isDoubled = true;
      }
    }
    if (close === -1 || close >= to) throw notPlain;
    const written = text.slice(from + 1, close);
    if (mark === '"' && (written.includes('\\') || text.charAt(close + 1) === mark)) throw notPlain;
    return this.#read(said(isDoubled ? written.replaceAll("''", mark) : written), from, close + 1, true);
  }

  /** `>-`, `>`, `|-` or `|`, and lines of one indentation below it. */
  #blockText(from: number, indent: number): string {
    const style = this.#text.slice(from, this.#to);
    if (style.length > 2 || (style.length === 2 && style[1] !== '-')) throw notPlain;
    this.#advance();
    const between = style[0] === '>' ? ' ' : '\n';
    const column = this.#column;
    let text: string | undefined;
    let end = 0;
    // Blank lines at the end are dropped; between lines they mean something, which is the library's to say.
    while (this.#from !== this.#to && this.#column > indent) {
      // Blanks at the end of a line, or no line end at all, mean something too.
      if (this.#column !== column || this.#to !== this.#lineEnd) throw notPlain;
      const part = this.#text.slice(this.#from, this.#to);
      text = text === undefined ? part : text + between + part;
      end = this.#to;
      this.#advance();
    }
    if (text === undefined) throw notPlain;
    for (; this.#from === this.#to && this.#column !== -1; this.#advance())
      if (this.#column > 0) throw notPlain;
    this.#comment = -1;
    this.#nothingDeeper(indent);
    // What looks like a comment there is a line of the text.
    if (this.#comment > indent) throw notPlain;
    return this.#read(said(style.length === 1 ? `${text}\n` : text), from, end, true);
  }

  /** A flow collection that opens at `from` and closes before `to`. */
  #flow(from: number, to: number, pointer: string): unknown {
    this.#enter();
    const isList = this.#text.charCodeAt(from) === bracket;
    const list: unknown[] = [];
    const map: Record<string, unknown> = {};
    let keys = 0;
    let at = this.#skip(from + 1);
    if (at < to && this.#text.charAt(at) === (isList ? ']' : '}')) {
      this.#depth -= 1;
      return this.#read(isList ? list : map, from, at + 1, false);
    }
    for (;;) {
      if (list.length === most.entries) throw notPlain;
      let inner: string;
      if (isList) {
        inner = this.#below(pointer, list.length);
        list.push(this.#inFlow(at, to, inner));
        this.#note(inner, undefined, undefined);
      } else {
        const colon = this.#keyAt(at, to);
        if (colon === -1 || (keys += 1) > most.keys) throw notPlain;
        const name = this.#text.slice(at, colon);
        if (Object.hasOwn(map, name)) throw notPlain;
        inner = this.#below(pointer, name);
        map[name] = this.#inFlow(this.#skip(colon + 1), to, inner);
        this.#note(inner, at, colon);
      }
      at = this.#skip(this.#end);
      if (at >= to) throw notPlain;
      const mark = this.#text.charAt(at);
      at += 1;
      if (mark === (isList ? ']' : '}')) break;
      if (mark !== ',') throw notPlain;
      at = this.#skip(at);
    }
    this.#depth -= 1;
    return this.#read(isList ? list : map, from, at, false);
  }

  #inFlow(from: number, to: number, pointer: string): unknown {
    if (from >= to) throw notPlain;
    const first = this.#text.charCodeAt(from);
    if (first === bracket || first === brace) return this.#flow(from, to, pointer);
    if (first === doubleQuote || first === singleQuote) return this.#quoted(from, to);
    let end = from;
    while (end < to && !endsInFlow.includes(this.#text.charAt(end))) end += 1;
    while (end > from && this.#text.charCodeAt(end - 1) === space) end -= 1;
    if (this.#plainEnd(from, end) !== end) throw notPlain;
    return this.#read(meaning(this.#text.slice(from, end)), from, end, true);
  }

  #skip(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === space) at += 1;
    return at;
  }
}
