/** The project's own case files, against what is publicly known of how the memorandum was carried out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkAnswer, nsm20, project, type Answer } from './program.ts';

const cases = join(project, 'cases');
const records = readdirSync(cases, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.yaml'),
);
const ask = (...args: readonly string[]): Promise<Answer> => nsm20([...args, '-C', project], { in: '/' });
/** A text as one line, so that it does not matter where it was wrapped. */
const unwrapped = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe.concurrent('the first report to Congress', () => {
  test('is due on 2024-05-08, and the record is in order that day', async () => {
    const { code, out, err } = await ask('check', '--as-of', '2024-05-08');
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('warning[nsm20/first-report]: the first report to Congress is due today');
    expect(unwrapped(out)).toContain('due: Wed 2024-05-08 (2024-02-08 + 90 days)');
    expect(unwrapped(out)).toMatch(/0 errors/);
    expect(unwrapped(out)).toContain('Next deadline: Wed 2024-05-08 (today), first-report.');
  });

  test('is one day overdue on 2024-05-09', async () => {
    const { code, out, err } = await ask('check', '--as-of', '2024-05-09');
    expect(err).toBe('');
    expect(code).toBe(1);
    expect(out).toContain('error[nsm20/first-report]: the first report to Congress is 1 day overdue');
    expect(unwrapped(out)).toMatch(/as of Thu 2024-05-09: 1 error,/);
  });

  test('came on 2024-05-10, two days late, which is told and fails nothing', async () => {
    for (const day of ['2024-05-10', '2026-11-21']) {
      const { code, out } = await ask('check', '--as-of', day);
      expect(code).toBe(0);
      expect(out).toContain('info[nsm20/first-report]: the first report to Congress came 2 days late');
      expect(unwrapped(out)).toContain('due: Wed 2024-05-08 (2024-02-08 + 90 days); done Fri 2024-05-10');
    }
  });

  test('is the only thing in error the day after it was due', async () => {
    const answer = await ask('check', '--as-of', '2024-05-09', '-f', 'json');
    const errors = checkAnswer(answer).findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule }) => rule)).toEqual(['nsm20/first-report']);
  });
});

describe.concurrent('the drawdown package of 2024-05-10', () => {
  const day = ['--as-of', '2024-05-10'] as const;

  test('holds interceptors, which are exempt, and shells, which may be delivered', async () => {
    const { code, out } = await ask('show', 'ukraine/pda-57', ...day, '-f', 'json');
    expect(code).toBe(0);
    const { lines } = JSON.parse(out) as {
      lines: { item: string; now: { verdict: string; because: { clause: string | null }[] } }[];
    };
    const line = (item: RegExp): (typeof lines)[number] => {
      const found = lines.filter((each) => item.test(each.item));
      expect(found, String(item)).toHaveLength(1);
      return found[0]!;
    };
    for (const interceptors of [line(/Patriot/), line(/Stinger/)]) {
      expect(interceptors.now.verdict).toBe('exempt');
      expect(interceptors.now.because.map(({ clause }) => clause)).toContain('nsm20/1(d)(1)');
    }
    const shells = line(/155 mm/);
    expect(shells.now.verdict).toBe('assured');
    const clauses = shells.now.because.map(({ clause }) => clause);
    expect(clauses).toEqual(expect.arrayContaining(['nsm20/1(a)(i)', 'nsm20/1(a)(ii)']));
  });

  test('is explained in words', async () => {
    const { out } = await ask('show', 'ukraine/pda-57', ...day);
    const [, ...lines] = unwrapped(out).split(/(?=Line \d+ \()/);
    const said = (item: string): string => lines.find((line) => line.includes(item)) ?? '';
    for (const item of ['Patriot', 'Stinger']) {
      expect(said(item)).toContain('exempt; the memorandum does not apply');
      expect(said(item)).toContain('NSM-20 sec. 1(d)(1)');
    }
    expect(said('155 mm')).toContain('assured; it may be delivered');
    expect(said('155 mm')).toContain('ukraine/assurance-2024');
  });
});

test('seven recipients stand in the 45-day group, all with assurances in time', async () => {
  const { out } = await ask('status', '--as-of', '2024-05-10', '-f', 'json');
  const { recipients } = JSON.parse(out) as {
    recipients: {
      recipient: string;
      group: string;
      assured: { obtained: { latest: string } | null };
      paused: boolean;
    }[];
  };
  const group = recipients.filter(({ group }) => group === 'conflict');
  expect(group.map(({ recipient }) => recipient)).toEqual([
    'colombia',
    'iraq',
    'israel',
    'kenya',
    'nigeria',
    'somalia',
    'ukraine',
  ]);
  for (const { recipient, assured, paused } of group) {
    expect((assured.obtained?.latest ?? 'never') <= '2024-03-24', recipient).toBe(true);
    expect(paused, recipient).toBe(false);
  }
});

test('every record is read, and every record has sources', async () => {
  const { summary, findings } = checkAnswer(await ask('check', '--as-of', '2024-05-10', '-f', 'json'));
  expect(summary.records).toBe(records.length);
  const house = findings.filter(({ rule }) => rule.startsWith('house/') && rule !== 'house/future-fact');
  expect(house).toEqual([]);
  for (const path of records) {
    const { sources } = parse(readFileSync(join(cases, path), 'utf8')) as { sources?: { title?: string }[] };
    expect(sources?.length, path).toBeGreaterThan(0);
    for (const { title } of sources ?? []) expect(title, path).toMatch(/\S/);
  }
});

test('notices that nobody published are unknown to it, never missing', async () => {
  const { out } = await ask('deadlines', '--all', '--as-of', '2026-11-21', '-f', 'json');
  const { deadlines } = JSON.parse(out) as { deadlines: { duty: string; state: string }[] };
  const notices = deadlines.filter(({ duty }) => /notify-assurance|update-president/.test(duty));
  expect(notices.length).toBeGreaterThan(0);
  expect(new Set(notices.map(({ state }) => state))).toEqual(new Set(['undetermined']));
});
