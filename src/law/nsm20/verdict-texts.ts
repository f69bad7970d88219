/** What each verdict means, and when it is given: the table of the verdict, in words. */
import type { Clause } from '../../engine/clause.ts';
import { nsm20 } from './clauses.ts';
import type { Verdict } from './judgement.ts';

export interface VerdictText {
  /** For a sentence: `paused; it may not be delivered`. */
  readonly short: string;
  readonly when: string;
  readonly clauses: readonly Clause[];
}

export const verdictTexts: Readonly<Record<Verdict, VerdictText>> = {
  'not-in-force': {
    short: 'the memorandum no longer binds',
    when: 'The day lies after the last day on which the memorandum binds, as nsm20.yaml gives it.',
    clauses: [],
  },
  'before-memorandum': {
    short: 'before the memorandum',
    when: 'The day lies before the day of the memorandum, which applies prospectively.',
    clauses: [nsm20.clause('1(a)')],
  },
  exempt: {
    short: 'exempt; the memorandum does not apply',
    when: 'The line is recorded as exempt.',
    clauses: [
      nsm20.clause('1(d)(1)'),
      nsm20.clause('1(d)(2)'),
      nsm20.clause('1(d)(3)'),
      nsm20.clause('1(d)(4)'),
    ],
  },
  'out-of-scope': {
    short: 'out of scope; the memorandum does not reach it',
    when: 'No appropriations pay for it, or it is a service and no determination brings it in, or the recipient is an international organization.',
    clauses: [nsm20.clause('1(a)'), nsm20.clause('1(e)')],
  },
  suspended: {
    short: 'suspended; it may not be delivered',
    when: 'A remedy of an assessment suspends the transfer on that day.',
    clauses: [nsm20.clause('1(b).rem')],
  },
  assured: {
    short: 'assured; it may be delivered',
    when: 'Both assurances stand on that day.',
    clauses: [nsm20.clause('1(a).pre')],
  },
  waived: {
    short: 'waived; it may be delivered under the waiver',
    when: 'A waiver covers it: exercised by that day, not past its end, with the transfer in its scope.',
    clauses: [nsm20.clause('1(f)')],
  },
  transition: {
    short: 'in transition; it may be delivered until the limit',
    when: 'The recipient was already receiving on the day of the memorandum, and the time to obtain its assurances has not run out.',
    clauses: [nsm20.clause('1(c)')],
  },
  paused: {
    short: 'paused; it may not be delivered',
    when: 'The recipient was already receiving, that time has run out, and its assurances were not obtained in it or since.',
    clauses: [nsm20.clause('1(c)(i).pause'), nsm20.clause('1(c)(ii).pause')],
  },
  barred: {
    short: 'barred; it may not be delivered',
    when: 'Both assurances are needed and do not stand: the recipient was not already receiving, or what was once obtained no longer stands.',
    clauses: [nsm20.clause('1(a).pre')],
  },
  undetermined: {
    short: 'undetermined; the record does not show whether it may be delivered',
    when: 'A fact is missing or a day is not known to the day, and what it can be leads to different verdicts. The fact is named.',
    clauses: [nsm20.clause('1(a)')],
  },
};
