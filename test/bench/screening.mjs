/**
 * How well names are matched, on invented names with known answers, and beside two ready-made libraries that search by
 * likeness. Each library gets the names in lower-case Latin letters, and the threshold that suits it best on one half
 * of the questions; all are measured on the other half. `ENTRIES` and `PER_CLASS` set the size; beside the libraries the
 * list is a small one, for one of them takes long.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import anyAscii from 'any-ascii';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { rolldown } from 'rolldown';
import { consistent, inventedList, questions } from './screening-names.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const entryCount = Number(process.env.ENTRIES ?? 10_000);
const perClass = Number(process.env.PER_CLASS ?? 120);
const besideLibraries = { entryCount: 1500, perClass: 24 };

/** The room as it is shipped: bundled. */
async function ours() {
  const folder = mkdtempSync(join(root, 'node_modules/.screening-'));
  try {
    const bundle = await rolldown({ input: join(root, 'src/screening/name-index.ts'), logLevel: 'warn' });
    await bundle.write({ dir: folder, entryFileNames: 'name-index.mjs' });
    return await import(pathToFileURL(join(folder, 'name-index.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { nameIndex, usualScore } = await ours();
/** Measures on a list of so many entries, with so many questions of each class. */
function run(which, { entryCount, perClass }) {
  const invented = inventedList(20260101, entryCount);
  const { listed, people } = invented;
  const asked = questions(invented, perClass);
  const lower = (text) => anyAscii(text).toLowerCase();
  const flat = listed.flatMap(({ entry }, of) => entry.names.map(({ text }) => ({ of, text: lower(text) })));

  /** The best score of each entry. */
  function bestOf(found) {
    const best = new Map();
    for (const [of, score] of found) if (score > (best.get(of) ?? -Infinity)) best.set(of, score);
    return [...best];
  }

  const makers = {
    nsm20() {
      const index = nameIndex(listed);
      return ({ text }) =>
        index.hits({ names: [text] }, 60).map((hit) => [Number(hit.entry.id) - 1, hit.score]);
    },
    'fuse.js'() {
      const fuse = new Fuse(flat, {
        keys: ['text'],
        includeScore: true,
        threshold: 0.4,
        ignoreLocation: true,
        useTokenSearch: true,
        tokenMatch: 'all',
      });
      return ({ text }) =>
        bestOf(
          fuse.search(lower(text), { limit: 40 }).map(({ item, score }) => [item.of, 100 * (1 - score)]),
        );
    },
    minisearch() {
      const search = new MiniSearch({
        fields: ['text'],
        storeFields: ['of'],
        searchOptions: { fuzzy: 0.25, prefix: false },
      });
      search.addAll(flat.map((each, id) => ({ id, ...each })));
      // Its scores have no scale of their own: each is told in parts of what the question gets against itself at best.
      return ({ text }) => {
        const found = search.search(lower(text)).slice(0, 60);
        return bestOf(found.map(({ of, score, queryTerms }) => [of, score / (queryTerms.length || 1)]));
      };
    },
  };

  /** What came of questions from a score on: found, missed, and what was found that is not so. */
  function judged(results, atLeast) {
    const sum = { asked: results.length, found: 0, missed: 0, wrong: 0, quiet: 0 };
    for (const { question, found } of results) {
      const hits = found.filter(([, score]) => score >= atLeast).map(([of]) => of);
      if (question.target !== undefined) sum[hits.includes(question.target) ? 'found' : 'missed'] += 1;
      const wrong = hits.filter(
        (of) => of !== question.target && !namesOf(of).some((who) => consistent(question.asked, who)),
      );
      sum.wrong += wrong.length;
      if (wrong.length === 0) sum.quiet += 1;
    }
    const recall = sum.found / (sum.found + sum.missed || 1);
    const precision = sum.found + sum.wrong === 0 ? 1 : sum.found / (sum.found + sum.wrong);
    return { ...sum, recall, precision, f1: (2 * recall * precision) / (recall + precision || 1) };
  }
  function namesOf(of) {
    return [people[of], ...invented.others[of]];
  }

  const percent = (share) => (100 * share).toFixed(1).padStart(6);
  const halves = (results) => [0, 1].map((half) => results.filter((_, at) => at % 2 === half));

  const all = {};
  for (const [name, make] of Object.entries(makers)) {
    if (!which.includes(name)) continue;
    let start = performance.now();
    const search = make();
    const built = performance.now() - start;
    for (const question of asked.slice(0, 100)) search(question);
    start = performance.now();
    for (const question of asked) search(question);
    const took = ((performance.now() - start) * 1000) / asked.length;
    const results = asked.map((question) => ({ question, found: search(question, 60) }));
    const [tuning, measured] = halves(results);
    const thresholds = [...new Set(tuning.flatMap(({ found }) => found.map(([, score]) => score)))].toSorted(
      (a, b) => a - b,
    );
    const some = thresholds.filter((_, at) => at % Math.ceil(thresholds.length / 200) === 0);
    const best = some.reduce(
      (best, each) => (judged(tuning, each).f1 > judged(tuning, best).f1 ? each : best),
      some[0],
    );
    all[name] = {
      built,
      took,
      results,
      tuning,
      measured,
      threshold: name === 'nsm20' ? usualScore : best,
      best,
    };
  }

  console.log(
    `${listed.length} entries, ${flat.length} names, ${asked.length} questions, half of them to find thresholds`,
  );
  console.log(
    `\n${''.padEnd(32)}${Object.keys(all)
      .map((name) => `${name} (from ${all[name].threshold.toFixed(1)})`.padEnd(26))
      .join('')}`,
  );
  console.log(
    `${''.padEnd(32)}${Object.keys(all)
      .map(() => 'recall   prec     F1'.padEnd(26))
      .join('')}`,
  );
  const row = (title, of) =>
    console.log(
      title.padEnd(32) +
        Object.values(all)
          .map(({ measured, threshold }) => judged(measured.filter(of), threshold))
          .map((sum) =>
            (sum.found + sum.missed === 0
              ? `quiet ${percent(sum.quiet / sum.asked)}`
              : [sum.recall, sum.precision, sum.f1].map(percent).join(' ')
            ).padEnd(26),
          )
          .join(''),
    );
  for (const name of new Set(asked.map(({ name }) => name)))
    row(name, ({ question }) => question.name === name);
  row('all', () => true);

  if (which.length === 1) {
    console.log(`\nnsm20 from a score on (best on the tuning half: ${all.nsm20.best})`);
    for (let at = 70; at <= 95; at += 1) {
      const [tuned, { recall, precision, f1 }] = [
        judged(all.nsm20.tuning, at),
        judged(all.nsm20.measured, at),
      ];
      console.log(
        `${String(at).padStart(4)} ${[recall, precision, f1].map(percent).join(' ')}   tuning ${percent(tuned.f1)}`,
      );
    }
  }
  console.log('\ntime');
  for (const [name, { built, took }] of Object.entries(all))
    console.log(
      `${name.padEnd(12)} index ${built.toFixed(0).padStart(6)} ms   1,000 questions ${took.toFixed(0).padStart(7)} ms  ${(took / all.nsm20.took).toFixed(1).padStart(6)}x`,
    );
  if (process.env.SHOW)
    for (const { question, found } of all.nsm20.measured) {
      if (question.name !== process.env.SHOW) continue;
      const hits = found.filter(([, score]) => score >= usualScore);
      const wrong = hits.filter(
        ([of]) => of !== question.target && !namesOf(of).some((who) => consistent(question.asked, who)),
      );
      if (question.target !== undefined && !hits.some(([of]) => of === question.target))
        console.log(
          'MISSED',
          question.text,
          '|',
          listed[question.target].entry.names.map((n) => n.text).join('; '),
          found.find(([of]) => of === question.target)?.[1],
        );
      for (const [of, score] of wrong)
        console.log('WRONG', question.text, '|', listed[of].entry.names.map((n) => n.text).join('; '), score);
    }
}

run(['nsm20'], { entryCount, perClass });
if (process.env.ONLY_OURS === undefined) run(['nsm20', 'fuse.js', 'minisearch'], besideLibraries);
