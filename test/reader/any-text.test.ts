/** What holds for every text: random ones, good files damaged at random, and files in any order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCases } from '../reading.ts';
import type { CaseRepository } from '../../src/records/case-repository.ts';
import type { Place, Position, SourceText } from '../../src/records/source.ts';
import { lines } from './table.ts';
import { cases } from '../reliability/figures.ts';

const good = lines(
  'kind: transfer',
  'recipient: ruritania',
  'department: defense',
  'program: fmf',
  'announced: 2024-03-01',
  'lines:',
  '  - item: "155 mm shells"',
  '    quantity: 1200',
  '    value: 300000000',
  `    exemption: { clause: "1(d)(2)", because: 'air defense', purpose: defensive }`,
  '    deliveries:',
  '      - on: 2024-03-14/2024-03-24',
  '        quantity: 600',
  '      - { on: ../2024-05-01, event: shipment }',
  'note: |',
  '  a text # not a comment',
  '  of two lines',
  'sources:',
  '  - title: Cable 12 # a comment',
  '    url: https://example.org/12',
);

const path = 'cases/ruritania/shells.yaml';
const world: SourceText = { path: 'cases/ruritania.yaml', text: 'kind: recipient\nname: Ruritania\n' };
const read = (text: string): CaseRepository => readCases([world, { path, text }]);

/** Pieces that mean something to YAML or to the eye. */
const piece = fc.oneof(
  fc.constantFrom(
    ...':-?,[]{}#&*!|>\'"%@`~<=./\\ \n\t\r01aeny'.split(''),
    '\n  ',
    '\n- ',
    ': ',
    '---\n',
    '"\\e"',
    '? ',
    '%YAML 1.1\n',
    'null',
    '2024-02-30',
    '<<: ',
    '<<<<<<< x\n',
    '\u202e',
    '\u0301',
    '\u200d',
    '\ufeff',
    '\u{1f600}',
    '\ud800',
    '\u00e9',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);

/** A good file in which a few characters are put in, taken out or replaced, or the end is lost. */
const damaged = fc
  .array(
    fc.record({
      at: fc.nat(good.length),
      out: fc.oneof(fc.constant(0), fc.nat(6), fc.constant(good.length)),
      put: fc.oneof(fc.constant(''), piece),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((changes) =>
    changes.reduce((text, { at, out, put }) => text.slice(0, at) + put + text.slice(at + out), good),
  );

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('utf8')),
);

function isIn(text: string, { line, column }: Position): boolean {
  const written = text.split('\n')[line - 1];
  return written !== undefined && 1 <= column && column <= written.length + 1;
}

const isAfter = (a: Position, b: Position): boolean =>
  a.line > b.line || (a.line === b.line && a.column > b.column);

/** What must hold of whatever a text was read to. */
function sane(text: string): void {
  const cases = read(text);
  const own = cases.faults.filter(({ at }) => at.path === path);
  const isRecord = cases.records.some((record) => record.path === path);
  expect(own.length > 0 || isRecord, 'the file is a record, or something is found in it').toBe(true);
  expect(cases.files).toBe(2);
  for (const { at, related = [], message } of own) {
    for (const { start, end } of [at, ...related.map((each) => each.at)]) {
      expect([isIn(text, start), isIn(text, end), isAfter(start, end)], message).toEqual([true, true, false]);
    }
    expect(message).toMatch(/\S/);
  }
}

test('any text is a record, or something is found in it, at a place that the text has', () => {
  fc.assert(fc.property(anything, sane), { numRuns: cases(1_000) });
});

test('so is a good file with a few characters of damage', () => {
  fc.assert(fc.property(damaged, sane), { numRuns: cases(1_000) });
});

test('the good file is a record, so the damage is what is found', () => {
  expect(read(good).faults).toEqual([]);
});

test('reading twice is reading once', () => {
  fc.assert(
    fc.property(fc.oneof(damaged, anything), (text) => {
      const [once, twice] = [read(text), read(text)];
      expect(twice.faults).toEqual(once.faults);
      expect(twice.get('ruritania/shells')?.data).toEqual(once.get('ruritania/shells')?.data);
    }),
    { numRuns: cases(250) },
  );
});

describe('the order of the files changes nothing', () => {
  const several: readonly SourceText[] = [
    ['ruritania', lines('kind: recipient', 'name: Ruritania')],
    ['Ruritania', lines('kind: recipient', 'name: Ruritania')],
    ['ruritania/a', lines('kind: assurance', 'recipient: ruritania', 'covers: [ihl]')],
    ['ruritania/b', lines('kind: assurance', 'recipient: ruritanya', 'covers: [ihl]')],
    ['ruritania/c', lines('kind: assurance', 'recipient: ruritania', 'covers: []', 'due: 2024-03-24')],
    ['ruritania/d', 'kind: ['],
    [
      'ruritania/e',
      lines('kind: assurance', 'recipient: ruritania', 'covers: [ihl]', 'replaces: ruritania/d'),
    ],
    [
      'ruritania/f',
      lines('kind: assurance', 'recipient: ruritania', 'covers: [ihl]', 'replaces: ruritania/g'),
    ],
    [
      'ruritania/g',
      lines('kind: assurance', 'recipient: ruritania', 'covers: [ihl]', 'replaces: ruritania/f'),
    ],
    [
      'ruritania/h',
      lines('kind: waiver', 'recipient: ruritania', 'by: state', 'on: 2024-03-01', 'draft: true'),
    ],
    ['sylvania', lines('kind: recipient', 'name: Sylvania')],
    ['sylvania/a', ''],
  ].map(([id, text]) => ({ path: `cases/${id}.yaml`, text: text! }));
  const unread = ['x', 'y', 'z'].map((name) => ({ path: `cases/${name}.yaml`, message: name, help: name }));
  const strays = ['cases/a.pdf', 'cases/b.pdf', 'cases/c.pdf'];

  const shown = (cases: CaseRepository): unknown => ({
    faults: cases.faults,
    broken: cases.broken.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    records: cases.records.map(({ id, kind, data, draft, sound, references }) => ({
      id,
      kind,
      data,
      draft,
      sound,
      references,
    })),
    referrers: cases.records.map(({ id }) => cases.referrers(id)),
    files: cases.files,
  });
  const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
    fc.shuffledSubarray([...items], { minLength: items.length });

  test('neither of what is found nor of what is read', () => {
    const expected = shown(readCases(several, 'cases', unread, strays));
    fc.assert(
      fc.property(shuffled(several), shuffled(unread), shuffled(strays), (files, lost, others) => {
        expect(shown(readCases(files, 'cases', lost, others))).toEqual(expected);
      }),
      { numRuns: cases(150) },
    );
  });
});

describe('places', () => {
  /** How one scalar is written, and what it means. */
  interface Written {
    readonly source: string;
    readonly value: unknown;
  }
  const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ()/-]{0,20}[A-Za-z0-9]$/);
  const plain = word
    .filter((text) => parse(text) === text && !/^n\/a$/i.test(text))
    .map((text): Written => ({ source: text, value: text }));
  const anyText = fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 })
    .filter((text) => /\S/.test(text) && !/^\s*n\/a\s*$/i.test(text));
  const single = anyText.map((text): Written => ({ source: `'${text.replaceAll("'", "''")}'`, value: text }));
  const double = anyText.map((text): Written => ({ source: JSON.stringify(text), value: text }));
  const title = fc.oneof(plain, single, double);
  const day = fc
    .constantFrom('2024-02-08', '2024-03-14/2024-03-24', '../2024-05-01', '2024-06')
    .map((text): Written => ({ source: text, value: text }));
  const truth = fc.boolean().map((value): Written => ({ source: String(value), value }));
  const year = fc.constant<Written>({ source: '2024', value: 2024 });

  type Tree = Written | readonly Tree[] | { readonly [field: string]: Tree };
  const isWritten = (tree: Tree): tree is Written => typeof (tree as Written).source === 'string';

  const record = fc.record(
    {
      kind: fc.constant<Written>({ source: 'recipient', value: 'recipient' }),
      name: title,
      title,
      receiving_at_issuance: truth,
      group: fc.record({ conflict: truth, on: day }),
      armed_conflicts: fc.array(fc.record({ name: title, from: fc.oneof(day, year), articles_used: truth }), {
        minLength: 1,
        maxLength: 3,
      }),
      sources: fc.array(fc.record({ title, date: day, url: title }), { minLength: 1, maxLength: 3 }),
      note: title,
    },
    { requiredKeys: ['kind', 'name'] },
  ) as fc.Arbitrary<{ readonly [field: string]: Tree }>;

  const style = fc.record({
    indent: fc.integer({ min: 1, max: 4 }),
    flow: fc.boolean(),
    newline: fc.constantFrom('\n', '\r\n'),
    remark: fc.constantFrom('', ' # a remark: { not: [yaml'),
    lead: fc.constantFrom('', '---\n', '# The file\n\n'),
  });
  type Style = typeof style extends fc.Arbitrary<infer Value> ? Value : never;

  const flowOf = (tree: Tree): string =>
    isWritten(tree)
      ? tree.source
      : Array.isArray(tree)
        ? `[${tree.map(flowOf).join(', ')}]`
        : `{ ${Object.entries(tree)
            .map(([field, inner]) => `${field}: ${flowOf(inner)}`)
            .join(', ')} }`;

  function blockOf(tree: { readonly [field: string]: Tree }, by: Style, depth = 0): string[] {
    const pad = ' '.repeat(depth * by.indent);
    return Object.entries(tree).flatMap(([field, inner]) => {
      if (isWritten(inner)) return [`${pad}${field}: ${inner.source}${by.remark}`];
      if (by.flow) return [`${pad}${field}: ${flowOf(inner)}${by.remark}`];
      if (!Array.isArray(inner)) {
        const fields = inner as { readonly [field: string]: Tree };
        return [`${pad}${field}:${by.remark}`, ...blockOf(fields, by, depth + 1)];
      }
      const items = (inner as readonly { readonly [field: string]: Tree }[]).flatMap((item) => {
        const [first, ...rest] = blockOf(item, { ...by, indent: 1 }, 0);
        return [`${pad}- ${first}`, ...rest.map((line) => `${pad}  ${line}`)];
      });
      return [`${pad}${field}:${by.remark}`, ...items];
    });
  }

  const leavesOf = (tree: Tree, pointer = ''): (readonly [pointer: string, leaf: Written])[] =>
    isWritten(tree)
      ? [[pointer, tree]]
      : Object.entries(tree).flatMap(([step, inner]) => leavesOf(inner, `${pointer}/${step}`));

  const offsetOf = (text: string, { line, column }: Position): number =>
    text
      .split('\n')
      .slice(0, line - 1)
      .reduce((sum, each) => sum + each.length + 1, 0) +
    column -
    1;
  const quoted = (text: string, { start, end }: Place): string =>
    text.slice(offsetOf(text, start), offsetOf(text, end));

  test('the place of every value is where it is written, and what is written there means it', () => {
    fc.assert(
      fc.property(record, style, (tree, by) => {
        const text = `${by.lead}${blockOf(tree, by).join('\n')}\n`.replaceAll('\n', by.newline);
        const cases = readCases([{ path: 'cases/ruritania.yaml', text }]);
        // A text can look like a marking by chance; such a file is closed.
        fc.pre(!cases.marked.has('cases/ruritania.yaml'));
        expect(cases.faults).toEqual([]);
        const { places } = cases.get('ruritania')!;
        for (const [pointer, leaf] of leavesOf(tree)) {
          const place = places.of(pointer);
          expect(place.pointer).toBe(pointer);
          expect(quoted(text, place)).toBe(leaf.source);
          expect(parse(quoted(text, place))).toEqual(leaf.value);
        }
      }),
      { numRuns: cases(200) },
    );
  });

  test('the place of a list or a group begins at its key', () => {
    const text = lines(
      'kind: recipient',
      'name: Ruritania',
      'group: { conflict: true, on: 2024-02-20 }',
      'sources:',
      '  - title: Cable 12',
      '    date: 2024-03-01',
      'note: done',
    );
    const { places } = readCases([{ path: 'cases/ruritania.yaml', text }]).get('ruritania')!;
    expect(quoted(text, places.of('/group'))).toBe('group: { conflict: true, on: 2024-02-20 }');
    expect(quoted(text, places.of('/sources'))).toBe('sources:\n  - title: Cable 12\n    date: 2024-03-01');
    expect(quoted(text, places.of('/sources/0'))).toBe('title: Cable 12\n    date: 2024-03-01');
  });

  test('the place of what is not written is the nearest thing around it', () => {
    const text = lines('kind: recipient', 'name: Ruritania', 'sources: [{ title: Cable }]');
    const { places } = readCases([{ path: 'cases/ruritania.yaml', text }]).get('ruritania')!;
    expect(quoted(text, places.of('/sources/0/date'))).toBe('{ title: Cable }');
    expect(quoted(text, places.of('/sources/7/date'))).toBe('sources: [{ title: Cable }]');
    expect(quoted(text, places.of('/group/conflict'))).toBe('recipient');
    expect(quoted(text, places.of(''))).toBe('recipient');
  });
});
