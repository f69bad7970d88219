/** Whether the memorandum reaches a line at all: sections 1(a) and 1(e). */
import { earlier, type PlainDate } from '../../calendar/plain-date.ts';
import { inWords, isOnOrBefore, type DaySpan } from '../../calendar/day-span.ts';
import type { Clause } from '../../engine/clause.ts';
import { ask, settled, type Question, type Reasoning } from '../../engine/possibilities.ts';
import { at, type RecordOf } from '../../records/case-repository.ts';
import type { Place } from '../../records/source.ts';
import { serviceInWords } from '../definitions.ts';
import { catalogue } from '../programs.ts';
import { nsm20 } from './clauses.ts';
import type { Judgement, Line, Reason, Transfer } from './judgement.ts';

export interface Scope {
  readonly covered: boolean;
  readonly under: Clause;
  /** Why, put together when it is asked for. */
  readonly reason: () => Reason;
  readonly readings: readonly string[];
}

interface Asked {
  readonly transfer: Transfer;
  readonly line: Line;
  readonly index: number;
  readonly day: PlainDate;
  readonly recipient: RecordOf<'recipient'> | undefined;
  readonly asOf: PlainDate;
}

/** Whether a line counts as a service. */
export const isService = ({ data }: Transfer, line: Line): boolean =>
  (line.type ?? (catalogue[data.program].services ? 'service' : 'article')) === 'service';

/** Whether the line is in scope on `day`: a recorded decision, else recipient, service and funding. */
export function* inScope(asked: Asked): Reasoning<Scope> {
  const { transfer, line, index, day, recipient, asOf } = asked;
  const clause = nsm20.clause('1(a)');
  const { scope_decision: decision, program } = transfer.data;

  if (decision && (yield* ask(decided(transfer, asOf)))) {
    const { covered, by, on, because } = decision;
    const text = (): string =>
      `${by} decided ${inWords(on)} that the memorandum ${covered ? 'covers' : 'does not cover'} it: ${because}`;
    return {
      covered,
      under: clause,
      reason: () => ({ clause, text: text(), at: at(transfer, 'scope_decision') }),
      readings: readingsOf(program),
    };
  }
  if (recipient?.data.type === 'international-organization')
    return {
      covered: false,
      under: clause,
      reason: () => organization(recipient),
      readings: ['AMB-02'],
    };
  // Design and construction is no defense service, whatever the line says.
  if (catalogue[program].neverCovered || !isService(transfer, line)) return yield* byFunding(transfer);
  if (!(yield* ask(determined(asked)))) {
    const under = nsm20.clause('1(e)');
    const text = (): string =>
      `${serviceInWords(program)}, and no determination that the memorandum applies is recorded by ${day}`;
    return {
      covered: false,
      under,
      reason: () => ({ clause: under, text: text(), at: at(transfer, 'lines', index) }),
      readings: ['AMB-27'],
    };
  }
  const scope = yield* byFunding(transfer);
  if (!scope.covered) return scope;
  const reason = (): Reason => {
    const own = scope.reason();
    return { ...own, text: `${own.text}; ${serviceInWords(program)}, determined to be covered` };
  };
  return { ...scope, reason };
}

function* byFunding(transfer: Transfer): Reasoning<Scope> {
  const clause = nsm20.clause('1(a)');
  const { program, funding } = transfer.data;
  const entry = catalogue[program];
  const say = (covered: boolean, why: string, field: 'program' | 'funding'): Scope => ({
    covered,
    under: clause,
    reason: () => ({ clause, text: `${program}: ${why}`, at: at(transfer, field) }),
    readings: readingsOf(program),
  });
  if (entry.neverCovered) return say(false, entry.because, 'program');
  if (funding === 'appropriated') return say(true, 'funded with appropriations', 'funding');
  if (funding === 'recipient') return say(false, 'paid by the recipient, not with appropriations', 'funding');
  if (funding === 'national-funds')
    return say(false, 'paid with national funds, not with appropriations', 'funding');
  if (entry.scope !== 'decision') return say(entry.scope === 'in', entry.because, 'program');
  const covered = yield* ask({
    options: [true, false],
    doubts: [
      {
        field: 'scope_decision',
        text: `${program}: ${entry.because}, and no decision on scope is recorded`,
        at: at(transfer, 'program'),
      },
    ],
  });
  return say(covered, entry.because, 'program');
}

/** Whether the recorded decision on scope has been made as of the day of the question. */
function decided(transfer: Transfer, asOf: PlainDate): Question<boolean> {
  const place = at(transfer, 'scope_decision', 'on');
  return madeBy(
    transfer.data.scope_decision!.on,
    asOf,
    'scope_decision',
    'the day of the decision on scope',
    place,
  );
}

/** Whether a Secretary had determined by the day of providing that the memorandum applies to the service. */
function determined({ transfer, line, index, day, asOf }: Asked): Question<boolean> {
  if (!line.service_determination) return settled(false);
  const place = at(transfer, 'lines', index, 'service_determination', 'on');
  return madeBy(
    line.service_determination.on,
    earlier(asOf, day),
    'service_determination',
    'the day of the determination on the service',
    place,
  );
}

/** Whether something was made by `day`; `field`, `what` and `place` say what would settle it. */
function madeBy(on: DaySpan, day: PlainDate, field: string, what: string, place: Place): Question<boolean> {
  const answer = isOnOrBefore(on, day);
  if (answer !== 'cannot tell') return settled(answer === 'yes');
  return {
    options: [true, false],
    doubts: [{ field, text: `${what} is not known (${inWords(on)})`, at: place }],
  };
}

const readingsOf = (program: Transfer['data']['program']): readonly string[] => {
  const { reading } = catalogue[program];
  return reading === undefined ? [] : [reading];
};

const organization = (recipient: RecordOf<'recipient'>): Reason => ({
  clause: nsm20.clause('1(a)'),
  text: `${recipient.id} is an international organization, and the memorandum speaks of governments`,
  at: at(recipient, 'type'),
});

/** The verdict on providing anything to a recipient that is no government, where no decision on a transfer says otherwise. */
export const noGovernment = (
  recipient: RecordOf<'recipient'>,
): Pick<Judgement, 'verdict' | 'because' | 'possible'> => ({
  verdict: 'out-of-scope',
  because: [organization(recipient)],
  possible: ['out-of-scope'],
});
