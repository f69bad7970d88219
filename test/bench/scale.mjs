/**
 * How a check grows with the number of records, as ratios against F, a script that lists the same files and reads them:
 * part of `npm run bench`. SIZES=1000,10000,100000 and RUNS=5 steer it.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { alternate, ask, exponent, folder, machine, table } from './measure.mjs';
import { write } from './repository.mjs';
import { floor, obvious, parse } from './yardsticks.mjs';

const sizes = (process.env.SIZES ?? '1000,10000').split(',').map(Number);
const goals = { 1000: '6 F', 10_000: '7 F', 100_000: '7 F' };

console.log(machine());
let before = [];
for (const size of sizes) {
  const runs = Number(process.env.RUNS ?? (size > 5000 ? 3 : 5));
  const place = join(folder, String(size));
  const { bytes, digest } = write(place, size);
  const node = (file) => [process.execPath, file, join(place, 'cases')];
  const large = size > 5000;
  const rows = alternate(
    [
      { name: 'F: list and read', command: node(floor), may: [0] },
      { name: 'yaml.parse of each', command: node(parse), seldom: large, may: [0] },
      // Some hundred thousand kept documents are more than the heap of Node holds.
      ...(size > 50_000
        ? []
        : [{ name: 'the obvious way, no law', command: node(obvious), seldom: large, may: [0] }]),
      { name: 'nsm20 check', command: ask(place, 'check'), goal: goals[size] },
      { name: 'nsm20 check -f json', command: ask(place, 'check', '-f', 'json') },
      { name: 'nsm20 status', command: ask(place, 'status') },
      { name: 'nsm20 report', command: ask(place, 'report', '--fy', '2025'), seldom: large },
    ],
    runs,
  ).map((row) => ({ ...row, size }));
  const grown = rows.map((row) => {
    const smaller = before.find(({ name }) => name === row.name);
    return smaller ? { ...row, more: `  grows with n^${exponent(smaller, row).toFixed(2)}` } : row;
  });
  table(`${size} records, ${(bytes / 1e6).toFixed(1)} MB (${digest}), medians of ${runs} runs`, 'F', grown);
  const took = (name) => rows.find((row) => row.name === name)?.time;
  if (took('the obvious way, no law'))
    console.log(
      `  a check is ${(took('the obvious way, no law') / took('nsm20 check')).toFixed(1)} times as fast as the obvious way`,
    );
  before = rows;
  rmSync(place, { recursive: true });
}
