/**
 * Repositories of other shapes, part of `npm run bench`: all transfers with one recipient, a small heap, a comparison with the
 * commit before. TRANSFERS=50000, RECORDS=10000 and RUNS=3 steer it.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { alternate, ask, folder, machine, once, table } from './measure.mjs';
import { records, write } from './repository.mjs';

const transfers = Number(process.env.TRANSFERS ?? 2000);
const size = Number(process.env.RECORDS ?? 10_000);
const runs = Number(process.env.RUNS ?? 3);

/** How many records a repository needs to have so many transfers. */
function recordsFor(recipients) {
  const guess = transfers * 2;
  const share = Array.from(records(guess, recipients)).filter(({ text }) =>
    text.startsWith('kind: transfer'),
  );
  return Math.round((guess * transfers) / share.length);
}
const several = Math.round(transfers / 10);
const rows = [several, 1].map((recipients) => {
  const place = join(folder, `of-${recipients}`);
  const many = recordsFor(recipients);
  write(place, many, recipients);
  return {
    name: `${recipients === 1 ? 'one recipient' : `${recipients} recipients`}, ${many} records`,
    command: ask(place, 'check'),
  };
});
console.log(`${machine()}, medians of ${runs} runs`);
table(`${transfers} transfers, checked`, 'x', alternate(rows, runs));

const place = join(folder, 'history');
write(place, size);
const git = (...args) =>
  execFileSync('git', ['-C', place, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    stdio: 'ignore',
  });
git('init', '-q');
git('add', '-A');
git('commit', '-qm', 'All');
const [changed] = readdirSync(join(place, 'cases', 'notices'));
appendFileSync(join(place, 'cases', 'notices', changed), '# Seen.\n');
git('commit', '-qam', 'One more line');
table(
  `${size} records, against the commit before`,
  'x',
  alternate(
    [
      { name: 'nsm20 check', command: ask(place, 'check') },
      { name: 'nsm20 check --since HEAD~1', command: ask(place, 'check', '--since', 'HEAD~1') },
    ],
    runs,
  ),
);

const [node, ...rest] = ask(place, 'check');
const { memory, time, status } = once([node, '--max-old-space-size=128', ...rest], { may: [0, 1, 2, 134] });
const { memory: usual } = once([node, ...rest]);
console.log(
  `\n${size} records in a heap of 128 MB: ${status <= 1 ? 'an answer' : `ended with ${status}`} after ${(time / 1000).toFixed(1)} s, ${memory.toFixed(0)} MB (without a limit ${usual.toFixed(0)} MB)`,
);
