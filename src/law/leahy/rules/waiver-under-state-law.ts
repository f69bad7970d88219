import { isOnOrBefore } from '../../../calendar/day-span.ts';
import type { Breach, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { openBreach } from '../../open-breach.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { leahy } from '../clauses.ts';
import { binds, recipientOfUnit } from '../laws.ts';

/** FAA sec. 620M(b): an exception, and no waiver. */
export const waiverUnderStateLaw: Rule = {
  id: 'leahy/waiver-under-state-law',
  clauses: [leahy.clause('620M(b)')],
  severity: 'error',
  legal: true,
  docs: {
    summary: 'A waiver recorded of the law of the Department of State, which has an exception and no waiver.',
    remedy:
      'if it was the exception, record it as such, with its report; if it was made under the law of the Department of Defense, correct the law',
    asOf: '2024-06-30',
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
law: state
on: 2024-01-15
result: credible-information
waiver: { on: 2024-05-01, because: The border is threatened. } # finding
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
waiver: { on: 2024-05-01, because: The border is threatened., reported: 2024-05-16 }
`,
  },

  *check(context) {
    for (const vetting of context.cases.all('vetting')) {
      const { law, on, waiver, unit } = vetting.data;
      if (law !== 'state' || !waiver) continue;
      // One without a day is there as soon as the vetting is: whenever it was, the law has none.
      const [day, field] = waiver.on ? [waiver.on, 'waiver.on'] : [on, 'on'];
      const happened = isOnOrBefore(day, context.asOf);
      const bound = binds(law, day, context);
      if (happened === 'no' || bound === 'no') continue;
      const breach: Breach = {
        at: at(vetting, 'waiver'),
        message: `a waiver of the law of the Department of State is recorded, and that law has none`,
        label: 'lifts nothing',
        record: vetting.id,
        recipient: recipientOfUnit(context, unit),
      };
      const certain = happened === 'yes' && bound === 'yes';
      yield certain ? breach : openBreach(breach, uncertainDay(vetting, field, day));
    }
  },
};
