import type { Target } from '../records/form.ts';

/** A field that is written as a reference. */
export interface Named {
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly target: Target;
}
