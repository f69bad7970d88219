/** The other rules of the memorandum: what their findings say, whole. What they find, `rules.test.ts` holds. */
import { plainDate } from '../../../src/calendar/plain-date.ts';
import { file, wholeTable, type Row } from './whole.ts';

// What comes as `more` begins on the line after the fields that are written out here.
const recipient = (...more: readonly string[]): string =>
  file('freedonia', 'kind: recipient', 'name: Freedonia', ...more);
const both = 'ihl, humanitarian-access';
const good = (on: string): string => `credibility: [{ finding: credible-and-reliable, on: ${on} }]`;
const bad = (on: string): string => `credibility: [{ finding: not-credible-and-reliable, on: ${on} }]`;
const letter = (name: string, covers: string, ...more: readonly string[]): string =>
  file(`freedonia/${name}`, 'kind: assurance', 'recipient: freedonia', `covers: [${covers}]`, ...more);
const transfer = (name: string, program: string, ...more: readonly string[]): string =>
  file(`freedonia/${name}`, 'kind: transfer', 'recipient: freedonia', `program: ${program}`, ...more);
const assessment = (on: string, ...more: readonly string[]): string =>
  file('freedonia/review', 'kind: assessment', 'recipient: freedonia', 'by: state', `on: ${on}`, ...more);
const waiver = (on: string, ...more: readonly string[]): string =>
  file('freedonia/waiver', 'kind: waiver', 'recipient: freedonia', 'by: state', `on: ${on}`, ...more);
const incident = (...more: readonly string[]): string =>
  file(
    'freedonia/raid',
    'kind: incident',
    'recipient: freedonia',
    'summary: Shells were reported to have hit a well.',
    'concerns: [ihl]',
    ...more,
  );
const notice = (name: string, to: string, under: string, sent: string, ...more: readonly string[]): string =>
  file(`notices/${name}`, 'kind: notice', `to: ${to}`, `under: ${under}`, `sent: ${sent}`, ...more);
const report = (name: string, year: number, ...more: readonly string[]): string =>
  file(`reports/${name}`, 'kind: report', `fiscal_year: ${year}`, ...more);

const law = letter('law', 'ihl', 'received: 2024-06-10', good('2024-06-11'));
const lawStands = (...more: readonly string[]): readonly string[] => [
  'warning freedonia/law:3 Freedonia has given one of the two assurances: international humanitarian law; that of humanitarian access does not stand',
  'label: this one stands',
  'of freedonia/law, freedonia',
  'under 1(a)(ii)',
  ...more,
];

wholeTable('half-assured', [
  ['the other was never given', recipient() + law, '2024-06-20', [lawStands()]],
  [
    'the other no longer stands',
    recipient() +
      law +
      letter(
        'access',
        'humanitarian-access',
        'received: 2024-06-01',
        good('2024-06-01'),
        'withdrawn: 2024-06-15',
      ),
    '2024-06-20',
    [lawStands('see freedonia/access:6 freedonia/access was withdrawn 2024-06-15')],
  ],
  [
    'the one of humanitarian access stands',
    recipient() + letter('access', 'humanitarian-access', 'received: 2024-06-10', good('2024-06-11')),
    '2024-06-20',
    [
      [
        'warning freedonia/access:3 Freedonia has given one of the two assurances: humanitarian access; that of international humanitarian law does not stand',
        'label: this one stands',
        'of freedonia/access, freedonia',
        'under 1(a)(i)',
      ],
    ],
  ],
  [
    'once, at the first letter that stands',
    recipient() +
      letter('earlier', 'ihl', 'received: 2024-06-21', good('2024-06-21')) +
      law +
      letter('law-2', 'ihl', 'received: 2024-06-12', good('2024-06-12')),
    '2024-06-20',
    [lawStands()],
  ],
  [
    'neither stands',
    recipient() + letter('law', 'ihl', 'received: 2024-06-10', bad('2024-06-11')),
    '2024-06-20',
    [],
  ],
  [
    'the end of the memorandum is today, or later',
    recipient() + law,
    '2024-06-20',
    [lawStands()],
    { until: plainDate('2024-06-20') },
  ],
]);

wholeTable('oral-assurance', [
  [
    'spoken',
    recipient() + letter('call', both, 'form: oral', 'received: 2024-06-10'),
    '2024-06-20',
    [
      [
        'error freedonia/call:4 the assurance is oral; section 1(a) asks for written ones',
        'label: not in writing',
        'of freedonia/call, freedonia',
        'under 1(a).pre',
      ],
    ],
  ],
]);

const belowMinister = (line: number, under: string): readonly string[] => [
  `warning freedonia/letter:${line} no representative who gave the assurance is recorded as a minister or above, or as accepted`,
  'label: below minister',
  'of freedonia/letter, freedonia',
  `under ${under}`,
];

wholeTable('representative-below-minister', [
  [
    'one limb',
    recipient() + letter('letter', 'ihl', 'representatives: [{ level: ambassador }]', 'received: 2024-06-10'),
    '2024-06-20',
    [belowMinister(4, '1(a)(i)')],
  ],
  [
    'both limbs, in the order of the letter',
    recipient() +
      letter(
        'letter',
        'humanitarian-access, ihl',
        'received: 2024-06-10',
        'representatives: [{ level: ambassador }, { level: ambassador }]',
      ),
    '2024-06-20',
    [belowMinister(5, '1(a)(ii), 1(a)(i)')],
  ],
]);

const unassessed = (day: string, under: string): readonly string[] => [
  `warning freedonia/letter:4 no finding on the credibility of the assurance received ${day} is recorded`,
  'label: received here',
  'of freedonia/letter, freedonia',
  `under ${under}`,
];

wholeTable('assurance-not-assessed', [
  [
    'one limb',
    recipient() + letter('letter', 'humanitarian-access', 'received: 2024-06-10'),
    '2024-06-20',
    [unassessed('2024-06-10', '1(a)(ii)')],
  ],
  [
    'both limbs, received on a day not known to the day',
    recipient() + letter('letter', both, 'received: 2024-06-10/2024-06-20'),
    '2024-06-20',
    [unassessed('between 2024-06-10 and 2024-06-20', '1(a)(i), 1(a)(ii)')],
  ],
]);

const rejected = (line: number, day: string, under: string): readonly string[] => [
  `error freedonia/letter:${line} the assurance was found not credible and reliable ${day}, and nothing replaces it`,
  'label: found so here',
  'of freedonia/letter, freedonia',
  `under ${under}`,
];

wholeTable('rejected-assurance', [
  [
    'found so',
    recipient() + letter('letter', 'ihl', 'received: 2024-06-10', bad('2024-06-12')),
    '2024-06-20',
    [rejected(5, '2024-06-12', '1(a)(i)')],
  ],
  [
    'found so last, on a day not known to the day',
    recipient() +
      letter(
        'letter',
        both,
        'received: 2024-06-10',
        'credibility:',
        '  - { finding: credible-and-reliable, on: 2024-06-11 }',
        '  - { finding: not-credible-and-reliable, on: 2024-06-12/2024-06-14 }',
      ),
    '2024-06-20',
    [rejected(7, 'between 2024-06-12 and 2024-06-14', '1(a)(i), 1(a)(ii)')],
  ],
]);

wholeTable('undecided-group', [
  [
    'not determined',
    recipient('receiving_at_issuance: true'),
    '2024-06-20',
    [
      [
        'warning freedonia:3 Freedonia was already receiving, and the determination that gives it 45 or 180 days is not recorded',
        'label: was already receiving',
        'of freedonia, freedonia',
        'under 1(c)',
        'reading AMB-17',
      ],
    ],
  ],
]);

const unrecorded = (related: string): readonly string[] => [
  'warning freedonia:2 whether Freedonia was already receiving on 2024-02-08 is not recorded',
  'label: not recorded for it',
  'of freedonia, freedonia',
  'under 1(c)',
  `see ${related}`,
];
const shells = transfer('shells', 'fmf', 'lines: [{ item: shells }]');

wholeTable('unrecorded-receiving-at-issuance', [
  [
    'a transfer depends on it, before any assurance',
    recipient() + shells + letter('law', 'ihl') + transfer('tents', 'fms', 'lines: [{ item: tents }]'),
    '2024-06-20',
    [unrecorded('freedonia/shells:2 this transfer depends on it')],
  ],
  [
    'an assurance depends on it',
    recipient() + letter('law', 'ihl'),
    '2024-06-20',
    [unrecorded('freedonia/law:2 this assurance depends on it')],
  ],
  ['the day before the memorandum', recipient() + shells, '2024-02-07', []],
  [
    'on the day of the memorandum',
    recipient() + shells,
    '2024-02-08',
    [unrecorded('freedonia/shells:2 this transfer depends on it')],
  ],
]);

wholeTable('unexplained-exemption', [
  [
    'the second of two lines',
    recipient() +
      transfer(
        'shells',
        'fmf',
        'lines:',
        '  - { item: tents, exemption: { clause: "1(d)(3)", because: non-lethal } }',
        '  - { item: shells, exemption: { clause: "1(d)(2)" } }',
      ),
    '2024-06-20',
    [
      [
        'error freedonia/shells:6 exempt under 1(d)(2), and no reason is recorded',
        'label: why is not said',
        'of freedonia/shells, freedonia',
        'under 1(d)(2)',
      ],
    ],
  ],
]);

const exempt = '{ item: tents, exemption: { clause: "1(d)(3)", because: non-lethal } }';

wholeTable('contradicted-exemption', [
  [
    'the second of two lines, by the second of two claims',
    recipient() +
      transfer(
        'shells',
        'fmf',
        'lines:',
        '  - { item: tents }',
        '  - { item: shells, exemption: { clause: "1(d)(1)", because: air defense } }',
      ) +
      incident(
        'contradicts:',
        '  - { transfer: freedonia/shells, line: 0, because: used elsewhere }',
        '  - { transfer: freedonia/shells, line: 1, because: used elsewhere }',
      ),
    '2024-06-20',
    [
      [
        'warning freedonia/shells:6 freedonia/raid contradicts the exemption under 1(d)(1)',
        'label: claimed here',
        'of freedonia/shells, freedonia',
        'under 1(d)(1)',
        'see freedonia/raid:7 the incident says so here',
        'reading AMB-26',
      ],
    ],
  ],
  [
    'of one of two transfers',
    recipient() +
      transfer('a', 'fmf', `lines: [${exempt}]`) +
      transfer('b', 'fmf', `lines: [${exempt}]`) +
      incident('contradicts: [{ transfer: freedonia/b, line: 0, because: used elsewhere }]'),
    '2024-06-20',
    [
      [
        'warning freedonia/b:4 freedonia/raid contradicts the exemption under 1(d)(3)',
        'label: claimed here',
        'of freedonia/b, freedonia',
        'under 1(d)(3)',
        'see freedonia/raid:5 the incident says so here',
        'reading AMB-26',
      ],
    ],
  ],
  [
    'of a line that does not exist: the incident could not be read',
    recipient() + shells + incident('contradicts: [{ transfer: freedonia/shells, line: 1, because: none }]'),
    '2024-06-20',
    [],
  ],
]);

const undetermined = (line: number): readonly string[] => [
  `info freedonia/training:${line} a service, and no determination that the memorandum applies to it is recorded`,
  'label: outside until determined',
  'of freedonia/training, freedonia',
  'under 1(e)',
  'reading AMB-27',
];
const decided = (on: string): string =>
  `scope_decision: { covered: true, by: state, on: ${on}, because: like a drawdown }`;

wholeTable('service-without-determination', [
  [
    'the second of two lines',
    recipient() +
      transfer('training', 'imet', 'lines:', '  - { item: books, type: article }', '  - { item: course }'),
    '2024-06-20',
    [undetermined(6)],
  ],
  ...(
    [
      ['paid with appropriations, where the catalogue has it out', 'fms', 'funding: appropriated', true],
      ['out by the catalogue', 'fms', 'note: paid with own funds', false],
      ['from stock, where the catalogue has it out', 'fms', 'funding: stock', false],
      ['from stock, where the catalogue leaves it open', 'eda', 'funding: stock', true],
      ['open by the catalogue', 'eda', 'note: nothing is said', true],
      ['paid with national funds', 'fmf', 'funding: national-funds', false],
      ['paid by the recipient', 'fmf', 'funding: recipient', false],
      ['never a defense service, whoever pays', 'fmcs', 'funding: appropriated', false],
      ['decided today', 'fmf', decided('2024-06-20'), false],
      ['perhaps decided by today', 'fmf', decided('2024-06-20/2024-06-21'), false],
      ['decided tomorrow', 'fmf', decided('2024-06-21'), true],
    ] as const
  ).map(([name, program, more, tells]): Row => [
    name,
    recipient() + transfer('training', program, more, 'lines:', '  - { item: course, type: service }'),
    '2024-06-20',
    tells ? [undetermined(6)] : [],
  ]),
]);

const openScope = (why: string, reading: string): readonly string[] => [
  `warning freedonia/shells:3 whether the memorandum covers it is open: ${why}`,
  'label: no decision is recorded',
  'of freedonia/shells, freedonia',
  'under 1(a)',
  ...(reading ? [`reading ${reading}`] : []),
];

wholeTable('undecided-scope', [
  [
    'the catalogue leaves it open',
    recipient() + transfer('shells', 'eda', 'lines: [{ item: shells }]'),
    '2024-06-20',
    [openScope('excess articles come from stock, and the text names only drawdowns', 'AMB-05')],
  ],
  [
    'a commercial contract that appropriations pay for',
    recipient() + transfer('shells', 'dcs', 'funding: appropriated', 'lines: [{ item: shells }]'),
    '2024-06-20',
    [openScope('a commercial contract that appropriations pay for', 'AMB-04')],
  ],
  [
    'no reading decides a training team from stock',
    recipient() + transfer('shells', 'training-team', 'funding: stock', 'lines: [{ item: course }]'),
    '2024-06-20',
    [openScope('it goes as its funding says', '')],
  ],
  [
    'every line is exempt',
    recipient() + transfer('shells', 'eda', `lines: [${exempt}, ${exempt}]`),
    '2024-06-20',
    [],
  ],
  [
    'one line of two is exempt',
    recipient() + transfer('shells', 'eda', `lines: [${exempt}, { item: shells }]`),
    '2024-06-20',
    [openScope('excess articles come from stock, and the text names only drawdowns', 'AMB-05')],
  ],
]);

wholeTable('assessment-without-next-steps', [
  [
    'no steps',
    recipient() + assessment('2024-06-10'),
    '2024-06-20',
    [
      [
        'error freedonia/review:4 the assessment indicates no next steps, as far as the record shows',
        'label: assessed here',
        'of freedonia/review, freedonia',
        'under 1(b)',
      ],
    ],
  ],
  [
    'of an international organization',
    recipient('type: international-organization') + assessment('2024-06-10'),
    '2024-06-20',
    [],
  ],
]);

const openEnded = (without: string): readonly string[] => [
  `warning freedonia/waiver:4 the waiver is recorded without ${without}`,
  'label: exercised here',
  'of freedonia/waiver, freedonia',
  'under 1(f).lim',
  'reading AMB-28',
];

wholeTable('open-ended-waiver', [
  [
    'without either',
    recipient() + waiver('2024-06-10'),
    '2024-06-20',
    [openEnded('an end and without a list of transfers')],
  ],
  [
    'with an end',
    recipient() + waiver('2024-06-10', 'until: 2024-06-30'),
    '2024-06-20',
    [openEnded('a list of transfers')],
  ],
  [
    'with transfers',
    recipient() + shells + waiver('2024-06-10', 'transfers: [freedonia/shells]'),
    '2024-06-20',
    [openEnded('an end')],
  ],
  [
    'of an international organization',
    recipient('type: international-organization') + waiver('2024-06-10'),
    '2024-06-20',
    [],
  ],
]);

wholeTable('unjustified-waiver', [
  [
    'without a word',
    recipient() + waiver('2024-06-10'),
    '2024-06-20',
    [
      [
        'error freedonia/waiver:4 no justification of the waiver is recorded',
        'label: exercised here',
        'of freedonia/waiver, freedonia',
        'under 1(f)',
      ],
    ],
  ],
  [
    'of an international organization',
    recipient('type: international-organization') + waiver('2024-06-10'),
    '2024-06-20',
    [],
  ],
]);

const beyond = (line: number, message: string): readonly string[] => [
  `error freedonia/waiver:${line} ${message}`,
  'label: not within its reach',
  'of freedonia/waiver, freedonia',
  'under 1(f)',
];

wholeTable('waiver-of-reporting', [
  [
    'each clause beyond its reach, and no other',
    recipient() +
      waiver('2024-06-10', 'waives:', '  - "1(f)"', '  - "1(b)"', '  - "2(d)"', '  - "1(c)"', '  - "2(a)"'),
    '2024-06-20',
    [
      beyond(6, 'section 1(f) is the condition of every waiver, and cannot be waived'),
      beyond(8, 'section 2(d) cannot be waived: a waiver reaches the requirements of section 1 alone'),
      beyond(10, 'section 2(a) cannot be waived: a waiver reaches the requirements of section 1 alone'),
    ],
  ],
]);

wholeTable(
  'not-through-apnsa',
  (['1(b)', '1(c)(i)', '1(c)(ii)'] as const).map((under) => [
    `an update under ${under}`,
    recipient() +
      assessment('2024-03-01') +
      notice(
        'update',
        'president',
        under,
        '2024-03-10',
        ...(under === '1(b)' ? ['about: [freedonia/review]'] : []),
      ),
    '2024-06-20',
    [
      [
        `info notices/update:4 a notice to the President under ${under}, not recorded as sent through the National Security Advisor`,
        'label: sent here',
        'of notices/update, null',
        `under ${under === '1(b)' ? under : `${under}.update`}`,
      ],
    ],
  ]),
);

const about = 'about: [freedonia/letter]';
const received = recipient() + letter('letter', both, 'received: 2024-03-01', good('2024-03-01'));

wholeTable('missing-committee', [
  [
    'after three notices: told at the last, with those before',
    received +
      notice('c', 'congress', '2(d)', '2024-03-10', about, 'committees: [sfrc, sasc]') +
      notice('b', 'congress', '2(d)', '2024-03-11', about, 'committees: [hfac]') +
      notice('a', 'congress', '2(d)', '2024-03-12', about, 'committees: [hac]'),
    '2024-03-20',
    [
      [
        'error notices/a:6 the notice of freedonia/letter went to Congress, and the record does not show sac, hasc among the committees',
        'label: without sac, hasc',
        'of notices/a, freedonia',
        'under 2(d).3',
        'see notices/c:6 told before',
        'see notices/b:6 told before',
      ],
    ],
  ],
  [
    'of a report',
    report('2024', 2024, 'submitted: 2024-05-08', 'committees: [sfrc, sasc, sac, hfac, hasc]'),
    '2024-06-20',
    [
      [
        'error reports/2024:4 the report for fiscal year 2024 went to Congress, and the record does not show hac among the committees',
        'label: without hac',
        'of reports/2024, null',
        'under 2(a)',
      ],
    ],
  ],
]);

const toWhom = (severity: string, at: string, record: string, recipientId: string, under: string) => [
  `${severity} ${at} to which committees ${record} went is not recorded`,
  'label: to whom is not said',
  `of ${record}, ${recipientId}`,
  `under ${under}`,
];

wholeTable('unrecorded-committees', [
  [
    'a report and a notice',
    received +
      notice('one', 'congress', '2(d)', '2024-03-10', about) +
      report('2024', 2024, 'submitted: 2024-05-08'),
    '2024-06-20',
    [
      toWhom('warning', 'notices/one:4', 'notices/one', 'freedonia', '2(d).3'),
      toWhom('warning', 'reports/2024:3', 'reports/2024', 'null', '2(a)'),
    ],
  ],
  [
    "in an outsider's record",
    received +
      notice('one', 'congress', '2(d)', '2024-03-10', about) +
      report('2024', 2024, 'submitted: 2024-05-08'),
    '2024-06-20',
    [
      toWhom('info', 'notices/one:4', 'notices/one', 'freedonia', '2(d).3'),
      toWhom('info', 'reports/2024:3', 'reports/2024', 'null', '2(a)'),
    ],
    { publicOnly: true },
  ],
  [
    'a notice of two matters is told once, under the first',
    received +
      assessment('2024-03-01') +
      notice('one', 'congress', '2(d)', '2024-03-10', 'about: [freedonia/review, freedonia/letter]'),
    '2024-06-20',
    [toWhom('warning', 'notices/one:4', 'notices/one', 'freedonia', '2(d).1')],
  ],
]);

const fromOne = (department: string, missing: string): readonly string[] => [
  `warning reports/2024:4 the report for fiscal year 2024 is not recorded as coming from ${department}`,
  `label: ${missing} not named`,
  'of reports/2024, null',
  'under 2(a)',
  'reading AMB-29',
];

wholeTable('missing-department', [
  [
    'from State alone',
    report('2024', 2024, 'submitted: 2024-05-08', 'from: [state]'),
    '2024-06-20',
    [fromOne('the Department of Defense', 'defense')],
  ],
  [
    'from Defense alone; another report of the year says nothing',
    report('2024', 2024, 'submitted: 2024-05-08', 'from: [defense]') +
      report('2024-more', 2024, 'submitted: 2024-05-09'),
    '2024-06-20',
    [fromOne('the Department of State', 'state')],
  ],
  [
    'the other joined in a report for another year',
    report('2024', 2024, 'submitted: 2024-05-08', 'from: [state]') +
      report('2025', 2025, 'submitted: 2024-05-09', 'from: [state, defense]'),
    '2024-06-20',
    [fromOne('the Department of Defense', 'defense')],
  ],
]);

const second = (name: string, day: string, first: string): readonly string[] => [
  `info reports/${name}:2 another report for fiscal year 2024, submitted ${day}; reports/${first} is one already`,
  'label: the same year',
  `of reports/${name}, null`,
  'under 2(a)',
];

wholeTable('second-report-in-year', [
  [
    'the later ones, by the day each was submitted by',
    report('a', 2024, 'submitted: 2024-05-10') +
      report('b', 2024, 'submitted: 2024-05-01/2024-05-09') +
      report('c', 2024, 'submitted: 2024-05-12'),
    '2024-06-20',
    [second('a', '2024-05-10', 'b'), second('c', '2024-05-12', 'b')],
  ],
  [
    'on one day the id decides',
    report('a', 2024, 'submitted: 2024-05-10') + report('b', 2024, 'submitted: 2024-05-10'),
    '2024-06-20',
    [second('b', '2024-05-10', 'a')],
  ],
]);

const tooLate = (name: string): readonly string[] => [
  `error reports/${name}:5 the first report looks back to 2023-01-01, and its recorded period begins later`,
  'label: begins here',
  `of reports/${name}, null`,
  'under 2(c)',
  'reading AMB-37',
];
const reported = (name: string, year: number, submitted: string, from: string): string =>
  report(name, year, `submitted: ${submitted}`, 'period:', `  from: ${from}`, '  to: 2024-04-30');

wholeTable('lookback-not-covered', [
  ['one report', reported('2024', 2024, '2024-05-08', '2023-01-02'), '2024-06-20', [tooLate('2024')]],
  [
    'of two on one day the one of the lower fiscal year is the first, whatever its id',
    reported('b', 2024, '2024-05-08', '2023-01-02') + reported('a', 2025, '2024-05-08', '2023-01-02'),
    '2024-06-20',
    [tooLate('b')],
  ],
  [
    'of two on one day for one year the lower id is the first',
    reported('b', 2024, '2024-05-08', '2023-01-02') + reported('a', 2024, '2024-05-08', '2023-01-02'),
    '2024-06-20',
    [tooLate('a')],
  ],
  [
    'of two days that may be one, the lower fiscal year comes first where it can be no later',
    reported('b', 2024, '2024-05-08', '2023-01-02') +
      reported('a', 2025, '2024-05-08/2024-05-10', '2023-01-01'),
    '2024-06-20',
    [tooLate('b')],
  ],
  [
    'of two days that may be one, neither comes first where the lower fiscal year may be later',
    reported('b', 2024, '2024-05-08/2024-05-10', '2023-01-02') +
      reported('a', 2025, '2024-05-08', '2023-01-02'),
    '2024-06-20',
    [],
  ],
  [
    'nor where the higher fiscal year may be later',
    reported('b', 2024, '2024-05-08/2024-05-10', '2023-01-01') +
      reported('a', 2025, '2024-05-10', '2023-01-02'),
    '2024-06-20',
    [],
  ],
  [
    'perhaps submitted by today',
    reported('2024', 2024, '2024-05-08/2024-05-10', '2023-01-02'),
    '2024-05-09',
    [],
  ],
  [
    'submitted after the end',
    reported('2024', 2024, '2024-05-08', '2023-01-02'),
    '2024-06-20',
    [],
    { until: plainDate('2024-05-07') },
  ],
]);

wholeTable('conflict-after-issuance', [
  [
    'the second of two conflicts',
    recipient('armed_conflicts:', '  - from: 2023-05-01', '  - from: 2024-05-01/2024-05-31'),
    '2024-06-20',
    [
      [
        'info freedonia:5 a conflict of Freedonia began between 2024-05-01 and 2024-05-31, after the memorandum',
        'label: began here',
        'of freedonia, freedonia',
        'under 1(c)',
        'reading AMB-18',
      ],
    ],
  ],
]);

wholeTable('incident-without-finding', [
  [
    'no finding',
    recipient() + incident('reported: 2024-06-01'),
    '2024-06-20',
    [
      [
        'info freedonia/raid:3 no finding on this incident is recorded',
        'label: reported here',
        'of freedonia/raid, freedonia',
        'under 2(a)(ii)',
      ],
    ],
  ],
]);
