/** Where recipients stand, as a page that stands by itself. */
import { withWeekday, type PlainDate } from '../calendar/plain-date.ts';
import type { Clause } from '../engine/clause.ts';
import type { Deadline } from '../engine/duty.ts';
import type { Place } from '../records/source.ts';
import type { Tone } from '../report/document.ts';
import { stateTones, verdictTone } from '../report/tones.ts';
import type { Marking } from './banner.ts';
import { dueText, stateText } from './deadlines.ts';
import { html, htmlText, joinedHtml, type Html } from './html.ts';
import { htmlPage, type Digest } from './html-page.ts';
import { htmlTable, type HtmlRow } from './html-table.ts';
import { assuredText, yesNo, type StatusRow } from './status.ts';
import type { Text } from './text.ts';
import { uriOf } from './uri.ts';

/** A line that is not delivered and may not be, or of which that cannot be told. */
export interface HeldLine {
  readonly transfer: string;
  readonly title: string | undefined;
  readonly recipient: string;
  readonly item: string;
  readonly verdict: string;
  readonly at: Place;
}

export interface StatusPage {
  readonly title: string;
  readonly asOf: PlainDate;
  /** How many days ahead a duty is soon due. */
  readonly window: number;
  readonly marking: Marking;
  readonly rows: readonly StatusRow[];
  readonly deadlines: readonly Deadline[];
  readonly held: readonly HeldLine[];
  /** Whether files could not be taken in: then nothing is said to be in order. */
  readonly incomplete: boolean;
  /** The last day on which the memorandum bound, where that has passed; undefined: it binds. */
  readonly ended: PlainDate | undefined;
  /** Sentences that belong to the answer. */
  readonly notes: readonly string[];
  /** Where the official text of a clause can be read. */
  readonly textOf: (clause: Clause) => string;
  readonly version: string;
}

/** The most rows of what is due next, and of lines that are held. */
const mostRows = 200;

/** The whole page. Its links to case files lead there where it is kept in the root of the repository. */
export function statusHtml(page: StatusPage, digest: Digest): Html {
  const { title, asOf, window, marking, rows, deadlines, notes } = page;
  const inState = (state: Deadline['state']): readonly Deadline[] =>
    deadlines.filter((deadline) => deadline.state === state && !deadline.provisional);
  const overdue = inState('overdue').toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0));
  const pending = inState('pending');
  const soon = pending.filter(({ days }) => days !== null && days <= window);
  const unknown = inState('undetermined');
  const stopped = rows.filter((row) => row.stopped === 'yes');
  const perhaps = rows.filter((row) => row.stopped === 'perhaps');
  const cards: readonly (readonly [number, string])[] = [
    [rows.length, rows.length === 1 ? 'recipient' : 'recipients'],
    [overdue.length, 'overdue'],
    [soon.length, `due within ${window} days`],
    [unknown.length, 'duties that the records leave open'],
    [stopped.length, 'recipients that may not be provided with covered articles'],
    [perhaps.length, 'recipients of which the records do not show that'],
  ];
  const sections: readonly Section[] = [
    {
      id: 'overdue',
      title: 'What is overdue',
      body: duties('overdue', 'Overdue', overdue, 'Nothing is overdue, as far as the records show.', page),
    },
    {
      id: 'next',
      title: 'What is due next',
      body: duties('next', 'Due next', pending, 'Nothing is pending, as far as the records show.', page),
    },
    {
      id: 'unknown',
      title: 'What the records leave open',
      body: duties(
        'unknown',
        'Undetermined',
        unknown,
        'The state of every duty is shown by the records.',
        page,
      ),
    },
    {
      id: 'stopped',
      title: 'What may not be provided today, and why',
      body: heldHtml([...stopped, ...perhaps], page),
    },
    { id: 'recipients', title: 'Recipients', body: recipientsHtml(page) },
  ];
  return htmlPage(
    {
      title,
      marking,
      lead: [
        html`<p class="note">${htmlText(`Where every recipient stands, as of ${withWeekday(asOf)}.`)}</p>`,
        ...notes.map((note) => html`<p class="gap">${htmlText(note)}</p>`),
      ],
      contents: sections.map(({ id, title: text }) => ({ id, title: htmlText(text) })),
      main: [
        html`<ul class="cards">
${joinedHtml(cards.map(([count, what]) => html`<li><strong>${count}</strong> ${htmlText(what)}</li>`))}
</ul>`,
        ...sections.map(
          ({
            id,
            title: text,
            body,
          }) => html`<section id="${htmlText(id)}" aria-labelledby="${htmlText(id)}-title">
<h2 id="${htmlText(id)}-title">${htmlText(text)}</h2>
${body}
</section>`,
        ),
      ],
      foot: [
        html`<p class="note">${htmlText(`Drawn by nsm20 ${page.version}. Links to case files lead there when this page is kept in the root of the repository.`)}</p>`,
      ],
    },
    digest,
  );
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

const heads = (...texts: readonly string[]): Html[] => texts.map(htmlText);

function duties(
  id: string,
  caption: string,
  deadlines: readonly Deadline[],
  none: string,
  { textOf, rows, incomplete }: StatusPage,
): Html {
  if (deadlines.length === 0) return html`<p>${htmlText(incomplete ? unknownRest(none) : none)}</p>`;
  const names = new Map(rows.map(({ recipient, name }) => [recipient, name]));
  const told = deadlines.slice(0, mostRows).map((deadline): HtmlRow => {
    const { what, recipient, clause, record, at, doubts, state } = deadline;
    const open = state === 'undetermined' ? doubts.map(({ text }) => text).join('; ') : '';
    return {
      cells: [
        htmlText(dueText(deadline)),
        joinedHtml([tag(stateText(deadline), stateTones[state]), htmlText(open)], ' '),
        htmlText(what),
        htmlText(recipient === null ? '' : (names.get(recipient) ?? recipient)),
        joinedHtml([fileLink(record?.id ?? at.path, at), clauseLink(clause, textOf)], ' '),
      ],
    };
  });
  const head = heads('Due', 'State', 'What', 'Recipient', 'Record and clause');
  return joinedHtml([htmlTable(`${id}-table`, htmlText(caption), head, told), ...more(deadlines.length)]);
}

/** A sentence that all is in order, where files could not be taken in: it is no such thing. */
const unknownRest = (none: string): string =>
  `${none} That is of the files that could be taken in; what the others would say is not known.`;

/** What is said where nothing is held. */
function noneHeld({ rows, incomplete, ended }: StatusPage): string {
  if (ended !== undefined) return `The memorandum bound until ${ended}; of today it says nothing.`;
  if (rows.length === 0)
    return incomplete ? unknownRest('No recipient is recorded.') : 'No recipient is recorded.';
  const none =
    'As far as the records show, covered articles may be provided to every recipient, and no line is held.';
  return incomplete ? unknownRest(none) : none;
}

function heldHtml(rows: readonly StatusRow[], page: StatusPage): Html {
  const { held, textOf } = page;
  if (rows.length === 0 && held.length === 0) return html`<p>${htmlText(noneHeld(page))}</p>`;
  const reasons = rows.map(({ name, path, verdict, because }): HtmlRow => ({
    cells: [
      fileLink(name, { path }),
      tag(verdict, verdictTone(verdict)),
      html`<ul>${joinedHtml(
        because.map(
          ({ clause, text, at }) =>
            html`<li>${htmlText(text)} ${clause ? clauseLink(clause, textOf) : html``} ${at ? fileLink(at.path, at) : html``}</li>`,
        ),
      )}</ul>`,
    ],
  }));
  const lines = held.slice(0, mostRows).map(({ transfer, title, recipient, item, verdict, at }): HtmlRow => ({
    cells: [
      htmlText(item),
      fileLink(title ?? transfer, at),
      htmlText(recipient),
      tag(verdict, verdictTone(verdict)),
    ],
  }));
  return joinedHtml([
    ...(reasons.length > 0
      ? [
          htmlTable(
            'stopped-table',
            htmlText('Recipients concerned'),
            heads('Recipient', 'Today', 'Why'),
            reasons,
          ),
        ]
      : []),
    ...(lines.length > 0
      ? [
          htmlTable(
            'held-table',
            htmlText('Lines that are not delivered'),
            heads('Item', 'Transfer', 'Recipient', 'Today'),
            lines,
          ),
          ...more(held.length),
        ]
      : []),
  ]);
}

function recipientsHtml({ rows }: StatusPage): Html {
  if (rows.length === 0) return html`<p>${htmlText('No recipient is recorded.')}</p>`;
  const head = heads(
    'Recipient',
    'Group',
    'Assured',
    'Today',
    'Paused',
    'Open',
    'Overdue',
    'Not known',
    'Next due',
  );
  const told = rows.map((row): HtmlRow => ({
    cells: [
      fileLink(row.name, row),
      htmlText(row.group ?? 'undecided'),
      htmlText(assuredText(row.assured)),
      tag(row.verdict, verdictTone(row.verdict)),
      htmlText(yesNo(row.paused)),
      ...[row.open, row.overdue, row.undetermined].map((count) => html`${count}`),
      htmlText(row.next ? `${dueText(row.next)}: ${row.next.what}` : 'nothing pending'),
    ],
  }));
  return htmlTable('recipients-table', htmlText('Where each recipient stands'), head, told);
}

const more = (all: number): Html[] =>
  all > mostRows
    ? [html`<p>${htmlText(`and ${all - mostRows} more: nsm20 deadlines --all, nsm20 list transfer`)}</p>`]
    : [];

const tag = (text: Text, tone: Tone): Html =>
  html`<span class="tag ${htmlText(tone)}">${htmlText(text)}</span>`;

const fileLink = (name: Text, { path }: Pick<Place, 'path'>): Html =>
  html`<a href="${htmlText(uriOf(path))}">${htmlText(name)}</a>`;

const clauseLink = (clause: Clause, textOf: StatusPage['textOf']): Html =>
  html`<a href="${htmlText(textOf(clause))}">${htmlText(`§${clause.number}`)}</a>`;
