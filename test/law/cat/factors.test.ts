/** Finding the factors of a policy in what a review says it has weighed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  factorsOf2018,
  factorsOf2023,
  joined,
  silenceInWords,
  silenceOn,
} from '../../../src/law/cat/factors.ts';
import { missingConsideration } from '../../../src/law/cat/rules/index.ts';

const all = [...factorsOf2018, ...factorsOf2023];
const left = (id: string, ...texts: readonly string[]): string | undefined => {
  const silence = silenceOn(
    all.find((factor) => factor.id === id)!,
    texts,
  );
  return silence && silenceInWords(silence);
};

const strength = 'peace-through-strength';
const allies = 'allies-and-partners';
const economy = 'economic-security-and-innovation';
const rights2018 = 'human-rights-and-nonproliferation';
const harm2018 = 'civilian-harm-reduction';
const rights = 'human-rights-and-humanitarian-law';
const harm = 'reduction-of-civilian-harm';
const corruption = 'corruption-and-governance';
const stability = 'nonproliferation-and-regional-stability';
const base = 'industrial-base';

describe('is covered', () => {
  test.each([
    [strength, ['Peace through strength']],
    [strength, ['National security of the United States']],
    [strength, ['PEACE-THROUGH-STRENGTH']],
    [allies, ['Allies & partners']],
    [allies, ['The ally']],
    [allies, ['Alliances']],
    [allies, ['Burden-sharing, interoperability']],
    [economy, ['Economic security and innovation']],
    [economy, ['economic security', 'innovation']],
    [economy, ['Economy', 'Technological edge']],
    [economy, ['economic-security-and-innovation']],
    [economy, ['Defense industrial base', 'Innovation']],
    [rights2018, ['Human rights and nonproliferation']],
    [rights2018, ['Human rights', 'Non-proliferation']],
    [rights2018, ['HUMAN   RIGHTS / counterproliferation']],
    [rights2018, ['Human\nrights', 'proliferation record']],
    [harm2018, ['Civilian-harm reduction']],
    [harm2018, ['Reducing harm to civilians']],
    [rights, ['Human rights and humanitarian law']],
    [rights, ['IHL', 'human rights']],
    [rights, ['Human-rights', 'law of armed conflict']],
    [rights, ['Respect for human rights & international humanitarian law']],
    [harm, ['Civilian harm']],
    [corruption, ['Corruption', 'Governance']],
    [corruption, ['Anti-corruption; rule of law']],
    [corruption, ['corruption-and-governance']],
    ['partnerships', ['Partnership']],
    ['partnerships', ['Strategic partners']],
    [stability, ['Nonproliferation', 'regional stability']],
    [stability, ['Proliferation that is destabilizing']],
    [base, ['Defense industrial base']],
    [base, ['U.S. industry']],
  ])('%s by %j', (id, texts) => expect(left(id, ...texts)).toBeUndefined());
});

describe('is not covered', () => {
  test.each([
    [strength, [], 'peace through strength'],
    [strength, ['peaceful'], 'peace through strength'],
    [allies, ['bally'], 'allies and partners'],
    [economy, ['Jobs'], 'innovation'],
    [economy, ['Innovation'], 'economic security'],
    [economy, ['Industrial base'], 'innovation'],
    [economy, ['Defense industrial base'], 'innovation'],
    [economy, ['Economic security'], 'innovation'],
    [rights, ['International human rights law'], 'humanitarian law'],
    [rights, ['International humanitarian law'], 'human rights'],
    [corruption, ['Corruption'], 'governance'],
    [stability, ['Regional stability'], 'nonproliferation'],
    [rights2018, ['Human rights'], 'nonproliferation'],
    [rights2018, ['Non-proliferation'], 'human rights'],
    [rights2018, ['human', 'rights'], 'human rights and nonproliferation'],
    [harm2018, ['harm'], 'civilian-harm reduction'],
    [rights, ['Human rights'], 'humanitarian law'],
    [rights, ['humanitarian'], 'human rights and humanitarian law'],
    [corruption, ['Governance'], 'corruption'],
    [stability, ['Nonproliferation'], 'regional stability'],
    ['partnerships', ['humanitarian law'], 'partnerships'],
    [base, ['base'], 'industrial base'],
    [base, [''], 'industrial base'],
  ])('%s by %j', (id, texts, words) => expect(left(id, ...texts)).toBe(words));
});

const joining = all.filter(({ parts }) => parts.length > 1);

test.each(
  joining.flatMap((factor) =>
    factor.parts.flatMap((phrases) => phrases.map((phrase) => ({ id: factor.id, phrase, factor, phrases }))),
  ),
)('$phrase alone covers one part of $id, and leaves the other', ({ factor, phrase, phrases }) => {
  const others = factor.parts.filter((part) => part !== phrases);
  expect(others).toHaveLength(1);
  expect(silenceOn(factor, [phrase])).toEqual({ factor, parts: others });
});

test('the rule says which factors join two subjects', () => {
  expect(joined).toEqual([
    'economic security and innovation',
    'human rights and nonproliferation',
    'human rights and humanitarian law',
    'corruption and governance',
    'nonproliferation and regional stability',
  ]);
  for (const name of joined) expect(missingConsideration.docs.summary).toContain(name);
});

test('each policy has its own factors, each named once', () => {
  expect(factorsOf2018.map(({ name }) => name)).toEqual([
    'peace through strength',
    'allies and partners',
    'economic security and innovation',
    'human rights and nonproliferation',
    'civilian-harm reduction',
  ]);
  expect(factorsOf2023.map(({ name }) => name)).toEqual([
    'human rights and humanitarian law',
    'reduction of civilian harm',
    'corruption and governance',
    'partnerships',
    'nonproliferation and regional stability',
    'industrial base',
  ]);
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(all)('$id is covered by its own name, by its id, and by its parts one by one', (factor) => {
  expect(silenceOn(factor, [factor.name])).toBeUndefined();
  expect(silenceOn(factor, [factor.id])).toBeUndefined();
  for (const index of [0, -1])
    expect(
      silenceOn(
        factor,
        factor.parts.map((phrases) => phrases.at(index)!),
      ),
    ).toBeUndefined();
});

test('a further consideration never leaves more unsaid', () => {
  const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom(...all.flatMap(({ parts }) => parts.flat()))));
  fc.assert(
    fc.property(fc.constantFrom(...all), texts, fc.string(), (factor, said, more) => {
      const before = silenceOn(factor, said)?.parts ?? [];
      const after = silenceOn(factor, [...said, more])?.parts ?? [];
      expect(after.filter((part) => !before.includes(part))).toEqual([]);
    }),
  );
});
