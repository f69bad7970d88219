import type { Breach, Doubt, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import type { Related } from '../../../records/source.ts';
import { nspd55 } from '../clauses.ts';
import { notShown, receiptsOfAuthorized, uncovered, type Authorized } from '../parties/end-users.ts';
import { isFacilityListed } from '../parties/fitting.ts';
import type { Receipt } from '../parties/receipts.ts';
import { most, quoted } from '../parties/words.ts';

/** Para. (1): an authorization as validated end user is for the facilities that it lists. */
export const validatedEndUserFacilityNotListed: Rule = {
  id: 'nspd55/validated-end-user-facility-not-listed',
  clauses: [nspd55.clause('T01')],
  severity: 'warning',
  legal: true,
  docs: {
    summary:
      'Something was delivered or retransferred to a facility of a validated end user that its authorization does not list; or what is recorded of the facility says less than the list does; or it is not recorded to which, and the party has an address that is not among them. Where the party has no address on record, that is information.',
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
      const { facility, record } = receipt;
      const listed = { at: at(party, 'validated_end_user', 'facilities'), message: 'the facilities listed' };
      if (facility === undefined) {
        if (holds !== 'no') yield* unnamed(authorized, facilities, [listed]);
        continue;
      }
      const isListed = isFacilityListed(facility, facilities);
      const related = [{ at: at(record, 'facility'), message: 'the facility it went to' }, listed];
      if (isListed === 'no') {
        const what = `its authorization as validated end user does not list ${quoted(facility)}`;
        yield* uncovered(authorized, 'facility', what, related);
      } else if (isListed === 'cannot tell' && holds !== 'no') {
        const text = `whether ${quoted(facility)} is one of the facilities listed is not known`;
        yield notShown(authorized, 'facility', related, [
          { field: 'facility', text, at: at(record, 'facility') },
        ]);
      }
    }
  },
};

/** That it is not recorded which facility received something, unless it can only be one of those listed. */
function* unnamed(
  authorized: Authorized,
  facilities: readonly string[],
  related: readonly Related[],
): Iterable<Breach> {
  const { receipt, party } = authorized;
  const { addresses } = party.data;
  const others = (addresses ?? []).filter((address) => isFacilityListed(address, facilities) !== 'yes');
  if (!addresses || others.length > 0)
    yield notShown(
      authorized,
      'facility',
      related,
      [notRecorded(receipt.record, others)],
      addresses ? 'warning' : 'info',
    );
}

/** `others`: addresses of the party that are not known to be listed. */
function notRecorded(record: Receipt['record'], others: readonly string[]): Doubt {
  const more = others.length > most ? ` and ${others.length - most} more` : '';
  const named = others.slice(0, most).map(quoted).join(', ');
  const which =
    others.length === 0 ? '' : `, and not all addresses of the party are known to be listed: ${named}${more}`;
  return {
    field: 'facility',
    text: `it is not recorded which facility received it${which}`,
    at: at(record, 'facility'),
  };
}
