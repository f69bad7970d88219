/** All case files of a repository to records. What cannot be read becomes a fault with a place; reading goes on. */
import {
  caseRepository,
  type AnyRecord,
  type BrokenFile,
  type CaseRepository,
} from '../records/case-repository.ts';
import { byCodeUnit, nameOnOneLine, wholeFile, type Fault, type SourceText } from '../records/source.ts';
import type * as LongRoad from './long-road.ts';
import { guardMarkings, nothingElse, type Guard, type Guarded } from './marking-guard.ts';
import { nearestAmong } from './nearest.ts';
import type { Naming, Outcome, ReadRecord } from './outcome.ts';
import { excerpt, untold } from './problem.ts';
import { settle } from './references.ts';
import { readRecordShortly } from './short-road.ts';

/** A file of the case folder that the disk could not hand over as text, and why. */
export interface UnreadFile {
  readonly path: string;
  readonly message: string;
  readonly help: string;
  /** The line it concerns; absent: the file as a whole. */
  readonly line?: number;
}

/** What is read: see {@link readCases}. */
type Given = readonly [
  texts: readonly SourceText[],
  folder?: string,
  unread?: readonly UnreadFile[],
  strays?: readonly string[],
  guard?: Guard,
];

/**
 * Reads every case file. `folder` is the folder of records relative to the repository's root, with `/` between
 * segments; the texts' paths lie below it. `strays` are other files there: each is a source of some record, or a
 * fault. `guard` names what else is searched for markings. The result does not depend on the order of `texts`. The long
 * road is loaded where a file needs it.
 */
export async function readCases(...given: Given): Promise<CaseRepository> {
  const begun = begin(given);
  const isShort = begun.files.every(({ outcome }) => outcome !== undefined);
  return finish(begun, isShort ? undefined : await import('./long-road.ts'));
}

/** The same for whoever has loaded the long road. */
export const readCasesBy = (longRoad: typeof LongRoad, ...given: Given): CaseRepository =>
  finish(begin(given), longRoad);

/** One case file with what became of it on the short road; undefined: it is for the long one. */
interface ReadFile {
  readonly text: SourceText;
  readonly id: string;
  readonly outcome: Outcome | undefined;
}

interface Begun {
  readonly guarded: Guarded;
  /** In the order of paths. */
  readonly files: readonly ReadFile[];
  readonly unread: readonly (UnreadFile & { readonly id: string })[];
  readonly strays: readonly string[];
}

function begin([texts, folder = 'cases', unread = [], strays = [], guard = nothingElse]: Given): Begun {
  const guarded = guardMarkings(texts, {
    ...guard,
    paths: [...guard.paths, ...unread.map(({ path }) => path), ...strays],
  });
  const idOf = (path: string): string =>
    path === folder ? path : path.slice(folder === '.' ? 0 : folder.length + 1).replace(/\.ya?ml$/i, '');
  const files = texts.map((text): ReadFile => {
    const id = idOf(text.path);
    if (guarded.marked.has(text.path)) return { text, id, outcome: closed(text.path, id) };
    return { text, id, outcome: readBefore(text, id) ?? keep(text, id, readRecordShortly(text, id)) };
  });
  return {
    guarded,
    files: files.toSorted((a, b) => byCodeUnit(a.text.path, b.text.path)),
    unread: unread
      .map((file) => ({ ...file, id: idOf(file.path) }))
      .toSorted((a, b) => byCodeUnit(a.path, b.path)),
    strays,
  };
}

/** What became of texts, by the id that each had. */
const known = new WeakMap<SourceText, { readonly id: string; readonly outcome: Outcome }>();

/** What became of a text that another state of the same files holds as well; undefined: it was not read yet. */
function readBefore(text: SourceText, id: string): Outcome | undefined {
  const before = known.get(text);
  return before?.id === id ? before.outcome : undefined;
}

/** Keeps what became of a text, for as long as there is the text. */
function keep<Read extends Outcome | undefined>(text: SourceText, id: string, outcome: Read): Read {
  if (outcome) known.set(text, { id, outcome });
  return outcome;
}

/** A file of which nothing is read. */
const closed = (path: string, id: string): Outcome => ({ broken: { path, id }, faults: [], more: 0 });

function finish(
  { guarded, files, unread, strays }: Begun,
  longRoad: typeof LongRoad | undefined,
): CaseRepository {
  const faults: Fault[] = [...guarded.faults];
  const tell = (more: readonly Fault[]): void => {
    for (const fault of more) faults.push(fault);
  };
  const broken = new Map<string, BrokenFile>();
  const records = new Map<string, ReadRecord>();
  const naming: Naming[] = [];

  for (const { path, id, message, help, line = 1 } of unread) {
    const at = { ...wholeFile(path), start: { line, column: 1 }, end: { line, column: 1 } };
    faults.push({ rule: 'unreadable', at, message, help });
    broken.set(id, { path, id });
  }
  tell(collisions(files));
  for (const { text, id, outcome = keep(text, id, longRoad!.readRecord(text, id)) } of files) {
    tell(outcome.faults);
    if ('record' in outcome) records.set(id, outcome);
    else {
      broken.set(id, outcome.broken);
      if (outcome.naming) naming.push(outcome.naming);
      else tell(untold(text.path, outcome.more));
    }
  }
  const byId = new Map<string, AnyRecord>();
  for (const [id, { record }] of records) byId.set(id, record as AnyRecord);
  const nearest = nearestAmong(() => [...byId.keys(), ...broken.keys()]);
  const sources = new Set<string | undefined>();
  for (const { record, named } of records.values()) {
    const { references, faults: unsettled, more } = settle(record, named, byId, broken, nearest);
    // A draft is checked for shape only: it may name what is not written yet.
    if (!record.draft) {
      tell(unsettled);
      tell(untold(record.path, more));
    }
    byId.set(record.id, record.settled(references, unsettled.length === 0) as AnyRecord);
    for (const { path } of (record as AnyRecord).data.sources ?? []) sources.add(path);
  }
  for (const each of naming) {
    const { faults: unsettled, more } = settle(each, each.named, byId, broken, nearest, each.room);
    tell(unsettled);
    tell(untold(each.places.path, each.more + more));
  }
  for (const path of strays.toSorted(byCodeUnit)) {
    if (sources.has(path)) continue;
    const help =
      'case files end in ".yaml"; rename it, move it out of the folder, or name it in the sources of a record';
    faults.push({ rule: 'unreadable', at: wholeFile(path), message: 'this is not a case file', help });
  }
  const isRecipient = (id: string): boolean => byId.get(id)?.kind === 'recipient';
  return caseRepository(
    Array.from(byId.values()).toSorted((a, b) => byCodeUnit(a.id, b.id)),
    Array.from(broken.values(), (file) => withRecipient(file, isRecipient)),
    faults,
    guarded.marked,
  );
}

/** Ids that differ only in letter case or in Unicode form: on some systems they are one file, and people read them as one. */
function collisions(files: readonly ReadFile[]): Fault[] {
  const first = new Map<string, ReadFile>();
  const faults: Fault[] = [];
  for (const file of files) {
    const { id } = file;
    const folded = mayBeFolded.test(id) ? id.normalize('NFKC').toLowerCase() : id;
    const other = first.get(folded);
    if (!other) {
      first.set(folded, file);
      continue;
    }
    faults.push({
      rule: 'colliding-ids',
      at: wholeFile(file.text.path),
      message: `the id "${excerpt(nameOnOneLine(id), 60)}" cannot be told from "${excerpt(nameOnOneLine(other.id), 60)}"`,
      help: 'rename one of the two files',
      related: [{ at: wholeFile(other.text.path), message: 'the other file' }],
    });
  }
  return faults;
}

/** Ids of small letters and signs stand for themselves. */
const mayBeFolded = /[^ -@[-~]/;

/** Adds the recipient a broken file concerns, where its fields or, failing that, its folder tell. */
function withRecipient(file: BrokenFile, isRecipient: (id: string) => boolean): BrokenFile {
  const named = file.kind === 'recipient' ? file.id : file.asRead?.['recipient'];
  if (typeof named === 'string' && (file.kind === 'recipient' || isRecipient(named)))
    return { ...file, recipient: named };
  const folder = file.id.split('/')[0]!;
  return folder !== file.id && isRecipient(folder) ? { ...file, recipient: folder } : file;
}
