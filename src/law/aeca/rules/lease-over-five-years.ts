import { hasHappened, inWords, isBefore, isYetToCome } from '../../../calendar/day-span.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { openBreach } from '../../open-breach.ts';
import { itemOf } from '../../provided.ts';
import { aeca } from '../clauses.ts';
import { leaseYears } from '../figures.ts';
import { doubtsOfDays, leasesIn, termFrom } from '../leases.ts';

const clause = aeca.clause('61(b)');

/** Section 61(b): the longest term of one lease. */
export const leaseOverFiveYears: Rule = {
  id: 'aeca/lease-over-five-years',
  clauses: [clause],
  severity: 'error',
  legal: true,
  docs: {
    summary: 'A lease lasts longer than the text allows. Its first and its last day both count.',
    remedy:
      'correct the days if they are wrong; where the article goes on being leased, record the renewal as a lease of its own that "renews" this one',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/lease.yaml --
kind: lease
recipient: ruritania
item: patrol boat
from: 2024-04-01
to: 2029-04-01 # finding
certified: 2024-02-01
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
to: 2029-03-31
certified: 2024-02-01
`,
  },

  *check(context) {
    for (const lease of leasesIn(context)) {
      const { from, to, recipient } = lease.data;
      const term = termFrom(leaseYears, from);
      const isOver = isBefore(term.last, to);
      if (isOver === 'no') continue;
      const planned = isYetToCome(from, context.asOf);
      const breach = {
        at: at(lease, 'to'),
        message: `the lease of ${itemOf(lease.data)} ${planned ? 'is to run' : 'runs'} ${inWords(from)} to ${inWords(to)}: longer than ${term.years}`,
        label: `later than ${term.years}`,
        record: lease.id,
        recipient,
        related: [{ at: at(lease, 'from'), message: planned ? 'to begin here' : 'begins here' }],
        facts: [term.fact],
        readings: clause.readings,
      };
      if (isOver === 'yes' && hasHappened(from, context.asOf)) yield breach;
      else yield openBreach(breach, doubtsOfDays([lease]));
    }
  },
};
