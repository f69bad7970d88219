/** All records of one repository, and finding one's way among them. */
import type { Kind } from './kind-names.ts';
import type { DataOf } from './kinds.ts';
import type { Fault, Place, Position } from './source.ts';

/** Where each value of a file is written. Keys are JSON pointers (RFC 6901). */
export interface Places {
  readonly path: string;
  /** The value at `pointer`, from its first character on; for a list or mapping, from its key. The nearest value around it when nothing is written there. */
  of(pointer: string): Place;
}

/** A case file that has been read: its fields, its id (the path without `.yaml`) and where each was written. */
export interface RecordOf<K extends Kind> {
  readonly kind: K;
  readonly id: string;
  readonly path: string;
  /** The fields, days as spans. */
  readonly data: DataOf<K>;
  /** The fields as the file writes them. */
  readonly asRead: Readonly<Record<string, unknown>>;
  readonly places: Places;
  /** Whether the file says `draft: true`. */
  readonly draft: boolean;
  /** Whether every reference it makes holds. A record that is not sound takes no part in judgement. */
  readonly sound: boolean;
  /** The records it names, in the order it names them. */
  readonly references: readonly Reference[];
}
export type AnyRecord = { [K in Kind]: RecordOf<K> }[Kind];

/** One naming of a record by another. */
export interface Reference {
  readonly id: string;
  readonly pointer: string;
}

/** A case file that could not be taken as a record: what it would have said is unknown. */
export interface BrokenFile {
  readonly path: string;
  readonly id: string;
  /** What can still be made out. Absent: it could be anything. */
  readonly kind?: Kind;
  readonly recipient?: string;
  readonly asRead?: Readonly<Record<string, unknown>>;
}

export interface CaseRepository {
  /** Every record that could be read, drafts among them, in the order of ids. */
  readonly records: readonly AnyRecord[];
  readonly broken: readonly BrokenFile[];
  readonly faults: readonly Fault[];
  /** Files that hold a classification marking: nothing of them is printed. */
  readonly marked: ReadonlySet<string>;
  /** How many case files there are, readable or not. */
  readonly files: number;
  /** The record named `id`, draft or not. */
  readonly get: (id: string) => AnyRecord | undefined;
  /** The sound records of `kind` that are not drafts, in the order of ids. */
  all<K extends Kind>(kind: K): readonly RecordOf<K>[];
  /** Those of {@link all} whose `recipient` is `id`. */
  of<K extends Kind>(kind: K, recipient: string): readonly RecordOf<K>[];
  /** The ids of records that name `id`. */
  referrers(id: string): readonly string[];
  /** Files that may hold a record of `kind` (that concerns `recipient`, when given) which could not be taken in. */
  unread(kind: Kind, recipient?: string): readonly BrokenFile[];
}

/** Where `record` says the value at `path`; the nearest thing around it when it says nothing. */
export function at(record: { readonly places: Places }, ...path: readonly (string | number)[]): Place {
  return record.places.of(pointerTo(...path));
}

/** A JSON pointer from its steps. */
export function pointerTo(...path: readonly (string | number)[]): string {
  let pointer = '';
  for (const step of path) {
    const name = typeof step === 'number' ? step : escaped(step);
    pointer += `/${name}`;
  }
  return pointer;
}

const escaped = (name: string): string =>
  name.includes('~') || name.includes('/') ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;

/** The steps of a JSON pointer. */
export function stepsOf(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Puts records, broken files and faults in one repository. */
export function caseRepository(
  records: readonly AnyRecord[],
  broken: readonly BrokenFile[],
  faults: readonly Fault[],
  marked: ReadonlySet<string> = new Set(),
): CaseRepository {
  const byId = new Map(records.map((record) => [record.id, record]));
  const judged = records.filter(({ draft, sound }) => !draft && sound);
  const byKind = grouped(judged, ({ kind }) => kind);
  const byRecipient = new Map(
    Array.from(byKind, ([kind, own]) => [kind, grouped(own, recipientOf)] as const),
  );
  const referrers = new Map<string, string[]>();
  for (const record of records)
    for (const { id } of record.references) {
      const known = referrers.get(id);
      if (!known) referrers.set(id, [record.id]);
      else if (known.at(-1) !== record.id) known.push(record.id);
    }
  const unsound: BrokenFile[] = records
    .filter(({ sound, draft }) => !sound && !draft)
    .map((record) => {
      const recipient = recipientOf(record);
      return {
        path: record.path,
        id: record.id,
        kind: record.kind,
        asRead: record.asRead,
        ...(recipient !== undefined && byId.get(recipient)?.kind === 'recipient' && { recipient }),
      };
    });
  const unread = unreadAmong([...broken, ...unsound]);

  return {
    records,
    broken,
    faults,
    marked,
    files: records.length + broken.length,
    get: (id) => byId.get(id),
    all: (kind) => (byKind.get(kind) ?? none) as never,
    of: (kind, recipient) => (byRecipient.get(kind)?.get(recipient) ?? none) as never,
    referrers: (id) => (referrers.get(id) ?? []).toSorted(),
    unread,
  };
}

const none: readonly AnyRecord[] = [];

/**
 * Which of `files`, which could not be taken in, may hold a record of a kind (about a recipient). The answers are kept:
 * rules ask once for every transfer.
 */
function unreadAmong(files: readonly BrokenFile[]): CaseRepository['unread'] {
  const byKind = new Map<Kind, readonly BrokenFile[]>();
  const byRecipient = new Map<Kind, ReadonlyMap<string, readonly BrokenFile[]>>();
  const ofKind = (kind: Kind): readonly BrokenFile[] => {
    const known = byKind.get(kind) ?? files.filter((file) => mayHold(file, kind));
    byKind.set(kind, known);
    return known;
  };
  const ofRecipients = (kind: Kind): ReadonlyMap<string, readonly BrokenFile[]> => {
    const known = byRecipient.get(kind) ?? ofEach(ofKind(kind));
    byRecipient.set(kind, known);
    return known;
  };
  return (kind, recipient) => {
    if (files.length === 0 || recipient === undefined) return ofKind(kind);
    const known = ofRecipients(kind);
    return known.get(recipient) ?? known.get(anyone)!;
  };
}

/** The key of the files that may concern any recipient; no id is like it. */
const anyone = '';

/** Of each recipient that one of `files` names, those that may concern it, in their order; the others may concern anyone. */
function ofEach(files: readonly BrokenFile[]): ReadonlyMap<string, readonly BrokenFile[]> {
  const concerns = ({ id, kind, recipient }: BrokenFile): string =>
    kind === undefined && !id.includes('/') ? anyone : (recipient ?? anyone);
  const groups = grouped(files, concerns);
  const shared = groups.get(anyone) ?? [];
  const order = new Map(files.map((file, index) => [file, index]));
  const inOrder = (some: readonly BrokenFile[]): readonly BrokenFile[] =>
    some.toSorted((a, b) => order.get(a)! - order.get(b)!);
  return new Map([
    [anyone, shared] as const,
    ...Array.from(
      groups,
      ([recipient, own]) =>
        [recipient, recipient === anyone ? shared : inOrder([...shared, ...own])] as const,
    ),
  ]);
}

/**
 * Whether a file that could not be taken in may hold a record of `kind`. Where nothing of it can be made out its place
 * decides, by the convention of the folder: a file at the top is a recipient, one in a recipient's folder belongs to that
 * recipient, one in any other folder is of a kind that belongs to no recipient.
 */
function mayHold(file: BrokenFile, kind: Kind): boolean {
  if (file.kind !== undefined) return file.kind === kind;
  if (!file.id.includes('/')) return kind === 'recipient';
  return file.recipient === undefined ? ofNoRecipient.has(kind) : kind !== 'report';
}

/** What usually lies in a folder that is no recipient's. */
const ofNoRecipient: ReadonlySet<Kind> = new Set([
  'notice',
  'report',
  'directive',
  'completion',
  'party',
  'screening',
]);

/** The recipient a record belongs to: its own id, or the one it names. */
export function recipientOf(record: AnyRecord): string | undefined {
  if (record.kind === 'recipient') return record.id;
  const { data } = record;
  return 'recipient' in data ? data.recipient : undefined;
}

/** `items` by what `keyOf` gives for each, in order of first sight. */
export function grouped<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Turns offsets into lines and columns. Lines end with a line feed; a carriage return before it belongs to the line. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** The files that nothing can be judged of, each once: what they would say is unknown. A draft says nothing anyhow. */
export const notTakenIn = ({
  broken,
  records,
}: CaseRepository): readonly { readonly path: string; readonly id: string }[] => [
  ...new Set([...broken, ...records.filter(({ sound, draft }) => !sound && !draft)]),
];

/** The paths that records name as evidence, each once. */
export const evidencePaths = ({ records }: CaseRepository): readonly string[] => [
  ...new Set(
    records.flatMap(({ data }) =>
      (data.sources ?? []).flatMap(({ path }) => (path === undefined ? [] : [path])),
    ),
  ),
];

/** The same with those of files that could not be taken in, as far as they can be made out; paths as they are written. */
export const sourcePaths = (cases: CaseRepository): readonly string[] => [
  ...evidencePaths(cases),
  ...cases.broken.flatMap(({ asRead }) => {
    const sources: unknown = asRead?.['sources'];
    return (Array.isArray(sources) ? sources : []).flatMap((source: { readonly path?: unknown } | null) =>
      typeof source?.path === 'string' ? [source.path] : [],
    );
  }),
];
