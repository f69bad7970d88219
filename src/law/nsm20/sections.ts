/** The sections of the report of section 2(a), one for each item. */
import type { Section } from '../../engine/coverage.ts';
import { nsm20 } from './clauses.ts';

const section = (id: string, title: string, ...keys: Parameters<typeof nsm20.clause>[0][]): Section => ({
  id,
  title,
  clauses: keys.map((key) => nsm20.clause(key)),
  lands: 'with the report',
});

/** What each section of the report answers. None is drafted yet: `nsm20 report` brings them. */
export const sections: readonly Section[] = [
  section('2(a)(i)', 'New assurances', '2(a)(i)'),
  section('2(a)(ii)', 'Credible reports of use contrary to international law', '2(a)(ii)', '2(c)'),
  section('2(a)(iii)', 'How item (ii) is assessed', '2(a)(iii)'),
  section('2(a)(iv)(1)', 'Use that falls short of good practice in sparing civilians', '2(a)(iv)(1)'),
  section('2(a)(iv)(2)', 'Efforts to bring about that practice', '2(a)(iv)(2)'),
  section('2(a)(v)', 'How item (iv) is analyzed', '2(a)(v)'),
  section('2(a)(vi)', 'Articles that went astray or were misused', '2(a)(vi)'),
  section(
    '2(a)(vii)',
    'Humanitarian assistance, recipient by recipient',
    '2(a)(vii).a',
    '2(a)(vii).b',
    '2(a)(vii).c',
  ),
  section('2(a)(viii)', 'Challenges', '2(a)(viii)'),
];
