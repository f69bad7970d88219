import type { Doubt } from '../../engine/rule.ts';
import { at, type AnyRecord } from '../../records/case-repository.ts';

/** The doubt of an outsider: what nobody published is unknown, not missing. */
export const unpublished = (field: string, what: string, record: AnyRecord): Doubt => ({
  field,
  text: `no ${what} is public; there may be one`,
  at: at(record, field),
});
