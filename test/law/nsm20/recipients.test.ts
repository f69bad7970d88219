/** What the record of a recipient says for section 1(c), and for which recipients the clocks run. */
import { expect, test } from 'vitest';
import { limbClause } from '../../../src/law/nsm20/clauses.ts';
import {
  groupLimit,
  groupOf,
  hasClocks,
  receivingAtIssuance,
  recipientFacts,
} from '../../../src/law/nsm20/recipients.ts';
import { contextOf } from '../../support.ts';

const recipient = (...lines: readonly string[]): string =>
  `-- ruritania.yaml --\nkind: recipient\nname: Ruritania\n${lines.join('\n')}\n`;
const asOf = '2024-06-25';

test.each([
  ['a government', recipient(), true],
  ['an authority', recipient('type: authority'), true],
  ['an international organization', recipient('type: international-organization'), false],
  ['a draft of one', recipient('type: international-organization', 'draft: true'), true],
  ['one that is not there', '', true],
])('the clocks run for %s: %s', (_, archive, expected) => {
  expect(hasClocks(contextOf(archive, asOf), 'ruritania')).toBe(expected);
});

test.each([
  ['it was', recipient('receiving_at_issuance: true'), ['ruritania']],
  ['it was not', recipient('receiving_at_issuance: false'), []],
  ['nothing is said', recipient(), []],
  ['a draft says so', recipient('receiving_at_issuance: true', 'draft: true'), []],
  [
    'an international organization was',
    recipient('receiving_at_issuance: true', 'type: international-organization'),
    [],
  ],
])('already receiving: %s', (_, archive, expected) => {
  expect(receivingAtIssuance(contextOf(archive, asOf)).map(({ id }) => id)).toEqual(expected);
});

test.each([
  ['group: { conflict: true }', true],
  ['group: { conflict: false }', false],
  ['group: { conflict: true, on: 2024-06-25 }', true],
  ['group: { conflict: true, on: 2024-06-26 }', undefined],
  ['group: { conflict: true, on: ../2024-06-25 }', true],
  ['group: { conflict: true, on: 2024-06-20/.. }', undefined],
  ['note: nothing is said', undefined],
])('as of 2024-06-25, %s: %s', (line, expected) => {
  const context = contextOf(recipient(line), asOf);
  expect(groupOf(context.cases.all('recipient')[0]!, context)).toBe(expected);
});

test('each group has its clauses and its last day', () => {
  const limits = [true, false].map(groupLimit);
  expect(limits.map(({ clause, pause, last }) => [clause.key, pause.key, last])).toEqual([
    ['1(c)(i).obtain', '1(c)(i).pause', '2024-03-24'],
    ['1(c)(ii).obtain', '1(c)(ii).pause', '2024-08-06'],
  ]);
  expect((['ihl', 'humanitarian-access'] as const).map((limb) => limbClause(limb).key)).toEqual([
    '1(a)(i)',
    '1(a)(ii)',
  ]);
});

const unrecorded =
  'receiving_at_issuance: ruritania does not record whether it was already receiving on 2024-02-08 (/kind)';
const either = [true, false];
const noGroup = 'group: no determination of the group of ruritania is recorded';
test.each([
  [
    'everything',
    recipient('receiving_at_issuance: false', 'group: { conflict: false }'),
    {
      record: 'ruritania',
      receiving: [false],
      conflict: [false],
      places: ['/receiving_at_issuance', '/group'],
    },
  ],
  [
    'nothing',
    recipient(),
    {
      record: 'ruritania',
      receiving: [either, unrecorded],
      conflict: [either, `${noGroup} (/kind)`],
      places: ['/kind', '/kind'],
    },
  ],
  [
    'a group that is determined only tomorrow',
    recipient('receiving_at_issuance: true', 'group: { conflict: false, on: 2024-06-26/.. }'),
    {
      record: 'ruritania',
      receiving: [true],
      conflict: [either, `${noGroup} (/group)`],
      places: ['/receiving_at_issuance', '/group'],
    },
  ],
  [
    'a group that may have been determined',
    recipient('receiving_at_issuance: true', 'group: { conflict: false, on: 2024-06-25/2024-06-26 }'),
    {
      record: 'ruritania',
      receiving: [true],
      conflict: [
        either,
        'group: the day of the determination of the group of ruritania is not known (/group)',
      ],
      places: ['/receiving_at_issuance', '/group'],
    },
  ],
  [
    'a draft',
    recipient('receiving_at_issuance: true', 'group: { conflict: false }', 'draft: true'),
    {
      record: undefined,
      receiving: [either, 'receiving_at_issuance: ruritania is a draft (/draft)'],
      conflict: [either, 'group: ruritania is a draft (/draft)'],
      places: [undefined, 'cases/ruritania.yaml'],
    },
  ],
  [
    'a file that could not be read',
    recipient('colour: blue'),
    {
      record: undefined,
      receiving: [either, 'recipient: the recipient ruritania could not be read, told elsewhere'],
      conflict: [either, 'recipient: the recipient ruritania could not be read, told elsewhere'],
      places: [undefined, 'ruritania'],
    },
  ],
])('a recipient that records %s', (_, archive, expected) => {
  const facts = recipientFacts('ruritania', contextOf(archive, asOf));
  const asked = ({ options, doubts }: typeof facts.receiving): unknown[] =>
    doubts.length === 0
      ? [...options]
      : [
          options,
          ...doubts.map(
            ({ field, text, at, broken }) =>
              `${field}: ${text}${at ? ` (${at.pointer})` : ''}${broken ? ', told elsewhere' : ''}`,
          ),
        ];
  expect({
    record: facts.record?.id,
    receiving: asked(facts.receiving),
    conflict: asked(facts.conflict),
    places: [facts.receivingAt, facts.groupAt].map((place) => place?.pointer || place?.path),
  }).toEqual(expected);
});
