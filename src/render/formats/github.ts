/** Annotations on GitHub: new findings beside the lines they speak of, the worst first. */
import type { Finding, Severity } from '../../engine/rule.ts';
import { nameOnOneLine } from '../../records/source.ts';
import { annotationLines, type Annotation, type Commands } from '../github-command.ts';
import { plural, visible } from '../ink.ts';
import { fromTop, isOld, type View } from '../view.ts';
import { detailsOf, ofRecord } from './parts.ts';

const kinds = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  Annotation['kind']
>;

/** How many of one kind GitHub shows of a step; the rest it drops without a word. */
const mostOfOneKind = 10;

/** A line for each finding that is new and not accepted, for which the runner has no word; `rest` says where those are that do not fit. */
export function github(view: View, rest: string): Commands {
  const open = view.shown.filter((finding) => !finding.ignored && !isOld(view, finding));
  return annotationLines(
    (Object.keys(kinds) as Severity[]).flatMap((severity) =>
      limited(
        open.filter((finding) => finding.severity === severity),
        severity,
        view,
        rest,
      ),
    ),
  );
}

function limited(findings: readonly Finding[], severity: Severity, view: View, rest: string): Annotation[] {
  const told = findings.length > mostOfOneKind ? findings.slice(0, mostOfOneKind - 1) : findings;
  const annotations = told.map((finding) => annotationOf(finding, view));
  const left = findings.length - told.length;
  if (left === 0) return annotations;
  const kind = kinds[severity];
  const message = `and ${plural(left, `more ${kind}`)}, see ${rest}`;
  return [...annotations, { kind, properties: { title: 'nsm20' }, message: [message] }];
}

function annotationOf(finding: Finding, view: View): Annotation {
  const { rule, severity, message, at } = finding;
  const { start, end } = at;
  // An end at the start of a line is the end of the line before it.
  const endLine = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  const file = visible(nameOnOneLine(fromTop(view, at.path)));
  const lines = [
    `${file}:${start.line}:${start.column}: ${message}${ofRecord(finding)}`,
    ...detailsOf(finding),
  ];
  return {
    kind: kinds[severity],
    properties: {
      file,
      line: start.line,
      endLine,
      // Columns of an annotation that covers several lines make GitHub refuse it.
      ...(start.line === end.line && { col: start.column, endColumn: end.column }),
      title: rule,
    },
    message: lines,
  };
}
