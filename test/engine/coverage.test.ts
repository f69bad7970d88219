/** Which clause is answered by what, over all instruments. */
import { expect, test } from 'vitest';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { instrument, type ClauseText } from '../../src/engine/clause.ts';
import { coverageOf, type Section } from '../../src/engine/coverage.ts';
import { always, duty, policy } from './invented.ts';

const shall: ClauseText = { summary: 'They do so.', quote: 'shall do so', force: 'shall' };
const text = instrument(
  { id: 'text', cite: 'Text', title: 'The Text', from: plainDate('2024-01-01'), text: '' },
  {
    '1(a)': shall,
    '1(b)': shall,
    '1(c)': shall,
    '1(d)': { ...shall, unchecked: 'nobody could record it' },
    '1(e)': { ...shall, unchecked: 'nobody could record it' },
    '1(f)': { ...shall, force: 'should' },
    '1(g)': { ...shall, force: 'may' },
    '1(h)': shall,
  },
);
const of = (key: Parameters<typeof text.clause>[0]) => ({ clauses: [text.clause(key)] as const });
const section: Section = { id: 'pact/section', title: 'A section', ...of('1(c)') };

test('each clause stands in the order of the text, with all that answers it, and what that makes of it', () => {
  const own = policy([always('pact/rule', [], of('1(a)'))], [duty('pact/duty', () => [], of('1(b)'))], text);
  const other = { ...policy([always('house/rule', [], of('1(a)'))]), sections: [section] };
  const excused = policy(
    [always('house/excused', [], of('1(e)'))],
    [duty('house/duty', () => [], of('1(g)'))],
  );
  const found = coverageOf(own, [own, other, excused]).map(({ clause, rules, duties, sections, state }) => [
    clause.key,
    state,
    ...rules,
    ...duties,
    ...sections.map(({ id }) => id),
  ]);
  expect(found).toEqual([
    ['1(a)', 'covered', 'pact/rule', 'house/rule'],
    ['1(b)', 'covered', 'pact/duty'],
    ['1(c)', 'covered', 'pact/section'],
    ['1(d)', 'excused'],
    ['1(e)', 'covered', 'house/excused'],
    ['1(f)', 'binds no one'],
    ['1(g)', 'covered', 'house/duty'],
    ['1(h)', 'gap'],
  ]);
});

test('what answers a clause stands under what it is', () => {
  const law = { ...policy([always('pact/rule', [], of('1(a)'))], [], text), sections: [section] };
  expect(coverageOf(law, [law]).slice(0, 3)).toEqual([
    { clause: text.clause('1(a)'), rules: ['pact/rule'], duties: [], sections: [], state: 'covered' },
    { clause: text.clause('1(b)'), rules: [], duties: [], sections: [], state: 'gap' },
    { clause: text.clause('1(c)'), rules: [], duties: [], sections: [section], state: 'covered' },
  ]);
});
