/** Texts as handed over by the disk, places in them, and what could not be read there. */

/** The text of one file, as handed over by the disk, a git revision, or a test. `path` is relative to the repository's root. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** Line and column from 1, as editors count; columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file; `end` is exclusive. `pointer` (RFC 6901) names the value within the record, '' the record itself. */
export interface Place {
  readonly path: string;
  readonly pointer: string;
  readonly start: Position;
  readonly end: Position;
}

/** A further place that a finding needs to be understood, with what it shows. */
export interface Related {
  readonly at: Place;
  readonly message: string;
}

/** The house rules that the reader raises by itself. */
export type FaultRule =
  | 'unreadable'
  | 'wrong-shape'
  | 'unknown-key'
  | 'dangling-reference'
  | 'wrong-kind-of-reference'
  | 'colliding-ids'
  | 'classified-marking';

/** Something the reader could not make a record of. House rules turn faults into findings. */
export interface Fault {
  readonly rule: FaultRule;
  readonly at: Place;
  /** What tells it from others of its rule and message in the file, and stays while lines move. Absent: its place does. */
  readonly which?: string;
  /** One sentence: lower case, no full stop, no advice. */
  readonly message: string;
  /** The few words under the caret. Absent: none. */
  readonly label?: string;
  /** What a person can do. Absent: the rule's own remedy. */
  readonly help?: string;
  readonly related?: readonly Related[];
}

/** The first character of a file: where a finding about the file as a whole points. */
export const wholeFile = (path: string): Place => ({
  path,
  pointer: '',
  start: { line: 1, column: 1 },
  end: { line: 1, column: 1 },
});

/** A path or an id, or a part of one, on one line: what ends a line in it is seen, and told from a blank. */
export const nameOnOneLine = (name: string): string =>
  name.replaceAll(/[\t\n\r]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Orders texts by code unit: the same everywhere, unlike any locale's order. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One segment of a record's id: the name of a folder, or of a file without `.yaml`. */
export const idSegment = /^[a-z0-9][a-z0-9.-]*$/;
