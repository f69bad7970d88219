/** The program is killed at any moment of its writing: every file is old or new, and the next run sweeps what was left. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { bareEnvironment, bin, cleanUp, put, temporary } from '../cli/program.ts';
import { count, figure, isNight, often } from './figures.ts';

cleanUp();

const trials = often(2, 1_000);
const old = 'of last week\n';
const long = 'a long remark, '.repeat(6_000).trim();
const schemas = ['.nsm20/schema/case-file.json', '.nsm20/schema/config.json'];

interface WritePath {
  readonly what: string;
  /** The command; `{}` stands for the number of the trial. */
  readonly line: string;
  /** The files that it replaces, or makes. */
  readonly files: readonly string[];
  readonly makes?: true;
}

const paths: readonly WritePath[] = [
  {
    what: 'a new record',
    line: 'new recipient trial -q --set name=Ruritania --set note=NOTE',
    files: ['cases/trial.yaml'],
    makes: true,
  },
  {
    what: 'a new repository',
    line: 'init made --yes --force',
    files: ['nsm20.yaml', 'cases/.gitkeep', '.gitattributes', '.vscode/settings.json', ...schemas].map(
      (path) => `made/${path}`,
    ),
    makes: true,
  },
  { what: 'the schemas', line: 'schema --write', files: schemas },
  {
    what: 'a report',
    line: 'report --fy 2024 --as-of 2024-06-25 -o out/report.md',
    files: ['out/report.md'],
  },
  {
    what: 'a report in parts',
    line: 'report --fy 2024 --as-of 2024-06-25 -o out/parts/',
    files: ['index', '00-front', '02-2-a-i'].map((name) => `out/parts/${name}.md`),
  },
  {
    what: 'answers of a check',
    line: 'check --as-of 2024-06-25 --format json=out/all.json --format sarif=out/all.sarif',
    files: ['out/all.json', 'out/all.sarif'],
  },
];

// A report in one file goes the way of one in parts, and a new repository that of a new record.
const tried = isNight ? paths : paths.filter(({ what }) => !['a report', 'a new repository'].includes(what));

for (const { what, line, files, makes } of tried)
  test(`killed in the middle: ${what}`, { timeout: 60_000 + trials * 10_000 }, async (context) => {
    const root = temporary({
      'nsm20.yaml': 'title: Office of Arms Transfers of Sylvania\n',
      'cases/freedonia.yaml': 'kind: recipient\nname: Freedonia\nreceiving_at_issuance: true\n',
      'out/.gitkeep': '',
    });
    const took = await run(undefined);
    const listed = readdirSync(root, { recursive: true, encoding: 'utf8' });
    for (const file of files) expect(listed).toContain(file);
    const whole = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
    const seen = { old: 0, new: 0, killed: 0, left: 0 };
    for (let trial = 0; trial < trials; trial += 1) {
      for (const file of files)
        if (makes) rmSync(join(root, file), { force: true });
        else put(root, file, old);
      // Every other kill falls anywhere in the later half of the run, the others soon after something moves in the folder.
      const moment = trial % 2 === 0 ? took * (0.5 + 0.6 * Math.random()) : 'at the writing';
      seen.killed += Number((await run(moment)) < 0);
      for (const [file, text] of whole) {
        const path = join(root, file);
        const now = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
        const isOld = now === (makes ? undefined : old);
        expect(isOld || now === text, `${file} is neither old nor new`).toBe(true);
        seen[isOld ? 'old' : 'new'] += 1;
      }
      seen.left += Number(leftovers(root).length > 0);
    }
    expect(seen.killed).toBeGreaterThan(0);
    if (makes) for (const file of files) rmSync(join(root, file), { force: true });
    await run(undefined);
    expect(leftovers(root)).toEqual([]);
    figure(context, {
      goal: 'Q8',
      says: `kill -9: ${what}, ${count(trials)} trials, ${count(seen.killed)} killed, ${count(seen.old)} files old, ${count(seen.new)} new, 0 corrupt, 0 missing, ${count(seen.left)} left something, 0 after the next run`,
      mark: '1,000 trials for each write path, 0 corrupt, 0 missing, 0 foreign files after the next run',
    });

    /** How long it took, in milliseconds; -1 when it was killed. */
    async function run(moment: number | 'at the writing' | undefined): Promise<number> {
      const from = performance.now();
      const args = line.split(' ').map((word) => (word === 'note=NOTE' ? `note=${long}` : word));
      const child = spawn(process.execPath, [bin, ...args], {
        cwd: root,
        env: bareEnvironment(),
        stdio: 'ignore',
      });
      const exit = new Promise<NodeJS.Signals | null>((resolve) =>
        child.once('exit', (_, signal) => resolve(signal)),
      );
      if (moment === 'at the writing') {
        const folders = [...new Set(files.map((file) => dirname(join(root, file))))].filter(existsSync);
        const watchers = folders.map((folder) =>
          watch(folder, () => setTimeout(() => child.kill('SIGKILL'), Math.random() * 12)),
        );
        await exit;
        for (const watcher of watchers) watcher.close();
      } else if (moment !== undefined) {
        await Promise.race([wait(moment), exit]);
        child.kill('SIGKILL');
      }
      return (await exit) === 'SIGKILL' ? -1 : performance.now() - from;
    }
  });

const leftovers = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /(^|\/)\.nsm20[.-]/.test(path));
