/** Which files that could not be taken in may hold what is asked for: by their words, else by their place. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseRepository, type BrokenFile } from '../../src/records/case-repository.ts';
import { kindNames, type Kind } from '../../src/records/kind-names.ts';

const recipients = ['ruritania', 'sylvania', 'freedonia'];
const ofNoRecipient = ['notice', 'report', 'directive', 'completion', 'party', 'screening'];

/** The same, asked of one file by itself. */
function mayHold({ id, kind, recipient }: BrokenFile, asked: Kind, about: string | undefined): boolean {
  const same = about === undefined || recipient === undefined || recipient === about;
  if (kind !== undefined) return kind === asked && same;
  if (!id.includes('/')) return asked === 'recipient';
  return recipient === undefined ? ofNoRecipient.includes(asked) : asked !== 'report' && same;
}

const file = fc
  .record(
    {
      id: fc.constantFrom('ruritania', 'ruritania/a', 'notices/b', 'reports/c'),
      kind: fc.constantFrom<Kind>('recipient', 'transfer', 'report', 'notice'),
      recipient: fc.constantFrom(...recipients),
    },
    { requiredKeys: ['id'] },
  )
  .map((each): BrokenFile => ({ ...each, path: `cases/${each.id}.yaml` }));

test('each kind and recipient has the files that may hold it, in their order', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 12 }), (broken) => {
      const cases = caseRepository([], broken, []);
      for (const kind of kindNames)
        for (const about of [undefined, ...recipients, 'elbonia']) {
          const expected = broken.filter((each) => mayHold(each, kind, about));
          // Asked twice, since answers are kept.
          expect([cases.unread(kind, about), cases.unread(kind, about)]).toEqual([expected, expected]);
        }
    }),
  );
});
