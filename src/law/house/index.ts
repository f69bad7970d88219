/** How case files are kept, with what the program does about it. */
import type { Policy } from '../../engine/evaluate.ts';
import { house } from './clauses.ts';
import * as rules from './rules/index.ts';

export const housePolicy: Policy = { instrument: house, rules: Object.values(rules), duties: [] };
