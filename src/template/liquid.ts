/** Liquid, with the little of it that a template needs: no files, no clock, no chance, no markup that escapes nothing. */
import { Context as Scope, Liquid, Tag, type Emitter, type TagToken, type TopLevelToken } from 'liquidjs';
import { inFigures } from '../report/words.ts';
import { filters, notRecorded } from './filters.ts';
import { slot, type Values } from './values.ts';

const tagsKept = [
  'if',
  'unless',
  'case',
  'for',
  'break',
  'continue',
  'assign',
  'comment',
  'render',
  '#',
] as const;
const filtersKept = [
  'append',
  'prepend',
  'capitalize',
  'upcase',
  'downcase',
  'strip',
  'replace',
  'remove',
  'size',
  'first',
  'last',
  'reverse',
  'where',
  'map',
  'uniq',
  'compact',
  'concat',
  'slice',
  'plus',
  'minus',
  'default',
] as const;

/** The most characters of one template. */
export const mostTemplate = 100_000;

/** The names of all filters and tags that a template may use. */
export const vocabulary = {
  tags: [...tagsKept.filter((name) => name !== '#'), 'gaps', 'section'],
  filters: [...filtersKept, 'day', 'on', 'dollars', 'list', 'record'],
} as const;

/** What drawing one template may take. */
export interface Allowance {
  /** The most milliseconds that the processor may work for it: how busy the machine is with others does not count. */
  readonly patience: number;
  /** The most characters and items of lists that it may put together. */
  readonly parts: number;
  /** The most characters that may come of it. */
  readonly length: number;
}

/** A Liquid that knows `templates` by name (`incident` for `incident.md`), and prints into `values`. */
export function liquid(
  templates: Readonly<Record<string, string>>,
  values: Values,
  { parts }: Pick<Allowance, 'parts'>,
  records: ReadonlySet<string>,
): Liquid {
  const engine = new Liquid({
    templates: { ...templates },
    extname: '.md',
    cache: true,
    dynamicPartials: true,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: (value: unknown) => values.text(printed(value)),
    parseLimit: mostTemplate,
    memoryLimit: parts,
    locale: 'en-US',
    timezoneOffset: 0,
  });
  for (const name of Object.keys(engine.tags)) if (!includes(tagsKept, name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters))
    if (!includes(filtersKept, name)) delete engine.filters[name];
  for (const [name, filter] of Object.entries(filters(values, records))) engine.registerFilter(name, filter);
  engine.registerTag('gaps', Gaps);
  engine.registerTag('section', Section);
  return engine;
}

/**
 * What the template `name` prints of `facts`. `worked` says how many milliseconds the processor has worked so far.
 * @throws LiquidError, also where it works longer than `patience`.
 */
export function printedBy(
  engine: Liquid,
  name: string,
  facts: object,
  patience: Allowance['patience'],
  worked: () => number,
): string {
  const scope = new Scope(facts, engine.options, { sync: true }, { liquid: engine });
  const most = worked() + patience;
  // Asked before each part of a template, in this scope and in those that it gives to others.
  scope.renderLimit.check = () => {
    if (worked() > most) throw new Error('template render limit exceeded');
  };
  return engine.renderFileSync(name, scope) as string;
}

const includes = (names: readonly string[], name: string): boolean => names.includes(name);

/** Where the gaps of the section stand. */
class Gaps extends Tag {
  constructor(token: TagToken, rest: TopLevelToken[], engine: Liquid) {
    super(token, rest, engine);
    if (token.args.trim() !== '') throw new Error('"gaps" takes nothing');
  }
  override render(_: Scope, emitter: Emitter): void {
    emitter.write(slot('gaps'));
  }
}

/** Where a section stands in the frame: `{% section "2(a)(i)" %}`. */
class Section extends Tag {
  readonly id: string;
  constructor(token: TagToken, rest: TopLevelToken[], engine: Liquid) {
    super(token, rest, engine);
    const [, , id] = /^(["'])([^"'\ue000\ue001]+)\1$/.exec(token.args.trim()) ?? [];
    if (id === undefined) throw new Error('"section" takes the id of a section in quotes');
    this.id = id;
  }
  override render(scope: Scope, emitter: Emitter): void {
    const known = scope.getSync(['sections']) as readonly string[];
    if (!known.includes(this.id)) throw new UnknownName('section', this.id);
    const asked = scope.getSync(['asked']) as string[];
    if (asked.includes(this.id)) throw new Error(`section ${this.id} is asked for a second time`);
    asked.push(this.id);
    emitter.write(slot(`section ${this.id}`));
  }
}

/** A name that means nothing to the program. */
export class UnknownName extends Error {
  readonly what: 'section';
  readonly unknown: string;
  constructor(what: 'section', unknown: string) {
    super(`there is no ${what} ${unknown}`);
    this.what = what;
    this.unknown = unknown;
  }
}

function printed(value: unknown): string {
  if (value === null || value === undefined) return notRecorded;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  // A year has no separators; a quantity that long has.
  if (typeof value === 'number') return 1900 <= value && value <= 2100 ? String(value) : inFigures(value);
  throw new TypeError(
    Array.isArray(value)
      ? 'this is a list: print it with the filter "list", or go over it with "for"'
      : 'this is a group of values: print one of them, or a day with the filter "day"',
  );
}
