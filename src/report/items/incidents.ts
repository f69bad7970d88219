/** Items (ii), (iv)(1) and (vi): reports and allegations of use, and known occurrences, with what was found of them. */
import { isBefore, isYetToCome, onDay, type Answer } from '../../calendar/day-span.ts';
import { lookback } from '../../law/nsm20/clauses.ts';
import type { RecordOf } from '../../records/case-repository.ts';
import type { IncidentFacts } from '../context.ts';
import type { Gap } from '../document.ts';
import {
  byDay,
  challengeFacts,
  challengesOf,
  dayFacts,
  dissentFacts,
  partyFacts,
  type Drafted,
  item,
  type None,
  type Question,
} from '../drafted.ts';
import { belongs, lookedBackAt } from '../period.ts';
import { concernNames, procedureName } from '../words.ts';

type Incident = RecordOf<'incident'>;
type Concern = Incident['data']['concerns'][number];
type Gaps = readonly Omit<Gap, 'section'>[];

/** Item (ii), with the look-back of section 2(c). */
export function internationalLaw(question: Question): Drafted<'international-law'> {
  const drafted = drawn(question, '2(a)(ii)', ['ihl', 'other-international-law'], {
    text: 'credible report or allegation of use contrary to international law in this period',
    fill: 'record each one as an incident with the concern "ihl" or "other-international-law"',
  });
  const unaccounted = drafted.facts.incidents.filter(
    ({ finding, accountability }) =>
      (finding === 'inconsistent' || finding === 'reasonable-to-assess-inconsistent') &&
      accountability?.pursued == null,
  );
  const { perhaps } = lookedBackAt(question.context, question.period);
  return {
    ...drafted,
    gaps: [
      ...drafted.gaps,
      ...unaccounted.map(({ record }) => ({
        clause: '2(a)(ii)',
        text: `the case files do not record whether accountability was pursued for incident ${record}`,
        fill: 'record "accountability" with "pursued"; "unknown" is an answer',
        records: [record],
      })),
      ...perhaps.map(({ id, data }) => ({
        clause: '2(c)',
        text: `the case files do not record whether ${data.name} was in armed conflict during ${lookback.slice(0, 4)}`,
        fill: 'record "armed_conflicts"; an empty list says that there was none',
        records: [id],
      })),
    ],
  };
}

/** Item (iv)(1). */
export const civilianHarm = (question: Question): Drafted<'civilian-harm'> =>
  drawn(question, '2(a)(iv)(1)', ['civilian-harm-practice'], {
    text: 'credible report of use that falls short of established practice for mitigating civilian harm in this period',
    fill: 'record each one as an incident with the concern "civilian-harm-practice"',
  });

/** Item (vi). */
export const diversionAndMisuse = (question: Question): Drafted<'diversion-and-misuse'> =>
  drawn(question, '2(a)(vi)', ['diversion', 'misuse'], {
    text: 'occurrence in this period of articles not received by the intended recipient, or used for purposes not intended',
    fill: 'record each one as an incident with the concern "diversion" or "misuse"',
  });

/** The incidents of an item, those set aside, its challenges, and what is missing. */
export function drawn(
  question: Question,
  clause: '2(a)(ii)' | '2(a)(iv)(1)' | '2(a)(vi)' | '2(a)(vii)',
  concerns: readonly Concern[],
  none: None,
) {
  const all = incidentsOf(question, concerns);
  const because = ({ data }: Incident): string | undefined =>
    data.credible === 'no'
      ? 'not credible'
      : data.articles_covered === 'no'
        ? 'no covered articles'
        : undefined;
  const told = all.filter((incident) => because(incident) === undefined);
  const aside = all.filter((incident) => because(incident) !== undefined);
  const challenges = challengesOf(question, clause);
  const { cases } = question.context;
  const incidents = told.map((incident) => incidentFacts(incident, question));
  return {
    facts: {
      incidents,
      set_aside: aside.map((incident) => ({
        because: because(incident)!,
        incident: incidentFacts(incident, question),
        contradicts: (incident.data.contradicts ?? []).map(({ transfer, because: why }) => ({
          record: transfer,
          name: partyFacts(transfer, cases).name,
          because: why,
        })),
      })),
      challenges: challenges.map((challenge) => challengeFacts(challenge, cases)),
    },
    tells: [...told, ...aside, ...challenges].map(({ id }) => id),
    gaps: withoutFinding(incidents, challenges, clause),
    ...item(told, none),
  };
}

/** The incidents on which nothing was found by the day of the question, and no challenge says why. */
const withoutFinding = (
  incidents: readonly IncidentFacts[],
  challenges: readonly RecordOf<'challenge'>[],
  clause: string,
): Gaps =>
  incidents
    .filter(
      ({ finding, recipient }) =>
        finding === null && !challenges.some(({ data }) => (data.recipient ?? recipient.id) === recipient.id),
    )
    .map(({ record }) => ({
      clause,
      text: `the case files record no finding on incident ${record}, and no challenge that says why`,
      fill: `record its "finding", or a challenge of the fiscal year with clause "${clause}"`,
      records: [record],
    }));

/** The incidents of the period with one of `concerns`, by recipient and day. */
export function incidentsOf(question: Question, concerns: readonly Concern[]): readonly Incident[] {
  const { context } = question;
  return context.cases
    .all('incident')
    .filter(
      (incident) =>
        incident.data.concerns.some((concern) => concerns.includes(concern)) &&
        belongsHere(incident, question) !== 'no',
    )
    .toSorted(byDay(({ data }) => data.occurred ?? data.reported))
    .toSorted((a, b) =>
      a.data.recipient < b.data.recipient ? -1 : a.data.recipient > b.data.recipient ? 1 : 0,
    );
}

/**
 * Whether an incident belongs to the period: by the day it was reported (else the day it happened), or the day of what
 * was found. Of a recipient looked back at, use since the look-back belongs too, so far as it was reported by then.
 */
function belongsHere({ data }: Incident, { context, period }: Question): Answer {
  // What was found since the prior report is new in this one; before the first report nothing was told.
  const found = period.prior ? [data.found_on] : [];
  const usual = belongs([data.reported ?? data.occurred, ...found], period, context);
  if (usual === 'yes') return usual;
  const isBack = lookedBackAt(context, period).of(data.recipient);
  if (isBack === 'no') return usual;
  if (data.reported && isBefore(period.to, data.reported) === 'yes') return usual;
  const back = belongs([data.occurred ?? data.reported], { from: onDay(lookback), to: period.to }, context);
  if (back === 'no') return usual;
  return isBack === 'yes' ? back : 'cannot tell';
}

/** What templates are given of an incident. */
export function incidentFacts(incident: Incident, question: Question): IncidentFacts {
  const { id, data } = incident;
  const { context } = question;
  const { cases, asOf } = context;
  const isFound = data.found_on === undefined || !isYetToCome(data.found_on, asOf);
  return {
    record: id,
    recipient: partyFacts(data.recipient, cases),
    title: data.title ?? null,
    summary: data.summary,
    assessment: data.assessment ?? null,
    occurred: dayFacts(data.occurred),
    reported: dayFacts(data.reported),
    articles:
      typeof data.articles === 'string'
        ? [{ name: data.articles, record: null }]
        : (data.articles ?? []).map((article) => ({
            name: partyFacts(article, cases).name,
            record: article,
          })),
    articles_covered: data.articles_covered ?? null,
    concerns: data.concerns.map((concern) => concernNames[concern]),
    credible: data.credible ?? null,
    finding: isFound ? (data.finding ?? null) : null,
    found_by: isFound ? (data.found_by ?? null) : null,
    found_on: isFound ? dayFacts(data.found_on) : null,
    dissents: isFound ? dissentFacts(data.dissents, asOf) : [],
    accountability:
      data.accountability && !(data.accountability.on && isYetToCome(data.accountability.on, asOf))
        ? {
            pursued: data.accountability.pursued ?? null,
            on: dayFacts(data.accountability.on),
            summary: data.accountability.summary ?? null,
          }
        : null,
    remedies: (data.remedies ?? [])
      .filter(({ on }) => !isYetToCome(on, asOf))
      .map(({ on, action }) => ({ on: dayFacts(on), action })),
    reviewed_under: (data.reviewed_under ?? []).map(procedureName),
    belongs: belongsHere(incident, question) === 'yes',
  };
}
