/** The names of an entry: those that stand in its fields, and those that hide within others. */
import type { ListedName } from '../records/screened.ts';
import { cleaned, repaired } from './texts.ts';

/** Words behind which another name stands. Short forms without full stops count only behind a mark. */
const marker = [
  String.raw`(?<![\p{L}\p{N}])(?:[afn]\. ?k\. ?a\b\.?|d\. ?b\. ?a\b\.?)`,
  String.raw`(?<![\p{L}\p{N}])(?:[afn]\/k\/a|d\/b\/a)(?![\p{L}\p{N}])`,
  String.raw`\b(?:also|formerly|now|previously) known as\b`,
  String.raw`\b(?:doing business|trading) as\b`,
  String.raw`(?<=[(,;] ?)(?:[afn]ka|dba|formerly)\b`,
  String.raw`\b(?:affiliated|subordinate) (?:entit(?:y|ies)|institut(?:ion|e)s?|compan(?:y|ies)|organizations?)(?: \d+)? ?[:\u2013\u2014-]`,
].join('|');

const [aMarker, markers] = [new RegExp(marker, 'iu'), new RegExp(marker, 'giu')];

/** What a text has that has a marker: most have not, and this is told sooner. */
const perhapsMarked = /[afnd](?:\. ?|\/)[kb][./]|[afn]ka|dba|known as|ing as|iliated|ordinate|formerly/i;

const isMarked = (text: string): boolean => perhapsMarked.test(text) && aMarker.test(text);

/** Words of law behind a name that are no name. */
const successors = /[,;]? ?\b(?:and )?any successors?,? (?:sub-?units?|subsidiar(?:y|ies)|or |and )[^;]*/giu;

const around = new Set(' ,;:-\u2013\u2014');

/** `text` without marks around it, and without quotation marks where it stands between two. */
function bare(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && (around.has(text[from]!) || text[from] === ')')) from += 1;
  while (from < to && (around.has(text[to - 1]!) || text[to - 1] === '(')) to -= 1;
  return text.slice(from, to).replace(/^(["'\u2018\u201c])([^"'\u2019\u201d]*)["'\u2019\u201d]$/u, '$2');
}

/** One of several names: without the words that string them together. */
const oneOf = (text: string): string =>
  bare(
    bare(text)
      .replace(/^the following [a-z]+ (?:alias(?:es)?|names?)\b/i, '')
      .replaceAll(/^and (?=[^ ])|[ ,]and$/g, ''),
  );

/** The names within one text: the one before any mark, which may be empty, and those behind marks. */
function within(text: string): readonly [string, ...string[]] {
  const plain = text.includes('uccessor') ? text.replaceAll(successors, '') : text;
  if (!plain.includes(';') && !isMarked(plain)) return [bare(plain)];
  const aside: string[] = [];
  const head = plain.replaceAll(/\([^()]*\)/g, (whole) => {
    if (!isMarked(whole)) return whole;
    aside.push(whole.slice(0, -1));
    return ' ';
  });
  const [first = '', ...others] = [head.replaceAll(/ +/g, ' '), ...aside].flatMap((each) =>
    each.split(markers).flatMap((part) => part.split(';')),
  );
  return [bare(first), ...others.map(oneOf)];
}

/** What may part two names, and may stand in one: a line's end, a slash between blanks. */
const perhapsBetween = /[\r\n]+| \/ /;

/** Whether a text can be a name of someone: it has a letter or a digit, and is no filler of a form. */
const isName = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text) &&
  !/^(?:n\.?\/?a\.?|none|null|nil|unknown|not (?:available|applicable|known)|tbd|same as above|address(?:es)?(?: ?#?\d+)?:?)$/iu.test(
    text,
  );

/** The marks of apostrophes that the lists of the Bureau of Industry and Security lost. */
const withApostrophes = (text: string): string => text.replaceAll(/(?<=\p{L})\?(?=\p{L})/gu, "'");

/**
 * The names of an entry in the order in which they stand, each once; undefined: it has none.
 * `name` and `others` are the texts of its fields. Where a slash or a line's end may part two names, the whole is a name
 * too.
 */
export function namesOf(
  name: string,
  others: readonly string[],
  source: string,
): readonly [ListedName, ...ListedName[]] | undefined {
  const meant = /Bureau of Industry and Security/i.test(source) ? withApostrophes : (text: string) => text;
  const told: ListedName[] = [];
  const note = (text: string, as: ListedName['as']): void => {
    if (isName(text)) told.push({ text, as });
    const other = repaired(text);
    if (other !== undefined && isName(other)) told.push({ text: other, as });
  };
  const add = (field: string, as: 'name' | 'alias'): void => {
    const text = meant(cleaned(field));
    if (text === '') return;
    const [first, ...behind] = within(text);
    note(first, as);
    for (const each of behind) note(each, 'hidden');
    if (!perhapsBetween.test(field)) return;
    for (const part of field.split(perhapsBetween))
      for (const each of within(meant(cleaned(part)))) note(each, 'hidden');
  };
  add(name, 'name');
  for (const other of others)
    for (const [index, text] of other.split(';').entries()) add(index === 0 ? text : oneOf(text), 'alias');
  if (told.length === 0) {
    const only = meant(cleaned(name));
    return only === '' ? undefined : [{ text: only, as: 'name' }];
  }
  const [first, ...rest] = told as [ListedName, ...ListedName[]];
  const seen = new Set([first.text.toLowerCase()]);
  const once = rest.filter(({ text }) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
  return [{ text: first.text, as: 'name' }, ...once];
}
