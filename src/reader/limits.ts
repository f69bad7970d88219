import { inFigures } from '../records/money.ts';

/** What one file may hold. What is larger is no record that a person would review, and could cost whoever checks it too much. */
export const limits = {
  lines: 20_000,
  values: 6_000,
  entries: 1_500,
  keys: 1_500,
  depth: 32,
  /** What YAML is taken apart into: words, signs, blanks. No file within the other limits comes near. */
  tokens: 60_000,
} as const;

/** The limits in a sentence, for the page on the format. */
export const limitsInWords = `A file holds at most 1 MiB, ${inFigures(limits.lines)} lines and ${inFigures(limits.values)} values, a list at most ${inFigures(limits.entries)} entries, a mapping at most ${inFigures(limits.keys)} fields, and values are nested at most ${limits.depth} deep. A file beyond that is a finding, and so not read: split it into several records.`;
