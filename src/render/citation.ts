import type { Clause } from '../engine/clause.ts';

/** `NSM-20 sec. 1(c)(i)`: how a clause is cited in a terminal. */
export const cite = (clause: Clause): string =>
  clause.instrument === 'house' ? `house rule: ${clause.summary}` : clause.cite;

/** The same in few words, in brackets or beside others: `sec. 1(c)(i)` for the memorandum, whole for everything else. */
export const shortCite = (clause: Clause): string => {
  if (clause.instrument === 'house') return 'house';
  return clause.instrument === 'nsm20' ? `sec. ${clause.number}` : clause.cite;
};
