/** What an invented office has once: reports, procedures, a directive. */
import { six } from './writing.mjs';

/** Bundles; the last of them only in a repository of some size. */
export function* shared(desk, count) {
  const { record, notice, chance, pick, prose, long, office } = desk;
  for (const [year, submitted, from, to] of [
    [2024, '2024-05-07', '2023-01-01', '2024-04-24'],
    [2025, '2025-05-12', '2024-04-25', '2025-04-30'],
  ])
    yield [
      record(`reports/${year}`, 'report', 'the report', [
        `title: Report under section 2 of NSM-20, ${year}`,
        `fiscal_year: ${year}`,
        `period: { from: ${from}, to: ${to} }`,
        `submitted: ${submitted}`,
        'from: [state, defense]',
        six,
        'briefings:',
        `  - on: ${submitted}`,
        '    committees: [sfrc, hfac]',
        `    office: ${office()}`,
        'classified_supplement: none',
        'nothing_to_report:',
        `  - { clause: "2(a)(v)", by: state, on: ${submitted}, because: no procedure changed }`,
      ]),
    ];
  for (const [clause, sent] of [
    ['1(c)(i)', '2024-03-21'],
    ['1(c)(ii)', '2024-08-01'],
  ])
    yield [
      notice(`notices/update-${sent}`, 'where the assurances stand', [
        'to: president',
        `under: ${clause}`,
        `sent: ${sent}`,
        'from: [state]',
        'through: apnsa',
        'form: memorandum',
      ]),
    ];
  if (count < 200) return;
  for (const what of ['ihl-assessment', 'civilian-harm-analysis'])
    yield [
      record(`procedures/${what}`, 'procedure', 'the procedure', [
        `for: ${what}`,
        `department: ${pick(['state', 'defense'])}`,
        long('text', prose(4, 8)),
        'from: 2023-03-01',
      ]),
    ];
  yield [
    record('directives/stocks', 'directive', 'the directive', [
      'title: Directive on the count of stocks',
      'issued: 2024-06-03',
      'tasks:',
      '  - { id: plan, owner: the Bureau, deliverable: a plan of the count, days: 30, to: the Secretary }',
      '  - id: count',
      '    owner: the Agency',
      '    deliverable: "the count itself, by depot"',
      '    days: 90',
      '    after: plan',
      '  - { id: posting, owner: the Agency, deliverable: a yearly table, standing: true }',
    ]),
    ...[
      ['plan', '2024-06-28'],
      ['count', '2024-09-20'],
    ].map(([task, on]) =>
      record(`directives/stocks-${task}`, 'completion', 'what was done', [
        'directive: directives/stocks',
        `task: ${task}`,
        `on: ${on}`,
        'by: the Agency',
        `evidence: ${chance(0.5) ? 'minutes of the meeting' : '"file 12, page 3"'}`,
      ]),
    ),
  ];
}
