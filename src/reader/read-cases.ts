/** All case files of a repository to records. What cannot be read becomes a fault with a place; reading goes on. */
import {
  caseRepository,
  type AnyRecord,
  type BrokenFile,
  type CaseRepository,
  type Places,
} from '../records/case-repository.ts';
import { idSegment } from '../records/fields.ts';
import type { Kind } from '../records/kind-names.ts';
import { isKind, kindNames, schemaOf } from '../records/kinds.ts';
import { byCodeUnit, nameOnOneLine, wholeFile, type Fault, type SourceText } from '../records/source.ts';
import { guardMarkings, nothingElse, type Guard } from './marking-guard.ts';
import { excerpt, mostProblems, untold } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { namedIn, settle, type Named } from './references.ts';
import { shapeFaults } from './shape.ts';
import { suggest } from './suggest.ts';

/** A file of the case folder that the disk could not hand over as text, and why. */
export interface UnreadFile {
  readonly path: string;
  readonly message: string;
  readonly help: string;
  /** The line it concerns; absent: the file as a whole. */
  readonly line?: number;
}

/**
 * Reads every case file. `folder` is the folder of records relative to the repository's root, with `/` between
 * segments; the texts' paths lie below it. `strays` are other files there: each is a source of some record, or a
 * fault. `guard` names what else is searched for markings. The result does not depend on the order of `texts`.
 */
export function readCases(
  texts: readonly SourceText[],
  folder = 'cases',
  unread: readonly UnreadFile[] = [],
  strays: readonly string[] = [],
  guard: Guard = nothingElse,
): CaseRepository {
  const guarded = guardMarkings(texts, {
    ...guard,
    paths: [...guard.paths, ...unread.map(({ path }) => path), ...strays],
  });
  const faults: Fault[] = [...guarded.faults];
  const broken = new Map<string, BrokenFile>();
  const records = new Map<string, { readonly record: AnyRecord; readonly named: readonly Named[] }>();
  const naming: Naming[] = [];
  const idOf = (path: string): string =>
    path === folder ? path : path.slice(folder === '.' ? 0 : folder.length + 1).replace(/\.ya?ml$/i, '');

  for (const { path, message, help, line = 1 } of unread.toSorted((a, b) => byCodeUnit(a.path, b.path))) {
    const at = { ...wholeFile(path), start: { line, column: 1 }, end: { line, column: 1 } };
    faults.push({ rule: 'unreadable', at, message, help });
    broken.set(idOf(path), { path, id: idOf(path) });
  }
  const sorted = texts.toSorted((a, b) => byCodeUnit(a.path, b.path));
  faults.push(...collisions(sorted.map(({ path }) => ({ path, id: idOf(path) }))));

  for (const text of sorted) {
    const id = idOf(text.path);
    if (guarded.marked.has(text.path)) {
      broken.set(id, { path: text.path, id });
      continue;
    }
    const outcome = readRecord(text, id);
    faults.push(...outcome.faults);
    if ('record' in outcome) records.set(id, outcome);
    else {
      broken.set(id, outcome.broken);
      if (outcome.naming) naming.push(outcome.naming);
      else faults.push(...untold(text.path, outcome.more));
    }
  }
  const byId = new Map(Array.from(records, ([id, { record }]) => [id, record]));
  const settled = Array.from(records.values(), ({ record, named }): AnyRecord => {
    const { references, faults: unsettled, more } = settle(record, named, byId, broken);
    // A draft is checked for shape only: it may name what is not written yet.
    if (!record.draft) faults.push(...unsettled, ...untold(record.path, more));
    return { ...record, references, sound: unsettled.length === 0 };
  });
  for (const each of naming) {
    const { faults: unsettled, more } = settle(each, each.named, byId, broken, each.room);
    faults.push(...unsettled, ...untold(each.places.path, each.more + more));
  }
  const sources = new Set(settled.flatMap(({ data }) => (data.sources ?? []).map(({ path }) => path)));
  for (const path of strays.toSorted(byCodeUnit)) {
    if (sources.has(path)) continue;
    const help =
      'case files end in ".yaml"; rename it, move it out of the folder, or name it in the sources of a record';
    faults.push({ rule: 'unreadable', at: wholeFile(path), message: 'this is not a case file', help });
  }
  const isRecipient = (id: string): boolean => byId.get(id)?.kind === 'recipient';
  return caseRepository(
    settled.toSorted((a, b) => byCodeUnit(a.id, b.id)),
    Array.from(broken.values(), (file) => withRecipient(file, isRecipient)),
    faults,
    guarded.marked,
  );
}

/** A file and the references in it. */
interface Naming {
  readonly id: string;
  readonly places: Places;
  readonly named: readonly Named[];
  /** How many of its faults may still be told, and how many were not. */
  readonly room: number;
  readonly more: number;
}

type Outcome =
  | { readonly record: AnyRecord; readonly named: readonly Named[]; readonly faults: readonly Fault[] }
  | {
      readonly broken: BrokenFile;
      readonly faults: readonly Fault[];
      /** How many faults it has beyond those. */
      readonly more: number;
      /** What it names all the same: a slip there is told in the same run. */
      readonly naming?: Naming;
    };

function readRecord(source: SourceText, id: string): Outcome {
  const { path } = source;
  const read = readYaml(source);
  const faults = [...nameFaults(path, id), ...read.faults];
  let { more } = read;
  const brokenAs = (kind?: Kind) => ({
    broken: { path, id, ...(kind && { kind }), ...(read.value && { asRead: read.value }) },
    faults,
    more,
  });
  if (!read.value) return brokenAs();

  const kind = read.value['kind'];
  if (!isKind(kind)) {
    if (!read.faulty.has('/kind')) faults.push(kindFault(kind, read));
    return brokenAs();
  }
  const schema = schemaOf(kind);
  const parsed = schema.safeParse(read.value);
  if (!parsed.success) {
    const shape = shapeFaults(schema, read, parsed.error.issues);
    faults.push(...shape.faults);
    more += shape.more;
  }
  const named = namedIn(schema, read.value);
  if (!parsed.success || faults.length > 0) {
    const draft = read.value['draft'] === true;
    return {
      ...brokenAs(kind),
      ...(!draft && {
        naming: { id, places: read.places, named, room: Math.max(0, mostProblems - faults.length), more },
      }),
    };
  }
  const record = {
    kind,
    id,
    path,
    data: parsed.data,
    asRead: read.value,
    places: read.places,
    draft: read.value['draft'] === true,
    sound: true,
    references: [],
  } as unknown as AnyRecord;
  return { record, named, faults };
}

function kindFault(kind: unknown, { places }: ReturnType<typeof readYaml>): Fault {
  if (kind === undefined) {
    return {
      rule: 'wrong-shape',
      at: places.of(''),
      message: '"kind" is missing: it says which record this is',
      help: `add "kind: ..." with one of ${kindNames.slice(0, 6).join(', ')}, ...`,
    };
  }
  const near = typeof kind === 'string' ? suggest(kind, kindNames) : undefined;
  return {
    rule: 'wrong-shape',
    at: places.of('/kind'),
    message: `${typeof kind === 'string' ? `"${excerpt(kind)}"` : 'this'} is not a kind of record`,
    help: near === undefined ? `the kinds are ${kindNames.join(', ')}` : `did you mean "${near}"?`,
  };
}

function nameFaults(path: string, id: string): Fault[] {
  const wrong = id.split('/').find((segment) => !idSegment.test(segment));
  if (wrong === undefined) return [];
  return [
    {
      rule: 'wrong-shape',
      at: wholeFile(path),
      message: `"${excerpt(nameOnOneLine(wrong))}" cannot be part of a record's id`,
      help: 'name files and folders with small letters a to z, digits, "." and "-", starting with a letter or digit',
    },
  ];
}

/** Ids that differ only in letter case or in Unicode form: on some systems they are one file, and people read them as one. */
function collisions(files: readonly { readonly path: string; readonly id: string }[]): Fault[] {
  const first = new Map<string, { path: string; id: string }>();
  return files.flatMap((file): Fault[] => {
    const folded = file.id.normalize('NFKC').toLowerCase();
    const other = first.get(folded);
    if (!other) {
      first.set(folded, file);
      return [];
    }
    return [
      {
        rule: 'colliding-ids',
        at: wholeFile(file.path),
        message: `the id "${excerpt(nameOnOneLine(file.id), 60)}" cannot be told from "${excerpt(nameOnOneLine(other.id), 60)}"`,
        help: 'rename one of the two files',
        related: [{ at: wholeFile(other.path), message: 'the other file' }],
      },
    ];
  });
}

/** Adds the recipient a broken file concerns, where its fields or, failing that, its folder tell. */
function withRecipient(file: BrokenFile, isRecipient: (id: string) => boolean): BrokenFile {
  const named = file.kind === 'recipient' ? file.id : file.asRead?.['recipient'];
  if (typeof named === 'string' && (file.kind === 'recipient' || isRecipient(named)))
    return { ...file, recipient: named };
  const folder = file.id.split('/')[0]!;
  return folder !== file.id && isRecipient(folder) ? { ...file, recipient: folder } : file;
}
