/** Where answers may be written: beside the records, never among them, and through no link of the checkout. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../support.ts';
import { cleanUp, nsm20, temporary } from './program.ts';

cleanUp();

const made: string[] = [];
afterAll(() => {
  for (const each of made) rmSync(each);
});

const recipient = 'kind: recipient\nname: Sylvania\nreceiving_at_issuance: false\n';

function checkout(): string {
  const folder = temporary({ 'office/nsm20.yaml': '', 'office/cases/sylvania.yaml': recipient });
  mkdirSync(join(folder, '.git/hooks'), { recursive: true });
  mkdirSync(join(folder, 'office/out'));
  symlinkSync('../.git', join(folder, 'office/git'));
  symlinkSync('cases', join(folder, 'office/among'));
  symlinkSync('/', join(folder, 'office/away'));
  symlinkSync('../nowhere', join(folder, 'office/link.json'));
  return folder;
}

const among = 'is not for answers';
const link = 'links are not followed';

test.each([
  ['a file beside the records', 'out.json', undefined],
  ['a file in a folder', 'out/out.json', undefined],
  ['a file above', '../out.json', undefined],
  ['among the records', 'cases/out.json', among],
  ['in the folder of git', '../.git/hooks/pre-commit', among],
  ['through a link to that folder', 'git/hooks/pre-commit', link],
  ['through a link to the records', 'among/out.json', link],
  ['through a link out of the repository', 'away/tmp/out.json', link],
  ['a link', 'link.json', 'is not a file'],
  ['a folder', 'out', 'is not a file'],
  ['a name like a record', 'out.yaml', 'is named like a record'],
])('%s', async (_, file, refusal) => {
  const folder = checkout();
  const { code, err } = await run(folder, [
    'check',
    '-C',
    'office',
    '--fail-on',
    'never',
    '-f',
    `json=${file}`,
  ]);
  if (refusal === undefined) {
    expect([code, err, existsSync(join(folder, 'office', file))]).toEqual([0, '', true]);
  } else {
    expect([code, err.split('\n')[0]]).toEqual([2, expect.stringContaining(refusal)]);
    expect(err).not.toContain(folder);
    expect(existsSync(join(folder, '.git/hooks/pre-commit'))).toBe(false);
  }
});

describe('what the program reads, and what it makes, is written over by no answer', () => {
  const list = 'source,entity_number,name\nEntity List (EL) - Bureau of Industry and Security,1,Nobody\n';
  const digest = 'a'.repeat(64);
  const office = {
    'nsm20.yaml': `templates: own
screening: { lists: [{ path: lists/all.csv }] }
marking_guard: { allow: [{ path: guide/marks.md, sha256: ${digest}, office: the desk, because: known }] }
`,
    'cases/sylvania.yaml': `${recipient}sources: [{ title: Letter, path: evidence/letter.pdf, sha256: ${digest} }]\n`,
    'cases/sylvania/draft.yaml':
      'kind: unit\nrecipient: sylvania\nname: Guards\ndraft: true\nsources: [{ title: A, path: ./evidence//draft.pdf }]\n',
    'cases/broken.yaml': `${recipient}nmae: x\nsources: [{ title: A, path: evidence/broken.pdf }, ~, { path: 7 }, a]\n`,
    'own/report.md': 'own',
    'evidence/letter.pdf': 'letter',
    'lists/all.csv': list,
    'out/earlier.json': '{}',
  };
  const anOffice = () => temporary(office);
  /** What is said instead of writing there; whatever else happens is said too. */
  const refusedFor = async (folder: string, file: string): Promise<string> => {
    const path = join(folder, file);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    const { code, out, err } = await run(folder, ['check', '--fail-on', 'never', '-f', `json=${file}`]);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : undefined).toBe(before);
    const [, says] =
      /^nsm20: (.*)\nhelp: name (?:another (?:file|place)|it \.md or \.json)\n$/.exec(err) ?? [];
    return code === 2 && out === '' && says !== undefined ? says : `${code} ${out}${err}`;
  };

  test.each<[what: string, file: string, says: string]>([
    ['evidence', 'evidence/letter.pdf', 'a record names it as evidence'],
    ['evidence, by a longer way', 'out/../evidence/letter.pdf', 'a record names it as evidence'],
    ['evidence of a draft, which is missing', 'evidence/draft.pdf', 'a record names it as evidence'],
    ['evidence of a file that is broken', 'evidence/broken.pdf', 'a record names it as evidence'],
    ['a screening list', 'lists/all.csv', 'it belongs to the settings'],
    ['a file whose markings are allowed', 'guide/marks.md', 'it belongs to the settings'],
  ])('%s', async (_, file, says) => {
    expect(await refusedFor(anOffice(), file)).toBe(`"${file}" is not for answers: ${says}`);
  });

  test('by another name', async () => {
    const folder = anOffice();
    symlinkSync(folder, join(folder, '..', 'by-another-name.tmp'));
    made.push(join(folder, '..', 'by-another-name.tmp'));
    for (const [file, why] of [
      ['../by-another-name.tmp/evidence/letter.pdf', 'a record names it as evidence'],
      ['../by-another-name.tmp/own/report.md', 'it is a template'],
    ] as const)
      expect(await refusedFor(folder, file)).toBe(`"${file}" is not for answers: ${why}`);
  });

  test('settings of another name', async () => {
    const folder = temporary({ 'office.txt': '', 'cases/sylvania.yaml': recipient });
    const args = ['check', '--config', 'office.txt', '-f', 'json=office.txt'];
    const { code, err } = await run(folder, args);
    expect([code, err]).toEqual([2, expect.stringContaining('it belongs to the settings')]);
  });

  test('each file that init makes', async () => {
    const folder = temporary();
    const made = await run(folder, ['init', '--example', '--ci', 'github']);
    const paths = [...made.out.matchAll(/^Created (\S+)/gm)].map(([, path]) => path!);
    expect(paths).toEqual(
      expect.arrayContaining(['.gitattributes', '.vscode/settings.json', '.nsm20/schema/case-file.json']),
    );
    for (const path of [...paths, '.nsm20/schema/waiver.json'])
      expect([path, await refusedFor(folder, path)]).toEqual([path, expect.stringMatching(/^"/)]);
  });

  test('a report, whole or section by section', async () => {
    const folder = temporary({
      'cases/sylvania.yaml': office['cases/sylvania.yaml'].replace('letter.pdf', 'index.md'),
      'evidence/index.md': 'mine',
      'evidence/letter.pdf': '',
    });
    for (const output of ['evidence/index.md', 'evidence']) {
      const { code, err } = await nsm20(['report', '--fy', '2024', '-o', output], { in: folder });
      expect([code, err.split('\n')[0]]).toEqual([
        2,
        'nsm20: "evidence/index.md" is not for reports: a record names it as evidence',
      ]);
    }
    expect(readdirSync(join(folder, 'evidence')).toSorted()).toEqual(['index.md', 'letter.pdf']);
  });

  test('an earlier answer is', async () => {
    const folder = anOffice();
    await run(folder, ['check', '-f', 'json=out/earlier.json']);
    expect(readFileSync(join(folder, 'out/earlier.json'), 'utf8')).toContain('nsm20.check/1');
  });
});

test('a sign for standard output is no file', async () => {
  const folder = checkout();
  expect(await run(folder, ['check', '-C', 'office', '-f', 'json=-'])).toEqual({
    code: 2,
    out: '',
    err: 'nsm20: --format json=- names no file\nhelp: leave out "=-": it goes to standard output\n',
  });
  expect(existsSync(join(folder, 'office/-'))).toBe(false);
});
