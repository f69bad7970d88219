/** Two words beside each other: the same, a few letters apart, or the same word in other Latin letters. */

/** How two words are alike. */
export interface WordsAlike {
  /** From 0 to 1; 1: the same word. */
  readonly share: number;
  readonly as: 'same' | 'letters' | 'transliteration' | 'initial';
  /** How many letters are wrong, missing, too many or swapped; 0 where that is not how they are alike. */
  readonly letters: number;
}

const same: WordsAlike = { share: 1, as: 'same', letters: 0 };
const initial: WordsAlike = { share: 1, as: 'initial', letters: 0 };

/** How many letters of a word of that length may be off. */
export const lettersOff = (length: number): number => (length <= 3 ? 0 : length <= 6 ? 1 : 2);

/** What letters off take of the share, in letters of the word: none, one, two. */
const lossOfLetters = [0, 0.8, 1.9] as const;
/** What the first letter being another one takes besides: people seldom mistype it. */
const lossOfFirst = 0.04;
/** The share of a word in other letters with the same vowels, and what a vowel's change takes. */
const ofTransliteration = 0.95;
const lossOfVowels = 0.1;
/** The share of a word that one script writes without its vowels, by how many consonants agree. */
const ofConsonants = [0, 0.5, 0.83, 0.92] as const;

/**
 * Edits (wrong, missing, extra and swapped neighbouring letters) from one word to the other, each letter in one edit
 * at most; more than `most` where there are more.
 */
export function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let [endA, endB] = [a.length, b.length];
  for (; endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1); endA -= 1)
    endB -= 1;
  const [lengthA, lengthB] = [endA - start, endB - start];
  if (lengthA === 0 || lengthB === 0) return lengthA + lengthB;
  let beforeLast: number[] = [];
  let last = Array.from({ length: lengthB + 1 }, (_, at) => at);
  for (let i = 1; i <= lengthA; i += 1) {
    const row = [i];
    const own = a.charCodeAt(start + i - 1);
    const ownBefore = i > 1 ? a.charCodeAt(start + i - 2) : -1;
    let least = i;
    for (let j = 1; j <= lengthB; j += 1) {
      const other = b.charCodeAt(start + j - 1);
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (own === other ? 0 : 1));
      if (j > 1 && ownBefore === other && own === b.charCodeAt(start + j - 2))
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[lengthB]!;
}

/** Letters that several systems write for one sound; the longest first. Capitals: sounds of their own. */
const sounds: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  c: [
    ['ck', 'k'],
    ['ch', 'C'],
    ['c', 'k'],
  ],
  d: [
    ['dzh', 'i'],
    ['dj', 'i'],
    ['dh', 'd'],
  ],
  e: [['ee', 'i']],
  g: [
    ['gh', 'g'],
    ['gue', 'ge'],
    ['gui', 'gi'],
  ],
  j: [['j', 'i']],
  k: [['kh', 'h']],
  o: [
    ['ou', 'u'],
    ['oo', 'u'],
  ],
  p: [['ph', 'f']],
  q: [
    ['qu', 'ku'],
    ['q', 'k'],
  ],
  s: [
    ['shch', 'S'],
    ['schtsch', 'S'],
    ['sch', 'S'],
    ['sh', 'S'],
  ],
  t: [
    ['tsch', 'C'],
    ['tch', 'C'],
    ['th', 't'],
    ['tz', 'ts'],
  ],
  w: [['w', 'v']],
  x: [['x', 'ks']],
  y: [['y', 'i']],
  z: [['zh', 'z']],
};

/** The word with one letter for one sound: `yusuf` and `youssuf` give the same. */
export function soundsOf(word: string): string {
  let heard = '';
  for (let at = 0; at < word.length;) {
    const letter = word[at]!;
    const [letters, sound] = sounds[letter]?.find((each) => word.startsWith(each[0], at)) ?? [letter, letter];
    for (const each of sound) if (!heard.endsWith(each)) heard += each;
    at += letters.length;
  }
  const started = /^i[aeou]/.test(heard) ? `J${heard.slice(1)}` : heard;
  return started.length > 3 && started.endsWith('h') ? started.slice(0, -1) : started;
}

/** The consonants of what `soundsOf` gives, roughly: what other transliterations of the word share. */
export const consonantsOf = (heard: string): string =>
  heard
    .replaceAll(/[aeiou]/g, '')
    .replaceAll('C', 'k')
    .replaceAll('S', 's');

/**
 * The consonants that a script without vowels writes: `w` and `y` stand for vowels there, `j` does not, and an `h` at
 * the end is often left out.
 */
export const writtenConsonants = (word: string): string =>
  consonantsOf(soundsOf(word.replaceAll(/[wy]/g, 'u').replaceAll(/d?j/g, 'g')))
    .replaceAll(/(.)\1+/g, '$1')
    .replace(/(?<=.)h$/, '');

/** What changing one vowel into another costs; what is not here costs too much. */
const vowelCosts: Readonly<Record<string, number>> = {
  ae: 0.25,
  ei: 0.25,
  ou: 0.25,
  ao: 0.5,
  eu: 0.75,
  eo: 0.75,
};
const tooMuch = 1;
const vowelMissing = 0.5;
const moreVowels = 0.4;
/** How much more the vowels before the first consonant cost. */
const firstVowels = 1.4;
/** And those behind the last one: they make other names, as a feminine form. */
const lastVowels = 2;
/** What a consonant costs that is roughly the same: `ch` and `c`, `sh` and `s`. */
const roughConsonant = 0.4;
/** What all of it may cost in words of two consonants, and of more; others must sound the same. */
const mostForTwo = 0.35;
const mostForMore = 0.9;

/** What the vowels of two words with the same consonants cost to be made the same. */
function vowelCost(a: string, b: string): number {
  const [gapsA, gapsB] = [a, b].map((heard) => heard.split(/[^aeiou]/)) as [string[], string[]];
  const last = gapsA.length - 1;
  const factor = (at: number): number => (at === 0 ? firstVowels : at === last ? lastVowels : 1);
  return gapsA.reduce((sum, gap, at) => sum + gapCost(gap, gapsB[at]!) * factor(at), 0);
}

function gapCost(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return vowelMissing * Math.max(a.length, b.length);
  const [x, y] = [a.charAt(0), b.charAt(0)];
  const first = x === y ? 0 : (vowelCosts[x < y ? x + y : y + x] ?? tooMuch);
  const rest = a.slice(1) === b.slice(1) ? 0 : moreVowels;
  return first + rest;
}

function roughlySame(a: string, b: string): number {
  const [own, other] = [a, b].map((heard) => heard.replaceAll(/[aeiou]/g, '')) as [string, string];
  return Array.from(own).filter((sound, at) => sound !== other[at]).length * roughConsonant;
}

/** How a word in other letters is alike whose vowels are the same. */
const sameSounds: WordsAlike = { share: ofTransliteration, as: 'transliteration', letters: 0 };

/** Whether and how a word is another in other Latin letters, from how both sound. */
function otherLetters(heardA: string, heardB: string, shorter: number): WordsAlike | undefined {
  const consonants = consonantsOf(heardA);
  if (consonants !== consonantsOf(heardB)) return undefined;
  const cost = vowelCost(heardA, heardB) + roughlySame(heardA, heardB);
  const few = consonants.length < 3 || shorter <= 4;
  const allowed = shorter <= 3 || consonants.length < 2 ? 0 : few ? mostForTwo : mostForMore;
  return cost > allowed ? undefined : { ...sameSounds, share: ofTransliteration - lossOfVowels * cost };
}

/** How a word sounds in which `w` and `y` stand for long vowels. */
const longVowels = (word: string): string => soundsOf(word.replaceAll(/(?<=.)w/g, 'u'));

/** Whether and how `b` is `a`, where a script without vowels wrote one of the two. */
function withoutVowels(a: string, b: string): WordsAlike | undefined {
  const written = writtenConsonants(a);
  if (written === '' || written !== writtenConsonants(b)) return undefined;
  if (written.length > 1 && longVowels(a) === longVowels(b)) return sameSounds;
  return { ...sameSounds, share: ofConsonants[Math.min(written.length, 3)]! };
}

/** What a word written together with the Arabic article is without it; undefined: it begins with none. */
export const behindArticle = (word: string): string | undefined =>
  /^[ae](?:l(?=[a-z]{4})|sh(?=sh[a-z]{2})|([dnrstz])(?=\1[a-z]{3}))(.+)$/.exec(word)?.[2];

/** Whether and how a word is another in other letters, or written together with an article that the other lacks. */
export function otherWriting(
  a: string,
  b: string,
  vowelless: boolean,
  heard = soundsOf,
): WordsAlike | undefined {
  const shorter = Math.min(a.length, b.length);
  const plain = otherLetters(heard(a), heard(b), shorter) ?? (vowelless ? withoutVowels(a, b) : undefined);
  if (plain !== undefined || a.length === b.length) return plain;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  const behind = behindArticle(long);
  if (behind === undefined) return undefined;
  return (
    otherLetters(soundsOf(behind), heard(short), short.length) ??
    (vowelless ? withoutVowels(behind, short) : undefined)
  );
}

/** Whether and how `b` is `a` with letters off. */
export function letterSlip(a: string, b: string): WordsAlike | undefined {
  const length = Math.max(a.length, b.length);
  const most = lettersOff(Math.min(a.length, b.length));
  if (most === 0) return undefined;
  const otherFirst = a.charCodeAt(0) !== b.charCodeAt(0);
  const allowed = otherFirst ? 1 : most;
  const letters = edits(a, b, allowed);
  if (letters > allowed) return undefined;
  const share = 1 - lossOfLetters[letters]! / length - (otherFirst ? lossOfFirst : 0);
  return { share, as: 'letters', letters };
}

const digit = /\d/;
/** `north`, `southeastern`: each is told from the others by a letter or two, and none is another one mistyped. */
const compass = /^(?:(?:north|south)(?:east|west)?|east|west)(?:ern)?$/;

/** How two words are alike; undefined: not at all. A word with a digit is like none but itself. */
export function wordsAlike(
  a: string,
  b: string,
  vowelless: boolean,
  heard = soundsOf,
): WordsAlike | undefined {
  if (a === b) return same;
  if (digit.test(a) || digit.test(b)) return undefined;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? initial : undefined;
  if (compass.test(a) && compass.test(b)) return undefined;
  const other = otherWriting(a, b, vowelless, heard);
  const slip = letterSlip(a, b);
  if (other === undefined || slip === undefined) return other ?? slip;
  return slip.share > other.share ? slip : other;
}
