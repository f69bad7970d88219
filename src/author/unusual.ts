/** Texts in the place of words that are known: another committee, or a slip of the pen. */
import { suggest } from '../reader/suggest.ts';
import { fieldsOf, type FieldDoc } from '../records/field-docs.ts';
import type { Kind } from '../records/kind-names.ts';
import type { Answers, Path, Value } from './answers.ts';

/** A text that is none of the words which usually stand there. */
export interface Unusual {
  readonly path: Path;
  readonly text: string;
  readonly words: readonly string[];
  /** The word that it seems to be meant for; undefined: it is like none. */
  readonly near: string | undefined;
}

/** The texts of `answers` that are none of the words which their fields are offered with. */
export const unusualIn = (kind: Kind, answers: Answers): readonly Unusual[] =>
  unusual(fieldsOf(kind), answers, []);

function unusual(fields: readonly FieldDoc[], value: Answers, path: Path): readonly Unusual[] {
  return fields.flatMap((field) => {
    const here = [...path, field.name];
    const inner = value[field.name];
    if (inner === undefined) return [];
    const entries = Array.isArray(inner)
      ? inner.map((entry: Value, index): readonly [Value, Path] => [entry, [...here, index]])
      : [[inner, here] as const];
    return entries.flatMap(([entry, at]) => {
      if (typeof entry === 'string') return unusualText(field, entry, at);
      return typeof entry === 'object' && !Array.isArray(entry)
        ? unusual(field.fields, entry as Answers, at)
        : [];
    });
  });
}

function unusualText({ form: { offer } }: FieldDoc, text: string, path: Path): readonly Unusual[] {
  if (!offer?.open) return [];
  const words = offer.words.map(([word]) => word);
  if (words.includes(text)) return [];
  // A name of several words, or one with signs in it, is no slip.
  return [{ path, text, words, near: /^[a-z-]+$/i.test(text) ? suggest(text, words) : undefined }];
}
