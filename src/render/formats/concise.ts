/** One line for each finding, for grep, editors and problem matchers. */
import type { Finding } from '../../engine/rule.ts';
import { nameOnOneLine } from '../../records/source.ts';
import { shortCite } from '../citation.ts';
import { cut, ended, shown, type Ink, type Terminal } from '../ink.ts';
import { changeBlocks } from '../since.ts';
import type { Shown } from '../text.ts';
import { summary } from '../summary.ts';
import { acceptanceText, isOld, levelOf, refName, type View } from '../view.ts';

export function concise(view: View, ink: Ink, quiet: boolean): Terminal {
  const told = view.shown.map((finding) => lineOf(finding, view));
  return ended(quiet ? told : [...told, ...changeBlocks(view, ink).flat(), summary(view, ink)]);
}

function lineOf(finding: Finding, view: View): Shown {
  const { at, rule, message, record, clauses, ignored } = finding;
  const numbers = [...new Set(clauses.map(shortCite))];
  const about = [
    ...(record === null ? [] : [nameOnOneLine(record)]),
    ...numbers,
    ...(ignored ? [acceptanceText(ignored)] : []),
    ...(isOld(view, finding) ? [`already in ${refName(view.since!)}`] : []),
  ].join('; ');
  const place = `${nameOnOneLine(at.path)}:${at.start.line}:${at.start.column}`;
  return shown`${place}: ${levelOf(finding)}[${rule}]: ${cut(message)} (${cut(about)})`;
}
