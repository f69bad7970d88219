/** What is known of a record that is about to be written: a tree of values by field, and how texts become one. */
import { everyRecord, fieldsOf, type FieldDoc } from '../records/field-docs.ts';
import type { FieldForm } from '../records/field-forms.ts';
import type { Kind } from '../records/kind-names.ts';
import { placeholder } from './placeholder.ts';

export type Value = string | number | boolean | readonly Value[] | Answers;
export interface Answers {
  readonly [field: string]: Value;
}

/** The way to a value: names of fields, and indexes of lists. */
export type Path = readonly (string | number)[];

/** One value as typed: `lines.0.item` and `155 mm shells`. */
export interface Setting {
  readonly key: string;
  readonly text: string;
}

/** Why a setting cannot be taken: one sentence, and what can be done. */
export interface Wrong {
  readonly message: string;
  readonly help?: string;
  /** What is to be set instead; absent: the help says what to do. */
  readonly set?: readonly Setting[];
}

/** The answers that `settings` give to the fields of `kind`. Whether they make a record is the reader's to say. */
export function answersOf(
  kind: Kind,
  settings: readonly Setting[],
): { readonly answers: Answers } | { readonly wrong: Wrong } {
  let answers: Answers = {};
  for (const { key, text } of settings) {
    const path = pathOf(key);
    if (!path) {
      return {
        wrong: {
          message: `"${key}" is not the name of a field`,
          help: 'write names with dots and indexes: group.conflict, lines.0.item',
        },
      };
    }
    if (valueAt(answers, path) !== undefined)
      return {
        wrong: {
          message: `"${key}" is set twice`,
          help: 'set it once; several values of a list are parted by commas',
        },
      };
    const wrong = bracketed(kind, path, text);
    if (wrong) return { wrong };
    const next = withValue(answers, path, typed(formAt(kind, path), text));
    if ('wrong' in next) return next;
    answers = next.answers;
  }
  const wrong = twiceIn(answers, []);
  return wrong ? { wrong } : { answers };
}

/** Why `value` at `path` cannot be taken: a list in it holds the same text twice. Undefined: none does. */
export function twiceIn(value: Value, path: Path): Wrong | undefined {
  if (typeof value !== 'object') return undefined;
  const isList = Array.isArray(value);
  const seen = new Set<Value>();
  for (const [step, each] of Object.entries(value as Answers)) {
    if (isList && typeof each !== 'object' && seen.has(each))
      return { message: `"${keyOf(path)}" holds "${each}" twice`, help: 'name it once' };
    seen.add(each);
    const wrong = twiceIn(each, [...path, step]);
    if (wrong) return wrong;
  }
  return undefined;
}

/** Why `text` cannot be the value at `path`: brackets are for files, and would be taken for words. */
export function bracketed(kind: Kind, path: Path, text: string): Wrong | undefined {
  const { of, list } = formAt(kind, path);
  const written = text.trim();
  const isOneOfMany = typeof path.at(-1) === 'number' && of !== 'group';
  const brackets = isOneOfMany ? /^(\[.*\]|\{.*\})$/s : /^[[{]/;
  if (!(list || of === 'group' || isOneOfMany) || !brackets.test(written)) return undefined;
  if (list && written === '[]') return undefined;
  const inside = written.replaceAll(/^[[{]\s*|\s*[\]}]$/g, '').replaceAll(/\s*,\s*/g, ',') || '...';
  const key = keyOf(isOneOfMany ? path.slice(0, -1) : path);
  return {
    message: `"${keyOf(path)}" is written in brackets, and brackets are for files`,
    set: of === 'group' ? settingsFor(fieldAt(kind, path)!, path) : [{ key, text: inside }],
  };
}

/** What is set for a value of `field` at `path`: itself, or each of its parts that has to be there. */
export function settingsFor(field: FieldDoc, path: Path): readonly Setting[] {
  const { form, fields } = field;
  if (form.of !== 'group') {
    const text = placeholder({ ...field, form: { ...form, list: false } }, new Set(), field.name);
    return [{ key: keyOf(path), text }];
  }
  const entry = form.list && typeof path.at(-1) !== 'number' ? [...path, 0] : path;
  const parts = fields.filter(({ mandatory }) => mandatory);
  return (parts.length === 0 ? fields.slice(0, 1) : parts).flatMap((part) =>
    settingsFor(part, [...entry, part.name]),
  );
}

/** `lines.0.item` as a way; undefined when it is none. */
export function pathOf(key: string): Path | undefined {
  const steps = key.split('.');
  const isName = (step: string): boolean =>
    /^[A-Za-z_][\w-]{0,79}$/.test(step) && !['__proto__', 'constructor', 'prototype'].includes(step);
  if (!isName(steps[0]!) || !steps.every((step) => isName(step) || /^\d{1,4}$/.test(step))) return undefined;
  return steps.map((step) => (/^\d/.test(step) ? Number(step) : step));
}

export const keyOf = (path: Path): string => path.join('.');

/** The value at `path`; undefined where nothing is recorded. */
export function valueAt(value: Value | undefined, path: Path): Value | undefined {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<string | number, Value>)[step];
  }
  return current;
}

/** `answers` with `value` at `path`, or why it cannot stand there. */
export function withValue(
  answers: Answers,
  path: Path,
  value: Value,
): { readonly answers: Answers } | { readonly wrong: Wrong } {
  let wrong: Wrong | undefined;
  const refuse = (message: string, help: string): Value => {
    wrong ??= { message, help };
    return '';
  };
  const put = (current: Value | undefined, depth: number): Value => {
    if (depth === path.length) return value;
    const step = path[depth]!;
    const key = keyOf(path.slice(0, depth));
    if (current !== undefined && typeof current !== 'object')
      return refuse(`"${key}" is set both as a whole and in parts`, 'set one or the other');
    if (typeof step === 'string') {
      if (Array.isArray(current))
        return refuse(`"${key}" is a list`, `name the entry: ${key}.0.${keyOf(path.slice(depth))}`);
      const fields = current as Answers | undefined;
      return { ...fields, [step]: put(fields?.[step], depth + 1) };
    }
    const list = current ?? [];
    if (!Array.isArray(list)) return refuse(`"${key}" has fields, not entries`, `leave out the "${step}"`);
    if (step > list.length) {
      return refuse(
        `"${key}.${step}" is set and "${key}.${list.length}" is not`,
        'entries are counted from 0, and set in order',
      );
    }
    return [...list.slice(0, step), put(list[step] as Value | undefined, depth + 1), ...list.slice(step + 1)];
  };
  const made = put(answers, 0);
  return wrong ? { wrong } : { answers: made as Answers };
}

/**
 * `answers` without the value at `path`: of several texts none, and no group that would be empty, but for an entry of a
 * list, whose number others count on.
 */
export function withoutValue(answers: Answers, path: Path): Answers {
  const [step, ...rest] = path;
  if (step === undefined || answers[step] === undefined) return answers;
  const inner = answers[step];
  const { [step]: _, ...others } = answers;
  if (rest.length === 0 || typeof inner !== 'object') return others;
  if (Array.isArray(inner)) {
    const [index, ...below] = rest;
    const entry: Value | undefined = (inner as readonly Value[])[Number(index)];
    if (typeof entry !== 'object' || below.length === 0) return others;
    const left = withoutValue(entry as Answers, below);
    return { ...answers, [step]: (inner as readonly Value[]).map((each) => (each === entry ? left : each)) };
  }
  const left = withoutValue(inner as Answers, rest);
  return Object.keys(left).length === 0 ? others : { ...answers, [step]: left };
}

/** The field at `path`; undefined where the kind has none. An index leads to an entry of its list. */
export function fieldAt(kind: Kind, path: Path): FieldDoc | undefined {
  let fields: readonly FieldDoc[] = [...fieldsOf(kind), ...everyRecord()];
  let found: FieldDoc | undefined;
  for (const step of path) {
    if (typeof step === 'number') continue;
    found = fields.find(({ name }) => name === step);
    fields = found?.fields ?? [];
  }
  return found;
}

/** The form of one value at `path`. */
function formAt(kind: Kind, path: Path): FieldForm {
  const form = fieldAt(kind, path)?.form ?? { of: 'text', list: false, orText: false };
  return typeof path.at(-1) === 'number' ? { ...form, list: false, orText: false } : form;
}

const looksLikeIds = /^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)+$/;

/** A text as the value it stands for. One that stands for none stays a text, for the reader to speak of. */
export function typed(form: FieldForm, text: string): Value {
  if (form.list) {
    if (text.trim() === '[]') return [];
    const entries = text.split(',').map((entry) => entry.trim());
    if (form.orText && !entries.every((entry) => looksLikeIds.test(entry))) return text;
    return entries.map((entry) => typed({ ...form, list: false, orText: false }, entry));
  }
  if (form.of === 'flag' && (text === 'true' || text === 'false')) return text === 'true';
  if (form.of === 'number' && /^(0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  return text;
}

/** The mandatory fields that `answers` lack: of the record, and of every part that it has begun. */
export function missingIn(
  kind: Kind,
  answers: Answers,
): readonly { readonly path: Path; readonly field: FieldDoc }[] {
  return missing(fieldsOf(kind), answers, []);
}

function missing(
  fields: readonly FieldDoc[],
  value: Answers,
  path: Path,
): { readonly path: Path; readonly field: FieldDoc }[] {
  return fields.flatMap((field) => {
    const { name, mandatory, form } = field;
    const inner = value[name];
    const here = [...path, name];
    const isGroup = form.of === 'group';
    if (inner === undefined) {
      if (!mandatory) return [];
      if (!isGroup) return [{ path: here, field }];
      return missing(field.fields, {}, form.list ? [...here, 0] : here);
    }
    if (!isGroup || typeof inner !== 'object') return [];
    return Array.isArray(inner)
      ? inner.flatMap((entry: Value, index) =>
          typeof entry === 'object' && !Array.isArray(entry)
            ? missing(field.fields, entry as Answers, [...here, index])
            : [],
        )
      : missing(field.fields, inner as Answers, here);
  });
}
