import { house } from '../clauses.ts';
import { faultRule } from '../fault-rule.ts';

/** Two ids that people and some file systems cannot tell apart. */
export const collidingIds = faultRule('colliding-ids', house.clause('ids'), {
  summary: 'Two ids that people and some file systems cannot tell apart.',
  remedy: 'rename one of the two files',
  asOf: '2024-03-01',
  bad: `
-- ruritania/guards.yaml --
kind: unit
recipient: ruritania
name: First Guards
-- ruritania/guards.yml --
kind: unit # finding
recipient: ruritania
name: First Guards
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
`,
  good: `
-- ruritania/guards.yaml --
kind: unit
recipient: ruritania
name: First Guards
-- ruritania/second-guards.yaml --
kind: unit
recipient: ruritania
name: Second Guards
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
`,
});
