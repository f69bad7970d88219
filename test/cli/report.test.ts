/** `nsm20 report`, run for real: what it prints, what it refuses, what it writes, and its exit codes. What
 * templates from strangers are kept from stands in `test/reliability/hostile-templates.test.ts`. */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../src/cli/main.ts';
import { byCodeUnit } from '../../src/records/source.ts';
import { cleanUp, controls, nsm20, project, put, repository, shell, temporary } from './program.ts';

cleanUp();

/** A copy outside of git, so that no commit is named. */
function copyOf(...from: readonly (readonly [source: string, target: string])[]): string {
  const folder = temporary();
  for (const [source, target] of from)
    cpSync(join(project, source), join(folder, target), { recursive: true });
  return folder;
}
const fictional = (): string => copyOf(['test/repositories/report', '.']);
const office = fictional();
const publicRecord = copyOf(['cases', 'cases'], ['nsm20.yaml', 'nsm20.yaml']);
const asOf = ['--as-of', '2025-01-15'];
const draft = (...args: string[]) => nsm20(['report', '--fy', '2025', ...asOf, ...args], { in: office });

describe('whole reports, as reviewed', () => {
  test.each([
    ['fy2024.md', publicRecord, '2024', '2024-05-10'],
    ['fy2025.md', publicRecord, '2025', '2025-09-30'],
    ['fictional-fy2024.md', office, '2024', '2024-05-10'],
    ['fictional-fy2025.md', office, '2025', '2025-01-15'],
  ])('%s', async (file, folder, year, day) => {
    const { out, err, code } = await nsm20(['report', '--fy', year, '--as-of', day], { in: folder });
    expect({ err, code }).toEqual({ err: '', code: 0 });
    // A report names the program: a release changes nothing else in it.
    const steady = out.replace(`nsm20 ${version()}`, 'nsm20 VERSION');
    await expect(steady).toMatchFileSnapshot(`../reports/${file}`);
  });

  test('the gaps of the fictional report', async () => {
    const { out, code } = await draft('--check');
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot('../reports/fictional-fy2025-gaps.txt');
  });
});

describe('what is asked for', () => {
  test('one section alone, by its id, with or without the sign', async () => {
    const { out } = await draft('--section', '2(a)(v)');
    expect(out).toMatch(/^\*\*UNCLASSIFIED\*\*\n\n## §2\(a\)\(v\) How item \(iv\) is analyzed\n/);
    expect(out.match(/^## /gm)).toHaveLength(1);
    expect((await draft('--section', '§2(a)(v)')).out).toBe(out);
  });

  test('both parts of item (iv)', async () => {
    const { out } = await draft('--section', '2(a)(iv)');
    expect(out.match(/^## .*/gm)).toEqual([
      '## §2(a)(iv)(1) Use that falls short of good practice in sparing civilians',
      '## §2(a)(iv)(2) Efforts to bring about that practice',
    ]);
  });

  test('the index of records alone speaks of the whole report', async () => {
    const { out } = await draft('--section', 'annex-records');
    expect(out).toContain('| `sylvania/incident-2024-clinic` | §2(a)(ii), §2(a)(iv)(1) |');
  });

  test('json holds the same sections, with records on every block', async () => {
    const { out } = await draft('-f', 'json');
    const report = JSON.parse(out) as {
      format: string;
      parts: { id: string; blocks: { records: string[] }[] }[];
      gaps: unknown[];
      index: { record: string; sections: string[] }[];
    };
    expect(report.format).toBe('nsm20.report/1');
    expect(report.parts.map(({ id }) => id)).toEqual([
      'front',
      'glance',
      ...['i', 'ii', 'iii', 'iv)(1', 'iv)(2', 'v', 'vi', 'vii', 'viii'].map((item) => `2(a)(${item})`),
      'annex-deadlines',
      'annex-transfers',
      'annex-ignored',
      'annex-records',
    ]);
    for (const { blocks } of report.parts)
      for (const block of blocks) expect(Array.isArray(block.records)).toBe(true);
    expect(report.gaps).toHaveLength(5);
    expect(report.index).toContainEqual({ record: 'mitigations/fmf-plan', sections: ['2(a)(iv)(2)'] });
  });

  test('check in json, and as sentences', async () => {
    const { out, code } = await draft('--check', '-f', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      format: 'nsm20.report-check/1',
      fiscalYear: 2025,
      complete: false,
      gaps: [{ section: '2(a)(i)', clause: '2(a)(i)', records: ['elbonia/call'] }, {}, {}, {}, {}],
    });
    const plain = await draft('--check', '--plain');
    expect(plain.out).toMatch(/^Gap, clause 2\(a\)\(i\): .* Help: .*\.$/m);
    expect(plain.out).toContain('Summary: the report of fiscal year 2025 leaves 5 gaps.');
  });

  test('check of one section speaks of that section', async () => {
    expect((await draft('--check', '--section', '2(a)(iii)')).code).toBe(0);
    expect((await draft('--check', '--section', '2(a)(vii)')).code).toBe(1);
  });

  test('records marked CUI are drawn from only for a report marked CUI', async () => {
    const folder = fictional();
    const path = 'cases/procedures/state-harm.yaml';
    put(folder, path, `${readFileSync(join(folder, path), 'utf8')}\nmarking: CUI\n`);
    const ask = ['report', '--fy', '2025', ...asOf];
    const refused = await nsm20(ask, { in: folder });
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 2, out: '' });
    expect(refused.err).toContain('procedures/state-harm');
    expect((await nsm20([...ask, '--section', '2(a)(i)'], { in: folder })).code).toBe(2);
    const settings = readFileSync(join(folder, 'nsm20.yaml'), 'utf8').replace(/marking: U\b/, 'marking: CUI');
    put(folder, 'nsm20.yaml', settings);
    const { code, out } = await nsm20(ask, { in: folder });
    expect(code).toBe(0);
    expect(out).toMatch(/^\*\*CUI\*\*\n[^]*\n\*\*CUI\*\*\n$/);
  });
});

test('what lies out of scope stays apart after the memorandum has ended', async () => {
  const annex = async (day: string): Promise<string> =>
    (
      await nsm20(['report', '--fy', '2025', '--as-of', day, '--section', 'annex-transfers'], {
        in: publicRecord,
      })
    ).out;
  const apart = (text: string): string[] =>
    text.split('\n').filter((line) => line.includes('Maintenance and sustainment support'));
  for (const day of ['2025-02-21', '2025-02-22']) {
    const [covered, ...others] = (await annex(day)).split('Lines recorded as exempt');
    expect(apart(covered!), day).toEqual([]);
    expect(others.flatMap(apart), day).not.toEqual([]);
  }
});

describe('what is refused', () => {
  test.each<[why: string, args: string[], complaint: RegExp]>([
    ['no year', [], /^nsm20: report needs --fy <year>; run nsm20 help report\n$/],
    ['a year that is none', ['--fy', 'next'], /"next" is no value of --fy; it is a fiscal year, as 2025\n$/],
    ['a year before the memorandum', ['--fy', '2023'], /the memorandum is of 2024-02-08/],
    ['a year to come', ['--fy', '2026'], /begins on 2025-10-01, after the day of the question/],
    [
      'a section that is none',
      ['--fy', '2025', '--section', '2(a)(ix)'],
      /there is no section.*\n.*did you mean/,
    ],
    ['a format that is none', ['--fy', '2025', '-f', 'pdf'], /there is no format "pdf"/],
    ['check that writes', ['--fy', '2025', '--check', '-o', 'x.md'], /--check writes nothing/],
    ['an output without a name', ['--fy', '2025', '-o', ''], /--output names no file/],
    ['a file among the records', ['--fy', '2025', '-o', 'cases/x.md'], /not for reports/],
    ['a file named like a record', ['--fy', '2025', '-o', 'nsm20.yaml'], /named like a record/],
    ['a file where no folder is', ['--fy', '2025', '-o', 'nowhere/x.md'], /could not be written/],
  ])('%s', async (_, args, complaint) => {
    const { code, out, err } = await nsm20(['report', ...asOf, ...args], { in: office });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(complaint);
    expect(err).not.toMatch(/\bat .*\.js:/);
  });

  test('a file that holds a marking above CUI', async () => {
    const folder = fictional();
    put(
      folder,
      'cases/challenges/2025-x.yaml',
      'kind: challenge\nfiscal_year: 2025\nclause: 2(a)(i)\ntext: (S//NF) x\n',
    );
    const { code, out, err } = await nsm20(['report', '--fy', '2025', ...asOf], { in: folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('cases/challenges/2025-x.yaml');
    expect(err).not.toContain('NF');
  });

  test('a year after the end of the memorandum', async () => {
    const { code, err } = await nsm20(['report', '--fy', '2026', '--as-of', '2026-01-01'], {
      in: publicRecord,
    });
    expect(code).toBe(2);
    expect(err).toMatch(/binds until 2025-02-21/);
  });
});

describe('own templates', () => {
  const withTemplate = (name: string, text: string): string => {
    const folder = fictional();
    put(folder, `templates/${name}`, text);
    return folder;
  };
  const drawn = (folder: string, ...args: string[]) =>
    nsm20(['report', '--fy', '2025', ...asOf, ...args], { in: folder });

  test('one takes the place of the built-in one, and the report says so', async () => {
    const folder = withTemplate(
      'civilian-harm-mitigation.md',
      '{% for effort in efforts %}\n- {{ effort.effort }} {{ effort.record | record }}\n{%- endfor %}\n',
    );
    const { code, out } = await drawn(folder);
    expect(code).toBe(0);
    expect(out).toMatch(
      /\| Templates \| civilian-harm-mitigation\.md of this repository, sha256 [0-9a-f]{64} \|/,
    );
    expect(out).toContain('- A course for targeting officers is held twice a year with two advisers.');
  });

  test('a README beside them is no template', async () => {
    expect((await drawn(withTemplate('README.md', 'Ours.'))).code).toBe(0);
  });
});

describe('writing', () => {
  test('a file, whole, and again the same', async () => {
    const folder = fictional();
    const ask = ['report', '--fy', '2025', ...asOf];
    const { code, out, err } = await nsm20([...ask, '-o', 'fy2025.md'], { in: folder });
    expect(err).toMatch(/^Wrote fy2025\.md: \d+ records named, 5 gaps\.\n$/);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const written = readFileSync(join(folder, 'fy2025.md'), 'utf8');
    expect((await nsm20(ask, { in: folder })).out).toBe(written);
    await nsm20([...ask, '-o', 'fy2025.md', '-q'], { in: folder });
    expect(readFileSync(join(folder, 'fy2025.md'), 'utf8')).toBe(written);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a folder, one file for each section and an index that leads to them', async () => {
    const folder = fictional();
    await nsm20(['report', '--fy', '2025', ...asOf, '-o', 'out/'], { in: folder });
    const names = readdirSync(join(folder, 'out')).toSorted();
    expect(names).toHaveLength(16);
    const index = readFileSync(join(folder, 'out', 'index.md'), 'utf8');
    const linked = [...index.matchAll(/\]\(([^)]+)\)/g)].map(([, name]) => name!);
    expect(['index.md', ...linked].toSorted()).toEqual(names);
    expect(index).toContain('(2 gaps)');
    expect(existsSync(join(folder, 'out', '02-2-a-i.md'))).toBe(true);
  });

  test('check and standard output write nothing', async () => {
    const folder = fictional();
    const before = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted(byCodeUnit);
    await nsm20(['report', '--fy', '2025', ...asOf], { in: folder });
    await nsm20(['report', '--fy', '2025', ...asOf, '--check'], { in: folder });
    expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted(byCodeUnit)).toEqual(before);
  });
});

test('the same bytes in any place and language', async () => {
  const { out } = await draft();
  for (const env of [
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'ar_EG.UTF-8' },
  ]) {
    expect((await nsm20(['report', '--fy', '2025', ...asOf], { in: office, env })).out).toBe(out);
  }
});

test('a reader that has seen enough ends it quietly', async () => {
  const { code, err } = await shell('nsm20 report --fy 2025 --as-of 2025-01-15 | head -1', { in: office });
  expect({ code: code === 0 || code === 141, err }).toEqual({ code: true, err: '' });
});

test('nothing a record says moves the cursor, or becomes markup', async () => {
  const hostile = String.raw`"<script>alert(1)</script> [a](javascript:x) ![i](http://x/y.png) @all | cell\n# head\n- item {{ report.title }} {% gaps %} ::error::x ##[error]x =1+1 \ue000r0\ue001"`;
  const folder = repository(`
-- nsm20.yaml --
title: Office
-- freedonia.yaml --
kind: recipient
name: ${hostile}
-- challenges/one.yaml --
kind: challenge
fiscal_year: 2024
clause: 2(a)(i)
text: ${hostile}
recipient: freedonia
`);
  const ask = ['report', '--fy', '2024', '--as-of', '2024-05-10'];
  const { code, out } = await nsm20(ask, { in: folder });
  expect(code).toBe(0);
  expect(out).not.toMatch(controls);
  expect(out).not.toMatch(/(?<!\\)<script|(?<!\\)!?\[[ai]\\?\]\(|^::|##\[|^# head|^- item/m);
  expect(out).toContain('{{ report.title }} {% gaps %}');
  const { gaps } = JSON.parse((await nsm20([...ask, '--check', '-f', 'json'], { in: folder })).out) as {
    gaps: unknown[];
  };
  expect(gaps.length).toBeGreaterThan(0);
});
