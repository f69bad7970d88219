import { isSure, heldOn } from '../../../engine/figure.ts';
import type { Rule } from '../../../engine/rule.ts';
import { inDollars } from '../../../records/money.ts';
import { accountsOf, ceilingOn, lookedAt } from '../accounts.ts';
import { faa } from '../clauses.ts';
import { lastJudged } from '../in-force.ts';
import { nearness } from '../figures.ts';
import { determinedIn } from '../ledger.ts';

/** What is determined for a fiscal year comes near its ceiling. */
export const nearCeiling: Rule = {
  id: 'faa/near-ceiling',
  clauses: [
    faa.clause('506(a)(1)'),
    faa.clause('506(a)(2)'),
    faa.clause('506(a)(3)'),
    faa.clause('552(c)(2)'),
  ],
  severity: 'info',
  legal: false,
  docs: {
    summary: `The determinations of a fiscal year come to ${nearness.values[0]!.value} percent of its ceiling or more, and do not pass it.`,
    remedy: 'nothing is wrong; nsm20 ledger shows what remains',
    asOf: '2021-09-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/first.yaml --
kind: drawdown
authority: 552(c)(2)
recipient: ruritania
amount: 22500000 # finding
determined: 2021-02-01
notified_congress: 2021-02-01
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/first.yaml --
kind: drawdown
authority: 552(c)(2)
recipient: ruritania
amount: 22499999
determined: 2021-02-01
notified_congress: 2021-02-01
`,
  },

  *check(context) {
    const asOf = lastJudged(context);
    for (const account of accountsOf(context)) {
      const { authority, fiscalYear: year } = account;
      const ceiling = ceilingOn(authority, year, lookedAt(year, asOf));
      const { total, last } = determinedIn(account, asOf);
      if (!ceiling || !last || total === undefined || ceiling.value < total) continue;
      const part = heldOn(nearness, asOf)!.value;
      if (total * 100 < ceiling.value * part) continue;
      yield {
        at: last.at,
        message: `determinations under ${authority} for fiscal year ${year} come to ${inDollars(total)} of ${inDollars(ceiling.value)}; ${inDollars(ceiling.value - total)} remains`,
        record: last.drawdown.id,
        recipient: last.drawdown.data.recipient,
        under: [faa.clause(authority)],
        facts: isSure(ceiling.source)
          ? []
          : [
              {
                name: 'unknown',
                text: `the ceiling (${ceiling.source.citation}) was not read where it stands`,
              },
            ],
      };
    }
  },
};
