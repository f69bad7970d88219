/** The rules on deliveries: one table each, with a row on both sides of every limit. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/engine/rule.ts';
import { relatedOf } from '../../../src/law/nsm20/delivery-breach.ts';
import { judgedLines } from '../judged-lines.ts';
import { forbids, verdicts } from '../../../src/law/nsm20/judgement.ts';
import { wholeFile, type Place } from '../../../src/records/source.ts';
import { contextOf, evaluated } from '../../support.ts';

const both = 'ihl, humanitarian-access';

const recipient = (receiving: string, group = ''): string => `
-- ruritania.yaml --
kind: recipient
name: Ruritania
${receiving}
${group}
`;
const conflict = recipient('receiving_at_issuance: true', 'group: { conflict: true, by: state }');
const noConflict = recipient('receiving_at_issuance: true', 'group: { conflict: false, by: state }');
const undecided = recipient('receiving_at_issuance: true');
const newcomer = recipient('receiving_at_issuance: false');
const silent = recipient('note: nothing is said of the day of the memorandum');

const delivery = (on: string, line = '', transfer = 'program: fmf'): string => `
-- ruritania/howitzers.yaml --
kind: transfer
recipient: ruritania
${transfer}
lines:
  - item: howitzers
    ${line}
    deliveries: [{ on: ${on} }]
`;
const letter = (received: string, covers = both, more = ''): string => `
-- ruritania/letter-${received}-${covers.length}.yaml --
kind: assurance
recipient: ruritania
covers: [${covers}]
received: ${received}
${more || `credibility: [{ finding: credible-and-reliable, by: state, on: ${received.slice(-10)} }]`}
`;
const waiver = (on: string, until: string, more = ''): string => `
-- ruritania/waiver.yaml --
kind: waiver
recipient: ruritania
by: state
on: ${on}
${until === '' ? '' : `until: ${until}`}
justification: an imperative
${more}
`;
const suspension = (remedy: string, more = ''): string => `
-- ruritania/assessment.yaml --
kind: assessment
recipient: ruritania
by: state
on: 2024-05-01
next_steps: suspend transfers
remedies: [{ action: suspend-transfers, ${remedy} }]
${more}
`;

const asOf = '2024-12-31';
const errors = (archive: string): string[] =>
  evaluated(archive, asOf)
    .findings.filter(({ rule }) => /^nsm20\/(delivery-|undetermined-delivery)/.test(rule))
    .map(({ rule }) => rule.slice('nsm20/'.length));

describe('delivery-during-pause', () => {
  test.each([
    ['on the 45th day, in conflict', conflict + delivery('2024-03-24'), []],
    ['on the 46th day, in conflict', conflict + delivery('2024-03-25'), ['delivery-during-pause']],
    ['on the 180th day, not in conflict', noConflict + delivery('2024-08-06'), []],
    ['on the 181st day, not in conflict', noConflict + delivery('2024-08-07'), ['delivery-during-pause']],
    ['on the day the assurances come', conflict + delivery('2024-04-02') + letter('2024-04-02'), []],
    [
      'the day before they come',
      conflict + delivery('2024-04-01') + letter('2024-04-02'),
      ['delivery-during-pause'],
    ],
    [
      'with one limb only',
      conflict + delivery('2024-04-02') + letter('2024-03-20', 'ihl'),
      ['delivery-during-pause'],
    ],
    [
      'with a letter for each limb',
      conflict +
        delivery('2024-04-02') +
        letter('2024-03-20', 'ihl') +
        letter('2024-03-21', 'humanitarian-access'),
      [],
    ],
    [
      'of an exempt line',
      conflict + delivery('2024-04-02', 'exemption: { clause: "1(d)(1)", because: air defense }'),
      [],
    ],
    [
      'on the first day of a waiver',
      conflict + delivery('2024-04-02') + waiver('2024-04-02', '2024-04-30'),
      [],
    ],
    [
      'the day before a waiver',
      conflict + delivery('2024-04-01') + waiver('2024-04-02', '2024-04-30'),
      ['delivery-during-pause'],
    ],
    [
      'on the last day of a waiver',
      conflict + delivery('2024-04-30') + waiver('2024-04-02', '2024-04-30'),
      [],
    ],
    [
      'the day after a waiver',
      conflict + delivery('2024-05-01') + waiver('2024-04-02', '2024-04-30'),
      ['delivery-during-pause'],
    ],
    ['under an open-ended waiver', conflict + delivery('2024-11-01') + waiver('2024-04-02', ''), []],
    [
      'under a waiver of the clause that pauses',
      conflict + delivery('2024-04-03') + waiver('2024-04-02', '', 'waives: ["1(c)(i)"]'),
      [],
    ],
    [
      'under a waiver of the other clause',
      conflict + delivery('2024-04-03') + waiver('2024-04-02', '', 'waives: ["1(c)(ii)"]'),
      ['delivery-during-pause'],
    ],
    [
      'under a waiver of section 1(c)',
      conflict + delivery('2024-04-03') + waiver('2024-04-02', '', 'waives: ["1(c)"]'),
      [],
    ],
    [
      'under a waiver of section 1(b)',
      conflict + delivery('2024-04-03') + waiver('2024-04-02', '', 'waives: ["1(b)"]'),
      ['delivery-during-pause'],
    ],
    [
      'under a waiver of this transfer',
      conflict + delivery('2024-04-03') + waiver('2024-04-02', '', 'transfers: [ruritania/howitzers]'),
      [],
    ],
    ['of a service without determination', conflict + delivery('2024-04-03', 'type: service'), []],
    [
      'of a service determined the day before',
      conflict +
        delivery('2024-04-03', 'type: service\n    service_determination: { by: state, on: 2024-04-02 }'),
      ['delivery-during-pause'],
    ],
    [
      'of a service determined the day after',
      conflict +
        delivery('2024-04-03', 'type: service\n    service_determination: { by: state, on: 2024-04-04 }'),
      [],
    ],
    ['of a sale with national funds', conflict + delivery('2024-04-03', '', 'program: fms'), []],
    [
      'of a sale with appropriations',
      conflict + delivery('2024-04-03', '', 'program: fms\nfunding: appropriated'),
      ['delivery-during-pause'],
    ],
    [
      'by shipment only',
      conflict + delivery('2024-04-03').replace('on: 2024', 'event: shipment, on: 2024'),
      [],
    ],
    ['after the 45th day, group undecided', undecided + delivery('2024-03-25'), ['undetermined-delivery']],
    ['on the 45th day, group undecided', undecided + delivery('2024-03-24'), []],
    ['after the 180th day, group undecided', undecided + delivery('2024-08-07'), ['delivery-during-pause']],
  ])('delivery %s', (_, archive, rules) => {
    expect(errors(archive)).toEqual(rules);
  });
});

describe('delivery-before-assurances', () => {
  test.each([
    [
      'the day before the assurances',
      newcomer + delivery('2024-06-09') + letter('2024-06-10'),
      ['delivery-before-assurances'],
    ],
    ['on the day of the assurances', newcomer + delivery('2024-06-10') + letter('2024-06-10'), []],
    ['on the day of the memorandum', newcomer + delivery('2024-02-08'), ['delivery-before-assurances']],
    ['the day before the memorandum', newcomer + delivery('2024-02-07'), []],
    [
      'the day before they are withdrawn',
      newcomer +
        delivery('2024-06-19') +
        letter(
          '2024-06-10',
          both,
          'withdrawn: 2024-06-20\ncredibility: [{ finding: credible-and-reliable, by: state, on: 2024-06-10 }]',
        ),
      [],
    ],
    [
      'on the day they are withdrawn',
      newcomer +
        delivery('2024-06-20') +
        letter(
          '2024-06-10',
          both,
          'withdrawn: 2024-06-20\ncredibility: [{ finding: credible-and-reliable, by: state, on: 2024-06-10 }]',
        ),
      ['delivery-before-assurances'],
    ],
    [
      'with an oral assurance',
      newcomer + delivery('2024-06-10') + letter('2024-06-01', both, 'form: oral'),
      ['delivery-before-assurances'],
    ],
    [
      'with a letter found not credible',
      newcomer +
        delivery('2024-06-10') +
        letter(
          '2024-06-01',
          both,
          'credibility: [{ finding: not-credible-and-reliable, by: state, on: 2024-06-05 }]',
        ),
      ['delivery-before-assurances'],
    ],
    [
      'with a letter found credible only later',
      newcomer +
        delivery('2024-06-10') +
        letter(
          '2024-06-01',
          both,
          'credibility: [{ finding: credible-and-reliable, by: state, on: 2024-07-05 }]',
        ),
      [],
    ],
    [
      'with a letter nobody assessed',
      newcomer + delivery('2024-06-10') + letter('2024-06-01', both, 'note: not assessed'),
      ['undetermined-delivery'],
    ],
    [
      'after obtained assurances were withdrawn, already receiving',
      conflict +
        delivery('2024-06-20') +
        letter(
          '2024-03-10',
          both,
          'withdrawn: 2024-06-20\ncredibility: [{ finding: credible-and-reliable, by: state, on: 2024-03-10 }]',
        ),
      ['delivery-before-assurances'],
    ],
    [
      'within the window after they were withdrawn',
      conflict +
        delivery('2024-03-20') +
        letter(
          '2024-03-10',
          both,
          'withdrawn: 2024-03-15\ncredibility: [{ finding: credible-and-reliable, by: state, on: 2024-03-10 }]',
        ),
      [],
    ],
    [
      'when nothing is said of the day of the memorandum',
      silent + delivery('2024-06-10'),
      ['undetermined-delivery'],
    ],
    [
      'of excess articles without a decision on scope',
      newcomer + delivery('2024-06-10', '', 'program: eda'),
      ['undetermined-delivery'],
    ],
    [
      'of excess articles decided to be covered',
      newcomer +
        delivery(
          '2024-06-10',
          '',
          'program: eda\nscope_decision: { covered: true, by: state, on: 2024-06-01, because: like a drawdown }',
        ),
      ['delivery-before-assurances'],
    ],
    [
      'on some day that straddles the receipt',
      newcomer + delivery('2024-06-09/2024-06-10') + letter('2024-06-10'),
      ['undetermined-delivery'],
    ],
    [
      'on some day after the receipt',
      newcomer + delivery('2024-06-10/2024-06-12') + letter('2024-06-10'),
      [],
    ],
    [
      'on some day before the receipt',
      newcomer + delivery('2024-06-07/2024-06-09') + letter('2024-06-10'),
      ['delivery-before-assurances'],
    ],
  ])('delivery %s', (_, archive, rules) => {
    expect(errors(archive)).toEqual(rules);
  });
});

describe('delivery-during-suspension', () => {
  const assured = newcomer + letter('2024-04-10');
  test.each([
    ['the day before', assured + delivery('2024-05-31') + suspension('from: 2024-06-01, to: 2024-06-30'), []],
    [
      'on its first day',
      assured + delivery('2024-06-01') + suspension('from: 2024-06-01, to: 2024-06-30'),
      ['delivery-during-suspension'],
    ],
    [
      'on its last day',
      assured + delivery('2024-06-30') + suspension('from: 2024-06-01, to: 2024-06-30'),
      ['delivery-during-suspension'],
    ],
    ['the day after', assured + delivery('2024-07-01') + suspension('from: 2024-06-01, to: 2024-06-30'), []],
    [
      'on the day the assessment is closed',
      assured +
        delivery('2024-07-01') +
        suspension('from: 2024-06-01', 'closed: { on: 2024-07-01, outcome: restored }'),
      ['delivery-during-suspension'],
    ],
    [
      'the day after it is closed',
      assured +
        delivery('2024-07-02') +
        suspension('from: 2024-06-01', 'closed: { on: 2024-07-01, outcome: restored }'),
      [],
    ],
    [
      'of another transfer',
      assured +
        delivery('2024-06-02') +
        suspension('from: 2024-06-01, transfers: [ruritania/howitzers]').replace(
          'ruritania/howitzers',
          'ruritania/other',
        ) +
        delivery('2024-01-01').replace('howitzers.yaml', 'other.yaml'),
      [],
    ],
    [
      'under a waiver, which lifts no suspension',
      assured + delivery('2024-06-02') + suspension('from: 2024-06-01') + waiver('2024-06-01', '2024-06-30'),
      ['delivery-during-suspension'],
    ],
    [
      'of an exempt line',
      assured +
        delivery('2024-06-02', 'exemption: { clause: "1(d)(3)", because: non-lethal }') +
        suspension('from: 2024-06-01'),
      [],
    ],
  ])('delivery %s', (_, archive, rules) => {
    expect(errors(archive)).toEqual(rules);
  });
});

/** The findings of the memorandum: examples this short name no sources. */
const onLaw = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ rule }) => rule.startsWith('nsm20/'));

test('a delivery that may not have been made yet breaches nothing', () => {
  const found = evaluated(newcomer + delivery('2024-06-01/2024-06-30'), '2024-06-15').findings;
  expect(
    onLaw(found)
      .filter(({ record }) => record === 'ruritania/howitzers')
      .map(({ rule }) => rule),
  ).toEqual(['nsm20/undetermined-delivery', 'nsm20/undeliverable-line']);
});

test('a line in transit that may not be provided is warned of, never an error', () => {
  const shipped = newcomer + delivery('2024-06-01').replace('on: 2024', 'event: shipment, on: 2024');
  const found = onLaw(evaluated(shipped, '2024-06-15').findings).filter(
    ({ record }) => record === 'ruritania/howitzers',
  );
  expect(found.map(({ rule, severity, readings }) => [rule, severity, readings])).toEqual([
    ['nsm20/undeliverable-line', 'warning', ['AMB-07', 'AMB-24']],
  ]);
});

test('an end of the memorandum leaves earlier acts judged and later ones alone', () => {
  const until = { until: '2024-06-10' as never };
  const rules = (on: string): string[] =>
    onLaw(evaluated(newcomer + delivery(on), asOf, until).findings)
      .filter(({ record }) => record !== null)
      .map(({ rule }) => rule);
  expect(rules('2024-06-10')).toEqual(['nsm20/delivery-before-assurances']);
  expect(rules('2024-06-11')).toEqual([]);
});

test('a broken assurance is told once; what depends on it waits', () => {
  const broken = newcomer + delivery('2024-06-20') + letter('2024-06-10').replace('covers:', 'cover:');
  const { findings, withheld } = evaluated(broken, asOf);
  expect(
    findings
      .filter(({ record, rule }) => record !== null && rule !== 'house/no-source')
      .map(({ rule }) => rule),
  ).toEqual(['house/wrong-shape', 'house/unknown-key']);
  expect(withheld).toBeGreaterThan(0);
});

const at = ({ path, pointer }: Place): string => path.replace(/^cases\/(.*)\.yaml$/, '$1') + pointer;
const handover = 'ruritania/howitzers/lines/0/deliveries/0/on';
const told = (archive: string, day = asOf): object[] =>
  evaluated(archive, day)
    .findings.filter(({ rule }) => /^nsm20\/(delivery-|undetermined-delivery)/.test(rule))
    .map((finding) => ({
      at: at(finding.at),
      message: finding.message,
      label: finding.label,
      record: finding.record,
      recipient: finding.recipient,
      clauses: finding.clauses.map(({ key }) => key),
      readings: finding.readings,
      facts: finding.facts.map(({ text }) => text),
      related: finding.related.map((related) => `${related.message} (${at(related.at)})`),
    }));
const breach = (message: string, more: object): object => ({
  at: handover,
  message,
  label: 'delivered here',
  record: 'ruritania/howitzers',
  recipient: 'ruritania',
  facts: [],
  ...more,
});
const funded = 'fmf: Foreign Military Financing is named in the text (ruritania/howitzers/program)';

describe('what is told of a delivery', () => {
  test.each([
    [
      'while suspended: the place of every reason',
      newcomer + letter('2024-04-10') + suspension('from: 2024-06-01') + delivery('2024-06-02'),
      breach('howitzers delivered while transfers were suspended', {
        clauses: ['1(b).rem'],
        readings: [],
        related: [
          funded,
          'ruritania/assessment suspends transfers from 2024-06-01 (ruritania/assessment/remedies/0/from)',
        ],
      }),
    ],
    [
      'of an item of 30 letters, before the assurances; a reason without a place is not among them',
      newcomer + delivery('2024-06-02').replace('item: howitzers', `item: ${'x'.repeat(30)}`),
      breach(`${'x'.repeat(30)} delivered on a day when the two assurances did not both stand`, {
        clauses: ['1(a).pre'],
        readings: ['AMB-07'],
        related: [
          funded,
          'not already receiving on the day of the memorandum: both assurances are needed before anything is provided (ruritania/receiving_at_issuance)',
        ],
      }),
    ],
    [
      'of an item of 31 letters, the start of it',
      newcomer + delivery('2024-06-02').replace('item: howitzers', `item: ${'x'.repeat(31)}`),
      breach(`${'x'.repeat(27)}... delivered on a day when the two assurances did not both stand`, {
        clauses: ['1(a).pre'],
        readings: ['AMB-07'],
        related: [
          funded,
          'not already receiving on the day of the memorandum: both assurances are needed before anything is provided (ruritania/receiving_at_issuance)',
        ],
      }),
    ],
    [
      'that cannot be told: the sentence comes first',
      silent + delivery('2024-08-07'),
      breach('the record does not show whether this could be delivered (howitzers)', {
        clauses: ['1(a)'],
        readings: ['AMB-07', 'AMB-08'],
        facts: [
          'it can be paused or barred; each of them forbids it',
          'ruritania does not record whether it was already receiving on 2024-02-08',
        ],
        related: ['"receiving_at_issuance" would settle it (ruritania/kind)'],
      }),
    ],
  ])('%s', (_, archive, expected) => {
    expect(told(archive)).toEqual([expected]);
  });

  test('nothing of one to come, nor of one that may not have been made where it is allowed', () => {
    expect(told(newcomer + delivery('2025-01-01'))).toEqual([]);
    expect(told(newcomer + delivery('2024-12-31')).length).toBe(1);
    expect(told(newcomer + letter('2024-04-10') + delivery('2024-12-30/2025-01-01'))).toEqual([]);
  });

  test.each([
    ['paused', conflict],
    ['suspended', conflict + suspension('from: 2024-06-01')],
    ['barred', newcomer],
  ])('a warning of one that is %s and may not have been made', (_, archive) => {
    expect(errors(archive + delivery('2024-12-30/2025-01-01'))).toEqual(['undetermined-delivery']);
  });

  test('the places of its reasons, other than its own', () => {
    const own = { ...wholeFile('cases/a.yaml'), pointer: '/on' };
    const places = [own, { ...own, pointer: '/to' }, { ...own, path: 'cases/b.yaml' }, null];
    const because = places.map((place, index) => ({ clause: null, text: `reason ${index}`, at: place }));
    expect(relatedOf(because, own)).toEqual([
      { at: places[1], message: 'reason 1' },
      { at: places[2], message: 'reason 2' },
    ]);
  });
});

test('three verdicts forbid', () => {
  expect(verdicts.filter(forbids)).toEqual(['suspended', 'paused', 'barred']);
});

test.each([
  ['nothing is recorded', '', true],
  ['all was handed over, as no quantities are said', 'deliveries: [{ on: 2024-12-31 }]', false],
  ['it is handed over only tomorrow', 'deliveries: [{ on: 2025-01-01 }]', true],
  ['it may be handed over only tomorrow', 'deliveries: [{ on: 2024-12-31/2025-01-01 }]', true],
  ['it may not have been handed over yet', 'deliveries: [{ on: 2024-06-01/.. }]', true],
  ['it is in transit', 'deliveries: [{ on: 2024-06-01, event: shipment }]', true],
  ['the title has passed', 'deliveries: [{ on: 2024-06-01, event: title }]', false],
  ['a part is handed over', 'quantity: 10, deliveries: [{ on: 2024-06-01, quantity: 4 }]', true],
  [
    'two parts are handed over',
    'quantity: 10, deliveries: [{ on: 2024-06-01, quantity: 4 }, { on: 2024-06-02, quantity: 5 }]',
    true,
  ],
  [
    'the rest is in transit',
    'quantity: 10, deliveries: [{ on: 2024-06-01, quantity: 4 }, { on: 2024-06-02, quantity: 6, event: shipment }]',
    true,
  ],
  [
    'all parts are handed over',
    'quantity: 10, deliveries: [{ on: 2024-06-01, quantity: 4 }, { on: 2024-06-02, quantity: 6 }]',
    false,
  ],
  ['more than all is handed over', 'quantity: 10, deliveries: [{ on: 2024-06-01, quantity: 11 }]', false],
  [
    'a delivery without a quantity is the whole',
    'quantity: 10, deliveries: [{ on: 2024-06-01, quantity: 4 }, { on: 2024-06-02 }]',
    false,
  ],
  ['a part of nobody knows how many', 'deliveries: [{ on: 2024-06-01, quantity: 4 }]', false],
])('something is left to deliver: %s', (_, line, expected) => {
  const archive = `${newcomer}
-- ruritania/howitzers.yaml --
kind: transfer
recipient: ruritania
program: fmf
lines: [{ item: howitzers, ${line} }]
`;
  expect(judgedLines(contextOf(archive, asOf)).map(({ open }) => open)).toEqual([expected]);
});
