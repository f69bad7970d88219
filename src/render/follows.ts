/** What follows from a record that has just been added: the deadlines it starts or changes, and what a check now finds. */
import { daysBetween, withWeekday } from '../calendar/plain-date.ts';
import { isCertain } from '../calendar/day-span.ts';
import type { Deadline } from '../engine/duty.ts';
import type { Evaluation } from '../engine/evaluate.ts';
import type { Finding } from '../engine/rule.ts';
import { shortCite } from './citation.ts';
import { dueText, stateText } from './deadlines.ts';

/** What a new record does to one deadline. */
export interface Followed {
  /** A whole sentence on the deadline. */
  readonly sentence: string;
  /** The deadline as it now stands; null: it is no longer asked for. */
  readonly deadline: Deadline | null;
}

/** The deadlines that `after` has and `before` had not, or had otherwise, by the day they are due; then those that are gone. */
export function deadlinesThatFollow(before: Evaluation, after: Evaluation): readonly Followed[] {
  const known = new Map(before.deadlines.map((deadline) => [occasionOf(deadline), saying(deadline)]));
  const stands = new Set(after.deadlines.map(subjectOf));
  return [
    ...after.deadlines
      .map((deadline): Followed => ({ sentence: saying(deadline), deadline }))
      .filter(({ sentence, deadline }) => known.get(occasionOf(deadline!)) !== sentence),
    ...before.deadlines
      .filter((deadline) => !stands.has(subjectOf(deadline)))
      .map(({ what }): Followed => ({ sentence: `${capital(what)}: no longer asked for.`, deadline: null })),
  ];
}

/** The findings that `after` has and `before` had not, besides those on deadlines: level and message. */
export function findingsThatFollow(before: Evaluation, after: Evaluation): readonly Finding[] {
  const known = new Set(before.findings.map(sayingOf));
  return after.findings.filter((finding) => finding.deadline === null && !known.has(sayingOf(finding)));
}

/** What a check asked for so far: before the first record it answers nothing, so that this one brings in all there is. */
export const askedBefore = (before: Evaluation): Evaluation =>
  before.context.cases.files === 0 ? { ...before, deadlines: [], findings: [] } : before;

const sayingOf = ({ rule, at, message }: Finding): string => JSON.stringify([rule, at.path, message]);

/** What tells one occasion of a duty from the others. */
const occasionOf = ({ duty, record, recipient, which, clause }: Deadline): string =>
  JSON.stringify([duty.id, record?.id ?? null, recipient, which ?? null, clause.number]);

/**
 * What is asked for, as a person sees it: a clock that starts takes the place of the row that was shown until then, and
 * the thing itself is asked for as before.
 */
const subjectOf = ({ duty, record, recipient, what }: Deadline): string =>
  JSON.stringify([duty.id, record?.id ?? null, recipient, what]);

/** `Notice of this assurance to Congress: due Fri 2024-04-19 (2024-03-20 + 30 days, sec. 2(d)), 30 days left.` */
function saying(deadline: Deadline): string {
  const { what, from, due, clause } = deadline;
  const counted =
    from && isCertain(from) && isCertain(due)
      ? `${from.earliest} + ${daysBetween(from.earliest!, due.earliest!)} days, `
      : '';
  const whose =
    deadline.doneOn && isCertain(deadline.doneOn) ? ` on ${withWeekday(deadline.doneOn.earliest!)}` : '';
  return `${capital(what)}: due ${dueText(deadline)} (${counted}${shortCite(clause)}), ${stateText(deadline)}${whose}.`;
}

/** A sentence begins with a capital, unless with the id of a task. */
const capital = (text: string): string =>
  /^[^ ]+: /.test(text) ? text : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
