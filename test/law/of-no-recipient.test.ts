/** Duties that belong to no recipient, counted by what gives them. */
import { expect, test } from 'vitest';
import { dutiesOfNone } from '../../src/law/of-no-recipient.ts';
import { evaluated } from '../support.ts';

const recipient = '-- ruritania.yaml --\nkind: recipient\nname: Ruritania\nreceiving_at_issuance: false\n';
const directive = `
-- directives/bread.yaml --
kind: directive
issued: 2024-05-01
tasks:
  - { id: plan, owner: the Bread Desk, deliverable: a plan, days: 30 }
  - { id: rule, owner: the Bread Desk, deliverable: the rule, days: 60 }
  - { id: list, owner: the Bread Desk, deliverable: the list, days: 60, after: plan }
`;
const told = (archive: string, asOf: string, switches: Record<string, 'on'> = {}) =>
  dutiesOfNone(evaluated(archive, asOf, { on: new Set(Object.keys(switches)) }, switches).deadlines).map(
    ({ next, ...rest }) => ({ ...rest, next: next?.due.earliest ?? null }),
  );
const none = { open: 0, overdue: 0, undetermined: 0, waived: 0, ignored: 0, next: null };

test.each<[string, string, string, Record<string, 'on'>, readonly unknown[]]>([
  ['the report alone', recipient, '2024-05-08', {}, [{ ...none, of: 'NSM-20', open: 1, next: '2024-05-08' }]],
  ['a day later', recipient, '2024-05-09', {}, [{ ...none, of: 'NSM-20', open: 1, overdue: 1 }]],
  [
    'a directive by its record, without what has not begun',
    recipient + directive,
    '2024-06-01',
    {},
    [
      { ...none, of: 'NSM-20', open: 1, overdue: 1 },
      { ...none, of: 'directives/bread', open: 2, overdue: 1, next: '2024-06-30' },
    ],
  ],
  [
    'the built-in directive by its name',
    recipient,
    '2008-02-21',
    { nspd55: 'on' },
    [{ ...none, of: 'NSPD-55', open: 14, next: '2008-02-21' }],
  ],
  ['nothing before there is anything', recipient, '2008-01-21', { nspd55: 'on' }, []],
])('%s', (_, archive, asOf, switches, expected) => {
  expect(told(archive, asOf, switches)).toEqual(expected);
});

test('a finding that is accepted is counted', () => {
  const accepted = `${directive}ignore:\n  - { rule: nspd55/complete-task, until: 2024-12-31, office: the desk, because: told }\n`;
  expect(told(recipient + accepted, '2024-06-01')).toContainEqual({
    ...none,
    of: 'directives/bread',
    open: 2,
    overdue: 1,
    ignored: 2,
    next: '2024-06-30',
  });
});
