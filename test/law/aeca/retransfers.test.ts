/** Retransfers and checks: consent, assurance, return, the new holder, and what an unfavorable check leads to. */
import { expect, test } from 'vitest';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import { foundBy } from '../../support.ts';
import { check, draft, file, incident, publicOnly, retransfer, ruritania, table, transfer } from './table.ts';

const day = '2024-06-30';
const done = (on: string): string => `carried_out: ${on}`;

/** A retransfer to Sylvania, by name; what comes as `more` begins on line 6. */
const permanent = (...more: readonly string[]): string =>
  ruritania() + retransfer('move', 'item: howitzers', 'to: Sylvania', 'type: permanent', ...more);
const at = (line: number, told: string): string => `ruritania/move:${line} ${told}`;

/** The rows that consent and assurance share, each with its field and its level. */
for (const [id, field, level] of [
  ['retransfer-without-consent', 'consented', 'error'],
  ['retransfer-without-assurance', 'end_use_assurance', 'warning'],
] as const) {
  const prior = (on: string): string => `${field}: ${on}`;
  table(id, [
    ['carried out today without it', permanent(done(day)), day, [at(6, level)]],
    ['to be carried out tomorrow', permanent(done('2024-07-01')), day, []],
    ['not carried out', permanent('requested: 2024-05-01'), day, []],
    ['on the same day', permanent(done(day), prior(day)), day, []],
    ['a day before', permanent(done(day), prior('2024-06-29')), day, []],
    ['a day after', permanent(done('2024-06-28'), prior('2024-06-29')), day, [at(6, level)]],
    ['after the day of the question', permanent(done(day), prior('2024-07-01')), day, [at(6, level)]],
    ['none is public', permanent(done(day)), day, [at(6, 'warning (public)')], publicOnly],
    [
      'a late one is public',
      permanent(done('2024-06-28'), prior('2024-06-29')),
      day,
      [at(6, level)],
      publicOnly,
    ],
    ['a draft', permanent(done(day), draft), day, []],
    ['perhaps after', permanent(done('2024-06-15'), prior('2024-06')), day, [at(6, `warning (${field})`)]],
    ['perhaps carried out', permanent(done('2024-06-15/2024-07-15')), day, [at(6, 'warning (carried_out)')]],
    [
      'perhaps carried out before',
      permanent(done('2024-06'), prior('2024-06-15')),
      day,
      [at(6, 'warning (carried_out)')],
    ],
    ['on a day that is not known, and none', permanent(done('2024-05')), day, [at(6, level)]],
    ['before the Act', permanent(done('1976-06-29')), day, []],
    ['on the first day of the Act', permanent(done('1976-06-30')), day, [at(6, level)]],
  ]);
}

test('a retransfer is named by its kind', () => {
  const messages = ['temporary', 'end-use-change', 'disposal'].map((type) => {
    const archive = permanent(done(day)).replace('permanent', type);
    return foundBy('aeca/retransfer-without-consent', archive, day)[0]?.message;
  });
  expect(messages).toEqual([
    'the temporary retransfer of howitzers was carried out 2024-06-30, and no consent is recorded',
    'the change of end use of howitzers was carried out 2024-06-30, and no consent is recorded',
    'the disposal of howitzers was carried out 2024-06-30, and no consent is recorded',
  ]);
});

/** A temporary one carried out in April; what comes as `more` begins on line 7. */
const lent = (...more: readonly string[]): string =>
  permanent(done('2024-04-01'), ...more).replace('type: permanent', 'type: temporary');

table('retransfer-not-returned', [
  ['its last day was yesterday', lent('until: 2024-06-29'), day, [at(7, 'warning')]],
  ['its last day is today', lent(`until: ${day}`), day, []],
  ['without a last day', lent('requested: 2024-03-01'), day, []],
  ['a permanent one', permanent(done('2024-04-01'), 'until: 2024-06-29'), day, []],
  [
    'it was never carried out',
    lent('until: 2024-06-29').replace(done('2024-04-01'), 'requested: 2024-03-01'),
    day,
    [],
  ],
  ['returned on its last day', lent('until: 2024-06-20', 'returned: 2024-06-20'), day, []],
  ['returned a day late', lent('until: 2024-06-20', 'returned: 2024-06-21'), day, [at(7, 'info')]],
  ['to be returned tomorrow', lent('until: 2024-06-20', 'returned: 2024-07-01'), day, [at(7, 'warning')]],
  ['perhaps returned late', lent('until: 2024-06-20', 'returned: 2024-06'), day, [at(7, 'info (returned)')]],
  [
    'perhaps not returned',
    lent('until: 2024-06-20', 'returned: 2024-06-15/2024-07-15'),
    day,
    [at(7, 'warning (returned)')],
  ],
  ['perhaps over', lent('until: 2024-06-15/2024-07-15'), day, [at(7, 'warning (until)')]],
  [
    'perhaps carried out',
    lent('until: 2024-06-20').replace(done('2024-04-01'), done('2024-06-15/2024-07-15')),
    day,
    [at(7, 'warning (carried_out)')],
  ],
  ['no return is public', lent('until: 2024-06-29'), day, [at(7, 'warning (public)')], publicOnly],
  [
    'a late return is public',
    lent('until: 2024-06-20', 'returned: 2024-06-21'),
    day,
    [at(7, 'info')],
    publicOnly,
  ],
  ['a draft', lent('until: 2024-06-29', draft), day, []],
]);

const sylvania = (...more: readonly string[]): string =>
  file('sylvania', 'kind: recipient', 'name: Sylvania', ...more);
const letter = (received: string, found = received, ...more: readonly string[]): string =>
  file(
    'sylvania/letter',
    'kind: assurance',
    'recipient: sylvania',
    'covers: [ihl, humanitarian-access]',
    `received: ${received}`,
    `credibility: [{ finding: credible-and-reliable, on: ${found} }]`,
    ...more,
  );
/** A retransfer to a recipient that has a record. */
const moved = (on: string, type = 'permanent'): string =>
  permanent(done(on)).replace('to: Sylvania', 'to: sylvania').replace('permanent', type);
const ended = (on: string) => ({ ends: new Map([['nsm20', plainDate(on)]]) });

table('new-holder-without-nsm20-assurances', [
  ['none', moved('2024-06-10') + sylvania(), day, [at(4, 'info')]],
  ['a temporary holder', moved('2024-06-10', 'temporary') + sylvania(), day, [at(4, 'info')]],
  ['a change of use', moved('2024-06-10', 'end-use-change') + sylvania(), day, []],
  ['a disposal', moved('2024-06-10', 'disposal') + sylvania(), day, []],
  ['an organization', moved('2024-06-10') + sylvania('type: international-organization'), day, []],
  ['an authority', moved('2024-06-10') + sylvania('type: authority'), day, [at(4, 'info')]],
  ['a holder without a record', permanent(done('2024-06-10')), day, []],
  ['assured that day', moved('2024-06-10') + sylvania() + letter('2024-06-10'), day, []],
  ['assured the day after', moved('2024-06-10') + sylvania() + letter('2024-06-11'), day, [at(4, 'info')]],
  [
    'assurances that were withdrawn',
    moved('2024-06-10') + sylvania() + letter('2024-06-01', '2024-06-01', 'withdrawn: 2024-06-09'),
    day,
    [at(4, 'info')],
  ],
  ['on the first day of the memorandum', moved('2024-02-08') + sylvania(), day, [at(4, 'info')]],
  ['the day before it', moved('2024-02-07') + sylvania(), day, []],
  ['on its last day', moved('2024-06-10') + sylvania(), day, [at(4, 'info')], ended('2024-06-10')],
  ['after its last day', moved('2024-06-10') + sylvania(), day, [], ended('2024-06-09')],
  [
    'perhaps assured',
    moved('2024-06-10') + sylvania() + letter('2024-06', '2024-06-30'),
    day,
    ['ruritania/move:4 info (received)'],
  ],
  [
    'perhaps moved before they were given',
    moved('2024-06') + sylvania() + letter('2024-06-15'),
    day,
    ['ruritania/move:4 info (carried_out)'],
  ],
  [
    'moved on a day that is open before',
    moved('../2024-06-10') + sylvania(),
    day,
    ['ruritania/move:4 info (carried_out)'],
  ],
  [
    'a letter that could not be read',
    moved('2024-06-10') + sylvania() + file('sylvania/letter', 'kind: assurance', 'recipient: sylvania'),
    day,
    [],
  ],
]);

const bad = 'result: unfavorable';
const checked = (on: string, ...more: readonly string[]): string =>
  ruritania() + check('check', 'program: blue-lantern', bad, `on: ${on}`, ...more);
const found = (...more: readonly string[]): string =>
  incident('theft', 'summary: Sights are missing.', 'concerns: [diversion]', ...more);
const sights = (name: string): string => transfer(name, 'program: fms', 'lines: [{ item: sights }]');

table('unfavorable-without-incident', [
  ['today', checked(day), day, ['ruritania/check:4 warning']],
  ['tomorrow', checked('2024-07-01'), day, []],
  ['favorable', checked(day).replace(bad, 'result: favorable'), day, []],
  ['without a result', checked(day).replace(bad, 'checked: 3'), day, []],
  ['neither names a transfer', checked(day) + found(), day, []],
  [
    'the same transfer',
    checked(day, 'transfers: [ruritania/a]') + sights('a') + found('articles: [ruritania/a]'),
    day,
    [],
  ],
  [
    'another transfer',
    checked(day, 'transfers: [ruritania/a]') + sights('a') + sights('b') + found('articles: [ruritania/b]'),
    day,
    ['ruritania/check:4 warning'],
  ],
  [
    'articles in words',
    checked(day, 'transfers: [ruritania/a]') + sights('a') + found('articles: sights'),
    day,
    [],
  ],
  ['the check names none', checked(day) + sights('b') + found('articles: [ruritania/b]'), day, []],
  ['an incident reported today', checked(day) + found(`reported: ${day}`), day, []],
  [
    'an incident reported tomorrow',
    checked(day) + found('reported: 2024-07-01'),
    day,
    ['ruritania/check:4 warning'],
  ],
  ['an incident that is a draft', checked(day) + found(draft), day, ['ruritania/check:4 warning']],
  [
    'an incident of another recipient',
    checked(day) + sylvania() + found().replace('recipient: ruritania', 'recipient: sylvania'),
    day,
    ['ruritania/check:4 warning'],
  ],
  [
    'an incident that could not be read',
    checked(day) + file('ruritania/theft', 'kind: incident', 'recipient: ruritania'),
    day,
    [],
  ],
  ['perhaps made', checked('2024-06-15/2024-07-15'), day, ['ruritania/check:4 warning (on)']],
  ['on a day before section 40A', checked('1996-07-20'), day, []],
  ['a draft', checked(day, draft), day, []],
]);
