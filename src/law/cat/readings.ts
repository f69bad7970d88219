/** Where the policies allow more than one reading: the readings, the one taken, and why. */
import type { Reading } from '../../engine/clause.ts';

/** The readings of the conventional arms transfer policy, CAT-01 to CAT-04. */
export const readings = [
  {
    id: 'CAT-01',
    clauses: ['NSPM-10', 'NSM-18', 'EO-14236', 'EO-14268'],
    question: 'Which day selects the policy that governs a transfer?',
    readings: {
      a: 'The day on which the recipient asks for it.',
      b: 'The day of the decision: of the review for what the review says, of the approval for the transfer.',
      c: 'The day on which Congress is notified.',
      d: 'The day of delivery.',
    },
    ours: 'b',
    because:
      'No text that was read names a day. The policies speak of deciding on transfers, and what binds whoever decides is the policy of that day. A transfer approved or delivered under another one than that of its review is shown, as information.',
  },
  {
    id: 'CAT-02',
    clauses: ['EO-14268'],
    question: 'Does the order of 9 April 2025 bring back the standard of NSPM-10 as it was?',
    readings: {
      a: 'Yes. NSPM-10 is carried out again with all it says, its standard for refusal included.',
      b: 'No. It names NSPM-10 as the framework, and its standard waits for a new directive.',
    },
    ours: 'a',
    because:
      'The order has NSPM-10 itself carried out and takes nothing out of it; no directive that follows it was found.',
  },
  {
    id: 'CAT-03',
    clauses: ['NSM-18', 'EO-14236'],
    question: 'Did NSM-18 still hold on 14 March 2025, the day it was revoked?',
    readings: {
      a: 'Yes, through that day. The time without a policy begins on the day after.',
      b: 'No. The order is of that day, and so the time without a policy begins with it.',
    },
    ours: 'a',
    because:
      'Records hold days, not hours: a decision of that day may have come before the order, and NSM-18 is what it could be held to.',
  },
  {
    id: 'CAT-04',
    clauses: ['EO-14268'],
    question: 'Does the order of 6 February 2026 on an arms transfer strategy replace the standard?',
    readings: {
      a: 'Yes. From that day on it stands in the place of NSPM-10.',
      b: 'No. It sets priorities and ways of working beside NSPM-10, whose standard goes on.',
    },
    ours: 'b',
    because: 'Nothing that was read of the order names another standard for refusal, or revokes NSPM-10.',
  },
] as const satisfies readonly Reading[];
