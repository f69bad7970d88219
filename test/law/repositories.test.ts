/** Three fictional repositories, with what the memorandum says of them worked out by hand before the code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/cli/load.ts';
import { judgedLines } from './judged-lines.ts';
import { run, worldIn } from '../support.ts';

interface ExpectedRun {
  readonly asOf: string;
  readonly verdicts: readonly {
    record: string;
    line: number;
    delivery: number | 'now';
    verdict: string;
    why: string;
  }[];
  readonly deadlines: readonly Record<string, unknown>[];
}

const root = join(import.meta.dirname, '..', 'repositories');

/** The keys of a deadline that are worked out by hand. */
const byHand = [
  'duty',
  'clause',
  'record',
  'recipient',
  'from',
  'due',
  'done',
  'state',
  'days',
  'wouldBe',
  'provisional',
];

describe.each(['verdicts', 'clocks', 'public'])('%s', (name) => {
  const repository = join(root, name);
  const { runs } = JSON.parse(readFileSync(join(repository, 'expected.json'), 'utf8')) as {
    runs: ExpectedRun[];
  };

  describe.each(runs)('as of $asOf', ({ asOf, verdicts, deadlines }) => {
    test('every duty is in the state worked out by hand', async () => {
      const { out } = await run(repository, ['deadlines', '--all', '--as-of', asOf, '-f', 'json']);
      const found = (JSON.parse(out) as { deadlines: Record<string, unknown>[] }).deadlines;
      const line = (row: Record<string, unknown>): string =>
        JSON.stringify(Object.fromEntries(byHand.filter((key) => key in row).map((key) => [key, row[key]])));
      const sorted = (rows: readonly Record<string, unknown>[]): string[] =>
        rows.map(line).toSorted((a, b) => (a < b ? -1 : 1));
      expect(sorted(found)).toEqual(sorted(deadlines));
    });

    test('every delivery has the verdict worked out by hand', async () => {
      const { context } = await load({ asOf }, worldIn(repository));
      const lines = new Map(judgedLines(context).map((line) => [`${line.transfer.id} ${line.index}`, line]));
      const found = verdicts.map(({ record, line, delivery }) => {
        const judged = lines.get(`${record} ${line}`)!;
        const { verdict } = delivery === 'now' ? judged.now : judged.deliveries[delivery]!.judgement;
        return `${record} ${line}/${delivery} ${verdict}`;
      });
      expect(found).toEqual(
        verdicts.map(({ record, line, delivery, verdict }) => `${record} ${line}/${delivery} ${verdict}`),
      );
    });
  });
});
