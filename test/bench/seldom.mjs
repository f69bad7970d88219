/** What an invented office does seldom, however many its transfers are: each a bundle of records that hang together. */
import { eras } from './transfers.mjs';
import { day } from './writing.mjs';

/** A letter of assurances. */
function letter(desk, covers, received) {
  const { id, name, own, record, chance, between, pick, person, prose, long, office } = desk;
  const path = own(covers.length === 2 ? 'letter' : covers[0]);
  const minister = chance(0.85);
  return record(
    path,
    'assurance',
    `the letter of ${name}`,
    [
      `title: Assurances of ${name}, ${day(received).slice(0, 7)}`,
      `recipient: ${id}`,
      `covers: [${covers.join(', ')}]`,
      `form: ${pick(['letter', 'diplomatic-note', 'agreement', 'other-written'])}`,
      'representatives:',
      `  - name: ${person()}`,
      `    title: ${minister ? 'Minister of Defense' : 'Ambassador'}`,
      `    level: ${minister ? 'minister' : 'ambassador'}`,
      ...(minister
        ? []
        : ['representative_accepted:', `  on: ${day(received)}`, '  because: full powers were shown']),
      '',
      `requested: ${day(received - between(10, 14))}`,
      `authorized: ${day(received - 5)}`,
      `signed: ${day(received - 4)}`,
      '# Handed over at the embassy, then sent on.',
      `delivered_to_post: ${day(received - 3)}/${day(received - 1)}`,
      `received: ${day(received)}`,
      ...(desk.letter ? [`replaces: ${desk.letter}`] : []),
      ...(chance(0.3) ? [`announced: ${day(received + 6)}`] : []),
      '',
      'credibility:',
      '  - finding: credible-and-reliable',
      '    by: state',
      `    on: ${day(received + between(1, 4))}`,
      long('basis', prose(1, 3), '    '),
      ...(chance(0.2)
        ? [
            '    dissents:',
            `      - office: ${office()}`,
            '        position: the assurances are not detailed enough',
            `        on: ../${day(received + 1)}`,
          ]
        : []),
    ],
    'received',
  );
}

/** Assurances of both kinds, in one instrument or in two, and what Congress is told of them. */
function assurances(desk, received) {
  const { name, told, chance, between } = desk;
  const covers = chance(0.7) ? [['ihl', 'humanitarian-access']] : [['ihl'], ['humanitarian-access']];
  const letters = covers.map((each) => letter(desk, each, received));
  const ids = letters.map((each) => each.id);
  [desk.letter] = ids;
  return [...letters, told(ids, `the assurances of ${name}`, 'congress', '2(d)', received + between(7, 24))];
}

/** A recipient with its first assurances. */
export function* founding(desk) {
  const { id, name, nth, record, chance, between } = desk;
  const receiving = chance(0.7);
  const conflict = chance(0.3);
  yield record(
    id,
    'recipient',
    name,
    [
      `name: ${name}`,
      `code: X${String.fromCharCode(65 + (nth % 26))}`,
      `type: ${nth % 40 === 17 ? 'authority' : 'government'}`,
      `receiving_at_issuance: ${receiving}`,
      `notification_group: ${nth % 6 === 0 ? 'nato-plus-five' : 'other'}`,
      ...(receiving
        ? [
            '',
            '# As determined at the beginning.',
            'group:',
            `  conflict: ${conflict}`,
            '  by: state',
            `  on: ${day(between(42, 55))}`,
          ]
        : []),
      ...(conflict
        ? [
            'armed_conflicts:',
            '  - name: The border conflict',
            '    from: 2022-05',
            `    articles_used: ${chance(0.5)}`,
          ]
        : ['armed_conflicts: []']),
      ...(nth % 30 === 5
        ? [
            'restriction:',
            '  made_known: 2024-03-01',
            '  exception: { on: 2024-03-20, by: the President, because: the interest of national security }',
            '  notified_congress: 2024-03-15',
          ]
        : []),
    ],
    'code',
  );
  yield* assurances(desk, between(62, 80));
}

/** A drawdown and what was announced under it. */
function* drawn(desk) {
  const { id, apart, plain, record, chance } = desk;
  const path = apart('drawdowns', 'determination');
  const [, on] = eras[0].approvals;
  yield record(
    path,
    'drawdown',
    'the determination',
    [
      'authority: 506(a)(1)',
      `recipient: ${id}`,
      'amount: 600000',
      `determined: ${day(on - 60)}`,
      `published: ${day(on - 50)}`,
      'fiscal_year: 2024',
      ...(chance(0.2)
        ? ['revaluations:', `  - { on: ${day(on - 20)}, amount: 600000, because: prices of stocks }`]
        : []),
      `notified_congress: ${day(on - 65)}`,
    ],
    'published',
  );
  for (let left = 3; left > 0; left -= 1) yield plain(eras[0], { drawdown: path, most: 180_000 }).made;
}

/** A waiver for one transfer, told to the President and to Congress. */
function* waived(desk, era) {
  const { id, own, told, plain, record, between, pick, prose, long } = desk;
  const of = plain(era);
  const path = own('waiver');
  const on = between(...era.approvals);
  yield of.made;
  yield record(
    path,
    'waiver',
    'the waiver',
    [
      `recipient: ${id}`,
      `by: ${pick(['state', 'defense'])}`,
      `on: ${day(on)}`,
      `until: ${day(on + 90)}`,
      `transfers: [${of.path}]`,
      'waives: ["1(a)"]',
      long('justification', prose(2, 4)),
    ],
    'on',
  );
  yield told([path], 'the waiver', 'president', '1(f)', on);
  yield told([path], 'the waiver', 'congress', '2(d)', on + between(2, 6));
}

/** The humanitarian reviews of two years. */
function* reviews(desk) {
  const { id, own, record, pick } = desk;
  for (const [year, on] of [
    [2024, '2024-04-22'],
    [2025, '2025-04-28'],
  ])
    yield record(
      own('humanitarian'),
      'humanitarian-review',
      'the review',
      [
        `recipient: ${id}`,
        `fiscal_year: ${year}`,
        `on: ${on}`,
        'assurances_abided: { finding: not-currently-assessed }',
        'section_620i:',
        `  finding: ${pick(['yes', 'not-applicable'])}`,
        '  because: no restriction is known',
        `cooperation: { finding: ${pick(['yes', 'partly'])}, because: "convoys pass, some late" }`,
      ],
      'on',
    );
}

/** New assurances. */
function* renewed(desk) {
  const { between } = desk;
  yield* assurances(desk, between(480, 560));
}

/** An assessment that ended well, reported in time. */
function* assessed(desk) {
  const { id, own, told, record, between, pick, prose, long } = desk;
  const path = own('assessment');
  const on = between(435, 440);
  yield record(
    path,
    'assessment',
    'the assessment',
    [
      `recipient: ${id}`,
      'by: state',
      `on: ${day(on)}`,
      `assurances: [${desk.letter}]`,
      `concerns: [${pick(['credibility', 'reliability'])}]`,
      'because: two reports that did not agree',
      long('next_steps', prose(1, 2)),
      'remedies:',
      '  - action: refresh-assurances',
      `    from: ${day(on)}`,
      `    to: ${day(on + 20)}`,
      '    note: talks in the capital',
      `closed: { on: ${day(on + 24)}, outcome: restored }`,
    ],
    'on',
  );
  const sent = on + between(8, 14);
  yield told([path], 'the assessment', 'president', '1(b)', sent);
  yield told([path], 'the assessment', 'congress', '2(d)', sent + between(1, 6));
}

export { drawn, reviews };
export const seldom = [drawn, waived, reviews, renewed, assessed];
