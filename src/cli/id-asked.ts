import { suggest } from '../reader/suggest.ts';
import { Refusal } from './refusal.ts';
import type { Loaded } from './load.ts';

/** The id of a record that is asked for by it, or by the path of its file. */
export const idAsked = (asked: string, { configuration: { cases } }: Loaded): string =>
  asked.startsWith(`${cases}/`) ? asked.slice(cases.length + 1).replace(/\.yaml$/, '') : asked;

/** That there is no such record, with the nearest of `ids`. */
export function noSuchRecord(asked: string, id: string, ids: Iterable<string>): Refusal {
  const near = suggest(id, ids);
  return new Refusal(
    `there is no record "${asked}"`,
    near === undefined ? 'a record id is its path below the case folder' : `did you mean "${near}"?`,
  );
}
