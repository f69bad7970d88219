/** Deliveries to parties that a decision matches with an entry: while it was listed, before, and after. */
import { expect, test } from 'vitest';
import type { ListEntry } from '../../../src/records/screened.ts';
import { evaluated, foundBy } from '../../support.ts';
import {
  ended,
  entry,
  file,
  harbor,
  hit,
  hold,
  list,
  on,
  party,
  recipient,
  retransfer,
  screened,
  screening,
  trucks,
  type Row,
} from './screened.ts';

const world = recipient + party();
const match = (day = '2024-06-10', ...more: readonly string[]): string =>
  screening('a', day, 'match', ...more);
const not = (day: string, name = 'b'): string => screening(name, day, 'not-a-match');

const holding = (...all: readonly ListEntry[]) => ({
  screened: screened({}, { lists: [list()], entries: all.map((each) => [each, list()] as const) }),
});
const listed = (from?: string, until?: string) =>
  holding(entry({ ...(from !== undefined && { listed: from }), ...(until !== undefined && { until }) }));
const gone = list('2024-06-03', { path: 'lists/gone.json', trouble: 'is not in the repository' });

const found = (what = 'a delivery of trucks', place = 'trucks:7', level = 'error'): string =>
  `${level} freedonia/${place}: ${what} went to ${harbor}, which a decision matches with entry "17" of the Entity List`;
const open = (unknown: readonly string[], what = 'a delivery of trucks', place = 'trucks:7'): string =>
  `warning freedonia/${place}: the record does not show whether ${harbor} was listed, as entry "17" of the Entity List, on the day of ${what}${unknown.map((text) => ` | ${text}`).join('')}`;
const since = 'since when it was listed is not known';
const absent = 'the entry is in no list in use';
const days = (record: string, from: string, to: string): string =>
  `"on" of ${record} is not known to the day (between ${from} and ${to})`;
const deliveryDay = (from: string, to: string): string =>
  `the day of this delivery is not known to the day (between ${from} and ${to})`;

const applied = 'whether NSPD-55 applied on that day is not known';

const rows: readonly Row[] = [
  // The decision, without lists.
  ['nothing is decided', world + trucks(on('2024-06-10')), []],
  ['delivered on the day of the decision', world + match() + trucks(on('2024-06-10')), [found()]],
  ['delivered the day before', world + match() + trucks(on('2024-06-09')), [open([since])]],
  ['decided not to be one', world + not('2024-06-01') + trucks(on('2024-06-10')), []],
  ['decided by a draft', world + match('2024-06-10', 'EL 17', 'draft: true') + trucks(on('2024-06-10')), []],
  ['decided after the day of the question', world + match('2024-07-01') + trucks(on('2024-06-10')), []],
  ['found later to be none', world + match('2024-06-01') + not('2024-06-20') + trucks(on('2024-06-10')), []],
  ['found later to be one', world + not('2024-06-01') + match() + trucks(on('2024-06-10')), [found()]],
  [
    'found twice to be one, and delivered between',
    world + match() + screening('b', '2024-06-20', 'match') + trucks(on('2024-06-15')),
    [found()],
  ],
  [
    'both decisions on one day',
    world + match() + not('2024-06-10') + trucks(on('2024-06-10')),
    [open(['which is the latest of parties/a, parties/b is not recorded'])],
  ],
  [
    'decided on some day around the delivery',
    world + match('2024-06-10/2024-06-11') + trucks(on('2024-06-10')),
    [open([days('parties/a', '2024-06-10', '2024-06-11'), since])],
  ],
  [
    'decided on some day before the delivery',
    world + match('2024-06-09/2024-06-10') + trucks(on('2024-06-10')),
    [found()],
  ],
  [
    'decided on some day around the question',
    world + match('2024-06-30/2024-07-01') + trucks(on('2024-06-10')),
    [open([days('parties/a', '2024-06-30', '2024-07-01'), since])],
  ],
  [
    'a draft of the party: the decision says enough',
    recipient + party('draft: true') + match() + trucks(on('2024-06-10')),
    [found()],
  ],
  [
    'the party could not be read: the decision says enough',
    recipient + party('naem: x') + match() + trucks(on('2024-06-10')),
    [found()],
  ],
  // How decisions name the entry.
  [
    'by a text, and no list tells where the id begins',
    world + match('2024-06-10', 'EL 17') + trucks(on('2024-06-10')),
    [
      `error freedonia/trucks:7: a delivery of trucks went to ${harbor}, which a decision matches with the entry "EL 17"`,
    ],
  ],
  [
    'in two short forms of one list',
    world +
      match('2024-06-01', 'EL 17') +
      screening('b', '2024-06-09', 'not-a-match', 'Entity List 17') +
      trucks(on('2024-06-10')),
    [],
    listed(),
  ],
  [
    'by forms of which nothing tells that they are of one list',
    world +
      match('2024-06-01', 'EL 17') +
      screening('b', '2024-06-09', 'not-a-match', 'Entity List 17') +
      trucks(on('2024-06-10')),
    [
      `error freedonia/trucks:7: a delivery of trucks went to ${harbor}, which a decision matches with the entry "EL 17"`,
    ],
  ],
  [
    'by forms of which a later decision tells that they are of one list',
    world +
      match('2024-06-01', 'EL 17') +
      screening('b', '2024-06-08', 'match', 'Entity List 17') +
      not('2024-06-09', 'c') +
      trucks(on('2024-06-10')),
    [],
  ],
  [
    'two entries, one of them no match',
    world + match() + screening('b', '2024-06-20', 'not-a-match', 'SDN 17') + trucks(on('2024-06-10')),
    [found()],
  ],
  [
    'two entries',
    world +
      match() +
      screening('b', '2024-06-10', 'match', '{ source: SDN, id: "3" }') +
      trucks(on('2024-06-10')),
    [
      found(),
      `error freedonia/trucks:7: a delivery of trucks went to ${harbor}, which a decision matches with entry "3" of the list "SDN"`,
    ],
  ],
  // What the list says.
  [
    'listed on the day of delivery',
    world + match() + trucks(on('2024-06-05')),
    [found()],
    listed('2024-06-05'),
  ],
  ['listed the day after', world + match() + trucks(on('2024-06-05')), [], listed('2024-06-06')],
  [
    'listed on some day around it',
    world + match() + trucks(on('2024-06-05')),
    [open(['the day it was listed is not known (between 2024-06-05 and 2024-06-06)'])],
    listed('2024-06-05/2024-06-06'),
  ],
  ['listed on some day before', world + match() + trucks(on('2024-06-05')), [found()], listed('2024-05')],
  [
    'the last day on the list',
    world + match() + trucks(on('2024-06-20')),
    [found()],
    listed('2024-06-05', '2024-06-20'),
  ],
  ['the day after that', world + match() + trucks(on('2024-06-21')), [], listed('2024-06-05', '2024-06-20')],
  [
    'some day around that',
    world + match() + trucks(on('2024-06-21')),
    [open(['its last day is not known (between 2024-06-20 and 2024-06-21)'])],
    listed('2024-06-05', '2024-06-20/2024-06-21'),
  ],
  [
    'a last day alone, delivered after the decision',
    world + match() + trucks(on('2024-06-20')),
    [found()],
    listed(undefined, '2024-06-20'),
  ],
  [
    'a last day alone, and over',
    world + match() + trucks(on('2024-06-20')),
    [],
    listed(undefined, '2024-06-19'),
  ],
  ['the list does not say since when', world + match() + trucks(on('2024-06-10')), [found()], listed()],
  [
    'the list does not say since when, and earlier',
    world + match() + trucks(on('2024-06-09')),
    [open([since])],
    listed(),
  ],
  [
    'the list was retrieved after the decision',
    world + match('2024-01-10') + trucks(on('2024-06-10')),
    [found()],
    listed('2024-01-02'),
  ],
  [
    'the entry has changed since the decision',
    world + match('2024-01-10', '{ source: EL, id: "17", digest: 0123456789ac }') + trucks(on('2024-06-10')),
    [found()],
    listed('2024-01-02'),
  ],
  [
    'the id is that of another list',
    world + match() + trucks(on('2024-06-09')),
    [open([absent, since])],
    holding(entry({ source: 'SDN', listed: '2024-01-01' })),
  ],
  // An entry that is in no list in use.
  ['in no list in use', world + match() + trucks(on('2024-06-10')), [open([absent])], holding()],
  [
    'in no list that could be read, and one could not',
    world + match() + trucks(on('2024-06-10')),
    [found()],
    { screened: screened({}, { lists: [list(), gone] }) },
  ],
  [
    'no list is in use yet',
    world + match() + trucks(on('2024-06-10')),
    [found()],
    {
      screened: screened(
        {},
        { lists: [list('2024-07-01')], entries: [[entry({ listed: '2024-06-11' }), list('2024-07-01')]] },
      ),
    },
  ],
  // Several entries of one id.
  [
    'an older list and a newer one: the newer',
    world + match() + trucks(on('2024-06-05')),
    [found()],
    {
      screened: screened(
        {},
        {
          entries: [
            [entry({ listed: '2024-06-05' }), list('2024-06-04', { path: 'lists/new' })],
            [entry({ listed: '2024-06-06' }), list('2024-06-03')],
            [entry({ listed: '2024-06-06' }), list(null, { path: 'lists/undated' })],
          ],
        },
      ),
    },
  ],
  [
    'twice in one list, with other days',
    world + match() + trucks(on('2024-06-05')),
    [open(['the list has several entries of that id'])],
    holding(entry({ listed: '2024-06-05' }), entry({ listed: '2024-06-06' })),
  ],
  [
    'twice in one list, both listed by then',
    world + match() + trucks(on('2024-06-05')),
    [found()],
    holding(entry({ listed: '2024-06-05' }), entry({ listed: '2024-06-04' })),
  ],
  // Only alike.
  [
    'a hit that nobody has decided',
    world + trucks(on('2024-06-10')),
    [],
    { screened: screened({ [harbor]: [hit(entry({ listed: '2024-01-01' }))] }) },
  ],
  // The delivery.
  ['another end user', world + match() + trucks(on('2024-06-10'), { endUser: 'Harbor Works' }), []],
  [
    'no end user',
    world + match() + trucks(on('2024-06-10')).replace(`end_user: ${harbor}\n`, 'note: x\n'),
    [],
  ],
  ['a shipment', world + match() + trucks('{ on: 2024-06-10, event: shipment }'), []],
  ['a delivery to come', world + match() + trucks(on('2024-07-01')), []],
  [
    'some day around the question',
    world + match() + trucks(on('2024-06-30/2024-07-01')),
    [open([deliveryDay('2024-06-30', '2024-07-01')])],
  ],
  [
    'some day, each of them after the decision',
    world + match() + trucks(on('2024-06-10/2024-06-12')),
    [found()],
  ],
  [
    'some day around the listing',
    world + match() + trucks(on('2024-06-04/2024-06-05')),
    [open([deliveryDay('2024-06-04', '2024-06-05')])],
    listed('2024-06-05'),
  ],
  [
    'some day from one on',
    world + match() + trucks(on('2024-06-10/..')),
    [open(['the day of this delivery is not known to the day (on or after 2024-06-10)'])],
  ],
  ['a transfer in draft', world + match() + trucks(on('2024-06-10'), { more: ['draft: true'] }), []],
  ['what is public suffices', world + match() + trucks(on('2024-06-10')), [found()], { publicOnly: true }],
  // The days of the directive.
  ['its last day', world + match() + trucks(on('2024-06-10')), [found()], ended('2024-06-10')],
  ['the day after its last', world + match() + trucks(on('2024-06-11')), [], ended('2024-06-10')],
  [
    'some day around its last',
    world + match() + trucks(on('2024-06-10/2024-06-11')),
    [open([deliveryDay('2024-06-10', '2024-06-11'), applied])],
    ended('2024-06-10'),
  ],
  [
    'some day around its last, and listed only after it',
    world + match() + trucks(on('2024-06-10/2024-06-11')),
    [],
    { ...listed('2024-06-11'), ...ended('2024-06-10') },
  ],
  ['its first day', world + match() + trucks(on('2008-01-22')), [found()], listed('2007-01-01')],
  ['the day before its first', world + match() + trucks(on('2008-01-21')), [], listed('2007-01-01')],
  [
    'some day around its first',
    world + match() + trucks(on('2008-01-21/2008-01-22')),
    [open([deliveryDay('2008-01-21', '2008-01-22'), applied])],
    listed('2007-01-01'),
  ],
  [
    'some day around its first, and off the list before it',
    world + match() + trucks(on('2008-01-21/2008-01-22')),
    [],
    listed('2007-01-01', '2008-01-21'),
  ],
  [
    'by some day',
    world + match() + trucks(on('../2024-06-10')),
    [open(['the day of this delivery is not known to the day (by 2024-06-10)', applied])],
    listed('2007-01-01'),
  ],
  [
    'some day from one on, and its last is yet to come',
    world + match() + trucks(on('2024-06-10/..')),
    [open(['the day of this delivery is not known to the day (on or after 2024-06-10)'])],
    ended('2024-12-31'),
  ],
  [
    'some day around its first, which is yet to come',
    world + screening('a', '2007-01-10', 'match') + trucks(on('2007-06-01/2009-01-01')),
    [],
    {},
    '2008-01-21',
  ],
  [
    'some day around its first, which is the day of the question',
    world + screening('a', '2007-01-10', 'match') + trucks(on('2007-06-01/2009-01-01')),
    [open([deliveryDay('2007-06-01', '2009-01-01'), applied])],
    {},
    '2008-01-22',
  ],
  [
    'retransferred the day after its last',
    world + match() + retransfer('carried_out: 2024-06-11'),
    [],
    ended('2024-06-10'),
  ],
  // Retransfers.
  [
    'retransferred on the day of the decision',
    world + match() + retransfer('carried_out: 2024-06-10'),
    [found('a retransfer of trucks', 'passed:6')],
  ],
  [
    'retransferred the day before',
    world + match() + retransfer('carried_out: 2024-06-09'),
    [open([since], 'a retransfer of trucks', 'passed:6')],
  ],
  ['a retransfer that is not carried out', world + match() + retransfer('requested: 2024-06-10'), []],
  ['a retransfer to come', world + match() + retransfer('carried_out: 2024-07-01'), []],
  [
    'a retransfer on some day around the question',
    world + match() + retransfer('carried_out: 2024-06-30/2024-07-01'),
    [
      open(
        ['the day of this retransfer is not known to the day (between 2024-06-30 and 2024-07-01)'],
        'a retransfer of trucks',
        'passed:6',
      ),
    ],
  ],
  // Files that could not be read.
  [
    'a decision on the party could not be read',
    world +
      match() +
      trucks(on('2024-06-10')) +
      file('parties/b', 'kind: screening', `party: ${harbor}`, 'decision: unclear'),
    [],
  ],
  [
    'a decision on another party could not be read',
    world +
      match() +
      trucks(on('2024-06-10')) +
      file('parties/other', 'kind: party', 'name: Other') +
      file('parties/b', 'kind: screening', 'party: parties/other', 'decision: unclear'),
    [found()],
  ],
];

test.each(rows.map((row) => ({ name: row[0], row })))('$name', ({ row }) =>
  hold('delivery-to-listed-party', row),
);

test('a finding names the clause, the decision and the days on the list', () => {
  const archive =
    world +
    match('2024-01-10', '{ source: EL, id: "17", digest: 0123456789ac }') +
    screening('b', '2024-01-10', 'match', 'EL 17') +
    trucks(on('2024-06-10'));
  const [told, ...others] = foundBy(
    'nspd55/delivery-to-listed-party',
    archive,
    '2024-06-30',
    listed('2024-01-02', '2024-12-31'),
  );
  expect(others).toEqual([]);
  expect({
    record: told!.record,
    recipient: told!.recipient,
    label: told!.label,
    cites: told!.clauses.map(({ key }) => key),
    facts: told!.facts.map(({ text }) => text),
    related: told!.related.map(({ at, message }) => `${at.path}:${at.start.line} ${message}`),
  }).toEqual({
    record: 'freedonia/trucks',
    recipient: 'freedonia',
    label: 'delivered here',
    cites: ['end-users', 'T18'],
    facts: [
      'listed 2024-01-02',
      'last day on the list: 2024-12-31',
      'the entry has changed since the decision of 2024-01-10',
    ],
    related: ['cases/parties/a.yaml:5 decided to be a match', 'cases/parties/b.yaml:5 decided to be a match'],
  });
});

test('a decision on the entry as it is tells of no change', () => {
  const archive =
    recipient +
    party() +
    match('2024-01-10', '{ source: EL, id: "17", digest: 0123456789ab }') +
    retransfer('carried_out: 2024-06-10');
  const facts = (more: ReturnType<typeof listed> | undefined) =>
    foundBy('nspd55/delivery-to-listed-party', archive, '2024-06-30', more).flatMap(
      ({ label, facts: all }) => [label, ...all.map(({ text }) => text)],
    );
  expect(facts(listed('2024-01-02'))).toEqual(['carried out here', 'listed 2024-01-02']);
  expect(facts(undefined)).toEqual(['carried out here']);
});

test('what could not be read leaves the finding open, and is counted', () => {
  const broken = file('parties/b', 'kind: screening', `party: ${harbor}`, 'decision: unclear');
  const { waiting } = evaluated(world + match() + trucks(on('2024-06-10')) + broken, '2024-06-30');
  expect(waiting.map(({ rule }) => rule)).toContain('nspd55/delivery-to-listed-party');
});
