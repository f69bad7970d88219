/** What is compared of a name: its words in lower-case Latin letters, without marks, and which of them say little. */
import anyAscii from 'any-ascii';

/** A name as it is compared. */
export interface ComparedName {
  /** The name as it is written. */
  readonly text: string;
  /** Its words in the order written: lower-case ASCII letters and digits; empty: nothing of it can be compared. */
  readonly words: readonly string[];
  /** Whether it is written in letters other than Latin ones. */
  readonly otherScript: boolean;
  /** Whether its script leaves most vowels out, as Arabic and Hebrew do. */
  readonly vowelless: boolean;
}

/** Words of a name past these are not compared: a name is no essay. */
const mostWords = 24;
/** Letters of a word past these are not compared. */
const mostLetters = 48;

/** Words that say the legal form of a company, in the letters they are compared in. */
const legalForms = new Set(
  `ab ag ao aps as asa ashkhtk bhd bv bvba co comp company corp corporation cv cjsc dba dd dmcc doo ead ebvba eood fz fzc fzco
  fze fzllc fzllp ges gesellschaft gie gmbh gongsi hf inc incorporated jsc joint stock kabushiki kaisha kft kg kgaa kk
  lda liability llc llp limited limitada ltd ltda mbh nv oao obshchestvo ogranichennoi ogranichennoy
  otvetstvennostyu aktsionernoe aktsionernoye publichnoe publichnoye zakrytoe zakrytoye otkrytoe otkrytoye
  ojsc ood ooo oy oyj pao partnership pjsc plc private proprietary pte pty pvt pvtltd sa sae sal sarl sas sasu sdn
  sharika sherkat shrkh sia sl snc societe sociedad anonima anonyme sp spa spzoo srl sro tbk tic sti sanayi ve
  tov too uab ulc vof youxian yuhan zao zrt zoo`
    .trim()
    .split(/\s+/),
);

/** Words that join others, and articles. */
const joiners = new Set(
  `al and bin bint bn da das de del della den der des di dos du el et for ibn la las le les los of
  ould the und van ve von y e zu zur`
    .trim()
    .split(/\s+/),
);

/** Whether a word says little of who is named: a legal form, an article, `and`, `bin`. */
export const saysLittle = (word: string): boolean => legalForms.has(word) || joiners.has(word);

/** What letters of other scripts stand for together, where letter by letter would say something else. */
const together: readonly (readonly [RegExp, string])[] = [
  [/[\u064b-\u0652\u0640]/g, ''],
  [/(?<![\p{L}])(\u0648?)\u0627\u0644(?=\p{L}{2})/gu, ' $1 al '],
  // Two letters that would look like one sound: s and h are no sh.
  [/[\u0633\u0635\u0643\u062f\u0636\u062a\u0637\u0632](?=[\u0647\u062d])|\u062f(?=\u062c)/g, '$&a'],
  [/\u03bf[\u03c5\u03cd]/gi, 'ou'],
  [/(?<!\p{L})\u03bc\u03c0/giu, 'b'],
  [/(?<!\p{L})\u03bd\u03c4/giu, 'd'],
  [/\u80a1\u4efd|\u6709\u9650|\u8d23\u4efb|\u8cac\u4efb/g, ' youxian '],
  [/\u516c\u53f8/g, ' gongsi '],
  [/\u682a\u5f0f\u4f1a\u793e/g, ' kabushiki kaisha '],
  [/\uc8fc\uc2dd\ud68c\uc0ac|\uc720\ud55c\ud68c\uc0ac/g, ' yuhan '],
];

const beyondAscii = /[^\0-\x7f]/;
const notLatin = /(?!\p{Script=Latin})\p{L}/u;
const withoutVowels = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
/** Letters that each have a full stop of their own: `S.p.A.` */
const dotted = /(?<![a-z0-9])[a-z](?:\.\s?[a-z])+(?![a-z0-9])/g;

const inLatinLetters = (text: string): string =>
  anyAscii(
    together.reduce((changed, [from, to]) => changed.replace(from, to), text.replaceAll('\ufffd', ' ')),
  );

/** A name as it is compared. */
export function comparedName(text: string): ComparedName {
  const beyond = beyondAscii.test(text);
  const latin = (beyond ? inLatinLetters(text.normalize('NFKC')) : text)
    .toLowerCase()
    .replaceAll(/['`]/g, '');
  const joined = latin.includes('.')
    ? latin.replaceAll(dotted, (letters) => {
        const word = letters.replaceAll(/[^a-z]/g, '');
        return legalForms.has(word) ? word : letters;
      })
    : latin;
  const words = joined.match(/[a-z0-9]+/g) ?? [];
  return {
    text,
    words: words.slice(0, mostWords).map((word) => word.slice(0, mostLetters)),
    otherScript: beyond && notLatin.test(text),
    vowelless: beyond && withoutVowels.test(text),
  };
}

/** Whether there is anything in a name that could be compared. */
export const hasWords = (name: string): boolean => comparedName(name).words.length > 0;
