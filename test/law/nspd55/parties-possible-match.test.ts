/** Names that are alike: told until somebody has decided, and again when the entry changes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { possibleMatch } from '../../../src/law/nspd55/rules/possible-match.ts';
import type { Hit } from '../../../src/records/screened.ts';
import { cases } from '../../reliability/figures.ts';
import { evaluated, foundBy } from '../../support.ts';
import {
  ended,
  entry,
  entityList,
  file,
  harbor,
  hit,
  hold,
  list,
  party,
  said,
  screened,
  screening,
  type Row,
} from './screened.ts';

const of = (...hits: readonly Hit[]) => ({ screened: screened({ [harbor]: hits }) });
const one = of(hit());
const like = '"Harbor Works" is like "HARBOUR WORKS" on the Entity List (entry 17, score 93)';
const contradicted = `warning ${harbor}:2: the record does not show what was decided of "Harbor Works", which is like "HARBOUR WORKS" on the Entity List (entry 17, score 93)`;
const undecided = `warning ${harbor}:2: ${like}, and nobody has decided`;
const digest = (text: string): string => `{ source: EL, id: "17", digest: "${text}" }`;
const many = (count: number): readonly Hit[] =>
  Array.from({ length: count }, (_, index) => hit(entry({ id: `${index}`, name: `WORKS ${index}` })));
const told = (index: number): string =>
  `warning ${harbor}:2: "Harbor Works" is like "WORKS ${index}" on the Entity List (entry ${index}, score 93), and nobody has decided`;

const rows: readonly Row[] = [
  ['no list', party(), []],
  ['no hit', party(), [], of()],
  ['a hit', party(), [undecided], one],
  [
    'a hit of a list that does not say its name',
    party(),
    [undecided.replace('the Entity List', 'a list without a name')],
    of(hit(entry({ source: '' }))),
  ],
  ['a hit for a draft', party('draft: true'), [], one],
  ['a hit for a party that is not on record', file('freedonia', 'kind: recipient', 'name: x'), [], one],
  ['decided to be one', party() + screening('a', '2024-06-10', 'match'), [], one],
  [
    'decided not to be one',
    party() + screening('a', '2024-06-10', 'not-a-match', 'SDN/17'),
    [undecided],
    one,
  ],
  ['decided by a text', party() + screening('a', '2024-06-10', 'not-a-match', 'EL 17'), [], one],
  ['decided of another entry', party() + screening('a', '2024-06-10', 'match', 'EL 18'), [undecided], one],
  [
    'decided by a draft',
    party() + screening('a', '2024-06-10', 'match', 'EL 17', 'draft: true'),
    [undecided],
    one,
  ],
  ['decided on the day of the question', party() + screening('a', '2024-06-30', 'match'), [], one],
  ['decided the day after', party() + screening('a', '2024-07-01', 'match'), [undecided], one],
  [
    'perhaps decided the day after',
    party() + screening('a', '2024-06-30/2024-07-01', 'match'),
    [
      `warning ${harbor}:2: ${like}, and the record does not show whether a decision holds | "on" of parties/a is not known to the day (between 2024-06-30 and 2024-07-01)`,
    ],
    one,
  ],
  [
    'decided before the list was retrieved: another rule',
    party() + screening('a', '2024-06-02', 'match'),
    [],
    one,
  ],
  [
    'decided of the same entry',
    party() + screening('a', '2024-01-02', 'match', digest('0123456789ab')),
    [],
    one,
  ],
  [
    'the entry has changed since',
    party() + screening('a', '2024-06-10', 'match', digest('0123456789ac')),
    [`warning ${harbor}:2: ${like}, and the entry has changed since the decision of 2024-06-10`],
    one,
  ],
  [
    'two decisions of one day, of an entry as it is and as it was',
    party() +
      screening('a', '2024-06-10', 'match', digest('0123456789ac')) +
      screening('b', '2024-06-10', 'match', digest('0123456789ab')),
    [
      `warning ${harbor}:2: ${like}, and the record does not show whether a decision holds | which is the latest of parties/a, parties/b is not recorded`,
    ],
    one,
  ],
  [
    'two decisions of one day that contradict each other',
    party() + screening('a', '2024-06-10', 'match') + screening('b', '2024-06-10', 'not-a-match'),
    [`${contradicted} | which is the latest of parties/a, parties/b is not recorded`],
    one,
  ],
  [
    'two decisions of one day, of an entry as it was',
    party() +
      screening('a', '2024-06-10', 'match', digest('0123456789ac')) +
      screening('b', '2024-06-10', 'not-a-match', digest('0123456789ad')),
    [`warning ${harbor}:2: ${like}, and the entry has changed since the decision of 2024-06-10`],
    one,
  ],
  [
    'two decisions of one day that agree',
    party() + screening('a', '2024-06-10', 'match') + screening('b', '2024-06-10', 'match'),
    [],
    one,
  ],
  [
    'two that contradict each other, the second of a later day',
    party() + screening('a', '2024-06-10', 'match') + screening('b', '2024-06-11', 'not-a-match'),
    [],
    one,
  ],
  [
    'two that contradict each other, each of them perhaps the later',
    party() + screening('a', '2024-06-10/2024-06-12', 'match') + screening('b', '2024-06-11', 'not-a-match'),
    [
      `${contradicted} | "on" of parties/a is not known to the day (between 2024-06-10 and 2024-06-12) | which is the latest of parties/a, parties/b is not recorded`,
    ],
    one,
  ],
  [
    'two that contradict each other, and one that is later than both',
    party() +
      screening('a', '2024-06-10', 'match') +
      screening('b', '2024-06-10', 'not-a-match') +
      screening('c', '2024-06-11', 'not-a-match'),
    [],
    one,
  ],
  [
    'two that contradict each other, and perhaps are yet to come',
    party() +
      screening('a', '2024-06-10/2024-07-10', 'match') +
      screening('b', '2024-06-11/2024-07-10', 'not-a-match'),
    [
      `warning ${harbor}:2: ${like}, and the record does not show whether a decision holds | "on" of parties/a is not known to the day (between 2024-06-10 and 2024-07-10) | "on" of parties/b is not known to the day (between 2024-06-11 and 2024-07-10) | which is the latest of parties/a, parties/b is not recorded`,
    ],
    one,
  ],
  [
    'two that contradict each other, and what nobody published is unknown',
    party() + screening('a', '2024-06-10', 'match') + screening('b', '2024-06-10', 'not-a-match'),
    [
      `${contradicted} | which is the latest of parties/a, parties/b is not recorded | screenings are not public; there may be one`,
    ],
    { ...one, publicOnly: true },
  ],
  ['the last day of the directive', party(), [undecided], { ...one, ...ended('2024-06-30') }],
  ['the day after its last', party(), [], { ...one, ...ended('2024-06-29') }],
  ['its first day', party(), [undecided], of(hit(entry(), list('2008-01-02'))), '2008-01-22'],
  ['the day before its first', party(), [], of(hit(entry(), list('2008-01-02'))), '2008-01-21'],
  [
    'two entries of one id',
    party(),
    ['0123456789ab', '999999999999'].map((text) =>
      undecided.replace('entry 17, score', `entry 17, digest ${text}, score`),
    ),
    of(hit(), hit(entry({ digest: '999999999999' }))),
  ],
  [
    'two entries of one id, one of them decided',
    party() + screening('a', '2024-06-10', 'not-a-match', digest('999999999999')),
    [
      undecided
        .replace('entry 17, score', 'entry 17, digest 0123456789ab, score')
        .replace('nobody has decided', 'the entry has changed since the decision of 2024-06-10'),
    ],
    of(hit(), hit(entry({ digest: '999999999999' }))),
  ],
  [
    'two entries of one id on other lists',
    party(),
    [undecided, undecided.replace('the Entity List', 'the list "SDN"')],
    of(hit(), hit(entry({ source: 'SDN', digest: '999999999999' }))),
  ],
  [
    'two lists whose names are the same without their codes',
    party(),
    [
      undecided.replace('entry 17, score', 'entry 17, digest 0123456789ab, score'),
      undecided.replace('entry 17, score', 'entry 17, digest 999999999999, score'),
    ],
    of(hit(), hit(entry({ source: 'Entity List (XL)', digest: '999999999999' }))),
  ],
  [
    'two names alike, of one name on the list',
    party(),
    [undecided, undecided.replace('entry 17', 'entry 18')],
    of(hit(), hit(entry({ id: '18' }))),
  ],
  [
    'ids as long as they may be, and longer',
    party(),
    [
      undecided.replace('entry 17', `entry ${'1'.repeat(18)}...${'3'.repeat(19)}`),
      undecided.replace('entry 17', `entry ${'1'.repeat(18)}...${'4'.repeat(19)}`),
      undecided.replace('entry 17', `entry ${'7'.repeat(40)}`),
    ],
    of(
      hit(entry({ id: '7'.repeat(40) })),
      hit(entry({ id: `${'1'.repeat(22)}${'3'.repeat(19)}` })),
      hit(entry({ id: `${'1'.repeat(22)}${'4'.repeat(19)}` })),
    ),
  ],
  [
    'long ids that differ where they are cut',
    party(),
    ['0123456789ab', '999999999999'].map((text) =>
      undecided.replace(
        'entry 17, score',
        `entry ${'1'.repeat(18)}...${'3'.repeat(19)}, digest ${text}, score`,
      ),
    ),
    of(
      hit(entry({ id: `${'1'.repeat(18)}2222${'3'.repeat(19)}` })),
      hit(entry({ id: `${'1'.repeat(18)}4444${'3'.repeat(19)}`, digest: '999999999999' })),
    ),
  ],
  [
    'the same entry in two lists, decided between the two',
    party() + screening('a', '2024-06-10', 'not-a-match'),
    [],
    of(hit(entry(), list('2024-06-20')), hit(entry(), list('2024-06-03'))),
  ],
  ['the list was retrieved on the day', party(), [undecided], of(hit(entry(), list('2024-06-30')))],
  ['the list was retrieved the day after', party(), [], of(hit(entry(), list('2024-07-01')))],
  ['when the list was retrieved is not recorded', party(), [undecided], of(hit(entry(), list(null)))],
  ['the same entry in two files', party(), [undecided], of(hit(), hit(entry(), list('2024-06-04')))],
  [
    'an alias is alike',
    party('aliases: [Quay Works,', '  Harbour Wks]'),
    [
      `warning ${harbor}:4: "Harbour Wks" is like "HARBOUR WORKS" on the Entity List (entry 17, score 93), and nobody has decided`,
    ],
    of(hit(entry(), list(), { name: 'Harbour Wks' })),
  ],
  ['its name is an alias as well', party('aliases: [Harbor Works]'), [undecided], one],
  [
    'a list that is not called one',
    party(),
    [
      `warning ${harbor}:2: "Harbor Works" is like "HARBOUR WORKS" on the list "Specially Designated Nationals" (entry 17, score 93), and nobody has decided`,
    ],
    of(hit(entry({ source: 'Specially Designated Nationals (SDN) - Treasury Department' }))),
  ],
  [
    'a list whose code stands in its name',
    party(),
    [undecided.replace('Entity', 'Military End User')],
    of(hit(entry({ source: 'Military End User (MEU) List - Bureau of Industry and Security' }))),
  ],
  [
    'a list of nothing but a code',
    party(),
    [undecided.replace('the Entity List', 'the list "(EL)"')],
    of(hit(entry({ source: '(EL)' }))),
  ],
  [
    'long names, and a list of a long name',
    party(),
    [
      `warning ${harbor}:2: "Harbor Works" is like "${'W'.repeat(37)}..." on the list "${'x'.repeat(37)}..." (entry 17, score 93), and nobody has decided`,
    ],
    of(hit(entry({ name: 'W'.repeat(41), source: `${'x'.repeat(40)} List` }))),
  ],
  [
    'names that are as long as they may be',
    party(),
    [
      `warning ${harbor}:2: "Harbor Works" is like "${'W'.repeat(40)}" on the ${'x'.repeat(35)} List (entry 17, score 93), and nobody has decided`,
    ],
    of(hit(entry({ name: 'W'.repeat(40), source: `${'x'.repeat(35)} List` }))),
  ],
  ['five', party(), [0, 1, 2, 3, 4].map(told), of(...many(5))],
  [
    'six',
    party(),
    [
      ...[0, 1, 2, 3, 4].map(told),
      `warning ${harbor}:2: "Harbor Works" is like 1 more entry without a decision that holds`,
    ],
    of(...many(6)),
  ],
  [
    'eight, and one of them is decided',
    party() + screening('a', '2024-06-10', 'match', 'EL 0'),
    [
      ...[1, 2, 3, 4, 5].map(told),
      `warning ${harbor}:2: "Harbor Works" is like 2 more entries without a decision that holds`,
    ],
    of(...many(8)),
  ],
  [
    'what nobody published is unknown',
    party(),
    [`warning ${harbor}:2: ${like}, and no decision is public | screenings are not public; there may be one`],
    { ...one, publicOnly: true },
  ],
  [
    'a decision that is public, and decides',
    party() + screening('a', '2024-06-10', 'match'),
    [],
    { ...one, publicOnly: true },
  ],
  [
    'a decision on it could not be read',
    party() + file('parties/a', 'kind: screening', `party: ${harbor}`, 'decision: unclear'),
    [],
    one,
  ],
  [
    'a decision on some party could not be read',
    party() + file('parties/a', 'kind: screening', 'decision: unclear'),
    [],
    one,
  ],
  [
    'a decision on a party that is not there could not be read',
    party() + screening('a', '2024-06-10', 'match').replace(harbor, 'parties/habor'),
    [],
    one,
  ],
  [
    'a decision on another party could not be read',
    party() +
      file('parties/other', 'kind: party', 'name: Other') +
      file('parties/a', 'kind: screening', 'party: parties/other', 'decision: unclear'),
    [undecided],
    one,
  ],
];

test.each(rows.map((row) => ({ name: row[0], row })))('$name', ({ row }) => hold('possible-match', row));

test('the last of many waits for a file that could not be read as well', () => {
  const broken = file('parties/a', 'kind: screening', `party: ${harbor}`, 'decision: unclear');
  const { findings, waiting } = evaluated(party() + broken, '2024-06-30', of(...many(6)));
  expect(findings.filter(({ rule }) => rule === 'nspd55/possible-match')).toEqual([]);
  expect(waiting.filter(({ rule }) => rule === 'nspd55/possible-match')).toHaveLength(6);
});

test('a finding explains itself, and names the entry so that it can be decided', () => {
  const hidden = hit(entry(), list(), { listedName: { text: 'Harbour Wks.', as: 'hidden' } });
  const archive = party() + screening('a', '2024-06-10', 'match', digest('0123456789ac'));
  const [found] = foundBy('nspd55/possible-match', archive, '2024-06-30', of(hidden));
  expect({
    record: found!.record,
    recipient: found!.recipient,
    label: found!.label,
    cites: found!.clauses.map(({ key }) => key),
    facts: found!.facts,
    related: found!.related.map(({ at, message }) => `${at.path}:${at.start.line} ${message}`),
  }).toEqual({
    record: harbor,
    recipient: null,
    label: 'like an entry',
    cites: ['T18', 'end-users'],
    facts: [
      { name: 'text', text: '2 of 2 words agree' },
      { name: 'text', text: 'the entry is listed as "HARBOUR WORKS"' },
      {
        name: 'text',
        text: 'entry 17 of Entity List (EL) - Bureau of Industry and Security, digest "0123456789ab"',
      },
      { name: 'text', text: 'NSPD-55 names this list' },
    ],
    related: ['cases/parties/a.yaml:4 decided here'],
  });
});

test('its documents say how many are told, and in no order', () => {
  const { summary } = possibleMatch.docs;
  expect(summary).toContain('For each party the 5 most alike are told one by one.');
});

test('entries of one party never say the same', () => {
  const check = fc.property(
    fc.uniqueArray(
      fc.record({
        id: fc.oneof(
          fc.constantFrom('17', '18'),
          fc.integer({ min: 0, max: 3 }).map((n) => `${'1'.repeat(20)}${n}${'2'.repeat(20)}`),
        ),
        source: fc.constantFrom(entityList, 'Entity List', 'SDN'),
        digest: fc.constantFrom('0123456789ab', '999999999999', 'abcdefabcdef'),
      }),
      // An entry of another id or list has another digest.
      { minLength: 2, maxLength: 5, selector: ({ digest: of }) => of },
    ),
    (entries) => {
      const found = foundBy(
        'nspd55/possible-match',
        party(),
        '2024-06-30',
        of(...entries.map((each) => hit(entry(each)))),
      ).map(said);
      expect(new Set(found).size).toBe(entries.length);
    },
  );
  fc.assert(check, { numRuns: cases(100) });
});
