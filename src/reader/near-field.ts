/** Near which field something stands in a text that may be no YAML at all. */

/** The name before a colon, as far as it can be told without taking the text apart. */
export interface NearField {
  readonly name: string;
  readonly start: number;
}

/** A name that begins a line, a field in braces, or an item of a list, up to its colon. */
const named = /(?:^|[{,]|-[ \t])[ \t]*["']?([^\s:,{}[\]"'#]+)["']?[ \t]*:(?=\s|$)/gm;

/** Finds the last field of `text` whose name begins at an offset or before it; undefined: there is none. */
export function fieldsIn(text: string): (offset: number) => NearField | undefined {
  let fields: readonly NearField[] | undefined;
  return (offset) => {
    fields ??= Array.from(text.matchAll(named), ({ 0: match, 1: name = '', index }) => ({
      name,
      start: index + match.indexOf(name),
    }));
    return fields.findLast(({ start }) => start <= offset);
  };
}
