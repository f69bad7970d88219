/** What is worked out once for a recipient is what would be worked out for each of its articles. */
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { onDay } from '../../../src/calendar/day-span.ts';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import { load } from '../../../src/cli/load.ts';
import type { Context } from '../../../src/engine/rule.ts';
import { judge, nothingYet, verdictOn } from '../../../src/law/nsm20/judge.ts';
import { linesOfNote, type JudgedLine } from '../../../src/law/nsm20/deliveries.ts';
import { forbids, type Subject, type Verdict } from '../../../src/law/nsm20/judgement.ts';
import { judged } from '../../../src/law/nsm20/verdict.ts';
import { at } from '../../../src/records/case-repository.ts';
import { readCases } from '../../reading.ts';
import { cases } from '../../reliability/figures.ts';
import { contextOf, worldIn } from '../../support.ts';
import { judgedLines } from '../judged-lines.ts';
import { repositories, shortSpan, textsOf } from '../random-repository.ts';

/** Every delivery of every transfer, and each line on the day of the question. */
function subjectsIn({ cases: repository, asOf }: Context): Subject[] {
  return repository.all('transfer').flatMap((transfer) =>
    transfer.data.lines.flatMap((line, index): Subject[] => {
      const of = { recipient: transfer.data.recipient, of: { transfer, line, index } };
      return [
        { ...of, day: onDay(asOf), at: at(transfer, 'lines', index, 'item') },
        ...(line.deliveries ?? []).map(({ on }, nth) => ({
          ...of,
          day: on,
          at: at(transfer, 'lines', index, 'deliveries', nth, 'on'),
        })),
      ];
    }),
  );
}

/** A judgement as it is told. */
const told = ({ because, doubts, ...others }: ReturnType<typeof judge>): unknown => {
  const place = ({ path, pointer, start }: Subject['at']) =>
    `${path} ${pointer} ${start.line}:${start.column}`;
  return {
    ...others,
    because: because.map((each) => ({ ...each, at: each.at && place(each.at) })),
    doubts: doubts.map((each) => ({ ...each, at: each.at && place(each.at) })),
  };
};

function expectTheSame(context: Context): number {
  const subjects = subjectsIn(context);
  for (const subject of subjects) {
    const alone = judged(subject, context);
    expect(told(judge(subject, context))).toEqual(told(alone));
    expect(verdictOn(subject.of!, subject.day, () => subject.at, context)).toBe(alone.verdict);
  }
  for (const transfer of context.cases.all('transfer')) {
    const [soFar, other] = [nothingYet(), nothingYet()];
    for (const subject of subjects.filter(({ of }) => of!.transfer === transfer)) {
      const alone = judged(subject, context);
      for (const again of [judge(subject, context, soFar), judge(subject, context, soFar)])
        expect(told(again)).toEqual(told(alone));
      expect(verdictOn(subject.of!, subject.day, () => subject.at, context, other)).toBe(alone.verdict);
    }
  }
  const mayNot = ({ verdict }: { readonly verdict: Verdict }): boolean =>
    forbids(verdict) || verdict === 'undetermined';
  const nameOf = ({ transfer, index }: JudgedLine): string => `${transfer.id} ${index}`;
  const ofNote = judgedLines(context).filter(
    ({ now, deliveries }) => mayNot(now) || deliveries.some(({ judgement }) => mayNot(judgement)),
  );
  expect(linesOfNote(context).map(nameOf)).toEqual(ofNote.map(nameOf));
  return subjects.length;
}

const root = join(import.meta.dirname, '../../repositories');

describe.each(readdirSync(root))('%s', (name) => {
  test.each(['2024-03-01', '2024-06-15', '2024-12-31', '2026-01-15'])('as of %s', async (asOf) => {
    const { context } = await load({ asOf }, worldIn(join(root, name)));
    expect(expectTheSame(context)).toBe(subjectsIn(context).length);
  });
});

test('of any repository, with days that are not known', () => {
  const day = fc.constantFrom(
    '2024-01-30',
    '2024-02-08',
    '2024-03-24',
    '2024-03-25',
    '2024-08-07',
    '2024-10-02',
  );
  const spanned = repositories(
    fc.oneof({ weight: 6, arbitrary: day }, { weight: 1, arbitrary: shortSpan(4) }),
  );
  let seen = 0;
  fc.assert(
    fc.property(spanned, fc.constantFrom('2024-04-01', '2024-09-30', '2025-02-01'), (repository, asOf) => {
      seen += expectTheSame({
        cases: readCases(textsOf(repository)),
        asOf: plainDate(asOf),
        until: plainDate('2024-09-30'),
        publicOnly: false,
        window: 30,
        home: undefined,
      });
    }),
    { numRuns: cases(300) },
  );
  expect(seen).toBeGreaterThan(20);
});

test.each([
  [
    'one letter of both',
    [
      '-- a/x.yaml --\nkind: assurance\nrecipient: a\ncovers: [ihl, humanitarian-access]\nreceived: 2024-03-01\n',
    ],
    true,
  ],
  ['a file that may be a letter of both', ['-- a/x.yaml --\n'], true],
  [
    'a letter of one, and such a file',
    [
      '-- a/x.yaml --\nkind: assurance\nrecipient: a\ncovers: [ihl]\nreceived: 2024-03-01\n',
      '-- a/y.yaml --\n',
    ],
    false,
  ],
  [
    'two letters of both',
    ['x', 'y'].map(
      (name) =>
        `-- a/${name}.yaml --\nkind: assurance\nrecipient: a\ncovers: [ihl, humanitarian-access]\nreceived: 2024-03-01\n`,
    ),
    false,
  ],
])('%s: read as one instrument (AMB-09)', (_, letters, expected) => {
  const transfer = '-- a/t.yaml --\nkind: transfer\nrecipient: a\nprogram: fmf\nlines:\n  - item: trucks\n';
  const context = contextOf(
    ['-- a.yaml --\nkind: recipient\nname: A\n', transfer, ...letters].join(''),
    '2024-06-15',
  );
  const [subject] = subjectsIn(context);
  expect(judge(subject!, context).readings.includes('AMB-09')).toBe(expected);
});
