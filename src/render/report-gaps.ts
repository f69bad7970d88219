/** What is missing from a report, for people and for machines. */
import type { ReportDocument } from '../report/assemble.ts';
import { reference } from '../report/assemble.ts';
import type { DocumentSection, Gap } from '../report/document.ts';
import { cut, ended, hanging, lines, paragraphs, plural, wrap, type Ink, type Terminal } from './ink.ts';

/** Where the record of an id stands; undefined: there is none. */
export type PathOf = (record: string) => string | undefined;

/** The gaps, one after the other, and how much of the report is there. */
export function gapsText({ gaps, about, parts }: ReportDocument, pathOf: PathOf, ink: Ink): Terminal {
  const items = parts.filter((part) => part.type === 'section').filter(({ id }) => /^\d/.test(id));
  const missing = new Set(gaps.map(({ section }) => section));
  const complete = items.filter(({ id }) => !missing.has(id)).length;
  const summary =
    gaps.length === 0
      ? `The report of fiscal year ${about.fiscal_year} leaves no gap: ${ofItems(complete, items)} answered.`
      : `The report of fiscal year ${about.fiscal_year} leaves ${plural(gaps.length, 'gap')}: ${ofItems(complete, items)} complete.`;
  return paragraphs([...gaps.map((gap) => gapText(gap, pathOf, ink)), lines(wrap(summary, ink.width))]);
}

const ofItems = (count: number, items: readonly DocumentSection[]): string =>
  `${count} of ${plural(items.length, 'item')}`;

function gapText({ clause, text, fill, records }: Gap, pathOf: PathOf, ink: Ink): Terminal {
  const paths = records.flatMap((record) => pathOf(record) ?? []);
  return lines([
    ...wrap(`gap[${reference(clause)}]: ${text}`, ink.width).map((line, index) =>
      index === 0 ? ink.strong(line) : line,
    ),
    ...paths.flatMap((path) => hanging(' --> ', path, ink.width)),
    ...hanging('help: ', fill, ink.width),
  ]);
}

/** The gaps as one labelled sentence each. */
export const gapsSentences = ({ gaps, about }: ReportDocument): Terminal =>
  ended(
    [
      ...gaps.map(({ clause, text, fill }) => `Gap, clause ${clause}: ${text}. Help: ${fill}.`),
      `Summary: the report of fiscal year ${about.fiscal_year} leaves ${plural(gaps.length, 'gap')}.`,
    ].map((sentence) => cut(sentence)),
  );

/** The gaps for a machine. */
export const gapsJson = ({ gaps, about }: ReportDocument): unknown => ({
  format: 'nsm20.report-check/1',
  asOf: about.as_of?.earliest ?? null,
  fiscalYear: about.fiscal_year,
  complete: gaps.length === 0,
  gaps,
});
