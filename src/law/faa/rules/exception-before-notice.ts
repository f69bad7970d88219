import { hasHappened, inWords, isBefore } from '../../../calendar/day-span.ts';
import type { Breach, Rule } from '../../../engine/rule.ts';
import { at } from '../../../records/case-repository.ts';
import { openBreach } from '../../open-breach.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { faa } from '../clauses.ts';
import { lastJudged } from '../in-force.ts';

/** Section 620I(c): Congress is told before the exception is made. */
export const exceptionBeforeNotice: Rule = {
  id: 'faa/exception-before-notice',
  clauses: [faa.clause('620I(c)'), faa.clause('620I(b)')],
  severity: 'error',
  legal: true,
  docs: {
    summary: 'The exception of section 620I was made, and Congress was not told before.',
    remedy: 'correct the days if they are wrong; record the notice where it was given',
    asOf: '2024-06-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
restriction:
  made_known: 2024-03-01
  exception: # finding
    on: 2024-03-10
    by: the President
    because: it was needed
  notified_congress: 2024-03-11
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
restriction:
  made_known: 2024-03-01
  exception:
    on: 2024-03-10
    by: the President
    because: it was needed
  notified_congress: 2024-03-09
`,
  },

  *check(context) {
    const { cases, asOf, publicOnly } = context;
    for (const recipient of cases.all('recipient')) {
      const { exception, notified_congress: notified } = recipient.data.restriction ?? {};
      if (!exception || (exception.on && !hasHappened(exception.on, lastJudged(context)))) continue;
      const breach: Breach = {
        at: at(recipient, 'restriction', 'exception'),
        message: 'the record does not show that Congress was told before this exception',
        label: 'the exception',
        record: recipient.id,
        recipient: recipient.id,
      };
      const told = notified && hasHappened(notified, asOf) ? notified : undefined;
      if (!told) {
        const unknown = 'no notice to Congress before this exception is public; it may have been given';
        yield publicOnly ? openBreach({ ...breach, message: unknown }, []) : breach;
        continue;
      }
      const related = [
        { at: at(recipient, 'restriction', 'notified_congress'), message: `told ${inWords(told)}` },
      ];
      // Of two things on one day either can come first.
      const late = exception.on ? isBefore(exception.on, told) : 'cannot tell';
      if (late === 'yes') {
        const message = `Congress was told ${inWords(told)}, and the exception was made ${inWords(exception.on!)}`;
        yield { ...breach, message, related };
      } else if (late === 'cannot tell') {
        const message = 'the record does not show whether Congress was told before this exception';
        const doubts = exception.on
          ? [
              ...uncertainDay(recipient, 'restriction', exception.on),
              ...uncertainDay(recipient, 'restriction', told),
            ]
          : [
              {
                field: 'exception.on',
                text: `the day of the exception of ${recipient.id} is not recorded`,
                at: at(recipient, 'restriction', 'exception'),
              },
            ];
        yield openBreach({ ...breach, message, related }, doubts);
      }
    }
  },
};
