/** Deadlines for elsewhere: Markdown, CSV and a calendar. */
import type { PlainDate } from '../calendar/plain-date.ts';
import { isCertain } from '../calendar/day-span.ts';
import { idOf } from '../engine/clause.ts';
import type { Deadline } from '../engine/duty.ts';
import { csv, type Columns, type Csv } from './csv.ts';
import { dueText, stateText } from './deadlines.ts';
import { calendar, type Calendar, type CalendarEntry } from './ics.ts';
import { markup, markdownDocument, markdownText, textTable, type Markdown } from './markdown.ts';
import { acceptanceText } from './view.ts';

/** What was asked, and the sentence that answers when there is nothing. */
export interface Asked {
  readonly asOf: PlainDate;
  /** Which deadlines these are: `what is overdue`. */
  readonly scope: string;
  readonly none: string;
}

/** Deadlines as a document; the last paragraphs are `notes`. */
export function deadlinesMarkdown(
  { asOf, scope, none }: Asked,
  deadlines: readonly Deadline[],
  notes: readonly string[],
): Markdown {
  const head = ['Last day', 'State', 'Duty', 'Clause', 'Record', 'Remarks'];
  const rows = deadlines.map((deadline) => {
    const { what, clause, record, recipient } = deadline;
    const whose = record?.id ?? recipient ?? '';
    return [dueText(deadline), stateText(deadline), what, clause.number, whose, remarks(deadline).join('; ')];
  });
  const body = rows.length === 0 ? markdownText(none) : textTable(head, rows);
  return markdownDocument(markup`Deadlines`, [
    markdownText(`As of ${asOf}: ${scope}.`),
    body,
    ...notes.map((note) => markdownText(note)),
  ]);
}

/** What beside its state a person should know: why it cannot be told, and who accepts it. */
function remarks(deadline: Deadline): string[] {
  const { provisional, ignored } = deadline;
  return [
    ...(provisional ? ['the clock starts with an act that is not recorded'] : []),
    ...unknown(deadline).map((text) => `unknown: ${text}`),
    ...(ignored ? [acceptanceText(ignored)] : []),
  ];
}

/** What would settle a state that cannot be told. */
const unknown = ({ state, doubts }: Deadline): string[] =>
  state === 'undetermined' ? [...new Set(doubts.map(({ text }) => text))] : [];

/** A line for each deadline; column names are only added. */
export function deadlinesCsv(asOf: PlainDate, deadlines: readonly Deadline[]): Csv {
  const columns: Columns<Deadline> = {
    as_of: () => asOf,
    duty: ({ duty }) => duty.id,
    clause: ({ clause }) => idOf(clause),
    record: ({ record }) => record?.id,
    recipient: ({ recipient }) => recipient,
    what: ({ what }) => what,
    actor: ({ actor }) => actor.join(' '),
    addressee: ({ addressee }) => addressee,
    from_earliest: ({ from }) => from?.earliest,
    from_latest: ({ from }) => from?.latest,
    due_earliest: ({ due }) => due.earliest,
    due_latest: ({ due }) => due.latest,
    done_earliest: ({ doneOn }) => doneOn?.earliest,
    done_latest: ({ doneOn }) => doneOn?.latest,
    state: ({ state }) => state,
    days: ({ days }) => days,
    provisional: ({ provisional }) => provisional,
    would_be_state: ({ wouldBe }) => wouldBe?.state,
    would_be_days: ({ wouldBe }) => wouldBe?.days,
    ignored_until: ({ ignored }) => ignored?.until,
    ignored_by: ({ ignored }) => ignored?.office,
    ignored_because: ({ ignored }) => ignored?.because,
    unknown: (deadline) => unknown(deadline).join('; '),
    path: ({ at }) => at.path,
    line: ({ at }) => at.start.line,
  };
  return csv(columns, deadlines);
}

/** An entry for each deadline, on its last day; on the earliest where the last is open. */
export function deadlinesCalendar(
  { asOf, none }: Asked,
  deadlines: readonly Deadline[],
  uidOf: (deadline: Deadline) => string,
): Calendar {
  const entryOf = (deadline: Deadline): CalendarEntry => {
    const { duty, clause, record, what, actor, addressee, due, state, provisional, ignored, at } = deadline;
    const word = provisional ? 'not started' : state;
    const mark = ignored ? [word, 'ignored'] : [word];
    return {
      uid: uidOf(deadline),
      day: due.latest ?? due.earliest ?? asOf,
      summary: `${mark.join(', ')}: ${what}${record === null ? '' : ` (${record.id})`}`,
      description: [
        `State as of ${asOf}: ${stateText(deadline)}`,
        `Last day: ${dueText(deadline)}${isCertain(due) ? '' : `; this is the ${due.latest ? 'latest' : 'earliest'} it can be`}`,
        ...remarks(deadline),
        `By ${actor.join(' and ')}; addressee: ${addressee}`,
        `Clause ${idOf(clause)}, duty ${duty.id}`,
        `${record === null ? 'See' : 'Record'} ${at.path}:${at.start.line}`,
      ],
      categories: [clause.instrument, ...mark],
      tentative: provisional || state === 'undetermined' || !isCertain(due),
    };
  };
  return calendar(asOf, deadlines.map(entryOf), none);
}
