/** Characters that have no place in a case file: what a reviewer sees must be what the program reads. */

/** A stretch of text that a reader cannot see or would read wrongly. Offsets are UTF-16 units. */
export interface UnfitCharacter {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

// What names classes of Unicode is put together for a text that needs it: it takes longer than reading a record.
/**
 * Controls other than tab and line ends, all bidirectional controls, invisible format characters and fillers, tag
 * characters, line and paragraph separators, noncharacters and lone surrogates.
 */
const unfit = (): RegExp =>
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|\u034f|\p{Noncharacter_Code_Point}|[\u{1d173}-\u{1d17a}]|[\u{e0000}-\u{e0fff}]|[\u{d800}-\u{dfff}]|\r(?!\n)/gu;
/** Blanks that look like the space of YAML, and are none: they separate nothing. */
const lookalikes = String.raw`[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]`;
/** Such a blank where a line needs a space: before what it says, after the dash of a list, after the colon of a field. */
const lookalike = new RegExp(String.raw`^[ \t]*(?:-[ \t]+)*(?:[\w.-]+:|-)?(${lookalikes})`, 'gmu');
const anyLookalike = new RegExp(lookalikes);
const misleading = new RegExp(`^${lookalikes}|${lookalikes}(?:$|#)`);
const joiner = /[\u200c\u200d]/;
/** Joiners belong between the characters they join; anywhere else nobody sees them. */
const strayJoiner = (): RegExp =>
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\ufe0f]|[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}])[\u200c\u200d]|[\u200c\u200d](?![\p{Extended_Pictographic}\p{M}]|[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Lo}])/gu;
const pileOfMarks = (): RegExp => /\p{M}{9,}/gu;

/** Whether `text` holds nothing but line feeds and what a keyboard of the United States prints: nothing of it is unfit. */
export const isPrintableAscii = (text: string): boolean => !/[^\n\u0020-\u007e]/.test(text);

const needsALook = /[^\t\n\r\u0020-\u007e]|\r(?!\n)/;

/** How many are found of each sort before the rest of a text is left unread. */
export const mostUnfit = 1_000;

/** The characters of `text` that have no place in a case file, in their order; of each sort the first {@link mostUnfit}. */
export function unfitCharacters(text: string): readonly UnfitCharacter[] {
  // Stryker disable next-line ConditionalExpression,LogicalOperator: the long way finds nothing either
  if (isPrintableAscii(text) || !needsALook.test(text)) return [];
  const found: UnfitCharacter[] = [];
  /** What `pattern` matches; where it has a group, which is at the end of the match, what that holds. */
  const note = (pattern: RegExp, name: (match: string) => string): void => {
    const most = found.length + mostUnfit;
    for (const { 0: match, 1: part = match, index } of text.matchAll(pattern)) {
      const end = index + match.length;
      found.push({ start: end - part.length, end, name: name(part) });
      if (found.length === most) return;
    }
  };
  note(unfit(), (match) => (match === '\r' ? 'carriage return without line feed' : codePoint(match)));
  // Stryker disable ConditionalExpression: without a look before it the pattern finds nothing, only later
  if (hasLookalike(text)) note(lookalike, codePoint);
  if (joiner.test(text)) note(strayJoiner(), codePoint);
  // Stryker restore ConditionalExpression
  note(pileOfMarks(), () => 'more than eight combining marks in a row');
  return found.toSorted((a, b) => a.start - b.start);
}

/** Whether `text` holds a blank that only looks like a space. In the middle of a sentence it is harmless. */
export const hasLookalike = (text: string): boolean => anyLookalike.test(text);

/** The blank at an edge of a text without quotes, or before a `#` there, that YAML takes for a letter. */
export function misleadingBlank(text: string): string | undefined {
  const at = misleading.exec(text);
  return at ? codePoint(at[0]) : undefined;
}

/** `U+202E` */
export function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
