/** A change judged against a revision: what fails, what is shown, and whose settings count. Real git, real files. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validator } from '../schema/validator.ts';
import { run, type Run } from '../support.ts';
import { git } from './git-program.ts';
import { cleanUp, nsm20, put, temporary } from './program.ts';

cleanUp();

const freedonia = `kind: recipient
name: Freedonia
receiving_at_issuance: true
group: { conflict: true, by: state, on: 2024-02-20 }
sources: [{ title: Cable 12 }]
`;
const letter = (received = '2024-03-20'): string => `kind: assurance
recipient: freedonia
covers: [ihl, humanitarian-access]
received: ${received}
credibility:
  - { finding: credible-and-reliable, by: state, on: 2024-03-22 }
sources: [{ title: Letter of 18 March }]
`;
const accepting = `ignore:
  - { rule: nsm20/notify-assurance, until: 2024-12-31, office: the desk, because: on its way }
`;

/** A repository whose branch \`main\` holds these files; the work tree is free to change. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = temporary(files);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all', '--force');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Begin');
  return folder;
}

const base = {
  'nsm20.yaml': 'title: Office\n',
  'cases/freedonia.yaml': freedonia,
  'cases/freedonia/letter.yaml': letter(),
} as const;

const since = (folder: string, ...args: readonly string[]): Promise<Run> =>
  run(folder, ['check', '--since', 'main', '--as-of', '2024-05-01', ...args]);

/** The part of an answer that begins with \`title\`. */
const part = (out: string, title: string): string =>
  out.split('\n\n').find((block) => block.startsWith(title)) ?? '';

describe('what fails', () => {
  test('nothing new passes, and what was there is shown', async () => {
    const folder = repository(base);
    const { code, out } = await since(folder);
    expect(code).toBe(0);
    expect(part(out, 'Already in main')).toBe(
      `Already in main (3, not failing this check):
  - error nsm20/notify-assurance freedonia/letter: notice of this assurance to
    Congress is 12 days overdue
  - warning nsm20/update-president cases/freedonia.yaml: the update to the
    President on the 45-day group is 38 days overdue
  - warning nsm20/first-report nsm20.yaml: the first report to Congress is due
    in 7 days`,
    );
    expect(out).toContain('Passed.');
    expect((await run(folder, ['check', '--as-of', '2024-05-01'])).code).toBe(1);
  });

  test('a new finding fails and is framed', async () => {
    const folder = repository(base);
    put(folder, 'cases/freedonia/second.yaml', letter('2024-03-15'));
    const { code, out } = await since(folder);
    expect(code).toBe(1);
    expect(out.match(/^error\[.*\n.*/gm)).toEqual([
      'error[nsm20/notify-assurance]: notice of this assurance to Congress is 17 days\n  overdue',
    ]);
    expect(out).toMatch(/^New since main \([0-9a-f]{12}\): 1 error\.\nFailed \(--fail-on error\)\.$/m);
    expect((await since(folder, '--fail-on', 'never')).code).toBe(0);
  });

  test('a warning fails where warnings fail', async () => {
    const folder = repository({ ...base, 'cases/sylvania.yaml': freedonia.replace('Freedonia', 'Sylvania') });
    put(folder, 'cases/sylvania.yaml', 'kind: recipient\nname: Sylvania\nreceiving_at_issuance: true\n');
    expect((await since(folder)).code).toBe(0);
    expect((await since(folder, '--fail-on', 'warning')).code).toBe(1);
  });

  test('a file that breaks fails, whatever level its finding is given', async () => {
    const rules = 'rules: { house/wrong-shape: info, house/unknown-key: info }\n';
    const folder = repository({ ...base, 'nsm20.yaml': rules });
    put(folder, 'cases/freedonia/letter.yaml', letter('2024-02-30'));
    const { code, out } = await since(folder);
    expect(code).toBe(1);
    expect(out).toContain('1 file cannot be taken in, and could be before, is new, or was changed.');
  });

  test('both revisions may be named, and both days of the question are one', async () => {
    const folder = repository(base);
    put(folder, 'cases/freedonia/second.yaml', letter('2024-03-15'));
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'Go on');
    rmSync(join(folder, 'cases/freedonia/second.yaml'));
    const ask = async (rev: string, ref: string): Promise<unknown> => {
      const { out } = await run(folder, [
        'check',
        '--rev',
        rev,
        '--since',
        ref,
        '--as-of',
        '2024-05-01',
        '-f',
        'json',
      ]);
      const { findings, since: told } = JSON.parse(out) as {
        findings: { record: string; isNew: boolean }[];
        since: { commit: string; gone: { record: string }[] };
      };
      return {
        fresh: findings.filter(({ isNew }) => isNew).map(({ record }) => record),
        gone: told.gone.map(({ record }) => record),
        commit: told.commit,
      };
    };
    const [older, newer] = [git(folder, 'rev-parse', 'main~1'), git(folder, 'rev-parse', 'main')];
    expect(await ask('main', 'main~1')).toEqual({ fresh: ['freedonia/second'], gone: [], commit: older });
    expect(await ask('main~1', 'main')).toEqual({ fresh: [], gone: ['freedonia/second'], commit: newer });
  });
});

describe('what the change does', () => {
  test('in JSON, by the schema of the answer', async () => {
    const folder = repository({ ...base, 'cases/freedonia/letter.yaml': letter() + accepting });
    put(folder, 'cases/freedonia/letter.yaml', letter('2024-03-21'));
    put(folder, 'cases/freedonia/second.yaml', 'kind: assurance\n');
    put(folder, 'nsm20.yaml', 'title: Another office\n');
    const { out } = await since(folder, '--format', 'json');
    const fits = validator('output');
    expect([fits(JSON.parse(out)), fits.errors]).toEqual([true, null]);
    const told = (JSON.parse(out) as { since: Record<string, unknown> }).since;
    expect([told['newlyBroken'], told['held']]).toEqual([
      ['cases/freedonia/second.yaml'],
      {
        settings: ['title'],
        templates: [],
        acceptances: [
          {
            rule: 'nsm20/notify-assurance',
            until: '2024-12-31',
            office: 'the desk',
            because: 'on its way',
            record: 'freedonia/letter',
            change: 'taken away',
          },
        ],
      },
    ]);
  });

  test('moves, mends and brings', async () => {
    const folder = repository({ 'cases/freedonia.yaml': freedonia });
    put(folder, 'cases/freedonia/letter.yaml', letter());
    put(
      folder,
      'cases/freedonia/told.yaml',
      'kind: notice\nto: congress\nunder: "2(d)"\nabout: [freedonia/letter]\nsent: 2024-04-10\ncommittees: [sfrc, sasc, sac, hfac, hasc, hac]\n',
    );
    const { code, out } = await since(folder);
    expect(out).toContain(`No longer found (1):
  - error nsm20/obtain-assurances freedonia: obtaining assurances from Freedonia
    is 38 days overdue`);
    expect(part(out, 'What the change does')).toBe(`What the change does:
  - 2 records are new (freedonia/letter, freedonia/told)
  - 1 obligation is new: met (freedonia/letter)
  - 1 obligation moves from overdue to met (freedonia)`);
    expect(code).toBe(0);
  });
});

describe('whose settings count', () => {
  test('an acceptance that the change brings does not count yet, and is shown', async () => {
    const folder = repository({ 'cases/freedonia.yaml': freedonia });
    put(folder, 'cases/freedonia/letter.yaml', letter() + accepting);
    const { code, out } = await since(folder);
    expect(code).toBe(1);
    expect(part(out, 'Changed, but not used here')).toContain(
      'ignore brought: nsm20/notify-assurance on freedonia/letter, by the desk\n    until 2024-12-31: on its way',
    );
  });

  test('one that was there goes on to count; taken away, it counts no more', async () => {
    const folder = repository({ ...base, 'cases/freedonia/letter.yaml': letter() + accepting });
    put(folder, 'cases/freedonia/letter.yaml', `${letter()}note: a remark\n${accepting}`);
    expect((await since(folder)).code).toBe(0);
    put(folder, 'cases/freedonia/letter.yaml', letter());
    const { code, out } = await since(folder);
    expect(code).toBe(1);
    expect(out).toContain('ignore taken away');
  });

  test.each([
    ['a longer end', 'until: 2024-12-31', 'until: 2025-12-31', 0],
    ['another office', 'office: the desk', 'office: the front office', 0],
    ['an end that has passed', 'until: 2024-12-31', 'until: 2024-04-30', 1],
    ['another rule', 'nsm20/notify-assurance', 'nsm20/obtain-assurances', 1],
  ])(
    'one with %s is shown, and the one that it replaces goes on to hold where it can',
    async (_, from, to, code) => {
      const folder = repository({ ...base, 'cases/freedonia/letter.yaml': letter() + accepting });
      put(folder, 'cases/freedonia/letter.yaml', letter() + accepting.replace(from, to));
      const answer = await since(folder);
      expect(answer.code).toBe(code);
      expect(answer.out).toContain('ignore brought');
      expect(answer.out).toContain('ignore taken away');
    },
  );

  test('one that had ended and is prolonged does not count yet', async () => {
    const ended = accepting.replace('2024-12-31', '2024-04-30');
    const folder = repository({ ...base, 'cases/freedonia/letter.yaml': letter() + ended });
    put(folder, 'cases/freedonia/letter.yaml', `${letter('2024-03-10')}${accepting}`);
    expect((await since(folder)).code).toBe(1);
  });

  test('settings and templates of the change are shown and not used', async () => {
    const folder = repository(base);
    put(folder, 'nsm20.yaml', 'title: Office\ninstruments: { nsm20: { until: 2024-03-01 } }\n# a remark\n');
    put(folder, 'templates/front.md', 'Front\n');
    const { out } = await since(folder);
    expect(part(out, 'Changed, but not used here').split('\n').slice(1)).toEqual([
      '  - nsm20.yaml: instruments',
      '  - template: templates/front.md',
    ]);
    expect(out).toContain('nsm20.yaml states no end');
    expect((await run(folder, ['check', '--as-of', '2024-05-01'])).out).not.toContain('states no end');
  });

  test('markings that the change allows itself stay errors', async () => {
    const folder = repository(base);
    const marked = `${letter()}note: (S//NF) a remark\n`;
    put(folder, 'cases/freedonia/letter.yaml', marked);
    const digest = execFileSync('sha256sum', [join(folder, 'cases/freedonia/letter.yaml')], {
      encoding: 'utf8',
    }).slice(0, 64);
    put(
      folder,
      'nsm20.yaml',
      `title: Office\nmarking_guard:\n  allow:\n    - { path: cases/freedonia/letter.yaml, sha256: ${digest}, office: me, because: so }\n`,
    );
    expect((await run(folder, ['check', '--as-of', '2024-05-01'])).out).not.toContain('classified-marking');
    const { code, out } = await since(folder);
    expect(code).toBe(1);
    expect(out).toContain('error[house/classified-marking]');
  });

  test('settings that the change breaks stop the run', async () => {
    const folder = repository(base);
    put(folder, 'nsm20.yaml', 'titel: Office\n');
    const { code, err } = await since(folder);
    expect(code).toBe(2);
    expect(err).toContain('nsm20: the settings cannot be used\nnsm20.yaml:1:1: ');
  });

  test('where the revision has neither settings nor records, those of the change count', async () => {
    const folder = repository({ 'README.md': 'Nothing yet\n' });
    put(folder, 'nsm20.yaml', 'cases: records\n');
    put(folder, 'records/freedonia.yaml', freedonia);
    const { code, out } = await since(folder);
    expect(out).toContain('error[nsm20/obtain-assurances]');
    expect(code).toBe(1);
  });
});

describe('what is looked at', () => {
  const below = (files: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`office/${path}`, text]));
  const harmless = 'kind: recipient\nname: Sylvania\n';
  const elsewhere = async (folder: string): Promise<string> => {
    const { code, out, err } = await since(folder, '-C', 'office');
    expect([code, out]).toEqual([2, '']);
    return err.split('\n')[0]!;
  };

  test('settings moved up, with another folder of records', async () => {
    const folder = repository(below(base));
    rmSync(join(folder, 'office/nsm20.yaml'));
    put(folder, 'nsm20.yaml', 'cases: fake\n');
    put(folder, 'fake/sylvania.yaml', harmless);
    expect(await elsewhere(folder)).toBe(
      'nsm20: the settings lie in the top now, and in main the repository is in "office"',
    );
  });

  test('settings put in below', async () => {
    const folder = repository({ ...base, 'nsm20.yaml': 'cases: records\n', 'office/README.md': 'Office\n' });
    put(folder, 'office/nsm20.yaml', 'title: Office\n');
    put(folder, 'office/cases/sylvania.yaml', harmless);
    expect(await elsewhere(folder)).toBe(
      'nsm20: the settings lie in "office" now, and in main the repository is in the top',
    );
  });

  test.each([
    ['the folder of records moved', true],
    ['another folder of records, beside the one that stays', false],
  ])('%s', async (_, isGone) => {
    const folder = repository(base);
    if (isGone) rmSync(join(folder, 'cases'), { recursive: true });
    put(folder, 'nsm20.yaml', 'title: Office\ncases: records\n');
    put(folder, 'records/sylvania.yaml', harmless);
    const { code, out, err } = await since(folder);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')[0]).toBe(
      'nsm20: the records lie in "records" by the settings now, and in "cases" by those of main',
    );
  });

  test('records without settings, and settings put in above', async () => {
    const folder = repository({ 'office/cases/freedonia.yaml': freedonia });
    put(folder, 'nsm20.yaml', 'title: Office\n');
    put(folder, 'cases/sylvania.yaml', harmless);
    expect(await elsewhere(folder)).toContain('in main the repository is in "office"');
  });
});

describe('what is no all-clear', () => {
  const shells = (item: string, on: string): string => `kind: transfer
recipient: freedonia
program: fmf
lines: [{ item: ${item}, quantity: 9, deliveries: [{ on: ${on}, quantity: 1 }] }]
sources: [{ title: Sheet 4 }]
`;
  const paused = {
    'nsm20.yaml': 'title: Office\n',
    'cases/freedonia.yaml': freedonia,
    'cases/freedonia/shells.yaml': shells('shells', '2024-04-02'),
  } as const;

  test('one act in the place of another', async () => {
    const folder = repository(paused);
    put(folder, 'cases/freedonia/shells.yaml', shells('cluster bombs', '2024-04-20'));
    const { code, out } = await since(folder);
    expect(code).toBe(1);
    expect(part(out, 'Already in main')).not.toContain('cluster bombs');
  });

  test('more of the same act, and an act in the place of another line of the same item', async () => {
    const folder = repository(paused);
    const less = shells('shells', '2024-04-02');
    put(folder, 'cases/freedonia/shells.yaml', less.replace('quantity: 1 }', 'quantity: 900 }'));
    expect((await since(folder)).code).toBe(1);
    const [one, other] = ['{ on: 2024-04-02, quantity: 1 }', '{ on: 2024-03-01, quantity: 1 }'];
    const line = (delivery: string): string => `{ item: shells, quantity: 9, deliveries: [${delivery}] }`;
    const two = (a: string, b: string): string =>
      less.replace(/lines: .*/, `lines: [${line(a)}, ${line(b)}]`);
    put(folder, 'cases/freedonia/shells.yaml', two(one, other));
    git(folder, 'commit', '--all', '--quiet', '--message', 'Two lines');
    put(folder, 'cases/freedonia/shells.yaml', two(other, one.replace('quantity: 1', 'quantity: 900')));
    expect((await since(folder)).code).toBe(1);
  });

  test('a file that was broken before, and says something else', async () => {
    const broken = letter().replace('received', 'recieved');
    const folder = repository({ ...paused, 'cases/freedonia/letter.yaml': broken });
    put(folder, 'cases/freedonia/letter.yaml', broken.replaceAll('\n', '\r\n'));
    expect((await since(folder)).code).toBe(0);
    put(folder, 'cases/freedonia/letter.yaml', broken.replace('2024-03-20', '2024-03-10'));
    const { code, out } = await since(folder);
    expect(code).toBe(1);
    expect(out).toContain('1 file cannot be taken in, and could be before, is new, or was changed.');
  });

  test('the same where it is no text, and only its bytes tell', async () => {
    const folder = repository({ ...paused, 'cases/freedonia/letter.yaml': 'name: \u0000' });
    writeFileSync(join(folder, 'cases/freedonia/letter.yaml'), Buffer.from([0xff, 0xfe, 0x41]));
    git(folder, 'commit', '--all', '--quiet', '--message', 'Break it');
    expect((await since(folder)).code).toBe(0);
    writeFileSync(join(folder, 'cases/freedonia/letter.yaml'), Buffer.from([0xff, 0xfe, 0x42]));
    expect((await since(folder)).code).toBe(1);
  });

  test('a finding more under an acceptance that was there', async () => {
    const ignore =
      'ignore: [{ rule: nsm20/delivery-during-pause, until: 2024-12-31, office: desk, because: so }]\n';
    const accepted = `${shells('shells', '2024-04-02')}${ignore}`;
    const folder = repository({ ...paused, 'cases/freedonia/shells.yaml': accepted });
    const more = '2024-04-02, quantity: 1 }, { on: 2024-04-03, quantity: 900 }';
    put(folder, 'cases/freedonia/shells.yaml', accepted.replace('2024-04-02, quantity: 1 }', more));
    for (const format of ['full', 'concise', 'markdown']) {
      const { code, out } = await since(folder, '--format', format);
      expect(code).toBe(0);
      expect(out.replaceAll(/\n {2}/g, ' ')).toMatch(/1 more is new, and accepted by what main has\./);
    }
    expect((await since(folder, '--format', 'markdown')).out).toContain('passed, 1 new and accepted');
  });

  test('what waits for a file that was broken before', async () => {
    const broken = letter().replace('received', 'recieved');
    const folder = repository({ 'cases/freedonia.yaml': freedonia, 'cases/freedonia/letter.yaml': broken });
    expect((await since(folder)).code).toBe(0);
    put(folder, 'cases/freedonia/shells.yaml', shells('shells', '2024-04-02'));
    const { code, out } = await since(folder);
    expect(code).toBe(1);
    expect(out).toContain('1 new finding waits for files that could not be taken in; mend those first.');
  });

  test.each(['full', 'concise', 'markdown'])('a record taken away is said in %s', async (format) => {
    const folder = repository(paused);
    rmSync(join(folder, 'cases/freedonia/shells.yaml'));
    const { code, out } = await since(folder, '--format', format);
    expect(code).toBe(0);
    expect(out.replaceAll(/\n {2}/g, ' ')).toContain(
      '1 error or warning went with its record or recipient, which is gone or counts for nothing now.',
    );
  });
});

test('a record that is moved brings nothing, and its acceptance goes with it', async () => {
  const folder = repository({ ...base, 'cases/freedonia/letter.yaml': letter() + accepting });
  git(folder, 'mv', 'cases/freedonia/letter.yaml', 'cases/letter-of-freedonia.yaml');
  const { code, out } = await since(folder, '--fail-on', 'info');
  expect(part(out, 'What the change does:').split('\n').slice(1)).toEqual([
    '  - 1 record is at another path, unchanged (letter-of-freedonia)',
  ]);
  expect(out).toMatch(/^New since main \([0-9a-f]{12}\): nothing\.\nPassed\.$/m);
  expect(code).toBe(0);
});

test('a line put in above moves no verdict of another', async () => {
  const two = (lines: string): string =>
    `kind: transfer\nrecipient: freedonia\nprogram: fmf\nlines: [${lines}]\nsources: [{ title: Sheet }]\n`;
  const folder = repository({
    'cases/freedonia.yaml': freedonia,
    'cases/freedonia/t.yaml': two('{ item: shells, quantity: 9 }'),
  });
  const above = '{ item: masks, exemption: { clause: 1(d)(1), because: they protect } }, ';
  put(folder, 'cases/freedonia/t.yaml', two(`${above}{ item: shells, quantity: 9 }`));
  expect(
    part((await since(folder)).out, 'What the change does:')
      .split('\n')
      .slice(1),
  ).toEqual(['  - 1 line is new: exempt (freedonia/t)']);
});

test('a whole name of a commit is cut where people read it, and the page of the job names a commit that others have', async () => {
  const folder = repository(base);
  const head = git(folder, 'rev-parse', 'HEAD');
  put(folder, 'cases/freedonia/letter.yaml', `${letter()}note: a remark\n`);
  git(folder, 'commit', '--all', '--quiet', '--message', 'Mine');
  const asked = `${git(folder, 'rev-parse', 'HEAD')}^1`;
  for (const format of ['full', 'concise', 'markdown']) {
    const { out } = await run(folder, ['check', '--since', asked, '--as-of', '2024-05-01', '-f', format]);
    expect(out).not.toContain(asked);
    expect(out.replaceAll('\\', '')).toMatch(/already in [0-9a-f]{12}\^1/i);
    if (format === 'markdown') expect(out).toContain(`nsm20 check --since ${head.slice(0, 12)} --as-of`);
  }
  const { out } = await run(folder, ['check', '--since', asked, '--as-of', '2024-05-01', '-f', 'json']);
  expect((JSON.parse(out) as { since: { ref: string; began: null } }).since).toMatchObject({
    ref: asked,
    began: null,
  });
});

test('what fails and is not shown is said, though only findings are asked for', async () => {
  const folder = repository(base);
  const quiet = await run(folder, ['check', '-q', '--as-of', '2024-05-01', 'cases/freedonia.yaml']);
  expect([quiet.code, quiet.out]).toEqual([1, expect.not.stringContaining('notify-assurance')]);
  expect(quiet.err).toBe('nsm20: it failed by what is not shown; without paths everything is\n');
  const shown = await run(folder, ['check', '-q', '--as-of', '2024-05-01', 'cases/freedonia/letter.yaml']);
  expect([shown.code, shown.err]).toEqual([1, '']);
});

test('a draft that is new is told as one', async () => {
  const folder = repository(base);
  put(folder, 'cases/freedonia/second.yaml', `${letter()}draft: true\n`);
  expect(part((await since(folder)).out, 'What the change does:')).toContain(
    '1 record is new, and a draft, which satisfies nothing (freedonia/second)',
  );
});

test('a revision that is ahead is told, with where the two parted', async () => {
  const folder = repository(base);
  const began = git(folder, 'rev-parse', 'HEAD');
  git(folder, 'checkout', '--quiet', '-b', 'mine');
  put(folder, 'cases/freedonia/letter.yaml', `${letter()}note: a remark\n`);
  git(folder, 'commit', '--all', '--quiet', '--message', 'Mine');
  const note = /Note: main has commits that are not in this one; .* --since ([0-9a-f]{12})/;
  const said = async (...args: readonly string[]): Promise<string | undefined> =>
    note.exec((await since(folder, ...args)).out.replaceAll(/\n {2}/g, ' '))?.[1];
  expect(await said()).toBeUndefined();
  git(folder, 'checkout', '--quiet', 'main');
  put(folder, 'cases/sylvania.yaml', freedonia.replace('Freedonia', 'Sylvania'));
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Theirs');
  git(folder, 'checkout', '--quiet', 'mine');
  expect(await said()).toBe(began.slice(0, 12));
  expect(await said('-q')).toBeUndefined();
  git(folder, 'checkout', '--quiet', 'main');
  expect(await said('--rev', 'mine')).toBe(began.slice(0, 12));
  const { out } = await since(folder, '--rev', 'mine', '-f', 'json');
  expect((JSON.parse(out) as { since: { began: string } }).since.began).toBe(began);
});

test('an obligation that is told at another place is the same one', async () => {
  const folder = repository({
    'nsm20.yaml': 'title: Office\n',
    'cases/sylvania.yaml': 'kind: recipient\nname: Sylvania\n',
  });
  put(
    folder,
    'cases/reports/2024.yaml',
    'kind: report\nfiscal_year: 2024\nsubmitted: 2024-05-07\ncommittees: [sfrc, sasc, sac, hfac, hasc, hac]\n',
  );
  const { code, out } = await run(folder, ['check', '--since', 'main', '--as-of', '2026-11-20']);
  expect([code, out.match(/^error/gm)]).toEqual([0, null]);
});

describe('states of git', () => {
  const refused = async (folder: string, ref: string): Promise<string> => {
    const { code, out, err } = await run(folder, ['check', '--since', ref, '--as-of', '2024-05-01']);
    expect([code, out]).toEqual([2, '']);
    return err;
  };

  test.each([
    ['an unknown ref', 'nowhere', 'nsm20: git knows no commit "nowhere"\n'],
    ['all but a commit', '^HEAD', 'nsm20: "^HEAD" names no single commit\nhelp: name one: --since HEAD\n'],
    ['an option as a ref', '--output=pwn', 'nsm20: git knows no commit "--output=pwn"\n'],
    ['a file as a ref', 'main:nsm20.yaml', 'nsm20: "main:nsm20.yaml" names a file, not a commit\n'],
    [
      'no ref',
      '',
      'nsm20: --since is given an empty name\nhelp: a variable that it comes from may be empty\n',
    ],
    ['a ref that moves the cursor', 'x\u001b[2K', String.raw`nsm20: git knows no commit "x\u001b[2K"` + '\n'],
  ])('%s', async (_, ref, err) => {
    expect(await refused(repository(base), ref)).toBe(err);
  });

  test('no git', async () => {
    expect(await refused(temporary(base), 'main')).toBe(
      'nsm20: --since needs a git repository, and this folder is in none\n',
    );
  });

  test('a shallow clone that lacks the commit says how to get it', async () => {
    const folder = repository(base);
    git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Go on');
    const clone = join(temporary(), 'clone');
    git(folder, 'clone', '--quiet', '--depth=1', `file://${folder}`, clone);
    expect(await refused(clone, 'HEAD~1')).toBe(
      'nsm20: git knows no commit "HEAD~1"\nhelp: this clone is shallow; fetch the rest: git fetch --unshallow (in a CI job: fetch-depth: 0)\n',
    );
  });

  test('a detached head, a repository below the top, and the real program', async () => {
    const folder = repository(
      Object.fromEntries(Object.entries(base).map(([path, text]) => [`office/${path}`, text])),
    );
    git(folder, 'checkout', '--quiet', '--detach');
    put(folder, 'office/cases/freedonia/second.yaml', letter('2024-03-15'));
    const { code, out, err } = await nsm20(
      ['check', '--since', 'main', '-C', 'office', '--as-of', '2024-05-01', '-f', 'concise'],
      { in: folder },
    );
    expect([code, err]).toEqual([1, '']);
    expect(out.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(
        /^cases\/freedonia\/second\.yaml:4:11: error\[nsm20\/notify-assurance\]: .*2\(d\)\)$/,
      ),
      expect.stringMatching(/^cases\/freedonia\/letter\.yaml:4:11: error.*; already in main\)$/),
    ]);
  });
});
