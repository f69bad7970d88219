/**
 * Whole-process times as ratios against `node -e 0`, alternating in one run: `npm run bench`.
 * Medians of RUNS runs after one warm-up; absolute times depend on the machine, ratios do so far less.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const runs = Number(process.env.RUNS ?? 15);
// Extra certificates make every start slower and so flatter the ratios.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const commands = {
  'node -e 0': ['-e', '0'],
  'nsm20 --version': ['bin/nsm20.js', '--version'],
  'nsm20 check (cases/)': ['bin/nsm20.js', 'check', '--as-of', '2024-05-09'],
  'nsm20 check --format json (cases/)': [
    'bin/nsm20.js',
    'check',
    '--as-of',
    '2024-05-09',
    '--format',
    'json',
  ],
  'nsm20 deadlines --all (cases/)': ['bin/nsm20.js', 'deadlines', '--all', '--as-of', '2024-05-09'],
};
const goals = { 'nsm20 --version': 1.35, 'nsm20 check (cases/)': 8 };

const once = (args) => {
  const start = performance.now();
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'ignore' });
  if (error || status === 2) throw new Error(`could not run: node ${args.join(' ')}`);
  return performance.now() - start;
};
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let run = -1; run < runs; run += 1) {
  for (const [name, args] of Object.entries(commands)) {
    const time = once(args);
    if (run >= 0) times[name].push(time);
  }
}
const base = median(times['node -e 0']);
console.log(`medians of ${runs} runs, Node ${process.version}`);
for (const [name, all] of Object.entries(times)) {
  const ratio = median(all) / base;
  const goal = goals[name] === undefined ? '' : `  goal ${goals[name]}x`;
  console.log(
    `${name.padEnd(36)} ${median(all).toFixed(0).padStart(6)} ms  ${ratio.toFixed(2).padStart(6)}x${goal}`,
  );
}
