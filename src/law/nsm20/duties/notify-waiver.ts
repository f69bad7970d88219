import type { Duty } from '../../../engine/duty.ts';
import { nsm20 } from '../clauses.ts';
import { afterPresident } from '../congress-after-president.ts';
import { notifyPresidentOfWaiver } from './notify-president-of-waiver.ts';

const clause = nsm20.clause('2(d).2');

/** Section 2(d): each notice of a waiver to the President, to the six committees. */
export const notifyWaiver: Duty = {
  id: 'nsm20/notify-waiver',
  clauses: [clause],
  overdue: 'error',
  docs: {
    summary: 'Notice to the six committees of a waiver, within 7 days of the notice to the President.',
    remedy:
      'when the notice has gone to the six committees, record it: a notice to congress under 2(d) about the waiver',
    asOf: '2024-06-11',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
-- ruritania/waiver.yaml --
kind: waiver
recipient: ruritania
by: state
on: 2024-06-03 # finding
until: 2024-06-30
transfers: [ruritania/shells]
justification: an imperative of national security
-- ruritania/shells.yaml --
kind: transfer
recipient: ruritania
program: fmf
lines: [{ item: 155 mm shells }]
-- ruritania/notice.yaml --
kind: notice
to: president
under: 1(f)
about: [ruritania/waiver]
sent: 2024-06-03
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
-- ruritania/waiver.yaml --
kind: waiver
recipient: ruritania
by: state
on: 2024-06-03
until: 2024-06-30
transfers: [ruritania/shells]
justification: an imperative of national security
-- ruritania/shells.yaml --
kind: transfer
recipient: ruritania
program: fmf
lines: [{ item: 155 mm shells }]
-- ruritania/notice.yaml --
kind: notice
to: president
under: 1(f)
about: [ruritania/waiver]
sent: 2024-06-03
-- ruritania/notice-congress.yaml --
kind: notice
to: congress
under: 2(d)
about: [ruritania/waiver]
sent: 2024-06-10
committees: [sfrc, sasc, sac, hfac, hasc, hac]
`,
  },

  occasions: (context) =>
    afterPresident(context, { kind: 'waiver', under: '1(f)', clause, before: notifyPresidentOfWaiver }),
};
