/** Making characters seen that would not show: nothing a record says can move the cursor or turn the text around. */

const unseen =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|[\u{e0000}-\u{e0fff}]|[\u{d800}-\u{dfff}]/gu;

/** `text` on one line, with every character that would not show written as `\u202e`. */
export function visible(text: string): string {
  return text.replaceAll(/[\t\n\r]+/g, ' ').replaceAll(unseen, (character) => {
    const code = character.codePointAt(0)!.toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });
}

/** JSON text in which every such character is written as an escape: it parses to the same value. */
export const visibleJson = (json: string): string =>
  json.replaceAll(unseen, (character) =>
    character === '\n'
      ? character
      : Array.from(
          { length: character.length },
          (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
        ).join(''),
  );

/** Text that is no such command wherever its lines are broken. */
export const inertAnywhere = (text: string): string =>
  text.replaceAll('::', ':\\u003a').replaceAll('##[', '#\\u0023[');

/** Text in which no line can be taken for a command by a service that reads logs: `::error::`, `##[error]`. */
export const inert = (text: string): string =>
  text.replaceAll(/^(\s*):(?=:)/gm, '$1\\u003a').replaceAll('##[', '#\\u0023[');
