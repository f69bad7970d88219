/**
 * What a start costs: whole processes as ratios against `node -e 0`, medians of RUNS runs, part of `npm run bench`.
 * Absolute times depend on the machine, ratios do so far less.
 */
import { join } from 'node:path';
import { alternate, folder, machine, root, table } from './measure.mjs';
import { write } from './repository.mjs';

const runs = Number(process.env.RUNS ?? 15);
const ten = join(folder, 'ten');
write(ten, 10);
const nsm20 = (...args) => [process.execPath, join(root, 'bin/nsm20.js'), ...args];
const shipped = ['--as-of', '2024-05-09'];

console.log(`${machine()}, medians of ${runs} runs`);
table(
  'a start, against an empty process of Node',
  'x',
  alternate(
    [
      { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
      { name: 'nsm20 --version', command: nsm20('--version'), goal: 1.35 },
      {
        name: 'nsm20 check, ten records',
        command: nsm20('-C', ten, 'check', '--as-of', '2025-12-31'),
        goal: 2.3,
      },
      { name: 'nsm20 check, cases/', command: nsm20('check', ...shipped) },
      { name: 'nsm20 check --format json, cases/', command: nsm20('check', '-f', 'json', ...shipped) },
      { name: 'nsm20 deadlines --all, cases/', command: nsm20('deadlines', '--all', ...shipped) },
    ],
    runs,
  ),
);
