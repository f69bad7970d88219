/** What is found on a record rests on the records around it alone: so another day can be judged without all others. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { law } from '../../src/law/index.ts';
import { readCases } from '../reading.ts';
import { around } from '../../src/records/around.ts';
import { caseRepository, type CaseRepository } from '../../src/records/case-repository.ts';
import { cases } from '../reliability/figures.ts';
import { contextWith } from '../support.ts';
import { repositories, textsOf, type Data, type Repository } from './random-repository.ts';

const days = ['2024-03-25', '2024-05-09', '2024-08-07', '2025-10-01'].map(plainDate);

/** The rules that find something on a record, by its id. */
function foundOn(repository: CaseRepository, asOf: string): ReadonlyMap<string | null, ReadonlySet<string>> {
  const found = new Map<string | null, Set<string>>();
  for (const { record, rule } of evaluate(law, contextWith(repository, asOf)).findings)
    found.set(record, (found.get(record) ?? new Set()).add(rule));
  return found;
}

/** Another repository beside `repository`: the same records of other recipients. */
function beside(repository: Repository): Repository {
  const moved = (text: string): string => text.replaceAll(/\bfreedonia\b/g, 'sylvania');
  return JSON.parse(moved(JSON.stringify(repository))) as Record<string, Data>;
}

test('the records around one have the same rules find something on it as all records', () => {
  const check = fc.property(
    repositories(),
    repositories(),
    fc.constantFrom(...days),
    (repository, other, asOf) => {
      const whole = readCases(textsOf({ ...repository, ...beside(other) }));
      const found = foundOn(whole, asOf);
      for (const record of whole.records) {
        const near = caseRepository(around(record, whole), whole.broken, whole.faults);
        expect(foundOn(near, asOf).get(record.id), record.id).toEqual(found.get(record.id));
      }
    },
  );
  fc.assert(check, { numRuns: cases(25) });
});
