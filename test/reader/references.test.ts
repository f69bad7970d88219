/** What records call each other, and what they are called. */
import { describe, expect, test } from 'vitest';
import { readCases } from '../reading.ts';
import { assurance, lines, placed, recipient, tableOf, world, type Row } from './table.ts';

describe('references', () => {
  tableOf([
    {
      what: 'to a record that does not exist, with the one that was meant',
      text: lines('kind: assurance', 'recipient: ruritanya', 'covers: [ihl]'),
      finds: [
        [
          'dangling-reference 2:12',
          'there is no record "ruritanya"',
          'did you mean "ruritania"?',
          'named here',
        ],
      ],
    },
    {
      what: 'to a record in other letters, with the one that was meant',
      text: lines('kind: assurance', 'recipient: Ruritania', 'covers: [ihl]'),
      finds: [['dangling-reference 2:12', 'did you mean "ruritania"?']],
    },
    {
      what: 'to a record like no other',
      text: lines('kind: assurance', 'recipient: graustark', 'covers: [ihl]'),
      finds: [['dangling-reference 2:12', 'there is no record "graustark"']],
    },
    {
      what: 'to what every object has',
      text: lines('kind: assurance', 'recipient: constructor', 'covers: [ihl]'),
      finds: [['dangling-reference 2:12', 'there is no record "constructor"']],
    },
    {
      what: 'in a list, each at its place',
      text: lines(
        'kind: notice',
        'to: congress',
        'under: 2(d)',
        'sent: 2024-03-01',
        'about: [ruritania/letter, ruritania/lettre, ruritania/memo]',
      ),
      finds: [
        ['dangling-reference 5:27', '"ruritania/lettre"', 'did you mean "ruritania/letter"?'],
        ['dangling-reference 5:45', '"ruritania/memo"'],
      ],
    },
    {
      what: 'to a record of another kind',
      text: assurance('replaces: ruritania'),
      finds: [['wrong-kind-of-reference 4:11', '"ruritania" is a recipient, where an assurance is meant']],
    },
    {
      what: 'to a record of another kind, where there are several right ones',
      text: lines('kind: transfer', 'recipient: ruritania/letter', 'program: fmf', 'lines: [{ item: x }]'),
      finds: [['wrong-kind-of-reference 2:12', 'is an assurance, where a recipient is meant']],
    },
    {
      what: 'to the record itself',
      text: assurance('replaces: ruritania/new'),
      finds: [['wrong-kind-of-reference 4:11', 'the record names itself', 'name the other record']],
    },
    {
      what: 'to what looks like an id where a text can stand as well',
      text: lines(
        'kind: transfer',
        'recipient: ruritania',
        'program: fmf',
        'end_user: ruritania/army',
        'lines: [{ item: x }]',
      ),
      finds: [['dangling-reference 4:11', 'there is no record "ruritania/army"']],
    },
    {
      what: 'nothing in a text that happens to be the id of another kind',
      text: lines(
        'kind: transfer',
        'recipient: ruritania',
        'program: fmf',
        'end_user: ruritania',
        'lines: [{ item: x }]',
      ),
      finds: [],
    },
    {
      what: 'nothing in a text that is no id where a text can stand as well',
      text: lines(
        'kind: transfer',
        'recipient: ruritania',
        'program: fmf',
        'end_user: The Royal Army',
        'lines: [{ item: x }]',
      ),
      finds: [],
    },
  ]);

  test('a cycle of records that replace each other ends', () => {
    const cases = readCases([
      ...world,
      { path: 'cases/ruritania/a.yaml', text: assurance('replaces: ruritania/b') },
      { path: 'cases/ruritania/b.yaml', text: assurance('replaces: ruritania/a') },
    ]);
    expect(cases.faults).toEqual([]);
    expect(cases.referrers('ruritania/a')).toEqual(['ruritania/b']);
    expect(cases.referrers('ruritania/b')).toEqual(['ruritania/a']);
  });

  test.each<[name: string, record: string, finds: readonly string[]]>([
    [
      'a waiver that names a transfer of its own recipient',
      lines(
        'kind: waiver',
        'recipient: ruritania',
        'by: state',
        'on: 2024-03-01',
        'transfers: [ruritania/fmf]',
      ),
      [],
    ],
    [
      'a waiver that names a transfer of another recipient',
      lines(
        'kind: waiver',
        'recipient: ruritania',
        'by: state',
        'on: 2024-03-01',
        'transfers: [sylvania/fmf]',
      ),
      [
        'wrong-kind-of-reference 5:13 "sylvania/fmf" is a transfer to sylvania, not to the recipient of this record',
      ],
    ],
    [
      'a waiver that names a transfer that cannot be read: whose it is, nobody knows',
      lines(
        'kind: waiver',
        'recipient: ruritania',
        'by: state',
        'on: 2024-03-01',
        'transfers: [sylvania/broken]',
      ),
      [],
    ],
    ...[
      ['a line that is there', 'ruritania/fmf', 0, []],
      ['a line that is not', 'ruritania/fmf', 1, ['dangling-reference 5:23 "ruritania/fmf" has no line 1']],
      ['a line of a transfer that cannot be read', 'sylvania/broken', 7, []],
    ].map(([what, transfer, line, finds]): [string, string, readonly string[]] => [
      `an incident that names ${what as string}`,
      lines(
        'kind: incident',
        'recipient: ruritania',
        'summary: seen elsewhere',
        'concerns: [ihl]',
        `contradicts: [{ line: ${line as number}, transfer: ${transfer as string}, because: seen }]`,
      ),
      finds as readonly string[],
    ]),
  ])('%s', (_, record, finds) => {
    const fmf = (recipient: string): string =>
      lines('kind: transfer', `recipient: ${recipient}`, 'program: fmf', 'lines: [{ item: x }]');
    const { faults } = readCases([
      ...world,
      { path: 'cases/ruritania/fmf.yaml', text: fmf('ruritania') },
      { path: 'cases/ruritania/new.yaml', text: record },
      { path: 'cases/sylvania.yaml', text: lines('kind: recipient', 'name: Sylvania') },
      { path: 'cases/sylvania/broken.yaml', text: `${fmf('sylvania')}announced: 2024-02-30\n` },
      { path: 'cases/sylvania/fmf.yaml', text: fmf('sylvania') },
    ]);
    expect(
      faults
        .filter(({ at }) => at.path === 'cases/ruritania/new.yaml')
        .map((fault) => `${placed(fault)} ${fault.message}`),
    ).toEqual(finds);
  });

  test('a record that names a broken file is not blamed for it', () => {
    const cases = readCases([
      ...world,
      { path: 'cases/ruritania/a.yaml', text: assurance('replaces: ruritania/b') },
      { path: 'cases/ruritania/b.yaml', text: assurance('signed: 2024-02-30') },
    ]);
    expect(cases.faults.map((fault) => `${fault.at.path} ${placed(fault)}`)).toEqual([
      'cases/ruritania/b.yaml wrong-shape 4:9',
    ]);
    expect(cases.get('ruritania/a')?.sound).toBe(true);
  });

  test('a record with a reference that does not hold is a record, and takes no part in judgement', () => {
    const cases = readCases([
      ...world,
      { path: 'cases/ruritania/a.yaml', text: assurance('replaces: ruritania/nothing') },
    ]);
    expect(cases.get('ruritania/a')?.sound).toBe(false);
    expect(cases.of('assurance', 'ruritania').map(({ id }) => id)).toEqual(['ruritania/letter']);
    expect(cases.unread('assurance', 'ruritania').map(({ id }) => id)).toEqual(['ruritania/a']);
  });
});

describe('ids', () => {
  tableOf([
    ...[
      ['Freedonia.yaml', 'Freedonia'],
      ['free donia.yaml', 'free donia'],
      ['free_donia.yaml', 'free_donia'],
      ['-freedonia.yaml', '-freedonia'],
      ['.freedonia.yaml', '.freedonia'],
      ['caf\u00e9.yaml', 'caf\u00e9'],
      ['fr\u0435edonia.yaml', 'fr\u0435edonia'],
      ['Sylvania/letter.yaml', 'Sylvania'],
      ['ruritania/=cmd/letter.yaml', '=cmd'],
      ['.yaml', ''],
    ].map(([path, segment]): Row => ({
      what: `${path} has no segment "${segment}" that could be part of one`,
      path: path!,
      text: recipient(),
      finds: [['wrong-shape 1:1', `"${segment}" cannot be part of a record's id`, 'small letters']],
    })),
    ...['a.yaml', '0.yaml', 'a-b.c/d-1.yaml', '2024/506-a-1.yaml'].map((path): Row => ({
      what: `${path} has a good one`,
      path,
      text: recipient(),
      finds: [],
    })),
  ]);

  test('two that differ only in letter case collide, and both files are named', () => {
    const cases = readCases([
      { path: 'cases/ruritania.yaml', text: recipient() },
      { path: 'cases/Ruritania.yaml', text: recipient() },
    ]);
    const collision = cases.faults.find(({ rule }) => rule === 'colliding-ids')!;
    expect(collision.message).toBe('the id "ruritania" cannot be told from "Ruritania"');
    expect([collision.at.path, collision.related?.[0]?.at.path]).toEqual([
      'cases/ruritania.yaml',
      'cases/Ruritania.yaml',
    ]);
  });

  test('two that differ only in Unicode form collide', () => {
    const cases = readCases([
      { path: 'cases/caf\u00e9.yaml', text: recipient() },
      { path: 'cases/cafe\u0301.yaml', text: recipient() },
    ]);
    expect(cases.faults.filter(({ rule }) => rule === 'colliding-ids')).toHaveLength(1);
  });

  test('two that are alike and in order do not collide', () => {
    const cases = readCases([
      { path: 'cases/ruritania.yaml', text: recipient() },
      { path: 'cases/ruritania-1.yaml', text: recipient() },
      { path: 'cases/ruritania/ruritania.yaml', text: recipient() },
    ]);
    expect(cases.faults).toEqual([]);
  });
});
