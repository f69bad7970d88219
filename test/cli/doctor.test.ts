/** `nsm20 doctor`: what it says when all is well, and each thing that needs attention, with what to do about it. */
import { appendFileSync, chownSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isAtLeast } from '../../src/cli/examine-program.ts';
import { about, version } from '../../src/cli/main.ts';
import { schemaFiles } from '../../src/guide/schemas.ts';
import { run, type Run } from '../support.ts';
import { git } from './git-program.ts';
import { cleanUp, nsm20, put, temporary } from './program.ts';

cleanUp();

const sound = {
  'nsm20.yaml': 'instruments:\n  nsm20: { until: 2025-02-21, because: reported rescinded }\n',
  'cases/ruritania.yaml':
    '# yaml-language-server: $schema=../.nsm20/schema/case-file.json\nkind: recipient\nname: Ruritania\n',
  ...Object.fromEntries(schemaFiles().map(({ path, text }) => [path, text])),
};

/** The sound repository with one commit. */
function committed(): string {
  const folder = temporary(sound);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all', '--force');
  git(folder, 'commit', '--quiet', '--message', 'Begin');
  return folder;
}

/** What does not stay: the versions of the program, of Node, and of what the program is made of. */
const steady = (text: string): string =>
  text
    .replace(`nsm20 ${version()}`, 'nsm20 0.1.0')
    .replace(/Node [\d.]+; /, 'Node 20.20.2; ')
    .replace(/(libraries: )[^]*?(?=\n\n|",)/, '$1...');

test('as many files could not be taken in as a check says', async () => {
  const folder = temporary();
  await run(folder, ['init', '--example']);
  expect((await run(folder, ['check'])).out).toContain('\n3 files could not be taken in; ');
  expect((await run(folder, ['doctor'])).out).toContain('3 could not be taken in');
});

test.runIf(process.getuid?.() === 0)(
  'a repository of another user: it names the command that trusts it',
  async () => {
    const plain = committed();
    const folder = `${plain} of others`;
    renameSync(plain, folder);
    const nobody = 65_534;
    for (const path of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
      chownSync(join(folder, path), nobody, nobody);
    const { code, out } = await nsm20(['doctor', '-f', 'json'], { in: folder });
    rmSync(folder, { recursive: true });
    const { says, help } = lines({ out }).find(({ id }) => id === 'git')!;
    expect(says).toBe('git does not trust this repository: it belongs to another user');
    expect(help).toBe('if you trust it, run at its top: git config --global --add safe.directory "$PWD"');
    expect(code).toBe(1);
  },
);

test('all is well', async () => {
  const folder = temporary(sound);
  const { code, out, err } = await run(folder, ['doctor']);
  expect([code, err]).toEqual([0, '']);
  expect(steady(out)).toBe(`Program
  ok         version: nsm20 0.1.0
  ok         node: Node 20.20.2; 20.19 or later is supported
  ok         libraries: ...

Case repository
  ok         settings: nsm20.yaml, in this folder
  ok         case files: 1 case file below "cases"
  ok         templates: the built-in ones
  note       git: this folder is in no git repository: earlier revisions cannot
             be asked for

Answers
  ok         day: 2024-06-25, today in the time zone America/New_York
  ok         nsm20: NSM-20 is applied from 2024-02-08 until 2025-02-21, as the
             settings say
             reported rescinded
  ok         faa: FAA: not applied, since there is no record of its own kinds
             (drawdown)
  ok         aeca: AECA: not applied, since there is no record of its own kinds
             (lease, retransfer, end-use-check)
  ok         leahy: Leahy laws: not applied, since there is no record of its own
             kinds (unit, vetting)
  ok         cat: arms transfer policy: not applied, since there is no record of
             its own kinds (cat-review)
  ok         nspd55: NSPD-55: not applied, since there is no record of its own
             kinds (directive, completion, party, screening)
  ok         colour: off, because the answer does not go to a terminal
  ok         source text: printed by check (full) and show (text), into whatever
             keeps their output; output.frames is all
             show, list and report print what records say, whatever this setting
             is

Editor
  ok         schemas: those in .nsm20/schema are this program's
  ok         wiring: 1 record names the schema

All is well.
`);
  expect((await run(folder, ['doctor', '-q'])).out).not.toContain('All is well');
  expect((await run(folder, ['doctor', '--plain'])).out).toContain(
    'OK: Case repository, settings: nsm20.yaml, in this folder.\n',
  );
});

interface Line {
  readonly id: string;
  readonly state: string;
  readonly says: string;
  readonly help: string | null;
}
const lines = ({ out }: Pick<Run, 'out'>): readonly Line[] =>
  (JSON.parse(out) as { lines: readonly Line[] }).lines;

/** `id: what it says`, of each line that needs attention; each says what to do. */
const attention = (answer: Run): readonly string[] =>
  lines(answer)
    .filter(({ state }) => state === 'attention')
    .map(({ id, says, help }) => `${id}: ${says}; ${help}`);

describe('what needs attention', () => {
  test.each<[what: string, make: (folder: string) => void, expected: readonly string[]]>([
    [
      'settings that cannot be used',
      (folder) => put(folder, 'nsm20.yaml', 'case: cases\n'),
      ['settings: the settings cannot be used; put the settings right'],
    ],
    [
      'no records',
      (folder) => rmSync(join(folder, 'cases/ruritania.yaml')),
      [
        'case files: no records found below "cases"; records are files ending in ".yaml"; the first one: nsm20 new recipient',
      ],
    ],
    [
      'no case folder',
      (folder) => rmSync(join(folder, 'cases'), { recursive: true }),
      [
        'case files: the case folder "cases" cannot be read: it does not exist; run it in a case repository, or name one with -C; nsm20 init makes one',
      ],
    ],
    [
      'a file that cannot be taken in',
      (folder) => put(folder, 'cases/unread.yaml', 'kind: [\n'),
      ['case files: 2 case files below "cases", 1 could not be taken in; nsm20 check says which, and why'],
    ],
    [
      'a file that names nobody who is there',
      (folder) => put(folder, 'cases/letter.yaml', 'kind: assurance\nrecipient: ruritannia\ncovers: [ihl]\n'),
      ['case files: 2 case files below "cases", 1 could not be taken in; nsm20 check says which, and why'],
    ],
    [
      'a marked file',
      (folder) => put(folder, 'cases/marked.yaml', '# SECRET//NOFORN\nkind: recipient\nname: Freedonia\n'),
      [
        'case files: 2 case files below "cases", 1 with a marking above CUI, of which nothing is used; nsm20 check says which, and why',
      ],
    ],
    [
      'a template that nothing asks for',
      (folder) => put(folder, 'templates/frnt.md', 'x\n'),
      ['templates: a file there is no template; rename the file, or move it out of the folder'],
    ],
    [
      'schemas of another version',
      (folder) => appendFileSync(join(folder, '.nsm20/schema/config.json'), '\n'),
      ["schemas: those in .nsm20/schema are not this program's; run: nsm20 schema --write"],
    ],
    [
      'one schema of two',
      (folder) => rmSync(join(folder, '.nsm20/schema/config.json')),
      ["schemas: those in .nsm20/schema are not this program's; run: nsm20 schema --write"],
    ],
    [
      'records that name schemas which are not there',
      (folder) => rmSync(join(folder, '.nsm20'), { recursive: true }),
      [
        'schemas: there are none in .nsm20/schema, and an editor is told to use them; run: nsm20 schema --write',
      ],
    ],
    [
      'a record that names its schema from another place',
      (folder) =>
        put(
          folder,
          'cases/ruritania/unit.yaml',
          `${sound['cases/ruritania.yaml'].split('\n')[0]}\nkind: unit\nrecipient: ruritania\nname: Guards\n`,
        ),
      [
        'records: 1 record names a schema that is not there; the first line of cases/ruritania/unit.yaml should be: # yaml-language-server: $schema=../../.nsm20/schema/case-file.json',
      ],
    ],
  ])('%s', async (_, make, expected) => {
    const folder = temporary(sound);
    make(folder);
    const answer = await run(folder, ['doctor', '-f', 'json']);
    expect(attention(answer)).toEqual(expected);
    expect([answer.code, answer.err]).toEqual([1, '']);
    expect(answer.out).not.toContain(folder);
    expect((await run(folder, ['doctor'])).out).toMatch(/\n1 line needs attention\.\n$/);
  });

  test('what the settings refuse is told line by line', async () => {
    const folder = temporary({ ...sound, 'nsm20.yaml': 'case: cases\nrecords: all\n' });
    const { out } = await run(folder, ['doctor']);
    expect(out).toContain('nsm20.yaml:1:1: "case" is not a field of the settings');
    expect(out).toContain('nsm20.yaml:2:10: ');
  });
});

describe('git', () => {
  const gitLines = async (folder: string): Promise<readonly string[]> =>
    lines(await run(folder, ['doctor', '-f', 'json']))
      .filter(({ id }) => id === 'git' || id === 'commit')
      .map(({ state, says }) => `${state}: ${says.replace(/[0-9a-f]{12}/, '<commit>')}`);
  const clean = 'ok: the case files are those of commit <commit>';

  test.each<[what: string, make: () => string, expected: readonly string[]]>([
    ['all committed', committed, ['ok: on main, at commit <commit>', clean]],
    [
      'a record that is not as committed',
      () => {
        const folder = committed();
        put(folder, 'cases/sylvania.yaml', 'kind: recipient\nname: Sylvania\n');
        return folder;
      },
      [
        'ok: on main, at commit <commit>',
        'note: the case files or the settings are not as committed; reports name no commit',
      ],
    ],
    [
      'no commit yet',
      () => {
        const folder = temporary(sound);
        git(folder, 'init', '--quiet', '--initial-branch=main');
        return folder;
      },
      ['ok: no commit yet'],
    ],
    [
      'a detached head',
      () => {
        const folder = committed();
        git(folder, 'checkout', '--quiet', '--detach');
        return folder;
      },
      ['ok: on no branch (detached), at commit <commit>', clean],
    ],
    [
      'a shallow clone',
      () => {
        const [folder, clone] = [committed(), temporary()];
        git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Go on');
        git(clone, 'clone', '--quiet', '--depth=1', `file://${folder}`, '.');
        return clone;
      },
      [
        'ok: on main, at commit <commit>',
        'attention: the clone is shallow: earlier commits are not here',
        clean,
      ],
    ],
    [
      'a partial clone',
      () => {
        const folder = committed();
        git(folder, 'config', 'remote.origin.promisor', 'true');
        return folder;
      },
      [
        'ok: on main, at commit <commit>',
        'attention: the clone is partial: files of earlier commits may not be here, and are never fetched',
        clean,
      ],
    ],
    [
      'a folder that only looks like git',
      () => temporary({ ...sound, '.git/HEAD': 'nothing\n' }),
      ['attention: git cannot read this repository'],
    ],
  ])('%s', async (_, make, expected) => {
    expect(await gitLines(make())).toEqual(expected);
  });
});

describe('why an answer is as it is', () => {
  const said = async (
    id: string,
    args: readonly string[],
    env: Record<string, string> = {},
  ): Promise<string> => {
    const found = lines(await run(temporary(sound), ['doctor', '-f', 'json', ...args], env)).find(
      (line) => line.id === id,
    );
    return `${found?.state}: ${found?.says}`;
  };

  test.each<[id: string, args: readonly string[], env: Record<string, string>, says: string]>([
    ['day', ['--as-of', '2025-03-01'], { NSM20_AS_OF: '2024-03-01' }, 'ok: 2025-03-01, as --as-of says'],
    ['day', [], { NSM20_AS_OF: '2024-03-01' }, 'note: 2024-03-01, as NSM20_AS_OF says'],
    [
      'nsm20',
      ['--as-of', '2025-02-21'],
      {},
      'ok: NSM-20 is applied from 2024-02-08 until 2025-02-21, as the settings say',
    ],
    [
      'nsm20',
      ['--as-of', '2025-02-22'],
      {},
      'ok: NSM-20 is applied from 2024-02-08 until 2025-02-21, as the settings say; that day has passed',
    ],
    ['colour', ['--color', 'never'], { FORCE_COLOR: '1' }, 'ok: off, because --color never'],
    ['colour', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, 'ok: off, because NO_COLOR is set'],
    ['colour', [], { FORCE_COLOR: '1' }, 'ok: on, because FORCE_COLOR is set'],
    ['colour', [], { FORCE_COLOR: '0' }, 'ok: off, because FORCE_COLOR is 0'],
  ])('%s with %j %j', async (id, args, env, says) => {
    expect(await said(id, args, env)).toBe(says);
  });

  test('an end of the memorandum that is not the reported one', async () => {
    const until = sound['nsm20.yaml'].replace('2025-02-21', '2024-02-20');
    const folder = temporary({ ...sound, 'nsm20.yaml': until });
    expect((await run(folder, ['doctor'])).out).toContain(
      '  note       nsm20: NSM-20 is applied from 2024-02-08 until 2024-02-20, as the\n' +
        '             settings say; that day has passed\n' +
        '             reported rescinded\n' +
        '             it was reported rescinded on 2025-02-21\n',
    );
  });

  test('the settings of a folder above, found from below', async () => {
    const folder = temporary({ ...sound, 'nsm20.yaml': 'output: { frames: none }\n' });
    git(folder, 'init', '--quiet');
    const found = lines(await run(join(folder, 'cases'), ['doctor', '-f', 'json']));
    expect(found.find(({ id }) => id === 'settings')?.says).toBe(
      'nsm20.yaml, 1 folder up, the nearest on the way to the top of the git repository',
    );
    expect(found.find(({ id }) => id === 'source text')?.says).toMatch(/^not printed/);
    expect(found.find(({ id }) => id === 'nsm20')?.says).toBe(
      'NSM-20 is applied from 2024-02-08, without an end',
    );
  });
});

test.each<[args: readonly string[], says: string]>([
  [['-C', 'nowhere'], 'there is no folder "nowhere"'],
  [['--as-of', 'today'], '"today" is not a day'],
  [['--config', 'none.yaml'], 'the settings file "none.yaml" does not exist'],
  [['--rev', 'HEAD'], '--rev needs a git repository'],
  [['-f', 'csv'], 'there is no format "csv"'],
])('%j could not run', async (args, says) => {
  const { code, out, err } = await run(temporary(sound), ['doctor', ...args]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(`nsm20: ${says}`);
});

test('the built program says the same, and of a revision', async () => {
  const folder = committed();
  rmSync(join(folder, 'cases/ruritania.yaml'));
  const { code, out, err } = await nsm20(['doctor', '--rev', 'HEAD', '--as-of', '2024-06-25'], {
    in: folder,
  });
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('case files: 1 case file below "cases"\n');
  expect(out).toContain('read from the revision that --rev names\n');
  expect(out).not.toContain(folder);
});

test.each([
  ['20.19.0', '20.19', true],
  ['20.18.9', '20.19', false],
  ['20.20.2', '20.19', true],
  ['22.0.0', '20.19', true],
  ['18.99.0', '20.19', false],
  ['20.19', '20.19', true],
])('%s is at least %s: %s', (version, least, expected) => {
  expect(isAtLeast(version, least)).toBe(expected);
});

test('the libraries that read what strangers write are not below the versions with known holes', () => {
  const { yaml, liquidjs } = about().devDependencies;
  expect([isAtLeast(yaml!, '2.8.3'), isAtLeast(liquidjs!, '10.27.1')]).toEqual([true, true]);
});
