/** Which policy governs a transfer, and which was in force on the day of a review, in plain sentences. */
import { isYetToCome, onDay, type DaySpan } from '../../calendar/day-span.ts';
import type { Context, Said } from '../../engine/rule.ts';
import { at, type AnyRecord } from '../../records/case-repository.ts';
import { byCodeUnit, type Place } from '../../records/source.ts';
import type { Transfer } from '../provided.ts';
import { actOn, reviewsOf, type Act, type Review } from './acts.ts';
import type { Regime } from './regimes.ts';
import { standardNames, stretchOf, under, when } from './words.ts';

/** What the policy says of a transfer or a review; nothing of other records, of drafts, and of what is not sound. */
export function saidOf(record: AnyRecord, context: Context): readonly Said[] {
  if (record.draft || !record.sound) return [];
  if (record.kind === 'transfer') return governing(record, context);
  return record.kind === 'cat-review' ? inForceAt(record, context) : [];
}

/** The day that selects the policy, why it does, and where it stands. */
interface Selecting {
  readonly on: DaySpan;
  /** Half a sentence; absent: nothing is decided yet, and the day is that of the question. */
  readonly because?: string;
  readonly at: Place | null;
}

/** The policy that governs `transfer`; each that may, where the day that selects it is not known. */
export function governing(transfer: Transfer, context: Context): readonly Said[] {
  const { on, because, at: place } = selecting(transfer, context);
  const act = actOn(on, context);
  if (!act) {
    const text = `Conventional arms transfer policy is applied here up to ${context.until}, and ${because ?? 'no approval by that day is recorded'}.`;
    return [{ clause: null, text, at: place }];
  }
  return act.regimes.map((regime): Said => {
    const lead =
      because === undefined
        ? `not yet approved, as far as the record shows; ${when(on)} that would be ${named(regime)} (CAT-01)`
        : `${governs(regime, isOnly(act))}: ${because}, and that day selects the policy (CAT-01)`;
    return said(lead, regime, place);
  });
}

/** The approval; else the review that approved last; else the day of the question. */
function selecting(transfer: Transfer, context: Context): Selecting {
  const { approved } = transfer.data;
  if (approved && !isYetToCome(approved, context.asOf))
    return {
      on: approved,
      because: `this transfer was approved ${when(approved)}`,
      at: at(transfer, 'approved'),
    };
  const last = reviewsOf(context, transfer)
    .filter(({ review }) => review.data.decision === 'approved')
    .toSorted((a, b) => byCodeUnit(a.act.day.latest!, b.act.day.latest!))
    .at(-1);
  if (!last) return { on: onDay(context.asOf), at: null };
  const { on } = last.review.data;
  const because = `no approval is recorded; the review that approves this transfer was decided ${when(on)}`;
  return { on, because, at: at(last.review, 'on') };
}

/** The policy in force on the day of a review; each that may have been. */
function inForceAt(review: Review, context: Context): readonly Said[] {
  const { on } = review.data;
  const act = actOn(on, context);
  if (!act) return [];
  return act.regimes.map((regime) =>
    said(
      `this review was decided ${when(on)}, ${isOnly(act) ? '' : 'perhaps '}${under(regime)}`,
      regime,
      at(review, 'on'),
    ),
  );
}

const isOnly = ({ regimes, done }: Act): boolean => regimes.length === 1 && done === 'yes';

/** As a sentence names what is in force. */
const named = ({ id, name }: Regime): string => (id === 'not recorded' ? 'one not recorded here' : name);

function governs({ id, name }: Regime, isOnly: boolean): string {
  const clause = id === 'not recorded' ? 'the policy that governs is not recorded here' : `${name} governs`;
  return isOnly ? clause : `it may be that ${clause}`;
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
