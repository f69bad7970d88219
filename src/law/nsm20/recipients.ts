/** Which recipients the memorandum's clocks run for. */
import type { Context } from '../../engine/rule.ts';
import type { RecordOf } from '../../records/case-repository.ts';

/** Whether clocks run for the recipient: the memorandum speaks of governments, not of international organizations (AMB-02). */
export function hasClocks({ cases }: Context, id: string): boolean {
  const record = cases.get(id);
  return !(
    record?.kind === 'recipient' &&
    !record.draft &&
    record.data.type === 'international-organization'
  );
}

/** The recipients that were already receiving covered articles on the day of the memorandum. */
export const receivingAtIssuance = (context: Context): readonly RecordOf<'recipient'>[] =>
  context.cases
    .all('recipient')
    .filter(({ id, data }) => data.receiving_at_issuance === true && hasClocks(context, id));

/** The group a recipient is in as of the day of the question; undefined: undecided. */
export function groupOf({ data: { group } }: RecordOf<'recipient'>, { asOf }: Context): boolean | undefined {
  if (!group) return undefined;
  const decided = group.on === undefined || (group.on.latest !== null && group.on.latest <= asOf);
  return decided ? group.conflict : undefined;
}
