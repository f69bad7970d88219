/** The verdict on a line or a recipient, with nothing worked out twice that cannot differ. */
import { isCertain, type DaySpan } from '../../calendar/day-span.ts';
import { oncePerContext } from '../../engine/once.ts';
import type { Context, Doubt } from '../../engine/rule.ts';
import type { Place } from '../../records/source.ts';
import { givenWhy, type Judgement, type Reason, type Subject, type Transfer } from './judgement.ts';
import { inScope, isService, type Scope } from './scope.ts';
import { isSuspendedByName } from './suspensions.ts';
import { judged } from './verdict.ts';
import { isWaivedByName } from './waivers.ts';

/** The verdict on `subject`, tried in every way the records can be read as of the day of the question. */
export function judge(subject: Subject, context: Context): Judgement {
  const { of, day, at: place, recipient } = subject;
  // Nothing of an article that is not exempt bears on the verdict itself: it is that of all such lines.
  if (!of || of.line.exemption || isService(of.transfer, of.line)) return judged(subject, context);
  const { transfer } = of;
  const { scope } = scopes(context, transfer, () => ({ scope: scopeOf(of, context) }));
  if (!scope || !isCertain(day) || isNamed(transfer, context)) {
    const before = ofTransfers(context, `${transfer.id} ${inText(day)}`, () => ({
      judgement: judged(subject, context),
      place,
    }));
    return elsewhere(before.judgement, before.place, place);
  }
  const before = ofRecipients(context, `${recipient} ${inText(day)}`, () => ({
    judgement: judged({ recipient, day, at: place }, context),
    place,
  }));
  return withScope(elsewhere(before.judgement, before.place, place), scope);
}

interface Worked {
  readonly judgement: Judgement;
  /** What it was told of. */
  readonly place: Place;
}

const scopes = oncePerContext<Transfer, { readonly scope: Scope | undefined }>();
const ofTransfers = oncePerContext<string, Worked>();
const ofRecipients = oncePerContext<string, Worked>();

const inText = ({ earliest, latest }: DaySpan): string =>
  earliest === latest ? String(earliest) : `${earliest}/${latest}`;

/** Whether articles of a transfer are in scope, on whatever day; undefined: that cannot be told. */
function scopeOf(of: NonNullable<Subject['of']>, { cases, asOf }: Context): Scope | undefined {
  const [recipient] = cases.of('recipient', of.transfer.data.recipient);
  const { done, value } = inScope({ ...of, day: asOf, recipient, asOf }).next();
  return done === true ? value : undefined;
}

/** Whether a waiver or a suspension names the transfer: what it says is not said of others. */
const isNamed = ({ id, data: { recipient } }: Transfer, context: Context): boolean =>
  isWaivedByName(context, recipient, id) || isSuspendedByName(context, recipient, id);

/** The judgement on any covered article for a recipient, as that on an article of which the scope is settled. */
function withScope(judgement: Judgement, { covered, reason, readings: own }: Scope): Judgement {
  const { verdict, readings, under, possible, doubts } = judgement;
  // Where the memorandum does not bind, nobody asks what it covers.
  if (verdict === 'not-in-force' || verdict === 'before-memorandum') return judgement;
  if (!covered) {
    const out = { verdict: 'out-of-scope', under: [reason.clause], possible: ['out-of-scope'] } as const;
    return { ...out, because: [reason], readings: own, doubts: [] };
  }
  const both = own.length === 0 ? readings : [...new Set([...own, ...readings])].toSorted();
  return givenWhy({ verdict, readings: both, under, possible, doubts }, () =>
    verdict === 'undetermined' ? judgement.because : [reason, ...judgement.because],
  );
}

/** The same judgement on what is written at another place. */
function elsewhere(judgement: Judgement, from: Place, to: Place): Judgement {
  if (from === to) return judgement;
  const moved = <Told extends Reason | Doubt>(told: Told): Told =>
    told.at === from ? { ...told, at: to } : told;
  const { verdict, readings, under, possible, doubts } = judgement;
  const told = { verdict, readings, under, possible, doubts: doubts.map(moved) };
  return givenWhy(told, () => judgement.because.map(moved));
}
