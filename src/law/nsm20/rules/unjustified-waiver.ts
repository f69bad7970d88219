import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { doneInForce } from '../in-force.ts';
import { hasClocks } from '../recipients.ts';

/** Section 1(f): a waiver rests on an imperative of national security, and the President is told why. */
export const unjustifiedWaiver: Rule = {
  id: 'nsm20/unjustified-waiver',
  clauses: [nsm20.clause('1(f)')],
  severity: 'error',
  legal: true,
  docs: {
    summary: 'A waiver for which no justification is recorded.',
    remedy: 'record under "justification" the imperative it rests on',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/waiver.yaml --
kind: waiver
recipient: freedonia
by: state
on: 2024-06-10 # finding
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/waiver.yaml --
kind: waiver
recipient: freedonia
by: state
on: 2024-06-10
justification: The border was crossed.
`,
  },

  *check(context) {
    for (const waiver of context.cases.all('waiver')) {
      const { on, justification, recipient } = waiver.data;
      if (justification !== undefined || !doneInForce(on, context)) continue;
      if (!hasClocks(context, recipient)) continue;
      yield {
        at: at(waiver, 'on'),
        message: 'no justification of the waiver is recorded',
        label: 'exercised here',
        record: waiver.id,
        recipient,
      };
    }
  },
};
