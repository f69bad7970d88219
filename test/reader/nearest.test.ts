/** What is nearest among many is what comparing with each finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestAmong } from '../../src/reader/nearest.ts';
import { suggest } from '../../src/reader/suggest.ts';
import { cases } from '../reliability/figures.ts';

const letters = fc.string({
  unit: fc.constantFrom(...'a|b|A|B|-|_|/|.|1| |\u00e9|\u0130'.split('|')),
  maxLength: 12,
});
const id = fc
  .tuple(
    fc.constantFrom('ruritania', 'ruthenia', 'r1', 'r12', 'x'),
    fc.constantFrom('letter', 'lease', 'l'),
    fc.nat(12),
  )
  .map(([folder, name, number]) => `${folder}/${name}-${number}`);
/** An id with a letter put in, taken out, changed or swapped with the next. */
const slip = fc
  .tuple(id, fc.nat(20), fc.constantFrom('in', 'out', 'other', 'swap'))
  .map(([word, near, what]) => {
    const at = near % word.length;
    const [before, here, next, after] = [
      word.slice(0, at),
      word[at]!,
      word[at + 1] ?? '',
      word.slice(at + 2),
    ];
    if (what === 'in') return `${before}q${here}${next}${after}`;
    if (what === 'out') return before + next + after;
    return what === 'other' ? `${before}q${next}${after}` : before + next + here + after;
  });

test('the same candidate, of many alike the same one', () => {
  let found = 0;
  const runs = cases(2_000);
  const check = fc.property(
    fc.array(fc.oneof(letters, id, slip), { maxLength: 40 }),
    fc.array(fc.oneof(letters, id, slip), { minLength: 1, maxLength: 5 }),
    (candidates, words) => {
      const nearest = nearestAmong(() => candidates);
      const expected = words.map((word) => suggest(word, candidates));
      if (expected.some((each) => each !== undefined)) found += 1;
      expect(words.map(nearest)).toEqual(expected);
    },
  );
  fc.assert(check, { numRuns: runs });
  expect(found).toBeGreaterThan(runs / 10);
});

test('a word without end is compared by its beginning', () => {
  const long = 'a'.repeat(120);
  const candidates = [long, 'a'.repeat(95), 'b'];
  expect(nearestAmong(() => candidates)(long)).toBe(suggest(long, candidates));
  expect(nearestAmong(() => [])('a')).toBeUndefined();
});
