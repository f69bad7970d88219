import { expect, test } from 'vitest';
import { parseDaySpan, between, type DaySpan } from '../../src/calendar/day-span.ts';
import { dayInProse, spanInProse, withDaysInProse } from '../../src/calendar/prose.ts';
import { plainDate } from '../../src/calendar/plain-date.ts';

const span = (written: string): DaySpan => parseDaySpan(written) as DaySpan;

test.each([
  ['2024-03-24', 'March 24, 2024', 'on March 24, 2024'],
  ['2024-04-01/2024-04-30', 'April 2024', 'in April 2024'],
  ['2024-04', 'April 2024', 'in April 2024'],
  ['2024-02', 'February 2024', 'in February 2024'],
  [
    '2024-02-01/2024-02-28',
    'between February 1, 2024 and February 28, 2024',
    'between February 1, 2024 and February 28, 2024',
  ],
  [
    '2024-03-01/2024-04-30',
    'between March 1, 2024 and April 30, 2024',
    'between March 1, 2024 and April 30, 2024',
  ],
  [
    '2024-04-02/2024-04-30',
    'between April 2, 2024 and April 30, 2024',
    'between April 2, 2024 and April 30, 2024',
  ],
  ['2023', '2023', 'in 2023'],
  [
    '2023-01-01/2024-12-31',
    'between January 1, 2023 and December 31, 2024',
    'between January 1, 2023 and December 31, 2024',
  ],
  ['../2024-03-24', 'by March 24, 2024', 'by March 24, 2024'],
  ['2024-03-24/..', 'on or after March 24, 2024', 'on or after March 24, 2024'],
])('%s is written "%s", and "%s" after a verb', (written, alone, after) => {
  expect(spanInProse(span(written))).toBe(alone);
  expect(spanInProse(span(written), 'after a verb')).toBe(after);
});

test('a span without ends is a day not known', () => {
  expect(spanInProse(between(null, null))).toBe('on a day not known');
});

test('a day has no leading zero', () => {
  expect(dayInProse(plainDate('2024-12-01'))).toBe('December 1, 2024');
});

test.each([
  ['not known to the day (by 2024-03-24)', 'not known to the day (by March 24, 2024)'],
  ['between 2024-03-18 and 2024-03-20.', 'between March 18, 2024 and March 20, 2024.'],
  ['ukraine/usai-2024-04-26 and 2024-04-26/x', 'ukraine/usai-2024-04-26 and 2024-04-26/x'],
  ['2024-02-30, 12024-01-01, 2024-01-012', '2024-02-30, 12024-01-01, 2024-01-012'],
  ['2024-04-26.yaml', '2024-04-26.yaml'],
])('in a text: %s', (text, prose) => expect(withDaysInProse(text)).toBe(prose));
