/**
 * What is wrong around the records: settings that reach for more than they may, states of git, and names. Each is
 * answered in words, and no check is clean over what could not be looked at. `corpus/README.md` says where the rest is.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, type Run } from '../support.ts';
import { git } from '../cli/git-program.ts';
import { checkAnswer, cleanUp, controls, put, temporary } from '../cli/program.ts';

cleanUp();

const record =
  'kind: challenge\nfiscal_year: 2025\nclause: 2(b)(iii)\ntext: Roads.\nsources: [{ title: The register }]\n';
const day = ['--as-of', '2024-03-01'] as const;
const check = (folder: string, ...args: string[]): Promise<Run> => run(folder, ['check', ...day, ...args]);

/** Refused, in words, and without an answer. */
function expectRefused({ code, out, err }: Run, says: RegExp, folder: string): void {
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(says);
  expect(err).not.toMatch(/^\s+at /m);
  expect(err).not.toContain(folder);
  expect(err.replaceAll('\n', '')).not.toMatch(controls);
}

describe('settings', () => {
  const again = (part: string, times: number): string => part.repeat(times);
  test.each<[what: string, text: string | Buffer, says: RegExp]>([
    ['that name a module', 'plugins: [./evil.js]\n', /nsm20\.yaml:1:1: "plugins" is not a field/],
    [
      'that name other settings',
      'extends: https://example.org/x.yaml\n',
      /nsm20\.yaml:1:1: "extends" is not a field/,
    ],
    ['for other rules of YAML', '%YAML 1.1\n---\ntitle: x\n', /nsm20\.yaml:1:1: .*is a directive/],
    ['with a tag', 'title: !!js/function "x"\n', /nsm20\.yaml:1:8: the tag !!js\/function/],
    ['with a merge key', '<<: { cases: /etc }\n', /nsm20\.yaml:1:1: merge keys/],
    ['with aliases', 'title: &a x\ncases: *a\n', /nsm20\.yaml:1:8: the anchor &a/],
    ['of two documents', 'title: x\n---\nrecords: public-only\n', /nsm20\.yaml:2:1: a second document/],
    [
      'with a conflict',
      '<<<<<<< HEAD\ntitle: x\n=======\ntitle: y\n>>>>>>> z\n',
      /nsm20\.yaml:1:1: a merge conflict/,
    ],
    ['cut within a text', 'title: "x\n', /nsm20\.yaml:1:8: the quotation mark is never closed/],
    ['of a list', '- title\n', /nsm20\.yaml:1:1: the file holds a list/],
    ['of Latin-1', Buffer.from('title: Caf\xe9\n', 'latin1'), /nsm20\.yaml.*not UTF-8 at byte 11/],
    ['of UTF-16', Buffer.from('\ufefftitle: x\n', 'utf16le'), /nsm20\.yaml.*UTF-16/],
    ['of more than a mebibyte', again('#\n', 600_000), /nsm20\.yaml.*larger than 1 MiB/],
    ['nested without end', `${again('[', 4000)}\n`, /nsm20\.yaml:1:33: brackets are nested/],
    ['with an escape code', 'title: "\\e[2J"\n', /nsm20\.yaml:1:8: the value holds U\+001B/],
    ['with text that turns about', 'title: x # \u202e\n', /nsm20\.yaml:1:12: .*U\+202E/],
    ['with a field twice', 'cases: a\ncases: b\n', /nsm20\.yaml:2:1: "cases" is written twice/],
    [
      'with the prototype',
      '__proto__: { records: public-only }\n',
      /nsm20\.yaml:1:1: "__proto__" is not a field/,
    ],
    [
      'with a rule that every object has',
      'rules: { constructor: off }\n',
      /nsm20\.yaml:1:10: "constructor" is not/,
    ],
    [
      'with a rule that is the prototype',
      'rules: { __proto__: off }\n',
      /nsm20\.yaml:1:10: "__proto__" is not/,
    ],
    [
      'with a rule that every object has as a method',
      'rules: { toString: off }\n',
      /"toString" is not a rule/,
    ],
    [
      'with an instrument that every object has',
      'instruments: { toString: off }\n',
      /"toString" is not an instrument/,
    ],
    ['that lower a legal rule', 'rules: { nsm20/half-assured: info }\n', /is a legal rule/],
    ['that switch a clock off', 'rules: { nsm20/obtain-assurances: off }\n', /nsm20\/obtain-assurances/],
    ['that switch the memorandum off', 'instruments: { nsm20: off }\n', /nsm20 is always on/],
    ['that end it on no day', 'instruments: { nsm20: { until: 2024-02-30 } }\n', /not a day on the calendar/],
    [
      'that end it before it began',
      'instruments: { nsm20: { until: 1990-01-01 } }\n',
      /nsm20\.yaml:1:32: the memorandum cannot end on 1990-01-01: it begins on 2024-02-08/,
    ],
    ['with a folder above', 'cases: cases/../../x\n', /leads out of the repository/],
    ['with a folder of the system', 'cases: /proc/self\n', /leads out of the repository/],
    ['with a folder on a drive', "cases: 'C:\\cases'\n", /leads out of the repository/],
    ['with templates above', 'templates: ..\n', /leads out of the repository/],
    ['with a time zone that is a path', 'timezone: ../../etc/passwd\n', /is not a time zone/],
    ['with a time zone of the system', 'timezone: ":America/New_York"\n', /is not a time zone/],
    ['with an empty folder', 'cases: ""\n', /"cases" is/],
    ['with a folder that is not there', 'cases: records\n', /the case folder "records" cannot be read/],
    ['with a folder that is a file', 'cases: nsm20.yaml\n', /the case folder "nsm20\.yaml" is not a folder/],
    [
      'with a digest that allows nothing',
      'marking_guard: { allow: [{ path: x, sha256: x, office: x, because: x }] }\n',
      /64 hexadecimal digits/,
    ],
  ])('%s are refused at their place', async (_, text, says) => {
    const folder = temporary({ 'cases/a.yaml': record, 'nsm20.yaml': text });
    expectRefused(await check(folder), says, folder);
  });

  test.each<[what: string, make: (folder: string) => void, says: RegExp]>([
    ['a folder', (folder) => mkdirSync(join(folder, 'nsm20.yaml')), /nsm20\.yaml/],
    ['a link', (folder) => symlinkSync('/etc/passwd', join(folder, 'nsm20.yaml')), /nsm20\.yaml.*link/],
    ['a link to nothing', (folder) => symlinkSync('none', join(folder, 'nsm20.yaml')), /nsm20\.yaml.*link/],
    [
      'a pipe',
      (folder) => void execFileSync('mkfifo', [join(folder, 'nsm20.yaml')]),
      /nsm20\.yaml.*regular file/,
    ],
  ])('that are %s are refused', async (_, make, says) => {
    const folder = temporary({ 'cases/a.yaml': record });
    make(folder);
    expectRefused(await check(folder), says, folder);
  });

  test('hold nothing of code: what lies beside them is not run', async () => {
    const traps = temporary();
    const evil = `require('fs').writeFileSync(${JSON.stringify(join(traps, 'ran'))}, '')\n`;
    const names = [
      'nsm20.config.js',
      'nsm20.js',
      '.nsm20rc',
      'cases/index.js',
      '.nsm20/schema/x.js',
      'templates/README.md',
    ];
    const folder = temporary({
      'cases/a.yaml': record,
      ...Object.fromEntries(names.map((name) => [name, evil])),
    });
    rmSync(join(folder, 'cases/index.js'));
    expect((await check(folder)).code).toBe(0);
    expect(readdirSync(traps)).toEqual([]);
  });
});

/** A repository of two commits: one record, then another. */
function history(): string {
  const folder = temporary({ 'cases/a.yaml': record });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  for (const name of ['a', 'b']) {
    put(folder, `cases/${name}.yaml`, record);
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', name);
  }
  return folder;
}

describe('states of git', () => {
  /** How each is answered: the commit that a check names, and the records of the commit before. */
  test.each<
    [what: string, make: (folder: string) => void, revision: 'head' | 'none', before: number | 'refused']
  >([
    ['nothing wrong', () => undefined, 'head', 1],
    [
      'a merge that stopped',
      (folder) => put(folder, '.git/MERGE_HEAD', `${git(folder, 'rev-parse', 'HEAD~1')}\n`),
      'head',
      1,
    ],
    ['a lock of the index that was left', (folder) => put(folder, '.git/index.lock', ''), 'head', 1],
    ['an index of other bytes', (folder) => put(folder, '.git/index', 'DIRC'), 'head', 1],
    ['no index', (folder) => rmSync(join(folder, '.git/index')), 'head', 1],
    [
      'a head that points at nothing',
      (folder) => put(folder, '.git/HEAD', 'ref: refs/heads/none\n'),
      'none',
      'refused',
    ],
    ['a head of other bytes', (folder) => put(folder, '.git/HEAD', 'x\u001b[2J\n'), 'none', 'refused'],
    [
      'settings of git that cannot be read',
      (folder) => put(folder, '.git/config', '[core\n'),
      'none',
      'refused',
    ],
    [
      'a folder of git that is a file of other bytes',
      (folder) => {
        rmSync(join(folder, '.git'), { recursive: true });
        put(folder, '.git', 'nothing\n');
      },
      'none',
      'refused',
    ],
    [
      'a folder of git that is elsewhere, and not there',
      (folder) => {
        rmSync(join(folder, '.git'), { recursive: true });
        put(folder, '.git', 'gitdir: ../none\n');
      },
      'none',
      'refused',
    ],
    [
      'a history that is forged',
      (folder) => {
        // A commit is given other parents than it has: with them, the one before would be another.
        const head = git(folder, 'rev-parse', 'HEAD');
        git(folder, 'replace', '--graft', head);
      },
      'head',
      1,
    ],
    [
      'an object of other bytes',
      (folder) => {
        const blob = git(folder, 'rev-parse', 'HEAD~1:cases/a.yaml');
        const file = join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2));
        rmSync(file);
        writeFileSync(file, 'x');
      },
      'head',
      'refused',
    ],
    [
      'an object that is cut',
      (folder) => {
        const tree = git(folder, 'rev-parse', 'HEAD~1^{tree}');
        const file = join(folder, '.git/objects', tree.slice(0, 2), tree.slice(2));
        execFileSync('chmod', ['+w', file]);
        truncateSync(file, 10);
      },
      'head',
      'refused',
    ],
    [
      'a store of objects that is not there',
      (folder) => put(folder, '.git/objects/info/alternates', '/nonexistent\n'),
      'head',
      1,
    ],
  ])('%s', async (_, make, revision, before) => {
    const folder = history();
    const head = git(folder, 'rev-parse', 'HEAD');
    make(folder);
    const now = await check(folder, '-f', 'json');
    expect({ code: now.code, err: now.err }).toEqual({ code: 0, err: '' });
    expect(checkAnswer(now).revision).toBe(revision === 'head' ? head : null);
    const then = await check(folder, '-f', 'json', '--rev', 'HEAD~1');
    if (before === 'refused') expectRefused(then, /^nsm20: /, folder);
    else expect(checkAnswer(then).summary.records).toBe(before);
  });
});

describe('what git holds and the work tree does not', () => {
  const leavesOut = (...patterns: string[]) => {
    return (folder: string) => void git(folder, 'sparse-checkout', 'set', '--no-cone', ...patterns);
  };
  /** A repository that the index names below the case folder, as `git clone` leaves it: empty. */
  const submodule = (folder: string, path = 'cases/sub'): void => {
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${git(folder, 'rev-parse', 'HEAD')},${path}`);
    mkdirSync(join(folder, path), { recursive: true });
  };
  const isLeftOut = 'a sparse checkout leaves this file out of the work tree';
  const isAnother = 'this is another repository';

  test.each<[what: string, make: (folder: string) => void, told: Readonly<Record<string, string>>]>([
    ['a sparse work tree', leavesOut('/*', '!/cases/b.yaml'), { 'cases/b.yaml': isLeftOut }],
    ['one that leaves out no case file', leavesOut('/cases'), {}],
    [
      'one in which the file lies all the same',
      (folder) => {
        leavesOut('/*', '!/cases/b.yaml')(folder);
        put(folder, 'cases/b.yaml', record);
      },
      {},
    ],
    ['a repository that is not checked out', submodule, { 'cases/sub': isAnother }],
    [
      'one that is',
      (folder) => {
        submodule(folder);
        put(folder, 'cases/sub/.git', 'gitdir: ../../.git/modules/sub\n');
        put(folder, 'cases/sub/c.yaml', record);
      },
      { 'cases/sub': isAnother },
    ],
    [
      'one that is embedded',
      (folder) => {
        put(folder, 'cases/d/sub/c.yaml', record);
        git(join(folder, 'cases/d/sub'), 'init', '--quiet');
      },
      { 'cases/d/sub': isAnother },
    ],
    ['an empty folder of nobody', (folder) => mkdirSync(join(folder, 'cases/c')), {}],
    ['a file that was deleted', (folder) => rmSync(join(folder, 'cases/b.yaml')), {}],
  ])('%s', async (_, make, told) => {
    const folder = history();
    make(folder);
    const { code, out, err } = await check(folder, '-f', 'json');
    const answer = checkAnswer({ out });
    expect(Object.fromEntries(answer.findings.map(({ at, message }) => [at.path, message]))).toEqual(told);
    const isClean = Object.keys(told).length === 0;
    expect({ code, err }).toEqual({ code: isClean ? 0 : 1, err: '' });
    if (!isClean) expect(answer.revision).toBeNull();
  });

  test('is told in a linked work tree, and where the records lie at its top', async () => {
    const folder = history();
    put(folder, 'nsm20.yaml', 'cases: .\n');
    git(folder, 'mv', 'cases/a.yaml', 'cases/b.yaml', '.');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'To the top');
    const linked = join(temporary(), 'linked');
    git(folder, 'worktree', 'add', '--quiet', linked);
    expect(await check(linked, '-f', 'json')).toMatchObject({ code: 0 });
    leavesOut('/*', '!/b.yaml')(linked);
    const { findings } = checkAnswer(await check(linked, '-f', 'json'));
    expect(findings.map(({ at, message }) => [at.path, message])).toEqual([['b.yaml', isLeftOut]]);
    expect((await check(folder)).code).toBe(0);
  });

  test('is the same for a case folder that is another repository, on the disk and in a commit', async () => {
    const folder = history();
    put(folder, 'nsm20.yaml', 'cases: other\n');
    submodule(folder, 'other');
    git(folder, 'add', 'nsm20.yaml');
    git(folder, 'commit', '--quiet', '--message', 'Another');
    put(folder, 'other/.git', 'gitdir: ../.git/modules/other\n');
    put(folder, 'other/c.yaml', record);
    const disk = await check(folder, '-f', 'concise');
    expect(disk).toMatchObject({ code: 1, out: expect.stringMatching(/^other:1:1: .*another repository/) });
    expect((await check(folder, '-f', 'concise', '--rev', 'HEAD')).out).toBe(disk.out);
    put(folder, 'nsm20.yaml', 'cases: other/c\n');
    put(folder, 'other/c/d.yaml', record);
    expect((await check(folder, '-f', 'concise')).out).toMatch(/^other\/c:1:1: .*another repository/);
  });

  test.each<[sign: string, make: (folder: string) => void]>([
    ['a sparse checkout', leavesOut('/*', '!/cases/b.yaml')],
    ['an empty folder', submodule],
  ])('is no guess: with %s, a git that does not answer is a refusal', async (_, make) => {
    const folder = history();
    make(folder);
    put(folder, '.git/index', 'DIRC');
    expectRefused(await check(folder), /git does not say/, folder);
  });

  test('are files that records and settings name: they are not said to be missing', async () => {
    const folder = history();
    put(folder, 'evidence/letter.txt', 'A letter\n');
    put(folder, 'lists/csl.json', '{"results":[{"id":"1","source":"Entity List","name":"Orlov"}]}');
    put(folder, 'nsm20.yaml', 'screening: { lists: [{ path: lists/csl.json }] }\n');
    const source =
      'sources: [{ title: Letter, path: evidence/letter.txt }, { title: Other, path: evidence/none.txt }]\n';
    put(folder, 'cases/harbor.yaml', `kind: party\nname: Harbor Works\n${source}`);
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'Name files');
    leavesOut('/*', '!/evidence', '!/lists')(folder);
    const said = async (...args: string[]): Promise<string[]> =>
      checkAnswer(await check(folder, '-f', 'json', ...args))
        .findings.filter(({ rule }) => rule === 'house/changed-source')
        .map(({ message }) => message);
    expect(await said()).toEqual([
      'a sparse checkout leaves the file named as a source out of the work tree; it was not looked at',
      'the file named as a source is not in the repository',
      'the list lists/csl.json is left out of the work tree by a sparse checkout',
    ]);
    expect(await said('--rev', 'HEAD')).toEqual(['the file named as a source is not in the repository']);
  });

  test('are the settings, too: without them nothing is checked', async () => {
    const folder = history();
    put(folder, 'nsm20.yaml', 'rules: { house/no-source: error }\n');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'Settings');
    leavesOut('/*', '!/nsm20.yaml')(folder);
    expectRefused(await check(folder), /nsm20\.yaml: a sparse checkout/, folder);
  });

  test('is named by doctor where a person deleted it', async () => {
    const folder = history();
    rmSync(join(folder, 'cases/b.yaml'));
    const { code, out } = await run(folder, ['doctor', ...day]);
    expect(code).toBe(0);
    expect(out).toMatch(/no longer in the work tree[^]*cases\/b\.yaml/);
  });
});

describe('names', () => {
  test.each([
    ['of as many letters as are taken', `parties/${'n'.repeat(200)}`],
    ['as deep as folders are looked into', `${'n/'.repeat(16)}x`],
  ])('are taken, and read again: %s', async (_, name) => {
    const folder = temporary({ 'cases/a.yaml': record });
    const answer = await run(folder, ['new', 'party', '--set', 'name=Strelsau Arsenal', '--', name]);
    expect({ code: answer.code, err: answer.err }).toEqual({ code: 0, err: '' });
    expect(checkAnswer(await check(folder, '-f', 'json')).summary.records).toBe(2);
  });

  test.each([
    ['longer than a disk takes', 'n'.repeat(300)],
    ['a path longer than a system takes', `${'n/'.repeat(3000)}x`],
    ['a way out', '../x'],
    ['the root of the disk', '/tmp/x'],
    ['an option', '--output=x'],
    ['a drive', 'c:x'],
    ['in capitals', 'Strelsau'],
    ['hidden', '.strelsau'],
    ['nothing', ''],
    ['a name of one letter more than is taken', 'n'.repeat(201)],
    ['deeper than folders are looked into', `${'n/'.repeat(17)}x`],
  ])('that cannot be are refused before anything is written: %s', async (_, name) => {
    const folder = temporary({ 'cases/a.yaml': record });
    const answer = await run(folder, ['new', 'party', '--set', 'name=Strelsau Arsenal', '--', name]);
    expectRefused(answer, /^(nsm20|error): /, folder);
    expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual([
      'cases',
      'cases/a.yaml',
    ]);
  });
});
