/** Several answers put together to one. */
import type { Answer } from '../../../calendar/day-span.ts';

/** Whether any of `answers` is yes. */
export const anyOf = (answers: readonly Answer[]): Answer =>
  answers.includes('yes') ? 'yes' : answers.includes('cannot tell') ? 'cannot tell' : 'no';

/** Whether all of `answers` are yes. */
export const everyOf = (answers: readonly Answer[]): Answer =>
  answers.includes('no') ? 'no' : answers.includes('cannot tell') ? 'cannot tell' : 'yes';
