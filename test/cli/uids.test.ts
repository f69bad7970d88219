/** A deadline keeps its name in a calendar whatever becomes of its day and state, and shares it with no other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { uidOf } from '../../src/cli/fingerprint.ts';
import { deadlinesOf } from '../../src/engine/duty.ts';
import { nsm20Policy } from '../../src/law/nsm20/index.ts';
import { readCases } from '../reading.ts';
import { repositories, textsOf } from '../law/random-repository.ts';
import { evaluated } from '../support.ts';
import { cases } from '../reliability/figures.ts';

const recipient = (group: string): string => `
-- sylvania.yaml --
kind: recipient
name: Sylvania
receiving_at_issuance: true
${group}`;
const waiver = (on: string): string => `
-- sylvania/waiver.yaml --
kind: waiver
recipient: sylvania
by: state
on: ${on}
until: 2024-12-31
justification: an imperative
`;
const told = (id: string, sent: string): string => `
-- ${id}.yaml --
kind: notice
to: president
under: 1(f)
about: [sylvania/waiver]
sent: ${sent}
`;
const decided = 'group: { conflict: true, by: state, on: 2024-02-20 }\n';

/** The names of the occasions of a duty, each with its first day. */
function uids(duty: string, archive: string, asOf = '2024-06-25'): Map<string, string | null> {
  const own = evaluated(archive, asOf).deadlines.filter(({ duty: { id } }) => id === `nsm20/${duty}`);
  return new Map(own.map((deadline) => [uidOf(deadline), deadline.due.earliest]));
}

test('no two deadlines of a repository share a name', () => {
  fc.assert(
    fc.property(
      repositories(),
      fc.constantFrom('2024-05-01', '2024-08-07', '2026-10-01'),
      (repository, day) => {
        const cases = readCases(textsOf(repository));
        const context = {
          cases,
          asOf: plainDate(day),
          until: undefined,
          publicOnly: false,
          window: 30,
          home: undefined,
        };
        const names = nsm20Policy.duties.flatMap((duty) => deadlinesOf(duty, context)).map(uidOf);
        expect(new Set(names).size).toBe(names.length);
      },
    ),
    { numRuns: cases(100) },
  );
});

describe('a name stays', () => {
  const all = `${recipient(decided)}${waiver('2024-06-03')}${told('notices/first', '2024-06-05')}`;

  test('when the group is decided and the day moves', () => {
    const before = uids('obtain-assurances', recipient(''));
    const after = uids('obtain-assurances', recipient(decided));
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after.values()]).toEqual(['2024-03-24']);
  });

  test('when the waiver turns out to be of another day', () => {
    const before = uids('notify-president-of-waiver', all);
    const after = uids('notify-president-of-waiver', all.replace('on: 2024-06-03', 'on: 2024-06-04'));
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after.values()]).not.toEqual([...before.values()]);
  });

  test('when a notice is found that went to the President before', () => {
    const before = uids('notify-waiver', all);
    const after = uids('notify-waiver', `${all}${told('notices/an-earlier-one', '2024-06-04')}`);
    expect([...before.values()]).toEqual(['2024-06-12']);
    expect([...after.values()]).toEqual(['2024-06-11', '2024-06-12']);
    expect([...after.keys()]).toContain([...before.keys()][0]);
  });

  test('from day to day and from year to year', () => {
    const [first, second] = ['2025-10-01', '2026-10-01'].map((day) => uids('annual-report', all, day));
    expect([...first!.values()]).toEqual(['2025-09-30', '2026-09-30']);
    expect([...second!.keys()].slice(0, 2)).toEqual([...first!.keys()]);
  });

  test('and each group has its own update to the President', () => {
    const other = recipient('group: { conflict: false, by: state }\n').replace(
      'sylvania.yaml',
      'ruritania.yaml',
    );
    const before = uids('update-president', all);
    const after = uids('update-president', all + other);
    expect([before.size, after.size]).toEqual([1, 2]);
    expect([...after.keys()]).toContain([...before.keys()][0]);
  });
});
