/** The period at a glance: what is told in the items and annexes as pictures, each with the same in words. */
import { earlier, later, type PlainDate } from '../calendar/plain-date.ts';
import { isYetToCome, type DaySpan } from '../calendar/day-span.ts';
import { dayInProse, spanInProse, withDaysInProse } from '../calendar/prose.ts';
import { deadlineStates, type Deadline } from '../engine/duty.ts';
import { nsm20 } from '../law/nsm20/clauses.ts';
import { forbids, type Judgement } from '../law/nsm20/judgement.ts';
import { hasClocks } from '../law/nsm20/recipients.ts';
import { verdictTexts } from '../law/nsm20/verdict-texts.ts';
import { verdictsOver } from '../law/nsm20/verdicts-over.ts';
import { grouped, type RecordOf } from '../records/case-repository.ts';
import {
  recordsIn,
  words,
  type Block,
  type Inline,
  type Mark,
  type Picture,
  type Row,
  type Tone,
} from './document.ts';
import type { Question } from './drafted.ts';
import { deadlinesIn, recordsOfDeadline, transfersOfPeriod } from './items/annexes.ts';
import { recordsAt } from './met-by.ts';
import { stateTones, verdictTone } from './tones.ts';
import { dollars } from './words.ts';

/** The section that the program adds itself: pictures of the period. */
export const glanceSection = { id: 'glance', title: 'The period at a glance' } as const;

/** The pictures of the period that `question` asks of. */
export function glance(question: Question): readonly Block[] {
  return [timeline(question), deadlineCounts(question), amounts(question)];
}

/** One entry of the timeline in words, with the mark that shows it. */
interface Entry {
  readonly mark: Mark;
  /** Its days in prose. */
  readonly when: string;
  readonly records: readonly string[];
}

/** What may be provided to each recipient over the period, and the days on which something was received or due. */
function timeline(question: Question): Block {
  const { context, period } = question;
  const from = later(period.from.earliest ?? nsm20.from, nsm20.from);
  const to = earlier(period.to.latest ?? context.asOf, context.asOf);
  const byRecipient = grouped(deadlinesIn(question), ({ recipient }) => recipient ?? '');
  const told = context.cases
    .all('recipient')
    .filter(({ id }) => hasClocks(context, id))
    .map((recipient) => ({
      label: recipient.data.name,
      stretches: stretchesOf(recipient, from, to, question),
      days: [
        ...receipts(recipient.id, from, to, question),
        ...deadlineDays(byRecipient.get(recipient.id) ?? [], from, to, question),
      ].toSorted(byDay),
    }));
  const ofNone = deadlineDays(byRecipient.get('') ?? [], from, to, question).toSorted(byDay);
  const rows = [
    ...(ofNone.length > 0 ? [{ label: 'Reports and updates', stretches: [], days: ofNone }] : []),
    ...told,
  ];
  const marks = (entries: readonly Entry[]): Mark[] => entries.map(({ mark }) => mark);
  return figure({
    title: 'Timeline of the period',
    says: `For each recipient, from ${dayInProse(from)} to ${dayInProse(to)}: whether covered articles could be provided, as far as the case files show, and the days on which assurances were received and deadlines were met or fell due.`,
    none: 'The case files hold nothing that could stand on a timeline.',
    picture: {
      type: 'timeline',
      from,
      to,
      rows: rows.map(({ label, stretches, days }) => ({
        label,
        stretches: marks(stretches),
        days: marks(days),
      })),
    },
    head: ['Recipient', 'When', 'What the case files show'],
    rows: rows.flatMap(({ label, stretches, days }) =>
      [...stretches, ...days].map((entry) => [
        words(label),
        words(entry.when),
        [...words(entry.mark.says), ...naming(entry.records)],
      ]),
    ),
  });
}

/** A recipient over the days of the period, each stretch with its verdict. */
function stretchesOf(
  recipient: RecordOf<'recipient'>,
  from: PlainDate,
  to: PlainDate,
  { context }: Question,
): readonly Entry[] {
  const stretches = verdictsOver(recipient, from, to, context);
  if (stretches === undefined) {
    const says = 'not told here: there are too many days on which it may have changed';
    return [entryOf(from, to, says, 'unknown', [recipient.id])];
  }
  return stretches.map(({ from: first, to: last, judgement }) => {
    const records = recordsAt(judgement.because, context);
    const { says, tone } = verdictSaid(judgement);
    return entryOf(first, last, says, tone, records.length > 0 ? records : [recipient.id]);
  });
}

/** What a verdict says of a stretch. Where it cannot be told, but nothing that it may be forbids, that is said. */
function verdictSaid({ verdict, possible }: Judgement): Pick<Mark, 'says' | 'tone'> {
  if (verdict !== 'undetermined') return { says: verdictTexts[verdict].short, tone: verdictTone(verdict) };
  if (possible.some(forbids)) {
    const which = possible.length > 4 ? '' : ` (${possible.join(' or ')})`;
    const says = verdictTexts.undetermined.short.replace(/^undetermined/, (word) => word + which);
    return { says, tone: verdictTone(verdict) };
  }
  const each = possible.map((one) => verdictTexts[one].short.replace(/;.*$/, ''));
  return { says: `${each.join(' or ')}; it may be delivered either way`, tone: 'open' };
}

const entryOf = (
  from: PlainDate,
  to: PlainDate,
  says: string,
  tone: Tone,
  records: readonly string[],
): Entry => ({
  mark: { from, to, says, tone },
  when: from === to ? dayInProse(from) : `${dayInProse(from)} to ${dayInProse(to)}`,
  records,
});

/** The days of `day` that lie on the timeline; undefined: none does, or none is known. */
function onTimeline(day: DaySpan, from: PlainDate, to: PlainDate): Pick<Mark, 'from' | 'to'> | undefined {
  const { earliest, latest } = day;
  if (earliest === null && latest === null) return undefined;
  const [first, last] = [later(earliest ?? from, from), earlier(latest ?? to, to)];
  return first <= last ? { from: first, to: last } : undefined;
}

const dayEntry = (
  day: DaySpan,
  on: Pick<Mark, 'from' | 'to'>,
  says: string,
  tone: Tone,
  records: readonly string[],
): Entry => ({
  mark: { ...on, says, tone },
  when: spanInProse(day),
  records,
});

/** The assurances that a recipient gave in the period. */
const receipts = (recipient: string, from: PlainDate, to: PlainDate, { context }: Question): Entry[] =>
  context.cases.of('assurance', recipient).flatMap(({ id, data: { received, covers } }) => {
    const on = received && !isYetToCome(received, context.asOf) ? onTimeline(received, from, to) : undefined;
    if (!on) return [];
    const limbs = covers.map((limb) => (limb === 'ihl' ? '§1(a)(i)' : '§1(a)(ii)')).join(' and ');
    return [dayEntry(received!, on, `assurance of ${limbs} received`, 'settled', [id])];
  });

/** The days on which deadlines were met, or else fell due. */
const deadlineDays = (
  deadlines: readonly Deadline[],
  from: PlainDate,
  to: PlainDate,
  question: Question,
): Entry[] =>
  deadlines.flatMap((deadline) => {
    const { due, doneOn, state, what } = deadline;
    const day = doneOn ?? due;
    const on = onTimeline(day, from, to);
    if (!on) return [];
    const says = doneOn ? `${what}: ${state === 'late' ? 'met late' : state}` : `${what}: due, ${state}`;
    return [
      dayEntry(day, on, withDaysInProse(says), stateTones[state], recordsOfDeadline(deadline, question)),
    ];
  });

const byDay = (a: Entry, b: Entry): number =>
  a.mark.from === b.mark.from ? 0 : a.mark.from < b.mark.from ? -1 : 1;

/** How the deadlines of the period stand, by duty. */
function deadlineCounts(question: Question): Block {
  const deadlines = deadlinesIn(question);
  const states = deadlineStates.filter((state) => deadlines.some((deadline) => deadline.state === state));
  const byDuty = [...grouped(deadlines, ({ duty }) => duty.id).values()].map((own) => ({
    label: withDaysInProse(own[0]!.duty.docs.summary.replace(/[,.].*$/s, '')),
    counts: states.map((state) => own.filter((deadline) => deadline.state === state).length),
  }));
  return figure({
    title: 'Deadlines of the period',
    says: 'How many deadlines of each duty were met, met late, or are open. Annex A lists each.',
    none: 'As far as the case files show, no deadline fell due in this period, and none ran in it.',
    picture: {
      type: 'bars',
      unit: 'count',
      rows: byDuty.map(({ label, counts }) => ({
        label,
        total: String(counts.reduce((sum, count) => sum + count, 0)),
        parts: states.map((says, index) => ({ says, tone: stateTones[says], amount: counts[index]! })),
      })),
    },
    head: ['Duty', ...states.map((state) => `${state[0]!.toUpperCase()}${state.slice(1)}`)],
    rows: byDuty.map(({ label, counts }) => [words(label), ...counts.map((count) => words(String(count)))]),
  });
}

/** The recorded values of the transfers of the period, by program. */
function amounts(question: Question): Block {
  const { groups } = transfersOfPeriod(question).facts;
  const byProgram = [...grouped(groups, ({ program }) => program)].map(([program, own]) => {
    const sides = (['covered', 'exempt'] as const).map((side) =>
      own.flatMap((group) => group[side].flatMap(({ lines }) => lines.map(({ value }) => value))),
    );
    return {
      label: `${program[0]!.toUpperCase()}${program.slice(1)}`,
      sums: sides.map(sumOf),
      total: sumOf(sides.flat()).says,
      unknown: sides.flat().filter((value) => value === null).length,
    };
  });
  return figure({
    title: 'Amounts by program',
    says: 'The recorded values of the lines in Annex B, in US dollars. A line without a recorded value is counted apart, and is in no sum.',
    none: 'The case files record no transfer in this period.',
    picture: {
      type: 'bars',
      unit: 'dollars',
      rows: byProgram.map(({ label, sums, total }) => ({
        label,
        total,
        parts: [
          { says: 'covered, or may be', tone: 'settled', amount: sums[0]!.amount },
          { says: 'exempt or out of scope', tone: 'aside', amount: sums[1]!.amount },
        ],
      })),
    },
    head: ['Program', 'Covered, or may be', 'Exempt or out of scope', 'Lines without a value'],
    rows: byProgram.map(({ label, sums, unknown }) => [
      words(label),
      ...sums.map((sum) => words(sum.says)),
      words(String(unknown)),
    ]),
  });
}

/** What recorded values come to. An amount that cannot be told exactly is not drawn. */
function sumOf(values: readonly (number | null)[]): { readonly amount: number; readonly says: string } {
  if (values.length === 0) return { amount: 0, says: 'none' };
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { amount: 0, says: 'not recorded' };
  const sum = known.reduce((all, value) => all + value, 0);
  if (!Number.isSafeInteger(sum)) return { amount: 0, says: 'more than can be added exactly' };
  return { amount: sum, says: dollars(sum) };
}

interface Figure {
  readonly title: string;
  readonly says: string;
  /** What is said where there is nothing to show. */
  readonly none: string;
  readonly picture: Picture;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

function figure({ title, says, none, picture, head, rows }: Figure): Block {
  if (rows.length === 0) return { type: 'paragraph', content: words(`${title}: ${none}`), records: [] };
  const traced = rows.map((cells): Row => ({ cells, records: recordsIn(cells.flat()) }));
  return {
    type: 'figure',
    title,
    says,
    picture,
    head: { cells: head.map(words), records: [] },
    rows: traced,
    records: [...new Set(traced.flatMap(({ records }) => records))],
  };
}

const naming = (records: readonly string[]): readonly Inline[] =>
  records.flatMap((record): Inline[] => [
    { type: 'text', text: ' ' },
    { type: 'record', record },
  ]);
