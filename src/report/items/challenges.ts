/** Item (viii): what stood in the way of items (i) to (vii). */
import { challengeFacts, item, type Drafted, type Question } from '../drafted.ts';

export function challenges({ context: { cases }, period }: Question): Drafted<'challenges'> {
  const told = cases.all('challenge').filter(({ data }) => data.fiscal_year === period.fiscalYear);
  return {
    facts: { challenges: told.map((challenge) => challengeFacts(challenge, cases)) },
    tells: told.map(({ id }) => id),
    gaps: told
      .filter(({ data }) => data.information_available === undefined)
      .map(({ id }) => ({
        clause: '2(a)(viii)',
        text: `the case files do not record whether there is information that responds to challenge ${id}`,
        fill: 'record "information_available"',
        records: [id],
      })),
    ...item(told, {
      text: 'challenge to the assessment and analysis',
      fill: 'record each one as a challenge of the fiscal year',
    }),
  };
}
