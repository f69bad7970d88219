import type { Breach, Doubt, Fact, Severity } from '../engine/rule.ts';

/**
 * A breach of which the records, or what is known of the law, leave open whether it is one: never graver than a
 * warning, with what would settle it.
 */
export function openBreach(
  breach: Breach,
  doubts: readonly Doubt[],
  severity: Exclude<Severity, 'error'> = 'warning',
): Breach {
  const unknown = doubts.map(({ text }): Fact => ({ name: 'unknown', text }));
  return { ...breach, severity, facts: [...(breach.facts ?? []), ...unknown], doubts };
}

/** What a figure that was not read where it stands leaves open, as a fact under a finding. */
export const unsureFact = (what: string, citation: string): Fact => ({
  name: 'unknown',
  text: `${what} (${citation}) was not read where it stands; so this is no error`,
});
