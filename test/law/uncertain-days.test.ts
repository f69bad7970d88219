/** Days not known to the day: the answer is that of every certain day they can be, and no more is claimed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, plainDate, type PlainDate } from '../../src/calendar/plain-date.ts';
import { deadlinesOf, type DeadlineState } from '../../src/engine/duty.ts';
import type { Context } from '../../src/engine/rule.ts';
import { judgedLines } from './judged-lines.ts';
import { nsm20Policy } from '../../src/law/nsm20/index.ts';
import { readCases } from '../reading.ts';
import { repositories, shortSpan, textsOf, type Repository } from './random-repository.ts';
import { cases } from '../reliability/figures.ts';

const days = ['2024-03-24', '2024-03-26', '2024-06-01', '2024-08-07'].map(plainDate);

function contextOf(repository: Repository, asOf: PlainDate): Context {
  return {
    cases: readCases(textsOf(repository)),
    asOf,
    until: plainDate('2024-09-30'),
    publicOnly: false,
    window: 30,
    home: undefined,
  };
}

/** Every way to put a certain day where a span is written, at most `most`. */
function settled(repository: Repository, most: number): Repository[] | undefined {
  const text = JSON.stringify(repository);
  const spans = [...text.matchAll(/"(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})"/g)];
  let texts = [''];
  let from = 0;
  for (const span of spans) {
    const certain: string[] = [];
    for (let day = plainDate(span[1]!); day <= span[2]!; day = addDays(day, 1)) certain.push(`"${day}"`);
    if (texts.length * certain.length > most) return undefined;
    const before = text.slice(from, span.index);
    texts = texts.flatMap((start) => certain.map((day) => start + before + day));
    from = span.index + span[0].length;
  }
  return texts.map((start) => JSON.parse(start + text.slice(from)) as Repository);
}

/** Repositories in which about one day in six is a span of up to four days. */
const spanned = repositories(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        '2024-02-08',
        '2024-03-10',
        '2024-03-24',
        '2024-03-25',
        '2024-05-08',
        '2024-08-06',
      ),
    },
    { weight: 1, arbitrary: shortSpan(4) },
  ),
);
const most = 64;

test('the possible verdicts of a delivery are those of every certain day it can be', () => {
  const check = fc.property(spanned, fc.constantFrom(...days), (repository, asOf) => {
    const worlds = settled(repository, most);
    fc.pre(worlds !== undefined);
    const possible = new Map<string, Set<string>>();
    for (const world of worlds) {
      for (const { index, deliveries, now } of judgedLines(contextOf(world, asOf))) {
        for (const [key, judgement] of [
          [`${index} now`, now],
          ...deliveries.map((each) => [`${index} ${each.index}`, each.judgement]),
        ] as const) {
          const known = possible.get(key as string) ?? new Set();
          (judgement as typeof now).possible.forEach((verdict) => known.add(verdict));
          possible.set(key as string, known);
        }
      }
    }
    for (const { index, deliveries, now } of judgedLines(contextOf(repository, asOf))) {
      expect(now.possible.toSorted()).toEqual([...possible.get(`${index} now`)!].toSorted());
      for (const { index: nth, judgement } of deliveries) {
        expect(judgement.possible.toSorted()).toEqual([...possible.get(`${index} ${nth}`)!].toSorted());
        if (judgement.possible.length > 1) expect(judgement.doubts.map(({ field }) => field)).not.toEqual([]);
      }
    }
  });
  fc.assert(check, { numRuns: cases(50) });
});

test('a duty has a state only when every certain day gives it that state', () => {
  const statesOf = (context: Context): Map<string, DeadlineState[]> => {
    const states = new Map<string, DeadlineState[]>();
    for (const duty of nsm20Policy.duties) {
      for (const { record, state, provisional, wouldBe } of deadlinesOf(duty, context)) {
        if (provisional || duty.id === 'nsm20/update-president') continue;
        const key = `${duty.id} ${record?.id}`;
        states.set(key, [...(states.get(key) ?? []), wouldBe ? 'waived' : state]);
      }
    }
    return states;
  };
  const check = fc.property(spanned, fc.constantFrom(...days), (repository, asOf) => {
    const worlds = settled(repository, most);
    fc.pre(worlds !== undefined);
    const each = worlds.map((world) => statesOf(contextOf(world, asOf)));
    for (const [key, states] of statesOf(contextOf(repository, asOf))) {
      const [state] = states;
      if (
        state === 'undetermined' ||
        states.length > 1 ||
        each.some((world) => (world.get(key)?.length ?? 0) > 1)
      )
        continue;
      const all = new Set(each.map((world) => world.get(key)?.[0] ?? 'none'));
      // A notice to the President starts a clock unless it certainly precedes its matter.
      if (key.startsWith('nsm20/notify-')) all.delete('none');
      const seen = [...all];
      // A notice that is not certainly too early counts, so what it discharges may be seen open on some days.
      if (state === 'met' || state === 'late') expect(seen, key).toContain(state);
      else expect(seen, key).toEqual([state]);
    }
  });
  fc.assert(check, { numRuns: cases(50) });
});
