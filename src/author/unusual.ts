/** What is unusual, and still recorded: another committee, a slip of the pen, a clause that does not fit the addressee. */
import { suggest } from '../reader/suggest.ts';
import { fieldsOf, type FieldDoc } from '../records/field-docs.ts';
import type { Kind } from '../records/kind-names.ts';
import type { Answers, Path, Value } from './answers.ts';
import { misfit } from './fitting.ts';

export interface Unusual {
  readonly path: Path;
  /** What is unusual: `"hacx" is none of sfrc, sasc`. */
  readonly message: string;
  /** The word that it seems to be meant for; undefined: it is like none, or no slip. */
  readonly near: string | undefined;
}

/** What is unusual in `answers`, and was not so before. */
export function unusualIn(kind: Kind, answers: Answers, before: Answers = {}): readonly Unusual[] {
  const known = new Set(allUnusual(kind, before).map(({ message }) => message));
  return allUnusual(kind, answers).filter(({ message }) => !known.has(message));
}

/** What a person is told who is not asked again. */
export const asItStands = ({ message }: Unusual): string => `${message}; it is recorded as it stands.`;

function allUnusual(kind: Kind, answers: Answers): readonly Unusual[] {
  const message = misfit(kind, answers);
  const texts = unusual(fieldsOf(kind), answers, []);
  return message === undefined ? texts : [...texts, { path: ['under'], message, near: undefined }];
}

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
  const message = `"${text}" is none of ${words.join(', ')}`;
  // A name of several words, or one with signs in it, is no slip.
  return [{ path, message, near: /^[a-z-]+$/i.test(text) ? suggest(text, words) : undefined }];
}
