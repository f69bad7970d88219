import { wholeFile, type Fault, type FaultRule } from '../records/source.ts';

/** Something wrong in a text, by offsets; it becomes a fault once it has a place. */
export interface Problem {
  readonly rule: FaultRule;
  readonly start: number;
  readonly end: number;
  /** The value it concerns; empty: the file as a whole. Absent: the innermost value that holds its start. */
  readonly pointer?: string;
  readonly message: string;
  readonly label?: string;
  readonly help?: string;
  readonly related?: { readonly start: number; readonly end: number; readonly message: string };
}

/** How many problems of one file are told one by one. */
export const mostProblems = 20;

/** Faults of one file: the first of them are told, the others counted. */
export interface Told {
  readonly faults: readonly Fault[];
  readonly more: number;
}

/** What is said of the problems of a file that are only counted. */
export const untold = (path: string, more: number): readonly Fault[] =>
  more === 0
    ? []
    : [
        {
          rule: 'unreadable',
          at: wholeFile(path),
          message: `${more} more ${more === 1 ? 'problem of this file is' : 'problems of this file are'} not shown`,
        },
      ];

/** `text` on one line, cut to `most` characters, for use inside a sentence. */
export function excerpt(text: string, most = 40): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const characters = Array.from(line.slice(0, most * 2));
  return characters.length <= most && line.length <= most * 2
    ? line
    : `${characters.slice(0, most - 3).join('')}...`;
}
