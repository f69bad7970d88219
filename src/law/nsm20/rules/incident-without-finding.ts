import { isYetToCome } from '../../../calendar/day-span.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { bindsNow, doneBeforeTheEnd } from '../in-force.ts';

/** Section 2(a)(ii): what is credibly reported is assessed, with a conclusion where one can be drawn. */
export const incidentWithoutFinding: Rule = {
  id: 'nsm20/incident-without-finding',
  clauses: [nsm20.clause('2(a)(ii)')],
  severity: 'info',
  legal: false,
  docs: {
    summary: 'An incident for which no finding is recorded.',
    remedy: 'record the finding, "not-assessed" or "cannot-determine" among them, before the next report',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/raid.yaml --
kind: incident
recipient: freedonia
summary: Shells were reported to have hit a well. # finding
reported: 2024-06-01
concerns: [ihl]
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/raid.yaml --
kind: incident
recipient: freedonia
summary: Shells were reported to have hit a well.
reported: 2024-06-01
concerns: [ihl]
finding: not-assessed
`,
  },

  *check(context) {
    const { cases, asOf } = context;
    for (const incident of cases.all('incident')) {
      const { finding, found_on: foundOn, credible, reported, occurred, recipient } = incident.data;
      const told = reported ?? occurred;
      if (credible === 'no') continue;
      if (told ? !doneBeforeTheEnd(told, context) : !bindsNow(context)) continue;
      if (finding !== undefined && !(foundOn && isYetToCome(foundOn, asOf))) continue;
      yield {
        at: at(incident, 'summary'),
        message: 'no finding on this incident is recorded',
        label: 'reported here',
        record: incident.id,
        recipient,
      };
    }
  },
};
