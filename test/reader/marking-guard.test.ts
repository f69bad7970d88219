/** Which files the marking guard closes, where it points, and what it leaves alone. */
import { expect, test } from 'vitest';
import { guardMarkings, nothingElse, type Guard } from '../../src/reader/marking-guard.ts';
import type { SourceText } from '../../src/records/source.ts';
import { recipient } from './table.ts';

const calm: SourceText = { path: 'cases/sylvania.yaml', text: recipient() };
const text = (path: string, written: string): SourceText => ({ path, text: written });

test.each<
  [
    name: string,
    cases: readonly SourceText[],
    more: Partial<Guard>,
    faults: readonly string[],
    marked: string[],
  ]
>([
  ['nothing marked', [calm], {}, [], []],
  [
    'a case file, at its marking',
    [calm, text('cases/a.yaml', 'kind: x\n# SECRET//NOFORN\n')],
    {},
    ['cases/a.yaml:2:3 this file holds a marking above CUI: SECRET//NOFORN'],
    ['cases/a.yaml'],
  ],
  [
    'several markings, the gravest first and the others beside it',
    [text('cases/a.yaml', 'a: "(S) x"\nb: SECRET\nc: "(C) y"\n')],
    {},
    ['cases/a.yaml:2:4 this file holds a marking above CUI: SECRET, and 2 more (1:5 (S), 3:5 (C))'],
    ['cases/a.yaml'],
  ],
  [
    'the name of a case file, and its content',
    [text('cases/(S) a.yaml', 'a: SECRET\n')],
    {},
    [
      'cases/(S) a.yaml:1:1 the name of this file holds a marking above CUI: (S)',
      'cases/(S) a.yaml:1:4 this file holds a marking above CUI: SECRET',
    ],
    ['cases/(S) a.yaml'],
  ],
  [
    'the name of a file of which nothing else is looked at',
    [calm],
    { paths: ['evidence/TOP_SECRET.pdf'] },
    ['evidence/TOP_SECRET.pdf:1:1 the name of this file holds a marking above CUI: TOP SECRET'],
    ['evidence/TOP_SECRET.pdf'],
  ],
  [
    'a template',
    [calm],
    { texts: [text('templates/a.md', 'CONFIDENTIAL\n')] },
    ['templates/a.md:1:1 this file holds a marking above CUI: CONFIDENTIAL'],
    ['templates/a.md'],
  ],
  ['what is controlled, and unclassified', [text('cases/CUI/a.yaml', 'CUI\n')], {}, [], []],
  [
    'a file that is allowed, by its name and its content',
    [text('cases/(S) a.yaml', 'a: SECRET\n')],
    { allowed: new Set(['cases/(S) a.yaml']) },
    [],
    [],
  ],
])('%s', (_, cases, more, faults, marked) => {
  const found = guardMarkings(cases, { ...nothingElse, ...more });
  expect(
    found.faults.map(({ at, message, related = [] }) => {
      const others = related.map(
        (each) =>
          `${each.at.start.line}:${each.at.start.column} ${each.message.replace('another marking: ', '')}`,
      );
      const beside = others.length === 0 ? '' : ` (${others.join(', ')})`;
      return `${at.path}:${at.start.line}:${at.start.column} ${message}${beside}`;
    }),
  ).toEqual(faults);
  expect([...found.marked]).toEqual(marked);
});

test('of many markings of a file twenty others are pointed at', () => {
  const { faults } = guardMarkings([text('cases/a.yaml', '- "(S) x"\n'.repeat(30))], nothingElse);
  expect(faults.map(({ related = [] }) => related.length)).toEqual([20]);
  expect(faults[0]!.message).toContain(', and 29 more');
});
