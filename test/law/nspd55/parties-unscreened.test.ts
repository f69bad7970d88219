/** Parties that were compared with nothing, not with everything, or not since the list was retrieved. */
import { expect, test } from 'vitest';
import type { Hit, ScreeningList } from '../../../src/records/screened.ts';
import { evaluated, foundBy } from '../../support.ts';
import {
  ended,
  entry,
  file,
  harbor,
  hit,
  hold,
  list,
  party,
  recipient,
  retransfer,
  said,
  screened,
  screening,
  trucks,
  type Row,
} from './screened.ts';

const lists = (...all: readonly ScreeningList[]) => ({ screened: screened({}, { lists: all }) });
const of = (...hits: readonly Hit[]) => ({ screened: screened({ [harbor]: hits }) });
const one = of(hit());
const gone = list('2024-06-03', { path: 'lists/gone.json', trouble: 'is not in the repository' });
const cut = list('2024-06-03', { path: 'lists/cut.json', trouble: 'ends in the middle of an entry' });
const broken = file('parties/a', 'kind: screening', `party: ${harbor}`, 'decision: unclear');

const none = `warning ${harbor}:2: the settings name no screening list, and no screening of "Harbor Works" is recorded`;
const later = `warning ${harbor}:2: no screening list had been retrieved by 2024-06-30, and no screening of "Harbor Works" is recorded`;
const missing = `warning ${harbor}:2: "Harbor Works" was not compared with lists/gone.json, which is not in the repository`;
const like = `warning ${harbor}:2: "Harbor Works" is like an entry of the Entity List, and`;
const old = `${like} nobody has decided since the list was retrieved on 2024-06-03`;
const notShown = `${like} the record does not show whether that was decided since the list was retrieved`;
const unpublished = ' | screenings are not public; there may be one';
const inWords = (place: string, name = 'Harbor Works'): string =>
  `info freedonia/${place}: the end user "${name}" is named in words, so nothing compares it`;
const sent = (endUser: string, ...more: readonly string[]): string =>
  recipient + trucks('{ on: 2024-06-10 }', { endUser, more });
const planned = (endUser: string): string =>
  recipient + trucks('{ on: 2024-06-10 }', { endUser }).replace(/ {4}deliveries.*\n/, '');
const passed = (to: string, ...more: readonly string[]): string =>
  recipient + retransfer(...more).replace(harbor, to);
const asInfo = (text: string): string => text.replace(/^warning/, 'info') + unpublished;

const rows: readonly Row[] = [
  // No list in use.
  ['nothing is known of lists', party(), [none]],
  ['the settings name none', party(), [none], lists()],
  ['a draft', party('draft: true'), []],
  ['screened, and found one', party() + screening('a', '2024-06-10', 'match'), []],
  ['screened on the day of the question', party() + screening('a', '2024-06-30', 'not-a-match'), []],
  ['screened the day after', party() + screening('a', '2024-07-01', 'not-a-match'), [none]],
  [
    'perhaps screened the day after',
    party() + screening('a', '2024-06-30/2024-07-01', 'not-a-match'),
    [
      `warning ${harbor}:2: the settings name no screening list, and the record does not show whether "Harbor Works" has been screened | "on" of parties/a is not known to the day (between 2024-06-30 and 2024-07-01)`,
    ],
  ],
  [
    'perhaps screened the day after, and screened before',
    party() +
      screening('a', '2024-06-30/2024-07-01', 'not-a-match') +
      screening('b', '2024-06-30', 'not-a-match', 'EL 18'),
    [],
  ],
  ['screened in a draft', party() + screening('a', '2024-06-10', 'match', 'EL 17', 'draft: true'), [none]],
  [
    'another party was screened',
    party() +
      file('parties/other', 'kind: party', 'name: Other') +
      screening('a', '2024-06-10', 'match').replace(harbor, 'parties/other'),
    [none],
  ],
  ['the list was retrieved the day after', party(), [later], lists(list('2024-07-01'))],
  ['the list was retrieved on the day', party(), [], lists(list('2024-06-30'))],
  ['when it was retrieved is not recorded', party(), [], lists(list(null))],
  [
    'the list was retrieved the day after, and the party screened before',
    party() + screening('a', '2024-06-10', 'match'),
    [],
    lists(list('2024-07-01')),
  ],
  ['one of two lists was retrieved by then', party(), [], lists(list('2024-07-01'), list('2024-06-30'))],
  // A list that could not be used.
  ['a list is missing', party(), [missing], lists(gone)],
  [
    'a list is missing, and the party was screened',
    party() + screening('a', '2024-06-10', 'match'),
    [missing],
    lists(gone),
  ],
  ['a list is missing, and another is in use', party(), [missing], lists(list(), gone)],
  ['two lists are of no use', party(), [`${missing}, nor with 1 more`], lists(gone, list(), cut)],
  [
    'a list is missing that was retrieved only later',
    party(),
    [later],
    lists({ ...gone, retrieved: list('2024-07-01').retrieved }),
  ],
  [
    'a list is missing, retrieved on a day not recorded',
    party(),
    [missing],
    lists({ ...gone, retrieved: undefined }),
  ],
  // Decided before the list was retrieved.
  ['a hit without a decision: another rule', party(), [], one],
  ['decided on the day the list was retrieved', party() + screening('a', '2024-06-03', 'match'), [], one],
  ['decided the day before', party() + screening('a', '2024-06-02', 'match'), [old], one],
  [
    'perhaps decided the day before',
    party() + screening('a', '2024-06-02/2024-06-03', 'match'),
    [`${notShown} | "on" of parties/a is not known to the day (between 2024-06-02 and 2024-06-03)`],
    one,
  ],
  [
    'decided the day before, of an entry that is the same',
    party() + screening('a', '2024-06-02', 'match', '{ source: EL, id: "17", digest: 0123456789ab }'),
    [],
    one,
  ],
  [
    'decided, and the entry has changed: another rule',
    party() + screening('a', '2024-06-02', 'match', '{ source: EL, id: "17", digest: 0123456789ac }'),
    [],
    one,
  ],
  [
    'the list has no day',
    party() + screening('a', '2024-06-10', 'match'),
    [`${notShown} | when the list lists/one.json was retrieved is not recorded`],
    of(hit(entry(), list(null))),
  ],
  [
    'two old decisions are one finding',
    party() + screening('a', '2024-06-02', 'match') + screening('b', '2024-06-01', 'match', 'EL 18'),
    [old],
    of(hit(), hit(entry({ id: '18' }))),
  ],
  [
    'an old decision, and one that may come',
    party() + screening('a', '2024-06-02', 'match') + screening('b', '2024-06-20/2024-07-01', 'match'),
    [
      `${notShown} | "on" of parties/b is not known to the day (between 2024-06-20 and 2024-07-01) | which is the latest of parties/a, parties/b is not recorded`,
    ],
    one,
  ],
  [
    'an old decision, and a list is missing',
    party() + screening('a', '2024-06-02', 'match'),
    [old],
    {
      screened: screened({ [harbor]: [hit()] }, { lists: [list(), gone] }),
    },
  ],
  [
    'the same entry in two lists, decided between the two',
    party() + screening('a', '2024-06-10', 'match'),
    [],
    of(hit(entry(), list('2024-06-20')), hit(entry(), list('2024-06-03'))),
  ],
  [
    'the same entry in two lists, decided before both',
    party() + screening('a', '2024-06-02', 'match'),
    [old],
    of(hit(entry(), list('2024-06-20')), hit(entry(), list('2024-06-03'))),
  ],
  [
    'the same entry in two lists, decided on the day before the later one alone',
    party() + screening('a', '2024-06-19', 'match'),
    [old.replace('2024-06-03', '2024-06-20')],
    of(hit(entry(), list('2024-06-20')), hit(entry({ id: '18' }), list('2024-06-03'))),
  ],
  [
    'the same entry in two lists, one without a day, decided after the other',
    party() + screening('a', '2024-06-10', 'match'),
    [],
    of(hit(entry(), list(null)), hit(entry(), list('2024-06-03'))),
  ],
  [
    'the same entry in two lists, one without a day, decided before the other',
    party() + screening('a', '2024-06-02', 'match'),
    [`${notShown} | when the list lists/one.json was retrieved is not recorded`],
    of(hit(entry(), list('2024-06-03')), hit(entry(), list(null))),
  ],
  [
    'contradicting decisions, of a day perhaps before the list was retrieved: another rule',
    party() +
      screening('a', '2024-06-02/2024-06-03', 'match') +
      screening('b', '2024-06-02/2024-06-03', 'not-a-match'),
    [],
    one,
  ],
  [
    'contradicting decisions, one of them of the entry before the list was retrieved',
    party() +
      screening('a', '2024-06-02', 'match') +
      screening('b', '2024-06-02', 'not-a-match', '{ source: EL, id: "17", digest: 0123456789ab }'),
    [`${notShown} | which is the latest of parties/a, parties/b is not recorded`],
    one,
  ],
  // The days of the directive.
  ['its last day', party(), [none], ended('2024-06-30')],
  ['the day after its last', party(), [], ended('2024-06-29')],
  ['its first day', party(), [none], {}, '2008-01-22'],
  ['the day before its first', party(), [], {}, '2008-01-21'],
  // End users named in words.
  ['an end user in words, and lists are named', sent('Harbor Works'), [inWords('trucks:4')], lists(list())],
  ['and none is in use yet', sent('Harbor Works'), [inWords('trucks:4')], lists(list('2024-07-01'))],
  ['and the settings name no list', sent('Harbor Works'), [], lists()],
  ['and nothing is known of lists', sent('Harbor Works'), []],
  ['an end user on record', party() + sent(harbor), [], lists(list())],
  [
    'an end user on record in draft',
    party('draft: true') + sent(harbor),
    ['warning freedonia/trucks:4: the end user parties/harbor is a draft, so nothing compares it'],
    lists(list()),
  ],
  ['an end user whose file could not be read', party('naem: x') + sent(harbor), [], lists(list())],
  ['a recipient', sent('freedonia'), [], lists(list())],
  ['no end user', sent('x').replace('end_user: x\n', ''), [], lists(list())],
  ['a transfer in draft', sent('Harbor Works', 'draft: true'), [], lists(list())],
  ['nothing delivered yet', planned('Harbor Works'), [inWords('trucks:4')], lists(list())],
  ['a long name', sent('W'.repeat(41)), [inWords('trucks:4', `${'W'.repeat(37)}...`)], lists(list())],
  ['a new holder in words', passed('Harbor Works'), [inWords('passed:3')], lists(list())],
  ['a new holder on record', party() + passed(harbor), [], lists(list())],
  ['a new holder that is a recipient', passed('freedonia'), [], lists(list())],
  [
    'in words, and what nobody published is unknown',
    sent('Harbor Works'),
    [inWords('trucks:4')],
    { ...lists(list()), publicOnly: true },
  ],
  [
    'in words, the day after the last',
    sent('Harbor Works'),
    [],
    { ...lists(list()), ...ended('2024-06-29') },
  ],
  // An outsider's record.
  ['nothing is public', party(), [asInfo(none)], { publicOnly: true }],
  [
    'nothing is public, and a list is missing',
    party(),
    [missing.replace('warning', 'info')],
    { ...lists(gone), publicOnly: true },
  ],
  [
    'nothing newer is public',
    party() + screening('a', '2024-06-02', 'match'),
    [asInfo(old)],
    { ...one, publicOnly: true },
  ],
  // Files that could not be read.
  ['a screening could not be read', party() + broken, []],
  ['a later screening could not be read', party() + screening('b', '2024-06-02', 'match') + broken, [], one],
  ['a screening could not be read, and changes nothing', party() + broken, [missing], lists(gone)],
  [
    'a later screening could not be read, and a list is missing',
    party() + screening('b', '2024-06-02', 'match') + broken,
    [missing],
    { screened: screened({ [harbor]: [hit()] }, { lists: [list(), gone] }) },
  ],
  [
    'the screening of another party could not be read',
    party() +
      file('parties/other', 'kind: party', 'name: Other', 'draft: true') +
      file('parties/a', 'kind: screening', 'party: parties/other', 'decision: unclear'),
    [none],
  ],
];

test.each(rows.map((row) => ({ name: row[0], row })))('$name', ({ row }) => hold('unscreened-party', row));

test('a finding on an old decision names the entries and the decision', () => {
  const hits = ['17', '18', '19', '20', '21', '22'].map((id) => hit(entry({ id })));
  const archive =
    party() +
    hits.map(({ entry: { id } }) => screening(`s${id}`, '2024-06-02', 'match', `EL ${id}`)).join('');
  const [found, ...others] = foundBy('nspd55/unscreened-party', archive, '2024-06-30', of(...hits));
  expect(others).toEqual([]);
  expect({
    record: found!.record,
    label: found!.label,
    cites: found!.clauses.map(({ key }) => key),
    facts: found!.facts.map(({ text }) => text),
    related: found!.related.map(({ at, message }) => `${at.path}:${at.start.line} ${message}`),
  }).toEqual({
    record: harbor,
    label: 'not screened',
    cites: ['end-users', 'T18'],
    facts: ['17', '18', '19', '20', '21'].map(
      (id) => `entry ${id} of Entity List (EL) - Bureau of Industry and Security, digest "0123456789ab"`,
    ),
    related: ['cases/parties/s17.yaml:4 decided here'],
  });
});

test('every list that could not be used is named', () => {
  const [found] = foundBy('nspd55/unscreened-party', party(), '2024-06-30', lists(gone, cut));
  expect(found!.facts.map(({ text }) => text)).toEqual(['lists/cut.json ends in the middle of an entry']);
});

test('what could not be read leaves the finding open, and is counted', () => {
  const { waiting } = evaluated(party() + broken, '2024-06-30');
  expect(waiting.filter(({ rule }) => rule === 'nspd55/unscreened-party').map(said)).toEqual([
    `${none} | cases/parties/a.yaml could not be read`,
  ]);
});

test('an end user in words is told at its transfer, with what to do', () => {
  const archive = sent('Harbor Works') + retransfer().replace(harbor, 'Quay Works');
  const found = foundBy('nspd55/unscreened-party', archive, '2024-06-30', lists(list()));
  expect(found.map(({ record, recipient: to, label, help }) => [record, to, label, help])).toEqual(
    ['freedonia/passed', 'freedonia/trucks'].map((id) => [
      id,
      'freedonia',
      'named in words',
      'record it as a party and name that',
    ]),
  );
  expect(new Set(found.map(({ message }) => message)).size).toBe(2);
});
