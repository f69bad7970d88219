/** Which records belong to which item, on both sides of the ends of the period 2024-05-01 to 2025-01-15. */
import { describe, expect, test } from 'vitest';
import { drafted, sectionOf, type Asked } from './question.ts';

const firstReport = `
-- reports/2024.yaml --
kind: report
fiscal_year: 2024
period: { from: 2023-01-01, to: 2024-04-30 }
submitted: 2024-05-08
`;
/** The report of fiscal year 2025, submitted: its period ends before the day of the question. */
const submitted = `
-- reports/2025.yaml --
kind: report
fiscal_year: 2025
period: { from: 2024-05-01, to: 2024-12-31 }
submitted: 2025-01-10
`;
/** The same report, submitted before its period is over. */
const submittedEarly = submitted
  .replace('to: 2024-12-31', 'to: 2025-09-30')
  .replace('submitted: 2025-01-10', 'submitted: 2025-01-05');
const recipient = (id: string, more = ''): string => `
-- ${id}.yaml --
kind: recipient
name: ${id}
${more}
`;
const ruritania = recipient('ruritania');
const file = (id: string, kind: string, more: string): string => `
-- ${id}.yaml --
kind: ${kind}
${more}
`;
const letter = (more: string): string =>
  file('letter', 'assurance', `recipient: ruritania\ncovers: [ihl, humanitarian-access]\n${more}`);
const incident = (more: string, concerns = 'ihl', of = 'ruritania', id = 'well'): string =>
  file(id, 'incident', `recipient: ${of}\nsummary: A well was hit.\nconcerns: [${concerns}]\n${more}`);
const review = (more: string, of = 'ruritania', id = 'review'): string =>
  file(id, 'humanitarian-review', `recipient: ${of}\n${more}`);
const procedure = (more: string, purpose = 'ihl-assessment'): string =>
  file('procedure', 'procedure', `for: ${purpose}\ntext: A panel meets.\n${more}`);
const mitigation = (more: string, of = 'program: fmf'): string =>
  file('course', 'mitigation', `${of}\neffort: A course.\n${more}`);
const challenge = (year: number, clause: string, more = ''): string =>
  file('travel', 'challenge', `fiscal_year: ${year}\nclause: ${clause}\ntext: No one could travel.\n${more}`);

type Listed = Readonly<Record<string, unknown>> & { readonly record: string | null };

/**
 * What the facts of a section list: `well`; `well?` where its days do not tell whether it belongs; `well: not credible`
 * where it is set aside; `travel` for a challenge.
 */
function listed(archive: string, item: string, asked: Asked): string[] {
  const { facts, tells } = sectionOf(drafted(archive, asked), item);
  const found = Object.entries(facts)
    .filter(([name]) => name !== 'section')
    .flatMap(([, list]) => list as readonly Listed[])
    .map((each) => {
      const aside = each['incident'] as Listed | undefined;
      if (aside) return `${aside.record}: ${each['because'] as string}`;
      const id = each.record ?? `nothing on ${(each['recipient'] as { id: string }).id}`;
      return each['belongs'] === false ? `${id}?` : id;
    });
  const named = found.map((each) => each.replace(/^nothing on |[?:].*$/g, ''));
  expect(new Set(tells), 'what is listed is what must be named').toEqual(new Set(named));
  return found;
}

type Row = [sentence: string, archive: string, expected: readonly string[], asked?: Asked];
const holds = (item: string, rows: readonly Row[]): void => {
  describe(item, () => {
    test.each<Row>(rows)('%s', (_, archive, expected, asked = {}) => {
      expect(listed(`${ruritania}${asked.year === 2024 ? '' : firstReport}${archive}`, item, asked)).toEqual(
        expected,
      );
    });
  });
};

holds('2(a)(i)', [
  ['an assurance received on the first day is new', letter('received: 2024-05-01'), ['letter']],
  ['one received on the day before is not', letter('received: 2024-04-30'), []],
  ['one received on the last day is new', letter('received: 2025-01-15'), ['letter']],
  ['one received on the day after has not been received', letter('received: 2025-01-16'), []],
  [
    'one received after a recorded period belongs to the next report',
    submitted + letter('received: 2025-01-01'),
    [],
  ],
  [
    'one received on the last day of a recorded period is new',
    submitted + letter('received: 2024-12-31'),
    ['letter'],
  ],
  [
    'within a recorded period that is not over, one received after the day of the question has not been received',
    submittedEarly + letter('received: 2025-01-16'),
    [],
  ],
  [
    'within that period, one received on the day of the question is new',
    submittedEarly + letter('received: 2025-01-15'),
    ['letter'],
  ],
  ['a receipt that may lie before the period', letter('received: 2024-04-28/2024-05-03'), ['letter?']],
  ['a receipt that may lie after it', letter('received: 2025-01-14/2025-01-20'), ['letter?']],
  ['a receipt in a month of the period', letter('received: 2024-05'), ['letter']],
  ['a receipt of which only the end is known', letter('received: ../2024-06-01'), ['letter?']],
  ['a receipt of which only the end is known, before the period', letter('received: ../2024-04-30'), []],
  ['signed is not received', letter('signed: 2024-06-01'), []],
  ['announced is not received', letter('announced: 2024-06-01'), []],
  ['a draft is none', letter('draft: true\nreceived: 2024-06-01'), []],
  [
    'one withdrawn since was new all the same',
    letter('received: 2024-06-01\nwithdrawn: 2024-07-01'),
    ['letter'],
  ],
  [
    'a finding on an older assurance makes it no new one',
    letter(
      'received: 2024-04-01\ncredibility: [{ finding: credible-and-reliable, by: state, on: 2024-06-01 }]',
    ),
    [],
  ],
  [
    'one found wanting is told with what was found',
    letter(
      'received: 2024-06-01\ncredibility: [{ finding: not-credible-and-reliable, by: state, on: 2024-06-10 }]',
    ),
    ['letter'],
  ],
  [
    'the first report tells of those since the memorandum',
    letter('received: 2024-02-08'),
    ['letter'],
    { year: 2024, asOf: '2024-05-08' },
  ],
]);

const warring = recipient('sylvania', 'armed_conflicts: [{ from: 2022-03-05 }]');
const peaceful = recipient('freedonia', 'armed_conflicts: [{ from: 2010, to: 2012 }]');
const relief = recipient('relief', 'type: international-organization\narmed_conflicts: [{ from: 2022 }]');
const firstOne: Asked = { year: 2024, asOf: '2024-05-08' };

holds('2(a)(ii)', [
  ['a report on the first day', incident('reported: 2024-05-01'), ['well']],
  ['a report on the day before', incident('reported: 2024-04-30'), []],
  ['a report on the last day', incident('reported: 2025-01-15'), ['well']],
  ['a report on the day after', incident('reported: 2025-01-16'), []],
  ['a report after a recorded period', submitted + incident('reported: 2025-01-01'), []],
  [
    'within a recorded period that is not over, what is reported after the day of the question has not happened',
    submittedEarly + incident('reported: 2025-01-16'),
    [],
  ],
  [
    'use before the period, reported in it: the prior report could not tell of it',
    incident('occurred: 2024-04-10\nreported: 2024-05-01'),
    ['well'],
  ],
  [
    'use in the period, reported after it, belongs to the next report',
    submitted + incident('occurred: 2024-12-20\nreported: 2025-01-05'),
    [],
  ],
  ['without a day of the report, the day of the use decides', incident('occurred: 2024-05-01'), ['well']],
  ['and that day lies before the period', incident('occurred: 2024-04-30'), []],
  ['a report that may lie before the period', incident('reported: 2024-04-20/2024-05-05'), ['well?']],
  ['a report that may lie after it', incident('reported: 2025-01-14/2025-02-01'), ['well?']],
  ['no day at all', incident('credible: under-review'), ['well?']],
  [
    'an older report on which something was found in the period: a determination',
    incident('reported: 2024-04-01\nfinding: inconsistent\nfound_on: 2024-05-01'),
    ['well'],
  ],
  [
    'an older report on which something was found before the period',
    incident('reported: 2024-04-01\nfinding: inconsistent\nfound_on: 2024-04-30'),
    [],
  ],
  [
    'an older report on which something is found only after the day of the question',
    incident('reported: 2024-04-01\nfinding: inconsistent\nfound_on: 2025-01-16'),
    [],
  ],
  ['other international law', incident('reported: 2024-06-01', 'other-international-law'), ['well']],
  ['practice alone', incident('reported: 2024-06-01', 'civilian-harm-practice'), []],
  ['misuse alone', incident('reported: 2024-06-01', 'misuse'), []],
  ['access alone', incident('reported: 2024-06-01', 'humanitarian-access'), []],
  ['one of two concerns is enough', incident('reported: 2024-06-01', 'diversion, ihl'), ['well']],
  [
    'a report found not credible is set aside',
    incident('reported: 2024-06-01\ncredible: no'),
    ['well: not credible'],
  ],
  ['a report under review is not', incident('reported: 2024-06-01\ncredible: under-review'), ['well']],
  [
    'a report without covered articles is set aside',
    incident('reported: 2024-06-01\narticles_covered: no'),
    ['well: no covered articles'],
  ],
  [
    'one of which that is unknown is not',
    incident('reported: 2024-06-01\narticles_covered: unknown'),
    ['well'],
  ],
  ['what was set aside before the period stays there', incident('reported: 2024-04-01\ncredible: no'), []],
  ['a draft is none', incident('draft: true\nreported: 2024-06-01'), []],
  ['a challenge of the year', challenge(2025, '2(a)(ii)'), ['travel']],
  ['a challenge of another year', challenge(2024, '2(a)(ii)'), []],
  ['a challenge to another item', challenge(2025, '2(a)(vi)'), []],
  ['a challenge to (iii), whose number begins alike', challenge(2025, '2(a)(iii)'), []],
  ['a challenge written another way', challenge(2025, '§2(a)(ii)'), ['travel']],

  // Section 2(c)
  [
    'the first report looks back to the first day of 2023',
    warring + incident('occurred: 2023-01-01\nreported: 2023-01-05', 'ihl', 'sylvania'),
    ['well'],
    firstOne,
  ],
  [
    'and not to the day before, though it was reported in 2023',
    warring + incident('occurred: 2022-12-31\nreported: 2023-01-05', 'ihl', 'sylvania'),
    [],
    firstOne,
  ],
  [
    'a use on a day that may be either',
    warring + incident('occurred: 2022-12-20/2023-01-10\nreported: 2023-01-12', 'ihl', 'sylvania'),
    ['well?'],
    firstOne,
  ],
  [
    'use in January 2024, before the memorandum',
    warring + incident('occurred: 2024-01-20\nreported: 2024-01-25', 'ihl', 'sylvania'),
    ['well'],
    firstOne,
  ],
  [
    'of a recipient that was in no conflict, it begins with the memorandum',
    peaceful +
      incident('reported: 2024-02-07', 'ihl', 'freedonia', 'before') +
      incident('reported: 2024-02-08', 'ihl', 'freedonia', 'since'),
    ['since'],
    firstOne,
  ],
  [
    'of a recipient whose conflicts are not recorded, it cannot be told',
    incident('occurred: 2023-06-01\nreported: 2023-07-01'),
    ['well?'],
    firstOne,
  ],
  [
    'an international organization is no recipient country',
    relief + incident('reported: 2023-06-01', 'ihl', 'relief'),
    [],
    firstOne,
  ],
  [
    'what is reported after the first report belongs to the second',
    warring + incident('occurred: 2023-06-01\nreported: 2024-05-09', 'ihl', 'sylvania'),
    [],
    firstOne,
  ],
  [
    'the second report does not look back',
    warring + incident('occurred: 2023-06-01\nreported: 2023-06-05', 'ihl', 'sylvania'),
    [],
  ],
]);

/** The days on which something was in use; the same for items (iii), (iv)(2) and (v). */
const lasting = (text: (days: string) => string, id: string): readonly Row[] => [
  ['begun on the last day', text('from: 2025-01-15'), [id]],
  ['begun on the day after', text('from: 2025-01-16'), []],
  ['over on the first day', text('from: 2020\nto: 2024-05-01'), [id]],
  ['over on the day before', text('from: 2020\nto: 2024-04-30'), []],
  ['within the period', text('from: 2024-06-01\nto: 2024-07-01'), [id]],
  ['around the period', text('from: 2020\nto: 2030'), [id]],
  ['without days', text(''), [id]],
  ['an end that may lie in the period', text('to: 2024-04-28/2024-05-03'), [id]],
  ['a beginning that may lie in the period', text('from: 2025-01-14/2025-01-20'), [id]],
  ['begun after a recorded period', submitted + text('from: 2025-01-01'), []],
  [
    'within a recorded period that is not over, begun after the day of the question',
    submittedEarly + text('from: 2025-01-16'),
    [],
  ],
  ['a draft is none', text('draft: true'), []],
];

holds('2(a)(iii)', [
  ...lasting((days) => procedure(days), 'procedure'),
  ['a procedure for analyzing harm is another item', procedure('', 'civilian-harm-analysis'), []],
]);

holds('2(a)(v)', [
  ...lasting((days) => procedure(days, 'civilian-harm-analysis'), 'procedure'),
  ['a procedure for assessing reports is another item', procedure(''), []],
]);

holds('2(a)(iv)(2)', [
  ...lasting((days) => mitigation(days), 'course'),
  ['of a recipient', mitigation('', 'recipient: ruritania'), ['course']],
  ['of a program of a recipient', mitigation('', 'recipient: ruritania\nprogram: pda'), ['course']],
]);

holds('2(a)(iv)(1)', [
  ['practice', incident('reported: 2024-05-01', 'civilian-harm-practice'), ['well']],
  ['practice, before the period', incident('reported: 2024-04-30', 'civilian-harm-practice'), []],
  [
    'practice and law: told under both',
    incident('reported: 2024-05-01', 'ihl, civilian-harm-practice'),
    ['well'],
  ],
  ['law alone', incident('reported: 2024-05-01', 'ihl'), []],
  ['access alone', incident('reported: 2024-05-01', 'humanitarian-access'), []],
  [
    'not credible',
    incident('reported: 2024-05-01\ncredible: no', 'civilian-harm-practice'),
    ['well: not credible'],
  ],
  ['a challenge to this half of the item', challenge(2025, '2(a)(iv)(1)'), ['travel']],
  ['a challenge to the whole item', challenge(2025, '2(a)(iv)'), ['travel']],
  ['a challenge to its other half', challenge(2025, '2(a)(iv)(2)'), []],
  ['a challenge to item (v)', challenge(2025, '2(a)(v)'), []],
]);

holds('2(a)(vi)', [
  ['diversion', incident('reported: 2024-05-01', 'diversion'), ['well']],
  ['misuse', incident('reported: 2025-01-15', 'misuse'), ['well']],
  ['diversion, before the period', incident('reported: 2024-04-30', 'diversion'), []],
  ['diversion, after the day of the question', incident('reported: 2025-01-16', 'diversion'), []],
  ['law alone', incident('reported: 2024-05-01', 'ihl'), []],
  [
    'exempt articles are not reported on (AMB-35)',
    incident('reported: 2024-05-01\narticles_covered: no', 'misuse'),
    ['well: no covered articles'],
  ],
]);

describe('the remedies told of an incident', () => {
  test.each([
    ['undertaken on the day of the question', '2025-01-15', 1],
    ['undertaken after it', '2025-01-16', 0],
    ['undertaken before the period', '2024-04-01', 1],
  ])('%s', (_, on, count) => {
    const archive =
      ruritania +
      firstReport +
      incident(`reported: 2024-06-01\nremedies: [{ on: ${on}, action: asked }]`, 'diversion');
    const { facts } = sectionOf(drafted(archive), '2(a)(vi)');
    expect((facts['incidents'] as { remedies: unknown[] }[])[0]!.remedies).toHaveLength(count);
  });
});

describe('what is dated after the day of the question is not told of an incident or an assurance', () => {
  const told = (archive: string, item: string): string =>
    JSON.stringify(sectionOf(drafted(ruritania + firstReport + archive), item).facts);

  test.each([
    [
      'a finding',
      (on: string) => incident(`reported: 2024-06-01\nfinding: inconsistent\nfound_on: ${on}`),
      '"finding":"inconsistent"',
      '2(a)(ii)',
    ],
    [
      'a dissent from a finding',
      (on: string) =>
        incident(
          `reported: 2024-06-01\nfinding: inconsistent\ndissents: [{ office: the desk, position: no, on: ${on} }]`,
        ),
      'the desk',
      '2(a)(ii)',
    ],
    [
      'accountability',
      (on: string) =>
        incident(`reported: 2024-06-01\naccountability: { pursued: yes, on: ${on}, summary: a trial }`),
      'a trial',
      '2(a)(ii)',
    ],
    [
      'the finding on an assurance',
      (on: string) =>
        letter(
          `received: 2024-06-01\ncredibility: [{ finding: credible-and-reliable, by: state, on: ${on} }]`,
        ),
      '"finding":"credible-and-reliable"',
      '2(a)(i)',
    ],
    [
      'its withdrawal',
      (on: string) => letter(`received: 2024-06-01\nwithdrawn: ${on}`),
      '"withdrawn":{',
      '2(a)(i)',
    ],
    [
      'a dissent from a review',
      (on: string) => review(`fiscal_year: 2025\ndissents: [{ office: the desk, position: no, on: ${on} }]`),
      'the desk',
      '2(a)(vii)',
    ],
  ])('%s', (_, archive, words, item) => {
    expect(told(archive('2025-01-15'), item)).toContain(words);
    expect(told(archive('2025-01-16'), item)).not.toContain(words);
  });
});

holds('2(a)(vii)', [
  ['a review of the year', review('fiscal_year: 2025'), ['review']],
  ['a review of another year', review('fiscal_year: 2024'), ['nothing on ruritania']],
  ['no review', '', ['nothing on ruritania']],
  ['a review on the day of the question', review('fiscal_year: 2025\non: 2025-01-15'), ['review']],
  ['a review after it', review('fiscal_year: 2025\non: 2025-01-16'), ['nothing on ruritania']],
  [
    'a review of the year, made before the period begins, is the review of the year',
    review('fiscal_year: 2025\non: 2024-04-01'),
    ['review'],
  ],
  ['a draft of a review', review('draft: true\nfiscal_year: 2025'), ['nothing on ruritania']],
  [
    'every recipient has its row, whatever it received',
    recipient('borduria', 'type: authority') + review('fiscal_year: 2025', 'borduria'),
    ['review', 'nothing on ruritania'],
  ],
  [
    'an international organization has none, and no review of it counts (AMB-02)',
    relief + review('fiscal_year: 2025', 'relief'),
    ['nothing on ruritania'],
  ],
  ['the draft of a recipient has none', recipient('borduria', 'draft: true'), ['nothing on ruritania']],
  [
    'the first report takes the review of its own year',
    review('fiscal_year: 2024') + review('fiscal_year: 2025', 'ruritania', 'later'),
    ['review'],
    { year: 2024, asOf: '2025-01-15' },
  ],
  [
    'access in the period stands beside it',
    incident('reported: 2024-05-01', 'humanitarian-access'),
    ['nothing on ruritania', 'well'],
  ],
  [
    'access before it does not',
    incident('reported: 2024-04-30', 'humanitarian-access'),
    ['nothing on ruritania'],
  ],
]);

test('every recipient has one row only, however many reviews are recorded', () => {
  const archive =
    ruritania + firstReport + review('fiscal_year: 2025') + review('fiscal_year: 2025', 'ruritania', 'again');
  const { facts } = sectionOf(drafted(archive), '2(a)(vii)');
  expect((facts['recipients'] as { recipient: { id: string } }[]).map((row) => row.recipient.id)).toEqual([
    'ruritania',
  ]);
});

holds('2(a)(viii)', [
  ['a challenge of the year', challenge(2025, '2(a)(ii)'), ['travel']],
  ['a challenge of another year', challenge(2024, '2(a)(ii)'), []],
  ['a draft of one', challenge(2025, '2(a)(ii)', 'draft: true'), []],
  ['a challenge to what is no item', challenge(2025, '2(a)(ix)'), ['travel']],
]);

const transfer = (more: string, lines = '[{ item: shells }]'): string =>
  file('shells', 'transfer', `recipient: ruritania\nprogram: fmf\n${more}\nlines: ${lines}`);
const delivered = (on: string): string => transfer('', `[{ item: shells, deliveries: [{ on: ${on} }] }]`);

describe('the annex of transfers', () => {
  interface Group {
    readonly covered: readonly Line[];
    readonly exempt: readonly Line[];
  }
  interface Line {
    readonly record: string;
    readonly belongs: boolean;
    readonly lines: readonly { readonly item: string; readonly deliveries: readonly unknown[] }[];
  }
  const inAnnex = (archive: string, asked: Asked = {}): string[] => {
    const { facts } = sectionOf(drafted(ruritania + firstReport + archive, asked), 'annex-transfers');
    const brief =
      (apart: string) =>
      ({ record, belongs, lines }: Line): string[] =>
        lines.map(
          ({ item, deliveries }) => `${apart}${record}${belongs ? '' : '?'} ${item} ${deliveries.length}`,
        );
    return (facts['groups'] as Group[]).flatMap(({ covered, exempt }) => [
      ...covered.flatMap(brief('')),
      ...exempt.flatMap(brief('apart: ')),
    ]);
  };
  const lines =
    '[{ item: shells, deliveries: [{ on: 2024-06-01 }] }, { item: radars, exemption: { clause: 1(d)(1), because: air defense }, deliveries: [{ on: 2024-06-01 }] }]';

  test.each<[string, string, readonly string[], Asked?]>([
    ['delivered on the first day', delivered('2024-05-01'), ['shells shells 1']],
    ['delivered on the day before', delivered('2024-04-30'), []],
    ['delivered on the last day', delivered('2025-01-15'), ['shells shells 1']],
    ['to be delivered on the day after', delivered('2025-01-16'), []],
    ['delivered on a day that may lie before', delivered('2024-04-28/2024-05-03'), ['shells? shells 1']],
    ['announced on the first day', transfer('announced: 2024-05-01'), ['shells shells 0']],
    ['announced on the day before', transfer('announced: 2024-04-30'), []],
    ['approved on the last day', transfer('approved: 2025-01-15'), ['shells shells 0']],
    ['to be approved on the day after', transfer('approved: 2025-01-16'), []],
    ['notified in the period', transfer('notified_congress: 2024-06-01'), ['shells shells 0']],
    [
      'announced before the period, with one delivery in it and one before it',
      transfer(
        'announced: 2024-01-01',
        '[{ item: shells, deliveries: [{ on: 2024-04-30 }, { on: 2024-05-01 }] }]',
      ),
      ['shells shells 1'],
    ],
    ['exempt lines stand apart', transfer('', lines), ['shells shells 1', 'apart: shells radars 1']],
    ['a draft is none', transfer('draft: true\nannounced: 2024-06-01'), []],
    ['delivered after a recorded period', submitted + delivered('2025-01-01'), []],
    [
      'within a recorded period that is not over, to be delivered after the day of the question',
      submittedEarly + delivered('2025-01-16'),
      [],
    ],
  ])('%s', (_, archive, expected, asked = {}) => {
    expect(inAnnex(archive, asked)).toEqual(expected);
  });
});

describe('the annex of deadlines', () => {
  const conflict = recipient(
    'ruritania',
    'receiving_at_issuance: true\ngroup: { conflict: true, by: state }',
  );
  const waiver = (on: string): string =>
    file('waiver', 'waiver', `recipient: ruritania\nby: state\non: ${on}\njustification: an imperative`);
  const president = (sent: string): string =>
    file('told', 'notice', `to: president\nunder: 1(f)\nabout: [waiver]\nsent: ${sent}`);
  const inAnnex = (archive: string, asked: Asked): string[] => {
    const { facts } = sectionOf(drafted(archive, asked), 'annex-deadlines');
    return (facts['deadlines'] as { duty: string; state: string }[]).map(
      ({ duty, state }) => `${duty.replace('nsm20/', '')} ${state}`,
    );
  };

  test.each<[string, string, string, Asked, boolean]>([
    [
      'met before the period, and due before it',
      'obtain-assurances met',
      conflict +
        letter(
          'received: 2024-03-01\ncredibility: [{ finding: credible-and-reliable, by: state, on: 2024-03-02 }]',
        ),
      {},
      false,
    ],
    [
      'due before the period, and met late in it',
      'obtain-assurances late',
      conflict +
        letter(
          'received: 2024-06-01\ncredibility: [{ finding: credible-and-reliable, by: state, on: 2024-06-02 }]',
        ),
      {},
      true,
    ],
    ['due before the period, and still open', 'obtain-assurances overdue', conflict, {}, true],
    [
      'due on the first day of the period and met',
      'notify-president-of-waiver met',
      ruritania + waiver('2024-05-01') + president('2024-05-01'),
      {},
      true,
    ],
    [
      'due on the day before it and met',
      'notify-president-of-waiver met',
      ruritania + waiver('2024-04-30') + president('2024-04-30'),
      {},
      false,
    ],
    [
      'begun in the period, due after it',
      'notify-waiver pending',
      ruritania + waiver('2025-01-10') + president('2025-01-10'),
      {},
      true,
    ],
    [
      'begun after a recorded period',
      'notify-waiver pending',
      ruritania + submitted + waiver('2025-01-10') + president('2025-01-10'),
      {},
      false,
    ],
    ['the first report, due and met in the period', 'first-report met', ruritania, {}, true],
  ])('%s', (_, expected, archive, asked, isThere) => {
    const committees = 'committees: [sfrc, sasc, sac, hfac, hasc, hac]\n';
    const found = inAnnex(archive + firstReport + committees, asked);
    expect(found.includes(expected), found.join('; ')).toBe(isThere);
  });
});

describe('the annex of findings openly accepted', () => {
  const ignoring = (until: string): string =>
    ruritania +
    firstReport +
    letter(
      `received: 2024-06-01\nignore: [{ rule: nsm20/assurance-not-assessed, until: ${until}, office: the desk, because: a visit is planned }]`,
    );

  test.each([
    ['accepted until the day of the question', '2025-01-15', 1],
    ['accepted until the day before', '2025-01-14', 0],
  ])('%s', (_, until, count) => {
    const { facts, tells } = sectionOf(drafted(ignoring(until)), 'annex-ignored');
    expect(facts['findings']).toHaveLength(count);
    expect(tells).toHaveLength(count);
  });
});
