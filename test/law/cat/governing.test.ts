/** What is said of a transfer and of a review: the policy that governs, or that was in force. */
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import { contextFor } from '../../../src/engine/evaluate.ts';
import type { Context, Said } from '../../../src/engine/rule.ts';
import { catPolicy } from '../../../src/law/cat/index.ts';
import { contextOf } from '../../support.ts';
import { approved, decided, delivered, file, radars, ruritania } from './table.ts';

function saidOf(archive: string, id: string, asOf: string, more: Partial<Context> = {}): readonly Said[] {
  const context = contextFor(catPolicy, contextOf(ruritania + archive, asOf, more));
  return catPolicy.says!(context.cases.get(id)!, context);
}
const texts = (archive: string, id = 'ruritania/radars', asOf = '2026-11-22', more: Partial<Context> = {}) =>
  saidOf(archive, id, asOf, more).map(({ text }) => text);

const stretch = {
  first: 'NSPM-10 was in force from 2018-04-19 to 2023-02-22; its standard for refusal is actual knowledge.',
  middle:
    'NSM-18 was in force from 2023-02-23 to 2025-03-14; its standard for refusal is more likely than not.',
  gap: 'No policy was in force from 2025-03-15 to 2025-04-08.',
  now: 'NSPM-10 has been in force since 2025-04-09; its standard for refusal is actual knowledge.',
  early: 'What was in force up to 2018-04-18 is not recorded here.',
};
const by = (day: string) => `this transfer was approved ${day}, and that day selects the policy (CAT-01).`;
const byReview = (day: string) =>
  `no approval is recorded; the review that approves this transfer was decided ${day}, and that day selects the policy (CAT-01).`;
const byThen =
  'an approval came by then at the latest, perhaps under an earlier policy, and its day selects the policy (CAT-01).';
const would = (day: string, name: string) =>
  `Not yet approved, as far as the record shows; on ${day} that would be ${name} (CAT-01).`;

describe('a transfer', () => {
  test.each([
    ['2018-04-18', 'The policy that governs is not recorded here', stretch.early],
    ['2018-04-19', 'NSPM-10 governs', stretch.first],
    ['2023-02-22', 'NSPM-10 governs', stretch.first],
    ['2023-02-23', 'NSM-18 governs', stretch.middle],
    ['2025-03-14', 'NSM-18 governs', stretch.middle],
    ['2025-03-15', 'No policy governs', stretch.gap],
    ['2025-04-08', 'No policy governs', stretch.gap],
    ['2025-04-09', 'NSPM-10 governs', stretch.now],
    ['2026-11-22', 'NSPM-10 governs', stretch.now],
  ])('approved on %s', (day, lead, rest) => {
    expect(texts(approved(day))).toEqual([`${lead}: ${by(`on ${day}`)} ${rest}`]);
  });

  test('the approval goes before the review', () => {
    expect(texts(approved('2025-05-01') + decided('2024-01-01'))).toEqual([
      `NSPM-10 governs: ${by('on 2025-05-01')} ${stretch.now}`,
    ]);
  });

  test.each([
    ['not approved', radars() + decided('2024-01-01')],
    ['approved tomorrow', approved('2026-11-23') + decided('2024-01-01')],
    ['denied before', radars() + decided('2024-01-01') + decided('2023-12-31', 'denied', 'second')],
    ['denied tomorrow', radars() + decided('2024-01-01') + decided('2026-11-23', 'denied', 'second')],
    ['approved before it', radars() + decided('2024-01-01') + decided('2019-01-01', 'approved', 'second')],
  ])('by the review that approves it last: %s', (_, archive) => {
    expect(texts(archive)).toEqual([`NSM-18 governs: ${byReview('on 2024-01-01')} ${stretch.middle}`]);
  });

  test.each([
    ['2018-04-18', 'one not recorded here', stretch.early],
    ['2024-05-01', 'NSM-18', stretch.middle],
    ['2025-03-15', 'no policy', stretch.gap],
    ['2026-11-22', 'NSPM-10', stretch.now],
  ])('neither approved nor reviewed by %s', (day, name, rest) => {
    const archive = approved('2026-12-01') + decided('2026-12-01');
    expect(texts(archive, 'ruritania/radars', day)).toEqual([`${would(day, name)} ${rest}`]);
  });

  test('each policy is named that may govern', () => {
    expect(texts(approved('2025-03-14/2025-04-09'))).toEqual(
      [
        ['NSM-18 governs', stretch.middle],
        ['no policy governs', stretch.gap],
        ['NSPM-10 governs', stretch.now],
      ].map(([lead, rest]) => `It may be that ${lead}: ${by('between 2025-03-14 and 2025-04-09')} ${rest}`),
    );
    expect(texts(approved('../2018-04-19'))).toEqual([
      `It may be that the policy that governs is not recorded here: ${by('by 2018-04-19')} ${stretch.early}`,
      `It may be that NSPM-10 governs: ${by('by 2018-04-19')} ${stretch.first}`,
    ]);
  });

  test('what may not have been approved yet is governed by the policy of every day it can be', () => {
    expect(texts(approved('2026-11-22/2026-11-23'))).toEqual([
      `NSPM-10 governs: ${by('between 2026-11-22 and 2026-11-23 (whether by 2026-11-22 is not known)')} ${stretch.now}`,
    ]);
    expect(texts(approved('2026-01-01/..'))).toEqual([
      `NSPM-10 governs: ${by('on or after 2026-01-01 (whether by 2026-11-22 is not known)')} ${stretch.now}`,
    ]);
  });

  test('a review that approves is not the one that decides where a later one refuses', () => {
    expect(texts(radars() + decided('2024-01-01') + decided('2025-05-01', 'denied', 'second'))).toEqual([
      `Not yet approved, as far as the record shows, and the latest review denied it on 2025-05-01; on 2026-11-22 that would be NSPM-10 (CAT-01). ${stretch.now}`,
    ]);
    expect(texts(radars() + delivered('2025-03-20') + decided('2024-01-01', 'returned'))).toEqual([
      `No approval is recorded, and the latest review returned it on 2024-01-01; something of it was delivered on 2025-03-20, and on that day no policy was in force; ${byThen} ${stretch.gap}`,
    ]);
    const open = (day: string) =>
      `It may be that NSM-18 governs: no approval is recorded; a review that may not be the latest approved this transfer on ${day}, and that day selects the policy (CAT-01). ${stretch.middle}`;
    expect(texts(radars() + decided('2024-01-01') + decided('2024-01-01', 'denied', 'second'))).toEqual([
      open('2024-01-01'),
    ]);
    expect(
      texts(radars() + decided('2024-01-01') + decided('2023-01-01/2024-01-02', 'denied', 'second')),
    ).toEqual([open('2024-01-01')]);
    // Approved anew, or not yet: under the same policy it makes no difference.
    const later = (day: string) => decided(`${day}/2026-11-23`, 'approved', 'second');
    const asked = 'between 2026-01-01 and 2026-11-23';
    expect(texts(radars() + decided('2024-01-01') + later('2026-01-01'))).toEqual([
      `It may be that NSPM-10 governs: no approval is recorded; a review that may not be the latest approved this transfer ${asked} (whether by 2026-11-22 is not known), and that day selects the policy (CAT-01). ${stretch.now}`,
    ]);
    expect(texts(radars() + decided('2025-05-01') + later('2026-01-01'))).toEqual([
      `NSPM-10 governs: ${byReview(`${asked} (whether by 2026-11-22 is not known)`)} ${stretch.now}`,
    ]);
  });

  test.each([
    ['announced', radars('announced: 2024-05-01'), 'it was announced on 2024-05-01', 4],
    [
      'delivered before it was announced',
      radars('announced: 2024-05-02') + delivered('2024-05-01'),
      'something of it was delivered on 2024-05-01',
      8,
    ],
    [
      'announced on some day before the delivery',
      radars('announced: 2024-05') + delivered('2025-05-01'),
      'it was announced between 2024-05-01 and 2024-05-31',
      4,
    ],
    [
      'perhaps announced before the delivery',
      radars('announced: 2023-03-01/..') + delivered('2024-05-01'),
      'something of it was delivered on 2024-05-01',
      8,
    ],
    [
      'announced tomorrow, delivered',
      radars('announced: 2026-11-23') + delivered('2024-05-01'),
      'something of it was delivered on 2024-05-01',
      8,
    ],
  ])('neither approved nor reviewed, and %s', (_, archive, what, line) => {
    const text = `No approval is recorded; ${what}, and on that day NSM-18 was in force; ${byThen} ${stretch.middle}`;
    expect(saidOf(archive, 'ruritania/radars', '2026-11-22')).toMatchObject([
      { text, clause: { key: 'NSM-18' }, at: { start: { line } } },
    ]);
  });

  test('what was notified may be approved before or after', () => {
    expect(texts(radars('announced: 2024-06-01', 'notified_congress: 2024-05-01'))).toEqual([
      `No approval is recorded; Congress was notified of it on 2024-05-01, and on that day NSM-18 was in force; the approval may come before or after it, perhaps under another policy, and its day selects the policy (CAT-01). ${stretch.middle}`,
    ]);
  });

  test('what happened on a day not known, or not recorded', () => {
    const announced = (day: string, words: string) =>
      `No approval is recorded; it was announced ${day}, and ${words}; ${byThen}`;
    expect(texts(radars('announced: 2018-04-18/2018-04-19'))).toEqual(
      [
        ['on that day a policy may have been in force that is not recorded here', stretch.early],
        ['on that day NSPM-10 may have been in force', stretch.first],
      ].map(([words, rest]) => `${announced('between 2018-04-18 and 2018-04-19', words!)} ${rest}`),
    );
    expect(texts(radars('announced: 2018-04-18'))).toEqual([
      `${announced('on 2018-04-18', 'what was in force on that day is not recorded here')} ${stretch.early}`,
    ]);
    expect(texts(radars('announced: 2026-01-01/..') + delivered('2026-11-21/..'))).toEqual([
      `${announced('on or after 2026-01-01 (whether by 2026-11-22 is not known)', 'on that day NSPM-10 was in force')} ${stretch.now}`,
    ]);
  });

  test('a review that could not be read is told of, where it may name the transfer and decide', () => {
    const unread = (...lines: readonly string[]) =>
      file('ruritania/review', 'kind: cat-review', 'decision: unclear', ...lines);
    const note =
      'A file that may hold a review of this transfer could not be read: cases/ruritania/review.yaml.';
    expect(texts(radars() + unread())).toEqual([`${would('2026-11-22', 'NSPM-10')} ${stretch.now}`, note]);
    expect(texts(radars() + unread('transfers: []'))[1]).toBe(note);
    expect(
      texts(radars() + unread('transfers: [ruritania/radars]') + decided('2024-01-01', 'approved', 'b')),
    ).toEqual([`NSM-18 governs: ${byReview('on 2024-01-01')} ${stretch.middle}`, note]);
    expect(texts(approved('2024-01-01') + unread())).toHaveLength(1);
  });

  test('after the end that the settings give, nothing governs', () => {
    const until = { ends: new Map([['cat', plainDate('2025-12-31')]]) };
    const end = 'Conventional arms transfer policy is applied here up to 2025-12-31, and';
    expect(texts(approved('2026-01-01'), 'ruritania/radars', '2026-11-22', until)).toEqual([
      `${end} this transfer was approved on 2026-01-01.`,
    ]);
    expect(texts(radars(), 'ruritania/radars', '2026-11-22', until)).toEqual([
      `${end} no approval by that day is recorded.`,
    ]);
    expect(texts(approved('2025-12-31'), 'ruritania/radars', '2026-11-22', until)).toEqual([
      `NSPM-10 governs: ${by('on 2025-12-31')} ${stretch.now}`,
    ]);
  });
});

describe('a review', () => {
  const said = (on: string, asOf = '2026-11-22') =>
    texts(radars() + decided(on, 'denied'), 'ruritania/review', asOf);

  test.each([
    ['2018-04-18', 'under a policy not recorded here', stretch.early],
    ['2024-01-01', 'under NSM-18', stretch.middle],
    ['2025-03-15', 'while no policy was in force', stretch.gap],
    ['2025-04-09', 'under NSPM-10', stretch.now],
  ])('decided on %s', (day, words, rest) => {
    expect(said(day)).toEqual([`This review was decided on ${day}, ${words}. ${rest}`]);
  });

  test('on a day not known, and on one yet to come', () => {
    expect(said('2023-02-22/2023-02-23')).toEqual([
      `This review was decided between 2023-02-22 and 2023-02-23, perhaps under NSPM-10. ${stretch.first}`,
      `This review was decided between 2023-02-22 and 2023-02-23, perhaps under NSM-18. ${stretch.middle}`,
    ]);
    expect(said('2026-11-23')).toEqual([]);
    expect(said('2026-11-22/2026-11-23')).toEqual([
      `This review was decided between 2026-11-22 and 2026-11-23 (whether by 2026-11-22 is not known), under NSPM-10. ${stretch.now}`,
    ]);
  });
});

test('each sentence has its clause and its place', () => {
  const short = (archive: string, id: string) =>
    saidOf(archive, id, '2026-11-22').map(({ clause, at }) => [
      clause?.key,
      at && `${at.path}:${at.start.line}`,
    ]);
  expect(short(approved('2018-04-18/2018-04-19'), 'ruritania/radars')).toEqual([
    [undefined, 'cases/ruritania/radars.yaml:4'],
    ['NSPM-10', 'cases/ruritania/radars.yaml:4'],
  ]);
  const both = radars() + decided('2025-03-15');
  expect(short(both, 'ruritania/radars')).toEqual([['EO-14236', 'cases/ruritania/review.yaml:3']]);
  expect(short(both, 'ruritania/review')).toEqual([['EO-14236', 'cases/ruritania/review.yaml:3']]);
  expect(short(radars(), 'ruritania/radars')).toEqual([['EO-14268', null]]);
});

test('nothing is said of other records, of drafts, and of what names what is not there', () => {
  expect(texts(radars(), 'ruritania')).toEqual([]);
  expect(texts(radars('approved: 2024-01-01', 'draft: true'))).toEqual([]);
  const dangling = file(
    'ruritania/review',
    'kind: cat-review',
    'transfers: [ruritania/trucks]',
    'on: 2024-01-01',
    'decision: denied',
  );
  expect(texts(dangling, 'ruritania/review')).toEqual([]);
});
