/** Rows for ways in which a file once escaped notice, or a character reached the terminal as it stood. */
import { mkdirSync, rmdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { run } from '../support.ts';
import { bareEnvironment, bin, checkAnswer, controls, nsm20, put, temporary } from './program.ts';

const recipient = 'kind: recipient\nname: Freedonia\nreceiving_at_issuance: false\n';
const day = ['--as-of', '2024-02-20'];

/** A case repository under git with everything committed. */
async function committed(
  contents: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = temporary({ 'cases/freedonia.yaml': recipient, ...contents });
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, path));
  const git = (...args: string[]) =>
    execa('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      env: bareEnvironment(),
      extendEnv: false,
    });
  await git('init', '-q');
  await git('add', '-A', '-f');
  await git('commit', '-qm', 'records');
  return folder;
}

describe('a commit is seen as the disk is seen', () => {
  test.each([
    ['a tab in a name', { 'cases/.x\ty.yaml': 'kind: nonsense\n', 'cases/sylvania.yaml\tz': recipient }],
    ['a folder named as a case file', { 'cases/folder.yaml/a.yaml': recipient }],
    ['a hidden folder', { 'cases/.hidden/x.yaml': recipient }],
    ['folders nested too deep', { [`cases/${'d/'.repeat(17)}x.yaml`]: recipient }],
  ])('%s', async (_, contents) => {
    const folder = await committed(contents);
    const [disk, commit] = [
      await nsm20(['check', ...day, '-f', 'concise'], { in: folder }),
      await nsm20(['check', ...day, '-f', 'concise', '--rev', 'HEAD'], { in: folder }),
    ];
    expect(disk.code).toBe(1);
    expect(commit).toEqual(disk);
  });

  test('settings that a commit lacks, or holds as a link, are refused', async () => {
    const folder = await committed({ 'real.yaml': 'records: public-only\n' }, { 'nsm20.yaml': 'real.yaml' });
    const link = await nsm20(['check', '--rev', 'HEAD'], { in: folder });
    expect([link.code, link.err]).toEqual([2, 'nsm20: nsm20.yaml is not a regular file in this commit\n']);
    const missing = await nsm20(['check', '--rev', 'HEAD', '--config', 'none.yaml'], { in: folder });
    expect([missing.code, missing.err]).toEqual([
      2,
      'nsm20: the settings file "none.yaml" does not exist in this commit\n',
    ]);
  });

  test.each([
    ['a file of the wrong ending', 'cases/new.yml'],
    ['a stray file', 'cases/stray.txt'],
    ['a record', 'cases/sylvania.yaml'],
  ])('no revision is named when %s is not committed', async (_, path) => {
    const folder = await committed({});
    const before = await nsm20(['check', '-f', 'json', ...day], { in: folder });
    expect((JSON.parse(before.out) as { revision: string }).revision).toMatch(/^[0-9a-f]{40}$/);
    put(folder, path, recipient);
    const after = await nsm20(['check', '-f', 'json', ...day], { in: folder });
    expect((JSON.parse(after.out) as { revision: null }).revision).toBeNull();
  });

  test('git does not look for another repository above the folder', async () => {
    const folder = await committed({});
    mkdirSync(join(folder, 'in', '.git'), { recursive: true });
    put(join(folder, 'in'), 'cases/sylvania.yaml', recipient);
    const { code } = await nsm20(['status', '-C', 'in', '--rev', 'HEAD'], { in: folder });
    expect(code).toBe(2);
  });
});

test('a link on the way to the case folder is not followed', async () => {
  const outside = temporary({ 'cases/sylvania.yaml': recipient });
  const folder = temporary({ 'nsm20.yaml': 'cases: out/cases\n' });
  symlinkSync(outside, join(folder, 'out'));
  const { code, err } = await nsm20(['check'], { in: folder });
  expect([code, err]).toEqual([
    2,
    'nsm20: the case folder "out/cases" is behind a link; links are not followed\n',
  ]);
});

test('a file that could not be taken in fails the run at any level', async () => {
  const folder = temporary({
    'cases/freedonia.yaml': recipient,
    'cases/x.yaml': 'kind: nonsense\n',
    'nsm20.yaml': 'rules: { house/wrong-shape: info, house/no-source: off }\n',
  });
  const { code, out } = await nsm20(['check', '-f', 'json', ...day], { in: folder });
  expect(code).toBe(1);
  expect(checkAnswer({ out }).findings.map(({ severity }) => severity)).toEqual(['info']);
  put(folder, 'nsm20.yaml', 'rules: { house/wrong-shape: off }\n');
  expect((await nsm20(['check'], { in: folder })).code).toBe(2);
});

test.each<{ args: readonly string[]; says: 'out' | 'err' }>([
  { args: ['status'], says: 'out' },
  { args: ['status', '--plain', '-q'], says: 'out' },
  { args: ['status', '-f', 'markdown'], says: 'out' },
  { args: ['status', '-f', 'csv'], says: 'err' },
  { args: ['status', '-f', 'json'], says: 'err' },
  { args: ['status', '-f', 'json', '-q'], says: 'err' },
  { args: ['deadlines'], says: 'out' },
  { args: ['deadlines', '-f', 'markdown'], says: 'out' },
  { args: ['deadlines', '-f', 'csv'], says: 'err' },
  { args: ['deadlines', '-f', 'ics', '-q'], says: 'err' },
  { args: ['deadlines', '-f', 'json'], says: 'err' },
  { args: ['list'], says: 'out' },
  { args: ['list', 'assurance', '-f', 'markdown'], says: 'out' },
  { args: ['list', '-f', 'csv'], says: 'err' },
  { args: ['list', 'assurance', '-f', 'json'], says: 'err' },
  { args: ['show', 'freedonia'], says: 'out' },
  { args: ['show', 'freedonia', '--plain', '-q'], says: 'out' },
  { args: ['show', 'freedonia', '-f', 'json'], says: 'err' },
])(
  'files that could not be taken in are told beside the answer of $args, on $says',
  async ({ args, says }) => {
    const sound = { 'cases/freedonia.yaml': recipient };
    // One of them cannot be read, and one names a record that is not there.
    const lost = {
      'cases/freedonia/letter.yaml': 'kind: [\n',
      'cases/freedonia/notice.yaml':
        'kind: notice\nto: congress\nunder: 2(d)\nabout: [freedonia/ghost]\nsent: 2024-03-01\n',
    };
    const told = async (contents: Record<string, string>): Promise<{ out: boolean; err: boolean }> => {
      const { code, out, err } = await run(temporary(contents), args);
      expect(code).toBe(0);
      const sentence = '2 files could not be taken in; this may be incomplete. Run: nsm20 check';
      return { out: out.includes(sentence), err: err.includes(sentence) };
    };
    expect(await told({ ...sound, ...lost })).toEqual({ out: says === 'out', err: says === 'err' });
    expect(await told(sound)).toEqual({ out: false, err: false });
  },
);

test('and beside a report, wherever it goes', async () => {
  const folder = temporary({ 'cases/freedonia.yaml': recipient, 'cases/freedonia/letter.yaml': 'kind: [\n' });
  const line = (...more: readonly string[]) =>
    nsm20(['report', '--fy', '2024', ...day, ...more], { in: folder });
  const sentence = '1 file could not be taken in; this may be incomplete. Run: nsm20 check\n';
  expect(await line('-q', '-o', 'report.md')).toMatchObject({ code: 0, out: '', err: sentence });
  expect(await line('-f', 'json')).toMatchObject({ code: 0, err: sentence });
  const { code, out, err } = await line('--check');
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toContain(`\n${sentence}`);
});

test('rules that the settings turn off are named beside every answer', async () => {
  const folder = temporary({
    'cases/freedonia.yaml': recipient,
    'nsm20.yaml': 'rules: { house/draft-with-facts: off, house/no-source: off, house/unused-ignore: info }\n',
  });
  const { out, code } = await nsm20(['check', '--plain', ...day], { in: folder });
  expect(code).toBe(0);
  expect(out).toContain('Note: nsm20.yaml turns off house/draft-with-facts, house/no-source.\n');
});

test.each([
  ['2025-02-21', undefined],
  ['2025-02-20', 'Note: nsm20.yaml ends NSM-20 on 2025-02-20; it was reported rescinded on 2025-02-21.'],
  ['2025-02-22', 'Note: nsm20.yaml ends NSM-20 on 2025-02-22; it was reported rescinded on 2025-02-21.'],
])('an end on %s is told beside every answer where it is not the reported one', async (until, note) => {
  const folder = temporary({
    'cases/freedonia.yaml': recipient,
    'nsm20.yaml': `instruments: { nsm20: { until: ${until} } }\n`,
  });
  for (const args of [['check', '--plain'], ['status'], ['deadlines', '-f', 'ics']]) {
    const { out, err } = await run(folder, args);
    const said = `${out}${err}`.replaceAll(/\n {2}/g, ' ').split('\n');
    expect(said.filter((line) => line.includes('rescinded'))).toEqual(note === undefined ? [] : [note]);
  }
});

test('records at the top of a git work tree are read, and .git is not', async () => {
  const folder = await committed({ 'nsm20.yaml': 'cases: cases\n' });
  put(folder, 'nsm20.yaml', 'cases: .\nrules: { house/no-source: off }\n');
  const { out } = await nsm20(['check', '-f', 'json', ...day], { in: folder });
  expect(checkAnswer({ out }).findings).toEqual([]);
});

test('a current folder that is gone is told in words', async () => {
  const folder = temporary();
  const gone = join(folder, 'gone');
  mkdirSync(gone);
  const script = 'cd "$1" && rmdir "$1" && exec "$2" "$3" check';
  const { exitCode, stderr } = await execa('sh', ['-c', script, 'sh', gone, process.execPath, bin], {
    reject: false,
  });
  expect([exitCode, stderr]).toEqual([2, 'nsm20: the current folder no longer exists']);
  expect(() => rmdirSync(gone)).toThrow();
});

describe('what a person or a file wrote reaches no stream as it stands', () => {
  const hostile = 'cases/esc\u001b[31m.yaml';
  test.each([
    ['a file name, told under --verbose', ['check', '-v']],
    ['a file name, suggested', ['show', 'esc[31m']],
    ['a file name, in JSON', ['check', '-f', 'json']],
    ['a path that was asked for', ['check', 'x\n::error::y']],
    ['a revision that was asked for', ['check', '--rev', 'x\n::error::y']],
    ['an unknown command', ['x\u001b[31m\n::error::y']],
  ])('%s', async (_, args) => {
    const folder = await committed({ [hostile]: recipient, 'cases/rtl\u202e\u0085.yaml': recipient });
    const { out, err } = await nsm20(args, { in: folder });
    expect(out.replaceAll('\n', '')).not.toMatch(controls);
    expect(err.replaceAll('\n', '')).not.toMatch(controls);
    expect(`${out}\n${err}`).not.toMatch(/^\s*::/m);
  });

  test('the settings', async () => {
    const folder = temporary({ 'cases/freedonia.yaml': recipient, 'nsm20.yaml': '"\\e[31mx": 1\n' });
    const { code, err } = await nsm20(['check'], { in: folder });
    expect(code).toBe(2);
    expect(err.replaceAll('\n', '')).not.toMatch(controls);
  });
});

test('an impossible day in the settings is named as such', async () => {
  const folder = temporary({
    'cases/freedonia.yaml': recipient,
    'nsm20.yaml': 'instruments: { nsm20: { until: 2025-02-30 } }\n',
  });
  const { err } = await nsm20(['check'], { in: folder });
  expect(err).toContain('nsm20.yaml:1:32: "2025-02-30" is not a day on the calendar');
});
