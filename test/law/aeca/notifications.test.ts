/** Section 36: values, waiting periods, groups; and the clock of the first inventory. */
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import { coverageOf } from '../../../src/engine/coverage.ts';
import { heldOn, isSure } from '../../../src/engine/figure.ts';
import { figures } from '../../../src/law/aeca/figures.ts';
import { aecaPolicy } from '../../../src/law/aeca/index.ts';
import { law } from '../../../src/law/index.ts';
import { evaluated, foundBy } from '../../support.ts';
import { check, draft, file, inShort, publicOnly, ruritania, table, transfer } from './table.ts';

const day = '2024-06-30';
const nato = ruritania('notification_group: nato-plus-five');
const other = ruritania('notification_group: other');
const unknown = ruritania();
const at = (line: number, told: string): string => `ruritania/sale:${line} ${told}`;
const worth = (value: number, more = ''): string => `{ item: aircraft, value: ${value}${more} }`;

/** A transfer, approved on line 3. */
const sold = (
  program: string,
  lines: string,
  approved: string,
  notified?: string,
  ...more: readonly string[]
): string =>
  transfer(
    'sale',
    `approved: ${approved}`,
    `program: ${program}`,
    `lines: [${lines}]`,
    ...(notified === undefined ? [] : [`notified_congress: ${notified}`]),
    ...more,
  );

const early = '2024-03-10';
const notice = '2024-03-01';

table('approved-within-waiting-period', [
  ['a day too early', other + sold('fms', worth(50_000_000), '2024-03-30', notice), day, [at(3, 'error')]],
  ['thirty days after', other + sold('fms', worth(50_000_000), '2024-03-31', notice), day, []],
  [
    'a dollar below, but equipment',
    other + sold('fms', worth(49_999_999), early, notice),
    day,
    [at(3, 'warning (major defense equipment)')],
  ],
  [
    'a dollar below, and no article',
    other + sold('fms', worth(49_999_999, ', type: service'), early, notice),
    day,
    [],
  ],
  [
    'from the value of equipment on',
    other + sold('fms', worth(14_000_000), early, notice),
    day,
    [at(3, 'warning (major defense equipment)')],
  ],
  ['a dollar below that', other + sold('fms', worth(13_999_999), early, notice), day, []],
  [
    'lines together',
    other + sold('fms', `${worth(25_000_000)}, ${worth(25_000_000)}`, early, notice),
    day,
    [at(3, 'error')],
  ],
  [
    'a line without a value',
    other + sold('fms', `${worth(50_000_000)}, { item: spares }`, early, notice),
    day,
    [at(3, 'error')],
  ],
  ['no value at all', other + sold('fms', '{ item: spares }', early, notice), day, []],
  [
    'values beyond what can be added up',
    other + sold('fms', `${worth(9_007_199_254_740_991)}, ${worth(1)}`, early, notice),
    day,
    [at(3, 'error')],
  ],
  [
    'exempt lines count',
    other +
      sold('fms', worth(50_000_000, ', exemption: { clause: 1(d)(1), because: radars }'), early, notice),
    day,
    [at(3, 'error')],
  ],
  ['financed', other + sold('fmf', worth(50_000_000), early, notice), day, [at(3, 'error')]],
  ['construction', other + sold('fmcs', worth(200_000_000), early, notice), day, [at(3, 'error')]],
  ['less construction', other + sold('fmcs', worth(199_999_999), early, notice), day, []],
  ['a license', other + sold('dcs', worth(50_000_000), early, notice), day, [at(3, 'error')]],
  [
    'a license below, but equipment',
    other + sold('dcs', worth(49_999_999), early, notice),
    day,
    [at(3, 'warning (major defense equipment)')],
  ],
  ['firearms', other + sold('dcs', worth(1_000_000, ', usml: I'), early, notice), day, [at(3, 'error')]],
  [
    'firearms by paragraph',
    other + sold('dcs', worth(1_000_000, ', usml: Category I(a)'), early, notice),
    day,
    [at(3, 'error')],
  ],
  ['fewer firearms', other + sold('dcs', worth(999_999, ', usml: I'), early, notice), day, []],
  ['parts of firearms', other + sold('dcs', worth(1_000_000, ', usml: I(h)'), early, notice), day, []],
  ['another category', other + sold('dcs', worth(1_000_000, ', usml: II(a)'), early, notice), day, []],
  ['firearms that are sold', other + sold('fms', worth(1_000_000, ', usml: I'), early, notice), day, []],
  [
    'firearms for NATO',
    nato + sold('dcs', worth(1_000_000, ', usml: I'), '2024-03-15', notice),
    day,
    [at(3, 'error')],
  ],
  ['a license for NATO', nato + sold('dcs', worth(100_000_000), '2024-03-15', notice), day, [at(3, 'error')]],
  ['fifteen days after', nato + sold('dcs', worth(100_000_000), '2024-03-16', notice), day, []],
  [
    'fifteen days over 29 February',
    nato + sold('dcs', worth(100_000_000), '2024-03-10', '2024-02-24'),
    day,
    [],
  ],
  [
    'fourteen days over 29 February',
    nato + sold('dcs', worth(100_000_000), '2024-03-09', '2024-02-24'),
    day,
    [at(3, 'error')],
  ],
  [
    'a sale to NATO, whose value was not read',
    nato + sold('fms', worth(100_000_000), early, notice),
    day,
    [at(3, 'warning (not read)')],
  ],
  [
    'a sale to NATO between the values',
    nato + sold('fms', worth(25_000_000), early, notice),
    day,
    [at(3, 'warning (major defense equipment)')],
  ],
  ['a smaller sale to NATO', nato + sold('fms', worth(24_999_999), early, notice), day, []],
  ['construction for NATO', nato + sold('fmcs', worth(300_000_000), early, notice), day, [at(3, 'error')]],
  [
    'no group, and too early for both',
    unknown + sold('dcs', worth(100_000_000), early, notice),
    day,
    [at(3, 'error')],
  ],
  [
    'no group, and too early for one',
    unknown + sold('dcs', worth(100_000_000), '2024-03-16', notice),
    day,
    [at(3, 'warning (notification_group)')],
  ],
  [
    'no group, and late enough for both',
    unknown + sold('dcs', worth(100_000_000), '2024-03-31', notice),
    day,
    [],
  ],
  [
    'no group, and enough for one',
    unknown + sold('dcs', worth(20_000_000), early, notice),
    day,
    [at(3, 'warning (major defense equipment, notification_group)')],
  ],
  [
    'no group, and certain for one',
    unknown + sold('dcs', worth(60_000_000), early, notice),
    day,
    [at(3, 'warning (major defense equipment, notification_group)')],
  ],
  [
    'notified only after today',
    other + sold('fms', worth(50_000_000), early, '2030-01-01'),
    day,
    [at(3, 'error')],
  ],
  ['never notified', other + sold('fms', worth(50_000_000), early), day, [at(3, 'error')]],
  [
    'never in public',
    other + sold('fms', worth(50_000_000), early),
    day,
    [at(3, 'warning (public)')],
    publicOnly,
  ],
  [
    'too early in public',
    other + sold('fms', worth(50_000_000), early, notice),
    day,
    [at(3, 'error')],
    publicOnly,
  ],
  ['notified afterwards', other + sold('fms', worth(50_000_000), early, '2024-04-01'), day, [at(3, 'error')]],
  ['approved today', other + sold('fms', worth(50_000_000), day, '2024-06-20'), day, [at(3, 'error')]],
  ['approved tomorrow', other + sold('fms', worth(50_000_000), '2024-07-01', '2024-06-20'), day, []],
  [
    'perhaps too early',
    other + sold('fms', worth(50_000_000), '2024-03', '2024-02-20'),
    day,
    [at(3, 'warning (approved)')],
  ],
  [
    'perhaps notified early enough',
    other + sold('fms', worth(50_000_000), '2024-03-31', '2024-03'),
    day,
    [at(3, 'warning (notified_congress)')],
  ],
  [
    'perhaps approved',
    other + sold('fms', worth(50_000_000), '2024-06-15/2024-07-15', '2024-06-20'),
    day,
    [at(3, 'warning (approved)')],
  ],
  [
    'before the values are recorded',
    other + sold('fms', worth(50_000_000), '2002-09-29', '2002-09-20'),
    day,
    [],
  ],
  [
    'from the day on which they are',
    other + sold('fms', worth(50_000_000), '2002-09-30', '2002-09-20'),
    day,
    [at(3, 'error')],
  ],
  ['before the Act', other + sold('fms', worth(50_000_000), '1975-09-30', '1975-09-20'), day, []],
  ['a program of another law', other + sold('usai', worth(50_000_000), early, notice), day, []],
  [
    'out of the reach of the memorandum',
    other + sold('fms', worth(50_000_000), early, notice, 'funding: national-funds'),
    day,
    [at(3, 'error')],
  ],
  ['a draft', other + sold('fms', worth(50_000_000), early, notice, draft), day, []],
]);

describe('where no approval is recorded', () => {
  const delivered = (...days: readonly string[]): string =>
    other +
    transfer(
      'sale',
      `notified_congress: ${notice}`,
      'program: fms',
      'lines:',
      '  - item: aircraft',
      '    value: 50000000',
      '    deliveries:',
      ...days.map((each) => `      - { ${each} }`),
    );

  test.each([
    ['the first delivery stands for it', ['on: 2024-04-15', 'on: 2024-03-20'], [at(10, 'error')]],
    ['a later one does not', ['on: 2024-04-15', 'on: 2024-03-31'], []],
    ['a shipment does not', ['on: 2024-03-20, event: shipment'], []],
    [
      'one on a day that is not known leaves it open',
      ['on: 2024-03-20/..', 'on: 2024-03'],
      [at(10, 'warning (deliveries)')],
    ],
    ['one that may have been made leaves it open', ['on: 2024-03-20/..'], [at(9, 'warning (deliveries)')]],
  ])('%s', (_, days, told) => {
    expect(foundBy('aeca/approved-within-waiting-period', delivered(...days), day).map(inShort)).toEqual(
      told,
    );
  });

  test('the sentence speaks of the delivery', () => {
    const [finding] = foundBy('aeca/approved-within-waiting-period', delivered('on: 2024-03-20'), day);
    expect(finding).toMatchObject({
      message:
        'a transfer worth $50,000,000 or more was delivered 2024-03-20; Congress was notified 2024-03-01, and 30 days have to pass first',
      facts: [{ name: 'count', text: 'Sun 2024-03-31 (2024-03-01 + 30 days)' }],
      readings: ['AECA-02', 'AECA-06'],
    });
    expect(finding?.clauses.map(({ key }) => key)).toEqual(['36(b)']);
  });

  test('an approval that is yet to come is none', () => {
    const archive = delivered('on: 2024-03-20').replace('program', 'approved: 2024-07-01\nprogram');
    expect(foundBy('aeca/approved-within-waiting-period', archive, day).map(inShort)).toEqual([
      at(10, 'error'),
    ]);
  });
});

const arrival = (on: string): string => `{ on: ${on}, event: arrival }`;
const sights = (deliveries: string, more = 'enhanced_monitoring: true', ...rest: readonly string[]): string =>
  ruritania() +
  transfer(
    'sights',
    'program: fms',
    'lines:',
    '  - item: sights',
    `    ${more}`,
    `    deliveries: [${deliveries}]`,
    ...rest,
  );
const inventory = (on: string, ...more: readonly string[]): string =>
  check('inventory', 'program: golden-sentry-enhanced', `on: ${on}`, ...more);

/** What becomes of each clock: `line 1, delivery 1: overdue`. */
const clocks = (archive: string, asOf: string): string[] =>
  evaluated(archive, asOf, {}, { aeca: 'on' })
    .deadlines.filter(({ duty }) => duty.id === 'aeca/first-inventory')
    .map(({ which, state, days }) => `${which}: ${state}${days === null ? '' : ` ${days}`}`);

describe('first-inventory', () => {
  const first = (told: string): string => `line 1, delivery 1: ${told}`;
  // 90 days after 2024-01-31 is 2024-04-30: February 2024 has 29 days.
  const arrived = sights(arrival('2024-01-31'));
  const list = (on: string): string => inventory(on, 'transfers: [ruritania/sights]');
  test.each([
    ['on its last day', arrived, '2024-04-30', [first('pending 0')]],
    ['a day later', arrived, '2024-05-01', [first('overdue 1')]],
    ['not arrived yet', sights(arrival('2024-07-01')), day, []],
    ['a handover', sights('{ on: 2024-01-31 }'), day, []],
    ['without enhanced monitoring', sights(arrival('2024-01-31'), 'quantity: 4'), day, []],
    ['no deliveries', sights(arrival('2024-01-31')).replace(/\n.*deliveries.*/, ''), day, []],
    ['before section 40A', sights(arrival('1996-07-20')), day, []],
    ['a draft', sights(arrival('2024-01-31'), 'enhanced_monitoring: true', draft), day, []],
    [
      'of a line that is exempt',
      sights(
        arrival('2024-01-31'),
        'exemption: { clause: 1(d)(1), because: air defense }\n    enhanced_monitoring: true',
      ),
      day,
      [first('overdue 61')],
    ],
    [
      'each delivery by itself',
      sights(`${arrival('2024-01-31')}, ${arrival('2024-06-01')}`) + list('2024-05-30'),
      day,
      [first('late 30'), 'line 1, delivery 2: pending 61'],
    ],
    ['done on the day', arrived + list('2024-01-31'), day, [first('met')]],
    ['done before it arrived', arrived + list('2024-01-30'), day, [first('overdue 61')]],
    ['done on its last day', arrived + list('2024-04-30'), day, [first('met')]],
    ['done late', arrived + list('2024-05-01'), day, [first('late 1')]],
    ['yet to be done', arrived + list('2024-07-01'), day, [first('overdue 61')]],
    ['a check that names nothing', arrived + inventory('2024-04-01'), day, [first('met')]],
    ['a routine check', arrived + list('2024-04-01').replace('-enhanced', ''), day, [first('overdue 61')]],
    [
      'a check of another transfer',
      arrived +
        inventory('2024-04-01', 'transfers: [ruritania/other]') +
        transfer('other', 'program: fms', 'lines: [{ item: radios }]'),
      day,
      [first('overdue 61')],
    ],
    [
      'the first of two checks',
      arrived + list('2024-05-10') + inventory('2024-04-01').replace('/inventory', '/earlier'),
      day,
      [first('met')],
    ],
    [
      'of two checks, one without an end',
      arrived + list('2024-03-01/..') + inventory('2024-04-01').replace('/inventory', '/later'),
      day,
      [first('met')],
    ],
    [
      'and in the other order',
      arrived + list('2024-04-01') + inventory('2024-03-01/..').replace('/inventory', '/later'),
      day,
      [first('met')],
    ],
    ['a check that may have come before', arrived + list('2024-01'), day, [first('undetermined')]],
    ['a check on a day that is open before', arrived + list('../2024-02-10'), day, [first('undetermined')]],
    [
      'arrived on a day that is not known',
      sights(arrival('2024-03')) + list('2024-04-10'),
      day,
      [first('met')],
    ],
    ['overdue for some of its days', sights(arrival('2024-03-15/2024-04-15')), day, [first('undetermined')]],
    [
      'a check that could not be read',
      arrived + file('ruritania/inventory', 'kind: end-use-check', 'recipient: ruritania'),
      day,
      [first('undetermined')],
    ],
  ] as const)('%s', (_, archive, asOf, told) => {
    expect(clocks(archive, asOf)).toEqual(told);
  });

  test('its finding says what is due, and to what', () => {
    const [finding] = foundBy('aeca/first-inventory', arrived, '2024-05-01');
    expect(finding).toMatchObject({
      severity: 'error',
      message: 'the first inventory of sights is 1 day overdue',
    });
    expect(finding?.clauses.map(({ key }) => key)).toEqual(['40A.inventory']);
  });
});

describe('the numbers of the Act', () => {
  test('each has a value today, and one that nobody read is marked so', () => {
    const held = figures.map((figure) => heldOn(figure, plainDate(day)));
    expect(held.filter((each) => each === undefined)).toEqual([]);
    const read = held.filter((each) => each && isSure(each.source));
    expect(read.every((each) => each?.source.url)).toBe(true);
    expect(
      figures.filter((_, index) => !isSure(held[index]!.source)).map(({ clause }) => clause.key),
    ).toEqual([...Array<string>(4).fill('3(d)'), '36(b)', ...Array<string>(2).fill('62(c)')]);
  });

  test('each clause that binds is answered, or says why no record shows it', () => {
    const states = coverageOf(aecaPolicy, law).map(({ clause, state }) => `${clause.key} ${state}`);
    expect(states.filter((state) => state.endsWith('gap'))).toEqual([]);
    expect(states).toContain('3(d) excused');
    expect(states).toContain('62(c) covered');
  });

  test('what is quoted was read', () => {
    const quoted = aecaPolicy.instrument.clauses.filter(({ quote }) => quote !== '');
    expect(quoted.filter(({ source }) => source?.certainty !== 'read').map(({ key }) => key)).toEqual([]);
  });
});
