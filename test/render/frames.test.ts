/** What `nsm20 check` prints for people, as whole outputs. */
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { folderWith, run } from '../support.ts';

/** The settings, and what the President was told, so that there is nothing else to find. */
const settings = `title: Records of an invented world
instruments:
  nsm20: { until: 2025-02-21, because: reported rescinded }
rules: { house/no-source: off }
`;
const freedonia = `kind: recipient
name: Freedonia
receiving_at_issuance: true
group: { conflict: true, by: state, on: 2024-02-20 }
`;
const update = `kind: notice
to: president
under: 1(c)(i)
from: [state]
through: apnsa
sent: 2024-03-22
`;
const howitzers = `kind: transfer
recipient: freedonia
department: defense
program: fmf
lines:
  - item: howitzers
    quantity: 6
    deliveries:
      - on: 2024-04-02
`;

/** A delivery on the ninth day of a pause; nothing else is wrong on 2024-04-05. */
const paused = {
  'nsm20.yaml': settings,
  'cases/freedonia.yaml': freedonia,
  'cases/freedonia/howitzers.yaml': howitzers,
  'cases/updates/45-days.yaml': update,
};

/** A calm world around one file. */
const around = (text: string): Record<string, string> => ({
  'nsm20.yaml': settings,
  'cases/sylvania.yaml': text,
});

const check = async (
  contents: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<string> => {
  const { out, err } = await run(folderWith(contents), ['check', '--as-of', '2024-04-05', ...args]);
  expect(err).toBe('');
  return out;
};

describe('a delivery during a pause', () => {
  test('in full', async () => {
    expect(await check(paused)).toMatchInlineSnapshot(`
      "error[nsm20/obtain-assurances]: obtaining assurances from Freedonia is 12 days
        overdue
       --> cases/freedonia.yaml:4:1
        |
      4 | group: { conflict: true, by: state, on: 2024-02-20 }
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sets the 45-day limit
        |
        = clause: NSM-20 sec. 1(c)(i)
        = due:    Sun 2024-03-24 (2024-02-08 + 45 days)
        = then:   transfers pause after Sun 2024-03-24 until the assurances are
                  obtained
      help: record the assurances with the day they were received and the finding on
            their credibility; if there are none, transfers pause until there are
      more: nsm20 explain nsm20/obtain-assurances

      error[nsm20/delivery-during-pause]: howitzers delivered on day 9 of a required
        pause
       --> cases/freedonia/howitzers.yaml:9:13
        |
      9 |       - on: 2024-04-02
        |             ^^^^^^^^^^ delivered here
        |
      note: the 45-day group comes from this determination
       --> cases/freedonia.yaml:4:1
        |
      4 | group: { conflict: true, by: state, on: 2024-02-20 }
        | ----------------------------------------------------
        |
        = clause: NSM-20 sec. 1(c)(i)
        = count:  45 days from 2024-02-08 is Sun 2024-03-24; day 1 of the pause is
                  2024-03-25
        = reading: AMB-08
      help: correct the day if it is wrong; if it is right, record the waiver or
            exemption it relied on
      more: nsm20 explain nsm20/delivery-during-pause

      Checked 3 records for 1 recipient as of Fri 2024-04-05: 2 errors, 0 warnings, 0
        for information.
      Next deadline: Wed 2024-05-08 (in 33 days), first-report.
      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });

  test('in full, of that file only, without summary', async () => {
    expect(await check(paused, 'freedonia/howitzers', '-q')).toMatchInlineSnapshot(`
      "error[nsm20/delivery-during-pause]: howitzers delivered on day 9 of a required
        pause
       --> cases/freedonia/howitzers.yaml:9:13
        |
      9 |       - on: 2024-04-02
        |             ^^^^^^^^^^ delivered here
        |
      note: the 45-day group comes from this determination
       --> cases/freedonia.yaml:4:1
        |
      4 | group: { conflict: true, by: state, on: 2024-02-20 }
        | ----------------------------------------------------
        |
        = clause: NSM-20 sec. 1(c)(i)
        = count:  45 days from 2024-02-08 is Sun 2024-03-24; day 1 of the pause is
                  2024-03-25
        = reading: AMB-08
      help: correct the day if it is wrong; if it is right, record the waiver or
            exemption it relied on
      more: nsm20 explain nsm20/delivery-during-pause
      "
    `);
  });

  test('concisely, one line for each finding', async () => {
    expect(await check(paused, '-f', 'concise')).toMatchInlineSnapshot(`
      "cases/freedonia.yaml:4:1: error[nsm20/obtain-assurances]: obtaining assurances from Freedonia is 12 days overdue (freedonia; sec. 1(c)(i))
      cases/freedonia/howitzers.yaml:9:13: error[nsm20/delivery-during-pause]: howitzers delivered on day 9 of a required pause (freedonia/howitzers; sec. 1(c)(i))
      Checked 3 records for 1 recipient as of Fri 2024-04-05: 2 errors, 0 warnings, 0
        for information.
      Next deadline: Wed 2024-05-08 (in 33 days), first-report.
      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });

  test('in labelled sentences', async () => {
    expect(await check(paused, '--plain')).toMatchInlineSnapshot(`
      "Error, finding 1 of 2. Rule nsm20/obtain-assurances. Record freedonia.
      Obtaining assurances from Freedonia is 12 days overdue.
      File cases/freedonia.yaml, line 4: sets the 45-day limit.
      Clause: NSM-20 sec. 1(c)(i).
      Due: Sun 2024-03-24 (2024-02-08 + 45 days).
      Then: transfers pause after Sun 2024-03-24 until the assurances are obtained.
      Help: record the assurances with the day they were received and the finding on their credibility; if there are none, transfers pause until there are.

      Error, finding 2 of 2. Rule nsm20/delivery-during-pause. Record freedonia/howitzers.
      Howitzers delivered on day 9 of a required pause.
      File cases/freedonia/howitzers.yaml, line 9: delivered here.
      Also file cases/freedonia.yaml, line 4: the 45-day group comes from this determination.
      Clause: NSM-20 sec. 1(c)(i).
      Count: 45 days from 2024-02-08 is Sun 2024-03-24; day 1 of the pause is 2024-03-25.
      Reading: AMB-08.
      Help: correct the day if it is wrong; if it is right, record the waiver or exemption it relied on.

      Checked 3 records for 1 recipient as of Fri 2024-04-05: 2 errors, 0 warnings, 0
        for information.
      Next deadline: Wed 2024-05-08 (in 33 days), first-report.
      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });

  test('without source text, where the settings keep it out of logs', async () => {
    const silent = { ...paused, 'nsm20.yaml': `${settings}output: { frames: none }\n` };
    const out = await check(silent, 'freedonia/howitzers', '-q');
    expect(out).toMatchInlineSnapshot(`
      "error[nsm20/delivery-during-pause]: a delivery made while transfers to the
        recipient were paused for want of assurances
       --> cases/freedonia/howitzers.yaml:9:13
      note: see here
       --> cases/freedonia.yaml:4:1
        = clause: NSM-20 sec. 1(c)(i)
        = reading: AMB-08
      help: correct the day if it is wrong; if it is right, record the waiver or
            exemption it relied on
      more: nsm20 explain nsm20/delivery-during-pause
      "
    `);
    expect(out).not.toContain('2024-02-20');
  });

  test('in colour, which adds nothing but colour', async () => {
    const painted = await check(paused, '--color', 'always');
    expect(painted).toContain('\u001b[');
    expect(stripVTControlCharacters(painted)).toBe(await check(paused));
  });
});

test('line numbers of two digits move the gutter of their own frame', async () => {
  const longer = howitzers.replace('    quantity: 6\n', '    quantity: 6\n    unit: pieces\n    usml: II\n');
  const out = await check(
    { ...paused, 'cases/freedonia/howitzers.yaml': longer },
    'freedonia/howitzers',
    '-q',
  );
  expect(out).toMatchInlineSnapshot(`
    "error[nsm20/delivery-during-pause]: howitzers delivered on day 9 of a required
      pause
      --> cases/freedonia/howitzers.yaml:11:13
       |
    11 |       - on: 2024-04-02
       |             ^^^^^^^^^^ delivered here
       |
    note: the 45-day group comes from this determination
     --> cases/freedonia.yaml:4:1
      |
    4 | group: { conflict: true, by: state, on: 2024-02-20 }
      | ----------------------------------------------------
      |
       = clause: NSM-20 sec. 1(c)(i)
       = count:  45 days from 2024-02-08 is Sun 2024-03-24; day 1 of the pause is
                 2024-03-25
       = reading: AMB-08
    help: correct the day if it is wrong; if it is right, record the waiver or
          exemption it relied on
    more: nsm20 explain nsm20/delivery-during-pause
    "
  `);
});

describe('a long source line', () => {
  test('is cut after what matters', async () => {
    const text = `kind: recipient\nname: Sylvania\ncode: sy # ${'the code of the land of Sylvania '.repeat(5)}\n`;
    expect(await check(around(text), '-q')).toMatchInlineSnapshot(`
      "error[house/wrong-shape]: "sy" is not two capital letters
       --> cases/sylvania.yaml:3:7
        |
      3 | code: sy # the code of the land of Sylvania the code of the land of Sylva...
        |       ^^
        |
        = clause: house rule: A record has the fields of its kind, each with a value
                  of its type, and no others.
      help: write the value as the format says
      more: nsm20 explain house/wrong-shape
      "
    `);
  });

  test('is cut before what matters, which stays underlined', async () => {
    const text = `kind: recipient\nname: Sylvania\nsources: [{ title: ${'A title that goes on and on. '.repeat(4)}, date: 2024-02-30 }, { title: Another source, of many more words }]\n`;
    const out = await check(around(text), '-q');
    const shown = out.split('\n');
    const underline = shown.findIndex((line) => /^ {2}\| +\^+/.test(line));
    expect(shown[underline - 1]!.startsWith('3 | ...')).toBe(true);
    expect(shown[underline - 1]!.length).toBeLessThanOrEqual(80);
    expect(out).toContain(' --> cases/sylvania.yaml:3:144\n');
  });

  test('of nothing but a value longer than the terminal is cut, and underlined to its end', async () => {
    const text = `kind: recipient\nname: Sylvania\ncode: ${'S'.repeat(300)}\n`;
    expect(await check(around(text), '-q')).toMatchInlineSnapshot(`
      "error[house/wrong-shape]: "SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS..." is not two
        capital letters
       --> cases/sylvania.yaml:3:7
        |
      3 | code: SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS...
        |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        |
        = clause: house rule: A record has the fields of its kind, each with a value
                  of its type, and no others.
      help: write the value as the format says
      more: nsm20 explain house/wrong-shape
      "
    `);
  });
});

describe('a hostile or wide value', () => {
  test('shows what it hides, and reaches no terminal', async () => {
    const text = [
      'kind: recipient',
      'name: "Syl\\e[2J\\u202Evania"',
      'title: \u001b[31mSylvania \u202e\u{e0069}',
      'code: "::error::x"',
      '"colour\\e[2J": red',
      '',
    ].join('\n');
    const out = await check(around(text));
    expect(out).toMatchInlineSnapshot(`
      "1 file could not be read; what follows may be incomplete.

      error[house/unreadable]: the value holds U+001B, which nobody can see
       --> cases/sylvania.yaml:2:7
        |
      2 | name: "Syl\\e[2J\\u202Evania"
        |       ^^^^^^^^^^^^^^^^^^^^^
        |
        = clause: house rule: A case file is one YAML document of this format: what a
                  reviewer reads is what the program reads.
      help: write the value without it
      more: nsm20 explain house/unreadable

      error[house/unreadable]: the character U+001B, which does not show as what it
        is, stands here
       --> cases/sylvania.yaml:3:8
        |
      3 | title: \\u001b[31mSylvania \\u202e\\u{e0069}
        |        ^^^^^^
        |
        = clause: house rule: A case file is one YAML document of this format: what a
                  reviewer reads is what the program reads.
      help: remove it, or write what is meant with visible characters
      more: nsm20 explain house/unreadable

      error[house/unreadable]: the character U+202E, which does not show as what it
        is, stands here
       --> cases/sylvania.yaml:3:22
        |
      3 | title: \\u001b[31mSylvania \\u202e\\u{e0069}
        |                           ^^^^^^
        |
        = clause: house rule: A case file is one YAML document of this format: what a
                  reviewer reads is what the program reads.
      help: remove it, or write what is meant with visible characters
      more: nsm20 explain house/unreadable

      error[house/unreadable]: the character U+E0069, which does not show as what it
        is, stands here
       --> cases/sylvania.yaml:3:23
        |
      3 | title: \\u001b[31mSylvania \\u202e\\u{e0069}
        |                                 ^^^^^^^^^
        |
        = clause: house rule: A case file is one YAML document of this format: what a
                  reviewer reads is what the program reads.
      help: remove it, or write what is meant with visible characters
      more: nsm20 explain house/unreadable

      error[house/wrong-shape]: "::error::x" is not two capital letters
       --> cases/sylvania.yaml:4:7
        |
      4 | code: "::error::x"
        |       ^^^^^^^^^^^^
        |
        = clause: house rule: A record has the fields of its kind, each with a value
                  of its type, and no others.
      help: write the value as the format says
      more: nsm20 explain house/wrong-shape

      error[house/unknown-key]: "colour\\u001b[2J" is not a field of this kind of
        record
       --> cases/sylvania.yaml:5:1
        |
      5 | "colour\\e[2J": red
        | ^^^^^^^^^^^^^
        |
        = clause: house rule: A record has the fields of its kind, each with a value
                  of its type, and no others.
      help: its fields are kind, name, code, type, receiving_at_issuance,
            notification_group, restriction, group, armed_conflicts, title, note,
            sources, marking, draft, ignore, corrections
      more: nsm20 explain house/unknown-key

      Checked 1 record for 0 recipients as of Fri 2024-04-05: 6 errors, 0 warnings, 0
        for information.
      1 file could not be taken in; what it says is not judged.
      Next deadline: Wed 2024-05-08 (in 33 days), first-report.
      Note: nsm20.yaml turns off house/no-source.
      "
    `);
    expect(out).toMatch(/^[\n\u0020-\u007e]*$/);
    expect(out).not.toMatch(/^\s*::/m);
  });

  test('of another script stays what it is', async () => {
    const text = 'kind: recipient\nname: \u30b7\u30eb\u30f4\u30a1\u30cb\u30a2\ncode: sy # \u4f60\u597d\n';
    expect(await check(around(text), '-q')).toMatchInlineSnapshot(`
      "error[house/wrong-shape]: "sy" is not two capital letters
       --> cases/sylvania.yaml:3:7
        |
      3 | code: sy # 你好
        |       ^^
        |
        = clause: house rule: A record has the fields of its kind, each with a value
                  of its type, and no others.
      help: write the value as the format says
      more: nsm20 explain house/wrong-shape
      "
    `);
  });

  test('is escaped in JSON as well, and means the same there', async () => {
    const name = 'Syl\u202evania \u{e0069}\u0085';
    const out = await check(around(`kind: recipient\nname: Sylvania\ntitle: ${name}\n`), '-f', 'json');
    expect(out).toMatch(/^[\n\u0020-\u007e]*$/);
    const { findings } = JSON.parse(out) as {
      findings: { at: { start: { line: number; column: number } } }[];
    };
    expect(findings.map(({ at }) => `${at.start.line}:${at.start.column}`)).toEqual(['3:11', '3:18', '3:20']);
  });

  test('in the settings is shown and not obeyed', async () => {
    const folder = folderWith({ ...paused, 'nsm20.yaml': '"colour\\e[2J\\u202E": red\n' });
    const { code, out, err } = await run(folder, ['check']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('"colour\\u001b[2J\\u202e" is not a field');
    expect(err).toMatch(/^[\n\u0020-\u007e]*$/);
  });

  test('in the name of a file is shown and not obeyed', async () => {
    const out = await check({
      ...around('kind: recipient\nname: Sylvania\n'),
      'cases/a\u001b[2J\u202e.yaml': '',
    });
    expect(out).toContain(' --> cases/a\\u001b[2J\\u202e.yaml:1:1\n');
    expect(out).toMatch(/^[\n\u0020-\u007e]*$/);
  });
});

test('a key written twice has a frame for each place', async () => {
  const out = await check(around('kind: recipient\nname: Sylvania\nname: Freedonia\n'), '-q');
  expect(out).toMatchInlineSnapshot(`
    "1 file could not be read; what follows may be incomplete.

    error[house/unreadable]: "name" is written twice
     --> cases/sylvania.yaml:3:1
      |
    3 | name: Freedonia
      | ^^^^ written again here
      |
    note: first written here
     --> cases/sylvania.yaml:2:1
      |
    2 | name: Sylvania
      | ----
      |
      = clause: house rule: A case file is one YAML document of this format: what a
                reviewer reads is what the program reads.
    help: keep one of the two
    more: nsm20 explain house/unreadable
    "
  `);
});

test('a file without a text has a frame without one', async () => {
  const out = await check(
    { ...around('kind: recipient\nname: Sylvania\n'), 'cases/empty.yaml': '' },
    'empty',
  );
  expect(out).toMatchInlineSnapshot(`
    "error[house/wrong-shape]: the file holds no record
     --> cases/empty.yaml:1:1
      |
    1 |
      | ^
      |
      = clause: house rule: A record has the fields of its kind, each with a value
                of its type, and no others.
    help: write the fields of one record, or remove the file
    more: nsm20 explain house/wrong-shape

    Checked 2 records for 1 recipient as of Fri 2024-04-05: 1 error, 0 warnings, 0
      for information.
    1 file could not be taken in; what it says is not judged.
    Shown: findings at cases/empty.yaml; all 2 records were checked.
    Next deadline: Wed 2024-05-08 (in 33 days), first-report.
    Note: nsm20.yaml turns off house/no-source.
    "
  `);
});

describe('a summary', () => {
  const calm = around('kind: recipient\nname: Sylvania\nreceiving_at_issuance: false\n');

  test('says that nothing is found, and what is due next', async () => {
    expect(await check(calm)).toMatchInlineSnapshot(`
      "Checked 1 record for 1 recipient as of Fri 2024-04-05: nothing found.
      Next deadline: Wed 2024-05-08 (in 33 days), first-report.
      Note: nsm20.yaml turns off house/no-source.
      "
    `);
    expect(await check(calm, '-q')).toBe('');
    expect(await check(calm, '-q', '-f', 'concise')).toBe('');
    expect(await check(calm, '-q', '--plain')).toBe('');
  });

  test('counts drafts apart, and says when no end of the memorandum is recorded', async () => {
    const drafts = {
      'cases/sylvania.yaml': `${calm['cases/sylvania.yaml']!}sources: [{ title: Cable 12 }]\n`,
      'cases/sylvania/letter.yaml': 'kind: assurance\nrecipient: sylvania\ncovers: [ihl]\ndraft: true\n',
    };
    expect(await check(drafts)).toMatchInlineSnapshot(`
      "Checked 1 record for 1 recipient as of Fri 2024-04-05: nothing found.
      1 draft is checked for shape only and satisfies nothing.
      Next deadline: Wed 2024-05-08 (in 33 days), first-report.
      Note: NSM-20 was reported rescinded on 2025-02-21; nsm20.yaml states no end
        ("until"), so it is applied without one.
      "
    `);
  });

  test('counts what waits for a broken file', async () => {
    const broken = {
      ...paused,
      'cases/freedonia/letter.yaml': 'kind: assurance\nrecipient: freedonia\ncovers: [\n',
    };
    const out = await check(broken);
    expect(out).toMatchInlineSnapshot(`
      "1 file could not be read; what follows may be incomplete.

      error[house/unreadable]: this "[" is never closed
       --> cases/freedonia/letter.yaml:3:9
        |
      3 | covers: [
        |         ^
        |
        = clause: house rule: A case file is one YAML document of this format: what a
                  reviewer reads is what the program reads.
      help: close it
      more: nsm20 explain house/unreadable

      Checked 4 records for 1 recipient as of Fri 2024-04-05: 1 error, 0 warnings, 0
        for information.
      2 more findings wait for files that have a finding of their own.
      1 file could not be taken in; what it says is not judged.
      Next deadline: Wed 2024-05-08 (in 33 days), first-report.
      Note: nsm20.yaml turns off house/no-source.
      "
    `);
  });
});
