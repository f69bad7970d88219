import type { Rule } from '../../../engine/rule.ts';
import { at, recipientOf } from '../../../records/case-repository.ts';
import { house } from '../clauses.ts';

/** A record that does not say where its facts come from. */
export const noSource: Rule = {
  id: 'house/no-source',
  clauses: [house.clause('sources')],
  severity: 'info',
  legal: false,
  docs: {
    summary: 'A record names no source for its facts.',
    remedy: 'add "sources" with a title, and the address or file where it can be read',
    asOf: '2024-06-30',
    bad: `
-- freedonia.yaml --
kind: recipient # finding
name: Freedonia
`,
    good: `
-- freedonia.yaml --
kind: recipient
name: Freedonia
sources: [{ title: Cable 12 }]
`,
  },

  *check({ cases }) {
    for (const record of cases.records) {
      if (record.draft || record.data.sources) continue;
      yield {
        at: at(record, 'kind'),
        message: 'the record names no source',
        label: 'where from is not said',
        record: record.id,
        recipient: recipientOf(record),
      };
    }
  },
};
