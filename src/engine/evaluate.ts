/** Applies law to records as of a day. */
import { daysBetween, withWeekday } from '../calendar/plain-date.ts';
import { inWords, isCertain, type DaySpan } from '../calendar/day-span.ts';
import { byCodeUnit } from '../records/source.ts';
import type { Instrument } from './clause.ts';
import { deadlinesOf, type Deadline, type Duty } from './duty.ts';
import type { Breach, Context, Fact, Finding, Rule, Severity } from './rule.ts';

/** A legal text together with what this program does about it. */
export interface Policy {
  readonly instrument: Instrument;
  readonly rules: readonly Rule[];
  readonly duties: readonly Duty[];
}

export interface Evaluation {
  readonly context: Context;
  /** Errors first, then warnings, then information; within a level the most days overdue, then path and place. */
  readonly findings: readonly Finding[];
  /** By day due, then duty, then record. */
  readonly deadlines: readonly Deadline[];
  /** How many findings wait for a file that could not be read: one root cause is told once. */
  readonly withheld: number;
}

/** Severities that configuration sets for rules that are not legal. */
export type Levels = Readonly<Record<string, Severity | 'off'>>;

/** Evaluates `policies`. A rule that throws stops the run: better no verdict than a clean one. */
export function evaluate(policies: readonly Policy[], context: Context, levels: Levels = {}): Evaluation {
  const deadlines = policies
    .flatMap(({ duties }) => duties.flatMap((duty) => deadlinesOf(duty, context)))
    .toSorted(byDue);
  const told = [
    ...policies.flatMap(({ rules }) => rules.flatMap((rule) => breachesOf(rule, context))),
    ...deadlines.flatMap((deadline) => findingOf(deadline, context)),
  ];
  const waiting = told.filter(({ doubts }) => doubts?.some(({ broken }) => broken));
  const findings = told
    .filter((each) => !waiting.includes(each))
    .map(({ finding }) => atLevel(finding, levels))
    .filter((finding) => finding !== undefined)
    .toSorted(bySeverity);
  return { context, findings, deadlines, withheld: waiting.length };
}

interface Told {
  readonly finding: Finding;
  readonly doubts: Breach['doubts'];
}

function breachesOf(rule: Rule, context: Context): Told[] {
  return Array.from(rule.check(context), (breach): Told => ({
    doubts: breach.doubts,
    finding: {
      rule: rule.id,
      severity: breach.severity ?? rule.severity,
      legal: rule.legal,
      message: breach.message,
      label: breach.label,
      record: breach.record ?? null,
      recipient: breach.recipient ?? null,
      clauses: breach.under ?? rule.clauses,
      at: breach.at,
      related: breach.related ?? [],
      facts: breach.facts ?? [],
      deadline: null,
      readings: breach.readings ?? [],
      help: breach.help ?? rule.docs.remedy,
    },
  }));
}

/** What a duty's state has to say: nothing, unless it is overdue, near, late or cannot be told. */
function findingOf(deadline: Deadline, context: Context): Told[] {
  const severity = severityOf(deadline, context);
  if (severity === undefined) return [];
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
    doubts,
  } = deadline;
  const unknown =
    deadline.state === 'undetermined' ? doubts.map(({ text }): Fact => ({ name: 'unknown', text })) : [];
  return [
    {
      doubts: deadline.state === 'undetermined' ? doubts : [],
      finding: {
        rule: duty.id,
        severity,
        legal: true,
        message: messageOf(deadline),
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
            ? 'leave it as it is: a true day is never wrong, and late is on record'
            : (help ?? duty.docs.remedy),
      },
    },
  ];
}

function severityOf({ state, days, duty, provisional }: Deadline, { window }: Context): Severity | undefined {
  if (provisional) return undefined;
  switch (state) {
    case 'overdue':
      return duty.overdue;
    case 'pending':
      return days !== null && days <= window ? 'warning' : undefined;
    case 'undetermined':
      return 'warning';
    case 'late':
      return 'info';
    case 'met':
    case 'lapsed':
    case 'waived':
      return undefined;
  }
}

function messageOf({ what, state, days }: Deadline): string {
  const count = days === 1 ? '1 day' : `${days} days`;
  switch (state) {
    case 'overdue':
      return `${what} is ${count} overdue`;
    case 'pending':
      return days === 0 ? `${what} is due today` : `${what} is due in ${count}`;
    case 'late':
      return `${what} came ${count} late`;
    case 'undetermined':
      return `the record does not show the state of ${what}`;
    case 'met':
    case 'lapsed':
    case 'waived':
      return `${what}: ${state}`;
  }
}

/** `Mon 2024-06-10 (2024-06-03 + 7 days)` */
function dueFact({ from, due, doneOn, state }: Deadline): Fact {
  const day = (span: DaySpan): string => (isCertain(span) ? withWeekday(span.earliest!) : inWords(span));
  const counted =
    from && isCertain(from) && isCertain(due)
      ? ` (${from.earliest} + ${daysBetween(from.earliest!, due.earliest!)} days)`
      : '';
  const done = doneOn && state !== 'pending' && state !== 'overdue' ? `; done ${day(doneOn)}` : '';
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
  const overdue = ({ deadline }: Finding): number =>
    deadline?.state === 'overdue' ? (deadline.days ?? 0) : 0;
  return (
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
