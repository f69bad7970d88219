/**
 * What one file may cost whoever checks it. In the test command some hostile files are read in this process, with no
 * more than a guard against hanging; at night all of them go through the real program, and time and memory are held.
 */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { evaluated } from '../support.ts';
import { bareEnvironment, bin, cleanUp, temporary } from '../cli/program.ts';
import { figure, isNight } from './figures.ts';
import { beside, hostileFiles, hostilePath, mebibyte, type HostileFile } from './hostile-files.ts';

cleanUp();

/** What a file may add to a check: milliseconds, and mebibytes at the peak. */
const most = { time: 500, memory: 150 } as const;
/** Milliseconds after which reading a file in this process counts as hanging. */
const hanging = 10_000;

/** One of each sort of cost: what is looked for, taken apart, nested, held against a shape, judged. */
const handful = new Set([
  'explicit keys in each other',
  'unique short keys',
  'blank lines',
  'bidirectional controls',
  'merge keys',
  'references to nothing',
  'unknown fields of one item',
  'levels between many signs',
  'deliveries of one line',
  'findings of credibility in wide spans',
]);
const tried = hostileFiles.filter(({ what }) => isNight || handful.has(what));

describe('a hostile file', () => {
  test('of every sort is there, no larger than a file may be', () => {
    expect(new Set(hostileFiles.map(({ what }) => what)).size).toBe(hostileFiles.length);
    expect(tried.length).toBeGreaterThanOrEqual(handful.size);
    for (const { what, text } of tried) expect(Buffer.byteLength(text()), what).toBeLessThanOrEqual(mebibyte);
  });

  test.each(tried.map((file) => [file.what, file] as const))('%s: an answer, and soon', (_, file) => {
    const begun = performance.now();
    const { findings, context } = evaluated(archive(file), '2024-12-01');
    expect(performance.now() - begun).toBeLessThan(hanging);
    const faults = context.cases.faults.filter(({ at }) => at.path === hostilePath);
    if (file.valid) expect(faults).toEqual([]);
    expect(faults.length).toBeLessThanOrEqual(21);
    // What is cut is told: a file that is not taken in has a finding of its own.
    const broken = context.cases.broken.filter(({ path }) => path === hostilePath);
    if (broken.length > 0) expect(findings.map(({ at }) => at.path)).toContain(hostilePath);
  });
});

const archive = ({ text }: Pick<HostileFile, 'text'>): string =>
  Object.entries({ ...beside, [hostilePath]: text() })
    .map(([path, content]) => `-- ${path.replace('cases/', '')} --\n${content}\n`)
    .join('');

/** Runs the check in a folder of these files: milliseconds, peak memory in mebibytes, and the exit code. */
function checked(contents: Readonly<Record<string, string>>): Cost {
  const folder = temporary(contents);
  const begun = performance.now();
  const { status, output, signal } = spawnSync(
    process.execPath,
    ['--import', peakMemory, bin, 'check', '--as-of', '2024-12-01'],
    {
      cwd: folder,
      env: bareEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      timeout: 60_000,
      maxBuffer: 256 * mebibyte,
      encoding: 'utf8',
    },
  );
  const time = performance.now() - begun;
  expect(signal).toBeNull();
  return { time, memory: Number(output[3]) / 1024, code: status };
}

interface Cost {
  readonly time: number;
  readonly memory: number;
  readonly code: number | null;
}

/** Tells on the fourth stream, when the process ends, how much memory it had at most. */
const peakMemory = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
   process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`,
)}`;

/** The least of `times` measurements: what a busy machine adds is no cost of the file. */
const least = (costs: readonly Cost[]): Cost => ({
  time: Math.min(...costs.map(({ time }) => time)),
  memory: Math.min(...costs.map(({ memory }) => memory)),
  code: costs[0]!.code,
});

test.runIf(isNight)('every hostile file costs a check less than its mark', (context) => {
  const base = least(Array.from({ length: 9 }, () => checked(beside)));
  const costs = hostileFiles.map((file) => {
    const contents = { ...beside, [hostilePath]: file.text() };
    const cost = least(Array.from({ length: 3 }, () => checked(contents)));
    expect(cost.code, file.what).toBeOneOf([0, 1]);
    return { what: file.what, time: cost.time - base.time, memory: cost.memory - base.memory };
  });
  const slowest = costs.reduce((a, b) => (b.time > a.time ? b : a));
  const largest = costs.reduce((a, b) => (b.memory > a.memory ? b : a));
  figure(context, {
    goal: 'Q2',
    says: `${costs.length} hostile files: at most ${Math.round(slowest.time)} ms (${slowest.what}) and ${Math.round(largest.memory)} MB (${largest.what})`,
    mark: `${most.time} ms and ${most.memory} MB for each`,
  });
  expect(costs.filter(({ time, memory }) => time > most.time || memory > most.memory)).toEqual([]);
});

test('any two deep files, one after the other, never abort the program', (context) => {
  const deep = hostileFiles.filter((file) => file.deep);
  const pairs = deep.flatMap((one) => deep.map((other) => [one, other] as const));
  const text = new Map(deep.map((file) => [file, file.text()]));
  // Each pair stands in one run in both orders; usually all of them share one run.
  const runs = isNight ? pairs.map((pair) => [...pair]) : [[...deep, ...deep.toReversed()]];
  for (const files of runs) {
    const { code } = checked({
      ...beside,
      ...Object.fromEntries(
        files.map((file, index) => [`cases/ruritania/deep-${index}.yaml`, text.get(file)!]),
      ),
    });
    expect(code, files.map(({ what }) => what).join(' and ')).toBe(1);
  }
  const says = `deep files: ${pairs.length} pairs in ${runs.length} runs, none aborted`;
  figure(context, { goal: 'Q2', says, mark: 'exit 1 for every pair' });
});
