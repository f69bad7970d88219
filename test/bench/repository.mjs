/**
 * A case repository of any size, always the same for the same size: the files of an invented office (`office.mjs`), of which
 * one record of a hundred has a mistake, half of them of shape and half of law.
 * `node test/bench/repository.mjs FOLDER RECORDS [RECIPIENTS [PERCENT_OF_MISTAKES]]` writes one.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { office } from './office.mjs';
import { writer } from './writing.mjs';

/** What a hurried hand does to a file of any kind. */
const ofShape = [
  ['an unknown key', /^sources:$/m, 'sauces:'],
  ['a key of another record', /^kind: .*$/m, '$&\nstatus: done'],
  ['a day that is none', /: 202[45]-\d\d-\d\d$/m, ': 2024-13-02'],
  ['a text for a number', /(quantity|amount|checked|fiscal_year): \d+$/m, '$1: many'],
  ['a reference to nothing', /^(recipient|unit|party): (\S+)$/m, '$1: $2-old'],
  ['a bracket left open', /^kind: .*$/m, '$&\nmarking: [U'],
];

/** What an office does against the law, by kind. */
const ofLaw = [
  ['notice', 'too late', /^sent: 202[45]-\d\d-\d\d$/m, 'sent: 2025-12-20'],
  ['notice', 'a committee is missing', /, hasc, hac\]/, ', hasc]'],
  ['transfer', 'delivered before it was approved', /^approved: .*$/m, 'approved: 2025-12-24'],
  ['transfer', 'an exemption without a reason', /^ +because: .*\n(?= +purpose)/m, ''],
  ['waiver', 'open-ended', /^until: .*\n/m, ''],
  ['cat-review', 'approved against the standard', /^finding: not-met$/m, 'finding: met'],
  ['cat-review', 'another policy', /^regime: .*$/m, 'regime: CAT-2014'],
  ['lease', 'not certified', /^certified: .*\n/m, ''],
  ['retransfer', 'without consent', /^consented: .*\n/m, ''],
  ['vetting', 'barred', /^result: clear$/m, 'result: credible-information'],
  ['end-use-check', 'unfavorable', /^result: favorable$/m, 'result: unfavorable'],
  ['incident', 'without a finding', /^finding: .*\nfound_by: .*\nfound_on: .*\n/m, ''],
  ['drawdown', 'untold', /^notified_congress: .*\n/m, ''],
];

/** On these rests what many others say: one mistake would change the answer of hundreds. */
const foundations = ['recipient', 'assurance', 'report'];

/** The records of a repository with `count` of them, in the order in which they are written. */
export function* records(
  count,
  recipients = Math.max(1, Math.round(count / 40)),
  { seed = 20, mistakes = 0.01 } = {},
) {
  const { chance, pick } = writer(seed + 1);
  let ofTheLaw = false;
  let owed = 0;
  for (const record of office(count, recipients, seed)) {
    if (chance(mistakes)) owed += 1;
    const { id, kind, text } = record;
    if (owed > 0 && !foundations.includes(kind)) {
      const fitting = (ofTheLaw ? ofLaw.filter(([of]) => of === kind) : ofShape).filter((mistake) =>
        mistake.at(-2).test(text),
      );
      if (fitting.length > 0) {
        const [pattern, instead] = pick(fitting).slice(-2);
        yield { id, text: text.replace(pattern, instead) };
        owed -= 1;
        ofTheLaw = !ofTheLaw;
        continue;
      }
    }
    yield { id, text };
  }
}

/** Writes a repository; what is printed of it, so that two machines can see that theirs are the same. */
export function write(folder, count, recipients, options) {
  const digest = createHash('sha256');
  mkdirSync(join(folder, 'cases'), { recursive: true });
  writeFileSync(
    join(folder, 'nsm20.yaml'),
    'title: A repository to measure with\ninstruments:\n  nsm20: { until: 2030-12-31, because: an office that goes on }\n',
  );
  let bytes = 0;
  const folders = new Set();
  for (const { id, text } of records(count, recipients, options)) {
    const path = join(folder, 'cases', `${id}.yaml`);
    if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    writeFileSync(path, text);
    digest.update(id).update(text);
    bytes += text.length;
  }
  return { bytes, digest: digest.digest('hex').slice(0, 12) };
}

if (process.argv[1] === import.meta.filename) {
  const [folder, count, recipients, percent = 1] = process.argv.slice(2);
  const { bytes, digest } = write(
    folder,
    Number(count),
    recipients === undefined ? undefined : Number(recipients),
    { mistakes: Number(percent) / 100 },
  );
  console.log(`${count} records, ${bytes} bytes, ${digest}`);
}
