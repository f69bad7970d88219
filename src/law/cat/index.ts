/** The conventional arms transfer policy, with what the program does about it. */
import type { LawTable, Policy } from '../../engine/evaluate.ts';
import { cat } from './clauses.ts';
import { saidOf } from './governing.ts';
import { timeline } from './regimes.ts';
import * as rules from './rules/index.ts';
import { standardNames } from './words.ts';

/** What was in force on every day there is. */
const inForce: LawTable = {
  id: 'cat/timeline',
  title: 'Which policy was in force on which day',
  head: ['Days', 'In force', 'Standard for refusal', 'By'],
  rows: timeline.map(({ name, from, to, standard, clause }) => [
    `${from ?? '..'}/${to ?? '..'}`,
    name,
    standard ? standardNames[standard.is] : 'none',
    from === undefined ? 'not recorded' : clause.cite,
  ]),
};

export const catPolicy: Policy = {
  instrument: cat,
  rules: Object.values(rules),
  duties: [],
  kinds: ['cat-review'],
  tables: [inForce],
  says: saidOf,
};
