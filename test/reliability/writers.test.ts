/** Many write at once: nothing is lost, and nothing is mixed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanUp, nsm20, shell, temporary, type Answer } from '../cli/program.ts';
import { count, figure, isNight, often } from './figures.ts';

cleanUp();

const [writers, each] = isNight ? [20, 10] : [4, 2];
const rounds = often(1, 20);

const leftovers = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /(^|\/)\.nsm20[.-]/.test(path));

test(`${writers} writers of ${each} records each`, async (context) => {
  for (let round = 0; round < rounds; round += 1) {
    const root = temporary({ 'nsm20.yaml': 'title: Test\n' });
    const one = `nsm20 new recipient -q --set name=Freedonia --set "note=by $n, $i"`;
    const line = `for n in $(seq ${writers}); do (for i in $(seq ${each}); do ${one} || echo failed; done) & done; wait`;
    const { out, err } = await shell(line, { in: root, limit: 600_000 });
    expect(err).toBe('');
    const paths = out.trim().split('\n');
    expect(new Set(paths).size).toBe(writers * each);
    const notes = paths.map((path) => /note: (.*)/.exec(readFileSync(join(root, path), 'utf8'))![1]);
    expect(new Set(notes).size).toBe(writers * each);
    expect(readdirSync(join(root, 'cases'))).toHaveLength(writers * each);
    expect(leftovers(root)).toEqual([]);
  }
  const all = count(writers * each);
  figure(context, {
    goal: 'Q12',
    says: `${writers} writers of ${each} new records each, ${rounds} rounds: ${all} of ${all} kept in each`,
    mark: '20 writers of 10, 20 rounds, 200 of 200 kept',
  });
});

test('of several that ask for one id, one gets it', async () => {
  const root = temporary({ 'nsm20.yaml': 'title: Test\n' });
  const answers = await Promise.all(
    Array.from({ length: often(3, 20) }, (_, n) =>
      nsm20(['new', 'recipient', 'freedonia', '-q', '--set', 'name=Freedonia', '--set', `note=by ${n}`], {
        in: root,
      }),
    ),
  );
  const winners = answers.flatMap(({ code }, n) => (code === 0 ? [n] : []));
  expect(winners).toHaveLength(1);
  expect(answers.filter(({ code }) => code === 2)).toHaveLength(answers.length - 1);
  expect(readdirSync(join(root, 'cases'))).toEqual(['freedonia.yaml']);
  expect(readFileSync(join(root, 'cases/freedonia.yaml'), 'utf8')).toContain(`note: by ${winners[0]}\n`);
});

test('several reports to one file, and to one folder: one of them stands there, whole', async () => {
  const office = temporary({
    'cases/freedonia.yaml': 'kind: recipient\nname: Freedonia\nreceiving_at_issuance: true\n',
  });
  const days = ['2024-06-25', '2024-06-26'];
  const report = (day: string, output: string): Promise<Answer> =>
    nsm20(['report', '--fy', '2024', '--as-of', day, '-q', '-o', output], { in: office });
  for (const output of isNight ? ['parts/', 'report.md'] : ['parts/']) {
    const alone = await Promise.all(
      days.map(async (day) => {
        const folder = temporary();
        expect((await report(day, join(folder, output))).err).toBe('');
        return contentsOf(folder);
      }),
    );
    for (let round = 0; round < often(1, 20); round += 1) {
      const folder = temporary();
      const orders = Array.from({ length: often(1, 4) }, () => days).flat();
      const answers = await Promise.all(orders.map((day) => report(day, join(folder, output))));
      // Who comes later with other words is told; so is who got no time to draw because of all the others.
      for (const { code, err } of answers)
        expect({ code, err }).toEqual(
          code === 0
            ? { code, err: '' }
            : { code: 2, err: expect.stringMatching(/^nsm20: .*(changed by someone else|took more than)/) },
        );
      expect(answers.some(({ code }) => code === 0)).toBe(true);
      expect(leftovers(folder)).toEqual([]);
      expect(alone).toContainEqual(contentsOf(folder));
    }
  }
});

const contentsOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
