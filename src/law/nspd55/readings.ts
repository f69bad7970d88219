/** Where NSPD-55 allows more than one reading: the readings, the one taken, and why. */
import type { Reading } from '../../engine/clause.ts';

/** The readings of the directive, NSPD55-01 to NSPD55-04. */
export const readings = [
  {
    id: 'NSPD55-01',
    clauses: ['T02'],
    question: 'Do the days for the validated end-user program govern the assessment or the report on it?',
    readings: {
      a: 'Both are one task, which is done when the report is submitted.',
      b: 'The report alone has a last day. The assessment has none, but has to come before it.',
      c: 'Each has that last day, and is done by itself.',
    },
    ours: 'a',
    because:
      'A report on an assessment cannot be submitted before the assessment is made, so the last day of the one is at least that of the other.',
  },
  {
    id: 'NSPD55-02',
    clauses: ['T15'],
    question: 'What do the days in the sentence on foreign availability limit?',
    readings: {
      a: 'The work on the criteria: they are determined within the days.',
      b: 'What the criteria are for: the availability of an item is established within the days.',
    },
    ours: 'a',
    because:
      'The task is to define the term once, counted from the directive. Items come later, and each of them has no such day to count from.',
  },
  {
    id: 'NSPD55-03',
    clauses: ['T11'],
    question: 'What follows from an aim to publish within days of the conclusion of the interagency review?',
    readings: {
      a: 'A clock of its own. It starts on the day on which the review is recorded to have ended; what is overdue is a warning, since an aim binds less than a task.',
      b: 'Nothing that could be overdue: the aim only describes what the draft is for.',
      c: 'A task like the others, counted from the day the draft was circulated.',
    },
    ours: 'a',
    because:
      'The directive gives a number of days and says from when they run, but speaks of an aim. It does not say how a review ends, so the record has to.',
  },
  {
    id: 'NSPD55-04',
    clauses: ['T05', 'T08', 'T11', 'directive'],
    question: 'Does a last day on a Saturday or Sunday move to the next working day?',
    readings: {
      a: 'No. Days are calendar days, and the last one stands where it falls.',
      b: 'Yes. What falls on a weekend or holiday is in time on the next working day.',
    },
    ours: 'a',
    because:
      'Rules that move a last day stand in laws and rules of court, and none of them speaks of directives of the President. The text says nothing of it.',
  },
] as const satisfies readonly Reading[];
