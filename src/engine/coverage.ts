/** Which clause is answered by what: derived from rules, duties and sections, never written down twice. */
import type { Clause } from './clause.ts';
import type { Policy } from './evaluate.ts';

/** A part of a written report that answers clauses. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
}

/**
 * `covered`: something answers it. `excused`: it binds, and no record could show whether it is kept; the reason stands
 * with it. `binds no one`: it allows, advises, limits or explains. `gap`: it binds, and nothing answers it.
 */
export type CoverageState = 'covered' | 'excused' | 'binds no one' | 'gap';

export interface Coverage {
  readonly clause: Clause;
  /** Ids of rules that cite it. */
  readonly rules: readonly string[];
  readonly duties: readonly string[];
  readonly sections: readonly Section[];
  readonly state: CoverageState;
}

/** Each clause of the policy's instrument, in the order of the text, with what of all `policies` answers it. */
export function coverageOf({ instrument }: Policy, policies: readonly Policy[]): readonly Coverage[] {
  const rules = policies.flatMap((policy) => policy.rules);
  const duties = policies.flatMap((policy) => policy.duties);
  const sections = policies.flatMap((policy) => policy.sections ?? []);
  return instrument.clauses.map((clause): Coverage => {
    const cites = ({ clauses }: { readonly clauses: readonly Clause[] }): boolean => clauses.includes(clause);
    const answers = {
      rules: rules.filter(cites).map(({ id }) => id),
      duties: duties.filter(cites).map(({ id }) => id),
      sections: sections.filter(cites),
    };
    const answered = answers.rules.length + answers.duties.length + answers.sections.length > 0;
    const state: CoverageState = answered
      ? 'covered'
      : clause.unchecked !== undefined
        ? 'excused'
        : clause.force === 'shall'
          ? 'gap'
          : 'binds no one';
    return { clause, ...answers, state };
  });
}
