/** A waiver of the law of the Department of State, which has none. */
import { expect, test } from 'vitest';
import { foundBy } from '../../support.ts';
import { hold, recipient, unit, vetting, type Row } from './unit-cases.ts';

const world = recipient + unit();
const waived = (
  law: 'state' | 'defense',
  day: string,
  vetted = '2024-01-15',
  ...more: readonly string[]
): string =>
  vetting(
    'finding',
    law,
    vetted,
    'credible-information',
    `waiver: { ${day && `on: ${day}, `}because: A storm. }`,
    ...more,
  );

const message =
  'freedonia/finding:6: a waiver of the law of the Department of State is recorded, and that law has none';
const unknown = (field: string, words: string): string =>
  ` | "${field}" of freedonia/finding is not known to the day (${words})`;

const rows: readonly Row[] = [
  ['waived today', world + waived('state', '2024-06-30'), [`error ${message}`]],
  ['waived tomorrow', world + waived('state', '2024-07-01'), []],
  [
    'waived on some day around today',
    world + waived('state', '2024-06-30/2024-07-01'),
    [`warning ${message}${unknown('waiver.on', 'between 2024-06-30 and 2024-07-01')}`],
  ],
  ['under the law of Defense', world + waived('defense', '2024-06-10'), []],
  [
    'an exception is none',
    world +
      vetting(
        'finding',
        'state',
        '2024-01-15',
        'credible-information',
        'exception: { on: 2024-02-01, because: They were tried. }',
      ),
    [],
  ],
  ['a draft', world + waived('state', '2024-06-10', '2024-01-15', 'draft: true'), []],
  ['a day not recorded, vetted today', world + waived('state', '', '2024-06-30'), [`error ${message}`]],
  ['a day not recorded, vetted tomorrow', world + waived('state', '', '2024-07-01'), []],
  [
    'a day not recorded, vetted on some day around today',
    world + waived('state', '', '2024-06-30/2024-07-01'),
    [`warning ${message}${unknown('on', 'between 2024-06-30 and 2024-07-01')}`],
  ],
  ['the first day of the law', world + waived('state', '2011-12-23', '2011-01-01'), [`error ${message}`]],
  ['the day before it', world + waived('state', '2011-12-22', '2011-01-01'), []],
  [
    'some day around that',
    world + waived('state', '2011-12-22/2011-12-23', '2011-01-01'),
    [`warning ${message}${unknown('waiver.on', 'between 2011-12-22 and 2011-12-23')}`],
  ],
  [
    "in an outsider's record too",
    world + waived('state', '2024-06-30'),
    [`error ${message}`],
    { publicOnly: true },
  ],
];

test.each(rows.map((row) => ({ name: row[0], row })))('$name', ({ row }) =>
  hold('waiver-under-state-law', row),
);

test('it names clause, record and the recipient of the unit', () => {
  const [told] = foundBy('leahy/waiver-under-state-law', world + waived('state', '2024-06-10'), '2024-06-30');
  expect(told).toMatchObject({ record: 'freedonia/finding', recipient: 'freedonia' });
  expect(told!.clauses.map(({ cite }) => cite)).toEqual(['FAA sec. 620M(b)']);
});
