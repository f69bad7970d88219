/** The generated pages are current, and the law has no gap. */
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../src/engine/coverage.ts';
import { documents } from '../../src/guide/documents.ts';
import { law } from '../../src/law/index.ts';

test.each([...documents()])('%s is what the code says; run `npm run docs`', async (path, text) => {
  const formatted = await format(text, { ...(await resolveConfig(path)), filepath: path });
  await expect(formatted).toMatchFileSnapshot(`../../${path}`);
});

describe.each(law)('$instrument.id', (policy) => {
  const rows = coverageOf(policy, law);

  test('every clause that binds is answered, or says why no record could show it', () => {
    expect(rows.filter(({ state }) => state === 'gap').map(({ clause }) => clause.key)).toEqual([]);
  });

  test('no clause says that nothing can answer it while something does', () => {
    const both = rows.filter(({ clause, state }) => clause.unchecked !== undefined && state === 'covered');
    expect(both.map(({ clause }) => clause.key)).toEqual([]);
  });

  test('rules and duties cite clauses of their own instrument, or of one that is applied', () => {
    const applied = law.map(({ instrument }) => instrument.id);
    const cited = [...policy.rules, ...policy.duties].flatMap(({ clauses }) => clauses);
    expect(cited.filter(({ instrument }) => !applied.includes(instrument))).toEqual([]);
  });
});
