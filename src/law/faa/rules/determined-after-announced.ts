import { inWords, isBefore } from '../../../calendar/day-span.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { announcedDrawdowns } from '../accounts.ts';
import { faa } from '../clauses.ts';

/** A drawdown determined after a transfer under it was announced. */
export const determinedAfterAnnounced: Rule = {
  id: 'faa/determined-after-announced',
  clauses: [
    faa.clause('506(a)(1)'),
    faa.clause('506(a)(2)'),
    faa.clause('506(a)(3)'),
    faa.clause('552(c)(2)'),
  ],
  severity: 'info',
  legal: false,
  docs: {
    summary: 'A transfer was announced before the drawdown that it names was determined.',
    remedy: 'nothing is wrong by itself; correct the day, or the drawdown that is named, if it is another',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/drawdown.yaml --
kind: drawdown
authority: 506(a)(1)
recipient: ruritania
amount: 20000000
determined: 2024-03-12
notified_congress: 2024-03-11
-- ruritania/package.yaml --
kind: transfer
recipient: ruritania
program: pda
drawdown: ruritania/drawdown
announced: 2024-03-11 # finding
lines:
  - item: helmets
    value: 20000000
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/drawdown.yaml --
kind: drawdown
authority: 506(a)(1)
recipient: ruritania
amount: 20000000
determined: 2024-03-12
notified_congress: 2024-03-11
-- ruritania/package.yaml --
kind: transfer
recipient: ruritania
program: pda
drawdown: ruritania/drawdown
announced: 2024-03-12
lines:
  - item: helmets
    value: 20000000
`,
  },

  *check(context) {
    for (const { transfer, drawdown } of announcedDrawdowns(context)) {
      const { announced } = transfer.data;
      if (!drawdown || !announced || isBefore(announced, drawdown.data.determined) !== 'yes') continue;
      yield {
        at: at(transfer, 'announced'),
        message: `announced ${inWords(announced)}, and the drawdown it names was determined ${inWords(drawdown.data.determined)}`,
        label: 'announced',
        record: transfer.id,
        recipient: transfer.data.recipient,
        under: [faa.clause(drawdown.data.authority)],
        related: [{ at: at(drawdown, 'determined'), message: 'determined here' }],
      };
    }
  },
};
