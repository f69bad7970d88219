/** Validated end users: who is authorized, from when to when, for which items and at which facilities. */
import { isBefore, isWithin, not, type Answer, type DaySpan } from '../../../calendar/day-span.ts';
import { oncePerContext } from '../../../engine/once.ts';
import type { Breach, Context, Doubt } from '../../../engine/rule.ts';
import type { Related } from '../../../records/source.ts';
import { openBreach } from '../../open-breach.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import type { Party } from './decisions.ts';
import { placeOf, receipts, type Receipt } from './receipts.ts';

export type Authorization = NonNullable<Party['data']['validated_end_user']>;

/** Something that came to a validated end user. */
export interface Authorized {
  readonly receipt: Receipt;
  readonly party: Party;
  readonly authorization: Authorization;
  /** Whether the authorization held on that day. */
  readonly holds: Answer;
}

const parties = oncePerContext<'parties', ReadonlyMap<string, Party>>();

/** What has come to parties on record that are validated end users, or were, or may have come. */
export function* receiptsOfAuthorized(context: Context): Iterable<Authorized> {
  const known = parties(
    context,
    'parties',
    () => new Map(context.cases.all('party').map((party) => [party.id, party])),
  );
  for (const receipt of receipts(context)) {
    const party = known.get(receipt.party);
    const authorization = party?.data.validated_end_user;
    if (party && authorization)
      yield { receipt, party, authorization, holds: holdsOn(authorization, receipt.on) };
  }
}

const holdsOn = ({ from, to }: Authorization, day: DaySpan): Answer =>
  to ? isWithin(day, from, to) : not(isBefore(day, from));

/** What is not known of the days of an authorization, and of what came under it. */
const daysOf = ({ receipt, party, authorization: { from, to } }: Authorized): readonly Doubt[] => [
  ...receipt.doubts,
  ...(isBefore(receipt.on, from) === 'cannot tell'
    ? uncertainDay(party, 'validated_end_user.from', from)
    : []),
  ...(to && isBefore(to, receipt.on) === 'cannot tell'
    ? uncertainDay(party, 'validated_end_user.to', to)
    : []),
];

/** A finding that the records leave open, and of what; `doubts`: why, beside days that are not known. */
export const notShown = (
  authorized: Authorized,
  of: 'day' | 'facility' | 'item',
  related: readonly Related[],
  doubts: readonly Doubt[] = [],
  severity: 'warning' | 'info' = 'warning',
): Breach =>
  openBreach(
    {
      ...placeOf(authorized.receipt),
      message: `the record does not show whether the authorization of ${authorized.party.id} as validated end user covers the ${of} of ${authorized.receipt.what}`,
      related,
    },
    [...doubts, ...daysOf(authorized)],
    severity,
  );

/**
 * That an authorization does not cover what came. `what` is the reason, as half a sentence. What came when there
 * certainly was no authorization, another rule tells.
 */
export function uncovered(
  authorized: Authorized,
  of: 'facility' | 'item',
  what: string,
  related: readonly Related[],
): Breach[] {
  const { receipt, party, holds } = authorized;
  if (holds === 'no') return [];
  if (holds === 'yes' && receipt.counts === 'yes')
    return [{ ...placeOf(receipt), message: `${receipt.what} went to ${party.id}, and ${what}`, related }];
  const open = notShown(authorized, of, related);
  return [{ ...open, facts: [{ name: 'text', text: what }, ...open.facts!] }];
}
