/** The names of all entries by their words. */
import type { ListedName, ListEntry, ScreeningList } from '../records/screened.ts';
import { weightOf } from './alike.ts';
import { plainWords, readingsOf, saysLittle, type ComparedName } from './names.ts';
import { Vocabulary } from './vocabulary.ts';

/** An entry and the list it stands in. */
export interface Listed {
  readonly entry: ListEntry;
  readonly list: ScreeningList;
}

/** One reading of a name of an entry. */
export interface IndexedName {
  readonly name: ComparedName;
  readonly listedName: ListedName;
  /** The number of its entry. */
  readonly of: number;
}

/**
 * Every reading of every name of every entry, in their order, as the numbers of its words. Of most names no more is
 * ever asked, so the rest is made when it is.
 */
export class IndexedNames {
  readonly listed: Listed[] = [];
  readonly vocabulary = new Vocabulary();
  /** Whether the script of any name leaves vowels out. */
  readonly anyVowelless: boolean;
  /** By the number of a reading: its entry, which of the entry's names it is of, and which reading of that. */
  readonly #entries: number[] = [];
  readonly #nameAt: number[] = [];
  readonly #readingAt: number[] = [];
  /** The words of all readings, each once in a reading, and where those of a reading begin. */
  readonly #words: number[] = [];
  readonly #starts: number[] = [0];
  readonly #made = new Map<number, IndexedName>();
  /** What each word weighs, and what if it says who is named; not a number: not asked yet. */
  readonly #weights: Float64Array;
  readonly #telling: Float64Array;
  #having: readonly [starts: Int32Array, names: Int32Array] | undefined;

  constructor(entries: Iterable<Listed>) {
    let anyVowelless = false;
    for (const each of entries) {
      this.listed.push(each);
      const { names } = each.entry;
      for (let nameAt = 0; nameAt < names.length; nameAt += 1) {
        const { text } = names[nameAt]!;
        const plain = plainWords(text);
        if (plain !== undefined) {
          this.#add(plain, nameAt, 0);
          continue;
        }
        for (const [readingAt, { words, vowelless }] of readingsOf(text).entries()) {
          this.#add(words, nameAt, readingAt);
          anyVowelless ||= vowelless;
        }
      }
    }
    this.anyVowelless = anyVowelless;
    this.vocabulary.entryCount = this.listed.length;
    this.#weights = new Float64Array(this.vocabulary.words.length).fill(Number.NaN);
    this.#telling = this.#weights.slice();
  }

  #add(words: readonly string[], nameAt: number, readingAt: number): void {
    const of = this.listed.length - 1;
    const start = this.#words.length;
    for (const word of words) {
      const number = this.vocabulary.add(word, of);
      if (!this.#words.includes(number, start)) this.#words.push(number);
    }
    this.#starts.push(this.#words.length);
    this.#entries.push(of);
    this.#nameAt.push(nameAt);
    this.#readingAt.push(readingAt);
  }

  get count(): number {
    return this.#entries.length;
  }

  get(number: number): IndexedName {
    const known = this.#made.get(number);
    if (known !== undefined) return known;
    const of = this.#entries[number]!;
    const listedName = this.listed[of]!.entry.names[this.#nameAt[number]!]!;
    const made = { name: readingsOf(listedName.text)[this.#readingAt[number]!]!, listedName, of };
    this.#made.set(number, made);
    return made;
  }

  /** What a word weighs, by its number. */
  weight(word: number): number {
    if (Number.isNaN(this.#weights[word])) this.#weigh(word);
    return this.#weights[word]!;
  }

  #weigh(word: number): void {
    const { words, rarity } = this.vocabulary;
    const weight = weightOf(words[word]!, rarity);
    this.#weights[word] = weight;
    this.#telling[word] = saysLittle(words[word]!) ? 0 : weight;
  }

  /** What the words of a name weigh that say who is named. */
  tellingWeight(name: number): number {
    let sum = 0;
    for (let at = this.#starts[name]!; at < this.#starts[name + 1]!; at += 1) {
      const word = this.#words[at]!;
      if (Number.isNaN(this.#telling[word])) this.#weigh(word);
      sum += this.#telling[word]!;
    }
    return sum;
  }

  /** The names that have a word, in their order. */
  having(word: number): Int32Array {
    const [starts, names] = (this.#having ??= this.#byWord());
    return names.subarray(starts[word], starts[word + 1]);
  }

  #byWord(): readonly [starts: Int32Array, names: Int32Array] {
    const starts = new Int32Array(this.vocabulary.words.length + 1);
    for (const word of this.#words) starts[word + 1]! += 1;
    for (let word = 1; word < starts.length; word += 1) starts[word]! += starts[word - 1]!;
    const [names, next] = [new Int32Array(this.#words.length), starts.slice()];
    for (let name = 0; name < this.count; name += 1)
      for (let at = this.#starts[name]!; at < this.#starts[name + 1]!; at += 1) {
        const word = this.#words[at]!;
        names[next[word]!++] = name;
      }
    return [starts, names];
  }
}
