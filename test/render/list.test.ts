/** What `list` prints, on a small world. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { folderWith, run } from '../support.ts';

const small = folderWith({
  'nsm20.yaml': 'instruments:\n  nsm20: { until: 2025-02-21 }\n',
  'cases/freedonia.yaml': 'kind: recipient\nname: Freedonia\ncode: FD\n',
  'cases/sylvania.yaml': 'kind: recipient\nname: =Sylvania | <b>*x*</b>\ndraft: true\n',
  'cases/freedonia/letter.yaml':
    'kind: assurance\nrecipient: freedonia\ncovers: [ihl, humanitarian-access]\nreceived: 2024-03-14/2024-03-20\n',
  'cases/freedonia/astray.yaml':
    'kind: assurance\nrecipient: nobody\ncovers: [ihl]\ntitle: A letter that names no one\n',
  'cases/freedonia/waiver-of-requirements-for-the-whole-recipient.yaml':
    'kind: waiver\nrecipient: freedonia\nby: state\non: 2024-06-03\ntitle: The waiver exercised when the border was crossed, with its justification\n',
  'cases/freedonia/unread.yaml': 'kind: [\n',
});
const list = async (...args: readonly string[]): Promise<string> => {
  const { code, out, err } = await run(small, ['list', ...args]);
  expect([code, err]).toEqual([0, args.includes('json') ? `${incomplete}\n` : '']);
  return out;
};
const incomplete = '2 files could not be taken in; this may be incomplete. Run: nsm20 check';

test('a kind, with its drafts marked', async () => {
  expect(await list('recipient')).toBe(`Record     Called                  Draft
freedonia  Freedonia               -
sylvania   =Sylvania | <b>*x*</b>  draft

1 record, 1 draft.

${incomplete}
`);
});

test('the mandatory fields of the kind are columns, but for what the id says', async () => {
  expect(await list('assurance', '-q')).toBe(`Record            Called                      Recipient  Covers
freedonia/astray  A letter that names no one  nobody     ihl
freedonia/letter  -                           freedonia  ihl humanitarian-access

2 records.

${incomplete}
`);
});

test('what is too long for 80 columns is cut, the longest first', async () => {
  const [, row] = (await list('waiver')).split('\n');
  expect(row).toBe('freedonia/waiver-of-requir...  The waiver exercised when t...  state  2024-06-03');
});

test('a kind of which there is no record', async () => {
  expect(await list('unit')).toBe(`No record of kind unit.\n\n${incomplete}\n`);
  expect(await list('unit', '-f', 'json')).toBe(
    '{\n  "format": "nsm20.list/1",\n  "kind": "unit",\n  "records": []\n}\n',
  );
  const { err } = await run(small, ['list', 'unit', '-f', 'csv']);
  expect(err).toBe(`${incomplete}\nNo record of kind unit.\n`);
});

test('as sentences', async () => {
  expect(await list('recipient', '--plain')).toContain(
    'Record: sylvania. Called: =Sylvania | <b>*x*</b>. A draft. File: cases/sylvania.yaml.\n',
  );
});

test('as Markdown, in which a record is text and nothing else', async () => {
  expect(await list('recipient', '-f', 'markdown')).toBe(String.raw`# Records of kind recipient

| Record | Called | Draft | File |
| --- | --- | --- | --- |
| freedonia | Freedonia |  | cases/freedonia.yaml |
| sylvania | \=Sylvania \| \<b\>\*x\*\</b\> | draft | cases/sylvania.yaml |

2 files could not be taken in; this may be incomplete. Run: nsm20 check
`);
});

test('as CSV, every field that is one line, as it is written', async () => {
  const { out, err } = await run(small, ['list', 'assurance', '-f', 'csv']);
  expect(err).toBe(`${incomplete}\n`);
  const rows = parse(out, { columns: true }) as Record<string, string>[];
  expect(
    rows.map(({ id, path, kind, draft, covers, received, title }) => [
      id,
      path,
      kind,
      draft,
      covers,
      received,
      title,
    ]),
  ).toEqual([
    [
      'freedonia/astray',
      'cases/freedonia/astray.yaml',
      'assurance',
      'false',
      'ihl',
      '',
      'A letter that names no one',
    ],
    [
      'freedonia/letter',
      'cases/freedonia/letter.yaml',
      'assurance',
      'false',
      'ihl humanitarian-access',
      '2024-03-14/2024-03-20',
      '',
    ],
  ]);
  expect(Object.keys(rows[0]!)).not.toContain('credibility');
  const names = parse((await run(small, ['list', 'recipient', '-f', 'csv'])).out, {
    columns: true,
  }) as Record<string, string>[];
  expect(names.map(({ name }) => name)).toEqual(['Freedonia', "'=Sylvania | <b>*x*</b>"]);
});

test('as JSON, the fields as the file writes them', async () => {
  expect(JSON.parse(await list('assurance', '-f', 'json'))).toEqual({
    format: 'nsm20.list/1',
    kind: 'assurance',
    records: [
      {
        id: 'freedonia/astray',
        path: 'cases/freedonia/astray.yaml',
        data: {
          kind: 'assurance',
          recipient: 'nobody',
          covers: ['ihl'],
          title: 'A letter that names no one',
        },
      },
      {
        id: 'freedonia/letter',
        path: 'cases/freedonia/letter.yaml',
        data: {
          kind: 'assurance',
          recipient: 'freedonia',
          covers: ['ihl', 'humanitarian-access'],
          received: '2024-03-14/2024-03-20',
        },
      },
    ],
  });
});

test('without a kind, how many there are of each', async () => {
  expect(await list('-q')).toBe(`Kind       Records  Drafts  Meaning
recipient  1        1       A government, authority or organization that rece...
assurance  2        -       One written instrument in which a recipient gives...
waiver     1        -       A waiver of requirements of section 1, under sect...

No record of: transfer, assessment, notice, report, incident,
  humanitarian-review, procedure, mitigation, challenge, drawdown, lease,
  retransfer, end-use-check, unit, vetting, cat-review, directive, completion,
  party, screening.

${incomplete}
`);
  expect((await list('--plain')).split('\n').slice(0, 3)).toEqual([
    'recipient: 1 record, 1 draft.',
    'assurance: 2 records.',
    'transfer: 0 records.',
  ]);
  expect((await run(small, ['list', '-f', 'csv', '-q'])).out.split('\r\n').slice(0, 2)).toEqual([
    'kind,records,drafts',
    'recipient,1,1',
  ]);
  const { kinds } = JSON.parse(await list('-f', 'json')) as { kinds: unknown[] };
  expect(kinds.slice(0, 2)).toEqual([
    { kind: 'recipient', records: 1, drafts: 1 },
    { kind: 'assurance', records: 2, drafts: 0 },
  ]);
});

test.each([
  ['waver', 'help: did you mean "waiver"?'],
  ['quite-another', 'help: the kinds are recipient, assurance, transfer'],
])('a kind that there is not: %s', async (kind, help) => {
  const { code, out, err } = await run(small, ['list', kind]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(`nsm20: there is no kind of record "${kind}"\n${help}`);
});
