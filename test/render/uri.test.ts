/** A path as a reference: a page finds the file again, whatever its name holds. */
import { expect, test } from 'vitest';
import { uriOf } from '../../src/render/uri.ts';

test.each([
  ['cases/freedonia/howitzers.yaml', 'cases/freedonia/howitzers.yaml'],
  ['cases/50% #1?/a b.yaml', 'cases/50%25%20%231%3F/a%20b.yaml'],
  ['javascript:alert(1)/x', 'javascript%3Aalert(1)/x'],
  ['<"&>', '%3C%22%26%3E'],
  ['caf\u00e9/\u{1f600}', 'caf%C3%A9/%F0%9F%98%80'],
  ['half \ud83d a pair/\ude00', 'half%20%EF%BF%BD%20a%20pair/%EF%BF%BD'],
  ['/a//b/', '/a//b/'],
  ['', ''],
])('%j is referred to as %j', (path, uri) => {
  expect(uriOf(path)).toBe(uri);
});
