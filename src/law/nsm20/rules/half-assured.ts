import { earlier } from '../../../calendar/plain-date.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { limbStands, standsFor, type Limb } from '../assurances.ts';
import { limbClause, nsm20 } from '../clauses.ts';
import { relatedOf } from '../delivery-breach.ts';
import { hasClocks } from '../recipients.ts';
import { limbReasons } from '../standing-in-words.ts';

/** Section 1(a): there are two assurances, and one alone allows nothing. */
export const halfAssured: Rule = {
  id: 'nsm20/half-assured',
  clauses: [nsm20.clause('1(a)(i)'), nsm20.clause('1(a)(ii)')],
  severity: 'warning',
  legal: true,
  docs: {
    summary: 'One of the two assurances of a recipient stands, and the other does not.',
    remedy: 'record the other assurance when there is one; until both stand, assurances are not obtained',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl] # finding
received: 2024-06-10
credibility: [{ finding: credible-and-reliable, on: 2024-06-20 }]
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
credibility: [{ finding: credible-and-reliable, on: 2024-06-20 }]
`,
  },

  *check(context) {
    const { cases, asOf, until } = context;
    const day = until === undefined ? asOf : earlier(asOf, until);
    for (const { id, data } of cases.all('recipient')) {
      if (!hasClocks(context, id)) continue;
      const limbs: readonly Limb[] = ['ihl', 'humanitarian-access'];
      const answers = limbs.map((limb) => limbStands(context, id, limb, day));
      if (answers.some((answer) => answer.size > 1)) continue;
      const standing = limbs.find((_, index) => answers[index]!.has(true));
      const missing = limbs.find((_, index) => answers[index]!.has(false));
      if (!standing || !missing) continue;
      const assurance = standsFor(context, id, standing, day)!;
      const place = at(assurance, 'covers');
      yield {
        at: place,
        message: `${data.name} has given one of the two assurances: ${names[standing]}; that of ${names[missing]} does not stand`,
        label: 'this one stands',
        record: assurance.id,
        recipient: id,
        under: [limbClause(missing)],
        related: relatedOf(limbReasons(context, id, missing, day), place),
      };
    }
  },
};

const names: Record<Limb, string> = {
  ihl: 'international humanitarian law',
  'humanitarian-access': 'humanitarian access',
};
