/** Answers for machines: what is not there is said to be nothing. */
import { expect, test } from 'vitest';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { checkJson } from '../../src/render/json.ts';
import { always, small, viewOf } from './a-view.ts';

test.each([
  ['without an end', undefined, null],
  ['with its last day', plainDate('2025-02-21'), '2025-02-21'],
])('the memorandum stands in the answer %s', (_, until, told) => {
  const view = viewOf(small, { instruments: always.map((instrument) => ({ instrument, until })) });
  expect((checkJson(view) as { instruments: unknown }).instruments).toEqual([
    { id: 'nsm20', from: '2024-02-08', until: told },
  ]);
});
