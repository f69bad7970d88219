/** The marking guard at work: what is marked is told by path, place and token, and nothing of it goes further. */
import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, run } from '../support.ts';

const settings = 'instruments:\n  nsm20: { until: 2025-02-21 }\nrules: { house/no-source: off }\n';
const calm = 'kind: recipient\nname: Sylvania\nreceiving_at_issuance: false\n';
/** A word that stands beside the marking, and must never be seen again. */
const secret = 'ZEPHYRINE';

const world = (more: Readonly<Record<string, string>>): string =>
  folderWith({ 'nsm20.yaml': settings, 'cases/sylvania.yaml': calm, ...more });

const everything: readonly (readonly string[])[] = [
  ['check'],
  ['check', '-v'],
  ['check', '--plain'],
  ['check', '-f', 'concise'],
  ['check', '-f', 'json'],
  ['check', '-f', 'sarif'],
  ['check', '-f', 'github'],
  ['check', '-f', 'gitlab'],
  ['check', '-f', 'junit'],
  ['check', '-f', 'markdown'],
  ['deadlines', '--all'],
  ['deadlines', '--all', '-f', 'json'],
  ['status'],
  ['status', '-f', 'json'],
  ['show', 'sylvania/note'],
  ['show', 'sylvania/note', '-f', 'json'],
  ['show', 'sylvania'],
  ['show', 'sylvania', '-f', 'json'],
];

const incident = (summary: string): string =>
  `kind: incident\nrecipient: sylvania\nsummary: ${summary}\nconcerns: [ihl]\nsumary: ${secret}\n`;

describe.each([
  [
    'a banner',
    `kind: incident\nrecipient: sylvania\nnote: SECRET//NOFORN\nsummary: ${secret}\nconcerns: [ihl]\n`,
  ],
  ['a banner in a comment', `# SECRET//NOFORN\n${incident(secret)}`],
  ['a portion with a control', incident(`"(S//NF) ${secret}"`)],
  ['a portion mark alone', incident(`"(S) ${secret}"`)],
  ['a file that is no record', `SECRET//NOFORN\n${secret}: [\n`],
  ['a reference that dangles', incident(`"(S//NF) ${secret}"`).replace('sumary', 'articles')],
])('%s', (_, text) => {
  const folder = world({ 'cases/sylvania/note.yaml': text });

  test.each(everything.map((args) => ({ args })))(
    'nsm20 $args repeats nothing of the file',
    async ({ args }) => {
      const { out, err } = await run(folder, args);
      expect(out + err).not.toContain(secret);
    },
  );

  test('is told with its place', async () => {
    const { out } = await run(folder, ['check', '-f', 'concise']);
    expect(out).toMatch(
      /^cases\/sylvania\/note\.yaml:\d+:\d+: (error|warning)\[house\/classified-marking\]/m,
    );
  });
});

test.each([
  ['a banner', '# SECRET//NOFORN\n'],
  ['a portion mark', 'kind: incident\nrecipient: sylvania\nsummary: "(S) seen"\nconcerns: [ihl]\n'],
])('%s fails the run', async (_, text) => {
  const { code, out } = await run(world({ 'cases/sylvania/note.yaml': text }), [
    'check',
    '--as-of',
    '2024-03-01',
  ]);
  expect(code).toBe(1);
  expect(out).toContain('1 file could not be taken in');
});

test.each([
  ['a file name', { 'cases/sylvania/(s--nf)-letter.yaml': calm }, 'cases/sylvania/(s--nf)-letter.yaml'],
  ['a template', { 'templates/frame.md': '# Report\n\nTOP SECRET//SI\n' }, 'templates/frame.md:3:1'],
  [
    'a file beside the records',
    { 'cases/sylvania/letter.txt': 'CONFIDENTIAL\n' },
    'cases/sylvania/letter.txt:1:1',
  ],
])('%s is looked at too', async (name, files, place) => {
  const { out, code } = await run(world(files), ['check', '-f', 'concise', '-q']);
  if (name === 'a file name') return expect(out).toContain(place);
  expect(code).toBe(1);
  return expect(out).toContain(`${place}: error[house/classified-marking]`);
});

test.each([
  ['that cannot be used', `${secret}: 1\n`],
  ['that can', `title: ${secret}\ncases: ${secret}\n`],
])('settings %s are refused when marked, and not repeated', async (_, text) => {
  const { code, out, err } = await run(world({ 'nsm20.yaml': `# SECRET//NOFORN\n${text}` }), ['check']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).not.toContain(secret);
  expect(err).toContain('nsm20.yaml:1:3: the settings hold a marking above CUI');
});

describe('an entry that allows a file', () => {
  const text = `# CONFIDENTIAL\nkind: incident\nrecipient: sylvania\nsummary: a declassified cable\nconcerns: [ihl]\n`;
  const digest = createHash('sha256').update(text).digest('hex');
  const allowing = (path: string, sha256: string): string =>
    `${settings}marking_guard:\n  allow:\n    - { path: ${path}, sha256: ${sha256}, office: the archive, because: declassified }\n`;
  const found = async (path: string, sha256: string): Promise<boolean> => {
    const files = { 'nsm20.yaml': allowing(path, sha256), 'cases/sylvania/cable.yaml': text };
    return (await run(world(files), ['check', '-f', 'concise'])).out.includes('classified-marking');
  };

  test('holds while the digest does, for that file alone', async () => {
    expect(await found('cases/sylvania/cable.yaml', digest)).toBe(false);
    expect(
      await found(
        'cases/sylvania/cable.yaml',
        digest.replace(/^./, (c) => (c === '0' ? '1' : '0')),
      ),
    ).toBe(true);
    expect(await found('cases/sylvania/other.yaml', digest)).toBe(true);
    expect(await found('../cable.yaml', digest)).toBe(true);
  });

  test('cannot be reached over a link', async () => {
    const folder = world({
      'nsm20.yaml': allowing('linked/cable.yaml', digest),
      'cases/sylvania/cable.yaml': text,
    });
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'cases/sylvania'), join(folder, 'linked'));
    expect((await run(folder, ['check', '-f', 'concise'])).out).toContain('classified-marking');
  });
});

test('no record can accept it, and no setting lower it', async () => {
  const text = `${calm}note: "(S) seen"\nignore:\n  - { rule: house/classified-marking, until: 2024-12-31, office: the desk, because: known }\n`;
  const { out } = await run(world({ 'cases/sylvania.yaml': text }), [
    'check',
    '-f',
    'concise',
    '--as-of',
    '2024-06-01',
  ]);
  expect(out).toContain('error[house/classified-marking]');
  const lowered = world({
    'nsm20.yaml': `${settings.trim()}\n`.replace('off }', 'off, house/classified-marking: info }'),
  });
  const { code, err } = await run(lowered, ['check']);
  expect(code).toBe(2);
  expect(err).toContain('is a legal rule');
});
