/** HTML: what a record says stands in it as text, and as nothing else. */
import type { Finished, Text } from './text.ts';
import { olderCommand, visible } from './visible.ts';

/** HTML, whole or a part of it; SVG within it too. */
export type Html = Finished<'html'>;

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** ``html`<p>${text}</p>` ``: markup of our own around what is HTML already, and numbers. */
export const html = (words: TemplateStringsArray, ...pieces: readonly (Html | number)[]): Html =>
  String.raw({ raw: words }, ...pieces) as Html;

/**
 * `text` for between tags, or for an attribute in double quotes. What a service that reads logs could take for a
 * command is written as a reference.
 */
export const htmlText = (text: Text): Html =>
  visible(text)
    .replaceAll(/[&<>"']/g, (sign) => named[sign]!)
    .replaceAll(olderCommand, '#&#35;')
    .replace(/^( *):(?=:)/, '$1&#58;') as Html;

/** Pieces one after the other, each on a line of its own where `between` says so. */
export const joinedHtml = (pieces: readonly Html[], between: '' | ' ' | '\n' = '\n'): Html =>
  pieces.join(between) as Html;

/** A style sheet of the program's own, as the text of its element. */
export function styleText(css: string): Html {
  if (css.includes('<')) throw new Error('a style sheet could end its element');
  return css as Html;
}
