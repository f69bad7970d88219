import type { FaultRule } from '../records/source.ts';

/** Something wrong in a text, by offsets; it becomes a fault once it has a place. */
export interface Problem {
  readonly rule: FaultRule;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly label?: string;
  readonly help?: string;
  readonly related?: { readonly start: number; readonly end: number; readonly message: string };
}

/** How many problems of one file are told one by one. */
export const mostProblems = 20;

/** `text` on one line, cut to `most` characters, for use inside a sentence. */
export function excerpt(text: string, most = 40): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const characters = Array.from(line.slice(0, most * 2));
  return characters.length <= most && line.length <= most * 2
    ? line
    : `${characters.slice(0, most - 3).join('')}...`;
}
