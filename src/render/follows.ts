/** What follows from a record that has just been added: the deadlines it starts or changes, and what a check now finds. */
import { daysBetween, withWeekday } from '../calendar/plain-date.ts';
import { isCertain } from '../calendar/day-span.ts';
import type { Deadline } from '../engine/duty.ts';
import type { Evaluation } from '../engine/evaluate.ts';
import type { Finding } from '../engine/rule.ts';
import { shortCite } from './citation.ts';
import { dueText, stateText } from './deadlines.ts';

/** Sentences on the deadlines that `after` has and `before` had not, or had otherwise; by the day they are due. */
export function deadlinesThatFollow(before: Evaluation, after: Evaluation): string[] {
  const known = new Map(before.deadlines.map((deadline) => [occasionOf(deadline), saying(deadline)]));
  const there = new Set(after.deadlines.map(occasionOf));
  return [
    ...after.deadlines
      .filter((deadline) => known.get(occasionOf(deadline)) !== saying(deadline))
      .map((deadline) => saying(deadline)),
    ...before.deadlines
      .filter((deadline) => !there.has(occasionOf(deadline)))
      .map(({ what }) => `${capital(what)}: no longer asked for.`),
  ];
}

/** The findings that `after` has and `before` had not, besides those on deadlines: level and message. */
export function findingsThatFollow(before: Evaluation, after: Evaluation): readonly Finding[] {
  const known = new Set(before.findings.map(sayingOf));
  return after.findings.filter((finding) => finding.deadline === null && !known.has(sayingOf(finding)));
}

const sayingOf = ({ rule, at, message }: Finding): string => JSON.stringify([rule, at.path, message]);

/** What tells one occasion of a duty from the others. */
const occasionOf = ({ duty, record, recipient, which, clause }: Deadline): string =>
  JSON.stringify([duty.id, record?.id ?? null, recipient, which ?? null, clause.number]);

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
