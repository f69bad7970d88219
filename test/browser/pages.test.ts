/** Pages in a real browser: accessible, by the keyboard and enlarged too, and inert whatever records say. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanUp, nsm20, project, temporary } from '../cli/program.ts';
import { programNamed } from './tools.ts';

cleanUp();

const executablePath = programNamed('chromium', 'chromium-browser', 'google-chrome');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'section508', 'best-practice'];
const repositories = join(project, 'test', 'repositories');

/** What is asked of which repository. */
const questions = [
  ['a report', join(repositories, 'report'), 'report --fy 2025 --as-of 2025-05-08'],
  ['the report of the public record', project, 'report --fy 2024 --as-of 2024-08-01'],
  ['one section', join(repositories, 'report'), 'report --fy 2025 --as-of 2025-05-08 --section 2(a)(ii)'],
  ['status with every state', join(repositories, 'clocks'), 'status --as-of 2024-08-20'],
  ['status with every verdict', join(repositories, 'verdicts'), 'status --as-of 2024-08-20'],
] as const;

describe.skipIf(executablePath === undefined)('in a browser', () => {
  let browser: Browser;
  const files = new Map<string, string>();
  const folder = temporary();

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    });
    for (const [index, [name, root, line]] of questions.entries()) {
      const { out, code } = await nsm20([...line.split(' '), '-f', 'html'], { in: root });
      expect(code).toBe(0);
      files.set(name, join(folder, `${index}.html`));
      writeFileSync(files.get(name)!, out);
    }
  }, 120_000);

  afterAll(() => browser.close());

  /** The page, what it asked to load beside itself, and what the browser complained of. */
  async function opened(file: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('console', (message) => void heard.push(message.text()));
    page.on('pageerror', (error) => void heard.push(String(error)));
    page.on('dialog', (dialog) => {
      heard.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) heard.push(`loads ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href);
    return { page, heard, close: () => context.close() };
  }

  describe.each(questions.map(([name]) => name))('%s', (name) => {
    test('axe finds nothing', { timeout: 60_000 }, async () => {
      const { page, heard, close } = await opened(files.get(name)!, { bypassCSP: true });
      await page.addScriptTag({ content: axe });
      const violations = await page.evaluate<string[]>(
        `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(tags)} } }).then(({ violations }) =>
          violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`,
      );
      expect(violations).toEqual([]);
      expect(heard).toEqual([]);
      await close();
    });

    test('its policy is kept, and nothing is loaded', async () => {
      const { page, heard, close } = await opened(files.get(name)!);
      expect(await page.title()).not.toBe('');
      // The style sheet is the one that the policy names: it is used.
      const weight = "getComputedStyle(document.querySelector('.marking')).fontWeight";
      expect(await page.evaluate(weight)).toBe('700');
      expect(heard).toEqual([]);
      await close();
    });

    test('at 400 percent on a usual screen nothing but tables and pictures has to be moved sideways', async () => {
      const { page, close } = await opened(files.get(name)!, { viewport: { width: 320, height: 256 } });
      expect(
        await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
      ).toBeLessThanOrEqual(0);
      const outside = await page.evaluate<string[]>(
        `[...document.querySelectorAll('main *')]
          .filter((each) => !each.closest('.scroll') && each.getBoundingClientRect().right > innerWidth + 1)
          .map((each) => each.outerHTML.slice(0, 80))`,
      );
      expect(outside).toEqual([]);
      await close();
    });
  });

  test('the keyboard skips to the text, and reaches every table and link', async () => {
    const { page, close } = await opened(files.get('one section')!);
    const all = `[...document.querySelectorAll('a, [tabindex="0"]')]`;
    const wanted = await page.evaluate<number>(`${all}.length`);
    const reached: number[] = [];
    for (let times = 0; times < wanted; times += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate<number>(`${all}.indexOf(document.activeElement)`));
    }
    expect(reached).toEqual(Array.from({ length: wanted }, (_, index) => index));
    await page.locator('.skip').focus();
    expect((await page.locator('.skip').boundingBox())!.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await close();
  });

  test('a link to a record leads to its line in the index', async () => {
    const { page, close } = await opened(files.get('a report')!);
    await page.locator('main a[href^="#record-"]').first().click();
    const target = page.locator(':target');
    expect(await page.evaluate("document.querySelector(':target').tagName")).toBe('TR');
    expect(await target.locator('code').first().textContent()).toBe(
      await page.locator('main a[href^="#record-"] code').first().textContent(),
    );
    await close();
  });

  test('links of a status page lead to case files of the repository', async () => {
    const { page, close } = await opened(files.get('status with every state')!);
    const links = await page.evaluate<string[]>(
      "[...document.querySelectorAll('main a')].map((each) => each.getAttribute('href'))",
    );
    const toFiles = links.filter((link) => !/^(https:|#)/.test(link));
    expect(toFiles.length).toBeGreaterThan(10);
    for (const link of new Set(toFiles))
      expect(readFileSync(join(repositories, 'clocks', decodeURIComponent(link)), 'utf8')).toContain(
        'kind: ',
      );
    await close();
  });

  test('printed, it has its marking on each sheet and heads of tables again', async () => {
    const { page, close } = await opened(files.get('a report')!);
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
    writeFileSync(join(folder, 'report.pdf'), pdf);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await close();
  });

  test(
    'what a record says runs nothing and loads nothing, and makes no element',
    { timeout: 60_000 },
    async () => {
      const payload = `"><script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)></style><style>*{display:none}</style><a href="javascript:alert(1)">x</a><iframe src="https://example.org">`;
      const said = JSON.stringify(payload);
      const root = (words: string): string =>
        temporary({
          'nsm20.yaml': `title: ${words}\nreport: { title: ${words} }\n`,
          'cases/freedonia.yaml': `kind: recipient\nname: ${words}\nreceiving_at_issuance: true\n`,
          'cases/freedonia/letter.yaml': `kind: assurance\nrecipient: freedonia\ncovers: [ihl]\nreceived: 2024-03-20\ncredibility: [{ finding: credible-and-reliable, by: state, on: 2024-03-20, basis: ${words} }]\n`,
          'cases/freedonia/shells.yaml': `kind: transfer\nrecipient: freedonia\nprogram: fmf\ntitle: ${words}\nannounced: 2024-03-01\nlines: [{ item: ${words}, value: 5 }]\n`,
        });
      for (const line of ['report --fy 2024 --as-of 2024-06-01', 'status --as-of 2024-06-01']) {
        const shapes: string[][] = [];
        for (const words of ['harmless', said]) {
          const { out } = await nsm20([...line.split(' '), '-f', 'html'], { in: root(words) });
          const file = join(folder, `hostile-${shapes.length}.html`);
          writeFileSync(file, out);
          const { page, heard, close } = await opened(file);
          shapes.push(
            await page.evaluate<string[]>(
              "[...document.querySelectorAll('*')].map((each) => [each.tagName, ...each.getAttributeNames()].join(' '))",
            ),
          );
          if (words !== 'harmless')
            expect(await page.locator('main').innerText()).toContain('<script>alert(1)</script>');
          expect(heard).toEqual([]);
          await close();
        }
        expect(shapes[1]).toEqual(shapes[0]);
      }
    },
  );
});
