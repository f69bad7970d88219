/** Inputs that a text file cannot hold: bytes that are no UTF-8, characters nobody sees, and what is too much. */
import { entry, type Entry } from './entries.ts';

const record = 'kind: party\nname: Strelsau Arsenal\n';

/** An entry of one file with its bytes. */
const of = (id: string, what: string, content: string | Buffer, ...finds: readonly string[]): Entry =>
  entry({ id, what, files: { [`${id.toLowerCase()}.yaml`]: content }, finds });

/** A record that is followed by bytes of a value, as Latin-1 has them. */
const latin = (value: string): Buffer => Buffer.from(`${record}note: ${value}\n`, 'latin1');
/** A record with a note of these characters. */
const noted = (value: string): string => `${record}note: "a${value}b"\n`;
/** A character that has no place in a record, as it stands in the note of one. */
const unfit = (id: string, what: string, character: string, name: string): Entry =>
  of(id, what, noted(character), `E unreadable 3:9 ${name}`);
/** The same by an escape of YAML, where a look at the file shows nothing of it. */
const escaped = (id: string, what: string, escape: string, name: string): Entry =>
  of(id, what, noted(escape), `E unreadable 3:7 ${name}`);

export const encodings: readonly Entry[] = [
  of('E01', 'a letter of Latin-1', latin('Caf\xe9'), 'E unreadable 3:1 not UTF-8 at byte 45'),
  of('E02', 'a sign of Windows', latin('It\x92s'), 'E unreadable 3:1 not UTF-8 at byte 44'),
  of(
    'E03',
    'half a pair of UTF-16, encoded',
    latin('x\xed\xa0\x80'),
    'E unreadable 3:1 not UTF-8 at byte 43',
  ),
  of('E03a', 'a sign that is encoded too long', latin('x\xc0\xaf'), 'E unreadable 3:1 not UTF-8 at byte 43'),
  of(
    'E03b',
    'a sign beyond the last one',
    latin('x\xf4\x90\x80\x80'),
    'E unreadable 3:1 not UTF-8 at byte 43',
  ),
  of(
    'E03c',
    'a sign that goes on without a beginning',
    latin('x\x80'),
    'E unreadable 3:1 not UTF-8 at byte 43',
  ),
  of(
    'E03d',
    'a sign that is cut at the end of the file',
    Buffer.from(`${record}note: x\xe2\x82`, 'latin1'),
    'E unreadable 3:1 not UTF-8 at byte 43',
  ),
  of('E04', 'UTF-16 with its mark', Buffer.from(`\ufeff${record}`, 'utf16le'), 'E unreadable 1:1 UTF-16'),
  of(
    'E05',
    'UTF-16 with its mark, the great byte first',
    Buffer.from(`\ufeff${record}`, 'utf16le').swap16(),
    'E unreadable 1:1 UTF-16',
  ),
  of('E05a', 'UTF-16 without its mark', Buffer.from(record, 'utf16le'), 'E unreadable 1:2 U+0000'),
  of('E05b', 'UTF-32', Buffer.from('\xff\xfe\x00\x00k\x00\x00\x00', 'latin1'), 'E unreadable 1:1 UTF-16'),
  of(
    'E05c',
    'an archive',
    Buffer.from('\x1f\x8b\x08\x00\x00', 'latin1'),
    'E unreadable 1:1 not UTF-8 at byte 2',
  ),
  of('E05d', 'a page of PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\n', 'latin1'), 'E unreadable 2:1 not UTF-8'),
  of('E06', 'a byte order mark at the start, which is none of the text', `\ufeff${record}`),
  of('E06a', 'two byte order marks at the start', `\ufeff\ufeff${record}`, 'E unreadable 1:1 U+FEFF'),
  of(
    'E07',
    'a byte order mark before a field',
    'kind: party\n\ufeffname: Arsenal\n',
    'E unreadable 2:1 U+FEFF',
  ),
  of('E08', 'a byte of nothing', `${record}note: a\u0000b\n`, 'E unreadable 3:8 U+0000'),
  of('E08a', 'nothing but bytes of nothing', Buffer.alloc(512), 'E unreadable 1:1 U+0000'),
  escaped('E09', 'a byte of nothing by escape', '\\0', 'U+0000'),
  unfit('E10', 'an escape code', '\u001b[2J', 'U+001B'),
  escaped('E11', 'an escape code by escape', '\\e[2J', 'U+001B'),
  escaped('E12', 'an escape code by its number', '\\x1b[2J', 'U+001B'),
  unfit('E12a', 'an escape code of one character', '\u009b2J', 'U+009B'),
  unfit('E12b', 'a bell', '\u0007', 'U+0007'),
  of('E13', 'backspaces over a word', noted('FAIL\b\b\b\bPASS'), 'E unreadable 3:13 U+0008'),
  unfit('E14', 'a delete', '\u007f', 'U+007F'),
  unfit('E14a', 'a form feed', '\f', 'U+000C'),
  unfit('E14b', 'a next line', '\u0085', 'U+0085'),
  of('E14c', 'a control within a comment', `${record}# a\u001b[2Jb\n`, 'E unreadable 3:4 U+001B'),
  of(
    'E15',
    'a comment that runs from right to left',
    `kind: party\nname: Arsenal # \u202e } \u2066 of Zenda \u2069\n`,
    'E unreadable 2:17 U+202E',
    'E unreadable 2:21 U+2066',
    'E unreadable 2:32 U+2069',
  ),
  unfit('E16', 'a text that runs from right to left', '\u202e', 'U+202E'),
  unfit('E16a', 'an isolate', '\u2067', 'U+2067'),
  escaped('E16b', 'a text that runs from right to left, by escape', '\\u202e', 'U+202E'),
  unfit('E17', 'the mark of the left', '\u200e', 'U+200E'),
  unfit('E17a', 'the mark of Arabic letters', '\u061c', 'U+061C'),
  unfit('E18', 'a space of no width', '\u200b', 'U+200B'),
  unfit('E18a', 'a joiner of words', '\u2060', 'U+2060'),
  unfit('E18b', 'a soft hyphen', '\u00ad', 'U+00AD'),
  of(
    'E18c',
    'a field with a space of no width in its name',
    'kind: party\nname: Arsenal\nti\u200btle: x\n',
    'E unreadable 3:3 U+200B',
  ),
  entry({
    id: 'E19',
    what: 'a reference with a letter of another alphabet',
    files: { 'e19.yaml': 'kind: unit\nrecipient: sylv\u0430nia\nname: Second Guards\n' },
    finds: ['E dangling-reference 2:12 there is no record'],
  }),
  of('E20', 'a field with a letter of another alphabet', `${record}\u0442ype: entity\n`, 'E unknown-key 3:1'),
  of(
    'E20a',
    'a kind with a letter of another alphabet',
    'kind: p\u0430rty\nname: x\n',
    'E wrong-shape 1:7 is not a kind',
  ),
  entry({
    id: 'E20b',
    what: 'a file with a letter of another alphabet',
    files: { 'e20\u0430.yaml': record },
    finds: ["E wrong-shape 1:1 cannot be part of a record's id"],
  }),
  unfit('E21', 'tags that nobody sees', '\u{e0069}', 'U+E0069'),
  unfit('E22', 'a mark of annotations', '\ufff9', 'U+FFF9'),
  escaped('E23', 'half a pair by escape', '\\uD800', 'U+D800'),
  unfit('E24', 'a sign that is none', '\uffff', 'U+FFFF'),
  unfit('E25', 'a separator of lines', '\u2028', 'U+2028'),
  unfit('E26', 'a separator of paragraphs', '\u2029', 'U+2029'),
  of(
    'E27',
    'three hundred marks on one letter',
    noted('\u0301'.repeat(300)),
    'E unreadable 3:9 more than eight',
  ),
  of('E27a', 'eight marks on one letter', noted('\u0301'.repeat(8))),
  of('E27b', 'nine marks on one letter', noted('\u0301'.repeat(9)), 'E unreadable 3:9 more than eight'),
  of('E28', 'letters with marks, composed and not', noted('\u00e9 e\u0301 \u0416 \u4f60 \u0627')),
  of('E29', 'a picture that a joiner holds together', noted(' \u{1f469}\u200d\u{1f469} ')),
  of('E29a', 'a joiner between letters', noted('x\u200dy'), 'E unreadable 3:10 U+200D'),
  of('E29b', 'the name of a flag in pictures', noted(' \u{1f1f8}\u{1f1fe} ')),
];

/** Fields nested `depth` deep. */
const stairs = (depth: number): string =>
  `${Array.from({ length: depth }, (_, step) => `${' '.repeat(step)}a:\n`).join('')}${' '.repeat(depth)}x\n`;
const fields = (count: number): string =>
  Array.from({ length: count }, (_, index) => `k${index}: 1\n`).join('');
const laughs = Array.from(
  { length: 9 },
  (_, step) =>
    `a${step}: &a${step} [${Array.from({ length: 9 }, () => (step === 0 ? 'ha' : `*a${step - 1}`)).join(', ')}]\n`,
).join('');

export const exhausting: readonly Entry[] = [
  of(
    'D01',
    'nine levels of nine aliases each',
    laughs,
    'E unreadable 1:5 the anchor &a0',
    'E unreadable 2:5 the anchor &a1',
    ...[10, 15, 20, 25].map((column) => `E unreadable 2:${column} the alias *a0`),
  ),
  of(
    'D02',
    'the same within braces',
    `{${laughs.replaceAll('\n', ',\n')}}`,
    'E unreadable 1:6 the anchor &a0',
    'E unreadable 2:5 the anchor &a1',
    ...[10, 15, 20, 25].map((column) => `E unreadable 2:${column} the alias *a0`),
  ),
  of('D03', 'eight hundred question marks', `${'? '.repeat(800)}x\n`, 'E unreadable 1:1 a "?" key'),
  of(
    'D04',
    'three hundred braces',
    `${'{'.repeat(300)}x${'}'.repeat(300)}\n`,
    'E unreadable 1:33 nested more than 32 deep',
  ),
  of(
    'D05',
    'three hundred question marks in brackets',
    `${'[? '.repeat(300)}x${']'.repeat(300)}\n`,
    'E unreadable 1:2 a "?" key',
  ),
  of(
    'D06',
    'four thousand brackets',
    `${'['.repeat(4000)}${']'.repeat(4000)}\n`,
    'E unreadable 1:33 nested more than 32 deep',
  ),
  of('D07', 'four thousand dashes', `${'- '.repeat(4000)}x\n`, 'E unreadable 1:65 nested more than 32 deep'),
  of(
    'D08',
    'four thousand and one dashes',
    `${'- '.repeat(4001)}y\n`,
    'E unreadable 1:65 nested more than 32 deep',
  ),
  of('D09', 'fields a hundred and twenty deep', stairs(120), 'E unreadable 33:33 nested more than 32 deep'),
  of(
    'D09a',
    'a colon within a colon, a hundred times',
    `${'a: '.repeat(100)}x\n`,
    'E unreadable 1:97 nested more than 32 deep',
  ),
  of(
    'D10',
    'brackets and braces by turns',
    `${'[{a: '.repeat(200)}x${'}]'.repeat(200)}\n`,
    'E unreadable 1:81 nested more than 32 deep',
  ),
  of(
    'D11',
    'ten thousand anchors on one value',
    `note: ${'&a '.repeat(10_000)}x\n`,
    ...[7, 10, 13, 16, 19, 22].map((column) => `E unreadable 1:${column} the anchor &a`),
  ),
  of(
    'D12',
    'twenty thousand signs of tags',
    `note: ${'! '.repeat(20_000)}x\n`,
    ...[7, 9, 11, 13, 15, 17].map((column) => `E unreadable 1:${column} the tag !`),
  ),
  of(
    'D12a',
    'forty thousand commas',
    `note: [${','.repeat(40_000)}]\n`,
    'E unreadable 1:8 nothing is written before this comma',
  ),
  of(
    'D12b',
    'two thousand items and one',
    `note: [${'a,'.repeat(2001)}]\n`,
    'E unreadable 1:7 one list has more than 1,500 entries',
  ),
  of('D13', 'three thousand fields', fields(3000), 'E unreadable 1:1 more than 1,500 keys'),
  of(
    'D14',
    'three thousand fields within braces',
    `{${fields(3000).replaceAll('\n', ', ')}}\n`,
    'E unreadable 1:1 more than 1,500 keys',
  ),
  of(
    'D15',
    'two thousand brackets that are never closed',
    `${'['.repeat(2000)}\n`,
    'E unreadable 1:33 nested more than 32 deep',
  ),
  of('D16', 'thirty brackets that are never closed', `${'['.repeat(30)}\n`, 'E unreadable 1:30 never closed'),
  of(
    'D18',
    'a hundred thousand documents',
    '--- a\n'.repeat(100_000),
    'E unreadable 20001:1 more than 20,000 lines',
  ),
  of(
    'D18b',
    'two hundred thousand line ends',
    `${'\n'.repeat(200_000)}${record}`,
    'E unreadable 20001:1 more than 20,000 lines',
  ),
  of('D18d', 'nineteen thousand line ends', `${'\n'.repeat(19_000)}${record}`),
  of('D18c', 'a comment of almost a mebibyte', `#${'c'.repeat(1_000_000)}\n${record}`),
  of(
    'D19',
    'one byte more than a mebibyte',
    record.padEnd(1024 * 1024 + 1, '#\n'),
    'E unreadable 1:1 larger than 1 MiB',
  ),
  of('D20', 'a mebibyte to the byte', `${record}#`.padEnd(1024 * 1024, 'c')),
  of('D21', 'a note of a hundred thousand letters in words', `${record}note: "${'word '.repeat(20_000)}"\n`),
  of(
    'D22',
    'a reference of a hundred thousand letters',
    `kind: unit\nname: x\nrecipient: ${'x'.repeat(100_000)}\n`,
    'E dangling-reference 3:12 there is no record "xxx',
  ),
  of('D22a', 'a field of a thousand letters', `${record}${'k'.repeat(1000)}: x\n`, 'E unknown-key 3:1'),
  of(
    'D22b',
    'a field of a hundred thousand letters',
    `${record}${'k'.repeat(100_000)}: x\n`,
    'E unreadable 3:1 longer than 1,024',
  ),
  of('D23', 'a hundred thousand wide letters', `${record}note: "${'\u4f60'.repeat(100_000)}"\n`),
  of(
    'D24',
    'a text on which a careless pattern never ends',
    `${record}country_code: ${'A'.repeat(50_000)}!\n`,
    'E wrong-shape 3:15 two capital letters',
  ),
  of(
    'D24a',
    'a day on which a careless pattern never ends',
    `kind: end-use-check\nrecipient: sylvania\nprogram: golden-sentry\non: ${'2024-'.repeat(10_000)}\n`,
    'E wrong-shape 4:5 is not written as a day',
  ),
  of(
    'D24b',
    'fifty unknown fields, of which a few are told',
    `${record}${fields(50)}`,
    ...Array.from({ length: 20 }, (_, index) => `E unknown-key ${index + 3}:1 "k${index}" is not a field`),
    'E unreadable 1:1 30 more problems of this file are not shown',
  ),
  of('D24c', 'escapes in a text of half a mebibyte', `${record}note: "${'\\x41'.repeat(120_000)}"\n`),
  of(
    'D24d',
    'a number of half a mebibyte',
    `kind: end-use-check\nrecipient: sylvania\nprogram: golden-sentry\non: 2024-03-01\nchecked: ${'9'.repeat(500_000)}\n`,
    'E wrong-shape 5:10',
  ),
  of('D24e', 'conflicts without end', '<<<<<<< a\n'.repeat(50_000), 'E unreadable 1:1 a merge conflict'),
  of(
    'D24f',
    'quotes without end',
    `${record}note: "${'\\"'.repeat(100_000)}\n`,
    'E unreadable 3:7 never closed',
  ),
  of('D24g', 'parts of markings without end', `${record}note: "${'(S/'.repeat(100_000)}"\n`),
  of(
    'D17',
    'sixty thousand fields, almost a mebibyte',
    fields(60_000),
    'E unreadable 20001:1 more than 20,000 lines',
  ),
  of(
    'D18a',
    'a hundred thousand tabs',
    `note:\n${'\t- x\n'.repeat(100_000)}`,
    'E unreadable 20001:1 more than 20,000 lines',
  ),
];
