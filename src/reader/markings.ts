/**
 * The spillage guard: classification markings in texts that must be unclassified.
 *
 * A marking is looked for in a folded copy of the text, in which look-alike characters, entities, escapes, emphasis
 * and tags are what a person would read in their place. Nothing that surrounds a marking is ever handed out, nor a
 * code word inside one: whoever prints a finding must not spill a second time.
 */

/** One marking found in a text. Offsets are UTF-16 units. */
export interface Marking {
  readonly start: number;
  readonly end: number;
  /** The marking as a person would read it: on one line, without its surroundings. */
  readonly token: string;
  readonly severity: 'error' | 'warning' | 'info';
}

type Severity = Marking['severity'];

/** A marking whose offsets are those of the folded text. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
}

const most = { markings: 100, tokenLength: 40, runOfLetters: 4000, knownForms: 4000 } as const;

/** The markings in the content of a case file, a configuration or a template. */
export function markingsIn(text: string): readonly Marking[] {
  if (!needsFolding.test(text) && !worthALook.test(text)) return [];
  const folded = fold(text);
  if (!worthALook.test(folded.text)) return [];
  return markings(folded, [
    ...levels(folded.text),
    ...abbreviatedBanners(folded.text),
    ...bannersInSmallLetters(folded.text),
    ...statedLevels(folded.text),
    ...foreignBanners(folded.text),
    ...controlledPortions(folded.text),
    ...lonePortions(folded.text),
    ...authorityLines(folded.text),
    ...exemptions(folded.text),
    ...alliancePhrases(folded.text),
    ...transmittals(folded.text),
    ...unclassifiedControls(folded.text),
  ]);
}

/** The markings in the path of a file, relative to the repository. */
export function markingsInPath(path: string): readonly Marking[] {
  const folded = fold(path.replaceAll('_', ' '));
  if (!pathWorthALook.test(folded.text) && !wordsInPath.test(folded.text)) return [];
  return markings(folded, [...inPath(folded.text)]);
}

/**
 * What every rule below needs at least, in one pass: the first letters of a level, strokes that are not those of an
 * address, a mark in parentheses, or a word. Nearly every text of a repository holds none of it.
 */
const worthALook =
  /S[ .\-\\\n\t]{0,40}E|C[ .\-\\\n\t]{0,40}O|(?:^|[^:])\/ ?\n?\/|\( ?[A-Z]{1,2}[ )/\\\n\t-]|\( ?(?:[Tt]?[Ss]|[Cc])\/|\( ?\/|[SC]\/|\/\/ ?[A-Z]{3}|25X|50X|NATO|CUI|SBU|FOUO|OFFICIAL|[Cc][Ll][Aa][Ss][Ss][Ii][Ff][Ii](?:[Cc]|[Ee][Dd][\s#>"_]{1,24}[BbWwSsUuOoAa])|[Mm][Aa][Rr][Kk][Ii][Nn][Gg]|[Bb][Aa][Nn][Nn][Ee][Rr]|[Cc][Ll][ _][Bb][Yy]|[Dd][Ee][Rr][Ii][Vv][Ee][Dd][ _]|[Dd][Rr][Vv][ _]|[Dd][Ee][Cc][Ll](?:[Aa][Ss][Ss](?:[Ii][Ff][Yy])?)?[ _][Oo][Nn]|12356|12958|13526|[Rr][Ee][Aa][Ss][Oo][Nn][ \t]*:|[Rr][Ee][Mm][Oo][Vv][Aa][Ll]|[Ss][Ee][Cc][Rr][Ee][Tt]\/|[Tt][Ii][Aa][Ll]\//;
/** What folding changes: signs, other scripts, and underscores that join no words. */
const needsFolding = /[&\\<*`~]|-->|[^\n\t -~]|(?<![A-Za-z0-9_])_|_(?![A-Za-z0-9_])/;
const pathWorthALook = /\(|[SC](?:\/\/|[ -])|NATO|25X|50X|CUI|SBU|FOUO/;
const wordsInPath = /secret|confidential|noforn|orcon|nodis|exdis/i;

// Folding: what a person would read.

interface Folded {
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

function fold(original: string): Folded {
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
function originOf(
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
  if (plainForms.has(code)) return plainForms.get(code);
  const character = String.fromCodePoint(code);
  const form = plainForm(character);
  const meaning = form === character ? undefined : form;
  if (plainForms.size < most.knownForms) plainForms.set(code, meaning);
  return meaning;
}

/** Forms that were worked out before; they depend on nothing but the character. */
const plainForms = new Map<number, string | undefined>();

function plainForm(character: string): string {
  if (/[\t -~]/.test(character)) return /[*`~]/.test(character) ? '' : character;
  if (/[\n\v\f\r\u0085\u2028\u2029]/.test(character)) return '\n';
  if (/[\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character)) return '';
  if (/\p{Zs}/u.test(character)) return ' ';
  if (/\p{Pd}/u.test(character)) return '-';
  const compatible = character.normalize('NFKC');
  return lookalikes.get(character) ?? (/^[ -~]{1,3}$/.test(compatible) ? compatible : character);
}

// Where a marking stands on its line.

interface Side {
  /** What stands between the marking and the nearest word, or the end of the line. */
  readonly run: string;
  /** Whether no word stands on this side of the line. */
  readonly open: boolean;
}

function isWordAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x80) {
    const small = code | 0x20;
    return (small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
  }
  return code >= 0x80 && /[\p{L}\p{N}]/u.test(text[index]!);
}

function before(text: string, index: number): Side {
  let from = index;
  while (from > 0 && text[from - 1] !== '\n' && !isWordAt(text, from - 1)) from -= 1;
  return { run: text.slice(from, index), open: from === 0 || text[from - 1] === '\n' };
}

function after(text: string, index: number): Side {
  let to = index;
  while (to < text.length && text[to] !== '\n' && !isWordAt(text, to)) to += 1;
  return { run: text.slice(index, to), open: to === text.length || text[to] === '\n' };
}

/** Whether a value, a list entry, a table cell, a comment or a line begins right of `left`. */
function begins({ run, open }: Side): boolean {
  return open || /[:=](?!\/\/)|\||\s#|%\}|\}\}|["'],\s?["']$/.test(run);
}

/** Whether a number of a list (`1. `, `(2) (b) `) or a tag or an anchor of YAML stands right before `index`. */
function isIntroduced(text: string, index: number): boolean {
  const from = Math.max(0, index - 40);
  const near = (from === 0 ? '\n' : '') + text.slice(from, index);
  return numbered.test(near) || tagged.test(near);
}
const numbered =
  /\n[ \t#>"'-]{0,24}\(?[A-Za-z0-9]{1,4}[.)][ \t]{1,8}(?:\(?[A-Za-z0-9]{1,4}[.)][ \t]{1,8})?["']?$/;
const tagged = /[:-] {1,8}[!&]\S{0,30} {1,8}["']?$/;

/** Whether the value that begins right of `left` ends, left of `right`, where the marking at `start` ends. */
function isWhole(text: string, start: number, left: Side, right: Side): boolean {
  if (right.open || /\s#|\||%\}|\}\}|\{[%{]/.test(right.run)) return true;
  if (/^["']?:/.test(right.run) && (left.open || left.run.includes('#'))) return true;
  if (/["']$/.test(left.run) && right.run.startsWith(left.run.at(-1)!)) return true;
  return /^["']?\s?[,\]}]/.test(right.run) && isBracketed(text, start);
}

/** Whether a list or a mapping may have begun on the line of `index`, before it. */
function isBracketed(text: string, index: number): boolean {
  const near = text.slice(Math.max(0, index - 400), index);
  return /[[{]/.test(near.slice(near.lastIndexOf('\n') + 1));
}

/** The end of the last match of `pattern`, which is sticky, in as many matches as follow one another from `index`. */
function past(pattern: RegExp, text: string, index: number, times: number): number {
  let end = index;
  for (let time = 0; time < times; time += 1) {
    pattern.lastIndex = end;
    if (!pattern.test(text)) break;
    end = pattern.lastIndex;
  }
  return end;
}

// The grammar of markings.

/** Where a banner may be wrapped: blanks, or a line end and the signs that begin the next line. */
const gap = `(?:[ \\t]{0,8}|[ \\t]{0,8}\\\\?\\n{1,2}[ \\t#>|"'-]{0,24})`;
/** The letters of a word, together, spaced out as in cables, or wrapped by an escaped line end. */
const spelled = (word: string): string => word.split('').join('(?:[ .-]{0,3}|\\\\\\n[ \\t]{0,24})');
/** The same where no letter stands before it: looked at after the first letter has matched, which is faster. */
const begun = (word: string): string =>
  spelled(word).replace(word.charAt(0), (first) => `${first}(?<![\\p{L}\\p{N}_]${first})`);
const level = new RegExp(
  `${begun('TOP')}(?:[ \\t_.-]{0,8}|${gap})${spelled('SECRET')}|${begun('SECRET')}|${begun('CONFIDENTIAL')}`,
  'gu',
);
const spacedOut = /^(?:S[ .-]+E|C[ .-]+O|T[ .-]+O)/;

const control =
  '(?:NOFORN|NF|ORCON|OC|REL TO(?: [A-Z]{3,4}(?![A-Za-z]))?|RELIDO|REL|SI|TK|HCS|SCI|KDK|KLONDIKE|RSV|EL|SAR|SPECIAL ACCESS REQUIRED|HVSACO|FGI|FOREIGN GOVERNMENT INFORMATION|RD|FRD|RESTRICTED DATA|FORMERLY RESTRICTED DATA|CNWDI|TFNI|IMCON|IMC|PROPIN|PR|NODIS|ND|EXDIS|XD|LIMDIS|DS|RSEN|RS|FISA|DISPLAY ONLY|EYES ONLY|WAIVED|ACCM|NNPI|ATOMAL|BALK|BOHEMIA)(?![A-Za-z0-9])';
const firstControl = new RegExp(
  `${gap}(?:/ ?/${gap}${control}|/(?:NOFORN|NF|ORCON|NODIS|EXDIS|REL TO)(?![A-Za-z0-9]))`,
  'y',
);
const nextControl = new RegExp(`${gap}/ ?/?${gap}${control}`, 'y');
const unknownControl = new RegExp(`${gap}/ ?(?:/${gap}[A-Z0-9]|SCI)[A-Z0-9 .,/_-]{0,80}`, 'y');
/** What may follow a level on its line: copy and page numbers, captions, the other corner of the page. */
const tail =
  /[^\p{L}\p{N}\n]{1,200}(?:COPY|PAGE|Page|NO|SECTION|PART|OF|of|STATE|DRAFT|WORKING|PAPERS?|NOFORN|ORCON|NODIS|EXDIS|LIMDIS|SENSITIVE|EYES|ONLY|WHEN|FILLED|IN|TOP|SECRET|CONFIDENTIAL|\d{1,8})(?![\p{L}\p{N}])/uy;
const cableNumber = /[ \t]{1,8}[A-Z][A-Z ]{1,30} \d{5,7}(?![\p{L}\p{N}])/uy;

function pastControls(text: string, index: number): number {
  const first = past(firstControl, text, index, 1);
  return first === index ? index : past(nextControl, text, first, 20);
}

/** `SECRET//NOFORN` anywhere; `SECRET` where it is the whole of a line or of a value. */
function* levels(text: string): Generator<Found> {
  for (const { 0: match, index } of text.matchAll(level)) {
    const end = index + match.length;
    if (isWordAt(text, end) || text[index - 1] === '$') continue;
    const found = levelAt(text, index, end);
    if (found) {
      yield found;
      continue;
    }
    // `TOP` may end the sentence of the line above.
    const wrapped = match.lastIndexOf('\n');
    if (wrapped === -1) continue;
    const alone = levelAt(text, index + match.indexOf('S', wrapped), end);
    if (alone) yield alone;
  }
}

function levelAt(text: string, start: number, end: number): Found | undefined {
  const controlled = pastControls(text, end);
  if (controlled > end) return { start, end: controlled, severity: 'error' };
  const severity = bannerSeverity(text, start, end);
  return severity && { start, end, severity };
}

function bannerSeverity(text: string, start: number, end: number): Severity | undefined {
  const left = before(text, start);
  if (left.open && spacedOut.test(text.slice(start, end))) return 'error';
  const right = after(text, end);
  if (begins(left) || isIntroduced(text, start)) {
    const ends = [
      past(tail, text, end, 8),
      past(cableNumber, text, end, 1),
      past(unknownControl, text, end, 1),
    ];
    if (ends.some((each) => isWhole(text, start, left, after(text, each)))) return 'error';
    if (/^\s(?:-{1,3}\s|[([])/.test(right.run)) return 'warning';
  }
  if (/^,\s?$/.test(left.run) && /^\s?[,\]]/.test(right.run) && isBracketed(text, start)) return 'error';
  if (/[([]$/.test(left.run) && /^[)\]]/.test(right.run)) return 'warning';
  return /\s-{1,3}\s{0,4}$/.test(left.run) && right.open ? 'warning' : undefined;
}

/** `S//NF` without parentheses. Blanks around the strokes would make it a comment in some program. */
function* abbreviatedBanners(text: string): Generator<Found> {
  for (const { 0: match, index } of text.matchAll(abbreviatedBanner)) {
    if (isWordAt(text, index - 1) || /[/.\\-]/.test(text[index - 1] ?? '')) continue;
    const end = past(nextControl, text, index + match.length, 20);
    yield { start: index, end, severity: 'error' };
  }
}
const abbreviatedBanner = new RegExp(`(?:TS|S|C)//${control}`, 'g');

/** `secret//noforn`, `(s//nf)`: the strokes leave no other reading. */
function* bannersInSmallLetters(text: string): Generator<Found> {
  for (const { 0: match, index } of text.matchAll(smallBanner)) {
    if (isWordAt(text, index - 1)) continue;
    yield { start: index, end: index + match.length, severity: 'error' };
  }
}
const smallBanner = new RegExp(
  `(?:top[ _-]?secret|secret|confidential)//${control}|\\((?:ts|s|c)//${control}\\)?`,
  'gi',
);

/** `Classification: Secret`: a field of that name says what it says in any spelling. */
function* statedLevels(text: string): Generator<Found> {
  for (const { 0: match, 1: field, 2: stated, index } of text.matchAll(statedLevel)) {
    const start = index + field!.length;
    const end = index + match.length;
    if (isWordAt(text, end)) continue;
    const abbreviated = stated!.length <= 2;
    if (abbreviated && stated !== stated!.toUpperCase()) continue;
    if (!isWhole(text, start, before(text, start), after(text, end))) continue;
    yield { start, end, severity: abbreviated ? 'warning' : 'error' };
  }
}
const statedLevel =
  /((?:classification|marking|banner)(?:[ _-]level)?["']?[ \t]{0,8}[:=][ \t]{0,8}["']?)(top[ _-]?secret|secret|confidential|ts|s|c)/gi;

/** `//NATO SECRET`, `//JOINT SECRET CAN GBR USA`, `//GBR RESTRICTED` at the beginning of a line or a value. */
function* foreignBanners(text: string): Generator<Found> {
  for (const { 0: match, index } of text.matchAll(foreignBanner)) {
    const left = before(text, index);
    if (!begins(left) || left.run.endsWith(':')) continue;
    const end = index + match.length;
    const countries = past(country, text, end, 40);
    const controlled = pastControls(text, countries);
    if (controlled === countries && !after(text, countries).open) continue;
    yield { start: index, end: controlled === countries ? end : controlled, severity: 'error' };
  }
}
const foreignBanner =
  /\/\/ ?(?:NATO|COSMIC|JOINT|[A-Z]{3,4}) (?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED)(?![A-Za-z0-9])/g;
const country = / [A-Z]{3,4}(?![A-Za-z0-9])/y;

/** `(S//NF)`, `(//NS)`, and `(S/NF)`, `(S-NF)` as older texts write them. */
function* controlledPortions(text: string): Generator<Found> {
  for (const { 0: match, 1: opening, index } of text.matchAll(controlledPortion)) {
    const end = pastControls(text, index + opening!.length);
    const whole = index + match.length;
    // A code word may follow the controls that are known: it is not part of what is told.
    yield { start: index, end: end + 1 === whole ? whole : end, severity: 'error' };
  }
  for (const { 0: match, index } of text.matchAll(otherPortion)) {
    yield { start: index, end: index + match.length, severity: 'error' };
  }
}
const controlledPortion = new RegExp(
  `(\\( ?(?:TS|S|C|TOP SECRET|SECRET|CONFIDENTIAL))${gap}/ ?/[A-Z0-9 \\n,/_#>-]{0,120}\\)`,
  'g',
);
const otherPortion =
  /\( ?(?:TS|S|C)[/ -](?:NF|NOFORN|REL(?: TO [A-Z]{3})?|ORCON|SCI)(?![A-Za-z0-9])\)?|\( ?\/\/ ?(?:CTS|NS|NC|NR|(?:JOINT|[A-Z]{3,4}) (?:TS|S|C|R))(?![A-Za-z0-9])\)?/g;

// Portion marks without a control: one or two letters in parentheses, which mean many other things.

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
function* lonePortions(text: string): Generator<Found> {
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
function letterMarks(text: string): readonly LetterMark[] {
  const marks: LetterMark[] = [];
  for (const { 0: match, 1: letters, index: start } of text.matchAll(/\( ?([A-Z]{1,2}) ?\)/g)) {
    if (isWordAt(text, start - 1) || text[start - 1] === ')') continue;
    const last = marks.at(-1);
    const between = last ? text.slice(last.end, Math.min(start, last.end + most.runOfLetters)) : '';
    const follows =
      last !== undefined && start - last.end < most.runOfLetters && isNextLetter(last.letters, letters!);
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
  const goesOn =
    next !== undefined && next.start - end < most.runOfLetters && isNextLetter(letters, next.letters);
  return !touches && (goesOn || (letters === 'C' && run >= 2));
}

/** Copyright signs, degrees and paragraphs of a statute. */
function isSomethingElse(text: string, { start, end, letters }: LetterMark): boolean {
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

// Lines that come with classified documents.

/** `Classified By:`, `Derived From:`, `Declassify On:`, `Reason: 1.4(d)`. */
function* authorityLines(text: string): Generator<Found> {
  const lines = [...text.matchAll(authority)].filter(
    ({ index }) => !isWordAt(text, index - 1) && before(text, index).open,
  );
  if (lines.length === 0) return;
  const classified = speaksOfALevel(text);
  for (const { 0: match, index } of lines) {
    // A derivation alone is a word of every day.
    if (!classified && /^(?:derived|drv)/i.test(match)) continue;
    yield { start: index, end: index + match.length, severity: classified ? 'error' : 'warning' };
  }
}
const authority =
  /(?:(?:classified|cl)[ _]by|(?:derived|drv)[ _]from|(?:declassify|declass|decl)[ _]on|reason(?=[ \t]{0,8}:[ \t]{0,8}["']?(?:E\.?O|sec|1\.[4-5]\b)))[ \t]{0,8}:|E\.? ?O\.? ?1(?:2356|2958|3526)[:,]? ?DECL/gi;

function speaksOfALevel(text: string): boolean {
  for (const { 0: match, index } of text.matchAll(level)) {
    if (!isWordAt(text, index + match.length)) return true;
  }
  return [lonePortions, controlledPortions, statedLevels].some((rule) => !rule(text).next().done);
}

/** Exemptions from declassification. */
function* exemptions(text: string): Generator<Found> {
  for (const { 0: match, index } of text.matchAll(exemption)) {
    if (!isWordAt(text, index - 1) && !isWordAt(text, index + match.length)) {
      yield { start: index, end: index + match.length, severity: 'warning' };
    }
  }
}
const exemption = /25X[1-9](?:-EO-12951)?|50X1-HUM|50X2-WMD/g;

function* alliancePhrases(text: string): Generator<Found> {
  for (const { 0: match, index } of text.matchAll(alliancePhrase)) {
    if (!isWordAt(text, index - 1)) {
      yield { start: index, end: index + match.length, severity: 'warning' };
    }
  }
}
const alliancePhrase = new RegExp(
  `(?:COSMIC[_-]?${gap}TOP[_-]?${gap}SECRET|NATO[_-]?${gap}(?:SECRET|CONFIDENTIAL|RESTRICTED))(?![A-Za-z0-9])`,
  'g',
);

/** An unclassified letter that says so tells of classified enclosures elsewhere. */
function* transmittals(text: string): Generator<Found> {
  for (const { 0: match, index } of text.matchAll(transmittal)) {
    yield { start: index, end: index + match.length, severity: 'warning' };
  }
}
const transmittal = new RegExp(
  [
    'unclassified when (?:classified|separated from)',
    'unclassified (?:upon|on|after) removal of',
    'upon removal of (?:classified )?(?:attachment|enclosure)s?',
  ]
    .join('|')
    .replaceAll(' ', '[\\s#>"]{1,24}'),
  'gi',
);

/** Unclassified, and yet not for a public place. The field `marking` may say so. */
function* unclassifiedControls(text: string): Generator<Found> {
  for (const { 0: match, index } of text.matchAll(unclassifiedControl)) {
    const end = index + match.length;
    if (isWordAt(text, index - 1) || isWordAt(text, end)) continue;
    if (match.startsWith('(') || /^U.*\//.test(match)) {
      yield { start: index, end, severity: 'info' };
      continue;
    }
    const left = before(text, index);
    const field = text.slice(Math.max(0, index - left.run.length - 7), index - left.run.length);
    if (match === 'CUI' && field === 'marking') continue;
    if (match === 'CONTROLLED' && !left.open) continue;
    if (begins(left) && isWhole(text, index, left, after(text, end))) {
      yield { start: index, end, severity: 'info' };
    }
  }
}
const unclassifiedControl =
  /\((?:CUI|SBU|FOUO|U\/\/(?:FOUO|SBU))(?:[/-][A-Z0-9 ,/_-]{0,80})?\)|(?:(?:UNCLASSIFIED|U)\/\/)?(?:FOUO|SBU|FOR OFFICIAL USE ONLY|SENSITIVE BUT UNCLASSIFIED)(?:\/\/[A-Z0-9 ,/_-]{1,80})?|(?:CUI|CONTROLLED)(?:\/\/[A-Z0-9 ,/_-]{1,80})?/g;

// Paths, in which an underscore or a hyphen may stand for a blank, and a stroke always means a folder.

function* inPath(path: string): Generator<Found> {
  for (const { pattern, severity } of pathPatterns) {
    for (const { 0: match, index } of path.matchAll(pattern)) {
      if (isPartOfWord(path, index, index + match.length)) continue;
      yield { start: index, end: index + match.length, severity };
    }
  }
  for (const mark of letterMarks(path)) {
    if (/^(?:TS|S|C)$/.test(mark.letters) && !isSomethingElse(path, mark)) {
      yield { start: mark.start, end: mark.end, severity: 'warning' };
    }
  }
}

/** Whether what stands there goes on as a longer word, before or after. */
function isPartOfWord(path: string, start: number, end: number): boolean {
  return (
    (isWordAt(path, start) && isWordAt(path, start - 1)) || (isWordAt(path, end - 1) && isWordAt(path, end))
  );
}

const controlInPath = control.replaceAll(' ', '[ -]');
const pathPatterns: readonly { readonly pattern: RegExp; readonly severity: Severity }[] = [
  {
    pattern: new RegExp(
      `(?:TOP[ -]?SECRET|SECRET|CONFIDENTIAL)(?:[/ -]{1,3}${controlInPath})?(?:[/ -]{1,3}${controlInPath})?`,
      'g',
    ),
    severity: 'error',
  },
  {
    pattern: /(?:top[ -]?secret|secret|confidential)[/ -]{1,3}(?:noforn|orcon|nodis|exdis|rel[ -]to)/gi,
    severity: 'error',
  },
  { pattern: new RegExp(`\\(?(?:TS|S|C)//${controlInPath}\\)?`, 'g'), severity: 'error' },
  { pattern: new RegExp(`\\((?:TS|S|C)[/ -]{1,3}${controlInPath}\\)?`, 'g'), severity: 'error' },
  { pattern: /(?:TS|S|C)[ -]{1,2}(?:NF|NOFORN|SCI)/g, severity: 'error' },
  { pattern: /top[ -]?secret|noforn|orcon|nodis|exdis/gi, severity: 'warning' },
  { pattern: /NATO[ -]{1,2}(?:SECRET|CONFIDENTIAL|RESTRICTED)/g, severity: 'warning' },
  { pattern: exemption, severity: 'warning' },
  { pattern: /CUI|SBU|FOUO/g, severity: 'info' },
];

// From what was found to what is told.

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The gravest of what was found, in the order of the text, and nothing twice. */
function markings(folded: Folded, found: readonly Found[]): readonly Marking[] {
  const kept: Found[] = [];
  let last: Found | undefined;
  let gravest: Found | undefined;
  for (const each of found.toSorted(
    (a, b) => a.start - b.start || weight[a.severity] - weight[b.severity] || b.end - a.end,
  )) {
    if (last?.start === each.start) continue;
    if (gravest && each.end <= gravest.end && weight[each.severity] >= weight[gravest.severity]) continue;
    kept.push(each);
    last = each;
    if (!gravest || each.end > gravest.end || weight[each.severity] < weight[gravest.severity])
      gravest = each;
  }
  return kept
    .toSorted((a, b) => weight[a.severity] - weight[b.severity] || a.start - b.start)
    .slice(0, most.markings)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, severity }) => ({
      start: originOf(folded, start).start,
      end: originOf(folded, end - 1).end,
      token: tokenOf(folded.text.slice(start, end)),
      severity,
    }));
}

function tokenOf(marking: string): string {
  return marking
    .replaceAll(/\\\n\s*/g, '')
    .replaceAll(/[ \t]*\n[\s#>|"'-]*/g, ' ')
    .replaceAll(/ ?\/ ?/g, '/')
    .slice(0, most.tokenLength)
    .trimEnd();
}
