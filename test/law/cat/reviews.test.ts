/** What a review says of itself: the policy, the standard, the finding, the factors. */
import { plainDate } from '../../../src/calendar/plain-date.ts';
import { expect, test } from 'vitest';
import { foundBy } from '../../support.ts';
import { file, publicOnly, radars, review, ruritania, table, unknown, type Row } from './table.ts';

const world = radars();
const told = (severity: string, line: number, message: string): string =>
  `${severity} ruritania/review:${line}: ${message}`;
const until = (day: string) => ({ ends: new Map([['cat', plainDate(day)]]) });

/** A review that names a policy, on line 4. */
const naming = (on: string, regime: string): string =>
  world + review('review', on, `regime: ${regime}`, 'decision: returned');
const notInForce = (name: string, day: string): string =>
  told('error', 4, `the review names ${name}, which was not in force on ${day}`);
const openName = (name: string, from: string, to: string): string =>
  told('warning', 4, `the record does not show whether ${name} was in force on the day of the review`) +
  unknown('on', 'review', from, to);
const noPolicy = (name: string): string =>
  told('warning', 4, `the review names "${name}", which is no policy recorded here`);
const meant = ' | which policy is meant cannot be told from this name';

const policies: readonly Row[] = [
  ['no policy is named', world + review('review', '2024-01-01', 'decision: returned'), []],
  ['NSPM-10 the day before it', naming('2018-04-18', 'NSPM-10'), [notInForce('NSPM-10', '2018-04-18')]],
  ['on its first day', naming('2018-04-19', 'NSPM-10'), []],
  ['on its last day', naming('2023-02-22', 'nspm10'), []],
  ['the day after', naming('2023-02-23', 'NSPM-10'), [notInForce('NSPM-10', '2023-02-23')]],
  ['NSM-18 the day before it', naming('2023-02-22', 'NSM-18'), [notInForce('NSM-18', '2023-02-22')]],
  ['NSM-18 long before', naming('2015-01-01', 'NSM-18'), [notInForce('NSM-18', '2015-01-01')]],
  ['on the first day of NSM-18', naming('2023-02-23', 'nsm 18'), []],
  ['on the day it was revoked', naming('2025-03-14', 'NSM-18'), []],
  ['the day after it was revoked', naming('2025-03-15', 'NSM-18'), [notInForce('NSM-18', '2025-03-15')]],
  ['NSPM-10 in the gap', naming('2025-04-08', 'NSPM-10'), [notInForce('NSPM-10', '2025-04-08')]],
  ['NSPM-10 again', naming('2025-04-09', 'NSPM-10'), []],
  ['NSPM-10 today', naming('2026-11-22', 'NSPM-10'), []],
  ['NSM-18 today', naming('2026-11-22', 'NSM-18'), [notInForce('NSM-18', '2026-11-22')]],
  ['tomorrow', naming('2026-11-23', 'NSM-18'), []],
  ['none in the gap', naming('2025-03-15', 'None'), []],
  ['no policy in the gap', naming('2025-03-15', 'no policy'), []],
  [
    'none the day after',
    naming('2025-04-09', 'none'),
    [told('error', 4, 'the review names no policy, and one was in force on 2025-04-09')],
  ],
  ['none before all that is recorded', naming('2018-04-18', 'none'), []],
  ['a name that is not known', naming('2024-01-01', 'PPD-27'), [noPolicy('PPD-27') + meant]],
  ['the same in the gap', naming('2025-03-20', 'PPD-27'), [noPolicy('PPD-27') + meant]],
  ['the same before all that is recorded', naming('2018-04-18', 'PPD-27'), []],
  [
    'a long name that is not known',
    naming('2024-01-01', 'the policy of the year before the last'),
    [noPolicy('the policy of the year befo...') + meant],
  ],
  // Days not known.
  [
    'a name that is not known, around the first day',
    naming('2018-04-18/2018-04-19', 'PPD-27'),
    [noPolicy('PPD-27') + unknown('on', 'review', '2018-04-18', '2018-04-19') + meant],
  ],
  ['within one policy', naming('2024-01', 'NSM-18'), []],
  [
    'wrong on every day of one policy',
    naming('2024-01', 'NSPM-10'),
    [told('error', 4, 'the review names NSPM-10, which was not in force between 2024-01-01 and 2024-01-31')],
  ],
  [
    'wrong on some days',
    naming('2025-03-14/2025-03-15', 'NSM-18'),
    [openName('NSM-18', '2025-03-14', '2025-03-15')],
  ],
  [
    'none on some days',
    naming('2025-04-08/2025-04-09', 'none'),
    [openName('no policy', '2025-04-08', '2025-04-09')],
  ],
  [
    'wrong on every day of two policies',
    naming('2025-03-14/2025-03-15', 'NSPM-10'),
    [told('error', 4, 'the review names NSPM-10, which was not in force between 2025-03-14 and 2025-03-15')],
  ],
  [
    'wrong on every day up to the day of the question',
    naming('2026-11-22/2026-11-23', 'NSM-18'),
    [
      told('warning', 4, 'the review names NSM-18, which was not in force on 2026-11-22') +
        unknown('on', 'review', '2026-11-22', '2026-11-23'),
    ],
  ],
  [
    'by a day',
    naming('../2018-04-18', 'NSPM-10'),
    [told('error', 4, 'the review names NSPM-10, which was not in force by 2018-04-18')],
  ],
  // The end that the settings may give.
  [
    'on the last day by the settings',
    naming('2025-12-31', 'NSM-18'),
    [notInForce('NSM-18', '2025-12-31')],
    until('2025-12-31'),
  ],
  ['after the last day by the settings', naming('2026-01-01', 'NSM-18'), [], until('2025-12-31')],
  ['an end yet to come', naming('2026-11-23', 'NSM-18'), [], until('2027-12-31')],
  ['a draft', `${naming('2024-01-01', 'NSPM-10')}draft: true\n`, []],
];
table('wrong-policy', policies);

/** A review that applies a standard, on line 4. */
const applying = (on: string, standard: string, ...more: readonly string[]): string =>
  world + review('review', on, `standard: ${standard}`, 'decision: denied', ...more);
const likely = 'more-likely-than-not';
const actual = 'actual-knowledge';
const differs = (applied: string, name: string, day: string, is: string): string =>
  told(
    'error',
    4,
    `the review applies "${applied}", and the standard of ${name}, in force ${day}, is "${is}"`,
  );
const ours = (day: string) => differs('actual knowledge', 'NSM-18', day, 'more likely than not');
const theirs = (day: string) => differs('more likely than not', 'NSPM-10', day, 'actual knowledge');
const openStandard = (name: string, from: string, to: string): string =>
  told('warning', 4, `the record does not show whether "${name}" was the standard on the day of the review`) +
  unknown('on', 'review', from, to);

table('wrong-standard', [
  ['no standard is recorded', world + review('review', '2024-01-01', 'decision: denied'), []],
  ['before all that is recorded', applying('2018-04-18', likely), []],
  ['on the first day of NSPM-10', applying('2018-04-19', likely), [theirs('on 2018-04-19')]],
  ['its own', applying('2018-04-19', actual), []],
  ['on its last day', applying('2023-02-22', likely), [theirs('on 2023-02-22')]],
  ['on the first day of NSM-18', applying('2023-02-23', actual), [ours('on 2023-02-23')]],
  ['the one of NSM-18', applying('2023-02-23', likely), []],
  ['on the day it was revoked', applying('2025-03-14', actual), [ours('on 2025-03-14')]],
  ['in the gap', applying('2025-03-15', actual), []],
  ['on the last day of the gap', applying('2025-04-08', likely), []],
  ['on the first day after it', applying('2025-04-09', likely), [theirs('on 2025-04-09')]],
  ['tomorrow', applying('2026-11-23', likely), []],
  [
    'judged by the day, not by the policy that is named',
    applying('2024-01-01', actual, 'regime: NSPM-10'),
    [ours('on 2024-01-01')],
  ],
  ['wrong on every day', applying('2024-01', actual), [ours('between 2024-01-01 and 2024-01-31')]],
  [
    'wrong on some days',
    applying('2023-02-22/2023-02-23', actual),
    [openStandard('actual knowledge', '2023-02-22', '2023-02-23')],
  ],
  [
    'wrong or in the gap',
    applying('2025-04-08/2025-04-09', likely),
    [openStandard('more likely than not', '2025-04-08', '2025-04-09')],
  ],
  ['right or in the gap', applying('2025-04-08/2025-04-09', actual), []],
  [
    'wrong on every day up to the day of the question',
    applying('2026-11-22/2026-11-23', likely),
    [
      theirs('on 2026-11-22').replace('error', 'warning') +
        unknown('on', 'review', '2026-11-22', '2026-11-23'),
    ],
  ],
  ['a draft', `${applying('2024-01-01', actual)}draft: true\n`, []],
]);

/** A review that finds and decides; the finding stands on line 4. */
const finding = (on: string, found: string, decision = 'approved'): string =>
  world + review('review', on, `finding: ${found}`, `decision: ${decision}`);
const reached = (severity = 'error'): string =>
  told(severity, 4, 'the review finds the standard for refusal reached, and approves');
const applied = told('warning', 4, 'the review finds the standard it applied reached, and approves');
const unbound = ' | no policy is known to have set the standard on the day of the review';

table('approved-against-standard', [
  ['met, and denied', finding('2024-01-01', 'met', 'denied'), []],
  ['met, and returned', finding('2024-01-01', 'met', 'returned'), []],
  ['not met, and approved', finding('2024-01-01', 'not-met'), []],
  ['not told, and approved', finding('2024-01-01', 'cannot-determine'), []],
  ['nothing found', world + review('review', '2024-01-01', 'decision: approved'), []],
  ['under NSPM-10', finding('2018-04-19', 'met'), [reached()]],
  ['under NSM-18', finding('2025-03-14', 'met'), [reached()]],
  ['under NSPM-10 again', finding('2025-04-09', 'met'), [reached()]],
  ['before all that is recorded', finding('2018-04-18', 'met'), [applied + unbound]],
  ['in the gap', finding('2025-03-15', 'met'), [applied + unbound]],
  ['tomorrow', finding('2026-11-23', 'met'), []],
  ['one policy or the other', finding('2023-02-22/2023-02-23', 'met'), [reached()]],
  [
    'a policy or none',
    finding('2025-03-14/2025-03-15', 'met'),
    [reached('warning') + unknown('on', 'review', '2025-03-14', '2025-03-15')],
  ],
  [
    'today or tomorrow',
    finding('2026-11-22/2026-11-23', 'met'),
    [reached('warning') + unknown('on', 'review', '2026-11-22', '2026-11-23')],
  ],
  [
    'in the gap, on a day not known',
    finding('2025-03-20/2025-03-21', 'met'),
    [applied + unknown('on', 'review', '2025-03-20', '2025-03-21') + unbound],
  ],
  ['a draft', `${finding('2024-01-01', 'met')}draft: true\n`, []],
]);

/** A review that weighs; the considerations stand on line 5. */
const weighing = (on: string, decision: string, ...factors: readonly string[]): string =>
  world +
  review(
    'review',
    on,
    `decision: ${decision}`,
    'considerations:',
    ...factors.map((factor) => `  - { factor: ${factor}, text: Weighed. }`),
  );
const all2018 = [
  'Peace through strength',
  'Allies and partners',
  'Economic security and innovation',
  'Human rights and nonproliferation',
  'Civilian harm',
];
const all2023 = [
  'Human rights',
  'IHL',
  'Civilian harm',
  'Corruption and governance',
  'Partnerships',
  'Nonproliferation and regional stability',
  'Industrial base',
];
const names2018 =
  'peace through strength, allies and partners, economic security and innovation, human rights and nonproliferation, civilian-harm reduction';
const names2023 =
  'human rights and humanitarian law, reduction of civilian harm, corruption and governance, partnerships, nonproliferation and regional stability, industrial base';
const silent = (names: string, line = 5, severity = 'warning'): string =>
  told(severity, line, `the review is silent on ${names}`);
const seldom = ' | what a review considers is seldom public; more may have been weighed';
const nothing = (on: string, decision = 'approved'): string =>
  world + review('review', on, `decision: ${decision}`);

table('missing-consideration', [
  ['all of 2018', weighing('2018-04-19', 'approved', ...all2018), []],
  ['all of 2023', weighing('2023-02-23', 'approved', ...all2023), []],
  ['all of 2018 again', weighing('2025-04-09', 'approved', ...all2018), []],
  ['nothing, under NSPM-10', nothing('2018-04-19'), [silent(names2018, 3)]],
  ['nothing, under NSM-18', nothing('2025-03-14'), [silent(names2023, 3)]],
  ['nothing, under NSPM-10 again', nothing('2025-04-09'), [silent(names2018, 3)]],
  ['nothing, and denied', nothing('2024-01-01', 'denied'), [silent(names2023, 3)]],
  ['nothing, and returned', nothing('2024-01-01', 'returned'), []],
  ['nothing, before all that is recorded', nothing('2018-04-18'), []],
  ['nothing, in the gap', nothing('2025-03-15'), []],
  ['nothing, tomorrow', nothing('2026-11-23'), []],
  [
    'some',
    weighing('2024-01-01', 'denied', 'Human rights', 'Governance', 'Partners', 'Industry'),
    [
      silent(
        'humanitarian law, reduction of civilian harm, corruption, nonproliferation and regional stability',
      ),
    ],
  ],
  [
    'the factors of the other policy',
    weighing('2024-01-01', 'approved', ...all2018),
    [silent('humanitarian law, corruption and governance, regional stability, industrial base')],
  ],
  // What is not said under either policy.
  [
    'nothing, under one policy or the other',
    nothing('2023-02-22/2023-02-23'),
    [silent('allies and partners, human rights and nonproliferation, civilian-harm reduction', 3)],
  ],
  [
    'some, under one policy or the other',
    weighing('2023-02-22/2023-02-23', 'approved', 'Human rights', 'Partners'),
    [silent('nonproliferation, civilian-harm reduction')],
  ],
  [
    'what both list, under one policy or the other',
    weighing('2023-02-22/2023-02-23', 'approved', 'Human rights', 'Partners', 'Diversion', 'Civilians'),
    [],
  ],
  ['nothing, under a policy or none', nothing('2025-03-14/2025-03-15'), []],
  ['nothing, before or under a policy', nothing('2018-04-18/2018-04-19'), []],
  ['nothing, on some day of one policy', nothing('2025-05'), [silent(names2018, 3)]],
  [
    'nothing, today or tomorrow',
    nothing('2026-11-22/2026-11-23'),
    [silent(names2018, 3) + unknown('on', 'review', '2026-11-22', '2026-11-23')],
  ],
  ['what nobody published', nothing('2024-01-01'), [silent(names2023, 3, 'info') + seldom], publicOnly],
  ['a draft', `${nothing('2024-01-01')}draft: true\n`, []],
]);

test('a finding says under which clauses and readings, when the policy held, and whose transfer it is', () => {
  const [found] = foundBy('cat/wrong-standard', ruritania + applying('2026-01-01', likely), '2026-11-22');
  expect(found).toMatchObject({
    record: 'ruritania/review',
    recipient: 'ruritania',
    readings: ['CAT-01', 'CAT-02', 'CAT-04'],
    facts: [
      { name: 'text', text: 'NSPM-10 has been in force since 2025-04-09; its standard is actual knowledge' },
    ],
  });
  expect(found!.clauses.map(({ cite }) => cite)).toEqual(['CAT policy, NSPM-10', 'CAT policy, EO-14268']);
  const [earlier] = foundBy('cat/wrong-standard', ruritania + applying('2024-01-01', actual), '2026-11-22');
  expect(earlier!.clauses.map(({ key }) => key)).toEqual(['NSM-18.standard']);
  expect(earlier!.readings).toEqual(['CAT-01', 'CAT-03']);
  const cited = (on: string) =>
    foundBy('cat/missing-consideration', ruritania + nothing(on), '2026-11-22').flatMap(({ clauses }) =>
      clauses.map(({ key }) => key),
    );
  expect(cited('2020-01-01')).toEqual(['NSPM-10.factors']);
  expect(cited('2024-01-01')).toEqual(['NSM-18.factors']);
  expect(cited('2026-01-01')).toEqual(['NSPM-10.factors', 'EO-14268']);
  expect(cited('2023-02-22/2023-02-23')).toEqual(['NSPM-10.factors', 'NSM-18.factors']);
  const [gap] = foundBy('cat/wrong-policy', ruritania + naming('2025-03-15', 'NSM-18'), '2026-11-22');
  expect(gap!.clauses.map(({ cite }) => cite)).toEqual(['CAT policy, EO-14236']);
  expect(gap!.facts).toEqual([
    { name: 'text', text: 'no policy was in force from 2025-03-15 to 2025-04-08' },
  ]);
  const [early] = foundBy(
    'cat/approved-against-standard',
    ruritania + finding('2018-04-18', 'met'),
    '2026-11-22',
  );
  expect(early!.clauses.map(({ key }) => key)).toEqual(['NSPM-10.standard', 'NSM-18.standard']);
  expect(early!.facts[0]!.text).toBe('what was in force up to 2018-04-18 is not recorded here');
  const standards = (on: string) =>
    foundBy('cat/approved-against-standard', ruritania + finding(on, 'met'), '2026-11-22').flatMap(
      ({ clauses }) => clauses.map(({ key }) => key),
    );
  expect(standards('2018-04-18/2018-04-19')).toEqual(['NSPM-10.standard']);
  expect(standards('2025-03-15')).toEqual(['EO-14236']);
  expect(early!.related.map(({ at, message }) => `${at.start.line} ${message}`)).toEqual(['5 approved here']);
});

test('a review of transfers of several recipients, or of one that could not be taken in, belongs to none', () => {
  const other =
    file('freedonia', 'kind: recipient', 'name: Freedonia') +
    file(
      'freedonia/radars',
      'kind: transfer',
      'recipient: freedonia',
      'program: fms',
      'lines: [{ item: radars }]',
    );
  const of = (transfers: string): string =>
    file(
      'reviews/one',
      'kind: cat-review',
      `transfers: [${transfers}]`,
      'on: 2024-01-01',
      'regime: NSPM-10',
      'decision: returned',
    );
  const whose = (archive: string) =>
    foundBy('cat/wrong-policy', ruritania + archive, '2026-11-22').map(({ recipient }) => recipient);
  expect(whose(world + other + of('ruritania/radars, freedonia/radars'))).toEqual([null]);
  expect(whose(world + other + of('ruritania/radars, ruritania/radars'))).toEqual(['ruritania']);
  const broken = file('ruritania/radars', 'kind: transfer', 'recipient: ruritania', 'lines: []');
  expect(whose(broken + of('ruritania/radars'))).toEqual([null]);
});
