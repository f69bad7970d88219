/** A second reader is as good as the proof that it never disagrees with the library. */
import { describe, expect, test } from 'vitest';
import { count, figure, isNight, often } from './figures.ts';
import { compared, documentOf, recordTexts, suiteTexts } from './two-roads.ts';

/** How many damaged documents are compared: NSM20_DOCUMENTS of them, else as many as the night allows. */
const documents = Number(process.env['NSM20_DOCUMENTS'] ?? often(3_000, 2_000_000));

describe('read alike by the short road and by the library', () => {
  test('every document of the YAML test suite', () => {
    const told = suiteTexts.map((text) => ({ text, ...compared(text) }));
    expect(told.filter(({ differs }) => differs !== undefined)).toEqual([]);
    expect(told.length).toBeGreaterThan(300);
    expect(told.filter(({ taken }) => taken).length).toBeGreaterThan(10);
  });

  test('every record there is', () => {
    const told = recordTexts.map((text) => ({ text, ...compared(text) }));
    expect(told.filter(({ differs }) => differs !== undefined)).toEqual([]);
    expect(told.filter(({ taken }) => taken).length / told.length).toBeGreaterThan(0.8);
  });

  // Found at random before.
  test.each([
    ['a blank line indented further than the text above it', 'a: |\n  b\n\n   \nc: d\n'],
    ['the same at the end, folded', 'a: >-\n  b\n\n   '],
    ['an indented comment behind a list in the first column', 'a:\n- b\n   # c\n'],
  ])('%s', (_, text) => {
    expect(compared(text).differs).toBeUndefined();
  });

  test('documents damaged at random', (context) => {
    const first = isNight ? Math.floor(Math.random() * 2 ** 30) : 1;
    const wrong: string[] = [];
    let taken = 0;
    for (let seed = first; seed < first + documents && wrong.length < 20; seed += 1) {
      const told = compared(documentOf(seed));
      if (told.taken) taken += 1;
      if (told.differs !== undefined) wrong.push(`document ${seed}: ${told.differs}`);
    }
    const says = `documents read by two roads, from number ${first} on: ${count(documents)}, ${count(taken)} by the short one, 0 differ`;
    expect(wrong, `of the ${says}`).toEqual([]);
    // A short road that takes nothing would differ from nothing.
    expect(taken / documents).toBeGreaterThan(0.2);
    figure(context, {
      goal: 'Q3',
      says,
      mark: '2,000,000, a fifth of them by the short one, 0 differ',
    });
  });
});
