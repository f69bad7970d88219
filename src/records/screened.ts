/** Parties beside the government's lists: what is listed, what is alike, and how alike. The lists themselves are files. */
import type { DaySpan } from '../calendar/day-span.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Place } from './source.ts';

/** A list that the settings name. */
export interface ScreeningList {
  /** Relative to the repository's root. */
  readonly path: string;
  /** Where the settings name it. */
  readonly at: Place;
  /** The digest that the settings pin it by; undefined: they pin none. */
  readonly sha256: string | undefined;
  /** The day it was fetched; undefined: not recorded. */
  readonly retrieved: PlainDate | undefined;
  /** Why nothing of it could be used, as half a sentence: `is not in the repository`; undefined: it was read whole. */
  readonly trouble: string | undefined;
}

/** One name of an entry. `hidden`: it stands within another field, behind words such as "subordinate institution". */
export interface ListedName {
  readonly text: string;
  readonly as: 'name' | 'alias' | 'hidden';
}

/** What one list says of one party. */
export interface ListEntry {
  /** The name of the list, as it is printed there: `Entity List (EL) - Bureau of Industry and Security`. */
  readonly source: string;
  /** Its id within that list, or within the file where the list has none. */
  readonly id: string;
  /** The name it is listed under. */
  readonly name: string;
  /** Every name to compare with, that one first; never empty. */
  readonly names: readonly [ListedName, ...ListedName[]];
  /** Undefined: the list does not say. */
  readonly type: 'entity' | 'individual' | 'vessel' | 'aircraft' | undefined;
  /** ISO 3166-1 alpha-2, uppercase, each once, in the order of the entry; empty: the list says none that can be told. */
  readonly countries: readonly string[];
  /** The day it was listed; undefined: the list gives none that can be. */
  readonly listed: DaySpan | undefined;
  /** Its last day; undefined: the list gives none that can be. */
  readonly until: DaySpan | undefined;
  /** Twelve hexadecimal digits that differ where anything that is compared differs. */
  readonly digest: string;
}

/** A party and an entry whose names are alike. */
export interface Hit {
  readonly entry: ListEntry;
  readonly list: ScreeningList;
  /** The name of the party that is alike. */
  readonly name: string;
  /** The name of the entry that it is like. */
  readonly listedName: ListedName;
  /** From 0 to 100; 100: the same names. Less than that of the names alone where the countries differ. */
  readonly score: number;
  /** What the score is made of, each as half a sentence. */
  readonly because: readonly string[];
}

/** What the parties on record were compared with, and what was found alike. */
export interface Screened {
  /** Every list that the settings name; empty: none. */
  readonly lists: readonly ScreeningList[];
  /** By the id of the party, the most alike first. */
  readonly hits: ReadonlyMap<string, readonly Hit[]>;
  /** The entries of the lists that were read whose id is `id`. */
  entries(id: string): readonly { readonly entry: ListEntry; readonly list: ScreeningList }[];
}
