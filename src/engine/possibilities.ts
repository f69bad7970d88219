/** Answering a question in every way the records allow, and finding out which unknown facts matter for the answer. */
import type { Doubt } from './rule.ts';

/** Something the records may leave open: the answers they allow, and what would settle it. At least one option. */
export interface Question<Option> {
  readonly options: readonly Option[];
  readonly doubts: readonly Doubt[];
}

/** A question that the records settle. */
export const settled = <Option>(option: Option): Question<Option> => ({ options: [option], doubts: [] });

/** A line of reasoning that asks as it goes. It must do the same when it gets the same answers. */
export type Reasoning<Outcome> = Generator<Question<unknown>, Outcome, number>;

/** Asks within a line of reasoning. */
export function* ask<Option>(question: Question<Option>): Generator<Question<unknown>, Option, number> {
  const [only] = question.options;
  if (question.options.length === 1) return only!;
  return question.options[yield question]!;
}

/** Follows `reason` through every combination of answers. `keyOf` tells outcomes apart. */
export function explore<Outcome>(
  reason: () => Reasoning<Outcome>,
  keyOf: (outcome: Outcome) => string,
): { readonly outcomes: readonly Outcome[]; readonly doubts: readonly Doubt[] } {
  const outcomes = new Map<string, Outcome>();
  const doubts: { readonly depth: number; readonly doubt: Doubt }[] = [];

  const follow = (answers: readonly number[]): Set<string> => {
    const reasoning = reason();
    let step = reasoning.next();
    for (const answer of answers) step = reasoning.next(answer);
    if (step.done) {
      const key = keyOf(step.value);
      if (!outcomes.has(key)) outcomes.set(key, step.value);
      return new Set([key]);
    }
    const branches = step.value.options.map((_, index) => follow([...answers, index]));
    const all = new Set(branches.flatMap((branch) => [...branch]));
    if (branches.some((branch) => branch.size !== all.size)) {
      for (const doubt of step.value.doubts) doubts.push({ depth: answers.length, doubt });
    }
    return all;
  };
  follow([]);
  const inOrder = doubts.toSorted((a, b) => a.depth - b.depth).map(({ doubt }) => doubt);
  const distinct = new Map(inOrder.map((doubt) => [`${doubt.field} ${doubt.text}`, doubt]));
  return { outcomes: [...outcomes.values()], doubts: [...distinct.values()] };
}
