/** What is kept of a pointer: fields of the format, and nothing that a file calls so. */
import { expect, test } from 'vitest';
import { knownPointer } from '../../src/reader/known-pointer.ts';

test.each<[pointer: string, known: string]>([
  ['', ''],
  ['/name', '/name'],
  ['/secret', ''],
  ['/name/secret', '/name'],
  ['/lines/0/deliveries/12/on', '/lines/0/deliveries/12/on'],
  ['/lines/0/deliveries/12/secret', '/lines/0/deliveries/12'],
  ['/lines/secret', '/lines'],
  ['/lines/-1/item', '/lines'],
  ['/secret/lines/0', ''],
  ['/sources/0/title/secret', '/sources/0/title'],
  ['/group/conflict', '/group/conflict'],
  ['/text/name', '/text'],
  // Settings, whose names of rules and instruments are not gone into.
  ['/screening/lists/0/path', '/screening/lists/0/path'],
  ['/rules/secret', '/rules'],
  ['/instruments/nsm20/until', '/instruments'],
  ['/toString', ''],
  ['/a~1b', ''],
])('%j: %j', (pointer, known) => expect(knownPointer(pointer)).toBe(known));
