/** Every answer the records allow is followed, and the questions that make a difference are named. */
import { describe, expect, test } from 'vitest';
import { ask, explore, settled, type Question, type Reasoning } from '../../src/engine/possibilities.ts';
import type { Doubt } from '../../src/engine/rule.ts';

const doubt = (field: string, text = `${field} is not known`): Doubt => ({ field, text, at: undefined });
const either = (field: string): Question<boolean> => ({ options: [true, false], doubts: [doubt(field)] });

/** What a line of reasoning comes to: its outcomes, and the fields that would settle it. */
const explored = (reason: () => Reasoning<string>): readonly [readonly string[], readonly string[]] => {
  const { outcomes, doubts } = explore(reason, (outcome) => outcome);
  return [outcomes, doubts.map(({ field }) => field)];
};

describe('a line of reasoning', () => {
  test.each<[name: string, reason: () => Reasoning<string>, outcomes: string[], fields: string[]]>([
    [
      'has an outcome for each answer, in the order of the answers, and names the question',
      function* () {
        return (yield* ask(either('a'))) ? 'x' : 'y';
      },
      ['x', 'y'],
      ['a'],
    ],
    [
      'names no question whose answers all come to the same',
      function* () {
        yield* ask(either('a'));
        return 'x';
      },
      ['x'],
      [],
    ],
    [
      'names only the question that matters of two',
      function* () {
        yield* ask(either('a'));
        return (yield* ask(either('b'))) ? 'x' : 'y';
      },
      ['x', 'y'],
      ['b'],
    ],
    [
      'names a question that rules an outcome out in one of its answers only',
      function* () {
        if (yield* ask(either('a'))) return 'x';
        return (yield* ask(either('b'))) ? 'x' : 'y';
      },
      ['x', 'y'],
      ['a', 'b'],
    ],
    [
      'names the question that is asked first before those that hang on it',
      function* () {
        if (yield* ask(either('z'))) return (yield* ask(either('b'))) ? 'x' : 'y';
        return (yield* ask(either('a'))) ? 'v' : 'w';
      },
      ['x', 'y', 'v', 'w'],
      ['z', 'b', 'a'],
    ],
    [
      'names a question once that is asked in several branches',
      function* () {
        const first = yield* ask(either('a'));
        return (yield* ask(either('b'))) ? `x${first}` : `y${first}`;
      },
      ['xtrue', 'ytrue', 'xfalse', 'yfalse'],
      ['a', 'b'],
    ],
    [
      'takes each of three answers',
      function* () {
        return yield* ask({ options: ['x', 'y', 'z'], doubts: [doubt('a'), doubt('b')] });
      },
      ['x', 'y', 'z'],
      ['a', 'b'],
    ],
    [
      'takes a single answer without a doubt, whatever the question says of itself',
      function* () {
        return yield* ask({ options: ['x'], doubts: [doubt('a')] });
      },
      ['x'],
      [],
    ],
  ])('%s', (_, reason, outcomes, fields) => {
    expect(explored(reason)).toEqual([outcomes, fields]);
  });
});

test('a question with one answer is not asked: the reasoning is followed once', () => {
  let followed = 0;
  const outcome = explore(
    function* () {
      followed += 1;
      return yield* ask({ options: ['x'], doubts: [] });
    },
    (text) => text,
  );
  expect([followed, outcome]).toEqual([1, { outcomes: ['x'], doubts: [] }]);
});

test('of outcomes that count as the same the first is kept', () => {
  const { outcomes } = explore(
    function* () {
      return { verdict: 'paused', first: yield* ask(either('a')) };
    },
    ({ verdict }) => verdict,
  );
  expect(outcomes).toEqual([{ verdict: 'paused', first: true }]);
});

test('doubts about one field that say different things are both named', () => {
  const { doubts } = explore(function* () {
    const first = yield* ask({ options: [1, 2], doubts: [doubt('a', 'one thing')] });
    return (
      first + (yield* ask({ options: [10, 20], doubts: [doubt('a', 'another'), doubt('a', 'one thing')] }))
    );
  }, String);
  expect(doubts.map(({ text }) => text)).toEqual(['one thing', 'another']);
});

test('a settled question has its one answer, and nothing is doubted', () => {
  expect(settled('yes')).toEqual({ options: ['yes'], doubts: [] });
});
