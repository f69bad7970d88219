import type { Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { nsm20 } from '../clauses.ts';
import { doneInForce } from '../in-force.ts';

const clauses = {
  '1(b)': nsm20.clause('1(b)'),
  '1(c)(i)': nsm20.clause('1(c)(i).update'),
  '1(c)(ii)': nsm20.clause('1(c)(ii).update'),
} as const;

/** Sections 1(b) and 1(c): the President is told through the Assistant for National Security Affairs. */
export const notThroughApnsa: Rule = {
  id: 'nsm20/not-through-apnsa',
  clauses: [clauses['1(b)'], clauses['1(c)(i)'], clauses['1(c)(ii)']],
  severity: 'info',
  legal: false,
  docs: {
    summary:
      'The President was told, and it is not recorded that it went through the Assistant for National Security Affairs.',
    remedy: 'record "through: apnsa" if it did',
    asOf: '2024-06-30',
    bad: `
-- update.yaml --
kind: notice
to: president
under: 1(c)(i)
sent: 2024-03-22 # finding
`,
    good: `
-- update.yaml --
kind: notice
to: president
under: 1(c)(i)
sent: 2024-03-22
through: apnsa
`,
  },

  *check(context) {
    for (const notice of context.cases.all('notice')) {
      const { to, under, sent, through } = notice.data;
      if (to !== 'president' || through !== undefined || !doneInForce(sent, context)) continue;
      if (!(under in clauses)) continue;
      yield {
        at: at(notice, 'sent'),
        message: `a notice to the President under ${under}, not recorded as sent through the National Security Advisor`,
        label: 'sent here',
        record: notice.id,
        under: [clauses[under as keyof typeof clauses]],
      };
    }
  },
};
