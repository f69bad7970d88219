import { hasHappened, inWords, isBefore, type DaySpan } from '../../../calendar/day-span.ts';
import type { PlainDate } from '../../../calendar/plain-date.ts';
import type { Breach, Rule } from '../../../engine/rule.ts';
import {
  at,
  recipientOf,
  type AnyRecord,
  type CaseRepository,
  type RecordOf,
} from '../../../records/case-repository.ts';
import { house } from '../clauses.ts';
import { circles, completionPairs, endless } from '../directive-order.ts';

/** Facts recorded in an order in which they cannot have happened. */
export const impossibleOrder: Rule = {
  id: 'house/impossible-order',
  clauses: [house.clause('order')],
  severity: 'error',
  legal: false,
  docs: {
    summary:
      'Two days in an order that cannot be: received before signed, ended before begun, told before it happened.',
    remedy: 'correct the day that is wrong',
    asOf: '2024-03-01',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
armed_conflicts:
  - from: 2023-05-01
    to: 2023-04-30 # finding
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
receiving_at_issuance: false
armed_conflicts:
  - from: 2023-05-01
    to: 2023-05-01
`,
  },

  *check({ cases, asOf }) {
    for (const record of cases.records) {
      if (record.draft || !record.sound) continue;
      for (const pair of pairsOf(record, cases)) yield* outOfOrder(record, pair, asOf);
    }
    yield* circles({ cases });
    yield* endless({ cases });
  },
};

type Path = readonly (string | number)[];

/** Two days of which the first cannot come after the second, and what they are called. */
export interface Pair {
  readonly first: DaySpan;
  readonly second: DaySpan;
  readonly firstPath: Path;
  readonly path: Path;
  readonly message: string;
  /** The record that tells the first day; absent: the same one; null: the law tells it. */
  readonly of?: AnyRecord | null;
}

function* outOfOrder(
  record: AnyRecord,
  { first, second, firstPath, path, message, of = record }: Pair,
  asOf: PlainDate,
): Iterable<Breach> {
  // What comes before a day that has come has come as well.
  if (!hasHappened(first, asOf) || isBefore(second, first) !== 'yes') return;
  yield {
    at: at(record, ...path),
    message: `${message}: ${inWords(second)} comes before ${inWords(first)}`,
    record: record.id,
    recipient: recipientOf(record),
    related: of ? [{ at: at(of, ...firstPath), message: 'the other day' }] : [],
  };
}

/** A pair, where both days are recorded. */
const pair = (
  first: DaySpan | undefined,
  firstPath: Path,
  second: DaySpan | undefined,
  path: Path,
  message: string,
): Pair[] => (first && second ? [{ first, firstPath, second, path, message }] : []);

function pairsOf(record: AnyRecord, cases: CaseRepository): Pair[] {
  const fromTo = (
    data: { from?: DaySpan | undefined; to?: DaySpan | undefined },
    ...path: (string | number)[]
  ): Pair[] => pair(data.from, [...path, 'from'], data.to, [...path, 'to'], 'it ends before it begins');
  switch (record.kind) {
    case 'recipient':
      return (
        record.data.armed_conflicts?.flatMap((conflict, index) =>
          fromTo(conflict, 'armed_conflicts', index),
        ) ?? []
      );
    case 'assurance': {
      const { signed, received, withdrawn } = record.data;
      return [
        ...pair(signed, ['signed'], received, ['received'], 'received before it was signed'),
        ...pair(received, ['received'], withdrawn, ['withdrawn'], 'withdrawn before it was received'),
      ];
    }
    case 'transfer':
      return record.data.lines.flatMap(
        ({ deliveries }, line) =>
          deliveries?.flatMap(({ on, event }, index) =>
            pair(
              event === 'shipment' ? undefined : record.data.approved,
              ['approved'],
              on,
              ['lines', line, 'deliveries', index, 'on'],
              'delivered before it was approved',
            ),
          ) ?? [],
      );
    case 'assessment': {
      const { on, closed, remedies } = record.data;
      return [
        ...pair(on, ['on'], closed?.on, ['closed', 'on'], 'closed before it was made'),
        ...(remedies?.flatMap((remedy, index) => fromTo(remedy, 'remedies', index)) ?? []),
      ];
    }
    case 'waiver':
      return pair(record.data.on, ['on'], record.data.until, ['until'], 'ends before it was exercised');
    case 'report':
      return fromTo(record.data.period ?? {}, 'period');
    case 'procedure':
    case 'mitigation':
      return fromTo(record.data);
    case 'lease':
      return [...fromTo(record.data), ...renewalPairs(record, cases)];
    case 'drawdown':
      return (
        record.data.revaluations?.flatMap(({ on }, index) =>
          pair(
            record.data.determined,
            ['determined'],
            on,
            ['revaluations', index, 'on'],
            'revalued before it was determined',
          ),
        ) ?? []
      );
    case 'party':
      return fromTo(record.data.validated_end_user ?? {}, 'validated_end_user');
    case 'vetting':
      return pair(record.data.on, ['on'], record.data.valid_to, ['valid_to'], 'ends before it was made');
    case 'incident': {
      const { occurred, reported } = record.data;
      return pair(occurred, ['occurred'], reported, ['reported'], 'reported before it happened');
    }
    case 'retransfer': {
      const { carried_out: done, returned, requested, consented } = record.data;
      return [
        ...pair(requested, ['requested'], consented, ['consented'], 'consented to before it was requested'),
        ...pair(done, ['carried_out'], returned, ['returned'], 'returned before it was carried out'),
      ];
    }
    case 'notice':
      return noticePairs(record, cases);
    case 'completion':
      return completionPairs(record, cases);
    case 'humanitarian-review':
    case 'challenge':
    case 'end-use-check':
    case 'unit':
    case 'cat-review':
    case 'directive':
    case 'screening':
      return [];
  }
}

/** A lease cannot begin before the one that it renews. */
function renewalPairs({ data }: RecordOf<'lease'>, cases: CaseRepository): Pair[] {
  const renewed = data.renews === undefined ? undefined : cases.get(data.renews);
  if (renewed?.kind !== 'lease' || renewed.draft) return [];
  return pair(
    renewed.data.from,
    ['from'],
    data.from,
    ['from'],
    'it begins before the lease that it renews',
  ).map((found) => ({ ...found, of: renewed }));
}

/** A notice cannot be sent before what it tells of: an assurance received, a waiver exercised, an assessment made. */
function noticePairs({ data }: RecordOf<'notice'>, cases: CaseRepository): Pair[] {
  const before = (first: DaySpan | undefined, field: string, of: AnyRecord, message: string): Pair[] =>
    pair(first, [field], data.sent, ['sent'], message).map((found) => ({ ...found, of }));
  return (
    data.about?.flatMap((id) => {
      const matter = cases.get(id);
      if (matter?.draft) return [];
      switch (matter?.kind) {
        case 'assurance':
          return before(matter.data.received, 'received', matter, `sent before ${id} was received`);
        case 'waiver':
          return before(matter.data.on, 'on', matter, `sent before ${id} was exercised`);
        case 'assessment':
          return before(matter.data.on, 'on', matter, `sent before ${id} was made`);
        default:
          return [];
      }
    }) ?? []
  );
}
