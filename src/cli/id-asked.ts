import { suggest } from '../reader/suggest.ts';
import { Refusal } from './refusal.ts';
import type { Loaded } from './load.ts';

/** The id of a record that is asked for by it, or by the path of its file. An id can end in `.yaml` itself. */
export const idAsked = (asked: string, loaded: Loaded): string =>
  isInCases(asked, loaded) ? newIdAsked(asked, loaded) : asked;

/** The id that a record is to have which is not there yet: no new id ends in `.yaml`. */
export const newIdAsked = (asked: string, loaded: Loaded): string =>
  (isInCases(asked, loaded) ? asked.slice(loaded.configuration.cases.length + 1) : asked).replace(
    /\.yaml$/,
    '',
  );

const isInCases = (asked: string, { configuration: { cases } }: Loaded): boolean =>
  asked.startsWith(`${cases}/`);

/** That there is no such record, with the nearest of `ids`. */
export function noSuchRecord(asked: string, id: string, ids: Iterable<string>): Refusal {
  const near = suggest(id, ids);
  return new Refusal(
    `there is no record "${asked}"`,
    near === undefined ? 'a record id is its path below the case folder' : `did you mean "${near}"?`,
  );
}
