/** What a text means that a person wrote on the short road, without quotes or with. */

import { isDigit } from './signs.ts';

/** Thrown where the short road ends: for whatever is not of the plain kind. */
export const notPlain = Symbol('not plain');

/** What a plain text means in the core schema. Numbers in any but plain digits, and nothing at all, are not for this road. */
export function meaning(written: string): unknown {
  if (isDigit(written.charCodeAt(0))) {
    if (/^(?:0|[1-9]\d{0,14})$/.test(written)) return Number(written);
  } else if (written === 'true') return true;
  else if (written === 'false') return false;
  return textOnly(written);
}

/** The same for what is a text by its form, being of several lines. */
export function textOnly(written: string): string {
  if (isDigit(written.charCodeAt(0))) {
    if (/^(?:\d+|0o[0-7]+|0x[\da-fA-F]+|\d*\.?\d*(?:[eE][-+]?\d+)?)$/.test(written)) throw notPlain;
  } else if (written.length <= 5 && /^(?:true|false|null)$/i.test(written)) throw notPlain;
  return said(written);
}

/** A text that says something. */
export function said(text: string): string {
  const bare = text.trim();
  if (bare === '' || (bare.length === 3 && bare.toLowerCase() === 'n/a')) throw notPlain;
  return text;
}
