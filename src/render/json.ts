/** Answers for machines: version 1 of the JSON contract. Keys are only ever added. */
import { idOf } from '../engine/clause.ts';
import type { Deadline } from '../engine/duty.ts';
import type { Finding } from '../engine/rule.ts';
import type { Place } from '../records/source.ts';
import { countsOf, isOld, type Since, type View } from './view.ts';
import type { Finished } from './text.ts';
import { olderCommand, visibleJson } from './visible.ts';

/** A document of JSON. Nothing of a record is cut in it. */
export type Json = Finished<'json'>;

/** The text of an answer: indented, one line feed at the end, and no command to a service that reads logs. */
export const toText = (value: unknown): Json =>
  `${visibleJson(JSON.stringify(value, null, 2)).replaceAll(olderCommand, String.raw`#\u0023`)}\n` as Json;

const place = ({ path, pointer, start, end }: Place): Place => ({ path, pointer, start, end });

/** What names a finding while its record, rule and field stay, though its line may move. */
export type Fingerprint = (finding: Finding) => string;

export function checkJson(view: View): unknown {
  const { evaluation, shown, instruments, unjudged, revision, failOn, failed, since, fingerprint } = view;
  const { records, recipients, errors, warnings, infos, ignored, drafts, unread } = countsOf(evaluation);
  return {
    format: 'nsm20.check/1',
    asOf: evaluation.context.asOf,
    revision,
    instruments: instruments
      .filter(({ instrument }) => instrument.id !== 'house')
      .map(({ instrument, until }) => ({ id: instrument.id, from: instrument.from, until: until ?? null })),
    unjudged,
    summary: {
      records,
      recipients,
      errors,
      warnings,
      infos,
      ignored,
      drafts,
      unread,
      withheld: evaluation.withheld,
      failOn,
      failed,
    },
    ...(since && { since: sinceJson(since, fingerprint) }),
    findings: shown.map((finding) => findingJson(finding, fingerprint, since ? !isOld(view, finding) : null)),
  };
}

function sinceJson(
  { ref, commit, began, comparison, held, lists }: Since,
  fingerprint: Fingerprint,
): unknown {
  return {
    ref,
    commit,
    began,
    gone: comparison.gone.map((finding) => findingJson(finding, fingerprint, false)),
    dropped: comparison.dropped.length,
    newlyWaiting: comparison.newlyWaiting.length,
    moves: comparison.moves,
    newlyBroken: comparison.newlyBroken,
    held,
    lists,
  };
}

/** `isNew`: whether an earlier state lacks it; null: nothing is compared. */
export function findingJson(
  finding: Finding,
  fingerprint: Fingerprint,
  isNew: boolean | null = null,
): unknown {
  const {
    rule,
    severity,
    legal,
    message,
    record,
    recipient,
    clauses,
    at,
    related,
    deadline,
    readings,
    help,
    ignored,
  } = finding;
  return {
    rule,
    severity,
    legal,
    message,
    record,
    recipient,
    clauses: [...new Set(clauses.map(idOf))],
    at: place(at),
    related: related.map((each) => ({ ...place(each.at), message: each.message })),
    deadline: deadline && {
      duty: deadline.duty.id,
      from: deadline.from,
      due: deadline.due,
      state: deadline.state,
      days: deadline.days,
    },
    readings,
    help,
    fingerprint: fingerprint(finding),
    isNew,
    ignored,
  };
}

export function deadlineJson(deadline: Deadline): unknown {
  const {
    duty,
    clause,
    record,
    recipient,
    actor,
    addressee,
    from,
    due,
    doneOn,
    state,
    days,
    provisional,
    wouldBe,
    at,
    doubts,
    ignored,
    what,
    which,
  } = deadline;
  return {
    duty: duty.id,
    which: which ?? null,
    what,
    clause: idOf(clause),
    record: record?.id ?? null,
    recipient,
    actor,
    addressee,
    from,
    due,
    done: doneOn,
    state,
    days,
    ...(wouldBe && { wouldBe }),
    ...(ignored && { ignored }),
    provisional,
    ...(state === 'undetermined' && { unknown: doubts.map(({ field, text }) => ({ field, text })) }),
    at: place(at),
  };
}

export const deadlinesJson = (asOf: string, deadlines: readonly Deadline[]): unknown => ({
  format: 'nsm20.deadlines/1',
  asOf,
  deadlines: deadlines.map(deadlineJson),
});
