/** What files leave open that could not be taken in: whom they may concern, and how many are told by name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unreadAbout, unreadDoubts, type Concern } from '../../src/law/unread.ts';

const filesNamed = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `a${index}`, path: `cases/a${index}.yaml` }));

describe('of several files', () => {
  test.each([
    [0, 0, undefined],
    [1, 1, undefined],
    [20, 20, undefined],
    [21, 20, 'one more file could not be read'],
    [22, 20, '2 more files could not be read'],
    [1_020, 20, '1000 more files could not be read'],
  ])('%i: %i are named', (count, named, more) => {
    const doubts = unreadDoubts(filesNamed(count));
    const texts = doubts.map(({ text }) => text);
    expect(texts.slice(0, named)).toEqual(filesNamed(named).map(({ path }) => `${path} could not be read`));
    expect(texts.slice(named)).toEqual(more === undefined ? [] : [more]);
    expect(doubts.every(({ broken, at }) => broken === true && at === undefined)).toBe(true);
    expect(new Set(doubts.map(({ field }) => field)).size).toBe(doubts.length);
  });

  test('the same list is put into words once', () => {
    const files = filesNamed(3);
    expect(unreadDoubts(files)).toBe(unreadDoubts(files));
  });
});

test('a file concerns what has one of its names, or whatever there is, and is told once', () => {
  const name = fc.constantFrom<string>('a', 'b', 'c');
  const concerns = fc.array(
    fc.oneof(fc.constant('anything' as const), fc.uniqueArray(name, { maxLength: 3 })),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(concerns, fc.uniqueArray(name, { maxLength: 3 }), (each: Concern[], asked) => {
      const files = filesNamed(each.length);
      const about = unreadAbout(files, ({ id }) => each[Number(id.slice(1))]!);
      const expected = files.filter((_, index) => {
        const concern = each[index]!;
        return concern === 'anything' || concern.some((known) => asked.includes(known));
      });
      expect(about(...asked)).toEqual(unreadDoubts(expected));
    }),
  );
});
