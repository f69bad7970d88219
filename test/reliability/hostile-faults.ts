/** Hostile files that are no record, by their shape or by whom they name: as many faults as there is room for. */
import {
  filled,
  full,
  incident,
  listed,
  recipient,
  transferLines,
  type HostileFile,
} from './hostile-text.ts';

const notice = 'kind: notice\nto: congress\nunder: 2(d)\nsent: 2024-04-01\n';
const waiver = 'kind: waiver\nrecipient: ruritania\nby: state\non: 2024-04-01\n';
const oneLine = `${transferLines}  - item: one\n    deliveries:\n`;
const inBrackets = `${transferLines.trimEnd()} [`;

/** What it is, how many values an entry has, an entry, and what stands before the entries. */
type Row = readonly [what: string, values: number, entry: (index: number) => string, head: string];

/** As many as a file may hold, and once each of what is wrong. */
const lists: readonly Row[] = [
  ['items of the wrong shape', 1, () => '  - 1\n', transferLines],
  ['unknown fields of items', 3, (n) => `  - {item: a, k${n}: 1}\n`, transferLines],
  ['unknown fields of one item', 1, (n) => `    key_${n}: 1\n`, `${transferLines}  - item: a\n`],
  ['unknown long fields', 1, (n) => `${'recipient'.repeat(11)}${n}: 1\n`, recipient],
  ['fields that are computed', 5, () => '  - {due: 1, status: 1, id: 1, late: 1}\n', transferLines],
  ['items that lack what is mandatory', 2, () => '  - {quantity: 1}\n', transferLines],
  ['days that are none', 2, () => '      - on: 2024-02-30\n', oneLine],
  ['days that are lists', 3, () => '      - on: [a]\n', oneLine],
  [
    'words that are none of a list',
    1,
    (n) => `  - ihk${n}\n`,
    'kind: assurance\nrecipient: ruritania\ncovers:\n',
  ],
  ['clauses that nobody can waive', 1, (n) => `  - 1(z)(${n})\n`, `${waiver}waives:\n`],
  ['committees spelled in capitals', 1, () => '  - SFRC\n', `${notice}committees:\n`],
  ['numbers with too many digits', 3, (n) => `  - {item: a, value: 9999999999999999${n}}\n`, transferLines],
  ['numbers that are not plain', 3, () => '  - {item: a, value: 1e3}\n', transferLines],
  ['values that are empty', 2, () => '  - {item: n/a}\n', transferLines],
  ['references to nothing', 1, (n) => `  - ruritania/letter-${n}\n`, `${notice}about:\n`],
  [
    'long references to nothing',
    1,
    (n) => `  - ruritania/${'howitzers'.repeat(10)}${n}\n`,
    `${waiver}transfers:\n`,
  ],
  ['references to the wrong kind', 1, () => '  - ruritania\n', `${waiver}transfers:\n`],
  ['references to itself', 1, () => '  - ruritania/hostile\n', `${waiver}transfers:\n`],
  [
    'lines that the other record lacks',
    4,
    (n) => `  - {transfer: ruritania/howitzers, line: ${n + 1}, because: b}\n`,
    `${incident}contradicts:\n`,
  ],
  ['no kind, and a list of fields', 2, (n) => `  - {a: ${n}}\n`, 'name: Ruritania\nlist:\n'],
  ['drafts with faults', 2, (n) => `  - {k: ${n}}\n`, `draft: true\n${transferLines}`],
];

export const hostileFaults: readonly HostileFile[] = [
  ...lists.map(([what, values, entry, head]) => ({ what, text: () => listed(values, entry, head) })),
  ...lists.slice(0, 4).map(([what, , entry, head]) => ({
    what: `${what}, more than a file may hold`,
    text: () => full(entry, { head }),
  })),
  { what: 'items of the wrong shape in brackets', text: () => filled('1,', inBrackets, '1]\n') },
  { what: 'empty mappings', text: () => filled('{},', inBrackets, '{}]\n') },
  { what: 'empty mappings, as many as may be', text: () => listed(1, () => '{},', inBrackets, '{}]\n') },
  { what: 'empty lists', text: () => filled('[],', inBrackets, '[]]\n') },
  { what: 'a kind of a mebibyte', text: () => filled('recipient', 'kind: ') },
  {
    what: 'references to nothing, as many as fit',
    text: () => full((n) => `  - r/letter-${n}\n`, { head: `${notice}about:\n` }),
  },
];
