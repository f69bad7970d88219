import type { Clause } from '../../../engine/clause.ts';
import type { Breach, Doubt, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { recipientOfReview, reviewed, type Act } from '../acts.ts';
import { cat } from '../clauses.ts';
import { factsOf, restingOn, settled } from '../words.ts';

const standards = [cat.clause('NSPM-10.standard'), cat.clause('NSM-18.standard')] as const;

/** Where the standard for refusal is reached, the transfer is refused. */
export const approvedAgainstStandard: Rule = {
  id: 'cat/approved-against-standard',
  clauses: [...standards, cat.clause('EO-14236'), cat.clause('EO-14268')],
  severity: 'error',
  legal: true,
  docs: {
    summary:
      'A review approves although it finds that the standard for refusal is reached ("met"). A warning where no policy was in force on its day, or none is recorded here.',
    remedy:
      'when the standard was not reached, record "not-met"; when the transfer was refused, correct the decision',
    asOf: '2024-06-30',
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
on: 2024-05-13
regime: NSM-18
standard: more-likely-than-not
finding: met # finding
decision: approved
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
on: 2024-05-13
regime: NSM-18
standard: more-likely-than-not
finding: met
decision: denied
considerations:
  - { factor: Human rights and humanitarian law, text: Weighed. }
  - { factor: Civilian harm, text: Weighed. }
  - { factor: Corruption and governance, text: Weighed. }
  - { factor: Partnerships, text: Weighed. }
  - { factor: Nonproliferation and regional stability, text: Weighed. }
  - { factor: Industrial base, text: Weighed. }
`,
  },

  *check(context) {
    for (const { review, act } of reviewed(context)) {
      const { decision, finding, on } = review.data;
      if (decision !== 'approved' || finding !== 'met') continue;
      const inForce = act.regimes.filter(({ standard }) => standard);
      const breach: Breach = {
        at: at(review, 'finding'),
        message:
          inForce.length > 0
            ? 'the review finds the standard for refusal reached, and approves'
            : 'the review finds the standard it applied reached, and approves',
        label: 'reached',
        record: review.id,
        recipient: recipientOfReview(context, review),
        related: [{ at: at(review, 'decision'), message: 'approved here' }],
        facts: factsOf(act.regimes),
        ...restingOn(clausesOf(act)),
      };
      const unbound: Doubt = {
        field: 'on',
        text: 'no policy is known to have set the standard on the day of the review',
        at: at(review, 'on'),
      };
      const doubts = [...uncertainDay(review, 'on', on), ...(inForce.length > 0 ? [] : [unbound])];
      yield settled(breach, inForce.length === act.regimes.length && act.done === 'yes', doubts);
    }
  },
};

/** What the answers of its day rest on. Where none of them is recorded, every standard there is: none is told to have been in force. */
function clausesOf({ regimes }: Act): readonly Clause[] {
  const recorded = regimes.filter(({ id }) => id !== 'not recorded');
  if (recorded.length === 0) return standards;
  return recorded.flatMap(({ standard, clause }) => (standard ? [standard.clause, clause] : [clause]));
}
