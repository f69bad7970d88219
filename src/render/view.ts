/** What renderers are given: an evaluation, the texts it speaks of, and what a person should know beside it. */
import type { Evaluation } from '../engine/evaluate.ts';
import type { Comparison } from '../engine/compare.ts';
import type { Accepted, Docs, Finding, Rule, Severity } from '../engine/rule.ts';
import type { Instrument } from '../engine/clause.ts';
import { notTakenIn } from '../records/case-repository.ts';

/** An instrument and the days it is applied for. */
export interface AppliedInstrument {
  readonly instrument: Instrument;
  readonly until: string | undefined;
}

/** What a rule, or a duty as the rule that its day is kept, says of itself. */
export interface RuleAbout extends Pick<Rule, 'id' | 'clauses' | 'severity' | 'legal'> {
  readonly docs: Pick<Docs, 'summary' | 'remedy'>;
}

export interface View {
  /** The version of this program. */
  readonly version: () => string;
  readonly evaluation: Evaluation;
  /** The findings to print; the summary speaks of all. */
  readonly shown: readonly Finding[];
  /** The files and folders whose findings alone are printed, from the root; none: all are. */
  readonly asked: readonly string[];
  /** Whether what stands in this file is to be printed. */
  readonly wanted: (path: string) => boolean;
  readonly instruments: readonly AppliedInstrument[];
  /** What records say that no instrument judges, and why none does. */
  readonly unjudged: readonly {
    readonly instrument: string;
    readonly why: string;
    readonly what: readonly string[];
    readonly records: number;
  }[];
  /** The text of a case file, for frames; undefined: not to be shown. */
  text(path: string): string | undefined;
  /** The rule or duty of a finding. */
  readonly about: (rule: string) => RuleAbout;
  /** Sentences that belong to every answer for people. */
  readonly notes: readonly string[];
  /** The commit the case files are exactly those of; null: there is none. */
  readonly revision: string | null;
  readonly failOn: Severity | 'never';
  readonly failed: boolean;
  /** What the files are compared with; undefined: with nothing. */
  readonly since: Since | undefined;
  /** The repository's root within the git work tree, with `/`; '' at its top. */
  readonly prefix: string;
  /** What names a finding while its record, rule and field stay, though its line may move. */
  readonly fingerprint: (finding: Finding) => string;
  /** The command that asks the same again, of the same day. */
  readonly question: string;
}

/** An earlier state of the files, and what a change of it does. */
export interface Since {
  /** Its name, as the person asking gave it. */
  readonly ref: string;
  readonly commit: string;
  /** The commit where the two states parted, when the earlier one has gone on since; null: it has not, or git cannot tell. */
  readonly began: string | null;
  readonly comparison: Comparison;
  /** What the change touches of that which decides how records are judged. Until it is accepted, the earlier state counts. */
  readonly held: {
    /** The uppermost keys of `nsm20.yaml` that differ. */
    readonly settings: readonly string[];
    /** The repository's own templates that differ, by path. */
    readonly templates: readonly string[];
    readonly acceptances: readonly HeldAcceptance[];
  };
  /** The screening lists that differ, by path. They are used, and what the earlier ones have beside them. */
  readonly lists: readonly string[];
}

/** An entry of `ignore` that the change brings, which does not count yet, or takes away. */
export interface HeldAcceptance extends Accepted {
  readonly change: 'brought' | 'taken away';
  readonly record: string;
  readonly rule: string;
}

/** The revision compared with, as people are told it: whole names of commits in it are cut to what tells them apart. */
export const refName = ({ ref }: Pick<Since, 'ref'>): string =>
  ref.replaceAll(/[0-9a-f]{40}(?:[0-9a-f]{24})?/g, (name) => name.slice(0, 12));

/** Whether a finding was there before the change; undefined: nothing is compared. */
export const isOld = ({ since }: View, finding: Finding): boolean =>
  since !== undefined && !since.comparison.isNew.has(finding);

/** A path as the services know it that a repository is kept on: from the top of the git work tree. */
export const fromTop = ({ prefix }: Pick<View, 'prefix'>, path: string): string =>
  prefix === '' ? path : `${prefix}/${path}`;

export interface Counts {
  readonly records: number;
  readonly recipients: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that a record openly accepts; the numbers above leave them out. */
  readonly ignored: number;
  readonly drafts: number;
  /** Files that could not be taken in; what they would say is not judged. */
  readonly unread: number;
}

/** The numbers of a summary. Drafts are counted apart from records; a file that could not be read is a record. */
export function countsOf({ context: { cases }, findings }: Evaluation): Counts {
  const drafts = cases.records.filter(({ draft }) => draft).length;
  const count = (severity: Severity): number =>
    findings.filter((finding) => !finding.ignored && finding.severity === severity).length;
  return {
    records: cases.files - drafts,
    recipients: cases.all('recipient').length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    ignored: findings.filter(({ ignored }) => ignored).length,
    drafts,
    unread: notTakenIn(cases).length,
  };
}

/** What a finding is called where its level would stand: one that is accepted is of no level. */
export const levelOf = ({ severity, ignored }: Finding): Severity | 'ignored' =>
  ignored ? 'ignored' : severity;

/** Who accepts a finding until when, and why, for a sentence. */
export const acceptanceText = ({ until, office, because }: NonNullable<Finding['ignored']>): string =>
  `accepted by ${office} until ${until}: ${because}`;
