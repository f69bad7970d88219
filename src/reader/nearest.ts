/** {@link suggest} for many words and the same many candidates: the same answers, without comparing each with each. */
import { askedForm, edits, knownForm, mostEdits } from './suggest.ts';

/** What finds the candidate most like a word; `candidates` are asked for when the first word is. */
export function nearestAmong(candidates: () => readonly string[]): (word: string) => string | undefined {
  let known: Sorted | undefined;
  return (word) => nearest(word, (known ??= sorted(candidates())));
}

/** Candidates in the order of their letters, so that what many begin with is compared once. */
interface Sorted {
  readonly candidates: readonly string[];
  /** As they are compared, in the order of letters. */
  readonly forms: readonly string[];
  /** Where each stands among the candidates. */
  readonly places: readonly number[];
  /** How many letters each begins with that the one before it begins with too. */
  readonly shared: readonly number[];
}

function sorted(candidates: readonly string[]): Sorted {
  const all = candidates.map((candidate, place) => ({ form: knownForm(candidate), place }));
  all.sort((a, b) => (a.form < b.form ? -1 : a.form > b.form ? 1 : 0));
  const forms = all.map(({ form }) => form);
  const places = all.map(({ place }) => place);
  return {
    candidates,
    forms,
    places,
    shared: forms.map((form, index) => sharedBy(forms[index - 1] ?? '', form)),
  };
}

function sharedBy(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a.charCodeAt(count) === b.charCodeAt(count)) count += 1;
  return count;
}

/** The first of the candidates that take the fewest edits, where these are few enough for a slip of the pen. */
function nearest(word: string, { candidates, forms, places, shared }: Sorted): string | undefined {
  const asked = askedForm(word);
  let least = mostEdits(asked);
  let best: number | undefined;
  // One that stands beside the word tells at once how few edits are enough.
  const beside = firstFrom(asked, forms);
  for (const form of forms.slice(Math.max(0, beside - 2), beside + 2))
    if (Math.abs(form.length - asked.length) <= least) least = Math.min(least, edits(asked, form));

  /** For each beginning of the form at hand, the edits that make it of each beginning of the word. */
  const rows = [Array.from({ length: asked.length + 1 }, (_, index) => index)];
  /** How many letters of the form at hand the rows hold for. */
  let compared = 0;
  /** The beginning, by its length, that makes every form with it too different; none when it is longer than the form. */
  let hopeless = Infinity;
  for (let index = 0; index < forms.length; index += 1) {
    const form = forms[index]!;
    if (shared[index]! >= hopeless) continue;
    hopeless = Infinity;
    compared = Math.min(compared, shared[index]!);
    if (Math.abs(form.length - asked.length) > least) continue;
    for (; compared < form.length && hopeless === Infinity; compared += 1) {
      rows[compared + 1] = nextRow(asked, form, compared, rows);
      const [row, last] = [rows[compared + 1]!, rows[compared]!];
      // The row after the next is made of both: a swap of two letters passes over one.
      if (Math.min(...row) > least && Math.min(...last) + 1 > least) hopeless = compared + 1;
    }
    const distance = hopeless === Infinity ? rows[form.length]![asked.length]! : Infinity;
    if (distance > least) continue;
    if (distance < least || best === undefined || places[index]! < best) best = places[index]!;
    least = distance;
  }
  return best === undefined ? undefined : candidates[best];
}

/** Where in `forms` the first stands that is not before `word`. */
function firstFrom(word: string, forms: readonly string[]): number {
  let [low, high] = [0, forms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (forms[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row for one letter more of `form`, from the rows before it. */
function nextRow(asked: string, form: string, at: number, rows: readonly (readonly number[])[]): number[] {
  const [last, beforeLast] = [rows[at]!, rows[at - 1]];
  const letter = form.charCodeAt(at);
  const row = [at + 1];
  for (let j = 1; j <= asked.length; j += 1) {
    const same = asked.charCodeAt(j - 1) === letter;
    let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
    const isSwap = asked.charCodeAt(j - 2) === letter && asked.charCodeAt(j - 1) === form.charCodeAt(at - 1);
    if (beforeLast && j > 1 && isSwap) cost = Math.min(cost, beforeLast[j - 2]! + 1);
    row.push(cost);
  }
  return row;
}
