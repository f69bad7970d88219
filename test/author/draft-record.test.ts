/** Records from settings: every kind, read back as it was meant. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { answersOf, missingIn, type Setting } from '../../src/author/answers.ts';
import { draftRecord } from '../../src/author/draft-record.ts';
import { proposedId } from '../../src/author/place.ts';
import { questionsOf, type Step } from '../../src/author/questions.ts';
import { readCases } from '../reading.ts';
import { readYaml } from '../../src/reader/read-yaml.ts';
import { kindTexts } from '../../src/records/kind-texts.ts';
import { kindNames } from '../../src/records/kind-names.ts';
import { schemaOf } from '../../src/records/kinds.ts';
import { cases } from '../reliability/figures.ts';

const runs = cases(200);

/** What would be typed to say the same as `value`. */
function settingsFor(value: unknown, key = ''): Setting[] {
  if (typeof value !== 'object' || value === null) return [{ key, text: String(value) }];
  return Object.entries(value).flatMap(([name, inner]) =>
    key === '' && name === 'kind' ? [] : settingsFor(inner, key === '' ? name : `${key}.${name}`),
  );
}

/** A value in the place of what a line says of it. */
function inPlaceOf(name: string, what: string): string {
  if (name === 'country_code') return 'AX';
  const known: Readonly<Record<string, string>> = {
    text: 'some words',
    day: '2024-03-20',
    'whole number': '3',
  };
  return known[what] ?? (what.startsWith('id of ') ? 'freedonia' : what.split(' | ')[0]!);
}

const examples = kindNames.map((kind) => ({
  kind,
  id: kindTexts[kind].id,
  written: parse(kindTexts[kind].example) as Record<string, unknown>,
}));

describe.each(examples)('$kind', ({ kind, written }) => {
  const made = answersOf(kind, settingsFor(written));

  test('says what the example says, and nothing else', () => {
    expect(made).toEqual({ answers: expect.anything() });
    if (!('answers' in made)) return;
    const { value, faults } = readYaml({ path: 'cases/x.yaml', text: draftRecord(kind, made.answers) });
    expect(faults).toEqual([]);
    // A year alone may be a text or a number: both are that day.
    expect(value).toEqual(written);
    expect(missingIn(kind, made.answers)).toEqual([]);
  });

  test('explains every field that it records', () => {
    if (!('answers' in made)) return;
    const lines = draftRecord(kind, made.answers).split('\n');
    for (const [index, line] of lines.entries())
      if (/^[a-z]/.test(line) && !line.startsWith('kind:')) expect(lines[index - 1]).toMatch(/^# \S/);
  });

  test('a line that is not recorded is the field, without its "#" and with a value', () => {
    const needed = Object.fromEntries(
      Object.entries(written).filter(([name]) => missingIn(kind, {}).some(({ path }) => path[0] === name)),
    );
    const less = answersOf(kind, settingsFor(needed));
    if (!('answers' in less)) throw new Error('what is mandatory is wrong');
    const lines = draftRecord(kind, less.answers).split('\n');
    const open = lines.slice(lines.findIndex((line) => line.startsWith('# Not recorded')) + 1, -1);
    expect(open.length).toBeGreaterThan(0);
    for (const line of open) {
      const name = /^# (\w+): /.exec(line)![1]!;
      const value = line.slice(2).replaceAll(/<([^>]+)>/g, (_, what: string) => inPlaceOf(name, what));
      const { value: read, faults } = readYaml({ path: 'x.yaml', text: `${value}\n` });
      expect(faults, line).toEqual([]);
      const parsed = schemaOf(kind).safeParse({ ...(read as object), ...needed, kind });
      const issues = parsed.success ? [] : parsed.error.issues;
      // What a record needs besides is no matter of one line.
      expect(
        issues.filter(({ message }) => message !== 'is missing'),
        line,
      ).toEqual([]);
      expect(JSON.stringify(read), line).not.toMatch(/#|[<>]/);
    }
  });

  test('asks for what it is meaningless without', () => {
    const names = (steps: readonly Step[]): string[] =>
      steps.flatMap((step) =>
        step.type === 'part' ? names(step.steps).map((name) => `${step.name}.${name}`) : [step.name],
      );
    const asked = names(questionsOf(kind));
    for (const { path } of missingIn(kind, {}))
      expect(asked).toContain(path.filter((step) => typeof step === 'string').join('.'));
  });

  test('asks in questions', () => {
    const texts = (steps: readonly Step[]): string[] =>
      steps.flatMap((step) => (step.type === 'part' ? texts(step.steps) : [step.text]));
    expect(texts(questionsOf(kind)).filter((text) => !text.endsWith('?'))).toEqual([]);
    expect(texts(questionsOf(kind)).filter((text) => /: /.test(text))).toEqual([]);
  });

  test('asks in the end where the facts come from', () => {
    expect(questionsOf(kind).at(-1)).toMatchObject({ name: 'sources', repeats: true, mandatory: false });
  });

  test('has an id of its own that an id can be', async () => {
    const id = await proposedId(kind, 'answers' in made ? made.answers : {});
    expect(id).toMatch(/^([a-z0-9][a-z0-9.-]*\/)?[a-z0-9][a-z0-9.-]*$/);
    expect(await proposedId(kind, {})).toMatch(/^([a-z]+\/)?[a-z]/);
  });
});

test('all of them together are a sound repository', () => {
  const texts = examples.map(({ kind, id, written }) => {
    const made = answersOf(kind, settingsFor(written));
    return { path: `cases/${id}.yaml`, text: 'answers' in made ? draftRecord(kind, made.answers) : '' };
  });
  const { records, faults, broken } = readCases(texts);
  expect({ faults, broken }).toEqual({ faults: [], broken: [] });
  expect(records.filter(({ sound }) => !sound)).toEqual([]);
});

test('whatever text is set reads back as it is, or is refused', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...Array.from('# :-[]{}&*!|>\'"%@`,?\\\n\t.0123eExX_yYnN~')) }),
    fc.constantFrom(
      'no',
      'NO',
      'true',
      'null',
      '~',
      '1e3',
      '0x1f',
      '.inf',
      '2024',
      '2024-02-08',
      '<<',
      '=',
      '- a',
      'a: b',
      'a #b',
      ' a',
      'a ',
    ),
  );
  fc.assert(
    fc.property(value, value, (name, title) => {
      const made = answersOf('recipient', [
        { key: 'name', text: name },
        { key: 'title', text: title },
        { key: 'sources.0.title', text: name },
      ]);
      if (!('answers' in made)) throw new Error('no field of it is wrong');
      const { value: read, faults } = readYaml({
        path: 'x.yaml',
        text: draftRecord('recipient', made.answers),
      });
      if (faults.length === 0)
        expect(read).toEqual({ kind: 'recipient', name, title, sources: [{ title: name }] });
    }),
    { numRuns: runs },
  );
});
