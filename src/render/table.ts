/** Tables for a terminal: columns of given widths, padded with blanks. */
import Table from 'cli-table3';
import { lines, plural, type Terminal } from './ink.ts';
import type { Shown } from './text.ts';
import { shown, visible } from './visible.ts';

/** A cell is a line, or a few lines one below the other. */
export type Cell = Shown | readonly Shown[];

/** The most rows a table has, as long as nobody says otherwise; the other formats have all. */
const mostRows = 2_000;

/** How many rows are laid out at once: what that takes grows faster than their number. */
const mostAtOnce = 50;

/** No lines and no colours of its own. */
const bare = {
  chars: {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '',
  },
  truncate: '...',
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1, compact: true },
};

/**
 * Rows under a head; those beyond `most` are counted. `widths` are those of the columns, with the blank behind each.
 * Cells have been cut before.
 */
export function table(
  head: readonly Shown[],
  widths: readonly number[],
  rows: readonly (readonly Cell[])[],
  most = mostRows,
): Terminal {
  const all = [head, ...rows.slice(0, most)];
  const parts = Array.from({ length: Math.ceil(all.length / mostAtOnce) }, (_, nth) =>
    all.slice(nth * mostAtOnce, (nth + 1) * mostAtOnce),
  );
  const left = rows.length - most;
  return lines([
    ...parts.flatMap((part) => laidOut(widths, part)),
    ...(left > 0 ? [shown`${plural(left, 'more row')} not shown`] : []),
  ]);
}

function laidOut(widths: readonly number[], rows: readonly (readonly Cell[])[]): Shown[] {
  const drawn = new Table({ ...bare, colWidths: [...widths] });
  for (const row of rows) drawn.push(row.map((cell) => (typeof cell === 'string' ? cell : cell.join('\n'))));
  return drawn
    .toString()
    .split('\n')
    .map((line) => visible(line.trimEnd()));
}
