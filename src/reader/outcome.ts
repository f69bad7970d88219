import type { BrokenFile, Places } from '../records/case-repository.ts';
import type { Fault } from '../records/source.ts';
import type { CaseRecord } from './case-record.ts';
import type { Named } from './named.ts';

/** A file and the references in it. */
export interface Naming {
  readonly id: string;
  readonly places: Places;
  readonly named: readonly Named[];
  /** How many of its faults may still be told, and how many were not. */
  readonly room: number;
  readonly more: number;
}

/** A file that is a record. */
export interface ReadRecord {
  readonly record: CaseRecord;
  readonly named: readonly Named[];
  readonly faults: readonly Fault[];
}

/** What became of a file. */
export type Outcome =
  | ReadRecord
  | {
      readonly broken: BrokenFile;
      readonly faults: readonly Fault[];
      /** How many faults it has beyond those. */
      readonly more: number;
      /** What it names all the same: a slip there is told in the same run. */
      readonly naming?: Naming;
    };
