/** A file that could not be taken in is an unknown: told once, and what depends on it waits; the rest goes on. */
import { expect, test } from 'vitest';
import { evaluated } from '../../support.ts';

const paused = (country: string): string => `
-- ${country}.yaml --
kind: recipient
name: ${country}
receiving_at_issuance: true
group: { conflict: true, by: state }
-- ${country}/shells.yaml --
kind: transfer
recipient: ${country}
program: fmf
lines: [{ item: shells, deliveries: [{ on: 2024-04-02 }] }]
`;
const waived = (country: string): string => `
-- ${country}/waiver.yaml --
kind: waiver
recipient: ${country}
by: state
on: 2024-06-03
justification: an imperative
-- ${country}/told.yaml --
kind: notice
to: president
under: 1(f)
about: [${country}/waiver]
sent: 2024-06-03
`;
const both = paused('ruritania') + paused('freedonia');

const told = (archive: string, pattern: RegExp): string[] =>
  evaluated(archive, '2024-06-25')
    .findings.filter(({ rule }) => pattern.test(rule))
    .map(({ rule, at }) => `${rule.split('/')[1]} ${at.path.replace('cases/', '')}`);

const deliveries = /delivery/;
const notices = /unreadable|wrong-shape|dangling|notify-waiver/;

test.each([
  [
    'a file at the top says nothing of other recipients',
    '-- notes.yaml --\nkind: [\n',
    ['freedonia', 'ruritania'],
  ],
  [
    "a file in a recipient's folder may be an assurance of that recipient",
    '-- freedonia/letter.yaml --\nkind: [\n',
    ['ruritania'],
  ],
  [
    'a file in another folder is no assurance',
    '-- reports/2024.yaml --\nkind: [\n',
    ['freedonia', 'ruritania'],
  ],
  [
    'a broken assurance concerns the recipient it names',
    '-- letters/a.yaml --\nkind: assurance\nrecipient: freedonia\n',
    ['ruritania'],
  ],
  [
    'a broken transfer concerns no other',
    '-- freedonia/more.yaml --\nkind: transfer\nrecipient: freedonia\n',
    ['freedonia', 'ruritania'],
  ],
])('%s', (_, file, recipients) => {
  expect(told(both + file, deliveries)).toEqual(
    recipients.map((each) => `delivery-during-pause ${each}/shells.yaml`),
  );
});

test.each([
  [
    'a notice with a slip in its reference may be the one that is missing',
    'kind: notice\nto: congress\nunder: 2(d)\nabout: [freedonia/waver]\nsent: 2024-06-05\n',
    ['dangling-reference freedonia/notice.yaml', 'notify-waiver ruritania/waiver.yaml'],
  ],
  [
    'a notice under another clause is not',
    'kind: notice\nto: congress\nunder: 1(b)\nabout: [freedonia/waver]\nsent: 2024-06-05\n',
    [
      'notify-waiver freedonia/waiver.yaml',
      'notify-waiver ruritania/waiver.yaml',
      'dangling-reference freedonia/notice.yaml',
    ],
  ],
  [
    'an unreadable file in the folder may be',
    'kind: [\n',
    ['unreadable freedonia/notice.yaml', 'notify-waiver ruritania/waiver.yaml'],
  ],
])('%s', (_, notice, expected) => {
  const archive = `${both}${waived('ruritania')}${waived('freedonia')}-- freedonia/notice.yaml --\n${notice}`;
  expect(told(archive, notices).toSorted()).toEqual(expected.toSorted());
});

const letter = (country: string): string => `
-- ${country}.yaml --
kind: recipient
name: ${country}
receiving_at_issuance: false
-- ${country}/letter.yaml --
kind: assurance
recipient: ${country}
covers: [ihl, humanitarian-access]
received: 2024-03-19
credibility: [{ finding: credible-and-reliable, by: state, on: 2024-03-20 }]
`;
const inTime = {
  to: 'congress',
  under: '2(d)',
  about: '[freedonia/letter]',
  sent: '2024-03-21',
  committees: '[sfrc, sasc, sac, hfac, hasc, hac]',
};

test.each<[string, Partial<Record<string, string>>, 'freedonia waits' | 'both are told']>([
  ['a clause that is none may be the one looked for', { under: '2d' }, 'freedonia waits'],
  ['an addressee that is none may be Congress', { to: 'Congress' }, 'freedonia waits'],
  ['so may a list of them', { to: '[congress]' }, 'freedonia waits'],
  ['a record named outside a list is the one it is about', { about: 'freedonia/letter' }, 'freedonia waits'],
  ['a day that is none may be in time', { sent: '2024-02-30' }, 'freedonia waits'],
  ['a clause that is another one is', { under: '1(b)', form: 'lettre' }, 'both are told'],
  ['an addressee that is another one is', { to: 'president', under: '2d' }, 'both are told'],
  ['another record is', { under: '2d', about: '[freedonia]' }, 'both are told'],
  ['another record outside a list is', { about: 'freedonia' }, 'both are told'],
])('in a notice that could not be taken in, %s', (_, slip, expected) => {
  for (const path of ['freedonia/notice', 'ruritania/notice', 'notices/notice']) {
    const fields = Object.entries({ ...inTime, ...slip }).map(([field, value]) => `${field}: ${value}\n`);
    const archive = `${letter('freedonia')}${letter('ruritania')}-- ${path}.yaml --\nkind: notice\n${fields.join('')}`;
    const { withheld } = evaluated(archive, '2024-06-25');
    expect({ told: told(archive, /shape|notify-assurance/).toSorted(), withheld }).toEqual({
      told: [
        ...(expected === 'both are told' ? ['notify-assurance freedonia/letter.yaml'] : []),
        'notify-assurance ruritania/letter.yaml',
        `wrong-shape ${path}.yaml`,
      ],
      withheld: expected === 'both are told' ? 0 : 1,
    });
  }
});

test('a transfer to a recipient that could not be read waits for it', () => {
  const archive = paused('ruritania').replace('name: ruritania', 'nmae: Ruritania');
  const { findings, withheld } = evaluated(archive, '2024-06-25');
  expect(
    findings
      .map(({ rule }) => rule)
      .filter((rule) => rule !== 'house/no-source')
      .toSorted(),
  ).toEqual(['house/unknown-key', 'house/wrong-shape', 'nsm20/first-report']);
  expect(withheld).toBeGreaterThan(0);
});

test('a draft satisfies nothing, and may name what is not written yet', () => {
  const draft = `
-- freedonia/letter.yaml --
kind: assurance
draft: true
recipient: freedonia
covers: [ihl, humanitarian-access]
received: 2024-03-20
replaces: freedonia/older
credibility: [{ finding: credible-and-reliable, by: state, on: 2024-03-20 }]
`;
  expect(told(paused('freedonia') + draft, /delivery|dangling/)).toEqual([
    'delivery-during-pause freedonia/shells.yaml',
  ]);
});
