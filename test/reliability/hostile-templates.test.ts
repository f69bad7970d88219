/**
 * Templates from strangers: what each may cost, and that none reads anything. By day they are drawn in this process, and
 * a few by the program; at night the program draws each.
 */
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outline } from '../../src/report/draft.ts';
import { specimenOf } from '../../src/report/specimen.ts';
import { draw, type Drawn } from '../../src/template/draw.ts';
import { byCodeUnit } from '../../src/records/source.ts';
import { cleanUp, controls, nsm20, project, put, temporary, type Answer } from '../cli/program.ts';
import { costly, costlyLater, harmless, mistaken, type Hostile } from './hostile-templates.ts';
import { count, figure, isNight } from './figures.ts';
import { mostMemoryOf } from './memory.ts';

cleanUp();

const canary = 'canary-91c3e7';
/** The office of the fictional report, with templates in its folder and a secret beside it. */
function officeWith(files: Hostile['files']): string {
  const outside = temporary({ 'outside.md': canary, outside: canary });
  const folder = join(outside, 'office');
  cpSync(join(project, 'test/repositories/report'), folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) put(folder, `templates/${name}`, content);
  return folder;
}

const drawnBy = (folder: string, ...args: string[]): Promise<Answer> =>
  nsm20(['report', '--fy', '2025', '--as-of', '2025-01-15', ...args], {
    in: folder,
    env: { NSM20_TEST_CANARY: canary },
  });

const builtIn = Object.fromEntries(
  readdirSync(join(project, 'templates'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(join(project, 'templates', name), 'utf8')]),
);

/** The section of the challenges, drawn in this process from facts made up for it. */
function tried(files: Hostile['files'], patience: number): Drawn {
  const section = outline.find(({ template }) => template === 'challenges')!;
  const { report: about, ...facts } = specimenOf(section.template, 'full');
  return draw(
    {
      templates: { ...builtIn, ...(files as Record<string, string>) },
      about: {},
      sections: [{ ...section, facts: { ...facts, report: about }, tells: [] }],
      gaps: [],
      records: ['specimen'],
      filledLater: {},
      only: [section.id],
      patience,
      parts: 5_000_000,
      length: 500_000,
    },
    { worked: () => performance.now() },
  );
}

const said = (drawn: Drawn): string =>
  'mistakes' in drawn
    ? drawn.mistakes
        .map(({ template, line, column, message }) => `${template}:${line}:${column}: ${message}`)
        .join('\n')
    : '';

describe.skipIf(isNight)('drawn from facts made up', () => {
  test.each(mistaken)('$what is told', ({ files, says }) => {
    expect(said(tried(files, 5_000))).toMatch(says!);
  });

  test.each(costly)('$what is stopped', ({ files, says }) => {
    expect(said(tried(files, 100))).toMatch(says!);
  });

  test.each(harmless)('$what is drawn', ({ files }) => {
    expect(said(tried(files, 5_000))).toBe('');
  });
});

describe('by the program', () => {
  test.each<[why: string, files: Hostile['files'], says: readonly RegExp[]]>([
    [
      'mistakes in several templates, each at its place',
      {
        'challenges.md': 'x\n{{ section.titel }}',
        'new-assurances.md':
          '{% for a in assurances %}{% if a.withdrawn %}{{ a.withdrown | on }}{% endif %}{{ a.record | record }}{% endfor %}',
        'civilian-harm.md': '{{ section.title | upcas }}',
        'civilian-harm-mitigation.md': '{% render "../../outside" %}',
        'diversion-and-misuse.md': '{{ "made/up" | record }}',
        'humanitarian-assistance.md': '{% render "humanitarian-assistance" %}',
        'international-law.md': '{% render "/etc/passwd" %}',
      },
      [
        /templates\/challenges\.md:2:4: "section\.titel" is not known here; did you mean "title"\?/,
        // Where the records of this office do not lead.
        /templates\/new-assurances\.md:1:49: "a\.withdrown" is not known here; did you mean "withdrawn"\?/,
        /templates\/civilian-harm\.md:1:1: there is no filter "upcas"; did you mean "upcase"\?/,
        /templates\/civilian-harm-mitigation\.md:1:1: there is no template "outside"/,
        /templates\/diversion-and-misuse\.md:1:1: .*there is none of this name/,
        /templates\/humanitarian-assistance\.md:1:1: it renders itself, or nests too deep/,
        /templates\/international-law\.md:1:1: there is no template "passwd"/,
      ],
    ],
    [
      'records left out, and one that only its gap names',
      {
        'challenges.md':
          '{% for each in challenges %}{% unless each.information_available == null %}{{ each.record | record }}{% endunless %}{% endfor %}.',
        'new-assurances.md': 'None.',
      },
      [
        /challenges\.md:1:1: it leaves out a record that section 2\(a\)\(viii\) has to name with the filter "record": challenges\/2025-letters/,
        /new-assurances\.md:1:1: it leaves out records? that section 2\(a\)\(i\) has to name/,
      ],
    ],
    [
      'files that are no template of a report',
      { 'chalenges.md': 'x', 'challenges.liquid': 'x' },
      [
        /templates\/chalenges\.md:1:1: no section and no other template asks for it; did you mean "challenges\.md"\?/,
        /templates\/challenges\.liquid:1:1: the name of a template ends in "\.md"/,
      ],
    ],
    [
      'a section left out of the frame',
      { 'report.md': '{% section "front" %}' },
      [/templates\/report\.md:1:1: it asks for no section 2\(a\)\(i\), /],
    ],
    ['a marking above CUI', { 'challenges.md': 'SECRET//NOFORN' }, [/marking above CUI/]],
    [
      'bytes that are no UTF-8',
      { 'challenges.md': Buffer.from('Caf\xe9', 'latin1') },
      [/templates\/challenges\.md.*not UTF-8 at byte 4/],
    ],
    [
      'more than a mebibyte',
      { 'challenges.md': 'x'.repeat(1024 * 1024 + 1) },
      [/templates\/challenges\.md.*larger than 1 MiB/],
    ],
    [
      'a loop of loops',
      costly[0]!.files,
      [/too much time or memory|templates\/challenges\.md took more than/],
    ],
  ])('refused: %s', async (_, files, says) => {
    const { code, out, err } = await drawnBy(officeWith(files), '--check');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const each of says) expect(err).toMatch(each);
    expect(err).not.toContain(canary);
  });

  test.each([
    ['to a file of the system', '/etc/passwd'],
    ['to a file beside the repository', '../../outside.md'],
  ])('refused: a link %s', async (_, target) => {
    const folder = officeWith({ 'README.md': 'x' });
    symlinkSync(target, join(folder, 'templates', 'challenges.md'));
    const { code, out, err } = await drawnBy(folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/templates\/challenges\.md.*link/);
    expect(err).not.toContain(canary);
  });

  test('drawn: what is harmless, with nothing that a build service or a browser would run', async () => {
    const [, , markup, command] = harmless as readonly [Hostile, Hostile, Hostile, Hostile];
    const { code, out, err } = await drawnBy(
      officeWith({
        'challenges.md': `${String(markup.files['challenges.md'])}${String(command.files['challenges.md'])}`,
      }),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toMatch(/(?<!\\)<script|(?<!\\)!?\[[xy]\]\(|^\s*::|##\[/m);
    expect(out).not.toMatch(controls);
  });
});

/** What one may take above an honest report, in milliseconds, and all its processes together, in MiB. */
const most = { time: 2_000, memory: 300 } as const;

describe.runIf(isNight)('alone, at night', () => {
  test('each ends in time, in little memory, and reads nothing', async (context) => {
    const rows = [...mistaken, ...costly, ...costlyLater, ...harmless];
    const base = await mostMemoryOf(() => drawnBy(officeWith({})));
    const wrong: string[] = [];
    let [slowest, largest] = [0, 0];
    for (const { what, files, says } of rows) {
      const folder = officeWith(files);
      const before = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted(byCodeUnit);
      // What costs too much does so every time; a machine that is busy does not.
      const { answer, took, memory } = await mostMemoryOf(() => drawnBy(folder));
      const { code, out, err } = answer;
      const above =
        (took - base.took > most.time ? await mostMemoryOf(() => drawnBy(folder)) : { took }).took -
        base.took;
      slowest = Math.max(slowest, above);
      largest = Math.max(largest, memory);
      if (above > most.time) wrong.push(`${what}: ${Math.round(above)} ms above`);
      if (memory > most.memory) wrong.push(`${what}: ${Math.round(memory)} MiB`);
      if (code !== (says ? 2 : 0)) wrong.push(`${what}: exit ${code}: ${err}`);
      if (says && !says.test(err)) wrong.push(`${what}: ${err}`);
      if ((out + err).includes(canary) || /root:x:/.test(out + err)) wrong.push(`${what}: read the canary`);
      if (/^\s+at /m.test(out + err)) wrong.push(`${what}: a stack`);
      expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted(byCodeUnit)).toEqual(before);
    }
    expect(wrong).toEqual([]);
    figure(context, {
      goal: 'Q14',
      says: `hostile templates: ${count(rows.length)} of them, at most ${Math.round(slowest)} ms above an honest report${existsSync('/proc/self/status') ? `, ${Math.round(largest)} MiB in all processes` : ''}, 0 bytes read outside`,
      mark: '27 templates, each within 2,000 ms above, 300 MiB, 0 bytes',
    });
  });
});
