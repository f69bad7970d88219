/** Which lists are those that NSPD-55 names, however they are called. */
import { describe, expect, test } from 'vitest';
import { isNamedInNspd55 } from '../../../src/law/nspd55/parties/named-lists.ts';
import { sources } from '../../screening/sample-list.ts';

describe('the lists that NSPD-55 names', () => {
  const named = [0, 1, 2].map((index) => sources[index]!);
  test.each(named)('%s', (source) => {
    expect(isNamedInNspd55(source)).toBe(true);
  });
  test.each(sources.filter((source) => !named.includes(source)))('not %s', (source) => {
    expect(isNamedInNspd55(source)).toBe(false);
  });
  test.each<[source: string, named: boolean]>([
    ['General Orders - Bureau of Industry and Security', true],
    ['General Order No. 1', true],
    ['DPL', true],
    ['el', true],
    [' the unverified list', true],
    ['MEU', false],
    ['Another Entity List', false],
    ['Entity Listing', false],
    ['ELS', false],
    ['', false],
  ])('%o: %o', (source, expected) => {
    expect(isNamedInNspd55(source)).toBe(expected);
  });
});
