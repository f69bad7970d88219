import type { Clause } from '../engine/clause.ts';

/** `NSM-20 sec. 1(c)(i)`: how a clause is cited in a terminal. */
export const cite = (clause: Clause): string =>
  clause.instrument === 'house' ? `house rule: ${clause.summary}` : clause.cite;
