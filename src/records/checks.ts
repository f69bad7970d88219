/** What is asked of values beyond their form, and what is said where it does not hold. */
import { isTimeZone } from '../calendar/plain-date.ts';
import type { Need } from './form.ts';
import { isInside, plainPath } from './paths.ts';
import { citable, sixCommittees } from './words.ts';

/** Something that a check finds. */
export interface Unfit {
  /** Half a sentence behind the value: `is not a time zone`. */
  readonly message: string;
  readonly help?: string;
  /** Where within the value; absent: the value itself. */
  readonly path?: readonly (string | number)[];
}

const fits: readonly Unfit[] = [];

/** A clause that can be waived. */
function clause(name: string): readonly Unfit[] {
  if ((citable as readonly string[]).includes(name)) return fits;
  if (name === '1(a)(i)' || name === '1(a)(ii)') {
    const message = 'is half of a requirement: one limb alone cannot be waived';
    return [{ message, help: 'write "1(a)" for both limbs' }];
  }
  const help = `write one of ${citable.slice(0, 5).join(', ')}, ... in quotes`;
  return [{ message: 'is not a clause of the memorandum', help }];
}

/** One of the six committees is written as it is here, or it would not count. */
function committee(name: string): readonly Unfit[] {
  const meant = sixCommittees.find((each) => each === name.trim().toLowerCase());
  if (meant === undefined || meant === name) return fits;
  const help = `write "${meant}"; another spelling does not count as the committee`;
  return [{ message: 'is not how the committee is spelled here', help }];
}

/** Tasks of one directive go by ids of their own. */
function tasks(list: readonly { readonly id: string }[]): readonly Unfit[] {
  const ids = new Set<string>();
  const found: Unfit[] = [];
  for (const [index, { id }] of list.entries()) {
    const path = [index, 'id'];
    if (id === 'issuance') {
      const message = 'stands for the directive itself where another task follows it';
      found.push({ path, message, help: 'give the task another id' });
    }
    if (ids.has(id)) {
      const help = 'give each task an id of its own';
      found.push({ path, message: 'is the id of an earlier task as well', help });
    }
    ids.add(id);
  }
  return found;
}

const folder = (path: string): readonly Unfit[] =>
  isInside(path) ? fits : [{ message: 'leads out of the repository' }];

const file = (path: string): readonly Unfit[] =>
  plainPath(path) === path ? folder(path) : [...folder(path), { message: 'is not written plainly' }];

const timeZone = (name: string): readonly Unfit[] =>
  isTimeZone(name) ? fits : [{ message: 'is not a time zone' }];

/** Each check finds nothing in a value that fits. */
export const checks = { clause, committee, tasks, folder, file, 'time zone': timeZone } as const;

export type CheckName = keyof typeof checks;

/** The needs of `list` that `fields` do not meet: of each, the fields of which one has to be there. */
export function lacking(
  list: readonly Need[],
  fields: Readonly<Record<string, unknown>>,
): readonly Need['anyOf'][] {
  return list
    .filter(({ where }) => !where || where.is.includes(fields[where.field] as string))
    .filter(({ anyOf }) => anyOf.every((field) => fields[field] === undefined))
    .map(({ anyOf }) => anyOf);
}
