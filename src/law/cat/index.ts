/** The conventional arms transfer policy, with what the program does about it. */
import type { Policy } from '../../engine/evaluate.ts';
import { cat } from './clauses.ts';
import { saidOf } from './governing.ts';
import * as rules from './rules/index.ts';

export const catPolicy: Policy = {
  instrument: cat,
  rules: Object.values(rules),
  duties: [],
  kinds: ['cat-review'],
  says: saidOf,
};
