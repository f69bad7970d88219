import { hasHappened, inWords, isBefore, isOnOrBefore, shiftSpan } from '../../../calendar/day-span.ts';
import { heldOn } from '../../../engine/figure.ts';
import type { Breach, Context, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { openBreach, unsureFact } from '../../open-breach.ts';
import { itemOf } from '../../provided.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { aeca } from '../clauses.ts';
import { certificationDays, certifiedYears } from '../figures.ts';
import { groupsOf } from '../groups.ts';
import { decidingDay } from '../in-force.ts';
import { doubtsOfDays, isShort, leasesIn, termFrom, type Lease } from '../leases.ts';
import { unpublished } from '../unpublished.ts';

const clause = aeca.clause('62(a)');
const before = aeca.clause('62(c)');

/** Section 62: a lease of a year or longer, and each renewal of one, is certified to Congress first. */
export const uncertifiedLease: Rule = {
  id: 'aeca/uncertified-lease',
  clauses: [clause, before],
  severity: 'error',
  legal: true,
  docs: {
    summary:
      'A lease of a year or longer has begun, and no certification to Congress before its first day is recorded.',
    remedy: 'record the certification under "certified", with its day; an emergency is certified too',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/lease.yaml --
kind: lease
recipient: ruritania
item: patrol boat
from: 2024-04-01 # finding
to: 2025-03-31
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/lease.yaml --
kind: lease
recipient: ruritania
item: patrol boat
from: 2024-04-01
to: 2025-03-31
certified: 2024-02-15
-- ruritania/short.yaml --
kind: lease
recipient: ruritania
item: patrol boat
from: 2024-04-01
to: 2025-03-30
`,
  },

  *check(context) {
    for (const lease of leasesIn(context)) {
      const { from, certified } = lease.data;
      if (isShort(lease) === 'yes' || isOnOrBefore(from, context.asOf) === 'no') continue;
      const late = certified ? isBefore(from, certified) : 'yes';
      if (late === 'no') yield* tooShortly(lease, certified!, context);
      else yield withoutCertification(lease, context);
    }
  },
};

const about = (lease: Lease): Pick<Breach, 'at' | 'record' | 'recipient'> => ({
  at: at(lease, 'from'),
  record: lease.id,
  recipient: lease.data.recipient,
});

/** A lease that is certified nowhere, or only after it began, or may be. */
function withoutCertification(lease: Lease, context: Context): Breach {
  const { from, certified } = lease.data;
  const term = termFrom(certifiedYears, from);
  const what = `the lease of ${itemOf(lease.data)} for ${term.years} or longer began ${inWords(from)}`;
  const breach: Breach = {
    ...about(lease),
    message: certified
      ? `${what}, and was certified to Congress ${inWords(certified)}`
      : `${what}, and no certification to Congress is recorded`,
    label: 'begins here',
    under: [clause],
    related: certified ? [{ at: at(lease, 'certified'), message: 'certified here' }] : [],
    facts: [term.fact],
    readings: clause.readings,
  };
  const isLong = isShort(lease) === 'no';
  const isLate = !certified || isBefore(from, certified) === 'yes';
  const isPrivate = !certified && context.publicOnly;
  if (isLong && isLate && hasHappened(from, context.asOf) && !isPrivate) return breach;
  const settling = certified ? uncertainDay(lease, 'certified', certified) : [];
  return openBreach(breach, [
    ...doubtsOfDays([lease]),
    ...settling,
    ...(isPrivate ? [unpublished('certified', 'certification', lease)] : []),
  ]);
}

/** A lease that is certified in time, and perhaps not as many days before as it has to be. */
function* tooShortly(
  lease: Lease,
  certified: NonNullable<Lease['data']['certified']>,
  context: Context,
): Iterable<Breach> {
  const { from, recipient } = lease.data;
  const { groups, doubts } = groupsOf(context, recipient);
  const short = groups
    .map((group) => heldOn(certificationDays[group], decidingDay(from))!)
    .map((held) => ({ ...held, answer: isBefore(from, shiftSpan(certified, held.value)) }))
    .filter(({ answer }) => answer !== 'no');
  const longest = short.at(-1);
  if (!longest) return;
  yield openBreach(
    {
      ...about(lease),
      message: `the lease of ${itemOf(lease.data)} began ${inWords(from)}, and was certified to Congress ${inWords(certified)}; ${longest.value} days may have to lie between`,
      label: 'begins here',
      under: [before],
      related: [{ at: at(lease, 'certified'), message: 'certified here' }],
      facts: [unsureFact(`the number of ${longest.value} days`, longest.source.citation)],
      readings: before.readings,
    },
    [
      ...(isShort(lease) === 'cannot tell' || longest.answer === 'cannot tell' ? doubtsOfDays([lease]) : []),
      ...uncertainDay(lease, 'certified', certified),
      ...(short.length < groups.length ? doubts : []),
    ],
  );
}
