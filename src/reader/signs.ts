/** Signs by their code units: taking a text apart by these is several times as fast as by texts of one character. */

export const carriageReturn = 0x0d;
export const space = 0x20;
export const doubleQuote = 0x22;
export const hash = 0x23;
export const dollar = 0x24;
export const singleQuote = 0x27;
export const parenthesis = 0x28;
export const dash = 0x2d;
export const slash = 0x2f;
export const colonSign = 0x3a;
export const greater = 0x3e;
export const bracket = 0x5b;
export const underscore = 0x5f;
export const brace = 0x7b;
export const bar = 0x7c;
export const endsInFlow = ',[]{}';

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
export const isLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
/** Whether the name of a field may hold it; it starts with a letter or `_`. */
export const isInName = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === underscore || code === dash;
