/** Same records, same day: same bytes, wherever in the world, in whichever language, and on terminals of every width. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { bareEnvironment, project } from '../cli/program.ts';
import { folderWith, run } from '../support.ts';
import { diceOf } from './damage.ts';
import { count, figure, isNight, often } from './figures.ts';

const zones = `UTC Pacific/Kiritimati Pacific/Apia Pacific/Kwajalein Pacific/Pago_Pago Pacific/Chatham
  America/New_York America/St_Johns America/Sao_Paulo America/Los_Angeles America/Caracas
  Asia/Kathmandu Asia/Tehran Asia/Gaza Asia/Pyongyang Asia/Kolkata Australia/Lord_Howe
  Africa/Cairo Africa/Juba Europe/Dublin Europe/Kyiv Antarctica/Troll :bad ../../etc/passwd`.split(/\s+/);
const locales = ['C', 'cs_CZ.UTF-8', 'sv_SE.UTF-8', 'tr_TR.UTF-8', 'de_DE.UTF-8', 'ja_JP.UTF-8'];
const widths = ['1', '80', '99999'];

const at = (name: string): string => join(project, 'test', 'repositories', name);
const asOf = ['--as-of', '2024-08-20'];
const everyFormat = ['full', 'concise', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'];
const ofMany = [
  ...everyFormat.map((format) => ['check', '-f', format, ...asOf]),
  ...['table', 'json', 'ics', 'csv', 'markdown'].map((format) => [
    'deadlines',
    '--all',
    '-f',
    format,
    ...asOf,
  ]),
  ...['table', 'json', 'csv', 'markdown', 'html'].map((format) => ['status', '-f', format, ...asOf]),
  ['list'],
  ['list', 'transfer', '-f', 'csv'],
];
const questions = [
  // By day each question is asked of one of the three.
  ...['verdicts', 'clocks', 'public'].flatMap((name, first) =>
    ofMany.filter((_, index) => isNight || index % 3 === first).map((args) => ({ folder: at(name), args })),
  ),
  { folder: at('verdicts'), args: ['show', 'freedonia/package', ...asOf] },
  { folder: at('clocks'), args: ['show', 'ruritania', ...asOf] },
  { folder: at('report'), args: ['report', '--fy', '2025', '--as-of', '2025-05-08'] },
  ...['json', 'html'].map((format) => ({
    folder: at('report'),
    args: ['report', '--fy', '2025', '-f', format, '--as-of', '2025-05-08'],
  })),
  { folder: project, args: ['explain', 'nsm20/obtain-assurances'] },
];

const askedIn = async (env: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> => {
  const program = join(import.meta.dirname, 'ask-all.mjs');
  const { stdout } = await execa(process.execPath, [program, JSON.stringify(questions)], {
    env: { ...bareEnvironment(), ...env },
    extendEnv: false,
  });
  return JSON.parse(stdout) as Readonly<Record<string, string>>;
};

/** Every combination at night; usually a few in which each kind of place, language and width comes once. */
const surroundings = isNight
  ? zones.flatMap((TZ) => locales.flatMap((LC_ALL) => widths.map((COLUMNS) => ({ TZ, LC_ALL, COLUMNS }))))
  : [1, 22].map((place, index) => ({
      TZ: zones[place]!,
      LC_ALL: locales[index + 3]!,
      COLUMNS: widths[index % 3]!,
    }));

test('every question is answered with the same bytes in all surroundings', async (context) => {
  const usual = await askedIn({ TZ: 'UTC', LC_ALL: 'C.UTF-8' });
  expect(Object.keys(usual)).toHaveLength(questions.length);
  expect(Object.entries(usual).filter(([, answer]) => !/^[01] [1-9]/.test(answer))).toEqual([]);
  for (let from = 0; from < surroundings.length; from += 2) {
    const pair = surroundings.slice(from, from + 2);
    const answers = await Promise.all(pair.map(askedIn));
    for (const [index, answer] of answers.entries())
      expect(answer, JSON.stringify(pair[index])).toEqual(usual);
  }
  figure(context, {
    goal: 'Q10',
    says: `surroundings: ${zones.length} time zones x ${locales.length} locales x ${widths.length} widths, ${questions.length} questions each, 0 bytes differ`,
    mark: '24 time zones x 6 locales x 3 widths, 0 bytes',
  });
});

describe('the order in which files came to the disk', () => {
  const times = often(1, 100);

  test.for(['verdicts', 'public'])('changes no byte of what is told of %s', async (name, context) => {
    const ask = async (folder: string): Promise<string> => {
      const answers = await Promise.all(
        ofMany.filter((_, index) => isNight || index % 4 === 0).map((args) => run(folder, args)),
      );
      rmSync(folder, { recursive: true });
      return answers.map(({ code, out, err }) => `${code}\n${out}${err}`).join('');
    };
    const usual = await ask(shuffledCopy(at(name), 0));
    expect(usual).not.toBe('');
    for (let seed = 1; seed <= times; seed += 1) expect(await ask(shuffledCopy(at(name), seed))).toBe(usual);
    figure(context, {
      goal: 'Q10',
      says: `order of files: ${count(times)} shuffles of "${name}", 0 bytes differ`,
      mark: '100 shuffles, 0 bytes',
    });
  });
});

/** A copy whose files and folders are made in another order. */
function shuffledCopy(folder: string, seed: number): string {
  const copy = folderWith({});
  const dice = diceOf(seed);
  const order = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted()
    .map((path) => ({ path, key: seed === 0 ? 0 : dice(1_000_000) }))
    .toSorted((a, b) => a.key - b.key);
  for (const { path } of order) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), readFileSync(join(folder, path)));
  }
  return copy;
}
