/** A broken file is one broken file: all of its problems are told, and the others are read. */
import { describe, expect, test } from 'vitest';
import { readCases } from '../reading.ts';
import { folderWith, run } from '../support.ts';
import { assurance, found, lines, placed, recipient, world } from './table.ts';

describe('reading goes on', () => {
  const troubled = lines(
    'kind: assurance',
    'recipient: ruritania',
    'covers: [weather]',
    'form: smoke-signals',
    'received: 2024-02-30',
    'representatives: [{ level: king }]',
    'due: 2024-03-24',
  );

  test('all problems of one file come in one run', () => {
    const { faults } = found({ text: troubled });
    expect(faults.map(placed)).toEqual([
      'wrong-shape 3:10',
      'wrong-shape 4:7',
      'wrong-shape 5:11',
      'wrong-shape 6:28',
      'unknown-key 7:1',
    ]);
  });

  test('a file beside a broken one is still a record', () => {
    const cases = readCases([
      ...world,
      { path: 'cases/ruritania/aa.yaml', text: 'kind: [' },
      { path: 'cases/ruritania/new.yaml', text: troubled },
      { path: 'cases/ruritania/zz.yaml', text: assurance() },
    ]);
    expect(cases.records.map(({ id }) => id)).toEqual(['ruritania', 'ruritania/letter', 'ruritania/zz']);
    expect(cases.broken.map(({ id }) => id)).toEqual(['ruritania/aa', 'ruritania/new']);
    expect(cases.files).toBe(5);
  });

  const many = (count: number, word = 'w'): string =>
    Array.from({ length: count }, (_, index) => `${word}${index}`).join(', ');
  const covering = (items: string, ...more: readonly string[]): string =>
    lines('kind: assurance', 'recipient: ruritania', `covers: [${items}]`, ...more);
  test.each([
    ['keys written twice', recipient(...Array.from({ length: 25 }, () => 'name:')), 5],
    ['one too many', recipient(...Array.from({ length: 21 }, () => 'name:')), 1],
    ['words that are none of a list, and unknown keys', covering(many(21), 'zz: 1', 'yy: 2'), 3],
    ['of which one is told already', covering(`${many(20)}, ~, w`), 2],
    ['keys of which only some are told', covering(many(19), 'zz: 1', 'yy: 2', 'xx: 3'), 2],
    [
      'references',
      lines(
        'kind: notice',
        'to: congress',
        'under: 2(d)',
        'sent: 2024-03-01',
        `about: [${many(23, 'ruritania/l')}]`,
      ),
      3,
    ],
  ])('of more than twenty problems of one file twenty are told and the rest counted: %s', (_, text, rest) => {
    const { faults } = readCases([...world, { path: 'cases/freedonia.yaml', text }]);
    expect(faults).toHaveLength(21);
    expect(faults.map(({ message }) => message)).toContain(
      rest === 1
        ? '1 more problem of this file is not shown'
        : `${rest} more problems of this file are not shown`,
    );
  });

  test('the folder of records can be the repository itself', () => {
    const cases = readCases([{ path: 'ruritania/letter.yaml', text: assurance() }], '.');
    expect(cases.faults.map(({ at }) => at.path)).toEqual(['ruritania/letter.yaml']);
    expect(cases.get('ruritania/letter')?.path).toBe('ruritania/letter.yaml');
  });

  test('what a broken file can still tell about itself is kept: its kind and its recipient', () => {
    const cases = readCases([...world, { path: 'cases/ruritania/new.yaml', text: troubled }]);
    expect(cases.unread('assurance', 'ruritania').map(({ id }) => id)).toEqual(['ruritania/new']);
    expect(cases.unread('waiver', 'ruritania')).toEqual([]);
    expect(cases.unread('assurance', 'freedonia')).toEqual([]);
  });

  test('a case folder that cannot be looked into is named as it is', () => {
    const cases = readCases([], 'cases', [
      { path: 'cases', message: 'this is another repository', help: 'move it' },
    ]);
    expect(cases.broken.map(({ path, id }) => [path, id])).toEqual([['cases', 'cases']]);
    expect(cases.faults.map(({ at, message }) => [at.path, message])).toEqual([
      ['cases', 'this is another repository'],
    ]);
  });

  test('what an unreadable file says is unknown: it may be of any kind, for the recipient of its folder', () => {
    const cases = readCases([...world, { path: 'cases/ruritania/new.yaml', text: 'kind: [' }]);
    expect(cases.unread('waiver', 'ruritania').map(({ id }) => id)).toEqual(['ruritania/new']);
    expect(cases.unread('waiver', 'freedonia')).toEqual([]);
  });

  test('a file of the folder that is no case file is found, unless a record names it as its source', () => {
    const source = lines(
      'kind: recipient',
      'name: Freedonia',
      'sources: [{ title: Letter, path: cases/a.pdf }]',
    );
    const { faults } = readCases(
      [{ path: 'cases/freedonia.yaml', text: source }],
      'cases',
      [],
      ['cases/b.pdf', 'cases/a.pdf'],
    );
    expect(faults.map((fault) => `${fault.at.path} ${fault.message}`)).toEqual([
      'cases/b.pdf this is not a case file',
    ]);
  });
});

describe('what the disk hands over', () => {
  const nsm20 = 'instruments:\n  nsm20: { until: 2025-02-21 }\nrules: { house/no-source: off }\n';
  const findings = async (contents: Record<string, string | Buffer>): Promise<string[]> => {
    const { out } = await run(folderWith({ 'nsm20.yaml': nsm20, ...contents }), [
      'check',
      '-f',
      'concise',
      '-q',
    ]);
    return out.split('\n').filter((line) => line.includes('house/'));
  };

  test('a byte order mark at the start is harmless and moves no column', async () => {
    expect(await findings({ 'cases/freedonia.yaml': `\ufeff${recipient()}` })).toEqual([]);
    expect(await findings({ 'cases/freedonia.yaml': '\ufeffkind: recipent\nname: Freedonia\n' })).toEqual([
      'cases/freedonia.yaml:1:7: error[house/wrong-shape]: "recipent" is not a kind of record (freedonia; house)',
    ]);
  });

  test('a file named .yml is found, not passed over', async () => {
    const [only, ...more] = await findings({
      'cases/freedonia.yaml': recipient(),
      'cases/freedonia/letter.yml': assurance(),
    });
    expect(only).toContain('cases/freedonia/letter.yml:1:1: error[house/unreadable]');
    expect(only).toContain('the name of a case file ends in ".yaml"');
    expect(more).toEqual([]);
  });

  test('bytes that are not UTF-8 are found with their offset', async () => {
    const latin = Buffer.from('kind: recipient\nname: Caf\u00e9\n', 'latin1');
    const [only] = await findings({ 'cases/freedonia.yaml': latin });
    expect(only).toContain(
      'cases/freedonia.yaml:2:1: error[house/unreadable]: the file is not UTF-8 at byte 26',
    );
  });
});
