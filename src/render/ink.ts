/** Text for a terminal: made visible, cut, wrapped, and perhaps coloured. Colour is only ever an addition. */
import { Chalk } from 'chalk';
import type { Severity } from '../engine/rule.ts';
import { visible } from './visible.ts';

export { visible } from './visible.ts';

/** How text goes to a terminal. */
export interface Ink {
  readonly width: number;
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

/** Plain ASCII layout of `width` columns, coloured when the reader wants it. */
export function ink(color: boolean, width = 80): Ink {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const colors: Record<Severity, (text: string) => string> = {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
  };
  return {
    width,
    severity: (severity, text) => chalk.bold(colors[severity](text)),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
  };
}

/** `text` cut to `most` characters, with `...` where something is left out. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = Array.from(text.slice(0, most * 2)).slice(0, Math.max(0, most - 3));
  return `${kept.join('')}...`;
}

/** Lines of at most `width` characters, broken between words; later lines start with `indent` spaces. */
export function wrap(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of visible(text).split(' ')) {
    const room = width - (lines.length === 0 ? 0 : indent);
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
    for (let most = width - (lines.length === 0 ? 0 : indent); line.length > most; most = width - indent) {
      lines.push(line.slice(0, most));
      line = line.slice(most);
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines.map((each, index) => (index === 0 ? each : ' '.repeat(indent) + each));
}

/** `text` after `start`, later lines standing under the first word of it. */
export function hanging(start: string, text: string, width: number): string[] {
  return wrap(text, Math.max(20, width - start.length)).map(
    (line, index) => (index === 0 ? start : ' '.repeat(start.length)) + line,
  );
}

/** `1 error`, `2 errors`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
