import { inWords, isBefore, isOnOrBefore, isYetToCome } from '../../../calendar/day-span.ts';
import type { Breach, Context, Rule } from '../../../engine/rule.ts';
import { at, type RecordOf } from '../../../records/case-repository.ts';
import { openBreach } from '../../open-breach.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { unreadDoubts } from '../../unread.ts';
import { aeca } from '../clauses.ts';
import { binds } from '../in-force.ts';

const clause = aeca.clause('40A');

/** Section 40A: what a check finds wrong is looked into. */
export const unfavorableWithoutIncident: Rule = {
  id: 'aeca/unfavorable-without-incident',
  clauses: [clause],
  severity: 'warning',
  legal: true,
  docs: {
    summary: 'An end-use check was unfavorable, and no incident about what it checked is recorded.',
    remedy: 'record what was found as an incident of this recipient, with the transfer under "articles"',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/check.yaml --
kind: end-use-check
recipient: ruritania
program: golden-sentry
on: 2024-06-20
result: unfavorable # finding
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/check.yaml --
kind: end-use-check
recipient: ruritania
program: golden-sentry
on: 2024-06-20
result: unfavorable
-- ruritania/missing-sights.yaml --
kind: incident
recipient: ruritania
summary: Ten sights were not found where they were to be kept.
reported: 2024-06-21
concerns: [diversion]
`,
  },

  *check(context) {
    const { cases, asOf } = context;
    for (const check of cases.all('end-use-check')) {
      const { recipient, result, on } = check.data;
      const isDone = isOnOrBefore(on, asOf);
      if (result !== 'unfavorable' || isDone === 'no' || !binds(clause, on, context)) continue;
      if (cases.of('incident', recipient).some((incident) => concerns(incident, check, context))) continue;
      const unread = unreadDoubts(cases.unread('incident', recipient));
      const breach: Breach = {
        at: at(check, 'result'),
        message: `the check ${inWords(on)} was unfavorable, and no incident about it is recorded`,
        label: 'unfavorable',
        record: check.id,
        recipient,
        doubts: unread,
      };
      yield isDone === 'yes' ? breach : openBreach(breach, [...uncertainDay(check, 'on', on), ...unread]);
    }
  },
};

/** Whether an incident, or what may be one by the day of the question, can be about what was checked. */
function concerns(
  { data: { articles, occurred, reported } }: RecordOf<'incident'>,
  { data: { transfers, on } }: RecordOf<'end-use-check'>,
  { asOf }: Context,
): boolean {
  if ([occurred, reported].some((day) => day && isYetToCome(day, asOf))) return false;
  if (transfers && Array.isArray(articles)) return articles.some((id) => transfers.includes(id));
  // One that names no transfer can be about the check only where it was not told of, or over, before it.
  const told = reported ?? occurred;
  return told === undefined || isBefore(told, on) !== 'yes';
}
