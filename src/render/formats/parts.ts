/** What the formats for services share: the sentences beside a finding, and which findings come first. */
import type { Finding } from '../../engine/rule.ts';
import { nameOnOneLine } from '../../records/source.ts';
import { cite } from '../citation.ts';
import type { Shown } from '../text.ts';
import { cut } from '../visible.ts';
import { acceptanceText, isOld, type View } from '../view.ts';

/** `NSM-20 sec. 1(a), NSM-20 sec. 2(d)`: the clauses a finding rests on, each once. */
export const citesOf = ({ clauses }: Pick<Finding, 'clauses'>): string =>
  [...new Set(clauses.map(cite))].join(', ');

/** What a finding has to say beside its message, a line each: `Clause: …`, `Due: …`, `Help: …`. */
export function detailsOf(finding: Finding): Shown[] {
  const { facts, readings, ignored, help } = finding;
  return [
    `Clause: ${citesOf(finding)}`,
    ...facts.map(({ name, text }) => `${name[0]!.toUpperCase()}${name.slice(1)}: ${text}`),
    ...(readings.length > 0 ? [`Reading: ${readings.join(', ')}`] : []),
    ignored ? `Ignored: ${acceptanceText(ignored)}` : `Help: ${help}`,
  ].map((line) => cut(line));
}

/** Whose finding it is, in brackets behind a message; nothing where it is no record's. */
export const ofRecord = ({ record }: Finding): string =>
  record === null ? '' : ` (${nameOnOneLine(record)})`;

/** The findings that are printed: new ones first, then what was there before, then what is accepted. */
export const newFirst = (view: View): readonly Finding[] => {
  const rank = (finding: Finding): number => (finding.ignored ? 2 : isOld(view, finding) ? 1 : 0);
  return view.shown.toSorted((a, b) => rank(a) - rank(b));
};
