/** The house: who may look into which room, and what no room but one may do. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { law } from '../src/law/index.ts';

/** Each room, and the rooms it may look into. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  calendar: [],
  records: ['calendar'],
  reader: ['calendar', 'records'],
  engine: ['calendar', 'records'],
  law: ['calendar', 'records', 'engine'],
  screening: ['calendar', 'records'],
  report: ['calendar', 'records', 'engine', 'law'],
  template: ['calendar', 'report'],
  render: ['calendar', 'records', 'engine', 'report'],
  guide: ['calendar', 'records', 'reader', 'engine', 'law', 'report', 'render'],
  author: ['calendar', 'records', 'reader', 'engine', 'law'],
  cli: [
    'calendar',
    'records',
    'reader',
    'engine',
    'law',
    'screening',
    'report',
    'template',
    'render',
    'guide',
    'author',
  ],
};

/** What each room may take from outside the project. */
const libraries: Readonly<Record<string, readonly RegExp[]>> = {
  calendar: [/^date-fns\//, /^@date-fns\/utc\//],
  records: [/^zod$/],
  reader: [/^zod$/, /^yaml$/],
  engine: [],
  law: [],
  screening: [/^csv-parse$/, /^any-ascii$/],
  report: [/^zod$/],
  template: [/^liquidjs$/, /^markdown-it$/],
  render: [/^chalk$/, /^cli-table3$/, /^csv-stringify\/sync$/, /^docx$/, /^fflate$/],
  guide: [/^zod$/],
  author: [/^any-ascii$/],
  cli: [/^node:/, /^commander$/, /^execa$/, /^zod$/, /^@clack\/prompts$/],
};

/** The one file that may say of a text that it is shown, or finished for a medium. */
const madeIn: Readonly<Record<string, string>> = {
  Shown: 'render/visible.ts',
  Terminal: 'render/ink.ts',
  Commands: 'render/github-command.ts',
  Markdown: 'render/markdown.ts',
  Html: 'render/html.ts',
  Csv: 'render/csv.ts',
  Calendar: 'render/ics.ts',
  Json: 'render/json.ts',
  Xml: 'render/xml.ts',
};

/** The files that write to a stream: they take what is finished. The child that draws a report speaks to its parent. */
const writers = ['cli/world.ts', 'cli/prompts.ts', 'cli/plain-prompts.ts', 'cli/render-child.ts'];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .toSorted()
  .map((path) => ({ path, room: path.split('/')[0]!, text: readFileSync(join('src', path), 'utf8') }));

test('every room is known, and none is empty', () => {
  expect([...new Set(sources.map(({ room }) => room))].toSorted()).toEqual(Object.keys(mayImport).toSorted());
});

describe.each(sources)('$path', ({ path, room, text }) => {
  const imports = [
    ...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)'/gm),
    ...text.matchAll(/^import '([^']+)'/gm),
    ...text.matchAll(/\bimport\('([^']+)'\)/g),
  ].map(([, name]) => name!);

  test('looks only into rooms below its own', () => {
    const rooms = imports
      .filter((name) => name.startsWith('.'))
      .map((name) => join(dirname(path), name).split('/')[0]!);
    expect(rooms.filter((other) => other !== room && !mayImport[room]?.includes(other))).toEqual([]);
  });

  test('takes from outside only what its room may', () => {
    const outside = imports.filter((name) => !name.startsWith('.'));
    expect(outside.filter((name) => !libraries[room]?.some((allowed) => allowed.test(name)))).toEqual([]);
  });

  test.skipIf(path === 'cli/prompts.ts')('asks nobody by itself', () => {
    expect(imports).not.toContain('@clack/prompts');
  });

  test.skipIf(room === 'cli')('does no input or output', () => {
    expect(text).not.toMatch(/\b(process|console)\./);
  });

  test.skipIf(room === 'calendar' || path === 'cli/world.ts')('knows days, not instants', () => {
    expect(text).not.toMatch(/\bnew Date\b|\bDate\.now\b|\btoLocale|\blocaleCompare\b|\bIntl\./);
  });

  test('says that a text is shown or finished only where that is made so', () => {
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const said = [...code.matchAll(new RegExp(`\\bas (Finished|${Object.keys(madeIn).join('|')})\\b`, 'g'))];
    expect(said.map(([, type]) => type!).filter((type) => madeIn[type] !== path)).toEqual([]);
  });

  test.skipIf(writers.includes(path))('writes nothing by itself', () => {
    expect(text).not.toMatch(/\bprocess\.(stdout|stderr)\.write\b/);
  });

  test('never exits and never evaluates text', () => {
    expect(text).not.toMatch(/process\.exit\(|\beval\(|new Function\b/);
  });

  test.skipIf(/law\/\w+\/(clauses|readings|figures)\.ts$/.test(path))(
    'has no number of days of its own',
    () => {
      const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '');
      expect(code).not.toMatch(/(?<![\w.])(45|90|180)(?![\w.%])/);
    },
  );
});

describe.each(law)('$instrument.id', ({ instrument, rules, duties }) => {
  const filesIn = (folder: string): string[] => {
    const path = join('src/law', instrument.id, folder);
    return readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((file) => join('src', file))
      .filter((file) => dirname(file) === path && basename(file) !== 'index.ts')
      .map((file) => `${instrument.id}/${basename(file, '.ts')}`);
  };

  test('each rule stands in a file of its own name, and each file is listed', () => {
    expect(rules.map(({ id }) => id as string).toSorted()).toEqual(filesIn('rules').toSorted());
  });

  test('each duty stands in a file of its own name, and each file is listed', () => {
    expect(duties.map(({ id }) => id as string).toSorted()).toEqual(filesIn('duties').toSorted());
  });

  test('a clause has a summary and a quotation of a dozen words at most', () => {
    for (const { key, summary, quote } of instrument.clauses) {
      expect(summary, key).toMatch(/\S/);
      expect(quote.split(/\s+/).length, key).toBeLessThanOrEqual(12);
    }
  });

  test('every reading that a clause carries exists, and every default is one of its readings', () => {
    const ids = instrument.readings.map(({ id }) => id);
    expect(instrument.clauses.flatMap(({ readings }) => readings).filter((id) => !ids.includes(id))).toEqual(
      [],
    );
    for (const { id, readings, ours } of instrument.readings) expect(readings[ours], id).toBeDefined();
  });
});
