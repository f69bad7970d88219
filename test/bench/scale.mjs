/**
 * How a check grows with the number of records: `node test/bench/scale.mjs`, part of `npm run bench`.
 * Whole processes, alternating, as ratios of their medians against F: a script that lists the same files and reads them.
 * SIZES=1000,10000,100000 and RUNS=5 steer it. Peak memory is told where there is a /usr/bin/time.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { write } from './repository.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sizes = (process.env.SIZES ?? '1000,10000').split(',').map(Number);
const runs = Number(process.env.RUNS ?? 5);
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const timer = '/usr/bin/time';
const folder = mkdtempSync(join(tmpdir(), 'nsm20-scale-'));

const script = (name, text) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const walk = `
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
const files = [];
const visit = (at) => {
  for (const entry of readdirSync(at, { withFileTypes: true }))
    entry.isDirectory() ? visit(join(at, entry.name)) : files.push(join(at, entry.name));
};
visit(process.argv[2]);
const texts = files.map((file) => readFileSync(file, 'utf8'));
`;
const floor = script('floor.mjs', walk);
const parse = script(
  'parse.mjs',
  `${walk}
import { parse } from ${JSON.stringify(new URL('../../node_modules/yaml/dist/index.js', import.meta.url).href)};
for (const text of texts) try { parse(text); } catch {}
`,
);
const bin = join(root, 'bin/nsm20.js');
const asOf = ['--as-of', '2025-12-31'];
const commands = (place) => ({
  'F: list and read': [floor, join(place, 'cases')],
  'yaml.parse of each': [parse, join(place, 'cases')],
  'nsm20 check': [bin, '-C', place, 'check', '-q', ...asOf],
  'nsm20 check -f json': [bin, '-C', place, 'check', '-q', '-f', 'json', ...asOf],
  'nsm20 status': [bin, '-C', place, 'status', '-q', ...asOf],
});

/** Milliseconds, and the peak of the memory in MB where it can be told. */
function once(args) {
  const report = join(folder, 'memory');
  const measured = existsSync(timer)
    ? [timer, ['-f', '%M', '-o', report, process.execPath, ...args]]
    : [process.execPath, args];
  const start = performance.now();
  const { error, status } = spawnSync(...measured, { env, stdio: 'ignore' });
  const time = performance.now() - start;
  if (error || status === 2) throw new Error(`could not run: node ${args.join(' ')}`);
  const memory = existsSync(report)
    ? Number(readFileSync(report, 'utf8').trim().split('\n').at(-1)) / 1024
    : NaN;
  return { time, memory };
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

console.log(`medians of ${runs} runs, Node ${process.version}`);
const last = new Map();
for (const size of sizes) {
  const place = join(folder, String(size));
  const { bytes, digest } = write(place, size);
  console.log(`\n${size} records, ${(bytes / 1e6).toFixed(1)} MB, ${digest}`);
  const all = Object.entries(commands(place)).map(([name, args]) => ({ name, args, times: [], memory: 0 }));
  for (let run = -1; run < runs; run += 1)
    for (const each of all) {
      const { time, memory } = once(each.args);
      if (run >= 0) each.times.push(time);
      each.memory = Math.max(each.memory, memory);
    }
  const base = median(all[0].times);
  for (const { name, times, memory } of all) {
    const time = median(times);
    const before = last.get(name);
    const growth = before === undefined ? '' : `  ${(time / before).toFixed(1)}x the time of the size before`;
    last.set(name, time);
    console.log(
      `${name.padEnd(22)} ${time.toFixed(0).padStart(7)} ms ${(time / base).toFixed(1).padStart(7)}x F ${Number.isNaN(memory) ? '' : `${memory.toFixed(0).padStart(6)} MB`}${growth}`,
    );
  }
  rmSync(place, { recursive: true });
}
rmSync(folder, { recursive: true });
