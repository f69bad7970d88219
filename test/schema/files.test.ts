/** The schemas of files say what the reader says, in the words of the pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { portable, schemas } from '../../src/guide/schemas.ts';
import { contract, neighbours } from '../../src/law/contract.ts';
import { nsm20 } from '../../src/law/nsm20/clauses.ts';
import { law } from '../../src/law/index.ts';
import { readCases } from '../reading.ts';
import { readConfiguration } from '../reading.ts';
import { parseDaySpan } from '../../src/calendar/day-span.ts';
import { everyRecord, fieldsOf, notRecorded, type FieldDoc } from '../../src/records/field-docs.ts';
import { kindNames } from '../../src/records/kind-names.ts';
import { kindTexts } from '../../src/records/kind-texts.ts';
import { citable } from '../../src/records/words.ts';
import { files } from '../support.ts';
import { validator } from './validator.ts';
import { cases } from '../reliability/figures.ts';

const runs = cases(300);

type Json = { readonly [key: string]: unknown };
const yamlIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join(folder, path));

test.each(schemas)('$name is draft-07, and says what it is', (schema) => {
  const json = schema.json();
  expect(json['$schema']).toBe('http://json-schema.org/draft-07/schema#');
  expect(json['$id']).toBe(`${schema.name}.json`);
  expect(schema.title).toMatch(/^[A-Z].*\.$/);
  expect(validator(schema.name)).toBeTypeOf('function');
});

test.each(schemas)('$name is taken by a validator that was told nothing', ({ json }) => {
  const said: unknown[] = [];
  const told = (...words: unknown[]): void => void said.push(...words);
  const ajv = new Ajv({ logger: { log: told, warn: told, error: told } });
  expect(ajv.compile(portable(json()))).toBeTypeOf('function');
  // A day may be a number: draft-07 has a word for that, of which this validator thinks little.
  expect(said.filter((words) => !String(words).includes('use allowUnionTypes'))).toEqual([]);
});

test('what only editors know is left out, and a field of such a name is not', () => {
  const json = {
    pattern: 'a',
    patternErrorMessage: 'is not a',
    properties: { patternErrorMessage: { enum: ['a'], enumDescriptions: ['b'] }, enumDescriptions: {} },
  };
  expect(portable(json)).toEqual({
    pattern: 'a',
    properties: { patternErrorMessage: { enum: ['a'] }, enumDescriptions: {} },
  });
});

describe('what templates are given', () => {
  const fits = validator('report-context');
  test.each([42, 'a', null, [], {}, { report: {} }, { report: {}, section: {} }])(
    '%j is none of it',
    (value) => {
      expect(fits(value)).toBe(false);
    },
  );
});

test('pages and schemas name the words that a text usually is one of', () => {
  for (const [kind, field, words] of [
    ['notice', 'committees', 'sfrc, sasc, sac, hfac, hasc, hac, or another committee by name'],
    ['report', 'committees', 'sfrc, sasc, sac, hfac, hasc, hac, or another committee by name'],
    ['incident', 'reviewed_under', 'chirg, chmr-ap, end-use-monitoring, or another procedure'],
  ] as const) {
    const doc = fieldsOf(kind).find(({ name }) => name === field)!;
    expect(doc.type.replaceAll('`', '')).toBe(`list of ${words}`);
    expect(doc.form.offer!.words.map(([word]) => word)).toEqual(words.split(', ').slice(0, -1));
    const { properties } = schemas.find(({ name }) => name === kind)!.json() as {
      properties: Record<string, { items: { description: string } }>;
    };
    expect(properties[field]!.items.description).toBe(words);
  }
});

test('the clauses that a waiver names are those that the reader takes', () => {
  const fits = validator('waiver');
  const waiver = (clause: string): unknown => ({
    kind: 'waiver',
    recipient: 'a',
    by: 'state',
    on: '2024-03-01',
    waives: [clause],
  });
  for (const clause of citable) expect([clause, fits(waiver(clause))]).toEqual([clause, true]);
  for (const clause of ['1(a)(i)', '1(a)(ii)', '1', '5', '', '1 (a)'])
    expect([clause, fits(waiver(clause))]).toEqual([clause, false]);
});

describe.each(kindNames)('%s', (kind) => {
  const json = schemas.find(({ name }) => name === kind)!.json() as {
    readonly properties: Json;
    readonly description: string;
    readonly definitions: { readonly fields: { readonly properties: Json } };
  };

  test('is described with the words of the pages', () => {
    expect(json.description).toBe(kindTexts[kind].meaning);
    const own = Object.fromEntries(
      Object.entries(json.properties).filter(
        ([name, field]) => name !== 'kind' && !('$ref' in (field as Json)),
      ),
    );
    expect(told(own)).toEqual(worded(fieldsOf(kind)));
    expect(told(json.definitions.fields.properties)).toEqual(worded(everyRecord()));
  });

  test('names every field that a record of any kind may have', () => {
    const named = everyRecord().map(({ name }) => [
      name,
      { $ref: `#/definitions/fields/properties/${name}` },
    ]);
    expect(json.properties).toMatchObject(Object.fromEntries(named));
  });
});

/** Every field below `properties` with its description, those of a part below it. */
function told(properties: Json, within = ''): string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const { description = '' } = field as { description?: string };
    return [
      `${within}${name}: ${description.replace('counts as', 'means').replace('; absent means not recorded', '')}`,
      ...told(partsOf(field), `${within}${name}.`),
    ];
  });
}

function partsOf(field: unknown): Json {
  const {
    properties,
    items,
    anyOf = [],
  } = field as { properties?: Json; items?: unknown; anyOf?: unknown[] };
  if (properties) return properties;
  if (items !== undefined) return partsOf(items);
  return anyOf.map(partsOf).find((parts) => Object.keys(parts).length > 0) ?? {};
}

const worded = (fields: readonly FieldDoc[], within = ''): string[] =>
  fields.flatMap(({ name, meaning, absent, mandatory, fields: parts }) => {
    const without = mandatory || absent === notRecorded ? [] : [`absent means ${absent}`];
    const words = [...(meaning === '' ? [] : [meaning]), ...without].join('; ');
    return [`${within}${name}: ${words}`, ...worded(parts, `${within}${name}.`)];
  });

describe('days', () => {
  const written = (value: unknown): boolean =>
    validator('unit')({ kind: 'unit', recipient: 'a', name: 'a', sources: [{ title: 'a', date: value }] });
  const two = fc.integer({ min: 0, max: 33 }).map((number) => String(number).padStart(2, '0'));
  const year = fc.oneof(
    fc.constantFrom('1899', '1900', '1904', '2000', '2023', '2024', '2100', '2101', '0204', '20224'),
    fc.integer({ min: 1890, max: 2110 }).map(String),
  );
  const day = fc.tuple(year, two, two).map((parts) => parts.join('-'));
  const end = fc.oneof(
    { weight: 4, arbitrary: day },
    fc.constantFrom('..', '', '2024-02', '2024', '2024-2-3'),
  );
  const text = fc.oneof(
    day,
    year,
    fc.tuple(year, two).map((parts) => parts.join('-')),
    fc.array(end, { minLength: 2, maxLength: 3 }).map((ends) => ends.join('/')),
    fc.tuple(day, fc.constantFrom(' ', '\n', 'T00:00', 'x')).map((parts) => parts.join('')),
  );

  test('are those of the reader, but for spans that end before they start', () => {
    fc.assert(
      fc.property(text, (each) => {
        const span = parseDaySpan(each);
        expect(written(each)).toBe(typeof span !== 'string' || span === 'ends before it starts');
      }),
      { numRuns: runs * 10 },
    );
  });

  test('are every day of the calendar, and no other', () => {
    const all = Array.from({ length: 14 }, (_, month) =>
      Array.from(
        { length: 33 },
        (_, day) => `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      ),
    ).flat();
    for (const year of ['1899', '1900', '1996', '2000', '2023', '2024', '2100', '2101'])
      for (const rest of all)
        expect([rest, written(year + rest)]).toEqual([rest, typeof parseDaySpan(year + rest) !== 'string']);
  });
});

/** The records of a folder, an archive and the pages: what is to be changed at random. */
const examples = kindNames.map((kind) => ({
  path: `cases/${kindTexts[kind].id}.yaml`,
  text: kindTexts[kind].example,
}));

describe('case files', () => {
  const schema = validator('case-file');

  test.each(kindNames)('the example of %s fits its own schema and that of all', (kind) => {
    const value: unknown = parse(kindTexts[kind].example);
    expect(validator(kind)(value)).toBe(true);
    expect(schema(value)).toBe(true);
  });

  test('every record that the reader takes in fits', () => {
    const texts = [
      ...yamlIn('cases'),
      ...yamlIn('test/repositories').filter((path) => path.includes('/cases/')),
    ].map((path) => ({ path: `cases/${path.replaceAll('/', '-')}`, text: readFileSync(path, 'utf8') }));
    const archives = law.flatMap(({ rules, duties }) =>
      [...rules, ...duties].flatMap(({ docs }) => [...files(docs.bad), ...files(docs.good)]),
    );
    const { records } = readCases([
      ...texts,
      ...archives.map(({ text }, index) => ({ path: `cases/example-${index}.yaml`, text })),
    ]);
    expect(records.length).toBeGreaterThan(400);
    expect(records.filter(({ asRead }) => !schema(asRead)).map(({ path }) => path)).toEqual([]);
  });

  /** What a person might write in place of something, and what no field takes. */
  const anything = fc.oneof(
    fc.constantFrom<unknown>(
      '',
      ' ',
      'n/a',
      'N/A',
      'a',
      'a/b-1',
      'A',
      'a b',
      'state',
      'president',
      'yes',
      true,
      false,
    ),
    fc.constantFrom<unknown>(0, -1, 1.5, 7, 1976, 1977, 2024, 2100, 2101, null, [], {}, ['ihl'], ['a'], [{}]),
    fc.constantFrom<unknown>(
      '2024-02-29',
      '2023-02-29',
      '2024-2-3',
      '2024-02/2024-03',
      '../2024-03-01',
      '../..',
    ),
    fc.constantFrom<unknown>('2024-02-01/2024-03-01', '2024', '2024-13', 'AB', 'ab', '2(d)', 'f'.repeat(64)),
  );
  const changed = fc
    .tuple(
      fc.constantFrom(...examples),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), anything), { maxLength: 2 }),
    )
    .map(([{ text }, changes]) => {
      const value = parse(text) as Json;
      return changes.reduce((so, [where, how, what]) => change(so, where, how, what), value);
    });

  test('a changed record fits where the reader takes it in, and nowhere else', () => {
    fc.assert(
      fc.property(changed, (value) => {
        const { records, faults } = readCases([{ path: 'cases/a.yaml', text: JSON.stringify(value) }]);
        // What no pattern can tell, and what is a matter of spelling in a field that takes any text.
        const apart = faults.some(({ message }) =>
          /ends before it starts|how the committee is spelled/.test(message),
        );
        const fits = schema(value);
        // What no record can be called is taken in, as the name of a record that is not there.
        const misnamed = schema.errors?.[0]?.schemaPath === '#/definitions/id/pattern';
        if (misnamed && records.length === 1) expect([value, records[0]!.sound]).toEqual([value, false]);
        else
          expect([value, fits, schema.errors]).toEqual([value, records.length === 1 || apart, schema.errors]);
      }),
      { numRuns: runs * 4 },
    );
  });
});

/** `value` with one change: something at a random place is replaced, taken out, put in, or called by another name. */
function change(value: Json, where: number, how: number, what: unknown): Json {
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  const copy = structuredClone(value) as Record<string, unknown>;
  const walk = (holder: Record<string, unknown>): void => {
    for (const [key, inner] of Object.entries(holder)) {
      places.push({ holder, key });
      if (typeof inner === 'object' && inner !== null) walk(inner as Record<string, unknown>);
    }
  };
  walk(copy);
  const place = places[where % places.length];
  if (!place) return copy;
  const { holder, key } = place;
  if (how < 2) holder[key] = what;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (how === 2) delete holder[key];
  else holder[`${key}s`] = what;
  return copy;
}

describe('settings', () => {
  const fits = (text: string): boolean => validator('config')(parse(text));
  const usable = (text: string): boolean =>
    'configuration' in
    readConfiguration({ path: 'nsm20.yaml', text }, { rules: contract, neighbours, begins: nsm20.from });

  test.each([
    'nsm20.yaml',
    ...['clocks', 'public', 'report', 'screening', 'verdicts'].map(
      (name) => `test/repositories/${name}/nsm20.yaml`,
    ),
  ])('%s fits', (path) => expect(fits(readFileSync(path, 'utf8'))).toBe(true));

  test.each([
    ['cases: cases', true],
    ['cases: .', true],
    ['cases: a..b/.c', true],
    ['cases: ../cases', false],
    ['cases: a/../..', false],
    ['cases: /cases', false],
    ['cases: C:/cases', false],
    [String.raw`cases: a\b`, false],
    ['case: cases', false],
    ['records: public-only', true],
    ['records: public', false],
    ['instruments: { nsm20: { until: 2025-02-21 } }', true],
    ['instruments: { nsm20: { until: 2025-02 } }', false],
    ['instruments: { nsm20: on, leahy: off }', true],
    ['instruments: { nsm20: off }', false],
    ['instruments: { house: off }', false],
    ['instruments: { nsm21: on }', false],
    ['rules: { house/no-source: error }', true],
    ['rules: { house/no-source: off }', true],
    ['rules: { house/no-source: loud }', false],
    ['rules: { house/unknown-key: warning }', true],
    ['rules: { house/unknown-key: off }', false],
    ['rules: { nsm20/notify-waiver: error }', true],
    ['rules: { nsm20/notify-waiver: warning }', false],
    ['rules: { cat/anything: info }', false],
    ['rules: { cat/policy-gap: off }', true],
    ['rules: { leahy/anything: info }', false],
    ['rules: { faa/near-ceiling: off }', true],
    ['rules: { faa/ceiling-exceeded: warning }', false],
    ['instruments: { faa: on, aeca: off, leahy: { until: 2025-01-01 } }', true],
    ['instruments: { faa: perhaps }', false],
    ['rules: { nsm20/anything: info }', false],
    ['output: { frames: none }', true],
    ['output: { frames: some }', false],
    ['screening: { lists: [{ path: lists/csl.json, retrieved: 2024-05-01 }] }', true],
    ['screening: { lists: [{ path: ./csl.json }] }', false],
    ['screening: { lists: [{ path: lists//csl.json }] }', false],
    ['screening: { lists: [{ path: lists/ }] }', false],
    ['screening: { lists: [{ path: ../csl.json }] }', false],
    ['screening: { lists: [{ path: .git/csl.json }] }', false],
    ['screening: { lists: [{ path: /csl.json }] }', false],
    ['screening: { lists: [{ path: csl.json, retrieved: 2024-05 }] }', false],
    ['marking_guard: { allow: [{ path: a, office: b, because: c }] }', false],
    [`marking_guard: { allow: [{ path: a, sha256: ${'a'.repeat(64)}, office: b, because: c }] }`, true],
  ])('%s: %s, as the reader says', (text, good) => {
    expect([fits(text), usable(text)]).toEqual([good, good]);
  });
});
