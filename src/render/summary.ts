/** The last words of an answer for people. */
import { daysBetween, withWeekday } from '../calendar/plain-date.ts';
import { nameOnOneLine } from '../records/source.ts';
import { lines, plural, wrap, type Ink, type Terminal } from './ink.ts';
import { newSentence } from './since.ts';
import { countsOf, type View } from './view.ts';

/** What was looked at, what was found, what is due next, and what to know beside it. */
export const summary = (view: View, ink: Ink): Terminal =>
  lines(
    [...countSentences(view), nextDeadline(view), ...view.notes].flatMap((sentence) =>
      wrap(sentence, ink.width, 2),
    ),
  );

/** What was looked at, and what was found: a sentence each. */
export function countSentences(view: View): string[] {
  const { context, withheld } = view.evaluation;
  const { records, recipients, errors, warnings, infos, ignored, drafts, unread } = countsOf(view.evaluation);
  const found =
    errors + warnings + infos + ignored === 0
      ? 'nothing found'
      : [
          plural(errors, 'error'),
          plural(warnings, 'warning'),
          `${infos} for information`,
          ...(ignored > 0 ? [`${ignored} ignored`] : []),
        ].join(', ');
  return [
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
    ...unreadSentence(unread),
    ...newSentence(view),
    ...shownSentence(view, records),
  ];
}

/** The most paths that a sentence names. */
const mostPaths = 3;

/** Which findings are printed, where it is not all of them: what else was found is counted all the same. */
function shownSentence({ asked }: View, records: number): string[] {
  if (asked.length === 0) return [];
  const told = asked.slice(0, mostPaths).map(nameOnOneLine).join(', ');
  const left = asked.length - mostPaths;
  const whole = records === 1 ? 'the one record was' : `all ${records} records were`;
  return [`Shown: findings at ${told}${left > 0 ? ` and ${left} more` : ''}; ${whole} checked.`];
}

/** Files with a finding of their own are not judged; that is said, so that nobody takes silence for an answer. */
const unreadSentence = (unread: number): string[] =>
  unread === 0
    ? []
    : [
        `${plural(unread, 'file', 'files')} could not be taken in; what ${unread === 1 ? 'it says is' : 'they say is'} not judged.`,
      ];

function nextDeadline({ evaluation: { deadlines, context } }: View): string {
  const next = deadlines.find(({ state, provisional }) => state === 'pending' && !provisional);
  if (!next?.due.earliest) return 'Next deadline: none is running.';
  const left = daysBetween(context.asOf, next.due.earliest);
  const when = left === 0 ? 'today' : `in ${plural(left, 'day')}`;
  const whose = next.record?.id ?? next.recipient;
  return `Next deadline: ${withWeekday(next.due.earliest)} (${when}), ${whose ? `${whose}, ` : ''}${next.duty.id.split('/')[1]}.`;
}
