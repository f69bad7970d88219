/** The Foreign Assistance Act, with what the program does about it. */
import type { Policy } from '../../engine/evaluate.ts';
import { faa } from './clauses.ts';
import { figures } from './figures.ts';
import * as rules from './rules/index.ts';

export const faaPolicy: Policy = {
  instrument: faa,
  rules: Object.values(rules),
  duties: [],
  kinds: ['drawdown'],
  figures,
};
