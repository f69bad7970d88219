/** The examples in the rules' own documents are run: once here, for all of them. */
import { describe, expect, test } from 'vitest';
import type { Docs } from '../../src/engine/rule.ts';
import { law } from '../../src/law/index.ts';
import { contract } from '../../src/law/contract.ts';
import { evaluated, marked } from '../support.ts';
import { screenedAs } from './nspd55/screened.ts';

const duties = new Set<string>(law.flatMap((policy) => policy.duties.map(({ id }) => id)));

/**
 * What a rule or duty finds in an archive, and every error besides, except that other clocks of so small a world run on.
 * What its documents say to be alike is what a list in use has.
 */
const found = (archive: string, { asOf, hits }: Docs, id: string): string[] =>
  evaluated(archive, asOf, hits ? { screened: screenedAs(hits) } : {}, { [id.split('/')[0]!]: 'on' })
    .findings.filter(({ rule, severity }) => rule === id || (severity === 'error' && !duties.has(rule)))
    .map(({ rule, at }) => `${at.path}:${at.start.line} ${rule}`);

const explained = law.flatMap(({ rules, duties }) => [...rules, ...duties]);

describe.each(explained)('$id', ({ id, docs }) => {
  test('finds what its bad example marks, and nothing else is wrong with it', () => {
    expect(marked(docs.bad)).not.toEqual([]);
    expect(found(docs.bad, docs, id)).toEqual(marked(docs.bad).map((place) => `${place} ${id}`));
  });

  test('finds nothing in its good example', () => {
    expect(found(docs.good, docs, id)).toEqual([]);
  });
});

test('every rule and duty has the name, level and legal flag of the contract', () => {
  const rules = law.flatMap((policy) => policy.rules);
  expect(rules.map(({ id, severity, legal }) => ({ id, severity, legal }))).toEqual(
    rules.map(({ id }) => ({ id, ...contract.get(id) })),
  );
  for (const { id } of law.flatMap(({ duties }) => duties)) expect(contract.get(id)?.legal, id).toBe(true);
});
