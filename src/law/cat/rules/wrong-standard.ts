import type { Breach, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { recipientOfReview, reviewed } from '../acts.ts';
import { cat } from '../clauses.ts';
import { factsOf, restingOn, settled, standardNames, when } from '../words.ts';

/** Each policy has a standard of its own for refusing a transfer. */
export const wrongStandard: Rule = {
  id: 'cat/wrong-standard',
  clauses: [cat.clause('NSPM-10.standard'), cat.clause('NSM-18.standard'), cat.clause('EO-14268')],
  severity: 'error',
  legal: true,
  docs: {
    summary:
      'A review applies a standard that is not that of the policy in force on the day of its decision, whatever policy it names.',
    remedy:
      'when the review applied the standard of the policy of its day, record that one; otherwise correct the day, or leave it on record',
    asOf: '2025-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/radars.yaml --
kind: transfer
recipient: ruritania
program: fms
lines:
  - item: radars
-- ruritania/review.yaml --
kind: cat-review
transfers: [ruritania/radars]
on: 2025-05-12
regime: NSPM-10
standard: more-likely-than-not # finding
decision: returned
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/radars.yaml --
kind: transfer
recipient: ruritania
program: fms
lines:
  - item: radars
-- ruritania/review.yaml --
kind: cat-review
transfers: [ruritania/radars]
on: 2025-05-12
regime: NSPM-10
standard: actual-knowledge
decision: returned
`,
  },

  *check(context) {
    for (const { review, act } of reviewed(context)) {
      const { standard: applied, on } = review.data;
      const differing = act.regimes.flatMap(({ name, clause, standard }) =>
        applied !== undefined && standard && standard.is !== applied ? [{ name, clause, standard }] : [],
      );
      const [first] = differing;
      if (!first) continue;
      const everyDay = differing.length === act.regimes.length;
      const breach: Breach = {
        at: at(review, 'standard'),
        message: everyDay
          ? `the review applies "${standardNames[applied!]}", and the standard of ${first.name}, in force ${when(act.day)}, is "${standardNames[first.standard.is]}"`
          : `the record does not show whether "${standardNames[applied!]}" was the standard on the day of the review`,
        label: 'applied here',
        record: review.id,
        recipient: recipientOfReview(context, review),
        facts: factsOf(act.regimes),
        ...restingOn(differing.flatMap(({ clause, standard }) => [standard.clause, clause])),
      };
      yield settled(breach, everyDay && act.done === 'yes', uncertainDay(review, 'on', on));
    }
  },
};
