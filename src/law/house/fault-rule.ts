import type { Clause } from '../../engine/clause.ts';
import { oncePerContext } from '../../engine/once.ts';
import type { Context, Docs, Rule } from '../../engine/rule.ts';
import type { FaultRule } from '../../records/source.ts';

/** A rule that turns the reader's faults of one sort into findings. */
export function faultRule(
  name: FaultRule,
  clauses: Clause | readonly [Clause, ...Clause[]],
  docs: Docs,
  legal = false,
): Rule {
  return {
    id: `house/${name}`,
    clauses: 'key' in clauses ? [clauses] : clauses,
    severity: 'error',
    legal,
    docs,
    *check(context) {
      const { cases } = context;
      for (const { rule, at, which, message, label, help, related } of cases.faults) {
        if (rule !== name) continue;
        const record = ids(context).get(at.path);
        yield { at, ...(which !== undefined && { which }), message, label, help, related, record };
      }
    },
  };
}

const known = oncePerContext<'all', ReadonlyMap<string, string>>();

/** The ids of records by the paths of their files; of two with one path that of the first, and a record's before all. */
const ids = (context: Context): ReadonlyMap<string, string> =>
  known(context, 'all', () => {
    const { records, broken } = context.cases;
    return new Map([...records, ...broken].toReversed().map(({ path, id }) => [path, id]));
  });
