/** NSPD-55, other directives that give tasks, and the screening of end users, with what the program does about them. */
import type { Policy } from '../../engine/evaluate.ts';
import { nspd55 } from './clauses.ts';
import * as duties from './duties/index.ts';
import * as rules from './rules/index.ts';
import { saidOf } from './said.ts';

export const nspd55Policy: Policy = {
  instrument: nspd55,
  rules: Object.values(rules),
  duties: Object.values(duties),
  kinds: ['directive', 'completion', 'party', 'screening'],
  says: saidOf,
};
