/** What is said of a transfer and of a review: the policy that governs, or that was in force. */
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import { contextFor } from '../../../src/engine/evaluate.ts';
import type { Context, Said } from '../../../src/engine/rule.ts';
import { catPolicy } from '../../../src/law/cat/index.ts';
import { contextOf } from '../../support.ts';
import { approved, decided, file, radars, ruritania } from './table.ts';

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
    ['denied later', radars() + decided('2024-01-01') + decided('2025-05-01', 'denied', 'second')],
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

  test('what may not have been approved yet is no more certain', () => {
    expect(texts(approved('2026-11-22/2026-11-23'))).toEqual([
      `It may be that NSPM-10 governs: ${by('between 2026-11-22 and 2026-11-23')} ${stretch.now}`,
    ]);
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
