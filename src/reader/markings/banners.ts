/** Banners and controlled portion marks: a level of classification, with or without its controls. */
import type { Found, Severity } from './found.ts';
import { after, before, begins, isBracketed, isIntroduced, isWhole, isWordAt, past } from './sides.ts';

/** Where a banner may be wrapped: blanks, or a line end and the signs that begin the next line. */
export const gap = `(?:[ \\t]{0,8}|[ \\t]{0,8}\\\\?\\n{1,2}[ \\t#>|"'-]{0,24})`;
/** The letters of a word, together, spaced out as in cables, or wrapped by an escaped line end. */
const spelled = (word: string): string => word.split('').join('(?:[ .-]{0,3}|\\\\\\n[ \\t]{0,24})');
/** The same where no letter stands before it: looked at after the first letter has matched, which is faster. */
const begun = (word: string): string =>
  spelled(word).replace(word.charAt(0), (first) => `${first}(?<![\\p{L}\\p{N}_]${first})`);
// What names classes of Unicode is put together for a text that needs it: it takes longer than reading a record.
export const level = (): RegExp =>
  new RegExp(
    `${begun('TOP')}(?:[ \\t_.-]{0,8}|${gap})${spelled('SECRET')}|${begun('SECRET')}|${begun('CONFIDENTIAL')}`,
    'gu',
  );
/** Two letters that every level has, as it may be spelled: most texts have neither, and are not gone through for more. */
const mayHoldLevel = new RegExp(`${spelled('CR')}|${spelled('FI')}`);
const spacedOut = /^(?:S[ .-]+E|C[ .-]+O|T[ .-]+O)/;

export const control =
  '(?:NOFORN|NF|ORCON|OC|REL TO(?: [A-Z]{3,4}(?![A-Za-z]))?|RELIDO|REL|SI|TK|HCS|SCI|KDK|KLONDIKE|RSV|EL|SAR|SPECIAL ACCESS REQUIRED|HVSACO|FGI|FOREIGN GOVERNMENT INFORMATION|RD|FRD|RESTRICTED DATA|FORMERLY RESTRICTED DATA|CNWDI|TFNI|IMCON|IMC|PROPIN|PR|NODIS|ND|EXDIS|XD|LIMDIS|DS|RSEN|RS|FISA|DISPLAY ONLY|EYES ONLY|WAIVED|ACCM|NNPI|ATOMAL|BALK|BOHEMIA)(?![A-Za-z0-9])';
const firstControl = new RegExp(
  `${gap}(?:/ ?/${gap}${control}|/(?:NOFORN|NF|ORCON|NODIS|EXDIS|REL TO)(?![A-Za-z0-9]))`,
  'y',
);
const nextControl = new RegExp(`${gap}/ ?/?${gap}${control}`, 'y');
const unknownControl = new RegExp(`${gap}/ ?(?:/${gap}[A-Z0-9]|SCI)[A-Z0-9 .,/_-]{0,80}`, 'y');
/** What may follow a level on its line: copy and page numbers, captions, the other corner of the page. */
const tail = (): RegExp =>
  /[^\p{L}\p{N}\n]{1,200}(?:COPY|PAGE|Page|NO|SECTION|PART|OF|of|STATE|DRAFT|WORKING|PAPERS?|NOFORN|ORCON|NODIS|EXDIS|LIMDIS|SENSITIVE|EYES|ONLY|WHEN|FILLED|IN|TOP|SECRET|CONFIDENTIAL|\d{1,8})(?![\p{L}\p{N}])/uy;
const cableNumber = (): RegExp => /[ \t]{1,8}[A-Z][A-Z ]{1,30} \d{5,7}(?![\p{L}\p{N}])/uy;

function pastControls(text: string, index: number): number {
  const first = past(firstControl, text, index, 1);
  return first === index ? index : past(nextControl, text, first, 20);
}

/** `SECRET//NOFORN` anywhere; `SECRET` where it is the whole of a line or of a value. */
export function* levels(text: string): Generator<Found> {
  if (!mayHoldLevel.test(text)) return;
  for (const { 0: match, index } of text.matchAll(level())) {
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
      past(tail(), text, end, 8),
      past(cableNumber(), text, end, 1),
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
export function* abbreviatedBanners(text: string): Generator<Found> {
  for (const { 0: match, index } of text.matchAll(abbreviatedBanner)) {
    if (isWordAt(text, index - 1) || /[/.\\-]/.test(text[index - 1] ?? '')) continue;
    const end = past(nextControl, text, index + match.length, 20);
    yield { start: index, end, severity: 'error' };
  }
}
const abbreviatedBanner = new RegExp(`(?:TS|S|C)//${control}`, 'g');

/** `secret//noforn`, `(s//nf)`: the strokes leave no other reading. */
export function* bannersInSmallLetters(text: string): Generator<Found> {
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
export function* statedLevels(text: string): Generator<Found> {
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
export function* foreignBanners(text: string): Generator<Found> {
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
export function* controlledPortions(text: string): Generator<Found> {
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
