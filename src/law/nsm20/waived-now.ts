/** Whether a duty of section 1 is waived on the day of the question: section 1(f). */
import type { Context, Doubt } from '../../engine/rule.ts';
import { unreadDoubts } from '../unread.ts';
import { doubtsOf, inEffect, waivedClauses } from './waivers.ts';

/**
 * Whether waivers without a list of transfers cover the duties of a recipient. `clauses`: for each duty it can be, the
 * numbers of the clauses whose waiver covers it.
 */
export function waivedNow(
  { cases, asOf }: Context,
  recipient: string,
  ...clauses: readonly (readonly string[])[]
): { readonly waived?: 'yes' | 'perhaps'; readonly doubts: readonly Doubt[] } {
  const waivers = cases
    .of('waiver', recipient)
    .filter(({ data }) => !data.transfers)
    .map((waiver) => ({ waiver, clauses: waivedClauses(waiver), answers: inEffect(waiver, asOf, asOf) }))
    .filter(({ answers }) => answers.has(true));
  const covering = clauses.map((numbers) =>
    waivers.filter((waiver) => waiver.clauses.some((number) => numbers.includes(number))),
  );
  if (covering.every((each) => each.some(({ answers }) => !answers.has(false))))
    return { waived: 'yes', doubts: [] };
  const perhaps = [...new Set(covering.flat())];
  const unread = cases.unread('waiver', recipient);
  if (perhaps.length === 0 && unread.length === 0) return { doubts: [] };
  return {
    waived: 'perhaps',
    doubts: [...perhaps.flatMap(({ waiver }) => doubtsOf(waiver)), ...unreadDoubts(unread)],
  };
}
