import { hasHappened, inWords, isBefore, isYetToCome, onDay } from '../../../calendar/day-span.ts';
import type { Breach, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { openBreach } from '../../open-breach.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { aeca } from '../clauses.ts';
import { carriedOut, nameOf } from '../retransfers.ts';
import { unpublished } from '../unpublished.ts';

/** Section 3(a)(2): consent to a temporary retransfer is consent until its end. */
export const retransferNotReturned: Rule = {
  id: 'aeca/retransfer-not-returned',
  clauses: [aeca.clause('3(a)')],
  severity: 'warning',
  legal: true,
  docs: {
    summary: 'The last day of a temporary retransfer has passed, and no return is recorded.',
    remedy: 'record the day of the return under "returned"; where it was extended, record the new end',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/retransfer.yaml --
kind: retransfer
recipient: ruritania
to: Sylvania
item: radar
type: temporary
consented: 2024-03-01
end_use_assurance: 2024-03-01
carried_out: 2024-04-01
until: 2024-06-29 # finding
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/retransfer.yaml --
kind: retransfer
recipient: ruritania
to: Sylvania
item: radar
type: temporary
consented: 2024-03-01
end_use_assurance: 2024-03-01
carried_out: 2024-04-01
until: 2024-06-30
`,
  },

  *check(context) {
    const { asOf, publicOnly } = context;
    for (const { retransfer, on } of carriedOut(context)) {
      const { type, until, recipient } = retransfer.data;
      if (type !== 'temporary' || !until) continue;
      const recorded = retransfer.data.returned;
      const returned = recorded && !isYetToCome(recorded, asOf) ? recorded : undefined;
      const isCertainlyBack = returned !== undefined && hasHappened(returned, asOf);
      const isOver = isBefore(until, isCertainlyBack ? returned : onDay(asOf));
      if (isOver === 'no') continue;
      const breach: Breach = {
        at: at(retransfer, 'until'),
        message: isCertainlyBack
          ? `${nameOf(retransfer)} was to end ${inWords(until)}, and the return came ${inWords(returned)}`
          : `${nameOf(retransfer)} was to end ${inWords(until)}, and ${returned ? 'it is not certain that it has been' : 'it is not recorded as'} returned`,
        label: 'was to end here',
        record: retransfer.id,
        recipient,
        related: returned ? [{ at: at(retransfer, 'returned'), message: 'returned here' }] : [],
      };
      const level = isCertainlyBack ? 'info' : 'warning';
      const isPrivate = !returned && publicOnly;
      const isCertain = isOver === 'yes' && hasHappened(on, asOf) && (!returned || isCertainlyBack);
      if (isCertain && !isPrivate) yield { ...breach, severity: level };
      else {
        const doubts = [
          ...uncertainDay(retransfer, 'carried_out', on),
          ...uncertainDay(retransfer, 'until', until),
          ...(returned ? uncertainDay(retransfer, 'returned', returned) : []),
          ...(isPrivate ? [unpublished('returned', 'return', retransfer)] : []),
        ];
        yield openBreach(breach, doubts, level);
      }
    }
  },
};
