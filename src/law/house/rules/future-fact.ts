import { inWords, isYetToCome } from '../../../calendar/day-span.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at, recipientOf } from '../../../records/case-repository.ts';
import { daysIn } from '../../../records/days-in.ts';
import { house } from '../clauses.ts';

/** Fields that may speak of what is to come: the ends of a stretch of time, and how long something holds. */
const planned: ReadonlySet<string | number> = new Set(['from', 'to', 'until', 'valid_to']);
/** Fields that tell of the record itself: asked for an earlier day, a source of today is no surprise. */
const ofTheRecord: ReadonlySet<string | number> = new Set(['sources', 'corrections']);

/** A record that tells of something done on a day that has not come. */
export const futureFact: Rule = {
  id: 'house/future-fact',
  clauses: [house.clause('time')],
  severity: 'info',
  legal: false,
  docs: {
    summary: 'Something is recorded as done on a day after the day of the question.',
    remedy:
      'leave it if it is planned: it does not count until the day has come; correct the day if it is wrong',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl]
received: 2024-07-01 # finding
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl]
received: 2024-06-30
`,
  },

  *check({ cases, asOf }) {
    for (const record of cases.records) {
      if (record.draft) continue;
      const later = daysIn(record.data, (day) => isYetToCome(day, asOf)).filter(
        ({ path }) => !planned.has(path.at(-1)!) && !ofTheRecord.has(path[0]!),
      );
      const [first, ...others] = later;
      if (!first) continue;
      yield {
        at: at(record, ...first.path),
        message: `recorded as done ${inWords(first.day)}, after ${asOf}${others.length > 0 ? `, and ${others.length} more` : ''}`,
        label: 'has not happened yet',
        record: record.id,
        recipient: recipientOf(record),
      };
    }
  },
};
