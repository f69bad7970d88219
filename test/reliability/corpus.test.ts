/**
 * The corpus of bad inputs on the real binary. By day they lie side by side, a run for each day of the question; at night each also lies alone, beside a few records that have nothing wrong.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkAnswer, cleanUp, controls, nsm20, temporary, type FoundFinding } from '../cli/program.ts';
import { encodings, exhausting } from './corpus/bytes.ts';
import { entriesIn, textsIn, type Entry, type Expected } from './corpus/entries.ts';
import { run, type Run } from '../support.ts';
import { count, figure, isNight } from './figures.ts';

cleanUp();

const unread = [
  ...entriesIn('syntax.txt'),
  ...exhausting,
  ...encodings,
  ...entriesIn('types.txt'),
  ...entriesIn('references.txt', true),
  ...entriesIn('closed.txt', true),
  ...entriesIn('output.txt'),
];
const law = entriesIn('law.txt', true);
const days = [...new Set(law.map(({ asOf }) => asOf))];
const all = [...unread, ...law];

/** Records with which nothing is wrong, and the settings. */
const sound = textsIn('base.txt');
const soundRecords = Object.keys(sound).filter((path) => path.startsWith('cases/')).length;

/** The program, asked in a folder: as a process of its own, or in this one. */
type Program = (folder: string, args: readonly string[]) => Promise<Run>;
const real: Program = (folder, args) => nsm20(args, { in: folder });

const withSound = (entries: readonly Entry[]): Record<string, string | Buffer> => ({
  ...sound,
  ...Object.fromEntries(entries.flatMap(({ files }) => [...files])),
});

/** What an entry lacks of what it is expected to find, and what is found beside that. */
function amiss({ files, finds }: Entry, found: readonly FoundFinding[]): string[] {
  const rest = found.filter(({ at }) => files.has(at.path));
  const lacking = finds.filter((expected) => {
    const index = rest.findIndex((finding) => isMeant(expected, finding));
    if (index !== -1) rest.splice(index, 1);
    return index === -1;
  });
  return [...lacking.map((each) => `lacks ${JSON.stringify(each)}`), ...rest.map((each) => told(each))];
}

const isMeant = ({ severity, rule, path, line, column, says }: Expected, found: FoundFinding): boolean =>
  found.severity === severity &&
  found.rule.endsWith(`/${rule}`) &&
  found.at.path === path &&
  found.at.start.line === line &&
  found.at.start.column === column &&
  `${found.message}\n${found.help}`.includes(says);

const told = ({ severity, rule, message, at }: FoundFinding): string =>
  `has ${severity} ${rule} ${at.path}:${at.start.line}:${at.start.column} ${message}`;

/** What the program makes of entries that lie side by side, asked as of one day. */
async function asked(entries: readonly Entry[], through: Program): Promise<void> {
  const [{ asOf }] = entries as readonly [Entry, ...Entry[]];
  const folder = temporary(withSound(entries));
  const { code, out, err } = await through(folder, ['check', '-f', 'json', '--as-of', asOf]);
  expect(err).toBe('');
  const { findings, summary } = checkAnswer({ out });
  const wrong = entries.flatMap((entry) =>
    amiss(entry, findings).map((each) => `${entry.id} ${entry.what}: ${each}`),
  );
  expect(wrong).toEqual([]);
  const theirs = new Set(entries.flatMap(({ files }) => [...files.keys()]));
  expect(findings.filter(({ at }) => !theirs.has(at.path))).toEqual([]);
  expect(code).toBe(entries.some(isError) ? 1 : 0);
  expect(summary.records).toBeGreaterThanOrEqual(soundRecords);
  for (const { never, id } of entries) for (const each of never) expect(out, id).not.toContain(each);
}

describe('side by side, each is told as what it is', () => {
  test('where some cannot be taken in', () => asked(unread, real));

  // Apart from those: what the law makes of a record waits for a file that could be anything.
  test.each(days)('where the law speaks, as of %s', (day) =>
    asked(
      law.filter(({ asOf }) => asOf === day),
      day === days[0] ? real : run,
    ),
  );
});

const isError = ({ finds }: Entry): boolean => finds.some(({ severity }) => severity === 'error');

test('no two entries bear one name', () => {
  expect(new Set(all.map(({ id }) => id.toLowerCase())).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(404);
});

/** What `work` answers, and its least time: what hangs does so every time, a machine that is busy does not. */
async function quickest<T>(work: () => Promise<T>): Promise<{ readonly answer: T; readonly took: number }> {
  let took = Infinity;
  for (let attempt = 1; ; attempt += 1) {
    const start = performance.now();
    const answer = await work();
    took = Math.min(took, performance.now() - start);
    if (took <= patience || attempt === 3) return { answer, took };
  }
}

/** How long one may take, in milliseconds, and how many are asked at a time. */
const patience = 2_000;
const atOnce = 2;

describe.runIf(isNight)('alone', () => {
  test('each ends in time, says what is wrong with it and nothing else, and changes no byte', async (context) => {
    const crashes: string[] = [];
    const hangs: string[] = [];
    const traces: string[] = [];
    const skips: string[] = [];
    let slowest = { id: '', took: 0 };
    const waiting = [...all];
    const work = async (): Promise<void> => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        const { id, asOf, files, never } = entry;
        const folder = temporary(withSound([entry]));
        for (const format of ['json', 'full']) {
          const { answer, took } = await quickest(() =>
            nsm20(['check', '-f', format, '--as-of', asOf], { in: folder }),
          );
          const { code, out, err } = answer;
          if (took > slowest.took) slowest = { id, took };
          if (took > patience) hangs.push(`${id}: ${Math.round(took)} ms`);
          if (code !== (isError(entry) ? 1 : 0) || err !== '') crashes.push(`${id}: exit ${code}, ${err}`);
          if (/^\s+at /m.test(out + err)) traces.push(id);
          expect(out, id).not.toMatch(controls);
          expect(out, id).not.toMatch(/^\s*::/m);
          expect(out, id).not.toContain(folder);
          for (const each of never) expect(out, id).not.toContain(each);
          if (format !== 'json') continue;
          const { findings, summary } = checkAnswer({ out });
          skips.push(...amiss(entry, findings).map((each) => `${id}: ${each}`));
          if (summary.records < soundRecords) skips.push(`${id}: ${summary.records} records`);
        }
        for (const [path, bytes] of files) {
          expect(readFileSync(join(folder, path)).equals(bytes), `${id} ${path}`).toBe(true);
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    expect({ crashes, hangs, traces, skips }).toEqual({ crashes: [], hangs: [], traces: [], skips: [] });
    figure(context, {
      goal: 'Q1',
      says: `bad inputs: ${count(all.length)} entries, 0 crashes, 0 hangs, 0 stack traces, 0 silent skips; the slowest, ${slowest.id}, ${Math.round(slowest.took)} ms`,
      mark: '404 entries, each within 2,000 ms, 0 of each',
    });
  });
});
