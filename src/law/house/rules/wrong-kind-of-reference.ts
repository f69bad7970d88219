import { house } from '../clauses.ts';
import { faultRule } from '../fault-rule.ts';

/** A reference to a record of another kind than is meant, or to the record itself. */
export const wrongKindOfReference = faultRule('wrong-kind-of-reference', house.clause('references'), {
  summary: 'A reference to a record of another kind than is meant, or to the record itself.',
  remedy: 'name a record of the kind that is meant',
  asOf: '2024-03-01',
  bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
-- ruritania/guards.yaml --
kind: unit
recipient: ruritania
name: First Guards
parent: ruritania # finding
`,
  good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
-- ruritania/guards.yaml --
kind: unit
recipient: ruritania
name: First Guards
`,
});
