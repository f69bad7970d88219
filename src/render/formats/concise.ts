/** One line for each finding, for grep, editors and problem matchers. */
import type { Finding } from '../../engine/rule.ts';
import { visible, type Ink } from '../ink.ts';
import type { View } from '../view.ts';
import { summary } from './full.ts';

export function concise(view: View, ink: Ink, quiet: boolean): string {
  const lines = view.shown.map((finding) => lineOf(finding));
  if (!quiet) lines.push(summary(view, ink));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function lineOf({ at, severity, rule, message, record, clauses }: Finding): string {
  const numbers = [
    ...new Set(
      clauses.map(({ instrument, number }) => (instrument === 'house' ? 'house' : `sec. ${number}`)),
    ),
  ];
  const about = [...(record === null ? [] : [record]), ...numbers].join('; ');
  return visible(
    `${at.path}:${at.start.line}:${at.start.column}: ${severity}[${rule}]: ${message} (${about})`,
  );
}
