/** A lease whose payment is waived says why. */
import { expect, test } from 'vitest';
import { contextOf } from '../support.ts';

const faults = (more: string): readonly string[] =>
  contextOf(
    `-- ruritania.yaml --\nkind: recipient\nname: Ruritania\n-- ruritania/l.yaml --\nkind: lease\nrecipient: ruritania\nitem: boat\nfrom: 2024-01-01\nto: 2024-02-01\n${more}`,
    '2024-06-30',
  ).cases.faults.map(({ rule, message }) => `${rule}: ${message}`);

test.each([
  ['nothing of the payment', '', []],
  ['paid in full', 'recipient_pays: full\n', []],
  ['waived, with the reason', 'recipient_pays: waived\nbecause: a joint exercise\n', []],
  ['waived, without it', 'recipient_pays: waived\n', ['wrong-shape: "because" is missing']],
])('%s', (_, more, expected) => {
  expect(faults(more)).toEqual(expected);
});
