/**
 * What is compared of a name: its words in lower-case Latin letters, without marks, and which of them say little.
 * Korean names in other romanisations, Hebrew without its vowels and Japanese readings of Chinese signs may not be matched.
 */
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
  /** Whether its script writes syllables, as Chinese does, so that no letter of it can be mistyped. */
  readonly syllables: boolean;
  /** Whether it is read as Ukrainian, which tells something beside names in Latin letters only. */
  readonly asUkrainian: boolean;
}

/** Words of a name past these are not compared: a name is no essay. */
const mostWords = 48;
/** Letters of a word past these are not compared. */
const mostLetters = 48;

/** Words that say the legal form of a company, in the letters they are compared in. */
const legalForms = new Set(
  `ab ag ao aps as asa ashkhtk bhd bv bvba co comp company corp corporation cv cjsc dba dd dmcc doo ead ebvba eood fz fzc fzco
  fze fzllc fzllp ges gesellschaft gie gmbh gongsi hf inc incorporated jsc joint stock kabushiki kaisha kft kg kgaa kk
  lda liability llc llp limited limitada ltd ltda mbh nv oao obshchestvo ogranichennoi ogranichennoy
  otvetstvennostyu aktsionernoe aktsionernoye publichnoe publichnoye zakrytoe zakrytoye otkrytoe otkrytoye
  ojsc ood ooo oy oyj pao partnership pjsc plc private proprietary pte pty pvt pvtltd sa sae sal sarl sas sasu sdn
  sharika sharikah sharikat sherkat shirkat shrkh sia sl snc societe sociedad anonima anonyme sp spa spzoo srl sro tbk tic sti sanayi ve
  tov too uab ulc vof youxian yuhan zao zrt zoo`
    .trim()
    .split(/\s+/),
);

/** Words that join others, and articles. */
const joiners = new Set(
  `al and bin bint bn da das de del della den der des di dos du el et for ibn la las le les los of
  ould the ud ul und van ve von y e zu zur`
    .trim()
    .split(/\s+/),
);

/** Whether a word says little of who is named: a legal form, an article, `and`, `bin`. */
export const saysLittle = (word: string): boolean => legalForms.has(word) || joiners.has(word);

/** What letters of other scripts stand for together, where letter by letter would say something else. */
const together: readonly (readonly [RegExp, string])[] = [
  [/[\u064b-\u0652\u0640]/g, ''],
  [/(?<!\p{L})\u0639\u0628\u062f *\u0627\u0644\u0644\u0647(?!\p{L})/gu, ' abdallah '],
  [/(?<!\p{L})\u0639\u0628\u062f(?!\p{L})|(?<!\p{L})\u0639\u0628\u062f(?=\u0627\u0644)/gu, ' abdul '],
  [/(?<![\p{L}])(\u0648?)\u0627\u0644(?=\p{L}{2})/gu, ' $1 al '],
  [/(?<!\p{L})\u0639/gu, 'a'],
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
const ofSyllables = /\p{Script=Han}/u;
/** Letters that each have a full stop of their own: `S.p.A.` */
const dotted = /(?<![a-z0-9])[a-z](?:\.\s?[a-z])+(?![a-z0-9])/g;
/** The Arabic article as it sounds before some consonants: `ar-Rahman`. */
const soundingArticle = /(?<![a-z0-9])[ae](sh|dh|th|[dnrstz])-(?=\1)/g;

const inLatinLetters = (text: string): string =>
  anyAscii(
    together.reduce((changed, [from, to]) => changed.replace(from, to), text.replaceAll('\ufffd', ' ')),
  );

/** `abd`, by itself or with an article behind it. */
const abd = /^abd(?:[aeou]{1,2}[lrsnzt])?$/;
/** `abd` and an article before another word. Names such as Abdullah and Abdulayev are none of these. */
const abdBefore =
  /^abd[aeiou]{1,2}(?:l(?!l?a(?:[ehijy]|kh|$)|l?in)(?=[a-z]{3})|(?=[rsnzt][a-z]{3}))(?:([rsnzt]h?)(?=\1))?/;

/** The same words for all ways to write `Abd al-Rahman`. */
function withoutArticle(word: string): readonly string[] {
  if (!word.startsWith('abd')) return [word];
  if (abd.test(word)) return ['abdul'];
  const before = abdBefore.exec(word);
  return before === null ? [word] : ['abdul', word.slice(before[0].length)];
}

/** A name as it is compared. */
export const comparedName = (text: string): ComparedName => comparedAs(text, text, false);

/** The name that `text` is, compared as `reading`. */
function comparedAs(text: string, reading: string, asUkrainian: boolean): ComparedName {
  const beyond = beyondAscii.test(text);
  const latin = (beyond ? inLatinLetters(reading.normalize('NFKC')) : reading)
    .toLowerCase()
    .replaceAll(/['`]/g, '')
    .replaceAll(soundingArticle, 'al-');
  const joined = latin.includes('.')
    ? latin.replaceAll(dotted, (letters, at: number) => {
        const word = letters.replaceAll(/[^a-z]/g, '');
        // Before the other words they are initials.
        return at > 0 && legalForms.has(word) ? word : letters;
      })
    : latin;
  const words = [...joined.matchAll(/[a-z0-9]+/g)].flatMap(([word]) => withoutArticle(word));
  return {
    text,
    words: words.slice(0, mostWords).map((word) => word.slice(0, mostLetters)),
    otherScript: beyond && notLatin.test(text),
    vowelless: beyond && withoutVowels.test(text),
    syllables: beyond && ofSyllables.test(text),
    asUkrainian,
  };
}

/** Three and more letters apart from one another. */
const spelled = /(?<![\p{L}\p{N}])\p{L}(?:(?:\. ?| )\p{L}(?![\p{L}\p{N}\p{M}])){2,}/gu;
/** Letters apart up to which they may be initials; more spell a word. */
const mostInitials = 3;

const spelledOut = (text: string, least: number): string =>
  text.replaceAll(spelled, (letters) => {
    const word = letters.replaceAll(/[. ]/g, '');
    return Array.from(word).length >= least ? word : letters;
  });

/** Ukrainian and Belarusian have an h where Russian has a g. */
const inUkrainian = (text: string): string =>
  text
    .replaceAll(/(?<=\u0437)\u0433/gi, 'gh')
    .replaceAll('\u0433', 'h')
    .replaceAll('\u0413', 'H');

/** A name in each way it may be read: letters apart that may spell a word, a letter that languages read differently. */
export function readingsOf(text: string): readonly ComparedName[] {
  const apart = /[. ]\p{L}[. ]/u.test(text);
  const ways = apart
    ? [...new Set([spelledOut(text, mostInitials + 1), spelledOut(text, mostInitials)])]
    : [text];
  const own = ways.map((way) => comparedAs(text, way, false));
  return /[\u0413\u0433]/.test(text)
    ? [...own, ...ways.map((way) => comparedAs(text, inUkrainian(way), true))]
    : own;
}

/**
 * The words of the one reading that {@link readingsOf} gives of a name in plain letters, sooner; undefined: a look at all
 * of the name is needed.
 */
export function plainWords(text: string): readonly string[] | undefined {
  // Of the letters beyond ASCII, only the kelvin sign has a small letter within: the k that it is compared as.
  const lower = text.toLowerCase();
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= lower.length; at += 1) {
    const code = at < lower.length ? lower.charCodeAt(at) : blank;
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      if (start < 0) start = at;
      continue;
    }
    if (code > 127 || code === apostrophe || code === backtick) return undefined;
    if (start < 0) continue;
    const word = lower.slice(start, at);
    const { length } = word;
    if (length === 1 || length > mostLetters || word.startsWith('abd')) return undefined;
    if (length <= 3 && lower[at] === '-' && mayBeArticle.test(word)) return undefined;
    words.push(word);
    start = -1;
  }
  return words.length > mostWords ? undefined : words;
}

const [blank, apostrophe, backtick] = [32, 39, 96];
const mayBeArticle = /^[ae]/;

/** Whether anything of a name can be compared: it has a letter or a digit. */
export const hasWords = (name: string): boolean => comparedName(name).words.length > 0;
