/** What holds for every list, however its bytes come, and for bytes that are none. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryOf } from '../../src/screening/entry.ts';
import { ListTrouble } from '../../src/screening/list-trouble.ts';
import { readList, type ReadList } from '../../src/screening/read-list.ts';
import { cases } from '../reliability/figures.ts';
import { sampleCsv, sampleEntries, sampleJson, sampleRows, sha256 } from './sample-list.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a file gives: entries, or the trouble in words. Anything else that is thrown is thrown. */
const outcome = async (parts: Iterable<Uint8Array>): Promise<ReadList | string> => {
  try {
    return await readList(parts, sha256);
  } catch (error) {
    if (error instanceof ListTrouble) return error.message;
    throw error;
  }
};

/** `whole` in pieces that end at `cuts`, each in a memory of its own that is overwritten once the next is asked for. */
function* cut(whole: Uint8Array, cuts: readonly number[]): Generator<Uint8Array> {
  const ends = [...cuts.map((at) => at % (whole.length + 1)), whole.length].toSorted((a, b) => a - b);
  let from = 0;
  for (const end of ends) {
    const part = whole.slice(from, end);
    yield part;
    part.fill(0x7b);
    from = end;
  }
}

const cuts = fc.array(fc.nat(), { maxLength: 40 });

/** Texts of JSON as some program could write it: any values, any blanks between. */
const anyRow = fc.oneof(
  fc.record({
    name: fc.string({ unit: 'binary' }),
    alt_names: fc.array(fc.string()),
    addresses: fc.jsonValue(),
  }),
  fc.jsonValue(),
);

const anyJson = fc
  .tuple(
    fc.array(anyRow),
    fc.constantFrom(0, 1, '\t'),
    fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 }),
  )
  .map(([results, indent, more]) => JSON.stringify({ a: more, results, z: more }, null, indent));

test('a part of a Node buffer may be filled anew, too', async () => {
  const part = Buffer.from(sampleJson(sampleRows(1, 30)));
  const filledAnew = function* (): Generator<Uint8Array> {
    const memory = Buffer.alloc(700);
    for (let at = 0; at < part.length; at += memory.length) {
      const length = part.copy(memory, 0, at);
      yield memory.subarray(0, length);
    }
  };
  expect(await outcome(filledAnew())).toEqual(await outcome([part]));
});

test('where the bytes are cut changes nothing: JSON', async () => {
  await fc.assert(
    fc.asyncProperty(anyJson, cuts, async (text, at) => {
      expect(await outcome(cut(bytes(text), at))).toEqual(await outcome([bytes(text)]));
    }),
    { numRuns: cases(200) },
  );
});

test('every object of JSON is a row, and nothing else is', async () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
  const named = fc.record({ name, remarks: fc.string(), more: fc.jsonValue() });
  const other = fc.jsonValue().filter((value) => entryOf(value, sha256) === undefined);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(named, other)), cuts, async (values, at) => {
      const rows = [{ name: 'First' }, ...values];
      const names = rows.flatMap((row) => entryOf(row, sha256)?.name ?? []);
      const read = (await outcome(cut(bytes(JSON.stringify({ results: rows })), at))) as ReadList;
      expect(read.entries.map((entry) => entry.name)).toEqual(names);
      expect(read.nameless).toBe(rows.length - names.length);
    }),
    { numRuns: cases(200) },
  );
});

test('where the bytes are cut changes nothing: the samples, whole and cut short', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(9),
      fc.integer({ min: 1, max: 60 }),
      fc.boolean(),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
      cuts,
      async (seed, count, json, share, at) => {
        const rows = sampleRows(seed, count);
        const whole = bytes(json ? sampleJson(rows) : sampleCsv(rows));
        expect(await outcome(cut(whole, at))).toEqual(await outcome([whole]));
        const shorter = whole.subarray(0, Math.floor(whole.length * share));
        expect(await outcome(cut(shorter, at))).toEqual(await outcome([shorter]));
      },
    ),
    { numRuns: cases(100) },
  );
});

test('JSON and CSV of the same rows give the same entries', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 60 }), async (seed, count) => {
      const rows = sampleRows(seed, count);
      const json = await outcome([bytes(sampleJson(rows))]);
      expect(await outcome([bytes(sampleCsv(rows))])).toEqual(json);
      expect((json as ReadList).entries).toEqual(sampleEntries(seed, count));
    }),
    { numRuns: cases(50) },
  );
});

const pieces = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc
    .constantFrom(
      '{"results":[',
      '{"name":"A1"',
      '},',
      ']}',
      '"',
      '\\',
      'name,source\n',
      'A1,S\n',
      '\r\n',
      '\u{feff}',
      '\0',
      '\u001a',
      ';',
    )
    .map(bytes),
);

test('any bytes give entries or trouble in words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (parts) => {
      const given = await outcome(parts);
      if (typeof given === 'string') expect(given).toMatch(/^(is|has|holds|ends) /);
      else expect(given.entries.length).toBeGreaterThan(0);
    }),
    { numRuns: cases(2_000) },
  );
});

test('any damage to a sample gives entries or trouble in words', async () => {
  const rows = sampleRows(4, 30);
  const wholes = [bytes(sampleJson(rows)), bytes(sampleCsv(rows))];
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...wholes), damage, async (whole, changes) => {
      const damaged = whole.slice();
      for (const [at, byte] of changes) damaged[at % damaged.length] = byte;
      const given = await outcome([damaged]);
      if (typeof given === 'string') expect(given).toMatch(/^(is|has|holds|ends) /);
      else expect(given.entries.length).toBeGreaterThan(0);
    }),
    { numRuns: cases(300) },
  );
});

test.each<[what: string, start: string, more: string, why: string]>([
  ['a text of JSON', '{"results":[{"name":"A1"},{"name":"', 'x', 'holds an entry of more than 1 MiB'],
  ['brackets of JSON', '{"results":[{"name":', '[', 'holds an entry of more than 1 MiB'],
  ['brackets around JSON', '', '[[', 'is not a Consolidated Screening List'],
  ['blanks of JSON', '{', ' ', 'is not a Consolidated Screening List'],
  ['a text of CSV', 'name,source\nA1,S\n"', 'x', 'holds an entry of more than 1 MiB'],
  ['a line of CSV', 'name,source\nA1,', 'x', 'holds an entry of more than 1 MiB'],
  ['a header of CSV', 'name', ',x', 'holds an entry of more than 1 MiB'],
])('%s without an end is given up', async (_, start, more, why) => {
  let asked = 0;
  const endless = function* (): Generator<Uint8Array> {
    yield bytes(start);
    for (; asked < 1_000; asked++) yield bytes(more.repeat(65_536));
  };
  expect(await outcome(endless())).toContain(why);
  expect(asked).toBeLessThan(100);
});

/** Names that a careless pattern would read for minutes. */
test.each<[what: string, name: string]>([
  ['parentheses', '('.repeat(500_000)],
  ['marks', ' ,;:-'.repeat(100_000)],
  ['marks before a letter', `A${' ,-'.repeat(200_000)}B`],
  ['letters without a blank', `${'a'.repeat(500_000)}\u00e9`],
  ['blanks', `a${' '.repeat(500_000)}b\t`],
  ['short forms', 'a.k.a. '.repeat(100_000)],
  ['successors', 'and any successor, or '.repeat(30_000)],
  ['numbers', 'Address 0'.repeat(80_000)],
  ['misread letters', '\u00c3\u00a9'.repeat(200_000)],
])('a name of many %s is read soon', async (_, name) => {
  const start = performance.now();
  await outcome([
    bytes(
      JSON.stringify([{ name, alt_names: name, addresses: name, start_date: name, type: name }]).slice(
        0,
        1_000_000,
      ),
    ),
  ]);
  await outcome([bytes(JSON.stringify([{ name, source: 'Bureau of Industry and Security' }]))]);
  await outcome([
    bytes(
      JSON.stringify([
        {
          name: 'A1',
          alt_names: name.slice(0, 300_000),
          addresses: name.slice(0, 300_000),
          start_date: name.slice(0, 200_000),
        },
      ]),
    ),
  ]);
  expect(performance.now() - start).toBeLessThan(4_000);
});
