/** Making characters seen that would not show: nothing a record says can move the cursor or turn the text around. */
import type { Shown, Text } from './text.ts';

// What names classes of Unicode is put together for a text that needs it: a start would take longer.
const unseen = (): RegExp =>
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff]|\u034f|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]|[\u{e0000}-\u{e0fff}]|[\u{d800}-\u{dfff}]/gu;

/** Most texts: nothing in them has to be made visible. */
// Stryker disable next-line Regex: for fewer texts the long way, which gives the same answer, is taken
const plain = /^[\u0020-\u007e]*$/;

/** `text` on one line, with every character that would not show written as `\u202e`. */
export function visible(text: Text): Shown {
  // Stryker disable next-line ConditionalExpression: the long way gives the same answer
  if (plain.test(text)) return text as string as Shown;
  return text.replaceAll(/[\t\n\r]+/g, ' ').replaceAll(unseen(), (character) => {
    const code = character.codePointAt(0)!.toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  }) as Shown;
}

/** ``shown`Created ${path}` ``: our own words on one line, and whatever is put into them made visible. */
export const shown = (words: TemplateStringsArray, ...texts: readonly (Text | number)[]): Shown =>
  visible(String.raw({ raw: words }, ...texts));

/** The most characters of one text that an answer for people holds; JSON and CSV hold more. */
export const mostOfAText = 4_000;

/** What is no character by itself: a part of one, or a sign that changes the one before it. */
const dependent = (): RegExp => /^[\p{Surrogate}\p{M}\p{Emoji_Modifier}]/u;

/** `text` made visible and cut to `most` characters, with `...` where something is left out. */
export function cut(text: Text, most = mostOfAText): Shown {
  const whole = visible(text);
  // Stryker disable next-line ConditionalExpression,EqualityOperator: the long way gives the same answer
  if (whole.length <= most) return whole;
  // Stryker disable next-line MethodExpression: of the whole text the same characters are kept, only later
  const characters = Array.from(whole.slice(0, (most + 1) * 2));
  if (characters.length <= most) return whole;
  let end = Math.max(0, most - 3);
  while (end > 0 && dependent().test(characters[end]!)) end -= 1;
  return `${characters.slice(0, end).join('')}...` as Shown;
}

/** As many of `lines`, each made visible, as `most` characters hold; the last of them is cut where it has to be. */
export function cutLines(lines: readonly Text[], most: number): Shown[] {
  const kept: Shown[] = [];
  let left = most;
  for (const line of lines) {
    if (left < 4) break;
    const text = cut(line, left);
    kept.push(text);
    left -= text.length + 1;
  }
  return kept;
}

/** The first `most` units of `text` at most, and the rest of it; no character is parted from what belongs to it. */
export function parted(text: Shown, most: number): readonly [Shown, Shown] {
  let at = most;
  while (at > 0 && dependent().test(text.slice(at, at + 2))) at -= 1;
  // A heap of marks that fills the line belongs to nothing that could be kept whole.
  // Stryker disable next-line Regex: in what shows there is half a pair only where it is parted
  if (at === 0) at = /^\p{Surrogate}/u.test(text.slice(most)) ? most + 1 : most;
  return [text.slice(0, at) as Shown, text.slice(at) as Shown];
}

/** JSON text in which every such character is written as an escape: it parses to the same value. */
export const visibleJson = (json: string): string =>
  json.replaceAll(unseen(), (character) =>
    character === '\n'
      ? character
      : Array.from(
          { length: character.length },
          (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
        ).join(''),
  );

/** The start of a command that GitHub (`##[error]`) or Azure Pipelines (`##vso[…]`) finds anywhere in a line. */
export const olderCommand = /##(?=(?:vso)?\[)/gi;

/** Text that is no such command wherever its lines are broken. */
export const inertAnywhere = (text: string): string =>
  text.replaceAll('::', ':\\u003a').replaceAll(olderCommand, '#\\u0023');

/** Text in which no line can be taken for a command by a service that reads logs: `::error::`, `##[error]`. */
export const inert = (text: string): string =>
  text.replaceAll(/^([^\S\n]*):(?=:)/gm, '$1\\u003a').replaceAll(olderCommand, '#\\u0023');
