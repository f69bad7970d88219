/** The annexes: deadlines of the period, its transfers, and findings that the records openly accept. */
import { dayInProse, withDaysInProse } from '../../calendar/prose.ts';
import { isBefore, isWithin, onDay } from '../../calendar/day-span.ts';
import type { Clause } from '../../engine/clause.ts';
import type { Deadline } from '../../engine/duty.ts';
import { catalogue } from '../../law/programs.ts';
import { judgeTransfer, type JudgedLine } from '../../law/nsm20/deliveries.ts';
import { judge } from '../../law/nsm20/judge.ts';
import type { Context } from '../../engine/rule.ts';
import { verdicts, type Judgement, type Transfer } from '../../law/nsm20/judgement.ts';
import { verdictTexts } from '../../law/nsm20/verdict-texts.ts';
import { grouped, type RecordOf } from '../../records/case-repository.ts';
import type { LineFacts, TransferFacts } from '../context.ts';
import { dayFacts, partyFacts, type Drafted, type Question } from '../drafted.ts';
import { metBy, recordsAt } from '../met-by.ts';
import { belongs } from '../period.ts';
import { officeName } from '../words.ts';

/** The deadlines that fell due in the period, and those that ran in it. */
export function deadlinesOfPeriod(question: Question): Drafted<'annex-deadlines'> {
  const told = deadlinesIn(question);
  return {
    facts: {
      deadlines: told.map((deadline) => ({
        what: deadline.what,
        duty: deadline.duty.id,
        clause: deadline.clause.number,
        cite: citeOf(deadline.clause),
        recipient: recipientOf(deadline, question),
        records: recordsOfDeadline(deadline, question),
        actor: deadline.actor.map(officeName),
        due: dayFacts(deadline.due),
        done: dayFacts(deadline.doneOn),
        state: deadline.state,
        days: deadline.days,
        unknown:
          deadline.state === 'undetermined' ? deadline.doubts.map(({ text }) => withDaysInProse(text)) : [],
        accepted: deadline.ignored
          ? `${deadline.ignored.office}, until ${dayInProse(deadline.ignored.until)}: ${deadline.ignored.because}`
          : null,
      })),
    },
    tells: told.flatMap((deadline) => recordsOfDeadline(deadline, question)),
    gaps: [],
  };
}

/** A clause of the memorandum by its number alone, of another text whole. */
const citeOf = ({ instrument, number, cite }: Clause): string =>
  instrument === 'nsm20' ? `\u00a7${number}` : cite;

/** The deadlines that Annex A tells, by day. */
export const deadlinesIn = ({ evaluation, period }: Question): readonly Deadline[] =>
  evaluation.deadlines.filter((deadline) => isOfPeriod(deadline, period));

/** The recipient a deadline is about; null where what it asks for names it already. */
function recipientOf({ recipient, what }: Deadline, { context }: Question) {
  const party = recipient === null ? null : partyFacts(recipient, context.cases);
  return party && what.includes(party.name) ? null : party;
}

/** The record a deadline belongs to, those it was met by, and those that leave it open. */
export const recordsOfDeadline = (deadline: Deadline, { context }: Question): string[] => [
  ...new Set([
    ...(deadline.record ? [deadline.record.id] : []),
    ...metBy(deadline, context),
    ...(deadline.state === 'undetermined' ? recordsAt(deadline.doubts, context) : []),
  ]),
];

function isOfPeriod(
  { from: start, due, doneOn, state, provisional }: Deadline,
  { from, to }: Question['period'],
): boolean {
  if (provisional) return false;
  if (isWithin(due, from, to) !== 'no') return true;
  const hasBegun = start !== null && isBefore(to, start) !== 'yes';
  const isOver = (state === 'met' || state === 'late') && doneOn !== null && isBefore(doneOn, from) === 'yes';
  return hasBegun && !isOver;
}

/** The transfers announced, approved, notified or delivered in the period, exempt lines apart. */
export function transfersOfPeriod(question: Question): Drafted<'annex-transfers'> {
  const { context, period } = question;
  const { cases } = context;
  const told = cases
    .all('transfer')
    .filter((transfer) => belongs(daysOfTransfer(transfer), period, context) !== 'no');
  const byGroup = grouped(told, ({ data }) => `${data.recipient} ${data.program}`);
  const byTransfer = new Map(told.map((transfer) => [transfer.id, judgeTransfer(transfer, context)]));
  const lines = [...byTransfer.values()].flat();
  const used = new Set(
    lines.flatMap((line) => [
      ...(line.open ? [line.now.verdict] : []),
      ...line.deliveries
        .filter(({ on }) => belongs([on], period, context) !== 'no')
        .map(({ judgement }) => judgement.verdict),
    ]),
  );
  return {
    facts: {
      verdicts: verdicts
        .filter((verdict) => used.has(verdict))
        .map((verdict) => ({ word: verdict, meaning: verdictTexts[verdict].when })),
      groups: [...byGroup.values()].map((transfers) => {
        const { data } = transfers[0]!;
        const facts = (wanted: (line: JudgedLine) => boolean): TransferFacts[] =>
          transfers.flatMap((transfer) => {
            const own = (byTransfer.get(transfer.id) ?? []).filter(wanted);
            return own.length === 0 ? [] : [transferFacts(transfer, own, question)];
          });
        return {
          recipient: partyFacts(data.recipient, cases),
          program: catalogue[data.program].name,
          covered: facts((line) => !isOutside(line, context)),
          exempt: facts((line) => isOutside(line, context)),
        };
      }),
    },
    tells: told.map(({ id }) => id),
    gaps: [],
  };
}

/** Whether the memorandum does not reach a line: recorded as exempt, or out of its scope on the last day it bound. */
function isOutside(judged: JudgedLine, context: Context): boolean {
  const { transfer, line, now, at } = judged;
  if (line.exemption) return true;
  const { asOf, until } = context;
  if (until === undefined || asOf <= until) return now.verdict === 'out-of-scope';
  const subject = { recipient: transfer.data.recipient, of: judged, day: onDay(until), at };
  return judge(subject, context).verdict === 'out-of-scope';
}

const daysOfTransfer = ({ data }: Transfer) => {
  const days = [
    data.announced,
    data.approved,
    data.notified_congress,
    ...data.lines.flatMap(({ deliveries = [] }) => deliveries.map(({ on }) => on)),
  ];
  return days.filter((day) => day !== undefined);
};

function transferFacts(transfer: Transfer, lines: readonly JudgedLine[], question: Question): TransferFacts {
  const values = lines.map(({ line }) => line.value);
  const sum = values.reduce<number | undefined>(
    (all, value) => (all === undefined || value === undefined ? undefined : all + value),
    0,
  );
  return {
    record: transfer.id,
    title: transfer.data.title ?? null,
    announced: dayFacts(transfer.data.announced),
    approved: dayFacts(transfer.data.approved),
    lines: lines.map((line) => lineFacts(line, question)),
    value: sum !== undefined && Number.isSafeInteger(sum) ? sum : null,
    belongs: belongs(daysOfTransfer(transfer), question.period, question.context) === 'yes',
  };
}

function lineFacts(
  { transfer, index: nth, line, deliveries, now, open }: JudgedLine,
  { context, period }: Question,
): LineFacts {
  const unknown = ({ verdict, doubts }: Judgement): string[] =>
    verdict === 'undetermined' ? doubts.map(({ text }) => withDaysInProse(text)) : [];
  return {
    item: line.item,
    quantity: line.quantity ?? null,
    unit: line.unit ?? null,
    value: line.value ?? null,
    exemption: line.exemption
      ? {
          clause: line.exemption.clause,
          because: line.exemption.because ?? null,
          contradicted_by: contradicting(transfer.id, nth, context),
        }
      : null,
    deliveries: deliveries
      .filter(({ on }) => belongs([on], period, context) !== 'no')
      .map(({ index, on, event, judgement }) => ({
        belongs: belongs([on], period, context) === 'yes',
        records: recordsAt(judgement.because, context),
        on: dayFacts(on),
        event,
        quantity: line.deliveries?.[index]?.quantity ?? null,
        verdict: judgement.verdict,
        unknown: unknown(judgement),
      })),
    now: open ? now.verdict : null,
    now_records: open ? recordsAt(now.because, context) : [],
    now_unknown: open ? unknown(now) : [],
  };
}

/** The incidents of which a record says that the use contradicts the exemption of a line. */
const contradicting = (transfer: string, line: number, { cases }: Context): string[] =>
  cases
    .referrers(transfer)
    .map((id) => cases.get(id))
    .filter((record): record is RecordOf<'incident'> => record?.kind === 'incident' && !record.draft)
    .filter(({ data }) =>
      (data.contradicts ?? []).some((use) => use.transfer === transfer && use.line === line),
    )
    .map(({ id }) => id);

/** Every finding that a record accepts as of the day of the question. */
export function ignoredFindings({ evaluation }: Question): Drafted<'annex-ignored'> {
  const told = evaluation.findings.flatMap((finding) =>
    finding.ignored ? [{ ...finding, accepted: finding.ignored }] : [],
  );
  return {
    facts: {
      findings: told.map(({ rule, message, record, clauses, accepted }) => ({
        rule,
        message: withDaysInProse(message),
        record,
        clauses: [...new Set(clauses.map(({ number }) => number))],
        until: dayFacts(onDay(accepted.until)),
        office: accepted.office,
        because: accepted.because,
      })),
    },
    tells: told.flatMap(({ record }) => (record === null ? [] : [record])),
    gaps: [],
  };
}
