/** The kind of record that an argument of the command line names. */
import { isKind, kindNames, type Kind } from '../records/kind-names.ts';
import { suggest } from '../reader/suggest.ts';
import { Refusal } from './refusal.ts';

/** The kind of record that `asked` names. @throws Refusal with the nearest name when there is no such kind. */
export function kindNamed(asked: string): Kind {
  if (isKind(asked)) return asked;
  const near = suggest(asked, kindNames);
  throw new Refusal(
    `there is no kind of record "${asked}"`,
    near === undefined ? `the kinds are ${kindNames.join(', ')}` : `did you mean "${near}"?`,
  );
}
