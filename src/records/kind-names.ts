/** The names of the kinds of record. */

/** The kinds of the memorandum. */
export const memorandumKinds = [
  'recipient',
  'assurance',
  'transfer',
  'assessment',
  'waiver',
  'notice',
  'report',
  'incident',
  'humanitarian-review',
  'procedure',
  'mitigation',
  'challenge',
] as const;

/** The kinds whose rules belong to neighbouring instruments. */
export const neighbourKinds = [
  'drawdown',
  'lease',
  'retransfer',
  'end-use-check',
  'unit',
  'vetting',
  'cat-review',
  'directive',
  'completion',
  'party',
  'screening',
] as const;

export type Kind = (typeof memorandumKinds)[number] | (typeof neighbourKinds)[number];

/** The names of all kinds, those of the memorandum first. */
export const kindNames: readonly Kind[] = [...memorandumKinds, ...neighbourKinds];

const known: ReadonlySet<unknown> = new Set(kindNames);

export const isKind = (name: unknown): name is Kind => known.has(name);

/** `an assurance`, `a unit`. */
export const withArticle = (kind: string): string => `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`;
