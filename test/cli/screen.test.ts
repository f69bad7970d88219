/** `nsm20 screen` and the rules that rest on it: whole answers, decisions, lists that changed, and what is refused. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { usualScore } from '../../src/screening/name-index.ts';
import { run } from '../support.ts';
import { checkAnswer, cleanUp, put, temporary } from './program.ts';

cleanUp();

const entities = 'Entity List (EL) - Bureau of Industry and Security';
const sanctions = 'Specially Designated Nationals (SDN) - Treasury Department';

const list = (remarks = ''): string =>
  JSON.stringify({
    results: [
      {
        id: 'el-7',
        source: entities,
        name: 'HARBOUR WORKS CO., LTD.',
        type: null,
        alt_names: ['Gavan Trading'],
        country: 'XA',
        start_date: '2024-02-01',
        remarks,
      },
      { id: '4711', source: sanctions, name: 'Orlov, Miron', type: 'Individual', alt_names: [] },
      { id: null, source: null, name: null, type: null },
    ],
  });
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const settings = (pinned: string, more = ''): string =>
  `screening:\n  lists:\n    - path: lists/csl.json\n      sha256: ${digestOf(pinned)}\n      retrieved: 2024-06-01\n${more}`;

const files = {
  'nsm20.yaml': settings(list()),
  'lists/csl.json': list(),
  'cases/ruritania.yaml': 'kind: recipient\nname: Ruritania\nreceiving_at_issuance: false\n',
  'cases/parties/harbor.yaml': 'kind: party\nname: Harbor Works\naliases: [Northern Shipwright]\n',
  'cases/parties/quiet.yaml': 'kind: party\nname: Meadow Bakery\n',
} as const;

const office = (more: Readonly<Record<string, string>> = {}): string => temporary({ ...files, ...more });

const ask = async (folder: string, ...args: readonly string[]) =>
  run(folder, ['screen', '-q', ...(args.includes('--as-of') ? [] : ['--as-of', '2024-06-30']), ...args]);

interface Answer {
  readonly hits: readonly {
    readonly party: string | null;
    readonly entry: { readonly id: string; readonly digest: string };
    readonly score: number;
    readonly decision: string | null;
    readonly record: string | null;
    readonly reopened: string | null;
  }[];
}
const hitsIn = async (folder: string, ...args: readonly string[]): Promise<Answer['hits']> =>
  (JSON.parse((await ask(folder, ...args, '-f', 'json')).out) as Answer).hits;

describe('whole answers', () => {
  test.each([
    ['a table of 80 columns', []],
    ['sentences', ['--plain']],
    ['comma-separated values', ['-f', 'csv']],
    ['JSON', ['-f', 'json']],
    ['a name that is on no record', ['--name', 'Miron Orlof']],
    ['a party that is like nothing', ['parties/quiet']],
  ])('%s', async (_, args) => {
    const { code, out, err } = await ask(office(), ...args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatchSnapshot();
    if (!args.includes('-f'))
      expect(out.split('\n').filter((line) => line.length > 80 && !args.includes('--plain'))).toEqual([]);
  });
});

test('a party that is named twice is compared once', async () => {
  const { out } = await ask(office(), 'parties/harbor', 'cases/parties/harbor.yaml');
  expect(out).toContain('2 names compared');
});

test('the same entry of two files is one hit, and a decision that holds for either holds', async () => {
  const folder = office({
    'lists/older.json': list(),
    'nsm20.yaml': `${settings(list())}    - { path: lists/older.json, retrieved: 2024-01-10 }\n`,
    'cases/parties/harbor-el-7.yaml':
      'kind: screening\nparty: parties/harbor\nentry: EL el-7\non: 2024-03-01\ndecision: not-a-match\nbecause: another number\n',
  });
  expect(await hitsIn(folder)).toMatchObject([{ decision: 'not-a-match' }]);
  expect(await hitsIn(folder, '--name', 'Harbor Works')).toHaveLength(1);
});

test('the help names the least score that is told', async () => {
  const { out } = await run(office(), ['screen', '--help']);
  expect(out.replaceAll(/\s+/g, ' ')).toContain(`from 1 to 100 (${usualScore})`);
});

test('doctor says what the lists are', async () => {
  const lines = async (folder: string) => {
    const { out } = await run(folder, ['doctor', '--as-of', '2024-06-30', '-f', 'json']);
    const all = (JSON.parse(out) as { lines: { group: string; id: string; state: string; says: string }[] })
      .lines;
    return all.filter(({ group }) => group === 'Screening').map(({ id, state, says }) => [id, state, says]);
  };
  expect(await lines(office())).toEqual([
    ['lists/csl.json', 'ok', '2 entries, retrieved on 2024-06-01; 1 row without a name left out'],
  ]);
  expect(await lines(office({ 'lists/csl.json': '<html>' }))).toEqual([
    ['lists/csl.json', 'attention', 'the list is HTML or XML, not JSON or CSV'],
  ]);
  const undated = 'screening: { lists: [{ path: lists/csl.json }] }\n';
  expect(await lines(office({ 'nsm20.yaml': undated }))).toMatchObject([
    ['lists/csl.json', 'note', expect.stringContaining('2 entries; the day it was retrieved') as string],
  ]);
  expect(await lines(office({ 'nsm20.yaml': 'title: none\n' }))).toEqual([]);
});

describe('a decision', () => {
  const decided = (more: string, on = '2024-06-02'): string =>
    office({
      'cases/parties/harbor-el-7.yaml': `kind: screening\nparty: parties/harbor\n${more}\non: ${on}\ndecision: not-a-match\nbecause: another registration number\n`,
    });

  test.each([
    ['with source and id', 'entry: { source: Entity List, id: el-7 }'],
    ['as a text', 'entry: EL el-7'],
  ])('%s closes the hit', async (_, entry) => {
    expect(await hitsIn(decided(entry))).toMatchObject([
      { party: 'parties/harbor', decision: 'not-a-match', record: 'parties/harbor-el-7', reopened: null },
    ]);
  });

  test('on another list does not', async () => {
    expect(await hitsIn(decided('entry: { source: SDN, id: el-7 }'))).toMatchObject([
      { decision: null, record: null, reopened: null },
    ]);
  });

  test('of a day before the list was fetched is asked for again', async () => {
    const folder = decided('entry: EL el-7', '2024-05-31');
    expect(await hitsIn(folder)).toMatchObject([{ decision: null, reopened: expect.any(String) as string }]);
    const { findings } = checkAnswer(await run(folder, ['check', '--as-of', '2024-06-30', '-f', 'json']));
    expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('nspd55/'))).toEqual([
      'nspd55/unscreened-party',
    ]);
  });

  test('that quotes the digest holds while the entry is the same, and no longer', async () => {
    const [hit] = await hitsIn(office());
    const entry = `entry: { source: EL, id: el-7, digest: ${hit!.entry.digest} }`;
    const folder = decided(entry, '2024-05-31');
    expect(await hitsIn(folder)).toMatchObject([{ decision: 'not-a-match' }]);
    const changed = list().replace('Gavan Trading', 'Gavan Forwarding');
    put(folder, 'lists/csl.json', changed);
    put(folder, 'nsm20.yaml', settings(changed));
    expect(await hitsIn(folder)).toMatchObject([{ decision: null, reopened: expect.any(String) as string }]);
    const { findings } = checkAnswer(await run(folder, ['check', '--as-of', '2024-06-30', '-f', 'json']));
    expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('nspd55/'))).toEqual([
      'nspd55/possible-match',
    ]);
  });
});

describe('check', () => {
  const rulesIn = async (folder: string, ...args: readonly string[]): Promise<readonly string[]> =>
    checkAnswer(await run(folder, ['check', '--as-of', '2024-06-30', '-f', 'json', ...args])).findings.map(
      ({ rule, at }) => `${rule} ${at.path}`,
    );
  const judged = async (folder: string, ...args: readonly string[]): Promise<readonly string[]> =>
    (await rulesIn(folder, ...args)).filter((each) => /nspd55|changed-source/.test(each));

  test('tells each hit that nobody has decided', async () => {
    expect(await judged(office())).toEqual(['nspd55/possible-match cases/parties/harbor.yaml']);
  });

  test('says where lists are named and no party is compared with them', async () => {
    const { 'cases/parties/harbor.yaml': _, 'cases/parties/quiet.yaml': __, ...without } = files;
    const { out } = await run(temporary(without), ['check', '--as-of', '2024-06-30']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'Note: nsm20.yaml names screening lists, and no party is recorded that is compared with them.',
    );
    const draft = `${files['cases/parties/harbor.yaml']}draft: true\n`;
    const transfer =
      'kind: transfer\nrecipient: ruritania\nprogram: fms\nend_user: parties/harbor\nlines: [{ item: boats }]\n';
    expect(
      await judged(
        temporary({ ...without, 'cases/parties/harbor.yaml': draft, 'cases/ruritania/boats.yaml': transfer }),
      ),
    ).toEqual(['nspd55/unscreened-party cases/ruritania/boats.yaml']);
  });

  test('never is silent where a list is missing, or is not the one that was pinned', async () => {
    const parties = ['harbor', 'quiet'].map((each) => `nspd55/unscreened-party cases/parties/${each}.yaml`);
    const { 'lists/csl.json': _, ...without } = files;
    expect(await judged(temporary(without))).toEqual(['house/changed-source nsm20.yaml', ...parties]);
    expect(await judged(office({ 'lists/csl.json': list('changed') }))).toEqual([
      'house/changed-source nsm20.yaml',
      ...parties,
    ]);
    expect(await judged(office({ 'nsm20.yaml': 'title: none\n' }))).toEqual(parties);
  });

  test('each of several entries is a finding of its own, also after the list has changed', async () => {
    const two = JSON.stringify({
      results: ['1', '2'].map((id) => ({ id, source: entities, name: 'Harbor Works' })),
    });
    const folder = office({ 'lists/csl.json': two, 'nsm20.yaml': settings(two) });
    const found = async (...args: readonly string[]) =>
      checkAnswer(
        await run(folder, ['check', '--as-of', '2024-06-30', '-f', 'json', ...args]),
      ).findings.filter(({ rule }) => rule === 'nspd55/possible-match') as readonly {
        readonly fingerprint?: string;
        readonly isNew?: boolean | null;
      }[];
    expect(new Set((await found()).map(({ fingerprint }) => fingerprint)).size).toBe(2);
    execFileSync('git', ['init', '-q'], { cwd: folder });
    execFileSync('git', ['add', '.'], { cwd: folder });
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'a'], {
      cwd: folder,
    });
    const newer = two.replace('"id":"2"', '"id":"3"');
    put(folder, 'lists/csl.json', newer);
    put(folder, 'nsm20.yaml', settings(newer));
    // What the earlier list had is no more new than it was.
    expect((await found('--since', 'HEAD')).map(({ isNew }) => isNew)).toEqual([false, false, true]);
    expect(await found()).toHaveLength(2);
  });

  test('a list that is fetched anew is judged by its own digest; one that is taken away is asked for all the same', async () => {
    const folder = office();
    const git = (...args: readonly string[]): void => {
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
    };
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    const newer = list().replace('Orlov, Miron', 'Meadow Bakery');
    put(folder, 'lists/csl.json', newer);
    put(folder, 'nsm20.yaml', settings(newer));
    expect(await judged(folder, '--since', 'HEAD')).toEqual([
      'nspd55/possible-match cases/parties/harbor.yaml',
      'nspd55/possible-match cases/parties/quiet.yaml',
    ]);
    put(folder, 'nsm20.yaml', 'title: no list\n');
    put(folder, 'lists/csl.json', list());
    expect(await judged(folder, '--since', 'HEAD')).toEqual([
      'nspd55/possible-match cases/parties/harbor.yaml',
    ]);
    expect(await judged(folder, '--rev', 'HEAD')).toEqual([
      'nspd55/possible-match cases/parties/harbor.yaml',
    ]);
  });
});

describe('a list that a change brings', () => {
  const committed = (pins: boolean): string => {
    const folder = office(pins ? {} : { 'nsm20.yaml': 'screening: { lists: [{ path: lists/csl.json }] }\n' });
    for (const args of [
      ['init', '-q'],
      ['add', '.'],
      ['commit', '-qm', 'first'],
    ])
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
    return folder;
  };
  const orlov = 'kind: party\nname: Orlov, Miron\n';
  const changed = {
    'without an entry': list().replace(/,\{"id":"4711"[^}]*\}/, ''),
    'with an entry of another name': list().replace('Orlov, Miron', 'Sunny Orchard'),
  };

  test.each([
    ['without an entry', true],
    ['without an entry', false],
    ['with an entry of another name', true],
    ['with an entry of another name', false],
  ] as const)('%s takes nothing away before it is accepted (pinned: %s)', async (what, pins) => {
    const folder = committed(pins);
    put(folder, 'lists/csl.json', changed[what]);
    if (pins) put(folder, 'nsm20.yaml', settings(changed[what]));
    put(folder, 'cases/parties/orlov.yaml', orlov);
    const question = ['check', '--as-of', '2024-06-30', '--fail-on', 'warning'];
    const { code, out } = await run(folder, [...question, '--since', 'HEAD']);
    expect(code).toBe(1);
    expect(out).toContain('[nspd55/possible-match]');
    expect(out).toContain('Screening lists changed, and used beside what HEAD has:\n  - lists/csl.json\n');
    expect(out).not.toContain('not used here');
    // By the new list alone nothing is alike.
    const alone = checkAnswer(await run(folder, [...question, '-f', 'json']));
    expect(alone.findings.filter(({ record }) => record === 'parties/orlov').map(({ rule }) => rule)).toEqual(
      ['house/no-source'],
    );
  });

  test.each([
    ['listed later', list().replace('"start_date":"2024-02-01"', '"start_date":"2024-06-20"')],
    [
      'no longer listed',
      list().replace('"start_date":"2024-02-01"', '"start_date":"2024-02-01","end_date":"2024-02-20"'),
    ],
  ])('takes no day away: an entry that is %s', async (_, changed) => {
    const folder = committed(true);
    put(
      folder,
      'cases/parties/harbor-el-7.yaml',
      'kind: screening\nparty: parties/harbor\nentry: EL el-7\non: 2024-06-02\ndecision: match\nbecause: same number\n',
    );
    execFileSync('git', ['add', '.'], { cwd: folder });
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'b'], {
      cwd: folder,
    });
    put(
      folder,
      'cases/ruritania/t.yaml',
      'kind: transfer\nrecipient: ruritania\nprogram: fms\nend_user: parties/harbor\nlines: [{ item: pumps, deliveries: [{ on: 2024-03-01, quantity: 1 }] }]\n',
    );
    const rules = async (): Promise<string[]> =>
      checkAnswer(await run(folder, ['check', '--as-of', '2024-06-30', '--since', 'HEAD', '-f', 'json']))
        .findings.filter(({ rule }) => rule.includes('listed-party'))
        .map(({ rule }) => rule);
    expect(await rules()).toEqual(['nspd55/delivery-to-listed-party']);
    put(folder, 'lists/csl.json', changed);
    put(folder, 'nsm20.yaml', settings(changed));
    expect(await rules()).toEqual(['nspd55/delivery-to-listed-party']);
  });

  test('that is none any more is told', async () => {
    const folder = committed(true);
    put(folder, 'nsm20.yaml', 'title: no list\n');
    const { out } = await run(folder, ['check', '--as-of', '2024-06-30', '--since', 'HEAD']);
    expect(out).toContain('Screening lists changed, and used beside what HEAD has:\n  - lists/csl.json\n');
  });

  test('under another name is not looked for under the old one', async () => {
    const folder = committed(true);
    renameSync(join(folder, 'lists/csl.json'), join(folder, 'lists/csl-2024-06.json'));
    put(folder, 'nsm20.yaml', settings(list()).replace('csl.json', 'csl-2024-06.json'));
    const question = ['check', '--as-of', '2024-06-30', '--since', 'HEAD', '--fail-on', 'info'];
    const { code, out } = await run(folder, question);
    expect(out).toMatch(/^New since HEAD \([0-9a-f]{12}\): nothing\.$/m);
    expect(code).toBe(0);
  });

  test('that says as much as before brings nothing new', async () => {
    const folder = committed(true);
    put(folder, 'lists/csl.json', list('a remark'));
    put(folder, 'nsm20.yaml', settings(list('a remark')));
    const { code, out } = await run(folder, [
      'check',
      '--as-of',
      '2024-06-30',
      '--since',
      'HEAD',
      '--fail-on',
      'info',
    ]);
    expect(out).toMatch(/^New since HEAD \([0-9a-f]{12}\): nothing\.$/m);
    expect(code).toBe(0);
    const { out: json } = await run(folder, ['check', '--since', 'HEAD', '-f', 'json']);
    expect(
      (JSON.parse(json) as { since: { lists: string[]; held: { settings: string[] } } }).since,
    ).toMatchObject({
      lists: ['lists/csl.json'],
      held: { settings: [] },
    });
  });
});

describe('refused, with a sentence', () => {
  const link = (): string => {
    const folder = temporary({ ...files, 'nsm20.yaml': settings(list()).replace('csl.json', 'link.json') });
    symlinkSync('csl.json', join(folder, 'lists', 'link.json'));
    return folder;
  };
  test.each<[string, string, readonly string[], string]>([
    ['no list is named', office({ 'nsm20.yaml': 'title: x\n' }), [], 'names no screening list'],
    [
      'every list is later than the day',
      office(),
      ['--as-of', '2024-05-31'],
      'was retrieved after 2024-05-31',
    ],
    [
      'no party is recorded',
      temporary({
        ...files,
        'cases/parties/harbor.yaml': files['cases/ruritania.yaml'],
        'cases/parties/quiet.yaml': files['cases/ruritania.yaml'],
      }),
      [],
      'no party is recorded',
    ],
    ['there is no such party', office(), ['parties/harbour'], 'did you mean "parties/harbor"?'],
    ['the record is no party', office(), ['ruritania'], 'is no party'],
    ['the list is missing', temporary({ ...files, 'lists/csl.json': '' }), [], 'lists/csl.json is empty'],
    ['the list is another one', office({ 'lists/csl.json': list('changed') }), [], 'its sha256 differs'],
    ['the list is a link', link(), [], 'is a link'],
    ['the list ends in the middle', office({ 'lists/csl.json': list().slice(0, 200) }), [], 'lists/csl.json'],
    ['a name of nothing', office(), ['--name', ''], 'has no letter or digit'],
    ['a name of signs', office(), ['--name', 'Orlov', '--name', '...'], 'has no letter or digit'],
    [
      'the only party could not be taken in',
      temporary({
        'nsm20.yaml': files['nsm20.yaml'],
        'lists/csl.json': files['lists/csl.json'],
        'cases/parties/harbor.yaml': 'kind: party\nname: [\n',
      }),
      [],
      '1 file could not be taken in',
    ],
    ['a score that is none', office(), ['--at-least', '101'], 'from 1 to 100'],
    ['a format that is none', office(), ['-f', 'yaml'], 'there is no format "yaml"'],
  ])('%s', async (_, folder, args, expected) => {
    const { code, out, err } = await ask(folder, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(expected);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
