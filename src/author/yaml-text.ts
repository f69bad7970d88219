/** Values as YAML that people would have written. Whether it reads back as meant is the reader's to say. */
import type { Value } from './answers.ts';

const day = /\d{4}-\d{2}-\d{2}/.source;
const days = new RegExp(`^(${day}|${day}/${day}|${day}/\\.\\.|\\.\\./${day}|\\d{4}-\\d{2})$`);
/** What another type, or nothing at all, would be read from. */
const otherwise = /^(true|false|null|n\/a|[\d.+-][\da-f.+xo_-]*)$/i;
/** Letters, digits, and signs that mean nothing to YAML where they stand. */
const plain = /^[\p{L}\p{N}(/$][\p{L}\p{N} ()/.,;$%&'+_-]*$/u;

/** One value on one line; `within` a list or mapping on one line, a comma parts values. */
export function scalarText(value: string | number | boolean, within = false): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = days.test(value) || (plain.test(value) && !otherwise.test(value) && !value.endsWith(' '));
  return isPlain && !(within && value.includes(',')) ? value : JSON.stringify(value);
}

/** A list of texts, numbers and truths on one line. */
export const listText = (values: readonly Value[]): string =>
  `[${values.map((value) => (typeof value === 'object' ? JSON.stringify(value) : scalarText(value, true))).join(', ')}]`;
