/** What transfers say of the policy: approved without a review, in the gap, under one policy and delivered under another. */
import { expect, test } from 'vitest';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import { foundBy } from '../../support.ts';
import {
  approved,
  decided,
  delivered,
  file,
  publicOnly,
  radars,
  review,
  ruritania,
  table,
  unknown,
} from './table.ts';

const told = (severity: string, line: number, message: string, record = 'radars'): string =>
  `${severity} ruritania/${record}:${line}: ${message}`;
const broken = (...lines: readonly string[]): string =>
  file('ruritania/review', 'kind: cat-review', 'decision: unclear', ...lines);
const until = (day: string) => ({ ends: new Map([['cat', plainDate(day)]]) });

const wasApproved = (rest: string, day = 'on 2024-05-13', severity = 'warning'): string =>
  told(severity, 4, `this transfer was approved ${day}${rest}`);
const unnamed = ', and no review names it';
const tooLate = ', before the review that approves it';
const openReview = told(
  'warning',
  4,
  'the record does not show whether a review approved this transfer by the day of its approval',
);
const openApproval = told(
  'warning',
  4,
  'the record does not show whether this transfer, which no review approves in time, was approved while a policy was in force',
);
const openLatest = told(
  'warning',
  4,
  'the record does not show whether the latest review by the day of its approval approves this transfer',
);
const tied = (name: string): string =>
  ` | whether ruritania/${name} came before or after the review that approves on the same day is not recorded`;
const notYet = (which: string): string =>
  told(
    'warning',
    4,
    `the record does not show whether this transfer, which ${which}, has been approved by 2026-11-22`,
  );
const wasDelivered = (line: number, day: string, review: string): string =>
  told('warning', line, `delivered ${day}, although ${review}`);
const notPublic = ' | reviews are not public; there may be one';
const may = '2024-05-13';

table('unreviewed-approval', [
  ['not approved', radars(), []],
  ['no review', approved(may), [wasApproved(unnamed)]],
  ['on the first day of NSPM-10', approved('2018-04-19'), [wasApproved(unnamed, 'on 2018-04-19')]],
  ['the day before it', approved('2018-04-18'), []],
  ['on the last day of NSM-18', approved('2025-03-14'), [wasApproved(unnamed, 'on 2025-03-14')]],
  ['in the gap', approved('2025-03-15'), []],
  ['on its last day', approved('2025-04-08'), []],
  ['on the first day after it', approved('2025-04-09'), [wasApproved(unnamed, 'on 2025-04-09')]],
  ['today', approved('2026-11-22'), [wasApproved(unnamed, 'on 2026-11-22')]],
  ['tomorrow', approved('2026-11-23'), []],
  ['reviewed before', approved(may) + decided('2024-05-12'), []],
  ['reviewed on the day', approved(may) + decided(may), []],
  ['reviewed the day after', approved(may) + decided('2024-05-14'), [wasApproved(tooLate)]],
  ['denied', approved(may) + decided('2024-05-12', 'denied'), [wasApproved(', and its review denied it')]],
  [
    'returned, then denied',
    approved(may) + decided('2024-05-01', 'returned') + decided('2024-05-12', 'denied', 'second'),
    [wasApproved(', and its latest review denied it')],
  ],
  [
    'denied, then approved in time',
    approved(may) + decided('2024-05-01', 'denied') + decided('2024-05-12', 'approved', 'second'),
    [],
  ],
  [
    'denied in time, approved too late',
    approved(may) + decided('2024-05-01', 'denied') + decided('2024-05-14', 'approved', 'second'),
    [wasApproved(', and its latest review by then denied it')],
  ],
  [
    'approved, then denied in time',
    approved('2024-03-01') + decided('2024-02-01') + decided('2024-02-15', 'denied', 'second'),
    [wasApproved(', and its latest review denied it', 'on 2024-03-01')],
  ],
  [
    'approved, then returned on the day',
    approved('2024-03-01') + decided('2024-02-01') + decided('2024-03-01', 'returned', 'second'),
    [wasApproved(', and its latest review returned it', 'on 2024-03-01')],
  ],
  [
    'approved, then denied the day after',
    approved('2024-03-01') + decided('2024-02-01') + decided('2024-03-02', 'denied', 'second'),
    [],
  ],
  [
    'approved, denied, and approved again',
    approved('2024-03-01') +
      decided('2024-02-01') +
      decided('2024-02-15', 'denied', 'second') +
      decided('2024-03-01', 'approved', 'third'),
    [],
  ],
  [
    'denied and returned on one day',
    approved(may) + decided('2024-05-01', 'returned') + decided('2024-05-01', 'denied', 'second'),
    [wasApproved(', and its latest review denied or returned it')],
  ],
  [
    'denied only after it, twice',
    approved(may) + decided('2024-05-14', 'returned') + decided('2024-05-15', 'denied', 'second'),
    [wasApproved(', and no review approves it')],
  ],
  [
    'approved and denied on one day',
    approved(may) + decided('2024-05-01') + decided('2024-05-01', 'denied', 'second'),
    [openLatest + tied('second')],
  ],
  [
    'approved and denied on one day, and approved later',
    approved(may) +
      decided('2024-05-01') +
      decided('2024-05-01', 'denied', 'second') +
      decided('2024-05-02', 'approved', 'third'),
    [],
  ],
  [
    'a review of another transfer',
    approved(may) +
      file(
        'ruritania/trucks',
        'kind: transfer',
        'recipient: ruritania',
        'program: fms',
        'lines: [{ item: trucks }]',
      ) +
      file(
        'ruritania/review',
        'kind: cat-review',
        'transfers: [ruritania/trucks]',
        'on: 2024-05-01',
        'decision: approved',
      ),
    [wasApproved(unnamed)],
  ],
  ['a draft of a review', `${approved(may)}${decided('2024-05-12')}draft: true\n`, [wasApproved(unnamed)]],
  ['a draft of a transfer', radars(`approved: ${may}`, 'draft: true'), []],
  // Days not known.
  [
    'reviewed on some day around it',
    approved(may) + decided('2024-05-13/2024-05-14'),
    [openReview + unknown('on', 'review', '2024-05-13', '2024-05-14')],
  ],
  [
    'approved, then denied on some day around it',
    approved(may) + decided('2024-05-01') + decided('2024-05-13/2024-05-14', 'denied', 'second'),
    [openLatest + unknown('on', 'second', '2024-05-13', '2024-05-14')],
  ],
  [
    'approved, and denied on some day before or after that',
    approved(may) + decided('2024-05-02') + decided('2024-05-01/2024-05-03', 'denied', 'second'),
    [openLatest + unknown('on', 'second', '2024-05-01', '2024-05-03')],
  ],
  [
    'approved, and denied on some day before that',
    approved(may) + decided('2024-05-03') + decided('2024-05-01/2024-05-02', 'denied', 'second'),
    [],
  ],
  [
    'denied on some day around it, and never approved',
    approved(may) + decided('2024-05-13/2024-05-14', 'denied'),
    [wasApproved(', and no review approves it')],
  ],
  [
    'approved by the review or denied before it, on a day not known',
    approved('../2024-05-13') + decided('2018-04-19') + decided('../2024-05-13', 'denied', 'second'),
    [
      openLatest +
        ' | "approved" of ruritania/radars is not known to the day (by 2024-05-13)' +
        ' | "on" of ruritania/second is not known to the day (by 2024-05-13)',
    ],
  ],
  [
    'reviewed on some day after it began',
    approved(may) + decided('2024-05-13/..'),
    [openReview + ' | "on" of ruritania/review is not known to the day (on or after 2024-05-13)'],
  ],
  ['reviewed on some day before it', approved(may) + decided('2024-05-12/2024-05-13'), []],
  [
    'approved on some day around it',
    approved('2024-05-13/2024-05-14') + decided('2024-05-14'),
    [openReview + unknown('approved', 'radars', '2024-05-13', '2024-05-14')],
  ],
  [
    'approved on some day of one policy',
    approved('2024-05'),
    [wasApproved(unnamed, 'between 2024-05-01 and 2024-05-31')],
  ],
  [
    'approved under one policy or the other',
    approved('2023-02-22/2023-02-23'),
    [wasApproved(unnamed, 'between 2023-02-22 and 2023-02-23')],
  ],
  [
    'approved under a policy or none',
    approved('2025-03-14/2025-03-15'),
    [openApproval + unknown('approved', 'radars', '2025-03-14', '2025-03-15')],
  ],
  ['approved before or in the gap', approved('2025-03-20/2025-03-21'), []],
  [
    'approved today or tomorrow',
    approved('2026-11-22/2026-11-23'),
    [notYet('no review approves in time') + unknown('approved', 'radars', '2026-11-22', '2026-11-23')],
  ],
  [
    'approved on some day of one policy, perhaps yet to come',
    approved('2026-01-01/..'),
    [
      notYet('no review approves in time') +
        ' | "approved" of ruritania/radars is not known to the day (on or after 2026-01-01)',
    ],
  ],
  [
    'the same, denied before',
    approved('2026-01-01/..') + decided('2025-12-31', 'denied'),
    [
      notYet('its review denied') +
        ' | "approved" of ruritania/radars is not known to the day (on or after 2026-01-01)',
    ],
  ],
  ['the same, reviewed before', approved('2026-01-01/..') + decided('2025-12-31'), []],
  // Without an approval.
  ['delivered, and not reviewed', radars() + delivered('2024-05-01'), []],
  ['delivered, and approved by its review', radars() + delivered('2024-05-01') + decided('2024-05-01'), []],
  ['delivered, and denied after', radars() + delivered('2024-05-01') + decided('2024-05-02', 'denied'), []],
  [
    'denied, and delivered on the day',
    radars() + delivered('2024-05-01') + decided('2024-05-01', 'denied'),
    [wasDelivered(7, 'on 2024-05-01', 'its review denied it')],
  ],
  [
    'denied, and to be approved tomorrow',
    radars('approved: 2026-11-23') + delivered('2024-05-01') + decided('2024-05-01', 'denied'),
    [wasDelivered(8, 'on 2024-05-01', 'its review denied it')],
  ],
  [
    'approved, then returned, told once at the first delivery after',
    radars() +
      delivered('2024-05-05', '2024-05-01', '2024-05-04', '2024-05-03') +
      decided('2024-05-01') +
      decided('2024-05-03', 'returned', 'second'),
    [wasDelivered(10, 'on 2024-05-03', 'its latest review returned it')],
  ],
  [
    'approved after a review that approves, denied, and delivered all the same',
    approved('2024-05-10') +
      delivered('2024-05-20', '2024-06-01') +
      decided('2024-05-05') +
      decided('2024-05-20', 'denied', 'second'),
    [wasDelivered(8, 'on 2024-05-20', 'its latest review denied it')],
  ],
  [
    'denied, and approved and delivered all the same, told once at the approval',
    approved('2024-05-10') + delivered('2024-06-01') + decided('2024-05-05', 'denied'),
    [told('warning', 4, 'this transfer was approved on 2024-05-10, and its review denied it')],
  ],
  [
    'denied, delivered, and approved later',
    radars() +
      delivered('2024-05-02') +
      decided('2024-05-01', 'denied') +
      decided('2024-05-03', 'approved', 'second'),
    [wasDelivered(7, 'on 2024-05-02', 'its latest review by then denied it')],
  ],
  [
    'denied, and delivered in the gap',
    radars() + delivered('2025-03-15') + decided('2024-05-01', 'denied'),
    [],
  ],
  [
    'denied, and shipped',
    radars() + delivered('2024-05-02\n        event: shipment') + decided('2024-05-01', 'denied'),
    [],
  ],
  [
    'denied, and delivered tomorrow',
    radars() + delivered('2026-11-23') + decided('2024-05-01', 'denied'),
    [],
  ],
  [
    'denied, and perhaps delivered tomorrow',
    radars() + delivered('2026-11-22/2026-11-23') + decided('2024-05-01', 'denied'),
    [],
  ],
  [
    'denied on some day around the delivery',
    radars() + delivered('2024-05-02') + decided('2024-05-02/2024-05-03', 'denied'),
    [
      told(
        'warning',
        7,
        'the record does not show whether the latest review by the day of this delivery denied the transfer',
      ) + unknown('on', 'review', '2024-05-02', '2024-05-03'),
    ],
  ],
  [
    'an open delivery and then a certain one',
    radars() + delivered('2024-05-02', '2024-05-03') + decided('2024-05-02/2024-05-03', 'denied'),
    [wasDelivered(8, 'on 2024-05-03', 'its review denied it')],
  ],
  [
    'approved and denied on one day, and delivered',
    radars() + delivered('2024-05-02') + decided('2024-05-01') + decided('2024-05-01', 'denied', 'second'),
    [
      told(
        'warning',
        7,
        'the record does not show whether the latest review by the day of this delivery denied the transfer',
      ) + tied('second'),
    ],
  ],
  [
    'denied, and delivered under a policy or none',
    radars() + delivered('2025-03-14/2025-03-15') + decided('2024-05-01', 'denied'),
    [
      told(
        'warning',
        7,
        'the record does not show whether this, which its review denied, was delivered while a policy was in force',
      ) + unknown('deliveries', 'radars', '2025-03-14', '2025-03-15'),
    ],
  ],
  [
    'denied and delivered, beside a review that could not be read',
    radars() + delivered('2024-05-02') + decided('2024-05-01', 'denied', 'first') + broken(),
    [],
  ],
  [
    'denied and delivered, for an outsider',
    radars() + delivered('2024-05-02') + decided('2024-05-01', 'denied'),
    [
      wasDelivered(7, 'on 2024-05-02', 'its review denied it').replace('warning', 'info') +
        ' | reviews are not public; there may be another',
    ],
    publicOnly,
  ],
  // What is not public, and what could not be read.
  [
    'an outsider sees no review',
    approved(may),
    [wasApproved(unnamed, 'on 2024-05-13', 'info') + notPublic],
    publicOnly,
  ],
  ['an outsider sees one', approved(may) + decided(may), [], publicOnly],
  ['a review that could not be read', approved(may) + broken('transfers: [ruritania/radars]'), []],
  ['a review that could not be read, of nothing known', approved(may) + broken(), []],
  [
    'a review that could not be read, of what is no transfer',
    approved(may) + broken('transfers: [ruritania]'),
    [],
  ],
  ['a review that could not be read, of no transfer', approved(may) + broken('transfers: []'), []],
  ['a review that could not be read, of a number', approved(may) + broken('transfers: [1]'), []],
  [
    'a review of another transfer that could not be read',
    approved(may) +
      file(
        'ruritania/trucks',
        'kind: transfer',
        'recipient: ruritania',
        'program: fms',
        'lines: [{ item: trucks }]',
      ) +
      broken('transfers: [ruritania/trucks]'),
    [wasApproved(unnamed)],
  ],
  // The end that the settings may give.
  ['on the last day by the settings', approved(may), [wasApproved(unnamed)], until(may)],
  ['after it', approved(may), [], until('2024-05-12')],
]);

const gapReview = (day: string): string =>
  told('info', 3, `the review was decided ${day}, while no policy was in force`, 'review');
const gapApproval = (day: string): string =>
  told('info', 4, `this transfer, which no review names, was approved ${day}, while no policy was in force`);
const openGap = (what: string, line: number, record: string): string =>
  told('info', line, `${what} may fall into the days on which no policy was in force`, record);

table('policy-gap', [
  ['reviewed the day before', radars() + decided('2025-03-14'), []],
  ['on its first day', radars() + decided('2025-03-15'), [gapReview('on 2025-03-15')]],
  ['whatever it decides', radars() + decided('2025-03-15', 'returned'), [gapReview('on 2025-03-15')]],
  ['on its last day', radars() + decided('2025-04-08'), [gapReview('on 2025-04-08')]],
  ['the day after', radars() + decided('2025-04-09'), []],
  ['before all that is recorded', radars() + decided('2018-04-18'), []],
  ['approved the day before', approved('2025-03-14'), []],
  ['approved on its first day', approved('2025-03-15'), [gapApproval('on 2025-03-15')]],
  ['approved on its last day', approved('2025-04-08'), [gapApproval('on 2025-04-08')]],
  ['approved the day after', approved('2025-04-09'), []],
  ['not approved', radars(), []],
  ['approved in it, and reviewed before', approved('2025-03-15') + decided('2025-03-14'), []],
  [
    'approved in it, and reviewed in it',
    approved('2025-03-16') + decided('2025-03-15'),
    [gapReview('on 2025-03-15')],
  ],
  ['as of its first day', approved('2025-03-15'), [gapApproval('on 2025-03-15')], {}, '2025-03-15'],
  ['as of the day before', approved('2025-03-15'), [], {}, '2025-03-14'],
  [
    'on some day of it',
    radars() + decided('2025-03-20/2025-03-25'),
    [gapReview('between 2025-03-20 and 2025-03-25')],
  ],
  [
    'on some day around its start',
    radars() + decided('2025-03-14/2025-03-15'),
    [openGap('this review', 3, 'review') + unknown('on', 'review', '2025-03-14', '2025-03-15')],
  ],
  [
    'approved on some day around its end',
    approved('2025-04-08/2025-04-09'),
    [
      openGap('the approval of this transfer, which no review names,', 4, 'radars') +
        unknown('approved', 'radars', '2025-04-08', '2025-04-09'),
    ],
  ],
  [
    'approved on some day of it, perhaps after the day of the question',
    approved('2025-03-20/2025-03-25'),
    [
      openGap('the approval of this transfer, which no review names,', 4, 'radars') +
        unknown('approved', 'radars', '2025-03-20', '2025-03-25'),
    ],
    {},
    '2025-03-24',
  ],
  ['a review that could not be read', approved('2025-03-15') + broken('transfers: [ruritania/radars]'), []],
]);

/** Radars with deliveries, the first on line 7, reviewed on these days. */
const straddle = (reviews: readonly string[], ...days: readonly string[]): string =>
  radars() +
  delivered(...days) +
  reviews.map((day, index) => decided(day, 'approved', `review-${index}`)).join('');
const reviewedUnder = (line: number, words: string): string => told('info', line, `reviewed ${words}`);
const openStraddle = told(
  'info',
  7,
  'the record does not show whether this was delivered under the policy of its review',
);
const dayOfDelivery = (from: string, to: string): string => unknown('deliveries', 'radars', from, to);

table('straddled-policies', [
  ['not delivered', radars() + decided('2024-01-01'), []],
  ['not reviewed', radars() + delivered('2025-05-01'), []],
  ['delivered under the same', straddle(['2023-02-23'], '2025-03-14'), []],
  [
    'delivered under the next one',
    straddle(['2023-02-22'], '2023-02-23'),
    [reviewedUnder(7, 'on 2023-02-22 under NSPM-10, and delivered on 2023-02-23 under NSM-18')],
  ],
  [
    'delivered in the gap',
    straddle(['2025-03-14'], '2025-03-15'),
    [
      reviewedUnder(
        7,
        'on 2025-03-14 under NSM-18, and delivered on 2025-03-15 while no policy was in force',
      ),
    ],
  ],
  [
    'reviewed in the gap',
    straddle(['2025-04-08'], '2025-04-09'),
    [
      reviewedUnder(
        7,
        'on 2025-04-08 while no policy was in force, and delivered on 2025-04-09 under NSPM-10',
      ),
    ],
  ],
  ['both in the gap', straddle(['2025-03-15'], '2025-04-08'), []],
  ['NSPM-10 of 2018 and again', straddle(['2023-02-22'], '2025-04-09'), []],
  ['reviewed before all that is recorded', straddle(['2018-04-18'], '2018-04-19'), []],
  ['delivered before all that is recorded', straddle(['2018-04-19'], '2018-04-18'), []],
  [
    'told once, at the first such delivery, in the order of days',
    straddle(['2024-01-01'], '2025-05-01', '2024-06-01', '2025-04-10'),
    [reviewedUnder(9, 'on 2024-01-01 under NSM-18, and delivered on 2025-04-10 under NSPM-10')],
  ],
  ['reviewed anew', straddle(['2024-01-01', '2025-04-09'], '2025-05-01'), []],
  [
    'reviewed twice under the one before',
    straddle(['2024-03-01', '2024-01-01'], '2025-05-01'),
    [reviewedUnder(7, 'on 2024-03-01 under NSM-18, and delivered on 2025-05-01 under NSPM-10')],
  ],
  ['only denied', radars() + delivered('2025-05-01') + decided('2024-01-01', 'denied'), []],
  ['a shipment', radars() + delivered('2025-05-01\n        event: shipment') + decided('2024-01-01'), []],
  ['delivered tomorrow', straddle(['2024-01-01'], '2026-11-23'), []],
  ['perhaps delivered tomorrow', straddle(['2024-01-01'], '2026-11-22/2026-11-23'), []],
  ['perhaps reviewed tomorrow', straddle(['2026-11-22/2026-11-23'], '2024-01-01'), []],
  [
    'delivered after the end by the settings',
    straddle(['2024-01-01'], '2025-05-01'),
    [],
    until('2025-04-30'),
  ],
  // Days not known.
  [
    'delivered under the one or the other',
    straddle(['2025-03-14'], '2025-03-14/2025-03-15'),
    [openStraddle + dayOfDelivery('2025-03-14', '2025-03-15')],
  ],
  [
    'delivered under one of two others',
    straddle(['2024-01-01'], '2025-04-08/2025-04-09'),
    [
      reviewedUnder(
        7,
        'on 2024-01-01 under NSM-18, and delivered between 2025-04-08 and 2025-04-09 while no policy was in force or under NSPM-10',
      ),
    ],
  ],
  [
    'reviewed under the one or the other',
    straddle(['2025-03-14/2025-03-15'], '2025-03-15'),
    [openStraddle + unknown('on', 'review-0', '2025-03-14', '2025-03-15')],
  ],
  [
    'reviewed under one of two others',
    straddle(['2025-03-14/2025-03-15'], '2025-04-09'),
    [
      reviewedUnder(
        7,
        'between 2025-03-14 and 2025-03-15 under NSM-18 or while no policy was in force, and delivered on 2025-04-09 under NSPM-10',
      ),
    ],
  ],
  ['reviewed before or under a policy', straddle(['2018-04-18/2018-04-19'], '2024-01-01'), []],
  ['reviewed only after', straddle(['2024-01-01'], '2018-05-01'), []],
  ['reviewed anew before or after', straddle(['2018-04-18/2018-04-19', '2024-01-01'], '2018-05-01'), []],
  [
    'reviewed anew on a day before or after',
    straddle(['2024-01-01', '2025-04-20/2025-05-02'], '2025-05-01'),
    [openStraddle + unknown('on', 'review-1', '2025-04-20', '2025-05-02')],
  ],
  [
    'reviewed by then, or not yet',
    straddle(['2025-03-14/2025-04-09'], '2025-04-08'),
    [openStraddle + unknown('on', 'review-0', '2025-03-14', '2025-04-09')],
  ],
  [
    'delivered after the review, or before it under another',
    straddle(['2025-04-09'], '2025-04-08/2025-04-10'),
    [],
  ],
  // The approval is an act too.
  [
    'approved under another',
    approved('2024-03-01') + decided('2023-02-20'),
    [told('info', 4, 'reviewed on 2023-02-20 under NSPM-10, and approved on 2024-03-01 under NSM-18')],
  ],
  [
    'approved in the gap',
    approved('2025-03-20') + decided('2025-03-01'),
    [
      told(
        'info',
        4,
        'reviewed on 2025-03-01 under NSM-18, and approved on 2025-03-20 while no policy was in force',
      ),
    ],
  ],
  ['approved under the same', approved('2025-03-14') + decided('2023-02-23'), []],
  ['approved tomorrow', approved('2026-11-23') + decided('2024-01-01'), []],
  ['perhaps approved tomorrow', approved('2026-11-22/2026-11-23') + decided('2024-01-01'), []],
  [
    'approved under the one or the other',
    approved('2025-03-14/2025-03-15') + decided('2025-03-14'),
    [
      told('info', 4, 'the record does not show whether this was approved under the policy of its review') +
        unknown('approved', 'radars', '2025-03-14', '2025-03-15'),
    ],
  ],
  [
    'approved and delivered under another: told at the approval',
    approved('2025-05-01') + delivered('2025-05-01') + decided('2024-01-01'),
    [told('info', 4, 'reviewed on 2024-01-01 under NSM-18, and approved on 2025-05-01 under NSPM-10')],
  ],
  [
    'approved under its own, and delivered under another',
    approved('2024-02-01') + delivered('2025-05-01') + decided('2024-01-01'),
    [told('info', 8, 'reviewed on 2024-01-01 under NSM-18, and delivered on 2025-05-01 under NSPM-10')],
  ],
  [
    'the last one governs, not an older one of the same policy',
    straddle(['2020-01-01', '2024-01-01'], '2025-05-01'),
    [reviewedUnder(7, 'on 2024-01-01 under NSM-18, and delivered on 2025-05-01 under NSPM-10')],
  ],
  [
    'an open one and then a certain one',
    straddle(['2024-01-01'], '2025-03-14/2025-03-15', '2025-03-16'),
    [
      reviewedUnder(
        8,
        'on 2024-01-01 under NSM-18, and delivered on 2025-03-16 while no policy was in force',
      ),
    ],
  ],
]);

test('what a transfer is told under, and what it is shown beside', () => {
  const [approval] = foundBy(
    'cat/unreviewed-approval',
    ruritania + approved('2025-05-13') + review('review', '2025-06-01', 'decision: approved'),
    '2026-11-22',
  );
  expect(approval).toMatchObject({
    record: 'ruritania/radars',
    recipient: 'ruritania',
    readings: ['CAT-01', 'CAT-02', 'CAT-04'],
  });
  expect(approval!.clauses.map(({ cite }) => cite)).toEqual(['CAT policy, EO-14268']);
  expect(approval!.related.map(({ at, message }) => `${at.start.line} ${message}`)).toEqual([
    '4 approved 2025-06-01',
  ]);
  const [straddled] = foundBy(
    'cat/straddled-policies',
    ruritania + straddle(['2024-01-01', '2024-02-01'], '2025-05-01'),
    '2026-11-22',
  );
  expect(straddled!.clauses.map(({ cite }) => cite)).toEqual(['CAT policy, NSM-18', 'CAT policy, EO-14268']);
  expect(straddled!.related.map(({ at, message }) => `${at.path}:${at.start.line} ${message}`)).toEqual([
    'cases/ruritania/review-1.yaml:3 reviewed under NSM-18',
  ]);
  const [gap] = foundBy('cat/policy-gap', ruritania + radars() + decided('2025-03-15'), '2026-11-22');
  expect(gap).toMatchObject({
    record: 'ruritania/review',
    recipient: 'ruritania',
    readings: ['CAT-01', 'CAT-03'],
  });
});
