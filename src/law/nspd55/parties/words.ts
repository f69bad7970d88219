/** How sentences name parties, lists and entries. */
import type { ListEntry } from '../../../records/screened.ts';

/** How many of a kind are told one by one. */
export const most = 5;

const longest = 40;

/** A name as a sentence quotes it, cut where it is long. */
export function quoted(text: string): string {
  const letters = Array.from(text);
  return `"${letters.length > longest ? `${letters.slice(0, longest - 3).join('')}...` : text}"`;
}

const ends = { head: 18, tail: 19 };

/** The id of an entry as a sentence names it: where it is long its middle is left out, since ids mostly differ at the end. */
export function shortId(id: string): string {
  const letters = Array.from(id);
  if (letters.length <= longest) return id;
  return `${letters.slice(0, ends.head).join('')}...${letters.slice(-ends.tail).join('')}`;
}

/** A list as a sentence names it, without its code and its agency: `the Entity List`. */
export function listName(source: string): string {
  if (source.trim() === '') return 'a list without a name';
  const name = source
    .replace(/ - .*$/s, '')
    .replace(/\s*\([^()]*\)/, '')
    .trim();
  const short = name === '' ? source : name;
  return /\blist$/i.test(short) && short.length <= longest ? `the ${short}` : `the list ${quoted(short)}`;
}

/** An entry as a person writes it into a decision: its list and id, in full, and its digest. */
export const entryInFull = ({ source, id, digest }: ListEntry): string =>
  `entry ${id} of ${source}, digest "${digest}"`;
