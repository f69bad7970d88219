/** Findings accepted openly in a record: by an office, for a reason, until a day, and no longer than needed. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/engine/rule.ts';
import { unacceptable } from '../../../src/law/index.ts';
import { contextOf, evaluated } from '../../support.ts';

/** A case file of these lines; the first is line 1. */
const file = (id: string, ...lines: readonly string[]): string => `-- ${id}.yaml --\n${lines.join('\n')}\n`;

const ignoring = (...entries: readonly (readonly [rule: string, until: string])[]): string =>
  [
    'ignore:',
    ...entries.flatMap(([rule, until]) => [
      `  - rule: ${rule}`,
      `    until: ${until}`,
      '    office: the desk',
      '    because: the cable is on its way',
    ]),
  ].join('\n');

const freedonia = file('freedonia', 'kind: recipient', 'name: Freedonia', 'receiving_at_issuance: false');
const letter = (...more: readonly string[]): string =>
  file(
    'freedonia/letter',
    'kind: assurance',
    'recipient: freedonia',
    'covers: [ihl, humanitarian-access]',
    'received: 2024-06-10',
    ...more,
  );
const waiver = (...more: readonly string[]): string =>
  file('freedonia/waiver', 'kind: waiver', 'recipient: freedonia', 'by: state', 'on: 2024-06-10', ...more);
const assessed = 'credibility: [{ finding: credible-and-reliable, on: 2024-06-20 }]';

const notAssessed = 'nsm20/assurance-not-assessed';
const unjustified = 'nsm20/unjustified-waiver';

const states = (archive: string, asOf: string): string[] =>
  evaluated(archive, asOf).acceptances.map(({ rule, state }) => `${rule.split('/')[1]} ${state}`);
const told = (archive: string, asOf: string): string[] =>
  evaluated(archive, asOf)
    .findings.filter(({ rule }) => rule.endsWith('-ignore'))
    .map(
      ({ rule, severity, record, recipient, at }) =>
        `${severity} ${rule} ${record}:${at.start.line} of ${recipient}`,
    );
const of = (rule: string, archive: string, asOf: string): readonly Finding[] =>
  evaluated(archive, asOf).findings.filter((finding) => finding.rule === rule);

type Row = readonly [
  name: string,
  archive: string,
  asOf: string,
  states: readonly string[],
  told: readonly string[],
];

// In a letter or waiver the first entry of `ignore` stands on lines 6 and 7: its rule, its last day.
const rows: readonly Row[] = [
  [
    'used',
    freedonia + letter(ignoring([notAssessed, '2024-06-30'])),
    '2024-06-20',
    ['assurance-not-assessed used'],
    [],
  ],
  [
    'used on its last day',
    freedonia + letter(ignoring([notAssessed, '2024-06-30'])),
    '2024-06-30',
    ['assurance-not-assessed used'],
    [],
  ],
  [
    'expired the day after',
    freedonia + letter(ignoring([notAssessed, '2024-06-30'])),
    '2024-07-01',
    ['assurance-not-assessed expired'],
    ['warning house/expired-ignore freedonia/letter:7 of freedonia'],
  ],
  [
    'dormant: the letter has not come yet',
    freedonia + letter(ignoring([notAssessed, '2024-06-30'])),
    '2024-06-09',
    ['assurance-not-assessed dormant'],
    [],
  ],
  [
    'used on the day the letter comes',
    freedonia + letter(ignoring([notAssessed, '2024-06-30'])),
    '2024-06-10',
    ['assurance-not-assessed used'],
    [],
  ],
  [
    'dormant: it was needed before the finding of credibility',
    freedonia + letter(ignoring([notAssessed, '2024-06-30']), assessed),
    '2024-06-25',
    ['assurance-not-assessed dormant'],
    [],
  ],
  [
    'unused: found credible on the day it came',
    freedonia + letter(ignoring([notAssessed, '2024-06-30']), assessed.replace('06-20', '06-10')),
    '2024-06-25',
    ['assurance-not-assessed unused'],
    ['warning house/unused-ignore freedonia/letter:6 of freedonia'],
  ],
  [
    'unused: it ends before the letter comes',
    freedonia + letter(ignoring([notAssessed, '2024-06-09'])),
    '2024-06-01',
    ['assurance-not-assessed unused'],
    ['warning house/unused-ignore freedonia/letter:6 of freedonia'],
  ],
  [
    'dormant: a clock that will run out before its end',
    freedonia + letter(ignoring(['nsm20/notify-assurance', '2024-07-11']), assessed),
    '2024-06-09',
    ['notify-assurance dormant'],
    [],
  ],
  [
    'used: a clock that has run out',
    freedonia + letter(ignoring(['nsm20/notify-assurance', '2024-12-31']), assessed),
    '2024-07-11',
    ['notify-assurance used'],
    [],
  ],
  [
    'unused: no rule of that name',
    freedonia + letter(ignoring(['nsm20/no-such-rule', '2024-06-30'])),
    '2024-06-20',
    ['no-such-rule unused'],
    ['warning house/unused-ignore freedonia/letter:6 of freedonia'],
  ],
  [
    'unused: a rule without its instrument',
    freedonia + letter(ignoring(['assurance-not-assessed', '2024-06-30'])),
    '2024-06-20',
    ['undefined unused'],
    ['warning house/unused-ignore freedonia/letter:6 of freedonia'],
  ],
  [
    'an unknown rule is told once when its day has passed too',
    freedonia + letter(ignoring(['nsm20/no-such-rule', '2024-06-10'])),
    '2024-06-20',
    ['no-such-rule unused'],
    ['warning house/unused-ignore freedonia/letter:6 of freedonia'],
  ],
  [
    'unused: the finding is on another record',
    freedonia + letter() + waiver('justification: an imperative', ignoring([notAssessed, '2024-06-30'])),
    '2024-06-20',
    ['assurance-not-assessed unused'],
    ['warning house/unused-ignore freedonia/waiver:7 of freedonia'],
  ],
  [
    'two entries for one rule, both open',
    freedonia + letter(ignoring([notAssessed, '2024-06-20'], [notAssessed, '2024-06-30'])),
    '2024-06-15',
    ['assurance-not-assessed used', 'assurance-not-assessed used'],
    [],
  ],
  [
    'two entries for one rule, the first has ended',
    freedonia + letter(ignoring([notAssessed, '2024-06-20'], [notAssessed, '2024-06-30'])),
    '2024-06-21',
    ['assurance-not-assessed expired', 'assurance-not-assessed used'],
    ['warning house/expired-ignore freedonia/letter:7 of freedonia'],
  ],
  [
    'two rules, one of them without need',
    freedonia + letter(ignoring([notAssessed, '2024-06-30'], ['nsm20/oral-assurance', '2024-06-30'])),
    '2024-06-20',
    ['assurance-not-assessed used', 'oral-assurance unused'],
    ['warning house/unused-ignore freedonia/letter:10 of freedonia'],
  ],
  [
    'what a draft accepts is not looked at',
    freedonia +
      letter('draft: true', ignoring([notAssessed, '2024-06-01'], ['nsm20/no-such-rule', '2024-06-30'])),
    '2024-06-20',
    [],
    [],
  ],
];

describe('an acceptance is', () => {
  test.each(rows.map(([name, archive, asOf, states, told]) => ({ name, archive, asOf, states, told })))(
    '$name',
    ({ archive, asOf, states: expected, told: findings }) => {
      expect(contextOf(archive, asOf).cases.faults).toEqual([]);
      expect(states(archive, asOf)).toEqual(expected);
      expect(told(archive, asOf)).toEqual(findings);
    },
  );
});

test('an accepted finding stays among the findings, with its level and who accepts it, and comes last', () => {
  const archive = freedonia + waiver(ignoring([unjustified, '2024-06-30']));
  const { findings } = evaluated(archive, '2024-06-20');
  const last = findings.at(-1);
  expect([last?.rule, last?.severity, last?.legal, last?.ignored]).toEqual([
    unjustified,
    'error',
    true,
    { until: '2024-06-30', office: 'the desk', because: 'the cable is on its way' },
  ]);
  expect(findings.filter(({ ignored }) => ignored !== null)).toHaveLength(1);
  expect(findings.filter(({ severity }) => severity === 'info')).not.toEqual([]);
});

test('the day after its end the finding counts again', () => {
  const archive = freedonia + waiver(ignoring([unjustified, '2024-06-30']));
  const ignored = (asOf: string): boolean[] =>
    of(unjustified, archive, asOf).map((finding) => finding.ignored !== null);
  expect([ignored('2024-06-30'), ignored('2024-07-01')]).toEqual([[true], [false]]);
});

test('of two open acceptances of one rule the longer one is named', () => {
  const archive = (first: string, second: string): string =>
    freedonia + letter(ignoring([notAssessed, first], [notAssessed, second]));
  for (const [first, second] of [
    ['2024-06-20', '2024-06-30'],
    ['2024-06-30', '2024-06-20'],
  ] as const)
    expect(
      of(notAssessed, archive(first, second), '2024-06-15').map(({ ignored }) => ignored?.until),
    ).toEqual(['2024-06-30']);
});

test('an acceptance covers every finding of its rule on its record, and none of another record', () => {
  const archive =
    freedonia +
    letter() +
    letter(ignoring([notAssessed, '2024-06-30'])).replace('freedonia/letter', 'freedonia/letter-2') +
    waiver(ignoring(['nsm20/waiver-of-reporting', '2024-06-30']), 'waives: ["2(a)", "2(d)"]');
  const accepted = (rule: string): [string | null, boolean][] =>
    of(rule, archive, '2024-06-20').map(({ record, ignored }) => [record, ignored !== null]);
  expect(accepted(notAssessed)).toEqual([
    ['freedonia/letter', false],
    ['freedonia/letter-2', true],
  ]);
  expect(accepted('nsm20/waiver-of-reporting')).toEqual([
    ['freedonia/waiver', true],
    ['freedonia/waiver', true],
  ]);
});

test('an acceptance of a duty covers its deadline too', () => {
  const archive = freedonia + letter(ignoring(['nsm20/notify-assurance', '2024-12-31']), assessed);
  const { deadlines } = evaluated(archive, '2024-07-11');
  expect(
    deadlines
      .filter(({ duty }) => duty.id === 'nsm20/notify-assurance')
      .map((deadline) => [deadline.state, deadline.days, deadline.ignored?.office]),
  ).toEqual([['overdue', 1, 'the desk']]);
});

test('an acceptance changes no verdict and no other finding', () => {
  const shells = file(
    'freedonia/shells',
    'kind: transfer',
    'recipient: freedonia',
    'program: fmf',
    'lines: [{ item: shells, deliveries: [{ on: 2024-06-09 }] }]',
  );
  const rulesOf = (archive: string): string[] =>
    evaluated(archive, '2024-06-20')
      .findings.map(({ rule, record }) => `${rule} ${record}`)
      .toSorted();
  const accepting = shells + ignoring(['nsm20/delivery-before-assurances', '2024-06-30']) + '\n';
  expect(rulesOf(freedonia + accepting)).toEqual(rulesOf(freedonia + shells));
  expect(
    of('nsm20/delivery-before-assurances', freedonia + accepting, '2024-06-20').map(
      ({ ignored }) => ignored?.until,
    ),
  ).toEqual(['2024-06-30']);
});

test.each([
  [
    'nsm20/no-such-rule',
    'there is no rule "nsm20/no-such-rule" whose findings could be accepted',
    'correct the name of the rule; nsm20 explain lists them',
  ],
  [
    `nsm20/${'s'.repeat(54)}`,
    `there is no rule "nsm20/${'s'.repeat(54)}" whose findings could be accepted`,
    'correct the name of the rule; nsm20 explain lists them',
  ],
  [
    `nsm20/${'s'.repeat(54)}t`,
    `there is no rule "nsm20/${'s'.repeat(54)}" whose findings could be accepted`,
    'correct the name of the rule; nsm20 explain lists them',
  ],
  [
    'house/unreadable',
    'findings of house/unreadable cannot be accepted here',
    'remove it, and correct the record',
  ],
  [
    'nsm20/oral-assurance',
    'this record has no finding of nsm20/oral-assurance to accept, today or up to its end',
    'remove it',
  ],
])('why the acceptance of %s accepts nothing, and what to do', (rule, message, help) => {
  const archive = freedonia + letter(ignoring([rule, '2024-06-30']));
  expect(of('house/unused-ignore', archive, '2024-06-20')).toMatchObject([
    { message, help, label: 'accepts nothing' },
  ]);
});

describe('what cannot be accepted', () => {
  test.each([...unacceptable])('%s', (rule) => {
    const archive = freedonia + letter(ignoring([rule, '2024-06-30']));
    expect(told(archive, '2024-06-20')).toEqual([
      'warning house/unused-ignore freedonia/letter:6 of freedonia',
    ]);
  });

  test('a dangling reference stays an error', () => {
    const archive =
      freedonia +
      letter(ignoring(['house/dangling-reference', '2024-06-30']), 'replaces: freedonia/no-such-letter');
    expect(
      of('house/dangling-reference', archive, '2024-06-20').map(({ record, ignored }) => [record, ignored]),
    ).toEqual([['freedonia/letter', null]]);
  });

  test('an acceptance of acceptances', () => {
    const archive =
      freedonia +
      letter(ignoring(['house/unused-ignore', '2024-06-30'], ['nsm20/oral-assurance', '2024-06-30']));
    expect(of('house/unused-ignore', archive, '2024-06-20').map(({ ignored }) => ignored)).toEqual([
      null,
      null,
    ]);
  });
});

test('other house rules can be accepted', () => {
  const archive = freedonia + ignoring(['house/no-source', '2024-06-30']) + '\n';
  expect(of('house/no-source', archive, '2024-06-20').map(({ ignored }) => ignored?.until)).toEqual([
    '2024-06-30',
  ]);
});
