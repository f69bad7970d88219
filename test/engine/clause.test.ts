/** Clauses in the order of the text, and the days they give. */
import { expect, test } from 'vitest';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { daysOf, idOf, instrument, lastDay, lastDays, type ClauseText } from '../../src/engine/clause.ts';
import { limited, span, unlimited } from './invented.ts';

const clause: ClauseText = { summary: 'It says so.', quote: 'so', force: 'shall' };
const about = { id: 'pact', cite: 'Pact', title: 'The Pact', from: plainDate('2024-01-01'), text: '' };

test('clauses stand in the order of the text, though an object lists whole numbers first', () => {
  const { clauses } = instrument(about, {
    preamble: clause,
    '1(a)': clause,
    2: clause,
    '3(b)': clause,
    10: clause,
  });
  expect(clauses.map(({ key }) => key)).toEqual(['preamble', '1(a)', '2', '3(b)', '10']);
});

test('a clause is cited by its key without what follows a full stop, or by the number it is given', () => {
  const { clauses } = instrument(about, { '1(a).pause': clause, '2.1': { ...clause, number: '2(b)' } });
  expect(clauses.map(idOf)).toEqual(['pact/1(a)', 'pact/2(b)']);
});

test('a clause carries the readings that concern it, and no others', () => {
  const reading = { question: 'q', readings: { a: 'one' }, ours: 'a', because: 'b' } as const;
  const { clauses } = instrument(about, { 1: clause, 2: clause }, [
    { ...reading, id: 'AMB-1', clauses: ['1'] },
    { ...reading, id: 'AMB-2', clauses: ['1', '2'] },
  ]);
  expect(clauses.map(({ readings }) => readings)).toEqual([['AMB-1', 'AMB-2'], ['AMB-2']]);
});

test('an instrument has each clause by its key', () => {
  const text = instrument(about, { '1(a)': clause, 2: { ...clause, summary: 'It says more.' } });
  expect([text.clause('1(a)').summary, text.clause('2').summary]).toEqual(['It says so.', 'It says more.']);
});

test('the last day is as many days after the start as the clause gives', () => {
  expect(daysOf(limited)).toBe(10);
  expect(lastDay(limited, plainDate('2024-02-20'))).toBe('2024-03-01');
  expect(lastDays(limited, span('2024-02-20/..'))).toEqual(span('2024-03-01/..'));
});

test('a clause without a limit gives no number of days: to ask for one is a mistake of the program', () => {
  expect(() => daysOf(unlimited)).toThrow(new RangeError('clause 2 sets no limit'));
});
