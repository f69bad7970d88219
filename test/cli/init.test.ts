/** `nsm20 init`: what it makes, and that it touches nothing else. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { run, worldIn } from '../support.ts';
import { cleanUp, put, temporary } from './program.ts';

cleanUp();

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

test('lists every file it made, and there is no other', async () => {
  const folder = temporary();
  const { code, out } = await run(folder, ['init', '--ci', 'github']);
  expect(code).toBe(0);
  const listed = [...out.matchAll(/^Created (\S+) /gm)].map(([, path]) => path!);
  expect(listed.toSorted()).toEqual(filesIn(folder));
  expect(listed).toEqual(
    expect.arrayContaining(['nsm20.yaml', 'cases/.gitkeep', '.gitattributes', '.vscode/settings.json']),
  );
  expect(out).toContain('To undo, delete what is listed as created.');
  expect(out).toContain('Next: nsm20 new recipient');
});

test('makes the folder that is named, and names it to be deleted', async () => {
  const folder = temporary();
  const { out } = await run(folder, ['init', 'a/b', '--ci', 'gitlab']);
  expect(filesIn(folder).every((path) => path.startsWith('a/b/'))).toBe(true);
  expect(filesIn(folder)).toContain('a/b/.gitlab-ci.yml');
  expect(out).toContain('To undo, delete the folder a/b.');
  expect(out).toContain('Next: cd a/b && nsm20 new recipient');
});

describe('with the file of a service, it says what is left to set there', () => {
  const told = async (args: readonly string[], there: Readonly<Record<string, string>> = {}) => {
    const { code, out } = await run(temporary(there), ['init', '--yes', ...args]);
    expect([code, out.split('\n').filter((line) => line.length > 80)]).toEqual([0, []]);
    return [...out.replaceAll('\n', ' ').matchAll(/Set NSM20_PACKAGE .*? exit code 2\./g)].map(
      ([all]) => all,
    );
  };
  const untilRecord = 'Until then, and until there is a record, a run ends with exit code 2.';

  test.each([
    ['github', {}, 'Set NSM20_PACKAGE in .github/workflows/nsm20.yml to the package'],
    [
      'gitlab',
      {},
      'Set NSM20_PACKAGE in .gitlab-ci.yml, or as a CI/CD variable of the project, to the package',
    ],
    [
      'gitlab',
      { '.gitlab-ci.yml': 'test: {}\n' },
      'Set NSM20_PACKAGE in .nsm20/gitlab-ci.yml, or as a CI/CD variable of the project, to the package',
    ],
  ] as const)('%s %j', async (service, there, said) => {
    const whole = `${said} that npm is to install. ${untilRecord}`;
    expect(await told(['--ci', service], there)).toEqual([whole]);
  });

  test('where records come with it, the package is all that lacks', async () => {
    expect(await told(['--ci', 'github', '--example'])).toEqual([
      expect.stringMatching(/to install\. Until then a run ends with exit code 2\.$/),
    ]);
  });

  test('nothing without a service, nor for a file that was there', async () => {
    expect(await told([])).toEqual([]);
    const there = { '.github/workflows/nsm20.yml': 'name: mine\n' };
    expect(await told(['--ci', 'github', '--force'], there)).toEqual([]);
  });
});

describe('where something is there already', () => {
  const occupied = (): string => temporary({ 'nsm20.yaml': 'title: Mine\n', '.vscode/settings.json': '{}' });

  test('it names what, and makes nothing', async () => {
    const folder = occupied();
    const { code, err } = await run(folder, ['init']);
    expect(code).toBe(2);
    expect(err).toBe(
      'nsm20: these are there already:\nnsm20.yaml\n.vscode/settings.json\nhelp: nothing was written; --force makes the other files and leaves what is there as it is\n',
    );
    expect(filesIn(folder)).toEqual(['.vscode/settings.json', 'nsm20.yaml']);
  });

  test('--force makes the rest, and leaves it', async () => {
    const folder = occupied();
    const { code, out } = await run(folder, ['init', '--force', '--until', '2025-02-21']);
    expect(code).toBe(0);
    expect(out).toContain('Left as it is: nsm20.yaml\nLeft as it is: .vscode/settings.json\n');
    expect(readFileSync(join(folder, 'nsm20.yaml'), 'utf8')).toBe('title: Mine\n');
    expect(readFileSync(join(folder, '.vscode/settings.json'), 'utf8')).toBe('{}');
    expect(filesIn(folder)).toContain('.gitattributes');
    expect((await run(folder, ['init', '--force'])).out).toContain('Nothing was made: all of it is there.');
  });

  test('a file in the place of a folder is told', async () => {
    const folder = temporary();
    put(folder, 'cases', 'a file');
    const { code, err } = await run(folder, ['init']);
    expect(code).toBe(2);
    expect(err).toMatch(/^nsm20: "cases.*\n/);
    expect((await run(folder, ['init', 'cases'])).err).toContain('"cases" is not a folder');
  });
});

test('a place where no folder can be made is refused at once', async () => {
  const { code, err } = await run(temporary(), ['init', '/proc/office', '--yes']);
  expect({ code, err }).toEqual({
    code: 2,
    err: 'nsm20: the folder "/proc/office" could not be made: the folder does not exist\n',
  });
});

test('where one of the files cannot be made, none is', async () => {
  const folder = temporary();
  symlinkSync('/nonexistent', join(folder, '.vscode'));
  const { code, err } = await run(folder, ['init', '--yes']);
  expect([code, err]).toEqual([2, 'nsm20: ".vscode" is a link; links are not followed\n']);
  expect(filesIn(folder)).toEqual([]);
});

test('the file of a service is for the top of a work tree', async () => {
  const folder = temporary({ '.git/HEAD': 'ref: refs/heads/main\n' });
  const { code, err } = await run(folder, ['init', 'office', '--ci', 'github', '--yes']);
  expect([code, err.split(':')[1]]).toEqual([2, ' --ci github is for the top of a git repository']);
  expect((await run(folder, ['init', '--ci', 'github', '--yes'])).code).toBe(0);
});

describe('the end of the memorandum', () => {
  test.each([
    [['--until', '2025-02-21'], /^ {2}nsm20: \{ until: 2025-02-21 \}$/m, ''],
    [['--until', 'none'], /^# {3}nsm20: \{ until: 2025-02-21 \}$/m, ''],
    [['--yes'], /^# {3}nsm20: \{ until: 2025-02-21 \}$/m, 'is applied without an end'],
    [[], /^# {3}nsm20: \{ until: 2025-02-21 \}$/m, 'is applied without an end'],
  ] as const)('%j', async (args, settings, said) => {
    const folder = temporary();
    const { out } = await run(folder, ['init', ...args]);
    expect(readFileSync(join(folder, 'nsm20.yaml'), 'utf8')).toMatch(settings);
    if (said === '') expect(out).not.toContain('rescinded');
    else expect(out).toContain(said);
  });

  test('is a day, or none', async () => {
    const folder = temporary();
    const { code, err } = await run(folder, ['init', '--until', 'never']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'nsm20: "never" is not a day\nhelp: write the day as 2025-02-21, or none\n',
    });
    expect(filesIn(folder)).toEqual([]);
  });
});

test('an end of the memorandum before it begins is none', async () => {
  const folder = temporary();
  expect(await run(folder, ['init', '--until', '2024-02-07'])).toEqual({
    code: 2,
    out: '',
    err: 'nsm20: the memorandum cannot end on 2024-02-07: it begins on 2024-02-08\nhelp: write the day as 2025-02-21, or none\n',
  });
  expect(filesIn(folder)).toEqual([]);
  expect((await run(folder, ['init', '--until', '2024-02-08'])).code).toBe(0);
});

test('a new repository has no record yet, and the first one is checked clean', async () => {
  const folder = temporary();
  await run(folder, ['init', '--until', '2025-02-21']);
  expect((await run(folder, ['check'])).err).toContain('no records found below "cases"');
  await run(folder, ['new', 'recipient', '--set', 'name=Freedonia', '--set', 'receiving_at_issuance=false']);
  expect((await run(folder, ['check', '--as-of', '2024-03-20'])).code).toBe(0);
});

describe('where the person stands', () => {
  const made = async (folder: string, ...args: readonly string[]): Promise<string> => {
    const { code, out, err } = await run(folder, args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out;
  };
  test('folders are told as they are seen from there', async () => {
    const folder = temporary({ 'office/keep': '' });
    const out = await made(folder, '-C', 'office', 'init', 'mine');
    expect(out).toContain('To undo, delete the folder office/mine.');
    expect(out).toContain('Next: cd office/mine && nsm20 new recipient');
    const there = await made(folder, '-C', 'office', 'init');
    expect(there).toContain('delete what is listed as created, in office.');
    expect(there).toContain('Next: cd office && nsm20 new recipient');
  });
  test.each([
    ['my office', "'my office'"],
    ["o'office", String.raw`'o'\''office'`],
    ['-office', './-office'],
    ['$(id)', "'$(id)'"],
  ])('and as a shell takes them: %s', async (name, word) => {
    const out = await made(temporary(), 'init', '--', name);
    expect(out).toContain(`To undo, delete the folder ${word}.`);
    expect(out).toContain(`Next: cd ${word} && nsm20 new recipient`);
  });
});

describe('is refused, and leaves nothing behind', () => {
  test.each([
    ['no name', [''], 'the folder has no name'],
    ['a line end in it', ['a\nb'], 'holds a line end or another control'],
    ['among the records of another', ['cases/mine'], 'its root is .; make the new one outside of'],
    ['the case folder of another', ['cases'], 'this folder is for the records of another case repository'],
  ])('%s', async (_, args, said) => {
    const folder = temporary({ 'nsm20.yaml': '' });
    const { code, err } = await run(folder, ['init', ...args, '--yes']);
    expect([code, filesIn(folder), readdirSync(folder)]).toEqual([2, ['nsm20.yaml'], ['nsm20.yaml']]);
    expect(err).toContain(said);
  });
  test('the case folder of one whose settings name another, or cannot be read', async () => {
    const folder = temporary({ 'nsm20.yaml': 'cases: akten\n' });
    expect((await run(folder, ['init', 'akten/x', '--yes'])).err).toContain('of another case repository');
    expect((await run(folder, ['init', 'cases', '--yes'])).code).toBe(0);
    put(folder, 'nsm20.yaml', 'casse: x\n');
    expect((await run(folder, ['init', 'cases/x', '--yes'])).code).toBe(0);
    const broken = temporary({ 'nsm20.yaml': 'casse: x\n' });
    expect((await run(broken, ['init', 'cases/x', '--yes'])).err).toContain('of another case repository');
  });
  test('a link, which leads elsewhere', async () => {
    const folder = temporary({ 'office/keep': '' });
    symlinkSync('office', join(folder, 'link'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    const { code, err } = await run(folder, ['init', 'link', '--yes']);
    expect([code, err]).toEqual([
      2,
      `nsm20: "link" is a link; the files would be made elsewhere\nhelp: name the folder itself: office\n`,
    ]);
    expect((await run(folder, ['init', 'dangling', '--yes'])).err).toContain('help: name a folder\n');
  });
  test('what cannot be made: the folders that were made for it are gone', async () => {
    const folder = temporary({ 'mine/cases': 'a file' });
    expect((await run(folder, ['init', 'mine', '--yes'])).code).toBe(2);
    expect(readdirSync(join(folder, 'mine'))).toEqual(['cases']);
    const full = temporary();
    symlinkSync('/nonexistent', join(full, '.vscode'));
    expect((await run(full, ['init', '--yes'])).code).toBe(2);
    expect(readdirSync(full)).toEqual(['.vscode']);
  });
});

test('below another repository it is told', async () => {
  const folder = temporary({ 'nsm20.yaml': '' });
  const { code, out } = await run(folder, ['init', 'mine', '--yes']);
  expect(code).toBe(0);
  expect(out).toContain('Another case repository lies above, in .; each is checked by itself.');
});

describe('beside what is there', () => {
  test('the lines are told that an editor and git need', async () => {
    const folder = temporary({ '.vscode/settings.json': '{}', '.gitattributes': '* text=auto\n' });
    const { out } = await run(folder, ['init', '--force', '--yes']);
    expect(out).toContain('Add to .gitattributes:\n  *.yaml text eol=lf\n');
    expect(out).toContain(
      'Add to .vscode/settings.json:\n    "yaml.schemas": {\n      ".nsm20/schema/case-file.json": "cases/**/*.yaml",\n',
    );
    expect((await run(temporary(), ['init', '--yes'])).out).not.toContain('Add to');
    const again = temporary();
    await run(again, ['init', '--yes']);
    expect((await run(again, ['init', '--force', '--yes'])).out).not.toContain('Add to');
  });
  test('the folder of the records is the one that the settings name', async () => {
    const folder = temporary({ 'nsm20.yaml': 'cases: akten\n' });
    await run(folder, ['init', '--force']);
    expect(filesIn(folder)).toContain('akten/.gitkeep');
    expect(readdirSync(folder)).not.toContain('cases');
    expect(readFileSync(join(folder, '.vscode/settings.json'), 'utf8')).toContain('"akten/**/*.yaml"');
  });
  test('a folder with records needs nothing that keeps it', async () => {
    const folder = temporary({ 'nsm20.yaml': '', 'cases/freedonia.yaml': '' });
    await run(folder, ['init', '--force']);
    expect(filesIn(folder)).not.toContain('cases/.gitkeep');
  });
  test.each(['nsm20.yaml', 'cases/freedonia.yaml'])('no invented records beside %s', async (path) => {
    const folder = temporary({ [path]: '' });
    for (const more of [[], ['--force']]) {
      const { code, err } = await run(folder, ['init', '--example', '--yes', ...more]);
      expect(code).toBe(2);
      expect(err).toContain('the example is not put among records of an office\nhelp: make it in a folder');
    }
    expect(filesIn(folder)).toEqual([path]);
  });
  test('the job for GitLab goes beside the file of the office, with the lines that take it in', async () => {
    const folder = temporary({ '.gitlab-ci.yml': 'test: {}\n' });
    const { code, out } = await run(folder, ['init', '--ci', 'gitlab', '--yes']);
    expect(code).toBe(0);
    expect(out).toContain('Add to .gitlab-ci.yml:\n  include:\n    - local: .nsm20/gitlab-ci.yml\n');
    expect(readFileSync(join(folder, '.nsm20/gitlab-ci.yml'), 'utf8')).toContain('npm install');
    expect(readFileSync(join(folder, '.gitlab-ci.yml'), 'utf8')).toBe('test: {}\n');
    put(folder, '.gitlab-ci.yml', 'include: [{ local: .nsm20/gitlab-ci.yml }]\n');
    expect((await run(folder, ['init', '--ci', 'gitlab', '--force'])).out).not.toContain('Add to');
  });
});

test('a newcomer is told what the first record brings, and a check before it says how to make one', async () => {
  const folder = temporary();
  const { out } = await run(folder, ['init', '--yes']);
  expect(out).toContain('From the first record on, a check asks for the reports to Congress too');
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  mkdirSync(join(folder, 'cases/more'));
  const { code, err } = await run(folder, ['check']);
  expect([code, err]).toEqual([2, expect.stringContaining('nsm20 new recipient')]);
});

describe('lines fit', () => {
  const variants: readonly (readonly [args: readonly string[], there: Readonly<Record<string, string>>])[] = [
    [[], {}],
    [['--example'], {}],
    [['office'], {}],
    [['office', '--example'], {}],
    [['--ci', 'github'], {}],
    [['--ci', 'gitlab'], {}],
    [['office', '--ci', 'gitlab', '--example'], {}],
    [['--until', '2025-02-21'], {}],
    [['--until', 'none', '-q'], {}],
    [['--force'], { '.vscode/settings.json': '{}', '.gitattributes': '', 'nsm20.yaml': '' }],
    [['--force', '--ci', 'gitlab'], { '.gitlab-ci.yml': '' }],
    [['office', '--example'], { 'nsm20.yaml': '' }],
  ];
  const told = async (
    columns: number | undefined,
    args: readonly string[],
    there: Readonly<Record<string, string>>,
  ): Promise<readonly string[]> => {
    const print = (text: string): void => void (out += text);
    let out = '';
    const code = await main(['init', ...args, '--yes'], worldIn(temporary(there), { print, columns }));
    expect(code).toBe(0);
    return out.trimEnd().split('\n');
  };
  test.each(variants)('80 columns: %j', async (args, there) => {
    const lines = await told(undefined, args, there);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });
  test.each(variants)('a narrower terminal, but for what is to be copied: %j', async (args, there) => {
    const lines = await told(40, args, there);
    const wide = lines.filter((line) => line.length > 40 && !/^( {4}|Created |Next: )/.test(line));
    expect(wide).toEqual([]);
  });
});

test('the example is read, and what can be copied is a command', async () => {
  expect((await run(temporary(), ['init', 'ex', '--example'])).out).toContain(
    '\nNext: cd ex, and read README.md there\n',
  );
  expect((await run(temporary(), ['init', '--example'])).out).toContain('\nNext: read README.md\n');
});
