import { between, isYetToCome } from '../../../calendar/day-span.ts';
import { daysOf, lastDays } from '../../../engine/clause.ts';
import { clockStart, type Duty, type Occasion } from '../../../engine/duty.ts';
import { at } from '../../../records/case-repository.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { leahy } from '../clauses.ts';
import { recipientOfUnit } from '../laws.ts';

const clause = leahy.clause('362(e)');

/** 10 U.S.C. 362(e): each exception and each waiver under the law of the Department of Defense. */
export const reportException: Duty = {
  id: 'leahy/report-exception',
  clauses: [clause],
  overdue: 'error',
  docs: {
    summary: `A report to Congress of each exception or waiver under the law of the Department of Defense, within ${daysOf(clause)} days of it.`,
    remedy: 'when the report has been made, record its day under "reported"',
    asOf: '2024-05-17',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/guard.yaml --
kind: unit
recipient: ruritania
name: Border Guard
-- ruritania/guard-vetting.yaml --
kind: vetting
unit: ruritania/guard
law: defense
on: 2024-01-15
result: credible-information
exception:
  on: 2024-05-01 # finding
  because: Those responsible were tried.
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/guard.yaml --
kind: unit
recipient: ruritania
name: Border Guard
-- ruritania/guard-vetting.yaml --
kind: vetting
unit: ruritania/guard
law: defense
on: 2024-01-15
result: credible-information
exception: { on: 2024-05-01, because: Those responsible were tried., reported: 2024-05-16 }
`,
  },

  *occasions(context) {
    for (const vetting of context.cases.all('vetting')) {
      const { law, on: vetted, unit } = vetting.data;
      if (law !== 'defense' || isYetToCome(vetted, context.asOf)) continue;
      for (const which of ['exception', 'waiver'] as const) {
        const relief = vetting.data[which];
        if (!relief) continue;
        const { on, reported } = relief;
        // Without a day it is at least no later than its report.
        const trigger = on ?? between(null, reported?.latest ?? null);
        const start = clockStart(trigger, clause.from!, context);
        if (!start) continue;
        yield {
          record: vetting,
          recipient: recipientOfUnit(context, unit) ?? null,
          which,
          clause,
          actor: ['defense'],
          addressee: 'Congress',
          what: `the report of this ${which} to Congress`,
          ...start,
          due: lastDays(clause, start.from),
          done: [reported ?? 'never'],
          byNoticeOnly: true,
          doubts: [
            ...(on
              ? uncertainDay(vetting, `${which}.on`, on)
              : [
                  {
                    field: `${which}.on`,
                    text: `${vetting.id} does not record the day of its ${which}`,
                    at: at(vetting, which),
                  },
                ]),
            ...(reported ? uncertainDay(vetting, `${which}.reported`, reported) : []),
          ],
          at: at(vetting, which, 'on'),
          label: 'the clock starts here',
        } satisfies Occasion;
      }
    }
  },
};
