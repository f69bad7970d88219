/** Files and folders as they lie on the disk: read at once where all is plain, and to the letter where it is not. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostBytes, unreadable } from '../../src/cli/case-folder.ts';
import { decode, readCaseFolder, readText } from '../../src/cli/disk.ts';
import { cleanUp, temporary } from './program.ts';

cleanUp();
const folder = temporary();
const file = join(folder, 'a.yaml');
const mark = '\ufeff';

describe('a file is its bytes, taken strictly', () => {
  test('whatever they are', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', '\n', 'é', '\ufffd', mark, '😀', '\0') });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      letters.map((text) => Buffer.from(text)),
      fc
        .tuple(letters, fc.uint8Array({ maxLength: 3 }))
        .map(([text, end]) => Buffer.concat([Buffer.from(text), end])),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        writeFileSync(file, content);
        expect(readText(file, 'a.yaml')).toEqual(decode(Buffer.from(content), 'a.yaml'));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a mark at the front', `${mark}kind: x\n`, 'kind: x\n'],
    ['two marks', `${mark}${mark}kind: x\n`, `${mark}kind: x\n`],
    ['a mark within', `kind: x${mark}\n`, `kind: x${mark}\n`],
    ['what stands for a letter that is lost', 'kind: \ufffd\n', 'kind: \ufffd\n'],
    ['nothing', '', ''],
  ])('%s', (_, written, text) => {
    writeFileSync(file, written);
    expect(readText(file, 'a.yaml')).toEqual({ path: 'a.yaml', text });
  });

  test('half a letter is none', () => {
    writeFileSync(file, Buffer.from('kind: é\n').subarray(0, 7));
    expect(readText(file, 'a.yaml')).toMatchObject({ message: 'the file is not UTF-8 at byte 7', line: 1 });
  });

  test('as many as it may have, and one more', () => {
    writeFileSync(file, 'é'.repeat(mostBytes / 2));
    expect(readText(file, 'a.yaml')).toMatchObject({ text: expect.stringMatching(/^é+$/) });
    truncateSync(file, mostBytes + 1);
    expect(readText(file, 'a.yaml')).toEqual(unreadable('a.yaml', 'large'));
  });
});

test('what is no regular file is not opened', () => {
  const root = temporary({ 'target.yaml': 'kind: x\n' });
  symlinkSync('target.yaml', join(root, 'link.yaml'));
  mkdirSync(join(root, 'folder.yaml'));
  execFileSync('mkfifo', [join(root, 'pipe.yaml')]);
  const whatOf = (name: string) => readText(join(root, name), name);
  expect(whatOf('link.yaml')).toEqual(unreadable('link.yaml', 'link'));
  expect(whatOf('folder.yaml')).toEqual(unreadable('folder.yaml', 'not regular'));
  expect(whatOf('pipe.yaml')).toEqual(unreadable('pipe.yaml', 'not regular'));
  expect(whatOf('none.yaml')).toMatchObject({
    message: 'the file cannot be read: it does not exist',
  });
});

test.skipIf(process.platform === 'darwin')(
  'a name is its bytes: what is no UTF-8 is told from the sign for it',
  () => {
    const root = temporary({ 'cases/\ufffd.yaml': 'kind: x\n', 'cases/a/b.yaml': 'kind: y\n' });
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/cases/`), Buffer.from([0xff]), Buffer.from('.yaml')]),
      '',
    );
    const { texts, unread } = readCaseFolder(root, 'cases');
    expect(texts.map(({ path }) => path).toSorted()).toEqual(['cases/a/b.yaml', 'cases/\ufffd.yaml']);
    expect(unread).toEqual([unreadable('cases/\ufffd.yaml', 'not UTF-8 name')]);
  },
);
