/** Records that leave too much open to be worked out: an answer comes soon, and it is never a clearer one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { deadlinesOf, type Deadline } from '../../src/engine/duty.ts';
import { affords } from '../../src/engine/effort.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { law } from '../../src/law/index.ts';
import { judgedLines } from './judged-lines.ts';
import { nsm20Policy } from '../../src/law/nsm20/index.ts';
import { readCases } from '../reading.ts';
import { cases } from '../reliability/figures.ts';
import { contextOf, contextWith } from '../support.ts';
import { repositories, shortSpan, textsOf } from './random-repository.ts';

const days = ['2024-03-25', '2024-06-01', '2024-08-07', '2025-10-01'].map(plainDate);
const anyDay = fc.oneof(fc.constantFrom('2024-03-24', '2024-05-08', '2024-03-01/..'), shortSpan(60));

test('what is spent is spent, whoever shares it, and nothing beyond it', () => {
  const context = contextOf('', '2024-06-01', { effort: { left: 10 } });
  const another = { ...context, asOf: plainDate('2024-06-02') };
  expect([affords(context, 6), affords(another, 5), affords(another, 4), affords(context, 1)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  // One that has its own has some to begin with.
  expect(affords(contextOf('', '2024-06-01'), 1_000)).toBe(true);
});

const nameOf = ({ record, recipient, which }: Deadline): string => `${record?.id} ${recipient} ${which}`;

test('what can no longer be worked out is held possible beside what would have been', () => {
  const check = fc.property(
    repositories(anyDay),
    fc.constantFrom(...days),
    fc.integer({ min: 0, max: 400 }),
    (repository, asOf, left) => {
      const read = readCases(textsOf(repository));
      const [rested, tired] = [
        contextWith(read, asOf, { effort: { left: Infinity } }),
        contextWith(read, asOf, { effort: { left } }),
      ];
      const judged = judgedLines(rested).flatMap(({ deliveries, now }) => [
        now,
        ...deliveries.map(({ judgement }) => judgement),
      ]);
      const less = judgedLines(tired).flatMap(({ deliveries, now }) => [
        now,
        ...deliveries.map(({ judgement }) => judgement),
      ]);
      for (const [index, { possible }] of less.entries())
        expect(possible).toEqual(expect.arrayContaining([...judged[index]!.possible]));
      for (const duty of nsm20Policy.duties) {
        // What certainly starts no clock may start one where less is worked out.
        const states = new Map(deadlinesOf(duty, rested).map((each) => [nameOf(each), each.state]));
        for (const each of deadlinesOf(duty, tired))
          expect([states.get(nameOf(each)), 'undetermined']).toContain(each.state);
      }
    },
  );
  fc.assert(check, { numRuns: cases(50) });
});

describe('an answer comes soon for', () => {
  const many = (count: number, each: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => each(index)).join('\n');
  const two = (index: number): string => String(1 + (index % 12)).padStart(2, '0');
  const later = (index: number): string => `2024-${two(index)}-${String(1 + (index % 27)).padStart(2, '0')}`;
  const recipient = '-- x.yaml --\nkind: recipient\nname: X\n';
  const delivered = `-- x/t.yaml --\nkind: transfer\nrecipient: x\nprogram: fmf\nlines:\n${many(10, (index) => `  - { item: n, deliveries: [{ on: ${later(index)}/.. }] }`)}\n`;
  const assurances = (count: number, findings: number): string =>
    many(
      count,
      (index) => `-- x/a${index}.yaml --
kind: assurance
recipient: x
covers: [${index % 2 ? 'ihl' : 'humanitarian-access'}]
received: ${later(index)}/..
withdrawn: ${later(index + 5)}/..
credibility:
${many(findings, (finding) => `  - { finding: ${finding % 2 ? 'not-' : ''}credible-and-reliable, on: ${later(index + finding)}/.. }`)}
`,
    );
  const waivers = many(
    40,
    (index) =>
      `-- x/w${index}.yaml --\nkind: waiver\nrecipient: x\nby: state\non: ${later(index)}/..\nuntil: ${later(index + 3)}/..\n`,
  );
  const suspensions = many(
    40,
    (index) =>
      `-- x/s${index}.yaml --\nkind: assessment\nrecipient: x\nby: state\non: ${later(index)}/..\nremedies: [{ action: suspend-transfers, from: ${later(index)}/.., to: ${later(index + 3)}/.. }]\n`,
  );

  test.each([
    ['twenty assurances without a certain day', assurances(20, 1)],
    ['ten assurances with twenty findings each', assurances(10, 20)],
    ['three hundred assurances', assurances(300, 1)],
    ['waivers', waivers],
    ['suspensions', suspensions],
    ['all of them', assurances(40, 2) + waivers + suspensions],
  ])('deliveries on no certain day, and %s', (_, records) => {
    const begun = performance.now();
    const { findings } = evaluate(law, contextOf(recipient + delivered + records, '2024-06-25'));
    // Minutes before there was a limit; a busy machine takes a few seconds.
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(findings.map(({ rule }) => rule)).toContain('nsm20/undetermined-delivery');
  });
});
