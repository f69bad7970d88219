/** The Word document in a real office program: it opens, and its pages have what the report says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, describe, expect, test } from 'vitest';
import { cleanUp, nsm20, project, temporary } from '../cli/program.ts';
import { paragraphsOf } from '../report/told.ts';
import { programNamed } from './tools.ts';

cleanUp();

const office = programNamed('soffice', 'libreoffice');
const reader = programNamed('pdftotext');
const root = join(project, 'test', 'repositories', 'report');

describe.skipIf(office === undefined || reader === undefined)('in an office program', () => {
  const folder = temporary();
  const word = join(folder, 'report.docx');
  let pages: string[] = [];

  beforeAll(async () => {
    const line = ['report', '--fy', '2025', '--as-of', '2025-05-08', '-f', 'docx', '-o', word];
    expect(await nsm20(line, { in: root })).toMatchObject({ code: 0, out: '' });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await execa(office!, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, word], {
      env: { HOME: folder },
    });
    const { stdout } = await execa(reader!, ['-layout', join(folder, 'report.pdf'), '-']);
    pages = stdout.split('\f').filter((page) => page.trim() !== '');
  }, 180_000);

  test('every page has its marking above and below, and its number', () => {
    expect(pages.length).toBeGreaterThan(5);
    for (const [index, page] of pages.entries()) {
      expect(page.match(/UNCLASSIFIED/g)).toHaveLength(2);
      expect(page).toMatch(new RegExp(`Page ${index + 1} of ${pages.length}\\b`));
    }
  });

  test('the contents name the page of each section', () => {
    const titles = paragraphsOf(readFileSync(word))
      .filter(({ style }) => style === 'Heading1')
      .map(({ text }) => text);
    expect(titles).toHaveLength(15);
    for (const title of titles) {
      const start = title.slice(0, 40).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      const [, number] = new RegExp(`^ *${start}[^\\n]*\\.{3,} *(\\d+)$`, 'm').exec(pages[0]!) ?? [];
      expect([title, Number(number) > 0]).toEqual([title, true]);
      expect(pages[Number(number) - 1]).toMatch(new RegExp(`^ *${start}(?![^\\n]*\\.{3})`, 'm'));
    }
  });

  test('the words of every paragraph are there, in their order', () => {
    const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');
    const running = pages
      .map((page) => page.replaceAll(/^ *(UNCLASSIFIED|Page \d+ of \d+) *$/gm, ''))
      .join('\n');
    const whole = squeezed(running);
    let at = 0;
    // Cells stand beside each other on a page: the paragraphs between tables are looked for.
    const told = paragraphsOf(readFileSync(word)).filter(({ style }) =>
      /^(Heading\d|Title|Lead|Caption)$/.test(style),
    );
    expect(told.length).toBeGreaterThan(25);
    for (const { text } of told) {
      const found = whole.indexOf(squeezed(text), at);
      expect([text, found >= at]).toEqual([text, true]);
      at = found;
    }
  });

  test('a table that goes on has its head again', () => {
    const heads = pages.filter((page) => /Recipient +When +What the case files show/.test(page));
    expect(heads.length).toBeGreaterThan(1);
  });
});
