/** Why an assurance stands on a day, or why not, in words. */
import { calendarTo, type PlainDate } from '../../calendar/plain-date.ts';
import { hasHappened, inWords, isYetToCome } from '../../calendar/day-span.ts';
import { oncePerContext } from '../../engine/once.ts';
import type { Context } from '../../engine/rule.ts';
import { at, type RecordOf } from '../../records/case-repository.ts';
import { byCodeUnit, type Place } from '../../records/source.ts';
import { isWritten, type Limb } from './assurances.ts';
import { limbClause } from './clauses.ts';
import type { Reason } from './judgement.ts';
import { mayHaveHappened } from './notices.ts';

/** What the records say of each assurance of a limb on `day`: one reason each, or that there is none. */
export function limbReasons(
  context: Context,
  recipient: string,
  limb: Limb,
  day: PlainDate,
): readonly Reason[] {
  return known(context, `${recipient} ${limb} ${day}`, () => reasonsOf(context, recipient, limb, day));
}
const known = oncePerContext<string, readonly Reason[]>();

function reasonsOf(context: Context, recipient: string, limb: Limb, day: PlainDate): Reason[] {
  const clause = limbClause(limb);
  const name =
    limb === 'ihl' ? 'use in accordance with international humanitarian law' : 'humanitarian access';
  const assurances = context.cases
    .of('assurance', recipient)
    .filter(({ data }) => data.covers.includes(limb));
  if (assurances.length === 0) return [{ clause, text: `no assurance of ${name} is recorded`, at: null }];
  return assurances.map((assurance): Reason => ({ clause, ...sayStanding(assurance, context.asOf, day) }));
}

function sayStanding(
  assurance: RecordOf<'assurance'>,
  asOf: PlainDate,
  day: PlainDate,
): { text: string; at: Place } {
  const { received, withdrawn, credibility = [] } = assurance.data;
  const say = (text: string, ...path: (string | number)[]): { text: string; at: Place } => ({
    text: `${assurance.id} ${text}`,
    at: at(assurance, ...path),
  });
  if (!isWritten(assurance)) return say('is oral, and assurances are written', 'form');
  if (!received || !mayHaveHappened(received, asOf)) return say('is not recorded as received', 'received');
  if (isYetToCome(received, day)) return say(`was received only ${inWords(received)}`, 'received');
  if (withdrawn && mayHaveHappened(withdrawn, asOf) && hasHappened(withdrawn, day))
    return say(`was withdrawn ${inWords(withdrawn)}`, 'withdrawn');
  const found = credibility
    .map((finding, index) => ({ ...finding, index }))
    .filter(({ on }) => mayHaveHappened(on, asOf))
    .toSorted((a, b) => byCodeUnit(a.on.latest ?? calendarTo, b.on.latest ?? calendarTo));
  const governing = found.findLast(({ on }) => hasHappened(on, day)) ?? found[0];
  if (!governing)
    return say(`was received ${inWords(received)}; no finding on its credibility is recorded`, 'received');
  const finding =
    governing.finding === 'credible-and-reliable' ? 'credible and reliable' : 'not credible and reliable';
  return say(
    `was received ${inWords(received)} and found ${finding} (${inWords(governing.on)})`,
    ...(governing.finding === 'credible-and-reliable'
      ? ['received']
      : ['credibility', governing.index, 'finding']),
  );
}
