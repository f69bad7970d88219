import type { Breach, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { itemOf } from '../../provided.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { recipientOfReview, reviewed } from '../acts.ts';
import { cat } from '../clauses.ts';
import { namedIn, timeline, type Regime, type RegimeId } from '../regimes.ts';
import { factsOf, restingOn, settled, when } from '../words.ts';

/** A review is made under the policy of its day. */
export const wrongPolicy: Rule = {
  id: 'cat/wrong-policy',
  clauses: [cat.clause('NSPM-10'), cat.clause('NSM-18'), cat.clause('EO-14236'), cat.clause('EO-14268')],
  severity: 'error',
  legal: true,
  docs: {
    summary:
      'A review names a policy that was not in force on the day of its decision, or none while one was. Which day selects the policy is a reading (CAT-01). A warning where the name is no policy recorded here.',
    remedy:
      'when the review was made under the policy of its day, record that one; otherwise correct the day of the decision',
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
regime: NSM-18 # finding
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
decision: returned
`,
  },

  *check(context) {
    for (const { review, act } of reviewed(context)) {
      const { regime: text, on } = review.data;
      if (text === undefined) continue;
      const named = namedIn(text);
      const wrong = act.regimes.filter((regime) => isWrong(named, regime));
      if (wrong.length === 0) continue;
      const everyDay = wrong.length === act.regimes.length;
      const breach: Breach = {
        at: at(review, 'regime'),
        message: messageOf(text, named, everyDay, when(act.day)),
        label: 'named here',
        record: review.id,
        recipient: recipientOfReview(context, review),
        facts: factsOf(act.regimes),
        ...restingOn(wrong.map(({ clause }) => clause)),
      };
      const doubts = uncertainDay(review, 'on', on);
      if (named === undefined)
        doubts.push({
          field: 'regime',
          text: 'which policy is meant cannot be told from this name',
          at: at(review, 'regime'),
        });
      yield settled(breach, named !== undefined && everyDay && act.done === 'yes', doubts);
    }
  },
};

/** Whether the name cannot be that of the answer. Of the days before all that is recorded only what came later is known to be wrong. */
function isWrong(named: RegimeId | undefined, { id }: Regime): boolean {
  if (id === 'not recorded') return named !== undefined && named !== 'none';
  return named !== id;
}

function messageOf(text: string, named: RegimeId | undefined, everyDay: boolean, day: string): string {
  if (named === undefined)
    return `the review names "${itemOf({ item: text })}", which is no policy recorded here`;
  const { name } = timeline.find(({ id }) => id === named)!;
  if (!everyDay) return `the record does not show whether ${name} was in force on the day of the review`;
  return named === 'none'
    ? `the review names no policy, and one was in force ${day}`
    : `the review names ${name}, which was not in force ${day}`;
}
