/** Same records, same day: same bytes. Neither the place, the language, the terminal nor the disk has a say. */
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import {
  checkAnswer,
  cleanUp,
  nsm20,
  project,
  repository,
  shell,
  temporary,
  withoutColor,
  type Answer,
} from './program.ts';

cleanUp();

const repositories = ['verdicts', 'clocks', 'public'] as const;
const at = (name: string): string => join(project, 'test', 'repositories', name);
/** A record of each repository that has much to show. */
const shown = { verdicts: 'freedonia/package', clocks: 'ruritania', public: 'zubrowka' } as const;

const questions = (name: (typeof repositories)[number]): string[][] => [
  ['check'],
  ['check', '-f', 'concise'],
  ['check', '-f', 'json'],
  ['deadlines', '--all', '-f', 'json'],
  ['deadlines', '--all', '-f', 'ics', '-q'],
  ['deadlines', '--all', '-f', 'csv', '-q'],
  ['status', '-f', 'markdown'],
  ['status'],
  ['show', shown[name]],
];

/** Far-off places, languages with letters of their own, and terminals of all widths. */
const surroundings: readonly Readonly<Record<string, string>>[] = [
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', COLUMNS: '40' },
  { TZ: 'America/Los_Angeles', LC_ALL: 'cs_CZ.UTF-8', COLUMNS: '1' },
  { TZ: 'UTC', LC_ALL: 'C', COLUMNS: '99999' },
  { TZ: ':bad', LANG: 'sv_SE.UTF-8', LC_COLLATE: 'de_DE.UTF-8', TERM: 'dumb' },
];
const described = (env: Readonly<Record<string, string>>): string => Object.values(env).join(', ');

const same = (answers: readonly Answer[]): void => {
  const [first, ...others] = answers;
  for (const { bytes, code, out } of others) {
    // Texts first, so that a difference is shown as one.
    expect(out).toBe(first!.out);
    expect(bytes.equals(first!.bytes)).toBe(true);
    expect(code).toBe(first!.code);
  }
};

describe.concurrent.each(repositories)('%s', (name) => {
  // The surroundings take turns, so that between them the questions meet all.
  const first = repositories.indexOf(name);
  const asked = questions(name).map((question, index) => {
    const env = surroundings[(first + index) % surroundings.length]!;
    return [question.join(' '), described(env), question, env] as const;
  });

  test.each(asked)('%s is the same under %s', async (_, _env, question, env) => {
    const args = [...question, '--as-of', '2024-08-20'];
    const answers = await Promise.all([{}, env].map((each) => nsm20(args, { in: at(name), env: each })));
    expect(answers[0]!.out).not.toBe('');
    expect(answers[0]!.err).toBe('');
    same(answers);
  });
});

test.each([['verdicts'], ['public']])(
  'the order in which the files of %s came to the disk does not matter',
  async (name) => {
    const args = ['check', '-f', 'json', '--as-of', '2024-08-20'];
    const copies = [1, 2].map((seed) => shuffledCopy(at(name), seed));
    const [original, ...others] = await Promise.all(
      [at(name), ...copies].map((folder) => nsm20(args, { in: folder })),
    );
    // A copy lies outside git: that is all that may differ.
    const bare = ({ out }: Answer): string => out.replace(/"revision": .*/, '"revision": null,');
    same(others);
    expect(bare(others[0]!)).toBe(bare(original!));
  },
);

/** A copy whose files and folders are made in another order. */
function shuffledCopy(folder: string, seed: number): string {
  const copy = temporary();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  let state = seed;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state;
  };
  const order = paths.map((path) => ({ path, key: random() })).toSorted((a, b) => a.key - b.key);
  for (const { path } of order) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), readFileSync(join(folder, path)));
  }
  return copy;
}

test('names stand in the order of their code units, whatever the language makes of ch, i and hyphens', async () => {
  const ids = ['a-1', 'a.1', 'a1', 'aa', 'chaldea', 'cyrania', 'hyrkania', 'i', 'iz', 'z'];
  const recipient = 'receiving_at_issuance: true\ngroup: { conflict: true, by: state, on: 2024-02-20 }\n';
  const folder = temporary(
    Object.fromEntries(
      ids
        .toReversed()
        .map((id) => [`cases/${id}.yaml`, `kind: recipient\nname: ${id.toUpperCase()}\n${recipient}`]),
    ),
  );
  const paths = ids.map((id) => `cases/${id}.yaml`);
  for (const LC_ALL of ['cs_CZ.UTF-8', 'tr_TR.UTF-8', 'C']) {
    const ask = (...args: string[]): Promise<Answer> =>
      nsm20([...args, '-f', 'json', '--as-of', '2024-06-25'], { in: folder, env: { LC_ALL } });
    const [status, check] = await Promise.all([ask('status'), ask('check')]);
    const { recipients } = JSON.parse(status.out) as { recipients: { recipient: string }[] };
    expect(recipients.map(({ recipient }) => recipient)).toEqual(ids);
    const found = checkAnswer(check).findings.filter(({ rule }) => rule === 'nsm20/obtain-assurances');
    expect(found.map(({ at }) => at.path)).toEqual(paths);
  }
});

/** A few records with an error, a warning and information between them. */
const colorful = repository(`
-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: true
group: { conflict: true, by: state, on: 2024-02-20 }
-- freedonia/shells.yaml --
kind: transfer
recipient: freedonia
program: fmf
lines:
  - item: Artillery shells
    deliveries: [{ on: 2024-04-02 }]
-- reports/2024.yaml --
kind: report
fiscal_year: 2024
submitted: 2024-05-10
`);

describe.concurrent('colour', () => {
  const commands = [['check'], ['check', '-f', 'concise'], ['status'], ['show', 'freedonia/shells']];
  // oxlint-disable-next-line no-control-regex
  const escape = /\u001b/;
  const ask = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    nsm20([...args, '--as-of', '2024-06-25'], { in: colorful, env });

  test.each(commands.map((command) => [command.join(' '), command] as const))(
    'only adds escape codes to %s',
    async (_, command) => {
      const [usual, ...colored] = await Promise.all([
        ask(command),
        ask([...command, '--color', 'always'], { NO_COLOR: '1', TERM: 'dumb' }),
        ask(command, { FORCE_COLOR: '1', COLORTERM: 'truecolor' }),
      ]);
      expect(usual.out).not.toMatch(escape);
      for (const { out, code } of colored) {
        expect(withoutColor(out)).toBe(usual.out);
        expect(code).toBe(usual.code);
      }
      same(colored);
    },
  );

  test.each([
    ['--color always', ['--color', 'always'], {}, true],
    ['--color always over NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, true],
    ['FORCE_COLOR=1', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=3', [], { FORCE_COLOR: '3' }, true],
    ['nothing, into a pipe', [], {}, false],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['NO_COLOR over FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['--color never over FORCE_COLOR', ['--color', 'never'], { FORCE_COLOR: '1' }, false],
    ['an empty NO_COLOR is none', [], { NO_COLOR: '', FORCE_COLOR: '1' }, true],
  ])('%s decides', async (_, args, env, colored) => {
    const { out } = await ask(['check', ...args], env);
    expect(escape.test(out)).toBe(colored);
  });

  test('JSON has none, whatever is asked for', async () => {
    const answers = await Promise.all([
      ask(['check', '-f', 'json']),
      ask(['check', '-f', 'json', '--color', 'always'], { FORCE_COLOR: '3' }),
    ]);
    same(answers);
  });

  const terminal = hasTool('script');
  test.skipIf(!terminal).each([
    ['a terminal has colour', 'TERM=xterm', true],
    ['a dumb terminal has none', 'TERM=dumb', false],
    ['a terminal with NO_COLOR has none', 'TERM=xterm NO_COLOR=1', false],
    ['a terminal of 20 columns has the lines of any other', 'TERM=xterm COLUMNS=20', true],
  ])('%s', async (_, env, colored) => {
    const args = 'check --as-of 2024-06-25';
    const line = `env ${env} script -qec '"$NODE" "$BIN" ${args}' /dev/null | cat`;
    const [usual, answer] = await Promise.all([ask(['check']), shell(line, { in: colorful })]);
    expect(escape.test(answer.out)).toBe(colored);
    expect(withoutColor(answer.out).replaceAll('\r\n', '\n')).toBe(usual.out);
  });
});

function hasTool(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.concurrent('the day of a question without one', () => {
  const dayIn = (timeZone: string): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
      new Date(),
    );

  test.each([['Pacific/Kiritimati'], ['America/New_York'], ['Pacific/Pago_Pago'], [undefined]])(
    'is that of the time zone in the settings: %s',
    async (timezone) => {
      const folder = temporary();
      cpSync(join(colorful, 'cases'), join(folder, 'cases'), { recursive: true });
      if (timezone !== undefined) writeFileSync(join(folder, 'nsm20.yaml'), `timezone: ${timezone}\n`);
      for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        const before = dayIn(timezone ?? 'America/New_York');
        const { out } = await nsm20(['status', '-f', 'json'], { in: folder, env: { TZ } });
        const after = dayIn(timezone ?? 'America/New_York');
        expect([before, after]).toContain((JSON.parse(out) as { asOf: string }).asOf);
      }
    },
  );
});

test('no answer tells where it was given: the folder, the machine and its user do not appear', async () => {
  const folders = [temporary(), temporary()];
  for (const folder of folders) cpSync(colorful, folder, { recursive: true });
  for (const args of [['check'], ['check', '-f', 'json'], ['show', 'freedonia/shells', '-f', 'json']]) {
    const answers = await Promise.all(
      folders.map((folder, index) =>
        nsm20([...args, '--as-of', '2024-06-25'], {
          in: folder,
          env: { USER: `user${index}`, HOSTNAME: `host${index}` },
        }),
      ),
    );
    same(answers);
    for (const folder of folders) expect(answers[0]!.out).not.toContain(folder);
  }
});
