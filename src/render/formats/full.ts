/** Findings as frames: the line, what it shows, the clause, and what a person can do. */
import type { Finding } from '../../engine/rule.ts';
import { nameOnOneLine, type Place } from '../../records/source.ts';
import { cite } from '../citation.ts';
import { cut, hanging, lines, paragraphs, plural, shown, terminal, visible, wrap } from '../ink.ts';
import type { Ink, Terminal } from '../ink.ts';
import type { Shown } from '../text.ts';
import { sinceBlocks } from '../since.ts';
import { summary } from '../summary.ts';
import { acceptanceText, isOld, levelOf, type View } from '../view.ts';

/** The most frames of related places that one finding prints. */
const mostRelated = 6;

export function full(view: View, ink: Ink, quiet: boolean): Terminal {
  const { faults } = view.evaluation.context.cases;
  const unread = new Set(faults.filter(({ rule }) => rule === 'unreadable').map(({ at }) => at.path)).size;
  const first = `${plural(unread, 'file')} could not be read; what follows may be incomplete.`;
  return paragraphs([
    ...(unread > 0 ? [lines(wrap(first, ink.width))] : []),
    ...frames(view, ink),
    ...sinceBlocks(view, ink),
    ...(quiet ? [] : [summary(view, ink)]),
  ]);
}

/** The most frames of one rule that only informs: what is told fifty times is read never. */
const mostOfOneRule = 5;

/** What a frame is drawn from: the view, and the lines of its files, each file taken apart once. */
interface Sheet {
  readonly view: View;
  readonly ink: Ink;
  /** A line as it is written; undefined: the text is not to be shown. */
  readonly lineOf: (path: string, line: number) => string | undefined;
}

function sheetOf(view: View, ink: Ink): Sheet {
  const files = new Map<string, readonly string[]>();
  const linesIn = (path: string): readonly string[] => {
    const known = files.get(path) ?? view.text(path)?.split('\n') ?? [];
    files.set(path, known);
    return known;
  };
  return { view, ink, lineOf: (path, line) => linesIn(path)[line - 1]?.replace(/\r$/, '') };
}

function frames(view: View, ink: Ink): Terminal[] {
  const sheet = sheetOf(view, ink);
  const told = new Map<string, number>();
  const blocks: Terminal[] = [];
  for (const finding of view.shown.filter((each) => !isOld(view, each))) {
    const count = (told.get(finding.rule) ?? 0) + 1;
    if (levelOf(finding) === 'info') told.set(finding.rule, count);
    if (count <= mostOfOneRule) blocks.push(frameOf(finding, sheet));
  }
  for (const [rule, count] of told) {
    if (count <= mostOfOneRule) continue;
    const more = `${count - mostOfOneRule} more of info[${rule}] are not shown here; nsm20 check --format concise lists them`;
    blocks.push(lines(wrap(more, ink.width, 2)));
  }
  return blocks;
}

function frameOf(finding: Finding, sheet: Sheet): Terminal {
  const { ink } = sheet;
  const { rule, severity, message, at, label, related, help, clauses, facts, readings, ignored } = finding;
  const level = levelOf(finding);
  const name = `${level}[${rule}]`;
  const told = ignored ? ink.strong(name) : ink.severity(severity, name);
  const [head, ...others] = wrap(`${name}: ${cut(message, 200)}`, ink.width, 2);
  const rows: (Shown | Terminal)[] = [
    terminal`${told}${ink.strong(head!.slice(name.length))}`,
    ...others.map((each) => ink.strong(each)),
    ...excerptOf(at, label ?? '', '^', sheet),
  ];
  const near = related.slice(0, mostRelated);
  for (const { at: place, message: note } of near) {
    rows.push(...wrap(`note: ${note}`, ink.width, 6), ...excerptOf(place, '', '-', sheet));
  }
  if (related.length > near.length)
    rows.push(shown`note: ${plural(related.length - near.length, 'more place')} not shown`);
  const gutter = ' '.repeat(String(at.start.line).length + 1);
  const fact = (name: string, text: string): void => {
    rows.push(...hanging(`${gutter}= ${`${name}:`.padEnd(7)} `, text, ink.width));
  };
  fact('clause', clauses.map(cite).join(', '));
  for (const { name, text } of facts) fact(name, text);
  if (readings.length > 0) fact('reading', readings.join(', '));
  if (ignored) fact('ignored', acceptanceText(ignored));
  else rows.push(...wrap(`help: ${help}`, ink.width, 6));
  rows.push(shown`more: nsm20 explain ${rule}`);
  return lines(rows);
}

/** The line of a place with what matters underlined; only its address where the text is not to be shown. */
function excerptOf(place: Place, label: string, mark: '^' | '-', { ink, lineOf }: Sheet): Shown[] {
  const { path, start, end } = place;
  const number = String(start.line);
  const pad = ' '.repeat(number.length);
  const address = shown`${pad}--> ${nameOnOneLine(path)}:${start.line}:${start.column}`;
  const source = lineOf(path, start.line);
  if (source === undefined) return [address];
  const last = end.line === start.line ? end.column - 1 : source.trimEnd().length;
  const room = ink.width - number.length - 3;
  const tip = cut(label, ink.width);
  // A line that does not fit is shown from a little before the mark.
  const from = last > room - 3 ? Math.max(0, start.column - 21) : 0;
  const lead = from > 0 ? '...' : '';
  const shownLine = lead + visible(source.slice(from, from + room * 2));
  const before = lead.length + visible(source.slice(from, start.column - 1)).length;
  const length = Math.max(
    1,
    visible(source.slice(start.column - 1, Math.min(Math.max(last, start.column), start.column + room)))
      .length,
  );
  const marks = mark.repeat(Math.max(1, Math.min(length, room - before)));
  const underline = `${' '.repeat(before)}${marks}`;
  const fits = tip !== '' && underline.length + 1 + tip.length <= room;
  return [
    address,
    shown`${pad} |`,
    visible(`${number} | ${cut(shownLine, room)}`.trimEnd()),
    shown`${pad} | ${underline}${fits ? ` ${tip}` : ''}`,
    ...(tip !== '' && !fits
      ? [shown`${pad} | ${' '.repeat(Math.max(0, Math.min(before, room - tip.length)))}${cut(tip, room)}`]
      : []),
    shown`${pad} |`,
  ];
}
