/** The names of the entries of all lists, made ready to be asked for those that are like a party's. */
import type { Hit, ListEntry, ListedName } from '../records/screened.ts';
import { alike, because, costOf, weightOf, type Alike } from './alike.ts';
import { IndexedNames, type IndexedName, type Listed } from './indexed-names.ts';
import { readingsOf, saysLittle, type ComparedName } from './names.ts';
import { wordsAlike, type WordsAlike } from './spelling.ts';
import { Tally } from './tally.ts';

/**
 * From what score on two names are a hit, where nobody says otherwise. On invented names with known answers
 * (`test/bench/screening.mjs`) it is the score at which what is missed and what is wrongly found are fewest together.
 * It is for the names alone: a hit may be told with a lower score where the countries differ.
 */
export const usualScore = 85;

/** What the score that is told loses where the countries of the party and of the entry are known and differ. */
const lossOfCountry = 3;
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

/** The names of all entries. */
export interface NameIndex {
  /**
   * The entries with a name like one of the party's, the most alike first, each once, by its best pair of names.
   * `atLeast` is what the names have to reach. A different country lowers the score that is told and hides no hit, so
   * one may be told with less than `atLeast`.
   */
  readonly hits: (asked: Asked, atLeast?: number) => readonly Hit[];
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
  const names = new IndexedNames(entries);
  const { vocabulary, anyVowelless } = names;
  const { rarity } = vocabulary;
  const tally = new Tally(names.count);

  /** Tallies what a word of the list that agrees adds to the names that have it. */
  const tallyWord = (word: number, agrees: number, asked: number): void => {
    const weight = names.weight(word);
    for (const name of names.having(word)) tally.add(name, agrees, asked, weight);
  };

  const tallyLike = (word: string, vowelless: boolean): void => {
    const weight = weightOf(word, rarity);
    for (const [other, share] of vocabulary.near(word, vowelless))
      tallyWord(other, Math.min(weight, names.weight(other)) * share, weight);
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
      if (number !== undefined) tallyWord(number, names.weight(number), sum(parts));
    }
    const [weight, given] = [sum(looked), sum(granted)];
    return tally.take((name, agrees, asked, listed) => {
      const left = Math.max(0, names.tellingWeight(name) - listed - granted.length);
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
        const indexed = names.get(number);
        if (asked.asUkrainian ? indexed.name.otherScript : indexed.name.asUkrainian && asked.otherScript)
          continue;
        const how = alike(asked, indexed.name, rarity, likeness);
        if (how.score >= atLeast && how.score > (best.get(indexed.of)?.alike.score ?? 0))
          best.set(indexed.of, { indexed, asked, alike: how });
      }
    return [...best.values()]
      .map(({ indexed, asked, alike: how }): Hit => {
        const { entry, list } = names.listed[indexed.of]!;
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
