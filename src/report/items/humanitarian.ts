/** Item (vii): one row for each recipient, with its three findings (AMB-36). */
import { isYetToCome } from '../../calendar/day-span.ts';
import { hasClocks } from '../../law/nsm20/recipients.ts';
import { grouped, type RecordOf } from '../../records/case-repository.ts';
import type { Gap } from '../document.ts';
import { byDay, dayFacts, dissentFacts, partyFacts, item, type Drafted, type Question } from '../drafted.ts';
import { drawn } from './incidents.ts';

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
  const access = drawn(question, '2(a)(vii)', ['humanitarian-access'], { text: '', fill: '' });
  const rows = cases
    .all('recipient')
    .filter(({ id }) => hasClocks(context, id))
    .map((recipient) => {
      // The latest review counts; that there is another one is a gap.
      const own = (reviews.get(recipient.id) ?? []).toSorted(byDay(({ data }) => data.on));
      return { recipient, review: own.at(-1), others: own.slice(0, -1) };
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
        dissents: dissentFacts(review?.data.dissents, asOf),
      })),
      ...access.facts,
    },
    tells: [...rows.map(({ recipient, review }) => review?.id ?? recipient.id), ...access.tells],
    gaps: [...rows.flatMap(rowGaps), ...access.gaps],
    ...item(rows, { text: 'recipient', fill: 'record each recipient, and its humanitarian-review' }),
  };
}

function rowGaps({
  recipient,
  review,
  others,
}: {
  readonly recipient: RecordOf<'recipient'>;
  readonly review: RecordOf<'humanitarian-review'> | undefined;
  readonly others: readonly RecordOf<'humanitarian-review'>[];
}): Omit<Gap, 'section'>[] {
  const clause = '2(a)(vii)';
  const { name } = recipient.data;
  if (!review) {
    return [
      {
        clause,
        text: `the case files record no humanitarian review of ${name}`,
        fill: `record a humanitarian-review of ${recipient.id} for the fiscal year`,
        records: [recipient.id],
      },
    ];
  }
  const missing = answers.filter(([field]) => review.data[field] === undefined);
  return [
    ...missing.map(([field, what]) => ({
      clause,
      text: `the case files do not record, for ${name}, ${what}`,
      fill: `record "${field}" in ${review.id}; "not-applicable" with a reason is an answer`,
      records: [review.id],
    })),
    ...(others.length === 0
      ? []
      : [
          {
            clause,
            text: `the case files record more than one humanitarian review of ${name} for this fiscal year, and only the latest is told`,
            fill: 'keep one review for each recipient and fiscal year',
            records: [review, ...others].map(({ id }) => id),
          },
        ]),
  ];
}

const answerFacts = (answer: { finding: string; because?: string | undefined } | undefined) =>
  answer ? { finding: answer.finding, because: answer.because ?? null } : null;
