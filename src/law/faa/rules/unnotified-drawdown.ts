import { hasHappened, inWords, isBefore } from '../../../calendar/day-span.ts';
import { daysBetween } from '../../../calendar/plain-date.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { openBreach } from '../../open-breach.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { faa } from '../clauses.ts';
import { lastJudged } from '../in-force.ts';

/** Sections 506(b) and 652: Congress is told before a drawdown. */
export const unnotifiedDrawdown: Rule = {
  id: 'faa/unnotified-drawdown',
  clauses: [faa.clause('506(b)'), faa.clause('652')],
  severity: 'warning',
  legal: true,
  docs: {
    summary: 'A drawdown was determined, and the record does not show that Congress was told by that day.',
    remedy: 'record the day Congress was notified; if it was not, leave it',
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
determined: 2024-03-12 # finding
notified_congress: 2024-03-13
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
notified_congress: 2024-03-12
`,
  },

  *check(context) {
    const { cases, asOf, publicOnly } = context;
    for (const drawdown of cases.all('drawdown')) {
      const { determined, notified_congress: notified, recipient } = drawdown.data;
      const told = notified && hasHappened(notified, asOf) ? notified : undefined;
      if (!hasHappened(determined, lastJudged(context))) continue;
      const breach = {
        at: at(drawdown, 'determined'),
        label: 'determined here',
        record: drawdown.id,
        recipient,
      };
      // What nobody published is unknown, and the answer says so once.
      if (!told && publicOnly) continue;
      if (!told) {
        yield { ...breach, message: 'the record does not show that Congress was told of this drawdown' };
      } else {
        const late = isBefore(determined, told);
        if (late === 'no') continue;
        const related = [{ at: at(drawdown, 'notified_congress'), message: `told ${inWords(told)}` }];
        const doubts = [
          ...uncertainDay(drawdown, 'determined', determined),
          ...uncertainDay(drawdown, 'notified_congress', told),
        ];
        const count = daysBetween(determined.latest!, told.earliest ?? determined.latest!);
        const message =
          late === 'yes'
            ? `Congress was told of this drawdown ${count === 1 ? '1 day' : `${count} days`} after it was determined`
            : 'the record does not show whether Congress was told before this drawdown was determined';
        yield late === 'yes'
          ? { ...breach, message, related }
          : openBreach({ ...breach, message, related }, doubts);
      }
    }
  },
};
