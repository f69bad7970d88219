/** The candidate most like `word`, when one is close enough to be a slip of the pen; undefined otherwise. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const asked = askedForm(word);
  let best: string | undefined;
  let least = mostEdits(asked) + 0.5;
  for (const candidate of candidates) {
    const known = knownForm(candidate);
    if (Math.abs(known.length - asked.length) > least) continue;
    const distance = known === asked ? 0 : edits(asked, known);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** A word as it is compared: its first hundred letters. */
export const askedForm = (word: string): string =>
  word
    .slice(0, 100)
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');

/** A candidate as it is compared. */
export const knownForm = (candidate: string): string => candidate.toLowerCase().replaceAll('_', '-');

/** How many edits are a slip of the pen in a word of this length. */
export const mostEdits = (asked: string): number => Math.max(1, Math.floor(asked.length / 3));

/** How many letters must be put in, taken out, changed or swapped with a neighbour to make `b` of `a`. */
export function edits(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
