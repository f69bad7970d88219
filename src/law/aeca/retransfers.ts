/** Retransfers that have been carried out, and what had to come first. */
import { hasHappened, inWords, isBefore, isYetToCome, type DaySpan } from '../../calendar/day-span.ts';
import type { Breach, Context } from '../../engine/rule.ts';
import { at, type RecordOf } from '../../records/case-repository.ts';
import { openBreach } from '../open-breach.ts';
import { itemOf } from '../provided.ts';
import { uncertainDay } from '../uncertain-day.ts';
import { aeca } from './clauses.ts';
import { binds } from './in-force.ts';
import { unpublished } from './unpublished.ts';

/** A retransfer that has been carried out by the day of the question, or may have been. */
export interface CarriedOut {
  readonly retransfer: RecordOf<'retransfer'>;
  readonly on: DaySpan;
}

export const carriedOut = (context: Context): readonly CarriedOut[] =>
  context.cases.all('retransfer').flatMap((retransfer) => {
    const on = retransfer.data.carried_out;
    if (!on || isYetToCome(on, context.asOf) || !binds(aeca.clause('3(a)'), on, context)) return [];
    return [{ retransfer, on }];
  });

/** A retransfer as a sentence names it. */
export const nameOf = ({ data }: RecordOf<'retransfer'>): string =>
  `the ${kinds[data.type]} of ${itemOf(data)}`;

const kinds: Readonly<Record<RecordOf<'retransfer'>['data']['type'], string>> = {
  permanent: 'retransfer',
  temporary: 'temporary retransfer',
  'end-use-change': 'change of end use',
  disposal: 'disposal',
};

/** What is missing where `field` was to come before a retransfer, or on the same day; undefined: nothing. */
export function withoutPrior(
  { retransfer, on }: CarriedOut,
  { field, what }: { readonly field: 'consented' | 'end_use_assurance'; readonly what: string },
  context: Context,
): Breach | undefined {
  const prior = retransfer.data[field];
  const isLate = prior ? isBefore(on, prior) : 'yes';
  if (isLate === 'no') return undefined;
  const told = `${nameOf(retransfer)} was carried out ${inWords(on)}`;
  const breach: Breach = {
    at: at(retransfer, 'carried_out'),
    message: prior ? `${told}, and ${what} came ${inWords(prior)}` : `${told}, and no ${what} is recorded`,
    label: 'carried out here',
    record: retransfer.id,
    recipient: retransfer.data.recipient,
    related: prior ? [{ at: at(retransfer, field), message: `${what} here` }] : [],
  };
  const isPrivate = !prior && context.publicOnly;
  if (isLate === 'yes' && hasHappened(on, context.asOf) && !isPrivate) return breach;
  return openBreach(breach, [
    ...uncertainDay(retransfer, 'carried_out', on),
    ...(prior ? uncertainDay(retransfer, field, prior) : []),
    ...(isPrivate ? [unpublished(field, what, retransfer)] : []),
  ]);
}
