/** How verdicts and the states of deadlines are to be taken at a glance. */
import type { DeadlineState } from '../engine/duty.ts';
import type { Verdict } from '../law/nsm20/judgement.ts';
import type { Tone } from './document.ts';

const verdictTones: Readonly<Record<Verdict, Tone>> = {
  'not-in-force': 'aside',
  'before-memorandum': 'aside',
  exempt: 'aside',
  'out-of-scope': 'aside',
  suspended: 'stopped',
  assured: 'settled',
  waived: 'open',
  transition: 'open',
  paused: 'stopped',
  barred: 'stopped',
  undetermined: 'unknown',
};

export const stateTones: Readonly<Record<DeadlineState, Tone>> = {
  met: 'settled',
  late: 'late',
  pending: 'open',
  overdue: 'stopped',
  lapsed: 'aside',
  waived: 'aside',
  undetermined: 'unknown',
};

/** The tone of a verdict, by its word. */
export const verdictTone = (verdict: string): Tone =>
  Object.hasOwn(verdictTones, verdict) ? verdictTones[verdict as Verdict] : 'unknown';
