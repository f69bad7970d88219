import { inWords, isCertain, isOnOrBefore } from '../../../calendar/day-span.ts';
import { isSure, type Held } from '../../../engine/figure.ts';
import type { Breach, Context, Doubt, Fact, Rule } from '../../../engine/rule.ts';
import { grouped } from '../../../records/case-repository.ts';
import { inDollars, sumInWords } from '../../../records/money.ts';
import { openBreach, unsureFact } from '../../open-breach.ts';
import { uncertainDay } from '../../uncertain-day.ts';
import { accountsOf, ceilingsIn, yearsOf, type Account, type Step } from '../accounts.ts';
import { faa } from '../clauses.ts';
import { lastJudged } from '../in-force.ts';
import { totalsOf } from '../running-total.ts';

/** Sections 506(a) and 552(c)(2): what is determined in a fiscal year stays within the ceiling of that day. */
export const ceilingExceeded: Rule = {
  id: 'faa/ceiling-exceeded',
  clauses: [
    faa.clause('506(a)(1)'),
    faa.clause('506(a)(2)'),
    faa.clause('506(a)(3)'),
    faa.clause('552(c)(2)'),
  ],
  severity: 'error',
  legal: true,
  docs: {
    summary:
      'The determinations under one drawdown authority come to more than the ceiling of their fiscal year on that day.',
    remedy:
      'correct the amount, the day or the fiscal year of the authority if it is wrong; where a determination under section 614 set the ceiling aside, accept the finding openly and name it there',
    asOf: '2021-09-30',
    bad: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/first.yaml --
kind: drawdown
authority: 506(a)(1)
recipient: ruritania
amount: 60000000
determined: 2021-02-01
notified_congress: 2021-02-01
-- ruritania/second.yaml --
kind: drawdown
authority: 506(a)(1)
recipient: ruritania
amount: 40000001 # finding
determined: 2021-06-01
notified_congress: 2021-06-01
`,
    good: `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/first.yaml --
kind: drawdown
authority: 506(a)(1)
recipient: ruritania
amount: 60000000
determined: 2021-02-01
notified_congress: 2021-02-01
-- ruritania/second.yaml --
kind: drawdown
authority: 506(a)(1)
recipient: ruritania
amount: 40000000
determined: 2021-06-01
notified_congress: 2021-06-01
`,
  },

  *check(context) {
    const accounts = accountsOf(context);
    for (const account of accounts) yield* withoutCeiling(account, context);
    const passed = accounts.flatMap((account) => passedIn(account, context));
    for (const own of grouped(passed, ({ step }) => `${step.at.path} ${step.at.pointer}`).values()) {
      // Where the year is not known, it is certain only of what passes the ceiling of each.
      const [{ step }] = own as [Passed];
      const { years, isCertain } = yearsOf(step.drawdown, lastJudged(context));
      const inAll = own.every((each) => each.isCertain) && own.length === years.length;
      const isBounded = isCertain || step.on.earliest !== null;
      yield inAll && isBounded ? certainBreach(own[0]!) : openedBreach(own[0]!, context);
    }
  },
};

/** A step that passes the ceiling of an account, or may pass it. */
interface Passed {
  readonly account: Account;
  readonly step: Step;
  readonly isCertain: boolean;
  readonly total: number;
  readonly ceiling: Held;
}

function passedIn(account: Account, context: Context): readonly Passed[] {
  const asOf = lastJudged(context);
  return totalsOf(account, asOf).flatMap(({ step, total }): Passed[] => {
    const ceilings = ceilingsIn(account.authority, account.fiscalYear, step.on, asOf);
    const [lowest, highest] = [ceilings[0], ceilings.at(-1)];
    if (!lowest || !highest || total.most <= lowest.value) return [];
    const isCertain = isOnOrBefore(step.on, asOf) === 'yes' && highest.value < total.least;
    const [sum, ceiling] = isCertain ? [total.least, highest] : [total.most, lowest];
    return [{ account, step, isCertain, total: sum, ceiling }];
  });
}

/** Of a determination of a day before every ceiling, nothing can be told. */
function* withoutCeiling({ authority, fiscalYear, steps }: Account, context: Context): Iterable<Breach> {
  for (const { drawdown, on, at, isRevaluation } of steps) {
    const isHeld = ceilingsIn(authority, fiscalYear, on, lastJudged(context)).length > 0;
    if (isHeld || isRevaluation) continue;
    const breach: Breach = {
      at,
      message: `determined under ${authority} ${inWords(on)}, and no ceiling of so early a day is recorded here`,
      label: 'no ceiling',
      record: drawdown.id,
      recipient: drawdown.data.recipient,
      under: [faa.clause(authority)],
    };
    yield openBreach(breach, []);
  }
}

function certainBreach(passed: Passed): Breach {
  const breach = breachOf(passed);
  const { source } = passed.ceiling;
  return isSure(source)
    ? breach
    : openBreach({ ...breach, facts: [...breach.facts!, unsureFact('the ceiling', source.citation)] }, []);
}

function openedBreach(passed: Passed, context: Context): Breach {
  const breach = breachOf(passed);
  return openBreach(
    { ...breach, message: breach.message.replace(' come to ', ' may come to ') },
    doubtsOf(passed, context),
  );
}

function breachOf({ account: { authority, fiscalYear }, step, total, ceiling }: Passed): Breach {
  const { drawdown, on, isRevaluation, at } = step;
  const count: Fact = {
    name: 'count',
    text: `the ceiling for fiscal year ${fiscalYear} was ${inDollars(ceiling.value)} that day (${ceiling.source.citation})`,
  };
  return {
    at,
    message: `determinations under ${authority} for fiscal year ${fiscalYear} come to ${sumInWords(total)} ${isRevaluation ? 'with the revaluation' : 'with that'} of ${inWords(on)}, above the ceiling of ${inDollars(ceiling.value)}`,
    label: 'passes the ceiling',
    record: drawdown.id,
    recipient: drawdown.data.recipient,
    under: [faa.clause(authority)],
    facts: [count],
  };
}

/** The days that leave the total open: its own, and those of others. */
function doubtsOf({ account: { steps, uncertain }, step }: Passed, context: Context): readonly Doubt[] {
  const asOf = lastJudged(context);
  const open = [...steps, ...uncertain].filter(
    ({ on }) => !isCertain(on) || isOnOrBefore(on, asOf) !== 'yes',
  );
  const first = [step, ...open.filter((each) => each !== step)].filter((each) => !isCertain(each.on));
  return first
    .slice(0, mostDoubts)
    .flatMap(({ drawdown, on, isRevaluation }) =>
      uncertainDay(drawdown, isRevaluation ? 'revaluations' : 'determined', on),
    );
}

/** The most days that are named as leaving a total open. */
const mostDoubts = 5;
