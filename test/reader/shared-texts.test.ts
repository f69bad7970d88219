/** Two states of the same files share what was read of their texts, and neither shows that there is another. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { verdictsNow } from '../../src/law/nsm20/deliveries.ts';
import { judgedLines } from '../law/judged-lines.ts';
import { law } from '../../src/law/index.ts';
import type { CaseRepository } from '../../src/records/case-repository.ts';
import type { SourceText } from '../../src/records/source.ts';
import { repositories, textsOf } from '../law/random-repository.ts';
import { readCases } from '../reading.ts';
import { cases } from '../reliability/figures.ts';
import { contextWith, files } from '../support.ts';

/** All that a repository says, places among it, as text that nothing changes later. */
function saidBy(repository: CaseRepository): string {
  const { records, broken, faults, marked, files: count } = repository;
  const read = records.map(({ kind, id, path, data, draft, sound, references, asRead, places }) => ({
    about: [kind, id, path, draft, sound, references, repository.referrers(id)],
    fields: [data, asRead, places.of('/kind')],
  }));
  return JSON.stringify({ read, broken, faults, marked: [...marked], count });
}

/** The same, and all that the law finds. */
function judgedOf(repository: CaseRepository): string {
  const { findings, waiting, deadlines } = evaluate(law, contextWith(repository, '2024-08-07'));
  return `${saidBy(repository)}\n${JSON.stringify({ findings, waiting, deadlines })}`;
}

/** The same files, of which nothing was read yet. */
const afresh = (texts: readonly SourceText[]): SourceText[] => texts.map((text) => ({ ...text }));

/** Files of every fate: for the long road, broken, naming what may not be there, and marked. */
const others = files(`-- freedonia.yml.yaml --
kind: recipient
name: &name Freedonia
title: *name
-- broken.yaml --
kind: assurance
recipient: freedonia
covers: ihl
-- longer.yaml --
kind: assurance
recipient: &who freedonia
covers: [ihl]
-- marked.yaml --
kind: recipient
name: SECRET//NOFORN
`);

test('a repository that shares texts with another reads as it does alone', () => {
  const check = fc.property(
    repositories().map((repository) => [...textsOf(repository), ...others]),
    fc.infiniteStream(fc.nat({ max: 2 })),
    (texts, choices) => {
      const sides = texts.map((text) => ({ text, side: choices.next().value }));
      const before = sides.filter(({ side }) => side !== 1).map(({ text }) => text);
      const after = sides.filter(({ side }) => side !== 2).map(({ text }) => text);
      const one = readCases(before);
      const alone = judgedOf(one);
      const other = readCases(after);
      expect(judgedOf(other)).toBe(judgedOf(readCases(afresh(after))));
      expect(judgedOf(one)).toBe(alone);
      expect(alone).toBe(judgedOf(readCases(afresh(before))));
    },
  );
  fc.assert(check, { numRuns: cases(60) });
});

describe('a text that two states share', () => {
  const [recipient, assurance] = files(`-- freedonia.yaml --
kind: recipient
name: Freedonia
-- letter.yaml --
kind: assurance
recipient: freedonia
covers: [ihl]
`) as [SourceText, SourceText];
  const letterIn = (texts: readonly SourceText[]) => readCases(texts).get('letter')!;

  test('is one record in both where it is settled alike', () => {
    expect(letterIn([recipient, assurance])).toBe(letterIn([assurance, { ...recipient }]));
  });

  test('is a record of its own where what it names is gone, and where it is there again', () => {
    const first = letterIn([recipient, assurance]);
    const without = letterIn([assurance]);
    const again = letterIn([recipient, assurance]);
    expect([first, without, again].map(({ sound }) => sound)).toEqual([true, false, true]);
    expect([first, without, again].map(({ references }) => references.length)).toEqual([1, 0, 1]);
    expect(without.asRead).toEqual(first.asRead);
    expect(without.places.of('/recipient')).toEqual(first.places.of('/recipient'));
  });

  test('has another id below another folder', () => {
    const deep = { path: 'cases/held/freedonia.yaml', text: recipient.text };
    expect(readCases([deep]).records.map(({ id }) => id)).toEqual(['held/freedonia']);
    expect(readCases([deep], 'cases/held').records.map(({ id }) => id)).toEqual(['freedonia']);
  });

  test('is searched for markings where they are no longer allowed', () => {
    const marked = {
      path: 'cases/marked.yaml',
      text: 'kind: recipient\nname: Freedonia\n# SECRET//NOFORN\n',
    };
    const guarded = (allowed: readonly string[]) =>
      readCases([marked], 'cases', [], [], { texts: [], paths: [], allowed: new Set(allowed) });
    expect(guarded([marked.path]).marked.size).toBe(0);
    expect([...guarded([]).marked]).toEqual([marked.path]);
    expect(guarded([marked.path]).records).toHaveLength(1);
  });
});

test('the verdicts of the day are those of the lines', () => {
  const check = fc.property(repositories(), (repository) => {
    const context = contextWith(readCases(textsOf(repository)), plainDate('2024-08-07'));
    const told = Array.from(
      verdictsNow(context),
      ({ transfer, index, verdict }) => `${transfer.id} ${index} ${verdict}`,
    );
    const lines = judgedLines(context);
    expect(told).toEqual(lines.map(({ transfer, index, now }) => `${transfer.id} ${index} ${now.verdict}`));
  });
  fc.assert(check, { numRuns: cases(60) });
});
