/** Texts as large as a case file may be, each of which makes one thing happen as often as there is room for it. */

import { limits } from '../../src/reader/limits.ts';

/** What a case file may hold. */
export const mebibyte = 1024 * 1024;

export interface HostileFile {
  readonly what: string;
  /** Makes the text, of at most {@link mebibyte} in UTF-8. */
  readonly text: () => string;
  /** Whether it is one of those that a parser follows deeper and deeper. */
  readonly deep?: true;
  /** Whether it is a record that holds, so that its cost lies behind the reader. */
  readonly valid?: true;
}

/** `head`, then lines one after another until there is no room for another, then `tail`. */
export function full(
  line: (index: number) => string,
  { head = '', tail = '', most = mebibyte, times = Infinity } = {},
): string {
  const parts = [head];
  let room = most - Buffer.byteLength(head) - Buffer.byteLength(tail);
  for (let index = 0; index < times; index += 1) {
    const next = line(index);
    room -= Buffer.byteLength(next);
    if (room < 0) break;
    parts.push(next);
  }
  parts.push(tail);
  return parts.join('');
}

/** The same for entries of a list, each of so many values: never more than a file may hold of them. */
export const listed = (values: number, line: (index: number) => string, head: string, tail = ''): string =>
  full(line, { head, tail, times: Math.min(limits.entries, Math.floor((limits.values - 50) / values)) });

/** The same over and over. */
export const filled = (unit: string, head = '', tail = ''): string =>
  head +
  unit.repeat(
    Math.floor((mebibyte - Buffer.byteLength(head) - Buffer.byteLength(tail)) / Buffer.byteLength(unit)),
  ) +
  tail;

/** A recipient with one more field, for what stands inside of a record that would hold otherwise. */
export const recipient = 'kind: recipient\nname: Ruritania\n';
export const transfer = 'kind: transfer\nrecipient: ruritania\nprogram: fmf\n';
export const assurance = 'kind: assurance\nrecipient: ruritania\ncovers: [ihl, humanitarian-access]\n';
export const transferLines = `${transfer}lines:\n`;
export const incident = 'kind: incident\nrecipient: ruritania\nsummary: A report.\nconcerns: [ihl]\n';
