import type { Rule } from '../../../engine/rule.ts';
import { house } from '../clauses.ts';
import { misnamed } from '../directive-names.ts';
import { faultRule } from '../fault-rule.ts';

const ofTheReader = faultRule('dangling-reference', house.clause('references'), {
  summary: 'A reference to a record that does not exist.',
  remedy: 'name a record that exists, or add the record',
  asOf: '2024-03-01',
  bad: `
-- ruritania/unit.yaml --
kind: unit
recipient: ruritanya # finding
name: First Guards
`,
  good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
-- ruritania/unit.yaml --
kind: unit
recipient: ruritania
name: First Guards
`,
});

/** A reference to a record that does not exist, and a name that stands for no directive or task. */
export const danglingReference: Rule = {
  ...ofTheReader,
  *check(context, acceptances) {
    yield* ofTheReader.check(context, acceptances);
    yield* misnamed(context);
  },
};
