/** Which names are alike, which are not, and what is said of it. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListedName, ListEntry, ScreeningList } from '../../src/records/screened.ts';
import { alike } from '../../src/screening/alike.ts';
import { ByConsonants } from '../../src/screening/by-consonants.ts';
import { nameIndex, usualScore, type Asked } from '../../src/screening/name-index.ts';
import { comparedName, hasWords, plainWords, readingsOf } from '../../src/screening/names.ts';
import {
  consonantsOf,
  edits,
  soundsOf,
  wordsAlike,
  writtenConsonants,
} from '../../src/screening/spelling.ts';

const place = { line: 3, column: 5 };
const list: ScreeningList = {
  path: 'lists/sample.json',
  at: { path: 'nsm20.yaml', pointer: '/screening/0', start: place, end: place },
  sha256: undefined,
  retrieved: undefined,
  trouble: undefined,
};

/** An entry with these names; a name that starts with `~` is an alias, with `^` a hidden one. */
function entryOf(names: readonly string[], more: Partial<ListEntry> = {}): ListEntry {
  const marks: Readonly<Record<string, ListedName['as']>> = { '~': 'alias', '^': 'hidden' };
  const all = names.map((text) => {
    const as = marks[text.charAt(0)] ?? 'name';
    return { text: as === 'name' ? text : text.slice(1), as };
  });
  return {
    source: 'Invented List',
    id: names.join('|'),
    name: all[0]!.text,
    names: [all[0]!, ...all.slice(1)],
    type: undefined,
    countries: [],
    listed: undefined,
    until: undefined,
    digest: '000000000000',
    ...more,
  };
}

const indexOf = (...entries: readonly ListEntry[]) => nameIndex(entries.map((entry) => ({ entry, list })));

/** Words that many entries have, so that the words of a few weigh more. */
const around = Array.from({ length: 60 }, (_, at) =>
  entryOf(
    [
      `Trading Company Ivan Mohammed Shipping International ${'abcdefghij'[at % 10]}${'klmnopqrst'[at % 7]}xo`,
    ],
    {
      id: `around ${at}`,
    },
  ),
);

const hitsOf = (asked: string | Asked, names: string | readonly string[], more?: Partial<ListEntry>) =>
  indexOf(entryOf(typeof names === 'string' ? [names] : names, more), ...around).hits(
    typeof asked === 'string' ? { names: [asked] } : asked,
  );

describe('a hit', () => {
  test.each([
    ['Ivan Orlov', 'Ivan Orlov', 'the same'],
    ['ORLOV, IVAN', 'Ivan Orlov', 'other order, other case, a comma'],
    ['Ivan Orlov', 'Ivan Petrovich Orlov', 'a middle name more'],
    ['Ivan Orlof', 'Ivan Orlov', 'a letter of a word of five'],
    ['Harbor Wroks', 'Harbor Works', 'two letters swapped'],
    ['Ruritanain Shipyerd', 'Ruritanian Shipyard', 'a letter of either word'],
    ['Muhammad Yussuf', 'Mohammed Youssef', 'other vowels, doubled letters'],
    ['Aleksandr Orlow', 'Alexander Orlov', 'ks and x, w and v'],
    ['Mikhail Khrebtov', 'Mihail Hrebtov', 'kh and h'],
    ['Sergei Jurin', 'Sergey Yurin', 'i and y and j'],
    ['Filip Kadir', 'Philip Qadir', 'ph and f, q and k'],
    ['Мохаммед Юсуф', 'Mohammed Yusuf', 'Cyrillic'],
    ['محمد القادر', 'Mohammed al-Qadir', 'Arabic, without vowels'],
    ['Γεώργιος Παπαδόπουλος', 'Georgios Papadopoulos', 'Greek'],
    ['北京航空', 'Beijing Hangkong', 'Chinese, in one word'],
    ['Beijing Hangkong', '北京航空', 'Chinese on the list'],
    ['ООО Морская Звезда', 'Morskaya Zvezda LLC', 'a legal form in another language'],
    ['Harbor Works S.p.A.', 'Harbor Works', 'a legal form with dots'],
    ['Harbor Works Co., Ltd.', 'Harbor Works Limited', 'two legal forms'],
    ['The Harbor and Works', 'Harbor Works', 'words that say little'],
    ['Seastar Lines', 'Sea Star Lines', 'together and apart'],
    ['Sea Star Lines', 'Seastar Lines', 'apart and together'],
    ['Omar Alrashid', 'Omar Al Rashid', 'an article together and apart'],
    ["Xi'an Optics", 'Xian Optics', 'an apostrophe'],
    ['J. Orlov', 'John Orlov', 'an initial'],
    ['Ltd', 'Ltd', 'nothing but a legal form'],
    ['Harbor\uFFFDWorks', 'Harbor Works', 'a letter that could not be read'],
    ['Plant 12', 'Plant 12', 'a number'],
    [
      '\u041a\u0438\u0440\u0438\u043b\u043e \u0413\u0440\u0438\u0446\u0435\u043d\u043a\u043e',
      'Kyrylo Hrytsenko',
      'Ukrainian',
    ],
    ['Кирило Гриценко', 'Kirill Gritsenko', 'Ukrainian, written as Russian'],
    ['Kyrylo Hrytsenko', 'Кирило Гриценко', 'Ukrainian on the list'],
    ['Володимир Григоренко', 'Volodymyr Hryhorenko', 'each g of Ukrainian'],
    ['Сергій Громов', 'Serhii Hromov', 'an ending of Ukrainian'],
    ['Ольга Згура', 'Olha Zghura', 'zh that is no zh'],
    ['Юрій Щербак', 'Yurii Shcherbak', 'other letters of Ukrainian'],
    ['Євген Їжакевич', 'Yevhen Yizhakevych', 'letters that only Ukrainian has'],
    ['Йосип Хмара', 'Yosyp Khmara', 'kh of Ukrainian'],
    ['عبد الرحمن خالد', 'Abdul Rahman Khalid', 'an article within a name'],
    ['عبدالرحمن خالد', 'Abdul Rahman Khalid', 'the same in one word'],
    ['عبدالرحمن خالد', 'Abd al-Rahman Khalid', 'the same with a hyphen'],
    ['عبد الرحمن خالد', 'Abdurrahman Khalid', 'the article as it sounds'],
    ['Абдурахман Халид', 'Abdurrahman Khalid', 'the same in Cyrillic'],
    ['عبد الله خالد', 'Abdullah Khalid', 'an article that is part of the name'],
    ['عبد العزيز كريم', 'Abd al-Aziz Karim', 'a sound that Latin letters lack'],
    ['شركة النور', 'Sharikat al-Nour', 'a long vowel'],
    ['شركة النور', 'Sharikat Alnour', 'an article in one word, beside Arabic'],
    ['Omar el Rashid', 'Omar Arrashid', 'an article as it sounds, in one word'],
    ['Omar As-Salam', 'Omar Alsalam', 'an article as it sounds, with a hyphen'],
    ['Omar Ashshadid', 'Omar al-Shadid', 'an article before sh'],
    ['Abdel Aziz Karim', 'Abdulaziz Karim', 'another article'],
    ['Abdulhak Omar', 'Abdul Hak Omar', 'a short name behind an article'],
    ['I. P. Orlov', 'Ivan Petrovich Orlov', 'two initials'],
    ['Ivan Petrovich Orlov', 'Orlov I.P.', 'two initials behind'],
    ['K. K. Orlov', 'Kirill Konstantinovich Orlov', 'initials like a legal form'],
    ['A. B. C. Orlov', 'Anton Boris Cyril Orlov', 'three initials'],
    ['H.A.R.B.O.R. Works', 'Harbor Works', 'a word in letters'],
    ['H A R B O R Works', 'Harbor Works', 'a word in letters with blanks'],
    ['Harbor Works', 'H.A.R.B.O.R. Works', 'a word in letters on the list'],
    ['U.A.E. Lines', 'UAE Lines', 'three letters that are no initials'],
    ['J.P. Harbor', 'JP Harbor', 'two letters together'],
    ['Wroks Harbor', 'Works Harbor', 'a slip beside a rare word'],
  ])('%s: %s (%s)', (asked, listed) => {
    expect(hitsOf(asked, listed).map(({ entry }) => entry.name)).toContain(listed);
  });
});

describe('no hit', () => {
  test.each([
    ['Ivan Orlov', 'Ivan Sidorenko', 'another family name'],
    ['Boris Orlov', 'Ivan Orlov', 'another given name'],
    ['Ivan Sergeevich Orlov', 'Ivan Petrovich Orlov', 'another middle name'],
    ['Ivan A. Orlov', 'Ivan Petrovich Orlov', 'another initial'],
    ['Northern Trading Company', 'Southern Trading Company', 'words that many have'],
    ['Plant 12', 'Plant 13', 'another number'],
    [
      'Ruritanian State Aviation Research Shipyard Plant 12',
      'Ruritanian State Aviation Research Shipyard Plant 13',
      'another number in a long name',
    ],
    ['Unit A12', 'Unit A13', 'another number with a letter'],
    ['Kim Harbor', 'Kam Harbor', 'a letter of a word of three'],
    ['Ali', 'Eli', 'a letter of a name of three'],
    ['Orlov', 'Ivan Petrovich Orlov', 'one word of three'],
    ['Trading Company', 'Northern Trading Company', 'only words that many have'],
    ['J. Sidorenko', 'John Orlov', 'nothing but an initial'],
    ['J.', 'John', 'an initial alone'],
    ['Hassan', 'Hussein', 'other vowels that are another name'],
    ['Harbor', 'Herber', 'the same consonants'],
    ['Northern Works', 'Southern Works', 'two letters, one of them the first'],
    ['Ruritania Works', 'Freedonia Trading', 'nothing in common'],
    ['...', 'Harbor Works', 'no letter at all'],
    ['Northeast University', 'Northwest University', 'another way of the compass'],
    ['Southeast Petroleum', 'Southwest Petroleum', 'another way of the compass'],
    ['Northeastern Harbor', 'Northwestern Harbor', 'another way of the compass'],
    ['Kim Yang', 'Kim Yong', 'a letter of a short name'],
    ['Iran Shipping', 'Ivan Shipping', 'a rare word that is nearly a frequent one'],
    ['Abdul Karim Khalid', 'Abdul Rahim Khalid', 'another name behind an article'],
    ['Abdullayev Omar', 'Abdurahmanov Omar', 'another family name that begins so'],
    ['Gao Xing He', 'Xing Gaohe', 'words together that stand apart elsewhere'],
    ['Гранов', 'Хранов', 'g and h, both in Cyrillic'],
    ['明北京', '平北京', 'another sign'],
  ])('%s: %s (%s)', (asked, listed) => {
    expect(hitsOf(asked, listed)).toEqual([]);
  });

  test('two words that many entries have are two words, not one mistyped', () => {
    const many = (word: string) =>
      Array.from({ length: 12 }, (_, at) =>
        entryOf([`${word} ${'abcdefghijkl'[at]}works`], { id: `${word} ${at}` }),
      );
    const index = indexOf(...many('Marina'), ...many('Farina'), entryOf(['Marina Harbor']));
    expect(index.hits({ names: ['Farina Harbor'] })).toEqual([]);
  });
});

describe('what is said of a hit', () => {
  const said = (asked: string | Asked, names: string | readonly string[], more?: Partial<ListEntry>) =>
    hitsOf(asked, names, more)[0]?.because;
  test.each<[string | Asked, string | string[], Partial<ListEntry>, string[]]>([
    ['Harbor Works', 'Harbor Works Ltd', {}, ['2 of 2 words agree: harbor, works']],
    ['Harbor Works', 'Harbor Works Xo', {}, ['2 of 3 words agree: harbor, works']],
    ['Boris Orlof', 'Boris Orlov', {}, ['1 of 2 words agree: boris', '"orlof" is 1 letter from "orlov"']],
    [
      'Harbor Ruritnaai',
      'Harbor Ruritania',
      {},
      ['1 of 2 words agree: harbor', '"ruritnaai" is 2 letters from "ruritania"'],
    ],
    ['Muhammad', 'Mohammed', {}, ['"muhammad" is another transliteration of "mohammed"']],
    ['Seastar', 'Sea Star', {}, ['"seastar" is "sea star" written together']],
    ['Sea Star', 'Seastar', {}, ['"seastar" is "sea star" written together']],
    ['J. Orlov', 'John Orlov', {}, ['1 of 2 words agree: orlov', '"j" is the initial of "john"']],
    ['John Orlov', 'J. Orlov', {}, ['1 of 2 words agree: orlov', '"j" is the initial of "john"']],
    ['Морская', 'Morskaya', {}, ['1 of 1 words agree: morskaya', 'compared in Latin letters: "morskaya"']],
    ['Morskaya', 'Морская', {}, ['1 of 1 words agree: morskaya', 'listed in Latin letters: "morskaya"']],
    ['Ltd', 'Ltd', {}, ['1 of 1 words agree: ltd']],
    ['Harbor', ['Nowhere', '~Harbor'], {}, ['1 of 1 words agree: harbor', 'an alias of the entry']],
    [
      'Harbor',
      ['Nowhere', '^Harbor'],
      {},
      ['1 of 1 words agree: harbor', 'a name within another field of the entry'],
    ],
    [{ names: ['Nobody', 'Harbor'] }, 'Harbor', {}, ['1 of 1 words agree: harbor', 'an alias of the party']],
    [
      { names: ['Harbor'], country: 'XA' },
      'Harbor',
      { countries: ['XB', 'XA'] },
      ['1 of 1 words agree: harbor', 'both in XA'],
    ],
    [
      { names: ['Harbor'], country: 'XA' },
      'Harbor',
      { countries: ['XB', 'XC'] },
      ['1 of 1 words agree: harbor', 'the party is in XA, the entry in XB, XC'],
    ],
    [{ names: ['Harbor'], country: 'XA' }, 'Harbor', {}, ['1 of 1 words agree: harbor']],
    [
      { names: ['Harbor'], type: 'individual' },
      'Harbor',
      { type: 'vessel' },
      ['1 of 1 words agree: harbor', 'the party is an individual, the entry a vessel'],
    ],
    [{ names: ['Harbor'], type: 'entity' }, 'Harbor', { type: 'entity' }, ['1 of 1 words agree: harbor']],
    ['x'.repeat(60), 'x'.repeat(60), {}, [`1 of 1 words agree: ${'x'.repeat(48)}`]],
    [
      `Harbor ${'y'.repeat(47)}z`,
      `Harbor ${'y'.repeat(48)}`,
      {},
      ['1 of 2 words agree: harbor', `"${'y'.repeat(37)}..." is 1 letter from "${'y'.repeat(37)}..."`],
    ],
  ])('%j: %j', (asked, names, more, because) => {
    expect(said(asked, names, more)).toEqual(because);
  });

  test('the score is 100 only for the same words', () => {
    expect(hitsOf('works, HARBOR', 'Harbor Works')[0]?.score).toBe(100);
    expect(hitsOf('Harbor Works Ltd', 'Harbor Works')[0]?.score).toBe(99);
    expect(hitsOf('Harborworks', 'Harbor Works')[0]?.score).toBe(99);
  });

  test('another country hides no hit that there would be without it', () => {
    const near = 'Harber Works';
    const [same] = hitsOf({ names: ['Harbor Works'], country: 'XB' }, near, { countries: ['XB'] });
    const index = indexOf(entryOf([near], { countries: ['XB'] }), ...around);
    const asked = { names: ['Harbor Works'], country: 'XA' };
    expect(index.hits(asked, same!.score)).toMatchObject([{ score: same!.score - 3 }]);
    expect(index.hits(asked, same!.score + 1)).toEqual([]);
  });

  test('another country lowers the score of the same name and does not hide it', () => {
    const [hit] = hitsOf({ names: ['Harbor Works'], country: 'XA' }, 'Harbor Works', { countries: ['XB'] });
    expect(hit?.score).toBe(97);
    expect(hit!.score).toBeGreaterThanOrEqual(usualScore);
  });
});

describe('the hits of a party', () => {
  const index = indexOf(
    entryOf(['Nowhere', '~Harbor Works', '~Works of the Harbor'], { id: '2' }),
    entryOf(['Harbor Works'], { id: '1' }),
    entryOf(['Harber Works'], { id: '3' }),
    entryOf(['Harbor Works'], { id: '1', source: 'Another List' }),
  );

  test('come the most alike first, then by list and id, each entry once', () => {
    const hits = index.hits({ names: ['Harbor Works', 'Works Harbor'] });
    expect(hits.map(({ entry, score }) => [entry.source, entry.id, score])).toEqual([
      ['Another List', '1', 100],
      ['Invented List', '1', 100],
      ['Invented List', '2', 100],
      ['Invented List', '3', expect.toSatisfy((score: number) => score < 100)],
    ]);
    expect(hits[2]).toMatchObject({
      name: 'Harbor Works',
      listedName: { text: 'Harbor Works', as: 'alias' },
      list,
    });
  });

  test('are those from the score on that is asked for', () => {
    expect(index.hits({ names: ['Harbor Works'] }, 100)).toHaveLength(3);
    expect(index.hits({ names: ['Harbor'] }, 30)).toHaveLength(4);
    expect(index.hits({ names: ['Harbor'] })).toEqual([]);
  });

  test('do not depend on what was asked before', () => {
    const asked = { names: ['Harbor Wroks'] };
    const before = index.hits(asked);
    index.hits({ names: ['Nowhere to be found'] });
    expect(index.hits(asked)).toEqual(before);
  });
});

test.each([
  ['orlov', 'orlov', 0],
  ['orlov', 'orlof', 1],
  ['orlov', 'rolov', 1],
  ['orlov', 'orlovs', 1],
  ['orlov', 'rlovs', 2],
  ['orlov', 'sidorenko', 3],
  ['abcdef', 'xyzdef', 3],
  ['ab', 'abcd', 2],
])('from %s to %s: %i', (a, b, count) => {
  expect(edits(a, b, 2)).toBe(count);
});

test.each([
  ['youssef', 'yusef'],
  ['mohammed', 'mohamed'],
  ['alexander', 'aleksander'],
  ['tschaikowski', 'chaikovski'],
])('%s sounds like %s', (a, b) => {
  expect(soundsOf(a)).toBe(soundsOf(b));
});

test.each([
  ['orlov', 'orlov', 'same'],
  ['orlov', 'orlof', 'letters'],
  ['yusuf', 'youssef', 'transliteration'],
  ['alnour', 'nour', 'transliteration'],
  ['konstantinopel', 'konstantinopol', 'letters'],
  ['hristos', 'khristos', 'transliteration'],
  ['serhiy', 'serhii', 'transliteration'],
  ['j', 'john', 'initial'],
  ['john', 'j', 'initial'],
  ['j', 'ivan', undefined],
  ['plant12', 'plantz', undefined],
  ['plantz', 'plant12', undefined],
  ['northern', 'norther', 'letters'],
  ['norther', 'northern', 'letters'],
  ['northeast', 'northwest', undefined],
  ['orlov', 'works', undefined],
  ['elephant', 'elegance', undefined],
])('%s and %s: %s', (a, b, as) => {
  expect(wordsAlike(a, b, false)?.as).toBe(as);
  expect(wordsAlike(b, a, false)).toEqual(wordsAlike(a, b, false));
});

describe('properties', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'harbor',
      'works',
      'orlov',
      'orlof',
      'al',
      'ltd',
      'rashid',
      'alrashid',
      'j',
      'john',
      '12',
      '13',
      'yusuf',
      'youssef',
      'sea',
      'star',
      'seastar',
    ),
    fc.string({
      unit: fc.constantFrom('a', 'b', 'e', 'i', 'k', 'o', 'r', 's', 'y'),
      minLength: 1,
      maxLength: 8,
    }),
  );
  const words = fc.array(word, { minLength: 1, maxLength: 5 });
  const rarity = (word: string) => 1 / (1 + (word.length % 3));
  const scoreOf = (a: readonly string[], b: readonly string[]) =>
    alike(comparedName(a.join(' ')), comparedName(b.join(' ')), rarity).score;
  const twoOrders = words.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );

  test('the order of words changes no score, but of those that the other name writes together', () => {
    const joins = (a: readonly string[], b: readonly string[]): boolean =>
      alike(comparedName(a.join(' ')), comparedName(b.join(' ')), rarity).pairs.some(
        ({ how }) => how === undefined,
      );
    fc.assert(
      fc.property(twoOrders, words, ([a, shuffled], b) => {
        fc.pre(!joins(a, b) && !joins(shuffled, b));
        expect(scoreOf(shuffled, b)).toBe(scoreOf(a, b));
      }),
    );
  });

  test('the score is the same whichever name stands first', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(scoreOf(a, b)).toBe(scoreOf(b, a));
      }),
    );
  });

  test('a name with a letter or a digit is a hit for itself, wherever it stands', () => {
    const text = fc.oneof(
      words.map((all) => all.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 10 }), (name, others) => {
        fc.pre(comparedName(name).words.length > 0);
        const index = indexOf(
          ...others.map((other) => entryOf([`. ${other}`])),
          entryOf([`. ${name}`], { id: 'own' }),
        );
        const own = index.hits({ names: [name] }).find(({ entry }) => entry.id === 'own');
        expect(own?.score).toBe(100);
      }),
    );
  });

  test('no name is passed over that would be a hit', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), words, (listed, asked) => {
        const entries = listed.map((all, at) => entryOf([`. ${all.join(' ')}`], { id: String(at) }));
        const index = indexOf(...entries);
        const low = new Map(
          index.hits({ names: [asked.join(' ')] }, 1).map(({ entry, score }) => [entry.id, score]),
        );
        const found = index.hits({ names: [asked.join(' ')] }).map(({ entry }) => entry.id);
        expect(found).toEqual([...low].filter(([, score]) => score >= usualScore).map(([id]) => id));
      }),
    );
  });
});

describe('the words of a name', () => {
  test.each([
    ['Abd al-Rahman', 'abdul al rahman'],
    ['Abdul Rahman', 'abdul rahman'],
    ['Abdulrahman', 'abdul rahman'],
    ['Abdurrahman', 'abdul rahman'],
    ['Abdirahman', 'abdul rahman'],
    ['Abdushshakur', 'abdul shakur'],
    ['Abdullatif', 'abdul latif'],
    ['Abdullah', 'abdullah'],
    ['Abdallah', 'abdallah'],
    ['Abdulayev', 'abdulayev'],
    ['Abdullin', 'abdullin'],
    ['Abdi', 'abdi'],
    ['ar-Rahman', 'al rahman'],
    ['ar-Hamid', 'ar hamid'],
    ['Works S. A.', 'works sa'],
    ['S. A. Works', 's a works'],
    ['???', ''],
  ])('%s: %s', (name, words) => {
    expect(comparedName(name).words.join(' ')).toBe(words);
    expect(hasWords(name)).toBe(words !== '');
  });

  test.each([
    ['Ivan Orlov', ['ivan orlov']],
    ['J. R. R. Orlov', ['j r r orlov', 'jrr orlov']],
    ['A.B.C.D. Orlov', ['abcd orlov']],
    ['A. B. Orlov', ['a b orlov']],
    ['Г. Орлов', ['g orlov', 'h orlov']],
    ['Зг', ['zg', 'zgh']],
  ])('%s is read as %j', (name, readings) => {
    expect(readingsOf(name).map(({ words }) => words.join(' '))).toEqual(readings);
  });

  test('are compared up to the fortieth and further', () => {
    const digits = Array.from({ length: 40 }, (_, at) => `w${at}`).join(' ');
    expect(comparedName(digits).words).toHaveLength(40);
    expect(hitsOf(`${digits} 7`, `${digits} 8`)[0]?.score).toBeLessThan(100);
  });
});

describe('at the edges', () => {
  test('names without a letter or digit are like nothing, not even one another', () => {
    expect(alike(comparedName('???'), comparedName('!!!'), () => 1).score).toBe(0);
    expect(hitsOf('???', '!!!')).toEqual([]);
  });

  test('another initial is no agreement', () => {
    expect(hitsOf('X Orlov', 'Y Orlov')[0]?.because).toEqual(['1 of 2 words agree: orlov']);
    expect(hitsOf('Y Orlov', 'Y Orlov')).toMatchObject([{ score: 100 }]);
  });

  test('a script without vowels finds no word of other consonants', () => {
    expect(hitsOf('\u0631\u0628\u0631\u0628', 'Ivan Orlov')).toEqual([]);
    expect(alike(comparedName('\u0631\u0628\u0631\u0628'), comparedName('Orlov'), () => 1).score).toBe(0);
  });

  test('of a name of many words those beside each other may stand as one', () => {
    const many = 'Upper Lower Inner Outer Eastern Western Sea Star Carriers';
    expect(hitsOf(many, many.replace('Sea Star', 'Seastar'))[0]?.score).toBeGreaterThan(usualScore);
  });

  test('entries that differ in nothing that orders them keep an order all the same', () => {
    const twins = ['000000000002', '000000000001'].map((digest) =>
      entryOf(['Ivan Orlov'], { id: 'same', digest }),
    );
    const digests = (entries: readonly ListEntry[]): string[] =>
      indexOf(...entries)
        .hits({ names: ['Ivan Orlov'] })
        .map(({ entry }) => entry.digest);
    expect(digests(twins)).toEqual(['000000000001', '000000000002']);
    expect(digests(twins.toReversed())).toEqual(digests(twins));
  });
});

describe('the words of a name in plain letters', () => {
  test.each([
    ['Zenda Trading Company, Ltd.', ['zenda', 'trading', 'company', 'ltd']],
    ['', []],
    ['  PLANT 42 (East) ', ['plant', '42', 'east']],
  ])('%s', (name, words) => {
    expect(plainWords(name)).toEqual(words);
  });

  test.each([
    'Rupert von Hentzau A',
    "Zenda's Works",
    'Zenda`s Works',
    'Abdul Rahman',
    'Ar-Rahman Works',
    'Ash-Sharif',
    'Zend\u00e9 Works',
    'z'.repeat(49),
    'zenda '.repeat(49),
  ])('%s is looked at as a whole', (name) => {
    expect(plainWords(name)).toBeUndefined();
  });

  test('are those of its one reading', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'ar',
        'ash',
        'th',
        'r',
        'sh',
        'abd',
        'abdul',
        'S.p.A.',
        'Ltd.',
        ' ',
        '-',
        '.',
        "'",
        '`',
      ),
      fc.constantFrom('\u212a', '\u0130', '\u0413', 'A', 'b', '7'),
      fc.string({ unit: 'binary-ascii' }),
      fc.stringMatching(/^[A-Z][a-z]{2,9}$/),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const name = pieces.join('');
        const words = plainWords(name);
        if (words !== undefined) expect(readingsOf(name).map((reading) => reading.words)).toEqual([words]);
      }),
    );
  });
});

test('the words with the same consonants are found among any others', () => {
  const sounds = ['sh', 'sch', 'tsch', 'ch', 'ph', 'gh', 'gu', 'dj', 'dzh', 'tz', 'x', 'w', 'y', 'j', 'h'];
  const letters = Array.from('bcdfgklmnprstvzaeiou7');
  const word = fc
    .array(fc.constantFrom(...sounds, ...letters), { minLength: 1, maxLength: 6 })
    .map((each) => each.join(''));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), word, (words, asked) => {
      const known = new ByConsonants();
      for (const [number, each] of words.entries()) known.add(each, number);
      for (const way of [(each: string) => consonantsOf(soundsOf(each)), writtenConsonants]) {
        const same = words.flatMap((each, number) => (way(each) === way(asked) ? [number] : []));
        expect(known.same(asked, way)).toEqual(same);
      }
    }),
  );
});
