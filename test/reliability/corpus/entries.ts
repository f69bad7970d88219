/**
 * The inputs of the corpus. A group is a text file beside this one, or a module where a text cannot hold its bytes.
 *
 * In a text file an entry begins with its name and what it is; then come its expectations, and then its bytes:
 *
 *     #= Y01 a tab before a field of a field
 *     #! E unreadable 4:1 a tab is used to indent
 *     kind: party
 *
 * `#!` is one finding: how grave it is (`E`, `W`, `I`), its rule, its place (in an entry of several files behind the
 * path of one, as `{}/letter:4:1`), and a phrase of its message or its help. Where nothing is expected, nothing may be
 * found. `#~` is a phrase that no output may hold. `#@` says how to take the rest: `escaped` (`\xff`, `\u{202e}`, `\r`
 * and `\t` stand for what they name), `cut` (without the last line end), `as-of` a day, `file` a name that is not the
 * usual one. An entry of several files has them in txtar form, a name that begins with a stroke being below the
 * repository and not below `cases/`. `{}` in paths and texts is the name of the entry in small
 * letters; an empty line before the next entry is not part of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Expected {
  readonly severity: 'error' | 'warning' | 'info';
  /** Without its instrument: `unreadable`. */
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly says: string;
}

export interface Entry {
  readonly id: string;
  readonly what: string;
  readonly asOf: string;
  /** By path below the repository. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly finds: readonly Expected[];
  readonly never: readonly string[];
}

/** The day of the question where an entry names none. */
export const usualDay = '2024-06-25';

/** The entries of a text file of the corpus; those of several files where `several`. */
export function entriesIn(file: string, several = false): Entry[] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8');
  const [preamble, ...parts] = text.split(/^#= /m);
  const day = /as of (\S+?),/.exec(preamble!)?.[1] ?? usualDay;
  return parts.map((part) => entryOf(part, several, day));
}

function entryOf(part: string, several: boolean, day: string): Entry {
  const lines = part.split('\n');
  const [, id, what] = /^(\S+) (.*)$/.exec(lines[0]!)!;
  const head = lines.slice(1, 1 + lines.slice(1).findIndex((line) => !/^#[!~@] /.test(line)));
  const told = (sign: string): string[] =>
    head.filter((line) => line.startsWith(`#${sign} `)).map((line) => line.slice(3));
  const option = (name: string): string | undefined =>
    told('@')
      .find((each) => each === name || each.startsWith(`${name} `))
      ?.slice(name.length + 1);
  const named = id!.toLowerCase();
  let body = lines
    .slice(1 + head.length)
    .join('\n')
    .replace(/\n\n$/, '\n')
    .replaceAll('{}', several ? named : '{}');
  if (option('cut') !== undefined) body = body.replace(/\n$/, '');
  const path = option('file') ?? `${named}.yaml`;
  return entry({
    id: id!,
    what: what!,
    asOf: option('as-of') ?? day,
    files: several ? archived(body) : { [path]: option('escaped') === undefined ? body : unescaped(body) },
    finds: told('!').map((line) => line.replaceAll('{}', named)),
    never: told('~'),
  });
}

/** An entry whose findings are written as in the text files; files are named below `cases/`. */
export function entry({
  id,
  what,
  asOf = usualDay,
  files,
  finds,
  never = [],
}: {
  readonly id: string;
  readonly what: string;
  readonly asOf?: string;
  readonly files: Readonly<Record<string, string | Buffer>>;
  readonly finds: readonly string[];
  readonly never?: readonly string[];
}): Entry {
  const main = Object.keys(files)[0]!;
  return {
    id,
    what,
    asOf,
    files: new Map(Object.entries(files).map(([path, content]) => [placeOf(path), bytesOf(content)])),
    finds: finds.map((line) => expected(line, main)),
    never,
  };
}

/** The files of a text file in txtar form, by path below the repository. */
export const textsIn = (file: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(archived(readFileSync(join(import.meta.dirname, file), 'utf8'))).map(([path, text]) => [
      placeOf(path),
      text,
    ]),
  );

/** Names are below `cases/`, unless they begin with a stroke. */
const placeOf = (name: string): string => (name.startsWith('/') ? name.slice(1) : `cases/${name}`);
const bytesOf = (content: string | Buffer): Buffer =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : content;

const severities = { E: 'error', W: 'warning', I: 'info' } as const;

function expected(line: string, main: string): Expected {
  const found = /^([EWI]) (\S+) (?:(\S+):)?(\d+):(\d+)(?: (.*))?$/.exec(line);
  if (!found) throw new Error(`not an expectation: ${line}`);
  const [, severity, rule, path, at, column, says = ''] = found;
  return {
    severity: severities[severity as 'E' | 'W' | 'I'],
    rule: rule!,
    path: `cases/${path === undefined ? main : path.includes('.') ? path : `${path}.yaml`}`,
    line: Number(at),
    column: Number(column),
    says,
  };
}

/** The files of txtar form, by name. */
function archived(text: string): Record<string, string> {
  const parts = text.split(/^-- (.*) --\n/m).slice(1);
  return Object.fromEntries(
    parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1]!]] : [])),
  );
}

/** The bytes that a text with escapes stands for. */
function unescaped(text: string): Buffer {
  const parts = text.split(/(\\x[0-9a-f]{2}|\\u\{[0-9a-f]+\}|\\[rt])/);
  return Buffer.concat(
    parts.map((part) => {
      if (/^\\x..$/.test(part)) return Buffer.from([Number.parseInt(part.slice(2), 16)]);
      if (part.startsWith('\\u{'))
        return Buffer.from(String.fromCodePoint(Number.parseInt(part.slice(3, -1), 16)), 'utf8');
      if (part === '\\r') return Buffer.from('\r');
      return Buffer.from(part === '\\t' ? '\t' : part, 'utf8');
    }),
  );
}
