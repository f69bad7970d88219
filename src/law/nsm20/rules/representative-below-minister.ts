import { isYetToCome } from '../../../calendar/day-span.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { limbClause, nsm20 } from '../clauses.ts';
import { bindsNow, doneBeforeTheEnd } from '../in-force.ts';
import { hasClocks } from '../recipients.ts';

const belowMinister: ReadonlySet<string | undefined> = new Set(['deputy-minister', 'ambassador', 'other']);

/** Section 1(a): a representative whom the Secretary finds suitable. */
export const representativeBelowMinister: Rule = {
  id: 'nsm20/representative-below-minister',
  clauses: [nsm20.clause('1(a)(i)'), nsm20.clause('1(a)(ii)')],
  severity: 'warning',
  legal: false,
  docs: {
    summary:
      'An assurance given by no one of the rank of a minister, and not recorded as accepted all the same.',
    remedy:
      'record that the Secretary accepted the representative, with the day and the reason, or ask again',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl, humanitarian-access]
received: 2024-06-10
representatives: [{ title: Military attache, level: other }] # finding
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
representatives: [{ title: Military attache, level: other }]
representative_accepted: { on: 2024-06-12, because: full powers were shown }
`,
  },

  *check(context) {
    for (const assurance of context.cases.all('assurance')) {
      const {
        representatives,
        representative_accepted: accepted,
        received,
        covers,
        recipient,
      } = assurance.data;
      if (!representatives || !hasClocks(context, recipient)) continue;
      if (received ? !doneBeforeTheEnd(received, context) : !bindsNow(context)) continue;
      if (!representatives.every(({ level }) => belowMinister.has(level))) continue;
      if (accepted && !(accepted.on && isYetToCome(accepted.on, context.asOf))) continue;
      yield {
        at: at(assurance, 'representatives'),
        message:
          'no representative who gave the assurance is recorded as a minister or above, or as accepted',
        label: 'below minister',
        record: assurance.id,
        recipient,
        under: covers.map(limbClause),
      };
    }
  },
};
