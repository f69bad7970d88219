/** Folding: a text as a person would read it, with look-alikes, entities, escapes, emphasis and tags read away. */
import { isWordAt } from './sides.ts';

/** How many forms of characters are remembered. */
const mostKnownForms = 4000;

export interface Folded {
  readonly text: string;
  /**
   * Where the stretches of the folded text begin, and where they begin in the original: by turns a stretch that is as
   * it was and one that stands for something else. Empty when nothing was folded.
   */
  readonly stretches: readonly number[];
  readonly origins: readonly number[];
}

/** Entities, escapes, comment signs, tags, emphasis, and stretches of characters that are not plain ASCII. */
const special =
  /&#(?:[xX][0-9A-Fa-f]{1,6}|\d{1,7});?|&[A-Za-z]{2,8};|\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[ntr]|[^A-Za-z0-9\r\n])|<!--|-->|<\/?[A-Za-z][A-Za-z0-9]{0,10}(?:[ \t][ -;=?-~]{0,200})?\/?>|[*`~]+|_+|[^\n\t -~]+/gu;

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    lpar: '(',
    rpar: ')',
    sol: '/',
    bsol: '\\',
    colon: ':',
    num: '#',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    amp: '&',
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    hyphen: '-',
    dash: '-',
    ndash: '-',
    mdash: '-',
    newline: '\n',
    tab: ' ',
    ast: '',
    shy: '',
    zwj: '',
    zwnj: '',
  }),
);

const inlineTag =
  /^<\/?(?:a|b|big|code|del|em|font|i|ins|mark|s|small|span|strike|strong|sub|sup|tt|u)[\s/>]/i;
const blockTag =
  /^<\/?(?:blockquote|br|center|div|h[1-6]|hr|li|ol|p|pre|table|tbody|td|th|thead|tr|ul)[\s/>]/i;

/** Letters, brackets and strokes of other scripts that look like those of markings. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  [
    ['A', 'АΑᎪꓮ'],
    ['B', 'ВΒ'],
    ['C', 'СϹᏟꓚ'],
    ['D', 'ᎠꓓᗪԀ'],
    ['E', 'ЕΕᎬꓰ'],
    ['F', 'ϜꓝᖴҒ'],
    ['G', 'Ԍ'],
    ['H', 'НΗ'],
    ['I', 'ІΙӀꓲ'],
    ['J', 'Ј'],
    ['K', 'КΚ'],
    ['L', 'ᏞꓡԼ'],
    ['M', 'МΜ'],
    ['N', 'Νꓠ'],
    ['O', 'ОΟՕꓳ'],
    ['P', 'РΡᏢꓑ'],
    ['R', 'Ꭱꓣ'],
    ['S', 'ЅՏᏚꓢ'],
    ['T', 'ТΤᎢꓔ'],
    ['U', 'Սꓴ'],
    ['X', 'ХΧ'],
    ['Y', 'ҮΥ'],
    ['Z', 'Ζ'],
    ['(', '❨❪⟮⦅⸨﴾'],
    [')', '❩❫⟯⦆⸩﴿'],
    ['/', '∕⁄⧸╱'],
    ['//', '⫽'],
    ['"', '“”„«»'],
    ["'", '‘’‚'],
  ].flatMap(([plain, others]) => Array.from(others!, (other) => [other, plain!] as const)),
);

/** Where folding changes nothing, this finds nothing: underscores that join words stay as they are. */
export const mayBeFolded = /[&\\<*`~]|-->|[^\n\t -~]|_(?<![A-Za-z0-9_]_)|_(?![A-Za-z0-9])/;

/** `original` as a person would read it. */
export function fold(original: string): Folded {
  if (!mayBeFolded.test(original)) return { text: original, stretches: [0], origins: [0] };
  const pieces: string[] = [];
  const stretches = [0];
  const origins = [0];
  let read = 0;
  let written = 0;
  const replace = (start: number, end: number, meaning: string): void => {
    if (start > read) pieces.push(original.slice(read, start));
    if (meaning !== '') pieces.push(meaning);
    written += start - read;
    read = end;
    if (meaning.length !== end - start) {
      stretches.push(written, written + meaning.length);
      origins.push(start, end);
    }
    written += meaning.length;
  };
  for (const { 0: match, index } of original.matchAll(special)) {
    if (match.charCodeAt(0) < 0x7f && match >= ' ') {
      const meaning = signMeaning(original, index, match);
      if (meaning !== match) replace(index, index + match.length, meaning);
      continue;
    }
    for (let unit = 0; unit < match.length;) {
      const code = match.codePointAt(unit)!;
      const width = code > 0xffff ? 2 : 1;
      const meaning = code === 0x0d && original[index + unit + 1] === '\n' ? '' : plain(code);
      if (meaning !== undefined) replace(index + unit, index + unit + width, meaning);
      unit += width;
    }
  }
  pieces.push(original.slice(read));
  return { text: pieces.join(''), stretches, origins };
}

/** Where the unit at `index` of the folded text begins and ends in the original. */
export function originOf(
  { stretches, origins }: Folded,
  index: number,
): { readonly start: number; readonly end: number } {
  let low = 0;
  let high = stretches.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (stretches[middle]! <= index) low = middle;
    else high = middle;
  }
  if (low % 2 === 1) return { start: origins[low]!, end: origins[low + 1]! };
  const start = origins[low]! + index - stretches[low]!;
  return { start, end: start + 1 };
}

/** Emphasis depends on what stands beside it: an underscore may join words, an asterisk may begin a list entry. */
function signMeaning(original: string, index: number, sign: string): string {
  const end = index + sign.length;
  if (sign.startsWith('_')) return isWordAt(original, index - 1) && isWordAt(original, end) ? sign : '';
  if (sign === '*' && /\s/.test(original[end] ?? '') && /\s/.test(original[index - 1] ?? '\n')) return '-';
  return meaningOf(sign);
}

/** What a person reads where the sign stands in the source. */
function meaningOf(sign: string): string {
  if (sign.startsWith('\\')) return unescaped(sign);
  if (sign.startsWith('&#')) {
    const hexadecimal = /^&#[xX]/.test(sign);
    return character(sign.slice(hexadecimal ? 3 : 2).replace(';', ''), hexadecimal ? 16 : 10);
  }
  if (sign.startsWith('&')) return entities.get(sign.slice(1, -1).toLowerCase()) ?? sign;
  if (sign === '<!--' || sign === '-->' || /^[*`~]/.test(sign)) return '';
  // A marking inside a tag is not seen on the page, but in the file.
  if (/[(]|\/\/|secret|confidential/i.test(sign)) return sign;
  if (inlineTag.test(sign)) return '';
  return blockTag.test(sign) ? '\n' : sign;
}

function unescaped(escape: string): string {
  const sign = escape[1]!;
  if (/[xuU]/.test(sign)) return character(escape.slice(2), 16);
  if (sign === '\\') return escape;
  if (sign === 't') return ' ';
  if (/[nr]/.test(sign)) return '\n';
  return /[*`~]/.test(sign) ? '' : escape.slice(1);
}

function character(digits: string, base: number): string {
  const code = Number.parseInt(digits, base);
  if (code > 0x10ffff) return '';
  return plain(code) ?? String.fromCodePoint(code);
}

/** What a character looks like, or nothing for one that nobody sees; undefined for one that is what it looks like. */
function plain(code: number): string | undefined {
  if (isWhatItLooks[code] === 1) return undefined;
  const known = plainForms.get(code);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(code);
  const form = plainForm(character);
  if (form === character) {
    isWhatItLooks[code] = 1;
    return undefined;
  }
  if (plainForms.size < mostKnownForms) plainForms.set(code, form);
  return form;
}

/** Forms that were worked out before; they depend on nothing but the character. */
const plainForms = new Map<number, string>();
/** Which characters of the first plane were found to be what they look like. */
const isWhatItLooks = new Uint8Array(0x10000);

function plainForm(character: string): string {
  if (/[\t -~]/.test(character)) return /[*`~]/.test(character) ? '' : character;
  if (/[\n\v\f\r\u0085\u2028\u2029]/.test(character)) return '\n';
  if (/[\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character)) return '';
  if (/\p{Zs}/u.test(character)) return ' ';
  if (/\p{Pd}/u.test(character)) return '-';
  const compatible = character.normalize('NFKC');
  return lookalikes.get(character) ?? (/^[ -~]{1,3}$/.test(compatible) ? compatible : character);
}
