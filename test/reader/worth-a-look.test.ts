/** The one pass that spares nearly every text the search for markings, held to the expressions that it stands for. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBeFolded } from '../../src/reader/markings/folding.ts';
import { mayHoldMarking, worthALook } from '../../src/reader/markings/worth-a-look.ts';

const needsALook = (text: string): boolean => mayBeFolded.test(text) || worthALook.test(text);

test.each([
  ['SECRET'],
  ['S . E'],
  ['C-O'],
  ['C\n\tO'],
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
  ['marking'],
  ['Banner'],
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
  ['reason:'],
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
  'S C E O SE CO T ( ) / // : - -- > . _ a x 2 5 25 50 X NA TO CU I SB U FO OF FICIAL 123 129 135 26 56 58 cl CL assifi c ed mar KING ban ner by _by deri ved drv dec l on rea son : rem OVAL sec ret/ tia l/'.split(
    ' ',
  );

test('no text of such pieces either', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(' ', '\n', '\t', '')), { maxLength: 12 })
    .map((each) => each.join(''));
  fc.assert(
    fc.property(text, (each) => {
      expect(mayHoldMarking(each)).toBe(needsALook(each) || each.includes('->'));
    }),
    { numRuns: 20_000 },
  );
});
