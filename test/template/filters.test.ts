import { describe, expect, test } from 'vitest';
import { templateFilters, templateTags } from '../../src/guide/template-words.ts';
import { filters, inSeries } from '../../src/template/filters.ts';
import { vocabulary } from '../../src/template/liquid.ts';
import { values } from '../../src/template/values.ts';

const dollars = filters(values(), new Set())['dollars']!;

describe('dollars', () => {
  test.each([
    [0, '$0'],
    [999, '$999'],
    [1_000, '$1,000'],
    [999_999, '$999,999'],
    [1_000_000, '$1 million'],
    [425_000_000, '$425 million'],
    [571_300_000, '$571.3 million'],
    [1_001_000, '$1.001 million'],
    [1_000_100, '$1,000,100'],
    [999_999_999, '$999,999,999'],
    [1_000_000_000, '$1 billion'],
    [1_250_000_000, '$1.25 billion'],
    [1_000_500_000, '$1000.5 million'],
    [Number.MAX_SAFE_INTEGER, '$9,007,199,254,740,991'],
  ])('%d is written %s', (value, written) => expect(dollars(value)).toBe(written));

  test.each([1.5, Number.MAX_SAFE_INTEGER + 1, '5', Number.NaN, {}])('%s is no whole number', (value) => {
    expect(() => dollars(value)).toThrow('whole dollars');
  });
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b, and c'],
])('%j in a row', (texts, row) => expect(inSeries(texts)).toBe(row));

describe('the page on templates', () => {
  const named = (rows: readonly (readonly [string, string])[]): string[] =>
    rows.flatMap(([names]) => [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name!)).toSorted();

  test('names every filter', () =>
    expect(named(templateFilters)).toEqual([...vocabulary.filters].toSorted()));
  test('names every tag', () => expect(named(templateTags)).toEqual([...vocabulary.tags].toSorted()));
});
