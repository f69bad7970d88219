/** The settings: what they say, and every mistake with its place. */
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { contract, neighbours } from '../../src/law/contract.ts';
import { nsm20 } from '../../src/law/nsm20/clauses.ts';
import { defaults, type Configuration } from '../../src/reader/read-configuration.ts';
import { settingsThatDiffer } from '../../src/reader/settings-that-differ.ts';
import { readConfiguration } from '../reading.ts';
import { lines } from './table.ts';

const read = (text: string): ReturnType<typeof readConfiguration> =>
  readConfiguration({ path: 'nsm20.yaml', text }, { rules: contract, neighbours, begins: nsm20.from });

function settings(text: string): Configuration {
  const outcome = read(text);
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults));
  return outcome.configuration;
}

/** `line:column message | help` of each fault. */
function faults(text: string): readonly string[] {
  const outcome = read(text);
  if ('configuration' in outcome) return [];
  return outcome.faults
    .toSorted((a, b) => a.at.start.line - b.at.start.line || a.at.start.column - b.at.start.column)
    .map(({ at, message, help = '' }) => `${at.start.line}:${at.start.column} ${message} | ${help}`);
}

/** The example of the format's own page. */
const example = lines(
  'title: NSM-20 case files of the Bureau of Ruritanian Affairs',
  'cases: cases                 # folder of records',
  'templates: templates         # own report templates',
  'timezone: America/New_York   # whose day "today" is',
  'records: complete',
  'instruments:                 # where an instrument ends, is switched on or off',
  '  nsm20: { until: 2025-02-21, because: "reported rescinded; order not published" }',
  '  leahy: off',
  '  nspd55: on',
  'rules:                       # record and style rules only',
  '  house/no-source: error',
  'report: { title: Annual report, prepared_by: The Bureau, marking: U }',
  `screening: { lists: [{ path: lists/entities.csv, sha256: ${'a'.repeat(64)}, retrieved: 2024-05-01 }] }`,
  `marking_guard: { allow: [{ path: notes/a.txt, sha256: ${'b'.repeat(64)}, office: PM, because: quoted }] }`,
  'output: { frames: all }      # none: no source text',
);

describe('settings that can be used', () => {
  test('the memorandum may end on the day it begins', () => {
    expect(settings('instruments: { nsm20: { until: 2024-02-08 } }').until).toBe('2024-02-08');
  });

  test('the full example says what it says', () => {
    expect(settings(example)).toEqual({
      title: 'NSM-20 case files of the Bureau of Ruritanian Affairs',
      cases: 'cases',
      timezone: 'America/New_York',
      publicOnly: false,
      until: '2025-02-21',
      untilBecause: 'reported rescinded; order not published',
      report: { title: 'Annual report', preparedBy: 'The Bureau', marking: 'U' },
      switches: { leahy: 'off', nspd55: 'on' },
      on: new Set(['nspd55']),
      ends: new Map(),
      levels: { 'house/no-source': 'error' },
      templates: 'templates',
      allowed: [{ path: 'notes/a.txt', sha256: 'b'.repeat(64) }],
      lists: [
        {
          path: 'lists/entities.csv',
          sha256: 'a'.repeat(64),
          retrieved: '2024-05-01',
          at: {
            path: 'nsm20.yaml',
            pointer: '/screening/lists/0/path',
            start: { line: 13, column: 30 },
            end: { line: 13, column: 48 },
          },
        },
      ],
      frames: true,
    });
  });

  test.each([
    ['nothing', ''],
    ['a comment', '# nothing to say\n'],
    ['blanks and comments', '\n  \n# nothing\n\n# to say\n'],
  ])('%s: the settings of no file at all', (_, text) => {
    expect(settings(text)).toEqual(defaults);
  });

  test.each<[string, string, Partial<Configuration>]>([
    ['a record for outsiders', 'records: public-only', { publicOnly: true }],
    ['no source text in answers', 'output: { frames: none }', { frames: false }],
    ['another time zone', 'timezone: Pacific/Kiritimati', { timezone: 'Pacific/Kiritimati' }],
    ['another folder', 'cases: records/2024', { cases: 'records/2024' }],
    ['a folder written with ./ and a slash', 'cases: ./records//', { cases: 'records' }],
    ['the repository itself as the folder', 'cases: .', { cases: '.' }],
    ['the repository itself, with a slash', 'cases: ./', { cases: '.' }],
    ['a folder with dots in its name', 'cases: a..b', { cases: 'a..b' }],
    ['the memorandum switched on, as it is', 'instruments: { nsm20: on }', {}],
    [
      'neighbours switched on and off',
      'instruments: { faa: on, leahy: off }',
      { switches: { faa: 'on', leahy: 'off' }, on: new Set(['faa']) },
    ],
    [
      'a neighbour with an end, which is on',
      'instruments: { aeca: { until: 2026-01-31 } }',
      { switches: { aeca: 'on' }, ends: new Map([['aeca', plainDate('2026-01-31')]]) },
    ],
    [
      'a legal rule at its own level',
      'rules: { nsm20/notify-waiver: error }',
      { levels: { 'nsm20/notify-waiver': 'error' } },
    ],
    [
      'a house rule at another level',
      'rules: { house/no-source: off, house/future-fact: warning }',
      { levels: { 'house/no-source': 'off', 'house/future-fact': 'warning' } },
    ],
  ])('%s', (_, text, expected) => {
    expect(settings(`${text}\n`)).toEqual({ ...defaults, ...expected });
  });
});

describe('every mistake is found at its place', () => {
  test.each([
    ['tittle: x', '1:1 "tittle" is not a field', 'did you mean "title"?'],
    ['zzzzzz: x', '1:1 "zzzzzz" is not a field', 'its fields are title, cases, templates'],
    ['report: { titel: x }', '1:11 "titel" is not a field of "report"', 'did you mean "title"?'],
    ['title: 12', '1:8 "title" is a text, and 12 reads as a number', '"12"'],
    ['title:', '1:1 "title" is empty', ''],
    ['records: public', '1:10 "public" is not what "records" can be', 'complete, public-only'],
    ['records: publik-only', '1:10 "publik-only"', 'did you mean "public-only"?'],
    ['output: { frames: some }', '1:19 "some" is not what "frames" can be', 'all, none'],
    ['timezone: America/Nowhere', '1:11 "America/Nowhere" is not a time zone', ''],
    ['timezone: "+05:00"', '1:11 "+05:00" is not a time zone', ''],
    ['cases: ../elsewhere', '1:8 "../elsewhere" leads out of the repository', ''],
    ['cases: a/../../b', '1:8 "a/../../b" leads out of the repository', ''],
    ['cases: /etc', '1:8 "/etc" leads out of the repository', ''],
    ['cases: C:/records', '1:8 "C:/records" leads out of the repository', ''],
    ['cases: a\\b', '1:8 "a\\b" leads out of the repository', ''],
    ['templates: ../elsewhere', '1:12 "../elsewhere" leads out of the repository', ''],
    ['instruments: { nsm20: off }', '1:16 nsm20 is always on', 'give the memorandum an end with "until"'],
    [
      'instruments: { nsm20: { until: 2024-02-07 } }',
      '1:32 the memorandum cannot end on 2024-02-07: it begins on 2024-02-08',
      'write its last day, or leave "until" out',
    ],
    ['instruments: { house: off }', '1:16 house is always on', ''],
    ['instruments: { lehay: off }', '1:16 "lehay" is not an instrument', 'did you mean "leahy"?'],
    ['instruments: { zzzzz: off }', '1:16 "zzzzz" is not an instrument', 'the instruments are nsm20, faa'],
    ['instruments: { leahy: offf }', '1:23 "leahy" cannot be "offf"', ''],
    ['instruments: [leahy]', '1:1 "instruments" has fields of its own', ''],
    ['instruments: { nsm20: { untill: 2025-02-21 } }', '1:25 "untill" is not a field of "nsm20"', ''],
    ['rules: { house/no-sorce: error }', '1:10 "house/no-sorce" is not a rule', '"house/no-source"'],
    ['rules: { zzzzzz: error }', '1:10 "zzzzzz" is not a rule', ''],
    ['rules: { house/no-source: eror }', '1:27 "eror" is not what "house/no-source" can be', '"error"'],
    [
      'rules: { nsm20/notify-waiver: warning }',
      '1:10 nsm20/notify-waiver is a legal rule',
      'remove the line',
    ],
    ['rules: { nsm20/notify-waiver: off }', '1:10 nsm20/notify-waiver', 'remove the line'],
    ['rules: { house/unreadable: off }', '1:10 house/unreadable cannot be switched off', ''],
    ['instruments: { nsm20: { until: 2025-02-30 } }', '1:32 "2025-02-30" is not a day on the calendar', ''],
    ['instruments: { nsm20: { until: 2025-02 } }', '1:32 "2025-02" is a span', 'write one day as 2024-03-20'],
    ['instruments: { nsm20: { until: soon } }', '1:32 "soon" is not written as a day', ''],
    ['rules: { nsm20/half-assured: error }', '1:10 nsm20/half-assured is a legal rule', ''],
    ['title: &a x', '1:8 the anchor &a is not part of this format', 'remove it'],
    ['title: [', '1:8 this "[" is never closed', 'close it'],
    ['- title', '1:1 the file holds a list', ''],
    ['{ title: a, title: b }', '1:13 "title" is written twice', 'keep one of the two'],
    ['screening: { lists: [] }', '1:14 "lists" is an empty list', ''],
    ['screening: { lists: [{ path: a, sha256: abc }] }', '1:41 "abc" is not 64 hexadecimal digits', ''],
    ['marking_guard: { allow: [{ path: a }] }', '1:26 "sha256" is missing', ''],
  ])('%s', (text, said, help) => {
    const [first] = faults(`${text}\n`);
    expect(first).toContain(said);
    expect(first).toContain(help);
  });

  test('all mistakes of the same sort come in one run', () => {
    const text = lines('tittle: x', 'timezone: Mars', 'cases: ..', 'output: { frames: x }');
    expect(faults(text).map((fault) => fault.split(' ')[0])).toEqual(['1:1', '2:11', '3:8', '4:19']);
  });

  test.each(['2025-02-30', '2025-02', '2025', '2025-02-01/2025-02-21', '2025-02-21/..', 'soon', '""'])(
    'an instrument cannot end on %s',
    (day) => {
      expect(faults(`instruments: { nsm20: { until: ${day} } }\n`)).not.toEqual([]);
    },
  );

  test('settings with a mistake are no settings', () => {
    expect('configuration' in read('title: Ruritania\ntimezone: Mars\n')).toBe(false);
  });
});

test('every rule of the contract is known, and only legal ones keep their level', () => {
  for (const [id, { legal, severity }] of contract) {
    const other = severity === 'warning' ? 'info' : 'warning';
    expect(faults(`rules: { ${id}: ${severity} }\n`), id).toEqual([]);
    expect(faults(`rules: { ${id}: ${other} }\n`).length, id).toBe(legal ? 1 : 0);
  }
});

test.each<[name: string, one: string | undefined, other: string | undefined, differ: string[]]>([
  ['the same, in other words', 'title: a # b\ncases: c\n', 'cases: "c"\ntitle: a\n', []],
  ['another value', 'title: a\ncases: c\n', 'title: b\ncases: c\n', ['title']],
  ['a value below', 'rules: { a: off }\n', 'rules: { a: info }\n', ['rules']],
  ['one more and one less', 'title: a\n', 'cases: c\n', ['title', 'cases']],
  ['a file that came', undefined, 'title: a\n', ['title']],
  ['a file that went', 'title: a\n', undefined, ['title']],
  ['no file before and none after', undefined, undefined, []],
  ['a file that says nothing beside none', '# nothing\n', undefined, []],
])('settings that differ: %s', async (_, one, other, differ) => {
  const source = (text: string | undefined) => (text === undefined ? text : { path: 'nsm20.yaml', text });
  expect(await settingsThatDiffer(source(one), source(other))).toEqual(differ);
});
