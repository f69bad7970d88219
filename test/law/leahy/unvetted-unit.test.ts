/** Deliveries to units of which no clear vetting is in effect that day. */
import { expect, test } from 'vitest';
import { foundBy } from '../../support.ts';
import { file, hold, on, recipient, trucks, unit, vetting, type Row } from './unit-cases.ts';

const world = recipient + unit();
const clear = (day: string, ...more: readonly string[]): string =>
  vetting('clear', 'state', day, 'clear', ...more);
const second = (day: string, ...more: readonly string[]): string =>
  vetting('second', 'defense', day, 'clear', ...more);

const unvetted = (level = 'warning', place = 7, unknown = ''): string =>
  `${level} freedonia/trucks:${place}: freedonia/guard received trucks, and no vetting of the unit was in effect that day${unknown}`;
const open = (...unknown: readonly string[]): string =>
  `warning freedonia/trucks:7: the record does not show whether a vetting of freedonia/guard was in effect when it received trucks${unknown.map((text) => ` | ${text}`).join('')}`;
const unpublished = ' | vettings are not public; there may be one';
const day = 'the day of this delivery is not known to the day';

const rows: readonly Row[] = [
  ['never vetted', world + trucks(on('2024-06-10')), [unvetted()]],
  ['vetted on the day', world + clear('2024-06-10') + trucks(on('2024-06-10')), []],
  ['vetted the day after', world + clear('2024-06-11') + trucks(on('2024-06-10')), [unvetted()]],
  [
    'on the last day of its vetting',
    world + clear('2023-06-11', 'valid_to: 2024-06-10') + trucks(on('2024-06-10')),
    [],
  ],
  [
    'the day after its last day',
    world + clear('2023-06-11', 'valid_to: 2024-06-10') + trucks(on('2024-06-11')),
    [unvetted()],
  ],
  ['no unit is named', world + trucks(on('2024-06-10'), { units: '' }), []],
  [
    'two deliveries, one covered',
    world + clear('2024-06-10') + trucks(`${on('2024-06-09')}, ${on('2024-06-10')}`),
    [unvetted()],
  ],
  [
    'pending is no vetting',
    world + vetting('pending', 'state', '2024-01-01', 'pending') + trucks(on('2024-06-10')),
    [unvetted()],
  ],
  ['a draft is none', world + clear('2024-01-01', 'draft: true') + trucks(on('2024-06-10')), [unvetted()]],
  [
    'the vetting of another unit',
    world + unit('post') + clear('2024-01-01') + trucks(on('2024-06-10'), { units: 'freedonia/post' }),
    [unvetted().replace('guard', 'post')],
  ],
  ['vetted under the other law', world + second('2024-01-01') + trucks(on('2024-06-10')), []],
  [
    'credible information is told elsewhere',
    world + vetting('finding', 'state', '2024-01-01', 'credible-information') + trucks(on('2024-06-10')),
    [],
  ],
  [
    'so under the other law',
    world + vetting('finding', 'defense', '2024-01-01', 'credible-information') + trucks(on('2024-06-10')),
    [],
  ],
  [
    'found clear later, and that has ended',
    world +
      vetting('finding', 'state', '2022-01-01', 'credible-information') +
      clear('2023-01-01', 'valid_to: 2024-06-09') +
      trucks(on('2024-06-10')),
    [unvetted()],
  ],
  [
    'credible information only the day after',
    world + vetting('finding', 'state', '2024-06-11', 'credible-information') + trucks(on('2024-06-10')),
    [unvetted()],
  ],
  // What counts as a delivery.
  ['today', world + trucks(on('2024-06-30')), [unvetted()]],
  ['tomorrow', world + trucks(on('2024-07-01')), []],
  ['a shipment', world + trucks('{ on: 2024-06-10, event: shipment }'), []],
  ['the passing of title', world + trucks('{ on: 2024-06-10, event: title }'), [unvetted()]],
  [
    'an exempt line',
    world + trucks(on('2024-06-10'), { line: 'exemption: { clause: 1(d)(1), because: Air defense. }' }),
    [unvetted('warning', 8)],
  ],
  ['before the memorandum', world + trucks(on('2024-02-07')), [unvetted()]],
  ['the first day of the law', world + trucks(on('2011-12-23')), [unvetted()]],
  ['the day before it', world + trucks(on('2011-12-22')), []],
  ['the day before the law of Defense', world + trucks(on('2016-12-22'), { program: 'usai' }), []],
  ['its first day', world + trucks(on('2016-12-23'), { program: 'usai' }), [unvetted()]],
  // Days not known.
  [
    'vetted on some day around it',
    world + clear('2024-06-10/2024-06-11') + trucks(on('2024-06-10')),
    [open('"on" of freedonia/clear is not known to the day (between 2024-06-10 and 2024-06-11)')],
  ],
  ['vetted on some day before it', world + clear('2024-06-09/2024-06-10') + trucks(on('2024-06-10')), []],
  [
    'vetted on some day, the end open',
    world + clear('2024-06-10/..') + trucks(on('2024-06-10')),
    [open('"on" of freedonia/clear is not known to the day (on or after 2024-06-10)')],
  ],
  [
    'ended on some day around it',
    world + clear('2024-01-01', 'valid_to: 2024-06-09/2024-06-10') + trucks(on('2024-06-10')),
    [open('"valid_to" of freedonia/clear is not known to the day (between 2024-06-09 and 2024-06-10)')],
  ],
  [
    'ended on some day, the start open',
    world + clear('2024-01-01', 'valid_to: ../2024-06-10') + trucks(on('2024-06-10')),
    [open('"valid_to" of freedonia/clear is not known to the day (by 2024-06-10)')],
  ],
  [
    'delivered on some day, each covered',
    world + clear('2024-06-10') + trucks(on('2024-06-10/2024-06-20')),
    [],
  ],
  [
    'delivered on some day, the first not covered',
    world + clear('2024-06-11') + trucks(on('2024-06-10/2024-06-20')),
    [open(`${day} (between 2024-06-10 and 2024-06-20)`)],
  ],
  [
    'delivered on some day, the last not covered',
    world + clear('2024-06-01', 'valid_to: 2024-06-19') + trucks(on('2024-06-10/2024-06-20')),
    [open(`${day} (between 2024-06-10 and 2024-06-20)`)],
  ],
  [
    'delivered on some day, covered by one vetting or by the next',
    world +
      second('2024-06-16', 'valid_to: 2024-06-20') +
      clear('2024-06-01', 'valid_to: 2024-06-15') +
      trucks(on('2024-06-10/2024-06-20')),
    [],
  ],
  [
    'delivered on some day, with a day between the vettings',
    world +
      second('2024-06-01', 'valid_to: 2024-06-14') +
      clear('2024-06-16') +
      trucks(on('2024-06-10/2024-06-20')),
    [open(`${day} (between 2024-06-10 and 2024-06-20)`)],
  ],
  [
    'delivered by a day, vetted before it',
    world + clear('2024-01-01') + trucks(on('../2024-06-10')),
    [open(`${day} (by 2024-06-10)`)],
  ],
  [
    'delivered on some day around the question, vetted today',
    world + clear('2024-06-30') + trucks(on('2024-06-30/2024-07-01')),
    [],
  ],
  [
    'perhaps delivered, never vetted',
    world + trucks(on('2024-06-30/..')),
    [open(`${day} (on or after 2024-06-30)`)],
  ],
  // An outsider's record.
  [
    'an outsider sees none',
    world + trucks(on('2024-06-10')),
    [unvetted('info', 7, unpublished)],
    { publicOnly: true },
  ],
  ['an outsider sees one', world + clear('2024-06-10') + trucks(on('2024-06-10')), [], { publicOnly: true }],
  [
    'a vetting that could not be read',
    world +
      trucks(on('2024-06-10')) +
      file('freedonia/clear', 'kind: vetting', 'unit: freedonia/guard', 'result: unclear'),
    [],
  ],
  [
    'a vetting of another unit that could not be read',
    world +
      unit('post') +
      trucks(on('2024-06-10')) +
      file('freedonia/clear', 'kind: vetting', 'unit: freedonia/post', 'result: unclear'),
    [unvetted()],
  ],
];

test.each(rows.map((row) => ({ name: row[0], row })))('$name', ({ row }) => hold('unvetted-unit', row));

test.each([
  ['fms', '', ['FAA sec. 620M(a)']],
  ['usai', '', ['10 U.S.C. 362(a)']],
  ['other', 'an act', ['FAA sec. 620M(a)', '10 U.S.C. 362(a)']],
])('the clause of %s is that of its law', (program, authority, clauses) => {
  const more = authority === '' ? [] : [`authority: ${authority}`, 'funding: recipient'];
  const archive = world + clear('2024-06-10/2024-06-11') + trucks(on('2024-06-10'), { program, more });
  const [told] = foundBy('leahy/unvetted-unit', archive, '2024-06-30');
  expect(told).toMatchObject({ record: 'freedonia/trucks', recipient: 'freedonia' });
  expect(told!.clauses.map(({ cite }) => cite)).toEqual(clauses);
  expect(told!.related.map(({ at }) => `${at.path}:${at.start.line}`)).toEqual([
    'cases/freedonia/clear.yaml:4',
  ]);
});
