/** Section 620I and excess articles: rows on both sides of each day, amount and fact. */
import { describe, expect, test } from 'vitest';
import { evaluated, foundBy } from '../../support.ts';

const found = (id: string, archive: string, more = {}, asOf = '2024-12-31'): readonly string[] =>
  foundBy(`faa/${id}`, archive, asOf, more).map(
    ({ severity, at, facts }) =>
      `${severity} ${at.path.slice('cases/'.length, -'.yaml'.length)}${facts.length > 0 ? ` (${facts.map(({ text }) => /^"(\w+)"|^the (day of the exception|day it was made known)|^whether (\w+)/.exec(text)?.slice(1).find(Boolean) ?? text).join(', ')})` : ''}`,
  );

describe('assistance-while-restricting', () => {
  const world = (restriction: string, on: string, more = 'program: pda\n', event = 'handover'): string => `
-- ruritania.yaml --
kind: recipient
name: Ruritania
${restriction}
-- ruritania/t.yaml --
kind: transfer
recipient: ruritania
${more}lines:
  - item: helmets
    exemption: { clause: "1(d)(3)", because: helmets protect }
    deliveries: [{ on: ${on}, event: ${event} }]
`;
  const known = 'restriction: { made_known: 2024-03-01 }';
  const excepted = (on: string): string =>
    `restriction: { made_known: 2024-03-01, notified_congress: 2024-01-01, exception: { on: ${on}, by: the President } }`;
  test.each<[string, string, readonly string[]]>([
    ['the day it was made known', world(known, '2024-03-01'), []],
    ['the day after, although exempt from the memorandum', world(known, '2024-03-02'), ['error ruritania/t']],
    [
      'before the memorandum',
      world('restriction: { made_known: 2000-03-01 }', '2000-03-02'),
      ['error ruritania/t'],
    ],
    ['before section 620I', world('restriction: { made_known: 1996-03-01 }', '1996-09-29'), []],
    ['its first day', world('restriction: { made_known: 1996-03-01 }', '1996-09-30'), ['error ruritania/t']],
    ['a shipment', world(known, '2024-03-02', undefined, 'shipment'), []],
    ['a passing of title', world(known, '2024-03-02', undefined, 'title'), ['error ruritania/t']],
    ['an exception of that day', world(excepted('2024-03-05'), '2024-03-05'), []],
    ['an exception of the next day', world(excepted('2024-03-06'), '2024-03-05'), ['error ruritania/t']],
    [
      'an exception on a day that is not known',
      world(excepted('2024-03-01/2024-03-06'), '2024-03-05'),
      ['warning ruritania/t (restriction)'],
    ],
    [
      'an exception without a day',
      world('restriction: { made_known: 2024-03-01, exception: { by: the President } }', '2024-03-05'),
      ['warning ruritania/t (day of the exception)'],
    ],
    [
      'known on a day that leaves it open',
      world('restriction: { made_known: 2024-03 }', '2024-03-10'),
      ['warning ruritania/t (restriction)'],
    ],
    [
      'known on a day that does not',
      world('restriction: { made_known: 2024-03 }', '2024-04-01'),
      ['error ruritania/t'],
    ],
    [
      'known on a day that is not recorded',
      world('restriction: {}', '2024-03-02'),
      ['warning ruritania/t (day it was made known)'],
    ],
    [
      'delivered on a day that leaves it open',
      world(known, '2024-02-20/2024-03-02'),
      ['warning ruritania/t (deliveries)'],
    ],
    [
      'perhaps not delivered yet',
      world(known, '2024-12-31/2025-01-01'),
      ['warning ruritania/t (deliveries)'],
    ],
    ['not delivered yet', world(known, '2025-01-01'), []],
    ['money of the Department of Defense', world(known, '2024-03-02', 'program: section-333\n'), []],
    ['a sale', world(known, '2024-03-02', 'program: fms\n'), ['error ruritania/t']],
    ['a sale between others', world(known, '2024-03-02', 'program: dcs\n'), ['warning ruritania/t (dcs)']],
    [
      'the same with appropriations',
      world(known, '2024-03-02', 'program: dcs\nfunding: appropriated\n'),
      ['error ruritania/t'],
    ],
    [
      'a program outside the catalogue',
      world(known, '2024-03-02', 'program: other\nauthority: some act\nfunding: appropriated\n'),
      ['warning ruritania/t (other)'],
    ],
    ['no restriction', world('', '2024-03-02'), []],
  ])('%s', (_, archive, expected) => {
    expect(found('assistance-while-restricting', archive)).toEqual(expected);
  });

  test('a long item is cut', () => {
    const archive = world(known, '2024-03-02').replace('item: helmets', `item: ${'helmets and '.repeat(5)}`);
    const [finding] = foundBy('faa/assistance-while-restricting', archive, '2024-12-31');
    expect(finding!.message).toBe(
      'helmets and helmets and hel... delivered 2024-03-02, after a restriction of humanitarian aid was made known 2024-03-01',
    );
  });

  test('after the end of the memorandum too', () => {
    const until = { until: '2024-02-20', ends: new Map([['nsm20', '2024-02-20']]) };
    const { findings } = evaluated(world(known, '2024-03-02'), '2024-12-31', until as never, { faa: 'on' });
    expect(findings.map(({ rule }) => rule)).toContain('faa/assistance-while-restricting');
  });
});

describe('exception-before-notice', () => {
  const world = (exception: string, notified?: string): string => `
-- ruritania.yaml --
kind: recipient
name: Ruritania
restriction:
  made_known: 2024-03-01
  exception: { ${exception} }
${notified === undefined ? '' : `  notified_congress: ${notified}\n`}`;
  const on = 'on: 2024-03-10, by: the President';
  test.each<[string, string, readonly string[], object?]>([
    ['told the day before', world(on, '2024-03-09'), []],
    ['told on that day', world(on, '2024-03-10'), []],
    ['told the day after', world(on, '2024-03-11'), ['error ruritania']],
    ['never told', world(on), ['error ruritania']],
    ['told only after today', world(on, '2025-03-11'), ['error ruritania']],
    ['never told, as far as is public', world(on), ['warning ruritania'], { publicOnly: true }],
    ['told on a day that leaves it open', world(on, '2024-03'), ['warning ruritania (restriction)']],
    [
      'made on a day that leaves it open',
      world('on: 2024-03', '2024-03-10'),
      ['warning ruritania (restriction)'],
    ],
    [
      'made on a day that is not recorded',
      world('by: the President', '2024-03-10'),
      ['warning ruritania (day of the exception)'],
    ],
    ['not made yet', world('on: 2025-03-10'), []],
  ])('%s', (_, archive, expected, more) => {
    expect(found('exception-before-notice', archive, more)).toEqual(expected);
  });
});

const eda = (more: string, facts: string, lines = '  - item: trucks\n'): string => `
-- ruritania.yaml --
kind: recipient
name: Ruritania
-- ruritania/t.yaml --
kind: transfer
recipient: ruritania
program: eda
${more}eda: { grant: true${facts} }
lines:
${lines}`;
const approved = 'approved: 2024-05-31\n';

describe('unnotified-eda', () => {
  test.each<[string, string, readonly string[], object?]>([
    ['the threshold', eda(approved, ', acquisition_cost: 7000000'), ['error ruritania/t']],
    ['a dollar less', eda(approved, ', acquisition_cost: 6999999'), []],
    [
      'significant, at any cost',
      eda(approved, ', acquisition_cost: 1, significant_military_equipment: true'),
      ['error ruritania/t'],
    ],
    [
      'ordinary, at no recorded cost',
      eda(approved, ', significant_military_equipment: false'),
      ['info ruritania/t (acquisition_cost)'],
    ],
    [
      'nothing recorded',
      eda(approved, ''),
      ['info ruritania/t (acquisition_cost, significant_military_equipment)'],
    ],
    ['told', eda(approved, ', acquisition_cost: 7000000, notified_congress: 2024-05-01'), []],
    [
      'told, as the transfer records',
      eda(`${approved}notified_congress: 2024-05-01\n`, ', acquisition_cost: 7000000'),
      [],
    ],
    [
      'told only after today',
      eda(approved, ', acquisition_cost: 7000000, notified_congress: 2025-05-01'),
      ['error ruritania/t'],
    ],
    ['not approved', eda('', ', acquisition_cost: 7000000'), []],
    ['not approved yet', eda('approved: 2025-01-01\n', ', acquisition_cost: 7000000'), []],
    [
      'delivered without an approval',
      eda('', ', acquisition_cost: 7000000', '  - item: trucks\n    deliveries: [{ on: 2024-05-31 }]\n'),
      ['error ruritania/t'],
    ],
    [
      'as far as is public',
      eda(approved, ', acquisition_cost: 7000000'),
      ['info ruritania/t'],
      { publicOnly: true },
    ],
    [
      'another program',
      eda(approved, ', acquisition_cost: 7000000').replace('program: eda', 'program: fmf'),
      [],
    ],
  ])('%s', (_, archive, expected, more) => {
    expect(found('unnotified-eda', archive, more)).toEqual(expected);
  });
});

describe('approved-within-eda-notice', () => {
  const told = (day: string): string => `, acquisition_cost: 7000000, notified_congress: ${day}`;
  test.each<[string, string, readonly string[]]>([
    ['30 days before', eda(approved, told('2024-05-01')), []],
    ['29 days before', eda(approved, told('2024-05-02')), ['error ruritania/t']],
    ['over 29 February', eda('approved: 2024-03-01\n', told('2024-01-31')), []],
    ['a day less', eda('approved: 2024-02-29\n', told('2024-01-31')), ['error ruritania/t']],
    ['told after the approval', eda(approved, told('2024-06-15')), ['error ruritania/t']],
    [
      'the first delivery, where no approval is recorded',
      eda(
        '',
        told('2024-05-02'),
        '  - item: trucks\n    deliveries: [{ on: 2024-06-30 }, { on: 2024-05-31 }]\n',
      ),
      ['error ruritania/t'],
    ],
    [
      'told on a day that leaves it open',
      eda(approved, told('2024-05-01/2024-05-02')),
      ['warning ruritania/t (notified_congress)'],
    ],
    [
      'approved on a day that leaves it open',
      eda('approved: 2024-05\n', told('2024-04-20')),
      ['warning ruritania/t (approved)'],
    ],
    [
      'articles of which nothing tells that a notice is needed',
      eda(approved, ', notified_congress: 2024-05-02'),
      ['warning ruritania/t (acquisition_cost, significant_military_equipment)'],
    ],
    ['articles that need none', eda(approved, ', acquisition_cost: 1, notified_congress: 2024-05-02'), []],
  ])('%s', (_, archive, expected) => {
    expect(found('approved-within-eda-notice', archive)).toEqual(expected);
  });
});

describe('eda-at-united-states-cost', () => {
  const services = '  - item: trucks\n  - item: refurbishing\n    type: service\n';
  test.each<[string, string, readonly string[]]>([
    ['articles alone', eda('', ''), []],
    ['with a service', eda('', '', services), ['warning ruritania/t']],
    ['with a service that the recipient pays', eda('funding: recipient\n', '', services), []],
    ['with a service from national funds', eda('funding: national-funds\n', '', services), []],
    ['articles paid with appropriations', eda('funding: appropriated\n', ''), ['warning ruritania/t']],
    ['another program', eda('funding: stock\n', '', services).replace('program: eda', 'program: pda'), []],
  ])('%s', (_, archive, expected) => {
    expect(found('eda-at-united-states-cost', archive)).toEqual(expected);
  });
});
