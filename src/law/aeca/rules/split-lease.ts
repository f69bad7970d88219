import { isCertain } from '../../../calendar/day-span.ts';
import { daysBetween } from '../../../calendar/plain-date.ts';
import type { Breach, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { openBreach } from '../../open-breach.ts';
import { aeca } from '../clauses.ts';
import { certifiedYears } from '../figures.ts';
import { decidingDay } from '../in-force.ts';
import { chainsOf, doubtsOfDays, isShort, lengthOf, termFrom, type Chain, type Lease } from '../leases.ts';

/** Section 62(a): leases that are each too short to be certified, and together are not. */
export const splitLease: Rule = {
  id: 'aeca/split-lease',
  clauses: [aeca.clause('62(a)')],
  severity: 'info',
  legal: false,
  docs: {
    summary:
      'Leases that renew one another are each too short to be certified, and their days add up to a term that is certified.',
    remedy: 'leave it if each was a lease of its own; if they were meant as one, a certification was due',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/first.yaml --
kind: lease
recipient: ruritania
item: patrol boat
from: 2022-04-01
to: 2023-02-28
-- ruritania/second.yaml --
kind: lease
recipient: ruritania
item: patrol boat
from: 2023-03-01
to: 2024-01-31
renews: ruritania/first # finding
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/first.yaml --
kind: lease
recipient: ruritania
item: patrol boat
from: 2023-04-01
to: 2023-09-30
-- ruritania/second.yaml --
kind: lease
recipient: ruritania
item: patrol boat
from: 2023-10-01
to: 2024-02-29
renews: ruritania/first
`,
  },

  *check(context) {
    for (const run of chainsOf(context).flatMap(shortRuns)) {
      const [first, last] = [run[0]!, run.at(-1)!];
      const lengths = run.map(lengthOf);
      const sum = (of: 'least' | 'most'): number => lengths.reduce((days, each) => days + each[of], 0);
      const { from } = first.data;
      const term = termFrom(certifiedYears, from);
      const year = daysBetween(decidingDay(from), decidingDay(term.last)) + 1;
      if (sum('most') < year) continue;
      const isSure = run.every(({ data }) => isCertain(data.from) && isCertain(data.to));
      const days = isSure ? `${sum('least')} days` : `${term.years} or longer`;
      const breach: Breach = {
        at: at(last, 'renews'),
        message: `${run.length} leases of less than ${term.years}, each renewing the one before, add up to ${days}`,
        label: 'the run ends here',
        record: last.id,
        recipient: last.data.recipient,
        related: run.map((link, index) => ({
          at: at(link, 'from'),
          message: isSure ? `${link.id}: ${lengths[index]!.least} days` : link.id,
        })),
        facts: [{ name: 'count', text: `${year} days are ${term.years}` }],
        readings: ['AECA-04'],
      };
      yield isSure ? breach : openBreach(breach, doubtsOfDays(run), 'info');
    }
  },
};

/**
 * The runs of at least two links of a chain that may each be short and follow one another: for each link at which a run
 * begins the longest, in days, of those that begin there.
 */
function shortRuns({ links }: Chain): readonly (readonly Lease[])[] {
  const short = new Map(links.filter((link) => isShort(link) !== 'no').map((link) => [link.id, link]));
  const runs = new Map<string, Run>();
  for (const link of short.values()) {
    const before = runs.get(link.data.renews ?? '');
    runs.set(link.id, {
      begin: before?.begin ?? link.id,
      days: (before?.days ?? 0) + lengthOf(link).most,
      length: (before?.length ?? 0) + 1,
      link,
    });
  }
  const longest = new Map<string, Run>();
  for (const run of runs.values()) {
    const known = longest.get(run.begin);
    if (!known || known.days < run.days || (known.days === run.days && known.length < run.length))
      longest.set(run.begin, run);
  }
  return Array.from(longest.values())
    .filter(({ length }) => length > 1)
    .map(({ link }) => {
      const run: Lease[] = [];
      for (let each: Lease | undefined = link; each; each = short.get(each.data.renews ?? '')) run.push(each);
      return run.toReversed();
    });
}

/** A run as far as one link. */
interface Run {
  /** The id of its first link. */
  readonly begin: string;
  readonly days: number;
  readonly length: number;
  readonly link: Lease;
}
