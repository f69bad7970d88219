/** What `deadlines`, `status` and `show` print for people, on a small world. */
import { describe, expect, test } from 'vitest';
import { table } from '../../src/render/table.ts';
import { visible } from '../../src/render/visible.ts';
import { folderWith, run } from '../support.ts';

const small = {
  'nsm20.yaml':
    'instruments:\n  nsm20: { until: 2025-02-21, because: reported rescinded }\nrules: { house/no-source: off }\n',
  'cases/freedonia.yaml': `kind: recipient
name: Freedonia
receiving_at_issuance: true
group: { conflict: true, by: state, on: 2024-02-20 }
`,
  'cases/freedonia/letter.yaml': `kind: assurance
recipient: freedonia
covers: [ihl, humanitarian-access]
form: letter
received: 2024-03-20
credibility: [{ finding: credible-and-reliable, by: state, on: 2024-03-20 }]
`,
  'cases/freedonia/howitzers.yaml': `# The first howitzers
kind: transfer
title: Howitzers for Freedonia
recipient: freedonia
department: defense
program: fmf
lines:
  - item: howitzers
    deliveries:
      - on: 2024-04-02
`,
  'cases/ruritania.yaml': 'kind: recipient\nname: Ruritania\nreceiving_at_issuance: false\n',
  'cases/ruritania/shells.yaml': `kind: transfer
recipient: ruritania
department: state
program: fms
lines:
  - item: shells
    deliveries:
      - on: 2024-03-11/2024-03-14
        event: shipment
`,
  'cases/sylvania.yaml': `kind: recipient
name: Sylvania
receiving_at_issuance: true
group: { conflict: false, by: state, on: 2024-02-20 }
`,
  'cases/sylvania/letter.yaml': `kind: assurance
recipient: sylvania
covers: [ihl]
received: 2024-05-20/2024-05-24
`,
  'cases/sylvania/waiver.yaml': `kind: waiver
recipient: sylvania
by: state
on: 2024-06-03
until: 2024-12-31
justification: an imperative
`,
  'cases/updates/45-days.yaml': `kind: notice
to: president
under: 1(c)(i)
from: [state]
through: apnsa
sent: 2024-03-22
`,
};

const told = async (...args: readonly string[]): Promise<string> => {
  const { code, out, err } = await run(folderWith(small), args);
  expect([code, err]).toEqual([0, '']);
  return out;
};

describe('deadlines', () => {
  test('are a table of what is open', async () => {
    expect(await told('deadlines')).toMatchInlineSnapshot(`
      "Due                     State              Duty and record
      Fri 2024-04-19          overdue 67 days    notify-assurance, 2(d)
                                                 freedonia/letter
      Wed 2024-05-08          overdue 48 days    first-report, 2(a)
                                                 the first report to Congress
      Mon 2024-06-03          overdue 22 days    notify-president-of-waiver, 1(f)
                                                 sylvania/waiver
      at the latest           not started        notify-waiver, 2(d)
      Mon 2024-06-10                             sylvania/waiver
      between 2024-06-19      overdue 2 days     notify-assurance, 2(d)
      and 2024-06-23                             sylvania/letter

      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });

  test('are a table of all, when all is asked for', async () => {
    expect(await told('deadlines', '--all')).toMatchInlineSnapshot(`
      "Due                     State              Duty and record
      Sun 2024-03-24          met                obtain-assurances, 1(c)(i)
                                                 freedonia
      Sun 2024-03-24          met                update-president, 1(c)(i)
                                                 the update to the President on th...
      Fri 2024-04-19          overdue 67 days    notify-assurance, 2(d)
                                                 freedonia/letter
      Wed 2024-05-08          overdue 48 days    first-report, 2(a)
                                                 the first report to Congress
      Mon 2024-06-03          overdue 22 days    notify-president-of-waiver, 1(f)
                                                 sylvania/waiver
      at the latest           not started        notify-waiver, 2(d)
      Mon 2024-06-10                             sylvania/waiver
      between 2024-06-19      overdue 2 days     notify-assurance, 2(d)
      and 2024-06-23                             sylvania/letter
      Tue 2024-08-06          waived, would be   obtain-assurances, 1(c)(ii)
                              42 days left       sylvania
      Tue 2024-08-06          42 days left       update-president, 1(c)(ii)
                                                 the update to the President on th...

      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });

  test('of one recipient are its own', async () => {
    expect(await told('deadlines', '--all', '--recipient', 'freedonia')).toMatchInlineSnapshot(`
      "Due                     State              Duty and record
      Sun 2024-03-24          met                obtain-assurances, 1(c)(i)
                                                 freedonia
      Fri 2024-04-19          overdue 67 days    notify-assurance, 2(d)
                                                 freedonia/letter

      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });

  test('are sentences for those who listen', async () => {
    expect(await told('deadlines', '--plain')).toMatchInlineSnapshot(`
      "Notice of this assurance to Congress: overdue 67 days. Due 2024-04-19. Clause 2(d). Record freedonia/letter.
      The first report to Congress: overdue 48 days. Due 2024-05-08. Clause 2(a).
      Notice of this waiver to the President: overdue 22 days. Due 2024-06-03. Clause 1(f). Record sylvania/waiver.
      Notice of this waiver to Congress: not started. Due at the latest 2024-06-10. Clause 2(d). Record sylvania/waiver.
      Notice of this assurance to Congress: overdue 2 days. Due between 2024-06-19 and 2024-06-23. Clause 2(d). Record sylvania/letter.

      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });

  test('there are none, and that is said', async () => {
    expect(await told('deadlines', '--overdue', '--as-of', '2024-02-08')).toBe(
      'Nothing is overdue as of 2024-02-08.\n\nNote: nsm20.yaml turns off house/no-source.\n',
    );
  });
});

describe('status', () => {
  test('is a line for each recipient', async () => {
    expect(await told('status')).toMatchInlineSnapshot(`
      "As of 2024-06-25

      Recipient     Group       Assured       Today         Open Over Unkn Next due
      freedonia     conflict    2024-03-20    assured       1    1    0    -
      ruritania     undecided   not shown     barred        0    0    0    -
      sylvania      no-conflict not shown     waived        2    2    0    -

      Of no recipient (NSM-20): 2 open, 1 overdue; next due 2024-08-06.

      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });

  test('names the day that is next, where one is', async () => {
    expect(await told('status', '--as-of', '2024-06-10')).toMatchInlineSnapshot(`
      "As of 2024-06-10

      Recipient     Group       Assured       Today         Open Over Unkn Next due
      freedonia     conflict    2024-03-20    assured       1    1    0    -
      ruritania     undecided   not shown     barred        0    0    0    -
      sylvania      no-conflict not shown     waived        2    1    0    2024-06-19

      Of no recipient (NSM-20): 2 open, 1 overdue; next due 2024-08-06.

      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });

  test('is a few sentences for each, for those who listen', async () => {
    expect(await told('status', '--plain')).toMatchInlineSnapshot(`
      "As of 2024-06-25

      Freedonia: group conflict. Assurances obtained: 2024-03-20. Covered articles today: assured. Transfers paused: no. 1 open duty, 1 overdue, 0 not known.
      Ruritania: group undecided. Assurances obtained: not as far as the record shows. Covered articles today: barred. Transfers paused: no. 0 open duties, 0 overdue, 0 not known.
      Sylvania: group no-conflict. Assurances obtained: not as far as the record shows. Covered articles today: waived. Transfers paused: no. 2 open duties, 2 overdue, 0 not known.

      Of no recipient (NSM-20): 2 open, 1 overdue; next due 2024-08-06.

      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });

  test('of no recipient says so', async () => {
    const { out } = await run(
      folderWith({
        'nsm20.yaml': small['nsm20.yaml'],
        'cases/updates/45-days.yaml': small['cases/updates/45-days.yaml'],
      }),
      ['status'],
    );
    expect(out).toBe(
      'As of 2024-06-25\n\nNo recipient is recorded.\n\nOf no recipient (NSM-20): 1 open, 1 overdue.\n\nNote: nsm20.yaml turns off house/no-source.\n',
    );
  });
});

describe('show', () => {
  test('tells what a transfer says, what it is tied to, and what the law makes of it', async () => {
    expect(await told('show', 'freedonia/howitzers')).toMatchInlineSnapshot(`
      "transfer freedonia/howitzers: Howitzers for Freedonia
      cases/freedonia/howitzers.yaml

      Record
        kind: transfer
        title: Howitzers for Freedonia
        recipient: freedonia
        department: defense
        program: fmf
        lines:
          - item: howitzers
            deliveries:
              - on: 2024-04-02

      Line 1 (lines/0): howitzers
        Delivered 2024-04-02: assured; it may be delivered.
          - NSM-20 sec. 1(a): fmf: Foreign Military Financing is named in the text
            [cases/freedonia/howitzers.yaml:6:10]
          - NSM-20 sec. 1(a)(i): freedonia/letter was received 2024-03-20 and found
            credible and reliable (2024-03-20) [cases/freedonia/letter.yaml:5:11]
          - NSM-20 sec. 1(a)(ii): freedonia/letter was received 2024-03-20 and found
            credible and reliable (2024-03-20) [cases/freedonia/letter.yaml:5:11]
          - read as in AMB-09
        To deliver on 2024-06-25: assured; it may be delivered.
          - NSM-20 sec. 1(a): fmf: Foreign Military Financing is named in the text
            [cases/freedonia/howitzers.yaml:6:10]
          - NSM-20 sec. 1(a)(i): freedonia/letter was received 2024-03-20 and found
            credible and reliable (2024-03-20) [cases/freedonia/letter.yaml:5:11]
          - NSM-20 sec. 1(a)(ii): freedonia/letter was received 2024-03-20 and found
            credible and reliable (2024-03-20) [cases/freedonia/letter.yaml:5:11]
          - read as in AMB-09

      Names
        freedonia

      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });

  test('tells of a shipment, of a day not known, and of a line that is out of scope', async () => {
    expect(await told('show', 'ruritania/shells')).toMatchInlineSnapshot(`
      "transfer ruritania/shells
      cases/ruritania/shells.yaml

      Record
        kind: transfer
        recipient: ruritania
        department: state
        program: fms
        lines:
          - item: shells
            deliveries:
              - on: 2024-03-11/2024-03-14
                event: shipment

      Line 1 (lines/0): shells
        Shipped between 2024-03-11 and 2024-03-14: out of scope; the memorandum does
        not reach it.
          - NSM-20 sec. 1(a): fms: the sale is paid with the recipient's own funds
            [cases/ruritania/shells.yaml:4:10]
        To deliver on 2024-06-25: out of scope; the memorandum does not reach it.
          - NSM-20 sec. 1(a): fms: the sale is paid with the recipient's own funds
            [cases/ruritania/shells.yaml:4:10]

      Names
        ruritania

      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });

  test('tells of a recipient all of its deadlines', async () => {
    expect(await told('show', 'sylvania')).toMatchInlineSnapshot(`
      "recipient sylvania: Sylvania
      cases/sylvania.yaml

      Record
        kind: recipient
        name: Sylvania
        receiving_at_issuance: true
        group: { conflict: false, by: state, on: 2024-02-20 }

      Named by
        sylvania/letter
        sylvania/waiver

      Deadlines as of 2024-06-25
        notice of this waiver to the President: overdue 22 days; due Mon 2024-06-03
        (sec. 1(f))
        notice of this waiver to Congress: not started; at the latest Mon 2024-06-10
        (sec. 2(d))
        notice of this assurance to Congress: overdue 2 days; due between 2024-06-19
        and 2024-06-23 (sec. 2(d))
        obtaining assurances from Sylvania: waived, would be 42 days left; due Tue
        2024-08-06 (sec. 1(c)(ii))

      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });

  test('takes the path of the file for its id', async () => {
    expect(await told('show', 'cases/sylvania.yaml')).toBe(await told('show', 'sylvania'));
  });

  test('shows a file that could not be read as it is', async () => {
    const { code, out } = await run(
      folderWith({
        ...small,
        'cases/freedonia/letter.yaml': 'kind: assurance\nrecipient: [\u001b[2J\u202e\n',
      }),
      ['show', 'freedonia/letter'],
    );
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "file freedonia/letter
      cases/freedonia/letter.yaml

      Record
        kind: assurance
        recipient: [\\u001b[2J\\u202e

      Findings as of 2024-06-25
        error[house/unreadable] the character U+001B, which does not show as what it
        is, stands here (cases/freedonia/letter.yaml:2:13)
        error[house/unreadable] this "[" is never closed
        (cases/freedonia/letter.yaml:2:14)
        error[house/unreadable] the character U+202E, which does not show as what it
        is, stands here (cases/freedonia/letter.yaml:2:17)

      1 file could not be taken in; this may be incomplete. Run: nsm20 check

      Note: nsm20.yaml turns off house/no-source.
      "
    `);
    expect(out).toMatch(/^[\n\u0020-\u007e]*$/);
  });

  test('shows no text where the settings keep it out of logs', async () => {
    const { out } = await run(
      folderWith({ ...small, 'nsm20.yaml': `${small['nsm20.yaml']}output: { frames: none }\n` }),
      ['show', 'updates/45-days'],
    );
    expect(out).toBe(
      'notice updates/45-days\ncases/updates/45-days.yaml\n\nNote: nsm20.yaml turns off house/no-source.\n',
    );
  });
});

test.each([
  [1, []],
  [49, []],
  [50, []],
  [120, []],
  [2_000, []],
  [2_001, ['1 more row not shown']],
  [2_100, ['100 more rows not shown']],
])('a table of %d rows has its columns one below the other', (many, more) => {
  const rows = Array.from({ length: many }, (_, nth) => [`row-${nth}`, `\u4f60${nth}`].map(visible));
  const [head, ...lines] = table([visible('Name'), visible('Wide')], [12, 8], rows).split('\n');
  expect(head).toBe('Name        Wide');
  const told = rows.slice(0, 2_000).map(([name, wide]) => `${name!.padEnd(12)}${wide}`);
  expect(lines).toEqual([...told, ...more]);
});
