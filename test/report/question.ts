/** The question a report is asked, from case files written as text. */
import { plainDate } from '../../src/calendar/plain-date.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import type { Context } from '../../src/engine/rule.ts';
import { law, unacceptable } from '../../src/law/index.ts';
import { draft, type Draft, type DraftSection, type Surroundings } from '../../src/report/draft.ts';
import type { Gap } from '../../src/report/document.ts';
import type { Question } from '../../src/report/drafted.ts';
import { periodOf } from '../../src/report/period.ts';
import { contextOf } from '../support.ts';

/** Of which fiscal year, as of which day; `until` is the last day on which the memorandum binds. */
export interface Asked {
  readonly year?: number;
  readonly asOf?: string;
  readonly until?: string | undefined;
}

/** The context of case files in txtar form. */
export const contextFor = (archive: string, { asOf = '2025-01-15', until }: Asked = {}): Context =>
  contextOf(archive, asOf, { until: until === undefined ? undefined : plainDate(until) });

/** What the report of `year` is asked of `context`. @throws where there is no such report. */
export function questionOf(context: Context, year: number): Question {
  const period = periodOf(context, year);
  if ('why' in period) throw new Error(`no report of fiscal year ${year}: ${period.why}`);
  return { context, evaluation: evaluate(law, context, { never: unacceptable }), period };
}

/** What a report knows beside its records. */
export const surroundings: Surroundings = {
  title: undefined,
  marking: 'U',
  prepared_by: null,
  revision: null,
  version: '0.0.0',
  instruments: [],
  own_templates: [],
};

/** The draft for case files in txtar form. */
export const drafted = (archive: string, asked: Asked = {}): Draft =>
  draft(questionOf(contextFor(archive, asked), asked.year ?? 2025), surroundings);

/** The section `id` of a draft. */
export function sectionOf({ sections }: Draft, id: string): DraftSection {
  const section = sections.find((each) => each.id === id);
  if (section === undefined) throw new Error(`there is no section ${id}`);
  return section;
}

/** A gap in short: `2(a)(ii) the case files record no …`. */
export const inShort = ({ clause, text }: Gap): string => `${clause} ${text}`;
