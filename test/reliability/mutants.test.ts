/** Whether the tests notice when the code that decides, escapes and leads to files is broken on purpose. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { project } from '../cli/program.ts';
import { count, figure, isNight } from './figures.ts';

/** What is broken together, by the settings of one run of Stryker. */
const rooms = [
  {
    settings: 'stryker.config.mjs',
    parts: [
      {
        what: 'days and clocks',
        files: /^src\/(calendar|law\/nsm20\/duties)\/|^src\/engine\/duty/,
        mark: 98,
      },
      { what: 'rules', files: /^src\/(engine|law)\//, mark: 95 },
    ],
  },
  {
    settings: 'test/mutation/outputs.config.mjs',
    parts: [{ what: 'escapes and paths', files: /^src\//, mark: 95 }],
  },
] as const;

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

describe.runIf(isNight)('mutants', () => {
  test.for(rooms)('those of $settings', async ({ settings, parts }, context) => {
    const folder = mkdtempSync(join(tmpdir(), 'nsm20-mutants-'));
    try {
      const fileName = join(folder, 'report.json');
      await execa('npx', ['stryker', 'run', settings], {
        cwd: project,
        env: { NSM20_MUTANTS: fileName, NSM20_NIGHT: '0' },
        reject: false,
      });
      const { files } = JSON.parse(readFileSync(fileName, 'utf8')) as Report;
      for (const { what, files: part, mark } of parts) {
        const statuses = Object.entries(files).flatMap(([path, { mutants }]) =>
          part.test(path) ? mutants.map(({ status }) => status) : [],
        );
        const killed = statuses.filter((status) => status === 'Killed' || status === 'Timeout').length;
        const survived = statuses.filter((status) => status === 'Survived' || status === 'NoCoverage').length;
        const score = (100 * killed) / (killed + survived);
        expect(score, what).toBeGreaterThanOrEqual(mark);
        figure(context, {
          goal: 'Q5',
          says: `mutants, ${what}: ${count(killed)} of ${count(killed + survived)} killed (${score.toFixed(2)} %)`,
          mark: `${mark} %`,
        });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
