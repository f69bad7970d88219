/** Applies law to records as of a day. */
import { addDays, daysBetween, withWeekday, type PlainDate } from '../calendar/plain-date.ts';
import { inWords, isCertain, type DaySpan } from '../calendar/day-span.ts';
import { caseRepository, type AnyRecord } from '../records/case-repository.ts';
import type { Kind } from '../records/kind-names.ts';
import { byCodeUnit } from '../records/source.ts';
import { accept, acceptancesOf, type Acceptable, type Acceptance } from './acceptance.ts';
import type { Instrument } from './clause.ts';
import type { Section } from './coverage.ts';
import { besides } from './effort.ts';
import type { Figure } from './figure.ts';
import { oncePerContext } from './once.ts';
import { deadlinesOf, type Deadline, type Duty } from './duty.ts';
import type { Breach, Context, Fact, Finding, Rule, Said, Severity } from './rule.ts';

/** What a legal text gives beside single clauses, for a page: a timeline, the tasks it sets. */
export interface LawTable {
  readonly id: `${string}/${string}`;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A legal text together with what this program does about it. */
export interface Policy {
  readonly instrument: Instrument;
  readonly rules: readonly Rule[];
  readonly duties: readonly Duty[];
  /** The parts of a written report that answer its clauses; absent: it asks for no report. */
  readonly sections?: readonly Section[];
  /** The numbers it sets that are not the days of a clause. */
  readonly figures?: readonly Figure[];
  readonly tables?: readonly LawTable[];
  /** What it says of a record beside findings; absent: nothing. */
  readonly says?: (record: AnyRecord, context: Context) => readonly Said[];
  /** The kinds of record that are its own, by which a neighbouring instrument wakes; absent: it is always awake. */
  readonly kinds?: readonly Kind[];
}

const neighbouring = oncePerContext<string, Context>();

/**
 * The question as it is put to one instrument. {@link Context.until} is the end of the memorandum; a neighbour has its
 * own, or none.
 */
export const contextFor = ({ instrument: { id }, kinds }: Policy, context: Context): Context =>
  kinds === undefined
    ? context
    : neighbouring(context, id, () => ({ ...context, until: context.ends?.get(id) }));

export interface Evaluation {
  readonly context: Context;
  /** Errors first, then warnings, then information; within a level the most days overdue, then path and place. */
  readonly findings: readonly Finding[];
  /** By day due, then duty, then record. */
  readonly deadlines: readonly Deadline[];
  /** How many findings wait for a file that could not be read: one root cause is told once. */
  readonly withheld: number;
  /** Those that wait. They are counted, not printed: what they say is open. */
  readonly waiting: readonly Finding[];
  /** What records openly accept, and whether anything needs it. */
  readonly acceptances: readonly Acceptance[];
}

/** Severities that configuration sets for rules that are not legal. */
export type Levels = Readonly<Record<string, Severity | 'off'>>;

export interface Options {
  readonly levels?: Levels;
  /** Findings that nobody can accept, whatever a record says. */
  readonly never?: ReadonlySet<string>;
  /** Which acceptances count; absent: all. */
  readonly counts?: Acceptable['counts'];
}

/** Evaluates `policies`. A rule that throws stops the run: better no verdict than a clean one. */
export function evaluate(
  policies: readonly Policy[],
  context: Context,
  { levels = {}, never = new Set(), counts = () => true }: Options = {},
): Evaluation {
  const deadlines = policies
    .flatMap((policy) => policy.duties.flatMap((duty) => deadlinesOf(duty, contextFor(policy, context))))
    .toSorted(byDue);
  const rules = policies.flatMap((policy) => policy.rules);
  const breaches = (ofAcceptances: boolean, acceptances: readonly Acceptance[]): Told[] =>
    policies.flatMap((policy) =>
      policy.rules
        .filter((rule) => (rule.ofAcceptances ?? false) === ofAcceptances)
        .flatMap((rule) => breachesOf(rule, contextFor(policy, context), acceptances)),
    );
  const first = toldBy(
    [...breaches(false, []), ...deadlines.flatMap((deadline) => findingOf(deadline, context))],
    levels,
  );
  const effort = besides();
  const acceptances = acceptancesOf(context, first.findings, {
    has: (id) =>
      rules.some((rule) => rule.id === id) ||
      policies.some(({ duties }) => duties.some((duty) => duty.id === id)),
    never,
    counts,
    fixedDays: policies.flatMap(({ instrument }) =>
      instrument.clauses.map(({ limit }) => addDays(instrument.from, limit?.days ?? 0)),
    ),
    lengthsOf: (id) =>
      policies.flatMap((policy) =>
        policy.duties
          .filter((duty) => duty.id === id)
          .flatMap((duty) => [
            ...duty.clauses.flatMap(({ limit }) => (limit ? [limit.days] : [])),
            ...(duty.lengths?.(contextFor(policy, context)) ?? []),
          ]),
      ),
    again: (records) => findingsAgain(policies, { ...context, effort }, levels, records),
  });
  const second = toldBy(breaches(true, acceptances), levels);
  const findings = [...accept(first.findings, acceptances), ...second.findings].toSorted(bySeverity);
  const ignored = new Map(findings.map((finding) => [finding.deadline, finding.ignored]));
  return {
    context,
    findings,
    deadlines: deadlines.map((deadline) => {
      const accepted = ignored.get(deadline);
      return accepted ? { ...deadline, ignored: accepted } : deadline;
    }),
    acceptances,
    withheld: first.waiting.length,
    waiting: first.waiting,
  };
}

/** What is told, and how much of it waits for a file that could not be read. */
function toldBy(
  told: readonly Told[],
  levels: Levels,
): { readonly findings: Finding[]; readonly waiting: Finding[] } {
  const waiting = new Set(told.filter(({ doubts }) => doubts?.some(({ broken }) => broken)));
  const findings = told
    .filter((each) => !waiting.has(each))
    .map(({ finding }) => atLevel(finding, levels))
    .filter((finding) => finding !== undefined);
  return { findings, waiting: Array.from(waiting, ({ finding }) => finding) };
}

/** The findings of one rule or duty on some of the records as of another day; each day and rule is worked out once. */
function findingsAgain(
  policies: readonly Policy[],
  context: Context,
  levels: Levels,
  records: readonly AnyRecord[],
): (id: string, day: PlainDate) => readonly Finding[] {
  const { broken, faults, marked } = context.cases;
  const cases = caseRepository(records, broken, faults, marked);
  const contexts = new Map<PlainDate, Context>();
  const known = new Map<string, readonly Finding[]>();
  return (id, day) => {
    const key = `${id} ${day}`;
    const before = known.get(key);
    if (before) return before;
    const then = contexts.get(day) ?? { ...context, cases, asOf: day };
    contexts.set(day, then);
    const told = policies.flatMap((policy) => {
      const own = contextFor(policy, then);
      return [
        ...policy.rules.filter((rule) => rule.id === id).flatMap((rule) => breachesOf(rule, own, [])),
        ...policy.duties
          .filter((duty) => duty.id === id)
          .flatMap((duty) => deadlinesOf(duty, own).flatMap((deadline) => findingOf(deadline, own))),
      ];
    });
    const { findings } = toldBy(told, levels);
    known.set(key, findings);
    return findings;
  };
}

interface Told {
  readonly finding: Finding;
  readonly doubts: Breach['doubts'];
}

function breachesOf(rule: Rule, context: Context, acceptances: readonly Acceptance[]): Told[] {
  return Array.from(rule.check(context, acceptances), (breach): Told => ({
    doubts: breach.doubts,
    finding: {
      rule: rule.id,
      severity: breach.severity ?? rule.severity,
      legal: rule.legal,
      message: breach.message,
      label: breach.label,
      record: breach.record ?? null,
      recipient: breach.recipient ?? null,
      which: breach.which,
      clauses: breach.under ?? rule.clauses,
      at: breach.at,
      related: breach.related ?? [],
      facts: breach.facts ?? [],
      deadline: null,
      readings: breach.readings ?? [],
      help: breach.help ?? rule.docs.remedy,
      ignored: null,
    },
  }));
}

/** What a deadline has to say, as a finding; none where its state says nothing. */
function findingOf(deadline: Deadline, context: Context): Told[] {
  const said = sayingOf(deadline, context);
  if (!said) return [];
  const {
    duty,
    clause,
    record,
    recipient,
    at,
    label,
    related = [],
    facts = [],
    readings = [],
    help,
  } = deadline;
  const doubts = deadline.state === 'undetermined' ? deadline.doubts : [];
  const unknown = doubts.map(({ text }): Fact => ({ name: 'unknown', text }));
  return [
    {
      doubts,
      finding: {
        rule: duty.id,
        severity: said.severity,
        legal: true,
        message: said.message,
        label,
        record: record?.id ?? null,
        recipient,
        clauses: [clause],
        at,
        related,
        facts: [dueFact(deadline), ...unknown, ...facts],
        deadline,
        readings,
        help:
          deadline.state === 'late'
            ? 'if the day is true, leave it: it stays on record as late, and fails no run'
            : (help ?? duty.docs.remedy),
        ignored: null,
      },
    },
  ];
}

/** What a deadline's state says, and how gravely: nothing, unless it is overdue, near, late or cannot be told. */
function sayingOf(
  { state, days, duty, what, overdue = duty.overdue }: Deadline,
  { window }: Context,
): Pick<Finding, 'severity' | 'message'> | undefined {
  const count = days === 1 ? '1 day' : `${days} days`;
  switch (state) {
    case 'overdue':
      return { severity: overdue, message: `${what} is ${count} overdue` };
    case 'late':
      return { severity: 'info', message: `${what} came ${count} late` };
    case 'undetermined':
      return { severity: 'warning', message: `the record does not show the state of ${what}` };
    case 'pending':
      // A provisional row has no days left, and warns of nothing.
      if (days === null || window < days) return undefined;
      return { severity: 'warning', message: `${what} is due ${days === 0 ? 'today' : `in ${count}`}` };
    case 'met':
    case 'lapsed':
    case 'waived':
      return undefined;
  }
}

/** `Mon 2024-06-10 (2024-06-03 + 7 days)` */
function dueFact({ from, due, doneOn }: Deadline): Fact {
  const day = (span: DaySpan): string => (isCertain(span) ? withWeekday(span.earliest!) : inWords(span));
  const counted =
    from && isCertain(from) && isCertain(due)
      ? ` (${from.earliest} + ${daysBetween(from.earliest!, due.earliest!)} days)`
      : '';
  const done = doneOn ? `; done ${day(doneOn)}` : '';
  return { name: 'due', text: `${day(due)}${counted}${done}` };
}

function atLevel(finding: Finding, levels: Levels): Finding | undefined {
  const level = finding.legal ? undefined : levels[finding.rule];
  if (level === 'off') return undefined;
  return level === undefined ? finding : { ...finding, severity: level };
}

const ranks: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Whether `severity` is at least as grave as `level`. */
export const atLeast = (severity: Severity, level: Severity): boolean => ranks[severity] <= ranks[level];

function bySeverity(a: Finding, b: Finding): number {
  const overdue = ({ deadline }: Finding): number => (deadline?.state === 'overdue' ? deadline.days! : 0);
  return (
    Number(a.ignored !== null) - Number(b.ignored !== null) ||
    ranks[a.severity] - ranks[b.severity] ||
    overdue(b) - overdue(a) ||
    byCodeUnit(a.at.path, b.at.path) ||
    a.at.start.line - b.at.start.line ||
    a.at.start.column - b.at.start.column ||
    byCodeUnit(a.rule, b.rule) ||
    byCodeUnit(a.message, b.message)
  );
}

function byDue(a: Deadline, b: Deadline): number {
  return (
    byCodeUnit(a.due.earliest ?? '', b.due.earliest ?? '') ||
    byCodeUnit(a.duty.id, b.duty.id) ||
    byCodeUnit(a.record?.id ?? '', b.record?.id ?? '') ||
    byCodeUnit(a.clause.key, b.clause.key) ||
    byCodeUnit(a.from?.earliest ?? '', b.from?.earliest ?? '')
  );
}
