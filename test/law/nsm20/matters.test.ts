/** What Congress was told of: every matter with its tellings, in order. */
import { expect, test } from 'vitest';
import { mattersOf } from '../../../src/law/nsm20/matters.ts';
import { contextOf } from '../../support.ts';

const file = (id: string, kind: string, ...lines: readonly string[]): string =>
  `-- ${id}.yaml --\nkind: ${kind}\n${lines.join('\n')}\n`;
const country = file('ruritania', 'recipient', 'name: Ruritania');
const letter = file(
  'ruritania/letter',
  'assurance',
  'recipient: ruritania',
  'covers: [ihl]',
  'received: 2024-03-20',
);
const unreadable = (archive: string): string => archive.replace(/^kind: .*$/m, '$&\ncolour: blue');
const assessment = file(
  'ruritania/assessment',
  'assessment',
  'recipient: ruritania',
  'by: state',
  'on: 2024-05-01',
);
const waiver = file('ruritania/waiver', 'waiver', 'recipient: ruritania', 'by: state', 'on: 2024-06-03');
const notice = (name: string, sent: string, about = '', under = '2(d)', more = ''): string =>
  file(
    `notices/${name}`,
    'notice',
    'to: congress',
    `under: ${under}`,
    `sent: ${sent}`,
    about && `about: [${about}]`,
    more,
  );
const report = (name: string, year: number, submitted: string, period = ''): string =>
  file(`reports/${name}`, 'report', `fiscal_year: ${year}`, submitted && `submitted: ${submitted}`, period);

/** `name | clause | recipient | tellings | certain | unread` */
const matters = (archive: string, asOf = '2024-10-15'): string[] =>
  mattersOf(contextOf(archive, asOf)).map(({ name, clause, recipient, tellings, certain, unread }) =>
    [
      name,
      clause.key,
      recipient ?? '-',
      tellings.map(({ id }) => id).join(' ') || '-',
      certain.map(({ id }) => id).join(' ') || '-',
      unread.length === 0 ? '-' : unread.map(({ text }) => text).join(' '),
    ].join(' | '),
  );

test.each([
  ['nothing', country, []],
  [
    'the reports of a year, the earliest first; one that may not have been submitted is not certain',
    country +
      report('a', 2024, '2024-10-02/2024-10-20') +
      report('b', 2024, '2024-10-02') +
      report('c', 2024, '2024-05-08') +
      report('d', 2024, '2024-09-01/2024-10-02') +
      report('e', 2025, '../2024-10-15') +
      report('f', 2025, '2024-10-16') +
      report('g', 2025, ''),
    [
      'the report for fiscal year 2024 | 2(a) | - | reports/a reports/b reports/c reports/d | reports/c reports/b reports/d | -',
      'the report for fiscal year 2025 | 2(a) | - | reports/e | reports/e | -',
    ],
  ],
  [
    'a report beside a file that could not be read',
    country + report('c', 2024, '2024-05-08') + unreadable(report('d', 2024, '2024-05-09')),
    [
      'the report for fiscal year 2024 | 2(a) | - | reports/c | reports/c | cases/reports/d.yaml could not be read',
    ],
  ],
  [
    'an assurance: by notices, by what is written otherwise, and by the reports whose period may hold its receipt',
    country +
      letter +
      notice('a', '2024-04-05', 'ruritania/letter') +
      notice('b', '2024-04-04', 'ruritania/letter') +
      notice('c', '2024-04-03', 'ruritania/letter', 'other') +
      notice('d', '2024-04-02', 'ruritania/letter', 'other', 'form: briefing') +
      report('a', 2024, '2024-05-08', 'period: { from: 2023-01-01, to: 2024-03-20 }') +
      report('b', 2025, '2024-05-08', 'period: { from: 2023-01-01, to: 2024-03-19 }') +
      report('c', 2026, '2024-05-08'),
    [
      'the report for fiscal year 2024 | 2(a) | - | reports/a | reports/a | -',
      'the report for fiscal year 2025 | 2(a) | - | reports/b | reports/b | -',
      'the report for fiscal year 2026 | 2(a) | - | reports/c | reports/c | -',
      'the notice of ruritania/letter | 2(d).3 | ruritania | notices/a notices/b notices/c reports/a reports/c | notices/b notices/a | -',
    ],
  ],
  [
    'an assurance that nobody received is in the period of no report',
    country +
      letter.replace('received', 'signed') +
      notice('a', '2024-04-05', 'ruritania/letter') +
      report('c', 2024, '2024-05-08'),
    [
      'the report for fiscal year 2024 | 2(a) | - | reports/c | reports/c | -',
      'the notice of ruritania/letter | 2(d).3 | ruritania | notices/a | notices/a | -',
    ],
  ],
  [
    'an assessment and a waiver in one notice; what may tell of one of them could not be read',
    country +
      assessment +
      waiver +
      notice('a', '2024-06-05', 'ruritania/waiver, ruritania/assessment') +
      unreadable(notice('b', '2024-06-06', 'ruritania/waiver')) +
      unreadable(notice('c', '2024-06-06', 'ruritania/assessment', 'other')) +
      unreadable(notice('d', '2024-06-06', 'ruritania/assessment', '1(b)')),
    [
      'the notice of ruritania/waiver | 2(d).2 | ruritania | notices/a | notices/a | cases/notices/b.yaml could not be read',
      'the notice of ruritania/assessment | 2(d).1 | ruritania | notices/a | notices/a | cases/notices/c.yaml could not be read',
    ],
  ],
  [
    'a record that could not be read: what it is cannot be told',
    country + unreadable(waiver) + notice('a', '2024-06-05', 'ruritania/waiver'),
    ['the notice of ruritania/waiver | 2(d).3 | - | notices/a | notices/a | -'],
  ],
  [
    'a recipient, and of nothing by name: each notice by itself',
    country +
      notice('a', '2024-06-05', 'ruritania') +
      notice('b', '2024-06-06') +
      notice('c', '2024-10-14/2024-10-16'),
    [
      'the notice of ruritania | 2(d).3 | ruritania | notices/a | notices/a | -',
      'notices/b | 2(d).3 | - | notices/b | notices/b | -',
      'notices/c | 2(d).3 | - | notices/c | - | -',
    ],
  ],
])('%s', (_, archive, expected) => {
  expect(matters(archive)).toEqual(expected);
});
