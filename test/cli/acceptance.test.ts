/** A finding that a record accepts is shown as ignored in every output, and never fails a run. */
import { expect, test } from 'vitest';
import { folderWith, run } from '../support.ts';

const folder = folderWith({
  'nsm20.yaml': 'instruments:\n  nsm20: { until: 2025-02-21 }\nrules: { house/no-source: off }\n',
  'cases/reports/2024.yaml':
    'kind: report\nfiscal_year: 2024\nfrom: [state, defense]\nsubmitted: 2024-05-08\ncommittees: [sfrc, sasc, sac, hfac, hasc, hac]\n',
  'cases/sylvania.yaml': 'kind: recipient\nname: Sylvania\nreceiving_at_issuance: false\n',
  'cases/sylvania/waiver.yaml': `kind: waiver
recipient: sylvania
by: state
on: 2024-06-03
until: 2024-06-30
transfers: [sylvania/shells]
justification: The border was crossed.
ignore:
  - rule: nsm20/notify-president-of-waiver
    until: 2024-07-31
    office: the legal adviser
    because: told by telephone, the letter is on its way
`,
  'cases/sylvania/shells.yaml':
    'kind: transfer\nrecipient: sylvania\nprogram: fmf\nlines: [{ item: shells }]\n',
});
const told = (...args: string[]) => run(folder, [...args, '--as-of', '2024-06-10']);

test('in frames', async () => {
  const { code, out } = await told('check');
  expect(code).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "ignored[nsm20/notify-president-of-waiver]: notice of this waiver to the
      President is 7 days overdue
     --> cases/sylvania/waiver.yaml:4:5
      |
    4 | on: 2024-06-03
      |     ^^^^^^^^^^ exercised here
      |
      = clause: NSM-20 sec. 1(f)
      = due:    Mon 2024-06-03 (2024-06-03 + 0 days)
      = reading: AMB-16
      = ignored: accepted by the legal adviser until 2024-07-31: told by telephone,
                 the letter is on its way
    more: nsm20 explain nsm20/notify-president-of-waiver

    Checked 4 records for 1 recipient as of Mon 2024-06-10: 0 errors, 0 warnings, 0
      for information, 1 ignored.
    Next deadline: none is running.
    Note: nsm20.yaml turns off house/no-source.
    "
  `);
});

test('in one line', async () => {
  expect((await told('check', '-f', 'concise', '-q')).out).toMatchInlineSnapshot(`
    "cases/sylvania/waiver.yaml:4:5: ignored[nsm20/notify-president-of-waiver]: notice of this waiver to the President is 7 days overdue (sylvania/waiver; sec. 1(f); accepted by the legal adviser until 2024-07-31: told by telephone, the letter is on its way)
    "
  `);
});

test('in sentences', async () => {
  expect((await told('check', '--plain', '-q')).out).toMatchInlineSnapshot(`
    "Ignored, finding 1 of 1. Rule nsm20/notify-president-of-waiver. Record sylvania/waiver.
    Notice of this waiver to the President is 7 days overdue.
    File cases/sylvania/waiver.yaml, line 4: exercised here.
    Clause: NSM-20 sec. 1(f).
    Due: Mon 2024-06-03 (2024-06-03 + 0 days).
    Reading: AMB-16.
    Accepted by the legal adviser until 2024-07-31: told by telephone, the letter is on its way.
    "
  `);
});

test('in JSON', async () => {
  const { summary, findings } = JSON.parse((await told('check', '-f', 'json')).out) as {
    summary: { errors: number; ignored: number; failed: boolean };
    findings: { rule: string; ignored: unknown }[];
  };
  expect(summary).toMatchObject({ errors: 0, ignored: 1, failed: false });
  expect(findings.filter(({ ignored }) => ignored)).toMatchObject([
    {
      rule: 'nsm20/notify-president-of-waiver',
      severity: 'error',
      ignored: {
        until: '2024-07-31',
        office: 'the legal adviser',
        because: 'told by telephone, the letter is on its way',
      },
    },
  ]);
});

test('among the deadlines', async () => {
  expect((await told('deadlines', '--overdue')).out).toMatchInlineSnapshot(`
    "Due                     State              Duty and record
    Mon 2024-06-03          overdue 7 days,    notify-president-of-waiver, 1(f)
                            ignored until      sylvania/waiver
                            2024-07-31

    Note: nsm20.yaml turns off house/no-source.
    "
  `);
  const { deadlines } = JSON.parse((await told('deadlines', '--overdue', '-f', 'json')).out) as {
    deadlines: { state: string; ignored?: unknown }[];
  };
  expect(deadlines.map(({ state, ignored }) => [state, ignored !== undefined])).toEqual([['overdue', true]]);
});

test('in the status', async () => {
  expect((await told('status')).out).toContain('1 finding is ignored, openly accepted in the record.');
});

test('of the record itself', async () => {
  expect((await told('show', 'sylvania/waiver')).out).toContain('ignored[nsm20/notify-president-of-waiver]');
});

test('and fails again once its last day has passed', async () => {
  const { code, out } = await run(folder, ['check', '-f', 'concise', '--as-of', '2024-08-01']);
  expect(code).toBe(1);
  expect(out).toContain('error[nsm20/notify-president-of-waiver]');
  expect(out).toContain('warning[house/expired-ignore]');
});
