/** The sections of the report of section 2(a), one for each item, in the order of the text. */
import type { Section } from '../../engine/coverage.ts';
import type { Clause } from '../../engine/clause.ts';
import { nsm20 } from './clauses.ts';

const section = <const Id extends string>(
  id: Id,
  title: string,
  ...clauses: readonly [Clause, ...Clause[]]
): Section & { readonly id: Id } => ({ id, title, clauses });

export const sections = [
  section('2(a)(i)', 'New assurances', nsm20.clause('2(a)(i)')),
  section(
    '2(a)(ii)',
    'Credible reports of use contrary to international law',
    nsm20.clause('2(a)(ii)'),
    nsm20.clause('2(c)'),
  ),
  section('2(a)(iii)', 'How item (ii) is assessed', nsm20.clause('2(a)(iii)')),
  section(
    '2(a)(iv)(1)',
    'Use that falls short of good practice in sparing civilians',
    nsm20.clause('2(a)(iv)(1)'),
  ),
  section('2(a)(iv)(2)', 'Efforts to bring about that practice', nsm20.clause('2(a)(iv)(2)')),
  section('2(a)(v)', 'How item (iv) is analyzed', nsm20.clause('2(a)(v)')),
  section('2(a)(vi)', 'Articles that went astray or were misused', nsm20.clause('2(a)(vi)')),
  section(
    '2(a)(vii)',
    'Humanitarian assistance, recipient by recipient',
    nsm20.clause('2(a)(vii).a'),
    nsm20.clause('2(a)(vii).b'),
    nsm20.clause('2(a)(vii).c'),
  ),
  section('2(a)(viii)', 'Challenges', nsm20.clause('2(a)(viii)')),
] as const;

/** The id of a section that answers an item of section 2(a). */
export type ItemId = (typeof sections)[number]['id'];
