import { house } from '../clauses.ts';
import { faultRule } from '../fault-rule.ts';

/** A field that this kind of record does not have. */
export const unknownKey = faultRule('unknown-key', house.clause('shape'), {
  summary: 'A field that this kind of record does not have.',
  remedy: 'remove the field, or spell it as the format does',
  asOf: '2024-03-01',
  bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
recieving_at_issuance: false # finding
`,
  good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
`,
});
