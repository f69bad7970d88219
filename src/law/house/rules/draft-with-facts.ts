import { hasHappened, inWords, type DaySpan } from '../../../calendar/day-span.ts';
import type { Rule } from '../../../engine/rule.ts';
import { at, recipientOf, type AnyRecord } from '../../../records/case-repository.ts';
import { house } from '../clauses.ts';

/** A draft that tells of something that has happened: as a draft it counts for nothing. */
export const draftWithFacts: Rule = {
  id: 'house/draft-with-facts',
  clauses: [house.clause('drafts')],
  severity: 'warning',
  legal: false,
  docs: {
    summary: 'A draft records a delivery, a receipt or a sending in the past; a draft satisfies nothing.',
    remedy: 'remove "draft: true" when the record is complete, or the day if it did not happen',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/letter.yaml --
kind: assurance
draft: true
recipient: freedonia
covers: [ihl]
received: 2024-06-30 # finding
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- freedonia/letter.yaml --
kind: assurance
draft: true
recipient: freedonia
covers: [ihl]
received: 2024-07-01
`,
  },

  *check({ cases, asOf }) {
    for (const record of cases.records) {
      if (!record.draft) continue;
      const fact = factsOf(record).find(({ day }) => hasHappened(day, asOf));
      if (!fact) continue;
      yield {
        at: at(record, ...fact.path),
        message: `a draft, and something is recorded as done ${inWords(fact.day)}`,
        label: 'not counted: a draft',
        record: record.id,
        recipient: recipientOf(record),
      };
    }
  },
};

function factsOf(
  record: AnyRecord,
): { readonly path: readonly (string | number)[]; readonly day: DaySpan }[] {
  switch (record.kind) {
    case 'transfer':
      return record.data.lines.flatMap(({ deliveries = [] }, line) =>
        deliveries.map(({ on }, index) => ({ path: ['lines', line, 'deliveries', index, 'on'], day: on })),
      );
    case 'assurance':
      return record.data.received ? [{ path: ['received'], day: record.data.received }] : [];
    case 'notice':
      return [{ path: ['sent'], day: record.data.sent }];
    case 'report':
      return record.data.submitted ? [{ path: ['submitted'], day: record.data.submitted }] : [];
    default:
      return [];
  }
}
