/**
 * Other checkers of YAML on the same files, where they are installed: `PEERS=/a/folder/node_modules/.bin npm run bench`, or on
 * the PATH. None of them knows the law; what each looks at stands beside it.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { alternate, ask, folder, machine, script, table } from './measure.mjs';
import { write } from './repository.mjs';
import { schema } from './yardsticks.mjs';

const size = Number(process.env.PEER_RECORDS ?? 1000);
const runs = Number(process.env.RUNS ?? 3);
const found = (name) =>
  [process.env.PEERS ?? '', ...(process.env.PATH ?? '').split(delimiter)]
    .filter((each) => each !== '')
    .map((each) => join(each, name))
    .find((path) => existsSync(path));

const place = join(folder, 'peers');
write(place, size);
const cases = join(place, 'cases');
const rules = script(
  'spectral.yaml',
  'rules:\n  kind: { given: $, severity: error, then: { field: kind, function: truthy } }\n',
);
const peers = [
  {
    name: 'ajv',
    what: 'shape alone, no places',
    args: ['validate', '--strict=false', '-s', schema, '-d', `${cases}/**/*.yaml`],
  },
  { name: 'yamllint', what: 'style alone', args: ['-d', 'relaxed', cases] },
  {
    name: 'spectral',
    what: 'one rule',
    args: ['lint', '-q', '-r', rules, `${cases}/**/*.yaml`],
  },
];
const installed = peers.flatMap(({ name, what, args }) => {
  const path = found(name);
  return path ? [{ name: `${name} (${what})`, command: [path, ...args] }] : [];
});
if (installed.length > 0) {
  console.log(`${machine()}, medians of ${runs} runs`);
  table(
    `${size} records`,
    'x',
    alternate([{ name: 'nsm20 check', command: ask(place, 'check') }, ...installed], runs),
  );
}
