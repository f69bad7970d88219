/** Places are compared by what they say, whether or not anybody has asked them yet where they are. */
import { expect } from 'vitest';
import { LaterPlace } from '../src/reader/places.ts';

const plain = (value: unknown): unknown => (value instanceof LaterPlace ? value.toJSON() : value);

expect.addEqualityTesters([
  function placesByValue(one, other, testers) {
    const isPlace = one instanceof LaterPlace || other instanceof LaterPlace;
    return isPlace ? this.equals(plain(one), plain(other), testers) : undefined;
  },
]);
