/** Items (iii) and (v): the procedures behind items (ii) and (iv). */
import { dayFacts, item, type Drafted, type Question } from '../drafted.ts';
import { overlaps } from '../period.ts';
import { officeNames } from '../words.ts';

/** Item (iii). */
export const assessmentProcedures = (question: Question): Drafted<'international-law-procedures'> =>
  procedures(question, 'ihl-assessment', 'assess reports of use contrary to international law');

/** Item (v). */
export const analysisProcedures = (question: Question): Drafted<'civilian-harm-procedures'> =>
  procedures(question, 'civilian-harm-analysis', 'analyze practice for mitigating civilian harm');

function procedures(
  { context, period }: Question,
  purpose: 'ihl-assessment' | 'civilian-harm-analysis',
  use: string,
) {
  const told = context.cases
    .all('procedure')
    .filter(({ data }) => data.for === purpose && overlaps(data, period, context) !== 'no');
  return {
    facts: {
      procedures: told.map(({ id, data }) => ({
        record: id,
        department: data.department ? officeNames[data.department] : null,
        title: data.title ?? null,
        text: data.text,
        from: dayFacts(data.from),
        to: dayFacts(data.to),
      })),
    },
    tells: told.map(({ id }) => id),
    gaps: [],
    ...item(told, {
      text: `procedure used in this period to ${use}`,
      fill: `record it as a procedure for "${purpose}"`,
    }),
  };
}
