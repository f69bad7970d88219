/** The Leahy laws, with what the program does about them. */
import type { Policy } from '../../engine/evaluate.ts';
import { leahy } from './clauses.ts';
import * as duties from './duties/index.ts';
import * as rules from './rules/index.ts';

export const leahyPolicy: Policy = {
  instrument: leahy,
  rules: Object.values(rules),
  duties: Object.values(duties),
  kinds: ['unit', 'vetting'],
};
