/** JUnit XML: a test case for each obligation, so that the totals mean something. */
import type { Deadline } from '../../engine/duty.ts';
import type { Finding } from '../../engine/rule.ts';
import { notTakenIn } from '../../records/case-repository.ts';
import { byCodeUnit, wholeFile, type Place } from '../../records/source.ts';
import { shortCite } from '../citation.ts';
import { dueText, stateText } from '../deadlines.ts';
import { plural } from '../ink.ts';
import { acceptanceText, countsOf, fromTop, type View } from '../view.ts';
import { element, textElement, xmlDocument, type Xml } from '../xml.ts';
import { detailsOf, ofRecord } from './parts.ts';

interface TestCase {
  readonly suite: string;
  readonly about: string;
  readonly name: string;
  readonly at?: Place;
  readonly outcome: Outcome;
}

type Outcome =
  | { readonly is: 'passed' }
  | { readonly is: 'skipped'; readonly message: string }
  | {
      readonly is: 'failed';
      readonly rule: string;
      readonly message: string;
      readonly lines: readonly string[];
    };

/** The names of suites that belong to no recipient; ids hold no blanks. */
const noRecipient = 'no recipient';
const records = 'the records';

/** A suite for each recipient, one for obligations that belong to none, and one for the records themselves. */
export function junit(view: View): Xml {
  const cases = named([...obligations(view), ...findings(view)]);
  const suites = [...new Set(cases.map(({ suite }) => suite))].toSorted(byPlace);
  const document = element(
    'testsuites',
    { name: 'nsm20 check', ...totals(cases) },
    suites.map((suite) =>
      suiteOf(
        suite,
        cases.filter((each) => each.suite === suite),
        view,
      ),
    ),
  );
  return xmlDocument(document);
}

/** Recipients by id, then what belongs to none, then the records. */
const byPlace = (a: string, b: string): number => {
  const last = [noRecipient, records];
  return last.indexOf(a) - last.indexOf(b) || byCodeUnit(a, b);
};

const totals = (cases: readonly TestCase[]): Record<string, number> => ({
  tests: cases.length,
  failures: cases.filter(({ outcome }) => outcome.is === 'failed').length,
  errors: 0,
  skipped: cases.filter(({ outcome }) => outcome.is === 'skipped').length,
});

function suiteOf(name: string, cases: readonly TestCase[], view: View): Xml {
  const asOf = element('property', { name: 'asOf', value: view.evaluation.context.asOf });
  return element('testsuite', { name, ...totals(cases) }, [
    element('properties', {}, [asOf]),
    ...cases.map((each) => caseOf(each, view)),
  ]);
}

function caseOf({ suite, about, name, at, outcome }: TestCase, view: View): Xml {
  const attributes = {
    classname: `${suite}.${about}`,
    name,
    ...(at && { file: fromTop(view, at.path), line: at.start.line }),
  };
  switch (outcome.is) {
    case 'passed':
      return element('testcase', attributes);
    case 'skipped':
      return element('testcase', attributes, [element('skipped', { message: outcome.message })]);
    case 'failed': {
      const { rule, message, lines } = outcome;
      return element('testcase', attributes, [textElement('failure', { type: rule, message }, lines)]);
    }
  }
}

/** Cases of one suite that would share their name are numbered: services take them for one otherwise. */
function named(cases: readonly TestCase[]): TestCase[] {
  const known = new Map<string, number>();
  return cases.map((each) => {
    const key = [each.suite, each.about, each.name].join('\n');
    const nth = (known.get(key) ?? 0) + 1;
    known.set(key, nth);
    return nth === 1 ? each : { ...each, name: `${each.name} (${nth})` };
  });
}

function obligations(view: View): TestCase[] {
  const { deadlines, findings } = view.evaluation;
  const told = new Map(findings.map((finding) => [finding.deadline, finding]));
  return deadlines
    .filter(({ at }) => view.wanted(at.path))
    .map((deadline): TestCase => {
      const { duty, clause, record, recipient, what, which, at } = deadline;
      const whose = record === null ? '' : `${record.id} `;
      return {
        suite: recipient ?? noRecipient,
        about: duty.id.split('/')[1]!,
        name: `${whose}${shortCite(clause)}: ${what}${which === undefined || which === clause.number ? '' : ` [${which}]`}`,
        at,
        outcome: outcomeOf(deadline, told.get(deadline), view),
      };
    });
}

/**
 * Where the records do not show whether it was done, it fails: skipped would look like a clean answer. Not so in a
 * public-only record, whose settings say that what nobody published is unknown, not missing.
 */
function outcomeOf(deadline: Deadline, finding: Finding | undefined, view: View): Outcome {
  const { state, ignored, what, provisional, duty, doubts } = deadline;
  const { asOf, publicOnly } = view.evaluation.context;
  const skipped = (message: string): Outcome => ({ is: 'skipped', message });
  const unknown = [...new Set(doubts.map(({ text }) => text))];
  if (ignored && state !== 'met') return skipped(acceptanceText(ignored));
  switch (state) {
    case 'met':
      return { is: 'passed' };
    case 'pending':
      return skipped(
        provisional
          ? `not running: the clock starts with an act that is not recorded`
          : `not due until ${dueText(deadline)} (${stateText(deadline)})`,
      );
    case 'lapsed':
      return skipped('lapsed: the text ceased to bind before its last day');
    case 'waived':
      return skipped(stateText(deadline));
    case 'undetermined':
      if (publicOnly) return skipped(['the record does not show it', ...unknown].join('; '));
      break;
    case 'late':
    case 'overdue':
  }
  return {
    is: 'failed',
    rule: duty.id,
    message: finding?.message ?? `${what}: ${stateText(deadline)}`,
    lines: [...(finding ? detailsOf(finding) : unknown.map((text) => `Unknown: ${text}`)), `As of: ${asOf}`],
  };
}

/** What is found beside obligations, and files that nothing could be judged of. What only informs fails nothing. */
function findings(view: View): TestCase[] {
  const { evaluation } = view;
  const own = view.shown
    .filter(({ deadline }) => deadline === null)
    .map((finding): TestCase => {
      const { rule, severity, record, message, at, ignored } = finding;
      return {
        suite: records,
        about: rule.split('/')[1]!,
        name: `${record ?? at.path}: ${message}`,
        at,
        outcome: ignored
          ? { is: 'skipped', message: acceptanceText(ignored) }
          : severity === 'info'
            ? { is: 'skipped', message: `for information: ${message}` }
            : {
                is: 'failed',
                rule,
                message: `${message}${ofRecord(finding)}`,
                lines: [...detailsOf(finding), `As of: ${evaluation.context.asOf}`],
              },
      };
    });
  const failing = new Set(own.filter(({ outcome }) => outcome.is === 'failed').map(({ at }) => at?.path));
  const untold = notTakenIn(evaluation.context.cases)
    .map(({ path }) => path)
    .filter((path) => view.wanted(path) && !failing.has(path))
    .map((path): TestCase => {
      const message = 'the file could not be taken in; what it says is not judged';
      return {
        suite: records,
        about: 'not-taken-in',
        name: path,
        at: wholeFile(path),
        outcome: { is: 'failed', rule: 'not-taken-in', message, lines: [] },
      };
    });
  if (failing.size + untold.length > 0) return [...own, ...untold];
  const { records: count } = countsOf(evaluation);
  const name = `nothing else is wrong in ${plural(count, 'record')}`;
  return [{ suite: records, about: 'check', name, outcome: { is: 'passed' } }, ...own];
}
