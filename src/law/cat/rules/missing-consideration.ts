import type { Clause } from '../../../engine/clause.ts';
import type { Breach, Context, Doubt, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { recipientOfReview, reviewed, type Review, type Reviewed } from '../acts.ts';
import { cat } from '../clauses.ts';
import { joined, silenceInWords, silenceOn, type Silence } from '../factors.ts';
import type { Regime } from '../regimes.ts';
import { factsOf, restingOn, settled } from '../words.ts';

const clauses = {
  'nspm-10': cat.clause('NSPM-10.factors'),
  'nsm-18': cat.clause('NSM-18.factors'),
} as const;

/** Each policy lists what a review weighs. */
export const missingConsideration: Rule = {
  id: 'cat/missing-consideration',
  clauses: [clauses['nspm-10'], clauses['nsm-18'], cat.clause('EO-14268')],
  severity: 'warning',
  legal: true,
  docs: {
    summary: `A review that approves or denies is silent on factors that the policy of its day lists. The names of factors are compared freely. These join two subjects, and need both: ${joined.join('; ')}. Every other factor is one subject. In an outsider's record this is information.`,
    remedy: 'when the review weighed a factor, record it as a consideration, named as the policy names it',
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
decision: approved
considerations: # finding
  - { factor: Human rights, text: No reports. }
  - { factor: International humanitarian law, text: No reports. }
  - { factor: Alliance, text: A partner for many years. }
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
decision: approved
considerations:
  - { factor: Human rights, text: No reports. }
  - { factor: International humanitarian law, text: No reports. }
  - { factor: Civilian harm, text: Unlikely. }
  - { factor: Corruption and governance, text: Sound. }
  - { factor: Alliance, text: A partner for many years. }
  - { factor: Non-proliferation, text: A sound record. }
  - { factor: Regional stability, text: Not affected. }
  - { factor: Defense industrial base, text: Served. }
`,
  },

  *check(context) {
    for (const each of reviewed(context)) {
      const { review, act } = each;
      if (review.data.decision === 'returned') continue;
      const silences = silencesOf(each);
      if (silences.length === 0) continue;
      const { considerations, on } = review.data;
      const breach: Breach = {
        at: considerations ? at(review, 'considerations') : at(review, 'on'),
        message: `the review is silent on ${silences.map(silenceInWords).join(', ')}`,
        label: considerations ? 'what was considered' : 'nothing considered is recorded',
        record: review.id,
        recipient: recipientOfReview(context, review),
        facts: factsOf(act.regimes),
        ...restingOn(act.regimes.flatMap((regime) => [listIn(regime), regime.clause])),
      };
      yield told(breach, act.done === 'yes' ? [] : uncertainDay(review, 'on', on), review, context);
    }
  },
};

/** The clause that lists the factors; only a policy has any. */
const listIn = ({ id }: Regime): Clause => clauses[id as keyof typeof clauses];

/** `days`: what is not known of the day, where it may not have come. */
function told(breach: Breach, days: readonly Doubt[], review: Review, { publicOnly }: Context): Breach {
  const unpublished: Doubt = {
    field: 'considerations',
    text: 'what a review considers is seldom public; more may have been weighed',
    at: at(review, 'considerations'),
  };
  const doubts = publicOnly ? [...days, unpublished] : days;
  return settled(breach, doubts.length === 0, doubts, publicOnly ? 'info' : 'warning');
}

/** What the review is silent on, whichever of the policies that its day allows was in force. */
function silencesOf({ review, act }: Reviewed): readonly Silence[] {
  const texts = (review.data.considerations ?? []).map(({ factor }) => factor);
  const [first, ...others] = act.regimes.map(({ factors }) =>
    factors.flatMap((factor) => silenceOn(factor, texts) ?? []),
  );
  // A subject has one name in all policies.
  const inAll = (name: string): boolean =>
    others.every((silences) => silences.some(({ parts }) => parts.some(([other]) => other === name)));
  return first!
    .map(({ factor, parts }) => ({ factor, parts: parts.filter(([name]) => inAll(name)) }))
    .filter(({ parts }) => parts.length > 0);
}
