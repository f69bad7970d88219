/** Files that could not be taken in, by what they may be about. */
import { recipientOf, type AnyRecord, type BrokenFile } from '../../records/case-repository.ts';

export interface UnreadFiles {
  readonly all: readonly BrokenFile[];
  /** Those that may be about the record `id`, in their order. */
  about(id: string): readonly BrokenFile[];
}

/**
 * The records that a file names decide what it may be about: those, and any of the folder of one that does not exist.
 * Where they cannot be made out, the recipient does whose folder it lies in; without one it may be about anything.
 */
export function unreadFiles(
  files: readonly BrokenFile[],
  get: (id: string) => AnyRecord | undefined,
): UnreadFiles {
  const naming = new Map<string, Set<number>>();
  const inFolder = new Map<string, Set<number>>();
  const ofRecipient = new Map<string | undefined, Set<number>>();
  const note = <Key>(places: Map<Key, Set<number>>, key: Key, index: number): void => {
    const there = places.get(key);
    if (there) there.add(index);
    else places.set(key, new Set([index]));
  };
  for (const [index, { asRead, recipient }] of files.entries()) {
    for (const id of [asRead?.['about']].flat()) {
      if (typeof id !== 'string') note(ofRecipient, recipient, index);
      else {
        note(naming, id, index);
        if (!get(id)) note(inFolder, folderOf(id), index);
      }
    }
  }
  return {
    all: files,
    about(id) {
      if (files.length === 0) return files;
      const matter = get(id);
      const whose = matter
        ? [ofRecipient.get(undefined), ofRecipient.get(recipientOf(matter))]
        : ofRecipient.values();
      const found = new Set(
        [naming.get(id), inFolder.get(folderOf(id)), ...whose].flatMap((each) => [...(each ?? [])]),
      );
      return [...found].toSorted((a, b) => a - b).map((index) => files[index]!);
    },
  };
}

const folderOf = (id: string): string => id.split('/')[0]!;
