/** Keys and values of the wrong shape: what is found, where, and what is said of it. */
import { describe } from 'vitest';
import { assurance, lines, recipient, tableOf, transfer, type Row } from './table.ts';

describe('among keys there is found', () => {
  tableOf([
    {
      what: 'a key written twice, with both places and no winner',
      text: lines('kind: recipient', 'name: Freedonia', 'name: Sylvania'),
      finds: [['unreadable 3:1', '"name" is written twice', 'first written here', 'keep one of the two']],
    },
    {
      what: 'a key written twice within a value',
      text: recipient('group: { conflict: true, conflict: false }'),
      finds: [['unreadable 3:26', '"conflict" is written twice']],
    },
    {
      what: 'keys that are the same number, once in quotes',
      text: recipient('1: a', '"1": b'),
      finds: [
        ['unknown-key 3:1', '"1" is not a field'],
        ['unreadable 4:1', '"1" is written twice'],
      ],
    },
    {
      what: 'keys that are the same after normalization',
      text: recipient('caf\u00e9: a', 'cafe\u0301: b'),
      finds: [
        ['unknown-key 3:1', 'is not a field'],
        ['unreadable 4:1', 'is written twice'],
      ],
    },
    {
      what: 'an empty key',
      text: recipient(': x'),
      finds: [['unknown-key 3:1', 'a key is empty', 'before the colon']],
    },
    {
      what: 'a key that is null',
      text: recipient('null: x'),
      finds: [['unknown-key 3:1', 'a key is empty']],
    },
    {
      what: 'a list as a key',
      text: recipient('[a]: x'),
      finds: [['unknown-key 3:1', 'a list or mapping stands where the name of a field is meant']],
    },
    {
      what: 'a mapping as a key, as of a template, with one fault for all of it',
      text: lines('kind: assurance', 'recipient: {{ name }}', 'covers: [ihl]'),
      finds: [['unknown-key 2:13', 'a list or mapping stands where the name of a field is meant']],
    },
    {
      what: 'a key that reaches into the prototype',
      text: recipient('__proto__: { draft: true }'),
      finds: [['unknown-key 3:1', '"__proto__" is not a field']],
    },
    {
      what: 'a key that every object has',
      text: recipient('toString: x', 'constructor: y'),
      finds: [
        ['unknown-key 3:1', '"toString" is not a field'],
        ['unknown-key 4:1', '"constructor" is not a field'],
      ],
    },
    {
      what: 'an unknown key, with the one that was meant',
      text: recipient('recieving_at_issuance: true'),
      finds: [
        [
          'unknown-key 3:1',
          '"recieving_at_issuance" is not a field of this kind of record',
          'did you mean "receiving_at_issuance"?',
        ],
      ],
    },
    {
      what: 'an unknown key in capitals',
      text: recipient('Code: RU'),
      finds: [['unknown-key 3:1', 'did you mean "code"?']],
    },
    {
      what: 'an unknown key written with a hyphen',
      text: recipient('armed-conflicts: []'),
      finds: [['unknown-key 3:1', 'did you mean "armed_conflicts"?']],
    },
    {
      what: 'an unknown key like no other, with the fields there are',
      text: recipient('zzzzzzzz: x'),
      finds: [['unknown-key 3:1', 'its fields are kind, name, code']],
    },
    {
      what: 'an unknown key within a value',
      text: transfer('    qantity: 3'),
      finds: [['unknown-key 6:5', '"qantity" is not a field of "lines"', 'did you mean "quantity"?']],
    },
    {
      what: 'a due date, which is computed',
      text: assurance('due: 2024-03-24'),
      finds: [['unknown-key 4:1', '"due" is not a field: due dates and states are computed']],
    },
    {
      what: 'a status, which is computed',
      text: recipient('status: paused'),
      finds: [['unknown-key 3:1', '"status" is not a field: due dates and states are computed']],
    },
    {
      what: 'a computed field within a value',
      text: transfer('    verdict: assured'),
      finds: [['unknown-key 6:5', '"verdict" is not a field: due dates and states are computed']],
    },
    {
      what: 'an id, which is the path',
      text: recipient('id: freedonia'),
      finds: [['unknown-key 3:1', "a record's id is its path"]],
    },
    {
      what: 'a key with a Cyrillic letter in it',
      text: recipient('c\u043ede: RU'),
      finds: [['unknown-key 3:1', 'did you mean "code"?']],
    },
  ]);
});

describe('among kinds and mandatory fields there is found', () => {
  tableOf([
    {
      what: 'an unknown kind, with the one that was meant',
      text: lines('kind: recipent', 'name: Freedonia'),
      finds: [['wrong-shape 1:7', '"recipent" is not a kind of record', 'did you mean "recipient"?']],
    },
    {
      what: 'an unknown kind like no other, with the kinds there are',
      text: lines('kind: submarine', 'name: Freedonia'),
      finds: [['wrong-shape 1:7', 'the kinds are recipient, assurance, transfer']],
    },
    {
      what: 'a kind that every object has',
      text: lines('kind: toString', 'name: Freedonia'),
      finds: [['wrong-shape 1:7', '"toString" is not a kind of record']],
    },
    {
      what: 'a number as the kind',
      text: lines('kind: 3', 'name: Freedonia'),
      finds: [['wrong-shape 1:7', 'is not a kind of record']],
    },
    {
      what: 'an empty kind, told once',
      text: lines('kind:', 'name: Freedonia'),
      finds: [['wrong-shape 1:1', '"kind" is empty']],
    },
    {
      what: 'a missing kind',
      text: lines('name: Freedonia'),
      finds: [['wrong-shape 1:7', '"kind" is missing', 'add "kind: ..."']],
    },
    {
      what: 'a missing mandatory field',
      text: lines('kind: recipient', 'title: The file of Freedonia'),
      finds: [['wrong-shape 1:7', '"name" is missing', 'add "name: ..."']],
    },
    {
      what: 'every missing mandatory field of a file cut off after its first line',
      text: lines('kind: transfer'),
      finds: [
        ['wrong-shape 1:7', '"recipient" is missing'],
        ['wrong-shape 1:7', '"program" is missing'],
        ['wrong-shape 1:7', '"lines" is missing'],
      ],
    },
    {
      what: 'a missing mandatory field within a list',
      text: lines('kind: transfer', 'recipient: ruritania', 'program: fmf', 'lines:', '  - type: article'),
      finds: [['wrong-shape 5:5', '"item" is missing']],
    },
    {
      what: 'a missing mandatory field within brackets',
      text: recipient('group: { by: state }'),
      finds: [['wrong-shape 3:1', '"conflict" is missing']],
    },
    {
      what: 'a training team without funding',
      text: lines('kind: transfer', 'recipient: ruritania', 'program: training-team', 'lines: [{ item: x }]'),
      finds: [['wrong-shape 1:7', '"funding" is missing']],
    },
    {
      what: 'another program without authority',
      text: lines(
        'kind: transfer',
        'recipient: ruritania',
        'program: other',
        'funding: stock',
        'lines: [{ item: x }]',
      ),
      finds: [['wrong-shape 1:7', '"authority" is missing']],
    },
    {
      what: 'a mitigation of nothing',
      text: lines('kind: mitigation', 'effort: training'),
      finds: [['wrong-shape 1:7', 'recipient or program is missing']],
    },
    {
      what: 'a waiver of one limb alone',
      text: lines(
        'kind: waiver',
        'recipient: ruritania',
        'by: state',
        'on: 2024-03-01',
        'waives: ["1(a)(ii)"]',
      ),
      finds: [['wrong-shape 5:10', 'one limb alone cannot be waived', 'write "1(a)" for both limbs']],
    },
    {
      what: 'a waiver of a clause that does not exist',
      text: lines('kind: waiver', 'recipient: ruritania', 'by: state', 'on: 2024-03-01', 'waives: ["5(a)"]'),
      finds: [['wrong-shape 5:10', '"5(a)" is not a clause of the memorandum', '1(a), 1(b)']],
    },
  ]);
});

describe('days', () => {
  const received = (written: string): string => assurance(`received: ${written}`);
  tableOf([
    ...(
      [
        ['2024-02-30', '"2024-02-30" is not a day on the calendar'],
        ['2023-02-29', 'is not a day on the calendar'],
        ['2024-13-01', 'is not a day on the calendar'],
        ['2024-2-3', '"2024-2-3" is not written as a day'],
        ['24/03/2024', 'is not written as a day'],
        ['24-03-14', 'is not written as a day'],
        ['2024.03.14', 'is not written as a day'],
        ['2024-039', 'is not written as a day'],
        ['20240208', 'is not written as a day'],
        ['0', 'is not written as a day'],
        ['2024-02-08T20:31:00-05:00', 'is not written as a day'],
        ['2024-02-08T24:00', 'is not written as a day'],
        ['2024-02-08Z', 'is not written as a day'],
        ['"2024-02-08 "', 'is not written as a day'],
        ['2024\u201002\u201008', 'is not written as a day'],
        ['TBD', '"TBD" is not written as a day'],
        ['2024-03-24/2024-03-14', 'ends before it starts'],
        ['../..', 'a span needs at least one end'],
        ['2024-01/2024-03', 'is a span of months or years: write its first and last day'],
        ['1899-12-31', 'lies outside 1900 to 2100'],
        ['0204-03-14', 'lies outside 1900 to 2100'],
        ['true', '"received" cannot be true'],
        ['[2024-03-14]', '"received" cannot be a list'],
      ] as const
    ).map(([written, said]): Row => ({
      what: `${written} is found`,
      text: received(written),
      finds: [[written.startsWith('[') ? 'wrong-shape 4:1' : 'wrong-shape 4:11', said]],
    })),
    {
      what: 'a day that is none names the ways to write one',
      text: received('14 March 2024'),
      finds: [
        ['wrong-shape 4:11', '2024-03-20', '2024-03-14/2024-03-24', '../2024-03-24', '2024-03 or 2024'],
      ],
    },
    ...[
      '2024-02-29',
      '"2024-03-14"',
      '2024-03-14/2024-03-24',
      '../2024-03-24',
      '2024-03-14/..',
      '2024-03',
      '2024',
    ].map((written): Row => ({ what: `${written} is a day`, text: received(written), finds: [] })),
    {
      what: 'a span where an acceptance ends is found: it must end on a certain day',
      text: recipient('ignore:', '  - { rule: x/y, until: 2024-03, office: PM, because: agreed }'),
      finds: [['wrong-shape 4:25', 'is a span where one certain day is meant']],
    },
  ]);
});

describe('among texts, numbers, truths and lists there is found', () => {
  const value = (written: string): string => transfer(`    value: ${written}`);
  tableOf([
    {
      what: 'a number where a text is meant',
      text: lines('kind: recipient', 'name: 12'),
      finds: [['wrong-shape 2:7', '"name" is a text, and 12 reads as a number', 'put it in quotes: "12"']],
    },
    {
      what: 'a truth where a text is meant',
      text: lines('kind: recipient', 'name: true'),
      finds: [['wrong-shape 2:7', '"name" is a text, and true reads as true or false', '"true"']],
    },
    {
      what: 'a list where a text is meant',
      text: lines('kind: recipient', 'name: [Freedonia]'),
      finds: [['wrong-shape 2:1', '"name" is a text, and a list is written']],
    },
    {
      what: 'a mapping where a text is meant',
      text: lines('kind: recipient', 'name: { a: b }'),
      finds: [['wrong-shape 2:1', '"name" is a text, and a mapping of fields is written']],
    },
    {
      what: 'a number where a list is meant',
      text: lines('kind: assurance', 'recipient: ruritania', 'covers: 12'),
      finds: [['wrong-shape 3:9', '"covers" is a list, and 12 is written', 'write [...]']],
    },
    {
      what: 'a text where a list is meant',
      text: lines('kind: assurance', 'recipient: ruritania', 'covers: ihl'),
      finds: [['wrong-shape 3:9', '"covers" is a list, and "ihl" is written', 'write [ihl]']],
    },
    {
      what: 'a text where fields are meant',
      text: recipient('group: conflict'),
      finds: [['wrong-shape 3:8', '"group" has fields of its own']],
    },
    {
      what: 'a word that YAML 1.1 takes for a truth',
      text: recipient('receiving_at_issuance: no'),
      finds: [['wrong-shape 3:24', 'is true or false, and "no" is written', 'write true or false']],
    },
    {
      what: 'a truth in quotes',
      text: recipient('receiving_at_issuance: "false"'),
      finds: [['wrong-shape 3:24', 'is true or false, and "false" is written', 'without quotes']],
    },
    {
      what: 'a false where only true can stand',
      text: recipient('draft: false'),
      finds: [['wrong-shape 3:8', 'false is not what "draft" can be', 'or leave the field out']],
    },
    {
      what: 'a word of a closed list in capitals, with the one that was meant',
      text: recipient('type: GOVERNMENT'),
      finds: [['wrong-shape 3:7', '"GOVERNMENT" is not what "type" can be', 'did you mean "government"?']],
    },
    {
      what: 'a word that is not on a closed list, with the words that are',
      text: lines('kind: assurance', 'recipient: ruritania', 'covers: [weather]'),
      finds: [['wrong-shape 3:10', '"weather" is not what "covers" can be', 'ihl, humanitarian-access']],
    },
    {
      what: 'a word that is not on a long list, with the first words of it',
      text: lines('kind: transfer', 'recipient: ruritania', 'program: zzzzzz', 'lines: [{ item: x }]'),
      finds: [
        ['wrong-shape 3:10', '"zzzzzz" is not what "program" can be', 'write one of fmf, usai', 'pko, ...'],
      ],
    },
    {
      what: 'a country code in small letters',
      text: recipient('code: ru'),
      finds: [['wrong-shape 3:7', '"ru" is not two capital letters']],
    },
    {
      what: 'an empty list',
      text: lines('kind: assurance', 'recipient: ruritania', 'covers: []'),
      finds: [['wrong-shape 3:1', '"covers" is an empty list', 'write at least one']],
    },
    {
      what: 'a number in quotes',
      text: value('"300"'),
      finds: [['wrong-shape 6:12', '"value" is a whole number, and "300" is written', 'digits only: 300']],
    },
    {
      what: 'a number with underscores',
      text: value('300_000_000'),
      finds: [['wrong-shape 6:12', '"300_000_000" is written', 'write digits only: 300000000']],
    },
    {
      what: 'a number with commas',
      text: value('1,000,000'),
      finds: [['wrong-shape 6:12', '"1,000,000" is written', 'write digits only: 1000000']],
    },
    {
      what: 'a number with a sign of currency',
      text: value('$300'),
      finds: [['wrong-shape 6:12', '"$300" is written', 'write digits only: 300']],
    },
    {
      what: 'a number in words',
      text: value('three hundred'),
      finds: [['wrong-shape 6:12', '"three hundred" is written', 'write digits only']],
    },
    ...['1e9', '0x10', '0o17', '0123', '+5', '1.', '.5', '.inf', '.nan'].map((written): Row => ({
      what: `${written}, which is no number in plain digits`,
      text: value(written),
      finds: [['wrong-shape 6:12', `"${written}" is not a number in plain digits`]],
    })),
    {
      what: 'a fraction of a dollar',
      text: value('1.5'),
      finds: [['wrong-shape 6:12', '"value" is a whole number, and 1.5 is written']],
    },
    {
      what: 'a number below zero',
      text: value('-5'),
      finds: [['wrong-shape 6:12', '-5 is too small for "value"', 'at least 0']],
    },
    {
      what: 'a fiscal year beyond the calendar',
      text: lines('kind: humanitarian-review', 'recipient: ruritania', 'fiscal_year: 2101'),
      finds: [['wrong-shape 3:14', '2101 is too large for "fiscal_year"', 'check the number']],
    },
    {
      what: 'nothing in a digest that is written in digits alone',
      text: recipient(`sources: [{ title: x, path: a.pdf, sha256: ${'1'.repeat(64)} }]`),
      finds: [],
    },
    {
      what: 'a number that would silently lose its last digit',
      text: value('9007199254740993'),
      finds: [['wrong-shape 6:12', '9007199254740993 is too large to be kept exactly']],
    },
    {
      what: 'nothing in the largest number that is kept exactly',
      text: value('9007199254740991'),
      finds: [],
    },
    { what: 'nothing in the country code NO, which is a text', text: recipient('code: NO'), finds: [] },
    ...[
      ['null', '"name" is empty', '2:7'],
      ['~', '"name" is empty', '2:7'],
      ['', '"name" is empty', '2:1'],
      ["''", '"name" is an empty text', '2:7'],
      ['""', '"name" is an empty text', '2:7'],
      ['n/a', '"name" is "n/a"', '2:7'],
      ['N/A', '"name" is "N/A"', '2:7'],
      ['# Freedonia', '"name" is empty', '2:1'],
    ].map(([written, said, place]): Row => ({
      what: `nothing written as ${written === '' ? 'a blank' : written!}`,
      text: lines('kind: recipient', `name: ${written}`),
      finds: [[`wrong-shape ${place}`, said!, 'leave the field out']],
    })),
    {
      what: 'nothing in an item of a list',
      text: lines('kind: assurance', 'recipient: ruritania', 'covers: [ihl, null]'),
      finds: [['wrong-shape 3:15', '"covers" is empty']],
    },
    {
      what: 'a dash without an item',
      text: lines('kind: assurance', 'recipient: ruritania', 'covers:', '  -', '  - ihl'),
      finds: [['wrong-shape 4:4', '"covers" is empty']],
    },
  ]);
});
