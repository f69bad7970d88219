import { hasHappened, inWords } from '../../../calendar/day-span.ts';
import type { PlainDate } from '../../../calendar/plain-date.ts';
import type { Rule } from '../../../engine/rule.ts';
import type { Place, Related } from '../../../records/source.ts';
import { nsm20 } from '../clauses.ts';
import { relatedOf } from '../delivery-breach.ts';
import { linesOfNote, type JudgedDelivery } from '../deliveries.ts';
import { forbids, type Reason, type Verdict } from '../judgement.ts';

/** Sections 1(a) to 1(c): lines that could not be provided on the day of the question. */
export const undeliverableLine: Rule = {
  id: 'nsm20/undeliverable-line',
  clauses: [nsm20.clause('1(a).pre'), nsm20.clause('1(b).rem'), nsm20.clause('1(c)')],
  severity: 'info',
  legal: false,
  docs: {
    summary: 'A line not yet delivered that may not be provided as the records stand.',
    remedy:
      'wait with the delivery until the assurances stand, or record the waiver or exemption it relies on',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: false
-- freedonia/shells.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines:
  - item: 155 mm shells # finding
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: false
-- freedonia/shells.yaml --
kind: transfer
recipient: freedonia
program: fms
lines:
  - item: 155 mm shells
`,
  },

  *check(context) {
    for (const line of linesOfNote(context)) {
      const { verdict, under, because, readings } = line.now;
      if (!line.open || !forbids(verdict)) continue;
      const common = {
        record: line.transfer.id,
        recipient: line.transfer.data.recipient,
        under,
        facts: [{ name: 'verdict', text: `${verdict} as of ${context.asOf}` }] as const,
      };
      const shipped = line.deliveries.find((delivery) => inTransit(delivery, context.asOf));
      if (shipped) {
        // AMB-24: what is in transit is shown and warned of; only providing it would be a breach.
        yield {
          ...common,
          at: shipped.at,
          severity: 'warning',
          message: `in transit, and could not be provided today: ${verdict}`,
          label: `shipped ${inWords(shipped.on)}`,
          related: elsewhere(because, shipped.at),
          readings: [...readings, 'AMB-24'].toSorted(),
        };
        continue;
      }
      yield {
        ...common,
        at: line.at,
        message: `not delivered, and could not be provided today: ${verdict}`,
        label: labels[verdict],
        related: elsewhere(because, line.at),
        readings,
      };
    }
  },
};

/** The reasons that stand in other files: what this file says can be seen there. */
const elsewhere = (because: readonly Reason[], own: Place): Related[] =>
  relatedOf(because, own).filter(({ at }) => at.path !== own.path);

const labels: Partial<Record<Verdict, string>> = {
  suspended: 'transfers are suspended',
  paused: 'transfers are paused',
  barred: 'no complete assurances stand',
};

const inTransit = ({ event, on }: JudgedDelivery, asOf: PlainDate): boolean =>
  event === 'shipment' && hasHappened(on, asOf);
