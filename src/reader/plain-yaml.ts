/**
 * The short road for case files as people write them: block mappings and lists, one-line flow collections, and texts
 * that are plain, quoted without escapes, folded or literal. Whatever is anything else is left to the guarded library,
 * which also words every problem. What this road accepts, the library reads with the same values in the same places.
 */
import { pointerTo } from '../records/case-repository.ts';
import { hasLookalike } from './characters.ts';
import { limits } from './limits.ts';
import type { Written } from './places.ts';

export interface PlainDocument {
  readonly value: Readonly<Record<string, unknown>>;
  readonly written: Map<string, Written>;
}

/** Never more than what the guard allows, so that nothing passes here that it would refuse. */
const most = { ...limits, depth: 24 } as const;

interface Line {
  /** Offsets of the line: its first character, its first that is no space, its end without trailing spaces. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** Thrown, and caught below, for a text that is not of the plain kind. */
const notPlain = Symbol('not plain');

/** Reads `text`, which holds no characters unfit for a case file; undefined when it is not of the plain kind. */
export function readPlainly(text: string): PlainDocument | undefined {
  if (/[\t\r]/.test(text) || hasLookalike(text)) return undefined;
  try {
    return new PlainReader(text).document();
  } catch (problem) {
    /* v8 ignore if -- nothing else is thrown; a mistake of this file would not be hidden */
    if (problem !== notPlain) throw problem;
    return undefined;
  }
}

type Path = readonly (string | number)[];
interface Read {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  readonly scalar: boolean;
}

class PlainReader {
  readonly #text: string;
  readonly #lines: Line[] = [];
  readonly #written = new Map<string, Written>();
  #next = 0;
  #lastComment = -1;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    for (let start = 0; start < text.length;) {
      const newline = text.indexOf('\n', start);
      const end = newline === -1 ? text.length : newline;
      let from = start;
      while (from < end && text[from] === ' ') from += 1;
      let to = end;
      while (to > from && text[to - 1] === ' ') to -= 1;
      this.#lines.push({ start, from, to });
      start = end + 1;
      if (this.#lines.length > most.lines) throw notPlain;
    }
  }

  document(): PlainDocument {
    // Comments above the record; anywhere else they are left to the library, which counts some as part of a value.
    for (let line = this.#lines[0]; line; line = this.#lines[this.#next]) {
      if (line.from < line.to && this.#text[line.from] !== '#') break;
      this.#next += 1;
    }
    const first = this.#peek();
    if (!first || first.from !== first.start) throw notPlain;
    // No line stands left of the first column: the mapping goes on to the end of the text.
    const { value } = this.#blockMap(0, []);
    return { value: value as Record<string, unknown>, written: this.#written };
  }

  /** The next line that says something. */
  #peek(): Line | undefined {
    let line = this.#lines[this.#next];
    while (line && (line.from === line.to || this.#text[line.from] === '#')) {
      if (line.from !== line.to) this.#lastComment = line.from;
      this.#next += 1;
      line = this.#lines[this.#next];
    }
    return line;
  }

  /** A mapping whose keys stand in column `indent`; the first key may follow the dash of a list. */
  #blockMap(indent: number, path: Path, dashed?: number): Read {
    this.#enter();
    const value: Record<string, unknown> = {};
    let keys = 0;
    let start: number | undefined;
    let end = 0;
    for (let line = this.#peek(); line; line = this.#peek()) {
      const from = dashed !== undefined && start === undefined ? dashed : line.from;
      const column = from - line.start;
      if (column < indent) {
        this.#noCommentSince(end);
        break;
      }
      if (column > indent) throw notPlain;
      const name = this.#keyAt(from, line.to);
      if (name === undefined || Object.hasOwn(value, name)) throw notPlain;
      if ((keys += 1) > most.keys) throw notPlain;
      start ??= from;
      const keyEnd = from + name.length;
      const inner = [...path, name];
      const pointer = pointerTo(...inner);
      // Set before what stands below it, so that outer values come first as they do on the other road.
      this.#count(pointer);
      const read = this.#valueOfKey(line, keyEnd + 1, indent, inner);
      const { start: valueStart, end: valueEnd, scalar } = read;
      this.#written.set(pointer, { keyStart: from, keyEnd, start: valueStart, end: valueEnd, scalar });
      value[name] = read.value;
      end = valueEnd;
    }
    if (!this.#peek()) this.#noCommentSince(end);
    this.#depth -= 1;
    return { value, start: start!, end, scalar: false };
  }

  /** A comment where a mapping or list ends may count as part of it: which, is the library's to say. */
  #noCommentSince(offset: number): void {
    if (this.#lastComment >= offset) throw notPlain;
  }

  #count(pointer: string): void {
    this.#written.set(pointer, { keyStart: 0, keyEnd: 0, start: 0, end: 0, scalar: false });
    if (this.#written.size > most.values) throw notPlain;
  }

  #enter(): void {
    this.#depth += 1;
    if (this.#depth > most.depth) throw notPlain;
  }

  /** The name of a field at `from`, when a colon and a space or the end of the line follow. */
  #keyAt(from: number, to: number): string | undefined {
    keyShape.lastIndex = from;
    const name = keyShape.exec(this.#text)?.[0];
    if (name === undefined || name.length > 80 || noKey.test(name)) return undefined;
    const colon = from + name.length;
    if (this.#text[colon] !== ':') return undefined;
    return colon + 1 === to || (colon + 1 < to && this.#text[colon + 1] === ' ') ? name : undefined;
  }

  /** What follows the colon at `after - 1`, on the line itself or on those below it. */
  #valueOfKey(line: Line, after: number, indent: number, path: Path): Read {
    if (after < line.to) return this.#onLine(line, this.#skip(after), indent, path);
    this.#next += 1;
    const below = this.#peek();
    if (!below) throw notPlain;
    const column = below.from - below.start;
    if (this.#isDash(below)) {
      if (column < indent) throw notPlain;
      return this.#blockList(column, path);
    }
    if (column <= indent) throw notPlain;
    return this.#blockMap(column, path);
  }

  #isDash({ from, to }: Line): boolean {
    return this.#text[from] === '-' && from + 1 < to && this.#text[from + 1] === ' ';
  }

  #blockList(indent: number, path: Path): Read {
    this.#enter();
    const value: unknown[] = [];
    const start = this.#peek()!.from;
    let end = 0;
    for (let line = this.#peek(); line; line = this.#peek()) {
      const column = line.from - line.start;
      if (column > indent) throw notPlain;
      if (column < indent || !this.#isDash(line)) {
        this.#noCommentSince(end);
        break;
      }
      const from = this.#skip(line.from + 1);
      if (value.length === most.entries) throw notPlain;
      const inner = [...path, value.length];
      const pointer = pointerTo(...inner);
      this.#count(pointer);
      const read =
        this.#keyAt(from, line.to) === undefined
          ? this.#onLine(line, from, indent, inner)
          : this.#blockMap(from - line.start, inner, from);
      const { start: itemStart, end: itemEnd, scalar } = read;
      this.#written.set(pointer, {
        keyStart: undefined,
        keyEnd: undefined,
        start: itemStart,
        end: itemEnd,
        scalar,
      });
      value.push(read.value);
      end = itemEnd;
    }
    if (!this.#peek()) this.#noCommentSince(end);
    this.#depth -= 1;
    return { value, start, end, scalar: false };
  }

  /** A value that starts at `from` on `line`; the lines that belong to it lie deeper than `indent`. */
  #onLine(line: Line, from: number, indent: number, path: Path): Read {
    const first = this.#text[from]!;
    if (first === '|' || first === '>') return this.#blockText(line, from, indent);
    this.#next += 1;
    if (first === '[' || first === '{') {
      const read = this.#flow(from, line.to, path);
      this.#nothingMore(read.end, line, indent);
      return read;
    }
    if (first === '"' || first === "'") {
      const read = this.#quoted(from, line.to);
      this.#nothingMore(read.end, line, indent);
      return read;
    }
    const comment = this.#text.slice(from, line.to).indexOf(' #');
    if (comment !== -1) {
      let end = from + comment;
      while (end > from && this.#text[end - 1] === ' ') end -= 1;
      const written = this.#text.slice(from, end);
      if (!startsPlain.test(written) || endsPlain.test(written)) throw notPlain;
      this.#nothingMore(end, line, indent);
      return { value: meaning(written), start: from, end, scalar: true };
    }
    return this.#plainText(line, from, indent);
  }

  /** After a value that ended at `end` only a comment may follow on its line, and nothing deeper than `indent` below. */
  #nothingMore(end: number, line: Line, indent: number): void {
    if (end !== line.to) {
      const comment = this.#skip(end);
      if (comment === end || this.#text[comment] !== '#') throw notPlain;
      this.#lastComment = comment;
    }
    this.#nothingDeeper(indent);
  }

  /** A value that ended on its line is not gone on with below. */
  #nothingDeeper(indent: number): void {
    const below = this.#peek();
    if (below && below.from - below.start > indent) throw notPlain;
  }

  /** A text without quotes, perhaps gone on with on deeper lines. */
  #plainText(line: Line, from: number, indent: number): Read {
    const parts = [this.#text.slice(from, line.to)];
    if (!startsPlain.test(parts[0]!) || endsPlain.test(parts[0]!)) throw notPlain;
    let end = line.to;
    for (let below = this.#lines[this.#next]; below; below = this.#lines[this.#next]) {
      if (below.from === below.to) break;
      if (below.from - below.start <= indent) break;
      const part = this.#text.slice(below.from, below.to);
      if (part.startsWith('#') || endsPlain.test(part)) throw notPlain;
      parts.push(part);
      end = below.to;
      this.#next += 1;
    }
    // A blank line within such a text stands for a line end: the library's to say.
    this.#nothingDeeper(indent);
    const written = parts.join(' ');
    return { value: parts.length > 1 ? textOnly(written) : meaning(written), start: from, end, scalar: true };
  }

  #quoted(from: number, to: number): Read {
    const mark = this.#text[from]!;
    const close = this.#text.indexOf(mark, from + 1);
    if (close === -1 || close >= to) throw notPlain;
    const value = this.#text.slice(from + 1, close);
    if (value.includes('\\') || this.#text[close + 1] === mark) throw notPlain;
    return { value: said(value), start: from, end: close + 1, scalar: true };
  }

  /** `>-`, `>`, `|-` or `|`, and lines of one indentation below it. */
  #blockText(header: Line, from: number, indent: number): Read {
    const style = this.#text.slice(from, header.to);
    if (!/^[>|]-?$/.test(style)) throw notPlain;
    this.#next += 1;
    const parts: string[] = [];
    let column: number | undefined;
    let end = header.to;
    for (let line = this.#lines[this.#next]; line; line = this.#lines[this.#next]) {
      // Blank lines at the end are dropped; between lines they mean something, which is the library's to say.
      if (line.from === line.to) break;
      const here = line.from - line.start;
      if (here <= indent) break;
      if (column !== undefined && here !== column) throw notPlain;
      column = here;
      const newline = this.#text.indexOf('\n', line.to);
      const whole = newline === -1 ? this.#text.length : newline;
      if (whole !== line.to || newline === -1) throw notPlain;
      parts.push(this.#text.slice(line.from, line.to));
      end = line.to;
      this.#next += 1;
    }
    const following = this.#lines[this.#next];
    if (
      parts.length === 0 ||
      (following && following.from !== following.start && following.from === following.to)
    ) {
      throw notPlain;
    }
    this.#nothingDeeper(indent);
    const text = parts.join(style[0] === '>' ? ' ' : '\n') + (style.length === 1 ? '\n' : '');
    return { value: said(text), start: from, end, scalar: true };
  }

  /** A flow collection that opens at `from` and closes before `to`. */
  #flow(from: number, to: number, path: Path): Read {
    this.#enter();
    const isList = this.#text[from] === '[';
    const list: unknown[] = [];
    const map: Record<string, unknown> = {};
    let keys = 0;
    let at = this.#skip(from + 1);
    for (;;) {
      if (list.length === most.entries) throw notPlain;
      let name: string | number = list.length;
      let keyStart: number | undefined;
      let keyEnd: number | undefined;
      if (!isList) {
        const key = this.#keyAt(at, to);
        if (key === undefined || Object.hasOwn(map, key) || (keys += 1) > most.keys) throw notPlain;
        name = key;
        keyStart = at;
        keyEnd = at + key.length;
        at = this.#skip(keyEnd + 1);
      }
      const inner = [...path, name];
      const pointer = pointerTo(...inner);
      this.#count(pointer);
      const read = this.#inFlow(at, to, inner);
      const { start, end, scalar } = read;
      this.#written.set(pointer, { keyStart, keyEnd, start, end, scalar });
      if (isList) list.push(read.value);
      else map[name] = read.value;
      at = this.#skip(end);
      if (at >= to) throw notPlain;
      const mark = this.#text[at];
      at += 1;
      if (mark === (isList ? ']' : '}')) break;
      if (mark !== ',') throw notPlain;
      at = this.#skip(at);
    }
    this.#depth -= 1;
    return { value: isList ? list : map, start: from, end: at, scalar: false };
  }

  #inFlow(from: number, to: number, path: Path): Read {
    if (from >= to) throw notPlain;
    const first = this.#text[from];
    if (first === '[' || first === '{') return this.#flow(from, to, path);
    if (first === '"' || first === "'") return this.#quoted(from, to);
    flowEnd.lastIndex = from;
    const stop = flowEnd.exec(this.#text)?.index ?? to;
    let end = Math.min(stop, to);
    while (end > from && this.#text[end - 1] === ' ') end -= 1;
    const written = this.#text.slice(from, end);
    if (!startsPlain.test(written) || endsPlain.test(written)) throw notPlain;
    return { value: meaning(written), start: from, end, scalar: true };
  }

  #skip(from: number): number {
    let at = from;
    while (this.#text[at] === ' ') at += 1;
    return at;
  }
}

const keyShape = /[A-Za-z_][\w-]*/y;
const noKey = /^(?:true|false|null|__proto__|constructor|prototype)$/i;
/** How a plain text may start here. YAML allows more. */
const startsPlain = /^(?:[A-Za-z0-9(/$\u00a1-\u167f\u1681-\ud7ff]|\.\.\/)/;
/** What ends a plain text, or makes it something else: a colon before a space or at the end, a comment. */
const endsPlain = /:(?: |$)| #/;
const flowEnd = /[,[\]{}]/g;

/** What a plain text means in the core schema. Numbers in any but plain digits, and nothing at all, are not for this road. */
function meaning(written: string): unknown {
  if (written === 'true') return true;
  if (written === 'false') return false;
  if (/^(?:0|[1-9]\d{0,14})$/.test(written)) return Number(written);
  return textOnly(written);
}

function textOnly(written: string): string {
  if (/^(?:true|false|null)$/i.test(written)) throw notPlain;
  if (/^\d/.test(written) && /^(?:\d+|0o[0-7]+|0x[\da-fA-F]+|\d*\.?\d*(?:[eE][-+]?\d+)?)$/.test(written)) {
    throw notPlain;
  }
  return said(written);
}

/** A text that says something. */
function said(text: string): string {
  if (/^(?:n\/a)?$/i.test(text.trim())) throw notPlain;
  return text;
}
