/** The rules on deliveries: what their findings say, whole. Which deliveries they find, `deliveries.test.ts` holds. */
import { file, wholeTable, type Row } from './whole.ts';

const recipient = (...more: readonly string[]): string =>
  file('ruritania', 'kind: recipient', 'name: Ruritania', ...more);
const receiving = 'receiving_at_issuance: true';
const conflict = recipient(receiving, 'group: { conflict: true, by: state }');
const noConflict = recipient(receiving, 'group: { conflict: false, by: state }');
const newcomer = recipient('receiving_at_issuance: false');
const both = 'ihl, humanitarian-access';
const letter = (name: string, covers: string, on: string, ...more: readonly string[]): string =>
  file(
    `ruritania/${name}`,
    'kind: assurance',
    'recipient: ruritania',
    `covers: [${covers}]`,
    `received: ${on}`,
    `credibility: [{ finding: credible-and-reliable, on: ${on} }]`,
    ...more,
  );
/** A line of mortars; what was delivered stands on line 6. */
const mortars = (...deliveries: readonly string[]): string =>
  file(
    'ruritania/mortars',
    'kind: transfer',
    'recipient: ruritania',
    'program: fmf',
    'lines:',
    '  - item: mortars',
    ...(deliveries.length > 0
      ? [`    deliveries: [${deliveries.map((each) => `{ ${each} }`).join(', ')}]`]
      : []),
  );
/** A waiver; the day of it stands on line 4, its end on line 5. */
const waiver = (name: string, on: string, ...more: readonly string[]): string =>
  file(`ruritania/${name}`, 'kind: waiver', 'recipient: ruritania', 'by: state', `on: ${on}`, ...more);
/** An assessment; its day stands on line 4, its remedies on line 6. */
const assessment = (name: string, on: string, ...more: readonly string[]): string =>
  file(
    `ruritania/${name}`,
    'kind: assessment',
    'recipient: ruritania',
    'by: state',
    `on: ${on}`,
    'next_steps: New assurances are asked for.',
    ...more,
  );
const asOf = '2024-12-31';

const funded = 'see ruritania/mortars:3 fmf: Foreign Military Financing is named in the text';
const needed =
  'see ruritania:3 not already receiving on the day of the memorandum: both assurances are needed before anything is provided';
const of = 'of ruritania/mortars, ruritania';

/** A delivery in the pause of the group in conflict, whose limit was Sunday 2024-03-24. */
const inPause = (day: string, ...waivers: readonly string[]): readonly string[] => [
  `error ruritania/mortars:6 mortars delivered on ${day} of a required pause`,
  'label: delivered here',
  of,
  'under 1(c)(i).pause',
  'count: 45 days from 2024-02-08 is Sun 2024-03-24; day 1 of the pause is 2024-03-25',
  'see ruritania:4 the 45-day group comes from this determination',
  ...waivers.map((text) => `see ${text}`),
  'reading AMB-08',
];

wholeTable('delivery-during-pause', [
  ['the first day of the pause', conflict + mortars('on: 2024-03-25'), asOf, [inPause('day 1')]],
  [
    'a day not known to the day',
    conflict + mortars('on: 2024-04-02/2024-04-04'),
    asOf,
    [inPause('some day')],
  ],
  [
    'the longer limit',
    noConflict + mortars('on: 2024-08-08'),
    asOf,
    [
      [
        'error ruritania/mortars:6 mortars delivered on day 2 of a required pause',
        'label: delivered here',
        of,
        'under 1(c)(ii).pause',
        'count: 180 days from 2024-02-08 is Tue 2024-08-06; day 1 of the pause is 2024-08-07',
        'see ruritania:4 the 180-day group comes from this determination',
        'reading AMB-08',
      ],
    ],
  ],
  [
    'no group is determined, and both limits have passed',
    recipient(receiving) + mortars('on: 2024-08-07'),
    asOf,
    [
      [
        'error ruritania/mortars:6 mortars delivered on day 1 of a required pause',
        'label: delivered here',
        of,
        'under 1(c)',
        'count: group undecided; the later limit counts: 180 days from 2024-02-08 is Tue 2024-08-06; day 1 of the pause is 2024-08-07',
        'see ruritania:3 already receiving; its group is undecided',
        'reading AMB-08',
      ],
    ],
  ],
  [
    'a waiver of the next day',
    conflict + mortars('on: 2024-04-02') + waiver('border', '2024-04-03'),
    asOf,
    [inPause('day 9', 'ruritania/border:4 this waiver was exercised only 2024-04-03')],
  ],
  [
    'a waiver that ended the day before',
    conflict + mortars('on: 2024-04-02') + waiver('border', '2024-03-01', 'until: 2024-04-01'),
    asOf,
    [inPause('day 9', 'ruritania/border:5 this waiver ended 2024-04-01, 1 day before the delivery')],
  ],
  [
    'a waiver that ended days before',
    conflict + mortars('on: 2024-04-02') + waiver('border', '2024-03-01', 'until: 2024-03-30'),
    asOf,
    [inPause('day 9', 'ruritania/border:5 this waiver ended 2024-03-30, 3 days before the delivery')],
  ],
  [
    'a waiver that ended before, on a day not known to the day',
    conflict + mortars('on: 2024-04-02') + waiver('border', '2024-03-01', 'until: 2024-03-25/2024-03-30'),
    asOf,
    [inPause('day 9', 'ruritania/border:5 this waiver ended between 2024-03-25 and 2024-03-30')],
  ],
  [
    'a waiver that ended before a day not known to the day',
    conflict + mortars('on: 2024-04-02/2024-04-04') + waiver('border', '2024-03-01', 'until: 2024-03-30'),
    asOf,
    [inPause('some day', 'ruritania/border:5 this waiver ended 2024-03-30')],
  ],
  [
    'a waiver of another transfer, still running',
    conflict +
      mortars('on: 2024-04-02') +
      mortars().replace('/mortars', '/tents').replace('mortars', 'tents') +
      waiver('border', '2024-03-01', 'until: 2024-04-30', 'transfers: [ruritania/tents]'),
    asOf,
    [inPause('day 9', 'ruritania/border:4 this waiver names other transfers')],
  ],
  [
    'a waiver of this transfer that lifts section 1(b)',
    conflict +
      mortars('on: 2024-04-02') +
      waiver('border', '2024-03-01', 'waives: ["1(b)"]', 'transfers: [ruritania/mortars]'),
    asOf,
    [inPause('day 9', 'ruritania/border:4 this waiver waives only 1(b)')],
  ],
  [
    'a waiver of what cannot be waived',
    conflict + mortars('on: 2024-04-02') + waiver('border', '2024-03-01', 'waives: ["1(b)", "2(d)"]'),
    asOf,
    [inPause('day 9', 'ruritania/border:4 this waiver waives only 1(b), 2(d)')],
  ],
  [
    'a waiver of the pause of the other group, among others',
    conflict + mortars('on: 2024-04-02') + waiver('border', '2024-03-01', 'waives: ["1(b)", "1(c)(ii)"]'),
    asOf,
    [inPause('day 9', 'ruritania/border:4 this waiver waives another clause')],
  ],
  [
    'waivers that lack more than one thing, each in turn',
    conflict +
      mortars('on: 2024-04-02') +
      mortars().replace('/mortars', '/tents').replace('mortars', 'tents') +
      waiver('a', '2024-03-01', 'until: 2024-04-01', 'transfers: [ruritania/tents]', 'waives: ["1(b)"]') +
      waiver('b', '2024-04-03', 'until: 2024-04-30', 'waives: ["1(c)"]'),
    asOf,
    [
      inPause(
        'day 9',
        'ruritania/a:5 this waiver names other transfers and waives only 1(b) and ended 2024-04-01, 1 day before the delivery',
        'ruritania/b:4 this waiver was exercised only 2024-04-03',
      ),
    ],
  ],
]);

wholeTable('delivery-before-assurances', [
  [
    'none recorded',
    newcomer + mortars('on: 2024-06-09'),
    asOf,
    [
      [
        'error ruritania/mortars:6 mortars delivered on a day when the two assurances did not both stand',
        'label: delivered here',
        of,
        'under 1(a).pre',
        funded,
        needed,
        'reading AMB-07',
      ],
    ],
  ],
  [
    'no longer standing',
    newcomer +
      letter('access', 'humanitarian-access', '2024-06-01') +
      letter('law', 'ihl', '2024-06-01', 'withdrawn: 2024-06-20') +
      mortars('on: 2024-06-20'),
    asOf,
    [
      [
        'error ruritania/mortars:6 mortars delivered when the assurances no longer stood',
        'label: delivered here',
        of,
        'under 1(a).pre',
        funded,
        'see ruritania/law:6 ruritania/law was withdrawn 2024-06-20',
        'see ruritania/access:4 ruritania/access was received 2024-06-01 and found credible and reliable (2024-06-01)',
        'reading AMB-15',
      ],
    ],
  ],
]);

wholeTable('delivery-during-suspension', [
  [
    'suspended by an assessment',
    newcomer +
      letter('letter', both, '2024-03-01') +
      assessment('review', '2024-06-10', 'remedies: [{ action: suspend-transfers, from: 2024-06-10 }]') +
      mortars('on: 2024-06-12'),
    asOf,
    [
      [
        'error ruritania/mortars:6 mortars delivered while transfers were suspended',
        'label: delivered here',
        of,
        'under 1(b).rem',
        funded,
        'see ruritania/review:6 ruritania/review suspends transfers from 2024-06-10',
      ],
    ],
  ],
]);

/** What is told of a delivery while the assessment stood open that this line of `see` names. */
const continued = (...seen: readonly string[]): readonly string[] => [
  'warning ruritania/mortars:6 mortars delivered while an assessment of the assurances was open and no remedy had begun',
  'label: delivered here',
  of,
  'under 1(b).rem',
  ...seen.map((text) => `see ${text}`),
  'reading AMB-15',
];
const assured = newcomer + letter('letter', both, '2024-03-01');

wholeTable('continued-after-assessment', [
  [
    'an open assessment',
    assured + assessment('review', '2024-06-10') + mortars('on: 2024-06-12'),
    asOf,
    [continued('ruritania/review:4 assessed 2024-06-10')],
  ],
  [
    'the first of two that are open; one that is closed is passed over',
    assured +
      assessment('a', '2024-06-01', 'closed: { on: 2024-06-11, outcome: restored }') +
      assessment('b', '2024-06-08/2024-06-10') +
      assessment('c', '2024-06-02') +
      mortars('on: 2024-06-12'),
    asOf,
    [continued('ruritania/b:4 assessed between 2024-06-08 and 2024-06-10')],
  ],
  [
    'each delivery',
    assured + assessment('review', '2024-06-10') + mortars('on: 2024-06-12', 'on: 2024-06-13'),
    asOf,
    [
      continued('ruritania/review:4 assessed 2024-06-10'),
      continued('ruritania/review:4 assessed 2024-06-10'),
    ],
  ],
  [
    'a shipment provides nothing',
    assured + assessment('review', '2024-06-10') + mortars('on: 2024-06-12, event: shipment'),
    asOf,
    [],
  ],
]);

const undetermined = (verdict: string, ...more: readonly string[]): readonly string[] => [
  'warning ruritania/mortars:6 the record does not show whether this could be delivered (mortars)',
  'label: delivered here',
  of,
  'under 1(a)',
  `verdict: it can be ${verdict}`,
  ...more,
];
const silent = recipient('note: nothing is said');
const unsaid = 'unknown: ruritania does not record whether it was already receiving on 2024-02-08';
const ungrouped = 'unknown: no determination of the group of ruritania is recorded';
const excess = (on: string): string => mortars(on).replace('program: fmf', 'program: eda');

wholeTable('undetermined-delivery', [
  [
    'a fact is missing that could allow it',
    silent + mortars('on: 2024-03-01'),
    asOf,
    [
      undetermined(
        'transition or barred',
        unsaid,
        'see ruritania:1 "receiving_at_issuance" would settle it',
        'reading AMB-07, AMB-08',
      ),
    ],
  ],
  [
    'facts are missing, and each answer forbids it',
    silent + mortars('on: 2024-08-07'),
    asOf,
    [
      undetermined(
        'paused or barred; each of them forbids it',
        unsaid,
        'see ruritania:1 "receiving_at_issuance" would settle it',
        'reading AMB-07, AMB-08',
      ),
    ],
  ],
  [
    'two facts are missing',
    silent + mortars('on: 2024-03-25'),
    asOf,
    [
      undetermined(
        'transition or paused or barred',
        unsaid,
        ungrouped,
        'see ruritania:1 "receiving_at_issuance" would settle it',
        'see ruritania:1 "group" would settle it',
        'reading AMB-07, AMB-08',
      ),
    ],
  ],
  [
    'scope is open',
    newcomer + excess('on: 2024-06-05'),
    asOf,
    [
      undetermined(
        'out-of-scope or barred',
        'unknown: eda: excess articles come from stock, and the text names only drawdowns, and no decision on scope is recorded',
        'see ruritania/mortars:3 "scope_decision" would settle it',
        'reading AMB-05, AMB-07',
      ),
    ],
  ],
  [
    'its own day is not known: the place is the finding',
    conflict + mortars('on: 2024-03-24/2024-03-25'),
    asOf,
    [
      undetermined(
        'transition or paused',
        'unknown: the day of the delivery is not known (between 2024-03-24 and 2024-03-25)',
        'reading AMB-08',
      ),
    ],
  ],
  [
    'forbidden, and perhaps not made yet: under the clause of the rule, not of the verdict',
    newcomer + mortars('on: 2024-06-01/2024-06-30'),
    '2024-06-15',
    [
      undetermined(
        'barred; each of them forbids it',
        'unknown: whether it has been made is not known (between 2024-06-01 and 2024-06-30)',
        'reading AMB-07',
      ),
    ],
  ],
]);

/** How a day of shipment is told. */
const words = {
  '2024-06-30': '2024-06-30',
  '2024-06-20/2024-06-30': 'between 2024-06-20 and 2024-06-30',
  '../2024-06-30': 'by 2024-06-30',
};

const open = (verdict: string, label: string, ...more: readonly string[]): readonly string[] => [
  `info ruritania/mortars:5 not delivered, and could not be provided today: ${verdict}`,
  `label: ${label}`,
  of,
  ...more,
];

wholeTable('undeliverable-line', [
  [
    'barred',
    newcomer + mortars(),
    '2024-06-30',
    [
      open(
        'barred',
        'no complete assurances stand',
        'under 1(a).pre',
        'verdict: barred as of 2024-06-30',
        needed,
        'reading AMB-07',
      ),
    ],
  ],
  [
    'paused',
    conflict + mortars(),
    '2024-03-25',
    [
      open(
        'paused',
        'transfers are paused',
        'under 1(c)(i).pause',
        'verdict: paused as of 2024-03-25',
        'see ruritania:3 already receiving on the day of the memorandum',
        'see ruritania:4 engaged in active armed conflict on the day of the memorandum: 45 days from 2024-02-08 is Sun 2024-03-24',
        'reading AMB-08',
      ),
    ],
  ],
  [
    'suspended',
    assured +
      assessment('review', '2024-06-10', 'remedies: [{ action: suspend-transfers, from: 2024-06-10 }]') +
      mortars(),
    '2024-06-30',
    [
      open(
        'suspended',
        'transfers are suspended',
        'under 1(b).rem',
        'verdict: suspended as of 2024-06-30',
        'see ruritania/review:6 ruritania/review suspends transfers from 2024-06-10',
      ),
    ],
  ],
  ['in transition', conflict + mortars(), '2024-03-24', []],
  ['undetermined', newcomer + excess('on: 2025-01-01'), '2024-06-30', []],
  ['delivered today', newcomer + mortars('on: 2024-06-30'), '2024-06-30', []],
  [
    'to be delivered tomorrow',
    newcomer + mortars('on: 2024-07-01'),
    '2024-06-30',
    [
      open(
        'barred',
        'no complete assurances stand',
        'under 1(a).pre',
        'verdict: barred as of 2024-06-30',
        needed,
        'reading AMB-07',
      ),
    ],
  ],
  ...(['2024-06-30', '2024-06-20/2024-06-30', '../2024-06-30'] as const).map((on): Row => [
    `shipped ${on}`,
    newcomer + mortars(`on: ${on}, event: shipment`),
    '2024-06-30',
    [
      [
        'warning ruritania/mortars:6 in transit, and could not be provided today: barred',
        `label: shipped ${words[on]}`,
        of,
        'under 1(a).pre',
        'verdict: barred as of 2024-06-30',
        needed,
        'reading AMB-07, AMB-24',
      ],
    ],
  ]),
  ...(['2024-07-01', '2024-06-30/2024-07-01', '2024-06-30/..'] as const).map((on): Row => [
    `shipment of ${on}: not certainly in transit`,
    newcomer + mortars(`on: ${on}, event: shipment`),
    '2024-06-30',
    [
      open(
        'barred',
        'no complete assurances stand',
        'under 1(a).pre',
        'verdict: barred as of 2024-06-30',
        needed,
        'reading AMB-07',
      ),
    ],
  ]),
  [
    'delivered in part: the rest is not in transit',
    newcomer +
      mortars('on: 2024-06-20, quantity: 4').replace('    deliveries', '    quantity: 10\n    deliveries'),
    '2024-06-30',
    [
      open(
        'barred',
        'no complete assurances stand',
        'under 1(a).pre',
        'verdict: barred as of 2024-06-30',
        needed,
        'reading AMB-07',
      ),
    ],
  ],
]);
