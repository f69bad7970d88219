/** Lists as they are published, row by row and file by file. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { between, onDay, type DaySpan } from '../../src/calendar/day-span.ts';
import { plainDate } from '../../src/calendar/plain-date.ts';
import type { ListEntry } from '../../src/records/screened.ts';
import { countryOf } from '../../src/screening/countries.ts';
import { dayOf } from '../../src/screening/days.ts';
import { entryOf } from '../../src/screening/entry.ts';
import { ListTrouble } from '../../src/screening/list-trouble.ts';
import { readList } from '../../src/screening/read-list.ts';
import {
  columns,
  sampleCsv,
  sampleEntries,
  sampleJson,
  sampleRows,
  seeded,
  sha256,
  sources,
} from './sample-list.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);

const read = (text: string | Uint8Array): ReturnType<typeof readList> =>
  readList([typeof text === 'string' ? bytes(text) : text], sha256);

const listed = (name: string): string => `{"results":[{"source":"S","name":"${name}"}]}`;

const namesRead = async (text: string | Uint8Array): Promise<readonly string[]> =>
  (await read(text)).entries.map(({ name }) => name);

/** The names of a row as `text`, with what they are where they are not the name. */
const namesOf = (row: object): readonly string[] =>
  entryOf(row, sha256)?.names.map(({ text, as }) => (as === 'name' ? text : `${as}: ${text}`)) ?? [];

const el = 'Entity List (EL) - Bureau of Industry and Security';

describe('the names of a row', () => {
  const misread = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
  test.each<[what: string, row: object, names: readonly string[]]>([
    ['its name', { name: 'Zenda Works' }, ['Zenda Works']],
    ['none', { name: null, alt_names: null }, []],
    ['an empty one', { name: ' ', alt_names: [] }, []],
    ['a number', { name: 4711 }, ['4711']],
    ['what is no text', { name: { a: 1 }, alt_names: [true, { b: 2 }] }, []],
    ['blanks and tabs', { name: '  Zenda \t Works \n ' }, ['Zenda Works']],
    ['lines', { name: 'A1\r\nB2' }, ['A1 B2', 'hidden: A1', 'hidden: B2']],
    [
      'lines of an alias',
      { name: 'A1', alt_names: ['B2\nC3'] },
      ['A1', 'alias: B2 C3', 'hidden: B2', 'hidden: C3'],
    ],
    [
      'a slash between blanks',
      { name: 'A1 / B2 (a.k.a. C3)' },
      ['A1 / B2', 'hidden: C3', 'hidden: A1', 'hidden: B2'],
    ],
    ['a slash without blanks', { name: 'A1/B2' }, ['A1/B2']],
    [
      'short forms with slashes',
      { name: 'A1 f/k/a B2, A/K/A C3; n/k/a D4 (d/b/a E5)' },
      ['A1', 'hidden: B2', 'hidden: C3', 'hidden: D4', 'hidden: E5'],
    ],
    ['letters and slashes that only look so', { name: 'A1 a/k/ab' }, ['A1 a/k/ab']],
    ['NULs and an end of file', { name: 'Zen\0da\u001a' }, ['Zenda']],
    ['half a character', { name: 'Zenda \ud800 Works' }, ['Zenda \u{fffd} Works']],
    ['aliases in a list', { name: 'A1', alt_names: ['B2', 'C3'] }, ['A1', 'alias: B2', 'alias: C3']],
    [
      'aliases in a text',
      { name: 'A1', alt_names: 'B2; C3; and D4' },
      ['A1', 'alias: B2', 'alias: C3', 'alias: D4'],
    ],
    ['joined aliases in a list', { name: 'A1', alt_names: ['B2; C3'] }, ['A1', 'alias: B2', 'alias: C3']],
    ['an alias that only begins with and', { name: 'A1', alt_names: ['and Co'] }, ['A1', 'alias: and Co']],
    ['an alias twice', { name: 'A1', alt_names: ['a1', 'B2', 'b2'] }, ['A1', 'alias: B2']],
    [
      'an alias in quotation marks',
      { name: 'A1', alt_names: ['"B2"', "'Abd C3"] },
      ['A1', 'alias: B2', "alias: 'Abd C3"],
    ],
    [
      'aliases that are no names',
      { name: 'A1', alt_names: ['Address 01', '', 'N/A', 'n.a.', 'Unknown', '-', 'None', 'Address', 'B2'] },
      ['A1', 'alias: B2'],
    ],
    [
      'an alias that only begins so',
      { name: 'A1', alt_names: ['Address 01 Books'] },
      ['A1', 'alias: Address 01 Books'],
    ],
    ['no name, but it is the only one', { name: 'Address 01', alt_names: ['N/A'] }, ['Address 01']],
    ['no letter, but it is the only one', { name: '???' }, ['???']],
    ['no name beside an alias', { name: 'N/A', alt_names: ['B2', 'C3'] }, ['B2', 'alias: C3']],
    ['nothing beside an alias', { name: null, alt_names: ['B2'] }, ['B2']],
    ['two parties', { name: 'A1; Affiliated Entity: B2' }, ['A1', 'hidden: B2']],
    [
      'several parties',
      { name: 'A1; Affiliated Entities: B2; C3, and D4' },
      ['A1', 'hidden: B2', 'hidden: C3, and D4'],
    ],
    ['an institution below', { name: 'A1 Subordinate Institution - B2' }, ['A1', 'hidden: B2']],
    [
      'institutions below, in parentheses',
      { name: 'A1 (Subordinate Institutions: B2; C3) Ltd' },
      ['A1 Ltd', 'hidden: B2', 'hidden: C3'],
    ],
    [
      'institutions below, numbered',
      { name: 'A1, Subordinate Institute 1: B2, Subordinate Institute 2: C3' },
      ['A1', 'hidden: B2', 'hidden: C3'],
    ],
    ['the word alone', { name: 'Affiliated Companies Trust' }, ['Affiliated Companies Trust']],
    ['a.k.a. in parentheses', { name: 'A1 (a.k.a. B2; f.k.a. C3)' }, ['A1', 'hidden: B2', 'hidden: C3']],
    ['a.k.a. in open parentheses', { name: 'A1 (a.k.a. B2' }, ['A1', 'hidden: B2']],
    ['aka in parentheses', { name: 'A1 (aka B2)' }, ['A1', 'hidden: B2']],
    [
      'a.k.a. in the text',
      { name: 'A1 A.K.A. B2 F. K. A. C3, d.b.a. D4' },
      ['A1', 'hidden: B2', 'hidden: C3', 'hidden: D4'],
    ],
    [
      'words for a.k.a.',
      { name: 'A1, also known as B2, formerly known as C3, trading as D4' },
      ['A1', 'hidden: B2', 'hidden: C3', 'hidden: D4'],
    ],
    ['an earlier name', { name: 'A1 (formerly B2)' }, ['A1', 'hidden: B2']],
    [
      'a.k.a. and how many',
      { name: 'A1, a.k.a., the following two aliases: -B2; and -C3.' },
      ['A1', 'hidden: B2', 'hidden: C3.'],
    ],
    ['a.k.a. behind a semicolon', { name: 'A1; aka B2' }, ['A1', 'hidden: B2']],
    ['a.k.a. first', { name: 'a.k.a. B2' }, ['B2']],
    ['letters that only look so', { name: 'Aka Works of Daka' }, ['Aka Works of Daka']],
    ['other parentheses', { name: 'A1 (Northern) (a.k.a. B2)' }, ['A1 (Northern)', 'hidden: B2']],
    [
      'a name within an alias',
      { name: 'A1', alt_names: ['B2 (f.k.a. C3)'] },
      ['A1', 'alias: B2', 'hidden: C3'],
    ],
    ['successors', { name: 'A1; and any successor, sub-unit, or subsidiary thereof' }, ['A1']],
    ['successors without a mark', { name: 'A1 and any successors, subsidiaries thereof' }, ['A1']],
    ['successors of another kind', { name: 'Successor Works' }, ['Successor Works']],
    [
      'UTF-8 read as Latin-1',
      { name: misread('Caf\u00e9 Zenda') },
      ['Caf\u00c3\u00a9 Zenda', 'Caf\u00e9 Zenda'],
    ],
    [
      'UTF-8 read as Latin-1, with a blank in it',
      { name: misread('Citt\u00e0 A1') },
      ['Citt\u00c3\u00a0 A1', 'Citt\u00e0 A1'],
    ],
    [
      'UTF-8 read as Windows-1252',
      { name: 'Zorzk\u00c3\u00b3w \u00e2\u20ac\u201c A1' },
      ['Zorzk\u00c3\u00b3w \u00e2\u20ac\u201c A1', 'Zorzk\u00f3w \u2013 A1'],
    ],
    ['letters that only look misread', { name: 'S\u00e3o \u00c3lto' }, ['S\u00e3o \u00c3lto']],
    [
      'misread beside a letter of another script',
      { name: `${misread('\u00e9')} \u0416` },
      ['\u00c3\u00a9 \u0416'],
    ],
    ['misread to a control character', { name: 'A1 \u00c2\u0085' }, ['A1 \u00c2\u0085']],
    [
      'a lost apostrophe',
      { name: 'Xi?an A1', alt_names: ['Tern?ov'], source: el },
      ["Xi'an A1", "alias: Tern'ov"],
    ],
    [
      'a question on another list',
      { name: 'Xi?an', source: 'ITAR Debarred (DTC) - State Department' },
      ['Xi?an'],
    ],
    ['a question that is none', { name: 'A1? Ever? B?2', source: el }, ['A1? Ever? B?2']],
  ])('%s', (_, row, names) => {
    expect(namesOf(row)).toEqual(names);
  });

  test('the first of them is the name it is listed under', () => {
    expect(entryOf({ name: 'N/A', alt_names: ['B2'] }, sha256)?.name).toBe('B2');
  });
});

test.each([null, undefined, 0, 'Zenda', true, [], ['a']])('%o is no row', (row) => {
  expect(entryOf(row, sha256)).toBeUndefined();
});

test.each<[said: unknown, type: ListEntry['type']]>([
  ['Entity', 'entity'],
  ['Individual', 'individual'],
  ['VESSEL ', 'vessel'],
  ['aircraft', 'aircraft'],
  ['', undefined],
  [null, undefined],
  ['__proto__', undefined],
  ['Company', undefined],
])('a type %o is %o', (type, expected) => {
  expect(entryOf({ name: 'A1', type }, sha256)?.type).toBe(expected);
});

describe('days', () => {
  const day = (text: string): DaySpan => onDay(plainDate(text));
  const span = (from: string, to: string): DaySpan => between(plainDate(from), plainDate(to));
  test.each<[text: string, expected: DaySpan | undefined]>([
    ['2019-05-21', day('2019-05-21')],
    ['2019-05-21T00:00:00.000Z', day('2019-05-21')],
    ['2019-05-21 00:00', day('2019-05-21')],
    ['8/11/2015', day('2015-08-11')],
    ['08/01/2015', day('2015-08-01')],
    ['13/01/2015', undefined],
    ['8/11/15', undefined],
    ['8/11/2015/1', undefined],
    ['11 Aug 2015', day('2015-08-11')],
    ['1 August 2015', day('2015-08-01')],
    ['1 Foo 2015', undefined],
    ['Aug 2015', span('2015-08-01', '2015-08-31')],
    ['december 2015', span('2015-12-01', '2015-12-31')],
    ['Foo 2015', undefined],
    ['2015', span('2015-01-01', '2015-12-31')],
    ['2015-02', span('2015-02-01', '2015-02-28')],
    ['3033-01-17', undefined],
    ['2019-02-30', undefined],
    ['1899-12-31', undefined],
    ['1900-01-01', day('1900-01-01')],
    ['2100-12-31', day('2100-12-31')],
    ['2101-01-01', undefined],
    ['2019-05-21/2019-05-22', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('%o', (text, expected) => {
    expect(dayOf(text)).toEqual(expected);
    expect(entryOf({ name: 'A1', start_date: text }, sha256)?.listed).toEqual(expected);
    expect(entryOf({ name: 'A1', end_date: text }, sha256)?.until).toEqual(expected);
  });
});

describe('countries', () => {
  test.each<[text: string, code: string | undefined]>([
    ['RU', 'RU'],
    [' RU ', 'RU'],
    ['ru', undefined],
    ['NM', undefined],
    ['XA', 'XA'],
    ['XK', 'XK'],
    ['XX', undefined],
    ['', undefined],
    ['Russian Federation', 'RU'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['IRAN, ISLAMIC REPUBLIC OF', 'IR'],
    ['Korea, North', 'KP'],
    ['north korea (dprk)', 'KP'],
    ["Democratic People's Republic of Korea", 'KP'],
    ['Korea, Republic of', 'KR'],
    ['Burma', 'MM'],
    ['Myanmar (Burma)', 'MM'],
    ['Syria', 'SY'],
    ['Syrian Arab Republic', 'SY'],
    ['china (prc)', 'CN'],
    ["people's republic of china (prc)", 'CN'],
    ['crimea (occupied)', 'UA'],
    ['Turkey (T\u00fcrkiye)', 'TR'],
    ['T\u00fcrkiye', 'TR'],
    ["C\u00f4te d'Ivoire", 'CI'],
    ['The Bahamas', 'BS'],
    ['Trinidad & Tobago', 'TT'],
    ['St. Lucia', 'LC'],
    ['Congo (Kinshasa)', 'CD'],
    ['Congo, Democratic Republic of the', 'CD'],
    ['Congo', 'CG'],
    ['Guinea-Bissau', 'GW'],
    ['Guinea', 'GN'],
    ['U.A.E.', 'AE'],
    ['Ruritania', undefined],
    ['Strelsau', undefined],
    [`(${' '.repeat(100)}) China`, undefined],
  ])('%o', (text, code) => {
    expect(countryOf(text)).toBe(code);
  });

  test.each<[what: string, row: object, codes: readonly string[]]>([
    ['of the entry', { country: 'Burma' }, ['MM']],
    ['none', {}, []],
    ['all null', { country: null, addresses: null, citizenships: null, nationalities: null }, []],
    [
      'of addresses',
      { addresses: [{ country: 'XB' }, { city: 'Zenda' }, null, 'XC', { country: 'XA' }] },
      ['XB', 'XA'],
    ],
    [
      'of addresses in a text',
      { addresses: '1 Quay, Strelsau, XB; Zenda; Hofbau, Burma; XC' },
      ['XB', 'MM', 'XC'],
    ],
    ['of addresses in parts', { addresses: '1 Quay, Zenda, China; and 2 Quay, Zenda, Hebei, CN' }, ['CN']],
    ['of citizens', { citizenships: ['XB'], nationalities: 'XA; XB', country: 'XC' }, ['XC', 'XB', 'XA']],
    ['not of birth', { places_of_birth: ['XA'], vessel_flag: 'XB' }, []],
    ['each once', { country: 'RU', addresses: [{ country: 'Russia' }] }, ['RU']],
  ])('%s', (_, row, codes) => {
    expect(entryOf({ name: 'A1', ...row }, sha256)?.countries).toEqual(codes);
  });
});

describe('ids and digests', () => {
  const base = {
    source: el,
    name: 'A1',
    type: 'Entity',
    country: 'XA',
    start_date: '2015',
    end_date: '2016',
  };
  const of = (row: object): ListEntry => entryOf({ ...base, ...row }, sha256)!;

  test.each<[row: object, id: string]>([
    [{ _id: 'a', id: 'b', entity_number: 'c' }, 'a'],
    [{ _id: '', id: 'b', entity_number: 'c' }, 'b'],
    [{ id: 17 }, '17'],
    [{ id: null, entity_number: ' 9673 ' }, '9673'],
  ])('%o', (row, id) => {
    expect(of(row).id).toBe(id);
  });

  test('a row without an id has one of its list and its names', () => {
    expect(of({}).id).toMatch(/^[0-9a-f]{12}$/);
    expect(of({ country: 'XB', end_date: null }).id).toBe(of({}).id);
    expect(of({ source: 'X' }).id).not.toBe(of({}).id);
    expect(of({ alt_names: 'B2' }).id).not.toBe(of({}).id);
  });

  test('the digest differs where anything differs that is compared, and nowhere else', () => {
    expect(of({}).digest).toMatch(/^[0-9a-f]{12}$/);
    expect(of({ id: 'a', remarks: 'moved', programs: ['P'] }).digest).toBe(of({}).digest);
    const changes = [
      { source: 'X' },
      { name: 'A2' },
      { alt_names: 'B2' },
      { name: 'A1; B2' },
      { type: null },
      { country: 'XB' },
      { start_date: '2014' },
      { end_date: null },
    ];
    const digests = [{}, ...changes].map((row) => of(row).digest);
    expect(new Set(digests).size).toBe(digests.length);
  });
});

describe('files that are lists', () => {
  const header = columns.join(',');
  test.each<[what: string, file: string | Uint8Array, names: readonly string[], nameless?: number]>([
    ['JSON', listed('A1'), ['A1']],
    ['JSON with a byte order mark', `\u{feff}${listed('A1')}`, ['A1']],
    ['JSON behind blanks', `\n\t ${listed('A1')}\n\n`, ['A1']],
    ['JSON with an end of file', `${listed('A1')}\u001a`, ['A1']],
    ['JSON with NULs', listed('A\u00001').replaceAll(':', ':\0'), ['A1']],
    ['JSON with a line within a text', listed('A1\nB2'), ['A1 B2']],
    ['JSON with U+FFFD', listed('A\u{fffd}1'), ['A\u{fffd}1']],
    ['an array alone', '[{"name":"A1"},{"name":"B2"}]', ['A1', 'B2']],
    [
      'keys before',
      `{"total":2,"of":{"results":[{"name":"C3"}]},"more":[{"name":"D4"}],${listed('A1').slice(1)}`,
      ['A1'],
    ],
    ['keys behind', `${listed('A1').slice(0, -1)},"more":[{"name":"D4"}],"x":{"y":[]}}`, ['A1']],
    ['a key that ends alike', `{"\\"results":[{"name":"D4"}],"results" : [{"name":"A1"}]}`, ['A1']],
    [
      'brackets, quotes and backslashes in texts',
      '{"results":[{"name":"A]}\\"\\\\"},{"name":"B\\\\"}]}',
      ['A]}"\\', 'B\\'],
    ],
    ['entries with others inside', '[{"addresses":[{"name":"no"}],"ids":[[{}]],"name":"A1"}]', ['A1']],
    ['rows that are no objects', '{"results":[null,{"name":"A1"},[{"name":"no"}],7,"{",{}]}', ['A1'], 5],
    ['rows all null', '{"results":[{"name":null,"source":null},{"name":"A1"}]}', ['A1'], 1],
    ['CSV', `${header}\n${'a,S,,,,A1'.padEnd(32, ',')}\n`, ['A1']],
    ['CSV with a byte order mark', `\u{feff}name,source\nA1,S\n`, ['A1']],
    ['CSV of few columns in another order', 'x,Name, SOURCE \n1,A1,S\n2,B2,S', ['A1', 'B2']],
    ['CSV with CRLF', 'name,source\r\nA1,S\r\nB2,S\r\n', ['A1', 'B2']],
    ['CSV with an end of file', 'name,source\nA1,S\n\u001a', ['A1']],
    ['CSV with an end of file behind a quote', 'source,name\n"S","A1"\u001a', ['A1']],
    ['CSV with NULs', 'name,source\nA\u00001,S\n\0\0\n', ['A1']],
    ['CSV with quotes and lines', 'name,source\n"A ""1"", B\n2",S\n', ['A "1", B 2']],
    ['CSV with a stray quote', 'name,source\nA "1" B,S\n', ['A "1" B']],
    ['CSV with U+FFFD', 'name,source\nA\u{fffd}1,S\n', ['A\u{fffd}1']],
    [
      'CSV with letters of two to four bytes',
      'name,source\n\u00e9\u5317\u{1f6a2},S\n',
      ['\u00e9\u5317\u{1f6a2}'],
    ],
    ['CSV with blank lines', '\nname,source\n\nA1,S\n \n', ['A1']],
    ['CSV with rows of nothing', 'name,source\n,\nA1,S\n"",""\n', ['A1'], 2],
    ['CSV with a short row amid', 'name,source,type\nA1,S\nB2,S,Entity\n', ['A1', 'B2']],
    ['CSV with a long row', 'name,source\nA1,S,more\n', ['A1']],
    ['CSV with a column twice', 'name,source,name\nA1,S,B2\n', ['A1']],
    ['CSV with a column of another kind', 'name,source,__proto__\nA1,S,B2\n', ['A1']],
  ])('%s', async (_, file, names, nameless = 0) => {
    expect(await namesRead(file)).toEqual(names);
    expect((await read(file)).nameless).toBe(nameless);
  });

  test('the same id twice is two entries', async () => {
    const { entries } = await read('[{"id":"7","name":"A1"},{"id":"7","name":"A1"}]');
    expect(entries.map(({ id }) => id)).toEqual(['7', '7']);
  });
});

test('a text with marks behind backslashes is whole wherever the bytes are cut', async () => {
  const [quote, backslash] = [String.raw`\"`, String.raw`\\`];
  const last = `{"name":"Zenda ${quote}{Works}${quote} ${backslash}"}]`;
  // The bytes of the beginning are looked at together, wherever they are cut.
  const whole = bytes(`[{"name":"Strelsau","remarks":"${'x'.repeat(600)}"},${last}`);
  for (let at = whole.length - last.length; at <= whole.length; at += 1) {
    const { entries } = await readList([whole.subarray(0, at), whole.subarray(at)], sha256);
    expect(entries.map(({ name }) => name)).toEqual(['Strelsau', 'Zenda "{Works}" \\']);
  }
});

describe('files that are none', () => {
  const noList = 'is not a Consolidated Screening List: it has no "results" and no header of its columns';
  const large = 'x'.repeat(1024 * 1024);
  test.each<[file: string | Uint8Array, why: string]>([
    [bytes(listed('A\u00e91'), 'latin1'), 'is not UTF-8 at byte 36'],
    [bytes('name,source\nA\u00e91,S\n', 'latin1'), 'is not UTF-8 at byte 14'],
    [Buffer.concat([bytes('\u{feff}name,source\nA'), Uint8Array.of(0xff)]), 'is not UTF-8 at byte 17'],
    [bytes('name,source\nA1,\u00e9', 'latin1'), 'ends in the middle of a character'],
    ['', 'is empty'],
    ['\u{feff}', 'is empty'],
    [' \n\0\u001a', 'is empty'],
    [
      'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n',
      'is a Git LFS pointer, not the file itself',
    ],
    [bytes(`\u{feff}${listed('A1')}`, 'utf16le'), 'is UTF-16, not UTF-8'],
    [bytes(listed('A1'), 'utf16le'), 'is UTF-16, not UTF-8'],
    [Buffer.from(listed('A1'), 'utf16le').swap16(), 'is UTF-16, not UTF-8'],
    [Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0), 'is compressed'],
    ['PK\u0003\u0004', 'is compressed'],
    ['\n<!doctype html>', 'is HTML or XML, not JSON or CSV'],
    ['{}', noList],
    ['[[]]', 'holds no entry with a name'],
    ['{"results":{}}', noList],
    ['{"other":[{"name":"A1"}]}', noList],
    [`{"other":"${large.repeat(5)}`, noList],
    [`{"results":[{"name":"A1"}],"other":"${large.repeat(5)}"}`, 'holds too much beside its entries'],
    ['{"results":[]}', 'holds no entry with a name'],
    ['{"results":[{"a":1}]}', 'holds no entry with a name'],
    ['{"results":[{"name":"A1"},{"name":"B', 'ends in the middle of an entry'],
    ['{"results":[{"name":"A1"},', 'ends before its list does'],
    ['{"results":[{"name":"A1"}]', 'ends before its list does'],
    ['{"resu', 'ends before its list does'],
    ['{"results":[{"name":"A1"},{name:"B2"}]}', 'holds text that is not JSON in entry 2'],
    ['{"results":[{"name":"A1"]]}', 'holds text that is not JSON in entry 1'],
    ['{"results":[{"name":"A1"}]} {}', 'holds text that is not JSON'],
    ['{"name":"A1"}\n{"name":"B2"}\n', 'holds text that is not JSON'],
    [']{"name":"A1"}', noList],
    [`[{"name":"${large}"}]`, 'holds an entry of more than 1 MiB'],
    ['name,source\n', 'holds no entry with a name'],
    ['a,b\n1,2\n', noList],
    ['Nothing to see.', noList],
    ['\u0001', noList],
    ['name,b\nA1,2\n', 'has no column "source"'],
    ['source,b\nS,2\n', 'has no column "name"'],
    ['name\tsource\nA1\tS\n', noList],
    ['name,source\nA1,S\nB2', 'ends in the middle of an entry'],
    ['name,source\nA1,S\n"B2', 'ends in the middle of an entry'],
    [`name,source\n"${large}x",S\n`, 'holds an entry of more than 1 MiB'],
    ['name,source\n"A1"x"2",S\n"', 'ends in the middle of an entry'],
  ])('%o: %s', async (file, why) => {
    const error: unknown = await read(file).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ListTrouble);
    expect((error as ListTrouble).message).toBe(why);
  });

  test.each([
    '<html>',
    '{"results":[{"name":"A1"},{name}]}',
    `{"results":[{"name":"${'A1 '.repeat(500)}"},{name}]}`,
    'a,b\n',
    `name,source\n"${large}x",S\n`,
    'name,source\nA1,S\n',
  ])('%o is closed', async (file) => {
    let closed = false;
    const open = (function* () {
      try {
        yield bytes(file);
        yield bytes(' ');
        yield bytes(' ');
      } finally {
        closed = true;
      }
    })();
    await readList(open, sha256).catch(() => {});
    expect(closed).toBe(true);
  });

  test('what goes wrong with the disk is told as it is', async () => {
    const broken = (async function* () {
      yield bytes('{"results":[');
      throw new Error('EIO');
    })();
    await expect(readList(broken, sha256)).rejects.toThrow('EIO');
  });
});

describe('bytes that are no UTF-8', () => {
  test.each([
    [0x80],
    [0xc1, 0xbf],
    [0xc2, 0x41],
    [0xe0, 0x9f, 0xbf],
    [0xe2, 0x82, 0x41],
    [0xed, 0xa0, 0x80],
    [0xf0, 0x8f, 0xbf, 0xbf],
    [0xf4, 0x90, 0x80, 0x80],
    [0xf5, 0x80, 0x80, 0x80],
  ])('%o %o %o %o', async (...wrong) => {
    // What a file is is told from its first 512 bytes, so some stand behind them.
    for (const rows of [0, 200]) {
      const before = bytes(`name,source\n${'A1,S\n'.repeat(rows)}\u00e9`);
      const whole = Buffer.concat([before, Uint8Array.from(wrong), bytes(',S\n')]);
      for (const length of [1, 2, 5, 10_000]) {
        const parts = Array.from({ length: Math.ceil(whole.length / length) }, (_, at) =>
          whole.subarray(at * length, (at + 1) * length),
        );
        await expect(readList(parts, sha256)).rejects.toThrow(
          new ListTrouble(`is not UTF-8 at byte ${before.length + 1}`),
        );
      }
    }
  });
});

describe('the sample', () => {
  const rows = sampleRows(2, 40);
  const folder = 'test/repositories/screening/lists';

  test.each([
    ['sample.json', sampleJson(rows)],
    ['sample.csv', sampleCsv(rows)],
  ])('%s is what the generator gives', (name, text) => {
    expect(readFileSync(`${folder}/${name}`, 'utf8')).toBe(text);
  });

  test.each(['sample.json', 'sample.csv'])('%s holds its entries', async (name) => {
    const { entries, nameless } = await read(readFileSync(`${folder}/${name}`));
    expect(entries).toEqual(sampleEntries(2, 40));
    expect(nameless).toBe(1);
  });

  test('every source is in it, and the numbers are the same for a seed', () => {
    expect(sources.filter((source) => rows.every((row) => row['source'] !== source))).toEqual([]);
    expect(sampleEntries(2, 30)).toEqual(sampleEntries(2, 40).slice(0, 29));
    expect(sampleEntries(3, 40)).not.toEqual(sampleEntries(2, 40));
    expect(seeded(1)()).not.toBe(seeded(2)());
  });
});
