import { inWords, isYetToCome } from '../../../calendar/day-span.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { isWritten } from '../assurances.ts';
import { limbClause, nsm20 } from '../clauses.ts';
import { doneBeforeTheEnd } from '../in-force.ts';
import { hasClocks } from '../recipients.ts';

/** Section 1(a): assurances are credible and reliable, and someone has to find so. */
export const assuranceNotAssessed: Rule = {
  id: 'nsm20/assurance-not-assessed',
  clauses: [nsm20.clause('1(a)(i)'), nsm20.clause('1(a)(ii)')],
  severity: 'warning',
  legal: true,
  docs: {
    summary: 'An assurance was received, and no finding on its credibility and reliability is recorded.',
    remedy:
      'record the finding under "credibility", with its day; until then the record does not show whether it stands',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl, humanitarian-access]
received: 2024-06-10 # finding
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl, humanitarian-access]
received: 2024-06-10
credibility: [{ finding: credible-and-reliable, by: state, on: 2024-06-20 }]
`,
  },

  *check(context) {
    const { cases, asOf } = context;
    for (const assurance of cases.all('assurance')) {
      const { received, withdrawn, credibility = [], covers, recipient } = assurance.data;
      if (!received || !isWritten(assurance) || !hasClocks(context, recipient)) continue;
      if (!doneBeforeTheEnd(received, context)) continue;
      if (withdrawn && !isYetToCome(withdrawn, asOf)) continue;
      if (credibility.some(({ on }) => !isYetToCome(on, asOf))) continue;
      yield {
        at: at(assurance, 'received'),
        message: `no finding on the credibility of the assurance received ${inWords(received)} is recorded`,
        label: 'received here',
        record: assurance.id,
        recipient,
        under: covers.map(limbClause),
      };
    }
  },
};
