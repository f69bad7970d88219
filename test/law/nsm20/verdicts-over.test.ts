/** The verdict over a time is that of every day in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate, type PlainDate } from '../../../src/calendar/plain-date.ts';
import { onDay } from '../../../src/calendar/day-span.ts';
import { judge } from '../../../src/law/nsm20/judge.ts';
import { verdictsOver } from '../../../src/law/nsm20/verdicts-over.ts';
import { readCases } from '../../reading.ts';
import { at, type RecordOf } from '../../../src/records/case-repository.ts';
import { contextOf, contextWith } from '../../support.ts';
import { cases } from '../../reliability/figures.ts';
import { repositories, shortSpan, textsOf } from '../random-repository.ts';

const [first, last] = ['2024-02-01', '2024-10-10'].map(plainDate) as [PlainDate, PlainDate];

/** The verdict of each day from `first` to `last`, as the stretches tell it. */
function spread(stretches: NonNullable<ReturnType<typeof verdictsOver>>): string[] {
  let next: PlainDate = first;
  return stretches.flatMap(({ from, to, judgement }) => {
    expect(from).toBe(next);
    const days: string[] = [];
    for (; next <= to; next = addDays(next, 1))
      days.push(`${next} ${judgement.verdict} ${judgement.possible.join()}`);
    return days;
  });
}

test('every day has the verdict that it has by itself, and no stretch repeats the one before', () => {
  const day = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom('2024-02-08', '2024-03-10', '2024-03-24', '2024-05-08', '2024-08-06'),
    },
    { weight: 1, arbitrary: shortSpan(9) },
  );
  fc.assert(
    fc.property(repositories(day), (repository) => {
      const context = contextWith(readCases(textsOf(repository)), '2024-10-10');
      for (const recipient of context.cases.all('recipient')) {
        const stretches = verdictsOver(recipient, first, last, context)!;
        const place = at(recipient);
        const expected: string[] = [];
        for (let each = first; each <= last; each = addDays(each, 1)) {
          const { verdict, possible } = judge(
            { recipient: recipient.id, day: onDay(each), at: place },
            context,
          );
          expected.push(`${each} ${verdict} ${possible.join()}`);
        }
        expect(spread(stretches)).toEqual(expected);
        for (const [index, { judgement }] of stretches.slice(1).entries())
          expect([judgement.verdict, judgement.possible]).not.toEqual([
            stretches[index]!.judgement.verdict,
            stretches[index]!.judgement.possible,
          ]);
      }
    }),
    { numRuns: cases(20) },
  );
});

describe('the turns of one recipient', () => {
  const over = (archive: string, asOf = '2024-10-10', until?: string) => {
    const context = contextOf(archive, asOf, until === undefined ? {} : { until: plainDate(until) });
    const recipient = context.cases.get('ruritania') as RecordOf<'recipient'>;
    return verdictsOver(recipient, first, last, context)?.map(
      ({ from, judgement }) => `${from} ${judgement.verdict}`,
    );
  };
  const receiving = (group: string): string =>
    `-- ruritania.yaml --\nkind: recipient\nname: Ruritania\nreceiving_at_issuance: true\ngroup: { conflict: ${group}, by: state, on: 2024-02-20 }\n`;
  const letter = (received: string): string =>
    `-- ruritania/letter.yaml --\nkind: assurance\nrecipient: ruritania\ncovers: [ihl, humanitarian-access]\nreceived: ${received}\ncredibility: [{ finding: credible-and-reliable, by: state, on: ${received} }]\n`;

  test.each([
    [
      'day 45 is the last of the transition',
      receiving('true'),
      ['2024-02-01 before-memorandum', '2024-02-08 transition', '2024-03-25 paused'],
    ],
    [
      'day 180 for the other group',
      receiving('false'),
      ['2024-02-01 before-memorandum', '2024-02-08 transition', '2024-08-07 paused'],
    ],
    [
      'assured on the last day',
      receiving('true') + letter('2024-03-24'),
      ['2024-02-01 before-memorandum', '2024-02-08 transition', '2024-03-24 assured'],
    ],
    [
      'paused for two days',
      receiving('true') + letter('2024-03-27'),
      ['2024-02-01 before-memorandum', '2024-02-08 transition', '2024-03-25 paused', '2024-03-27 assured'],
    ],
  ])('%s', (_, archive, expected) => expect(over(archive)).toEqual(expected));

  test('where a letter without a finding stands beside it, the pause that may follow is a turn of its own', () => {
    const open = letter('2024-03-01').replace(/credibility.*\n/, '');
    const context = contextOf(receiving('true') + open, '2024-10-10');
    const recipient = context.cases.get('ruritania') as RecordOf<'recipient'>;
    const told = verdictsOver(recipient, first, last, context)!.map(
      ({ from, judgement }) => `${from} ${judgement.possible.join(' or ')}`,
    );
    expect(told.slice(-2)).toEqual(['2024-03-01 assured or transition', '2024-03-25 assured or paused']);
  });

  test('after the last day the text no longer binds', () => {
    expect(over(receiving('true'), '2024-10-10', '2024-06-30')).toEqual([
      '2024-02-01 before-memorandum',
      '2024-02-08 transition',
      '2024-03-25 paused',
      '2024-07-01 not-in-force',
    ]);
  });

  test('no day, no stretch', () => {
    const context = contextOf(receiving('true'), '2024-10-10');
    const recipient = context.cases.get('ruritania') as RecordOf<'recipient'>;
    expect(verdictsOver(recipient, last, first, context)).toEqual([]);
  });

  test('more days than can be gone through are told as such', () => {
    const context = contextOf(receiving('true') + letter('2024-03-27'), '2024-10-10', {
      effort: { left: 5 },
    });
    const recipient = context.cases.get('ruritania') as RecordOf<'recipient'>;
    expect(verdictsOver(recipient, first, last, context)).toBeUndefined();
  });
});
