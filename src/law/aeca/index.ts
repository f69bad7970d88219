/** The Arms Export Control Act, with what the program does about it. */
import type { Policy } from '../../engine/evaluate.ts';
import { aeca } from './clauses.ts';
import * as duties from './duties/index.ts';
import { figures } from './figures.ts';
import * as rules from './rules/index.ts';

export const aecaPolicy: Policy = {
  instrument: aeca,
  rules: Object.values(rules),
  duties: Object.values(duties),
  figures,
  kinds: ['lease', 'retransfer', 'end-use-check'],
};
