/** The answer as a page of Markdown: the verdict, what was found, what the change does, and what is due next. */
import type { Deadline } from '../../engine/duty.ts';
import type { Finding, Severity } from '../../engine/rule.ts';
import { nameOnOneLine, type Place } from '../../records/source.ts';
import { dayInProse, spanInProse } from '../../calendar/prose.ts';
import { dueText, stateText } from '../deadlines.ts';
import { plural } from '../ink.ts';
import {
  codeSpan,
  headingSigns,
  joinedMarkdown,
  keptLines,
  link,
  markup,
  markdownText,
  pipeTable,
  type Markdown,
} from '../markdown.ts';
import { findingLine, heldTexts, listsTitle, moveText } from '../since.ts';
import { countSentences } from '../summary.ts';
import { acceptanceText, isOld, levelOf, refName, type View } from '../view.ts';
import { citesOf, newFirst } from './parts.ts';

export interface Page {
  /** How deep the first heading is. */
  readonly heading: 1 | 2;
  /** Whether notes and sentences of the summary are left out. */
  readonly quiet: boolean;
  /** Where a place can be read; undefined: nowhere that is known. */
  readonly linkTo: (place: Place) => string | undefined;
}

/** The most next deadlines, kinds of help, and things that a change does. */
const mostNext = 5;
const mostListed = 20;

/** The most characters of one text of a record. */
const mostCharacters = 500;

/** The most bytes of a page that is to fit where people comment: GitHub takes so many characters. */
export const mostOfAComment = 65_536;
/** The most findings that a page lists. */
const mostFindings = 200;

/**
 * The page within `most` bytes: as many findings as fit into it, at most {@link mostFindings}, and how many more there
 * are. Where it does not fit without any, its first lines.
 */
export function checkMarkdown(view: View, page: Page, most: number): Markdown {
  const isWithin = (count: number): boolean => Buffer.byteLength(pageOf(view, page, count)) <= most;
  let fits = 0;
  let room = Math.min(view.shown.length, mostFindings);
  for (let count = room; fits < room; count = (fits + room + 1) >> 1) {
    if (isWithin(count)) fits = count;
    else room = count - 1;
  }
  return cutToBytes(pageOf(view, page, fits), most);
}

/** The lines of `text` that fit into `most` bytes, and a sentence on what does not. */
export function cutToBytes(text: Markdown, most: number): Markdown {
  if (Buffer.byteLength(text) <= most) return text;
  const rest = markup`\n\nThe rest does not fit into this page.\n`;
  let left = most - Buffer.byteLength(rest);
  const kept = keptLines(text, (each) => (left -= Buffer.byteLength(each) + 1) >= 0);
  return kept === undefined ? markup`` : markup`${kept}${rest}`;
}

/** The page with `count` findings. */
function pageOf(view: View, page: Page, count: number): Markdown {
  const { evaluation, notes, since, revision, question } = view;
  const { asOf } = evaluation.context;
  const cites = view.instruments.flatMap(({ instrument: { id, cite } }) => (id === 'house' ? [] : [cite]));
  const shown = newFirst(view);
  const again = [
    ...(revision === null ? [] : [text(`The case files are those of commit ${revision.slice(0, 12)}.`)]),
    markup`The same check on your computer: ${codeSpan(question)}`,
  ];
  const blocks = [
    markup`${headingSigns(page.heading)} ${text(`${cites.join(', ')} check: ${verdict(view)} (as of ${dayInProse(asOf)})`)}`,
    ...(page.quiet ? [] : [joinedMarkdown(countSentences(view).map(text), blank)]),
    ...(count === 0 ? [] : [findingsTable(shown.slice(0, count), view, page)]),
    ...(shown.length > count
      ? [
          markup`${text(plural(shown.length - count, 'more finding is', 'more findings are'))} not listed here; ${codeSpan('nsm20 check --format concise')} lists all.`,
        ]
      : []),
    ...section('What to do', helps(view), page),
    ...(since
      ? [
          ...section(`No longer found`, since.comparison.gone.map(findingLine), page),
          ...section('What the change does', since.comparison.moves.map(moveText), page),
          ...section(
            `Changed, but not used here: what ${refName(since)} has counts until the change is accepted`,
            heldTexts(since),
            page,
          ),
          ...section(listsTitle(since), since.lists, page),
        ]
      : []),
    ...section('Next deadlines', nextDeadlines(view), page),
    ...(page.quiet ? [] : notes.map(text)),
    joinedMarkdown(again, blank),
  ];
  return markup`${joinedMarkdown(blocks, markup`\n\n`)}\n`;
}

const text = (words: string): Markdown => markdownText(words, mostCharacters);
const blank = markup` `;

/** `failed, 1 new error`, `passed, 2 warnings`, `passed, nothing found` */
function verdict({ evaluation, failed, since }: View): string {
  const all = evaluation.findings.filter((finding) => since?.comparison.isNew.has(finding) ?? true);
  const counted = all.filter(({ ignored }) => ignored === null);
  const accepted = since ? all.length - counted.length : 0;
  const word = since ? 'new ' : '';
  const count = (level: Severity): number => counted.filter(({ severity }) => severity === level).length;
  const parts = [
    ...(count('error') > 0 ? [plural(count('error'), `${word}error`)] : []),
    ...(count('warning') > 0 ? [plural(count('warning'), `${word}warning`)] : []),
    ...(count('info') > 0 ? [`${count('info')} ${word}for information`] : []),
    ...(accepted > 0 ? [`${accepted} new and accepted`] : []),
  ];
  const none = since ? 'nothing new' : 'nothing found';
  return [failed ? 'failed' : 'passed', ...(parts.length === 0 ? [none] : parts)].join(', ');
}

const levelNames = {
  error: 'Error',
  warning: 'Warning',
  info: 'Information',
  ignored: 'Ignored',
} as const satisfies Record<ReturnType<typeof levelOf>, string>;

function findingsTable(findings: readonly Finding[], view: View, { linkTo }: Page): Markdown {
  const head = ['Level', 'Rule', 'Record', 'Problem', 'Due', 'Late by', 'Where'];
  const rows = findings.map((finding) => {
    const { rule, record, message, deadline, ignored, at } = finding;
    const age = view.since ? (isOld(view, finding) ? ` (already in ${refName(view.since)})` : ' (new)') : '';
    const where = text(`${nameOnOneLine(at.path)} line ${at.start.line}`);
    const url = linkTo(at);
    return [
      text(levelNames[levelOf(finding)]),
      text(`${rule}${age}`),
      text(nameOnOneLine(record ?? '')),
      text(ignored ? `${message}; ${acceptanceText(ignored)}` : message),
      text(deadline ? spanInProse(deadline.due) : ''),
      text(deadline ? lateBy(deadline) : ''),
      url === undefined ? where : link(where, url),
    ];
  });
  return pipeTable(head.map(text), rows);
}

const lateBy = ({ state, days }: Deadline): string =>
  (state === 'overdue' || state === 'late') && days !== null ? plural(days, 'day') : '';

/** What a person can do about errors and warnings, each thing once. */
function helps(view: View): string[] {
  const lines = newFirst(view)
    .filter((finding) => !finding.ignored && finding.severity !== 'info' && !isOld(view, finding))
    .map((finding) => `${finding.rule} (${citesOf(finding)}): ${finding.help}`);
  return [...new Set(lines)];
}

function nextDeadlines({ evaluation, wanted }: View): string[] {
  return evaluation.deadlines
    .filter(({ state, provisional, at }) => state === 'pending' && !provisional && wanted(at.path))
    .slice(0, mostNext)
    .map((deadline) => {
      const whose = deadline.record?.id ?? deadline.recipient;
      return `${dueText(deadline)} (${stateText(deadline)}): ${deadline.what}${whose === null ? '' : ` (${whose})`}`;
    });
}

/** A list under words of its own; none where there is nothing to list. */
function section(title: string, items: readonly string[], { heading }: Page): Markdown[] {
  if (items.length === 0) return [];
  const told = items.slice(0, mostListed).map((item) => markup`- ${text(item)}`);
  const left = items.length - mostListed;
  return [
    markup`${headingSigns(heading + 1)} ${text(title)}`,
    joinedMarkdown([...told, ...(left > 0 ? [markup`- and ${left} more`] : [])], markup`\n`),
  ];
}
