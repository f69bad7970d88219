import { inWords, isCertain } from '../../../calendar/day-span.ts';
import type { PlainDate } from '../../../calendar/plain-date.ts';
import type { Breach, Context, Rule } from '../../../engine/rule.ts';
import { at, type RecordOf } from '../../../records/case-repository.ts';
import { assuredOn } from '../../nsm20/assurances.ts';
import { nsm20 } from '../../nsm20/clauses.ts';
import { doneInForce } from '../../nsm20/in-force.ts';
import { openBreach } from '../../open-breach.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { aeca } from '../clauses.ts';
import { carriedOut, nameOf } from '../retransfers.ts';

/** Section 3(a), beside the memorandum: the next holder is a recipient too, and may owe its own assurances. */
export const newHolderWithoutNsm20Assurances: Rule = {
  id: 'aeca/new-holder-without-nsm20-assurances',
  clauses: [aeca.clause('3(a)')],
  severity: 'info',
  legal: false,
  docs: {
    summary:
      'A government received articles from another while NSM-20 bound, and its own assurances did not stand that day.',
    remedy:
      'record the assurances of the new holder where there are any; NSM-20 does not say that it owes them',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- sylvania.yaml --
kind: recipient
name: Sylvania
-- ruritania/retransfer.yaml --
kind: retransfer
recipient: ruritania
to: sylvania # finding
item: howitzers
type: permanent
consented: 2024-05-02
end_use_assurance: 2024-05-02
carried_out: 2024-06-10
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- sylvania.yaml --
kind: recipient
name: Sylvania
-- sylvania/letter.yaml --
kind: assurance
recipient: sylvania
covers: [ihl, humanitarian-access]
received: 2024-06-01
credibility: [{ finding: credible-and-reliable, on: 2024-06-05 }]
-- ruritania/retransfer.yaml --
kind: retransfer
recipient: ruritania
to: sylvania
item: howitzers
type: permanent
consented: 2024-05-02
end_use_assurance: 2024-05-02
carried_out: 2024-06-10
`,
  },

  *check(context) {
    const memorandum: Context = { ...context, until: context.ends?.get('nsm20') };
    for (const { retransfer, on } of carriedOut(context)) {
      const holder = newHolder(retransfer, context);
      if (!holder || !doneInForce(on, memorandum)) continue;
      const days = [on.earliest ?? nsm20.from, on.latest!];
      const { answers, doubts } = standing(memorandum, holder.id, days);
      if (!answers.has(false)) continue;
      const breach: Breach = {
        at: at(retransfer, 'to'),
        message: `${holder.data.name} became the holder by ${nameOf(retransfer)} ${inWords(on)}, and its assurances under ${nsm20.cite} did not stand then`,
        label: 'the new holder',
        record: retransfer.id,
        recipient: retransfer.data.recipient,
        related: [{ at: at(retransfer, 'carried_out'), message: 'carried out here' }],
        readings: ['AMB-30'],
      };
      if (!answers.has(true) && isCertain(on)) yield breach;
      else yield openBreach(breach, [...uncertainDay(retransfer, 'carried_out', on), ...doubts], 'info');
    }
  },
};

/** The government or authority that holds the articles from then on; undefined: none that the records know. */
function newHolder({ data }: RecordOf<'retransfer'>, { cases }: Context): RecordOf<'recipient'> | undefined {
  if (data.type !== 'permanent' && data.type !== 'temporary') return undefined;
  const [holder] = cases.of('recipient', data.to);
  return holder?.data.type === 'international-organization' ? undefined : holder;
}

/** Whether the assurances of a recipient stand on each of `days`: the answers that the records allow. */
function standing(context: Context, id: string, days: readonly PlainDate[]) {
  const assured = days.map((day) => assuredOn(context, id, day));
  return {
    answers: new Set(assured.flatMap(({ outcomes }) => outcomes.map(({ now }) => now))),
    doubts: [...new Set(assured.flatMap(({ doubts }) => doubts))],
  };
}
