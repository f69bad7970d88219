/** What a person sees in an editor: the YAML language server, with the schemas found as a record names them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { schemaFiles } from '../../src/guide/schemas.ts';
import { readCases } from '../reading.ts';
import { kindNames } from '../../src/records/kind-names.ts';
import { kindTexts } from '../../src/records/kind-texts.ts';
import { configSchema, editorSchemas, modeline } from '../../src/records/modeline.ts';

const root = 'file:///repository';
const files = new Map(schemaFiles().map(({ path, text }) => [`${root}/${path}`, text]));
const fetched = new Set<string>();

const service = getLanguageService({
  schemaRequestService: async (uri) => {
    fetched.add(uri);
    const text = files.get(uri);
    if (text === undefined) throw new Error(`nothing lies at ${uri}`);
    return text;
  },
  workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
});

const configured = Object.entries(editorSchemas('cases')).map(([path, fileMatch]) => ({
  uri: `${root}/${path}`,
  fileMatch: [fileMatch].flat(),
}));

let versions = 0;
const document = (path: string, text: string): TextDocument =>
  TextDocument.create(`${root}/${path}`, 'yaml', (versions += 1), text);

/** `line: message` for each diagnostic of a file; lines count from 1. */
async function diagnostics(path: string, text: string): Promise<string[]> {
  const found = await service.doValidation(document(path, text), false);
  return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}

/** Those of a record, without counting the line by which it names its schema. */
const ofRecord = async (path: string, text: string): Promise<string[]> =>
  (await diagnostics(path, `${modeline(path)}\n${text}`)).map((line) =>
    line.replace(/^\d+/, (number) => String(Number(number) - 1)),
  );

const yamlIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .toSorted()
    .map((path) => join(folder, path));

describe('with the line by which a record names its schema', () => {
  service.configure({ validate: true, completion: true, hover: true, schemas: [] });

  test.each([
    ['ruritania.yaml', '# yaml-language-server: $schema=.nsm20/schema/case-file.json'],
    ['cases/ruritania.yaml', '# yaml-language-server: $schema=../.nsm20/schema/case-file.json'],
    ['cases/ruritania/letter.yaml', '# yaml-language-server: $schema=../../.nsm20/schema/case-file.json'],
    ['a/b/c/d.yaml', '# yaml-language-server: $schema=../../../.nsm20/schema/case-file.json'],
  ])('%s names it from where it lies, and is held against it', async (path, line) => {
    expect(modeline(path)).toBe(line);
    expect(await ofRecord(path, 'kind: unit\nrecipient: a\nnam: b\n')).toEqual([
      '1: Missing property "name".',
      '3: Property nam is not allowed.',
    ]);
  });

  test('every shipped record is without a diagnostic, and would not be with a wrong field', async () => {
    for (const path of yamlIn('cases')) {
      const text = readFileSync(path, 'utf8');
      expect([path, await ofRecord(path, text)]).toEqual([path, []]);
      const lines = text.trimEnd().split('\n').length;
      expect([path, await ofRecord(path, `${text.trimEnd()}\nduedate: 2024-02-08\n`)]).toEqual([
        path,
        [`${lines + 1}: Property duedate is not allowed.`],
      ]);
    }
  });

  test.each(kindNames)('the example of %s is without a diagnostic', async (kind) => {
    const { id, example } = kindTexts[kind];
    expect(await ofRecord(`cases/${id}.yaml`, example)).toEqual([]);
  });

  test('no record that the reader takes in has a diagnostic', async () => {
    const texts = yamlIn('test/repositories')
      .filter((path) => path.includes('/cases/'))
      .map((path) => ({ path: `cases/${path.replaceAll('/', '-')}`, text: readFileSync(path, 'utf8') }));
    const taken = new Set(readCases(texts).records.map(({ path }) => path));
    expect(taken.size).toBeGreaterThan(250);
    for (const { path, text } of texts.filter((each) => taken.has(each.path)))
      expect([path, await ofRecord(path, text)]).toEqual([path, []]);
  });

  const notADay = 'no calendar has this day, or it is not written as 2024-03-20';
  test.each<[what: string, record: string, line: number, says: string]>([
    [
      'a slip in a key',
      'kind: notice\nto: congress\nunder: 2(d)\nsent: 2024-06-10\ncomittees: [sfrc]',
      5,
      'Property comittees is not allowed.',
    ],
    [
      'a mandatory field left out',
      'kind: notice\nto: congress\nsent: 2024-06-10',
      1,
      'Missing property "under".',
    ],
    ['a kind left out', 'to: congress\nsent: 2024-06-10', 1, 'Missing property "kind".'],
    [
      'a kind that there is not',
      'kind: notise\nto: congress',
      1,
      'Value is not accepted. Valid values: "recipient"',
    ],
    [
      'a word not of the list',
      'kind: notice\nunder: 2(d)\nsent: 2024\nto: congres',
      4,
      'Value is not accepted. Valid values: "president", "congress".',
    ],
    ['a day without zeros', 'kind: notice\nto: congress\nunder: 2(d)\nsent: 2024-2-3', 4, notADay],
    ['a day that is none', 'kind: notice\nto: congress\nunder: 2(d)\nsent: 2023-02-29', 4, notADay],
    ['a time stamp', 'kind: notice\nto: congress\nunder: 2(d)\nsent: 2024-02-03T10:00:00Z', 4, notADay],
    [
      'a year out of range',
      'kind: notice\nto: congress\nunder: 2(d)\nsent: 20244',
      4,
      'Value is above the maximum of 2100.',
    ],
    [
      'a span for a last day',
      'kind: party\nname: A\nignore:\n  - rule: a\n    until: 2024-03\n    office: b\n    because: c',
      5,
      notADay,
    ],
    ['an empty text', 'kind: party\nname: ""', 2, 'is empty'],
    [
      'a text for a list',
      'kind: assurance\nrecipient: a\ncovers: ihl',
      3,
      'Incorrect type. Expected "array".',
    ],
    ['an empty list', 'kind: transfer\nrecipient: a\nprogram: pda\nlines: []', 4, 'Array has too few items.'],
    [
      'a number in words',
      'kind: drawdown\nauthority: 506(a)(1)\nrecipient: a\ndetermined: 2024\namount: many',
      5,
      'Incorrect type. Expected "integer".',
    ],
    ['what no record is called', 'kind: unit\nrecipient: Ruritania\nname: a', 2, 'is not the id of a record'],
    [
      'a slip far within',
      'kind: transfer\nrecipient: a\nprogram: pda\nlines:\n  - item: b\n    deliveries:\n      - { on: 2024, evnt: title }',
      7,
      'Property evnt is not allowed.',
    ],
    [
      'what a program needs',
      'kind: transfer\nrecipient: a\nprogram: training-team\nlines:\n  - item: b',
      1,
      'Missing property "funding".',
    ],
    ['neither of two', 'kind: mitigation\neffort: a course', 1, 'Missing property "recipient".'],
    ['draft: false', 'kind: unit\nrecipient: a\nname: b\ndraft: false', 4, 'Value must be true.'],
  ])('%s is told once, where it stands', async (_, record, line, says) => {
    const told = await ofRecord('cases/a.yaml', `${record}\n`);
    expect(told).toEqual([expect.stringContaining(`${line}: ${says}`)]);
  });

  test('fields are proposed and explained with the words of the pages', async () => {
    const path = 'cases/a.yaml';
    const asked = document(path, `${modeline(path)}\nkind: waiver\nby: state\n\n`);
    const { items } = await service.doComplete(asked, { line: 3, character: 0 }, false);
    expect(items.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['recipient', 'on', 'until', 'justification', 'sources']),
    );
    expect(items.map(({ label }) => label)).not.toContain('by');
    const hover = await service.doHover(document(path, `${modeline(path)}\nkind: waiver\nuntil: 2024\n`), {
      line: 2,
      character: 1,
    });
    expect(JSON.stringify(hover?.contents)).toContain('its last day of effect; absent means open-ended');
  });
});

describe('with the settings of an editor', () => {
  test.each([
    ['cases/a/b.yaml', 'kind: unit\nrecipient: a\n', ['1: Missing property "name".']],
    [
      'nsm20.yaml',
      'cases: cases\nrecords: public\n',
      ['2: Value is not accepted. Valid values: "complete", "public-only".'],
    ],
    [
      'nsm20.yaml',
      'rules:\n  nsm20/notify-waiver: off\n',
      ['2: Value is not accepted. Valid values: "error".'],
    ],
    ['nsm20.yaml', readFileSync('nsm20.yaml', 'utf8'), []],
    ['elsewhere.yaml', 'kind: unit\n', []],
  ])('%s is held against its schema', async (path, text, expected) => {
    service.configure({ validate: true, schemas: configured });
    expect(await diagnostics(path, text)).toEqual(expected);
  });

  test('records at the root are told from the settings', async () => {
    const schemas = Object.entries(editorSchemas('.')).map(([path, fileMatch]) => ({
      uri: `${root}/${path}`,
      fileMatch: [fileMatch].flat(),
    }));
    service.configure({ validate: true, schemas });
    expect(await diagnostics('a.yaml', 'kind: unit\nrecipient: a\n')).toEqual([
      '1: Missing property "name".',
    ]);
    expect(await diagnostics('a/b.yaml', 'kind: unit\nrecipient: a\n')).toEqual([
      '1: Missing property "name".',
    ]);
    expect(await diagnostics('nsm20.yaml', 'kind: unit\n')).toEqual(['1: Property kind is not allowed.']);
  });
});

test('nothing was fetched but the two files', () => {
  expect([...fetched].toSorted()).toEqual([
    `${root}/.nsm20/schema/case-file.json`,
    `${root}/${configSchema}`,
  ]);
});
