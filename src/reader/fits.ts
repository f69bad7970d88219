/** Holds a value against its form: what fits becomes data in one pass, and whatever does not is left to the schemas. */
import { isCertain, parseDaySpan, type DaySpan } from '../calendar/day-span.ts';
import { checks, lacking } from '../records/checks.ts';
import type { Form } from '../records/form.ts';
import type { Named } from './named.ts';

/** What a value says under its form: as the schema gives it, with the references in it in the order of the schema. */
export interface Fitting {
  readonly data: unknown;
  readonly named: readonly Named[];
}

/** `value` as data; undefined when anything of it does not fit `form`. */
export function fits(form: Form, value: unknown): Fitting | undefined {
  const walk = new Walk();
  const data = walk.into(form, value);
  return data === undefined ? undefined : { data, named: walk.named };
}

class Walk {
  readonly named: Named[] = [];
  readonly #path: (string | number)[] = [];

  /** What `value` is under `form`; undefined when it does not fit. */
  into(form: Form, value: unknown): unknown {
    const data = this.#unchecked(form, value);
    if (data === undefined || form.check === undefined) return data;
    return checks[form.check](data as never).length === 0 ? data : undefined;
  }

  #unchecked(form: Form, value: unknown): unknown {
    switch (form.of) {
      case 'text':
        if (typeof value !== 'string') return undefined;
        return form.pattern === undefined || patternOf(form.pattern).test(value) ? value : undefined;
      case 'words':
        return (form.words as readonly unknown[]).includes(value) ? value : undefined;
      case 'flag':
        return typeof value === 'boolean' ? value : undefined;
      case 'true':
        return value === true ? value : undefined;
      case 'whole':
        return Number.isSafeInteger(value) &&
          form.least <= (value as number) &&
          (value as number) <= form.most
          ? value
          : undefined;
      case 'day':
        return typeof value === 'string' || Number.isSafeInteger(value) ? spanOf(String(value)) : undefined;
      case 'plain day':
        return typeof value === 'string' ? dayOf(value) : undefined;
      case 'reference':
        if (typeof value !== 'string') return undefined;
        this.named.push({ id: value, path: [...this.#path], target: form.target });
        return value;
      case 'list':
        return Array.isArray(value) && value.length >= form.least ? this.#list(form.item, value) : undefined;
      case 'fields':
        return isMapping(value) ? this.#fields(form, value) : undefined;
      case 'names':
        return isMapping(value) ? this.#names(form.value, value) : undefined;
      case 'either':
        return this.#either(form.options, value);
    }
  }

  #list(item: Form, values: readonly unknown[]): unknown[] | undefined {
    // A list that grows keeps room for more; this one is of its size from the start.
    const data = [...values];
    for (let index = 0; index < data.length; index += 1) {
      const each = this.#at(index, item, values[index]);
      if (each === undefined) return undefined;
      data[index] = each;
    }
    return data;
  }

  #fields({ fields, needs }: Form & { of: 'fields' }, values: Mapping): Mapping | undefined {
    const data: Record<string, unknown> = {};
    let count = 0;
    for (const { name, mandatory, form } of fields) {
      const value = values[name];
      if (value === undefined) {
        if (mandatory) return undefined;
        continue;
      }
      const each = this.#at(name, form, value);
      if (each === undefined) return undefined;
      data[name] = each;
      count += 1;
    }
    // Where there are more, some are no fields of it.
    if (count !== Object.keys(values).length) return undefined;
    return needs.length === 0 || lacking(needs, data).length === 0 ? data : undefined;
  }

  #names(form: Form, values: Mapping): Mapping | undefined {
    const data: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(values)) {
      const each = this.#at(name, form, value);
      if (each === undefined) return undefined;
      data[name] = each;
    }
    return data;
  }

  /** The first of `options` that fits. */
  #either(options: readonly Form[], value: unknown): unknown {
    const named = this.named.length;
    for (const option of options) {
      const data = this.into(option, value);
      if (data !== undefined) return data;
      this.named.length = named;
    }
    return undefined;
  }

  #at(step: string | number, form: Form, value: unknown): unknown {
    this.#path.push(step);
    const data = this.into(form, value);
    this.#path.pop();
    return data;
  }
}

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source);
  patterns.set(source, pattern);
  return pattern;
}

/** Spans that were read before: records name the same days again and again, and a span never changes. */
const spans = new Map<string, DaySpan>();
const mostSpans = 10_000;

function spanOf(written: string): DaySpan | undefined {
  const known = spans.get(written);
  if (known) return known;
  const span = parseDaySpan(written);
  if (typeof span === 'string') return undefined;
  if (spans.size === mostSpans) spans.clear();
  spans.set(written, Object.freeze(span));
  return span;
}

function dayOf(written: string): string | undefined {
  const span = spanOf(written);
  return span && isCertain(span) ? span.earliest! : undefined;
}
