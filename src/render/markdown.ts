/** Markdown: what a record says stands in it as text, and as nothing else. */
import { cut } from './ink.ts';
import { visible } from './visible.ts';

/** The most characters of one value that a cell holds. */
const mostInCell = 2_000;

/** What Markdown, GitHub's and pandoc's among them, takes for markup wherever it stands. */
const markup = /[\\`*_[\]<>|~$^#]|&(?=#?\w+;)|\/(?=\/)|(?<=\bwww)\.|(?<=[\w.+-])@(?=\w)/gi;
/** What it takes for the start of a list, a rule, a heading's underline or a log command. */
const opening = /^(?:(\d+)(?=[.)])|(?=[-+=:]))/;
/** What GitHub and GitLab make a call on a person, or a reference to an issue, however it is escaped. */
const calling = /(?<!\w)@(?=\w)|#(?=\d)|(?<=\bgh)-(?=\d)/gi;

/**
 * A stretch of a line as Markdown that reads as that text; `opens`: it stands at the start of the line. Blanks at its
 * ends stay. For pages; a comment on a pull request needs {@link markdownText}.
 */
export function inlineText(text: string, opens = false): string {
  const plain = visible(text).replaceAll(markup, String.raw`\$&`);
  return opens ? plain.replace(opening, '$1\\') : plain;
}

/**
 * `text` on one line, as Markdown that reads as that text in a paragraph, at the start of a line and in the cell of a
 * table. Neither backslash nor entity keeps a service from calling `@someone`: that `@` becomes visible as `\u{40}`.
 */
export function markdownText(text: string): string {
  const uncalling = visible(text)
    .trim()
    .replaceAll(calling, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
  return inlineText(uncalling, true);
}

/** A table of texts; a text longer than a page is cut. */
export const textTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  pipeTable(head, rows, (text) => markdownText(cut(visible(text), mostInCell)));

/** A table whose cells `inCell` turns into Markdown on one line. */
export function pipeTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  inCell: (text: string) => string,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [head.map(inCell), head.map(() => '---'), ...rows.map((row) => row.map(inCell))]
    .map(line)
    .join('\n');
}

/** A document of our own heading, and blocks that are Markdown already. */
export const markdownDocument = (heading: string, blocks: readonly string[]): string =>
  `${[`# ${heading}`, ...blocks].join('\n\n')}\n`;
