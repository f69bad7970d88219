import { inWords } from '../../../calendar/day-span.ts';
import type { Breach, Fact, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { openBreach } from '../../open-breach.ts';
import { nspd55 } from '../clauses.ts';
import { unreadScreenings } from '../parties/decisions.ts';
import { beforeChange, matchedWith, wasListed, type Matched } from '../parties/listed-parties.ts';
import { placeOf, receipts } from '../parties/receipts.ts';

/** Para. (1) and (4): a party on a list of those that warrant higher scrutiny has received something. */
export const deliveryToListedParty: Rule = {
  id: 'nspd55/delivery-to-listed-party',
  clauses: [nspd55.clause('end-users'), nspd55.clause('T18')],
  severity: 'error',
  legal: true,
  docs: {
    summary:
      'Something was delivered or retransferred to a party while it was on a list, as a recorded decision has it. A name that is alike is no match until somebody has decided so. Where the list does not say since when, the party counts as listed from the day of the decision on; for days before, the finding is a warning.',
    remedy:
      'when somebody has found that the decision was wrong, record a later one with its reason; when it went to another party, correct the record that says so',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- parties/harbor-works.yaml --
kind: party
name: Harbor Works
-- parties/harbor-works-2024.yaml --
kind: screening
party: parties/harbor-works
entry: { source: Entity List, id: "17" }
on: 2024-06-03
decision: match
because: The same address and registration number.
-- ruritania/trucks.yaml --
kind: transfer
recipient: ruritania
program: fms
end_user: parties/harbor-works
lines:
  - item: trucks
    deliveries:
      - on: 2024-06-10 # finding
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- parties/harbor-works.yaml --
kind: party
name: Harbor Works
-- parties/harbor-works-2024.yaml --
kind: screening
party: parties/harbor-works
entry: { source: Entity List, id: "17" }
on: 2024-06-03
decision: not-a-match
because: Another town, another year of founding.
-- ruritania/trucks.yaml --
kind: transfer
recipient: ruritania
program: fms
end_user: parties/harbor-works
lines:
  - item: trucks
    deliveries: [{ on: 2024-06-10 }]
`,
  },

  *check(context) {
    for (const receipt of receipts(context)) {
      const { party, what } = receipt;
      for (const matched of matchedWith(party, context)) {
        const { answer, doubts } = wasListed(matched, receipt.on, context);
        if (answer === 'no') continue;
        const isSure = answer === 'yes' && matched.isCertain && receipt.counts === 'yes';
        const unread = unreadScreenings(context, party);
        const breach: Breach = {
          ...placeOf(receipt),
          message: isSure
            ? `${what} went to ${party}, which a decision matches with ${matched.words}`
            : `the record does not show whether ${party} was listed, as ${matched.words}, on the day of ${what}`,
          related: matched.latest.map((each) => ({
            at: at(each, 'decision'),
            message: 'decided to be a match',
          })),
          facts: factsOf(matched),
          doubts: unread,
        };
        const open = [...receipt.doubts, ...matched.doubts, ...doubts, ...unread];
        const distinct = new Map(open.map((doubt) => [doubt.text, doubt]));
        yield isSure ? breach : openBreach(breach, [...distinct.values()]);
      }
    }
  },
};

/** When it was listed, as far as that is known, and what has changed since it was decided. */
function factsOf(matched: Matched): readonly Fact[] {
  const texts = [
    ...matched.entries.flatMap(({ listed, until }) => [
      ...(listed ? [`listed ${inWords(listed)}`] : []),
      ...(until ? [`last day on the list: ${inWords(until)}`] : []),
    ]),
    ...beforeChange(matched).map(
      ({ data }) => `the entry has changed since the decision of ${inWords(data.on)}`,
    ),
  ];
  return texts.map((text): Fact => ({ name: 'text', text }));
}
