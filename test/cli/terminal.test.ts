/** The first five minutes of a newcomer, at the keys. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cleanUp, temporary } from './program.ts';
import { keys, typed } from './terminal.ts';

cleanUp();
const { enter, down, space, interrupt, erase, endOfInput } = keys;
const recordIn = (folder: string, path: string): unknown => parse(readFileSync(join(folder, path), 'utf8'));

test('from an empty folder to a first clean check', async () => {
  const folder = temporary();
  const init = await typed(['init'], [['Until when is it applied?', `${down}${enter}`]], folder);
  expect(init.code).toBe(0);
  expect(recordIn(folder, 'nsm20.yaml')).toMatchObject({ instruments: { nsm20: { until: '2025-02-21' } } });

  const recipient = await typed(
    ['new', 'recipient'],
    [
      ['Name: ', enter],
      ['this is needed', `Freedonia${enter}`],
      ['already receiving covered defense articles', `${down}${enter}`],
      ['in an active armed conflict', `${down}${enter}`],
      ['Sun 2024-03-24', ''],
      ['On which day was that determined?', `2024-02-31${enter}`],
      ['the last day of that month is 2024-02-29', `${erase}${erase}20${enter}`],
      ['The id of the record', enter],
      ['Write cases/freedonia.yaml?', enter],
    ],
    folder,
  );
  expect(recipient.code).toBe(0);
  expect(recipient.seen).toContain('NSM-20 sec. 1(c)(i): The shorter period');
  expect(recordIn(folder, 'cases/freedonia.yaml')).toEqual({
    kind: 'recipient',
    name: 'Freedonia',
    receiving_at_issuance: true,
    group: { conflict: true, on: '2024-02-20' },
  });

  const assurance = await typed(
    ['new', 'assurance'],
    [
      ['Recipient: ', enter],
      ['Which assurances does it give?', `${space}${down}${space}${enter}`],
      ['In which form', `${down}${enter}`],
      ['On which day was it signed?', enter],
      ['On which day did the Department receive it?', `2024-03-20${enter}`],
      ['due Fri 2024-04-19', ''],
      ['Was it found credible', `${down}${enter}`],
      ['On which day was that found?', `2024-03-20${enter}`],
      ['Is there another finding?', enter],
      ['The id of the record', enter],
      ['Write cases/freedonia/letter-2024-03-20.yaml?', enter],
    ],
    folder,
  );
  expect(assurance.code).toBe(0);
  expect(recordIn(folder, 'cases/freedonia/letter-2024-03-20.yaml')).toEqual({
    kind: 'assurance',
    recipient: 'freedonia',
    covers: ['ihl', 'humanitarian-access'],
    form: 'letter',
    received: '2024-03-20',
    credibility: [{ finding: 'credible-and-reliable', on: '2024-03-20' }],
  });

  const check = await typed(['check'], [], folder);
  expect(check.code).toBe(0);
  expect(check.seen).toContain('Checked 2 records for 1 recipient');
});

describe('a conversation that ends early', () => {
  test.each([
    ['drawn, at Ctrl-C', [], interrupt],
    ['plain, at Ctrl-C', ['--plain'], interrupt],
    ['drawn, at the end of the input', [], endOfInput],
    ['plain, at the end of the input', ['--plain'], endOfInput],
  ])('writes nothing: %s', async (_, args, key) => {
    const folder = temporary({ 'nsm20.yaml': '' });
    const { code, seen } = await typed(
      ['new', 'recipient', ...args],
      [
        ['Name: ', `Freedonia${enter}`],
        ['already receiving', key],
      ],
      folder,
    );
    expect(code).toBe(130);
    expect(seen).toContain('ended before anything was written');
    expect(readdirSync(folder)).toEqual(['nsm20.yaml']);
  });

  test('at the last question too', async () => {
    const folder = temporary({ 'nsm20.yaml': '' });
    const { code, seen } = await typed(
      ['new', 'recipient', 'freedonia', '--set', 'name=x', '--set', 'receiving_at_issuance=false'],
      [['Write cases/freedonia.yaml?', 'n']],
      folder,
    );
    expect({ code, seen }).toMatchObject({
      code: 130,
      seen: expect.stringContaining('ended before anything was written'),
    });
    expect(existsSync(join(folder, 'cases'))).toBe(false);
  });
});

test('plain lines: nothing is drawn over, and the accepted words are said', async () => {
  const folder = temporary({
    'nsm20.yaml': '',
    'cases/freedonia.yaml': 'kind: recipient\nname: Freedonia\nreceiving_at_issuance: false\n',
  });
  const { code, seen } = await typed(
    ['new', 'transfer', 'shells', '--plain'],
    [
      ['Recipient: ', `fredonia${enter}`],
      ['that is not one of freedonia', `freedonia${enter}`],
      ['Program: ', `fmf${enter}`],
      ['Item: ', `155 mm shells${enter}`],
      ['Quantity: ', `a few${enter}`],
      ['is a whole number', `600${enter}`],
      ['by which clause of section 1(d)? (1(d)(1), 1(d)(2), 1(d)(3), 1(d)(4); empty: not recorded)', enter],
      ['On which day was it delivered?', `2024-03-14${enter}`],
      ['How many were delivered', `600${enter}`],
      ['Is there another delivery?', enter],
      ['Is there another line?', `yes${enter}`],
      ['Item: ', `fuzes${enter}`],
      ['Quantity: ', enter],
      ['Does the memorandum leave it out', enter],
      ['On which day was it delivered?', enter],
      ['Is there another line?', `no${enter}`],
      ['Write cases/freedonia/shells.yaml?', `yes${enter}`],
    ],
    folder,
  );
  expect(code).toBe(0);
  expect(seen).toContain('error: ');
  expect(recordIn(folder, 'cases/freedonia/shells.yaml')).toEqual({
    kind: 'transfer',
    recipient: 'freedonia',
    program: 'fmf',
    lines: [
      { item: '155 mm shells', quantity: 600, deliveries: [{ on: '2024-03-14', quantity: 600 }] },
      { item: 'fuzes' },
    ],
  });
});

test('what names a record asks for one that is there', async () => {
  const folder = temporary({ 'nsm20.yaml': '' });
  const { code, seen } = await typed(['new', 'assurance'], [], folder);
  expect(code).toBe(2);
  expect(seen).toContain(
    'a new assurance names a recipient, and there is none yet\nhelp: nsm20 new recipient',
  );
});
