/** A place that is worked out late says the same as one that was known from the start. */
import { expect, test } from 'vitest';
import { readYaml } from '../../src/reader/read-yaml.ts';
import { lines } from './table.ts';

const text = lines('kind: party', 'name: Harbor Works', 'aliases: [a, bb]');
const at = (pointer: string) => readYaml({ path: 'a.yaml', text }).places.of(pointer);
const bb = {
  path: 'a.yaml',
  pointer: '/aliases/1',
  start: { line: 3, column: 14 },
  end: { line: 3, column: 16 },
};

test('it is equal to the plain one, and to no other', () => {
  expect(at('/aliases/1')).toEqual(bb);
  expect([{ at: at('/aliases/1') }]).toEqual([{ at: at('/aliases/1') }]);
  expect(at('/aliases/1')).not.toEqual(at('/aliases/0'));
  expect([{ at: at('/aliases/1') }]).not.toEqual([{ at: { ...bb, pointer: '/aliases/0' } }]);
  expect({ at: at('/aliases/1') }).toMatchObject({ at: { start: bb.start } });
  expect({ at: at('/aliases/1') }).not.toMatchObject({ at: { start: bb.end } });
});

test('it is written as the plain one', () => {
  expect(JSON.stringify(at('/aliases/1'))).toBe(JSON.stringify(bb));
});

test('where nothing is written it is the nearest value around, and in a text without any the file', () => {
  expect(at('/aliases/7/x').pointer).toBe('/aliases');
  expect(at('/nothing').pointer).toBe('/kind');
  expect(readYaml({ path: 'a.yaml', text: '' }).places.of('/x')).toEqual({
    path: 'a.yaml',
    pointer: '',
    start: { line: 1, column: 1 },
    end: { line: 1, column: 1 },
  });
});
