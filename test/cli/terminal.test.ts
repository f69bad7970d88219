/** The first five minutes of a newcomer, at the keys. */
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cleanUp, put, temporary } from './program.ts';
import { keys, typed, type Turn } from './terminal.ts';

cleanUp();
const { enter, down, space, interrupt, erase, endOfInput } = keys;
const recordIn = (folder: string, path: string): unknown => parse(readFileSync(join(folder, path), 'utf8'));
/** The lines of a record without its comments, two characters to the right, as they are shown before they are written. */
const linesOf = (folder: string, path: string): string =>
  readFileSync(join(folder, path), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
    .map((line) => `  ${line}\n`)
    .join('');

test('from an empty folder to a first clean check', async () => {
  const folder = temporary();
  const init = await typed(['init'], [['Until when is it applied?', `${down}${enter}`]], folder);
  expect(init.code).toBe(0);
  expect(recordIn(folder, 'nsm20.yaml')).toMatchObject({ instruments: { nsm20: { until: '2025-02-21' } } });

  const recipient = await typed(
    ['new', 'recipient'],
    [
      ['What is the name of', enter],
      ['this is needed', `Freedonia${enter}`],
      ['already receiving covered defense articles', `${down}${enter}`],
      ['in an active armed conflict', `${down}${enter}`],
      ['Sun 2024-03-24', ''],
      ['On which day was that determined?', `2024-02-31${enter}`],
      ['the last day of that month is 2024-02-29', `${erase}${erase}20${enter}`],
      ['Where do these facts come from?', enter],
      ['Which id is the record to have', enter],
      ['Write cases/freedonia.yaml?', enter],
    ],
    folder,
  );
  expect(recipient.code).toBe(0);
  expect(recipient.seen).toContain('NSM-20 sec. 1(c)(i), in short: The shorter period');
  expect(recordIn(folder, 'cases/freedonia.yaml')).toEqual({
    kind: 'recipient',
    name: 'Freedonia',
    receiving_at_issuance: true,
    group: { conflict: true, on: '2024-02-20' },
  });

  const assurance = await typed(
    ['new', 'assurance'],
    [
      ['Which recipient gives it?', enter],
      ['Which assurances does it give?', `${space}${down}${space}${enter}`],
      ['In which form', `${down}${enter}`],
      ['On which day was it signed?', enter],
      ['On which day did the Department receive it?', `2024-03-20${enter}`],
      ['due Fri 2024-04-19', ''],
      ['Was it found credible', `${down}${enter}`],
      ['On which day was that found?', `2024-03-20${enter}`],
      ['Is there another finding?', enter],
      ['Where do these facts come from?', enter],
      ['Which id is the record to have', enter],
      ['Write cases/freedonia/letter-2024-03-20.yaml?', enter],
    ],
    folder,
  );
  expect(assurance.code).toBe(0);
  expect(recordIn(folder, 'cases/freedonia/letter-2024-03-20.yaml')).toEqual({
    kind: 'assurance',
    recipient: 'freedonia',
    covers: ['ihl', 'humanitarian-access'],
    form: 'letter',
    received: '2024-03-20',
    credibility: [{ finding: 'credible-and-reliable', on: '2024-03-20' }],
  });

  const check = await typed(['check'], [], folder);
  expect(check.code).toBe(0);
  expect(check.seen).toContain('Checked 2 records for 1 recipient');
});

describe('a conversation that ends early', () => {
  test.each([
    ['drawn, at Ctrl-C', [], interrupt],
    ['plain, at Ctrl-C', ['--plain'], interrupt],
    ['drawn, at the end of the input', [], endOfInput],
    ['plain, at the end of the input', ['--plain'], endOfInput],
  ])('writes nothing: %s', async (_, args, key) => {
    const folder = temporary({ 'nsm20.yaml': '' });
    const { code, seen } = await typed(
      ['new', 'recipient', ...args],
      [
        ['What is the name of', `Freedonia${enter}`],
        ['already receiving', key],
      ],
      folder,
    );
    expect(code).toBe(130);
    expect(seen).toContain('ended before anything was written');
    expect(readdirSync(folder)).toEqual(['nsm20.yaml']);
  });

  test('at the last question too', async () => {
    const folder = temporary({ 'nsm20.yaml': '' });
    const { code, seen } = await typed(
      ['new', 'recipient', 'freedonia', '--set', 'name=x', '--set', 'receiving_at_issuance=false'],
      [
        ['Where do these facts come from?', enter],
        ['Write cases/freedonia.yaml?', 'n'],
      ],
      folder,
    );
    expect({ code, seen }).toMatchObject({
      code: 130,
      seen: expect.stringContaining('ended before anything was written'),
    });
    expect(existsSync(join(folder, 'cases'))).toBe(false);
  });
});

test('plain lines: nothing is drawn over, and the accepted words are said', async () => {
  const folder = temporary({
    'nsm20.yaml': '',
    'cases/freedonia.yaml': 'kind: recipient\nname: Freedonia\nreceiving_at_issuance: false\n',
  });
  const { code, seen } = await typed(
    ['new', 'transfer', 'shells', '--plain'],
    [
      ['Which recipient is it for?', `fredonia${enter}`],
      ['that is not one of freedonia', `freedonia${enter}`],
      ['Under which program', `fmf${enter}`],
      ['Which article or service is it?', `155 mm shells${enter}`],
      ['How many of it are to be provided?', `a few${enter}`],
      ['is a whole number', `600${enter}`],
      ['1(d)(2), 1(d)(3), 1(d)(4); empty: not recorded)', enter],
      ['On which day was it delivered?', `2024-03-14${enter}`],
      ['How many were delivered', `600${enter}`],
      ['Is there another delivery?', enter],
      ['Is there another line?', `yes${enter}`],
      ['Which article or service is it?', `fuzes${enter}`],
      ['How many of it', enter],
      ['Does the memorandum leave it out', enter],
      ['On which day was it delivered?', enter],
      ['Is there another line?', `no${enter}`],
      ['Where do these facts come from?', enter],
      ['Write cases/freedonia/shells.yaml?', `yes${enter}`],
    ],
    folder,
  );
  expect(code).toBe(0);
  expect(seen).toContain('error: ');
  expect(seen).toContain(linesOf(folder, 'cases/freedonia/shells.yaml'));
  expect(seen).toContain('\n      deliveries:\n        - on: 2024-03-14\n');
  expect(recordIn(folder, 'cases/freedonia/shells.yaml')).toEqual({
    kind: 'transfer',
    recipient: 'freedonia',
    program: 'fmf',
    lines: [
      { item: '155 mm shells', quantity: 600, deliveries: [{ on: '2024-03-14', quantity: 600 }] },
      { item: 'fuzes' },
    ],
  });
});

test('what names a record asks for one that is there', async () => {
  const folder = temporary({ 'nsm20.yaml': '' });
  const { code, seen } = await typed(['new', 'assurance'], [], folder);
  expect(code).toBe(2);
  expect(seen).toContain(
    'a new assurance names a recipient, and there is none yet\nhelp: nsm20 new recipient',
  );
});

describe('no answer is lost', () => {
  const office = (settings = ''): string =>
    temporary({
      'nsm20.yaml': settings,
      'cases/freedonia.yaml': 'kind: recipient\nname: Freedonia\nreceiving_at_issuance: false\n',
    });

  test('a source that the house asks for is asked for again, and nothing else', async () => {
    const folder = office('rules: { house/no-source: error }\n');
    const { code, seen } = await typed(
      ['new', 'procedure', '--plain'],
      [
        ['What is the procedure for?', `ihl-assessment${enter}`],
        ['Which department', enter],
        ['What does it say?', `Look, then act.${enter}`],
        ['On which day did it begin', enter],
        ['Where do these facts come from?', enter],
        ['the record names no source', ''],
        ['Where do these facts come from?', `Cable 12${enter}`],
        ['Where can it be read', enter],
        ['Which day is it of?', enter],
        ['Is there another source?', enter],
        ['Which id is the record to have', enter],
        ['text: Look, then act.', ''],
        ['Write cases/', enter],
      ],
      folder,
    );
    expect(code).toBe(0);
    expect(seen.match(/Which department/g)).toHaveLength(1);
    expect(recordIn(folder, 'cases/procedures/ihl-assessment.yaml')).toMatchObject({
      text: 'Look, then act.',
      sources: [{ title: 'Cable 12' }],
    });
  });

  test('days in an order that cannot be are asked again, and a marking at once', async () => {
    const folder = office();
    const { code } = await typed(
      ['new', 'assurance', '--plain', '--set', 'recipient=freedonia', '--set', 'covers=ihl'],
      [
        ['In which form', enter],
        ['On which day was it signed?', `2024-03-10${enter}`],
        ['On which day did the Department receive it?', `2024-03-01${enter}`],
        ['Was it found credible', enter],
        ['Where do these facts come from?', `TOP SECRET//NOFORN${enter}`],
        ['this holds a marking above CUI', `Letter${enter}`],
        ['Where can it be read', enter],
        ['Which day is it of?', enter],
        ['Is there another source?', enter],
        ['comes before', ''],
        ['On which day was it signed?', `2024-03-01${enter}`],
        ['On which day did the Department receive it?', `2024-03-10${enter}`],
        ['Which id is the record to have', enter],
        ['Write cases/', enter],
      ],
      folder,
    );
    expect(code).toBe(0);
    expect(recordIn(folder, 'cases/freedonia/assurance-2024-03-10.yaml')).toMatchObject({
      signed: '2024-03-01',
      received: '2024-03-10',
      sources: [{ title: 'Letter' }],
    });
  });

  test.each([
    ['one that is there', 'freedonia', 'is there already'],
    ['one that can be none', 'Freedonia', "cannot be part of a record's id"],
    ['one that Windows keeps', 'con', 'Windows keeps for a device'],
    ['one too deep', `${'a/'.repeat(17)}b`, 'folders deep'],
  ])('an id is refused before the first question: %s', async (_, id, said) => {
    const { code, seen } = await typed(['new', 'recipient', id], [], office());
    expect(code).toBe(2);
    expect(seen).toContain(said);
    expect(seen).not.toContain('What is the name');
  });

  test('and so is a setting that can be none', async () => {
    const { code, seen } = await typed(['new', 'assurance', '--set', 'covers=x'], [], office());
    expect([code, seen.includes('is not what "covers" can be'), seen.includes('Which')]).toEqual([
      2,
      true,
      false,
    ]);
  });

  test('a bare id that is taken in the folder it goes to is asked for again', async () => {
    const folder = office();
    put(folder, 'cases/freedonia/letter.yaml', 'kind: assurance\nrecipient: freedonia\ncovers: [ihl]\n');
    const { code } = await typed(
      ['new', 'assurance', 'letter', '--plain', '--set', 'covers=ihl', '--set', 'received=2024-03-01'],
      [
        ['Which recipient gives it?', `freedonia${enter}`],
        ['In which form', enter],
        ['On which day was it signed?', enter],
        ['Was it found credible', enter],
        ['Where do these facts come from?', enter],
        ['"cases/freedonia/letter.yaml" is there already', ''],
        ['Which id is the record to have', `freedonia/nsm20${enter}`],
        ['is taken for the settings of a repository', `freedonia/letter-b${enter}`],
        ['Write cases/freedonia/letter-b.yaml?', enter],
      ],
      folder,
    );
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'cases/freedonia/letter-b.yaml'))).toBe(true);
  });

  test.each([
    ['cases/foo.yaml', 'cases/foo.yaml'],
    ['foo.yaml', 'cases/foo.yaml'],
    ['cases/far/foo', 'cases/far/foo.yaml'],
  ])('the path of the file is taken for the id: %s', async (text, path) => {
    const folder = office();
    const { code } = await typed(
      ['new', 'recipient', '--plain', '--set', 'name=Foo', '--set', 'receiving_at_issuance=false'],
      [
        ['Where do these facts come from?', enter],
        ['Which id is the record to have', `cases/freedonia.yaml${enter}`],
        ['"cases/freedonia.yaml" is there already', `${text}${enter}`],
        [`Write ${path}?`, enter],
      ],
      folder,
    );
    expect([code, existsSync(join(folder, path))]).toEqual([0, true]);
  });

  test('a folder that is a link is told with the id', async () => {
    const folder = office();
    symlinkSync('/nonexistent', join(folder, 'cases/procedures'));
    const { code } = await typed(
      ['new', 'procedure', '--plain', '--set', 'for=ihl-assessment', '--set', 'text=Look.'],
      [
        ['Which department', enter],
        ['On which day did it begin', enter],
        ['Where do these facts come from?', enter],
        ['Which id is the record to have', enter],
        ['"cases/procedures" is a link or a file', `rules/look${enter}`],
        ['Write cases/rules/look.yaml?', enter],
      ],
      folder,
    );
    expect(code).toBe(0);
    expect(recordIn(folder, 'cases/rules/look.yaml')).toMatchObject({ text: 'Look.' });
  });

  test('what no question is about is refused with the reason', async () => {
    const folder = office('rules: { house/expired-ignore: error }\n');
    const ignore = ['rule=house/no-source', 'until=2024-01-01', 'office=x', 'because=y'];
    const { code, seen } = await typed(
      [
        'new',
        'recipient',
        '--plain',
        '--set',
        'receiving_at_issuance=false',
        ...ignore.flatMap((each) => ['--set', `ignore.0.${each}`]),
      ],
      [
        ['What is the name of', `Sylvania${enter}`],
        ['Where do these facts come from?', enter],
      ],
      folder,
    );
    expect(code).toBe(2);
    expect(seen).toMatch(/nsm20: ignore\.0.*/);
  });
});

test('a name that somebody takes at the last moment is told', async () => {
  const folder = temporary({ 'nsm20.yaml': '' });
  const { code, seen } = await typed(
    ['new', 'recipient', '--set', 'name=Freedonia', '--set', 'receiving_at_issuance=false'],
    [
      ['Where do these facts come from?', enter],
      ['Which id', enter],
      ['Write cases/freedonia.yaml?', ''],
      ['No', enter, () => put(folder, 'cases/freedonia.yaml', 'kind: recipient\nname: X\n')],
    ],
    folder,
  );
  expect(code).toBe(0);
  expect(seen).toContain('Created cases/freedonia-2.yaml');
  expect(seen).toContain('Somebody else made cases/freedonia.yaml meanwhile');
});

describe('what the format allows can be answered', () => {
  const office = (): string =>
    temporary({
      'nsm20.yaml': '',
      'cases/freedonia.yaml': 'kind: recipient\nname: Freedonia\nreceiving_at_issuance: false\n',
      'cases/parties/acme.yaml': 'kind: party\nname: Acme\n',
    });
  const rest: readonly Turn[] = [
    ['Where do these facts come from?', enter],
    ['Which id is the record to have', enter],
    ['Write cases/', enter],
  ];

  test('a new holder in words', async () => {
    const folder = office();
    const { code } = await typed(
      ['new', 'retransfer', '--plain', '--set', 'recipient=freedonia', '--set', 'item=shells'],
      [
        ['Who is the new holder?', `something else${enter}`],
        ['What is it, in words?', `The Sylvanian navy${enter}`],
        ['Which kind of retransfer', `permanent${enter}`],
        ['On which day was it asked for?', enter],
        ['consent?', enter],
        ['carried out?', enter],
        ...rest,
      ],
      folder,
    );
    expect(code).toBe(0);
    expect(recordIn(folder, 'cases/freedonia/retransfer-shells.yaml')).toMatchObject({
      to: 'The Sylvanian navy',
    });
  });

  test('the directive that is built in', async () => {
    const folder = office();
    const { code } = await typed(
      ['new', 'completion', '--set', 'task=T01', '--set', 'on=2024-03-01'],
      [['Which directive gave the task?', enter], ['What shows it?', enter], ...rest],
      folder,
    );
    expect(code).toBe(0);
    expect(recordIn(folder, 'cases/directives/t01-done.yaml')).toMatchObject({ directive: 'nspd55' });
  });

  test('the tasks of the directive that is built in', async () => {
    const { code, seen } = await typed(
      ['new', 'completion', '--plain', '--set', 'directive=nspd55', '--set', 'on=2024-03-01'],
      [
        ['the draft regulation on de minimis requirements (T09)', ''],
        ['the interagency review of the draft is concluded (T10-review)', ''],
        ['What is the id of the task?', `T22${enter}`],
        ['that is not one of T01, T02', `t10-review${enter}`],
        ['What shows it?', enter],
        ...rest,
      ],
      office(),
    );
    expect(code).toBe(0);
    expect(seen).toContain('  task: T10-review\n');
  });

  test('the tasks of a directive on record', async () => {
    const folder = office();
    put(
      folder,
      'cases/directives/first.yaml',
      'kind: directive\nissued: 2024-03-01\ntasks: [{ id: a, owner: x, deliverable: One thing }, { id: b, owner: x, deliverable: Another }]\n',
    );
    const { code } = await typed(
      ['new', 'completion', '--set', 'on=2024-03-02'],
      [
        ['Which directive gave the task?', enter],
        ['One thing (a)', `${down}${enter}`],
        ['What shows it?', enter],
        ...rest,
      ],
      folder,
    );
    expect(code).toBe(0);
    expect(recordIn(folder, 'cases/directives/b-done.yaml')).toMatchObject({
      directive: 'directives/first',
      task: 'b',
    });
  });

  test('the clauses that fit whom a notice goes to come first, and another one is told', async () => {
    const folder = office();
    const { code } = await typed(
      ['new', 'notice', '--plain', '--set', 'about=freedonia'],
      [
        ['Who was told?', `congress${enter}`],
        ['(2(d), other, 1(b), 1(c)(i), 1(c)(ii), 1(f))', `1(b)${enter}`],
        ['A notice under 1(b) goes to the President, and this one to Congress; it is', ''],
        ['On which day was it sent?', `2024-03-01${enter}`],
        ['Which committees did it go to?', enter],
        ['In which form', enter],
        ...rest,
      ],
      folder,
    );
    expect(code).toBe(0);
    expect(recordIn(folder, 'cases/freedonia/notice-congress-2024-03-01.yaml')).toMatchObject({
      to: 'congress',
      under: '1(b)',
    });
  });

  test('the entry of a list by its two fields', async () => {
    const folder = office();
    const { code } = await typed(
      ['new', 'screening', '--set', 'party=parties/acme', '--set', 'on=2024-03-01', '--set', 'because=x'],
      [
        ['Which list is the entry on?', `SDN${enter}`],
        ['Which entry of that list', `17${enter}`],
        ['Is the party the one', enter],
        ...rest,
      ],
      folder,
    );
    expect(code).toBe(0);
    expect(recordIn(folder, 'cases/parties/screening-2024-03-01.yaml')).toMatchObject({
      entry: { source: 'SDN', id: '17' },
    });
  });

  test('committees by their full names, and another one', async () => {
    const folder = office();
    const { code, seen } = await typed(
      ['new', 'report', '--plain', '--set', 'fiscal_year=2024', '--set', 'submitted=2024-03-01'],
      [
        ['the first day it covers?', enter],
        ['the Committee on Foreign Relations of the Senate (sfrc)', ''],
        ['Which committees did it go to?', `sfrc, something else${enter}`],
        ['What is it, in words?', `hacx${enter}`],
        ['did you mean "hac"?', `hpsci${enter}`],
        ['"hpsci" is none of sfrc', ''],
        ...rest,
      ],
      folder,
    );
    expect(code).toBe(0);
    expect(seen).toContain('committees: [sfrc, hpsci]');
    expect(recordIn(folder, 'cases/reports/2024.yaml')).toMatchObject({ committees: ['sfrc', 'hpsci'] });
  });

  test('the clauses of a waiver, and what leaving them out means', async () => {
    const folder = office();
    const given = ['recipient=freedonia', 'by=state', 'on=2024-03-01', 'until=2024-03-09', 'justification=x'];
    const { code } = await typed(
      ['new', 'waiver', ...given.flatMap((each) => ['--set', each])],
      [['Which clauses does it waive?', ''], ['none: 1(a)', `${down}${space}${enter}`], ...rest],
      folder,
    );
    expect(code).toBe(0);
    expect(recordIn(folder, 'cases/freedonia/waiver-2024-03-01.yaml')).toMatchObject({ waives: ['1(b)'] });
  });
});

test.each([
  [['--plain'], 'Was it already receiving covered defense articles\non 2024-02-08?'],
  [[], 'Was it already receiving covered defense\n'],
])('lines fit a narrow terminal, broken between words: %j', async (args, broken) => {
  const folder = temporary({ 'nsm20.yaml': '' });
  const { seen } = await typed(
    ['new', 'recipient', ...args],
    [
      ['What is the name of', `Freedonia${enter}`],
      ['Was it already receiving covered', interrupt],
    ],
    folder,
    { columns: 50 },
  );
  const asked = seen.slice(seen.indexOf('NSM-20 sec. 1(c), in short:'));
  expect(asked.split('\n').filter((line) => line.length > 50)).toEqual([]);
  expect(asked).toContain(broken);
});

test('a line of a record that is too long goes on under its first word', async () => {
  const folder = temporary({
    'nsm20.yaml': '',
    'cases/freedonia.yaml': 'kind: recipient\nname: Freedonia\nreceiving_at_issuance: false\n',
  });
  const item = 'shells of a name that is longer than a narrow terminal';
  const given = ['recipient=freedonia', 'program=fmf', `lines.0.item=${item}`, 'sources.0.title=x'];
  const { seen } = await typed(
    ['new', 'transfer', '--plain', ...given.flatMap((each) => ['--set', each])],
    [
      ['How many of it', enter],
      ['Does the memorandum leave it out', enter],
      ['On which day was it delivered?', enter],
      ['Where can it be read', enter],
      ['Which day is it of?', enter],
      ['Which id is the record to have', enter],
      ['Write\n', interrupt],
    ],
    folder,
    { columns: 50 },
  );
  expect(seen).toContain(
    '\n  lines:\n    - item: shells of a name that is longer than a\n    narrow terminal\n',
  );
});

test('what follows fits a narrow terminal too', async () => {
  const folder = temporary({ 'nsm20.yaml': '' });
  const given = ['name=Freedonia', 'receiving_at_issuance=true', 'group.conflict=true'];
  const { code, seen } = await typed(
    ['new', 'recipient', '--no-input', ...given.flatMap((each) => ['--set', each])],
    [],
    folder,
    { columns: 50 },
  );
  expect(code).toBe(0);
  expect(seen.split('\n').filter((line) => line.length > 50)).toEqual([]);
  expect(seen).toContain(
    '  - Obtaining assurances from Freedonia: due Sun\n    2024-03-24 (2024-02-08 + 45 days, sec.\n',
  );
  expect(seen).toContain('\nNext: nsm20 new assurance \\\n        --set recipient=freedonia\n');
});
