/** Where a record goes: ids in letters that every disk takes, and none that would be taken for something else. */
import { expect, test } from 'vitest';
import { folded, idTrouble, proposedId } from '../../src/author/place.ts';

test.each([
  ['Łódź', 'lodz'],
  ['Đà Nẵng', 'da-nang'],
  ['Straße', 'strasse'],
  ['Ångstrøm', 'angstrom'],
  ['Руритания', 'ruritaniya'],
  ["Côte d'Azur", 'cote-d-azur'],
  ['Харьков — Нью-Йорк', 'kharkov-nyu-york'],
  ['العراق', 'lrq'],
  ['Grand Duchy of Freedonia', 'grand-duchy-of-freedonia'],
  ['con', 'con-recipient'],
  ['NSM20', 'nsm20-recipient'],
  ['★', 'recipient'],
  ['a'.repeat(60), 'a'.repeat(48)],
])('%s: %s', async (name, id) => {
  expect(await proposedId('recipient', { name })).toBe(id);
});

test('two spellings of a name are one when they are folded', async () => {
  expect(await folded(' LODZ')).toBe(await folded('Łódź'));
});

test.each(['con', 'aux.x', 'com1', 'a/nul', 'lpt9/x', 'nsm20', 'a/nsm20', 'A', 'a//b', '', '.a', 'a b'])(
  'no id: %s',
  (id) => {
    expect(idTrouble(id)).toMatchObject({ message: expect.any(String), help: expect.any(String) });
  },
);

test.each(['console', 'com10', 'a.con', 'nsm20/a', 'nsm20-a', 'a/b/c.d-e'])('an id: %s', (id) => {
  expect(idTrouble(id)).toBeUndefined();
});
