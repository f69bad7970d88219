/** Acts before and after the life of the memorandum, days that straddle the day of the question, and who is not meant. */
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/engine/rule.ts';
import { evaluated } from '../../support.ts';

const recipient = '-- freedonia.yaml --\nkind: recipient\nname: Freedonia\nreceiving_at_issuance: false\n';

/** Everything that can be wrong with acts, all on one day. */
const acts = (day: string): string => `${recipient}
-- freedonia/call.yaml --
kind: assurance
recipient: freedonia
covers: [ihl]
form: oral
received: ${day}
-- freedonia/letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl]
received: ${day}
representatives: [{ level: other }]
-- freedonia/rejected.yaml --
kind: assurance
recipient: freedonia
covers: [humanitarian-access]
received: ${day}
credibility: [{ finding: not-credible-and-reliable, on: ${day} }]
-- freedonia/assessment.yaml --
kind: assessment
recipient: freedonia
by: state
on: ${day}
-- freedonia/waiver.yaml --
kind: waiver
recipient: freedonia
by: state
on: ${day}
waives: ["2(a)"]
-- freedonia/told.yaml --
kind: notice
to: president
under: 1(b)
about: [freedonia/assessment]
sent: ${day}
-- freedonia/notice.yaml --
kind: notice
to: congress
under: 2(d)
about: [freedonia/letter]
sent: ${day}
committees: [sfrc, sasc, sac, hfac, hasc]
-- reports/one.yaml --
kind: report
fiscal_year: 2024
from: [state]
submitted: ${day}
period: { from: 2023-06-01, to: ${day} }
committees: [sfrc, sasc, sac, hfac, hasc]
`;

const onActs = [
  'assessment-without-next-steps',
  'assurance-not-assessed',
  'lookback-not-covered',
  'missing-committee',
  'missing-department',
  'not-through-apnsa',
  'open-ended-waiver',
  'oral-assurance',
  'rejected-assurance',
  'representative-below-minister',
  'unjustified-waiver',
  'waiver-of-reporting',
];
const found = (archive: string, asOf: string, more: Partial<Context> = {}): string[] =>
  [
    ...new Set(
      evaluated(archive, asOf, more)
        .findings.filter(({ record }) => record !== null)
        .map(({ rule }) => rule.split('/')[1]!)
        .filter((rule) => onActs.includes(rule)),
    ),
  ].toSorted();

describe('acts are looked at while the memorandum binds', () => {
  const until = { until: '2024-06-10' as never };

  test('on its last day all of them', () => {
    expect(found(acts('2024-06-10'), '2024-06-15', until)).toEqual(onActs);
  });

  test('after it none of them', () => {
    expect(found(acts('2024-06-11'), '2024-06-15', until)).toEqual([]);
  });

  test('before its first day only assurances, which may still count', () => {
    expect(found(acts('2024-02-07'), '2024-06-15')).toEqual([
      'assurance-not-assessed',
      'oral-assurance',
      'rejected-assurance',
      'representative-below-minister',
    ]);
    expect(found(acts('2024-02-08'), '2024-06-15')).toEqual(onActs);
  });

  test('on a day that may not have come none of them', () => {
    expect(
      found(
        acts('2024-06-01/2024-07-15').replace('to: 2024-06-01/2024-07-15', 'to: 2024-06-01'),
        '2024-06-15',
      ),
    ).toEqual([]);
  });

  test('none of them for an international organization, save those that belong to no recipient', () => {
    const archive = acts('2024-06-10').replace(
      'name: Freedonia',
      'name: Freedonia\ntype: international-organization',
    );
    expect(found(archive, '2024-06-15')).toEqual([
      'lookback-not-covered',
      'missing-committee',
      'missing-department',
      'not-through-apnsa',
    ]);
  });
});

describe('the first report', () => {
  const report = (id: string, year: number, submitted: string, more = ''): string =>
    `-- reports/${id}.yaml --\nkind: report\nfiscal_year: ${year}\nsubmitted: ${submitted}\nperiod: { from: 2023-06-01, to: 2024-05-01 }\n${more}`;

  test('is one of two on one day: the one of the lower year, then of the lower id', () => {
    const { findings } = evaluated(
      report('b', 2024, '2024-05-08') + report('a', 2024, '2024-05-08') + report('c', 2025, '2024-05-08'),
      '2024-06-15',
    );
    expect(
      findings.filter(({ rule }) => rule === 'nsm20/lookback-not-covered').map(({ record }) => record),
    ).toEqual(['reports/a']);
  });

  test('waits for a report that could not be read', () => {
    const broken = report('a', 2024, '2024-05-08').replace('fiscal_year', 'fiscal_yeer');
    const { findings, withheld } = evaluated(broken + report('b', 2025, '2025-05-08'), '2025-06-15');
    expect(findings.filter(({ rule }) => rule === 'nsm20/lookback-not-covered')).toEqual([]);
    expect(withheld).toBeGreaterThan(0);
  });
});

test('a rejection beside an assurance that could not be read is counted, not told', () => {
  const archive = `${recipient}
-- freedonia/rejected.yaml --
kind: assurance
recipient: freedonia
covers: [ihl]
received: 2024-06-01
credibility: [{ finding: not-credible-and-reliable, on: 2024-06-02 }]
`;
  const broken = '-- freedonia/letter.yaml --\nkind: assurance\nrecipient: freedonia\ncover: [ihl]\n';
  const told = (text: string): number =>
    evaluated(text, '2024-06-15').findings.filter(({ rule }) => rule === 'nsm20/rejected-assurance').length;
  expect(told(archive)).toBe(1);
  expect(told(archive + broken)).toBe(0);
  expect(evaluated(archive + broken, '2024-06-15').withheld).toBeGreaterThan(0);
});

test('a briefing covers no committee', () => {
  const told = (form: string): string[] =>
    evaluated(
      `${acts('2024-06-10')}
-- freedonia/also.yaml --
kind: notice
to: congress
under: other
about: [freedonia/letter]
sent: 2024-06-10
form: ${form}
committees: [hac]
`,
      '2024-06-15',
    )
      .findings.filter(({ rule, record }) => rule === 'nsm20/missing-committee' && record !== 'reports/one')
      .map(({ record }) => record!);
  expect(told('briefing')).toEqual(['freedonia/notice']);
  expect(told('letter')).toEqual([]);
});

describe('a service', () => {
  const service = (more: string): string => `${recipient}
-- freedonia/course.yaml --
kind: transfer
recipient: freedonia
program: fmf
${more}
`;
  const told = (more: string): number =>
    evaluated(service(more), '2024-06-15').findings.filter(
      ({ rule }) => rule === 'nsm20/service-without-determination',
    ).length;

  test.each([
    ['that nothing decides', 'lines: [{ item: course, type: service }]', 1],
    [
      'that is exempt',
      'lines: [{ item: course, type: service, exemption: { clause: "1(d)(3)", because: first aid } }]',
      0,
    ],
    [
      'whose transfer is decided',
      'scope_decision: { covered: true, by: state, on: 2024-06-01, because: policy }\nlines: [{ item: course, type: service }]',
      0,
    ],
    ['that others pay', 'funding: recipient\nlines: [{ item: course, type: service }]', 0],
  ])('%s', (_, more, count) => {
    expect(told(more)).toBe(count);
  });
});

test('an incident cannot contradict a line that is not there', () => {
  const archive = (line: number): string => `${recipient}
-- freedonia/launchers.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines: [{ item: launchers, exemption: { clause: "1(d)(1)", because: air defense } }]
-- freedonia/raid.yaml --
kind: incident
recipient: freedonia
summary: seen elsewhere
reported: 2024-06-01
concerns: [misuse]
contradicts: [{ transfer: freedonia/launchers, line: ${line}, because: used elsewhere }]
`;
  const rules = (line: number): string[] =>
    evaluated(archive(line), '2024-06-15')
      .findings.map(({ rule }) => rule)
      .filter((rule) => /contradicted|dangling/.test(rule));
  expect(rules(0)).toEqual(['nsm20/contradicted-exemption']);
  expect(rules(1)).toEqual(['house/dangling-reference']);
});

test('an acceptance of a warning that is not near yet, or was, is dormant', () => {
  const archive = `${recipient}
-- freedonia/assessment.yaml --
kind: assessment
recipient: freedonia
by: state
on: 2024-10-01
next_steps: New assurances are asked for.
ignore: [{ rule: nsm20/report-assessment, until: 2024-12-31, office: the desk, because: known }]
-- freedonia/told.yaml --
kind: notice
to: president
under: 1(b)
about: [freedonia/assessment]
sent: 2024-10-25
through: apnsa
`;
  const state = (asOf: string): string => evaluated(archive, asOf).acceptances[0]!.state;
  expect(state('2024-10-20')).toBe('used');
  expect(state('2024-10-05')).toBe('dormant');
  expect(state('2024-11-20')).toBe('dormant');
});
