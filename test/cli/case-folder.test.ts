/** What may lie in a case folder: what the name of a file or folder makes of it, and what is said of the rest. */
import { expect, test } from 'vitest';
import {
  fileNamed,
  folderTrouble,
  isStray,
  mostBytes,
  mostDepth,
  unreadable,
  type FileName,
} from '../../src/cli/case-folder.ts';

test.each<[name: string, is: FileName]>([
  ['letter.yaml', 'case file'],
  ['.yaml', 'case file'],
  ['letter.yml', 'wrong ending'],
  ['letter.YAML', 'wrong ending'],
  ['letter.Yml', 'wrong ending'],
  ['letter.yaml.bak', 'wrong ending'],
  ['letter.yml~', 'wrong ending'],
  ['yaml', 'stray'],
  ['letter.yl', 'stray'],
  ['letter.txt', 'stray'],
  ['.hidden', 'stray'],
  ['.gitignore', 'let pass'],
  ['.gitattributes', 'let pass'],
  ['.DS_Store', 'let pass'],
  ['.nsm20.lock', 'let pass'],
  ['.nsm20-letter-12-0123456789ab.tmp', 'let pass'],
  ['.gitkeep', 'let pass empty'],
  ['.keep', 'let pass empty'],
])('the name %j is that of a: %s', (name, is) => {
  expect(fileNamed(name)).toBe(is);
});

const empty = { path: 'cases/x', text: '' };
const full = { path: 'cases/x', text: '\n' };
const unread = unreadable('cases/x', 'large');

test.each<[name: FileName, told: readonly [empty: boolean, full: boolean, unread: boolean]]>([
  ['stray', [true, true, true]],
  ['let pass empty', [false, true, true]],
  ['let pass', [false, false, false]],
  ['wrong ending', [false, false, false]],
  ['case file', [false, false, false]],
])('whether a file that is a "%s" is told as one that does not belong there', (name, told) => {
  expect([empty, full, unread].map((read) => isStray(name, read))).toEqual(told);
});

test.each([
  ['sylvania', 1, undefined],
  ['sylvania', 16, undefined],
  ['sylvania', 17, 'deep'],
  ['.sylvania', 1, 'hidden'],
  ['.sylvania', 17, 'hidden'],
  ['sylvania.', 1, undefined],
  ['sylvania.yaml', 1, 'folder named as a file'],
  ['sylvania.YML', 16, 'folder named as a file'],
  ['sylvania.yaml', 17, 'deep'],
  ['sylvania.yaml.d', 1, undefined],
  ['sylvania-yml', 1, undefined],
])('the folder %j, %d deep: %s', (name, depth, trouble) => {
  expect(folderTrouble(name, depth)).toBe(trouble);
});

test.each<[why: Parameters<typeof unreadable>[1], message: string, help: string]>([
  ['not UTF-8 name', 'the name of the file is not UTF-8', 'rename it'],
  ['link', 'this is a link; links are not followed', 'put the file itself here'],
  ['repository', 'this is another repository', 'put the files themselves here'],
  [
    'left out',
    'a sparse checkout leaves this file out of the work tree',
    'bring it with git sparse-checkout, or ask for a commit with --rev',
  ],
  ['hidden', 'a hidden folder is not looked into', 'move it out of the case folder'],
  ['deep', 'folders are nested more than 16 deep', 'move the files up'],
  ['folder named as a file', 'this is a folder with the name of a case file', 'rename the folder'],
  ['not regular', 'this is not a regular file', 'remove it from the case folder'],
  ['ending', 'the name of a case file ends in ".yaml"', 'rename the file'],
  ['large', 'the file is larger than 1 MiB', 'split it into several records'],
])('what is said of what is not read: %s', (why, message, help) => {
  expect(unreadable('cases/x', why)).toEqual({ path: 'cases/x', message, help });
});

test('the limits are those that are told', () => {
  expect([mostBytes, mostDepth]).toEqual([1_048_576, 16]);
});
