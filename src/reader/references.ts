/** Whether the records are there that a record names. */
import {
  pointerTo,
  type AnyRecord,
  type BrokenFile,
  type Places,
  type Reference,
} from '../records/case-repository.ts';
import { withArticle } from '../records/kind-names.ts';
import type { Fault } from '../records/source.ts';
import type { Named } from './named.ts';
import { excerpt, mostProblems, type Told } from './problem.ts';

const looksLikeAnId = /^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)+$/;

/**
 * Tells the references of `record` that hold from the faults in those that do not. `room` faults are told, the others
 * counted. `nearest` is the id that is most like one that is not there.
 */
export function settle(
  record: AnyRecord | { readonly id: string; readonly places: Places },
  named: readonly Named[],
  records: ReadonlyMap<string, AnyRecord>,
  broken: ReadonlyMap<string, BrokenFile>,
  nearest: (id: string) => string | undefined,
  room = mostProblems,
): Told & { readonly references: readonly Reference[] } {
  if (named.length === 0) return nothingNamed;
  const references: Reference[] = [];
  const faults: Fault[] = [];
  let more = 0;
  const tell = (fault: () => Fault): void => {
    if (faults.length < room) faults.push(fault());
    else more += 1;
  };
  for (const { id, path, target } of named) {
    const pointer = pointerTo(...path);
    const { kinds, orText } = target;
    const there = records.get(id) ?? broken.get(id);
    const kind = there?.kind;
    if (!there) {
      if (orText && !looksLikeAnId.test(id)) continue;
      tell(() => {
        const near = nearest(id);
        return {
          rule: 'dangling-reference',
          at: record.places.of(pointer),
          message: `there is no record "${excerpt(id, 60)}"`,
          label: 'named here',
          ...(near !== undefined && { help: `did you mean "${near}"?` }),
        };
      });
      continue;
    }
    if (kind !== undefined && kinds !== 'any' && !kinds.includes(kind)) {
      if (orText && !looksLikeAnId.test(id)) continue;
      tell(() => ({
        rule: 'wrong-kind-of-reference',
        at: record.places.of(pointer),
        message: `"${id}" is ${withArticle(kind)}, where ${kinds.map(withArticle).join(' or ')} is meant`,
        label: 'named here',
      }));
      continue;
    }
    if (id === record.id) {
      tell(() => ({
        rule: 'wrong-kind-of-reference',
        at: record.places.of(pointer),
        message: 'the record names itself',
        label: 'named here',
        help: 'name the other record, or leave the field out',
      }));
      continue;
    }
    const other = foreignTransfer(record, there, path);
    if (other !== undefined) {
      tell(() => ({
        rule: 'wrong-kind-of-reference',
        at: record.places.of(pointer),
        message: `"${id}" is a transfer to ${other}, not to the recipient of this record`,
        label: 'named here',
      }));
      continue;
    }
    const line = missingLine(record, there, path);
    if (line !== undefined) {
      tell(() => ({
        rule: 'dangling-reference',
        at: record.places.of(pointerTo(...path.slice(0, -1), 'line')),
        message: `"${id}" has no line ${line}`,
        label: 'lines are counted from 0',
        help: 'write the number of the line, the first one being 0',
      }));
      continue;
    }
    references.push({ id, pointer });
  }
  // Of its size, since every record keeps it: a list that grew has room for more.
  return { references: [...references], faults, more };
}

const nothingNamed = { references: [], faults: [], more: 0 } as const;

/** The line that an incident says it contradicts, where the transfer it names has no such line. */
function missingLine(
  record: AnyRecord | { readonly id: string },
  there: AnyRecord | BrokenFile,
  [field, index]: readonly (string | number)[],
): number | undefined {
  if (!('kind' in record) || record.kind !== 'incident' || field !== 'contradicts') return undefined;
  const line = record.data.contradicts?.[Number(index)]?.line;
  if (line === undefined || !('data' in there) || there.kind !== 'transfer') return undefined;
  return line < there.data.lines.length ? undefined : line;
}

/** The recipient of a transfer that a waiver or an assessment names although it is not its own. */
function foreignTransfer(
  record: AnyRecord | { readonly id: string },
  there: AnyRecord | BrokenFile,
  path: readonly (string | number)[],
): string | undefined {
  if (!('kind' in record) || (record.kind !== 'waiver' && record.kind !== 'assessment')) return undefined;
  if (!path.includes('transfers') || !('data' in there) || there.kind !== 'transfer') return undefined;
  const { recipient } = there.data;
  return recipient === record.data.recipient ? undefined : recipient;
}
