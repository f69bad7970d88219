/** Telling bytes that are no UTF-8. */

/** Looks at a text part by part. */
export interface Utf8Check {
  /** The index in `part` of the first byte that cannot stand there; undefined: the part can stand. */
  readonly wrongIn: (part: Uint8Array) => number | undefined;
  /** Where the character begins that is not whole or is wrong, counted from 1 over all parts; undefined: there is none. */
  readonly broken: () => number | undefined;
}

/** What a first byte from 0x80 on demands: how many more, and between which the next has to be. */
function demandOf(first: number): readonly [more: number, low: number, high: number] | undefined {
  if (first < 0xc2 || first > 0xf4) return undefined;
  if (first < 0xe0) return [1, 0x80, 0xbf];
  // No letter in more bytes than it needs, no half of a pair, none beyond the last.
  if (first < 0xf0) return [2, first === 0xe0 ? 0xa0 : 0x80, first === 0xed ? 0x9f : 0xbf];
  return [3, first === 0xf0 ? 0x90 : 0x80, first === 0xf4 ? 0x8f : 0xbf];
}

/** Tells where in `part`, from an index on, the next byte stands that is not ASCII; its length: there is none. */
function nextBeyond(part: Uint8Array): (from: number) => number {
  const { length } = part;
  // Four bytes at a time, where four can be read at once.
  const before = -part.byteOffset & 3;
  const count = (length - before) >> 2;
  const fours = count > 0 ? new Uint32Array(part.buffer, part.byteOffset + before, count) : [];
  return (from) => {
    let at = from;
    while (at < length && part[at]! < 0x80) {
      at += 1;
      if (((at - before) & 3) !== 0) continue;
      let four = (at - before) >> 2;
      while (four < fours.length && (fours[four]! & 0x80808080) === 0) four += 1;
      at = Math.max(at, before + 4 * four);
    }
    return at;
  };
}

/** A check of a text whose first byte is the one numbered `from`, counted from 0. */
export function utf8Check(from: number): Utf8Check {
  let [before, begins] = [from, from];
  let [more, low, high] = [0, 0, 0];
  let wrong = false;
  const wrongIn = (part: Uint8Array): number | undefined => {
    const { length } = part;
    const beyond = nextBeyond(part);
    for (let at = 0; at < length; at += 1) {
      if (more === 0) at = beyond(at);
      if (at === length) break;
      const byte = part[at]!;
      if (more > 0) {
        wrong = byte < low || byte > high;
        [more, low, high] = [more - 1, 0x80, 0xbf];
      } else {
        begins = before + at;
        const demand = demandOf(byte);
        if (demand === undefined) wrong = true;
        else [more, low, high] = demand;
      }
      if (wrong) return at;
    }
    before += part.length;
    return undefined;
  };
  return { wrongIn, broken: () => (wrong || more > 0 ? begins + 1 : undefined) };
}
