import type { Context } from '../engine/rule.ts';
import { at } from '../records/case-repository.ts';
import { wholeFile, type Place } from '../records/source.ts';

/** Where what belongs to no record is told: a report that is missing has no file of its own. */
export function homeOf({ home, cases }: Context): Place {
  const [first] = cases.records;
  return home ?? (first ? at(first) : wholeFile('nsm20.yaml'));
}
