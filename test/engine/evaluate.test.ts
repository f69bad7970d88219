/** What rules and duties come to: whole findings, their sentences, their levels, and the order of everything. */
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { atLeast, evaluate, type Options, type Policy } from '../../src/engine/evaluate.ts';
import type { Duty, Occasion } from '../../src/engine/duty.ts';
import type { Breach, Context, Doubt, Finding, Rule, Severity } from '../../src/engine/rule.ts';
import { contextOf } from '../support.ts';
import { always, duty, limited, occasion, place, policy, rule, span, unlimited } from './invented.ts';

const two = `
-- freedonia.yaml --
kind: recipient
name: Freedonia
-- sylvania.yaml --
kind: recipient
name: Sylvania
`;
const { cases } = contextOf(two, '2024-06-20');
const [freedonia, sylvania] = [cases.get('freedonia')!, cases.get('sylvania')!];

const evaluated = (policies: readonly Policy[], options?: Options, more: Partial<Context> = {}) =>
  evaluate(policies, contextOf(two, '2024-06-20', more), options);

/** What one occasion comes to. */
const ofOccasion = (of: Partial<Occasion>, asOf = '2024-06-20', more: Partial<Duty> = {}) =>
  evaluate(
    [policy([], [duty('pact/write', () => [occasion(of)], more)])],
    contextOf(two, asOf, { window: 3 }),
  );

/** `error pact/rule: message` */
const lines = (findings: readonly Finding[]): string[] =>
  findings.map((finding) => `${finding.severity} ${finding.rule}: ${finding.message}`);

const doubt = (field: string): Doubt => ({ field, text: `"${field}" is not known`, at: undefined });
const broken: Doubt = { ...doubt('b.yaml'), broken: true };

describe('a finding', () => {
  test('takes from its rule what the breach does not say', () => {
    expect(evaluated([policy([always('pact/polite', [{}])])]).findings).toEqual([
      {
        rule: 'pact/polite',
        severity: 'error',
        legal: false,
        message: 'it is so',
        label: undefined,
        record: null,
        recipient: null,
        clauses: [unlimited],
        at: place(),
        related: [],
        facts: [],
        deadline: null,
        readings: [],
        help: 'the remedy of its page',
        ignored: null,
      },
    ]);
  });

  test('keeps what the breach says', () => {
    const said: Breach = {
      at: place(3, 5, 'b.yaml'),
      message: 'the letter is rude',
      label: 'here',
      record: 'freedonia/letter',
      recipient: 'freedonia',
      related: [{ at: place(7), message: 'the letter before it' }],
      facts: [{ name: 'text', text: 'a fact' }],
      readings: ['AMB-1'],
      help: 'write another',
      severity: 'info',
    };
    const rude = always('pact/polite', [{ ...said, under: [limited] }], { legal: true });
    expect(evaluated([policy([rude])]).findings).toEqual([
      { ...said, rule: 'pact/polite', legal: true, clauses: [limited], deadline: null, ignored: null },
    ]);
  });

  test('takes from its duty what the occasion does not say', () => {
    const { findings, deadlines } = ofOccasion({});
    expect(findings).toEqual([
      {
        rule: 'pact/write',
        severity: 'error',
        legal: true,
        message: 'the letter is 10 days overdue',
        label: 'runs from here',
        record: null,
        recipient: null,
        clauses: [limited],
        at: place(),
        related: [],
        facts: [{ name: 'due', text: 'Mon 2024-06-10 (2024-05-31 + 10 days)' }],
        deadline: deadlines[0],
        readings: [],
        help: 'the remedy of its page',
        ignored: null,
      },
    ]);
  });

  test('keeps what the occasion says, with the day due and what is unknown before its own facts', () => {
    const said = {
      recipient: 'freedonia',
      at: place(3, 5, 'b.yaml'),
      label: 'here',
      related: [{ at: place(7), message: 'the letter before it' }],
      readings: ['AMB-1'],
      help: 'write another',
    };
    const { findings, deadlines } = ofOccasion({
      ...said,
      record: freedonia,
      clause: unlimited,
      exists: 'perhaps',
      facts: [{ name: 'then', text: 'nothing follows' }],
      doubts: [doubt('on'), doubt('sent')],
    });
    expect(findings).toEqual([
      {
        ...said,
        rule: 'pact/write',
        severity: 'warning',
        legal: true,
        message: 'the record does not show the state of the letter',
        record: 'freedonia',
        clauses: [unlimited],
        facts: [
          { name: 'due', text: 'Mon 2024-06-10 (2024-05-31 + 10 days)' },
          { name: 'unknown', text: '"on" is not known' },
          { name: 'unknown', text: '"sent" is not known' },
          { name: 'then', text: 'nothing follows' },
        ],
        deadline: deadlines[0],
        ignored: null,
      },
    ]);
  });

  test('says nothing of what is unknown where its state is known', () => {
    expect(ofOccasion({ doubts: [doubt('on')] }).findings[0]?.facts.map(({ name }) => name)).toEqual(['due']);
  });
});

describe('what a deadline of 2024-06-10 says, warned of three days ahead', () => {
  const done = (text: string) => ({ done: [span(text)] });
  test.each<[name: string, asOf: string, of: Partial<Occasion>, said?: string]>([
    ['nothing four days before', '2024-06-06', {}],
    ['how many days are left', '2024-06-07', {}, 'warning pact/write: the letter is due in 3 days'],
    ['that a day is left', '2024-06-09', {}, 'warning pact/write: the letter is due in 1 day'],
    ['that it is due today', '2024-06-10', {}, 'warning pact/write: the letter is due today'],
    ['that it is a day overdue', '2024-06-11', {}, 'error pact/write: the letter is 1 day overdue'],
    ['how many days it is overdue', '2024-06-12', {}, 'error pact/write: the letter is 2 days overdue'],
    [
      'that it came a day late',
      '2024-06-20',
      done('2024-06-11'),
      'info pact/write: the letter came 1 day late',
    ],
    [
      'how many days it came late',
      '2024-06-20',
      done('2024-06-13'),
      'info pact/write: the letter came 3 days late',
    ],
    [
      'that it cannot be told',
      '2024-06-20',
      { exists: 'perhaps' },
      'warning pact/write: the record does not show the state of the letter',
    ],
    ['nothing when it is met', '2024-06-20', done('2024-06-10')],
    ['nothing when it is waived', '2024-06-20', { waived: 'yes' }],
    ['nothing while its clock has not started', '2024-06-10', { from: null }],
  ])('%s', (_, asOf, of, said) => {
    expect(lines(ofOccasion(of, asOf).findings)).toEqual(said === undefined ? [] : [said]);
  });

  test('nothing when it has lapsed', () => {
    const { findings } = evaluated([policy([], [duty('pact/write', () => [occasion()])])], undefined, {
      until: plainDate('2024-06-09'),
    });
    expect(findings).toEqual([]);
  });

  test('a warning where its duty is no graver', () => {
    const { findings } = ofOccasion({}, '2024-06-11', { overdue: 'warning' });
    expect(lines(findings)).toEqual(['warning pact/write: the letter is 1 day overdue']);
  });

  test('to leave a true day as it is, when it came late', () => {
    const { findings } = ofOccasion({ ...done('2024-06-11'), help: 'write another' });
    expect(findings.map(({ help }) => help)).toEqual([
      'if the day is true, leave it: it stays on record as late, and fails no run',
    ]);
  });
});

describe('the fact of the last day', () => {
  const perhaps = { exists: 'perhaps' } as const;
  test.each<[name: string, of: Partial<Occasion>, text: string]>([
    ['counts from the day the clock starts', {}, 'Mon 2024-06-10 (2024-05-31 + 10 days)'],
    ['counts no days from a start not known to the day', { from: span('2024-05') }, 'Mon 2024-06-10'],
    [
      'counts no days to a last day not known to the day',
      { due: span('2024-06-10/2024-06-12') },
      'between 2024-06-10 and 2024-06-12',
    ],
    [
      'names the day it was done',
      { done: [span('2024-06-12')] },
      'Mon 2024-06-10 (2024-05-31 + 10 days); done Wed 2024-06-12',
    ],
    [
      'names the days on which it may have been done',
      { done: [span('2024-06-12/2024-06-14')] },
      'Mon 2024-06-10 (2024-05-31 + 10 days); done between 2024-06-12 and 2024-06-14',
    ],
    [
      'names the day it was done where the state cannot be told',
      { ...perhaps, done: [span('2024-06-03')] },
      'Mon 2024-06-10 (2024-05-31 + 10 days); done Mon 2024-06-03',
    ],
    [
      'names no day for what is still to be done',
      { done: [span('2024-06-21')] },
      'Mon 2024-06-10 (2024-05-31 + 10 days)',
    ],
  ])('%s', (_, of, text) => {
    expect(ofOccasion(of).findings.map(({ facts }) => facts)).toEqual([[{ name: 'due', text }]]);
  });
});

describe('levels', () => {
  const [house, legal] = [always('pact/tidy', [{}]), always('pact/lawful', [{}], { legal: true })];
  const write = duty('pact/write', () => [occasion()]);
  const all = (level: Severity | 'off') => ({
    'pact/tidy': level,
    'pact/lawful': level,
    'pact/write': level,
  });
  const lawful = ['error pact/write: the letter is 10 days overdue', 'error pact/lawful: it is so'];
  test.each<[name: string, options: Options | undefined, found: string[]]>([
    ['leave a rule alone that they do not name', undefined, [...lawful, 'error pact/tidy: it is so']],
    ['lower a rule that is not legal', { levels: all('info') }, [...lawful, 'info pact/tidy: it is so']],
    ['silence a rule that is not legal', { levels: all('off') }, lawful],
  ])('%s, and no other', (_, options, found) => {
    expect(lines(evaluated([policy([house, legal], [write])], options).findings)).toEqual(found);
  });
});

test.each<[Severity, Severity, boolean]>([
  ['error', 'error', true],
  ['error', 'warning', true],
  ['error', 'info', true],
  ['warning', 'error', false],
  ['warning', 'warning', true],
  ['warning', 'info', true],
  ['info', 'error', false],
  ['info', 'warning', false],
  ['info', 'info', true],
])('that %s is at least as grave as %s is %s', (severity, level, expected) => {
  expect(atLeast(severity, level)).toBe(expected);
});

describe('of two findings the first is', () => {
  const found = (
    severity: Severity,
    file: string,
    line: number,
    column: number,
    name: string,
    message: string,
  ) => policy([always(`pact/${name}`, [{ at: place(line, column, file), message }], { severity })]);
  const clock = (file: string, name: string, of: Partial<Occasion>) =>
    policy([], [duty(`pact/${name}`, () => [occasion({ at: place(9, 9, file), what: name, ...of })])]);
  const late = { done: [span('2024-06-18')] };
  // Whatever decides later points the other way.
  test.each<[name: string, first: Policy, second: Policy]>([
    [
      'an error before a warning',
      found('error', 'b.yaml', 9, 9, 'b', 'b'),
      found('warning', 'a.yaml', 1, 1, 'a', 'a'),
    ],
    [
      'a warning before information',
      found('warning', 'b.yaml', 9, 9, 'b', 'b'),
      found('info', 'a.yaml', 1, 1, 'a', 'a'),
    ],
    ['the one that is overdue', clock('b.yaml', 'b', {}), found('error', 'a.yaml', 1, 1, 'a', 'a')],
    [
      'the one that is more days overdue',
      clock('b.yaml', 'b', {}),
      clock('a.yaml', 'a', { due: span('2024-06-18') }),
    ],
    [
      'the earlier file, however late the other came',
      found('info', 'a.yaml', 9, 9, 'b', 'b'),
      clock('b.yaml', 'a', late),
    ],
    ['the earlier file', found('error', 'a.yaml', 9, 9, 'b', 'b'), found('error', 'b.yaml', 1, 1, 'a', 'a')],
    ['the earlier line', found('error', 'a.yaml', 2, 9, 'b', 'b'), found('error', 'a.yaml', 10, 1, 'a', 'a')],
    [
      'the earlier column',
      found('error', 'a.yaml', 2, 2, 'b', 'b'),
      found('error', 'a.yaml', 2, 10, 'a', 'a'),
    ],
    [
      'the rule that sorts first',
      found('error', 'a.yaml', 2, 2, 'a', 'b'),
      found('error', 'a.yaml', 2, 2, 'b', 'a'),
    ],
    [
      'the message that sorts first',
      found('error', 'a.yaml', 2, 2, 'a', 'a'),
      found('error', 'a.yaml', 2, 2, 'a', 'b'),
    ],
  ])('%s', (_, first, second) => {
    const [one, other] = [[first], [second]].map((policies) => lines(evaluated(policies).findings));
    expect(lines(evaluated([first, second]).findings)).toEqual([...one!, ...other!]);
    expect(lines(evaluated([second, first]).findings)).toEqual([...one!, ...other!]);
  });
});

describe('of two deadlines the first is', () => {
  const clock = (name: string, of: Partial<Occasion>) =>
    policy([], [duty(`pact/${name}`, () => [occasion(of)])]);
  test.each<[name: string, first: Policy, second: Policy]>([
    [
      'the one that is due first',
      clock('b', { due: span('2024-06-10/2024-06-14'), record: sylvania }),
      clock('a', { due: span('2024-06-11'), record: freedonia }),
    ],
    [
      'the one whose last day is open to the start',
      clock('b', { due: span('../2024-06-14'), record: sylvania }),
      clock('a', { due: span('2024-06-10'), record: freedonia }),
    ],
    ['the duty that sorts first', clock('a', { record: sylvania }), clock('b', { record: freedonia })],
    [
      'the record that sorts first',
      clock('a', { record: freedonia, clause: unlimited }),
      clock('a', { record: sylvania, clause: limited }),
    ],
    [
      'the one that belongs to no record',
      clock('a', { record: null, clause: unlimited }),
      clock('a', { record: freedonia, clause: limited }),
    ],
    [
      'the clause that sorts first',
      clock('a', { clause: limited, from: span('2024-05-31') }),
      clock('a', { clause: unlimited, from: span('2024-05-30') }),
    ],
    [
      'the one whose clock starts first',
      clock('a', { from: span('2024-05-30/2024-06-02') }),
      clock('a', { from: span('2024-05-31') }),
    ],
    [
      'the one whose clock has not started',
      clock('a', { from: null }),
      clock('a', { from: span('2024-05-31') }),
    ],
    [
      'the one whose clock may have started at any time',
      clock('a', { from: span('../2024-05-31') }),
      clock('a', { from: span('2024-05-30') }),
    ],
  ])('%s', (_, first, second) => {
    const [one, other] = [[first], [second]].map((policies) => evaluated(policies).deadlines);
    const plain = (deadlines: typeof one): unknown =>
      deadlines!.map(({ duty: { id }, ...rest }) => ({ id, ...rest }));
    expect(plain(evaluated([first, second]).deadlines)).toEqual(plain([...one!, ...other!]));
    expect(plain(evaluated([second, first]).deadlines)).toEqual(plain([...one!, ...other!]));
  });
});

describe('what waits for a file that could not be read', () => {
  const polite = (...doubts: (readonly Doubt[])[]): Rule =>
    always(
      'pact/polite',
      doubts.map((each, index) => ({ message: `breach ${index}`, doubts: each })),
    );
  const write = (of: Partial<Occasion>): Duty => duty('pact/write', () => [occasion(of)]);
  test.each<[name: string, policy: Policy, found: string[], withheld: number]>([
    [
      'is counted and not told',
      policy([polite([broken], [doubt('on'), broken], [])]),
      ['error pact/polite: breach 2'],
      2,
    ],
    [
      'is not what other doubts leave open',
      policy([polite([doubt('on')])]),
      ['error pact/polite: breach 0'],
      0,
    ],
    [
      'is a duty whose state cannot be told for it',
      policy([], [write({ exists: 'perhaps', doubts: [broken] })]),
      [],
      1,
    ],
    [
      'is no duty whose state is known all the same',
      policy([], [write({ doubts: [broken] })]),
      ['error pact/write: the letter is 10 days overdue'],
      0,
    ],
  ])('%s', (_, of, found, withheld) => {
    const { findings, withheld: count } = evaluated([of]);
    expect([lines(findings), count]).toEqual([found, withheld]);
  });

  test('is on the list of deadlines', () => {
    const { deadlines } = evaluated([policy([], [write({ exists: 'perhaps', doubts: [broken] })])]);
    expect(deadlines.map(({ state, doubts }) => [state, doubts])).toEqual([['undetermined', [broken]]]);
  });
});

test('the evaluation keeps the context it was made in', () => {
  const context = contextOf(two, '2024-06-20');
  expect(evaluate([], context)).toEqual({
    context,
    findings: [],
    deadlines: [],
    acceptances: [],
    withheld: 0,
    waiting: [],
  });
});

test('a rule that throws stops the run', () => {
  const mistaken = rule('pact/mistaken', () => {
    throw new RangeError('a mistake');
  });
  expect(() => evaluated([policy([mistaken])])).toThrow(new RangeError('a mistake'));
});
