/** `nsm20 new` without a terminal: what is written, what is refused before anything is, and what is said to follow. */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, type Run } from '../support.ts';
import { cleanUp, put, temporary } from './program.ts';

cleanUp();

const ruritania = 'kind: recipient\nname: Ruritania\nreceiving_at_issuance: true\n';

const office = (more: Readonly<Record<string, string>> = {}): string =>
  temporary({ 'nsm20.yaml': 'title: Test\n', 'cases/ruritania.yaml': ruritania, ...more });

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => lstatSync(join(folder, path)).isFile())
    .toSorted();

const sets = (...settings: readonly string[]): string[] => settings.flatMap((each) => ['--set', each]);
const assurance = sets('recipient=ruritania', 'covers=ihl,humanitarian-access');
const add = (folder: string, ...args: readonly string[]): Promise<Run> =>
  run(folder, ['new', ...args, '--as-of', '2024-03-20']);

describe('is refused before anything is written', () => {
  const rows: readonly (readonly [what: string, args: readonly string[], err: RegExp])[] = [
    [
      'an unknown kind',
      ['asurance'],
      /^nsm20: there is no kind of record "asurance"\nhelp: did you mean "assurance"\?\n$/,
    ],
    [
      'a kind like none',
      ['xyzzyx'],
      /^nsm20: there is no kind of record "xyzzyx"\nhelp: the kinds are recipient, assurance, /,
    ],
    [
      'what is missing, all of it at once',
      ['assurance'],
      /^nsm20: a new assurance also needs recipient, covers\nhelp: add --set 'recipient=<id of a recipient>' --set 'covers=<ihl \| humanitarian-access>'\n$/,
    ],
    [
      'what a part lacks that is begun',
      [
        'transfer',
        ...sets(
          'recipient=ruritania',
          'program=fmf',
          'lines.0.quantity=3',
          'lines.0.deliveries.0.quantity=3',
        ),
      ],
      /^nsm20: a new transfer also needs lines\.0\.item, lines\.0\.deliveries\.0\.on\n/,
    ],
    [
      'a list with nothing in it',
      ['transfer', ...sets('recipient=ruritania', 'program=fmf')],
      /also needs lines\.0\.item\n/,
    ],
    [
      'what a program needs besides',
      ['transfer', ...sets('recipient=ruritania', 'program=other', 'lines.0.item=shells', 'funding=stock')],
      /^nsm20: "authority" is missing\nhelp: add --set 'authority=<text>'\n$/,
    ],
    [
      'a day that no calendar has',
      ['assurance', ...assurance, '--set', 'received=2024-02-31'],
      /^nsm20: received: "2024-02-31" is not a day on the calendar\nhelp: the last day of that month is 2024-02-29\n$/,
    ],
    [
      'a span the wrong way round',
      ['assurance', ...assurance, '--set', 'received=2024-03-02/2024-03-01'],
      /ends before it starts/,
    ],
    [
      'days in an order that cannot be',
      ['assurance', ...assurance, ...sets('signed=2024-03-10', 'received=2024-03-01')],
      /^nsm20: .*signed/,
    ],
    [
      'an unknown key',
      ['assurance', ...assurance, '--set', 'recieved=2024-03-01'],
      /^nsm20: "recieved" is not a field of this kind of record\nhelp: did you mean "received"\?\n$/,
    ],
    [
      'a key that is computed',
      ['assurance', ...assurance, '--set', 'due=2024-03-01'],
      /due dates and states are computed/,
    ],
    [
      'a word that is not in the list',
      ['assurance', ...assurance, '--set', 'form=leter'],
      /did you mean "letter"\?/,
    ],
    [
      'yes where true is meant',
      ['recipient', ...sets('name=Freedonia', 'receiving_at_issuance=yes')],
      /is true or false, and "yes" is written/,
    ],
    [
      'a number with words',
      [
        'transfer',
        ...sets('recipient=ruritania', 'program=fmf', 'lines.0.item=x', 'lines.0.quantity=a dozen'),
      ],
      /is a whole number/,
    ],
    [
      'a record that is not there',
      ['assurance', ...sets('recipient=ruritanio', 'covers=ihl')],
      /^nsm20: recipient: there is no record "ruritanio"\nhelp: did you mean "ruritania"\?\n$/,
    ],
    [
      'a word twice in a list',
      ['assurance', ...sets('recipient=ruritania', 'covers=ihl,ihl')],
      /^nsm20: "covers" holds "ihl" twice\nhelp: name it once\n$/,
    ],
    [
      'the same by its entries, however deep',
      [
        'report',
        ...sets(
          'fiscal_year=2024',
          'briefings.0.on=2024-03-01',
          'briefings.0.committees.0=hac',
          'briefings.0.committees.1=hac',
        ),
      ],
      /^nsm20: "briefings\.0\.committees" holds "hac" twice\n/,
    ],
    ['a field twice', ['assurance', ...assurance, '--set', 'covers=ihl'], /"covers" is set twice/],
    [
      'a hole in a list',
      ['transfer', ...sets('recipient=ruritania', 'program=fmf', 'lines.1.item=x')],
      /"lines\.1" is set and "lines\.0" is not/,
    ],
    [
      'a list without an index',
      ['transfer', ...sets('recipient=ruritania', 'program=fmf', 'lines.item=x')],
      /"lines" is a list|has fields of its own|is missing|also needs/,
    ],
    ['a key that is none', ['recipient', ...sets('name=x', '__proto__.x=1')], /is not the name of a field/],
    ['no key', ['recipient', '--set', 'Freedonia'], /it is key=value\n$/],
    ['a marking above CUI', ['recipient', '--set', 'name=TOP SECRET//NOFORN list'], /marking/],
    [
      'an id that leads out',
      ['recipient', '../freedonia', '--set', 'name=Freedonia'],
      /cannot be part of a record's id/,
    ],
    [
      'an id with capitals',
      ['recipient', 'Freedonia', '--set', 'name=Freedonia'],
      /cannot be part of a record's id/,
    ],
    ['an id that is taken', ['recipient', 'ruritania', '--set', 'name=Ruritania'], /is there already/],
    ['an id that Windows keeps', ['recipient', 'aux.x', '--set', 'name=x'], /Windows keeps for a device/],
    [
      'an id that names the settings',
      ['recipient', 'a/nsm20', '--set', 'name=x'],
      /settings of a repository/,
    ],
    [
      'an id of too many folders',
      ['recipient', 'a/'.repeat(17) + 'b', '--set', 'name=x'],
      /more than 16 folders deep\nhelp: choose another id/,
    ],
    ['an id that is too long', ['recipient', 'a'.repeat(201), '--set', 'name=x'], /longer than the 200 char/],
    [
      'a list in the brackets of files',
      ['report', ...sets('fiscal_year=2024', 'committees=[sfrc, sasc]')],
      /^nsm20: "committees" is written in brackets.*\nhelp: write --set committees=sfrc,sasc\n$/,
    ],
    [
      'an entry that is an empty list',
      ['report', ...sets('fiscal_year=2024', 'committees.0=[]')],
      /^nsm20: "committees\.0" is written in brackets.*\nhelp: write --set committees=\.\.\.\n$/,
    ],
    [
      'a group in the braces of files',
      ['screening', ...sets('entry={ source: a, id: 17 }')],
      /^nsm20: "entry" is written.*\nhelp: write --set 'entry\.source=<text>' --set 'entry\.id=<text>'\n$/,
    ],
    [
      'a list of groups in brackets',
      ['transfer', ...sets('lines=[{ item: x }]')],
      /^nsm20: "lines" is written.*\nhelp: write --set 'lines\.0\.item=<text>'\n$/,
    ],
    [
      'an empty list where none may be',
      ['report', ...sets('fiscal_year=2024', 'committees=[]')],
      /^nsm20: committees: "committees" is an empty list\nhelp: leave out committees, or give at least one\n$|^nsm20: "committees" is an empty list\nhelp: leave out committees, or give at least one\n$/,
    ],
    [
      'a text in the place of a group',
      ['report', ...sets('fiscal_year=2024', 'period=2024')],
      /^nsm20: "period" has fields of its own.*\nhelp: write --set 'period\.from=<day>'\n$/,
    ],
    [
      'a group in the place of a list',
      ['transfer', ...sets('recipient=ruritania', 'program=fmf', 'lines.item=x')],
      /"lines" is a list, and a mapping of fields is written\nhelp: write --set 'lines\.0\.item=<text>'\n$/,
    ],
    [
      'a clause that is none',
      ['waiver', ...sets('recipient=ruritania', 'by=state', 'on=2024-03-01', 'waives=1(g)')],
      /"1\(g\)" is not a clause of the memorandum\nhelp: write one of 1\(a\), 1\(b\), .*\.\.\.\n$/,
    ],
    [
      'a slip in the name of a committee',
      ['report', ...sets('fiscal_year=2024', 'committees=sfrc,hacx')],
      /^nsm20: committees\.1: "hacx" is none of sfrc, sasc, .*\nhelp: did you mean "hac"\? Another one is written by its full name\n$/,
    ],
    [
      'bytes that are no UTF-8',
      ['recipient', '--set', 'name=\uFFFD'],
      /^nsm20: ".*" is no value of --set; it holds bytes that are not UTF-8\n$/,
    ],
    ['two ids', ['recipient', 'a', '--id', 'b', '--set', 'name=x'], /the id is given twice/],
    ['a revision', ['recipient', '--set', 'name=x', '--rev', 'HEAD'], /leave out --rev/],
    [
      'a wrong flag',
      ['recipient', '--sett', 'name=x'],
      /^nsm20: new has no option "--sett"; did you mean "--set"\?\n$/,
    ],
  ];
  test.each(rows)('%s', async (_, args, err) => {
    const folder = office();
    const before = filesIn(folder);
    const answer = await add(folder, ...args);
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err).toMatch(err);
    expect(filesIn(folder)).toEqual(before);
  });
});

test('several mistakes are told at once', async () => {
  const { err } = await add(office(), 'assurance', ...sets('covers=ihl,x', 'received=2024-13-01'));
  expect(err.split('\n').slice(0, 4)).toEqual([
    'nsm20: the record cannot be written as it is asked for',
    'covers.1: "x" is not what "covers" can be; write one of ihl, humanitarian-access',
    'received: "2024-13-01" is not a day on the calendar; write a day as 2024-03-20, or not known to the day as 2024-03-14/2024-03-24, ../2024-03-24, 2024-03 or 2024',
    "it also needs recipient: add --set 'recipient=<id of a recipient>'",
  ]);
});

describe('where it goes', () => {
  const rows: readonly (readonly [args: readonly string[], path: string])[] = [
    [['recipient', ...sets('name=Grand Duchy of Freedonia')], 'cases/grand-duchy-of-freedonia.yaml'],
    [['recipient', ...sets('name=Ångstrøm')], 'cases/angstrom.yaml'],
    [['recipient', ...sets('name=Руритания')], 'cases/ruritaniya.yaml'],
    [['recipient', ...sets('name=Con')], 'cases/con-recipient.yaml'],
    [['recipient', 'freedonia', ...sets('name=x')], 'cases/freedonia.yaml'],
    [['recipient', '--id', 'freedonia.yaml', ...sets('name=x')], 'cases/freedonia.yaml'],
    [['assurance', ...assurance], 'cases/ruritania/assurance.yaml'],
    [['assurance', 'letter', ...assurance], 'cases/ruritania/letter.yaml'],
    [['assurance', 'elsewhere/letter', ...assurance], 'cases/elsewhere/letter.yaml'],
    [['recipient', 'cases/freedonia.yaml', ...sets('name=x')], 'cases/freedonia.yaml'],
    [['assurance', 'cases/elsewhere/letter.yaml', ...assurance], 'cases/elsewhere/letter.yaml'],
    [['assurance', 'cases/letter.yaml', ...assurance], 'cases/letter.yaml'],
    [
      ['assurance', ...assurance, ...sets('form=letter', 'received=2024-03-14/2024-03-16')],
      'cases/ruritania/letter-2024-03-14-2024-03-16.yaml',
    ],
    [['report', ...sets('fiscal_year=2024')], 'cases/reports/2024.yaml'],
    [
      ['notice', ...sets('to=congress', 'under=other', 'sent=2024-03-02', 'about=ruritania')],
      'cases/ruritania/notice-congress-2024-03-02.yaml',
    ],
    [
      ['notice', ...sets('to=president', 'under=1(c)(i)', 'sent=2024-03-02')],
      'cases/notices/notice-president-2024-03-02.yaml',
    ],
  ];
  test.each(rows)('%j: %s', async (args, path) => {
    const folder = office();
    const { code, out, err } = await add(folder, ...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')[0]).toBe(`Created ${path}`);
    expect(existsSync(join(folder, path))).toBe(true);
  });

  test('a name that is taken gets a number, and what is there stays', async () => {
    const folder = office();
    for (const path of ['assurance', 'assurance-2', 'assurance-3']) {
      const { out } = await add(folder, 'assurance', ...assurance);
      expect(out.split('\n')[0]).toBe(`Created cases/ruritania/${path}.yaml`);
    }
    expect(readFileSync(join(folder, 'cases/ruritania.yaml'), 'utf8')).toBe(ruritania);
  });

  test.each([
    ['name=Ruritania', 'cases/ruritania-2.yaml', true],
    ['name= RURITANIA', 'cases/ruritania-2.yaml', true],
    ['name=Rúritânia', 'cases/ruritania-2.yaml', true],
    ['name=Ruritania North', 'cases/ruritania-north.yaml', false],
  ])('a recipient that is there already under its name is told: %s', async (set, path, isTold) => {
    const { code, out } = await add(office(), 'recipient', ...sets(set));
    expect([code, out.split('\n')[0]]).toEqual([0, `Created ${path}`]);
    expect(out.includes('\ncases/ruritania.yaml has this name too. If both are one, keep one of')).toBe(
      isTold,
    );
  });

  test('the first record makes the folder, and a folder without settings is none', async () => {
    const folder = temporary({ 'nsm20.yaml': 'cases: records/of the office\n' });
    expect((await add(folder, 'recipient', ...sets('name=Freedonia'))).out).toContain(
      'Created records/of the office/freedonia.yaml',
    );
    const { code, err } = await add(temporary(), 'recipient', ...sets('name=Freedonia'));
    expect(code).toBe(2);
    expect(err).toMatch(/^nsm20: .*\nhelp: .*nsm20 init/);
  });

  test.each(['cases', 'cases/ruritania'])('nothing is written through a link at %s', async (path) => {
    const outside = temporary();
    const folder = temporary({ 'nsm20.yaml': '', 'x/ruritania.yaml': ruritania });
    if (path === 'cases') symlinkSync(outside, join(folder, 'cases'));
    else {
      put(folder, 'cases/ruritania.yaml', ruritania);
      symlinkSync(outside, join(folder, path));
    }
    const { code, err } = await add(folder, 'assurance', ...assurance);
    expect(code).toBe(2);
    expect(err).toContain('link');
    expect(filesIn(outside)).toEqual([]);
  });

  test('a file or a dangling link of that name is left alone', async () => {
    const folder = office();
    mkdirSync(join(folder, 'cases/ruritania'));
    symlinkSync('nowhere', join(folder, 'cases/ruritania/letter.yaml'));
    const { code, err } = await add(folder, 'assurance', 'letter', ...assurance);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/^nsm20: "cases\/ruritania\/letter\.yaml" is there already/),
    });
  });
});

describe('says what follows', () => {
  test('the clock that starts, and the one that stops', async () => {
    const folder = office({ 'cases/ruritania.yaml': `${ruritania}group: { conflict: true, by: state }\n` });
    const { out } = await add(
      folder,
      'assurance',
      ...assurance,
      ...sets(
        'received=2024-03-20',
        'credibility.0.finding=credible-and-reliable',
        'credibility.0.on=2024-03-20',
      ),
    );
    const line = out.replaceAll(/\s+/g, ' ');
    expect(line).toContain(
      'Notice of this assurance to Congress: due Fri 2024-04-19 (2024-03-20 + 30 days, sec. 2(d)), 30 days left.',
    );
    expect(line).toContain(
      'Obtaining assurances from Ruritania: due Sun 2024-03-24 (2024-02-08 + 45 days, sec. 1(c)(i)), met on Wed 2024-03-20.',
    );
    expect(out).not.toContain('update to the President');
  });

  test.each([
    ['1(f)', 'waiver', 'kind: waiver\nrecipient: ruritania\nby: state\non: 2024-06-08\nuntil: 2024-06-30\n'],
    ['1(b)', 'assessment', 'kind: assessment\nrecipient: ruritania\nby: state\non: 2024-06-08\n'],
  ])('a clock that starts takes the place of the row that waited for it: %s', async (under, name, text) => {
    const folder = office({ [`cases/ruritania/${name}.yaml`]: text });
    const notice = sets('to=president', `under=${under}`, 'sent=2024-06-10', `about=ruritania/${name}`);
    const { out } = await run(folder, ['new', 'notice', ...notice, '--as-of', '2024-06-12']);
    const line = out.replaceAll(/\s+/g, ' ');
    expect(line).toContain(`Notice of this ${name} to Congress: due Mon 2024-06-17 (2024-06-10 + 7 days`);
    expect(line).not.toContain('no longer asked for');
  });

  describe('all that the first record brings in', () => {
    const first = async (asOf: string): Promise<string> => {
      const folder = temporary({ 'nsm20.yaml': '' });
      const recipient = sets('name=Freedonia', 'receiving_at_issuance=false');
      return (await run(folder, ['new', 'recipient', ...recipient, '--as-of', asOf])).out;
    };
    test('the reports to Congress, and the command for the one that is overdue', async () => {
      const out = await first('2025-10-01');
      expect(out).toContain(
        `What follows, as of Wed 2025-10-01:
  - The first report to Congress: due Wed 2024-05-08 (2024-02-08 + 90 days, sec.
    2(a)), overdue 511 days.
  - The report to Congress for fiscal year 2025: due Tue 2025-09-30 (2024-10-01
    + 364 days, sec. 2(a)), overdue 1 day.
  - The report to Congress for fiscal year 2026: due Wed 2026-09-30 (2025-10-01
    + 364 days, sec. 2(a)), 364 days left.

Next: nsm20 new report --set fiscal_year=2024 --set 'submitted=<day>' \\
        --set 'committees=<which>'
`,
      );
    });
    test('what is overdue of the record itself comes first', async () => {
      const folder = temporary({ 'nsm20.yaml': '' });
      const args = sets('name=Freedonia', 'receiving_at_issuance=true', 'group.conflict=false');
      const { out: told } = await run(folder, ['new', 'recipient', ...args, '--as-of', '2025-10-01']);
      expect(told).toContain(
        "Next: nsm20 new assurance --set recipient=freedonia --set 'covers=<which>' \\\n        --set 'received=<day>'\n",
      );
    });
    test('nothing is overdue yet: the usual next step', async () => {
      const out = await first('2024-03-20');
      expect(out).toContain('The first report to Congress: due Wed 2024-05-08');
      expect(out).toContain('Next: nsm20 new assurance --set recipient=freedonia\n');
    });
    test('a second record brings in what is its own', async () => {
      const { out } = await add(
        office(),
        'recipient',
        ...sets('name=Freedonia', 'receiving_at_issuance=false'),
      );
      expect(out).not.toContain('Congress');
    });
  });

  test('what a check will then say', async () => {
    const transfer = sets(
      'recipient=ruritania',
      'program=fmf',
      'lines.0.item=shells',
      'lines.0.deliveries.0.on=2024-08-07',
    );
    const { out } = await run(office(), ['new', 'transfer', ...transfer, '--as-of', '2024-08-08']);
    expect(out).toMatch(/A check will say:\n {2}- error: /);
  });

  describe('a clause that does not fit whom a notice goes to', () => {
    const told = async (to: string, under: string): Promise<string> => {
      const notice = sets(`to=${to}`, `under=${under}`, 'sent=2024-03-02');
      const { code, out } = await add(office(), 'notice', ...notice);
      expect(code).toBe(0);
      return out.replaceAll(/\s+/g, ' ');
    };
    test.each([
      ['congress', '1(b)', 'A notice under 1(b) goes to the President, and this one to Congress; it is'],
      ['congress', '1(c)(ii)', 'A notice under 1(c)(ii) goes to the President, and this one to Congress;'],
      ['president', '2(d)', 'A notice under 2(d) goes to Congress, and this one to the President; it is'],
      ['president', 'other', 'Any other report goes to Congress, and this one to the President; it is'],
    ])('is told: %s under %s', async (to, under, said) => {
      expect(await told(to, under)).toContain(said);
    });
    test.each([
      ['president', '1(b)'],
      ['president', '1(c)(i)'],
      ['president', '1(f)'],
      ['congress', '2(d)'],
      ['congress', 'other'],
    ])('and nothing where it fits: %s under %s', async (to, under) => {
      expect(await told(to, under)).not.toContain('recorded as it stands');
    });
  });

  describe('the next command asks the same repository', () => {
    const recipient = sets('name=Freedonia', 'receiving_at_issuance=false');
    const next = async (...before: readonly string[]): Promise<string> => {
      const folder = temporary({ 'my office/nsm20.yaml': '', 'k/nsm20.yaml': '', 'k/other.yaml': '' });
      const { code, out } = await run(folder, [...before, 'new', 'recipient', ...recipient]);
      expect(code).toBe(0);
      return /^Next: [^]*?(?=\n\n|\n$)/m.exec(out)![0];
    };
    const early = ['--as-of', '2024-03-20'];
    test('in a folder', async () => {
      expect(await next('-C', 'k', ...early)).toBe(
        'Next: nsm20 -C k new assurance --set recipient=freedonia',
      );
    });
    test('in one that a shell takes in quotes', async () => {
      expect(await next('-C', 'my office', ...early)).toBe(
        "Next: nsm20 -C 'my office' new assurance --set recipient=freedonia",
      );
    });
    test('with other settings, but not as of that day', async () => {
      expect(await next('-C', 'k', '--config', 'k/other.yaml', ...early)).toBe(
        'Next: nsm20 -C k --config k/other.yaml new assurance --set recipient=freedonia',
      );
    });
    test('in lines that fit', async () => {
      expect(await next('-C', 'k', '--as-of', '2025-10-01')).toBe(
        "Next: nsm20 -C k new report --set fiscal_year=2024 --set 'submitted=<day>' \\\n        --set 'committees=<which>'",
      );
    });
    test('to check it, after anything else', async () => {
      const { out } = await run(office(), ['-C', '.', 'new', 'assurance', ...assurance, ...early]);
      expect(out).toContain('\nNext: nsm20 -C . check\n');
    });
  });

  test('no assurance is asked of an international organization', async () => {
    const args = sets('name=Freedonia', 'receiving_at_issuance=false', 'type=international-organization');
    const { out } = await add(temporary({ 'nsm20.yaml': '' }), 'recipient', ...args);
    expect(out).toContain('\nNext: nsm20 check\n');
  });

  test('nothing but the path when it is to be quiet', async () => {
    const { out } = await add(office(), 'assurance', ...assurance, '-q');
    expect(out).toBe('cases/ruritania/assurance.yaml\n');
  });
});
