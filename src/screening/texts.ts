/** Texts of a list as they were meant: without what the file's way through other programs left in them. */

/** A control character of ASCII. Those beyond can be bytes of a letter that was read in another encoding. */
const control = String.raw`[^\P{Cc}\u0080-\u009f]`;

const controls = new RegExp(control, 'gu');
const blanks = new RegExp(`(?: |${control})+`, 'gu');

/** Blanks instead of control characters. */
export const withoutControls = (text: string): string => text.replaceAll(controls, ' ');

/** One line without blanks around it. NULs and marks of a file's end are gone, and half characters are U+FFFD. */
export const cleaned = (text: string): string =>
  /^[ -~]*$/.test(text) && !text.includes('  ')
    ? text.trim()
    : text
        .replaceAll('\0', '')
        .replaceAll('\x1a', '')
        .replaceAll(blanks, ' ')
        .replaceAll(/\p{Cs}/gu, '\u{fffd}')
        .replaceAll(/^ | $/g, '');

/** The characters that Windows-1252 has for the bytes from 0x80 on, in their order; a blank where it has none. */
const windows =
  '\u20ac \u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152 \u017d ' +
  ' \u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153 \u017e\u0178';

const bytesOfWindows = new Map(Array.from(windows, (char, index) => [char, 0x80 + index] as const));

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * What `text` says if it is UTF-8 that was read as Latin-1 or Windows-1252, such as a letter with an accent that stands
 * as two signs. Undefined: it is not.
 */
export function repaired(text: string): string | undefined {
  if (!/[\xc2-\xf4]/.test(text)) return undefined;
  const bytes = Array.from(text, (char) => (char > '\xff' ? bytesOfWindows.get(char) : char.charCodeAt(0)));
  if (bytes.includes(undefined)) return undefined;
  try {
    const meant = strictUtf8.decode(Uint8Array.from(bytes as number[]));
    return /\p{Cc}/u.test(meant) ? undefined : meant;
  } catch {
    return undefined;
  }
}
