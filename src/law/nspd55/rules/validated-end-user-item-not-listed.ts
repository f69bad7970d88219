import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nspd55 } from '../clauses.ts';
import { notShown, receiptsOfAuthorized, uncovered } from '../parties/end-users.ts';
import { isItemListed } from '../parties/fitting.ts';
import { quoted } from '../parties/words.ts';

/** Para. (1): an authorization as validated end user is for the items that it lists. */
export const validatedEndUserItemNotListed: Rule = {
  id: 'nspd55/validated-end-user-item-not-listed',
  clauses: [nspd55.clause('T01')],
  severity: 'warning',
  legal: true,
  docs: {
    summary:
      'Something was delivered or retransferred to a validated end user, and the items of its authorization do not list it: neither its number of the Commerce Control List nor one above it, nor an item whose words it has. Where what is recorded is broader than what is listed, or the listed item has an exception, the finding says that it is open.',
    remedy:
      'when it is one of the items, name it in both records alike, or by its number of the Commerce Control List',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- parties/harbor-works.yaml --
kind: party
name: Harbor Works
validated_end_user: { from: 2020-01-01, items: [pumps, 2B350.d] }
-- ruritania/valves.yaml --
kind: transfer
recipient: ruritania
program: dcs
end_user: parties/harbor-works
lines:
  - item: valves, 2B350.g
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
validated_end_user: { from: 2020-01-01, items: [pumps, 2B350.g] }
-- ruritania/valves.yaml --
kind: transfer
recipient: ruritania
program: dcs
end_user: parties/harbor-works
lines:
  - item: valves, 2B350.g
    deliveries: [{ on: 2024-06-10 }]
`,
  },

  *check(context) {
    for (const authorized of receiptsOfAuthorized(context)) {
      const { receipt, party, authorization, holds } = authorized;
      const { items } = authorization;
      if (!items) continue;
      const isListed = isItemListed(receipt.item, items);
      const place = at(party, 'validated_end_user', 'items');
      const related = [{ at: place, message: 'the items listed' }];
      if (isListed === 'no')
        yield* uncovered(
          authorized,
          'item',
          'its authorization as validated end user lists no such item',
          related,
        );
      else if (isListed === 'cannot tell' && holds !== 'no')
        yield notShown(authorized, 'item', related, [
          {
            field: 'item',
            text: `whether ${quoted(receipt.item)} is one of the items listed is not known`,
            at: place,
          },
        ]);
    }
  },
};
