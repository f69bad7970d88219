import { isYetToCome } from '../../../calendar/day-span.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { isService } from '../scope.ts';
import type { PlainDate } from '../../../calendar/plain-date.ts';
import { catalogue } from '../../programs.ts';
import type { Transfer } from '../judgement.ts';

/** Section 1(e): services are covered where a Secretary determines so. */
export const serviceWithoutDetermination: Rule = {
  id: 'nsm20/service-without-determination',
  clauses: [nsm20.clause('1(e)')],
  severity: 'info',
  legal: false,
  docs: {
    summary: 'A service of which no Secretary is recorded to have determined that the memorandum applies.',
    remedy: 'record the determination if there is one; without it the memorandum does not reach the service',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/training.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines:
  - { item: gunnery course, type: service } # finding
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/training.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines:
  - item: gunnery course
    type: service
    service_determination: { by: state, on: 2024-05-01 }
`,
  },

  *check({ cases, asOf }) {
    for (const transfer of cases.all('transfer')) {
      for (const [index, line] of transfer.data.lines.entries()) {
        const { service_determination: determination } = line;
        if (!isService(transfer, line) || line.exemption || !mayBeCovered(transfer, asOf)) continue;
        if (determination && !isYetToCome(determination.on, asOf)) continue;
        yield {
          at: at(transfer, 'lines', index, 'item'),
          message: 'a service, and no determination that the memorandum applies to it is recorded',
          label: 'outside until determined',
          record: transfer.id,
          recipient: transfer.data.recipient,
          readings: ['AMB-27'],
        };
      }
    }
  },
};

/** Whether a determination would make a difference: nothing else keeps the transfer out, or has brought it in. */
function mayBeCovered({ data }: Transfer, asOf: PlainDate): boolean {
  const { program, funding, scope_decision: decision } = data;
  if (decision && !isYetToCome(decision.on, asOf)) return false;
  const entry = catalogue[program];
  if (entry.neverCovered) return false;
  return funding === undefined || funding === 'stock' ? entry.scope !== 'out' : funding === 'appropriated';
}
