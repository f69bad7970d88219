/**
 * Whether a facility or an item, as a record has it, is one of those that an authorization lists. What is recorded may
 * say more than what is listed; where it says less, it may be another one.
 */
import type { Answer } from '../../../calendar/day-span.ts';
import { anyOf, everyOf } from './answers.ts';

/** Words and numbers in small letters. */
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const holds = (all: readonly string[], some: readonly string[]): boolean =>
  some.length > 0 && some.every((word) => all.includes(word));

/** Where the words `run` first follow each other in `words`; -1: nowhere. */
const startOf = (run: readonly string[], words: readonly string[]): number =>
  words.findIndex((_, start) => run.every((word, index) => words[start + index] === word));

/**
 * Whether the facility `recorded` is one of those listed: it has all words of one, one after the other. It cannot be
 * told where it has them in another way, has only some of them, or says "not" or "but" before them.
 */
export const isFacilityListed = (recorded: string, listed: readonly string[]): Answer =>
  anyOf(listed.map((each) => isFacility(wordsIn(recorded), wordsIn(each))));

function isFacility(recorded: readonly string[], listed: readonly string[]): Answer {
  if (!holds(recorded, listed)) return holds(listed, recorded) ? 'cannot tell' : 'no';
  const start = startOf(listed, recorded);
  const before = recorded.slice(0, Math.max(start, 0));
  return start < 0 || before.includes('not') || before.includes('but') ? 'cannot tell' : 'yes';
}

/** Numbers of the Commerce Control List, such as 3a001 or 3a001.b.1. */
const codesIn = (text: string): readonly string[] =>
  text.toLowerCase().match(/(?<![\p{L}\p{N}])\d[a-e]\d{3}(?![\p{L}\p{N}])(?:\.[a-z0-9]+)*/gu) ?? [];

const hasException = (text: string): boolean =>
  /\b(?:except|excepting|excluding|other\s+than|but\s+not)\b/i.test(text);

/**
 * Whether the item `recorded` is one of those listed. By its numbers of the Commerce Control List each of them has to be
 * listed, or to stand under one that is; where that of the list is the narrower one, it cannot be told. Where one of the
 * two gives no number, all words of the listed item have to be in what is recorded; where only some are, and all that is
 * recorded is among them, it cannot be told. What is listed with an exception is only that in the same words; whether
 * anything else is cannot be told.
 */
export function isItemListed(recorded: string, listed: readonly string[]): Answer {
  const codes = codesIn(recorded);
  const byCode = listed.filter((each) => !hasException(each) && codes.length > 0 && codesIn(each).length > 0);
  const byWords = listed.filter((each) => !byCode.includes(each));
  const known = byCode.flatMap(codesIn);
  return anyOf([
    ...(byCode.length > 0
      ? [everyOf(codes.map((code) => anyOf(known.map((other) => isUnder(code, other)))))]
      : []),
    ...byWords.map((each) => isItem(recorded, each)),
  ]);
}

function isUnder(code: string, listed: string): Answer {
  const [one, other] = [`${code}.`, `${listed}.`];
  return one.startsWith(other) ? 'yes' : other.startsWith(one) ? 'cannot tell' : 'no';
}

function isItem(recorded: string, listed: string): Answer {
  const [ours, theirs] = [wordsIn(listed), wordsIn(recorded)];
  if (hasException(listed)) return ours.join(' ') === theirs.join(' ') ? 'yes' : 'cannot tell';
  if (holds(theirs, ours)) return 'yes';
  return holds(ours, theirs) ? 'cannot tell' : 'no';
}
