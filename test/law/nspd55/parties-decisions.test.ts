/** Which decision settles a hit, how lists and entries are named in it, and whether it still holds. */
import { describe, expect, test } from 'vitest';
import {
  decisionOn,
  hitsOf,
  isSameList,
  listsInTrouble,
  listsInUse,
  standingOf,
  type Party,
} from '../../../src/law/nspd55/parties/decisions.ts';
import { contextOf } from '../../support.ts';
import { entityList, entry, harbor, hit, list, party, screened, screening } from './screened.ts';

const sdn = 'Specially Designated Nationals (SDN) - Treasury Department';

/** `decided match`, with the decision that says so and what is unknown. */
function standing(decisions: string, of = entry(), from = list(), asOf = '2024-06-30'): readonly string[] {
  const context = contextOf(party() + decisions, asOf);
  expect(context.cases.faults.map(({ message }) => message)).toEqual([]);
  const { possible, doubts } = decisionOn(context.cases.get(harbor) as Party, of, from, context);
  return [
    ...possible.map((each) =>
      each.state === 'open'
        ? 'open'
        : `${each.state} ${each.by.id}${each.state === 'decided' ? ` ${each.decision}` : ''}`,
    ),
    ...doubts.map(({ text }) => text),
  ];
}

describe('which lists are the same', () => {
  test.each([
    [entityList, 'Entity List'],
    [entityList, 'entity  LIST'],
    [entityList, 'EL'],
    [entityList, 'el'],
    [entityList, 'Entity List (EL)'],
    [entityList, entityList.toUpperCase()],
    [entityList, 'Entity List -'],
    [sdn, 'SDN'],
    [sdn, 'Specially Designated Nationals'],
    ['Military End User (MEU) List - Bureau of Industry and Security', 'MEU'],
    ['Military End User (MEU) List - Bureau of Industry and Security', 'Military End User'],
    ['Military End User (MEU) List - Bureau of Industry and Security', 'Military End User List'],
    ['Military End User (MEU) List - Bureau of Industry and Security', 'Military End User (MEU) List'],
    ['Sample List - Harbor Office', 'Sample List'],
    ['Sample List', 'Sample List'],
  ])('%s: %s', (source, short) => {
    expect(isSameList(source, short)).toBe(true);
    expect(isSameList(short, source)).toBe(true);
  });

  test.each([
    [entityList, 'DPL'],
    [entityList, 'Entity'],
    [entityList, 'List'],
    [entityList, 'Bureau of Industry and Security'],
    [entityList, sdn],
    [entityList, 'Entity List (EL) - Another Office'],
    [entityList, '-'],
    ['-', '-'],
    ['EL', 'Entity List'],
  ])('not %s: %s', (source, other) => {
    expect(isSameList(source, other)).toBe(false);
    expect(isSameList(other, source)).toBe(false);
  });
});

describe('which entry a decision names', () => {
  const decided = ['decided parties/a not-a-match'];
  test.each<[string, readonly string[], string?]>([
    [`{ source: "${entityList}", id: "17" }`, decided],
    ['{ source: Entity List, id: "17" }', decided],
    ['{ source: el, id: "17" }', decided],
    ['{ source: EL, id: "18" }', ['open']],
    ['{ source: EL, id: "017" }', ['open']],
    ['{ source: DPL, id: "17" }', ['open']],
    ['EL 17', decided],
    ['"EL: 17"', decided],
    ['EL/17', decided],
    ['"EL, 17"', decided],
    ['EL - 17', decided],
    ['" EL 17 "', decided],
    ['Entity List (EL) 17', decided],
    [`${entityList} 17`, decided],
    ['EL17', ['open']],
    ['"17"', ['open']],
    ['" 17"', ['open']],
    ['EL 117', ['open']],
    ['DPL 17', ['open']],
    ['EL 17 or so', ['open']],
    ['EL CN/17', decided, 'CN/17'],
    ['EL part 17', decided, 'part 17'],
    ['{ source: EL, id: A17 }', ['open'], 'a17'],
  ])('%s', (text, expected, id = '17') => {
    expect(standing(screening('a', '2024-06-10', 'not-a-match', text), entry({ id }))).toEqual(expected);
  });
});

describe('whether a decision holds', () => {
  const digest = (of: string): string => `{ source: EL, id: "17", digest: "${of}" }`;
  const same = digest('0123456789ab');
  const changed = digest('0123456789ac');
  test.each<[string, string, readonly string[], (string | null)?, string?]>([
    ['none', '', ['open']],
    ['by a draft', screening('a', '2024-06-10', 'match', 'EL 17', 'draft: true'), ['open']],
    ['on the day the list was retrieved', screening('a', '2024-06-03', 'match'), ['decided parties/a match']],
    ['the day before', screening('a', '2024-06-02', 'match'), ['outdated parties/a']],
    [
      'perhaps the day before',
      screening('a', '2024-06-02/2024-06-03', 'match'),
      [
        'decided parties/a match',
        'outdated parties/a',
        '"on" of parties/a is not known to the day (between 2024-06-02 and 2024-06-03)',
      ],
    ],
    [
      'of the same entry, before the list was retrieved',
      screening('a', '2023-06-02', 'not-a-match', same),
      ['decided parties/a not-a-match'],
    ],
    [
      'of an entry that has changed',
      screening('a', '2024-06-10', 'not-a-match', changed),
      ['changed parties/a'],
    ],
    [
      'of the same entry, and the list has no day',
      screening('a', '2023-06-02', 'match', same),
      ['decided parties/a match'],
      null,
    ],
    [
      'the list has no day',
      screening('a', '2024-06-10', 'match'),
      ['outdated parties/a', 'when the list lists/one.json was retrieved is not recorded'],
      null,
    ],
    [
      'of an entry that has changed, and the list has no day',
      screening('a', '2024-06-10', 'match', changed),
      ['changed parties/a'],
      null,
    ],
    [
      'the later one',
      screening('a', '2024-06-10', 'match') + screening('b', '2024-06-11', 'not-a-match', 'EL 17'),
      ['decided parties/b not-a-match'],
    ],
    [
      'two of one day',
      screening('a', '2024-06-10', 'match') + screening('b', '2024-06-10', 'not-a-match'),
      [
        'decided parties/a match',
        'decided parties/b not-a-match',
        'which is the latest of parties/a, parties/b is not recorded',
      ],
    ],
    ['on the day of the question', screening('a', '2024-06-30', 'match'), ['decided parties/a match']],
    ['the day after', screening('a', '2024-07-01', 'match'), ['open']],
    [
      'perhaps the day after',
      screening('a', '2024-06-30/2024-07-01', 'match'),
      [
        'open',
        'decided parties/a match',
        '"on" of parties/a is not known to the day (between 2024-06-30 and 2024-07-01)',
      ],
    ],
    [
      'one that certainly is earlier than another that may be later',
      screening('a', '2024-06-10', 'match') + screening('b', '2024-06-30/2024-07-01', 'not-a-match'),
      [
        'decided parties/a match',
        'decided parties/b not-a-match',
        '"on" of parties/b is not known to the day (between 2024-06-30 and 2024-07-01)',
        'which is the latest of parties/a, parties/b is not recorded',
      ],
    ],
  ])('%s', (_, decisions, expected, retrieved = '2024-06-03', asOf = '2024-06-30') => {
    expect(standing(decisions, entry(), list(retrieved), asOf)).toEqual(expected);
  });

  test('of another party', () => {
    const other = `-- parties/other.yaml --\nkind: party\nname: Other\n`;
    expect(standing(other + screening('a', '2024-06-10', 'match').replace(harbor, 'parties/other'))).toEqual([
      'open',
    ]);
  });
});

describe('an entry that two lists hold', () => {
  const older = list('2024-06-03', { path: 'lists/older.json' });
  const newer = list('2024-06-20', { path: 'lists/newer.json' });
  const undated = list(null, { path: 'lists/undated.json' });
  const coming = list('2024-07-01', { path: 'lists/coming.json' });
  const same = (...lists: readonly (typeof older)[]) => lists.map((each) => hit(entry(), each));

  function stands(on: string, hits: readonly ReturnType<typeof hit>[], given?: typeof hits) {
    const context = contextOf(party() + screening('a', on, 'match'), '2024-06-30', {
      screened: screened({ [harbor]: hits }),
    });
    const asked = context.cases.get(harbor) as Party;
    const { possible, doubts, retrieved } = standingOf(asked, (given ?? hits)[0]!, context, given);
    return [retrieved, ...possible.map(({ state }) => state), ...doubts.map(({ text }) => text)];
  }
  const notDated = 'when the list lists/undated.json was retrieved is not recorded';

  test.each<[string, string, ReturnType<typeof stands>, ReturnType<typeof same>]>([
    ['on the day of the older', '2024-06-03', ['2024-06-03', 'decided'], same(newer, older)],
    ['the day before', '2024-06-02', ['2024-06-03', 'outdated'], same(newer, older)],
    ['before the newer alone', '2024-06-19', ['2024-06-20', 'outdated'], same(newer)],
    [
      'before the newer, and the older is of another entry',
      '2024-06-19',
      ['2024-06-20', 'outdated'],
      [...same(newer), hit(entry({ digest: '999999999999' }), older)],
    ],
    [
      'before the newer, and the older has it under another id',
      '2024-06-19',
      ['2024-06-20', 'outdated'],
      [...same(newer), hit(entry({ id: '18' }), older)],
    ],
    [
      'before the newer, and the older is another list',
      '2024-06-19',
      ['2024-06-20', 'outdated'],
      [...same(newer), hit(entry({ source: 'SDN' }), older)],
    ],
    ['after the older, and one has no day', '2024-06-03', [undefined, 'decided'], same(undated, older)],
    [
      'before the older, and one has no day',
      '2024-06-02',
      [undefined, 'outdated', notDated],
      same(older, undated),
    ],
    ['and one is not in use yet', '2024-06-19', ['2024-06-20', 'outdated'], same(newer, coming)],
  ])('decided %s', (_, day, expected, hits) => {
    expect(stands(day, hits)).toEqual(expected);
    const [first, ...others] = hits;
    expect(stands(day, [first!, ...others.toReversed()])).toEqual(expected);
    // Hits that the question does not hold.
    expect(stands(day, [], hits)).toEqual(expected);
  });
});

test('a hit that the question does not hold stands by its own list', () => {
  const context = contextOf(party() + screening('a', '2024-06-03', 'match'), '2024-06-30');
  const { possible, retrieved } = standingOf(context.cases.get(harbor) as Party, hit(), context);
  expect([retrieved, ...possible.map(({ state }) => state)]).toEqual(['2024-06-03', 'decided']);
});

test('a digest is 12 hexadecimal digits', () => {
  const faults = (digest: string) =>
    contextOf(
      party() + screening('a', '2024-06-10', 'match', `{ source: EL, id: "17", digest: ${digest} }`),
      '2024-06-30',
    ).cases.faults.length;
  expect(
    ['0123456789ab', '"012345678901"', '0123456789aB', '0123456789a', '0123456789abc'].map(faults),
  ).toEqual([0, 0, 1, 1, 1]);
});

describe('lists', () => {
  const lists = [
    list('2024-06-30', { path: 'lists/today' }),
    list('2024-07-01', { path: 'lists/tomorrow' }),
    list(null, { path: 'lists/undated' }),
    list('2024-06-30', { path: 'lists/gone', trouble: 'is not in the repository' }),
    list('2024-07-01', { path: 'lists/gone-tomorrow', trouble: 'is not in the repository' }),
    list(null, { path: 'lists/gone-undated', trouble: 'is not in the repository' }),
  ];
  const context = contextOf(party(), '2024-06-30', { screened: screened({}, { lists }) });
  const none = contextOf(party(), '2024-06-30');

  test('in use are those that were read, and retrieved by the day of the question', () => {
    expect(listsInUse(context).map(({ path }) => path)).toEqual(['lists/today', 'lists/undated']);
    expect(listsInTrouble(context).map(({ path }) => path)).toEqual(['lists/gone', 'lists/gone-undated']);
    expect([listsInUse(none), listsInTrouble(none)]).toEqual([[], []]);
  });

  test('hits are those of lists in use, and an entry of two files is one', () => {
    const [today, tomorrow, undated] = lists as [(typeof lists)[0], (typeof lists)[0], (typeof lists)[0]];
    const other = { ...entry(), digest: '999999999999' };
    const hits = [hit(entry(), tomorrow), hit(entry(), today), hit(entry(), undated), hit(other, today)];
    const asked = contextOf(party(), '2024-06-30', { screened: screened({ [harbor]: hits }, { lists }) });
    expect(hitsOf(asked.cases.get(harbor) as Party, asked)).toEqual([hits[1], hits[3]]);
    expect(hitsOf(none.cases.get(harbor) as Party, none)).toEqual([]);
  });
});
