import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { bindsNow, doneBeforeTheEnd } from '../in-force.ts';

/** Section 1(d): use that does not fit the purpose an exemption rests on. */
export const contradictedExemption: Rule = {
  id: 'nsm20/contradicted-exemption',
  clauses: [
    nsm20.clause('1(d)(1)'),
    nsm20.clause('1(d)(2)'),
    nsm20.clause('1(d)(3)'),
    nsm20.clause('1(d)(4)'),
  ],
  severity: 'warning',
  legal: true,
  docs: {
    summary: 'An incident is recorded as contradicting the exemption of a line.',
    remedy:
      'look at the exemption again, and record the outcome; under AMB-26 the intention at approval decides, whatever is reported later',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/launchers.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines:
  - item: launchers
    exemption: { clause: "1(d)(2)", because: coastal defense } # finding
-- freedonia/raid.yaml --
kind: incident
recipient: freedonia
summary: Launchers were reported in use across the border.
reported: 2024-06-01
concerns: [misuse]
contradicts: [{ transfer: freedonia/launchers, line: 0, because: used beyond the coast }]
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/launchers.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines:
  - item: launchers
-- freedonia/raid.yaml --
kind: incident
recipient: freedonia
summary: Launchers were reported in use across the border.
reported: 2024-06-01
concerns: [misuse]
contradicts: [{ transfer: freedonia/launchers, line: 0, because: used beyond the coast }]
`,
  },

  *check(context) {
    const { cases } = context;
    for (const incident of cases.all('incident')) {
      const told = incident.data.reported ?? incident.data.occurred;
      if (told ? !doneBeforeTheEnd(told, context) : !bindsNow(context)) continue;
      if (!incident.data.contradicts) continue;
      for (const [index, claim] of incident.data.contradicts.entries()) {
        const transfer = cases.get(claim.transfer);
        if (transfer?.kind !== 'transfer' || transfer.draft || !transfer.sound) continue;
        const exemption = transfer.data.lines[claim.line]!.exemption;
        if (!exemption) continue;
        yield {
          at: at(transfer, 'lines', claim.line, 'exemption'),
          message: `${incident.id} contradicts the exemption under ${exemption.clause}`,
          label: 'claimed here',
          record: transfer.id,
          recipient: transfer.data.recipient,
          under: [nsm20.clause(exemption.clause)],
          related: [{ at: at(incident, 'contradicts', index), message: 'the incident says so here' }],
          readings: ['AMB-26'],
        };
      }
    }
  },
};
