import { inWords, isBefore } from '../../../calendar/day-span.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nspd55 } from '../clauses.ts';
import { notShown, receiptsOfAuthorized } from '../parties/end-users.ts';
import { placeOf } from '../parties/receipts.ts';

/** Para. (1): an authorization as validated end user has a first day, and may have a last one. */
export const validatedEndUserLapsed: Rule = {
  id: 'nspd55/validated-end-user-lapsed',
  clauses: [nspd55.clause('T01')],
  severity: 'warning',
  legal: true,
  docs: {
    summary:
      'Something was delivered or retransferred to a validated end user before its authorization began, or after it ended.',
    remedy:
      'when another authorization covered it, say so where the finding is accepted; correct the days if they are wrong',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- parties/harbor-works.yaml --
kind: party
name: Harbor Works
validated_end_user: { from: 2020-01-01, to: 2024-06-09 }
-- ruritania/pumps.yaml --
kind: transfer
recipient: ruritania
program: dcs
end_user: parties/harbor-works
lines:
  - item: pumps
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
validated_end_user: { from: 2020-01-01, to: 2024-06-10 }
-- ruritania/pumps.yaml --
kind: transfer
recipient: ruritania
program: dcs
end_user: parties/harbor-works
lines:
  - item: pumps
    deliveries: [{ on: 2024-06-10 }]
`,
  },

  *check(context) {
    for (const authorized of receiptsOfAuthorized(context)) {
      const { receipt, party, authorization, holds } = authorized;
      if (holds === 'yes') continue;
      const { from, to } = authorization;
      const related = [
        { at: at(party, 'validated_end_user', 'from'), message: 'its first day' },
        ...(to ? [{ at: at(party, 'validated_end_user', 'to'), message: 'its last day' }] : []),
      ];
      if (holds === 'cannot tell' || receipt.counts === 'cannot tell') {
        yield notShown(authorized, 'day', related);
        continue;
      }
      const when =
        isBefore(receipt.on, from) === 'yes'
          ? `before its authorization as validated end user began (${inWords(from)})`
          : `after its authorization as validated end user ended (${inWords(to!)})`;
      yield {
        ...placeOf(receipt),
        message: `${receipt.what} went to ${party.id} ${when}`,
        related,
      };
    }
  },
};
