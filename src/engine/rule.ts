/** The grammar of findings: what a rule may know, what it says, and what becomes of it. */
import type { Effort } from './effort.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { CaseRepository } from '../records/case-repository.ts';
import type { Screened } from '../records/screened.ts';
import type { Place, Related } from '../records/source.ts';
import type { Acceptance } from './acceptance.ts';
import type { Clause } from './clause.ts';
import type { Deadline } from './duty.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Everything a rule or duty may know. There is no clock, disk or setting behind it. */
export interface Context {
  readonly cases: CaseRepository;
  /** The day of the question. A fact dated after it has not happened. */
  readonly asOf: PlainDate;
  /** The last day the instrument binds; undefined: no end is known. */
  readonly until: PlainDate | undefined;
  /** The last days of all instruments, by their ids, where one is known; absent: none is. */
  readonly ends?: ReadonlyMap<string, PlainDate>;
  /** The neighbouring instruments that the settings switch on by that word, by their ids; absent: none. */
  readonly on?: ReadonlySet<string>;
  /** Whether this is an outsider's record, in which what nobody published is unknown, not missing. */
  readonly publicOnly: boolean;
  /** How many days ahead a pending duty is warned of. */
  readonly window: number;
  /** Where what belongs to no record is told; undefined: at the first record. */
  readonly home: Place | undefined;
  /** What became of the files that records name as evidence, by path; absent: nobody looked. */
  readonly evidence?: ReadonlyMap<string, Evidence>;
  /** What the parties on record were compared with, and what was found alike; absent: no list is in use. */
  readonly screened?: Screened;
  /** What working out days that are not known may still take, shared with other contexts; absent: it has its own. */
  readonly effort?: Effort;
}

/** A file named as evidence, as it was found. Nothing of it is ever printed. */
export type Evidence =
  | { readonly state: 'read'; readonly sha256: string }
  /** A file of Git LFS that stands for another, and names its digest; undefined: not in a way that can be read. */
  | { readonly state: 'pointer'; readonly to: string | undefined }
  /** Not looked for: its path can be written in a shorter way, and that is the one that counts. */
  | { readonly state: 'not plain'; readonly plain: string }
  /** `left out`: git has it, and a sparse checkout leaves it out of the work tree. */
  | { readonly state: 'missing' | 'left out' | 'outside' | 'link' | 'not a file' | 'unreadable' };

/** Why something cannot be told: a fact that is missing or not known to the day. */
export interface Doubt {
  /** The field that would settle it, as the file spells it: `received`. */
  readonly field: string;
  /** What is unknown, as half a sentence: `"received" is not known to the day (by 2024-03-24)`. */
  readonly text: string;
  readonly at: Place | undefined;
  /** The doubt comes from a file that has a finding of its own: nothing more needs to be said. */
  readonly broken?: true;
}

/** A fact of law printed under a finding: `due: Mon 2024-06-10 (2024-06-03 + 7 days)`. */
export interface Fact {
  readonly name: 'count' | 'due' | 'done' | 'then' | 'verdict' | 'unknown' | 'text';
  readonly text: string;
}

/** What an instrument says of a record beside findings. */
export interface Said {
  /** What it rests on; null: no clause. */
  readonly clause: Clause | null;
  /** Plain sentences. */
  readonly text: string;
  /** The value it speaks of; null: none in particular. */
  readonly at: Place | null;
}

/** One place where the records depart from a rule. */
export interface Breach {
  readonly at: Place;
  /** One sentence, lower case, no full stop, no advice. */
  readonly message: string;
  /** At most six words under the caret. */
  readonly label?: string | undefined;
  readonly record?: string | undefined;
  readonly recipient?: string | undefined;
  /** What tells it from other findings of the rule at its place, and stays while days and counts move. */
  readonly which?: string;
  /** The clauses it falls under, where the rule cites several. */
  readonly under?: readonly Clause[];
  readonly related?: readonly Related[] | undefined;
  readonly facts?: readonly Fact[];
  readonly readings?: readonly string[];
  /** What a person can truthfully do; absent: the rule's remedy. */
  readonly help?: string | undefined;
  /** A milder or graver level than the rule's own. */
  readonly severity?: Severity;
  /** Why nothing more can be said; a broken file among them withholds the finding. */
  readonly doubts?: readonly Doubt[];
}

/** Who accepts a finding, why, and up to and including which day. */
export interface Accepted {
  readonly until: PlainDate;
  readonly office: string;
  readonly because: string;
}

/** Prose and examples. Examples are case files in txtar form; a comment `# finding` marks each line that must be found. */
export interface Docs {
  readonly summary: string;
  readonly remedy: string;
  /** The day the examples are judged as of. */
  readonly asOf: string;
  readonly bad: string;
  readonly good: string;
  /** What the one list in use has that is like a party of the examples; absent: no list is in use. */
  readonly hits?: readonly ExampleHit[];
}

/** An entry of a list that is like a party of an example. */
export interface ExampleHit {
  /** The id of the party. */
  readonly party: string;
  /** The name of the party that is alike. */
  readonly name: string;
  readonly listedName: string;
  readonly source: string;
  readonly id: string;
  readonly score: number;
}

export interface Rule {
  /** `<instrument>/<defect>` */
  readonly id: `${string}/${string}`;
  readonly clauses: readonly [Clause, ...Clause[]];
  readonly severity: Severity;
  /** Configuration cannot lower it. */
  readonly legal: boolean;
  readonly docs: Docs;
  /** It speaks of acceptances, and so comes after all other findings are known. */
  readonly ofAcceptances?: true;
  /** Yields, never reports, never throws over data; says nothing of facts after `asOf`. */
  check(context: Context, acceptances: readonly Acceptance[]): Iterable<Breach>;
}

/** A breach, or the state of a duty, with the authority it rests on. There is no finding without a clause. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly legal: boolean;
  readonly message: string;
  readonly label: string | undefined;
  readonly record: string | null;
  readonly recipient: string | null;
  /** {@link Breach.which}; undefined: there can be but one at its place. */
  readonly which?: string | undefined;
  readonly clauses: readonly Clause[];
  readonly at: Place;
  readonly related: readonly Related[];
  readonly facts: readonly Fact[];
  readonly deadline: Deadline | null;
  readonly readings: readonly string[];
  readonly help: string;
  /** The open acceptance that covers it; null: none. An accepted finding never fails a run. */
  readonly ignored: Accepted | null;
}
