/** Nothing of a file can be used as a list. The message says why as half a sentence: `is empty`. */
export class ListTrouble extends Error {}

/** The most bytes that one entry of a list may have; a file in which something is longer is no list. */
export const longestEntry = 1024 * 1024;

export const cutShort = 'ends in the middle of an entry';

export const noList =
  'is not a Consolidated Screening List: it has no "results" and no header of its columns';
