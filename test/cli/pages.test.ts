/** `status -f html` and the page and the Word document of a report, from the command line. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanUp, nsm20, put, repository } from './program.ts';

cleanUp();

const office = (): string =>
  repository(`
-- nsm20.yaml --
title: Office of Invented Records
-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: true
group: { conflict: true, by: state, on: 2024-02-20 }
-- freedonia/shells.yaml --
kind: transfer
title: Shells of spring
recipient: freedonia
program: fmf
lines: [{ item: shells, quantity: 5 }]
-- sylvania.yaml --
kind: recipient
name: Sylvania
receiving_at_issuance: true
group: { conflict: false, by: state, on: 2024-02-20 }
`);

const words = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

const status = async (root: string, asOf: string, ...more: readonly string[]) => {
  const { code, out, err } = await nsm20(['status', '-f', 'html', '--as-of', asOf, ...more], { in: root });
  return { code, err, page: out, text: words(out) };
};

describe('the page of a day', () => {
  test('what is overdue, next, stopped, and why, with its clauses and files', async () => {
    const { code, err, page, text } = await status(office(), '2024-04-01');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(text).toContain('Where every recipient stands, as of Mon 2024-04-01.');
    expect(text).toContain(
      '2 recipients 2 overdue 0 due within 30 days 0 duties that the records leave open 1 recipients',
    );
    expect(text).toContain(
      'Sun 2024-03-24 overdue 8 days obtaining assurances from Freedonia Freedonia freedonia §1(c)(i)',
    );
    expect(text).toContain('paused already receiving on the day of the memorandum');
    expect(text).toContain('shells Shells of spring Freedonia paused');
    expect(page).toContain('<a href="cases/freedonia/shells.yaml">Shells of spring</a>');
    expect(page).toMatch(/<a href="https:[^"]+">§1\(c\)\(i\)<\/a>/);
    expect(text).toMatch(/Tue 2024-08-06 \S* ?127 days left obtaining assurances from Sylvania/);
  });

  test.each([
    ['2024-03-24', 'Nothing is overdue, as far as the records show.'],
    ['2024-03-24', 'covered articles may be provided to every recipient, and no line is held'],
    ['2024-04-01', 'The state of every duty is shown by the records.'],
  ])('on %s: %s', async (asOf, sentence) => expect((await status(office(), asOf)).text).toContain(sentence));

  test('on the day after the last day of the pause, one more is stopped', async () => {
    expect((await status(office(), '2024-08-06')).text).not.toContain('Sylvania paused');
    expect((await status(office(), '2024-08-07')).text).toContain('Sylvania paused');
  });

  test('what could not be taken in is said on it, even when it is asked to be quiet', async () => {
    const root = office();
    put(root, 'cases/broken.yaml', 'kind: waiver\n');
    expect((await status(root, '2024-04-01', '-q')).text).toContain('1 file could not be taken in');
  });

  test('a record that is marked CUI marks it', async () => {
    const root = office();
    expect((await status(root, '2024-04-01')).page).toContain('>UNCLASSIFIED<');
    put(root, 'cases/ruritania.yaml', 'kind: recipient\nname: Ruritania\nmarking: CUI\n');
    const { page } = await status(root, '2024-04-01');
    expect(page).toContain('<p class="marking">CUI</p>');
    expect(page).not.toContain('UNCLASSIFIED');
  });

  test('beside a file that holds a higher marking none is drawn', async () => {
    const root = office();
    put(root, 'cases/ruritania.yaml', 'kind: recipient\nname: Ruritania\nnote: SECRET//NOFORN\n');
    const { code, err, page } = await status(root, '2024-04-01');
    expect({ code, page }).toEqual({ code: 2, page: '' });
    expect(err).toContain('a page is not drawn from files that hold a marking above CUI');
  });

  test('where files could not be taken in, nothing is said to be in order', async () => {
    const root = repository('-- freedonia.yaml --\nkind: recipient\n');
    const { text } = await status(root, '2024-04-01');
    expect(text).not.toContain('may be provided to every recipient');
    expect(text).toContain('No recipient is recorded. That is of the files that could be taken in');
    expect(text).toContain(
      'Nothing is overdue, as far as the records show. That is of the files that could be taken in',
    );
  });

  test('after its last day the memorandum says nothing of what may be provided', async () => {
    const root = office();
    put(root, 'nsm20.yaml', 'instruments: { nsm20: { until: 2024-06-30, because: a test } }\n');
    const { text } = await status(root, '2024-07-01');
    expect(text).toContain('The memorandum bound until 2024-06-30; of today it says nothing.');
    expect(text).not.toContain('may be provided to every recipient');
  });

  test('a recipient of which it cannot be told is counted as such', async () => {
    const root = repository(
      '-- ruritania.yaml --\nkind: recipient\nname: Ruritania\nreceiving_at_issuance: true\n',
    );
    expect((await status(root, '2024-04-01')).text).toContain(
      '0 recipients that may not be provided with covered articles 1 recipients of which the records do not show that',
    );
  });

  test('an international organization is out of scope, and stopped by nothing', async () => {
    const root = repository(
      '-- relief.yaml --\nkind: recipient\nname: Relief Fund\ntype: international-organization\n',
    );
    const { text } = await status(root, '2024-04-01');
    expect(text).toContain('may be provided to every recipient');
    expect(text).toContain('Relief Fund undecided not shown out-of-scope no');
  });

  test('what had not been announced by the day is not held on it', async () => {
    const root = office();
    put(
      root,
      'cases/freedonia/later.yaml',
      'kind: transfer\nrecipient: freedonia\nprogram: fmf\nannounced: 2024-04-02\nlines: [{ item: fuzes }]\n',
    );
    expect((await status(root, '2024-04-01')).text).not.toContain('fuzes');
    expect((await status(root, '2024-04-02')).text).toContain('fuzes');
  });

  test('long lists end, and say how many more there are', async () => {
    const root = office();
    const lines = Array.from({ length: 230 }, (_, index) => `  - item: item ${index}\n`).join('');
    put(
      root,
      'cases/freedonia/many.yaml',
      `kind: transfer\nrecipient: freedonia\nprogram: fmf\nlines:\n${lines}`,
    );
    const { text } = await status(root, '2024-04-01');
    expect(text).toContain('and 31 more');
    expect(text).not.toContain('item 229');
  });
});

describe('a report', () => {
  const report = ['report', '--fy', '2024', '--as-of', '2024-06-01'];

  test('as a page on standard output, with the pictures of the period', async () => {
    const { code, out } = await nsm20([...report, '-f', 'html'], { in: office() });
    expect(code).toBe(0);
    expect(out.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    expect(out.match(/<svg /g)).toHaveLength(3);
    expect(out.trimEnd().endsWith('</html>')).toBe(true);
  });

  test('as a Word document it goes into a file, the same one every time and everywhere', async () => {
    const root = office();
    const bytes: string[] = [];
    for (const TZ of ['UTC', 'Pacific/Kiritimati', 'America/St_Johns']) {
      const answer = await nsm20([...report, '-f', 'docx', '-o', 'out.docx'], { in: root, env: { TZ } });
      expect(answer).toMatchObject({ code: 0, out: '' });
      expect(answer.err).toMatch(/^Wrote out.docx: \d+ records named, \d+ gaps\.\n/);
      bytes.push(readFileSync(join(root, 'out.docx'), 'latin1'));
    }
    expect(bytes[0]!.startsWith('PK')).toBe(true);
    expect(new Set(bytes).size).toBe(1);
  });

  test.each([
    [['-f', 'docx'], 'a Word document goes into a file', 'add "-o report.docx"'],
    [['-f', 'docx', '-o', 'out/'], '"out/" is a folder, and a Word document is one file', 'name a file'],
    [['-f', 'html', '-o', 'out/'], '"out/" is a folder, and a page is one file', 'name a file'],
    [
      ['-f', 'markdown', '-o', 'out.docx'],
      'named like a Word document, and markdown is none',
      'leave out -f',
    ],
    [['-o', '-'], '"-" names no file', 'leave out -o'],
    [['-f', 'pdf'], 'there is no format "pdf"', 'markdown, html, docx, json'],
    [['-f', 'docx', '-o', 'cases/report.docx'], 'which is not for reports', 'name another place'],
  ])('%j is refused', async (more, why, help) => {
    const root = office();
    const { code, out, err } = await nsm20([...report, ...more], { in: root });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(why);
    expect(err).toContain(help);
    expect(existsSync(join(root, 'cases', 'report.docx'))).toBe(false);
  });

  test.each([
    ['out.docx', 'PK'],
    ['out.html', '<!doctype html>'],
    ['out.json', '{'],
    ['out.md', '**UNCLASSIFIED**'],
    ['out', '**UNCLASSIFIED**'],
  ])('without a format, %s tells it', async (file, start) => {
    const root = office();
    await nsm20([...report, '-o', file], { in: root });
    expect(readFileSync(join(root, file), 'latin1').slice(0, start.length)).toBe(start);
  });

  test('a part of a report says that it is one, and nothing of gaps elsewhere', async () => {
    const { out } = await nsm20([...report, '--section', 'annex a', '-f', 'html'], { in: office() });
    expect(out).toContain('A part of the report.</p>');
    expect(out).not.toContain('No gap is known');
  });

  test('a picture says how many rows it leaves to its table', async () => {
    const root = office();
    for (let index = 0; index < 65; index += 1)
      put(
        root,
        `cases/state-${index}.yaml`,
        `kind: recipient\nname: State ${index}\nreceiving_at_issuance: false\n`,
      );
    const { out } = await nsm20([...report, '--section', 'glance', '-f', 'html'], { in: root });
    expect(out).toContain('The picture has the first 60 rows; 8 more are in the table alone.');
  });

  test('a frame of the repository says where the pictures stand, or leaves that to the program', async () => {
    const root = office();
    const parts = [
      '2(a)(i)',
      '2(a)(ii)',
      '2(a)(iii)',
      '2(a)(iv)(1)',
      '2(a)(iv)(2)',
      '2(a)(v)',
      '2(a)(vi)',
      '2(a)(vii)',
      '2(a)(viii)',
      'annex-deadlines',
      'annex-transfers',
      'annex-ignored',
      'annex-records',
    ];
    const frame = (...ids: readonly string[]): string =>
      ids.map((id) => `{% section "${id}" %}\n`).join('\n');
    const headings = async (): Promise<string[]> => {
      const { out, err } = await nsm20([...report, '-f', 'html'], { in: root });
      expect(err).toBe('');
      return Array.from(out.matchAll(/<section id="section-([^"]+)"/g), ([, id]) => id!);
    };
    put(root, 'templates/report.md', frame('front', ...parts));
    expect((await headings()).slice(0, 3)).toEqual(['front', 'glance', '2-a-i']);
    put(root, 'templates/report.md', `Our own words.\n\n${frame('front', ...parts, 'glance')}`);
    expect((await headings()).at(-1)).toBe('glance');
    const { out } = await nsm20([...report, '-f', 'html'], { in: root });
    expect(out).toContain('<p>Our own words.</p>');
  });

  test('the pictures alone, as a section', async () => {
    const { out } = await nsm20([...report, '--section', 'glance', '-f', 'html'], { in: office() });
    expect(out).toContain('Timeline of the period');
    expect(out).not.toContain('New assurances');
    expect((await nsm20([...report, '--section', 'glanse'], { in: office() })).err).toContain(
      'did you mean "glance"?',
    );
  });
});
