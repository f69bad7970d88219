/** Records that lie at another path than before, with the same text. */
import type { CaseRepository } from '../records/case-repository.ts';

/** One state of the case files. */
export interface FilesAsRead {
  readonly cases: CaseRepository;
  /** What tells one content of a file from another, by path: its text, or a digest. Absent: it could not be read. */
  readonly contents: ReadonlyMap<string, string>;
}

/**
 * The id that each record has now that had another one before: its file is gone, and one of the very same text is new.
 * Of several that are alike each has its own, in the order of ids.
 */
export function movedRecords(before: FilesAsRead, after: FilesAsRead): ReadonlyMap<string, string> {
  const free = new Map<string, string[]>();
  for (const { id, path } of after.cases.records) {
    const text = after.contents.get(path);
    if (text === undefined || isKnown(before, id)) continue;
    const alike = free.get(text);
    if (alike) alike.push(id);
    else free.set(text, [id]);
  }
  const moved = new Map<string, string>();
  if (free.size === 0) return moved;
  for (const { id, path } of before.cases.records) {
    if (isKnown(after, id)) continue;
    const now = free.get(before.contents.get(path) ?? '')?.shift();
    if (now !== undefined) moved.set(id, now);
  }
  return moved;
}

const isKnown = ({ cases }: FilesAsRead, id: string): boolean =>
  cases.get(id) !== undefined || cases.broken.some((file) => file.id === id);
