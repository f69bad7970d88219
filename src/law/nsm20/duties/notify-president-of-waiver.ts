import { clockStart, type Duty, type Occasion } from '../../../engine/duty.ts';
import { lastDays } from '../../../engine/clause.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { toldPresident } from '../notices.ts';
import { hasClocks } from '../recipients.ts';
import { uncertainDay } from '../../uncertain-day.ts';

const clause = nsm20.clause('1(f)');

/** Section 1(f): each waiver to the President, on the day it is exercised. */
export const notifyPresidentOfWaiver: Duty = {
  id: 'nsm20/notify-president-of-waiver',
  clauses: [clause],
  overdue: 'error',
  docs: {
    summary: 'Notice of a waiver to the President, concurrent with its exercise: on the same day.',
    remedy:
      'when the notice has been given, record it: a notice to the president under 1(f) about the waiver',
    asOf: '2024-06-04',
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
sent: 2024-06-04
committees: [sfrc, sasc, sac, hfac, hasc, hac]
`,
  },

  *occasions(context) {
    for (const waiver of context.cases.all('waiver')) {
      const { recipient, by, on } = waiver.data;
      const start = clockStart(on, nsm20.from, context);
      if (!start || !hasClocks(context, recipient)) continue;
      const told = toldPresident(context, '1(f)', waiver.id, on);
      yield {
        record: waiver,
        recipient,
        clause,
        actor: [by],
        addressee: 'the President',
        what: 'notice of this waiver to the President',
        ...start,
        due: lastDays(clause, start.from),
        done: told.done,
        byNoticeOnly: true,
        doubts: [...uncertainDay(waiver, 'on', on), ...told.doubts],
        at: at(waiver, 'on'),
        label: 'exercised here',
        readings: ['AMB-16'],
      } satisfies Occasion;
    }
  },
};
