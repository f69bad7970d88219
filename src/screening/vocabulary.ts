/** The words of a list's names, and how to find those like another. */
import type { Rarity } from './alike.ts';
import { ByConsonants } from './by-consonants.ts';
import {
  behindArticle,
  consonantsOf,
  letterSlip,
  lettersOff,
  otherWriting,
  soundsOf,
  writtenConsonants,
} from './spelling.ts';

/** Entries that a list counts as at least when it is told how rare a word is: among few, every word is rare. */
const fewestEntries = 1000;
/** What the most frequent of words says still. */
const leastRarity = 0.25;

const letterBit = (code: number): number => (code >= 97 ? 1 << (code - 97) : 1 << (26 + ((code - 48) % 5)));

/** A bit for each letter that a word has. */
function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= letterBit(word.charCodeAt(at));
  return bits;
}

function bitsSet(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The words of all entries, each once, and how to find those like another. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #entries: number[] = [];
  readonly #lastEntry: number[] = [];
  readonly #lettersByLength: number[][] = [];
  readonly #near = new Map<string, ReadonlyMap<number, number>>();
  readonly #byLength: number[][] = [];
  readonly #heard = new Map<string, string>();
  readonly #byConsonants = new ByConsonants();
  entryCount = 0;

  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** Notes that an entry has a word; the word's number. */
  add(word: string, entry: number): number {
    const number = this.#numbers.get(word) ?? this.#new(word);
    if (this.#lastEntry[number] !== entry) {
      this.#lastEntry[number] = entry;
      this.#entries[number]! += 1;
    }
    return number;
  }

  #new(word: string): number {
    const number = this.words.push(word) - 1;
    this.#numbers.set(word, number);
    this.#entries.push(0);
    this.#lastEntry.push(-1);
    (this.#lettersByLength[word.length] ??= []).push(lettersIn(word));
    (this.#byLength[word.length] ??= []).push(number);
    for (const each of withoutArticle(word)) this.#byConsonants.add(each, number);
    return number;
  }

  /** What {@link soundsOf} gives. */
  readonly heard = (word: string): string => {
    const known = this.#heard.get(word);
    if (known !== undefined) return known;
    const heard = soundsOf(word);
    this.#heard.set(word, heard);
    return heard;
  };

  readonly #consonantsHeard = (word: string): string => consonantsOf(this.heard(word));

  readonly rarity: Rarity = (word) => {
    const number = this.#numbers.get(word);
    const entries = number === undefined ? 1 : this.#entries[number]!;
    const all = Math.max(this.entryCount, fewestEntries);
    return Math.max(leastRarity, 1 - Math.log(entries) / Math.log(all));
  };

  /** The words that are like a word, itself among them, each with its share. */
  near(word: string, vowelless: boolean): ReadonlyMap<number, number> {
    const key = `${word} ${vowelless}`;
    const known = this.#near.get(key);
    if (known !== undefined) return known;
    const found = new Map<number, number>();
    const note = (number: number | undefined, share: number): void => {
      if (number !== undefined && share > (found.get(number) ?? 0)) found.set(number, share);
    };
    note(this.#numbers.get(word), 1);
    if (!/\d/.test(word)) {
      note(this.#numbers.get(word.charAt(0)), 1);
      for (const each of withoutArticle(word)) {
        const sounding = this.#byConsonants.same(each, this.#consonantsHeard);
        const all = vowelless ? [...sounding, ...this.#byConsonants.same(each, writtenConsonants)] : sounding;
        for (const number of all)
          note(number, otherWriting(word, this.words[number]!, vowelless, this.heard)?.share ?? 0);
      }
      this.#slips(word, note);
    }
    this.#near.set(key, found);
    return found;
  }

  #slips(word: string, note: (number: number, share: number) => void): void {
    const letters = lettersIn(word);
    const most = lettersOff(word.length);
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      const bits = 2 * lettersOff(Math.min(length, word.length));
      const all = this.#byLength[length];
      if (bits === 0 || all === undefined) continue;
      const allLetters = this.#lettersByLength[length]!;
      for (let at = 0; at < all.length; at += 1)
        if (bitsSet(letters ^ allLetters[at]!) <= bits)
          note(all[at]!, letterSlip(word, this.words[all[at]!]!)?.share ?? 0);
    }
  }

  /** The words of which a word may be made: each stands on a way through it that has known words only. */
  partsOf(whole: string): Set<number> {
    const toEnd = new Set([whole.length]);
    for (let at = whole.length - 2; at >= 0; at -= 1)
      for (let end = at + 2; end <= whole.length; end += 1)
        if (toEnd.has(end) && this.#numbers.has(whole.slice(at, end))) toEnd.add(at);
    const found = new Set<number>();
    const fromStart = new Set([0]);
    for (const at of fromStart)
      for (let end = at + 2; end <= whole.length; end += 1) {
        const number = toEnd.has(end) ? this.#numbers.get(whole.slice(at, end)) : undefined;
        if (number === undefined || end - at === whole.length) continue;
        found.add(number);
        fromStart.add(end);
      }
    return found;
  }
}

/** A word, and what it is without an article that it begins with. */
function withoutArticle(word: string): readonly string[] {
  const behind = behindArticle(word);
  return behind === undefined ? [word] : [word, behind];
}
