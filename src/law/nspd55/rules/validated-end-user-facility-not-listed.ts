import type { Doubt, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nspd55 } from '../clauses.ts';
import { fits, notShown, receiptsOfAuthorized, uncovered } from '../end-users.ts';
import type { Receipt } from '../receipts.ts';
import { most, quoted } from '../words.ts';

/** Para. (1): an authorization as validated end user is for the facilities that it lists. */
export const validatedEndUserFacilityNotListed: Rule = {
  id: 'nspd55/validated-end-user-facility-not-listed',
  clauses: [nspd55.clause('T01')],
  severity: 'warning',
  legal: true,
  docs: {
    summary:
      'Something was delivered or retransferred to a facility of a validated end user that its authorization does not list; or it is not recorded to which, and the party has an address that is not among them.',
    remedy:
      'record under "facility" which one received it; when it is one of those listed, name it in both records alike',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- parties/harbor-works.yaml --
kind: party
name: Harbor Works
validated_end_user: { from: 2020-01-01, facilities: [North Quay] }
-- ruritania/pumps.yaml --
kind: transfer
recipient: ruritania
program: dcs
end_user: parties/harbor-works
facility: South Quay
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
validated_end_user: { from: 2020-01-01, facilities: [North Quay] }
-- ruritania/pumps.yaml --
kind: transfer
recipient: ruritania
program: dcs
end_user: parties/harbor-works
facility: North Quay, hall 2
lines:
  - item: pumps
    deliveries: [{ on: 2024-06-10 }]
`,
  },

  *check(context) {
    for (const authorized of receiptsOfAuthorized(context)) {
      const { receipt, party, authorization, holds } = authorized;
      const { facilities } = authorization;
      if (!facilities) continue;
      const isListed = (place: string): boolean => facilities.some((each) => fits(each, place));
      const { facility, record } = receipt;
      const related = [
        { at: at(party, 'validated_end_user', 'facilities'), message: 'the facilities listed' },
      ];
      if (facility === undefined) {
        const others = (party.data.addresses ?? []).filter((address) => !isListed(address));
        if (others.length > 0 && holds !== 'no')
          yield notShown(authorized, related, [notRecorded(record, others)]);
      } else if (!isListed(facility)) {
        const what = `its authorization as validated end user does not list ${quoted(facility)}`;
        yield* uncovered(authorized, what, [
          { at: at(record, 'facility'), message: 'the facility it went to' },
          ...related,
        ]);
      }
    }
  },
};

/** That it is not recorded which facility received something; `others`: addresses of the party that are not listed. */
function notRecorded(record: Receipt['record'], others: readonly string[]): Doubt {
  const more = others.length > most ? ` and ${others.length - most} more` : '';
  const named = others.slice(0, most).map(quoted).join(', ');
  return {
    field: 'facility',
    text: `it is not recorded which facility received it, and not all addresses of the party are listed: ${named}${more}`,
    at: at(record, 'facility'),
  };
}
