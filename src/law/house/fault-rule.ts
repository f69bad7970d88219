import type { Clause } from '../../engine/clause.ts';
import type { Docs, Rule } from '../../engine/rule.ts';
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
    *check({ cases }) {
      for (const { rule, at, message, label, help, related } of cases.faults) {
        if (rule !== name) continue;
        const record =
          cases.records.find(({ path }) => path === at.path) ??
          cases.broken.find(({ path }) => path === at.path);
        yield {
          at,
          message,
          label,
          help,
          related,
          record: record?.id,
        };
      }
    },
  };
}
