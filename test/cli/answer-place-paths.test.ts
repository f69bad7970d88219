/** The path that a name for an answer leads to, and each reason why none is written there, told whole. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeFor } from '../../src/cli/answer-place.ts';
import { Refusal } from '../../src/cli/refusal.ts';
import { defaults } from '../../src/reader/read-configuration.ts';
import { contextOf, worldIn } from '../support.ts';
import { cleanUp, temporary } from './program.ts';

cleanUp();

/** A work tree with a case repository in a folder of it, and links that lead elsewhere. */
function checkout(): string {
  const above = temporary({ 'tree/office/cases/x': '', 'tree/office/out/x': '', 'tree/file': '' });
  mkdirSync(join(above, 'tree/.git/hooks'), { recursive: true });
  symlinkSync('..', join(above, 'tree/up'));
  symlinkSync('../file', join(above, 'tree/office/last.md'));
  symlinkSync('out', join(above, 'tree/office/link'));
  symlinkSync('tree', join(above, 'own'));
  return above;
}

interface Asked {
  readonly asked: string;
  readonly what?: 'answers' | 'reports';
  /** From the folder of the repository. */
  readonly dir?: string;
  readonly cases?: string;
  /** The repository is the whole work tree. */
  readonly atTop?: true;
}

/** The path below the folder that holds the work tree, or what is said instead of it. */
function told({ asked, what = 'answers', dir = '.', cases = 'cases', atTop }: Asked): unknown {
  const above = checkout();
  const root = join(above, atTop ? 'tree' : 'tree/office');
  const configuration = { ...defaults, cases };
  const empty = { texts: [], unread: [], strays: [], others: [] };
  const keeping = { configuration, context: contextOf('', '2024-06-25'), files: empty, templates: empty };
  const prefix = atTop ? '' : 'office';
  try {
    const path = placeFor(what, asked, dir, { root, prefix, ...keeping }, worldIn(root));
    expect(path.startsWith(`${above}/`)).toBe(true);
    return path.slice(above.length + 1);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error.message, error.help];
  }
}

describe('an answer is written', () => {
  test.each<[what: string, asked: Asked, path: string]>([
    ['beside the records', { asked: 'out.md' }, 'tree/office/out.md'],
    ['in a folder that is not there yet', { asked: 'a/b/out.md' }, 'tree/office/a/b/out.md'],
    ['from the folder that was asked for', { asked: 'out.md', dir: 'out' }, 'tree/office/out/out.md'],
    ['above the repository', { asked: '../out.md' }, 'tree/out.md'],
    ['above the work tree', { asked: '../../out.md' }, 'out.md'],
    ['behind a link that is not in the work tree', { asked: '../../own/out.md' }, 'own/out.md'],
    ['where a link stands, for the writing to refuse', { asked: 'last.md' }, 'tree/office/last.md'],
    ['in a folder with a longer name', { asked: 'cases2/out.md' }, 'tree/office/cases2/out.md'],
    [
      'at the top of a work tree that is all records',
      { asked: 'out.md', cases: '.', atTop: true },
      'tree/out.md',
    ],
    ['with a name that only holds that of a record', { asked: 'x.yaml.md' }, 'tree/office/x.yaml.md'],
    ['with a name that only ends like one', { asked: 'xyml' }, 'tree/office/xyml'],
  ])('%s', (_, asked, path) => expect(told(asked)).toBe(path));
});

const elsewhere = 'name another place';
const lies = (asked: string, folder: string, what = 'answers'): string[] => [
  `"${asked}" lies in "${folder}", which is not for ${what}`,
  elsewhere,
];
const behind = (asked: string): string[] => [
  `"${asked}" lies behind a link; links are not followed`,
  elsewhere,
];
const named = (asked: string): string[] => [
  `"${asked}" is named like a record or the settings`,
  'name it .md or .json',
];
const long = `${'x'.repeat(300)}/out.md`;

describe('nothing is written', () => {
  test.each<[what: string, asked: Asked, said: readonly (string | undefined)[]]>([
    ['among the records', { asked: 'cases/out.md' }, lies('cases/out.md', 'cases')],
    ['deep among the records', { asked: 'cases/a/out.md' }, lies('cases/a/out.md', 'cases')],
    ['in place of their folder', { asked: 'cases' }, lies('cases', 'cases')],
    ['among records deeper down', { asked: 'a/b/out.md', cases: 'a/b' }, lies('a/b/out.md', 'a/b')],
    ['among the records, from a folder', { asked: '../cases/x', dir: 'out' }, lies('../cases/x', 'cases')],
    [
      'among the templates',
      { asked: 'templates/out.md', what: 'reports' },
      lies('templates/out.md', 'templates', 'reports'),
    ],
    ['in the folder of git', { asked: '../.git/hooks/x' }, lies('../.git/hooks/x', '.git')],
    ['in a folder of git further down', { asked: 'a/.git/x' }, lies('a/.git/x', '.git')],
    ['behind a link', { asked: 'link/out.md' }, behind('link/out.md')],
    ['behind a link above the repository', { asked: '../up/out.md' }, behind('../up/out.md')],
    ['behind a link deeper down', { asked: 'link/a/b/out.md' }, behind('link/a/b/out.md')],
    ['behind a link at the top', { asked: 'up/out.md', atTop: true }, behind('up/out.md')],
    ['as a record', { asked: 'out.yaml' }, named('out.yaml')],
    ['as a record, with a short ending', { asked: 'out.yml' }, named('out.yml')],
    ['as a record, in capital letters', { asked: 'out.YAML' }, named('out.YAML')],
    [
      'in a folder whose name is too long',
      { asked: long },
      [`"${long}" cannot be written: its name is too long`, undefined],
    ],
  ])('%s', (_, asked, said) => expect(told(asked)).toEqual(said));
});
