/** Where the values of a text stand. */
import { pointerTo, positionsIn, stepsOf, type Places } from '../records/case-repository.ts';
import { wholeFile, type Fault, type Place, type Position } from '../records/source.ts';
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
  { path, pointer, which }: { readonly path: string; readonly pointer: string; readonly which?: string },
  position: ReturnType<typeof positionsIn>,
): Fault {
  const place = (from: number, to: number): Place => ({
    path,
    pointer,
    start: position(from),
    end: position(to),
  });
  return {
    rule,
    at: place(start, end),
    ...(which !== undefined && { which }),
    message,
    ...(label !== undefined && { label }),
    ...(help !== undefined && { help }),
    ...(related && { related: [{ at: place(related.start, related.end), message: related.message }] }),
  };
}
/** A place whose lines are found when they are asked for: most places that rules speak of are never printed. */
export class LaterPlace implements Place {
  readonly path: string;
  private readonly places: PlacesIn;
  private readonly asked: string;
  private readonly isKey: boolean;
  private found: Place | undefined;

  constructor(places: PlacesIn, asked: string, isKey: boolean) {
    this.path = places.path;
    this.places = places;
    this.asked = asked;
    this.isKey = isKey;
  }

  get pointer(): string {
    return this.toJSON().pointer;
  }

  get start(): Position {
    return this.toJSON().start;
  }

  get end(): Position {
    return this.toJSON().end;
  }

  /** The same as a plain value. */
  toJSON(): Place {
    return (this.found ??= this.isKey ? this.places.ofKey(this.asked) : this.places.nearest(this.asked));
  }
}

/** Finds places by pointer in a text. What is written where is worked out when the first place is asked for. */
export class PlacesIn implements PlacesInText {
  readonly path: string;
  readonly #text: string;
  readonly #read: (text: string) => ReadonlyMap<string, Written>;
  #known: ReadonlyMap<string, Written> | undefined;
  #position: ReturnType<typeof positionsIn> | undefined;

  constructor(path: string, text: string, read: (text: string) => ReadonlyMap<string, Written>) {
    this.path = path;
    this.#text = text;
    this.#read = read;
  }

  of(pointer: string): Place {
    return new LaterPlace(this, pointer, false);
  }

  key(pointer: string): Place {
    return new LaterPlace(this, pointer, true);
  }

  get #written(): ReadonlyMap<string, Written> {
    return (this.#known ??= this.#read(this.#text));
  }

  /** The place of the value at `pointer`, or of the nearest one around it. */
  nearest(pointer: string): Place {
    const known = this.#nearestPointer(pointer);
    if (known === undefined) return wholeFile(this.path);
    const { keyStart, keyEnd, start, end, scalar } = this.#written.get(known)!;
    if (scalar) return this.#place(known, start, end);
    return this.#place(known, keyStart ?? start, Math.max(end, keyEnd ?? end));
  }

  /** The place of the key of the value at `pointer`; of the value where it has none. */
  ofKey(pointer: string): Place {
    const known = this.#written.get(pointer);
    if (known?.keyStart === undefined) return this.nearest(pointer);
    return this.#place(pointer, known.keyStart, known.keyEnd!);
  }

  #nearestPointer(pointer: string): string | undefined {
    const written = this.#written;
    if (written.has(pointer)) return pointer;
    const steps = stepsOf(pointer);
    for (let length = steps.length; length > 0; length -= 1) {
      const shorter = pointerTo(...steps.slice(0, length));
      if (written.has(shorter)) return shorter;
    }
    return written.has('/kind') ? '/kind' : written.keys().next().value;
  }

  #place(pointer: string, start: number, end: number): Place {
    const position = (this.#position ??= positionsIn(this.#text));
    const trimmed = start + this.#text.slice(start, end).trimEnd().length;
    return { path: this.path, pointer, start: position(start), end: position(trimmed) };
  }
}
