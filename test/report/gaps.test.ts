/** What is missing from a report, and the fact that fills it: each row with and without it. */
import { eachOnce } from '../../src/report/draft.ts';
import { describe, expect, test } from 'vitest';
import { drafted, inShort, type Asked } from './question.ts';

const file = (id: string, kind: string, more: string): string => `
-- ${id}.yaml --
kind: ${kind}
${more}
`;
const ruritania = file('ruritania', 'recipient', 'name: Ruritania');
const firstReport = file(
  'reports/2024',
  'report',
  'fiscal_year: 2024\nperiod: { from: 2023-01-01, to: 2024-04-30 }\nsubmitted: 2024-05-08',
);
const base = ruritania + firstReport;
const letter = (more = ''): string =>
  file('letter', 'assurance', `recipient: ruritania\ncovers: [ihl]\nreceived: 2024-06-01\n${more}`);
const found = (on: string): string =>
  letter(`credibility: [{ finding: credible-and-reliable, by: state, on: ${on} }]`);
const incident = (more = '', concerns = 'ihl'): string =>
  file(
    'well',
    'incident',
    `recipient: ruritania\nsummary: A well was hit.\nreported: 2024-06-01\nconcerns: [${concerns}]\n${more}`,
  );
const challenge = (clause: string, more = '', year = 2025): string =>
  file(
    'travel',
    'challenge',
    `fiscal_year: ${year}\nclause: ${clause}\ntext: No one could travel.\ninformation_available: false\n${more}`,
  );
const procedure = (purpose: string, more = ''): string =>
  file('procedure', 'procedure', `for: ${purpose}\ntext: A panel meets.\n${more}`);
const mitigation = (more = ''): string =>
  file('course', 'mitigation', `program: fmf\neffort: A course.\n${more}`);
const answers = [
  'assurances_abided: { finding: yes }',
  'section_620i: { finding: not-currently-assessed }',
  'cooperation: { finding: not-applicable, because: no conflict }',
] as const;
const review = (more: string, year = 2025): string =>
  file('review', 'humanitarian-review', `recipient: ruritania\nfiscal_year: ${year}\n${more}`);
const statement = (clause: string, on = '2025-01-10'): string =>
  `nothing_to_report: [{ clause: '${clause}', by: the bureau, on: ${on}, because: none was known }]`;
/** The report of fiscal year 2025, not submitted yet, in which someone says that there was nothing. */
const nothing = (clause: string, on?: string): string =>
  file('reports/2025', 'report', `fiscal_year: 2025\n${statement(clause, on)}`);

const gapsOf = (archive: string, asked: Asked = {}): string[] =>
  eachOnce(drafted(archive, asked).gaps).map(inShort);

const none = {
  '2(a)(i)': '2(a)(i) the case files record no assurance received in this period',
  '2(a)(ii)':
    '2(a)(ii) the case files record no credible report or allegation of use contrary to international law in this period',
  '2(a)(iii)':
    '2(a)(iii) the case files record no procedure used in this period to assess reports of use contrary to international law',
  '2(a)(iv)(1)':
    '2(a)(iv)(1) the case files record no credible report of use that falls short of established practice for mitigating civilian harm in this period',
  '2(a)(iv)(2)':
    '2(a)(iv)(2) the case files record no effort in this period to induce best practices for mitigating civilian harm',
  '2(a)(v)':
    '2(a)(v) the case files record no procedure used in this period to analyze practice for mitigating civilian harm',
  '2(a)(vi)':
    '2(a)(vi) the case files record no occurrence in this period of articles not received by the intended recipient, or used for purposes not intended',
  '2(a)(vii)': '2(a)(vii) the case files record no recipient',
  '2(a)(viii)': '2(a)(viii) the case files record no challenge to the assessment and analysis',
} as const;
const noFinding = (item: string): string =>
  `${item} the case files record no finding on incident well, and no challenge that says why`;
const noAccountability =
  '2(a)(ii) the case files do not record whether accountability was pursued for incident well';
const noReview = '2(a)(vii) the case files record no humanitarian review of Ruritania';
const noConflict = '2(c) the case files do not record whether Ruritania was in armed conflict during 2023';

describe('a gap, and the fact that fills it', () => {
  test.each<[string, string, string, string, Asked?]>([
    // [what fills it, the gap, files that leave it, files that do not]
    ['an assurance', none['2(a)(i)'], base, base + letter()],
    [
      'an assurance received, and not before',
      none['2(a)(i)'],
      base + letter().replace('2024-06-01', '2024-04-30'),
      base + letter(),
    ],
    ['a report of use', none['2(a)(ii)'], base, base + incident()],
    [
      'a report of use that has come in',
      none['2(a)(ii)'],
      base + incident().replace('2024-06-01', '2025-01-16'),
      base + incident().replace('2024-06-01', '2025-01-15'),
    ],
    [
      'a report of use, and no challenge alone',
      none['2(a)(ii)'],
      base + challenge('2(a)(ii)'),
      base + challenge('2(a)(ii)') + incident(),
    ],
    ['a procedure', none['2(a)(iii)'], base, base + procedure('ihl-assessment')],
    [
      'a procedure of that purpose',
      none['2(a)(iii)'],
      base + procedure('civilian-harm-analysis'),
      base + procedure('ihl-assessment'),
    ],
    [
      'a procedure still in use',
      none['2(a)(iii)'],
      base + procedure('ihl-assessment', 'to: 2024-04-30'),
      base + procedure('ihl-assessment', 'to: 2024-05-01'),
    ],
    ['a report on practice', none['2(a)(iv)(1)'], base, base + incident('', 'civilian-harm-practice')],
    [
      'a report on practice, and no challenge alone',
      none['2(a)(iv)(1)'],
      base + challenge('2(a)(iv)'),
      base + challenge('2(a)(iv)') + incident('', 'civilian-harm-practice'),
    ],
    ['an effort', none['2(a)(iv)(2)'], base, base + mitigation()],
    [
      'an effort not over before',
      none['2(a)(iv)(2)'],
      base + mitigation('to: 2024-04-30'),
      base + mitigation('to: 2024-05-01'),
    ],
    ['a procedure of analysis', none['2(a)(v)'], base, base + procedure('civilian-harm-analysis')],
    ['a case of diversion', none['2(a)(vi)'], base, base + incident('', 'diversion')],
    ['a case of misuse', none['2(a)(vi)'], base + incident('', 'ihl'), base + incident('', 'misuse')],
    [
      'a case of diversion, and no challenge alone',
      none['2(a)(vi)'],
      base + challenge('2(a)(vi)'),
      base + challenge('2(a)(vi)') + incident('', 'diversion'),
    ],
    ['a recipient', none['2(a)(vii)'], firstReport, base],
    ['a challenge', none['2(a)(viii)'], base, base + challenge('2(a)(ii)')],
    [
      'a challenge of the year',
      none['2(a)(viii)'],
      base + challenge('2(a)(ii)', '', 2024),
      base + challenge('2(a)(ii)'),
    ],

    [
      'a finding on an assurance',
      '2(a)(i) the case files record no finding on the credibility of assurance letter',
      base + letter(),
      base + found('2024-06-10'),
    ],
    [
      'a finding on an assurance that has been made',
      '2(a)(i) the case files record no finding on the credibility of assurance letter',
      base + found('2025-01-16'),
      base + found('2025-01-15'),
    ],
    [
      'a finding on an assurance that certainly has been made',
      '2(a)(i) the case files record no finding on the credibility of assurance letter',
      base + found('2025-01-10/2025-01-16'),
      base + found('2025-01-10/2025-01-15'),
    ],

    ...(
      [
        ['2(a)(ii)', 'ihl'],
        ['2(a)(ii)', 'other-international-law'],
        ['2(a)(iv)(1)', 'civilian-harm-practice'],
        ['2(a)(vi)', 'diversion'],
        ['2(a)(vii)', 'humanitarian-access'],
      ] as const
    ).flatMap(([item, concern]): [string, string, string, string][] => [
      [
        `a finding on an incident of ${concern}`,
        noFinding(item),
        base + incident('', concern),
        base + incident('finding: consistent', concern),
      ],
      [
        `a challenge to the item of ${concern}`,
        noFinding(item),
        base + incident('', concern),
        base + incident('', concern) + challenge(item),
      ],
    ]),
    [
      'that nothing could be found is a finding',
      noFinding('2(a)(ii)'),
      base + incident(),
      base + incident('finding: cannot-determine'),
    ],
    [
      'a finding that has been made',
      noFinding('2(a)(ii)'),
      base + incident('finding: consistent\nfound_on: 2025-01-16'),
      base + incident('finding: consistent\nfound_on: 2025-01-15'),
    ],
    [
      'a challenge of the year, and not of another',
      noFinding('2(a)(ii)'),
      base + incident() + challenge('2(a)(ii)', '', 2024),
      base + incident() + challenge('2(a)(ii)'),
    ],
    [
      'a challenge to the item, and not to another',
      noFinding('2(a)(ii)'),
      base + incident() + challenge('2(a)(iii)'),
      base + incident() + challenge('2(a)(ii)'),
    ],
    [
      'a challenge to the item that holds it',
      noFinding('2(a)(iv)(1)'),
      base + incident('', 'civilian-harm-practice') + challenge('2(a)(iv)(2)'),
      base + incident('', 'civilian-harm-practice') + challenge('2(a)(iv)'),
    ],
    [
      'a challenge for the recipient, and not for another',
      noFinding('2(a)(ii)'),
      `${base}${file('freedonia', 'recipient', 'name: Freedonia')}${incident()}${challenge('2(a)(ii)', 'recipient: freedonia')}`,
      base + incident() + challenge('2(a)(ii)', 'recipient: ruritania'),
    ],
    [
      'a challenge, and not the draft of one',
      noFinding('2(a)(ii)'),
      base + incident() + challenge('2(a)(ii)', 'draft: true'),
      base + incident() + challenge('2(a)(ii)'),
    ],
    [
      'a report that is not credible needs no finding',
      noFinding('2(a)(ii)'),
      base + incident('credible: under-review'),
      base + incident('credible: no'),
    ],
    [
      'one without covered articles needs none',
      noFinding('2(a)(vi)'),
      base + incident('articles_covered: unknown', 'diversion'),
      base + incident('articles_covered: no', 'diversion'),
    ],

    [
      'whether accountability was pursued',
      noAccountability,
      base + incident('finding: inconsistent'),
      base + incident('finding: inconsistent\naccountability: { pursued: unknown }'),
    ],
    [
      'whether it was, and not how alone',
      noAccountability,
      base + incident('finding: inconsistent\naccountability: { summary: a trial }'),
      base + incident('finding: inconsistent\naccountability: { pursued: yes, summary: a trial }'),
    ],
    [
      'accountability that has been pursued',
      noAccountability,
      base + incident('finding: inconsistent\naccountability: { pursued: yes, on: 2025-01-16 }'),
      base + incident('finding: inconsistent\naccountability: { pursued: yes, on: 2025-01-15 }'),
    ],
    [
      'where it is reasonable to assess use as inconsistent, too',
      noAccountability,
      base + incident('finding: reasonable-to-assess-inconsistent'),
      base + incident('finding: cannot-determine'),
    ],
    [
      'accountability is asked for where use was inconsistent',
      noAccountability,
      base + incident('finding: inconsistent'),
      base + incident('finding: consistent'),
    ],

    ['a review', noReview, base, base + review(answers.join('\n'))],
    ['a review of the year', noReview, base + review('', 2024), base + review('')],
    [
      'a review that has been made',
      noReview,
      base + review('on: 2025-01-16'),
      base + review('on: 2025-01-15'),
    ],
    ['a review, and not the draft of one', noReview, base + review('draft: true'), base + review('')],
    [
      'a government needs one, an international organization does not',
      noReview,
      base,
      firstReport + file('ruritania', 'recipient', 'name: Ruritania\ntype: international-organization'),
    ],
    ...(
      [
        ['whether the assurances on humanitarian assistance were abided by', 0],
        ['whether there is compliance with section 620I', 1],
        ['whether there was full cooperation with humanitarian efforts', 2],
      ] as const
    ).map(([what, index]): [string, string, string, string] => [
      what,
      `2(a)(vii) the case files do not record, for Ruritania, ${what}`,
      base + review(answers.filter((_, nth) => nth !== index).join('\n')),
      base + review(answers.join('\n')),
    ]),

    [
      'whether there is information',
      '2(a)(viii) the case files do not record whether there is information that responds to challenge travel',
      base + challenge('2(a)(ii)').replace('information_available: false\n', ''),
      base + challenge('2(a)(ii)'),
    ],

    [
      'a conflict of 2023, for the first report',
      noConflict,
      ruritania,
      file('ruritania', 'recipient', 'name: Ruritania\narmed_conflicts: [{ from: 2022-11 }]'),
      { year: 2024, asOf: '2024-05-01' },
    ],
    [
      'a conflict whose days are known',
      noConflict,
      file('ruritania', 'recipient', 'name: Ruritania\narmed_conflicts: [{ from: 2023-12-30/2024-01-02 }]'),
      file('ruritania', 'recipient', 'name: Ruritania\narmed_conflicts: [{ from: 2024-01-02 }]'),
      { year: 2024, asOf: '2024-05-01' },
    ],
    ['the second report does not ask for it', noConflict, ruritania, base],

    [
      'a file that can be read',
      '2(a) the case file cases/letter.yaml could not be taken in, and what it says is missing here',
      `${base}\n-- letter.yaml --\nkind: [\n`,
      base + letter(),
    ],
    [
      'a reference that holds',
      '2(a) the case file cases/letter.yaml could not be taken in, and what it says is missing here',
      base + letter('replaces: no/such'),
      base + letter(),
    ],
  ])('%s', (_, gap, without, filled, asked) => {
    expect(gapsOf(without, asked)).toContain(gap);
    expect(gapsOf(filled, asked)).not.toContain(gap);
  });
});

test('a report that lacks nothing has no gap', () => {
  const whole =
    base +
    found('2024-06-10') +
    incident('finding: consistent', 'ihl, civilian-harm-practice, diversion') +
    procedure('ihl-assessment') +
    procedure('civilian-harm-analysis').replace('procedure.yaml', 'analysis.yaml') +
    mitigation() +
    review(answers.join('\n')) +
    challenge('2(a)(ii)');
  expect(gapsOf(whole)).toEqual([]);
});

test('a report of nothing leaves each item, and each once', () => {
  expect(gapsOf('').toSorted()).toEqual(Object.values(none).toSorted());
});

test('what is missing from an incident told under two items is told once', () => {
  const missing = gapsOf(base + incident('', 'ihl, civilian-harm-practice')).filter((gap) =>
    gap.includes('no finding on incident well'),
  );
  expect(missing).toHaveLength(1);
});

test('it is told in the first section that misses it, and gaps stand in the order of the sections', () => {
  const { gaps, sections } = drafted(base + incident('', 'ihl, civilian-harm-practice'));
  expect(gaps.find(({ text }) => text.includes('incident well'))?.section).toBe('2(a)(ii)');
  const order = gaps.map(({ section }) => sections.findIndex(({ id }) => id === section));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('what two recipients of one name lack are two gaps', () => {
  const { gaps } = drafted(base + file('other', 'recipient', 'name: Ruritania'));
  const records = gaps.filter(({ text }) => text.includes('no humanitarian review'));
  expect(records.map(({ records: [id] }) => id)).toEqual(['other', 'ruritania']);
});

describe('that there was nothing to report, said by someone', () => {
  const contradicted = (item: string): string =>
    `${item} reports/2025 says that there was nothing to report under ${item}, and other records say that there was`;

  test.each<[string, string, keyof typeof none, 'is an answer' | 'is none']>([
    ['for the item', nothing('2(a)(vi)'), '2(a)(vi)', 'is an answer'],
    ['with a sign for the section', nothing('§2(a)(vi)'), '2(a)(vi)', 'is an answer'],
    ['with a sign and a blank', nothing('§ 2(a)(vi)'), '2(a)(vi)', 'is an answer'],
    ['with the name of the memorandum', nothing('NSM-20 2(a)(vi)'), '2(a)(vi)', 'is an answer'],
    ['as the JSON names it', nothing('nsm20/2(a)(vi)'), '2(a)(vi)', 'is an answer'],
    ['with the word', nothing('section 2(a)(vi)'), '2(a)(vi)', 'is an answer'],
    ['with the word, shortened', nothing('Sec. 2(a)(vi)'), '2(a)(vi)', 'is an answer'],
    ['with the sign, for half an item', nothing('§2(a)(iv)(1)'), '2(a)(iv)(1)', 'is an answer'],
    ['for the other half of an item', nothing('§2(a)(iv)(1)'), '2(a)(iv)(2)', 'is none'],
    ['for the whole item, of its first half', nothing('2(a)(iv)'), '2(a)(iv)(1)', 'is an answer'],
    ['for the whole item, of its second half', nothing('2(a)(iv)'), '2(a)(iv)(2)', 'is an answer'],
    ['for the whole item, of the item after it', nothing('2(a)(iv)'), '2(a)(v)', 'is none'],
    ['for an item that begins alike', nothing('2(a)(i)'), '2(a)(ii)', 'is none'],
    ['for another item', nothing('2(a)(vi)'), '2(a)(ii)', 'is none'],
    ['for no item that there is', nothing('2(a)(ix)'), '2(a)(i)', 'is none'],
    ['for the section as a whole, which no one can say', nothing('2(a)'), '2(a)(vi)', 'is none'],
    ['on the day of the question', nothing('2(a)(vi)', '2025-01-15'), '2(a)(vi)', 'is an answer'],
    ['on the day after it', nothing('2(a)(vi)', '2025-01-16'), '2(a)(vi)', 'is none'],
    [
      'on a day that may be after it: whether it has been said cannot be told',
      nothing('2(a)(vi)', '2025-01-10/2025-01-20'),
      '2(a)(vi)',
      'is none',
    ],
    [
      'in a draft',
      file('reports/2025', 'report', `draft: true\nfiscal_year: 2025\n${statement('2(a)(vi)')}`),
      '2(a)(vi)',
      'is none',
    ],
    [
      'in the report of another year',
      file('reports/2026', 'report', `fiscal_year: 2026\n${statement('2(a)(vi)')}`),
      '2(a)(vi)',
      'is none',
    ],
    [
      'in the report of the year, submitted',
      file('reports/2025', 'report', `fiscal_year: 2025\nsubmitted: 2025-01-12\n${statement('2(a)(vi)')}`),
      '2(a)(vi)',
      'is an answer',
    ],
  ])('%s', (_, archive, item, expected) => {
    const gaps = gapsOf(base + archive);
    expect(gaps.includes(none[item])).toBe(expected === 'is none');
    expect(gaps).not.toContain(contradicted(item));
  });

  test.each<[string, string, keyof typeof none, boolean]>([
    ['an assurance', nothing('2(a)(i)') + letter(), '2(a)(i)', true],
    [
      'an assurance before the period',
      nothing('2(a)(i)') + letter().replace('2024-06-01', '2024-04-30'),
      '2(a)(i)',
      false,
    ],
    ['a report of use', nothing('2(a)(ii)') + incident(), '2(a)(ii)', true],
    [
      'a report of use under review',
      nothing('2(a)(ii)') + incident('credible: under-review'),
      '2(a)(ii)',
      true,
    ],
    ['a report that is not credible', nothing('2(a)(ii)') + incident('credible: no'), '2(a)(ii)', false],
    [
      'a report without covered articles',
      nothing('2(a)(vi)') + incident('articles_covered: no', 'diversion'),
      '2(a)(vi)',
      false,
    ],
    ['a report on another item', nothing('2(a)(ii)') + incident('', 'misuse'), '2(a)(ii)', false],
    [
      'a challenge that says why none was found',
      nothing('2(a)(ii)') + challenge('2(a)(ii)'),
      '2(a)(ii)',
      false,
    ],
    ['a procedure', nothing('2(a)(iii)') + procedure('ihl-assessment'), '2(a)(iii)', true],
    ['an effort', nothing('2(a)(iv)') + mitigation(), '2(a)(iv)(2)', true],
    ['a challenge', nothing('2(a)(viii)') + challenge('2(a)(ii)'), '2(a)(viii)', true],
  ])('beside %s', (_, archive, item, isContradicted) => {
    const gaps = gapsOf(base + archive);
    expect(gaps.includes(contradicted(item)), gaps.join('\n')).toBe(isContradicted);
    expect(gaps).not.toContain(none[item]);
  });

  test('is named by the section it speaks of', () => {
    const { sections } = drafted(base + nothing('2(a)(iv)'));
    const naming = sections.filter(({ tells }) => tells.includes('reports/2025')).map(({ id }) => id);
    expect(naming).toEqual(expect.arrayContaining(['2(a)(iv)(1)', '2(a)(iv)(2)']));
    expect(naming).not.toContain('2(a)(v)');
  });
});
