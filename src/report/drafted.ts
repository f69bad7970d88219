/** What a part of the report is drawn from: the question, the facts for its template, and what is missing. */
import { isYetToCome, type DaySpan } from '../calendar/day-span.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Evaluation } from '../engine/evaluate.ts';
import type { Context } from '../engine/rule.ts';
import type { CaseRepository, RecordOf } from '../records/case-repository.ts';
import type { ChallengeFacts, DayFacts, PartOf, TemplateName } from './context.ts';
import type { Gap } from './document.ts';
import type { ReportPeriod } from './period.ts';

/** What a report is asked of. */
export interface Question {
  readonly context: Context;
  readonly evaluation: Evaluation;
  readonly period: ReportPeriod;
}

/** One part, before any template. */
export interface Drafted<Name extends TemplateName> {
  readonly facts: PartOf<Name>;
  /** The records that the part must name: a template that leaves one out is a mistake. */
  readonly tells: readonly string[];
  readonly gaps: readonly Omit<Gap, 'section'>[];
  /** What the case files record none of; absent: there is something to tell, or nothing needs to be. */
  readonly none?: None;
  /** Whether there could be a statement that there was nothing to report. */
  readonly isItem?: true;
}

/** `assurance received in this period`, and what would fill it. */
export interface None {
  readonly text: string;
  readonly fill: string;
}

/** What an item says of itself beside its facts: what there is none of, where its list is empty. */
export const item = (told: readonly unknown[], none: None): { isItem: true; none?: None } => ({
  isItem: true,
  ...(told.length === 0 && { none }),
});

export const dayFacts = (day: DaySpan | undefined | null): DayFacts =>
  day ? { earliest: day.earliest, latest: day.latest } : null;

/** A record as a text names it: its id, and its name where it has one. */
export function partyFacts(id: string, { get }: CaseRepository): { id: string; name: string } {
  const record = get(id);
  return { id, name: record?.kind === 'recipient' ? record.data.name : (record?.data.title ?? id) };
}

type Dissents = RecordOf<'incident'>['data']['dissents'];

/** The dissents that have been recorded by the day of the question. */
export const dissentFacts = (dissents: Dissents, asOf: PlainDate) =>
  (dissents ?? [])
    .filter(({ on }) => !on || !isYetToCome(on, asOf))
    .map(({ office, position, on }) => ({ office, position, on: dayFacts(on) }));

export const challengeFacts = (
  { id, data }: RecordOf<'challenge'>,
  cases: CaseRepository,
): ChallengeFacts => ({
  record: id,
  clause: data.clause,
  text: data.text,
  information_available: data.information_available ?? null,
  recipient: data.recipient === undefined ? null : partyFacts(data.recipient, cases),
});

/** Whether what a record calls its clause names `item`, or an item that holds it: `2(a)(iv)` holds `2(a)(iv)(1)`. */
export function names(clause: string, item: string): boolean {
  const written = clause.replaceAll(/nsm-?20|section|sec|[\s§/.,]/gi, '').toLowerCase();
  return written === item || (/^2\(a\)\([ivx]+\)$/.test(written) && item.startsWith(`${written}(`));
}

/** The challenges of the report's fiscal year that concern `item`. */
export const challengesOf = ({ context: { cases }, period }: Question, item: string) =>
  cases
    .all('challenge')
    .filter(({ data }) => data.fiscal_year === period.fiscalYear && names(data.clause, item));

/** Orders by the days known first, then by id. */
export const byDay =
  <Item extends { readonly id: string }>(dayOf: (item: Item) => DaySpan | undefined) =>
  (a: Item, b: Item): number => {
    const key = (item: Item): string => `${dayOf(item)?.earliest ?? dayOf(item)?.latest ?? '~'} ${item.id}`;
    return key(a) < key(b) ? -1 : 1;
  };
