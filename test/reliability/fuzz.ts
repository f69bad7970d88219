/** Load, check and draw: small repositories with damage, one after the other, each judged by what must always hold. */
import { evaluate } from '../../src/engine/evaluate.ts';
import { law, unacceptable } from '../../src/law/index.ts';
import { readCases } from '../reading.ts';
import { notTakenIn } from '../../src/records/case-repository.ts';
import type { SourceText } from '../../src/records/source.ts';
import { full } from '../../src/render/formats/full.ts';
import { ink } from '../../src/render/ink.ts';
import { checkJson, toText } from '../../src/render/json.ts';
import { expect, type TestContext } from 'vitest';
import { controls } from '../cli/program.ts';
import { viewOf } from '../render/a-view.ts';
import { contextWith, files } from '../support.ts';
import { count, figure, isNight, often } from './figures.ts';
import { damagedFields, damagedText, diceOf, fieldsOf, oneOf, type Dice } from './damage.ts';

/** A repository as good as it was written, and the day it is about. */
export interface Seed {
  readonly texts: readonly SourceText[];
  readonly asOf: string;
}

/** Every example in the documents of rules and duties, good and bad: small worlds of every kind of record. */
export const seeds: readonly Seed[] = law
  .flatMap(({ rules, duties }) => [...rules, ...duties])
  .flatMap(({ docs }) => [docs.bad, docs.good].map((archive) => ({ texts: files(archive), asOf: docs.asOf })))
  .filter(({ texts }) => texts.length > 0 && texts.every(({ path }) => path.endsWith('.yaml')));

/** How a repository is damaged: in the letters of its files, or in their fields. */
export type Damage = 'letters' | 'fields';

const letters = seeds.flatMap(({ texts }) => texts.map(({ text }) => text));
const fields = seeds.flatMap(({ texts }) => texts.map(fieldsOf)).filter((each) => each !== undefined);

/** The world that belongs to `seed`: the same one every time. */
export function worldOf(seed: number, damage: Damage): Seed {
  const dice = diceOf(seed);
  const { texts, asOf } = oneOf(seeds, dice);
  const hit = dice(texts.length);
  const second = dice(3) === 0 ? dice(texts.length) : hit;
  return {
    asOf: dice(4) === 0 ? oneOf(['2024-02-08', '2024-05-09', '2024-10-01', '2025-06-01'], dice) : asOf,
    texts: texts.map((each, index) =>
      index === hit || index === second ? { ...each, text: damaged(each, damage, dice) } : each,
    ),
  };
}

function damaged(source: SourceText, damage: Damage, dice: Dice): string {
  const known = damage === 'fields' ? fieldsOf(source) : undefined;
  return known ? damagedFields(known, fields, dice) : damagedText(source.text, letters, dice);
}

/**
 * The longest a small world may take, in milliseconds of the processor, for the machine may be busy with something else:
 * the mark at night; by day only that it ends.
 */
export const slow = isNight ? 500 : 10_000;

/** Why the outcome of a world is not one that may be; undefined: it is. `draws`: its answers are drawn too. */
export function wrongWith({ texts, asOf }: Seed, draws: boolean): string | undefined {
  const cases = readCases(texts);
  const paths = new Map(texts.map(({ path, text }) => [path, text]));
  const taken = new Set([...cases.records, ...cases.broken].map(({ path }) => path));
  const missing = texts.find(({ path }) => !taken.has(path));
  if (missing) return `${missing.path} is neither a record nor a file that could not be read`;
  if (cases.files !== texts.length) return `${texts.length} files, and ${cases.files} are counted`;
  for (const { path } of cases.broken)
    if (!cases.faults.some(({ at }) => at.path === path))
      return `nothing is found in ${path}, which was not read`;

  const found = evaluate(law, contextWith(cases, asOf), { never: unacceptable });
  for (const { path } of notTakenIn(cases))
    if (!found.findings.some(({ at }) => at.path === path)) return `no finding names ${path}`;
  for (const { rule, at, message } of found.findings) {
    if (!/\S/.test(message)) return `${rule} says nothing`;
    const text = paths.get(at.path);
    if (text === undefined) continue;
    const line = text.split('\n', at.start.line)[at.start.line - 1];
    if (line === undefined || at.start.column > line.length + 1)
      return `${rule} is found at ${at.path}:${at.start.line}:${at.start.column}, where the file has nothing`;
  }
  return draws ? wrongWithAnswers(texts, found) : undefined;
}

function wrongWithAnswers(
  texts: readonly SourceText[],
  found: ReturnType<typeof evaluate>,
): string | undefined {
  const { marked } = found.context.cases;
  const shown = new Map(texts.filter(({ path }) => !marked.has(path)).map(({ path, text }) => [path, text]));
  const view = viewOf(found, { text: (path) => shown.get(path) });
  const text = full(view, ink(false), false);
  const json = toText(checkJson(view));
  const unseen = controls.exec((text + json).replaceAll('\n', ''));
  if (unseen) return `an answer holds U+${unseen[0].codePointAt(0)!.toString(16)}`;
  const { findings } = JSON.parse(json) as { findings: unknown[] };
  return findings.length === found.findings.length
    ? undefined
    : 'JSON has other findings than the evaluation';
}

/** What a run of many worlds came to. */
export interface Outcome {
  readonly tried: number;
  /** Numbers of worlds, each with what was wrong. */
  readonly wrong: readonly string[];
  readonly slowest: number;
}

/** Tries the worlds from `first` on, `many` of them. */
export function fuzz(damage: Damage, first: number, many: number): Outcome {
  // The first ones pay for what is compiled on its way, and say nothing of themselves.
  for (let seed = first; seed < first + 50; seed += 1) tried(seed, damage);
  const wrong: string[] = [];
  let slowest = 0;
  for (let seed = first; seed < first + many && wrong.length < 10; seed += 1) {
    const told = tried(seed, damage);
    slowest = Math.max(slowest, told.took);
    if (told.wrong !== undefined) wrong.push(`world ${seed} (${damage}): ${told.wrong}`);
  }
  return { tried: many, wrong, slowest };
}

function tried(seed: number, damage: Damage): { wrong: string | undefined; took: number } {
  const world = worldOf(seed, damage);
  const once = (): { wrong: string | undefined; took: number } => {
    const from = process.cpuUsage();
    let wrong: string | undefined;
    try {
      wrong = wrongWith(world, seed % 20 === 0);
    } catch (error) {
      wrong = `threw ${String(error)}`;
    }
    const { user, system } = process.cpuUsage(from);
    return { wrong, took: (user + system) / 1_000 };
  };
  const first = once();
  // What is compiled or cleared away meanwhile is; a slow world is slow again.
  const { wrong, took } = first.took > slow ? once() : first;
  return { took, wrong: wrong ?? (took > slow ? `took ${Math.round(took)} ms` : undefined) };
}

/** Tries as many worlds as the scale asks for, from one chosen at random, and records what came of it. */
export function everyWorldIsAnswered(damage: Damage, context: TestContext): void {
  const first = Math.floor(Math.random() * 2 ** 31);
  const { tried: many, wrong, slowest } = fuzz(damage, first, often(1_000, 2_500_000));
  expect(wrong).toEqual([]);
  expect(slowest).toBeLessThan(slow);
  figure(context, {
    goal: 'Q3',
    says: `damaged ${damage}: ${count(many)} executions from world ${first}, 0 findings, the slowest ${Math.ceil(slowest)} ms`,
    mark: '2,500,000 executions, 0 findings, 500 ms',
  });
}
