/** Findings as labelled sentences in reading order, for screen readers. */
import type { Finding } from '../../engine/rule.ts';
import { nameOnOneLine } from '../../records/source.ts';
import { cite } from '../citation.ts';
import { cut, lines, paragraphs, type Ink, type Terminal } from '../ink.ts';
import { sinceSentences } from '../since.ts';
import { summary } from '../summary.ts';
import { acceptanceText, isOld, levelOf, refName, type View } from '../view.ts';

const names = { error: 'Error', warning: 'Warning', info: 'Information', ignored: 'Ignored' } as const;

export function plain(view: View, ink: Ink, quiet: boolean): Terminal {
  return paragraphs([
    ...view.shown.map((finding, index) => sentencesOf(finding, index, view)),
    ...sinceSentences(view),
    ...(quiet ? [] : [summary(view, ink)]),
  ]);
}

function sentencesOf(finding: Finding, index: number, view: View): Terminal {
  const { rule, record, message, at, label, related, facts, clauses, help, readings, ignored } = finding;
  const sentences = [
    `${names[levelOf(finding)]}, finding ${index + 1} of ${view.shown.length}. Rule ${rule}.${record === null ? '' : ` Record ${nameOnOneLine(record)}.`}`,
    sentence(message),
    `File ${nameOnOneLine(at.path)}, line ${at.start.line}${label === undefined ? '' : `: ${label}`}.`,
    ...related.map(
      ({ at: place, message: note }) =>
        `Also file ${nameOnOneLine(place.path)}, line ${place.start.line}: ${note}.`,
    ),
    sentence(`clause: ${clauses.map(cite).join(', ')}`),
    ...facts.map(({ name, text }) => sentence(`${name}: ${text}`)),
    ...(readings.length > 0 ? [`Reading: ${readings.join(', ')}.`] : []),
    sentence(ignored ? acceptanceText(ignored) : `help: ${help}`),
    ...(isOld(view, finding) ? [`Already in ${refName(view.since!)}; it does not fail this check.`] : []),
  ];
  return lines(sentences.map((each) => cut(each)));
}

export const sentence = (text: string): string =>
  `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
