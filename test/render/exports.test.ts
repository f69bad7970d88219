/** What `deadlines` and `status` say for elsewhere, on a small world that holds every sort of row. */
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { folderWith, run, type Run } from '../support.ts';

const small = {
  'nsm20.yaml':
    'instruments:\n  nsm20: { until: 2025-02-21, because: reported rescinded }\nrules: { house/no-source: off }\n',
  'cases/drawdown.yaml': 'kind: drawdown\n',
  'cases/sylvania.yaml': `kind: recipient
name: The "Republic" of Sylvania | @sylvania, =1
receiving_at_issuance: true
group: { conflict: false, by: state, on: 2024-02-20 }
`,
  'cases/sylvania/letter.yaml': `kind: assurance
recipient: sylvania
covers: [ihl]
received: 2024-05-20/2024-06-24
`,
  'cases/sylvania/waiver.yaml': `kind: waiver
recipient: sylvania
by: state
on: 2024-06-03
until: 2024-12-31
justification: an imperative
ignore:
  - rule: nsm20/notify-president-of-waiver
    until: 2024-07-31
    office: the legal adviser
    because: told by telephone; the letter is on its way
`,
};
const folder = folderWith(small);
const ask = (...args: readonly string[]): Promise<Run> => run(folder, args);

describe('deadlines', () => {
  test('in Markdown', async () => {
    const { out, err } = await ask('deadlines', '--all', '-f', 'markdown');
    expect(err).toBe('');
    expect(out).toMatchInlineSnapshot(`
      "# Deadlines

      As of 2024-06-25: every duty.

      | Last day | State | Duty | Clause | Record | Remarks |
      | --- | --- | --- | --- | --- | --- |
      | Wed 2024-05-08 | overdue 48 days | the first report to Congress | 2(a) |  |  |
      | Mon 2024-06-03 | overdue 22 days, ignored until 2024-07-31 | notice of this waiver to the President | 1(f) | sylvania/waiver | accepted by the legal adviser until 2024-07-31: told by telephone; the letter is on its way |
      | at the latest Mon 2024-06-10 | not started | notice of this waiver to Congress | 2(d) | sylvania/waiver | the clock starts with an act that is not recorded |
      | between 2024-06-19 and 2024-07-24 | undetermined | notice of this assurance to Congress | 2(d) | sylvania/letter | unknown: "received" of sylvania/letter is not known to the day (between 2024-05-20 and 2024-06-24) |
      | Tue 2024-08-06 | waived, would be 42 days left | obtaining assurances from The "Republic" of Sylvania \\| \\\\u{40}sylvania, =1 | 1(c)(ii) | sylvania |  |
      | Tue 2024-08-06 | 42 days left | the update to the President on the 180-day group | 1(c)(ii) |  |  |

      1 file could not be taken in; this may be incomplete. Run: nsm20 check

      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });

  test('in Markdown, when there is nothing', async () => {
    const early = ['--overdue', '--recipient', 'sylvania', '--as-of', '2024-03-01'];
    const { out } = await ask('deadlines', '-qf', 'markdown', ...early);
    expect(out).toMatchInlineSnapshot(`
      "# Deadlines

      As of 2024-03-01: what is overdue, for sylvania.

      Nothing is overdue as of 2024-03-01.

      1 file could not be taken in; this may be incomplete. Run: nsm20 check
      "
    `);
  });

  test('in JSON, with who accepted what', async () => {
    const { out } = await ask('deadlines', '--overdue', '-f', 'json');
    const { deadlines } = JSON.parse(out) as { deadlines: { duty: string; ignored?: unknown }[] };
    expect(deadlines.map(({ duty, ignored }) => [duty, ignored])).toEqual([
      ['nsm20/first-report', undefined],
      [
        'nsm20/notify-president-of-waiver',
        {
          until: '2024-07-31',
          office: 'the legal adviser',
          because: 'told by telephone; the letter is on its way',
        },
      ],
    ]);
  });

  test('in CSV, with what else is to be said beside it', async () => {
    const { out, err } = await ask('deadlines', '--all', '-f', 'csv');
    expect(out.replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
      "as_of,duty,clause,record,recipient,what,actor,addressee,from_earliest,from_latest,due_earliest,due_latest,done_earliest,done_latest,state,days,provisional,would_be_state,would_be_days,ignored_until,ignored_by,ignored_because,unknown,path,line
      2024-06-25,nsm20/first-report,nsm20/2(a),,,the first report to Congress,state defense,the six committees,2024-02-08,2024-02-08,2024-05-08,2024-05-08,,,overdue,48,false,,,,,,,nsm20.yaml,1
      2024-06-25,nsm20/notify-president-of-waiver,nsm20/1(f),sylvania/waiver,sylvania,notice of this waiver to the President,state,the President,2024-06-03,2024-06-03,2024-06-03,2024-06-03,,,overdue,22,false,,,2024-07-31,the legal adviser,told by telephone; the letter is on its way,,cases/sylvania/waiver.yaml,4
      2024-06-25,nsm20/notify-waiver,nsm20/2(d),sylvania/waiver,sylvania,notice of this waiver to Congress,state defense,the six committees,,,2024-06-10,2024-06-10,,,pending,,true,,,,,,,cases/sylvania/waiver.yaml,4
      2024-06-25,nsm20/notify-assurance,nsm20/2(d),sylvania/letter,sylvania,notice of this assurance to Congress,state defense,the six committees,2024-05-20,2024-06-24,2024-06-19,2024-07-24,,,undetermined,,false,,,,,,"""received"" of sylvania/letter is not known to the day (between 2024-05-20 and 2024-06-24)",cases/sylvania/letter.yaml,4
      2024-06-25,nsm20/obtain-assurances,nsm20/1(c)(ii),sylvania,sylvania,"obtaining assurances from The ""Republic"" of Sylvania | @sylvania, =1",state,"The ""Republic"" of Sylvania | @sylvania, =1",2024-02-08,2024-02-08,2024-08-06,2024-08-06,,,waived,,false,pending,42,,,,,cases/sylvania.yaml,4
      2024-06-25,nsm20/update-president,nsm20/1(c)(ii),,,the update to the President on the 180-day group,state,the President,2024-02-08,2024-02-08,2024-08-06,2024-08-06,,,pending,42,false,,,,,,,cases/sylvania.yaml,4
      "
    `);
    expect(err).toMatchInlineSnapshot(`
      "1 file could not be taken in; this may be incomplete. Run: nsm20 check
      Note: nsm20.yaml turns off house/no-source.
      "
    `);
    const rows: Record<string, string>[] = parse(out, { columns: true });
    expect(rows.map(({ duty, state, provisional }) => [duty, state, provisional])).toContainEqual([
      'nsm20/notify-waiver',
      'pending',
      'true',
    ]);
  });

  test('for a calendar', async () => {
    const { out, err } = await ask('deadlines', '-f', 'ics');
    expect(err).toContain('1 file could not be taken in');
    expect(out.replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
      "BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//nsm20//nsm20//EN
      BEGIN:VEVENT
      UID:c3b326ae2046f69d1fcc9633cde07092@nsm20
      DTSTAMP:20240625T000000Z
      DTSTART;VALUE=DATE:20240508
      DTEND;VALUE=DATE:20240509
      SUMMARY:overdue: the first report to Congress
      DESCRIPTION:State as of 2024-06-25: overdue 48 days\\nLast day: Wed 2024-05-
       08\\nBy state and defense\\; addressee: the six committees\\nClause nsm20/2(a
       )\\, duty nsm20/first-report\\nSee nsm20.yaml:1
      CATEGORIES:nsm20,overdue
      STATUS:CONFIRMED
      TRANSP:TRANSPARENT
      END:VEVENT
      BEGIN:VEVENT
      UID:5de65dcdcac3c43db19c38637517b1ec@nsm20
      DTSTAMP:20240625T000000Z
      DTSTART;VALUE=DATE:20240603
      DTEND;VALUE=DATE:20240604
      SUMMARY:overdue\\, ignored: notice of this waiver to the President (sylvania
       /waiver)
      DESCRIPTION:State as of 2024-06-25: overdue 22 days\\, ignored until 2024-07
       -31\\nLast day: Mon 2024-06-03\\naccepted by the legal adviser until 2024-07
       -31: told by telephone\\; the letter is on its way\\nBy state\\; addressee: t
       he President\\nClause nsm20/1(f)\\, duty nsm20/notify-president-of-waiver\\nR
       ecord cases/sylvania/waiver.yaml:4
      CATEGORIES:nsm20,overdue,ignored
      STATUS:CONFIRMED
      TRANSP:TRANSPARENT
      END:VEVENT
      BEGIN:VEVENT
      UID:31ae81aaa0fa8cc510317ef9b55804d4@nsm20
      DTSTAMP:20240625T000000Z
      DTSTART;VALUE=DATE:20240610
      DTEND;VALUE=DATE:20240611
      SUMMARY:not started: notice of this waiver to Congress (sylvania/waiver)
      DESCRIPTION:State as of 2024-06-25: not started\\nLast day: at the latest Mo
       n 2024-06-10\\nthe clock starts with an act that is not recorded\\nBy state 
       and defense\\; addressee: the six committees\\nClause nsm20/2(d)\\, duty nsm2
       0/notify-waiver\\nRecord cases/sylvania/waiver.yaml:4
      CATEGORIES:nsm20,not started
      STATUS:TENTATIVE
      TRANSP:TRANSPARENT
      END:VEVENT
      BEGIN:VEVENT
      UID:8de14e39ef5f777c8f31e1ec6cfd2367@nsm20
      DTSTAMP:20240625T000000Z
      DTSTART;VALUE=DATE:20240724
      DTEND;VALUE=DATE:20240725
      SUMMARY:undetermined: notice of this assurance to Congress (sylvania/letter
       )
      DESCRIPTION:State as of 2024-06-25: undetermined\\nLast day: between 2024-06
       -19 and 2024-07-24\\; this is the latest it can be\\nunknown: "received" of 
       sylvania/letter is not known to the day (between 2024-05-20 and 2024-06-24
       )\\nBy state and defense\\; addressee: the six committees\\nClause nsm20/2(d)
       \\, duty nsm20/notify-assurance\\nRecord cases/sylvania/letter.yaml:4
      CATEGORIES:nsm20,undetermined
      STATUS:TENTATIVE
      TRANSP:TRANSPARENT
      END:VEVENT
      END:VCALENDAR
      "
    `);
  });

  test('for a calendar, each by a name of its own', async () => {
    const { out } = await ask('deadlines', '--all', '-f', 'ics');
    const events = new ICAL.Component(ICAL.parse(out) as unknown[]).getAllSubcomponents('vevent');
    const told = events.map((event) => new ICAL.Event(event));
    expect(new Set(told.map(({ uid }) => uid)).size).toBe(told.length);
    expect(told.map(({ startDate, summary }) => `${String(startDate)} ${summary}`)).toMatchInlineSnapshot(`
      [
        "2024-05-08 overdue: the first report to Congress",
        "2024-06-03 overdue, ignored: notice of this waiver to the President (sylvania/waiver)",
        "2024-06-10 not started: notice of this waiver to Congress (sylvania/waiver)",
        "2024-07-24 undetermined: notice of this assurance to Congress (sylvania/letter)",
        "2024-08-06 waived: obtaining assurances from The "Republic" of Sylvania | @sylvania, =1 (sylvania)",
        "2024-08-06 pending: the update to the President on the 180-day group",
      ]
    `);
  });

  test.each(['csv', 'ics'])(
    'as %s, quietly: with nothing beside it but that it may be incomplete',
    async (format) => {
      expect((await ask('deadlines', '-q', '-f', format)).err).toBe(
        '1 file could not be taken in; this may be incomplete. Run: nsm20 check\n',
      );
    },
  );
});

describe('status', () => {
  test('in Markdown', async () => {
    const { out, err } = await ask('status', '-f', 'markdown');
    expect(err).toBe('');
    expect(out).toMatchInlineSnapshot(`
      "# Recipients

      As of 2024-06-25.

      | Recipient | Name | Group | Assured | Today | Paused | Duties | Next due |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | sylvania | The "Republic" of Sylvania \\| \\\\u{40}sylvania, =1 | no-conflict | not shown | waived | no | 1 open, 1 of them overdue; 1 undetermined; 1 waived; 1 ignored |  |

      1 file could not be taken in; this may be incomplete. Run: nsm20 check

      Of no recipient (NSM-20): 2 open, 1 overdue; next due 2024-08-06.

      1 finding is ignored, openly accepted in the record. Run: nsm20 check

      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });

  test('in CSV', async () => {
    const { out, err } = await ask('status', '-f', 'csv');
    expect(out.replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
      "as_of,recipient,name,group,ihl_earliest,ihl_latest,humanitarian_access_earliest,humanitarian_access_latest,obtained_earliest,obtained_latest,verdict,paused,open,overdue,undetermined,waived,ignored,next_due_earliest,next_due_latest,next_duty,next_record
      2024-06-25,sylvania,"The ""Republic"" of Sylvania | @sylvania, =1",no-conflict,,,,,,,waived,no,1,1,1,1,1,,,,
      "
    `);
    expect(err).toMatchInlineSnapshot(`
      "1 file could not be taken in; this may be incomplete. Run: nsm20 check
      Of no recipient (NSM-20): 2 open, 1 overdue; next due 2024-08-06.
      1 finding is ignored, openly accepted in the record. Run: nsm20 check
      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });

  test('of no recipient', async () => {
    const empty = folderWith({
      'nsm20.yaml': small['nsm20.yaml'],
      'cases/reports/2024.yaml': 'kind: report\nfiscal_year: 2024\n',
    });
    expect((await run(empty, ['status', '-qf', 'markdown'])).out).toBe(
      '# Recipients\n\nAs of 2024-06-25.\n\nNo recipient is recorded.\n\nOf no recipient (NSM-20): 1 open, 1 overdue.\n',
    );
    expect((await run(empty, ['status', '-qf', 'csv'])).out).toMatch(/^as_of,recipient,[a-z_,]+\r\n$/);
  });
});
