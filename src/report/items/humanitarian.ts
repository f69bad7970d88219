/** Item (vii): one row for each recipient, with its three findings (AMB-36). */
import { isYetToCome } from '../../calendar/day-span.ts';
import { hasClocks } from '../../law/nsm20/recipients.ts';
import { grouped } from '../../records/case-repository.ts';
import { dayFacts, dissentFacts, partyFacts, type Drafted, type Question } from '../drafted.ts';
import { incidentFacts, incidentsOf } from './incidents.ts';

const answers = [
  ['assurances_abided', 'whether the assurances on humanitarian assistance were abided by'],
  ['section_620i', 'whether there is compliance with section 620I'],
  ['cooperation', 'whether there was full cooperation with humanitarian efforts'],
] as const;

export function humanitarianAssistance(question: Question): Drafted<'humanitarian-assistance'> {
  const { context, period } = question;
  const { cases, asOf } = context;
  const reviews = grouped(
    cases
      .all('humanitarian-review')
      .filter(
        ({ data }) => data.fiscal_year === period.fiscalYear && !(data.on && isYetToCome(data.on, asOf)),
      ),
    ({ data }) => data.recipient,
  );
  const incidents = incidentsOf(question, ['humanitarian-access']);
  const rows = cases
    .all('recipient')
    .filter(({ id }) => hasClocks(context, id))
    .flatMap((recipient) => {
      const own = reviews.get(recipient.id) ?? [undefined];
      return own.map((review) => ({ recipient, review }));
    });
  return {
    facts: {
      recipients: rows.map(({ recipient, review }) => ({
        recipient: partyFacts(recipient.id, cases),
        record: review?.id ?? null,
        on: dayFacts(review?.data.on),
        assurances_abided: answerFacts(review?.data.assurances_abided),
        section_620i: answerFacts(review?.data.section_620i),
        cooperation: answerFacts(review?.data.cooperation),
        dissents: dissentFacts(review?.data.dissents),
      })),
      incidents: incidents.map((incident) => incidentFacts(incident, question)),
    },
    tells: [
      ...rows.map(({ recipient, review }) => review?.id ?? recipient.id),
      ...incidents.map(({ id }) => id),
    ],
    gaps: rows.flatMap(({ recipient, review }) =>
      review
        ? answers
            .filter(([field]) => review.data[field] === undefined)
            .map(([field, what]) => ({
              clause: '2(a)(vii)',
              text: `the case files do not record, for ${recipient.data.name}, ${what}`,
              fill: `record "${field}" in ${review.id}; "not-applicable" with a reason is an answer`,
              records: [review.id],
            }))
        : [
            {
              clause: '2(a)(vii)',
              text: `the case files record no humanitarian review of ${recipient.data.name}`,
              fill: `record a humanitarian-review of ${recipient.id} for fiscal year ${period.fiscalYear}`,
              records: [recipient.id],
            },
          ],
    ),
    none: { text: 'recipient', fill: 'record each recipient, and its humanitarian-review' },
  };
}

const answerFacts = (answer: { finding: string; because?: string | undefined } | undefined) =>
  answer ? { finding: answer.finding, because: answer.because ?? null } : null;
