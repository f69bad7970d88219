/** A law that nobody made, for tests of the engine: two clauses, and rules and duties as a test needs them. */
import { onDay, parseDaySpan, type DaySpan } from '../../src/calendar/day-span.ts';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { instrument } from '../../src/engine/clause.ts';
import type { Duty, Occasion } from '../../src/engine/duty.ts';
import type { Policy } from '../../src/engine/evaluate.ts';
import type { Breach, Docs, Rule } from '../../src/engine/rule.ts';
import type { Place } from '../../src/records/source.ts';

export const pactFrom = (from: string) =>
  instrument(
    { id: 'pact', cite: 'Pact', title: 'The Pact', from: plainDate(from), text: 'https://pact.example' },
    {
      1: {
        summary: 'They write within ten days.',
        quote: 'shall write',
        force: 'shall',
        binds: ['state'],
        limit: { days: 10, after: 'the meeting' },
      },
      2: { summary: 'They should be polite.', quote: 'should be polite', force: 'should' },
    },
  );
export const pact = pactFrom('2024-01-01');
export const [limited, unlimited] = [pact.clause('1'), pact.clause('2')];

/** A place in `file` of the case folder. */
export const place = (line = 1, column = 1, file = 'a.yaml'): Place => ({
  path: `cases/${file}`,
  pointer: '',
  start: { line, column },
  end: { line, column: column + 1 },
});

const docs: Docs = {
  summary: 'A summary.',
  remedy: 'the remedy of its page',
  asOf: '2024-01-01',
  bad: '',
  good: '',
};

export const rule = (id: Rule['id'], check: Rule['check'], more: Partial<Rule> = {}): Rule => ({
  id,
  clauses: [unlimited],
  severity: 'error',
  legal: false,
  docs,
  check,
  ...more,
});

/** A rule that has the same breaches on every day. */
export const always = (
  id: Rule['id'],
  breaches: readonly Partial<Breach>[],
  more: Partial<Rule> = {},
): Rule => rule(id, () => breaches.map((breach) => ({ at: place(), message: 'it is so', ...breach })), more);

export const duty = (id: Duty['id'], occasions: Duty['occasions'], more: Partial<Duty> = {}): Duty => ({
  id,
  clauses: [limited],
  overdue: 'error',
  docs,
  occasions,
  ...more,
});

/** A span as case files write it. */
export const span = (text: string): DaySpan => parseDaySpan(text) as DaySpan;

/** A start of a clock on 2024-05-31, due on 2024-06-10, about which nothing has been done. */
export const occasion = (more: Partial<Occasion> = {}): Occasion => ({
  record: null,
  recipient: null,
  clause: limited,
  actor: ['state'],
  addressee: 'the other side',
  what: 'the letter',
  from: onDay(plainDate('2024-05-31')),
  due: onDay(plainDate('2024-06-10')),
  done: ['never'],
  exists: 'yes',
  byNoticeOnly: false,
  doubts: [],
  at: place(),
  label: 'runs from here',
  ...more,
});

export const policy = (
  rules: readonly Rule[],
  duties: readonly Duty[] = [],
  instrumentOf: Policy['instrument'] = pact,
): Policy => ({ instrument: instrumentOf, rules, duties });
