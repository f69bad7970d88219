/** The verdict on providing one line of a transfer on one day: the table of sections 1(a) to 1(f), row by row. */
import { addDays, calendarTo, withWeekday, type PlainDate } from '../../calendar/plain-date.ts';
import { inWords, isCertain, onDay } from '../../calendar/day-span.ts';
import { daysOf as limitOf, type Clause } from '../../engine/clause.ts';
import { affords } from '../../engine/effort.ts';
import { ask, explore, type Question, type Reasoning } from '../../engine/possibilities.ts';
import { oncePerContext } from '../../engine/once.ts';
import type { Context } from '../../engine/rule.ts';
import { at } from '../../records/case-repository.ts';
import type { Place } from '../../records/source.ts';
import { assuredOn, isWhole, type Limb } from './assurances.ts';
import { nsm20 } from './clauses.ts';
import {
  givenWhy,
  verdicts,
  type Judgement,
  type Reason,
  type Row,
  type Subject,
  type Verdict,
} from './judgement.ts';
import { daysOf, turningDays } from './possible-days.ts';
import { groupLimit, recipientFacts, type RecipientFacts } from './recipients.ts';
import { inScope, type Scope } from './scope.ts';
import { limbReasons } from './standing-in-words.ts';
import { suspensionsOn } from './suspensions.ts';
import { waiversOn, withoutNotice, type Lifting } from './waivers.ts';

/** The verdict on `subject`, tried in every way the records can be read as of the day of the question. */
export function judged(subject: Subject, context: Context): Judgement {
  const turning = isCertain(subject.day) ? [] : turningDaysFor(subject, context);
  const tried = daysOf(subject.day, turning);
  // On every day each record on assurances, waivers and suspensions is looked at.
  if (tried.length > 1 && !affords(context, tried.length * (10 + turning.length / 5)))
    return beyondReach(subject);
  const days: Question<PlainDate> = {
    options: tried,
    doubts: [
      {
        field: 'on',
        text: `the day of the delivery is not known (${inWords(subject.day)})`,
        at: subject.at,
      },
    ],
  };
  const { outcomes, doubts } = explore(
    function* (): Reasoning<Row> {
      return yield* table(subject, yield* ask(days), context);
    },
    ({ verdict, under }) => `${verdict} ${under.map(({ key }) => key).join(' ')}`,
  );
  const possible = [...new Set(outcomes.map(({ verdict }) => verdict))];
  const [first] = outcomes as [Row, ...Row[]];
  if (possible.length === 1) {
    const { verdict, readings } = first;
    const under = [...new Set(outcomes.flatMap((row) => row.under))];
    return givenWhy({ verdict, readings, under, possible, doubts: [] }, first.because);
  }
  return {
    verdict: 'undetermined',
    because: doubts.map((doubt): Reason => ({
      clause: nsm20.clause('1(a)'),
      text: doubt.text,
      at: doubt.at ?? null,
    })),
    readings: [...new Set(outcomes.flatMap(({ readings }) => readings))].toSorted(),
    under: [nsm20.clause('1(a)')],
    possible: verdicts.filter((verdict) => possible.includes(verdict)),
    doubts,
  };
}

/** The judgement where the day of a delivery can be more days than can be gone through. */
function beyondReach({ day, at: place }: Subject): Judgement {
  const text = `the day of the delivery (${inWords(day)}) can be too many days for the records around it to be judged on each`;
  const clause = nsm20.clause('1(a)');
  return {
    verdict: 'undetermined',
    because: [{ clause, text, at: place }],
    readings: [],
    under: [clause],
    possible: verdicts.filter((verdict) => verdict !== 'undetermined'),
    doubts: [{ field: 'on', text, at: place }],
  };
}

function* table(subject: Subject, day: PlainDate, context: Context): Reasoning<Row> {
  const { until = calendarTo } = context;
  const { of } = subject;
  const recipient = recipientFacts(subject.recipient, context);

  if (until < day) {
    const text = `${day} is after ${until}, the last day the memorandum binds here`;
    return {
      verdict: 'not-in-force',
      because: () => [{ clause: null, text, at: subject.at }],
      readings: [],
      under: [],
    };
  }
  if (day < nsm20.from) {
    const text = `${day} is before ${nsm20.from}, the day of the memorandum, which applies prospectively`;
    return row('before-memorandum', nsm20.clause('1(a)'), text, subject.at, ['AMB-01']);
  }
  if (of?.line.exemption) {
    const { clause, because } = of.line.exemption;
    const why = because === undefined ? 'the record gives no reason' : `the record says: ${because}`;
    const place = at(of.transfer, 'lines', of.index, 'exemption');
    const rule = nsm20.clause(clause).summary.replace(/\.$/, '');
    const text = `recorded as exempt: the clause ${rule[0]!.toLowerCase()}${rule.slice(1)}; ${why}`;
    return row(
      'exempt',
      nsm20.clause(clause),
      text,
      place,
      clause === '1(d)(2)' ? ['AMB-11', 'AMB-25'] : ['AMB-25'],
    );
  }
  let scope: Scope | undefined;
  if (of) {
    scope = yield* inScope({ ...of, day, recipient: recipient.record, asOf: context.asOf });
    const { covered, reason, readings, under } = scope;
    if (!covered) return { verdict: 'out-of-scope', because: () => [reason()], readings, under: [under] };
  }
  const result = (
    verdict: Verdict,
    under: Clause,
    reasons: () => readonly Reason[],
    readings: readonly string[] = [],
  ): Row => ({
    verdict,
    under: [under],
    because: () => [...(scope ? [scope.reason()] : []), ...reasons()],
    readings: [...new Set([...(scope?.readings ?? []), ...readings])].toSorted(),
  });

  const suspension = subject.apartFromSuspension
    ? undefined
    : yield* ask(suspensionsOn(context, subject.recipient, of?.transfer.id, day));
  if (suspension) {
    const remedy = nsm20.clause('1(b).rem');
    return result('suspended', remedy, () => [{ clause: remedy, text: suspension.text, at: suspension.at }]);
  }

  const assured = yield* ask(assuranceQuestion(context, subject.recipient, day));
  const standing = (limb: Limb): readonly Reason[] => limbReasons(context, subject.recipient, limb, day);
  if (assured.now) {
    const readings = isOneInstrument(context, subject.recipient) ? ['AMB-09'] : [];
    return result(
      'assured',
      nsm20.clause('1(a).pre'),
      () => [...standing('ihl'), ...standing('humanitarian-access')],
      readings,
    );
  }

  const waived = yield* ask(waiversOn(context, subject.recipient, of?.transfer.id, day));
  const waivedBy = ({ id, at: place, waiver }: Lifting, lifts: boolean): Row => {
    const { on, until: last } = waiver?.data ?? {};
    const text = `waived by ${id}${on ? `, exercised ${inWords(on)}` : ''}${last ? `, until ${inWords(last)}` : ', without an end'}`;
    return result('waived', nsm20.clause('1(f)'), () => [{ clause: nsm20.clause('1(f)'), text, at: place }], [
      ...(waiver && withoutNotice(context, waiver) ? ['AMB-16'] : []),
      ...(lifts ? ['AMB-23'] : []),
    ]);
  };
  if (waived['1(a)']) return waivedBy(waived['1(a)'], !assured.ever && pausesOn(recipient, day));
  const transition = nsm20.clause('1(c)');
  const receiving = yield* ask(recipient.receiving);
  if (!receiving)
    return result('barred', nsm20.clause('1(a).pre'), barredReasons, assured.ever ? ['AMB-15'] : ['AMB-07']);

  const first = groupLimit(true).last;
  const windowed = (last: PlainDate, why: string, place: Place): Row =>
    result(
      'transition',
      transition,
      () => [
        {
          clause: transition,
          text: 'already receiving on the day of the memorandum',
          at: recipient.receivingAt,
        },
        { clause: transition, text: `${why}; transfers may go on until ${withWeekday(last)}`, at: place },
      ],
      ['AMB-08'],
    );
  if (day <= first)
    return windowed(
      first,
      `no pause begins before day ${limitOf(groupLimit(true).clause) + 1}`,
      recipient.groupAt,
    );
  const second = groupLimit(false).last;
  const eitherLifts = waived['1(c)(i)'] ?? waived['1(c)(ii)'];
  if (recipient.conflict.options.length > 1 && second < day && !assured.ever && !eitherLifts) {
    const text = `no determination of the group is recorded; the limits of both groups, ${first} and ${second}, have passed`;
    return result(
      'paused',
      transition,
      () => [
        {
          clause: transition,
          text: 'already receiving on the day of the memorandum',
          at: recipient.receivingAt,
        },
        { clause: transition, text, at: recipient.receivingAt },
        ...standing('ihl'),
        ...standing('humanitarian-access'),
      ],
      ['AMB-08'],
    );
  }
  const conflict = yield* ask(recipient.conflict);
  const { clause, pause, last } = groupLimit(conflict);
  const groupText = conflict
    ? 'engaged in active armed conflict on the day of the memorandum'
    : 'not engaged in active armed conflict on the day of the memorandum';
  if (day <= last) return windowed(last, groupText, recipient.groupAt);
  if (assured.ever) return result('barred', nsm20.clause('1(a).pre'), barredReasons, ['AMB-15']);
  const lifting = waived[conflict ? '1(c)(i)' : '1(c)(ii)'];
  if (lifting) return waivedBy(lifting, true);
  return result(
    'paused',
    pause,
    () => [
      {
        clause: transition,
        text: 'already receiving on the day of the memorandum',
        at: recipient.receivingAt,
      },
      {
        clause,
        text: `${groupText}: ${limitOf(clause)} days from ${nsm20.from} is ${withWeekday(last)}`,
        at: recipient.groupAt,
      },
      {
        clause: pause,
        text: `no complete assurances are recorded as standing by ${day}, so the pause that began on ${addDays(last, 1)} goes on`,
        at: null,
      },
      ...standing('ihl'),
      ...standing('humanitarian-access'),
    ],
    context.cases.of('assurance', subject.recipient).length > 0 ? ['AMB-08', 'AMB-21'] : ['AMB-08'],
  );

  function barredReasons(): Reason[] {
    const clauseBefore = nsm20.clause('1(a).pre');
    const text = assured.ever
      ? `assurances were obtained and do not stand on ${day}`
      : 'not already receiving on the day of the memorandum: both assurances are needed before anything is provided';
    return [
      { clause: clauseBefore, text, at: assured.ever ? null : recipient.receivingAt },
      ...standing('ihl'),
      ...standing('humanitarian-access'),
    ];
  }
}

const row = (
  verdict: Verdict,
  clause: Clause,
  text: string,
  place: Place,
  readings: readonly string[],
): Row => ({
  verdict,
  under: [clause],
  because: () => [{ clause, text, at: place }],
  readings,
});

/** Whether both assurances are of one record, or there is none: what stands then is in one file that cannot be read. */
function isOneInstrument({ cases }: Context, recipient: string): boolean {
  const [first, ...others] = cases.of('assurance', recipient);
  return others.length === 0 && (first === undefined || isWhole(first.data.covers));
}

/** Whether section 1(c) would certainly pause on `day`, were it not for assurances and waivers. */
function pausesOn({ receiving, conflict }: RecipientFacts, day: PlainDate): boolean {
  return receiving.options.every(Boolean) && conflict.options.every((group) => groupLimit(group).last < day);
}

function assuranceQuestion(
  context: Context,
  recipient: string,
  day: PlainDate,
): Question<{ readonly now: boolean; readonly ever: boolean }> {
  const { outcomes, doubts } = assuredOn(context, recipient, day);
  // Of outcomes with one verdict the first is told: it says no more than that the assurances do not stand.
  return { options: outcomes.toSorted((a, b) => Number(a.ever) - Number(b.ever)), doubts };
}

/** The days on which the verdict for a recipient can change. */
export function turningDaysFor({ recipient, day, of }: Omit<Subject, 'at'>, context: Context): PlainDate[] {
  const { cases, asOf, until = calendarTo } = context;
  return [
    nsm20.from,
    groupLimit(true).last,
    groupLimit(false).last,
    asOf,
    until,
    ...turningDays(day, of?.line.service_determination?.on),
    ...turning(context, recipient, () => turningDaysOf(recipient, cases)),
  ];
}

const turning = oncePerContext<string, readonly PlainDate[]>();

/** The days on which what is on record for a recipient begins or ends, each once. */
const turningDaysOf = (recipient: string, cases: Context['cases']): PlainDate[] => [
  ...new Set([
    ...cases
      .of('assurance', recipient)
      .flatMap(({ data }) =>
        turningDays(data.received, data.withdrawn, ...(data.credibility ?? []).map(({ on }) => on)),
      ),
    ...cases.of('waiver', recipient).flatMap(({ data }) => turningDays(data.on, data.until)),
    ...cases
      .of('assessment', recipient)
      .flatMap(({ data }) =>
        turningDays(data.on, data.closed?.on, ...(data.remedies ?? []).flatMap(({ from, to }) => [from, to])),
      ),
  ]),
];

/** Whether section 1(c) pauses transfers to a recipient on the day of the question; null when it cannot be told. */
export function isPaused(recipient: string, context: Context, place: Place): boolean | null {
  const { verdict, possible } = judged(
    { recipient, day: onDay(context.asOf), at: place, apartFromSuspension: true },
    context,
  );
  if (verdict === 'paused') return true;
  return possible.includes('paused') ? null : false;
}
