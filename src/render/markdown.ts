/** Markdown: what a record says stands in it as text, and as nothing else. */
import type { Finished, Text } from './text.ts';
import { cut, inertAnywhere, visible } from './visible.ts';

/** Markdown, whole or a part of it. */
export type Markdown = Finished<'markdown'>;

/** ``markup`- **${name}**: ${text}` ``: markup of our own around what is Markdown already. */
export const markup = (words: TemplateStringsArray, ...pieces: readonly (Markdown | number)[]): Markdown =>
  String.raw({ raw: words }, ...pieces) as Markdown;

/** Pieces with `between` between them. */
export const joinedMarkdown = (pieces: readonly Markdown[], between: Markdown): Markdown =>
  pieces.join(between) as Markdown;

/** The most characters of one value that a cell holds. */
const mostInCell = 2_000;

/** What Markdown, GitHub's and pandoc's among them, takes for markup wherever it stands. */
const signs = /[\\`*_[\]<>|~$^#]|&(?=#?\w+;)|\/(?=\/)|(?<=\bwww)\.|(?<=[\w.+-])@(?=\w)/gi;
/** What it takes for the start of a list, a rule, a heading's underline or a log command. */
const opening = /^(?:(\d+)(?=[.)])|(?=[-+=:]))/;
/** What GitHub and GitLab make a call on a person, or a reference to an issue, however it is escaped. */
const calling = /(?<!\w)@(?=\w)|#(?=\d)|(?<=\bgh)-(?=\d)/gi;

/**
 * A stretch of a line as Markdown that reads as that text; `opens`: it stands at the start of the line. Blanks at its
 * ends stay. For pages; a comment on a pull request needs {@link markdownText}.
 */
export function inlineText(text: Text, opens = false): Markdown {
  const plain = visible(text).replaceAll(signs, String.raw`\$&`);
  return (opens ? plain.replace(opening, '$1\\') : plain) as Markdown;
}

/**
 * `text` on one line, as Markdown that reads as that text in a paragraph, at the start of a line and in the cell of a
 * table. Neither backslash nor entity keeps a service from calling `@someone`: that `@` becomes visible as `\u{40}`.
 * What is longer than `most` characters is cut first.
 */
export function markdownText(text: Text, most?: number): Markdown {
  const uncalling = cut(text, most)
    .trim()
    .replaceAll(calling, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
  return inlineText(uncalling, true);
}

/** A table of texts; a text longer than a page is cut. */
export const textTable = (head: readonly string[], rows: readonly (readonly string[])[]): Markdown =>
  pipeTable(
    head.map((text) => markdownText(text)),
    rows.map((row) => row.map((text) => markdownText(text, mostInCell))),
  );

/** A table whose cells are Markdown on one line. */
export function pipeTable(head: readonly Markdown[], rows: readonly (readonly Markdown[])[]): Markdown {
  const line = (cells: readonly Markdown[]): Markdown => markup`| ${joinedMarkdown(cells, markup` | `)} |`;
  return joinedMarkdown([head, head.map(() => markup`---`), ...rows].map(line), markup`\n`);
}

/** A document of a heading, and blocks. */
export const markdownDocument = (heading: Markdown, blocks: readonly Markdown[]): Markdown =>
  markup`${joinedMarkdown([markup`# ${heading}`, ...blocks], markup`\n\n`)}\n`;

/** A stretch of code on one line that ends where it should, whatever is in it. */
export function codeSpan(code: Text): Markdown {
  const text = inertAnywhere(visible(code));
  const fence = fenceAround(text, 1);
  return (fence.length === 1 ? `\`${text}\`` : `${fence} ${text} ${fence}`) as Markdown;
}

/** Lines of code that end where they should. For our own: what does not show in them stays as it is. */
export function codeBlock(language: string, code: string): Markdown {
  const fence = fenceAround(code, 3);
  return `${fence}${language}\n${code}\n${fence}` as Markdown;
}

/** More backquotes than stand in a row anywhere in `code`, and at least `least`. */
const fenceAround = (code: string, least: number): string =>
  '`'.repeat(Math.max(least, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)));

/** A link. An address that is more than a plain path stands in brackets, and what could end them is encoded. */
export const link = (text: Markdown, url: string): Markdown =>
  `[${text}](${/^[\w:/.-]+$/.test(url) ? url : `<${visible(url).replaceAll(/[<>\\]/g, encodeURIComponent)}>`})` as Markdown;

/** The signs of a heading; there are no deeper ones than the sixth. */
export const headingSigns = (level: number): Markdown => '#'.repeat(Math.min(6, level)) as Markdown;

/** Words of the program in Markdown: what looks like markup and is none is made plain. Code in backquotes stays. */
export const ownWords = (text: string): Markdown =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[\\*_<>[\]#]/g, String.raw`\$&`)))
    .join('') as Markdown;

/** The part of `text`, line by line, that `isKept` keeps; it ends with the first line that is not. */
export function keptLines(text: Markdown, isKept: (line: string) => boolean): Markdown | undefined {
  const all = text.split('\n');
  const end = all.findIndex((line) => !isKept(line));
  const kept = end === -1 ? all : all.slice(0, end);
  return kept.length === 0 ? undefined : (kept.join('\n') as Markdown);
}

/** `text` as a quotation. */
export const quoted = (text: Markdown): Markdown =>
  text.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>') as Markdown;

/** `text` with all lines but the first moved to the right, so that they belong to what begins before them. */
export const indented = (text: Markdown, columns: number): Markdown =>
  text.replaceAll(/\n(?=.)/g, `\n${' '.repeat(columns)}`) as Markdown;

export const trimmed = (text: Markdown): Markdown => text.trim() as Markdown;
