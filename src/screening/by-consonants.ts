/** Words by their consonants, which are found out when they are asked for: most words are like none that is. */

interface Group {
  readonly words: string[];
  readonly numbers: number[];
  /** The numbers of its words by their consonants, for each way to tell these that was asked for. */
  readonly known: Map<(word: string) => string, Map<string, number[]>>;
}

/** A bit for each of the letters of an ASCII word that are among the consonants of every word that has them, and of no other. */
function keptLetters(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= bitOf[word.charCodeAt(at)]!;
  return bits;
}

const bitOf: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const at = ['b', 'l', 'm', 'n', 'r', 'pf'].findIndex((each) => each.includes(String.fromCharCode(code)));
  return at < 0 ? 0 : 1 << at;
});

/**
 * Numbered words by their consonants. Whatever tells these has to keep b, l, m, n and r, make p and f nothing but one of
 * the two, and make none of them of other letters; then only words that have the same of these letters are looked at.
 */
export class ByConsonants {
  readonly #groups = Array.from({ length: 64 }, (): Group => ({ words: [], numbers: [], known: new Map() }));

  add(word: string, number: number): void {
    const { words, numbers } = this.#groups[keptLetters(word)]!;
    words.push(word);
    numbers.push(number);
  }

  /** The numbers of the words with the same consonants, in the order in which they were added. */
  same(word: string, consonantsOf: (word: string) => string): readonly number[] {
    const { words, numbers, known } = this.#groups[keptLetters(word)]!;
    let byConsonants = known.get(consonantsOf);
    if (byConsonants === undefined) {
      byConsonants = new Map();
      for (const [at, each] of words.entries()) pushTo(byConsonants, consonantsOf(each), numbers[at]!);
      known.set(consonantsOf, byConsonants);
    }
    return byConsonants.get(consonantsOf(word)) ?? [];
  }
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
