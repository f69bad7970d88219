import { house } from '../clauses.ts';
import { faultRule } from '../fault-rule.ts';

/** A reference to a record that does not exist. */
export const danglingReference = faultRule('dangling-reference', house.clause('references'), {
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
