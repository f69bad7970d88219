/** What the state of a deadline says. */
import type { DeadlineState } from './duty.ts';

export const stateTexts: Readonly<Record<DeadlineState, string>> = {
  met: 'It was done by its last day.',
  late: 'It was done after its last day. That is on record for ever as information: a true day is never wrong.',
  pending: 'It is not done, and its last day has not passed.',
  overdue: 'It is not done, and its last day has passed.',
  lapsed: 'It was not done by the last day on which the text binds, and its own last day lies after that.',
  waived: 'A waiver covers it while it is open; what it would be without the waiver is shown beside it.',
  undetermined: 'The records allow more than one of the others; the facts that would settle it are named.',
};
