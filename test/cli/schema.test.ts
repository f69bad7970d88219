/** `nsm20 schema`: what is there, what is printed, and what is written into a repository. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { portable, schemaFiles, schemas } from '../../src/guide/schemas.ts';
import { run } from '../support.ts';
import { cleanUp, nsm20, put, temporary } from './program.ts';

cleanUp();

const repository = {
  'nsm20.yaml': 'title: Test\n',
  'cases/ruritania.yaml': 'kind: recipient\nname: Ruritania\n',
};
const written = schemaFiles().map(({ path }) => path);

test('without a name it says what there is', async () => {
  const { code, out, err } = await run(temporary(), ['schema']);
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\n').slice(0, 12).join('\n')).toBe(`Files
  case-file            A case file of any kind.
  config               The settings, nsm20.yaml.

Answers
  output               Every answer in JSON, version 1.

Templates
  report-context       What the templates of the report are given, version 1.

Kinds of the memorandum
  recipient            A government, authority or organization that receives.`);
  for (const { name } of schemas) expect(out).toMatch(new RegExp(String.raw`^  ${name} `, 'm'));
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('the built program prints what the code says, and nothing else', async () => {
  const { code, out, err } = await nsm20(['schema', 'waiver'], { in: temporary() });
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toEqual(portable(schemas.find(({ name }) => name === 'waiver')!.json()));
  expect(out).not.toContain('patternErrorMessage');
});

test.each<[args: readonly string[], says: string]>([
  [['transfr'], 'nsm20: there is no schema "transfr"\nhelp: did you mean "transfer"?\n'],
  [
    ['quite-another'],
    'nsm20: there is no schema "quite-another"\nhelp: run nsm20 schema to see what there is\n',
  ],
  [
    ['waiver', '-f', 'text'],
    'nsm20: there is no format "text" for this command\nhelp: the formats are json\n',
  ],
  [['wavier', '--write'], 'nsm20: there is no schema "wavier"\nhelp: did you mean "waiver"?\n'],
  [
    ['waiver', '--write'],
    'nsm20: there is no case repository here\nhelp: run it in one, or name one with -C\n',
  ],
  [['--write'], 'nsm20: there is no case repository here\nhelp: run it in one, or name one with -C\n'],
  [['--write', '-C', 'nowhere'], 'nsm20: there is no folder "nowhere"\n'],
])('schema %j is refused', async (args, says) => {
  const folder = temporary();
  expect(await run(folder, ['schema', ...args])).toEqual({ code: 2, out: '', err: says });
  expect(readdirSync(folder)).toEqual([]);
});

describe('--write', () => {
  test('writes the schemas for editors and nothing else, and leaves them alone when they are the same', async () => {
    const folder = temporary(repository);
    const first = await run(folder, ['schema', '--write']);
    expect(first).toEqual({ code: 0, out: written.map((path) => `Wrote ${path}\n`).join(''), err: '' });
    expect(new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }))).toEqual(
      new Set(['.nsm20', '.nsm20/schema', ...written, 'cases', 'cases/ruritania.yaml', 'nsm20.yaml']),
    );
    for (const { path, text } of schemaFiles()) expect(readFileSync(join(folder, path), 'utf8')).toBe(text);

    put(folder, written[0]!, '{}');
    const before = statSync(join(folder, written[1]!), { bigint: true });
    const second = await run(folder, ['schema', '--write']);
    expect(second.out).toBe(`Wrote ${written[0]}\nUnchanged: ${written[1]}\n`);
    const after = statSync(join(folder, written[1]!), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });

  test('writes the one that is named, and no other', async () => {
    const folder = temporary(repository);
    expect(await run(folder, ['schema', 'output', '--write'])).toEqual({
      code: 0,
      out: 'Wrote .nsm20/schema/output.json\n',
      err: '',
    });
    expect(readdirSync(join(folder, '.nsm20/schema'))).toEqual(['output.json']);
    const text = readFileSync(join(folder, '.nsm20/schema/output.json'), 'utf8');
    expect(text).toBe((await run(folder, ['schema', 'output'])).out);
    expect((await run(folder, ['schema', 'output', '--write'])).out).toBe(
      'Unchanged: .nsm20/schema/output.json\n',
    );
    await run(folder, ['schema', 'case-file', '--write']);
    expect(readFileSync(join(folder, written[0]!), 'utf8')).toBe(schemaFiles()[0]!.text);
    expect(schemaFiles()[0]!.text).toContain('patternErrorMessage');
  });

  test('finds the root of the repository as other commands do', async () => {
    const folder = temporary({ ...repository, '.git/HEAD': '' });
    await run(join(folder, 'cases'), ['schema', '--write']);
    expect(written.every((path) => existsSync(join(folder, path)))).toBe(true);
    const other = temporary();
    mkdirSync(join(folder, 'cases', 'deep'));
    await run(other, ['schema', '--write', '-C', join(folder, 'cases/deep')]);
    expect([readdirSync(other), readdirSync(join(folder, 'cases/deep'))]).toEqual([[], []]);
  });

  test.each<[what: string, make: (folder: string, other: string) => void]>([
    ['a link for the folder', (folder, other) => symlinkSync(other, join(folder, '.nsm20'))],
    [
      'a link for the inner folder',
      (folder, other) => {
        mkdirSync(join(folder, '.nsm20'));
        symlinkSync(other, join(folder, '.nsm20/schema'));
      },
    ],
    ['a file for the folder', (folder) => put(folder, '.nsm20', '')],
    [
      'a link for a file',
      (folder, other) => {
        put(other, 'target', 'untouched');
        mkdirSync(join(folder, '.nsm20/schema'), { recursive: true });
        symlinkSync(join(other, 'target'), join(folder, written[0]!));
      },
    ],
    ['a folder for a file', (folder) => void mkdirSync(join(folder, written[0]!), { recursive: true })],
  ])('%s is in its way, and is not followed', async (_, make) => {
    const [folder, other] = [temporary(repository), temporary()];
    make(folder, other);
    const { code, out, err } = await run(folder, ['schema', '--write']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^nsm20: "\.nsm20\/schema(?:\/case-file\.json)?" is not a (?:folder|file)\nhelp: /);
    expect(err).not.toContain(folder);
    expect(readdirSync(other).filter((name) => name !== 'target')).toEqual([]);
    if (existsSync(join(other, 'target')))
      expect(readFileSync(join(other, 'target'), 'utf8')).toBe('untouched');
  });
});
