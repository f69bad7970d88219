/** Item (i): the assurances received since the prior report, with what was found of them and who was told. */
import { between, hasHappened } from '../../calendar/day-span.ts';
import { nsm20 } from '../../law/nsm20/clauses.ts';
import type { Deadline } from '../../engine/duty.ts';
import type { RecordOf } from '../../records/case-repository.ts';
import type { AssuranceFacts } from '../context.ts';
import { byDay, dayFacts, dissentFacts, partyFacts, item, type Drafted, type Question } from '../drafted.ts';
import { metBy } from '../met-by.ts';
import { belongs } from '../period.ts';

export function newAssurances(question: Question): Drafted<'new-assurances'> {
  const { context, evaluation, period } = question;
  const told = context.cases
    .all('assurance')
    .filter(
      (assurance) => assurance.data.received && belongs([receiptOf(assurance)], period, context) !== 'no',
    )
    .toSorted(byDay(({ data }) => data.received));
  const notices = new Map(
    evaluation.deadlines
      .filter(({ duty, provisional }) => duty.id === 'nsm20/notify-assurance' && !provisional)
      .map((deadline) => [deadline.record?.id, deadline]),
  );
  const assurances = told.map((assurance) => factsOf(assurance, notices.get(assurance.id), question));
  return {
    facts: { assurances },
    tells: told.map(({ id }) => id),
    gaps: assurances
      .filter(({ findings }) => findings.length === 0)
      .map(({ record }) => ({
        clause: '2(a)(i)',
        text: `the case files record no finding on the credibility of assurance ${record}`,
        fill: 'record the finding under "credibility"',
        records: [record],
      })),
    ...item(assurances, {
      text: 'assurance received in this period',
      fill: 'record the assurances with the day "received"',
    }),
  };
}

/** The day of the receipt; an open start is bounded by the day of the memorandum. */
const receiptOf = ({ data: { received } }: RecordOf<'assurance'>) =>
  received && between(received.earliest ?? nsm20.from, received.latest);

function factsOf(
  assurance: RecordOf<'assurance'>,
  notice: Deadline | undefined,
  { context, period }: Question,
): AssuranceFacts {
  const { id, data } = assurance;
  const found = (data.credibility ?? [])
    .filter(({ on }) => hasHappened(on, context.asOf))
    .toSorted((a, b) => (a.on.latest! < b.on.latest! ? -1 : 1));
  return {
    record: id,
    recipient: partyFacts(data.recipient, context.cases),
    covers: [...data.covers],
    form: data.form ?? null,
    representatives: (data.representatives ?? []).map(({ name, title }) => ({
      name: name ?? null,
      title: title ?? null,
    })),
    requested: dayFacts(data.requested),
    signed: dayFacts(data.signed),
    received: dayFacts(data.received),
    withdrawn: data.withdrawn && hasHappened(data.withdrawn, context.asOf) ? dayFacts(data.withdrawn) : null,
    replaces: data.replaces ?? null,
    belongs: belongs([receiptOf(assurance)], period, context) === 'yes',
    findings: found.map(({ finding, on, basis, dissents }) => ({
      finding,
      on: dayFacts(on),
      basis: basis ?? null,
      dissents: dissentFacts(dissents, context.asOf),
    })),
    notice: notice
      ? {
          records: [...metBy(notice, context)],
          state: notice.state,
          due: dayFacts(notice.due),
          done: dayFacts(notice.doneOn),
          days: notice.days,
        }
      : null,
  };
}
