/** Whether a unit may be assisted under one of the two laws on a day, as far as the records tell. */
import { allOf, isBefore, not, type Answer, type DaySpan } from '../../calendar/day-span.ts';
import type { Context, Doubt } from '../../engine/rule.ts';
import { at } from '../../records/case-repository.ts';
import { uncertainDay } from '../uncertain-day.ts';
import { binds, type Law } from './laws.ts';
import { doneBy, latestOf, type Vetting } from './vettings.ts';

/** `unreported`: an exception under the law of the Department of State has been taken, and not reported. */
export type Standing = 'free' | 'barred' | 'unreported';

export interface Standings {
  /** Each that some reading of the records allows. */
  readonly possible: ReadonlySet<Standing>;
  /** The findings of credible information that bear on it. */
  readonly findings: readonly Vetting[];
  /** What would settle it, where more than one is possible. */
  readonly doubts: readonly Doubt[];
}

/** How `unit` stands under `law` on `day`. */
export function standingsOf(context: Context, unit: string, law: Law, day: DaySpan): Standings {
  const { latest, none } = latestOf(context, unit, law, day);
  const findings = latest.filter(({ data }) => data.result === 'credible-information');
  const possible = new Set<Standing>(findings.flatMap((finding) => [...under(finding, day, context)]));
  const bound = binds(law, day, context);
  if (bound === 'no' || possible.size === 0) return { possible: new Set(['free']), findings: [], doubts: [] };
  if (none || bound === 'cannot tell' || findings.length < latest.length) possible.add('free');
  return {
    possible,
    findings,
    doubts: [...amongEachOther(latest), ...findings.flatMap((each) => doubtsOf(each, day, context))],
  };
}

/** What one finding, if it is the latest, makes of the unit. */
function under(finding: Vetting, day: DaySpan, { publicOnly }: Context): ReadonlySet<Standing> {
  const { law, exception, valid_to } = finding.data;
  const waiver = waiverOf(finding);
  const taken = exception ? doneBy(exception.on, day) : 'no';
  const waived = waiver ? (waiver.on ? doneBy(waiver.on, day) : 'cannot tell') : 'no';
  const reported = law === 'defense' ? 'yes' : exception?.reported ? doneBy(exception.reported, day) : 'no';
  const standings = new Set<Standing>();
  for (const unrelieved of allOf([not(taken), not(waived)])) {
    if (unrelieved) standings.add('barred');
    else for (const full of allOf([reported])) standings.add(full ? 'free' : 'unreported');
  }
  if (hasEnded(valid_to, day) !== 'no' || (publicOnly && !exception && !waiver)) standings.add('free');
  return standings;
}

/** The waiver of a finding: the law of the Department of State has none, whatever is recorded. */
const waiverOf = ({ data }: Vetting): Vetting['data']['waiver'] =>
  data.law === 'defense' ? data.waiver : undefined;

/** Whether a finding is recorded to hold no longer. No law gives it an end; so it is neither relied on nor passed over. */
const hasEnded = (validTo: DaySpan | undefined, day: DaySpan): Answer =>
  validTo ? isBefore(validTo, day) : 'no';

/** What one finding leaves open. */
function doubtsOf(finding: Vetting, day: DaySpan, { publicOnly }: Context): readonly Doubt[] {
  const { id, data } = finding;
  const { exception, valid_to } = data;
  const waiver = waiverOf(finding);
  const open = (field: string, text: string): Doubt => ({
    field,
    text,
    at: at(finding, ...field.split('.')),
  });
  return [
    ...uncertainDay(finding, 'on', data.on),
    ...(exception ? uncertainDay(finding, 'exception.on', exception.on) : []),
    ...(exception?.reported ? uncertainDay(finding, 'exception.reported', exception.reported) : []),
    ...(waiver?.on ? uncertainDay(finding, 'waiver.on', waiver.on) : []),
    ...(waiver && !waiver.on ? [open('waiver.on', `${id} does not record the day of its waiver`)] : []),
    ...(hasEnded(valid_to, day) === 'no'
      ? []
      : [open('valid_to', `${id} has a last day, and the law sets none for such a finding`)]),
    ...(publicOnly && !exception && !waiver
      ? [open('exception', 'no exception is public; one may have been taken')]
      : []),
  ];
}

/** That several vettings may be the latest. */
function amongEachOther(latest: readonly Vetting[]): Doubt[] {
  if (latest.length < 2) return [];
  const ids = latest.map(({ id }) => id);
  return [
    {
      field: 'on',
      text: `which is the latest of ${ids.join(', ')} is not recorded`,
      at: at(latest[0]!, 'on'),
    },
  ];
}
