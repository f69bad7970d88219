/** Where the values of a text stand. */
import { pointerTo, positionsIn, stepsOf, type Places } from '../records/case-repository.ts';
import { wholeFile, type Fault, type Place } from '../records/source.ts';
import type { Problem } from './problem.ts';

export interface PlacesInText extends Places {
  /** The key of the value at `pointer`; its place when it has no key. */
  key(pointer: string): Place;
}
/** Where one value is written. Offsets are UTF-16 units. */
export interface Written {
  readonly keyStart: number | undefined;
  readonly keyEnd: number | undefined;
  readonly start: number;
  readonly end: number;
  readonly scalar: boolean;
}
/** A problem with its place. */
export function faultOf(
  { rule, start, end, message, label, help, related }: Problem,
  path: string,
  position: ReturnType<typeof positionsIn>,
): Fault {
  const place = (from: number, to: number): Place => ({
    path,
    pointer: '',
    start: position(from),
    end: position(to),
  });
  return {
    rule,
    at: place(start, end),
    message,
    ...(label !== undefined && { label }),
    ...(help !== undefined && { help }),
    ...(related && { related: [{ at: place(related.start, related.end), message: related.message }] }),
  };
}
/** Finds places by pointer among what is written. */
export function placesIn(path: string, text: string, written: ReadonlyMap<string, Written>): PlacesInText {
  let position: ReturnType<typeof positionsIn> | undefined;
  const place = (pointer: string, start: number, end: number): Place => {
    position ??= positionsIn(text);
    const trimmed = start + text.slice(start, end).trimEnd().length;
    return { path, pointer, start: position(start), end: position(trimmed) };
  };
  const nearest = (pointer: string): string | undefined => {
    if (written.has(pointer)) return pointer;
    const steps = stepsOf(pointer);
    for (let length = steps.length; length > 0; length -= 1) {
      const shorter = pointerTo(...steps.slice(0, length));
      if (written.has(shorter)) return shorter;
    }
    return written.has('/kind') ? '/kind' : written.keys().next().value;
  };
  return {
    path,
    of(pointer) {
      const known = nearest(pointer);
      if (known === undefined) return wholeFile(path);
      const { keyStart, keyEnd, start, end, scalar } = written.get(known)!;
      if (scalar) return place(known, start, end);
      return place(known, keyStart ?? start, Math.max(end, keyEnd ?? end));
    },
    key(pointer) {
      const known = written.get(pointer);
      if (known?.keyStart === undefined) return this.of(pointer);
      return place(pointer, known.keyStart, known.keyEnd!);
    },
  };
}
