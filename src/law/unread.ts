/** The doubts that files leave which could not be taken in. */
import { oncePerContext } from '../engine/once.ts';
import type { Context, Doubt } from '../engine/rule.ts';
import type { BrokenFile } from '../records/case-repository.ts';
import type { Kind } from '../records/kind-names.ts';

/** How many files are named one by one. */
const mostNamed = 20;

/** The doubt that a file leaves which could not be taken in. */
export const unreadDoubt = ({ path }: Pick<BrokenFile, 'path'>): Doubt => ({
  field: path,
  text: `${path} could not be read`,
  at: undefined,
  broken: true,
});

const known = new WeakMap<readonly BrokenFile[], readonly Doubt[]>();

/** The doubts of several such files: the first ones by their names, and how many there are besides. */
export function unreadDoubts(files: readonly BrokenFile[]): readonly Doubt[] {
  let doubts = known.get(files);
  if (!doubts) known.set(files, (doubts = doubtsOf(files)));
  return doubts;
}

function doubtsOf(files: readonly BrokenFile[]): readonly Doubt[] {
  const named = files.slice(0, mostNamed);
  const more = files.length - named.length;
  return [
    ...named.map(unreadDoubt),
    ...(more > 0
      ? [
          {
            field: files[mostNamed]!.path,
            text: more === 1 ? 'one more file could not be read' : `${more} more files could not be read`,
            at: undefined,
            broken: true,
          } as const,
        ]
      : []),
  ];
}

/**
 * The doubts of the files that may hold a record of `kind` about a record of the kind `what`, by its id. `namedIn` finds
 * in what a file says the ids that it names; where they are not all of that kind, it may be about anything.
 */
export function unreadNaming(
  kind: Kind,
  what: Kind,
  namedIn: (asRead: Readonly<Record<string, unknown>>) => readonly unknown[],
): (context: Context, id: string) => readonly Doubt[] {
  const unread = oncePerContext<'all', ReturnType<typeof unreadAbout>>();
  return (context, id) =>
    unread(context, 'all', () => {
      const { cases } = context;
      const isMeant = (name: unknown): name is string =>
        typeof name === 'string' && cases.get(name)?.kind === what;
      return unreadAbout(cases.unread(kind), ({ asRead = {} }) => {
        const named = namedIn(asRead);
        return named.length > 0 && named.every(isMeant) ? named : 'anything';
      });
    })(id);
}

/** What a file may be about: whatever is asked for, or what has one of these names. */
export type Concern = 'anything' | readonly string[];

/**
 * The doubts of `files` about what has one of the names that are asked for, in the order of the files. `concernOf` tells
 * what each may be about.
 */
export function unreadAbout(
  files: readonly BrokenFile[],
  concernOf: (file: BrokenFile) => Concern,
): (...names: readonly string[]) => readonly Doubt[] {
  const anything: number[] = [];
  const naming = new Map<string, number[]>();
  for (const [index, file] of files.entries()) {
    const concern = concernOf(file);
    if (concern === 'anything') anything.push(index);
    else
      for (const name of concern) {
        const there = naming.get(name);
        if (there) there.push(index);
        else naming.set(name, [index]);
      }
  }
  const always = anything.map((index) => files[index]!);
  return (...names) => {
    const own = names.flatMap((name) => naming.get(name) ?? []);
    if (own.length === 0) return unreadDoubts(always);
    const both = [...new Set([...anything, ...own])].toSorted((a, b) => a - b);
    return unreadDoubts(both.map((index) => files[index]!));
  };
}
