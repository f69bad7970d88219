/** What holds for any names of lists and any days: nothing depends on how a decision or a day happens to be written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, plainDate } from '../../../src/calendar/plain-date.ts';
import { isFacilityListed, isItemListed } from '../../../src/law/nspd55/parties/fitting.ts';
import { isSameList } from '../../../src/law/nspd55/parties/decisions.ts';
import { cases } from '../../reliability/figures.ts';
import { foundBy } from '../../support.ts';
import { entityList, entry, list, on, party, recipient, screened, screening, trucks } from './screened.ts';

const day = (offset: number): string => addDays(plainDate('2024-06-01'), offset);
const offset = fc.integer({ min: 0, max: 8 });
/** Two days, the first not after the second. */
const ends = fc.tuple(offset, offset).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
const spanOf = ([first, last]: readonly [number, number]): string =>
  first === last ? day(first) : `${day(first)}/${day(last)}`;

/** The levels at which a rule speaks; an empty list where it is silent. */
const levels = (rule: string, archive: string, more = {}): readonly string[] =>
  foundBy(`nspd55/${rule}`, recipient + archive, '2024-06-30', more).map(({ severity }) => severity);

/** What a span has to give: what each of its days gives, or a warning where they differ. */
function together(each: readonly (readonly string[])[]): readonly string[] {
  const different = new Set(each.map((level) => level.join()));
  return different.size === 1 ? each[0]! : ['warning'];
}
const daysOf = ([first, last]: readonly [number, number]): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

test('a span of delivery gives what its days give: against days on a list', () => {
  const check = fc.property(ends, ends, fc.option(offset), (delivered, [from, to], decided) => {
    const listed = { ...(decided === null && { listed: day(from) }), until: day(to) };
    const lists = { screened: screened({}, { entries: [[entry(listed), list()]] }) };
    const world = party() + screening('a', day(decided ?? 8), 'match');
    const at = (written: string) => levels('delivery-to-listed-party', world + trucks(on(written)), lists);
    // Without a day of listing, days before the decision and days after the last one are three kinds, not two.
    fc.pre(decided === null || decided <= to);
    expect(at(spanOf(delivered))).toEqual(together(daysOf(delivered).map((each) => at(day(each)))));
  });
  fc.assert(check, { numRuns: cases(60) });
});

test('a span of delivery gives what its days give: against an authorization', () => {
  const check = fc.property(ends, ends, (delivered, [from, to]) => {
    const world = party(`validated_end_user: { from: ${day(from)}, to: ${day(to)} }`);
    const found = (written: string) =>
      foundBy('nspd55/validated-end-user-lapsed', recipient + world + trucks(on(written)), '2024-06-30').map(
        ({ message }) => (message.startsWith('the record does not show') ? 'open' : 'told'),
      );
    const each = new Set(daysOf(delivered).map((one) => found(day(one)).join()));
    const expected = each.size > 1 ? ['open'] : found(day(delivered[0]));
    expect(found(spanOf(delivered))).toEqual(expected);
  });
  fc.assert(check, { numRuns: cases(60) });
});

test('each writing of an entry names it', () => {
  const check = fc.property(
    fc.constantFrom(entityList, 'Entity List', 'EL', 'Entity List (EL)'),
    fc.constantFrom(' ', ': ', '/', ', '),
    fc.stringMatching(/^[a-zA-Z0-9.-]{1,12}$/),
    fc.func(fc.boolean()),
    (source, gap, id, upper) => {
      const written = Array.from(source, (letter, index) =>
        upper(index) ? letter.toUpperCase() : letter.toLowerCase(),
      ).join('');
      const lists = { screened: screened({}, { entries: [[entry({ id, listed: day(0) }), list()]] }) };
      const world = party() + screening('a', day(8), 'match', JSON.stringify(`${written}${gap}${id}`));
      expect(levels('delivery-to-listed-party', world + trucks(on(day(1))), lists)).toEqual(['error']);
    },
  );
  fc.assert(check, { numRuns: cases(60) });
});

const words = fc.array(fc.constantFrom('north', 'Quay', 'hall', '2', 'not', 'but'), {
  minLength: 1,
  maxLength: 4,
});

test('lists have no order', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom(entityList, 'EL', 'Entity List', '(EL)', ' - '));
  const check = fc.property(text, text, (a, b) => {
    expect(isSameList(a, b)).toBe(isSameList(b, a));
  });
  fc.assert(check, { numRuns: cases(300) });
});

test('what is recorded of a listed facility may say more, and never less', () => {
  const check = fc.property(words, words, (some, more) => {
    const listed = some.join(' ');
    expect(isFacilityListed([...some, ...more].join(', '), [listed])).toBe('yes');
    expect(isFacilityListed(['not', ...some].join(' '), [listed])).toBe(
      some.every((word) => word === 'not') ? 'yes' : 'cannot tell',
    );
    const less = some.slice(1).join(' ');
    if (less !== '') expect(isFacilityListed(less, [listed])).not.toBe('no');
  });
  fc.assert(check, { numRuns: cases(300) });
});

test('a number fits those above it, and leaves open those below', () => {
  const step = fc.constantFrom('.a', '.b', '.1', '.2');
  const check = fc.property(
    fc.array(step, { maxLength: 3 }),
    fc.array(step, { minLength: 1, maxLength: 2 }),
    (on, below) => {
      const above = `3A001${on.join('')}`;
      const under = `${above}${below.join('')}`;
      expect(isItemListed(under, [above])).toBe('yes');
      expect(isItemListed(above, [under])).toBe('cannot tell');
      expect(isItemListed(`${under} and 4A003`, [above])).toBe('no');
    },
  );
  fc.assert(check, { numRuns: cases(100) });
});
