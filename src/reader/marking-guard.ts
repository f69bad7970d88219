/** The marking guard: what is marked above controlled unclassified information is told, and nothing of it goes further. */
import { positionsIn } from '../records/case-repository.ts';
import { byCodeUnit, wholeFile, type Fault, type Place, type SourceText } from '../records/source.ts';
import { markingsIn, markingsInPath, type Marking } from './markings.ts';

/** What the guard is to look at besides the case files themselves. */
export interface Guard {
  /** Settings, templates and other files of the repository. */
  readonly texts: readonly SourceText[];
  /** Files of which only the name can be looked at. */
  readonly paths: readonly string[];
  /** Files whose markings are known, by a digest that holds: their content is not looked at. */
  readonly allowed: ReadonlySet<string>;
}

export const nothingElse: Guard = { texts: [], paths: [], allowed: new Set() };

export interface Guarded {
  readonly faults: readonly Fault[];
  /** Files of which nothing is read and nothing is printed. */
  readonly marked: ReadonlySet<string>;
}

/** How many further markings of one file are pointed at. */
const mostRelated = 20;

/** Texts in which nothing was found: another state of the same files may hold them as well. */
const clean = new WeakSet<SourceText>();

/** The markings of case files and of everything else that `guard` names. */
export function guardMarkings(cases: readonly SourceText[], guard: Guard): Guarded {
  const faults: Fault[] = [];
  const marked = new Set<string>();
  const texts = [...new Map([...guard.texts, ...cases].map((each) => [each.path, each])).values()].toSorted(
    (a, b) => byCodeUnit(a.path, b.path),
  );
  const paths = [...new Set([...texts.map(({ path }) => path), ...guard.paths])].toSorted(byCodeUnit);
  for (const path of paths) {
    if (guard.allowed.has(path)) continue;
    const found = above(markingsInPath(path));
    if (found.length === 0) continue;
    const at = wholeFile(path);
    faults.push(faultOf(found, () => at, 'the name of this file holds'));
    marked.add(path);
  }
  for (const source of texts) {
    const { path, text } = source;
    if (guard.allowed.has(path) || clean.has(source)) continue;
    const found = above(markingsIn(text));
    if (found.length === 0) {
      clean.add(source);
      continue;
    }
    const position = positionsIn(text);
    const place = ({ start, end }: Marking): Place => ({
      path,
      pointer: '',
      start: position(start),
      end: position(end),
    });
    faults.push(faultOf(found, place, 'this file holds'));
    marked.add(path);
  }
  return { faults, marked };
}

/** Controlled unclassified information may be marked as such: it is no finding. */
const above = (markings: readonly Marking[]): readonly Marking[] =>
  markings.filter(({ severity }) => severity !== 'info');

/** One finding for a file: at its gravest marking, with the places of the others. Only the markings are repeated. */
function faultOf(found: readonly Marking[], place: (marking: Marking) => Place, where: string): Fault {
  const first = found.find(({ severity }) => severity === 'error') ?? found[0]!;
  const others = found.filter((marking) => marking !== first);
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  return {
    rule: 'classified-marking',
    at: place(first),
    message: `${where} a marking above CUI: ${first.token}${more}`,
    related: others
      .slice(0, mostRelated)
      .map((marking) => ({ at: place(marking), message: `another marking: ${marking.token}` })),
  };
}
