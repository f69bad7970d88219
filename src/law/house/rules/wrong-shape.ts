import { house } from '../clauses.ts';
import { faultRule } from '../fault-rule.ts';

/** A value that is missing or ill-formed, or a kind of record that does not exist. */
export const wrongShape = faultRule('wrong-shape', house.clause('shape'), {
  summary: 'A value that is missing or ill-formed, or a kind of record that does not exist.',
  remedy: 'write the value as the format says',
  asOf: '2024-03-01',
  bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: "false" # finding
`,
  good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
`,
});
