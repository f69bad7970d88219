/** Real git repositories: what a revision holds, whose commit an answer is of, and what git is kept from running. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git } from './git-program.ts';
import { bin, checkAnswer, cleanUp, nsm20, put, temporary, type Answer } from './program.ts';

cleanUp();

const recipient = (name: string): string =>
  `kind: recipient\nname: ${name}\nreceiving_at_issuance: false\nsources:\n  - title: Gazette\n`;

/** A repository with two commits: first Freedonia under an older name, then under its own, with settings. */
function history(sub = '', ...how: readonly string[]): string {
  const folder = temporary();
  git(folder, 'init', '--quiet', '--initial-branch=main', ...how);
  put(folder, join(sub, 'cases/freedonia.yaml'), recipient('Old Freedonia'));
  commit(folder, 'Begin');
  put(folder, join(sub, 'cases/freedonia.yaml'), recipient('New Freedonia'));
  put(folder, join(sub, 'cases/sylvania.yaml'), recipient('Sylvania'));
  put(folder, join(sub, 'nsm20.yaml'), 'title: Second\ntimezone: America/New_York\n');
  commit(folder, 'Go on');
  return folder;
}

function commit(folder: string, message: string): string {
  git(folder, 'add', '--all', '--force');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
  return git(folder, 'rev-parse', 'HEAD');
}

const asOf = ['--as-of', '2024-02-20'] as const;
const check = (folder: string, ...args: readonly string[]): Promise<Answer> =>
  nsm20(['check', '-f', 'json', ...asOf, ...args], { in: folder });

async function revision(folder: string, ...args: readonly string[]): Promise<string | null> {
  const answer = await check(folder, ...args);
  expect(answer.err).toBe('');
  return checkAnswer(answer).revision;
}

async function names(folder: string, ...args: readonly string[]): Promise<string[]> {
  const { out, err } = await nsm20(['status', '-f', 'json', ...asOf, ...args], { in: folder });
  expect(err).toBe('');
  return (JSON.parse(out) as { recipients: { name: string }[] }).recipients.map(({ name }) => name);
}

describe.concurrent('--rev', () => {
  test('reads the files of that commit and not those of the folder', async () => {
    const folder = history();
    put(folder, 'cases/freedonia.yaml', 'no record');
    put(folder, 'cases/genovia.yaml', recipient('Genovia'));
    expect(await names(folder, '--rev', 'HEAD~1')).toEqual(['Old Freedonia']);
    expect(await names(folder, '--rev', 'HEAD')).toEqual(['New Freedonia', 'Sylvania']);
    expect(await revision(folder, '--rev', 'HEAD~1')).toBe(git(folder, 'rev-parse', 'HEAD~1'));
  });

  test('reads the settings of that commit', async () => {
    const folder = history();
    put(folder, 'nsm20.yaml', 'records: public-only\n');
    commit(folder, 'Change the settings');
    put(folder, 'nsm20.yaml', 'cases: elsewhere\n');
    const ask = (rev: string): Promise<Answer> => nsm20(['check', ...asOf, '--rev', rev], { in: folder });
    expect((await ask('HEAD')).out).toContain('public-only record');
    expect((await ask('HEAD~1')).out).not.toContain('public-only record');
  });

  test('gives the very bytes of the folder when nothing was changed', async () => {
    const folder = history();
    const [now, then] = await Promise.all([check(folder), check(folder, '--rev', 'HEAD')]);
    expect(then.out).toBe(now.out);
    expect(then.code).toBe(now.code);
  });

  test('takes a tag, a branch, and the beginning of a commit', async () => {
    const folder = history();
    git(folder, 'tag', '--annotate', '--message', 'First', 'v1', 'HEAD~1');
    git(folder, 'branch', 'older', 'HEAD~1');
    const older = git(folder, 'rev-parse', 'HEAD~1');
    for (const name of ['v1', 'older', older.slice(0, 10)]) {
      expect(await revision(folder, '--rev', name), name).toBe(older);
    }
  });

  test('works on a detached head, in a work tree of its own, and with the longer kind of commit ids', async () => {
    const folder = history();
    git(folder, 'checkout', '--quiet', '--detach', 'HEAD~1');
    expect(await names(folder, '--rev', 'main')).toEqual(['New Freedonia', 'Sylvania']);
    const tree = join(temporary(), 'tree');
    git(folder, 'worktree', 'add', '--quiet', tree, 'main');
    expect(await names(tree, '--rev', 'HEAD~1')).toEqual(['Old Freedonia']);
    expect(await revision(tree)).toBe(git(folder, 'rev-parse', 'main'));
    const long = history('', '--object-format=sha256');
    expect(await revision(long)).toMatch(/^[0-9a-f]{64}$/);
    expect(await names(long, '--rev', 'HEAD~1')).toEqual(['Old Freedonia']);
  });

  test('finds a link, another repository and a file of another ending in a commit', async () => {
    const folder = history();
    symlinkSync('../.git/config', join(folder, 'cases/link.yaml'));
    put(folder, 'cases/genovia.yml', recipient('Genovia'));
    put(folder, 'cases/README.md', '# Read me\n');
    put(folder, 'cases/latin.yaml', Buffer.from(recipient('G\xe9novia'), 'latin1'));
    put(folder, 'cases/long.yaml', '#'.repeat(1024 * 1024 + 1));
    git(folder, 'add', '--all');
    git(
      folder,
      'update-index',
      '--add',
      '--cacheinfo',
      `160000,${git(folder, 'rev-parse', 'HEAD')},cases/inner`,
    );
    git(folder, 'commit', '--quiet', '--message', 'Bring trouble');
    const answer = await check(folder, '--rev', 'HEAD');
    expect(answer.code).toBe(1);
    expect(answer.out).not.toContain('repositoryformatversion');
    const said = checkAnswer(answer).findings.map(({ at, message }) => `${at.path}: ${message}`);
    expect(said.toSorted()).toEqual([
      'cases/README.md: this is not a case file',
      'cases/genovia.yml: the name of a case file ends in ".yaml"',
      'cases/inner: this is another repository',
      expect.stringMatching(/^cases\/latin\.yaml: the file is not UTF-8 at byte /),
      'cases/link.yaml: this is a link; links are not followed',
      'cases/long.yaml: the file is larger than 1 MiB',
    ]);
  });

  test('finds names that mislead in a commit', async () => {
    const folder = history();
    const misleading = ['x\n::error::y.yaml', 'x\u001b[2K.yaml', '-rf.yaml', 'a b.yaml', '.hidden.yaml'];
    for (const name of misleading) put(folder, `cases/${name}`, recipient('Genovia'));
    commit(folder, 'Bring trouble');
    const { findings } = checkAnswer(await check(folder, '--rev', 'HEAD'));
    expect(findings.map(({ at }) => at.path).toSorted()).toEqual(
      misleading.map((name) => `cases/${name}`).toSorted(),
    );
  });

  test('finds a folder whose name is not UTF-8 as it is found on the disk', async () => {
    const folder = history();
    const odd = Buffer.concat([Buffer.from(join(folder, 'cases/d')), Buffer.from([0xff])]);
    mkdirSync(odd);
    for (const name of ['/a.yaml', '/b.yaml'])
      writeFileSync(Buffer.concat([odd, Buffer.from(name)]), recipient('Genovia'));
    commit(folder, 'Bring trouble');
    const [now, then] = await Promise.all([check(folder), check(folder, '--rev', 'HEAD')]);
    const said = (answer: Answer): string[] =>
      checkAnswer(answer).findings.map(({ at, message }) => `${at.path}: ${message}`);
    expect(said(then)).toEqual(['cases/d\ufffd: the name of the file is not UTF-8']);
    expect(said(now)).toEqual(said(then));
    expect((await nsm20(['check', ...asOf, '--since', 'HEAD'], { in: folder })).code).toBe(0);
  });

  test('sees through a replaced commit', async () => {
    const folder = history();
    const [older, newer] = [git(folder, 'rev-parse', 'HEAD~1'), git(folder, 'rev-parse', 'HEAD')];
    git(folder, 'replace', older, newer);
    expect(await names(folder, '--rev', older)).toEqual(['Old Freedonia']);
  });

  test.each([
    ['--output=pwn'],
    ['--help'],
    ['-h'],
    ['--exec-path'],
    ['--parseopt'],
    ['no-such-name'],
    ['HEAD~9'],
    ['HEAD:cases', '"HEAD:cases" names a folder, not a commit'],
    ['HEAD:nsm20.yaml', '"HEAD:nsm20.yaml" names a file, not a commit'],
    ['HEAD^{tree}', '"HEAD^{tree}" names a folder, not a commit'],
    ['HEAD HEAD~1'],
    ['HEAD..HEAD~1'],
    ['', '--rev is given an empty name'],
    ['0'.repeat(40), 'stands for no commit: it is what there is before the first push of a branch'],
    ['1'.repeat(40), `what "${'1'.repeat(40)}" names is not in this repository`],
    ['@{upstream}'],
    ['main@{2020-01-01}', 'git does not remember here what "main@{2020-01-01}" was then'],
  ])('refuses %j and writes nothing', async (name, says = `git knows no commit "${name}"`) => {
    const folder = history();
    const { code, out, err } = await check(folder, `--rev=${name}`);
    expect(err).toContain(says);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(readdirSync(folder).toSorted()).toEqual(['.git', 'cases', 'nsm20.yaml']);
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  test('writes nothing even where a branch has the name of an option', async () => {
    const folder = history();
    git(folder, 'update-ref', 'refs/heads/--output=pwn', 'HEAD~1');
    const { code } = await check(folder, '--rev=--output=pwn');
    expect([0, 2]).toContain(code);
    expect(readdirSync(folder).toSorted()).toEqual(['.git', 'cases', 'nsm20.yaml']);
  });

  test('refuses a repository without a commit', async () => {
    const folder = temporary({ 'cases/freedonia.yaml': recipient('Freedonia') });
    git(folder, 'init', '--quiet');
    for (const [rev, says] of [
      ['HEAD', 'this repository has no commit yet'],
      ['HEAD~1', 'this repository has no commit yet'],
      ['main', 'git knows no commit "main"'],
    ] as const) {
      const { code, err } = await check(folder, '--rev', rev);
      expect(err).toContain(says);
      expect(code).toBe(2);
    }
  });

  test('takes a commit that is looked for by its message', async () => {
    expect(await names(history(), '--rev', ':/Begin')).toEqual(['Old Freedonia']);
  });

  test('names the branch of the server where there is no other', async () => {
    const folder = history();
    git(folder, 'update-ref', 'refs/remotes/origin/trunk', 'HEAD~1');
    const { code, err } = await check(folder, '--rev', 'trunk');
    expect(err).toContain('git knows no commit "trunk"\nhelp: there is one called "origin/trunk"\n');
    expect(code).toBe(2);
    expect(await names(folder, '--rev', 'origin/trunk')).toEqual(['Old Freedonia']);
  });

  test('refuses a name of two things, whatever the settings say, and takes what says which', async () => {
    const folder = history();
    git(folder, 'tag', 'main', 'HEAD~1');
    git(folder, 'config', 'core.warnAmbiguousRefs', 'false');
    const { code, out, err } = await check(folder, '--rev', 'main');
    expect(err).toContain('"main" is the name of more than one thing');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(await names(folder, '--rev', 'refs/heads/main')).toEqual(['New Freedonia', 'Sylvania']);
    expect(await names(folder, '--rev', 'refs/tags/main')).toEqual(['Old Freedonia']);
  });

  test('takes the whole name of a commit, though a branch is called so', async () => {
    const folder = history();
    const older = git(folder, 'rev-parse', 'HEAD~1');
    git(folder, 'update-ref', `refs/heads/${older}`, 'HEAD');
    expect(await names(folder, '--rev', older)).toEqual(['Old Freedonia']);
  });

  test.each<[string, (folder: string) => void]>([
    ['git cannot read this repository', (folder) => writeFileSync(join(folder, '.git/config'), '[core\n')],
    [
      'is not in this repository',
      (folder) => {
        const head = git(folder, 'rev-parse', 'HEAD');
        rmSync(join(folder, '.git/objects', head.slice(0, 2), head.slice(2)));
      },
    ],
    [
      'git cannot read this repository',
      (folder) => {
        rmSync(join(folder, '.git'), { recursive: true });
        writeFileSync(join(folder, '.git'), 'gitdir: nowhere\n');
      },
    ],
  ])('says of a broken repository: %s', async (says, broken) => {
    const folder = history();
    broken(folder);
    const { code, out, err } = await check(folder, '--rev', 'HEAD');
    expect(err).toContain(says);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  test('looks for the settings in that commit, not on the disk', async () => {
    const folder = temporary();
    git(folder, 'init', '--quiet', '--initial-branch=main');
    put(folder, 'office/cases/freedonia.yaml', recipient('Freedonia'));
    put(folder, 'nsm20.yaml', 'cases: office/cases\nrecords: public-only\n');
    commit(folder, 'Begin');
    git(folder, 'mv', 'nsm20.yaml', 'office/nsm20.yaml');
    put(folder, 'office/nsm20.yaml', 'title: Moved\n');
    commit(folder, 'Move the settings');
    const then = join(temporary(), 'then');
    git(folder, 'worktree', 'add', '--quiet', then, 'HEAD~1');
    const office = join(folder, 'office');
    for (const args of [['check'], ['status'], ['deadlines', '--all'], ['list'], ['check', '-f', 'json']]) {
      const question = [...args, ...asOf];
      const [asked, seen] = await Promise.all([
        nsm20([...question, '--rev', 'HEAD~1'], { in: office }),
        nsm20(question, { in: join(then, 'office') }),
      ]);
      expect(asked).toEqual(seen);
      expect(asked.code).toBe(0);
    }
    // Nor need the settings or the folder be on the disk any more.
    rmSync(office, { recursive: true });
    const seen = await nsm20(['check', ...asOf], { in: join(then, 'office') });
    const gone = await nsm20(['-C', 'office', 'check', ...asOf, '--rev', 'HEAD~1'], { in: folder });
    expect(gone).toEqual(seen);
    const never = await nsm20(['-C', 'other', 'check', '--rev', 'HEAD'], { in: folder });
    expect(never.err).toContain('there is no folder "other" in HEAD');
    expect(never.code).toBe(2);
    // A folder that is there now and was not then is none of the revision's.
    const later = await nsm20(['-C', 'office', 'check', '--rev', 'HEAD~1'], { in: history() });
    expect(later.code).toBe(2);
  });

  test('refuses a commit without a case folder', async () => {
    const folder = history();
    git(folder, 'rm', '-r', '--quiet', 'cases');
    commit(folder, 'Remove all');
    const { code, err } = await check(folder, '--rev', 'HEAD');
    expect(err).toContain('no records found below "cases"');
    expect(code).toBe(2);
  });

  test('refuses a commit whose case folder is a link', async () => {
    const folder = history();
    renameSync(join(folder, 'cases'), join(folder, 'real'));
    symlinkSync('real', join(folder, 'cases'));
    commit(folder, 'Link the folder');
    const { code, out } = await check(folder, '--rev', 'HEAD');
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  test('refuses a commit of which an object is lost, and says how to look', async () => {
    const folder = history();
    const lost = git(folder, 'rev-parse', 'HEAD~1:cases/freedonia.yaml');
    rmSync(join(folder, '.git/objects', lost.slice(0, 2), lost.slice(2)));
    const { code, out, err } = await check(folder, '--rev', 'HEAD~1');
    expect(err).toContain('git fsck');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(await names(folder, '--rev', 'HEAD')).toEqual(['New Freedonia', 'Sylvania']);
  });
});

describe.concurrent('the revision of an answer', () => {
  test('is the commit in a clean tree, from every folder of it', async () => {
    const folder = history();
    const head = git(folder, 'rev-parse', 'HEAD');
    expect(await revision(folder)).toBe(head);
    expect(await revision(join(folder, 'cases'))).toBe(head);
  });

  test.each<[string, (folder: string) => void]>([
    ['a changed record', (folder) => put(folder, 'cases/freedonia.yaml', recipient('Newest Freedonia'))],
    [
      'a changed record that is staged',
      (folder) => {
        put(folder, 'cases/freedonia.yaml', recipient('Newest Freedonia'));
        git(folder, 'add', '--all');
      },
    ],
    ['a line end more', (folder) => put(folder, 'cases/freedonia.yaml', `${recipient('New Freedonia')}\n`)],
    [
      'other line ends',
      (folder) => put(folder, 'cases/freedonia.yaml', recipient('New Freedonia').replaceAll('\n', '\r\n')),
    ],
    ['a record that git does not know', (folder) => put(folder, 'cases/genovia.yaml', recipient('Genovia'))],
    [
      'a record that git was told to ignore',
      (folder) => {
        put(folder, '.git/info/exclude', '*.yaml\n');
        put(folder, 'cases/genovia.yaml', recipient('Genovia'));
      },
    ],
    ['a removed record', (folder) => rmSync(join(folder, 'cases/sylvania.yaml'))],
    [
      'a renamed record',
      (folder) => renameSync(join(folder, 'cases/sylvania.yaml'), join(folder, 'cases/genovia.yaml')),
    ],
    ['changed settings', (folder) => put(folder, 'nsm20.yaml', 'title: Third\n')],
    ['removed settings', (folder) => rmSync(join(folder, 'nsm20.yaml'))],
    [
      'a record behind the back of the index',
      (folder) => {
        git(folder, 'update-index', '--assume-unchanged', 'cases/freedonia.yaml');
        put(folder, 'cases/freedonia.yaml', recipient('Newest Freedonia'));
      },
    ],
  ])('is null with %s', async (_, change) => {
    const folder = history();
    change(folder);
    expect(await revision(folder)).toBeNull();
  });

  test('does not mind files that are not read', async () => {
    const folder = history();
    put(folder, 'README.md', '# Read me\n');
    put(folder, 'notes/draft.yaml', '{');
    expect(await revision(folder)).toBe(git(folder, 'rev-parse', 'HEAD'));
  });

  test('is null without git, without a commit, and where git cannot be started', async () => {
    const folder = temporary({ 'cases/freedonia.yaml': recipient('Freedonia') });
    expect(await revision(folder)).toBeNull();
    git(folder, 'init', '--quiet');
    expect(await revision(folder)).toBeNull();
    commit(folder, 'Begin');
    expect(await revision(folder)).not.toBeNull();
    const env = { PATH: temporary() };
    const without = await nsm20(['check', '-f', 'json', ...asOf], { in: folder, env });
    expect(checkAnswer(without).revision).toBeNull();
    expect(without).toMatchObject({ code: 0, err: '' });
    const { code, err } = await nsm20(['check', '--rev', 'HEAD'], { in: folder, env });
    expect(err).toContain('--rev needs git, and git cannot be started');
    expect(code).toBe(2);
  });

  test('is told by the folder, whatever the caller told git', async () => {
    const [folder, other] = [history(), history()];
    put(other, 'cases/freedonia.yaml', recipient('Other Freedonia'));
    commit(other, 'Another way');
    const env = {
      GIT_DIR: join(other, '.git'),
      GIT_WORK_TREE: other,
      GIT_INDEX_FILE: join(other, '.git/index'),
      GIT_OBJECT_DIRECTORY: join(other, '.git/objects'),
      GIT_NAMESPACE: 'x',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: `touch ${join(other, 'pwned')}`,
      GIT_TRACE: join(other, 'trace'),
    };
    const answer = await nsm20(['check', '-f', 'json', ...asOf], { in: folder, env });
    expect(checkAnswer(answer).revision).toBe(git(folder, 'rev-parse', 'HEAD'));
    const older = await nsm20(['status', '-f', 'json', '--rev', 'HEAD~1'], { in: folder, env });
    expect(older.out).toContain('Old Freedonia');
    expect(readdirSync(other)).not.toContain('pwned');
    expect(readdirSync(other)).not.toContain('trace');
  });
});

describe.concurrent('a hostile repository', () => {
  /** Settings of git that would run a command, each leaving a file of its own behind. */
  function booby(folder: string): string {
    const traps = temporary();
    const trap = (name: string): string => `touch ${join(traps, name)}`;
    put(
      folder,
      '.git/config',
      `[core]
	repositoryformatversion = 1
	fsmonitor = ${trap('fsmonitor')}
	pager = ${trap('pager')}
	sshCommand = ${trap('ssh')}
	askPass = ${trap('askpass')}
	editor = ${trap('editor')}
	alternateRefsCommand = ${trap('alternates')}
	attributesFile = ${join(folder, 'attributes')}
	hooksPath = ${join(folder, 'hooks')}
[alias]
	ls-tree = "!${trap('alias')}"
	rev-parse = "!${trap('alias')}"
	cat-file = "!${trap('alias')}"
[diff "x"]
	textconv = ${trap('textconv')}
	command = ${trap('diff')}
[filter "x"]
	smudge = ${trap('smudge')}
	clean = ${trap('clean')}
	process = ${trap('process')}
	required = true
[protocol]
	allow = always
[protocol "ext"]
	allow = always
[protocol "file"]
	allow = always
[extensions]
	partialClone = evil
[remote "evil"]
	url = ext::${trap('remote')}
	promisor = true
	partialclonefilter = blob:none
	uploadpack = ${trap('uploadpack')}
[credential]
	helper = "!${trap('credential')}"
[pager]
	ls-tree = ${trap('pager')}
`,
    );
    for (const name of ['.gitattributes', 'attributes', '.git/info/attributes'])
      put(folder, name, '* filter=x diff=x\n');
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout']) {
      put(folder, `hooks/${hook}`, `#!/bin/sh\n${trap('hook')}\n`);
      execFileSync('chmod', ['+x', join(folder, 'hooks', hook)]);
    }
    return traps;
  }

  test('runs nothing', async () => {
    const folder = history();
    const head = git(folder, 'rev-parse', 'HEAD');
    const traps = booby(folder);
    expect(await revision(folder)).toBe(head);
    expect(await names(folder, '--rev', 'HEAD~1')).toEqual(['Old Freedonia']);
    put(folder, 'cases/freedonia.yaml', recipient('Newest Freedonia'));
    expect(await revision(folder)).toBeNull();
    expect(readdirSync(traps)).toEqual([]);
  });

  test('runs nothing to fetch what it lacks', async () => {
    const folder = history();
    const lost = git(folder, 'rev-parse', 'HEAD~1:cases/freedonia.yaml');
    const traps = booby(folder);
    rmSync(join(folder, '.git/objects', lost.slice(0, 2), lost.slice(2)));
    const { code } = await check(folder, '--rev', 'HEAD~1');
    expect(code).toBe(2);
    expect(readdirSync(traps)).toEqual([]);
    // The trap is a trap: git left to itself does run it.
    expect(() => git(folder, 'cat-file', '-p', lost)).toThrow();
    expect(readdirSync(traps)).toContain('remote');
  });

  test('cannot give a commit other parents', async () => {
    const folder = history();
    const parent = git(folder, 'rev-parse', 'HEAD~1');
    put(folder, 'cases/genovia.yaml', recipient('Genovia'));
    const head = commit(folder, 'Go on again');
    put(folder, '.git/info/grafts', `${head} ${parent}\n`);
    expect(await names(folder, '--rev', 'HEAD~1')).toEqual(['New Freedonia', 'Sylvania']);
    // The graft is one: git left to itself follows it.
    expect(git(folder, 'rev-parse', 'HEAD~1')).toBe(parent);
  });

  test.each(['inner', 'in:ner'])(
    'an empty one in %j does not make git answer of the one around it',
    async (name) => {
      const outer = join(temporary(), 'out:er');
      mkdirSync(outer);
      git(outer, 'init', '--quiet');
      put(outer, `${name}/cases/freedonia.yaml`, recipient('Freedonia'));
      commit(outer, 'Begin');
      mkdirSync(join(outer, name, '.git'));
      const inside = join(outer, name);
      expect(await revision(inside)).toBeNull();
      const { code, out, err } = await check(inside, '--rev', 'HEAD');
      expect(err).toContain('git cannot read this repository');
      expect({ code, out }).toEqual({ code: 2, out: '' });
      rmSync(join(outer, name, '.git'), { recursive: true });
      expect(await revision(inside)).toBe(git(outer, 'rev-parse', 'HEAD'));
    },
  );

  test.each([
    ['a folder that depends on where one stands', () => 'node_modules/.bin'],
    ['the folder one stands in', () => ''],
    ['a folder in the checkout', (folder: string) => join(folder, 'node_modules/.bin')],
  ])('cannot bring its own git through %s in the search path', async (_, first) => {
    const folder = history();
    const traps = temporary();
    for (const name of ['git', 'node_modules/.bin/git']) {
      put(folder, name, `#!/bin/sh\ntouch ${join(traps, 'own')}\n`);
      execFileSync('chmod', ['+x', join(folder, name)]);
    }
    const env = { PATH: `${first(folder)}:${process.env['PATH']}` };
    const { code, err } = await nsm20(['check', ...asOf, '--rev', 'HEAD'], { in: folder, env });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(traps)).toEqual([]);
    const only = { PATH: first(folder) };
    const none = await nsm20(['check', ...asOf, '--rev', 'HEAD'], { in: folder, env: only });
    expect(none.err).toContain('git cannot be started');
    expect(readdirSync(traps)).toEqual([]);
  });

  test('cannot hide another one in a case folder', async () => {
    const folder = history();
    const traps = temporary();
    const inner = join(folder, 'cases/inner');
    mkdirSync(inner);
    git(inner, 'init', '--quiet', '--bare');
    writeFileSync(
      join(inner, 'config'),
      `[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = touch ${join(traps, 'inner')}\n`,
    );
    put(inner, 'cases/genovia.yaml', recipient('Genovia'));
    await check(folder);
    await check(inner);
    await check(inner, '--rev', 'HEAD');
    expect(readdirSync(traps)).toEqual([]);
  });

  test('cannot put its own git, node or settings of node in the way', async () => {
    const folder = history();
    const traps = temporary();
    for (const name of ['git', 'node', 'node_modules/.bin/git', 'node_modules/execa/index.js']) {
      put(folder, name, `#!/bin/sh\ntouch ${join(traps, 'own')}\n`);
      execFileSync('chmod', ['+x', join(folder, name)]);
    }
    put(folder, '.npmrc', 'node-options=--require ./evil.cjs\n');
    put(folder, 'evil.cjs', `require('fs').writeFileSync(${JSON.stringify(join(traps, 'evil'))}, '')\n`);
    put(folder, 'package.json', '{ "type": "commonjs", "imports": { "#x": "./evil.cjs" } }\n');
    expect(await revision(folder)).toBe(git(folder, 'rev-parse', 'HEAD'));
    expect(readdirSync(traps)).toEqual([]);
  });
});

describe.concurrent('the settings', () => {
  const settingsRead = async (folder: string, ...args: readonly string[]): Promise<string> => {
    const { err } = await nsm20(['check', '--verbose', ...asOf, ...args], { in: folder });
    return /^settings: (.*)$/m.exec(err)?.[1] ?? err;
  };

  test('are found by walking up to the top of the work tree', async () => {
    const folder = history();
    mkdirSync(join(folder, 'notes/deep'), { recursive: true });
    expect(await settingsRead(folder)).toBe('nsm20.yaml');
    expect(await settingsRead(join(folder, 'cases'))).toBe('../nsm20.yaml');
    expect(await settingsRead(join(folder, 'notes/deep'))).toBe('../../nsm20.yaml');
    expect(await names(join(folder, 'notes/deep'))).toEqual(['New Freedonia', 'Sylvania']);
    expect(await names('/', '-C', join(folder, 'notes/deep'))).toEqual(['New Freedonia', 'Sylvania']);
  });

  test('are not looked for beyond it', async () => {
    const outer = temporary({ 'nsm20.yaml': 'cases: wrong\n' });
    const folder = join(outer, 'repository');
    put(folder, 'cases/freedonia.yaml', recipient('Freedonia'));
    git(folder, 'init', '--quiet');
    expect(await settingsRead(folder)).toBe('none; built-in settings');
    expect(await names(folder)).toEqual(['Freedonia']);
  });

  test('are not looked for above the folder where there is no git', async () => {
    const outer = temporary({
      'nsm20.yaml': 'cases: wrong\n',
      'office/cases/freedonia.yaml': recipient('Freedonia'),
    });
    expect(await settingsRead(join(outer, 'office'))).toBe('none; built-in settings');
  });

  test('nearest to the folder win', async () => {
    const folder = history();
    put(folder, 'office/nsm20.yaml', 'cases: files\n');
    put(folder, 'office/files/genovia.yaml', recipient('Genovia'));
    expect(await names(join(folder, 'office'))).toEqual(['Genovia']);
    expect(await names(join(folder, 'office/files'))).toEqual(['Genovia']);
  });

  test('may lie below the top of the work tree', async () => {
    const folder = history('office');
    const office = join(folder, 'office');
    expect(await revision(office)).toBe(git(folder, 'rev-parse', 'HEAD'));
    expect(await names(office, '--rev', 'HEAD~1')).toEqual(['Old Freedonia']);
    expect(await names(join(office, 'cases'), '--rev', 'HEAD')).toEqual(['New Freedonia', 'Sylvania']);
    put(folder, 'cases/elsewhere.yaml', recipient('Elsewhere'));
    put(folder, 'nsm20.yaml', 'title: Above\n');
    const head = commit(folder, 'More above');
    expect(await revision(office, '--rev', 'HEAD')).toBe(head);
    expect(await names(office, '--rev', 'HEAD')).toEqual(['New Freedonia', 'Sylvania']);
    const broken = 'kind: recipiant\n';
    put(office, 'cases/freedonia.yaml', broken);
    commit(folder, 'Break');
    const [now, then] = await Promise.all([check(office), check(office, '--rev', 'HEAD')]);
    expect(checkAnswer(then).findings).toMatchObject([{ at: { path: 'cases/freedonia.yaml' } }]);
    expect(then.out).toBe(now.out);
  });

  test('may name another folder of records, which --rev reads as well', async () => {
    const folder = history();
    put(folder, 'nsm20.yaml', 'cases: files/of the office/\n');
    put(folder, 'files/of the office/genovia.yaml', recipient('Genovia'));
    commit(folder, 'Move');
    expect(await names(folder)).toEqual(['Genovia']);
    expect(await names(folder, '--rev', 'HEAD')).toEqual(['Genovia']);
    expect(await names(folder, '--rev', 'HEAD~1')).toEqual(['New Freedonia', 'Sylvania']);
  });
});

test('reading leaves git as it was', async () => {
  const folder = history();
  const before = git(folder, 'for-each-ref');
  await check(folder);
  await check(folder, '--rev', 'HEAD~1');
  expect(git(folder, 'for-each-ref')).toBe(before);
  expect(git(folder, 'status', '--porcelain')).toBe('');
  expect(existsSync(join(folder, '.git/index.lock'))).toBe(false);
  expect(existsSync(bin)).toBe(true);
});
