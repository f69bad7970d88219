/** The records that belong together: those that what is found on one of them can rest on. */
import { recipientOf, type AnyRecord, type CaseRepository } from './case-repository.ts';

/**
 * `record`, what it names and what names it, all that concerns the same recipients or lies in its folder, and every
 * report; what names these; and whatever any of them names. In the order of ids.
 */
export function around(record: AnyRecord, cases: CaseRepository): readonly AnyRecord[] {
  const { records } = cases;
  const [folder] = record.id.split('/');
  const linked = new Set([
    record.id,
    ...record.references.map(({ id }) => id),
    ...cases.referrers(record.id),
  ]);
  const recipients = new Set(known(linked, cases).map(recipientOf));
  recipients.delete(undefined);
  const near = records.filter(
    (each) =>
      linked.has(each.id) ||
      each.kind === 'report' ||
      each.id.split('/')[0] === folder ||
      recipients.has(recipientOf(each)),
  );
  const naming = known(
    near.flatMap(({ id }) => cases.referrers(id)),
    cases,
  );
  const found = new Set<AnyRecord>();
  for (let next = [...near, ...naming]; next.length > 0;) {
    for (const each of next) found.add(each);
    const named = next.flatMap(({ references }) => references.map(({ id }) => id));
    next = known(new Set(named), cases).filter((each) => !found.has(each));
  }
  return records.filter((each) => found.has(each));
}

const known = (ids: Iterable<string>, { get }: CaseRepository): AnyRecord[] =>
  Array.from(ids, get).filter((each) => each !== undefined);
