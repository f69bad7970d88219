/** One line for each finding, for grep, editors and problem matchers. */
import type { Finding } from '../../engine/rule.ts';
import { visible, type Ink } from '../ink.ts';
import { summary } from '../summary.ts';
import { acceptanceText, isOld, levelOf, type View } from '../view.ts';

export function concise(view: View, ink: Ink, quiet: boolean): string {
  const lines = view.shown.map((finding) => lineOf(finding, view));
  if (!quiet) lines.push(summary(view, ink));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function lineOf(finding: Finding, view: View): string {
  const { at, rule, message, record, clauses, ignored } = finding;
  const numbers = [
    ...new Set(
      clauses.map(({ instrument, number }) => (instrument === 'house' ? 'house' : `sec. ${number}`)),
    ),
  ];
  const about = [
    ...(record === null ? [] : [record]),
    ...numbers,
    ...(ignored ? [acceptanceText(ignored)] : []),
    ...(isOld(view, finding) ? [`already in ${view.since!.ref}`] : []),
  ].join('; ');
  return visible(
    `${at.path}:${at.start.line}:${at.start.column}: ${levelOf(finding)}[${rule}]: ${message} (${about})`,
  );
}
