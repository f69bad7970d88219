/** The verdict on a delivery, whole: its clause, its readings, and every reason with its place, row by row of the table. */
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import type { Context } from '../../../src/engine/rule.ts';
import { judgedLines } from '../judged-lines.ts';
import { verdicts, type Judgement } from '../../../src/law/nsm20/judgement.ts';
import { verdictTexts } from '../../../src/law/nsm20/verdict-texts.ts';
import type { Place } from '../../../src/records/source.ts';
import { contextOf } from '../../support.ts';

const file = (id: string, ...lines: readonly string[]): string => `-- ${id}.yaml --\n${lines.join('\n')}\n`;
const recipient = (...lines: readonly string[]): string =>
  file('ruritania', 'kind: recipient', 'name: Ruritania', ...lines);
const receivingThen = 'receiving_at_issuance: true';
const conflict = recipient(receivingThen, 'group: { conflict: true, by: state }');
const noConflict = recipient(receivingThen, 'group: { conflict: false, by: state }');
const undecided = recipient(receivingThen);
const newcomer = recipient('receiving_at_issuance: false');

/** One delivery of howitzers; `line` is added to the line, `transfer` replaces the program. */
const delivery = (on: string, { line = '', transfer = 'program: fmf' } = {}): string =>
  file(
    'ruritania/howitzers',
    'kind: transfer',
    'recipient: ruritania',
    transfer,
    `lines: [{ item: howitzers, ${line} deliveries: [{ on: ${on} }] }]`,
  );
const assurance = (name: string, covers: string, ...lines: readonly string[]): string =>
  file(`ruritania/${name}`, 'kind: assurance', 'recipient: ruritania', `covers: [${covers}]`, ...lines);
const both = 'ihl, humanitarian-access';
const good = (on: string): string => `{ finding: credible-and-reliable, by: state, on: ${on} }`;
const bad = (on: string): string => `{ finding: not-credible-and-reliable, by: state, on: ${on} }`;
const found = (...findings: readonly string[]): string => `credibility: [${findings.join(', ')}]`;
const letter = (received: string, ...lines: readonly string[]): string =>
  assurance('letter', both, `received: ${received}`, ...(lines.length > 0 ? lines : [found(good(received))]));
const waiver = (on: string, ...lines: readonly string[]): string =>
  file('ruritania/waiver', 'kind: waiver', 'recipient: ruritania', 'by: state', `on: ${on}`, ...lines);
const president = (sent: string, ...lines: readonly string[]): string =>
  file('notices/one', 'kind: notice', 'to: president', 'under: 1(f)', `sent: ${sent}`, ...lines);
const aboutWaiver = 'about: [ruritania/waiver]';
const assessment = (remedy: string, ...lines: readonly string[]): string =>
  file(
    'ruritania/assessment',
    'kind: assessment',
    'recipient: ruritania',
    'by: state',
    ...(lines.some((line) => line.startsWith('on: ')) ? [] : ['on: 2024-05-01']),
    `remedies: [{ action: suspend-transfers, ${remedy} }]`,
    ...lines,
  );
/** The same file with a key that no record has: it cannot be taken in. */
const unreadable = (archive: string): string => archive.replace(/^kind: .*$/m, '$&\ncolour: blue');

const where = ({ path, pointer }: Place): string => path.replace(/^cases\/(.*)\.yaml$/, '$1') + pointer;
const asText = ({ text, at }: { text: string; at?: Place | null | undefined }): string =>
  text + (at ? ` (${where(at)})` : '');

interface Expected {
  /** `paused 1(c)(i).pause AMB-08`: the verdict, the clauses, the readings. */
  readonly is: string;
  /** `1(a): why (where)` */
  readonly because: readonly string[];
  /** The verdicts that it can be, where there are several. */
  readonly possible?: readonly string[];
  /** `field: what is not known (where)` */
  readonly doubts?: readonly string[];
}

const whole = ({ verdict, under, readings, because, possible, doubts }: Judgement): Expected => ({
  is: [verdict, ...under.map(({ key }) => key), ...readings].join(' '),
  because: because.map((reason) => `${reason.clause?.key ?? 'none'}: ${asText(reason)}`),
  ...(possible.join() !== verdict && { possible }),
  ...(doubts.length > 0 && {
    doubts: doubts.map(
      (doubt) => `${doubt.field}: ${asText(doubt)}${doubt.broken ? ', told elsewhere' : ''}`,
    ),
  }),
});

const judgements = (archive: string, asOf: string, more: Partial<Context> = {}): Expected[] =>
  judgedLines(contextOf(archive, asOf, more))
    .flatMap(({ deliveries }) => deliveries)
    .map(({ judgement }) => whole(judgement));

type Row = readonly [
  name: string,
  archive: string,
  expected: Expected,
  asOf?: string,
  more?: Partial<Context>,
];

const table = (verdict: string, rows: readonly Row[]): void => {
  const named = rows.map(([name, archive, expected, asOf = '2024-12-31', more]) => ({
    name,
    archive,
    expected,
    asOf,
    more,
  }));
  describe(verdict, () => {
    test.each(named)('$name', ({ archive, expected, asOf, more }) => {
      expect(judgements(archive, asOf, more)).toEqual([expected]);
    });
  });
};

// Reasons that come back.
const on = 'ruritania/howitzers/lines/0/deliveries/0/on';
const funded = '1(a): fmf: Foreign Military Financing is named in the text (ruritania/howitzers/program)';
const fundedService = funded.replace(
  ' (',
  '; a defense service (AECA sec. 47(4)), determined to be covered (',
);
const receiving = '1(c): already receiving on the day of the memorandum (ruritania/receiving_at_issuance)';
const newly =
  '1(a).pre: not already receiving on the day of the memorandum: both assurances are needed before anything is provided (ruritania/receiving_at_issuance)';
const noLaw = '1(a)(i): no assurance of use in accordance with international humanitarian law is recorded';
const noAccess = '1(a)(ii): no assurance of humanitarian access is recorded';
const inConflict =
  '1(c)(i).obtain: engaged in active armed conflict on the day of the memorandum: 45 days from 2024-02-08 is Sun 2024-03-24 (ruritania/group)';
const notInConflict =
  '1(c)(ii).obtain: not engaged in active armed conflict on the day of the memorandum: 180 days from 2024-02-08 is Tue 2024-08-06 (ruritania/group)';
const goesOn = (clause: string, day: string, began: string): string =>
  `${clause}: no complete assurances are recorded as standing by ${day}, so the pause that began on ${began} goes on`;
/** What is said of one instrument of both limbs, once under each. */
const ofBoth = (text: string): string[] => [`1(a)(i): ${text}`, `1(a)(ii): ${text}`];
const obtained = ofBoth(
  'ruritania/letter was received 2024-04-10 and found credible and reliable (2024-04-10) (ruritania/letter/received)',
);

table('not in force', [
  [
    'the day after the last day',
    newcomer + delivery('2024-06-11'),
    {
      is: 'not-in-force',
      because: [`none: 2024-06-11 is after 2024-06-10, the last day the memorandum binds here (${on})`],
    },
    '2024-12-31',
    { until: plainDate('2024-06-10') },
  ],
  [
    'the last day is judged',
    newcomer + delivery('2024-06-10'),
    { is: 'barred 1(a).pre AMB-07', because: [funded, newly, noLaw, noAccess] },
    '2024-12-31',
    { until: plainDate('2024-06-10') },
  ],
  [
    'some day around the end',
    newcomer + delivery('2024-06-10/2024-06-11'),
    {
      is: 'undetermined 1(a) AMB-07',
      because: [`1(a): the day of the delivery is not known (between 2024-06-10 and 2024-06-11) (${on})`],
      possible: ['not-in-force', 'barred'],
      doubts: [`on: the day of the delivery is not known (between 2024-06-10 and 2024-06-11) (${on})`],
    },
    '2024-12-31',
    { until: plainDate('2024-06-10') },
  ],
]);

table('before the memorandum', [
  [
    'the day before',
    newcomer + delivery('2024-02-07'),
    {
      is: 'before-memorandum 1(a) AMB-01',
      because: [
        `1(a): 2024-02-07 is before 2024-02-08, the day of the memorandum, which applies prospectively (${on})`,
      ],
    },
  ],
  [
    'its day',
    newcomer + delivery('2024-02-08'),
    { is: 'barred 1(a).pre AMB-07', because: [funded, newly, noLaw, noAccess] },
  ],
]);

table('exempt', [
  [
    'with a reason',
    newcomer + delivery('2024-06-10', { line: 'exemption: { clause: "1(d)(2)", because: helmets },' }),
    {
      is: 'exempt 1(d)(2) AMB-11 AMB-25',
      because: [
        '1(d)(2): recorded as exempt: the clause leaves out other items meant for defense alone, and items whose purpose is non-lethal throughout and lies outside armed conflict; the record says: helmets (ruritania/howitzers/lines/0/exemption)',
      ],
    },
  ],
  [
    'without a reason, on the second line',
    newcomer +
      file(
        'ruritania/howitzers',
        'kind: transfer',
        'recipient: ruritania',
        'program: fmf',
        'lines: [{ item: trucks }, { item: radars, exemption: { clause: "1(d)(1)" }, deliveries: [{ on: 2024-06-10 }] }]',
      ),
    {
      is: 'exempt 1(d)(1) AMB-25',
      because: [
        '1(d)(1): recorded as exempt: the clause leaves air defense systems outside the memorandum; the record gives no reason (ruritania/howitzers/lines/1/exemption)',
      ],
    },
  ],
]);

const excess = 'excess articles come from stock, and the text names only drawdowns';
const decision = (covered: boolean, day: string): string =>
  `scope_decision: { covered: ${covered}, by: the desk, on: ${day}, because: like a drawdown }`;
const service = (more = ''): string => `type: service, ${more}`;
const determination = (day: string): string => `service_determination: { by: state, on: ${day} },`;
table('scope', [
  [
    'national funds',
    newcomer + delivery('2024-06-10', { transfer: 'program: fms\nfunding: national-funds' }),
    {
      is: 'out-of-scope 1(a)',
      because: ['1(a): fms: paid with national funds, not with appropriations (ruritania/howitzers/funding)'],
    },
  ],
  [
    'the recipient pays',
    newcomer + delivery('2024-06-10', { transfer: 'program: fmf\nfunding: recipient' }),
    {
      is: 'out-of-scope 1(a)',
      because: ['1(a): fmf: paid by the recipient, not with appropriations (ruritania/howitzers/funding)'],
    },
  ],
  [
    'a lease, as the catalogue says',
    newcomer + delivery('2024-06-10', { transfer: 'program: lease' }),
    {
      is: 'out-of-scope 1(a) AMB-05',
      because: ['1(a): lease: the lessee pays (ruritania/howitzers/program)'],
    },
  ],
  [
    'design and construction, whoever pays',
    newcomer + delivery('2024-06-10', { transfer: 'program: fmcs\nfunding: appropriated' }),
    {
      is: 'out-of-scope 1(a)',
      because: [
        '1(a): fmcs: design and construction services are not defense services (AECA sec. 47(4)) (ruritania/howitzers/program)',
      ],
    },
  ],
  [
    'a commercial sale paid with appropriations',
    newcomer + delivery('2024-06-10', { transfer: 'program: dcs\nfunding: appropriated' }),
    {
      is: 'barred 1(a).pre AMB-04 AMB-07',
      because: [
        '1(a): dcs: funded with appropriations (ruritania/howitzers/funding)',
        newly,
        noLaw,
        noAccess,
      ],
    },
  ],
  [
    'stock, as the catalogue says',
    newcomer + delivery('2024-06-10', { transfer: 'program: pda\nfunding: stock' }),
    {
      is: 'barred 1(a).pre AMB-07',
      because: [
        '1(a): pda: drawdowns under section 506 are named in the text (ruritania/howitzers/program)',
        newly,
        noLaw,
        noAccess,
      ],
    },
  ],
  [
    'excess articles that nobody decided on',
    newcomer + delivery('2024-06-10', { transfer: 'program: eda' }),
    {
      is: 'undetermined 1(a) AMB-05 AMB-07',
      because: [`1(a): eda: ${excess}, and no decision on scope is recorded (ruritania/howitzers/program)`],
      possible: ['out-of-scope', 'barred'],
      doubts: [
        `scope_decision: eda: ${excess}, and no decision on scope is recorded (ruritania/howitzers/program)`,
      ],
    },
  ],
  [
    'excess articles decided to be covered',
    newcomer + delivery('2024-06-10', { transfer: `program: eda\n${decision(true, '2024-06-01')}` }),
    {
      is: 'barred 1(a).pre AMB-05 AMB-07',
      because: [
        '1(a): the desk decided 2024-06-01 that the memorandum covers it: like a drawdown (ruritania/howitzers/scope_decision)',
        newly,
        noLaw,
        noAccess,
      ],
    },
  ],
  [
    'a service of an organization decided not to be covered: the decision outranks all else',
    recipient('type: international-organization') +
      delivery('2024-06-10', {
        transfer: `program: fmf\nfunding: appropriated\n${decision(false, '2024-12-31')}`,
        line: service(),
      }),
    {
      is: 'out-of-scope 1(a)',
      because: [
        '1(a): the desk decided 2024-12-31 that the memorandum does not cover it: like a drawdown (ruritania/howitzers/scope_decision)',
      ],
    },
  ],
  [
    'a decision of tomorrow',
    newcomer + delivery('2024-06-10', { transfer: `program: fmf\n${decision(false, '2025-01-01')}` }),
    { is: 'barred 1(a).pre AMB-07', because: [funded, newly, noLaw, noAccess] },
  ],
  [
    'a decision of some day around the day of the question',
    newcomer +
      delivery('2024-06-10', { transfer: `program: fmf\n${decision(false, '2024-12-30/2025-01-01')}` }),
    {
      is: 'undetermined 1(a) AMB-07',
      because: [
        '1(a): the day of the decision on scope is not known (between 2024-12-30 and 2025-01-01) (ruritania/howitzers/scope_decision/on)',
      ],
      possible: ['out-of-scope', 'barred'],
      doubts: [
        'scope_decision: the day of the decision on scope is not known (between 2024-12-30 and 2025-01-01) (ruritania/howitzers/scope_decision/on)',
      ],
    },
  ],
  [
    'an international organization',
    recipient('type: international-organization') + delivery('2024-06-10'),
    {
      is: 'out-of-scope 1(a) AMB-02',
      because: [
        '1(a): ruritania is an international organization, and the memorandum speaks of governments (ruritania/type)',
      ],
    },
  ],
  [
    'an authority, which is none',
    recipient('type: authority', 'receiving_at_issuance: false') + delivery('2024-06-10'),
    { is: 'barred 1(a).pre AMB-07', because: [funded, newly, noLaw, noAccess] },
  ],
  [
    'a service without a determination',
    newcomer + delivery('2024-06-10', { line: service() }),
    {
      is: 'out-of-scope 1(e) AMB-27',
      because: [
        '1(e): a defense service (AECA sec. 47(4)), and no determination that the memorandum applies is recorded by 2024-06-10 (ruritania/howitzers/lines/0)',
      ],
    },
  ],
  [
    'a service determined on the day',
    newcomer + delivery('2024-06-10', { line: service(determination('2024-06-10')) }),
    { is: 'barred 1(a).pre AMB-07', because: [fundedService, newly, noLaw, noAccess] },
  ],
  [
    'a service determined on some day around it',
    newcomer + delivery('2024-06-10', { line: service(determination('2024-06-10/2024-06-11')) }),
    {
      is: 'undetermined 1(a) AMB-07 AMB-27',
      because: [
        '1(a): the day of the determination on the service is not known (between 2024-06-10 and 2024-06-11) (ruritania/howitzers/lines/0/service_determination/on)',
      ],
      possible: ['out-of-scope', 'barred'],
      doubts: [
        'service_determination: the day of the determination on the service is not known (between 2024-06-10 and 2024-06-11) (ruritania/howitzers/lines/0/service_determination/on)',
      ],
    },
  ],
  [
    'training is a service unless the line says otherwise',
    newcomer + delivery('2024-06-10', { transfer: 'program: imet' }),
    {
      is: 'out-of-scope 1(e) AMB-27',
      because: [
        '1(e): a defense service (AECA sec. 47(4); FAA sec. 644(f) would leave training out), and no determination that the memorandum applies is recorded by 2024-06-10 (ruritania/howitzers/lines/0)',
      ],
    },
  ],
  [
    'an article of a training program',
    newcomer + delivery('2024-06-10', { transfer: 'program: imet', line: 'type: article,' }),
    {
      is: 'barred 1(a).pre AMB-07 AMB-27',
      because: [
        '1(a): imet: the program is paid with appropriations (ruritania/howitzers/program)',
        newly,
        noLaw,
        noAccess,
      ],
    },
  ],
  [
    'a service, the second line, on some day around its determination, that no appropriations pay for: out either way',
    newcomer +
      file(
        'ruritania/howitzers',
        'kind: transfer',
        'recipient: ruritania',
        'program: fms',
        'lines:',
        '  - item: trucks',
        '  - item: repairs',
        '    type: service',
        '    service_determination: { by: state, on: 2024-06-10/2024-06-11 }',
        '    deliveries: [{ on: 2024-06-10 }]',
      ),
    {
      is: 'out-of-scope 1(a) 1(e)',
      because: ["1(a): fms: the sale is paid with the recipient's own funds (ruritania/howitzers/program)"],
    },
  ],
  [
    'a service, the second line, determined the day after',
    newcomer +
      file(
        'ruritania/howitzers',
        'kind: transfer',
        'recipient: ruritania',
        'program: fmf',
        'lines:',
        '  - item: trucks',
        '  - item: repairs',
        '    type: service',
        '    service_determination: { by: state, on: 2024-06-11 }',
        '    deliveries: [{ on: 2024-06-10 }]',
      ),
    {
      is: 'out-of-scope 1(e) AMB-27',
      because: [
        '1(e): a defense service (AECA sec. 47(4)), and no determination that the memorandum applies is recorded by 2024-06-10 (ruritania/howitzers/lines/1)',
      ],
    },
  ],
  [
    'a service to come, determined only after the day of the question',
    newcomer + delivery('2024-06-20', { line: service(determination('2024-06-16')) }),
    {
      is: 'out-of-scope 1(e) AMB-27',
      because: [
        '1(e): a defense service (AECA sec. 47(4)), and no determination that the memorandum applies is recorded by 2024-06-20 (ruritania/howitzers/lines/0)',
      ],
    },
    '2024-06-15',
  ],
]);

const suspended = (text: string): Expected => ({
  is: 'suspended 1(b).rem',
  because: [funded, `1(b).rem: ${text} (ruritania/assessment/remedies/0/from)`],
});
const notSuspended: Expected = { is: 'assured 1(a).pre AMB-09', because: [funded, ...obtained] };
const maybeSuspended = (...doubts: readonly (readonly [field: string, text: string])[]): Expected => ({
  is: 'undetermined 1(a) AMB-09',
  because: doubts.map(([, text]) => `1(a): ${text}`),
  possible: ['suspended', 'assured'],
  doubts: doubts.map(([field, text]) => `${field}: ${text}`),
});
const assured = newcomer + letter('2024-04-10');
const shells = file(
  'ruritania/shells',
  'kind: transfer',
  'recipient: ruritania',
  'program: fmf',
  'lines: [{ item: shells }]',
);
table('suspended', [
  [
    'from a day on',
    assured + assessment('from: 2024-06-10') + delivery('2024-06-10'),
    suspended('ruritania/assessment suspends transfers from 2024-06-10'),
  ],
  [
    'to a day',
    assured + assessment('from: 2024-06-01, to: 2024-06-10') + delivery('2024-06-10'),
    suspended('ruritania/assessment suspends transfers from 2024-06-01 to 2024-06-10'),
  ],
  [
    'until the assessment was closed',
    assured +
      assessment('from: 2024-06-01', 'closed: { on: 2024-06-10, outcome: restored }') +
      delivery('2024-06-10'),
    suspended(
      'ruritania/assessment suspends transfers from 2024-06-01, until the assessment was closed 2024-06-10',
    ),
  ],
  [
    'to a day, although the assessment was closed before',
    assured +
      assessment('from: 2024-06-01, to: 2024-06-10', 'closed: { on: 2024-06-05, outcome: restored }') +
      delivery('2024-06-10'),
    suspended('ruritania/assessment suspends transfers from 2024-06-01 to 2024-06-10'),
  ],
  [
    'a delivery to come, by an assessment that is closed only after the day of the question',
    assured +
      assessment('from: 2024-06-01', 'closed: { on: 2024-06-20, outcome: restored }') +
      delivery('2024-06-25'),
    suspended(
      'ruritania/assessment suspends transfers from 2024-06-01, until the assessment was closed 2024-06-20',
    ),
    '2024-06-15',
  ],
  [
    'not by an assessment of tomorrow',
    assured + assessment('from: 2024-06-01', 'on: 2024-06-26') + delivery('2024-06-10'),
    notSuspended,
    '2024-06-25',
  ],
  [
    'by an assessment of the day of the question',
    assured + assessment('from: 2024-06-01', 'on: 2024-06-25') + delivery('2024-06-10'),
    suspended('ruritania/assessment suspends transfers from 2024-06-01'),
    '2024-06-25',
  ],
  [
    'this transfer, by name',
    assured + assessment('from: 2024-06-01, transfers: [ruritania/howitzers]') + delivery('2024-06-10'),
    suspended('ruritania/assessment suspends transfers from 2024-06-01'),
  ],
  [
    'not by a remedy for another transfer',
    assured + assessment('from: 2024-06-01, transfers: [ruritania/shells]') + delivery('2024-06-10') + shells,
    notSuspended,
  ],
  [
    'not by another remedy',
    assured +
      assessment('from: 2024-06-01').replace('suspend-transfers', 'refresh-assurances') +
      delivery('2024-06-10'),
    notSuspended,
  ],
  [
    'not by an assessment without remedies',
    assured +
      assessment('from: 2024-06-01').replace(/^remedies.*$/m, 'because: it is looked into') +
      delivery('2024-06-10'),
    notSuspended,
  ],
  [
    'by the certain one of two, and that alone is told',
    assured +
      assessment('from: 2024-06-09/2024-06-11 }, { action: suspend-transfers, from: 2024-06-01') +
      delivery('2024-06-10'),
    {
      is: 'suspended 1(b).rem',
      because: [
        funded,
        '1(b).rem: ruritania/assessment suspends transfers from 2024-06-01 (ruritania/assessment/remedies/1/from)',
      ],
    },
  ],
  [
    'by the first of two that are certain',
    assured +
      assessment('from: 2024-06-01 }, { action: suspend-transfers, from: 2024-06-02') +
      delivery('2024-06-10'),
    suspended('ruritania/assessment suspends transfers from 2024-06-01'),
  ],
  [
    'from some day around the delivery',
    assured +
      assessment('from: 2024-06-09/2024-06-11', 'closed: { on: 2024-07-01, outcome: restored }') +
      delivery('2024-06-10'),
    maybeSuspended([
      'from',
      '"from" of ruritania/assessment is not known to the day (between 2024-06-09 and 2024-06-11) (ruritania/assessment/remedies/0/from)',
    ]),
  ],
  [
    'to some day around the delivery, whenever the assessment was closed',
    assured +
      assessment('from: 2024-06-01, to: 2024-06-09/..', 'closed: { on: 2024-06-09/.., outcome: restored }') +
      delivery('2024-06-10'),
    maybeSuspended([
      'to',
      '"to" of ruritania/assessment is not known to the day (on or after 2024-06-09) (ruritania/assessment/remedies/0/to)',
    ]),
  ],
  [
    'until an assessment made on some day was closed on some day',
    assured +
      assessment(
        'from: 2024-06-01',
        'on: 2024-05-01/2024-05-31',
        'closed: { on: 2024-06-09/2024-06-11, outcome: restored }',
      ) +
      delivery('2024-06-10'),
    maybeSuspended(
      [
        'on',
        '"on" of ruritania/assessment is not known to the day (between 2024-05-01 and 2024-05-31) (ruritania/assessment/on)',
      ],
      [
        'closed',
        '"closed" of ruritania/assessment is not known to the day (between 2024-06-09 and 2024-06-11) (ruritania/assessment/closed/on)',
      ],
    ),
  ],
  [
    'by a file that could not be read',
    assured + unreadable(assessment('from: 2024-06-01')) + delivery('2024-06-10'),
    {
      is: 'undetermined 1(a) AMB-09',
      because: ['1(a): cases/ruritania/assessment.yaml could not be read'],
      possible: ['suspended', 'assured'],
      doubts: [
        'cases/ruritania/assessment.yaml: cases/ruritania/assessment.yaml could not be read, told elsewhere',
      ],
    },
  ],
  [
    'from some day around the delivery, and from some day after it: only the first matters',
    assured +
      assessment('from: 2024-06-09/2024-06-11 }, { action: suspend-transfers, from: 2024-07-01/2024-07-05') +
      delivery('2024-06-10'),
    maybeSuspended([
      'from',
      '"from" of ruritania/assessment is not known to the day (between 2024-06-09 and 2024-06-11) (ruritania/assessment/remedies/0/from)',
    ]),
  ],
]);

table('assured', [
  [
    'by one instrument',
    newcomer + letter('2024-06-10') + delivery('2024-06-10'),
    {
      is: 'assured 1(a).pre AMB-09',
      because: [
        funded,
        ...ofBoth(
          'ruritania/letter was received 2024-06-10 and found credible and reliable (2024-06-10) (ruritania/letter/received)',
        ),
      ],
    },
  ],
  [
    'by one of each',
    newcomer +
      assurance('access', 'humanitarian-access', 'received: 2024-06-01', found(good('2024-06-02'))) +
      assurance('law', 'ihl', 'received: 2024-06-03', found(good('2024-06-04'))) +
      delivery('2024-06-10'),
    {
      is: 'assured 1(a).pre',
      because: [
        funded,
        '1(a)(i): ruritania/law was received 2024-06-03 and found credible and reliable (2024-06-04) (ruritania/law/received)',
        '1(a)(ii): ruritania/access was received 2024-06-01 and found credible and reliable (2024-06-02) (ruritania/access/received)',
      ],
    },
  ],
  [
    'under the last finding by the day, in whatever order they are written',
    newcomer +
      letter('2024-06-01', found(good('2024-06-10'), bad('2024-06-11'), bad('2024-06-02'))) +
      delivery('2024-06-10'),
    {
      is: 'assured 1(a).pre AMB-09',
      because: [
        funded,
        ...ofBoth(
          'ruritania/letter was received 2024-06-01 and found credible and reliable (2024-06-10) (ruritania/letter/received)',
        ),
      ],
    },
  ],
  [
    'under the first later finding, in whatever order they are written',
    newcomer +
      letter('2024-06-01', found(bad('2024-07-10'), good('2024-07-01'), bad('2024-08-01'))) +
      delivery('2024-06-10'),
    {
      is: 'assured 1(a).pre AMB-09',
      because: [
        funded,
        ...ofBoth(
          'ruritania/letter was received 2024-06-01 and found credible and reliable (2024-07-01) (ruritania/letter/received)',
        ),
      ],
    },
  ],
  [
    'under the finding of a known day, although one without a last day is written after it',
    newcomer +
      letter('2024-06-01', found(good('2024-06-02'), good('2024-06-03/..'))) +
      delivery('2024-06-10'),
    {
      is: 'assured 1(a).pre AMB-09',
      because: [
        funded,
        ...ofBoth(
          'ruritania/letter was received 2024-06-01 and found credible and reliable (2024-06-02) (ruritania/letter/received)',
        ),
      ],
    },
  ],
  [
    'of two findings of one day by the one written last',
    newcomer + letter('2024-06-01', found(bad('2024-06-02'), good('2024-06-02'))) + delivery('2024-06-10'),
    {
      is: 'assured 1(a).pre AMB-09',
      because: [
        funded,
        ...ofBoth(
          'ruritania/letter was received 2024-06-01 and found credible and reliable (2024-06-02) (ruritania/letter/received)',
        ),
      ],
    },
  ],
  [
    'although a waiver runs too, on the day before the assurances are withdrawn',
    newcomer +
      letter('2024-06-01', 'withdrawn: 2024-06-11', found(good('2024-06-02'))) +
      waiver('2024-06-01') +
      delivery('2024-06-10'),
    {
      is: 'assured 1(a).pre AMB-09',
      because: [
        funded,
        ...ofBoth(
          'ruritania/letter was received 2024-06-01 and found credible and reliable (2024-06-02) (ruritania/letter/received)',
        ),
      ],
    },
  ],
  [
    'on a delivery to come: a withdrawal after the day of the question is none yet',
    newcomer +
      letter('2024-06-01', 'withdrawn: 2024-06-20', found(good('2024-06-02'))) +
      delivery('2024-06-25'),
    {
      is: 'assured 1(a).pre AMB-09',
      because: [
        funded,
        ...ofBoth(
          'ruritania/letter was received 2024-06-01 and found credible and reliable (2024-06-02) (ruritania/letter/received)',
        ),
      ],
    },
    '2024-06-15',
  ],
  [
    'on a delivery to come: a finding after the day of the question is none yet',
    newcomer + letter('2024-06-01', found(good('2024-06-02'), bad('2024-06-20'))) + delivery('2024-06-25'),
    {
      is: 'assured 1(a).pre AMB-09',
      because: [
        funded,
        ...ofBoth(
          'ruritania/letter was received 2024-06-01 and found credible and reliable (2024-06-02) (ruritania/letter/received)',
        ),
      ],
    },
    '2024-06-15',
  ],
  [
    'on some day, by an assurance received and found good before all of them',
    newcomer + letter('2024-06-01') + delivery('2024-06-10/2024-06-20'),
    {
      is: 'assured 1(a).pre AMB-09',
      because: [
        funded,
        ...ofBoth(
          'ruritania/letter was received 2024-06-01 and found credible and reliable (2024-06-01) (ruritania/letter/received)',
        ),
      ],
    },
  ],
]);

/** Why a recipient that was not receiving may not be provided with anything. */
const barredBy = (...reasons: readonly string[]): Expected => ({
  is: 'barred 1(a).pre AMB-07',
  because: [funded, newly, ...reasons],
});
table('barred', [
  [
    'by an oral assurance, whatever else is said of it',
    newcomer +
      assurance('call', both, 'form: oral', 'received: 2024-06-01', found(good('2024-06-01'))) +
      delivery('2024-06-10'),
    barredBy(...ofBoth('ruritania/call is oral, and assurances are written (ruritania/call/form)')),
  ],
  [
    'by an assurance that nobody received',
    newcomer + assurance('letter', both, 'signed: 2024-06-01') + delivery('2024-06-10'),
    barredBy(...ofBoth('ruritania/letter is not recorded as received (ruritania/letter/kind)')),
  ],
  [
    'by an assurance that is received only after the day of the question',
    newcomer + letter('2024-06-16') + delivery('2024-06-20'),
    barredBy(...ofBoth('ruritania/letter is not recorded as received (ruritania/letter/received)')),
    '2024-06-15',
  ],
  [
    'the day before it is received, on the day of the question',
    newcomer + letter('2024-06-11', found(good('2024-06-11'))) + delivery('2024-06-10'),
    barredBy(...ofBoth('ruritania/letter was received only 2024-06-11 (ruritania/letter/received)')),
    '2024-06-11',
  ],
  [
    'by a limb that is missing, beside one that stands',
    newcomer +
      assurance('law', 'ihl', 'received: ../2024-06-03', found(good('2024-06-04'))) +
      delivery('2024-06-10'),
    barredBy(
      '1(a)(i): ruritania/law was received by 2024-06-03 and found credible and reliable (2024-06-04) (ruritania/law/received)',
      noAccess,
    ),
  ],
  [
    'by the other limb that is missing',
    newcomer +
      assurance('access', 'humanitarian-access', 'received: 2024-06-03', found(good('2024-06-04'))) +
      delivery('2024-06-10'),
    barredBy(
      noLaw,
      '1(a)(ii): ruritania/access was received 2024-06-03 and found credible and reliable (2024-06-04) (ruritania/access/received)',
    ),
  ],
  [
    'beside a limb that nobody assessed',
    newcomer + assurance('law', 'ihl', 'received: 2024-06-03') + delivery('2024-06-10'),
    barredBy(
      '1(a)(i): ruritania/law was received 2024-06-03; no finding on its credibility is recorded (ruritania/law/received)',
      noAccess,
    ),
  ],
  [
    'beside a limb that is assessed only after the day of the question',
    newcomer +
      assurance('law', 'ihl', 'received: 2024-06-03', found(good('2024-06-16'))) +
      delivery('2024-06-10'),
    barredBy(
      '1(a)(i): ruritania/law was received 2024-06-03; no finding on its credibility is recorded (ruritania/law/received)',
      noAccess,
    ),
    '2024-06-15',
  ],
  [
    'by an unfavorable finding; whether the assurances stood before it is not shown, and not said',
    newcomer + letter('2024-06-01', found(good('2024-06-11'), bad('2024-06-10'))) + delivery('2024-06-10'),
    barredBy(
      ...ofBoth(
        'ruritania/letter was received 2024-06-01 and found not credible and reliable (2024-06-10) (ruritania/letter/credibility/1/finding)',
      ),
    ),
  ],
  [
    'beside one limb with findings of days that are not known',
    newcomer +
      assurance(
        'law',
        'ihl',
        'received: 2024-06-03',
        found(good('2024-06-04/..'), bad('2024-06-05/2024-06-20')),
      ) +
      delivery('2024-06-10'),
    barredBy(
      '1(a)(i): ruritania/law was received 2024-06-03 and found not credible and reliable (between 2024-06-05 and 2024-06-20) (ruritania/law/credibility/1/finding)',
      noAccess,
    ),
  ],
  [
    'by what was obtained and withdrawn',
    newcomer +
      letter('2024-06-01', 'withdrawn: 2024-06-10', found(good('2024-06-02'))) +
      delivery('2024-06-10'),
    {
      is: 'barred 1(a).pre AMB-15',
      because: [
        funded,
        '1(a).pre: assurances were obtained and do not stand on 2024-06-10',
        ...ofBoth('ruritania/letter was withdrawn 2024-06-10 (ruritania/letter/withdrawn)'),
      ],
    },
  ],
  [
    'already receiving, after the window, by what was obtained and withdrawn in it',
    conflict +
      letter('2024-02-20', 'withdrawn: 2024-03-01', found(good('2024-02-20'))) +
      delivery('2024-03-25'),
    {
      is: 'barred 1(a).pre AMB-15',
      because: [
        funded,
        '1(a).pre: assurances were obtained and do not stand on 2024-03-25',
        ...ofBoth('ruritania/letter was withdrawn 2024-03-01 (ruritania/letter/withdrawn)'),
      ],
    },
  ],
  [
    'in an undecided group after both windows, by what was obtained and withdrawn',
    undecided +
      letter('2024-02-20', 'withdrawn: 2024-03-01', found(good('2024-02-20'))) +
      delivery('2024-08-07'),
    {
      is: 'barred 1(a).pre AMB-15',
      because: [
        funded,
        '1(a).pre: assurances were obtained and do not stand on 2024-08-07',
        ...ofBoth('ruritania/letter was withdrawn 2024-03-01 (ruritania/letter/withdrawn)'),
      ],
    },
  ],
]);

const waivedBy = (text: string, ...readings: readonly string[]): Expected => ({
  is: ['waived 1(f)', ...readings].join(' '),
  because: [funded, `1(f): ${text} (ruritania/waiver/on)`],
});
const openEnded = 'waived by ruritania/waiver, exercised 2024-06-10, without an end';
table('waived', [
  [
    'until a day, with the President told',
    newcomer +
      waiver('2024-06-10', 'until: 2024-06-20') +
      president('2024-06-10', aboutWaiver) +
      delivery('2024-06-20'),
    waivedBy('waived by ruritania/waiver, exercised 2024-06-10, until 2024-06-20'),
  ],
  [
    'without an end, with the President not told',
    newcomer + waiver('2024-06-10') + delivery('2024-06-10'),
    waivedBy(openEnded, 'AMB-16'),
  ],
  [
    'with the President told before it was exercised, which tells nothing',
    newcomer + waiver('2024-06-10') + president('2024-06-09', aboutWaiver) + delivery('2024-06-10'),
    waivedBy(openEnded, 'AMB-16'),
  ],
  [
    'with the President told of nothing by name',
    newcomer + waiver('2024-06-10') + president('2024-06-10') + delivery('2024-06-10'),
    waivedBy(openEnded, 'AMB-16'),
  ],
  [
    'with the President told of it under another clause',
    newcomer +
      waiver('2024-06-10') +
      president('2024-06-10', aboutWaiver).replace('1(f)', 'other') +
      delivery('2024-06-10'),
    waivedBy(openEnded, 'AMB-16'),
  ],
  [
    'with Congress told of it',
    newcomer +
      waiver('2024-06-10') +
      president('2024-06-10', aboutWaiver).replace('to: president', 'to: congress') +
      delivery('2024-06-10'),
    waivedBy(openEnded, 'AMB-16'),
  ],
  [
    'with the President told on the day of the question',
    newcomer + waiver('2024-06-10') + president('2024-06-15', aboutWaiver) + delivery('2024-06-10'),
    waivedBy(openEnded),
    '2024-06-15',
  ],
  [
    'with the President told only tomorrow',
    newcomer + waiver('2024-06-10') + president('2024-06-16', aboutWaiver) + delivery('2024-06-10'),
    waivedBy(openEnded, 'AMB-16'),
    '2024-06-15',
  ],
  [
    'with the President told by a day',
    newcomer + waiver('2024-06-10') + president('../2024-06-16', aboutWaiver) + delivery('2024-06-10'),
    waivedBy(openEnded),
    '2024-06-15',
  ],
  [
    'although what was obtained no longer stands: no pause is lifted then',
    conflict +
      letter('2024-02-20', 'withdrawn: 2024-03-01', found(good('2024-02-20'))) +
      waiver('2024-06-10') +
      president('2024-06-10', aboutWaiver) +
      delivery('2024-06-10'),
    waivedBy(openEnded),
  ],
  [
    'in the window, when nothing pauses yet',
    noConflict + waiver('2024-06-10') + president('2024-06-10', aboutWaiver) + delivery('2024-08-06'),
    waivedBy(openEnded),
  ],
  [
    'after the window: it lifts the pause',
    noConflict + waiver('2024-06-10') + president('2024-06-10', aboutWaiver) + delivery('2024-08-07'),
    waivedBy(openEnded, 'AMB-23'),
  ],
  [
    'in an undecided group between the windows: whether it lifts a pause is not certain',
    undecided + waiver('2024-06-10') + president('2024-06-10', aboutWaiver) + delivery('2024-08-06'),
    waivedBy(openEnded),
  ],
  [
    'in an undecided group after both',
    undecided + waiver('2024-06-10') + president('2024-06-10', aboutWaiver) + delivery('2024-08-07'),
    waivedBy(openEnded, 'AMB-23'),
  ],
  [
    'by a waiver of the pause of the group',
    conflict +
      waiver('2024-06-10', 'waives: ["1(c)(i)"]') +
      president('2024-06-10', aboutWaiver) +
      delivery('2024-06-10'),
    waivedBy(openEnded, 'AMB-23'),
  ],
  [
    'by a waiver of the pause of the other group, with the President not told',
    noConflict + waiver('2024-06-10', 'waives: ["1(c)(ii)"]') + delivery('2024-08-07'),
    waivedBy(openEnded, 'AMB-16', 'AMB-23'),
  ],
  [
    'by a waiver of both pauses, in an undecided group after both windows',
    undecided +
      waiver('2024-06-10', 'waives: ["1(c)"]') +
      president('2024-06-10', aboutWaiver) +
      delivery('2024-08-07'),
    waivedBy(openEnded, 'AMB-23'),
  ],
  [
    'by the first of two waivers',
    newcomer +
      waiver('2024-06-09').replaceAll('ruritania/waiver', 'ruritania/another') +
      waiver('2024-06-10') +
      delivery('2024-06-10'),
    {
      is: 'waived 1(f) AMB-16',
      because: [
        funded,
        '1(f): waived by ruritania/another, exercised 2024-06-09, without an end (ruritania/another/on)',
      ],
    },
  ],
  [
    'for this transfer by name',
    newcomer + waiver('2024-06-10', 'transfers: [ruritania/howitzers]') + delivery('2024-06-10'),
    waivedBy(openEnded, 'AMB-16'),
  ],
  [
    'not for another transfer',
    newcomer + waiver('2024-06-10', 'transfers: [ruritania/shells]') + shells + delivery('2024-06-10'),
    barredBy(noLaw, noAccess),
  ],
  ['not the day before', newcomer + waiver('2024-06-11') + delivery('2024-06-10'), barredBy(noLaw, noAccess)],
  [
    'not the day after its end',
    newcomer + waiver('2024-06-01', 'until: 2024-06-09') + delivery('2024-06-10'),
    barredBy(noLaw, noAccess),
  ],
  [
    'not a delivery to come, by a waiver after the day of the question',
    newcomer + waiver('2024-06-16') + delivery('2024-06-20'),
    barredBy(noLaw, noAccess),
    '2024-06-15',
  ],
  [
    'not by a waiver of the pauses, where no pause is in the way',
    newcomer + waiver('2024-06-10', 'waives: ["1(c)"]') + delivery('2024-06-10'),
    barredBy(noLaw, noAccess),
  ],
  [
    'from some day around the delivery to some day around it',
    newcomer + waiver('2024-06-09/2024-06-11', 'until: 2024-06-09/2024-06-12') + delivery('2024-06-10'),
    {
      is: 'undetermined 1(a) AMB-07 AMB-16',
      because: [
        '1(a): "on" of ruritania/waiver is not known to the day (between 2024-06-09 and 2024-06-11) (ruritania/waiver/on)',
        '1(a): "until" of ruritania/waiver is not known to the day (between 2024-06-09 and 2024-06-12) (ruritania/waiver/until)',
      ],
      possible: ['waived', 'barred'],
      doubts: [
        'on: "on" of ruritania/waiver is not known to the day (between 2024-06-09 and 2024-06-11) (ruritania/waiver/on)',
        'until: "until" of ruritania/waiver is not known to the day (between 2024-06-09 and 2024-06-12) (ruritania/waiver/until)',
      ],
    },
  ],
  [
    'by a file that could not be read',
    newcomer + unreadable(waiver('2024-06-09')) + delivery('2024-06-10'),
    {
      is: 'undetermined 1(a) AMB-07',
      because: ['1(a): cases/ruritania/waiver.yaml could not be read'],
      possible: ['waived', 'barred'],
      doubts: ['cases/ruritania/waiver.yaml: cases/ruritania/waiver.yaml could not be read, told elsewhere'],
    },
  ],
  [
    'from some day around the delivery without an end, beside one that has run out on some day',
    newcomer +
      waiver('2024-05-01', 'until: 2024-06-01/2024-06-05').replaceAll(
        'ruritania/waiver',
        'ruritania/another',
      ) +
      waiver('2024-06-09/2024-06-11') +
      delivery('2024-06-10'),
    {
      is: 'undetermined 1(a) AMB-07 AMB-16',
      because: [
        '1(a): "on" of ruritania/waiver is not known to the day (between 2024-06-09 and 2024-06-11) (ruritania/waiver/on)',
      ],
      possible: ['waived', 'barred'],
      doubts: [
        'on: "on" of ruritania/waiver is not known to the day (between 2024-06-09 and 2024-06-11) (ruritania/waiver/on)',
      ],
    },
  ],
  [
    'by the certain one of two, and that one is told',
    newcomer +
      waiver('2024-06-09/2024-06-11').replaceAll('ruritania/waiver', 'ruritania/another') +
      waiver('2024-06-10') +
      delivery('2024-06-10'),
    waivedBy(openEnded, 'AMB-16'),
  ],
  [
    'by the certain one of two, and that one is told, although another may waive more',
    conflict +
      waiver('2024-06-09/2024-06-11').replaceAll('ruritania/waiver', 'ruritania/another') +
      waiver('2024-06-10', 'waives: ["1(c)(i)"]') +
      delivery('2024-06-10'),
    waivedBy(openEnded, 'AMB-16', 'AMB-23'),
  ],
  [
    'by the one that could be read, and that one is told',
    conflict +
      unreadable(waiver('2024-06-09')).replaceAll('ruritania/waiver', 'ruritania/another') +
      waiver('2024-06-10', 'waives: ["1(c)(i)"]') +
      delivery('2024-06-10'),
    waivedBy(openEnded, 'AMB-16', 'AMB-23'),
  ],
  [
    'where nothing is said of the day of the memorandum: whether it lifts a pause is not certain',
    recipient('group: { conflict: true, by: state }') +
      waiver('2024-06-10') +
      president('2024-06-10', aboutWaiver) +
      delivery('2024-06-10'),
    waivedBy(openEnded),
  ],
]);

const windowed = (until: string): string => `; transfers may go on until ${until} (ruritania/group)`;
table('in transition', [
  [
    'on the 45th day, whatever the group',
    noConflict + delivery('2024-03-24'),
    {
      is: 'transition 1(c) AMB-08',
      because: [funded, receiving, `1(c): no pause begins before day 46${windowed('Sun 2024-03-24')}`],
    },
  ],
  [
    'on the 46th day, in the group of 180 days',
    noConflict + delivery('2024-03-25'),
    {
      is: 'transition 1(c) AMB-08',
      because: [
        funded,
        receiving,
        `1(c): not engaged in active armed conflict on the day of the memorandum${windowed('Tue 2024-08-06')}`,
      ],
    },
  ],
  [
    'although assurances were obtained and withdrawn',
    noConflict +
      letter('2024-02-20', 'withdrawn: 2024-03-01', found(good('2024-02-20'))) +
      delivery('2024-08-06'),
    {
      is: 'transition 1(c) AMB-08',
      because: [
        funded,
        receiving,
        `1(c): not engaged in active armed conflict on the day of the memorandum${windowed('Tue 2024-08-06')}`,
      ],
    },
  ],
]);

table('paused', [
  [
    'from the 46th day on, in conflict',
    conflict + delivery('2024-03-25'),
    {
      is: 'paused 1(c)(i).pause AMB-08',
      because: [
        funded,
        receiving,
        inConflict,
        goesOn('1(c)(i).pause', '2024-03-25', '2024-03-25'),
        noLaw,
        noAccess,
      ],
    },
  ],
  [
    'from the 181st day on otherwise, with one limb of the two',
    noConflict +
      assurance('law', 'ihl', 'received: 2024-06-03', found(good('2024-06-04'))) +
      delivery('2024-08-07'),
    {
      is: 'paused 1(c)(ii).pause AMB-08 AMB-21',
      because: [
        funded,
        receiving,
        notInConflict,
        goesOn('1(c)(ii).pause', '2024-08-07', '2024-08-07'),
        '1(a)(i): ruritania/law was received 2024-06-03 and found credible and reliable (2024-06-04) (ruritania/law/received)',
        noAccess,
      ],
    },
  ],
  [
    'in an undecided group, once both limits have passed',
    undecided + delivery('2024-08-07'),
    {
      is: 'paused 1(c) AMB-08',
      because: [
        funded,
        receiving,
        '1(c): no determination of the group is recorded; the limits of both groups, 2024-03-24 and 2024-08-06, have passed (ruritania/receiving_at_issuance)',
        noLaw,
        noAccess,
      ],
    },
  ],
  [
    'not by a waiver of the other pause',
    conflict + waiver('2024-03-01', 'waives: ["1(c)(ii)"]') + delivery('2024-03-25'),
    {
      is: 'paused 1(c)(i).pause AMB-08',
      because: [
        funded,
        receiving,
        inConflict,
        goesOn('1(c)(i).pause', '2024-03-25', '2024-03-25'),
        noLaw,
        noAccess,
      ],
    },
  ],
]);

const noGroup = 'no determination of the group of ruritania is recorded (ruritania/kind)';
const unrecorded =
  'ruritania does not record whether it was already receiving on 2024-02-08 (ruritania/kind)';
const groupOpen = (...more: readonly string[]): Expected => ({
  is: ['undetermined 1(a) AMB-08', ...more].join(' '),
  because: [`1(a): ${noGroup}`],
  possible: ['transition', 'paused'],
  doubts: [`group: ${noGroup}`],
});
table('undetermined', [
  ['between the limits, in an undecided group', undecided + delivery('2024-08-06'), groupOpen()],
  ['on the 46th day, in an undecided group', undecided + delivery('2024-03-25'), groupOpen()],
  [
    'where nothing is said of the day of the memorandum',
    recipient('group: { conflict: true, by: state }') + delivery('2024-06-10'),
    {
      is: 'undetermined 1(a) AMB-07 AMB-08',
      because: [`1(a): ${unrecorded}`],
      possible: ['paused', 'barred'],
      doubts: [`receiving_at_issuance: ${unrecorded}`],
    },
  ],
  [
    'with a waiver of one pause, in an undecided group after both windows',
    undecided +
      waiver('2024-03-01', 'waives: ["1(c)(i)"]') +
      president('2024-03-01', aboutWaiver) +
      delivery('2024-08-07'),
    {
      is: 'undetermined 1(a) AMB-08 AMB-23',
      because: [`1(a): ${noGroup}`],
      possible: ['waived', 'paused'],
      doubts: [`group: ${noGroup}`],
    },
  ],
  [
    'with a waiver of the other pause, in an undecided group after both windows',
    undecided +
      waiver('2024-03-01', 'waives: ["1(c)(ii)"]') +
      president('2024-03-01', aboutWaiver) +
      delivery('2024-08-07'),
    {
      is: 'undetermined 1(a) AMB-08 AMB-23',
      because: [`1(a): ${noGroup}`],
      possible: ['waived', 'paused'],
      doubts: [`group: ${noGroup}`],
    },
  ],
  [
    'with a letter that nobody assessed',
    newcomer + letter('2024-06-01', 'announced: 2024-06-02') + delivery('2024-06-10'),
    {
      is: 'undetermined 1(a) AMB-07 AMB-09',
      because: [
        '1(a): no finding on the credibility of ruritania/letter is recorded (ruritania/letter/kind)',
      ],
      possible: ['assured', 'barred'],
      doubts: [
        'credibility: no finding on the credibility of ruritania/letter is recorded (ruritania/letter/kind)',
      ],
    },
  ],
  [
    'with a recipient that is a draft',
    recipient('draft: true', receivingThen) + delivery('2024-08-07'),
    {
      is: 'undetermined 1(a) AMB-07 AMB-08',
      because: ['1(a): ruritania is a draft (ruritania/draft)'],
      possible: ['paused', 'barred'],
      doubts: ['receiving_at_issuance: ruritania is a draft (ruritania/draft)'],
    },
  ],
]);

/** A delivery on some day of a span: what lies between its ends counts too. */
test.each([
  [
    'the days of the memorandum and of the window',
    noConflict,
    '2024-02-07/2024-08-07',
    ['before-memorandum', 'transition', 'paused'],
  ],
  [
    'the days of a finding',
    newcomer + letter('2024-06-01', found(bad('2024-06-01'), good('2024-06-10'), bad('2024-06-12'))),
    '2024-06-05/2024-06-20',
    ['assured', 'barred'],
  ],
  [
    'the days of an assurance',
    newcomer + letter('2024-06-10', 'withdrawn: 2024-06-12', found(good('2024-06-01'))),
    '2024-06-05/2024-06-20',
    ['assured', 'barred'],
  ],
  [
    'the days of a waiver',
    newcomer + waiver('2024-06-10', 'until: 2024-06-12'),
    '2024-06-05/2024-06-20',
    ['waived', 'barred'],
  ],
  [
    'the days of a suspension',
    assured + assessment('from: 2024-06-10, to: 2024-06-12'),
    '2024-06-05/2024-06-20',
    ['suspended', 'assured'],
  ],
])('%s', (_, archive, day, possible) => {
  expect(judgements(archive + delivery(day), '2024-12-31').map((judged) => judged.possible)).toEqual([
    possible,
  ]);
});

test('each verdict rests on the clauses of its row', () => {
  expect(
    verdicts.map((verdict) => [verdict, ...verdictTexts[verdict].clauses.map(({ key }) => key)].join(' ')),
  ).toEqual([
    'not-in-force',
    'before-memorandum 1(a)',
    'exempt 1(d)(1) 1(d)(2) 1(d)(3) 1(d)(4)',
    'out-of-scope 1(a) 1(e)',
    'suspended 1(b).rem',
    'assured 1(a).pre',
    'waived 1(f)',
    'transition 1(c)',
    'paused 1(c)(i).pause 1(c)(ii).pause',
    'barred 1(a).pre',
    'undetermined 1(a)',
  ]);
});
