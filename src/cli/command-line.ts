/** Command lines that people copy: each word as a shell reads it, and lines that fit a terminal. */
import type { GlobalOptions } from './load.ts';

/** A word of a command line that a shell reads as it stands. A character that ends a line stays in it, between quotes. */
export const inShell = (word: string): string =>
  /^[\w./@:+,=%-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/**
 * `parts` as one command in lines of at most `width` characters, each part on one line with its words; a longer part has
 * a line of its own. All lines but the last end in `\`.
 */
export function commandLines(parts: readonly (readonly string[])[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts.map((words) => words.map(inShell).join(' '))) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + part.length + 3 <= width)
      lines[lines.length - 1] = `${line} ${part}`;
    else lines.push(line === undefined ? part : `  ${part}`);
  }
  return lines.map((line, index) => (index === lines.length - 1 ? line : `${line} \\`));
}

/**
 * The parts of a command line of this program that asks the same repository from the same place as one with `options`
 * did: its folder and its settings, as they were given.
 */
export const ownCommand = (
  { dir, config }: GlobalOptions,
  parts: readonly (readonly string[])[],
): readonly (readonly string[])[] => [
  ['nsm20'],
  ...(dir === undefined ? [] : [['-C', dir]]),
  ...(config === undefined ? [] : [['--config', config]]),
  ...parts,
];
