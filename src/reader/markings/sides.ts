/** Where a marking stands on its line: what is before it, what is behind it, and whether it is the whole of a value. */

export interface Side {
  /** What stands between the marking and the nearest word, or the end of the line. */
  readonly run: string;
  /** Whether no word stands on this side of the line. */
  readonly open: boolean;
}

export function isWordAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x80) {
    const small = code | 0x20;
    return (small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
  }
  return code >= 0x80 && /[\p{L}\p{N}]/u.test(text[index]!);
}

export function before(text: string, index: number): Side {
  let from = index;
  while (from > 0 && text[from - 1] !== '\n' && !isWordAt(text, from - 1)) from -= 1;
  return { run: text.slice(from, index), open: from === 0 || text[from - 1] === '\n' };
}

export function after(text: string, index: number): Side {
  let to = index;
  while (to < text.length && text[to] !== '\n' && !isWordAt(text, to)) to += 1;
  return { run: text.slice(index, to), open: to === text.length || text[to] === '\n' };
}

/** Whether a value, a list entry, a table cell, a comment or a line begins right of `left`. */
export function begins({ run, open }: Side): boolean {
  return open || /[:=](?!\/\/)|\||\s#|%\}|\}\}|["'],\s?["']$/.test(run);
}

/** Whether a number of a list (`1. `, `(2) (b) `) or a tag or an anchor of YAML stands right before `index`. */
export function isIntroduced(text: string, index: number): boolean {
  const from = Math.max(0, index - 40);
  const near = (from === 0 ? '\n' : '') + text.slice(from, index);
  return numbered.test(near) || tagged.test(near);
}
const numbered =
  /\n[ \t#>"'-]{0,24}\(?[A-Za-z0-9]{1,4}[.)][ \t]{1,8}(?:\(?[A-Za-z0-9]{1,4}[.)][ \t]{1,8})?["']?$/;
const tagged = /[:-] {1,8}[!&]\S{0,30} {1,8}["']?$/;

/** Whether the value that begins right of `left` ends, left of `right`, where the marking at `start` ends. */
export function isWhole(text: string, start: number, left: Side, right: Side): boolean {
  if (right.open || /\s#|\||%\}|\}\}|\{[%{]/.test(right.run)) return true;
  if (/^["']?:/.test(right.run) && (left.open || left.run.includes('#'))) return true;
  if (/["']$/.test(left.run) && right.run.startsWith(left.run.at(-1)!)) return true;
  return /^["']?\s?[,\]}]/.test(right.run) && isBracketed(text, start);
}

/** Whether a list or a mapping may have begun on the line of `index`, before it. */
export function isBracketed(text: string, index: number): boolean {
  const near = text.slice(Math.max(0, index - 400), index);
  return /[[{]/.test(near.slice(near.lastIndexOf('\n') + 1));
}

/** The end of the last match of `pattern`, which is sticky, in as many matches as follow one another from `index`. */
export function past(pattern: RegExp, text: string, index: number, times: number): number {
  let end = index;
  for (let time = 0; time < times; time += 1) {
    pattern.lastIndex = end;
    if (!pattern.test(text)) break;
    end = pattern.lastIndex;
  }
  return end;
}
