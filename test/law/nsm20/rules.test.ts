/** The rules of the memorandum that speak of no delivery's verdict: one table each, with rows on both sides of each limit. */
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import type { Context, Finding } from '../../../src/engine/rule.ts';
import { contextOf, evaluated, foundBy } from '../../support.ts';

/** A case file of these lines; the first is line 1. */
const file = (id: string, ...lines: readonly string[]): string => `-- ${id}.yaml --\n${lines.join('\n')}\n`;

const both = 'ihl, humanitarian-access';
const six = 'committees: [sfrc, sasc, sac, hfac, hasc, hac]';
const five = 'committees: [sfrc, sasc, sac, hfac, hasc]';
const good = (on: string): string => `{ finding: credible-and-reliable, on: ${on} }`;
const bad = (on: string): string => `{ finding: not-credible-and-reliable, on: ${on} }`;

// What comes as `more` begins on the line after the fields that are written out here.
const recipient = (...more: readonly string[]): string =>
  file('freedonia', 'kind: recipient', 'name: Freedonia', ...more);
const other = file('sylvania', 'kind: recipient', 'name: Sylvania', 'receiving_at_issuance: false');
const assurance = (name: string, covers: string, ...more: readonly string[]): string =>
  file(`freedonia/${name}`, 'kind: assurance', 'recipient: freedonia', `covers: [${covers}]`, ...more);
const transfer = (name: string, program: string, ...more: readonly string[]): string =>
  file(`freedonia/${name}`, 'kind: transfer', 'recipient: freedonia', `program: ${program}`, ...more);
const assessment = (on: string, ...more: readonly string[]): string =>
  file('freedonia/assessment', 'kind: assessment', 'recipient: freedonia', 'by: state', `on: ${on}`, ...more);
const waiver = (on: string, ...more: readonly string[]): string =>
  file('freedonia/waiver', 'kind: waiver', 'recipient: freedonia', 'by: state', `on: ${on}`, ...more);
const incident = (name: string, ...more: readonly string[]): string =>
  file(
    `freedonia/${name}`,
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
const draft = 'draft: true';
const organization = 'type: international-organization';

const found = (
  rule: string,
  archive: string,
  asOf: string,
  more: Partial<Context> = {},
): readonly Finding[] => foundBy(`nsm20/${rule}`, archive, asOf, more);

/** `freedonia/letter:4`: the file without folder and ending, and the line. */
const place = ({ at }: Finding): string =>
  `${at.path.replace(/^cases\//, '').replace(/\.yaml$/, '')}:${at.start.line}`;

/** Whether a file of the archive is not what the row means it to be. */
const misread = (archive: string): boolean => contextOf(archive, '2024-06-30').cases.faults.length > 0;

type Row = readonly [
  name: string,
  archive: string,
  asOf: string,
  places: readonly string[],
  more?: Partial<Context>,
];

/** What every finding of a first row has to carry, so that a wrong clause or record cannot hide behind a right place. */
interface Told {
  readonly severity: string;
  readonly record: string;
  readonly recipient: string | null;
  readonly clauses: readonly string[];
  /** Absent: the contract names none, and the choice is left to the rule. */
  readonly readings?: readonly string[];
}

function table(rule: string, told: Told, rows: readonly Row[]): void {
  describe(rule, () => {
    test('its first row carries clause, level, record and readings', () => {
      const [, archive, asOf, , more] = rows[0]!;
      const findings = found(rule, archive, asOf, more).map((finding) => ({
        ...(told.readings && { readings: finding.readings }),
        severity: finding.severity,
        record: finding.record,
        recipient: finding.recipient,
        clauses: finding.clauses.map(({ key }) => key),
      }));
      expect(findings).toEqual([told]);
    });
    test.each(rows.map(([name, archive, asOf, places, more]) => ({ name, archive, asOf, places, more })))(
      '$name',
      ({ name, archive, asOf, places, more }) => {
        expect(misread(archive), 'a row that is not read cannot fail').toBe(
          name.includes('could not be read'),
        );
        expect(found(rule, archive, asOf, more).map(place)).toEqual(places);
      },
    );
  });
}

table(
  'half-assured',
  {
    severity: 'warning',
    record: 'freedonia/law',
    recipient: 'freedonia',
    clauses: ['1(a)(ii)'],
  },
  [
    [
      'one limb is promised and the other is not',
      recipient() + assurance('law', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`),
      '2024-06-10',
      ['freedonia/law:3'],
    ],
    [
      'not before the one is received',
      recipient() + assurance('law', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`),
      '2024-06-09',
      [],
    ],
    [
      'the other is received only tomorrow',
      recipient() +
        assurance('law', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`) +
        assurance(
          'access',
          'humanitarian-access',
          'received: 2024-06-21',
          `credibility: [${good('2024-06-21')}]`,
        ),
      '2024-06-20',
      ['freedonia/law:3'],
    ],
    [
      'the other is received today',
      recipient() +
        assurance('law', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`) +
        assurance(
          'access',
          'humanitarian-access',
          'received: 2024-06-21',
          `credibility: [${good('2024-06-21')}]`,
        ),
      '2024-06-21',
      [],
    ],
    [
      'the other may have been received',
      recipient() +
        assurance('law', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`) +
        assurance(
          'access',
          'humanitarian-access',
          'received: 2024-06-15/2024-06-25',
          `credibility: [${good('2024-06-26')}]`,
        ),
      '2024-06-20',
      [],
    ],
    [
      'the other is a draft',
      recipient() +
        assurance('law', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`) +
        assurance(
          'access',
          'humanitarian-access',
          draft,
          'received: 2024-06-11',
          `credibility: [${good('2024-06-11')}]`,
        ),
      '2024-06-20',
      ['freedonia/law:3'],
    ],
    [
      'the other is oral',
      recipient() +
        assurance('law', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`) +
        assurance(
          'access',
          'humanitarian-access',
          'form: oral',
          'received: 2024-06-11',
          `credibility: [${good('2024-06-11')}]`,
        ),
      '2024-06-20',
      ['freedonia/law:3'],
    ],
    [
      'the other was given by another recipient',
      recipient() +
        other +
        assurance('law', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`) +
        assurance(
          'access',
          'humanitarian-access',
          'received: 2024-06-11',
          `credibility: [${good('2024-06-11')}]`,
        ).replace('recipient: freedonia', 'recipient: sylvania'),
      '2024-06-20',
      ['freedonia/access:3', 'freedonia/law:3'],
    ],
    [
      'the other was found not credible',
      recipient() +
        assurance('law', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`) +
        assurance(
          'access',
          'humanitarian-access',
          'received: 2024-06-11',
          `credibility: [${bad('2024-06-12')}]`,
        ),
      '2024-06-20',
      ['freedonia/law:3'],
    ],
    [
      'the other was never assessed: nobody can tell',
      recipient() +
        assurance('law', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`) +
        assurance('access', 'humanitarian-access', 'received: 2024-06-11'),
      '2024-06-20',
      [],
    ],
    [
      'the day before the other is withdrawn',
      recipient() +
        assurance('law', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`) +
        assurance(
          'access',
          'humanitarian-access',
          'received: 2024-06-11',
          `credibility: [${good('2024-06-11')}]`,
          'withdrawn: 2024-06-20',
        ),
      '2024-06-19',
      [],
    ],
    [
      'on the day the other is withdrawn',
      recipient() +
        assurance('law', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`) +
        assurance(
          'access',
          'humanitarian-access',
          'received: 2024-06-11',
          `credibility: [${good('2024-06-11')}]`,
          'withdrawn: 2024-06-20',
        ),
      '2024-06-20',
      ['freedonia/law:3'],
    ],
    [
      'one instrument carries both',
      recipient() + assurance('law', both, 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`),
      '2024-06-20',
      [],
    ],
    ['no assurance at all is not half of one', recipient(), '2024-06-20', []],
    [
      'an international organization owes none',
      recipient(organization) +
        assurance('law', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`),
      '2024-06-20',
      [],
    ],
    [
      'a file that may hold the other could not be read',
      recipient() +
        assurance('law', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`) +
        file('freedonia/access', 'kind: ['),
      '2024-06-20',
      [],
    ],
    [
      'judged on the last day of the memorandum, not later',
      recipient() +
        assurance('law', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`) +
        assurance(
          'access',
          'humanitarian-access',
          'received: 2024-06-11',
          `credibility: [${good('2024-06-11')}]`,
          'withdrawn: 2024-06-20',
        ),
      '2024-06-20',
      [],
      { until: plainDate('2024-06-19') },
    ],
  ],
);

test('half-assured names the limb that is missing, whichever it is', () => {
  const archive =
    recipient() +
    assurance(
      'access',
      'humanitarian-access',
      'received: 2024-06-10',
      `credibility: [${good('2024-06-10')}]`,
    );
  expect(
    found('half-assured', archive, '2024-06-20').map(({ clauses, record }) => [
      clauses.map(({ key }) => key),
      record,
    ]),
  ).toEqual([[['1(a)(i)'], 'freedonia/access']]);
});

table(
  'oral-assurance',
  {
    severity: 'error',
    record: 'freedonia/talk',
    recipient: 'freedonia',
    clauses: ['1(a).pre'],
  },
  [
    [
      'given by word of mouth',
      recipient() + assurance('talk', both, 'received: 2024-06-10', 'form: oral'),
      '2024-06-10',
      ['freedonia/talk:5'],
    ],
    [
      'not before it is given',
      recipient() + assurance('talk', both, 'received: 2024-06-10', 'form: oral'),
      '2024-06-09',
      [],
    ],
    [
      'without a day',
      recipient() + assurance('talk', both, 'form: oral'),
      '2024-06-10',
      ['freedonia/talk:4'],
    ],
    [
      'no form counts as written',
      recipient() + assurance('talk', both, 'received: 2024-06-10'),
      '2024-06-10',
      [],
    ],
    ...['letter', 'diplomatic-note', 'agreement', 'other-written'].map((form): Row => [
      `${form} is written`,
      recipient() + assurance('talk', both, 'received: 2024-06-10', `form: ${form}`),
      '2024-06-10',
      [],
    ]),
    [
      'a draft',
      recipient() + assurance('talk', both, draft, 'received: 2024-06-10', 'form: oral'),
      '2024-06-10',
      [],
    ],
    [
      'a letter that replaces it does not make it written',
      recipient() +
        assurance('talk', both, 'received: 2024-06-10', 'form: oral') +
        assurance(
          'paper',
          both,
          'received: 2024-06-15',
          'replaces: freedonia/talk',
          `credibility: [${good('2024-06-15')}]`,
        ),
      '2024-06-20',
      ['freedonia/talk:5'],
    ],
    [
      'two of them are two findings',
      recipient() +
        assurance('talk', 'ihl', 'received: 2024-06-10', 'form: oral') +
        assurance('talk-2', both, 'form: oral', 'received: 2024-06-11'),
      '2024-06-20',
      ['freedonia/talk-2:4', 'freedonia/talk:5'],
    ],
  ],
);

table(
  'representative-below-minister',
  {
    severity: 'warning',
    record: 'freedonia/letter',
    recipient: 'freedonia',
    clauses: ['1(a)(ii)'],
  },
  [
    [
      'an ambassador alone',
      recipient() +
        assurance(
          'letter',
          'humanitarian-access',
          'received: 2024-06-10',
          'representatives: [{ level: ambassador }]',
        ),
      '2024-06-10',
      ['freedonia/letter:5'],
    ],
    [
      'not before it is received',
      recipient() +
        assurance(
          'letter',
          'humanitarian-access',
          'received: 2024-06-10',
          'representatives: [{ level: ambassador }]',
        ),
      '2024-06-09',
      [],
    ],
    ...(['deputy-minister', 'other'] as const).map((level): Row => [
      `${level} is below`,
      recipient() + assurance('letter', both, `representatives: [{ level: ${level} }]`),
      '2024-06-10',
      ['freedonia/letter:4'],
    ]),
    ...(['minister', 'head-of-government', 'head-of-state'] as const).map((level): Row => [
      `${level} is not below`,
      recipient() + assurance('letter', both, `representatives: [{ level: ${level} }]`),
      '2024-06-10',
      [],
    ]),
    [
      'a minister beside an ambassador',
      recipient() +
        assurance('letter', both, 'representatives: [{ level: ambassador }, { level: minister }]'),
      '2024-06-10',
      [],
    ],
    [
      'two below',
      recipient() +
        assurance('letter', both, 'representatives: [{ level: ambassador }, { level: deputy-minister }]'),
      '2024-06-10',
      ['freedonia/letter:4'],
    ],
    [
      'a level that is not recorded may be any',
      recipient() +
        assurance('letter', both, 'representatives: [{ level: ambassador }, { title: Secretary }]'),
      '2024-06-10',
      [],
    ],
    ['no representatives recorded', recipient() + assurance('letter', both), '2024-06-10', []],
    [
      'accepted on the day',
      recipient() +
        assurance(
          'letter',
          both,
          'representatives: [{ level: ambassador }]',
          'representative_accepted: { on: 2024-06-15, because: full powers }',
        ),
      '2024-06-15',
      [],
    ],
    [
      'accepted only tomorrow',
      recipient() +
        assurance(
          'letter',
          both,
          'representatives: [{ level: ambassador }]',
          'representative_accepted: { on: 2024-06-15, because: full powers }',
        ),
      '2024-06-14',
      ['freedonia/letter:4'],
    ],
    [
      'accepted on a day that is not recorded',
      recipient() +
        assurance(
          'letter',
          both,
          'representatives: [{ level: ambassador }]',
          'representative_accepted: { because: full powers }',
        ),
      '2024-06-15',
      [],
    ],
    [
      'perhaps accepted by now',
      recipient() +
        assurance(
          'letter',
          both,
          'representatives: [{ level: ambassador }]',
          'representative_accepted: { on: 2024-06-10/2024-06-20 }',
        ),
      '2024-06-15',
      [],
    ],
    [
      'a draft',
      recipient() + assurance('letter', both, draft, 'representatives: [{ level: ambassador }]'),
      '2024-06-15',
      [],
    ],
  ],
);

table(
  'assurance-not-assessed',
  {
    severity: 'warning',
    record: 'freedonia/letter',
    recipient: 'freedonia',
    clauses: ['1(a)(i)', '1(a)(ii)'],
  },
  [
    [
      'received today, and no finding',
      recipient() + assurance('letter', both, 'received: 2024-06-10'),
      '2024-06-10',
      ['freedonia/letter:4'],
    ],
    ['received tomorrow', recipient() + assurance('letter', both, 'received: 2024-06-10'), '2024-06-09', []],
    ['no receipt recorded', recipient() + assurance('letter', both, 'signed: 2024-06-01'), '2024-06-10', []],
    [
      'perhaps received by now',
      recipient() + assurance('letter', both, 'received: 2024-06-05/2024-06-11'),
      '2024-06-10',
      [],
    ],
    [
      'received some day by now',
      recipient() + assurance('letter', both, 'received: 2024-06-05/2024-06-10'),
      '2024-06-10',
      ['freedonia/letter:4'],
    ],
    [
      'found credible today',
      recipient() + assurance('letter', both, 'received: 2024-06-10', `credibility: [${good('2024-06-20')}]`),
      '2024-06-20',
      [],
    ],
    [
      'found credible only tomorrow',
      recipient() + assurance('letter', both, 'received: 2024-06-10', `credibility: [${good('2024-06-20')}]`),
      '2024-06-19',
      ['freedonia/letter:4'],
    ],
    [
      'perhaps found credible by now',
      recipient() +
        assurance('letter', both, 'received: 2024-06-10', `credibility: [${good('2024-06-15/2024-06-20')}]`),
      '2024-06-17',
      [],
    ],
    [
      'found not credible is a finding',
      recipient() + assurance('letter', both, 'received: 2024-06-10', `credibility: [${bad('2024-06-20')}]`),
      '2024-06-20',
      [],
    ],
    [
      'an oral one is another matter',
      recipient() + assurance('letter', both, 'received: 2024-06-10', 'form: oral'),
      '2024-06-20',
      [],
    ],
    ['a draft', recipient() + assurance('letter', both, draft, 'received: 2024-06-10'), '2024-06-20', []],
    [
      'the day before it is withdrawn',
      recipient() + assurance('letter', both, 'received: 2024-06-10', 'withdrawn: 2024-06-15'),
      '2024-06-14',
      ['freedonia/letter:4'],
    ],
    [
      'withdrawn without ever being assessed',
      recipient() + assurance('letter', both, 'received: 2024-06-10', 'withdrawn: 2024-06-15'),
      '2024-06-15',
      [],
    ],
    [
      'perhaps withdrawn by now',
      recipient() + assurance('letter', both, 'received: 2024-06-10', 'withdrawn: 2024-06-12/2024-06-20'),
      '2024-06-15',
      [],
    ],
    [
      'each letter is looked at by itself',
      recipient() +
        assurance('letter', 'ihl', 'received: 2024-06-10') +
        assurance('letter-2', both, 'received: 2024-06-11', `credibility: [${good('2024-06-12')}]`) +
        assurance('letter-3', 'humanitarian-access', 'received: 2024-06-12'),
      '2024-06-20',
      ['freedonia/letter-3:4', 'freedonia/letter:4'],
    ],
  ],
);

table(
  'rejected-assurance',
  {
    severity: 'error',
    record: 'freedonia/letter',
    recipient: 'freedonia',
    clauses: ['1(a)(i)'],
  },
  [
    [
      'found not credible today',
      recipient() +
        assurance('letter', 'ihl', 'received: 2024-06-01', 'credibility:', `  - ${bad('2024-06-10')}`),
      '2024-06-10',
      ['freedonia/letter:6'],
    ],
    [
      'found so only tomorrow',
      recipient() +
        assurance('letter', 'ihl', 'received: 2024-06-01', 'credibility:', `  - ${bad('2024-06-10')}`),
      '2024-06-09',
      [],
    ],
    [
      'perhaps found so by now',
      recipient() +
        assurance('letter', both, 'received: 2024-06-01', `credibility: [${bad('2024-06-05/2024-06-15')}]`),
      '2024-06-10',
      [],
    ],
    [
      'found credible first, the last finding counts',
      recipient() +
        assurance(
          'letter',
          both,
          'received: 2024-06-01',
          'credibility:',
          `  - ${good('2024-06-05')}`,
          `  - ${bad('2024-06-10')}`,
        ),
      '2024-06-10',
      ['freedonia/letter:7'],
    ],
    [
      'found credible later, on the day',
      recipient() +
        assurance(
          'letter',
          both,
          'received: 2024-06-01',
          'credibility:',
          `  - ${bad('2024-06-05')}`,
          `  - ${good('2024-06-10')}`,
        ),
      '2024-06-10',
      [],
    ],
    [
      'found credible later, the day before',
      recipient() +
        assurance(
          'letter',
          both,
          'received: 2024-06-01',
          'credibility:',
          `  - ${bad('2024-06-05')}`,
          `  - ${good('2024-06-10')}`,
        ),
      '2024-06-09',
      ['freedonia/letter:6'],
    ],
    [
      'the order of the list does not decide, the days do',
      recipient() +
        assurance(
          'letter',
          both,
          'received: 2024-06-01',
          'credibility:',
          `  - ${bad('2024-06-10')}`,
          `  - ${good('2024-06-05')}`,
        ),
      '2024-06-20',
      ['freedonia/letter:6'],
    ],
    [
      'found credible on a day that may be the later one',
      recipient() +
        assurance(
          'letter',
          both,
          'received: 2024-06-01',
          `credibility: [${bad('2024-06-10')}, ${good('2024-06-05/2024-06-15')}]`,
        ),
      '2024-06-20',
      [],
    ],
    [
      'withdrawn after it was found credible at last',
      recipient() +
        assurance(
          'letter',
          both,
          'received: 2024-06-01',
          `credibility: [${bad('2024-06-05')}, ${good('2024-06-10')}]`,
          'withdrawn: 2024-06-15',
        ),
      '2024-06-20',
      [],
    ],
    [
      'withdrawn, and still found not credible',
      recipient() +
        assurance(
          'letter',
          both,
          'received: 2024-06-01',
          `credibility: [${good('2024-06-05')}, ${bad('2024-06-10')}]`,
          'withdrawn: 2024-06-15',
        ),
      '2024-06-20',
      ['freedonia/letter:5'],
    ],
    [
      'withdrawn, and nobody can tell which finding was the last',
      recipient() +
        assurance(
          'letter',
          both,
          'received: 2024-06-01',
          `credibility: [${good('2024-06-05/2024-06-15')}, ${bad('2024-06-10')}]`,
          'withdrawn: 2024-06-16',
        ),
      '2024-06-20',
      [],
    ],
    [
      'withdrawn, and perhaps found credible by now',
      recipient() +
        assurance(
          'letter',
          both,
          'received: 2024-06-01',
          `credibility: [${bad('2024-06-10')}, ${good('2024-06-15/2024-06-25')}]`,
          'withdrawn: 2024-06-18',
        ),
      '2024-06-20',
      [],
    ],
    [
      'withdrawn, and perhaps not yet found so',
      recipient() +
        assurance(
          'letter',
          both,
          'received: 2024-06-01',
          `credibility: [${bad('2024-06-05/2024-06-15')}]`,
          'withdrawn: 2024-06-08',
        ),
      '2024-06-10',
      [],
    ],
    [
      'two findings of one day: the later in the list, favorable',
      recipient() +
        assurance(
          'letter',
          both,
          'received: 2024-06-01',
          `credibility: [${bad('2024-06-05')}, ${good('2024-06-05')}]`,
          'withdrawn: 2024-06-08',
        ),
      '2024-06-10',
      [],
    ],
    [
      'two findings of one day: the later in the list, unfavorable',
      recipient() +
        assurance(
          'letter',
          both,
          'received: 2024-06-01',
          `credibility: [${good('2024-06-05')}, ${bad('2024-06-05')}]`,
        ),
      '2024-06-10',
      ['freedonia/letter:5'],
    ],
    [
      'another names it as replaced',
      recipient() +
        assurance('letter', both, 'received: 2024-06-01', `credibility: [${bad('2024-06-05')}]`) +
        assurance('new', 'ihl', 'received: 2024-06-10', 'replaces: freedonia/letter'),
      '2024-06-10',
      [],
    ],
    [
      'another names it as replaced, and comes tomorrow',
      recipient() +
        assurance('letter', both, 'received: 2024-06-01', `credibility: [${bad('2024-06-05')}]`) +
        assurance('new', both, 'received: 2024-06-10', 'replaces: freedonia/letter'),
      '2024-06-09',
      ['freedonia/letter:5'],
    ],
    [
      'what replaces it has perhaps come',
      recipient() +
        assurance('letter', both, 'received: 2024-06-01', `credibility: [${bad('2024-06-05')}]`) +
        assurance('new', 'ihl', 'received: 2024-06-10/2024-06-20', 'replaces: freedonia/letter'),
      '2024-06-15',
      [],
    ],
    [
      'what replaces it was never received',
      recipient() +
        assurance('letter', both, 'received: 2024-06-01', `credibility: [${bad('2024-06-05')}]`) +
        assurance('new', both, 'signed: 2024-06-08', 'replaces: freedonia/letter'),
      '2024-06-20',
      ['freedonia/letter:5'],
    ],
    [
      'what replaces it is oral',
      recipient() +
        assurance('letter', both, 'received: 2024-06-01', `credibility: [${bad('2024-06-05')}]`) +
        assurance('new', both, 'received: 2024-06-08', 'form: oral', 'replaces: freedonia/letter'),
      '2024-06-20',
      ['freedonia/letter:5'],
    ],
    [
      'what replaces it is a draft',
      recipient() +
        assurance('letter', both, 'received: 2024-06-01', `credibility: [${bad('2024-06-05')}]`) +
        assurance('new', both, draft, 'received: 2024-06-08', 'replaces: freedonia/letter'),
      '2024-06-20',
      ['freedonia/letter:5'],
    ],
    [
      'another letter stands in its place without naming it',
      recipient() +
        assurance('letter', both, 'received: 2024-06-01', `credibility: [${bad('2024-06-05')}]`) +
        assurance('new', both, 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`),
      '2024-06-10',
      [],
    ],
    [
      'another letter stands for one of its limbs alone',
      recipient() +
        assurance('letter', both, 'received: 2024-06-01', `credibility: [${bad('2024-06-05')}]`) +
        assurance('new', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`),
      '2024-06-10',
      ['freedonia/letter:5'],
    ],
    [
      'two letters stand for a limb each',
      recipient() +
        assurance('letter', both, 'received: 2024-06-01', `credibility: [${bad('2024-06-05')}]`) +
        assurance('law', 'ihl', 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`) +
        assurance(
          'access',
          'humanitarian-access',
          'received: 2024-06-10',
          `credibility: [${good('2024-06-10')}]`,
        ),
      '2024-06-10',
      [],
    ],
    [
      'the letter in its place is rejected too',
      recipient() +
        assurance('letter', both, 'received: 2024-06-01', `credibility: [${bad('2024-06-05')}]`) +
        assurance('new', both, 'received: 2024-06-10', `credibility: [${bad('2024-06-12')}]`),
      '2024-06-20',
      ['freedonia/letter:5', 'freedonia/new:5'],
    ],
    [
      "another recipient's letter replaces nothing",
      recipient() +
        other +
        assurance('letter', both, 'received: 2024-06-01', `credibility: [${bad('2024-06-05')}]`) +
        assurance('new', both, 'received: 2024-06-10', `credibility: [${good('2024-06-10')}]`).replace(
          'recipient: freedonia',
          'recipient: sylvania',
        ),
      '2024-06-20',
      ['freedonia/letter:5'],
    ],
    [
      'what may replace it could not be read',
      recipient() +
        assurance('letter', both, 'received: 2024-06-01', `credibility: [${bad('2024-06-05')}]`) +
        assurance('new', both, 'receved: 2024-06-10', 'replaces: freedonia/letter'),
      '2024-06-20',
      [],
    ],
    [
      'a draft',
      recipient() +
        assurance('letter', both, draft, 'received: 2024-06-01', `credibility: [${bad('2024-06-05')}]`),
      '2024-06-20',
      [],
    ],
  ],
);

const receiving = 'receiving_at_issuance: true';

table(
  'undecided-group',
  {
    severity: 'warning',
    record: 'freedonia',
    recipient: 'freedonia',
    clauses: ['1(c)'],
  },
  [
    ['receiving, and no group', recipient(receiving), '2024-02-08', ['freedonia:3']],
    ['the day before the memorandum', recipient(receiving), '2024-02-07', []],
    ['not receiving', recipient('receiving_at_issuance: false'), '2024-06-30', []],
    ['receiving not recorded', recipient(), '2024-06-30', []],
    ['in conflict', recipient(receiving, 'group: { conflict: true, by: state }'), '2024-06-30', []],
    ['not in conflict', recipient(receiving, 'group: { conflict: false }'), '2024-06-30', []],
    ['decided today', recipient(receiving, 'group: { conflict: true, on: 2024-03-01 }'), '2024-03-01', []],
    [
      'decided tomorrow',
      recipient(receiving, 'group: { conflict: true, on: 2024-03-01 }'),
      '2024-02-29',
      ['freedonia:3'],
    ],
    [
      'perhaps decided by now',
      recipient(receiving, 'group: { conflict: true, on: 2024-02-20/2024-03-01 }'),
      '2024-02-25',
      [],
    ],
    [
      'a recorded conflict decides nothing',
      recipient(receiving, 'armed_conflicts: [{ from: 2022-01-01, articles_used: true }]'),
      '2024-06-30',
      ['freedonia:3'],
    ],
    ['an international organization', recipient(receiving, organization), '2024-06-30', []],
    ['an authority', recipient(receiving, 'type: authority'), '2024-06-30', ['freedonia:3']],
    ['a draft', recipient(receiving, draft), '2024-06-30', []],
    [
      'each recipient for itself',
      recipient(receiving) + other.replace('false', 'true'),
      '2024-06-30',
      ['freedonia:3', 'sylvania:3'],
    ],
  ],
);

const shells = transfer('shells', 'fmf', 'lines: [{ item: shells }]');

table(
  'unrecorded-receiving-at-issuance',
  {
    severity: 'warning',
    record: 'freedonia',
    recipient: 'freedonia',
    clauses: ['1(c)'],
  },
  [
    ['with a transfer', recipient() + shells, '2024-06-30', ['freedonia:2']],
    ['with an assurance', recipient() + assurance('letter', both), '2024-06-30', ['freedonia:2']],
    [
      'with both it is one finding',
      recipient() + shells + assurance('letter', both),
      '2024-06-30',
      ['freedonia:2'],
    ],
    ['with neither', recipient() + incident('well'), '2024-06-30', []],
    ['recorded as true', recipient(receiving) + shells, '2024-06-30', []],
    ['recorded as false', recipient('receiving_at_issuance: false') + shells, '2024-06-30', []],
    [
      'a recorded group does not say it',
      recipient('group: { conflict: true }') + shells,
      '2024-06-30',
      ['freedonia:2'],
    ],
    ['with a draft alone', recipient() + shells.replace('program', `${draft}\nprogram`), '2024-06-30', []],
    ['a draft', recipient(draft) + shells, '2024-06-30', []],
    ['an international organization', recipient(organization) + shells, '2024-06-30', []],
    [
      "another recipient's transfer",
      recipient() + other + shells.replace('recipient: freedonia', 'recipient: sylvania'),
      '2024-06-30',
      [],
    ],
  ],
);

const exempt = (...exemptions: readonly string[]): string =>
  transfer('launchers', 'fmf', 'lines:', ...exemptions.map((each) => `  - { item: launchers, ${each} }`));

table(
  'unexplained-exemption',
  {
    severity: 'error',
    record: 'freedonia/launchers',
    recipient: 'freedonia',
    clauses: ['1(d)(1)'],
  },
  [
    [
      'no reason',
      recipient() + exempt('exemption: { clause: 1(d)(1) }'),
      '2024-06-30',
      ['freedonia/launchers:5'],
    ],
    [
      'a reason',
      recipient() + exempt('exemption: { clause: 1(d)(1), because: part of a battery }'),
      '2024-06-30',
      [],
    ],
    [
      'a purpose is no reason',
      recipient() + exempt('exemption: { clause: 1(d)(2), purpose: defensive }'),
      '2024-06-30',
      ['freedonia/launchers:5'],
    ],
    ['no exemption', recipient() + exempt('quantity: 2'), '2024-06-30', []],
    [
      'line by line',
      recipient() +
        exempt(
          'exemption: { clause: 1(d)(3) }',
          'exemption: { clause: 1(d)(3), because: boots }',
          'exemption: { clause: 1(d)(4) }',
        ),
      '2024-06-30',
      ['freedonia/launchers:5', 'freedonia/launchers:7'],
    ],
    [
      'a draft',
      recipient() + exempt('exemption: { clause: 1(d)(1) }').replace('lines', `${draft}\nlines`),
      '2024-06-30',
      [],
    ],
  ],
);

test.each(['1(d)(1)', '1(d)(2)', '1(d)(3)', '1(d)(4)'])(
  'an unexplained exemption under %s is told under that clause',
  (clause) => {
    const [finding] = found(
      'unexplained-exemption',
      recipient() + exempt(`exemption: { clause: ${clause} }`),
      '2024-06-30',
    );
    expect(finding?.clauses.map(({ key }) => key)).toEqual([clause]);
  },
);

const coastal = exempt('quantity: 1', 'exemption: { clause: 1(d)(2), because: coastal defense }');
const contradiction = (line: number): string =>
  `contradicts: [{ transfer: freedonia/launchers, line: ${line}, because: used inland }]`;

table(
  'contradicted-exemption',
  {
    severity: 'warning',
    record: 'freedonia/launchers',
    recipient: 'freedonia',
    clauses: ['1(d)(2)'],
    readings: ['AMB-26'],
  },
  [
    [
      'reported today',
      recipient() + coastal + incident('raid', 'reported: 2024-06-10', contradiction(1)),
      '2024-06-10',
      ['freedonia/launchers:6'],
    ],
    [
      'reported tomorrow',
      recipient() + coastal + incident('raid', 'reported: 2024-06-10', contradiction(1)),
      '2024-06-09',
      [],
    ],
    [
      'without a day',
      recipient() + coastal + incident('raid', contradiction(1)),
      '2024-06-09',
      ['freedonia/launchers:6'],
    ],
    [
      'occurred tomorrow, and nothing said of a report',
      recipient() + coastal + incident('raid', 'occurred: 2024-06-10', contradiction(1)),
      '2024-06-09',
      [],
    ],
    [
      'a line that claims no exemption',
      recipient() + coastal + incident('raid', 'reported: 2024-06-10', contradiction(0)),
      '2024-06-10',
      [],
    ],
    [
      'an incident that contradicts nothing',
      recipient() + coastal + incident('raid', 'reported: 2024-06-10'),
      '2024-06-10',
      [],
    ],
    [
      'the incident is a draft',
      recipient() + coastal + incident('raid', draft, 'reported: 2024-06-10', contradiction(1)),
      '2024-06-10',
      [],
    ],
    [
      'the transfer is a draft',
      recipient() +
        coastal.replace('lines', `${draft}\nlines`) +
        incident('raid', 'reported: 2024-06-10', contradiction(1)),
      '2024-06-10',
      [],
    ],
    [
      'two incidents are two findings',
      recipient() +
        coastal +
        incident('raid', 'reported: 2024-06-10', contradiction(1)) +
        incident('raid-2', 'reported: 2024-06-11', contradiction(1)),
      '2024-06-20',
      ['freedonia/launchers:6', 'freedonia/launchers:6'],
    ],
  ],
);

test('a contradicted exemption stays an exemption, and points to the incident', () => {
  const archive =
    recipient('receiving_at_issuance: false') +
    transfer(
      'launchers',
      'fmf',
      'lines:',
      '  - item: launchers',
      '    exemption: { clause: 1(d)(2), because: coastal defense }',
      '    deliveries: [{ on: 2024-06-01 }]',
    ) +
    incident('raid', 'reported: 2024-06-10', contradiction(0));
  const { findings } = evaluated(archive, '2024-06-20');
  expect(findings.filter(({ rule }) => rule === 'nsm20/delivery-before-assurances')).toEqual([]);
  expect(
    findings
      .filter(({ rule }) => rule === 'nsm20/contradicted-exemption')
      .flatMap(({ related }) => related.map(({ at }) => `${at.path}:${at.start.line}`)),
  ).toEqual(['cases/freedonia/raid.yaml:6']);
});

const service = (program: string, ...line: readonly string[]): string =>
  transfer('upkeep', program, 'lines:', '  - item: upkeep', ...line.map((each) => `    ${each}`));

table(
  'service-without-determination',
  {
    severity: 'info',
    record: 'freedonia/upkeep',
    recipient: 'freedonia',
    clauses: ['1(e)'],
    readings: ['AMB-27'],
  },
  [
    ['a service', recipient() + service('fmf', 'type: service'), '2024-06-30', ['freedonia/upkeep:5']],
    ['an article', recipient() + service('fmf', 'type: article'), '2024-06-30', []],
    ['nothing said: an article', recipient() + service('fmf'), '2024-06-30', []],
    ['a program of services', recipient() + service('imet'), '2024-06-30', ['freedonia/upkeep:5']],
    [
      'a training team',
      recipient() + service('training-team\nfunding: appropriated'),
      '2024-06-30',
      ['freedonia/upkeep:6'],
    ],
    ['an article of a program of services', recipient() + service('imet', 'type: article'), '2024-06-30', []],
    [
      'determined today',
      recipient() + service('imet', 'service_determination: { by: defense, on: 2024-06-10 }'),
      '2024-06-10',
      [],
    ],
    [
      'determined tomorrow',
      recipient() + service('imet', 'service_determination: { by: defense, on: 2024-06-10 }'),
      '2024-06-09',
      ['freedonia/upkeep:5'],
    ],
    [
      'perhaps determined by now',
      recipient() + service('imet', 'service_determination: { by: state, on: 2024-06-05/2024-06-15 }'),
      '2024-06-10',
      [],
    ],
    ['a draft', recipient() + service('imet').replace('lines', `${draft}\nlines`), '2024-06-30', []],
    [
      'line by line',
      recipient() +
        transfer(
          'upkeep',
          'fmf',
          'lines:',
          '  - { item: shells }',
          '  - { item: upkeep, type: service }',
          '  - { item: lessons, type: service }',
        ),
      '2024-06-30',
      ['freedonia/upkeep:6', 'freedonia/upkeep:7'],
    ],
  ],
);

const scoped = (program: string, ...more: readonly string[]): string =>
  transfer('mortars', program, 'lines: [{ item: mortars }]', ...more);
const decision = (on: string, covered = true): string =>
  `scope_decision: { covered: ${covered}, by: state, on: ${on}, because: like a drawdown }`;

table(
  'undecided-scope',
  {
    severity: 'warning',
    record: 'freedonia/mortars',
    recipient: 'freedonia',
    clauses: ['1(a)'],
    readings: ['AMB-05'],
  },
  [
    ['excess articles', recipient() + scoped('eda'), '2024-06-30', ['freedonia/mortars:3']],
    [
      'a peacekeeping drawdown',
      recipient() + scoped('drawdown-552c2'),
      '2024-06-30',
      ['freedonia/mortars:3'],
    ],
    [
      'a commercial contract that appropriations pay for',
      recipient() + scoped('dcs', 'funding: appropriated'),
      '2024-06-30',
      ['freedonia/mortars:3'],
    ],
    ['a commercial contract with own funds', recipient() + scoped('dcs'), '2024-06-30', []],
    [
      'another program from stock',
      recipient() + scoped('other', 'authority: a law', 'funding: stock'),
      '2024-06-30',
      ['freedonia/mortars:3'],
    ],
    [
      'another program with appropriations',
      recipient() + scoped('other', 'authority: a law', 'funding: appropriated'),
      '2024-06-30',
      [],
    ],
    [
      'another program with own funds',
      recipient() + scoped('other', 'authority: a law', 'funding: national-funds'),
      '2024-06-30',
      [],
    ],
    [
      'excess articles with appropriations',
      recipient() + scoped('eda', 'funding: appropriated'),
      '2024-06-30',
      [],
    ],
    [
      'excess articles the recipient pays',
      recipient() + scoped('eda', 'funding: recipient'),
      '2024-06-30',
      [],
    ],
    [
      'excess articles that say they come from stock',
      recipient() + scoped('eda', 'funding: stock'),
      '2024-06-30',
      ['freedonia/mortars:3'],
    ],
    ...['fmf', 'usai', 'section-333', 'pda', 'drawdown-506a2', 'drawdown-506a3', 'pko', 'incle', 'imet'].map(
      (program): Row => [`${program} is in`, recipient() + scoped(program), '2024-06-30', []],
    ),
    ...['fms', 'lease', 'fmcs'].map((program): Row => [
      `${program} is out`,
      recipient() + scoped(program),
      '2024-06-30',
      [],
    ]),
    [
      'a sale that appropriations pay for is in',
      recipient() + scoped('fms', 'funding: appropriated'),
      '2024-06-30',
      [],
    ],
    ['decided today', recipient() + scoped('eda', decision('2024-06-10')), '2024-06-10', []],
    [
      'decided tomorrow',
      recipient() + scoped('eda', decision('2024-06-10')),
      '2024-06-09',
      ['freedonia/mortars:3'],
    ],
    [
      'decided not to be covered',
      recipient() + scoped('eda', decision('2024-06-10', false)),
      '2024-06-10',
      [],
    ],
    [
      'perhaps decided by now',
      recipient() + scoped('eda', decision('2024-06-05/2024-06-15')),
      '2024-06-10',
      [],
    ],
    ['an international organization', recipient(organization) + scoped('eda'), '2024-06-30', []],
    ['a draft', recipient() + scoped('eda', draft), '2024-06-30', []],
    [
      'each transfer for itself',
      recipient() +
        scoped('eda') +
        transfer('guns', 'eda', 'lines: [{ item: guns }]') +
        transfer('boots', 'eda', 'lines: [{ item: boots }]', decision('2024-06-01')),
      '2024-06-30',
      ['freedonia/guns:3', 'freedonia/mortars:3'],
    ],
  ],
);

test('undecided scope of a commercial contract rests on its own reading', () => {
  expect(
    found('undecided-scope', recipient() + scoped('dcs', 'funding: appropriated'), '2024-06-30').map(
      ({ readings }) => readings,
    ),
  ).toEqual([['AMB-04']]);
});

table(
  'assessment-without-next-steps',
  {
    severity: 'error',
    record: 'freedonia/assessment',
    recipient: 'freedonia',
    clauses: ['1(b)'],
  },
  [
    ['on its day', recipient() + assessment('2024-06-10'), '2024-06-10', ['freedonia/assessment:4']],
    ['the day before', recipient() + assessment('2024-06-10'), '2024-06-09', []],
    ['perhaps made by now', recipient() + assessment('2024-06-05/2024-06-15'), '2024-06-14', []],
    [
      'made some day by now',
      recipient() + assessment('2024-06-05/2024-06-15'),
      '2024-06-15',
      ['freedonia/assessment:4'],
    ],
    [
      'with next steps',
      recipient() + assessment('2024-06-10', 'next_steps: New assurances are asked for.'),
      '2024-06-10',
      [],
    ],
    [
      'the reason is no next step',
      recipient() + assessment('2024-06-10', 'because: A well was hit.'),
      '2024-06-10',
      ['freedonia/assessment:4'],
    ],
    ['a draft', recipient() + assessment('2024-06-10', draft), '2024-06-10', []],
    [
      'closed, and still without',
      recipient() + assessment('2024-06-10', 'closed: { on: 2024-06-20, outcome: restored }'),
      '2024-06-30',
      ['freedonia/assessment:4'],
    ],
  ],
);

const newcomer = recipient('receiving_at_issuance: false');
const delivered = (on: string, program = 'fmf', line = 'quantity: 1', event = 'handover'): string =>
  transfer(
    'shells',
    program,
    'lines:',
    '  - item: shells',
    `    ${line}`,
    '    deliveries:',
    `      - { on: ${on}, event: ${event} }`,
  );
const steps = 'next_steps: New assurances are asked for.';
const letter = assurance('letter', both, 'received: 2024-03-01', `credibility: [${good('2024-03-01')}]`);

table(
  'continued-after-assessment',
  {
    severity: 'warning',
    record: 'freedonia/shells',
    recipient: 'freedonia',
    clauses: ['1(b).rem'],
    readings: ['AMB-15'],
  },
  [
    [
      'the day of the assessment',
      newcomer + letter + assessment('2024-06-10', steps) + delivered('2024-06-10'),
      '2024-06-30',
      ['freedonia/shells:8'],
    ],
    [
      'the day before the assessment',
      newcomer + letter + assessment('2024-06-10', steps) + delivered('2024-06-09'),
      '2024-06-30',
      [],
    ],
    [
      'perhaps before the assessment',
      newcomer + letter + assessment('2024-06-10', steps) + delivered('2024-06-09/2024-06-12'),
      '2024-06-30',
      [],
    ],
    [
      'an assessment that may have been made later',
      newcomer + letter + assessment('2024-06-05/2024-06-12', steps) + delivered('2024-06-10'),
      '2024-06-30',
      [],
    ],
    [
      'planned for tomorrow',
      newcomer + letter + assessment('2024-06-10', steps) + delivered('2024-06-12'),
      '2024-06-11',
      [],
    ],
    [
      'perhaps not delivered yet',
      newcomer + letter + assessment('2024-06-10', steps) + delivered('2024-06-11/2024-06-20'),
      '2024-06-15',
      [],
    ],
    [
      'as of a day before the assessment',
      newcomer + letter + assessment('2024-06-10', steps) + delivered('2024-06-11'),
      '2024-06-09',
      [],
    ],
    [
      'the day a remedy begins',
      newcomer +
        letter +
        assessment('2024-06-10', steps, 'remedies: [{ action: refresh-assurances, from: 2024-06-15 }]') +
        delivered('2024-06-15'),
      '2024-06-30',
      [],
    ],
    [
      'the day before a remedy begins',
      newcomer +
        letter +
        assessment('2024-06-10', steps, 'remedies: [{ action: refresh-assurances, from: 2024-06-15 }]') +
        delivered('2024-06-14'),
      '2024-06-30',
      ['freedonia/shells:8'],
    ],
    [
      'a remedy that may have begun',
      newcomer +
        letter +
        assessment('2024-06-10', steps, 'remedies: [{ action: other, from: 2024-06-12/2024-06-20 }]') +
        delivered('2024-06-15'),
      '2024-06-30',
      [],
    ],
    [
      'the day after it is closed',
      newcomer +
        letter +
        assessment('2024-06-10', steps, 'closed: { on: 2024-06-20, outcome: restored }') +
        delivered('2024-06-21'),
      '2024-06-30',
      [],
    ],
    [
      'the day it is closed',
      newcomer +
        letter +
        assessment('2024-06-10', steps, 'closed: { on: 2024-06-20, outcome: restored }') +
        delivered('2024-06-20'),
      '2024-06-30',
      ['freedonia/shells:8'],
    ],
    [
      'closed on a day that may lie before it',
      newcomer +
        letter +
        assessment('2024-06-10', steps, 'closed: { on: 2024-06-15/2024-06-25, outcome: restored }') +
        delivered('2024-06-20'),
      '2024-06-30',
      [],
    ],
    [
      'a draft assessment',
      newcomer + letter + assessment('2024-06-10', steps, draft) + delivered('2024-06-11'),
      '2024-06-30',
      [],
    ],
    [
      'a draft transfer',
      newcomer +
        letter +
        assessment('2024-06-10', steps) +
        delivered('2024-06-11').replace('lines', `${draft}\nlines`),
      '2024-06-30',
      [],
    ],
    [
      'a shipment alone',
      newcomer +
        letter +
        assessment('2024-06-10', steps) +
        delivered('2024-06-11', 'fmf', 'quantity: 1', 'shipment'),
      '2024-06-30',
      [],
    ],
    ...(['title', 'arrival'] as const).map((event): Row => [
      `by ${event}`,
      newcomer +
        letter +
        assessment('2024-06-10', steps) +
        delivered('2024-06-11', 'fmf', 'quantity: 1', event),
      '2024-06-30',
      ['freedonia/shells:8'],
    ]),
    [
      'an exempt line',
      newcomer +
        letter +
        assessment('2024-06-10', steps) +
        delivered('2024-06-11', 'fmf', 'exemption: { clause: 1(d)(3), because: boots }'),
      '2024-06-30',
      [],
    ],
    [
      'a sale with own funds',
      newcomer + letter + assessment('2024-06-10', steps) + delivered('2024-06-11', 'fms'),
      '2024-06-30',
      [],
    ],
    [
      'excess articles nobody decided on: they may be out of scope',
      newcomer + letter + assessment('2024-06-10', steps) + delivered('2024-06-11', 'eda'),
      '2024-06-30',
      [],
    ],
    [
      'an international organization',
      recipient(organization) + letter + assessment('2024-06-10', steps) + delivered('2024-06-11'),
      '2024-06-30',
      [],
    ],
    [
      'after the last day of the memorandum',
      newcomer + letter + assessment('2024-06-10', steps) + delivered('2024-06-16'),
      '2024-06-30',
      [],
      { until: plainDate('2024-06-15') },
    ],
    [
      "another recipient's assessment",
      newcomer +
        other +
        letter +
        assessment('2024-06-10', steps).replace('recipient: freedonia', 'recipient: sylvania') +
        delivered('2024-06-11'),
      '2024-06-30',
      [],
    ],
    [
      'under a waiver, which closes no assessment',
      newcomer +
        assessment('2024-06-10', steps) +
        waiver('2024-06-01', 'justification: an imperative') +
        delivered('2024-06-11'),
      '2024-06-30',
      ['freedonia/shells:8'],
    ],
    [
      'two assessments, one of them closed',
      newcomer +
        letter +
        assessment('2024-06-10', steps) +
        assessment('2024-05-10', steps, 'closed: { on: 2024-05-20, outcome: ended }').replace(
          'freedonia/assessment',
          'freedonia/assessment-1',
        ) +
        delivered('2024-06-11'),
      '2024-06-30',
      ['freedonia/shells:8'],
    ],
    [
      'each delivery for itself',
      newcomer +
        letter +
        assessment('2024-06-10', steps) +
        `${delivered('2024-06-09').trimEnd()}\n      - { on: 2024-06-12 }\n`,
      '2024-06-30',
      ['freedonia/shells:9'],
    ],
  ],
);

const justified = 'justification: an imperative';

table(
  'open-ended-waiver',
  {
    severity: 'warning',
    record: 'freedonia/waiver',
    recipient: 'freedonia',
    clauses: ['1(f).lim'],
    readings: ['AMB-28'],
  },
  [
    [
      'without an end or transfers',
      recipient() + waiver('2024-06-10', justified),
      '2024-06-10',
      ['freedonia/waiver:4'],
    ],
    [
      'without an end',
      recipient() + shells + waiver('2024-06-10', justified, 'transfers: [freedonia/shells]'),
      '2024-06-10',
      ['freedonia/waiver:4'],
    ],
    [
      'without transfers',
      recipient() + waiver('2024-06-10', justified, 'until: 2024-06-30'),
      '2024-06-10',
      ['freedonia/waiver:4'],
    ],
    [
      'with both',
      recipient() +
        shells +
        waiver('2024-06-10', justified, 'until: 2024-06-30', 'transfers: [freedonia/shells]'),
      '2024-06-10',
      [],
    ],
    [
      'with an end that is not known to the day',
      recipient() +
        shells +
        waiver('2024-06-10', justified, 'until: 2024-07', 'transfers: [freedonia/shells]'),
      '2024-06-10',
      [],
    ],
    ['the day before it is exercised', recipient() + waiver('2024-06-10', justified), '2024-06-09', []],
    ['perhaps exercised by now', recipient() + waiver('2024-06-10/2024-06-20', justified), '2024-06-15', []],
    ['a draft', recipient() + waiver('2024-06-10', justified, draft), '2024-06-15', []],
  ],
);

table(
  'unjustified-waiver',
  {
    severity: 'error',
    record: 'freedonia/waiver',
    recipient: 'freedonia',
    clauses: ['1(f)'],
  },
  [
    ['on its day', recipient() + waiver('2024-06-10'), '2024-06-10', ['freedonia/waiver:4']],
    ['the day before', recipient() + waiver('2024-06-10'), '2024-06-09', []],
    ['perhaps exercised by now', recipient() + waiver('2024-06-10/2024-06-20'), '2024-06-19', []],
    [
      'exercised some day by now',
      recipient() + waiver('2024-06-10/2024-06-20'),
      '2024-06-20',
      ['freedonia/waiver:4'],
    ],
    ['with a justification', recipient() + waiver('2024-06-10', justified), '2024-06-10', []],
    [
      'a note is no justification',
      recipient() + waiver('2024-06-10', 'note: urgent'),
      '2024-06-10',
      ['freedonia/waiver:4'],
    ],
    [
      'run out, and still without',
      recipient() + waiver('2024-06-10', 'until: 2024-06-12'),
      '2024-06-30',
      ['freedonia/waiver:4'],
    ],
    ['a draft', recipient() + waiver('2024-06-10', draft), '2024-06-10', []],
  ],
);

const waives = (...clauses: readonly string[]): string =>
  recipient() + waiver('2024-06-10', justified, 'waives:', ...clauses.map((clause) => `  - "${clause}"`));

table(
  'waiver-of-reporting',
  {
    severity: 'error',
    record: 'freedonia/waiver',
    recipient: 'freedonia',
    clauses: ['1(f)'],
  },
  [
    ['of a notice to Congress', waives('1(a)', '2(d)'), '2024-06-10', ['freedonia/waiver:8']],
    ['the day before', waives('1(a)', '2(d)'), '2024-06-09', []],
    ['of the notice to the President', waives('1(f)'), '2024-06-10', ['freedonia/waiver:7']],
    ['of the report', waives('2(a)'), '2024-06-10', ['freedonia/waiver:7']],
    ['of the whole of section 2', waives('2'), '2024-06-10', ['freedonia/waiver:7']],
    ['of the look-back', waives('2(c)'), '2024-06-10', ['freedonia/waiver:7']],
    ['of definitions', waives('3'), '2024-06-10', ['freedonia/waiver:7']],
    ['of 1(a)', waives('1(a)'), '2024-06-10', []],
    ['of 1(b)', waives('1(b)'), '2024-06-10', []],
    ['of the pauses', waives('1(c)', '1(c)(i)', '1(c)(ii)'), '2024-06-10', []],
    ['without a list: 1(a)', recipient() + waiver('2024-06-10', justified), '2024-06-10', []],
    [
      'each clause by itself',
      waives('2(a)', '1(b)', '1(f)'),
      '2024-06-10',
      ['freedonia/waiver:7', 'freedonia/waiver:9'],
    ],
    ['a draft', waives('2(a)').replace('waives', `${draft}\nwaives`), '2024-06-10', []],
    ['perhaps exercised by now', waives('2(a)').replace('on: 2024-06-10', 'on: 2024-06'), '2024-06-15', []],
  ],
);

const toPresident = (under: string, ...more: readonly string[]): string =>
  notice('president', 'president', under, '2024-03-22', ...more);

table(
  'not-through-apnsa',
  {
    severity: 'info',
    record: 'notices/president',
    recipient: null,
    clauses: ['1(c)(i).update'],
  },
  [
    ['an update in conflict', toPresident('1(c)(i)'), '2024-03-22', ['notices/president:4']],
    ['the day before', toPresident('1(c)(i)'), '2024-03-21', []],
    ['perhaps sent by now', toPresident('1(c)(i)').replace('03-22', '03-22/2024-04-01'), '2024-03-25', []],
    ['an update otherwise', toPresident('1(c)(ii)'), '2024-03-22', ['notices/president:4']],
    [
      'a report of an assessment',
      recipient() + assessment('2024-03-01', steps) + toPresident('1(b)', 'about: [freedonia/assessment]'),
      '2024-03-22',
      ['notices/president:4'],
    ],
    ['through the adviser', toPresident('1(c)(i)', 'through: apnsa'), '2024-03-22', []],
    ['a waiver needs no adviser', toPresident('1(f)'), '2024-03-22', []],
    ['anything else', toPresident('other'), '2024-03-22', []],
    ['to Congress', toPresident('1(b)').replace('to: president', 'to: congress'), '2024-03-22', []],
    ['a draft', toPresident('1(b)', draft), '2024-03-22', []],
  ],
);

test.each([
  ['1(b)', '1(b)'],
  ['1(c)(i)', '1(c)(i).update'],
  ['1(c)(ii)', '1(c)(ii).update'],
])('a notice under %s that does not say its way is told under %s', (under, clause) => {
  const [finding] = found('not-through-apnsa', toPresident(under), '2024-03-22');
  expect(finding?.clauses.map(({ key }) => key)).toEqual([clause]);
});

const about = 'about: [freedonia/letter]';
const toCongress = (name: string, sent: string, ...more: readonly string[]): string =>
  notice(name, 'congress', '2(d)', sent, ...more);

table(
  'missing-committee',
  {
    severity: 'error',
    record: 'notices/one',
    recipient: 'freedonia',
    clauses: ['2(d).3'],
  },
  [
    [
      'five of six',
      newcomer + letter + toCongress('one', '2024-03-10', about, five),
      '2024-03-10',
      ['notices/one:6'],
    ],
    ['the day before', newcomer + letter + toCongress('one', '2024-03-10', about, five), '2024-03-09', []],
    [
      'perhaps sent by now',
      newcomer + letter + toCongress('one', '2024-03-10/2024-03-20', about, five),
      '2024-03-15',
      [],
    ],
    ['all six', newcomer + letter + toCongress('one', '2024-03-10', about, six), '2024-03-10', []],
    [
      'six names, one of them another committee',
      newcomer +
        letter +
        toCongress(
          'one',
          '2024-03-10',
          about,
          'committees: [sfrc, sasc, sac, hfac, hasc, House Intelligence]',
        ),
      '2024-03-10',
      ['notices/one:6'],
    ],
    [
      'two notices that together cover six',
      newcomer +
        letter +
        toCongress('one', '2024-03-10', about, 'committees: [sfrc, sasc, sac]') +
        toCongress('two', '2024-03-12', about, 'committees: [hfac, hasc, hac]'),
      '2024-03-12',
      [],
    ],
    [
      'two notices that together cover six, the second tomorrow',
      newcomer +
        letter +
        toCongress('one', '2024-03-10', about, 'committees: [sfrc, sasc, sac]') +
        toCongress('two', '2024-03-12', about, 'committees: [hfac, hasc, hac]'),
      '2024-03-11',
      ['notices/one:6'],
    ],
    [
      'two notices that together cover five: told at the later one',
      newcomer +
        letter +
        toCongress('one', '2024-03-12', about, 'committees: [hfac, hasc]') +
        toCongress('two', '2024-03-10', about, 'committees: [sfrc, sasc, sac]'),
      '2024-03-12',
      ['notices/one:6'],
    ],
    [
      'a second notice of another matter',
      newcomer +
        letter +
        assurance('letter-2', both, 'received: 2024-03-01', `credibility: [${good('2024-03-01')}]`) +
        toCongress('one', '2024-03-10', about, five) +
        toCongress('two', '2024-03-12', 'about: [freedonia/letter-2]', 'committees: [hac]'),
      '2024-03-12',
      ['notices/one:6', 'notices/two:6'],
    ],
    [
      'another written notice of it covers the sixth',
      newcomer +
        letter +
        toCongress('one', '2024-03-10', about, five) +
        notice('two', 'congress', 'other', '2024-03-12', about, 'committees: [hac]'),
      '2024-03-12',
      [],
    ],
    [
      'the notice that covers the sixth is a draft',
      newcomer +
        letter +
        toCongress('one', '2024-03-10', about, five) +
        toCongress('two', '2024-03-12', about, 'committees: [hac]', draft),
      '2024-03-12',
      ['notices/one:6'],
    ],
    [
      'a second notice that may have been sent',
      newcomer +
        letter +
        toCongress('one', '2024-03-10', about, five) +
        toCongress('two', '2024-03-12/2024-03-20', about, 'committees: [hac]'),
      '2024-03-15',
      [],
    ],
    [
      'a second notice that does not say to whom: nobody can tell',
      newcomer +
        letter +
        toCongress('one', '2024-03-10', about, five) +
        toCongress('two', '2024-03-12', about),
      '2024-03-15',
      [],
    ],
    [
      'a report of the time covers the sixth',
      newcomer +
        letter +
        toCongress('one', '2024-03-10', about, five) +
        report('2024', 2024, 'submitted: 2024-03-20', six, 'period: { from: 2023-01-01, to: 2024-03-15 }'),
      '2024-03-20',
      [],
    ],
    [
      'a report of another time does not',
      newcomer +
        letter +
        toCongress('one', '2024-03-10', about, five) +
        report('2024', 2024, 'submitted: 2024-03-20', six, 'period: { from: 2023-01-01, to: 2024-02-29 }'),
      '2024-03-20',
      ['notices/one:6'],
    ],
    [
      'a file that may be the second notice could not be read',
      newcomer +
        letter +
        toCongress('one', '2024-03-10', about, five) +
        file('notices/two', 'kind: notice', 'to: congress', 'under: 2(d)', about),
      '2024-03-15',
      [],
    ],
    [
      'no committees recorded is another matter',
      newcomer + letter + toCongress('one', '2024-03-10', about),
      '2024-03-15',
      [],
    ],
    [
      'to the President no committee is missing',
      newcomer + letter + notice('one', 'president', '1(f)', '2024-03-10', about, five),
      '2024-03-15',
      [],
    ],
    ['a draft', newcomer + letter + toCongress('one', '2024-03-10', about, five, draft), '2024-03-15', []],
    [
      'a notice of two matters',
      newcomer +
        letter +
        assurance('letter-2', both, 'received: 2024-03-01', `credibility: [${good('2024-03-01')}]`) +
        toCongress('one', '2024-03-10', 'about: [freedonia/letter, freedonia/letter-2]', five),
      '2024-03-15',
      ['notices/one:6', 'notices/one:6'],
    ],
    ['of no named matter', toCongress('one', '2024-03-10', five), '2024-03-15', ['notices/one:5']],
    ['of a report', report('2024', 2024, 'submitted: 2024-05-08', five), '2024-05-08', ['reports/2024:4']],
    ['of a report, the day before', report('2024', 2024, 'submitted: 2024-05-08', five), '2024-05-07', []],
    ['of a report not submitted', report('2024', 2024, five), '2024-05-08', []],
    ['of a report perhaps submitted', report('2024', 2024, 'submitted: 2024-05', five), '2024-05-08', []],
    [
      'of two reports for one year that together cover six',
      report('2024', 2024, 'submitted: 2024-05-08', five) +
        report('2024-more', 2024, 'submitted: 2024-05-10', 'committees: [hac]'),
      '2024-05-10',
      [],
    ],
    [
      'of two reports for two years',
      report('2024', 2024, 'submitted: 2024-05-08', five) +
        report('2025', 2025, 'submitted: 2025-05-10', six),
      '2025-05-10',
      ['reports/2024:4'],
    ],
  ],
);

test.each([
  ['an assessment', assessment('2024-03-01', steps), 'freedonia/assessment', '2(d).1'],
  ['a waiver', waiver('2024-03-01', justified), 'freedonia/waiver', '2(d).2'],
  ['an assurance', letter, 'freedonia/letter', '2(d).3'],
])('a missing committee of a notice about %s is told under its own clause', (_, matter, id, clause) => {
  const archive = newcomer + matter + toCongress('one', '2024-03-10', `about: [${id}]`, five);
  const findings = found('missing-committee', archive, '2024-03-10');
  expect(findings.map(({ clauses, recipient: of }) => [clauses.map(({ key }) => key), of])).toEqual([
    [[clause], 'freedonia'],
  ]);
});

test('a missing committee of a report is told under section 2(a), and belongs to no recipient', () => {
  const findings = found(
    'missing-committee',
    report('2024', 2024, 'submitted: 2024-05-08', five),
    '2024-05-08',
  );
  expect(
    findings.map(({ clauses, recipient: of, message }) => [clauses.map(({ key }) => key), of, message]),
  ).toEqual([
    [
      ['2(a)'],
      null,
      'the report for fiscal year 2024 went to Congress, and the record does not show hac among the committees',
    ],
  ]);
});

test('a missing committee waits for a file that could not be read, and is counted', () => {
  const archive =
    newcomer +
    letter +
    toCongress('one', '2024-03-10', about, five) +
    file('notices/two', 'kind: notice', 'to: congress', 'under: 2(d)', about);
  const sound = newcomer + letter + toCongress('one', '2024-03-10', about, five);
  expect(evaluated(archive, '2024-03-15').withheld).toBeGreaterThan(evaluated(sound, '2024-03-15').withheld);
});

table(
  'unrecorded-committees',
  {
    severity: 'warning',
    record: 'notices/one',
    recipient: 'freedonia',
    clauses: ['2(d).3'],
  },
  [
    [
      'none recorded',
      newcomer + letter + toCongress('one', '2024-03-10', about),
      '2024-03-10',
      ['notices/one:4'],
    ],
    ['the day before', newcomer + letter + toCongress('one', '2024-03-10', about), '2024-03-09', []],
    ['perhaps sent by now', newcomer + letter + toCongress('one', '2024-03', about), '2024-03-15', []],
    ['some recorded', newcomer + letter + toCongress('one', '2024-03-10', about, five), '2024-03-10', []],
    [
      'told once for a notice of two matters',
      newcomer +
        letter +
        assurance('letter-2', both, 'received: 2024-03-01', `credibility: [${good('2024-03-01')}]`) +
        toCongress('one', '2024-03-10', 'about: [freedonia/letter, freedonia/letter-2]'),
      '2024-03-15',
      ['notices/one:4'],
    ],
    [
      'another notice of it that records all six leaves this one unrecorded',
      newcomer +
        letter +
        toCongress('one', '2024-03-10', about) +
        toCongress('two', '2024-03-11', about, six),
      '2024-03-15',
      ['notices/one:4'],
    ],
    ['to the President', notice('one', 'president', '1(c)(i)', '2024-03-10'), '2024-03-15', []],
    ['a draft', newcomer + letter + toCongress('one', '2024-03-10', about, draft), '2024-03-15', []],
    ['of a report', report('2024', 2024, 'submitted: 2024-05-08'), '2024-05-08', ['reports/2024:3']],
    ['of a report, the day before', report('2024', 2024, 'submitted: 2024-05-08'), '2024-05-07', []],
    ['of a report not submitted', report('2024', 2024), '2024-05-08', []],
    ['of a report in draft', report('2024', 2024, 'submitted: 2024-05-08', draft), '2024-05-08', []],
  ],
);

test("in an outsider's record unrecorded committees are information: nobody published them", () => {
  const archive = report('2024', 2024, 'submitted: 2024-05-08');
  const levels = (publicOnly: boolean): string[] =>
    found('unrecorded-committees', archive, '2024-05-08', { publicOnly }).map(({ severity }) => severity);
  expect([levels(false), levels(true)]).toEqual([['warning'], ['info']]);
});

table(
  'missing-department',
  {
    severity: 'warning',
    record: 'reports/2024',
    recipient: null,
    clauses: ['2(a)'],
    readings: ['AMB-29'],
  },
  [
    [
      'State alone',
      report('2024', 2024, 'submitted: 2024-05-08', 'from: [state]'),
      '2024-05-08',
      ['reports/2024:4'],
    ],
    [
      'Defense alone',
      report('2024', 2024, 'submitted: 2024-05-08', 'from: [defense]'),
      '2024-05-08',
      ['reports/2024:4'],
    ],
    ['the day before', report('2024', 2024, 'submitted: 2024-05-08', 'from: [state]'), '2024-05-07', []],
    [
      'perhaps submitted by now',
      report('2024', 2024, 'submitted: 2024-05', 'from: [state]'),
      '2024-05-08',
      [],
    ],
    ['both', report('2024', 2024, 'submitted: 2024-05-08', 'from: [state, defense]'), '2024-05-08', []],
    ['not recorded', report('2024', 2024, 'submitted: 2024-05-08'), '2024-05-08', []],
    ['not submitted', report('2024', 2024, 'from: [state]'), '2024-05-08', []],
    ['a draft', report('2024', 2024, 'submitted: 2024-05-08', 'from: [state]', draft), '2024-05-08', []],
    [
      'two reports, one of each',
      report('2024', 2024, 'submitted: 2024-05-08', 'from: [state]') +
        report('2024-defense', 2024, 'submitted: 2024-05-10', 'from: [defense]'),
      '2024-05-10',
      [],
    ],
    [
      "two reports, the second one's day tomorrow",
      report('2024', 2024, 'submitted: 2024-05-08', 'from: [state]') +
        report('2024-defense', 2024, 'submitted: 2024-05-10', 'from: [defense]'),
      '2024-05-09',
      ['reports/2024:4'],
    ],
    [
      'the second one is a draft',
      report('2024', 2024, 'submitted: 2024-05-08', 'from: [state]') +
        report('2024-defense', 2024, 'submitted: 2024-05-10', 'from: [defense]', draft),
      '2024-05-10',
      ['reports/2024:4'],
    ],
    [
      'the second one is for another year',
      report('2024', 2024, 'submitted: 2024-05-08', 'from: [state]') +
        report('2025', 2025, 'submitted: 2025-05-10', 'from: [defense]'),
      '2025-05-10',
      ['reports/2024:4', 'reports/2025:4'],
    ],
  ],
);

table(
  'second-report-in-year',
  {
    severity: 'info',
    record: 'reports/b',
    recipient: null,
    clauses: ['2(a)'],
  },
  [
    [
      'the second of two',
      report('a', 2025, 'submitted: 2024-10-02', six) + report('b', 2025, 'submitted: 2025-09-29', six),
      '2025-09-29',
      ['reports/b:2'],
    ],
    [
      'the day before the second',
      report('a', 2025, 'submitted: 2024-10-02', six) + report('b', 2025, 'submitted: 2025-09-29', six),
      '2025-09-28',
      [],
    ],
    [
      'the later one, not the later name',
      report('a', 2025, 'submitted: 2025-09-29', six) + report('b', 2025, 'submitted: 2024-10-02', six),
      '2025-09-30',
      ['reports/a:2'],
    ],
    [
      'of two years',
      report('a', 2024, 'submitted: 2024-05-08', six) + report('b', 2025, 'submitted: 2024-10-02', six),
      '2025-09-29',
      [],
    ],
    [
      'the second not submitted',
      report('a', 2025, 'submitted: 2024-10-02', six) + report('b', 2025, six),
      '2025-09-29',
      [],
    ],
    [
      'the second perhaps submitted',
      report('a', 2025, 'submitted: 2024-10-02', six) + report('b', 2025, 'submitted: 2025', six),
      '2025-09-29',
      [],
    ],
    [
      'the second a draft',
      report('a', 2025, 'submitted: 2024-10-02', six) + report('b', 2025, draft, 'submitted: 2025-01-02'),
      '2025-09-29',
      [],
    ],
    [
      'the third too',
      report('a', 2025, 'submitted: 2024-10-02', six) +
        report('b', 2025, 'submitted: 2024-12-02', six) +
        report('c', 2025, 'submitted: 2025-01-02', six),
      '2025-09-29',
      ['reports/b:2', 'reports/c:2'],
    ],
  ],
);

const looksBack = (name: string, submitted: string, from: string, year = 2024): string =>
  report(name, year, `submitted: ${submitted}`, six, 'period:', `  from: ${from}`, '  to: 2024-04-30');

table(
  'lookback-not-covered',
  {
    severity: 'error',
    record: 'reports/first',
    recipient: null,
    clauses: ['2(c)'],
    readings: ['AMB-37'],
  },
  [
    [
      'begins on 2 January 2023',
      looksBack('first', '2024-05-08', '2023-01-02'),
      '2024-05-08',
      ['reports/first:6'],
    ],
    ['begins on 1 January 2023', looksBack('first', '2024-05-08', '2023-01-01'), '2024-05-08', []],
    ['begins before', looksBack('first', '2024-05-08', '2022-10-01'), '2024-05-08', []],
    ['the day before it is submitted', looksBack('first', '2024-05-08', '2023-01-02'), '2024-05-07', []],
    ['begins some day of January 2023', looksBack('first', '2024-05-08', '2023-01'), '2024-05-08', []],
    ['begins in 2024', looksBack('first', '2024-05-08', '2024'), '2024-05-08', ['reports/first:6']],
    ['no period recorded', report('first', 2024, 'submitted: 2024-05-08', six), '2024-05-08', []],
    [
      'no first day recorded',
      report('first', 2024, 'submitted: 2024-05-08', six, 'period: { to: 2024-04-30 }'),
      '2024-05-08',
      [],
    ],
    [
      'not submitted',
      looksBack('first', '2024-05-08', '2023-01-02').replace(/submitted.*/, 'title: first'),
      '2024-05-08',
      [],
    ],
    ['a draft', looksBack('first', '2024-05-08', '2023-01-02') + `${draft}\n`, '2024-05-08', []],
    [
      'a later report need not look back',
      looksBack('first', '2024-05-08', '2023-01-01') + looksBack('next', '2025-05-08', '2024-05-09', 2025),
      '2025-05-08',
      [],
    ],
    [
      'the first of two begins late',
      looksBack('first', '2024-05-08', '2023-02-01') + looksBack('next', '2025-05-08', '2023-01-01', 2025),
      '2025-05-08',
      ['reports/first:6'],
    ],
    [
      'a report that may have come before it',
      looksBack('first', '2024-05-08', '2023-02-01') +
        looksBack('next', '2024-05-01/2024-05-10', '2023-01-01'),
      '2025-05-08',
      [],
    ],
    [
      'the first by day, whatever its fiscal year',
      looksBack('first', '2024-10-08', '2024-03-01', 2025) + looksBack('next', '2024-11-08', '2023-01-01'),
      '2025-05-08',
      ['reports/first:6'],
    ],
  ],
);

table(
  'conflict-after-issuance',
  {
    severity: 'info',
    record: 'freedonia',
    recipient: 'freedonia',
    clauses: ['1(c)'],
    readings: ['AMB-18'],
  },
  [
    [
      'the day after the memorandum',
      recipient('armed_conflicts:', '  - from: 2024-02-09'),
      '2024-02-09',
      ['freedonia:4'],
    ],
    ['the day of the memorandum', recipient('armed_conflicts:', '  - from: 2024-02-08'), '2024-06-30', []],
    ['the day before it begins', recipient('armed_conflicts:', '  - from: 2024-06-10'), '2024-06-09', []],
    [
      'the day it begins',
      recipient('armed_conflicts:', '  - from: 2024-06-10'),
      '2024-06-10',
      ['freedonia:4'],
    ],
    [
      'perhaps by the day of the memorandum',
      recipient('armed_conflicts:', '  - from: 2024-02'),
      '2024-06-30',
      [],
    ],
    ['some day of March', recipient('armed_conflicts:', '  - from: 2024-03'), '2024-06-30', ['freedonia:4']],
    ['some day of March, in March', recipient('armed_conflicts:', '  - from: 2024-03'), '2024-03-30', []],
    [
      'ended since',
      recipient('armed_conflicts:', '  - { from: 2024-03-01, to: 2024-04-01 }'),
      '2024-06-30',
      ['freedonia:4'],
    ],
    [
      'two of them',
      recipient('armed_conflicts:', '  - from: 2024-03-01', '  - from: 2022-03-01', '  - from: 2024-05-01'),
      '2024-06-30',
      ['freedonia:4', 'freedonia:6'],
    ],
    ['a draft', recipient(draft, 'armed_conflicts: [{ from: 2024-03-01 }]'), '2024-06-30', []],
  ],
);

test('a conflict after the memorandum leaves the group as it was determined', () => {
  const archive = recipient(
    receiving,
    'group: { conflict: false, by: state }',
    'armed_conflicts: [{ from: 2024-02-20, articles_used: true }]',
  );
  const { deadlines } = evaluated(archive, '2024-06-30');
  expect(
    deadlines
      .filter(({ duty }) => duty.id === 'nsm20/obtain-assurances')
      .map(({ due, state }) => [due.latest, state]),
  ).toEqual([['2024-08-06', 'pending']]);
});

table(
  'incident-without-finding',
  {
    severity: 'info',
    record: 'freedonia/well',
    recipient: 'freedonia',
    clauses: ['2(a)(ii)'],
  },
  [
    [
      'reported today',
      recipient() + incident('well', 'reported: 2024-06-10'),
      '2024-06-10',
      ['freedonia/well:3'],
    ],
    ['reported tomorrow', recipient() + incident('well', 'reported: 2024-06-10'), '2024-06-09', []],
    ['without a day', recipient() + incident('well'), '2024-06-10', ['freedonia/well:3']],
    ['occurred tomorrow', recipient() + incident('well', 'occurred: 2024-06-10'), '2024-06-09', []],
    [
      'occurred before, reported tomorrow',
      recipient() + incident('well', 'occurred: 2024-06-01', 'reported: 2024-06-10'),
      '2024-06-09',
      [],
    ],
    ...['consistent', 'inconsistent', 'cannot-determine', 'not-assessed'].map((finding): Row => [
      `found: ${finding}`,
      recipient() + incident('well', 'reported: 2024-06-10', `finding: ${finding}`),
      '2024-06-10',
      [],
    ]),
    [
      'found today',
      recipient() + incident('well', 'reported: 2024-06-10', 'finding: consistent', 'found_on: 2024-06-20'),
      '2024-06-20',
      [],
    ],
    [
      'found only tomorrow',
      recipient() + incident('well', 'reported: 2024-06-10', 'finding: consistent', 'found_on: 2024-06-20'),
      '2024-06-19',
      ['freedonia/well:3'],
    ],
    [
      'perhaps found by now',
      recipient() + incident('well', 'reported: 2024-06-10', 'finding: consistent', 'found_on: 2024-06'),
      '2024-06-19',
      [],
    ],
    [
      'not credible',
      recipient() + incident('well', 'reported: 2024-06-10', 'credible: no'),
      '2024-06-10',
      [],
    ],
    [
      'credible',
      recipient() + incident('well', 'reported: 2024-06-10', 'credible: yes'),
      '2024-06-10',
      ['freedonia/well:3'],
    ],
    [
      'under review',
      recipient() + incident('well', 'reported: 2024-06-10', 'credible: under-review'),
      '2024-06-10',
      ['freedonia/well:3'],
    ],
    ['a draft', recipient() + incident('well', 'reported: 2024-06-10', draft), '2024-06-10', []],
  ],
);
