/** What fits the answers before it: the clauses that a notice to someone is given under, the tasks of a directive. */
import { addresseeUnder } from '../law/nsm20/notices.ts';
import { stepsNamedBy } from '../law/nspd55/directives/directives.ts';
import type { CaseRepository } from '../records/case-repository.ts';
import { wordsAlone, type Offer } from '../records/fields.ts';
import type { Kind } from '../records/kind-names.ts';
import { noticeClauses } from '../records/words.ts';
import type { Answers, Value } from './answers.ts';

/** The words for the field `name` of a record of `kind`, given what is known of it; undefined: they hang on nothing that is. */
export function wordsGiven(
  kind: Kind,
  name: string,
  { to, directive }: Answers,
  cases: CaseRepository,
): Offer | undefined {
  if (kind === 'notice' && name === 'under' && to !== undefined) {
    const fits = (clause: (typeof noticeClauses)[number]): boolean => addresseeUnder[clause] === to;
    const clauses = [...noticeClauses.filter(fits), ...noticeClauses.filter((clause) => !fits(clause))];
    return { words: wordsAlone(clauses), open: false };
  }
  if (kind === 'completion' && name === 'task' && typeof directive === 'string') {
    const steps = stepsNamedBy(cases, directive);
    return steps && { words: steps.map(({ id, what }) => [id, what]), open: false };
  }
  return undefined;
}

/** Why the clause of a notice does not fit whom it goes to; undefined: it does, or one is not known. */
export function misfit(kind: Kind, { to, under }: Answers): string | undefined {
  const clause = noticeClauses.find((each) => each === under);
  if (kind !== 'notice' || to === undefined || clause === undefined || addresseeUnder[clause] === to)
    return undefined;
  const what = clause === 'other' ? 'Any other report' : `A notice under ${clause}`;
  return `${what} goes to ${called(addresseeUnder[clause])}, and this one to ${called(to)}`;
}

const called = (to: Value): string => (to === 'president' ? 'the President' : 'Congress');
