/** Silence is never an all-clear: taking a satisfying fact away never turns what was not clear into what is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate, type PlainDate } from '../../src/calendar/plain-date.ts';
import { deadlinesOf, type DeadlineState } from '../../src/engine/duty.ts';
import type { Context } from '../../src/engine/rule.ts';
import { judgedLines } from './judged-lines.ts';
import { nsm20Policy } from '../../src/law/nsm20/index.ts';
import { forbids, type Verdict } from '../../src/law/nsm20/judgement.ts';
import { readCases } from '../reading.ts';
import { repositories, shortSpan, textsOf, type Data, type Repository } from './random-repository.ts';
import { cases } from '../reliability/figures.ts';

const days = ['2024-03-01', '2024-03-24', '2024-03-25', '2024-06-01', '2024-08-07', '2025-10-01'].map(
  plainDate,
);

function contextOf(repository: Repository, asOf: PlainDate, publicOnly: boolean): Context {
  const cases = readCases(textsOf(repository));
  return { cases, asOf, until: undefined, publicOnly, window: 30, home: undefined };
}

/** How good each state of a duty is. One that was done late and one that a waiver covers are of one rank. */
const rank: Record<DeadlineState, number> = {
  met: 2,
  lapsed: 2,
  late: 1,
  waived: 1,
  pending: 0,
  overdue: 0,
  undetermined: 0,
};

/** How clear a delivery or a duty is: the higher, the better. */
interface Clearance {
  readonly rank: number;
  /** A delivery that only a waiver allows. */
  readonly onlyByWaiver: boolean;
}

function clearances(context: Context): Map<string, Clearance> {
  const clear = new Map<string, Clearance>();
  // Two readings that both allow a delivery are no worse than one: what matters is whether any of them forbids.
  const clearance = (possible: readonly Verdict[]): Clearance => ({
    rank: possible.some(forbids) ? 0 : 2,
    onlyByWaiver: possible.includes('waived'),
  });
  for (const { transfer, index, deliveries, now } of judgedLines(context)) {
    clear.set(`${transfer.id} ${index} now`, clearance(now.possible));
    for (const delivery of deliveries) {
      clear.set(`${transfer.id} ${index} ${delivery.index}`, clearance(delivery.judgement.possible));
    }
  }
  for (const duty of nsm20Policy.duties) {
    for (const { state, record, clause, from, provisional, doneOn } of deadlinesOf(duty, context)) {
      if (provisional) continue;
      const key = `${duty.id} ${record?.id} ${clause.number} ${from?.earliest}`;
      // Certainly done, perhaps in time and perhaps late: no worse than late.
      const of = state === 'undetermined' && doneOn ? rank.late : rank[state];
      clear.set(key, { rank: Math.min(clear.get(key)?.rank ?? 2, of), onlyByWaiver: false });
    }
  }
  return clear;
}

/** One way to take a satisfying fact away: the repository without it, and what was taken. */
interface Removal {
  readonly what: string;
  readonly left: Repository;
  /**
   * Assurances once obtained and lost bar a delivery, and a waiver of section 1(c) lifts only its pauses. Without the
   * receipt there is such a pause, and the waiver lifts it: the spec's rows 9 and 10, and its word on waivers.
   */
  readonly ofAssurance: boolean;
}

function removals(repository: Repository): Removal[] {
  const found: Removal[] = [];
  const without = (id: string, what: string, change: (data: Data) => Data | undefined): void => {
    const changed = change(structuredClone(repository[id]!));
    const others = Object.fromEntries(Object.entries(repository).filter(([each]) => each !== id));
    found.push({
      what: `${what} of ${id}`,
      left: changed ? { ...others, [id]: changed } : others,
      ofAssurance: repository[id]!['kind'] === 'assurance',
    });
  };
  const drop = (field: string) => (data: Data) =>
    Object.fromEntries(Object.entries(data).filter(([key]) => key !== field));

  for (const [id, data] of Object.entries(repository)) {
    switch (data['kind']) {
      case 'assurance': {
        if (data['received']) without(id, 'the receipt', drop('received'));
        const findings = (data['credibility'] ?? []) as Data[];
        findings.forEach((finding, index) => {
          if (finding['finding'] !== 'credible-and-reliable') return;
          const left = findings.filter((_, other) => other !== index);
          without(id, 'a favorable finding', (assurance) =>
            left.length > 0 ? { ...assurance, credibility: left } : drop('credibility')(assurance),
          );
        });
        break;
      }
      case 'notice':
        without(id, 'the notice', () => undefined);
        if (Array.isArray(data['committees'])) {
          without(id, 'a committee', (notice) => ({
            ...notice,
            committees: (notice['committees'] as string[]).slice(1),
          }));
          without(id, 'the committees', drop('committees'));
        }
        break;
      case 'waiver': {
        const named = Object.values(repository).some(
          ({ about }) => Array.isArray(about) && about.includes(id),
        );
        if (!named) without(id, 'the waiver', () => undefined);
        break;
      }
      case 'recipient': {
        const { conflict } = (data['group'] ?? {}) as { conflict?: boolean };
        if (conflict === false) without(id, 'the determination of the 180-day group', drop('group'));
        break;
      }
      case 'transfer': {
        const { covered } = (data['scope_decision'] ?? {}) as { covered?: boolean };
        if (covered === false) without(id, 'the decision that it is not covered', drop('scope_decision'));
        without(id, "an exemption's reason", (transfer) => ({
          ...transfer,
          lines: (transfer['lines'] as Data[]).map((line) =>
            line['exemption'] ? { ...line, exemption: { clause: '1(d)(1)' } } : line,
          ),
        }));
        break;
      }
    }
  }
  return found;
}

describe.each([
  ['certain days', repositories()],
  [
    'days not known to the day',
    repositories(fc.oneof(fc.constantFrom('2024-03-24', '2024-05-08'), shortSpan(20))),
  ],
])('with %s', (_, anyRepository) => {
  test('taking a satisfying fact away clears nothing', () => {
    const check = fc.property(
      anyRepository,
      fc.constantFrom(...days),
      fc.boolean(),
      (repository, asOf, publicOnly) => {
        const before = clearances(contextOf(repository, asOf, publicOnly));
        for (const { what, left, ofAssurance } of removals(repository)) {
          const after = clearances(contextOf(left, asOf, publicOnly));
          const cleared = [...after]
            .filter(([key, clear]) => clear.rank > (before.get(key)?.rank ?? 2))
            .filter(([, clear]) => !(ofAssurance && clear.onlyByWaiver))
            .map(([key]) => key);
          expect(cleared, `without ${what}`).toEqual([]);
        }
      },
    );
    fc.assert(check, { numRuns: cases(75) });
  });
});

test('an empty record of a recipient is no all-clear for a delivery', () => {
  const repository: Repository = {
    freedonia: { kind: 'recipient', name: 'Freedonia' },
    'freedonia/transfer': {
      kind: 'transfer',
      recipient: 'freedonia',
      program: 'fmf',
      lines: [{ item: 'shells', deliveries: [{ on: '2024-03-20' }] }],
    },
  };
  const [line] = judgedLines(contextOf(repository, plainDate('2024-06-01'), false));
  expect(line!.deliveries[0]!.judgement.verdict).toBe('undetermined');
  expect(line!.now.possible).toEqual(['transition', 'paused', 'barred']);
});
