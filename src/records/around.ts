/** The records that belong together: those that what is found on one of them can rest on. */
import { grouped, recipientOf, type AnyRecord, type CaseRepository } from './case-repository.ts';

/**
 * `record`, what it names and what names it, all that concerns the same recipients or lies in its folder, and every
 * report; what names these; and whatever any of them names. In the order of ids.
 */
export function around(record: AnyRecord, cases: CaseRepository): readonly AnyRecord[] {
  const { places, byFolder, byRecipient, reports } = neighborhoods(cases);
  const linked = known(
    [record.id, ...record.references.map(({ id }) => id), ...cases.referrers(record.id)],
    cases,
  );
  const near = new Set([
    ...linked,
    ...reports,
    ...(byFolder.get(folderOf(record)) ?? []),
    ...linked.flatMap((each) => byRecipient.get(recipientOf(each)) ?? []),
  ]);
  const naming = known(
    Array.from(near).flatMap(({ id }) => cases.referrers(id)),
    cases,
  );
  const found = new Set<AnyRecord>();
  for (let next = [...near, ...naming]; next.length > 0;) {
    for (const each of next) found.add(each);
    const named = next.flatMap(({ references }) => references.map(({ id }) => id));
    next = known(new Set(named), cases).filter((each) => !found.has(each));
  }
  return [...found].toSorted((a, b) => places.get(a)! - places.get(b)!);
}

interface Neighborhoods {
  /** The place of each record in the order of ids. */
  readonly places: ReadonlyMap<AnyRecord, number>;
  readonly byFolder: ReadonlyMap<string, readonly AnyRecord[]>;
  readonly byRecipient: ReadonlyMap<string | undefined, readonly AnyRecord[]>;
  readonly reports: readonly AnyRecord[];
}

const drawn = new WeakMap<CaseRepository, Neighborhoods>();

/** Who lives where; worked out once. */
function neighborhoods(cases: CaseRepository): Neighborhoods {
  const before = drawn.get(cases);
  if (before) return before;
  const { records } = cases;
  const map: Neighborhoods = {
    places: new Map(records.map((each, index) => [each, index])),
    byFolder: grouped(records, folderOf),
    byRecipient: grouped(
      records.filter((each) => recipientOf(each) !== undefined),
      recipientOf,
    ),
    reports: records.filter(({ kind }) => kind === 'report'),
  };
  drawn.set(cases, map);
  return map;
}

const folderOf = ({ id }: AnyRecord): string => id.split('/')[0]!;

const known = (ids: Iterable<string>, { get }: CaseRepository): AnyRecord[] =>
  Array.from(ids, get).filter((each) => each !== undefined);
