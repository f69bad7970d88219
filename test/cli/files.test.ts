/** Files that are none, files that are too much, and names meant to mislead: each is a finding, and the rest is checked. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  bin,
  checkAnswer,
  cleanUp,
  controls,
  nsm20,
  put,
  repository,
  temporary,
  type Answer,
  type FoundFinding,
} from './program.ts';

cleanUp();

const canary = 'canary-4f1d2c';
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** Two records that are read, one of which has a finding of its own to show that it is looked at. */
const usual = `
-- sylvania.yaml --
kind: recipient
name: Sylvania
receiving_at_issuance: false
sources:
  - title: Gazette of Sylvania
-- sylvania/guards.yaml --
kind: unit
recipient: nobody
name: First Guards
sources:
  - title: Gazette of Sylvania
`;
const ownFinding = { rule: 'house/dangling-reference', at: { path: 'cases/sylvania/guards.yaml' } };

/** Nothing may take longer, whatever a file is. */
const limit = 25_000;
const asOf = ['--as-of', '2024-02-20'] as const;

async function checked(folder: string, through: readonly string[] = []): Promise<readonly FoundFinding[]> {
  const answer = await nsm20(['check', '-f', 'json', ...asOf], {
    in: folder,
    env: { NSM20_TEST_CANARY: canary },
    through,
    limit,
  });
  expect(answer.err).toBe('');
  expect(answer.code).toBe(1);
  expect(answer.out).not.toContain(canary);
  const { findings, summary } = checkAnswer(answer);
  expect(findings).toContainEqual(
    expect.objectContaining({ ...ownFinding, at: expect.objectContaining(ownFinding.at) }),
  );
  expect(summary.recipients).toBeGreaterThan(0);
  return findings.filter(({ at }) => at.path !== ownFinding.at.path);
}

interface Trouble {
  readonly what: string;
  /** Brings the trouble into a case folder. */
  readonly make: (cases: string, root: string) => void;
  /** The path that the finding names. */
  readonly path: string;
  readonly says: string | RegExp;
}

const facts = 'kind: recipient\nname: Freedonia\nreceiving_at_issuance: false\n';
const record = `${facts}sources:\n  - title: Gazette of Freedonia\n`;
const empty = (name: string | Buffer) => (cases: string) => {
  writeFileSync(Buffer.concat([Buffer.from(`${cases}/`), Buffer.from(name)]), record);
};

const troubles: readonly Trouble[] = [
  {
    what: 'a named pipe',
    make: (cases) => void execFileSync('mkfifo', [join(cases, 'pipe.yaml')]),
    path: 'cases/pipe.yaml',
    says: 'not a regular file',
  },
  {
    what: 'a socket',
    make: (cases) => void servers.push(createServer().listen(join(cases, 'sock.yaml'))),
    path: 'cases/sock.yaml',
    says: 'not a regular file',
  },
  {
    what: 'a link to the environment of the process',
    make: (cases) => symlinkSync('/proc/self/environ', join(cases, 'environ.yaml')),
    path: 'cases/environ.yaml',
    says: 'is a link',
  },
  {
    what: 'a link to the settings of git',
    make: (cases, root) => {
      put(root, '.git/config', `[remote "x"]\n\ttoken = ${canary}\n`);
      symlinkSync('../.git/config', join(cases, 'config.yaml'));
    },
    path: 'cases/config.yaml',
    says: 'is a link',
  },
  {
    what: 'a link to an endless file',
    make: (cases) => symlinkSync('/dev/zero', join(cases, 'zero.yaml')),
    path: 'cases/zero.yaml',
    says: 'is a link',
  },
  {
    what: 'a link to another record',
    make: (cases) => symlinkSync('sylvania.yaml', join(cases, 'twin.yaml')),
    path: 'cases/twin.yaml',
    says: 'is a link',
  },
  {
    what: 'a link to nothing',
    make: (cases) => symlinkSync('nowhere.yaml', join(cases, 'dangling.yaml')),
    path: 'cases/dangling.yaml',
    says: 'is a link',
  },
  {
    what: 'a link to itself',
    make: (cases) => symlinkSync('loop.yaml', join(cases, 'loop.yaml')),
    path: 'cases/loop.yaml',
    says: 'is a link',
  },
  {
    what: 'links to the folder above',
    make: (cases) => {
      mkdirSync(join(cases, 'up'));
      for (const name of ['one', 'two']) symlinkSync('..', join(cases, 'up', name));
    },
    path: 'cases/up/two',
    says: 'is a link',
  },
  {
    what: 'a link to a file that is none by its name',
    make: (cases) => symlinkSync('/etc/passwd', join(cases, 'letter.txt')),
    path: 'cases/letter.txt',
    says: 'is a link',
  },
  {
    what: 'a folder with the name of a record',
    make: (cases) => {
      mkdirSync(join(cases, 'folder.yaml'));
      writeFileSync(join(cases, 'folder.yaml', '.gitkeep'), '');
    },
    path: 'cases/folder.yaml',
    says: 'a folder with the name of a case file',
  },
  {
    what: 'a file of 3 GB',
    make: (cases) => {
      writeFileSync(join(cases, 'huge.yaml'), record);
      truncateSync(join(cases, 'huge.yaml'), 3 * 1024 ** 3);
    },
    path: 'cases/huge.yaml',
    says: 'larger than 1 MiB',
  },
  {
    what: 'a file of one byte more than 1 MiB',
    make: (cases) => writeFileSync(join(cases, 'long.yaml'), record.padEnd(1024 * 1024 + 1, '#\n')),
    path: 'cases/long.yaml',
    says: 'larger than 1 MiB',
  },
  {
    what: 'an empty file',
    make: (cases) => writeFileSync(join(cases, 'empty.yaml'), ''),
    path: 'cases/empty.yaml',
    says: 'holds no record',
  },
  {
    what: 'a file of blanks and comments',
    make: (cases) => writeFileSync(join(cases, 'blank.yaml'), '\n  \n# nothing yet\n'),
    path: 'cases/blank.yaml',
    says: 'holds no record',
  },
  {
    what: 'a file of zero bytes from a crash',
    make: (cases) => writeFileSync(join(cases, 'zeroed.yaml'), Buffer.alloc(4096)),
    path: 'cases/zeroed.yaml',
    says: 'U+0000',
  },
  {
    what: 'a byte order mark in the middle',
    make: (cases) => writeFileSync(join(cases, 'mark.yaml'), record.replace('name', '\ufeffname')),
    path: 'cases/mark.yaml',
    says: 'U+FEFF',
  },
  {
    what: 'UTF-16 with its byte order mark',
    make: (cases) => writeFileSync(join(cases, 'wide.yaml'), Buffer.from(`\ufeff${record}`, 'utf16le')),
    path: 'cases/wide.yaml',
    says: 'UTF-16',
  },
  {
    what: 'Latin-1',
    make: (cases) =>
      writeFileSync(join(cases, 'latin.yaml'), Buffer.from(record.replace('o', '\u00f6'), 'latin1')),
    path: 'cases/latin.yaml',
    says: 'not UTF-8 at byte',
  },
  {
    what: 'the other ending of YAML',
    make: empty('freedonia.yml'),
    path: 'cases/freedonia.yml',
    says: 'ends in ".yaml"',
  },
  {
    what: 'an ending in capitals',
    make: empty('freedonia.YAML'),
    path: 'cases/freedonia.YAML',
    says: 'ends in ".yaml"',
  },
  {
    what: 'a copy that an editor left',
    make: empty('freedonia.yaml~'),
    path: 'cases/freedonia.yaml~',
    says: 'ends in ".yaml"',
  },
  {
    what: 'a second ending that hides the first',
    make: empty('freedonia.yaml.txt'),
    path: 'cases/freedonia.yaml.txt',
    says: 'ends in ".yaml"',
  },
  {
    what: 'a hidden record',
    make: empty('.freedonia.yaml'),
    path: 'cases/.freedonia.yaml',
    says: "cannot be part of a record's id",
  },
  {
    what: 'a hidden folder',
    make: (cases) => {
      mkdirSync(join(cases, '.hidden'));
      writeFileSync(join(cases, '.hidden', 'freedonia.yaml'), record);
    },
    path: 'cases/.hidden',
    says: 'hidden folder',
  },
  {
    what: 'a repository of its own within the case folder',
    make: (cases) => {
      mkdirSync(join(cases, 'inner', '.git'), { recursive: true });
      writeFileSync(join(cases, 'inner', '.git', 'config'), canary);
    },
    path: 'cases/inner',
    says: 'another repository',
  },
  {
    what: 'folders within folders',
    make: (cases) => {
      const deep = join(cases, ...Array.from({ length: 60 }, () => 'd'));
      mkdirSync(deep, { recursive: true });
      writeFileSync(join(deep, 'freedonia.yaml'), record);
    },
    path: `cases${'/d'.repeat(17)}`,
    says: 'nested more than 16 deep',
  },
  {
    what: 'a README',
    make: (cases) => writeFileSync(join(cases, 'README.md'), '# Read me\n'),
    path: 'cases/README.md',
    says: 'not a case file',
  },
  {
    what: 'a name with capitals',
    make: empty('Freedonia.yaml'),
    path: 'cases/Freedonia.yaml',
    says: '"Freedonia" cannot be part',
  },
  {
    what: 'a name with a space',
    make: empty('free donia.yaml'),
    path: 'cases/free donia.yaml',
    says: '"free donia" cannot be part',
  },
  {
    what: 'a name like an option',
    make: empty('--output=pwn.yaml'),
    path: 'cases/--output=pwn.yaml',
    says: '"--output=pwn" cannot be part',
  },
  {
    what: 'a name with a line feed and a command for a build service',
    make: empty('x\n::error::all clear.yaml'),
    path: 'cases/x\n::error::all clear.yaml',
    says: 'cannot be part',
  },
  {
    what: 'a name with an escape code',
    make: empty('x\u001b[2K.yaml'),
    path: 'cases/x\u001b[2K.yaml',
    says: 'cannot be part',
  },
  {
    what: 'a name that is not UTF-8',
    make: empty(Buffer.from('x\xff.yaml', 'latin1')),
    path: 'cases/x\ufffd.yaml',
    says: 'not UTF-8',
  },
  {
    what: 'a name in letters beyond ASCII',
    make: empty('frédonia.yaml'),
    path: 'cases/frédonia.yaml',
    says: 'cannot be part',
  },
  {
    what: 'two names that look like one',
    make: (cases) => {
      empty('re\u0301gime.yaml')(cases);
      empty('r\u00e9gime.yaml')(cases);
    },
    path: 'cases/r\u00e9gime.yaml',
    says: 'cannot be told from',
  },
];

describe('a case folder with', () => {
  test.each(troubles)('$what says so, and the other records are checked', async ({ make, path, says }) => {
    const root = repository(usual);
    make(join(root, 'cases'), root);
    const findings = (await checked(root)).filter(({ at }) => at.path === path);
    expect(findings.map(({ message }) => message)).toContainEqual(
      typeof says === 'string' ? expect.stringContaining(says) : expect.stringMatching(says),
    );
    for (const { severity } of findings) expect(severity).toBe('error');
  });
});

describe('all of it at once', () => {
  const root = repository(usual);
  for (const { make } of troubles) make(join(root, 'cases'), root);
  const ask = (...args: string[]): Promise<Answer> =>
    nsm20([...args, ...asOf], { in: root, env: { NSM20_TEST_CANARY: canary }, limit });

  test.each([
    [['check']],
    [['check', '-f', 'concise']],
    [['check', '--plain']],
    [['check', '--color', 'never', '-q']],
    [['status']],
    [['deadlines', '--all']],
    [['show', 'environ']],
    [['show', 'sylvania/guards']],
  ])('%s prints nothing but visible characters, and nothing of what the links lead to', async (args) => {
    const { out, err, code } = await ask(...args);
    expect(err).toBe('');
    expect(code).toBe(args[0] === 'check' ? 1 : 0);
    expect(out).not.toMatch(controls);
    expect(out).not.toContain(canary);
    expect(out).not.toMatch(/^\s*::/m);
  });

  test('every one of them has its own finding', async () => {
    const { findings } = checkAnswer(await ask('check', '-f', 'json'));
    const named = new Set(findings.map(({ at }) => at.path));
    expect(troubles.filter(({ path }) => !named.has(path)).map(({ what }) => what)).toEqual([]);
  });

  test('status and deadlines say that they may be incomplete', async () => {
    for (const command of ['status', 'deadlines']) {
      const { out } = await ask(command);
      expect(out).toMatch(/\d+ files could not be taken in/);
    }
  });
});

/** What runs a program without rights over the files of others; undefined: there is no way. */
const unprivileged = ((): readonly string[] | undefined => {
  if (process.getuid?.() !== 0) return [];
  const through = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  try {
    execFileSync(through[0]!, [...through.slice(1), process.execPath, bin, '--version'], { stdio: 'ignore' });
    return through;
  } catch {
    return undefined;
  }
})();

// Skipped only for root without setpriv, or where the project itself is not to be read by others: root reads everything.
describe.skipIf(unprivileged === undefined)('without the right to read', () => {
  const open = (): string => {
    const root = repository(usual);
    chmodSync(root, 0o755);
    return root;
  };
  const ask = (root: string): Promise<Answer> =>
    nsm20(['check', ...asOf], { in: root, through: unprivileged ?? [], limit });

  test('a record, it says so, and the other records are checked', async () => {
    const root = open();
    put(root, 'cases/locked.yaml', `# ${canary}\n${record}`);
    chmodSync(join(root, 'cases', 'locked.yaml'), 0);
    const findings = await checked(root, unprivileged);
    expect(findings).toMatchObject([
      {
        rule: 'house/unreadable',
        message: expect.stringContaining('permission is missing'),
        at: { path: 'cases/locked.yaml' },
      },
    ]);
  });

  test('a folder of records, it says so, and the other records are checked', async () => {
    const root = open();
    put(root, 'cases/locked/freedonia.yaml', record);
    chmodSync(join(root, 'cases', 'locked'), 0);
    const findings = await checked(root, unprivileged);
    chmodSync(join(root, 'cases', 'locked'), 0o755);
    expect(findings).toMatchObject([
      {
        rule: 'house/unreadable',
        message: expect.stringContaining('permission is missing'),
        at: { path: 'cases/locked' },
      },
    ]);
  });

  test('the case folder, it refuses', async () => {
    const root = open();
    chmodSync(join(root, 'cases'), 0);
    const { code, out, err } = await ask(root);
    chmodSync(join(root, 'cases'), 0o755);
    expect(err).toContain('the case folder "cases" cannot be read: permission is missing');
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  test('the settings, it refuses', async () => {
    const root = open();
    put(root, 'nsm20.yaml', 'title: x\n');
    chmodSync(join(root, 'nsm20.yaml'), 0);
    const { code, out, err } = await ask(root);
    expect(err).toContain('permission is missing');
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('what is no trouble', () => {
  const clean = (root: string): Promise<Answer> => nsm20(['check', ...asOf], { in: root, limit });

  test('a file that a record names among its sources', async () => {
    const letter = Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0x00]);
    const sha256 = createHash('sha256').update(letter).digest('hex');
    const root = repository(`
-- freedonia.yaml --
${facts}sources:
  - title: Letter of the ministry
    path: cases/freedonia/letter.pdf
    sha256: ${sha256}
`);
    put(root, 'cases/freedonia/letter.pdf', letter);
    const { code, out } = await clean(root);
    expect(out).toContain('Checked 1 record');
    expect(out).not.toContain('letter.pdf');
    expect(code).toBe(0);
  });

  test('hidden files that are no records, and folders without any', async () => {
    const root = repository(`\n-- freedonia.yaml --\n${record}`);
    put(root, 'cases/.gitkeep', '');
    mkdirSync(join(root, 'cases', 'genovia'));
    expect((await clean(root)).code).toBe(0);
  });

  test('files beside the case folder', async () => {
    const root = repository(`\n-- freedonia.yaml --\n${record}`);
    put(root, 'README.md', '# Read me\n');
    put(root, 'notes/draft.yaml', '{');
    expect((await clean(root)).code).toBe(0);
  });

  test('a record of exactly 1 MiB', async () => {
    const root = repository(`\n-- freedonia.yaml --\n${record}`);
    put(root, 'cases/genovia.yaml', `${record}${'#'.repeat(1024 * 1024 - record.length)}`);
    const { code, out } = await clean(root);
    expect(out).toContain('Checked 2 records for 2 recipients');
    expect(code).toBe(0);
  });

  test('folders sixteen deep', async () => {
    const root = repository(`\n-- freedonia.yaml --\n${record}`);
    put(root, `cases${'/d'.repeat(16)}/genovia.yaml`, record);
    const { code, out } = await clean(root);
    expect(out).toContain('Checked 2 records for 2 recipients');
    expect(code).toBe(0);
  });

  test('a byte order mark at the start, which moves no column', async () => {
    const root = repository(`\n-- freedonia.yaml --\n${record}`);
    put(root, 'cases/genovia.yaml', `\ufeff${record.replace('kind: recipient', 'kind: recipiant')}`);
    const answer = await nsm20(['check', '-f', 'json', ...asOf], { in: root });
    expect(checkAnswer(answer).findings).toMatchObject([
      { rule: 'house/wrong-shape', at: { path: 'cases/genovia.yaml', start: { line: 1, column: 7 } } },
    ]);
    put(root, 'cases/genovia.yaml', `\ufeff${record}`);
    expect((await clean(root)).code).toBe(0);
  });

  test('line ends of Windows', async () => {
    const root = repository(`\n-- freedonia.yaml --\n${record.replaceAll('\n', '\r\n')}`);
    expect((await clean(root)).code).toBe(0);
  });
});

test('a source outside the repository gives nothing away', async () => {
  const parent = temporary({
    'outside.txt': canary,
    'repository/cases/freedonia.yaml': `${facts}sources:\n  - title: A letter\n    path: ../outside.txt\n`,
  });
  for (const format of ['full', 'json']) {
    const args = ['check', '-f', format, ...asOf];
    const { out, err } = await nsm20(args, { in: join(parent, 'repository') });
    expect(out).not.toBe('');
    expect(out + err).not.toContain(canary);
  }
});

test('nothing that reads writes: the folder is the same afterwards', async () => {
  const root = repository(usual);
  const listing = (): string[] => readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted();
  const before = listing();
  for (const command of [['check'], ['status'], ['deadlines'], ['show', 'sylvania']]) {
    await nsm20([...command, ...asOf], { in: root });
  }
  expect(listing()).toEqual(before);
});
