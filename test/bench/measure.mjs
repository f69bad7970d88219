/** Whole processes, measured: alternating, medians, the peak of their memory where there is a /usr/bin/time. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const timer = '/usr/bin/time';
// Extra certificates make every start of Node slower and so flatter the ratios.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** A folder to work in, gone at the end of the process. */
export const folder = mkdtempSync(join(tmpdir(), 'nsm20-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Writes a script into the folder; returns its path. */
export function script(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** How this program is asked something of the repository at `place`. */
export const ask = (place, ...args) =>
  [process.execPath, join(root, 'bin/nsm20.js'), '-C', place].concat(args, '-q', '--as-of', '2025-12-31');

/** Milliseconds, and the peak of the memory in MB (NaN: cannot be told). `may`: the statuses with which it may end. */
export function once([program, ...args], { may = [0, 1] } = {}) {
  const report = join(folder, 'memory');
  const measured = existsSync(timer)
    ? [timer, ['-f', '%M', '-o', report, program, ...args]]
    : [program, args];
  const start = performance.now();
  const { error, status } = spawnSync(...measured, { cwd: root, env, stdio: 'ignore' });
  const time = performance.now() - start;
  if (error || !may.includes(status))
    throw new Error(`ended with ${status ?? String(error)}: ${[program, ...args].join(' ')}`);
  const told = existsSync(report) ? readFileSync(report, 'utf8').trim().split('\n').at(-1) : NaN;
  return { time, memory: Number(told) / 1024, status };
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Runs each of `rows` (`{ name, command }`) `runs` times in turns, after once to warm up where there are many runs. Each comes
 * back with the median of its times and the highest of its memory peaks. `seldom: true`: a yardstick that takes long is run
 * once.
 */
export function alternate(rows, runs) {
  const measured = rows.map((row) => ({ ...row, times: [], memory: 0 }));
  for (let run = runs > 3 ? -1 : 0; run < runs; run += 1)
    for (const row of measured) {
      if (row.seldom && run !== 0) continue;
      const { time, memory } = once(row.command, row);
      if (run >= 0) row.times.push(time);
      row.memory = Math.max(row.memory, memory);
    }
  return measured.map((row) => ({ ...row, time: median(row.times) }));
}

const dash = '–';
const right = (text, width) => String(text).padStart(width);

/** Prints a table: each row's time, as a ratio to the first one's (`unit`), its memory, and what else is in its `more`. */
export function table(title, unit, rows) {
  console.log(`\n${title}`);
  for (const { name, time, memory, goal, more = '' } of rows) {
    const ratio = `${(time / rows[0].time).toFixed(2)} ${unit}`;
    const peak = Number.isNaN(memory) ? dash : memory.toFixed(0);
    const wanted = goal === undefined ? '' : `(goal ${goal})`;
    console.log(
      `  ${name.padEnd(44)}${right(time.toFixed(0), 8)} ms ${right(ratio, 14)} ${right(peak, 6)} MB  ${wanted}${more}`.trimEnd(),
    );
  }
}

/** How the time grows between two sizes: 1 is in proportion, 2 with the square. */
export const exponent = (before, now) => Math.log(now.time / before.time) / Math.log(now.size / before.size);

/** The machine, in one line, for whoever compares. */
export const machine = () => {
  const [first] = cpus();
  return `Node ${process.version}, ${cpus().length} x ${first?.model.trim() ?? 'unknown processor'}`;
};
