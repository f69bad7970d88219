/** A value fits its form exactly where the schema takes it, as the same data with the same references. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { derivedForm } from '../../src/reader/derived-forms.ts';
import { fits } from '../../src/reader/fits.ts';
import { formOf } from '../../src/reader/forms.ts';
import { namedIn } from '../../src/reader/named-in.ts';
import { readPlainly } from '../../src/reader/plain-yaml.ts';
import { settingsSchema } from '../../src/reader/settings-schema.ts';
import { checked, needing } from '../../src/records/fields.ts';
import { isKind, kindNames, type Kind } from '../../src/records/kind-names.ts';
import { kindTexts } from '../../src/records/kind-texts.ts';
import { schemaOf } from '../../src/records/kinds.ts';
import { cases } from '../reliability/figures.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
type Value = Readonly<Record<string, unknown>>;

/** Records as they are shipped, and settings that say all that settings can. */
const samples = new Map<Kind | 'settings', Value[]>(
  kindNames.map((kind) => [kind, [readPlainly(kindTexts[kind].example)!]]),
);
for (const folder of ['cases', 'test/repositories'])
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    const value = name.endsWith('.yaml') ? readPlainly(readFileSync(join(root, folder, name), 'utf8')) : {};
    if (isKind(value?.['kind'])) samples.get(value['kind'])!.push(value);
  }
samples.get('incident')!.push({
  ...samples.get('incident')![0],
  articles: 'shells of an unknown maker',
  contradicts: [{ transfer: 'a/b', line: 1, because: 'c' }],
});
samples.get('directive')!.push({
  kind: 'directive',
  issued: '2024-01-02',
  tasks: ['a', 'b', 'a'].map((id) => ({ id, owner: 'x', deliverable: 'y', days: 36_525 })),
});
const digest = 'ab'.repeat(32);
samples.set('settings', [
  {
    title: 'a',
    cases: './cases/',
    templates: 'templates',
    timezone: 'Europe/Paris',
    records: 'public-only',
    instruments: { nsm20: { until: '2025-01-20', because: 'b' }, faa: 'on', leahy: 'off' },
    rules: { 'house/no-source': 'off', '1': 'info' },
    report: { title: 'b', prepared_by: 'c', marking: 'CUI' },
    screening: { lists: [{ path: 'lists/a.csv', sha256: digest, retrieved: '2024-02-01' }] },
    marking_guard: { allow: [{ path: 'a', sha256: digest, office: 'b', because: 'c' }] },
    output: { frames: 'none' },
  },
]);

const schemaNamed = (name: Kind | 'settings'): z.ZodType =>
  name === 'settings' ? settingsSchema : schemaOf(name);

/** What either makes of `value`; the data as text too, so that the order of fields counts. */
function asSchema(name: Kind | 'settings', value: unknown): unknown {
  const schema = schemaNamed(name);
  const { success, data } = schema.safeParse(value);
  return success ? { data, text: JSON.stringify(data), named: namedIn(schema, value) } : undefined;
}
function asForm(name: Kind | 'settings', value: unknown): unknown {
  const fitting = fits(formOf(name), value);
  return fitting && { ...fitting, text: JSON.stringify(fitting.data) };
}

const words = `x|state|ihl|SASC|hfac |issuance|1(a)|1(a)(i)|3|FR|fr|${digest}|2024|2024-02|2024-02-30|2024-03-14/2024-03-24|../2024-03-24|../..|1850-01-01|ruritania|ruritania/letter|../a|a//b|.git/x|UTC|Mars|on|off|0123456789ab||true`;
const numbers = [0, -0, -1, 1, 1.5, 1976, 1977, 2024, 2101, 36_526, 2 ** 53, 2 ** 53 - 1, Infinity, NaN];
const lists = [[], [[]], ['ihl'], ['ruritania/howitzers'], [{}]];
const groups = [{}, { on: '2024-01-01' }, { until: '2024' }, { finding: 'yes' }, { source: 'a', id: '1' }];
const odd = fc.constantFrom<unknown>(...words.split('|'), ...numbers, true, false, null, ...lists, ...groups);
const names = [...new Set([...samples.values()].flat().flatMap(Object.keys)), 'unknown', '0', 'toString'];
const change = fc.record({
  /** Which value, counted through the whole record. */
  at: fc.nat(200),
  to: fc.oneof(
    odd.map((put) => ({ put })),
    fc.constant({ drop: true } as const),
    fc.record({ add: fc.constantFrom(...names), put: odd }),
    fc.nat(200).map((copy) => ({ copy })),
  ),
});
type Change = typeof change extends fc.Arbitrary<infer Each> ? Each : never;

type Holder = Record<string, unknown>;
/** Every value in `value`, by what holds it; a list holds its entries by their numbers. */
const within = (value: unknown): readonly (readonly [holder: Holder, key: string])[] =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).flatMap((key) => [
        [value as Holder, key] as const,
        ...within((value as Holder)[key]),
      ])
    : [];

function changed(value: Value, changes: readonly Change[]): Value {
  const copy = structuredClone(value);
  for (const { at, to } of changes) {
    const all = within(copy);
    if (all.length === 0) return copy;
    const [holder, key] = all[at % all.length]!;
    if ('add' in to) holder[to.add] = structuredClone(to.put);
    else if ('put' in to) holder[key] = structuredClone(to.put);
    else if ('copy' in to) {
      const [from, name] = all[to.copy % all.length]!;
      holder[key] = structuredClone(from[name]);
    } else if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  }
  return copy;
}

const seen = { fitting: 0, unfit: 0 };

describe.each([...samples])('%s', (name, values) => {
  test('what is shipped is the same data either way', () => {
    for (const value of values) expect(asForm(name, value)).toEqual(asSchema(name, value));
    expect(asForm(name, values[0])).toBeDefined();
  });

  test('so is what is like it', () => {
    const check = fc.property(
      fc.constantFrom(...values),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      (value, changes) => {
        const one = changed(value, changes);
        const form = asForm(name, one);
        seen[form === undefined ? 'unfit' : 'fitting'] += 1;
        expect(form).toEqual(asSchema(name, one));
      },
    );
    fc.assert(check, { numRuns: cases(150) });
  });
});

test('of all these some fitted, and some did not', () => {
  expect(seen.fitting).toBeGreaterThan(seen.unfit / 50);
  expect(seen.unfit).toBeGreaterThan(seen.fitting / 50);
});

test('no other sort of value fits', () => {
  for (const value of [undefined, null, 'text', 1, true, [], {}])
    for (const name of samples.keys()) expect(asForm(name, value)).toEqual(asSchema(name, value));
});

test('equal days are one object, which nobody can change', () => {
  const value = { kind: 'completion', directive: 'nspd55', task: 'a', on: '2024-02-28' };
  const on = (): object => (fits(formOf('completion'), value)!.data as { on: object }).on;
  expect(on()).toBe(on());
  expect(Object.isFrozen(on())).toBe(true);
});

test('after ten thousand days the next is read as the first was', () => {
  const spanOf = (value: string) => fits({ of: 'day' }, value)?.data;
  for (let year = 1900; year < 2100; year += 1)
    for (let month = 1; month <= 12; month += 1)
      for (let day = 1; day <= 28; day += 6) {
        const written = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
        expect(spanOf(written)).toEqual({ earliest: written, latest: written });
      }
});

test('a schema that asks what no form can is told, and not passed over', () => {
  const says = z.string().refine((text) => text !== 'x');
  expect(() => derivedForm(says)).toThrow('no name');
  expect(() => derivedForm(z.strictObject({ a: z.array(says).optional() }))).toThrow('no name');
  expect(() => derivedForm(checked(says, 'clause'))).toThrow('no name');
  expect(() => derivedForm(needing(z.strictObject({ a: z.string() }), []))).not.toThrow();
  expect(() => derivedForm(z.date())).toThrow('no form');
});
