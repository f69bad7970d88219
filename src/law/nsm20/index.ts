/** The memorandum, with what the program does about it. */
import type { Policy } from '../../engine/evaluate.ts';
import { nsm20 } from './clauses.ts';
import * as duties from './duties/index.ts';
import * as rules from './rules/index.ts';
import { sections } from './sections.ts';

export const nsm20Policy: Policy = {
  instrument: nsm20,
  rules: Object.values(rules),
  duties: Object.values(duties),
  sections,
};
