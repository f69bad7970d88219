/** The one pass that spares nearly every text the search for markings, held to the expressions that it stands for. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markingsByAllRules, markingsIn } from '../../src/reader/markings.ts';
import { mayBeFolded } from '../../src/reader/markings/folding.ts';
import { mayHoldMarking, worthALook } from '../../src/reader/markings/worth-a-look.ts';
import { cases } from '../reliability/figures.ts';

const needsALook = (text: string): boolean => mayBeFolded.test(text) || worthALook.test(text);

test.each([
  ['SECRET'],
  ['S . E C-R'],
  ['S\nEN'],
  ['C-ON'],
  ['C\n\tO S'],
  ['a//b'],
  ['//'],
  ['/ /'],
  ['/\n/'],
  ['/ \n/'],
  ['(S)'],
  ['( TS '],
  ['(s/'],
  ['( c/'],
  ['(ts/'],
  ['(Ts/'],
  ['(/'],
  ['( /'],
  ['S/'],
  ['C/'],
  ['://ABC'],
  ['25X'],
  ['50X'],
  ['NATO'],
  ['CUI'],
  ['SBU'],
  ['FOUO'],
  ['OFFICIAL'],
  ['classific'],
  ['Classified by'],
  ['CLASSIFIED_B'],
  ['marking: s'],
  ['Marking level="C'],
  ['BANNER : t'],
  ['cl by'],
  ['CL_BY'],
  ['derived from'],
  ['Derived_from'],
  ['drv '],
  ['DRV_'],
  ['decl on'],
  ['declassify_on'],
  ['12356'],
  ['12958'],
  ['13526'],
  ['reason: E.O'],
  ['Reason:"sec'],
  ['REASON : 1.'],
  ['REMOVAL'],
  ['secret/'],
  ['tial/'],
  ['&'],
  ['\\'],
  ['<'],
  ['*'],
  ['`'],
  ['~'],
  ['-->'],
  ['_'],
  ['_a'],
  ['a_'],
  ['a__b'],
  ['a_-b'],
  ['é'],
  ['\r'],
  ['\u007f'],
])('a text is looked at for %j, wherever it stands', (sign) => {
  for (const text of [
    sign,
    `a ${sign}`,
    `${sign} b`,
    `a text: ${sign}\n`,
    `under the marked clauses, ${sign}`,
  ]) {
    expect(needsALook(text), text).toBe(true);
    expect(mayHoldMarking(text), text).toBe(true);
  }
});

test.each([
  ['kind: transfer\nexpected_delivery: 2024-03-20\n'],
  ['a national office, under the March decision; classes of the second order'],
  ['https://example.org/a/b'],
  ['1 (a) of 36(b)(5), about 12,500 and 25 x 50'],
  ['a reason, marked by the banks, derives from the secretary'],
  ['classified_supplement: none\n'],
  ['marking: U\nreason: a replacement\n'],
  ['SECTION-333, SO FAR, COMMITTEE'],
])('a text without any is not: %j', (text) => {
  expect(needsALook(text)).toBe(false);
  expect(mayHoldMarking(text)).toBe(false);
});

test('no text of three printable signs is passed over that is worth a look', () => {
  const signs = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).concat('\n', '\t');
  const passedOver = signs.flatMap((a) =>
    signs.flatMap((b) =>
      signs.map((c) => a + b + c).filter((text) => needsALook(text) && !mayHoldMarking(text)),
    ),
  );
  expect(passedOver).toEqual([]);
});

const pieces =
  'S C E O SE CO T R N ( ) / // : = - -- > . _ a x 2 5 25 50 X NA TO NATO CUI SBU FO OU OF FICIAL 123 129 135 26 56 58 cl un assif ied ic supplement upon mar KING ban ner level by _by deri ved from drv dec l lassify on rea son : rem OVAL of sec ret/ tia l/ NF NOFORN SECRET TOP CONFIDENTIAL CRET EO 1.4 UNCLASSIFIED U secret when &#83; Ѕ * ~'.split(
    ' ',
  );
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(' ', '\n', '\t', '')), { maxLength: 14 })
  .map((each) => each.join(''));

test('no text of such pieces either', () => {
  fc.assert(
    fc.property(text, (each) => {
      expect(mayHoldMarking(each)).toBe(needsALook(each) || each.includes('->'));
    }),
    { numRuns: cases(5_000) },
  );
});

test('what is not worth a look holds no marking', () => {
  let found = 0;
  fc.assert(
    fc.property(text, (each) => {
      const all = markingsByAllRules(each);
      found += all.length;
      expect(markingsIn(each)).toEqual(all);
    }),
    { numRuns: cases(5_000), examples: [['SECRET//NOFORN']] },
  );
  expect(found).toBeGreaterThan(0);
});
