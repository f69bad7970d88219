/** Findings as frames: the line, what it shows, the clause, and what a person can do. */
import { daysBetween, withWeekday } from '../../calendar/plain-date.ts';
import type { Finding } from '../../engine/rule.ts';
import { notTakenIn } from '../../records/case-repository.ts';
import type { Place } from '../../records/source.ts';
import { cite } from '../citation.ts';
import { cut, hanging, plural, visible, wrap, type Ink } from '../ink.ts';
import { newSentence, sinceBlocks } from '../since.ts';
import { acceptanceText, countsOf, isOld, levelOf, type View } from '../view.ts';

/** The most frames of related places that one finding prints. */
const mostRelated = 6;

export function full(view: View, ink: Ink, quiet: boolean): string {
  const { faults } = view.evaluation.context.cases;
  const unread = new Set(faults.filter(({ rule }) => rule === 'unreadable').map(({ at }) => at.path)).size;
  const blocks: string[] = [];
  if (unread > 0) {
    blocks.push(
      wrap(`${plural(unread, 'file')} could not be read; what follows may be incomplete.`, ink.width).join(
        '\n',
      ),
    );
  }
  blocks.push(...frames(view, ink), ...sinceBlocks(view, ink));
  if (!quiet) blocks.push(summary(view, ink));
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** The most frames of one rule that only informs: what is told fifty times is read never. */
const mostOfOneRule = 5;

function frames(view: View, ink: Ink): string[] {
  const told = new Map<string, number>();
  const blocks: string[] = [];
  for (const finding of view.shown.filter((each) => !isOld(view, each))) {
    const count = (told.get(finding.rule) ?? 0) + 1;
    if (levelOf(finding) === 'info') told.set(finding.rule, count);
    if (count <= mostOfOneRule) blocks.push(frameOf(finding, view, ink));
  }
  for (const [rule, count] of told) {
    if (count <= mostOfOneRule) continue;
    const more = `${count - mostOfOneRule} more of info[${rule}] are not shown here; nsm20 check --format concise lists them`;
    blocks.push(wrap(more, ink.width, 2).join('\n'));
  }
  return blocks;
}

function frameOf(finding: Finding, view: View, ink: Ink): string {
  const { rule, severity, message, at, label, related, help, clauses, facts, readings, ignored } = finding;
  const level = levelOf(finding);
  const head =
    (ignored ? ink.strong(`${level}[${rule}]`) : ink.severity(severity, `${level}[${rule}]`)) +
    ink.strong(visible(`: ${cut(message, 200)}`));
  const lines = [head, ...excerptOf(at, label ?? '', '^', view, ink)];
  const told = related.slice(0, mostRelated);
  for (const { at: place, message: note } of told) {
    lines.push(...wrap(`note: ${note}`, ink.width, 6), ...excerptOf(place, '', '-', view, ink));
  }
  if (related.length > told.length)
    lines.push(`note: ${plural(related.length - told.length, 'more place')} not shown`);
  const gutter = ' '.repeat(String(at.start.line).length + 1);
  const instruments = view.instruments.map(({ instrument }) => instrument);
  const fact = (name: string, text: string): void => {
    lines.push(...hanging(`${gutter}= ${`${name}:`.padEnd(7)} `, text, ink.width));
  };
  fact('clause', clauses.map((clause) => cite(clause, instruments)).join(', '));
  for (const { name, text } of facts) fact(name, text);
  if (readings.length > 0) fact('reading', readings.join(', '));
  if (ignored) fact('ignored', acceptanceText(ignored));
  else lines.push(...wrap(`help: ${help}`, ink.width, 6));
  lines.push(`more: nsm20 explain ${rule}`);
  return lines.join('\n');
}

/** The line of a place with what matters underlined; only its address where the text is not to be shown. */
function excerptOf(place: Place, label: string, mark: '^' | '-', view: View, ink: Ink): string[] {
  const { path, start, end } = place;
  const number = String(start.line);
  const pad = ' '.repeat(number.length);
  const address = `${pad}--> ${visible(path)}:${start.line}:${start.column}`;
  const source = view.text(path)?.split('\n')[start.line - 1]?.replace(/\r$/, '');
  if (source === undefined) return [address];
  const last = end.line === start.line ? end.column - 1 : source.trimEnd().length;
  const room = ink.width - number.length - 3;
  // A line that does not fit is shown from a little before the mark.
  const from = last > room - 3 ? Math.max(0, start.column - 21) : 0;
  const lead = from > 0 ? '...' : '';
  const shownLine = lead + visible(source.slice(from, from + room * 2));
  const before = lead.length + visible(source.slice(from, start.column - 1)).length;
  const length = Math.max(1, visible(source.slice(start.column - 1, Math.max(last, start.column))).length);
  const marks = mark.repeat(Math.max(1, Math.min(length, room - before)));
  const underline = `${' '.repeat(before)}${marks}`;
  const fits = label !== '' && underline.length + 1 + label.length <= room;
  return [
    address,
    `${pad} |`,
    `${number} | ${cut(shownLine, room)}`.trimEnd(),
    `${pad} | ${underline}${fits ? ` ${label}` : ''}`,
    ...(label !== '' && !fits
      ? [`${pad} | ${' '.repeat(Math.max(0, Math.min(before, room - label.length)))}${cut(label, room)}`]
      : []),
    `${pad} |`,
  ];
}

/** The last lines of an answer: what was looked at, what was found, what is due next, and what to know beside it. */
export function summary(view: View, ink: Ink): string {
  const { evaluation, notes } = view;
  const { context, withheld } = evaluation;
  const { records, recipients, errors, warnings, infos, ignored, drafts } = countsOf(evaluation);
  const found =
    errors + warnings + infos + ignored === 0
      ? 'nothing found'
      : [
          plural(errors, 'error'),
          plural(warnings, 'warning'),
          `${infos} for information`,
          ...(ignored > 0 ? [`${ignored} ignored`] : []),
        ].join(', ');
  const sentences = [
    `Checked ${plural(records, 'record')} for ${plural(recipients, 'recipient')} as of ${withWeekday(context.asOf)}: ${found}.`,
    ...(drafts > 0
      ? [
          `${plural(drafts, 'draft is', 'drafts are')} checked for shape only and satisf${drafts === 1 ? 'ies' : 'y'} nothing.`,
        ]
      : []),
    ...(withheld > 0
      ? [
          `${plural(withheld, 'more finding waits', 'more findings wait')} for files that have a finding of their own.`,
        ]
      : []),
    ...unjudged(view),
    ...newSentence(view),
    nextDeadline(view),
    ...notes,
  ];
  return sentences.flatMap((sentence) => wrap(sentence, ink.width, 2)).join('\n');
}

/** Files with a finding of their own are not judged; that is said, so that nobody takes silence for an answer. */
function unjudged({ evaluation: { context } }: View): string[] {
  const count = notTakenIn(context.cases).length;
  if (count === 0) return [];
  return [
    `${plural(count, 'file', 'files')} could not be taken in; what ${count === 1 ? 'it says is' : 'they say is'} not judged.`,
  ];
}

function nextDeadline({ evaluation: { deadlines, context } }: View): string {
  const next = deadlines.find(({ state, provisional }) => state === 'pending' && !provisional);
  if (!next?.due.earliest) return 'Next deadline: none is running.';
  const left = daysBetween(context.asOf, next.due.earliest);
  const when = left === 0 ? 'today' : `in ${plural(left, 'day')}`;
  const whose = next.record?.id ?? next.recipient;
  return `Next deadline: ${withWeekday(next.due.earliest)} (${when}), ${whose ? `${whose}, ` : ''}${next.duty.id.split('/')[1]}.`;
}
