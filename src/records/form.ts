/** What a value may be, as plain data: the same as the schemas say, for reading without the library that holds those. */
import type { CheckName } from './checks.ts';
import type { Kind } from './kind-names.ts';

/** What a reference may name. `orText`: a text that is no record's id is accepted as it stands. */
export interface Target {
  readonly kinds: readonly Kind[] | 'any';
  readonly orText: boolean;
}

/**
 * A field that is mandatory where another says so: of `anyOf` one has to be there. Without `where` always, else where
 * that field is one of these words.
 */
export interface Need {
  readonly anyOf: readonly [string, ...string[]];
  readonly where?: { readonly field: string; readonly is: readonly string[] };
}

/** The form of one value. A `check` is code that looks at the value besides. */
export type Form = (
  | { readonly of: 'text'; /** As a regular expression. */ readonly pattern?: string }
  | { readonly of: 'words'; readonly words: readonly string[] }
  | { readonly of: 'flag' }
  | { readonly of: 'true' }
  | { readonly of: 'whole'; readonly least: number; readonly most: number }
  | { readonly of: 'day' }
  | { readonly of: 'plain day' }
  | { readonly of: 'reference'; readonly target: Target }
  | { readonly of: 'list'; readonly item: Form; readonly least: number }
  | { readonly of: 'fields'; readonly fields: readonly FieldOfForm[]; readonly needs: readonly Need[] }
  | { readonly of: 'names'; readonly value: Form }
  | { readonly of: 'either'; readonly options: readonly Form[] }
) & { readonly check?: CheckName };

export interface FieldOfForm {
  readonly name: string;
  readonly mandatory: boolean;
  readonly form: Form;
}
