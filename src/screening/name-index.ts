/** The names of the entries of all lists, made ready to be asked for those that are like a party's. */
import type { Hit, ListEntry, ListedName, ScreeningList } from '../records/screened.ts';
import { alike, because, costOf, weightOf, type Alike, type Rarity } from './alike.ts';
import { readingsOf, saysLittle, type ComparedName } from './names.ts';
import {
  behindArticle,
  consonantsOf,
  letterSlip,
  lettersOff,
  otherWriting,
  soundsOf,
  wordsAlike,
  writtenConsonants,
  type WordsAlike,
} from './spelling.ts';

/**
 * From what score on two names are a hit, where nobody says otherwise. On invented names with known answers
 * (`test/bench/screening.mjs`) it is the score at which what is missed and what is wrongly found are fewest together.
 * It is for the names alone: a hit may be told with a lower score where the countries differ.
 */
export const usualScore = 85;

/** What the score that is told loses where the countries of the party and of the entry are known and differ. */
const lossOfCountry = 3;
/** Entries that a list counts as at least when it is told how rare a word is: among few, every word is rare. */
const fewestEntries = 1000;
/** What the most frequent of words says still. */
const leastRarity = 0.25;
/** Letters up to which words that stand behind one another are tried as one. */
const mostJoined = 48;

/** What is known of a party for the comparison. */
export interface Asked {
  /** Its names, the usual one first. */
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-2, uppercase; undefined: not on record. */
  readonly country?: string | undefined;
  readonly type?: ListEntry['type'];
}

/** An entry and the list it stands in. */
export interface Listed {
  readonly entry: ListEntry;
  readonly list: ScreeningList;
}

/** The names of all entries. */
export interface NameIndex {
  /**
   * The entries with a name like one of the party's, the most alike first, each once, by its best pair of names.
   * `atLeast` is what the names have to reach. A different country lowers the score that is told and hides no hit, so
   * one may be told with less than `atLeast`.
   */
  readonly hits: (asked: Asked, atLeast?: number) => readonly Hit[];
}

interface IndexedName {
  readonly name: ComparedName;
  readonly listedName: ListedName;
  /** The number of its entry. */
  readonly of: number;
  /** Its words by number, each once. */
  readonly words: readonly number[];
}

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

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** The words of all entries, each once, and how to find those like another. */
class Vocabulary {
  readonly words: string[] = [];
  /** The numbers of the names that have the word. */
  readonly names: number[][] = [];
  readonly #numbers = new Map<string, number>();
  readonly #entries: number[] = [];
  readonly #lastEntry: number[] = [];
  readonly #lettersByLength: number[][] = [];
  readonly #near = new Map<string, ReadonlyMap<number, number>>();
  readonly #byLength: number[][] = [];
  readonly #heard = new Map<string, string>();
  readonly #bySounds = new Map<string, number[]>();
  #byWritten: Map<string, number[]> | undefined;
  entryCount = 0;

  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** Notes that a name of an entry has a word; the word's number. */
  add(word: string, name: number, entry: number): number {
    const known = this.#numbers.get(word);
    const number = known ?? this.#new(word);
    const names = this.names[number]!;
    if (names.at(-1) !== name) names.push(name);
    if (this.#lastEntry[number] !== entry) {
      this.#lastEntry[number] = entry;
      this.#entries[number]! += 1;
    }
    return number;
  }

  #new(word: string): number {
    const number = this.words.push(word) - 1;
    this.#numbers.set(word, number);
    this.names.push([]);
    this.#entries.push(0);
    this.#lastEntry.push(-1);
    (this.#lettersByLength[word.length] ??= []).push(lettersIn(word));
    (this.#byLength[word.length] ??= []).push(number);
    for (const each of withoutArticle(word)) pushTo(this.#bySounds, consonantsOf(this.heard(each)), number);
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
        const sounding = this.#bySounds.get(consonantsOf(this.heard(each))) ?? [];
        const all = vowelless ? [...sounding, ...this.#withWritten(writtenConsonants(each))] : sounding;
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

  #withWritten(written: string): readonly number[] {
    if (this.#byWritten === undefined) {
      this.#byWritten = new Map();
      for (const [number, word] of this.words.entries())
        for (const each of withoutArticle(word)) pushTo(this.#byWritten, writtenConsonants(each), number);
    }
    return this.#byWritten.get(written) ?? [];
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

/** Words of a name that stand behind one another, and may stand as one. */
function joinedOf(words: readonly string[]): readonly (readonly string[])[] {
  return words.flatMap((_, start) => {
    const found: string[][] = [];
    let length = words[start]!.length;
    for (let end = start + 1; end < words.length; end += 1) {
      length += words[end]!.length;
      if (length > mostJoined) break;
      found.push(words.slice(start, end + 1));
    }
    return found;
  });
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byAlikeness = (a: Hit, b: Hit): number =>
  b.score - a.score ||
  byText(a.list.path, b.list.path) ||
  byText(a.entry.source, b.entry.source) ||
  byText(a.entry.id, b.entry.id) ||
  byText(a.entry.digest, b.entry.digest);

/** What agrees of each name of the list, while one name is asked for. */
class Tally {
  readonly #agrees: Float64Array;
  readonly #asked: Float64Array;
  readonly #listed: Float64Array;
  readonly #touched = new Set<number>();

  constructor(names: number) {
    [this.#agrees, this.#asked, this.#listed] = [
      new Float64Array(names),
      new Float64Array(names),
      new Float64Array(names),
    ];
  }

  /** Adds what agrees, and what the words weigh that do so, on either side. */
  add(name: number, agrees: number, asked: number, listed: number): void {
    this.#touched.add(name);
    this.#agrees[name]! += agrees;
    this.#asked[name]! += asked;
    this.#listed[name]! += listed;
  }

  /** The names whose sums pass, in the order of the list; afterwards nothing is tallied. */
  take(passes: (name: number, agrees: number, asked: number, listed: number) => boolean): readonly number[] {
    const all = [...this.#touched];
    const passing = all.filter((name) =>
      passes(name, this.#agrees[name]!, this.#asked[name]!, this.#listed[name]!),
    );
    for (const name of all) this.#agrees[name] = this.#asked[name] = this.#listed[name] = 0;
    this.#touched.clear();
    return passing.toSorted((a, b) => a - b);
  }
}

const typeNames: Readonly<Record<NonNullable<ListEntry['type']>, string>> = {
  entity: 'an entity',
  individual: 'an individual',
  vessel: 'a vessel',
  aircraft: 'an aircraft',
};

/** What is said of where the two are, and what it takes of the score. */
function countriesSaid(country: string | undefined, entry: ListEntry): [said: string[], loss: number] {
  if (country === undefined || entry.countries.length === 0) return [[], 0];
  if (entry.countries.includes(country)) return [[`both in ${country}`], 0];
  return [[`the party is in ${country}, the entry in ${entry.countries.join(', ')}`], lossOfCountry];
}

function typesSaid(type: ListEntry['type'], { type: listed }: ListEntry): string[] {
  if (type === undefined || listed === undefined || type === listed) return [];
  return [`the party is ${typeNames[type]}, the entry ${typeNames[listed]}`];
}

/** Makes the names of entries ready to be asked. */
export function nameIndex(entries: Iterable<Listed>): NameIndex {
  const listed: Listed[] = [];
  const names: IndexedName[] = [];
  const vocabulary = new Vocabulary();
  for (const each of entries) {
    const of = listed.push(each) - 1;
    for (const listedName of each.entry.names) {
      for (const name of readingsOf(listedName.text)) {
        const words = new Set(name.words.map((word) => vocabulary.add(word, names.length, of)));
        names.push({ name, listedName, of, words: [...words] });
      }
    }
  }
  vocabulary.entryCount = listed.length;
  const { rarity } = vocabulary;
  const weights = vocabulary.words.map((word) => weightOf(word, rarity));
  const telling = vocabulary.words.map((word) => !saysLittle(word));
  const nameWeights = names.map(({ words }) =>
    words.reduce((sum, word) => sum + (telling[word] ? weights[word]! : 0), 0),
  );
  const anyVowelless = names.some(({ name }) => name.vowelless);
  const tally = new Tally(names.length);

  /** Tallies what a word of the list that agrees adds to the names that have it. */
  const tallyWord = (word: number, agrees: number, asked: number): void => {
    for (const name of vocabulary.names[word]!) tally.add(name, agrees, asked, weights[word]!);
  };

  const tallyLike = (word: string, vowelless: boolean): void => {
    const weight = weightOf(word, rarity);
    for (const [other, share] of vocabulary.near(word, vowelless))
      tallyWord(other, Math.min(weight, weights[other]!) * share, weight);
    for (const part of vocabulary.partsOf(word)) {
      const share = (weight * vocabulary.words[part]!.length) / word.length;
      tallyWord(part, share, share);
    }
  };

  const sum = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + weightOf(word, rarity), 0);

  /**
   * The names that may reach a score: those that would if all that can agree did. Legal forms and initials are in most
   * names, so they are not looked up but taken to agree.
   */
  const mayReach = ({ words, vowelless }: ComparedName, atLeast: number): readonly number[] => {
    const found = words.filter((word) => word.length > 1 && !saysLittle(word));
    const looked = found.length > 0 ? found : words;
    const granted = found.length > 0 ? words.filter((word) => !found.includes(word)) : [];
    for (const word of looked) tallyLike(word, vowelless || anyVowelless);
    for (const parts of joinedOf(words)) {
      const number = vocabulary.numberOf(parts.join(''));
      if (number !== undefined) tallyWord(number, weights[number]!, sum(parts));
    }
    const [weight, given] = [sum(looked), sum(granted)];
    return tally.take((name, agrees, asked, listed) => {
      const left = Math.max(0, nameWeights[name]! - listed - granted.length);
      const cost = costOf(Math.max(0, weight - asked), left);
      const best = (100 * (agrees + given)) / (agrees + given + cost);
      return best + 1 >= atLeast;
    });
  };

  /** How two words are alike; only those that may be are compared. */
  const likeness = (a: string, b: string, vowelless: boolean): WordsAlike | undefined => {
    const mayBe =
      a.length === 1 || b.length === 1 || vocabulary.near(a, vowelless).has(vocabulary.numberOf(b)!);
    return mayBe ? wordsAlike(a, b, vowelless, vocabulary.heard) : undefined;
  };

  const hits = ({ names: ownNames, country, type }: Asked, atLeast: number = usualScore): readonly Hit[] => {
    const best = new Map<number, { indexed: IndexedName; asked: ComparedName; alike: Alike }>();
    for (const asked of ownNames.flatMap(readingsOf))
      for (const number of mayReach(asked, atLeast)) {
        const indexed = names[number]!;
        if (asked.asUkrainian ? indexed.name.otherScript : indexed.name.asUkrainian && asked.otherScript)
          continue;
        const how = alike(asked, indexed.name, rarity, likeness);
        if (how.score >= atLeast && how.score > (best.get(indexed.of)?.alike.score ?? 0))
          best.set(indexed.of, { indexed, asked, alike: how });
      }
    return [...best.values()]
      .map(({ indexed, asked, alike: how }): Hit => {
        const { entry, list } = listed[indexed.of]!;
        const [countries, loss] = countriesSaid(country, entry);
        return {
          entry,
          list,
          name: asked.text,
          listedName: indexed.listedName,
          score: how.score - loss,
          because: [
            ...because(asked, indexed.name, how),
            ...(asked.text === ownNames[0] ? [] : ['an alias of the party']),
            ...namedAs[indexed.listedName.as],
            ...countries,
            ...typesSaid(type, entry),
          ],
        };
      })
      .toSorted(byAlikeness);
  };
  return { hits };
}

const namedAs: Readonly<Record<ListedName['as'], readonly string[]>> = {
  name: [],
  alias: ['an alias of the entry'],
  hidden: ['a name within another field of the entry'],
};
