/** Portion marks without a control: one or two letters in parentheses, which mean many other things. */
import type { Found } from './found.ts';
import { after, before, begins, isIntroduced, isWordAt } from './sides.ts';

/** How far apart two letters of one enumeration may stand. */
const mostBetween = 4000;

interface LetterMark {
  readonly start: number;
  readonly end: number;
  readonly letters: string;
  /** How many letters in the order of the alphabet end here. */
  readonly run: number;
  /** Whether only blanks stand between this mark and the one before: `(B) (C) text`. */
  readonly touches: boolean;
}

/** `(S) text` at the beginning of a line or a value, `text. (S)` at the end of a sentence. */
export function* lonePortions(text: string): Generator<Found> {
  const marks = letterMarks(text);
  for (const [index, mark] of marks.entries()) {
    if (!/^(?:TS|S|C)$/.test(mark.letters) || isEnumerator(mark, marks[index + 1])) continue;
    const { start, end } = mark;
    if (/[a-z]/.test(text.charAt(end)) || isSomethingElse(text, mark)) continue;
    if (isLeading(text, start, end) || isTrailing(text, start, end)) {
      yield { start, end, severity: 'warning' };
    }
  }
}

/** All marks of capital letters that do not hang on a word or a number, as those of `36(b)(5)(C)` do. */
export function letterMarks(text: string): readonly LetterMark[] {
  const marks: LetterMark[] = [];
  for (const { 0: match, 1: letters, index: start } of text.matchAll(/\( ?([A-Z]{1,2}) ?\)/g)) {
    if (isWordAt(text, start - 1) || text[start - 1] === ')') continue;
    const last = marks.at(-1);
    const between = last ? text.slice(last.end, Math.min(start, last.end + mostBetween)) : '';
    const follows =
      last !== undefined && start - last.end < mostBetween && isNextLetter(last.letters, letters!);
    marks.push({
      start,
      end: start + match.length,
      letters: letters!,
      run: follows ? last.run + 1 : 1,
      touches: last !== undefined && between.trim() === '',
    });
  }
  return marks;
}

const isNextLetter = (one: string, other: string): boolean =>
  one.length === 1 && other.length === 1 && other.charCodeAt(0) === one.charCodeAt(0) + 1;

/** Whether a mark is one of a list `(A) … (B) … (C) …`. */
function isEnumerator({ letters, run, touches, end }: LetterMark, next: LetterMark | undefined): boolean {
  if (run >= 3) return true;
  const goesOn = next !== undefined && next.start - end < mostBetween && isNextLetter(letters, next.letters);
  return !touches && (goesOn || (letters === 'C' && run >= 2));
}

/** Copyright signs, degrees and paragraphs of a statute. */
export function isSomethingElse(text: string, { start, end, letters }: LetterMark): boolean {
  const next = text.slice(end, end + 40);
  if (/^\([0-9a-z]{1,4}\)/.test(next)) return true;
  if (letters !== 'C') return false;
  const previous = text.slice(Math.max(0, start - 40), start);
  return (
    /^\s{0,8}(?:(?:19|20)\d\d(?!\d)|copyright|by )/i.test(next) ||
    /(?:copyright|licen[sc]e|degrees?|temperatures?|celsius|centigrade|units?)["']?:?\s{0,8}["']?$/i.test(
      previous,
    )
  );
}

function isLeading(text: string, start: number, end: number): boolean {
  const left = before(text, start);
  if (left.open)
    return !/^[\s#>]*$/.test(left.run) || !goesOnFromLineAbove(text, start - left.run.length, end);
  return begins(left) || isIntroduced(text, start);
}

/** Whether the line that starts at `lineStart` is in the middle of a sentence, before and after the mark. */
function goesOnFromLineAbove(text: string, lineStart: number, end: number): boolean {
  if (!/^ {0,4}[a-z,;.)]/.test(text.slice(end, end + 5))) return false;
  let last = lineStart - 2;
  while (last >= 0 && (text[last] === ' ' || text[last] === '\t')) last -= 1;
  return isWordAt(text, last) || text[last] === ',' || text[last] === ')';
}

function isTrailing(text: string, start: number, end: number): boolean {
  const left = before(text, start);
  const right = after(text, end);
  if (/[a-z)\]"'][.?!]["']?$/.test(text.slice(Math.max(0, start - 3), start)) && right.open) return true;
  if (/[.?!]["')]?\s+$/.test(left.run)) {
    return right.open || /^["']?\s+["'(]?[A-Z0-9]/.test(text.slice(end, end + 8));
  }
  if (!right.open) return false;
  return /["']\s+$/.test(left.run) || isTitle(text, start);
}

/** Whether the line that holds `index` is a title or a subject. Asked once a line at most. */
function isTitle(text: string, index: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
  return /^[ \t>"'#-]{0,40}(?:title|subject|subj|re)["']?[ \t]{0,8}:/i.test(line) && /\s$/.test(line);
}
