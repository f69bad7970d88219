/** Text for a terminal and for logs: laid out from what shows, and perhaps coloured. Colour is only ever an addition. */
import { Chalk } from 'chalk';
import type { Severity } from '../engine/rule.ts';
import type { Finished, Shown, Text } from './text.ts';
import { cut, inert, mostOfAText, parted, shown, visible } from './visible.ts';

export { cut, shown, visible } from './visible.ts';

/** Lines for a terminal, perhaps coloured. No line of them is a command to a service that reads logs. */
export type Terminal = Finished<'terminal'>;

/** What can be laid out: a line that shows, or lines that are laid out already. */
type Piece = Shown | Terminal;

/** ``terminal`${head}\n${body}\n` ``: our own words, blanks and line feeds around pieces. */
export const terminal = (words: TemplateStringsArray, ...pieces: readonly (Piece | number)[]): Terminal =>
  inert(String.raw({ raw: words }, ...pieces)) as Terminal;

/** Pieces with `between` between them. */
export const joined = (pieces: readonly Piece[], between: Piece): Terminal =>
  inert(pieces.join(between)) as Terminal;

/** Pieces one below the other. */
export const lines = (pieces: readonly Piece[]): Terminal => joined(pieces, terminal`\n`);

/** Pieces with an empty line between them, and the end of a line behind the last one. Nothing where there are none. */
export const paragraphs = (pieces: readonly Piece[]): Terminal =>
  pieces.length === 0 ? terminal`` : terminal`${joined(pieces, terminal`\n\n`)}\n`;

/** Each piece with the end of a line behind it. */
export const ended = (pieces: readonly Piece[]): Terminal =>
  joined(
    pieces.map((piece) => terminal`${piece}\n`),
    terminal``,
  );

/** ``line`read: ${path}` ``: a line of its own, with whatever is put into it made visible. */
export const line = (words: TemplateStringsArray, ...texts: readonly (Text | number)[]): Terminal =>
  ended([shown(words, ...texts)]);

/** Text of several lines, each made visible. */
export const asLines = (text: Text): Terminal => lines(text.split('\n').map(visible));

/** How text goes to a terminal. */
export interface Ink {
  readonly width: number;
  severity(severity: Severity, text: Text): Terminal;
  strong(text: Text): Terminal;
  faint(text: Text): Terminal;
}

/** Plain ASCII layout of `width` columns, coloured when the reader wants it. */
export function ink(color: boolean, width = 80): Ink {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const colors: Record<Severity, (text: string) => string> = {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
  };
  const painted = (text: Text, paint: (text: string) => string): Terminal =>
    inert(paint(visible(text))) as Terminal;
  return {
    width,
    severity: (severity, text) => painted(text, (plain) => chalk.bold(colors[severity](plain))),
    strong: (text) => painted(text, chalk.bold),
    faint: (text) => painted(text, chalk.dim),
  };
}

/** Lines of at most `width` characters, broken between words; later lines start with `indent` spaces. A long text is cut. */
export function wrap(text: Text, width: number, indent = 0): Shown[] {
  const rows: Shown[] = [];
  const roomNow = (): number => width - (rows.length === 0 ? 0 : indent);
  let row = shown``;
  for (const word of cut(text, mostOfAText).split(' ')) {
    if (row !== '' && row.length + 1 + word.length > roomNow()) {
      rows.push(row);
      row = shown``;
    }
    row = row === '' ? shown`${word}` : shown`${row} ${word}`;
    while (row.length > roomNow()) {
      const [first, rest] = parted(row, roomNow());
      rows.push(first);
      row = rest;
    }
  }
  if (row !== '' || rows.length === 0) rows.push(row);
  return rows.map((each, index) => (index === 0 ? each : shown`${' '.repeat(indent)}${each}`));
}

/** `text` after `start`, later lines standing under the first word of it. */
export const hanging = (start: Text, text: Text, width: number): Shown[] =>
  wrap(text, Math.max(20, width - start.length)).map(
    (each, index) => shown`${index === 0 ? start : ' '.repeat(start.length)}${each}`,
  );

/** Lays out a sentence that goes with an answer, in lines of at most `width` characters: later ones stand a little to the right. */
export const note =
  (width: number) =>
  (sentence: Text): Terminal =>
    lines(wrap(sentence, width - 2).map((each, index) => (index === 0 ? each : shown`  ${each}`)));

/** `1 error`, `2 errors`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
