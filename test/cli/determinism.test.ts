/** Order, colour and the day of a question: nothing but the files and what was asked for has a say. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import {
  checkAnswer,
  cleanUp,
  nsm20,
  repository,
  shell,
  temporary,
  withoutColor,
  type Answer,
} from './program.ts';

cleanUp();

const same = (answers: readonly Answer[]): void => {
  const [first, ...others] = answers;
  for (const { bytes, code, out } of others) {
    // Texts first, so that a difference is shown as one.
    expect(out).toBe(first!.out);
    expect(bytes.equals(first!.bytes)).toBe(true);
    expect(code).toBe(first!.code);
  }
};

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
