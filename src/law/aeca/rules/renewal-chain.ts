import { inWords, isBefore } from '../../../calendar/day-span.ts';
import type { Breach, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { openBreach } from '../../open-breach.ts';
import { aeca } from '../clauses.ts';
import { leaseYears } from '../figures.ts';
import { chainsOf, doubtsOfDays, haveBegun, lastOf, termFrom, type Lease } from '../leases.ts';

/** Section 61(b): each renewal is lawful by itself, and a chain of them can be longer than any one lease. */
export const renewalChain: Rule = {
  id: 'aeca/renewal-chain',
  clauses: [aeca.clause('61(b)')],
  severity: 'info',
  legal: false,
  docs: {
    summary: 'A lease and its renewals together last longer than one lease may.',
    remedy: 'leave it if the days are right; each renewal of a year or longer is certified by itself',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/first.yaml --
kind: lease
recipient: ruritania
item: patrol boat
from: 2018-04-01
to: 2022-03-31
certified: 2018-01-15
-- ruritania/second.yaml --
kind: lease
recipient: ruritania
item: patrol boat
from: 2022-04-01
to: 2024-03-31
renews: ruritania/first # finding
certified: 2022-01-15
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/first.yaml --
kind: lease
recipient: ruritania
item: patrol boat
from: 2018-04-01
to: 2020-03-31
certified: 2018-01-15
-- ruritania/second.yaml --
kind: lease
recipient: ruritania
item: patrol boat
from: 2020-04-01
to: 2023-03-31
renews: ruritania/first
certified: 2020-01-15
`,
  },

  *check(context) {
    for (const { first, links } of chainsOf(context)) {
      const term = termFrom(leaseYears, first.data.from);
      const answers = links.map(({ data }) => isBefore(term.last, data.to));
      if (answers.every((answer) => answer === 'no')) continue;
      const last = lastOf(links as [Lease, ...Lease[]]);
      const breach: Breach = {
        at: at(last, 'renews'),
        message: `${links.length} leases that renew one another run ${inWords(first.data.from)} to ${inWords(last.data.to)}: together longer than ${term.years}`,
        label: 'the chain ends here',
        record: last.id,
        recipient: last.data.recipient,
        related: links.map((link) => ({
          at: at(link, 'from'),
          message: `${link.id}: ${inWords(link.data.from)} to ${inWords(link.data.to)}`,
        })),
        facts: [term.fact],
        readings: ['AECA-04'],
      };
      if (answers.includes('yes') && haveBegun(links, context)) yield breach;
      else yield openBreach(breach, doubtsOfDays(links), 'info');
    }
  },
};
