/** Item (iv)(2): what is done to bring about good practice. */
import { catalogue } from '../../law/programs.ts';
import { dayFacts, partyFacts, item, type Drafted, type Question } from '../drafted.ts';
import { overlaps } from '../period.ts';

export function mitigationEfforts({ context, period }: Question): Drafted<'civilian-harm-mitigation'> {
  const { cases } = context;
  const told = cases.all('mitigation').filter(({ data }) => overlaps(data, period, context) !== 'no');
  return {
    facts: {
      efforts: told.map(({ id, data }) => ({
        record: id,
        recipient: data.recipient === undefined ? null : partyFacts(data.recipient, cases),
        program: data.program === undefined ? null : catalogue[data.program].name,
        effort: data.effort,
        from: dayFacts(data.from),
        to: dayFacts(data.to),
      })),
    },
    tells: told.map(({ id }) => id),
    gaps: [],
    ...item(told, {
      text: 'effort in this period to induce best practices for mitigating civilian harm',
      fill: 'record each one as a mitigation',
    }),
  };
}
