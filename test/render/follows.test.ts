/** What is said to follow from a record: never that something is no longer asked for while it is. */
import { expect, test } from 'vitest';
import { deadlinesThatFollow } from '../../src/render/follows.ts';
import { evaluated } from '../support.ts';

const recipient = '-- ruritania.yaml --\nkind: recipient\nname: Ruritania\nreceiving_at_issuance: false\n';
const waiver =
  '-- ruritania/waiver.yaml --\nkind: waiver\nrecipient: ruritania\nby: state\non: 2024-06-08\nuntil: 2024-06-30\n';
const notice = (day: string): string =>
  `-- ruritania/notice-${day}.yaml --\nkind: notice\nto: president\nunder: 1(f)\nabout: [ruritania/waiver]\nsent: ${day}\n`;

const following = (before: string, after: string): readonly string[] =>
  deadlinesThatFollow(
    evaluated(`${recipient}${before}`, '2024-06-12'),
    evaluated(`${recipient}${after}`, '2024-06-12'),
  ).map(({ sentence }) => sentence);

const gone = 'Notice of this waiver to Congress: no longer asked for.';

test.each([
  ['the first notice to the President', waiver, waiver + notice('2024-06-10')],
  ['another one', waiver + notice('2024-06-09'), waiver + notice('2024-06-09') + notice('2024-06-10')],
  [
    'one of two that is gone',
    waiver + notice('2024-06-09') + notice('2024-06-10'),
    waiver + notice('2024-06-10'),
  ],
])('%s: notice to Congress is asked for as before', (_, before, after) => {
  expect(following(before, after)).not.toContain(gone);
});

test('what nothing asks for any more is told', () => {
  expect(following(waiver + notice('2024-06-10'), '')).toEqual([
    'Notice of this waiver to the President: no longer asked for.',
    gone,
  ]);
});
