/** Tables for a terminal: columns of given widths, padded with blanks, in time that grows with their cells alone. */
import { lines, type Terminal } from './ink.ts';
import type { Shown } from './text.ts';
import { shown, visible } from './visible.ts';

/** A cell is a line, or a few lines one below the other. */
export type Cell = Shown | readonly Shown[];

/**
 * What a terminal draws two columns wide: the wide and full-width characters of Unicode's East Asian Width (UAX #11)
 * in their blocks, and what it draws as a picture.
 */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const without = /[\p{M}\p{Emoji_Modifier}]/u;
// oxlint-disable-next-line no-control-regex
const plain = /^[\u0020-\u02ff]*$/;

/** How many columns a character takes. */
const columnsOf = (character: string): number => (without.test(character) ? 0 : wide.test(character) ? 2 : 1);

/** How many columns a line takes. */
const widthOf = (text: Shown): number =>
  plain.test(text) ? text.length : Array.from(text).reduce((sum, each) => sum + columnsOf(each), 0);

/** `text` in at most `most` columns; `...` stands for what does not fit. */
function fitted(text: Shown, most: number): Shown {
  if (text.length * 2 <= most || widthOf(text) <= most) return text;
  let left = most - 3;
  const kept: string[] = [];
  for (const each of text) {
    left -= columnsOf(each);
    if (left < 0) break;
    kept.push(each);
  }
  return shown`${kept.join('')}...`;
}

/** Rows under a head. `widths` are those of the columns, with the blank behind each. Cells have been cut before. */
export function table(
  head: readonly Shown[],
  widths: readonly number[],
  rows: readonly (readonly Cell[])[],
): Terminal {
  const rowLines = (row: readonly Cell[]): Shown[] => {
    const cells = row.map((cell) => (typeof cell === 'string' ? [cell] : cell));
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, nth) => {
      const texts = cells.map((cell, index) => fitted(cell[nth] ?? shown``, widths[index]! - 1));
      const padded = texts.map((text, index) => text + ' '.repeat(widths[index]! - widthOf(text)));
      return visible(padded.join('').trimEnd());
    });
  };
  return lines([head, ...rows].flatMap(rowLines));
}
