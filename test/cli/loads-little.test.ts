/** A run in which every file is well-formed loads neither the schemas nor the library that reads YAML. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { derivedForm } from '../../src/reader/derived-forms.ts';
import { settingsSchema } from '../../src/reader/settings-schema.ts';
import type { Form } from '../../src/records/form.ts';
import { kindNames, type Kind } from '../../src/records/kind-names.ts';
import { schemaOf } from '../../src/records/kinds.ts';
import { nsm20, project, temporary } from './program.ts';

const built = (chunk: string): string => join(project, 'dist/bin', chunk);
const codeOf = (chunk: string): string => readFileSync(built(chunk), 'utf8');

/** The libraries of which `chunk` holds code. */
const librariesIn = (chunk: string): readonly string[] =>
  ['zod', 'yaml'].filter((name) => codeOf(chunk).includes(`node_modules/${name}/`));

/** The chunks that come along with `chunk`, itself first. */
function withImports(chunk: string): ReadonlySet<string> {
  const all = new Set([chunk]);
  for (const each of all)
    for (const [, name] of codeOf(each).matchAll(/^(?:const \S+ = )?require\("\.\/([^"]+)"\);/gm))
      all.add(name!);
  return all;
}

/** The chunks that the built program loads for an order, by what V8 saw run. */
async function loadedBy(folder: string, ...order: readonly string[]): Promise<readonly string[]> {
  const seen = temporary();
  const { err } = await nsm20(['-C', folder, ...order], { env: { NODE_V8_COVERAGE: seen } });
  expect(err).toBe('');
  const [report] = readdirSync(seen);
  const { result } = JSON.parse(readFileSync(join(seen, report!), 'utf8')) as { result: { url: string }[] };
  const chunks = pathToFileURL(built('')).href;
  return result.flatMap(({ url }) => (url.startsWith(chunks) ? [basename(url)] : []));
}

test('there is a chunk for each library, so that looking for them means something', () => {
  const chunks = readdirSync(built('')).filter((name) => name.endsWith('.js'));
  expect(new Set(chunks.flatMap(librariesIn))).toEqual(new Set(['zod', 'yaml']));
});

test('what comes along is seen', () => {
  expect([...withImports('main.js')]).toContain('core.js');
});

test.each(['main.js', 'world.js', 'core.js', 'status.js', 'deadlines.js', 'list.js', 'show.js'])(
  'what comes along with %s holds neither',
  (chunk) => {
    expect([...withImports(chunk)].filter((each) => librariesIn(each).length > 0)).toEqual([]);
  },
);

const day = ['--as-of', '2025-03-01', '-q'];
// Without the short road every file takes the one for which they are loaded.
test.skipIf(process.env['NSM20_LONG_ROAD'] === '1').each([
  ['.', 'check'],
  ['test/repositories/clocks', 'check'],
  ['test/repositories/verdicts', 'check'],
  ['test/repositories/verdicts', 'status'],
  ['test/repositories/clocks', 'deadlines'],
  ['test/repositories/verdicts', 'list'],
  ['test/repositories/verdicts', 'show', 'ruritania'],
])('in %s, "%s" loads neither', async (folder, ...order) => {
  const loaded = await loadedBy(join(project, folder), ...order, ...day);
  expect(loaded).toContain('main.js');
  expect(loaded.filter((each) => librariesIn(each).length > 0)).toEqual([]);
});

test('where something is wrong both are loaded, and say what', async () => {
  const folder = temporary({ 'cases/ruritania.yaml': 'kind: recipient\nname: Ruritania\nnmae: x\n' });
  const loaded = await loadedBy(folder, 'check', ...day);
  expect(new Set(loaded.flatMap(librariesIn))).toEqual(new Set(['zod', 'yaml']));
});

test('the forms in the program are those of the schemas', async () => {
  const { formOf } = (await import(pathToFileURL(built('forms.js')).href)) as {
    formOf: (name: Kind | 'settings') => Form;
  };
  for (const kind of kindNames) expect(formOf(kind)).toEqual(derivedForm(schemaOf(kind)));
  expect(formOf('settings')).toEqual(derivedForm(settingsSchema));
});
