/** Sums for each name of a list. */

/** What agrees of each name of the list, while one name is asked for. */
export class Tally {
  readonly #agrees: Float64Array;
  readonly #asked: Float64Array;
  readonly #listed: Float64Array;
  #touched: number[] = [];

  constructor(names: number) {
    [this.#agrees, this.#asked, this.#listed] = [
      new Float64Array(names),
      new Float64Array(names),
      new Float64Array(names),
    ];
  }

  /** Adds what agrees, and what the words weigh that do so, on either side; the listed ones weigh more than nothing. */
  add(name: number, agrees: number, asked: number, listed: number): void {
    if (this.#listed[name] === 0) this.#touched.push(name);
    this.#agrees[name]! += agrees;
    this.#asked[name]! += asked;
    this.#listed[name]! += listed;
  }

  /** The names whose sums pass, in the order of the list; afterwards nothing is tallied. */
  take(passes: (name: number, agrees: number, asked: number, listed: number) => boolean): readonly number[] {
    const all = this.#touched;
    const passing = all.filter((name) =>
      passes(name, this.#agrees[name]!, this.#asked[name]!, this.#listed[name]!),
    );
    for (const name of all) this.#agrees[name] = this.#asked[name] = this.#listed[name] = 0;
    this.#touched = [];
    return passing.toSorted((a, b) => a - b);
  }
}
