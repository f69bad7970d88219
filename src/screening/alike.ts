/** How alike two names are, from 0 to 100, and what makes them so. */
import { saysLittle, type ComparedName } from './names.ts';
import { wordsAlike, type WordsAlike } from './spelling.ts';

/** How much a word says of who is named, from 0 to 1: a word that few entries have says most. */
export type Rarity = (word: string) => number;

/** What a legal form, an article or `and` weighs beside a word. */
const weightOfLittle = 0.02;
/** What a single letter weighs. */
const weightOfLetter = 0.3;
/** What a number weighs at least: a plant is told from another by it. */
const leastOfNumber = 0.8;
/** What a word costs that the other name lacks, in parts of its weight. */
export const costOfMissing = 0.22;
/** What two words cost besides that stand where the other has another one. */
export const costOfOther = 1.2;
/** What two numbers cost that differ, besides that. */
const costOfNumber = 2;
/** What a word costs that stands as its initial, in parts of its weight. */
const costOfInitial = 0.1;
/** Two words that both are less rare than this are two words: neither is the other one mistyped. */
const wellKnown = 0.75;
/** The share from which a word is sure enough for initials to count beside it. */
const sureShare = 0.9;

/** Two words, or one and the words it is made of, that are alike. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly how: WordsAlike | undefined;
  readonly weight: number;
}

/** How alike two names are. */
export interface Alike {
  /** From 0 to 100; 100: the same words. */
  readonly score: number;
  /** Which words agree, those that are the same first. A pair without `how` is one written together and apart. */
  readonly pairs: readonly Pair[];
}

const isNumber = (word: string): boolean => /\d/.test(word);

/** What a word weighs. */
export function weightOf(word: string, rarity: Rarity): number {
  if (saysLittle(word)) return weightOfLittle;
  if (isNumber(word)) return Math.max(leastOfNumber, rarity(word));
  return word.length === 1 ? weightOfLetter : rarity(word);
}

/** The cost of words that have no counterpart, from what they weigh on each side. */
export const costOf = (a: number, b: number): number =>
  costOfMissing * (a + b) + costOfOther * Math.min(a, b);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The words of the one that are not in the other, and those that are in both; a word counts as often as it stands. */
function apart(a: readonly string[], b: readonly string[]): [same: string[], a: string[], b: string[]] {
  const left = [...b];
  const both: string[] = [];
  const only = a.filter((word) => {
    const at = left.indexOf(word);
    if (at < 0) return true;
    both.push(word);
    left.splice(at, 1);
    return false;
  });
  return [both, only, left];
}

/** Words that stand behind one another in a name and make up `whole`, at least two; undefined: none do. */
function partsOf(whole: string, words: readonly string[]): readonly string[] | undefined {
  for (const start of words.keys()) {
    let length = 0;
    for (let end = start; end < words.length && whole.startsWith(words[end]!, length); end += 1) {
      length += words[end]!.length;
      if (length === whole.length && end > start) return words.slice(start, end + 1);
    }
  }
  return undefined;
}

/** Takes from both the words of `wholes` that a name writes apart; of that name `words` are left. */
function takeJoined(
  wholes: string[],
  words: string[],
  { words: inOrder }: ComparedName,
  rarity: Rarity,
  pair: (whole: string, parts: string, weight: number) => Pair,
): Pair[] {
  const found: Pair[] = [];
  for (const whole of wholes.slice()) {
    const parts = partsOf(whole, inOrder);
    if (parts === undefined || parts.some((part) => countOf(part, words) < countOf(part, parts))) continue;
    wholes.splice(wholes.indexOf(whole), 1);
    for (const part of parts) words.splice(words.indexOf(part), 1);
    found.push(pair(whole, parts.join(' '), weightOf(whole, rarity)));
  }
  return found;
}

const countOf = (word: string, words: readonly string[]): number =>
  words.filter((each) => each === word).length;

const pairText = ({ a, b }: Pair): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The surest pair first; in an order that neither the order of words nor of names changes. */
const bySureness = (one: Pair, other: Pair): number =>
  other.weight * other.how!.share - one.weight * one.how!.share ||
  other.how!.share - one.how!.share ||
  byText(pairText(one), pairText(other)) ||
  byText(one.a, other.a);

/** Takes from both the pairs of words that are alike without being the same, the surest first. */
function takeAlike(
  a: string[],
  b: string[],
  likeness: (a: string, b: string) => WordsAlike | undefined,
  rarity: Rarity,
): Pair[] {
  const possible = a.flatMap((x) =>
    b.flatMap((y) => {
      if (saysLittle(x) || saysLittle(y)) return [];
      const how = likeness(x, y);
      const known = rarity(x) < wellKnown && rarity(y) < wellKnown;
      if (how === undefined || (how.as === 'letters' && known)) return [];
      return [{ a: x, b: y, how, weight: Math.min(weightOf(x, rarity), weightOf(y, rarity)) }];
    }),
  );
  const initials = ({ how }: Pair): number => (how!.as === 'initial' ? 1 : 0);
  return possible
    .toSorted((one, other) => initials(one) - initials(other) || bySureness(one, other))
    .filter((pair) => {
      if (!a.includes(pair.a) || !b.includes(pair.b)) return false;
      a.splice(a.indexOf(pair.a), 1);
      b.splice(b.indexOf(pair.b), 1);
      return true;
    });
}

/** The letters of a name, and of a word in it, up to which one letter makes another name: `Kim Yang`, `Kim Yong`. */
const [shortName, shortWord] = [8, 4];

/** The letters of a word up to which a frequent one may well be another word than a rare one a letter from it. */
const shortFrequent = 5;

/** Whether a word of the one name can be a word of the other with letters off. */
function slipsOf(nameA: ComparedName, nameB: ComparedName): (a: string, b: string) => boolean {
  if (nameA.syllables || nameB.syllables) return () => false;
  const length = ({ words }: ComparedName): number =>
    words.reduce((sum, word) => sum + (saysLittle(word) ? 0 : word.length), 0);
  if (Math.min(length(nameA), length(nameB)) > shortName) return () => true;
  return (a, b) => Math.min(a.length, b.length) > shortWord;
}

/** What makes two names alike, and how much; the same whichever stands first, and whatever the order of their words; words that the other
 * name writes as one must stand as they do there. */
export function alike(
  nameA: ComparedName,
  nameB: ComparedName,
  rarity: Rarity,
  likeness = wordsAlike,
): Alike {
  const [wordsA, wordsB] = [nameA, nameB].map(({ words }) => words.toSorted(byText)) as [string[], string[]];
  const [both, a, b] = apart(wordsA, wordsB);
  const weightOfAll = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + weightOf(word, rarity), 0);
  if (a.length === 0 && b.length === 0)
    return { score: both.length > 0 ? 100 : 0, pairs: both.map((word) => samePair(word, rarity)) };
  const joined = [
    ...takeJoined(a, b, nameB, rarity, (a, b, weight) => ({ a, b, how: undefined, weight })),
    ...takeJoined(b, a, nameA, rarity, (b, a, weight) => ({ a, b, how: undefined, weight })),
  ];
  const vowelless = nameA.vowelless !== nameB.vowelless;
  const mistyped = slipsOf(nameA, nameB);
  const others = takeAlike(
    a,
    b,
    (x, y) => {
      const how = likeness(x, y, vowelless);
      return how?.as === 'letters' && !mistyped(x, y) ? undefined : how;
    },
    rarity,
  );
  const words = others.filter(({ how }) => how!.as !== 'initial');
  const sure =
    joined.length > 0 ||
    both.some((word) => word.length > 1 && !saysLittle(word)) ||
    words.some(({ how }) => how!.share >= sureShare);
  const initials = others.filter(({ how }) => how!.as === 'initial');
  if (!sure)
    for (const pair of initials) {
      a.push(pair.a);
      b.push(pair.b);
    }
  const counted = [
    ...both.map((word) => samePair(word, rarity)),
    ...joined,
    ...words,
    ...(sure ? initials : []),
  ];
  const agreeing = sumOf(counted.map(({ how, weight }) => weight * (how?.share ?? 1)));
  const off = sumOf(counted.map(({ how, weight }) => weight * (1 - (how?.share ?? 1))));
  const missing = sumOf(
    sure ? initials.map((pair) => weightOfAll([pair.a.length > 1 ? pair.a : pair.b])) : [],
  );
  // A rare word is not surely a short frequent one mistyped: `Stare`, `State`.
  const doubted = sumOf(
    words
      .filter(({ a, b, how }) => how!.as === 'letters' && Math.min(a.length, b.length) <= shortFrequent)
      .map(({ a, b, weight }) => Math.max(weightOf(a, rarity), weightOf(b, rarity)) - weight),
  );
  const numbers = Math.min(weightOfAll(a.filter(isNumber)), weightOfAll(b.filter(isNumber)));
  const cost =
    off +
    costOfInitial * missing +
    costOfMissing * doubted +
    costOf(weightOfAll(a), weightOfAll(b)) +
    costOfNumber * numbers;
  const score = agreeing === 0 ? 0 : Math.min(99, Math.round((1000 * agreeing) / (agreeing + cost)) / 10);
  return { score: Math.floor(score), pairs: counted };
}

const samePair = (word: string, rarity: Rarity): Pair => ({
  a: word,
  b: word,
  how: { share: 1, as: 'same', letters: 0 },
  weight: weightOf(word, rarity),
});

/** The same sum in whatever order the numbers come. */
const sumOf = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other).reduce((sum, each) => sum + each, 0);

/** A text of at most so many letters in a sentence. */
const mostQuoted = 40;
const cut = (text: string, most = mostQuoted): string =>
  text.length > most ? `${text.slice(0, most - 3)}...` : text;
const quoted = (text: string): string => `"${cut(text)}"`;

/** What makes two names alike, each as half a sentence; the first name is the party's, the second the entry's. */
export function because(nameA: ComparedName, nameB: ComparedName, { pairs }: Alike): string[] {
  const telling = ({ words }: ComparedName): readonly string[] => {
    const more = words.filter((word) => !saysLittle(word));
    return more.length > 0 ? more : words;
  };
  const [a, b] = [telling(nameA), telling(nameB)];
  const same = nameA.words.filter(
    (word) => a.includes(word) && pairs.some(({ a, how }) => a === word && how?.as === 'same'),
  );
  const of = Math.max(a.length, b.length);
  const agreeing =
    same.length > 0 ? [`${same.length} of ${of} words agree: ${cut(same.join(', '), 2 * mostQuoted)}`] : [];
  return [
    ...agreeing,
    ...pairs.flatMap(pairSaid),
    ...(nameA.otherScript ? [`compared in Latin letters: ${quoted(nameA.words.join(' '))}`] : []),
    ...(nameB.otherScript ? [`listed in Latin letters: ${quoted(nameB.words.join(' '))}`] : []),
  ];
}

function pairSaid({ a, b, how }: Pair): string[] {
  if (how === undefined)
    return a.includes(' ')
      ? [`${quoted(b)} is ${quoted(a)} written together`]
      : [`${quoted(a)} is ${quoted(b)} written together`];
  switch (how.as) {
    case 'same':
      return [];
    case 'letters':
      return [`${quoted(a)} is ${how.letters} ${how.letters === 1 ? 'letter' : 'letters'} from ${quoted(b)}`];
    case 'transliteration':
      return [`${quoted(a)} is another transliteration of ${quoted(b)}`];
    case 'initial':
      return a.length === 1
        ? [`${quoted(a)} is the initial of ${quoted(b)}`]
        : [`${quoted(b)} is the initial of ${quoted(a)}`];
  }
}
