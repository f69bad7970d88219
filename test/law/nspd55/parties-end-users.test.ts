/** Validated end users: the days, items and facilities of an authorization, on both sides of each. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/calendar/day-span.ts';
import { isFacilityListed, isItemListed } from '../../../src/law/nspd55/parties/fitting.ts';
import { foundBy } from '../../support.ts';
import { ended, file, harbor, hold, on, party, recipient, retransfer, trucks, type Row } from './screened.ts';

const authorized = (fields: string, ...more: readonly string[]): string =>
  recipient + party(`validated_end_user: { ${fields} }`, ...more);
const from = 'from: 2024-01-01';
const place = 'freedonia/trucks:7:';
const uncertain = (what = 'a delivery of trucks', where = place): string =>
  `warning ${where} the record does not show whether the authorization of ${harbor} as validated end user covers ${what}`;
const deliveryDay = (days: string): string => ` | the day of this delivery is not known to the day (${days})`;
const applied = ' | whether NSPD-55 applied on that day is not known';
const field = (name: string, days: string): string =>
  ` | "validated_end_user.${name}" of ${harbor} is not known to the day (${days})`;
const named = 'as validated end user';
const retransferDay = 'carried_out: 2024-06-10';
const passed = 'freedonia/passed:6:';

const lapsed: readonly Row[] = [
  ['no authorization', recipient + party() + trucks(on('2024-06-10')), []],
  ['the first day', authorized('from: 2024-06-10') + trucks(on('2024-06-10')), []],
  [
    'the day before',
    authorized('from: 2024-06-11') + trucks(on('2024-06-10')),
    [
      `warning ${place} a delivery of trucks went to ${harbor} before its authorization ${named} began (2024-06-11)`,
    ],
  ],
  ['the last day', authorized(`${from}, to: 2024-06-10`) + trucks(on('2024-06-10')), []],
  [
    'the day after',
    authorized(`${from}, to: 2024-06-09`) + trucks(on('2024-06-10')),
    [
      `warning ${place} a delivery of trucks went to ${harbor} after its authorization ${named} ended (2024-06-09)`,
    ],
  ],
  [
    'some first day around it',
    authorized('from: 2024-06-10/2024-06-11') + trucks(on('2024-06-10')),
    [uncertain() + field('from', 'between 2024-06-10 and 2024-06-11')],
  ],
  [
    'some last day around it',
    authorized(`${from}, to: 2024-06-09/2024-06-10`) + trucks(on('2024-06-10')),
    [uncertain() + field('to', 'between 2024-06-09 and 2024-06-10')],
  ],
  [
    'delivered on some day around the last',
    authorized(`${from}, to: 2024-06-09`) + trucks(on('2024-06-09/2024-06-10')),
    [uncertain() + deliveryDay('between 2024-06-09 and 2024-06-10')],
  ],
  [
    'delivered on some day after the last',
    authorized(`${from}, to: 2024-06-08`) + trucks(on('2024-06-09/2024-06-10')),
    [
      `warning ${place} a delivery of trucks went to ${harbor} after its authorization ${named} ended (2024-06-08)`,
    ],
  ],
  [
    'delivered on some day around the question',
    authorized(`${from}, to: 2024-06-09`) + trucks(on('2024-06-30/2024-07-01')),
    [uncertain() + deliveryDay('between 2024-06-30 and 2024-07-01')],
  ],
  ['to be delivered', authorized(`${from}, to: 2024-06-09`) + trucks(on('2024-07-01')), []],
  ['a party in draft', authorized(`${from}, to: 2024-06-09`, 'draft: true') + trucks(on('2024-06-10')), []],
  [
    'another end user',
    authorized(`${from}, to: 2024-06-09`) + trucks(on('2024-06-10'), { endUser: 'Harbor Works' }),
    [],
  ],
  [
    'retransferred the day after',
    authorized(`${from}, to: 2024-06-09`) + retransfer(retransferDay),
    [
      `warning ${passed} a retransfer of trucks went to ${harbor} after its authorization ${named} ended (2024-06-09)`,
    ],
  ],
  ['retransferred on the last day', authorized(`${from}, to: 2024-06-10`) + retransfer(retransferDay), []],
  [
    'delivered on the last day of the directive',
    authorized(`${from}, to: 2024-06-09`) + trucks(on('2024-06-10')),
    [
      `warning ${place} a delivery of trucks went to ${harbor} after its authorization ${named} ended (2024-06-09)`,
    ],
    ended('2024-06-10'),
  ],
  [
    'the day after that',
    authorized(`${from}, to: 2024-06-09`) + trucks(on('2024-06-11')),
    [],
    ended('2024-06-10'),
  ],
  [
    'some day around that',
    authorized(`${from}, to: 2024-06-09`) + trucks(on('2024-06-10/2024-06-11')),
    [uncertain() + deliveryDay('between 2024-06-10 and 2024-06-11') + applied],
    ended('2024-06-10'),
  ],
  [
    'some day around that, each within the directive covered',
    authorized(`${from}, to: 2024-06-10`) + trucks(on('2024-06-10/2024-06-11')),
    [],
    ended('2024-06-10'),
  ],
  [
    'delivered on the first day of the directive',
    authorized(from) + trucks(on('2008-01-22')),
    [
      `warning ${place} a delivery of trucks went to ${harbor} before its authorization ${named} began (2024-01-01)`,
    ],
  ],
  ['the day before that', authorized(from) + trucks(on('2008-01-21')), []],
  [
    'by some day',
    authorized(from) + trucks(on('../2008-01-22')),
    [uncertain() + deliveryDay('by 2008-01-22') + applied],
  ],
  [
    'authorizations are public',
    authorized('from: 2024-06-11') + trucks(on('2024-06-10')),
    [
      `warning ${place} a delivery of trucks went to ${harbor} before its authorization ${named} began (2024-06-11)`,
    ],
    { publicOnly: true },
  ],
];

const noItem = `a delivery of trucks went to ${harbor}, and its authorization ${named} lists no such item`;
const why = (items: string, days = from): string => authorized(`${days}, items: [${items}]`);
const perhapsItem = (item: string): string => ` | whether "${item}" is one of the items listed is not known`;
const items: readonly Row[] = [
  ['no items listed', authorized(from) + trucks(on('2024-06-10')), []],
  ['an item', why('pumps, Trucks') + trucks(on('2024-06-10'), { item: 'trucks, six-wheeled' }), []],
  [
    'less than what is listed',
    why('pumps, armored trucks') + trucks(on('2024-06-10')),
    [uncertain() + perhapsItem('trucks')],
  ],
  [
    'less than what is listed, before the first day: another rule',
    why('armored trucks', 'from: 2024-06-11') + trucks(on('2024-06-10')),
    [],
  ],
  [
    'less than what is listed, and what is listed',
    why('armored trucks, trucks') + trucks(on('2024-06-10')),
    [],
  ],
  [
    'a broader number than what is listed',
    why('3B001.a') + trucks(on('2024-06-10'), { item: '3B001' }),
    [uncertain('a delivery of 3B001') + perhapsItem('3B001')],
  ],
  [
    'an exception, and some day around the first',
    why('trucks except tankers', 'from: 2024-06-10/2024-06-11') + trucks(on('2024-06-10')),
    [uncertain() + perhapsItem('trucks') + field('from', 'between 2024-06-10 and 2024-06-11')],
  ],
  [
    'other items, the day after the last of the directive',
    why('pumps') + trucks(on('2024-06-11')),
    [],
    ended('2024-06-10'),
  ],
  [
    'other items, on some day around the last of the directive',
    why('pumps') + trucks(on('2024-06-10/2024-06-11')),
    [uncertain() + deliveryDay('between 2024-06-10 and 2024-06-11') + applied],
    ended('2024-06-10'),
  ],
  ['the item', why('pumps, Trucks') + trucks(on('2024-06-10')), []],
  ['other items', why('pumps, valves') + trucks(on('2024-06-10')), [`warning ${place} ${noItem}`]],
  [
    'other items, on some day within',
    why('pumps') + trucks(on('2024-06-10/2024-06-12')),
    [`warning ${place} ${noItem}`],
  ],
  [
    'other items, perhaps before the first day',
    why('pumps', 'from: 2024-06-10/2024-06-11') + trucks(on('2024-06-10')),
    [uncertain() + field('from', 'between 2024-06-10 and 2024-06-11')],
  ],
  [
    'other items, on some day around the question',
    why('pumps') + trucks(on('2024-06-30/2024-07-01')),
    [uncertain() + deliveryDay('between 2024-06-30 and 2024-07-01')],
  ],
  [
    'other items, before the first day: another rule',
    why('pumps', 'from: 2024-06-11') + trucks(on('2024-06-10')),
    [],
  ],
  [
    'other items retransferred',
    why('pumps') + retransfer(retransferDay),
    [`warning ${passed} ${noItem.replace('delivery', 'retransfer')}`],
  ],
  ['the item retransferred', why('trucks') + retransfer(retransferDay), []],
  [
    'authorizations are public',
    why('pumps') + trucks(on('2024-06-10')),
    [`warning ${place} ${noItem}`],
    { publicOnly: true },
  ],
];

const at = (...facilities: readonly string[]): string =>
  authorized(`${from}, facilities: [${facilities.join(', ')}]`);
const to = (facility: string): string => trucks(on('2024-06-10'), { more: [`facility: ${facility}`] });
const elsewhere = (facility: string): string =>
  `warning freedonia/trucks:8: a delivery of trucks went to ${harbor}, and its authorization ${named} does not list "${facility}"`;
const living = (addresses: string, days = from): string =>
  authorized(`${days}, facilities: [North Quay]`, `addresses: [${addresses}]`);
const notRecorded = (addresses: string): string =>
  ` | it is not recorded which facility received it, and not all addresses of the party are known to be listed: ${addresses}`;
const nowhere = ' | it is not recorded which facility received it';
const perhapsAt = (facility: string): string =>
  ` | whether "${facility}" is one of the facilities listed is not known`;
const facilities: readonly Row[] = [
  ['no facilities listed', authorized(from) + to('South Quay'), []],
  ['one of them', at('South Quay', 'North Quay') + to('north quay, Hall 2'), []],
  ['none of them', at('South Quay', 'North Quay') + to('West Quay'), [elsewhere('West Quay')]],
  ['none of them, and an address fits', living('North Quay') + to('West Quay'), [elsewhere('West Quay')]],
  ['a long name', at('North Quay') + to('W'.repeat(41)), [elsewhere(`${'W'.repeat(37)}...`)]],
  [
    'not recorded, and no addresses',
    at('North Quay') + trucks(on('2024-06-10')),
    [uncertain().replace('warning', 'info') + nowhere],
  ],
  [
    'not recorded, and no addresses, before the first day: another rule',
    authorized('from: 2024-06-11, facilities: [North Quay]') + trucks(on('2024-06-10')),
    [],
  ],
  ['not recorded, and no facilities listed', authorized(from) + trucks(on('2024-06-10')), []],
  [
    'not recorded, and no addresses, the day after the last of the directive',
    at('North Quay') + trucks(on('2024-06-11')),
    [],
    ended('2024-06-10'),
  ],
  [
    'less than what is listed',
    at('North Quay') + to('Quay'),
    [uncertain().replace(':7:', ':8:') + perhapsAt('Quay')],
  ],
  [
    'less than what is listed, retransferred',
    at('North Quay') + retransfer('facility: Quay', retransferDay),
    [uncertain('a retransfer of trucks', passed.replace('6', '7')) + perhapsAt('Quay')],
  ],
  ['less than one, and another of them', at('North Quay', 'Quay') + to('Quay'), []],
  [
    'less than what is listed, before the first day: another rule',
    authorized('from: 2024-06-11, facilities: [North Quay]') + to('Quay'),
    [],
  ],
  [
    'a facility that it says it is not',
    at('North Quay') + to('not North Quay'),
    [uncertain().replace(':7:', ':8:') + perhapsAt('not North Quay')],
  ],
  [
    'not recorded, and an address says less',
    living('1 North Quay, Quay') + trucks(on('2024-06-10')),
    [uncertain() + notRecorded('"Quay"')],
  ],
  [
    'not recorded, and an address says what it is not',
    living('not North Quay') + trucks(on('2024-06-10')),
    [uncertain() + notRecorded('"not North Quay"')],
  ],
  ['not recorded, and all addresses are listed', living('1 North Quay') + trucks(on('2024-06-10')), []],
  [
    'not recorded, and one address is not listed',
    living('1 North Quay, Dock 2') + trucks(on('2024-06-10')),
    [uncertain() + notRecorded('"Dock 2"')],
  ],
  [
    'five addresses that are not listed',
    living('D1, D2, D3, D4, D5') + trucks(on('2024-06-10')),
    [uncertain() + notRecorded('"D1", "D2", "D3", "D4", "D5"')],
  ],
  [
    'seven',
    living('D1, D2, D3, D4, D5, D6, D7') + trucks(on('2024-06-10')),
    [uncertain() + notRecorded('"D1", "D2", "D3", "D4", "D5" and 2 more')],
  ],
  [
    'not recorded, before the first day: another rule',
    living('Dock 2', 'from: 2024-06-11') + trucks(on('2024-06-10')),
    [],
  ],
  [
    'not recorded, and the day is not known',
    living('Dock 2', 'from: 2024-06-11') + trucks(on('2024-06-10/2024-06-11')),
    [uncertain() + notRecorded('"Dock 2"') + deliveryDay('between 2024-06-10 and 2024-06-11')],
  ],
  [
    'none of them, before the first day: another rule',
    authorized('from: 2024-06-11, facilities: [North Quay]') + to('West Quay'),
    [],
  ],
  [
    'retransferred to none of them',
    at('North Quay') + retransfer('facility: West Quay', retransferDay),
    [
      elsewhere('West Quay')
        .replace('delivery', 'retransfer')
        .replace('freedonia/trucks:8:', 'freedonia/passed:7:'),
    ],
  ],
  ['retransferred to one of them', at('North Quay') + retransfer('facility: North Quay', retransferDay), []],
  [
    'retransferred, and not recorded where to',
    living('Dock 2') + retransfer(retransferDay),
    [uncertain('a retransfer of trucks', passed) + notRecorded('"Dock 2"')],
  ],
  [
    'authorizations are public',
    at('North Quay') + to('West Quay'),
    [elsewhere('West Quay')],
    { publicOnly: true },
  ],
  [
    'the party could not be read',
    recipient + party('naem: x') + to('West Quay') + file('parties/x', 'kind: party', 'name: x'),
    [],
  ],
];

describe.each([
  ['validated-end-user-lapsed', lapsed],
  ['validated-end-user-item-not-listed', items],
  ['validated-end-user-facility-not-listed', facilities],
] as const)('%s', (rule, rows) => {
  test.each(rows.map((row) => ({ name: row[0], row })))('$name', ({ row }) => hold(rule, row));
});

describe('facilities', () => {
  test.each<[Answer, string, ...string[]]>([
    ['yes', 'North Quay', 'North Quay'],
    ['yes', 'north quay, Hall 2', 'North Quay'],
    ['yes', 'Hall 2 (NORTH QUAY)', 'North Quay'],
    ['yes', 'North Quay', 'South Quay', 'North Quay'],
    ['yes', 'North Quay, not South Quay', 'North Quay', 'South Quay'],
    ['yes', 'Harbor Works, North Quay', 'North Quay'],
    ['yes', 'North North Quay', 'North Quay'],
    ['yes', 'Nott Works, North Quay', 'North Quay'],
    ['yes', '\u041f\u0440\u0438\u0447\u0430\u043b 2', '\u043f\u0440\u0438\u0447\u0430\u043b'],
    ['cannot tell', 'Quay', 'North Quay'],
    ['cannot tell', 'North', 'North Quay'],
    ['cannot tell', 'Quay North', 'North Quay'],
    ['cannot tell', 'North Old Quay', 'North Quay'],
    ['cannot tell', 'Quay', 'West Works', 'North Quay'],
    ['cannot tell', 'not North Quay', 'North Quay'],
    ['cannot tell', 'anything but North Quay', 'North Quay'],
    ['cannot tell', 'NOT at the North Quay', 'North Quay'],
    ['cannot tell', 'North Quay, not South Quay', 'South Quay'],
    ['no', 'South Quay', 'North Quay'],
    ['no', 'not South Quay', 'North Quay'],
    ['no', 'North Quays', 'North Quay'],
    ['no', '***', 'North Quay'],
    ['no', 'North Quay', '***'],
    ['no', '***', '***'],
  ])('%s: %s', (answer, recorded, ...listed) => {
    expect(isFacilityListed(recorded, listed)).toBe(answer);
  });
});

describe('items', () => {
  test.each<[Answer, string, ...string[]]>([
    // By words.
    ['yes', 'trucks', 'trucks'],
    ['yes', 'TRUCKS, six-wheeled', 'Trucks'],
    ['yes', 'six-wheeled trucks with cranes', 'trucks (cranes)'],
    ['yes', '\u043d\u0430\u0441\u043e\u0441\u044b 2', '\u041d\u0430\u0441\u043e\u0441\u044b'],
    ['cannot tell', 'trucks (cranes)', 'six-wheeled trucks with cranes'],
    ['cannot tell', 'trucks', 'armored trucks', 'pumps'],
    ['no', 'truck', 'trucks'],
    ['no', 'pumps', 'trucks'],
    ['no', 'trucks with cranes', 'trucks with winches'],
    ['no', '***', 'trucks'],
    ['no', 'trucks', '***'],
    ['no', '***', '***'],
    // By numbers.
    ['yes', '3A001', '3A001'],
    ['yes', 'amplifiers under 3A001.B', '3a001.b'],
    ['yes', 'etchers, 3B001.a.1', '3B001.a'],
    ['yes', 'amplifiers, 3A001.b.2', '3A001'],
    ['yes', '3A001.b and 3A002', '3A001', '3A002'],
    ['yes', '3A001.b, 3A002', '3A001 and 3A002'],
    ['cannot tell', '3B001', '3B001.a'],
    ['cannot tell', 'amplifiers, 3A001.b', 'items of 2B350.d and 3A001.b.2'],
    ['cannot tell', '3A001 and 3A002', '3A001', '3A002.a'],
    ['no', '3A001 and 3A003', '3A001', '3A002'],
    ['no', '3A001 and 3A003', '3A001.b'],
    ['no', 'amplifiers, 3A002', '3A001'],
    ['no', 'amplifiers, 3A001.c', 'amplifiers, 3A001.b'],
    ['no', 'amplifiers, 3A001.bc', 'all of 3A001.b'],
    ['no', 'amplifiers, 3A001', 'all of 3A00'],
    ['no', 'amplifiers, 3A001', 'all of 13A001'],
    ['no', 'amplifiers, 3A001', 'all of 3A0011'],
    ['no', 'amplifiers, 3F001', 'all of 3F001'],
    // By words, where one of the two has no number.
    ['yes', 'amplifiers, 3A001', 'amplifiers'],
    ['yes', 'amplifiers, 3A001', '3A002', 'amplifiers'],
    ['cannot tell', 'amplifiers', 'amplifiers, 3A001'],
    ['cannot tell', '3A001 and 3A003', 'amplifiers of 3A001 except 3A001.b', '3A003'],
    ['no', 'amplifiers', '3A001'],
    // What is excepted.
    ['yes', 'trucks except tankers', 'Trucks, except tankers'],
    ['cannot tell', 'trucks', 'trucks except tankers'],
    ['cannot tell', 'trucks except tankers, green', 'trucks except tankers'],
    ['cannot tell', 'trucks, tankers', 'trucks excluding tankers'],
    ['cannot tell', 'lorries', 'trucks other  than tankers'],
    ['cannot tell', 'tankers', 'trucks, But Not tankers'],
    ['cannot tell', '3A001.b.1', '3A001 except 3A001.b'],
    ['yes', '3A001.b.1', '3A001 except 3A001.b', '3A001.b'],
    ['no', 'pumps', 'exceptional trucks'],
    ['no', 'pumps', 'trucks but green'],
  ])('%s: %s', (answer, recorded, ...listed) => {
    expect(isItemListed(recorded, listed)).toBe(answer);
  });
});

describe('a finding says where it looked', () => {
  const related = (rule: string, archive: string): readonly string[] =>
    foundBy(`nspd55/${rule}`, archive, '2024-06-30').flatMap((told) => [
      `${told.record} for ${told.recipient}, ${told.label}, ${told.clauses.map(({ key }) => key).join()}`,
      ...told.related.map(({ at: where, message }) => `${where.path}:${where.start.line} ${message}`),
      ...told.facts.map(({ name, text }) => `${name} ${text}`),
    ]);

  test('days', () => {
    const archive = authorized(`${from}, to: 2024-06-09`) + trucks(on('2024-06-10'));
    expect(related('validated-end-user-lapsed', archive)).toEqual([
      'freedonia/trucks for freedonia, delivered here, T01',
      'cases/parties/harbor.yaml:3 its first day',
      'cases/parties/harbor.yaml:3 its last day',
    ]);
    expect(
      related('validated-end-user-lapsed', authorized('from: 2024-06-11') + retransfer(retransferDay)),
    ).toEqual([
      'freedonia/passed for freedonia, carried out here, T01',
      'cases/parties/harbor.yaml:3 its first day',
    ]);
  });

  test('items, and why where it is open', () => {
    const archive = why('pumps', 'from: 2024-06-10/2024-06-11') + trucks(on('2024-06-10'));
    expect(related('validated-end-user-item-not-listed', archive)).toEqual([
      'freedonia/trucks for freedonia, delivered here, T01',
      'cases/parties/harbor.yaml:3 the items listed',
      `text its authorization ${named} lists no such item`,
      `unknown "validated_end_user.from" of ${harbor} is not known to the day (between 2024-06-10 and 2024-06-11)`,
    ]);
  });

  test('items that may be listed', () => {
    const archive = why('armored trucks') + trucks(on('2024-06-10'));
    expect(related('validated-end-user-item-not-listed', archive)).toEqual([
      'freedonia/trucks for freedonia, delivered here, T01',
      'cases/parties/harbor.yaml:3 the items listed',
      'unknown whether "trucks" is one of the items listed is not known',
    ]);
  });

  test('a facility that may be listed, and one that is not recorded', () => {
    expect(related('validated-end-user-facility-not-listed', at('North Quay') + to('Quay'))).toEqual([
      'freedonia/trucks for freedonia, delivered here, T01',
      'cases/freedonia/trucks.yaml:5 the facility it went to',
      'cases/parties/harbor.yaml:3 the facilities listed',
      'unknown whether "Quay" is one of the facilities listed is not known',
    ]);
    expect(
      related('validated-end-user-facility-not-listed', at('North Quay') + trucks(on('2024-06-10'))),
    ).toEqual([
      'freedonia/trucks for freedonia, delivered here, T01',
      'cases/parties/harbor.yaml:3 the facilities listed',
      'unknown it is not recorded which facility received it',
    ]);
  });

  test('facilities', () => {
    expect(related('validated-end-user-facility-not-listed', at('North Quay') + to('West Quay'))).toEqual([
      'freedonia/trucks for freedonia, delivered here, T01',
      'cases/freedonia/trucks.yaml:5 the facility it went to',
      'cases/parties/harbor.yaml:3 the facilities listed',
    ]);
  });
});

test.each<[what: string, rule: string, archive: string, message: string]>([
  [
    'the day of what was delivered',
    'lapsed',
    authorized(`${from}, to: 2024-06-09`) + trucks(on('2024-06-10')),
    `a delivery of trucks on 2024-06-10 went to ${harbor} after its authorization ${named} ended (2024-06-09)`,
  ],
  [
    'the days it may have been, and that they are what is open',
    'lapsed',
    authorized(`${from}, to: 2024-06-09`) + trucks(on('2024-06-09/2024-06-10')),
    `the record does not show whether the authorization of ${harbor} ${named} covers the day of a delivery of trucks (between 2024-06-09 and 2024-06-10)`,
  ],
  [
    'that the facility is open',
    'facility-not-listed',
    at('North Quay') + trucks(on('2024-06-10')),
    `the record does not show whether the authorization of ${harbor} ${named} covers the facility of a delivery of trucks on 2024-06-10`,
  ],
  [
    'that the item is open',
    'item-not-listed',
    why('armored trucks') + trucks(on('2024-06-10')),
    `the record does not show whether the authorization of ${harbor} ${named} covers the item of a delivery of trucks on 2024-06-10`,
  ],
])('a sentence tells %s', (_, rule, archive, message) => {
  const found = foundBy(`nspd55/validated-end-user-${rule}`, archive, '2024-06-30');
  expect(found.map((each) => each.message)).toEqual([message]);
});
