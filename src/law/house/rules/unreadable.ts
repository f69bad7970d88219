import { house } from '../clauses.ts';
import { faultRule } from '../fault-rule.ts';

/** A file that is not the YAML of this format. */
export const unreadable = faultRule('unreadable', house.clause('readable'), {
  summary: 'A file that is not the YAML of this format.',
  remedy: 'mend the file so that it is plain YAML of this format',
  asOf: '2024-03-01',
  bad: `
-- ruritania.yaml --
kind: recipient
name: &name Ruritania # finding
receiving_at_issuance: false
`,
  good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
`,
});
