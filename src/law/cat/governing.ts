/** Which policy governs a transfer, and which was in force on the day of a review, in plain sentences. */
import { isYetToCome, onDay, type DaySpan } from '../../calendar/day-span.ts';
import type { Context, Said } from '../../engine/rule.ts';
import { at, type AnyRecord } from '../../records/case-repository.ts';
import { byCodeUnit, type Place } from '../../records/source.ts';
import { providedBy, type Transfer } from '../provided.ts';
import { actOn, approves, endOf, latestBy, reviewsOf, unreadReviews, type Act, type Review } from './acts.ts';
import type { Regime } from './regimes.ts';
import { standardNames, stretchOf, under, when } from './words.ts';

/** What the policy says of a transfer or a review; nothing of other records, of drafts, and of what is not sound. */
export function saidOf(record: AnyRecord, context: Context): readonly Said[] {
  if (record.draft || !record.sound) return [];
  if (record.kind === 'transfer') return governing(record, context);
  return record.kind === 'cat-review' ? inForceAt(record, context) : [];
}

/** The day by which the policy is told, and why it is that one. */
interface Selecting {
  readonly on: DaySpan;
  /** What the day is: the one that selects the policy, that of what shows an approval, or that of the question. */
  readonly as: 'selects' | 'shown' | 'asked';
  /** Half a sentence. */
  readonly because: string;
  /** It is a review that may not be the latest. */
  readonly isOpen?: true;
  /** Of a day that is shown: what follows for the approval. */
  readonly hence?: string;
  readonly at: Place | null;
}

/** The policy that governs `transfer`; each that may, where the day that selects it is not known. */
export function governing(transfer: Transfer, context: Context): readonly Said[] {
  const selected = approvalOf(transfer, context);
  if (selected) return saidBy(selected, context);
  const unread = unreadReviews(context, transfer).map(({ field }): Said => ({
    clause: null,
    text: `A file that may hold a review of this transfer could not be read: ${field}.`,
    at: null,
  }));
  return [...saidBy(reviewOrFirstTrace(transfer, context), context), ...unread];
}

function saidBy(selected: Selecting, context: Context): readonly Said[] {
  const act = actOn(selected.on, context);
  if (act) return act.regimes.map((regime) => said(leadOf(selected, act, regime), regime, selected.at));
  const because = selected.as === 'asked' ? 'no approval by that day is recorded' : selected.because;
  const text = `Conventional arms transfer policy is applied here up to ${context.until}, and ${because}.`;
  return [{ clause: null, text, at: selected.at }];
}

function approvalOf(transfer: Transfer, { asOf }: Context): Selecting | undefined {
  const { approved } = transfer.data;
  if (!approved || isYetToCome(approved, asOf)) return undefined;
  const because = `this transfer was approved ${when(approved)}`;
  return { on: approved, as: 'selects', because, at: at(transfer, 'approved') };
}

/** The review that approves; else what shows that the transfer goes on; else the day of the question. */
function reviewOrFirstTrace(transfer: Transfer, context: Context): Selecting {
  const { last, maybeNone } = latestBy(reviewsOf(context, transfer), onDay(endOf(context)));
  const approving = last.filter(approves).at(-1);
  if (approving) {
    const { on } = approving.review.data;
    const place = { on, as: 'selects', at: at(approving.review, 'on') } as const;
    return last.every((each) => approves(each) && isWithin(each.act, approving.act))
      ? {
          ...place,
          because: `no approval is recorded; the review that approves this transfer was decided ${when(on)}`,
        }
      : {
          ...place,
          isOpen: true,
          because: `no approval is recorded; a review that may not be the latest approved this transfer ${when(on)}`,
        };
  }
  const refusal = maybeNone ? undefined : last.at(-1)!.review.data;
  const refused = refusal ? `, and the latest review ${refusal.decision} it ${when(refusal.on)}` : '';
  const [trace] = tracesOf(transfer, context).toSorted((a, b) =>
    byCodeUnit(a.on.latest ?? '~', b.on.latest ?? '~'),
  );
  if (trace)
    return {
      on: trace.on,
      as: 'shown',
      because: `no approval is recorded${refused}; ${trace.what} ${when(trace.on)}`,
      hence: trace.hence,
      at: trace.at,
    };
  const because = `not yet approved, as far as the record shows${refused}`;
  return { on: onDay(context.asOf), as: 'asked', because, at: null };
}

/** Whether no answer that the day of `act` allows is one that the day of `other` does not. */
const isWithin = (act: Act, other: Act): boolean =>
  act.regimes.every((regime) => other.regimes.includes(regime));

/** What shows that a transfer goes on. */
interface Trace {
  readonly on: DaySpan;
  readonly what: string;
  /** What follows for its approval. */
  readonly hence: string;
  readonly at: Place;
}

const approvedByThen = 'an approval came by then at the latest, perhaps under an earlier policy';
/** The law has Congress notified before the approval. */
const approvedAround = 'the approval may come before or after it, perhaps under another policy';

/** What has happened to a transfer by the day of the question, or may have. */
function tracesOf(transfer: Transfer, context: Context): readonly Trace[] {
  const { announced, notified_congress: notified } = transfer.data;
  const traces = [
    announced && {
      on: announced,
      what: 'it was announced',
      hence: approvedByThen,
      at: at(transfer, 'announced'),
    },
    notified && {
      on: notified,
      what: 'Congress was notified of it',
      hence: approvedAround,
      at: at(transfer, 'notified_congress'),
    },
    ...providedBy(transfer, context).map(({ on, at: place }) => ({
      on,
      what: 'something of it was delivered',
      hence: approvedByThen,
      at: place,
    })),
  ];
  return traces.flatMap((trace) => (trace && !isYetToCome(trace.on, context.asOf) ? [trace] : []));
}

function leadOf({ as, because, on, isOpen, hence }: Selecting, act: Act, regime: Regime): string {
  if (as === 'asked') return `${because}; ${when(on)} that would be ${named(regime)} (CAT-01)`;
  const why = `${because}${orLater(act)}`;
  const isOnly = act.regimes.length === 1;
  if (as === 'selects')
    return `${governs(regime, isOnly && !isOpen)}: ${why}, and that day selects the policy (CAT-01)`;
  return `${why}, and ${wasInForce(regime, isOnly)}; ${hence}, and its day selects the policy (CAT-01)`;
}

/** The policy in force on the day of a review; each that may have been. */
function inForceAt(review: Review, context: Context): readonly Said[] {
  const { on } = review.data;
  const act = actOn(on, context);
  if (!act) return [];
  return act.regimes.map((regime) =>
    said(
      `this review was decided ${when(on)}${orLater(act)}, ${act.regimes.length === 1 ? '' : 'perhaps '}${under(regime)}`,
      regime,
      at(review, 'on'),
    ),
  );
}

/** Of an act that may not have been done by the end. */
const orLater = ({ done, day }: Act): string =>
  done === 'yes' ? '' : ` (whether by ${day.latest} is not known)`;

/** As a sentence names what is in force. */
const named = ({ id, name }: Regime): string => (id === 'not recorded' ? 'one not recorded here' : name);

function governs({ id, name }: Regime, isOnly: boolean): string {
  const clause = id === 'not recorded' ? 'the policy that governs is not recorded here' : `${name} governs`;
  return isOnly ? clause : `it may be that ${clause}`;
}

function wasInForce({ id, name }: Regime, isOnly: boolean): string {
  if (id === 'not recorded')
    return isOnly
      ? 'what was in force on that day is not recorded here'
      : 'on that day a policy may have been in force that is not recorded here';
  return `on that day ${name} ${isOnly ? 'was' : 'may have been'} in force`;
}

/** Two sentences: what follows for the record, and since when, until when and with which standard it was in force. */
function said(lead: string, regime: Regime, place: Place | null): Said {
  const { standard } = regime;
  const stretch = `${stretchOf(regime)}${standard ? `; its standard for refusal is ${standardNames[standard.is]}` : ''}`;
  return {
    clause: regime.id === 'not recorded' ? null : regime.clause,
    text: `${sentence(lead)} ${sentence(stretch)}`,
    at: place,
  };
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
