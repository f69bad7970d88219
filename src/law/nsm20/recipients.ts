/** What the record of a recipient says for section 1(c), and which recipients the clocks run for. */
import { hasHappened, isYetToCome } from '../../calendar/day-span.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { lastDay, type Clause } from '../../engine/clause.ts';
import { settled, type Question } from '../../engine/possibilities.ts';
import { oncePerContext } from '../../engine/once.ts';
import type { Context } from '../../engine/rule.ts';
import { at, type RecordOf } from '../../records/case-repository.ts';
import { wholeFile, type Place } from '../../records/source.ts';
import { nsm20 } from './clauses.ts';

/** Whether clocks run for the recipient: the memorandum speaks of governments, not of international organizations (AMB-02). */
export function hasClocks({ cases }: Context, id: string): boolean {
  const [record] = cases.of('recipient', id);
  return record?.data.type !== 'international-organization';
}

/** The recipients that were already receiving covered articles on the day of the memorandum. */
export const receivingAtIssuance = (context: Context): readonly RecordOf<'recipient'>[] =>
  context.cases
    .all('recipient')
    .filter(({ id, data }) => data.receiving_at_issuance === true && hasClocks(context, id));

/** The group a recipient is in as of the day of the question; undefined: undecided. */
export function groupOf({ data: { group } }: RecordOf<'recipient'>, { asOf }: Context): boolean | undefined {
  if (!group) return undefined;
  return group.on === undefined || hasHappened(group.on, asOf) ? group.conflict : undefined;
}

/** The limit of section 1(c) for a group: true for engaged in active armed conflict on the day of the memorandum. */
export const groupLimit = (conflict: boolean): GroupLimit => {
  const limit = conflict ? '1(c)(i)' : '1(c)(ii)';
  return (groupLimits[limit] ??= {
    clause: nsm20.clause(`${limit}.obtain`),
    pause: nsm20.clause(`${limit}.pause`),
    last: lastDay(nsm20.clause(`${limit}.obtain`), nsm20.from),
  });
};
const groupLimits: Partial<Record<'1(c)(i)' | '1(c)(ii)', GroupLimit>> = {};

interface GroupLimit {
  readonly clause: Clause;
  readonly pause: Clause;
  readonly last: PlainDate;
}

/** The facts on which section 1(c) turns; each may be open. */
export interface RecipientFacts {
  readonly record: RecordOf<'recipient'> | undefined;
  readonly receiving: Question<boolean>;
  readonly conflict: Question<boolean>;
  readonly receivingAt: Place | null;
  readonly groupAt: Place;
}

/** What the record of a recipient says for section 1(c), as of the day of the question; worked out once. */
export function recipientFacts(id: string, context: Context): RecipientFacts {
  return known(context, id, () => factsOf(id, context));
}
const known = oncePerContext<string, RecipientFacts>();

function factsOf(id: string, context: Context): RecipientFacts {
  const found = context.cases.get(id);
  const [record] = context.cases.of('recipient', id);
  const open = (field: string, text: string): Question<boolean> => ({
    options: [true, false],
    doubts: [
      found?.draft
        ? { field, text: `${id} is a draft`, at: at(found, 'draft') }
        : record
          ? { field, text, at: at(record, field) }
          : {
              field: 'recipient',
              text: `the recipient ${id} could not be read`,
              at: undefined,
              broken: true,
            },
    ],
  });
  const { receiving_at_issuance: receiving, group } = record?.data ?? {};
  const conflict = record && groupOf(record, context);
  return {
    record,
    receiving:
      receiving === undefined
        ? open(
            'receiving_at_issuance',
            `${id} does not record whether it was already receiving on ${nsm20.from}`,
          )
        : settled(receiving),
    conflict:
      conflict !== undefined
        ? settled(conflict)
        : open(
            'group',
            group?.on && !isYetToCome(group.on, context.asOf)
              ? `the day of the determination of the group of ${id} is not known`
              : `no determination of the group of ${id} is recorded`,
          ),
    receivingAt: record ? at(record, 'receiving_at_issuance') : null,
    groupAt: record ? at(record, 'group') : wholeFile(found?.path ?? id),
  };
}
