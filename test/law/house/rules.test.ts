/** The house's own rules on sources, days and drafts: one table each, with rows on both sides of each limit. */
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/engine/evaluate.ts';
import type { Context, Evidence, Finding } from '../../../src/engine/rule.ts';
import { law } from '../../../src/law/index.ts';
import { caseRepository } from '../../../src/records/case-repository.ts';
import { wholeFile, type Fault } from '../../../src/records/source.ts';
import { contextOf, evaluated } from '../../support.ts';

/** A case file of these lines; the first is line 1. */
const file = (id: string, ...lines: readonly string[]): string => `-- ${id}.yaml --\n${lines.join('\n')}\n`;

const freedonia = file('freedonia', 'kind: recipient', 'name: Freedonia', 'receiving_at_issuance: false');
const assurance = (...more: readonly string[]): string =>
  file('freedonia/letter', 'kind: assurance', 'recipient: freedonia', 'covers: [ihl]', ...more);
const shells = (...deliveries: readonly string[]): string =>
  file(
    'freedonia/shells',
    'kind: transfer',
    'recipient: freedonia',
    'program: fmf',
    'approved: 2024-06-10',
    'lines:',
    '  - item: shells',
    '    deliveries:',
    ...deliveries.map((delivery) => `      - { ${delivery} }`),
  );
const draft = 'draft: true';

const found = (
  rule: string,
  archive: string,
  asOf: string,
  more: Partial<Context> = {},
): readonly Finding[] =>
  evaluated(archive, asOf, more).findings.filter((finding) => finding.rule === `house/${rule}`);

/** `freedonia/letter:4`: the file without folder and ending, and the line. */
const place = ({ at }: Pick<Finding, 'at'>): string =>
  `${at.path.replace(/^cases\//, '').replace(/\.yaml$/, '')}:${at.start.line}`;

/** What is said, at a place, and the further places that it shows. */
const inFull = (finding: Finding): string =>
  [
    place(finding),
    finding.message,
    ...finding.related.map((other) => `(${other.message}: ${place(other)})`),
  ].join(' ');

type Row = readonly [name: string, archive: string, asOf: string, findings: readonly string[]];

/** The first row tells the level, the record and the recipient of what is found. */
function table(
  rule: string,
  told: readonly [severity: string, record: string, recipient: string | null],
  rows: readonly Row[],
  tell: (finding: Finding) => string = place,
): void {
  describe(rule, () => {
    test('its first row carries level, record and recipient', () => {
      const [, archive, asOf] = rows[0]!;
      expect(
        found(rule, archive, asOf).map(({ severity, record, recipient }) => [severity, record, recipient]),
      ).toEqual([told]);
    });
    test.each(rows.map(([name, archive, asOf, findings]) => ({ name, archive, asOf, findings })))(
      '$name',
      ({ name, archive, asOf, findings }) => {
        const misread = contextOf(archive, asOf).cases.faults.length > 0;
        expect(misread, 'a row that is not read cannot fail').toBe(name.includes('could not be read'));
        expect(found(rule, archive, asOf).map(tell)).toEqual(findings);
      },
    );
  });
}

table(
  'no-source',
  ['info', 'freedonia', 'freedonia'],
  [
    ['no source', freedonia, '2024-06-30', ['freedonia:1']],
    ['a title is enough', `${freedonia}sources: [{ title: Cable 12 }]\n`, '2024-06-30', []],
    ['each record', freedonia + assurance(), '2024-06-30', ['freedonia:1', 'freedonia/letter:1']],
    [
      'a source of the recipient is none of its letter',
      `${freedonia}sources: [{ title: Cable 12 }]\n${assurance()}`,
      '2024-06-30',
      ['freedonia/letter:1'],
    ],
    ['a draft', `${freedonia}draft: true\n`, '2024-06-30', []],
    [
      'a file that could not be read',
      file('freedonia', 'kind: recipient', 'nam: Freedonia'),
      '2024-06-30',
      [],
    ],
  ],
);

table(
  'future-fact',
  ['info', 'freedonia/letter', 'freedonia'],
  [
    ['tomorrow', freedonia + assurance('received: 2024-06-11'), '2024-06-10', ['freedonia/letter:4']],
    ['today', freedonia + assurance('received: 2024-06-11'), '2024-06-11', []],
    ['perhaps by now', freedonia + assurance('received: 2024-06-05/2024-06-15'), '2024-06-10', []],
    ['perhaps by now, without an end', freedonia + assurance('received: 2024-06-05/..'), '2024-06-10', []],
    [
      'some day of next month',
      freedonia + assurance('received: 2024-07'),
      '2024-06-30',
      ['freedonia/letter:4'],
    ],
    [
      'once for a record, at the first of its days',
      freedonia + assurance('signed: 2024-06-20', 'received: 2024-06-25'),
      '2024-06-10',
      ['freedonia/letter:4'],
    ],
    [
      'a delivery',
      freedonia + shells('on: 2024-06-11', 'on: 2024-06-15'),
      '2024-06-14',
      ['freedonia/shells:9'],
    ],
    ['a draft', freedonia + assurance(draft, 'received: 2024-06-11'), '2024-06-10', []],
    [
      'the end of a waiver is a plan',
      freedonia +
        file(
          'freedonia/waiver',
          'kind: waiver',
          'recipient: freedonia',
          'by: state',
          'on: 2024-06-01',
          'until: 2024-06-30',
        ),
      '2024-06-10',
      [],
    ],
    [
      'the day a waiver is to be exercised is not',
      freedonia +
        file('freedonia/waiver', 'kind: waiver', 'recipient: freedonia', 'by: state', 'on: 2024-06-20'),
      '2024-06-10',
      ['freedonia/waiver:4'],
    ],
    [
      'the ends of a remedy are plans',
      freedonia +
        file(
          'freedonia/assessment',
          'kind: assessment',
          'recipient: freedonia',
          'by: state',
          'on: 2024-06-01',
          'remedies: [{ action: suspend-transfers, from: 2024-06-20, to: 2024-06-30 }]',
        ),
      '2024-06-10',
      [],
    ],
    [
      'the day of a source tells of the record',
      `${freedonia}sources: [{ title: Cable 12, date: 2024-06-20 }]\n`,
      '2024-06-10',
      [],
    ],
    [
      'so does the day of a correction',
      `${freedonia}corrections: [{ on: 2024-06-20, field: name, was: Freedona, office: desk, because: a slip }]\n`,
      '2024-06-10',
      [],
    ],
    [
      'the end of an acceptance is no fact',
      `${freedonia}ignore: [{ rule: house/no-source, until: 2024-12-31, office: desk, because: later }]\n`,
      '2024-06-10',
      [],
    ],
  ],
);

test('a fact to come says how many more days of the record have not come', () => {
  const archive =
    freedonia + assurance('signed: 2024-06-20', 'received: 2024-06-25', 'requested: 2024-06-01');
  const messages = (asOf: string): string[] =>
    found('future-fact', archive, asOf).map(({ message }) => message);
  expect(messages('2024-06-10')).toEqual(['recorded as done 2024-06-20, after 2024-06-10, and 1 more']);
  expect(messages('2024-06-20')).toEqual(['recorded as done 2024-06-25, after 2024-06-20']);
});

const report = (...more: readonly string[]): string =>
  file('reports/2024', 'kind: report', 'fiscal_year: 2024', ...more);
const notice = (sent: string, ...more: readonly string[]): string =>
  file('notices/one', 'kind: notice', 'to: congress', 'under: 2(d)', `sent: ${sent}`, ...more);

table(
  'draft-with-facts',
  ['warning', 'freedonia/letter', 'freedonia'],
  [
    [
      'received today',
      freedonia + assurance(draft, 'received: 2024-06-10'),
      '2024-06-10',
      ['freedonia/letter:5'],
    ],
    ['received tomorrow', freedonia + assurance(draft, 'received: 2024-06-10'), '2024-06-09', []],
    ['perhaps received by now', freedonia + assurance(draft, 'received: 2024-06'), '2024-06-10', []],
    [
      'received some day by now',
      freedonia + assurance(draft, 'received: 2024-05'),
      '2024-06-10',
      ['freedonia/letter:5'],
    ],
    ['signed, not received', freedonia + assurance(draft, 'signed: 2024-06-01'), '2024-06-10', []],
    ['no draft', freedonia + assurance('received: 2024-06-10'), '2024-06-10', []],
    ['a notice sent', notice('2024-06-10', draft), '2024-06-10', ['notices/one:4']],
    ['a notice to be sent', notice('2024-06-10', draft), '2024-06-09', []],
    ['a report submitted', report('submitted: 2024-05-08', draft), '2024-05-08', ['reports/2024:3']],
    ['a report to be submitted', report('submitted: 2024-05-08', draft), '2024-05-07', []],
    ['a report in the making', report(draft), '2024-05-08', []],
    [
      'a delivery made',
      freedonia + shells('on: 2024-06-20', 'on: 2024-06-10').replace('lines', `${draft}\nlines`),
      '2024-06-15',
      ['freedonia/shells:10'],
    ],
    [
      'told once for two deliveries',
      freedonia + shells('on: 2024-06-10', 'on: 2024-06-12').replace('lines', `${draft}\nlines`),
      '2024-06-15',
      ['freedonia/shells:9'],
    ],
    [
      'an assessment made: nothing received, sent or delivered',
      freedonia +
        file(
          'freedonia/assessment',
          'kind: assessment',
          draft,
          'recipient: freedonia',
          'by: state',
          'on: 2024-06-01',
        ),
      '2024-06-15',
      [],
    ],
    [
      'a transfer without deliveries',
      freedonia +
        file(
          'freedonia/shells',
          'kind: transfer',
          draft,
          'recipient: freedonia',
          'program: fmf',
          'announced: 2024-06-01',
          'lines: [{ item: shells }]',
        ),
      '2024-06-15',
      [],
    ],
  ],
);

const digest = (digit: string): string => digit.repeat(64);
const sourced = (...sources: readonly string[]): string =>
  `${freedonia}sources:\n${sources.map((source) => `  - { title: Cable 12, ${source} }\n`).join('')}`;

describe('changed-source', () => {
  test('a list that cannot be used, where the settings name it', () => {
    const spot = { line: 4, column: 13 };
    const list = {
      path: 'lists/csl.json',
      at: { path: 'nsm20.yaml', pointer: '/screening/lists/0/path', start: spot, end: spot },
      sha256: undefined,
      retrieved: undefined,
    };
    const screened = {
      lists: [
        { ...list, trouble: 'is not in the repository' },
        { ...list, path: 'lists/other.csv', trouble: undefined },
      ],
      hits: new Map(),
      entries: () => [],
    };
    const findings = found('changed-source', sourced('url: https://example.org/a'), '2024-06-30', {
      screened,
    });
    expect(findings.map(({ at, message }) => `${at.path}:${at.start.line} ${message}`)).toEqual([
      'nsm20.yaml:4 the list lists/csl.json is not in the repository',
    ]);
  });

  const path = 'path: evidence/cable.txt';
  const pinned = `${path}, sha256: ${digest('a')}`;
  const read = (digit: string): Evidence => ({ state: 'read', sha256: digest(digit) });
  const row = (name: string, source: string, evidence: Evidence, wrong: RegExp | undefined) => ({
    name,
    source,
    evidence,
    wrong,
  });
  test.each([
    row('there, and not pinned', path, read('a'), undefined),
    row('there, and as it was pinned', pinned, read('a'), undefined),
    row('there, and another one', pinned, read('b'), /sha256 differs/),
    row('a pointer', path, { state: 'pointer', to: digest('a') }, /not here, only a Git LFS pointer/),
    row('a pointer to what was pinned', pinned, { state: 'pointer', to: digest('a') }, /was not checked/),
    row('a pointer to another one', pinned, { state: 'pointer', to: digest('b') }, /names another sha256/),
    row('a pointer to nobody knows what', pinned, { state: 'pointer', to: undefined }, /was not checked/),
    row('missing', path, { state: 'missing' }, /not in the repository/),
    row('missing, and pinned', pinned, { state: 'missing' }, /not in the repository/),
    row('outside', 'path: ../cable.txt', { state: 'outside' }, /outside the repository/),
    row('a link', path, { state: 'link' }, /link/),
    row(
      'by a path in another form',
      'path: evidence//cable.txt',
      { state: 'not plain', plain: 'evidence/cable.txt' },
      /not written plainly/,
    ),
    row('a folder', path, { state: 'not a file' }, /not a file/),
    row('one that is not checked out', path, { state: 'left out' }, /sparse checkout leaves/),
    row('unreadable', path, { state: 'unreadable' }, /cannot be read/),
    row('an address alone', 'url: https://example.org/cable', { state: 'missing' }, undefined),
  ])('$name', ({ source, evidence, wrong }) => {
    const named = /path: ([^,]*)/.exec(source)?.[1] ?? 'evidence/cable.txt';
    const findings = found('changed-source', sourced(source), '2024-06-30', {
      evidence: new Map([[named, evidence]]),
    });
    expect(findings.map(({ severity, record, recipient }) => [severity, record, recipient])).toEqual(
      wrong ? [['error', 'freedonia', 'freedonia']] : [],
    );
    if (wrong) expect(findings[0]?.message).toMatch(wrong);
  });

  test('nobody found it: missing', () => {
    expect(found('changed-source', sourced(path), '2024-06-30').map(place)).toEqual(['freedonia:5']);
  });

  test('nobody looked: nothing is said', () => {
    const { evidence: _, ...unseen } = contextOf(sourced(path), '2024-06-30');
    const { findings } = evaluate(law, unseen);
    expect(findings.filter(({ rule }) => rule === 'house/changed-source')).toEqual([]);
  });

  test('a draft: checked for shape only', () => {
    expect(found('changed-source', `${sourced(path)}draft: true\n`, '2024-06-30')).toEqual([]);
  });

  test('each source by itself, whatever the day', () => {
    const archive = sourced(
      'path: a.txt',
      `path: b.txt, sha256: ${digest('a')}`,
      `path: c.txt, sha256: ${digest('c')}`,
    );
    const evidence = new Map(['a.txt', 'b.txt', 'c.txt'].map((name) => [name, read('c')] as const));
    for (const asOf of ['2020-01-01', '2024-06-30'])
      expect(found('changed-source', archive, asOf, { evidence }).map(place)).toEqual(['freedonia:6']);
  });

  test('says nothing of what the file holds', () => {
    const evidence = new Map([['evidence/cable.txt', read('b')]]);
    const told = JSON.stringify(
      found('changed-source', sourced(pinned), '2024-06-30', { evidence }).map(({ message, label, help }) => [
        message,
        label,
        help,
      ]),
    );
    expect(told).not.toContain(digest('b'));
  });
});

const assessment = (on: string, ...more: readonly string[]): string =>
  file('freedonia/assessment', 'kind: assessment', 'recipient: freedonia', 'by: state', `on: ${on}`, ...more);
const waiver = (on: string, ...more: readonly string[]): string =>
  file('freedonia/waiver', 'kind: waiver', 'recipient: freedonia', 'by: state', `on: ${on}`, ...more);
const incident = (...more: readonly string[]): string =>
  file(
    'freedonia/well',
    'kind: incident',
    'recipient: freedonia',
    'summary: A well was hit.',
    'concerns: [ihl]',
    ...more,
  );
const conflict = (...more: readonly string[]): string =>
  `${freedonia}armed_conflicts:\n  - ${more.join('\n    ')}\n`;

const remedy = (...more: readonly string[]): readonly string[] => [
  'remedies:',
  '  - action: other',
  ...more.map((line) => `    ${line}`),
];
const party = (...more: readonly string[]): string =>
  file('parties/works', 'kind: party', 'name: Works', ...more);
const vetting = (...more: readonly string[]): string =>
  file('freedonia/guards', 'kind: unit', 'recipient: freedonia', 'name: Guards') +
  file(
    'freedonia/vetting',
    'kind: vetting',
    'unit: freedonia/guards',
    'law: state',
    'result: clear',
    ...more,
  );
const retransfer = (...more: readonly string[]): string =>
  file(
    'freedonia/retransfer',
    'kind: retransfer',
    'recipient: freedonia',
    'to: Sylvania',
    'item: radar',
    'type: permanent',
    ...more,
  );

table(
  'impossible-order',
  ['error', 'freedonia/letter', 'freedonia'],
  [
    [
      'received the day before it was signed',
      freedonia + assurance('signed: 2024-06-10', 'received: 2024-06-09'),
      '2024-06-30',
      [
        'freedonia/letter:5 received before it was signed: 2024-06-09 comes before 2024-06-10 (the other day: freedonia/letter:4)',
      ],
    ],
    [
      'received on the day it was signed',
      freedonia + assurance('signed: 2024-06-10', 'received: 2024-06-10'),
      '2024-06-30',
      [],
    ],
    [
      'signed on a day that may be the earlier one',
      freedonia + assurance('signed: 2024-06-09/2024-06-12', 'received: 2024-06-09'),
      '2024-06-30',
      [],
    ],
    [
      'signed on some day after it was received',
      freedonia + assurance('signed: 2024-06-10/2024-06-12', 'received: 2024-06-09'),
      '2024-06-30',
      [
        'freedonia/letter:5 received before it was signed: 2024-06-09 comes before between 2024-06-10 and 2024-06-12 (the other day: freedonia/letter:4)',
      ],
    ],
    [
      'signed on a day that has not come',
      freedonia + assurance('signed: 2024-06-20', 'received: 2024-06-09'),
      '2024-06-15',
      [],
    ],
    ['a draft', freedonia + assurance(draft, 'signed: 2024-06-10', 'received: 2024-06-09'), '2024-06-30', []],
    [
      'withdrawn before it was received',
      freedonia + assurance('received: 2024-06-10', 'withdrawn: 2024-06-09'),
      '2024-06-30',
      [
        'freedonia/letter:5 withdrawn before it was received: 2024-06-09 comes before 2024-06-10 (the other day: freedonia/letter:4)',
      ],
    ],
    [
      'withdrawn on the day it was received',
      freedonia + assurance('received: 2024-06-10', 'withdrawn: 2024-06-10'),
      '2024-06-30',
      [],
    ],
    [
      'delivered the day before it was approved',
      freedonia + shells('on: 2024-06-10', 'on: 2024-06-09'),
      '2024-06-30',
      [
        'freedonia/shells:9 delivered before it was approved: 2024-06-09 comes before 2024-06-10 (the other day: freedonia/shells:4)',
      ],
    ],
    ['delivered on the day it was approved', freedonia + shells('on: 2024-06-10'), '2024-06-30', []],
    [
      'delivered, and no approval is recorded',
      (freedonia + shells('on: 2024-06-09')).replace('approved: 2024-06-10\n', ''),
      '2024-06-30',
      [],
    ],
    [
      'approved, and no delivery is recorded',
      freedonia + shells().replace('    deliveries:\n', ''),
      '2024-06-30',
      [],
    ],
    [
      'shipped before it was approved: in transit only',
      freedonia + shells('on: 2024-06-09, event: shipment'),
      '2024-06-30',
      [],
    ],
    [
      'a conflict that ends before it begins',
      conflict('from: 2023-05-01', 'to: 2023-04-30'),
      '2024-06-30',
      [
        'freedonia:6 it ends before it begins: 2023-04-30 comes before 2023-05-01 (the other day: freedonia:5)',
      ],
    ],
    ['a conflict of one day', conflict('from: 2023-05-01', 'to: 2023-05-01'), '2024-06-30', []],
    ['a conflict that goes on', conflict('from: 2023-05-01'), '2024-06-30', []],
    ['a conflict of some day of a month', conflict('from: 2023-05', 'to: 2023-05-01'), '2024-06-30', []],
    [
      'closed before it was made',
      freedonia + assessment('2024-06-10', 'closed: { on: 2024-06-09, outcome: ended }'),
      '2024-06-30',
      [
        'freedonia/assessment:5 closed before it was made: 2024-06-09 comes before 2024-06-10 (the other day: freedonia/assessment:4)',
      ],
    ],
    [
      'closed on the day it was made',
      freedonia + assessment('2024-06-10', 'closed: { on: 2024-06-10, outcome: ended }'),
      '2024-06-30',
      [],
    ],
    [
      'a remedy that ends before it begins',
      freedonia + assessment('2024-06-01', ...remedy('from: 2024-06-10', 'to: 2024-06-09')),
      '2024-06-30',
      [
        'freedonia/assessment:8 it ends before it begins: 2024-06-09 comes before 2024-06-10 (the other day: freedonia/assessment:7)',
      ],
    ],
    [
      'a remedy of one day',
      freedonia + assessment('2024-06-01', ...remedy('from: 2024-06-10', 'to: 2024-06-10')),
      '2024-06-30',
      [],
    ],
    [
      'a remedy that ends before it begins, and has not begun',
      freedonia + assessment('2024-06-01', ...remedy('from: 2024-06-10', 'to: 2024-06-09')),
      '2024-06-09',
      [],
    ],
    [
      'a waiver that ends before it was exercised',
      freedonia + waiver('2024-06-10', 'until: 2024-06-09'),
      '2024-06-30',
      [
        'freedonia/waiver:5 ends before it was exercised: 2024-06-09 comes before 2024-06-10 (the other day: freedonia/waiver:4)',
      ],
    ],
    ['a waiver of one day', freedonia + waiver('2024-06-10', 'until: 2024-06-10'), '2024-06-30', []],
    [
      'a period that ends before it begins',
      report('period:', '  from: 2024-01-02', '  to: 2024-01-01'),
      '2024-06-30',
      [
        'reports/2024:5 it ends before it begins: 2024-01-01 comes before 2024-01-02 (the other day: reports/2024:4)',
      ],
    ],
    ['a period of one day', report('period: { from: 2024-01-01, to: 2024-01-01 }'), '2024-06-30', []],
    ['a report without a period', report('submitted: 2024-01-01'), '2024-06-30', []],
    [
      'an incident reported before it happened',
      freedonia + incident('occurred: 2024-06-10', 'reported: 2024-06-09'),
      '2024-06-30',
      [
        'freedonia/well:6 reported before it happened: 2024-06-09 comes before 2024-06-10 (the other day: freedonia/well:5)',
      ],
    ],
    [
      'an incident reported on the day',
      freedonia + incident('occurred: 2024-06-10', 'reported: 2024-06-10'),
      '2024-06-30',
      [],
    ],
    [
      'a procedure that ends before it begins',
      file(
        'procedures/ihl',
        'kind: procedure',
        'for: ihl-assessment',
        'text: Reports are weighed.',
        'from: 2024-06-10',
        'to: 2024-06-09',
      ),
      '2024-06-30',
      [
        'procedures/ihl:5 it ends before it begins: 2024-06-09 comes before 2024-06-10 (the other day: procedures/ihl:4)',
      ],
    ],
    [
      'a mitigation that ends before it begins',
      file(
        'efforts/talks',
        'kind: mitigation',
        'program: fmf',
        'effort: Talks.',
        'from: 2024-06-10',
        'to: 2024-06-09',
      ),
      '2024-06-30',
      [
        'efforts/talks:5 it ends before it begins: 2024-06-09 comes before 2024-06-10 (the other day: efforts/talks:4)',
      ],
    ],
    [
      'a lease that ends before it begins',
      freedonia +
        file(
          'freedonia/radar',
          'kind: lease',
          'recipient: freedonia',
          'item: radar',
          'from: 2024-06-10',
          'to: 2024-06-09',
        ),
      '2024-06-30',
      [
        'freedonia/radar:5 it ends before it begins: 2024-06-09 comes before 2024-06-10 (the other day: freedonia/radar:4)',
      ],
    ],
    [
      'a lease that renews one of the same first day',
      freedonia +
        file(
          'freedonia/one',
          'kind: lease',
          'recipient: freedonia',
          'item: radar',
          'from: 2024-02-01',
          'to: 2024-12-31',
        ) +
        file(
          'freedonia/two',
          'kind: lease',
          'recipient: freedonia',
          'item: radar',
          'from: 2024-02-01',
          'to: 2024-12-31',
          'renews: freedonia/one',
        ),
      '2024-06-30',
      [],
    ],
    [
      'leases that renew one another',
      freedonia +
        file(
          'freedonia/one',
          'kind: lease',
          'recipient: freedonia',
          'item: radar',
          'from: 2024-02-01',
          'to: 2024-12-31',
          'renews: freedonia/two',
        ) +
        file(
          'freedonia/two',
          'kind: lease',
          'recipient: freedonia',
          'item: radar',
          'from: 2024-02-02',
          'to: 2024-12-31',
          'renews: freedonia/one',
        ),
      '2024-06-30',
      [
        'freedonia/one:4 it begins before the lease that it renews: 2024-02-01 comes before 2024-02-02 (the other day: freedonia/two:4)',
      ],
    ],
    [
      'a revaluation before its determination',
      file(
        'drawdown',
        'kind: drawdown',
        'authority: 506(a)(1)',
        'amount: 5',
        'determined: 2024-02-02',
        'revaluations: [{ on: 2024-02-02, amount: 4 }, { on: 2024-02-01, amount: 3 }]',
      ),
      '2024-06-30',
      [
        'drawdown:5 revalued before it was determined: 2024-02-01 comes before 2024-02-02 (the other day: drawdown:4)',
      ],
    ],
    ...[
      [
        'a procedure',
        'procedures/ihl',
        'kind: procedure',
        'for: ihl-assessment',
        'text: Reports are weighed.',
      ],
      ['a mitigation', 'efforts/talks', 'kind: mitigation', 'program: fmf', 'effort: Talks.'],
      ['a lease', 'freedonia/radar', 'kind: lease', 'recipient: freedonia', 'item: radar'],
    ].map(([name, id, ...lines]): Row => [
      `${name} of one day`,
      freedonia + file(id!, ...lines, 'from: 2024-06-10', 'to: 2024-06-10'),
      '2024-06-30',
      [],
    ]),
    [
      'an authorization of an end user that ends before it begins',
      party('validated_end_user:', '  from: 2024-06-10', '  to: 2024-06-09'),
      '2024-06-30',
      [
        'parties/works:5 it ends before it begins: 2024-06-09 comes before 2024-06-10 (the other day: parties/works:4)',
      ],
    ],
    [
      'an authorization of one day',
      party('validated_end_user:', '  from: 2024-06-10', '  to: 2024-06-10'),
      '2024-06-30',
      [],
    ],
    ['a party without an authorization', party(), '2024-06-30', []],
    [
      'a vetting that ends before it was made',
      freedonia + vetting('on: 2024-06-10', 'valid_to: 2024-06-09'),
      '2024-06-30',
      [
        'freedonia/vetting:6 ends before it was made: 2024-06-09 comes before 2024-06-10 (the other day: freedonia/vetting:5)',
      ],
    ],
    ['a vetting of one day', freedonia + vetting('on: 2024-06-10', 'valid_to: 2024-06-10'), '2024-06-30', []],
    [
      'a retransfer consented to before it was asked for',
      freedonia + retransfer('requested: 2024-06-10', 'consented: 2024-06-09'),
      '2024-06-30',
      [
        'freedonia/retransfer:7 consented to before it was requested: 2024-06-09 comes before 2024-06-10 (the other day: freedonia/retransfer:6)',
      ],
    ],
    [
      'a retransfer consented to on the day it was asked for',
      freedonia + retransfer('requested: 2024-06-10', 'consented: 2024-06-10'),
      '2024-06-30',
      [],
    ],
    [
      'a retransfer that came back before it was carried out',
      freedonia + retransfer('carried_out: 2024-06-10', 'returned: 2024-06-09'),
      '2024-06-30',
      [
        'freedonia/retransfer:7 returned before it was carried out: 2024-06-09 comes before 2024-06-10 (the other day: freedonia/retransfer:6)',
      ],
    ],
    [
      'a retransfer that came back on the day',
      freedonia + retransfer('carried_out: 2024-06-10', 'returned: 2024-06-10'),
      '2024-06-30',
      [],
    ],
    [
      'a notice before the assurance was received',
      freedonia + assurance('received: 2024-06-10') + notice('2024-06-09', 'about: [freedonia/letter]'),
      '2024-06-30',
      [
        'notices/one:4 sent before freedonia/letter was received: 2024-06-09 comes before 2024-06-10 (the other day: freedonia/letter:4)',
      ],
    ],
    [
      'a notice on the day it was received',
      freedonia + assurance('received: 2024-06-10') + notice('2024-06-10', 'about: [freedonia/letter]'),
      '2024-06-30',
      [],
    ],
    [
      'a notice of an assurance that was never received',
      freedonia + assurance() + notice('2024-06-10', 'about: [freedonia/letter]'),
      '2024-06-30',
      [],
    ],
    [
      'a notice before the assurance is received: it has not come yet',
      freedonia + assurance('received: 2024-06-20') + notice('2024-06-10', 'about: [freedonia/letter]'),
      '2024-06-15',
      [],
    ],
    [
      'a notice before the waiver was exercised',
      freedonia + waiver('2024-06-10') + notice('2024-06-09', 'about: [freedonia/waiver]'),
      '2024-06-30',
      [
        'notices/one:4 sent before freedonia/waiver was exercised: 2024-06-09 comes before 2024-06-10 (the other day: freedonia/waiver:4)',
      ],
    ],
    [
      'a notice on the day it was exercised',
      freedonia + waiver('2024-06-10') + notice('2024-06-10', 'about: [freedonia/waiver]'),
      '2024-06-30',
      [],
    ],
    [
      'a notice before the assessment was made',
      freedonia + assessment('2024-06-10') + notice('2024-06-09', 'about: [freedonia/assessment]'),
      '2024-06-30',
      [
        'notices/one:4 sent before freedonia/assessment was made: 2024-06-09 comes before 2024-06-10 (the other day: freedonia/assessment:4)',
      ],
    ],
    [
      'a notice that may have been sent on the day',
      freedonia + assessment('2024-06-10') + notice('2024-06-05/2024-06-10', 'about: [freedonia/assessment]'),
      '2024-06-30',
      [],
    ],
    ['a notice about a recipient', freedonia + notice('2024-06-09', 'about: [freedonia]'), '2024-06-30', []],
    [
      'a notice on the day it was made',
      freedonia + assessment('2024-06-10') + notice('2024-06-10', 'about: [freedonia/assessment]'),
      '2024-06-30',
      [],
    ],
    ['a notice about nothing that is named', freedonia + notice('2024-06-09'), '2024-06-30', []],
    [
      'a notice about a draft',
      freedonia + assessment('2024-06-10', draft) + notice('2024-06-09', 'about: [freedonia/assessment]'),
      '2024-06-30',
      [],
    ],
    [
      'a notice about a file that could not be read',
      freedonia +
        assessment('2024-06-10', 'becuase: a slip') +
        notice('2024-06-09', 'about: [freedonia/assessment]'),
      '2024-06-30',
      [],
    ],
    [
      'a draft notice',
      freedonia + assessment('2024-06-10') + notice('2024-06-09', 'about: [freedonia/assessment]', draft),
      '2024-06-30',
      [],
    ],
    [
      'of two matters, the one that came later',
      freedonia +
        assessment('2024-06-10') +
        waiver('2024-06-01') +
        notice('2024-06-09', 'about: [freedonia/waiver, freedonia/assessment]'),
      '2024-06-30',
      [
        'notices/one:4 sent before freedonia/assessment was made: 2024-06-09 comes before 2024-06-10 (the other day: freedonia/assessment:4)',
      ],
    ],
  ],
  inFull,
);

describe('what the reader could not take in', () => {
  const unit = (id: string, ...more: readonly string[]): string =>
    file(id, 'kind: unit', 'recipient: freedonia', ...more);
  const row = (
    name: string,
    rule: string,
    archive: string,
    ...told: readonly Partial<Pick<Finding, 'record' | 'message' | 'label' | 'help' | 'related'>>[]
  ) => ({ name, rule, archive, told });

  test.each([
    row(
      'says the few words under the caret and what was probably meant',
      'dangling-reference',
      freedonia + unit('freedonia/guards', 'name: Guards').replace('freedonia\n', 'freedonya\n'),
      {
        record: 'freedonia/guards',
        message: 'there is no record "freedonya"',
        label: 'named here',
        help: 'did you mean "freedonia"?',
        related: [],
      },
    ),
    row(
      "gives the rule's own remedy where there is nothing better to say",
      'wrong-kind-of-reference',
      freedonia + unit('freedonia/guards', 'name: Guards', 'parent: freedonia'),
      {
        record: 'freedonia/guards',
        message: '"freedonia" is a recipient, where a unit is meant',
        label: 'named here',
        help: 'name a record of the kind that is meant',
        related: [],
      },
    ),
    row(
      'shows the other place, and may have nothing to say under the caret',
      'colliding-ids',
      freedonia +
        unit('freedonia/guards', 'name: Guards') +
        unit('freedonia/guards', 'name: Guards').replace('yaml', 'yml'),
      {
        record: 'freedonia/guards',
        message: 'the id "freedonia/guards" cannot be told from "freedonia/guards"',
        label: undefined,
        help: 'rename one of the two files',
        related: [{ at: wholeFile('cases/freedonia/guards.yaml'), message: 'the other file' }],
      },
    ),
    row(
      'names each of two broken files',
      'unknown-key',
      freedonia +
        unit('freedonia/archers', 'name: Archers', 'nam: Archers') +
        unit('freedonia/guards', 'name: Guards', 'nam: Guards'),
      ...['freedonia/archers', 'freedonia/guards'].map((record) => ({
        record,
        message: '"nam" is not a field of this kind of record',
        help: 'did you mean "name"?',
      })),
    ),
  ])('$name', ({ rule, archive, told }) => {
    expect(found(rule, archive, '2024-06-30')).toMatchObject(told);
  });

  test('names no record for a file that is none', () => {
    const fault: Fault = {
      rule: 'classified-marking',
      at: wholeFile('templates/cover.md'),
      message: 'marked',
    };
    const cases = caseRepository([], [], [fault]);
    expect(found('classified-marking', '', '2024-06-30', { cases }).map(({ record }) => record)).toEqual([
      null,
    ]);
  });
});
