/** Texts that would be something else than text in one medium or another. */
import fc from 'fast-check';
import { visible } from '../../src/render/visible.ts';

const words = (text: string): string[] => text.split(' ');

const blanks = ['\n', '\r\n', '\r', '\t', ' ', '    ', '\u00a0', '\u3000', '\u0000', '\u001b[2J', '\u2028'];
const letters = words(
  '\u202e \u2066 \u200b \ufeff \ud800 \udc00 \u{1f600} \u{e0041} e\u0301 é 你 a B 1 word',
);
const signs = words(String.raw`; , : :: ::error:: ##[ ##[error] \ \n \; " ' "" / // . ( ) [ ] { } {{ }}`);
const formulas = words("= + - @ | % ＝ ＋ － ＠ ｜ =1+1 =cmd|'!A0 ;=1");
const events = ['BEGIN:VEVENT', '\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n', 'DTSTART;VALUE=DATE:20240101'];
const markup = words('* ** _ ` ``` ~ ~~ ~~~ # $ ^ ![ [a](b) [^1]: < > <b> <!-- --> & &amp; &#64; &x;');
const openings = ['# ', '> ', '- ', '+ ', '1. ', '12) ', '2024-05-08', '---', '===', ':-:', '| - |'];
const calls = words('@user a@b #12 GH-7 a#1 https://a.b/_c_ www.a.b');
const pieces = [
  ...blanks,
  ...letters,
  ...signs,
  ...formulas,
  ...events,
  ...markup,
  ...openings,
  ...calls,
  'x'.repeat(70),
];

/** Pieces of markup strung together, and any text at all. */
export const hostile = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
);

/** How a text is to be read in a file: made visible, and commanding no service that reads logs. */
export const read = (text: string): string =>
  visible(text).replaceAll('::', ':\\u003a').replaceAll('##[', '#\\u0023[');
