/** What lay where answers are to go when the program looked, so that nothing that came later is written over. */
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, writingInWords } from './refusal.ts';

/** Tells a file from any other, and from itself after a change; '': there was nothing. */
export type Identity = string;

/** What lay at a path when the program looked. */
export type Seen = (file: string) => Identity;

/** A place for answers. */
export interface Wanted {
  /** Where it is, as an absolute path. */
  readonly file: string;
  /** What the person called it: no absolute path is printed that nobody named. */
  readonly name: string;
}

/** Looks at `places` now: each is a file, or a folder whose files may be written. @throws Refusal when it cannot. */
export function look(places: readonly Wanted[]): Seen {
  const found = new Map<string, Identity>();
  for (const { file: place, name: asked } of places) {
    try {
      const names = lstatSync(place, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(place) : [];
      for (const file of [place, ...names.map((name) => join(place, name))])
        found.set(file, identityOf(file));
    } catch (error) {
      throw new Refusal(`"${asked}" could not be written: ${writingInWords(error)}`);
    }
  }
  return (file) => found.get(file) ?? '';
}

export function identityOf(file: string): Identity {
  const there = lstatSync(file, { throwIfNoEntry: false, bigint: true });
  return there ? [there.dev, there.ino, there.size, there.mtimeNs].join(' ') : '';
}
