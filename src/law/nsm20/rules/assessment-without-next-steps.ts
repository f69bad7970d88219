import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { doneInForce } from '../in-force.ts';
import { hasClocks } from '../recipients.ts';

/** Section 1(b): an assessment comes with next steps. */
export const assessmentWithoutNextSteps: Rule = {
  id: 'nsm20/assessment-without-next-steps',
  clauses: [nsm20.clause('1(b)')],
  severity: 'error',
  legal: true,
  docs: {
    summary: 'Assurances were called into question, and no next steps are recorded.',
    remedy: 'record under "next_steps" what was indicated to the President',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/assessment.yaml --
kind: assessment
recipient: freedonia
by: state
on: 2024-06-10 # finding
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/assessment.yaml --
kind: assessment
recipient: freedonia
by: state
on: 2024-06-10
next_steps: New assurances are asked for.
`,
  },

  *check(context) {
    for (const assessment of context.cases.all('assessment')) {
      const { on, next_steps: steps, recipient } = assessment.data;
      if (steps !== undefined || !doneInForce(on, context)) continue;
      if (!hasClocks(context, recipient)) continue;
      yield {
        at: at(assessment, 'on'),
        message: 'the assessment indicates no next steps, as far as the record shows',
        label: 'assessed here',
        record: assessment.id,
        recipient,
      };
    }
  },
};
