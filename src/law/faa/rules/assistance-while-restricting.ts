import { inWords, isBefore, not, onDay, type Answer } from '../../../calendar/day-span.ts';
import type { Breach, Context, Doubt, Rule } from '../../../engine/rule.ts';
import { at, type RecordOf } from '../../../records/case-repository.ts';
import { openBreach } from '../../open-breach.ts';
import { catalogue } from '../../programs.ts';
import { itemOf, providedBy, type Provided } from '../../provided.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { unreadDoubts } from '../../unread.ts';
import { faa } from '../clauses.ts';
import { lastJudged } from '../in-force.ts';

/** Section 620I(a): assistance to a government that restricts humanitarian aid of the United States. */
export const assistanceWhileRestricting: Rule = {
  id: 'faa/assistance-while-restricting',
  clauses: [faa.clause('620I(a)')],
  severity: 'error',
  legal: true,
  docs: {
    summary:
      'A delivery under the Foreign Assistance Act or the Arms Export Control Act after a restriction of humanitarian aid was made known to the President, without an exception.',
    remedy: 'correct the day if it is wrong; if it is right, record the exception it relied on',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
restriction:
  made_known: 2024-03-01
-- ruritania/helmets.yaml --
kind: transfer
recipient: ruritania
program: pda
lines:
  - item: helmets
    deliveries:
      - on: 2024-03-02 # finding
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
restriction:
  made_known: 2024-03-01
  notified_congress: 2024-02-28
  exception: { on: 2024-03-02, by: the President, because: the delivery was needed }
-- ruritania/helmets.yaml --
kind: transfer
recipient: ruritania
program: pda
lines:
  - item: helmets
    deliveries:
      - on: 2024-03-02
`,
  },

  *check(context) {
    const { cases } = context;
    for (const recipient of cases.all('recipient')) {
      const { restriction } = recipient.data;
      if (!restriction) continue;
      for (const transfer of cases.of('transfer', recipient.id))
        for (const delivery of providedBy(transfer, { asOf: lastJudged(context) }))
          if (isBefore(delivery.on, onDay(faa.clause('620I(a)').from!)) === 'no')
            yield* told(delivery, recipient, context);
    }
  },
};

/** Whether section 620I speaks of what a program gives: of everything under the two Acts. */
function isAssistance({ transfer: { data } }: Provided): Answer {
  const { law } = catalogue[data.program];
  if (law === undefined) return 'cannot tell';
  if (law === 'defense') return 'no';
  // Whether the license of a sale between others is assistance is not settled.
  return data.program === 'dcs' && data.funding !== 'appropriated' ? 'cannot tell' : 'yes';
}

function* told(delivery: Provided, recipient: RecordOf<'recipient'>, { cases }: Context): Iterable<Breach> {
  const { transfer, on, happened, line, at: place } = delivery;
  const { made_known: known, exception } = recipient.data.restriction!;
  const assistance = isAssistance(delivery);
  const after = known ? isBefore(known, on) : 'cannot tell';
  const excepted = exception ? (exception.on ? not(isBefore(on, exception.on)) : 'cannot tell') : 'no';
  if (assistance === 'no' || after === 'no' || excepted === 'yes') return;
  const breach: Breach = {
    at: place,
    message: `${itemOf(line)} delivered ${inWords(on)}, after a restriction of humanitarian aid was made known${known ? ` ${inWords(known)}` : ''}`,
    label: 'delivered here',
    record: transfer.id,
    recipient: recipient.id,
    related: [
      { at: at(recipient, 'restriction'), message: 'the restriction' },
      ...(exception && excepted === 'no'
        ? [
            {
              at: at(recipient, 'restriction', 'exception'),
              message: `this exception is of ${inWords(exception.on!)}, after the delivery`,
            },
          ]
        : []),
    ],
  };
  const broken = unreadDoubts(cases.unread('recipient', recipient.id));
  if ([assistance, after, happened].every((answer) => answer === 'yes') && excepted === 'no') {
    yield { ...breach, doubts: broken };
    return;
  }
  const doubts: readonly Doubt[] = [
    ...(assistance === 'yes'
      ? []
      : [
          {
            field: 'program',
            text: `whether ${transfer.data.program} gives assistance under the two Acts is not told by the record`,
            at: at(transfer, 'program'),
          },
        ]),
    ...(known
      ? uncertainDay(recipient, 'restriction', known)
      : [missing(recipient, 'made_known', 'the day it was made known')]),
    ...(exception && !exception.on ? [missing(recipient, 'exception.on', 'the day of the exception')] : []),
    ...(exception?.on && excepted === 'cannot tell'
      ? uncertainDay(recipient, 'restriction', exception.on)
      : []),
    ...uncertainDay(transfer, 'deliveries', on),
  ];
  yield openBreach(
    { ...breach, message: `the record does not show whether section 620I allows it: ${breach.message}` },
    doubts,
  );
}

const missing = (recipient: RecordOf<'recipient'>, field: string, what: string): Doubt => ({
  field,
  text: `${what} of ${recipient.id} is not recorded`,
  at: at(recipient, 'restriction'),
});
