/** Standard output, standard error and standard input as shells, full disks and slow readers make them. */
import { execa } from 'execa';
import { beforeAll, describe, expect, test } from 'vitest';
import { count as thousands, figure } from '../reliability/figures.ts';
import {
  bareEnvironment,
  bin,
  checkAnswer,
  cleanUp,
  nsm20,
  repository,
  shell,
  temporary,
  type CheckAnswer,
} from './program.ts';

cleanUp();

/** Overdue as of 2024-05-09, and nothing to say as of 2024-02-20. */
const small = repository(`
-- freedonia.yaml --
kind: recipient
name: Freedonia
receiving_at_issuance: false
sources:
  - title: Gazette of Freedonia
`);

describe.concurrent('a small answer', () => {
  test('a reader that has seen enough leaves the exit code of the check and a silent standard error', async () => {
    const { code, out, err } = await shell('nsm20 check --as-of 2024-05-09 | head -1', { in: small });
    expect(out).toMatch(/^error\[nsm20\/first-report\].*\n$/);
    expect(err).toBe('');
    expect(code).toBe(1);
  });

  test('a reader that is gone before the answer comes changes nothing either', async () => {
    const { code, err } = await shell('nsm20 status --as-of 2024-02-20 | true', { in: small });
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  test.each([
    ['check --as-of 2024-02-20'],
    ['check --as-of 2024-05-09 -f json'],
    ['status'],
    ['deadlines --all'],
    ['show freedonia'],
    ['--help'],
    ['--version'],
  ])('nsm20 %s onto a full disk is no answer: 2, and a reason in words', async (line) => {
    const { code, err } = await shell(`nsm20 ${line} > /dev/full`, { in: small });
    expect(err).toMatch(/^nsm20: the answer could not be written \(ENOSPC\)\n$/);
    expect(code).toBe(2);
  });

  test.each([
    ['closed', '2>&-'],
    ['a full disk', '2>/dev/full'],
    ['a reader that is gone', '2> >(exec 0<&-)'],
  ])('standard error being %s takes nothing from the answer', async (_, redirection) => {
    const { code, out } = await shell(`nsm20 check --verbose --as-of 2024-05-09 ${redirection}`, {
      in: small,
    });
    expect(out).toContain('error[nsm20/first-report]');
    expect(code).toBe(1);
  });

  test('a refusal keeps its exit code when standard error is closed', async () => {
    const { code, out } = await shell('nsm20 check --as-of someday 2>&-', { in: small });
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  test.each([
    ['closed', '<&-'],
    ['endless', '</dev/zero'],
    ['a folder', '<.'],
  ])('standard input being %s is never asked', async (_, redirection) => {
    const { code, out, err } = await shell(`nsm20 check --as-of 2024-02-20 ${redirection}`, { in: small });
    expect(err).toBe('');
    expect(out).toContain('nothing found');
    expect(code).toBe(0);
  });
});

describe('six thousand records', () => {
  const count = 6000;
  let folder: string;
  beforeAll(() => {
    const names = Array.from({ length: count }, (_, index) => `r${String(index).padStart(4, '0')}`);
    folder = temporary(
      Object.fromEntries(
        names.map((name) => [
          `cases/${name}.yaml`,
          `kind: recipient\nname: Province ${name} of Sylvania\nreceiving_at_issuance: true\n` +
            'group: { conflict: true, by: state, on: 2024-02-20 }\n',
        ]),
      ),
    );
  });

  test('an answer of more than 5 MB reaches a slow reader whole', async (context) => {
    const slowly = '{ sleep 1; head -c 70000; sleep 1; cat; }';
    const answer = await shell(`nsm20 check --as-of 2024-06-25 -f json | ${slowly}`, { in: folder });
    expect(answer.err).toBe('');
    expect(answer.code).toBe(1);
    expect(answer.bytes.length).toBeGreaterThan(5_000_000);
    const { summary, findings }: CheckAnswer = checkAnswer(answer);
    expect(summary).toMatchObject({ records: count, recipients: count, failed: true });
    expect(findings).toHaveLength(summary.errors + summary.warnings + summary.infos);
    expect(new Set(findings.map(({ at }) => at.path)).size).toBe(count);
    figure(context, {
      goal: 'Q17',
      says: `streams: ${thousands(answer.bytes.length)} bytes of JSON whole through a slow pipe`,
      mark: '5,000,000 bytes whole; a reader that leaves early and a full disk told, without a stack',
    });
  }, 90_000);

  test('a reader that has seen enough ends a long answer quietly', async () => {
    const { code, out, err } = await shell('nsm20 check --as-of 2024-06-25 | head -1', { in: folder });
    expect(out).toMatch(/^error\[nsm20\/.*\n$/);
    expect(err).toBe('');
    expect(code).toBe(1);
  }, 90_000);

  test('they are read with few files open at a time', async () => {
    const line = 'ulimit -n 64; nsm20 deadlines --as-of 2024-02-20 -f json > answer.json; echo $?';
    const { out, err } = await shell(line, { in: folder });
    expect({ out, err }).toEqual({ out: '0\n', err: '' });
  }, 90_000);

  test('an interrupted run ends by the signal, without a word and without half an answer', async () => {
    const running = execa(process.execPath, [bin, 'check', '--as-of', '2024-06-25'], {
      cwd: folder,
      env: bareEnvironment(),
      extendEnv: false,
      reject: false,
    });
    setTimeout(() => running.kill('SIGINT'), 400);
    const { signal, stdout, stderr } = await running;
    expect({ signal, stdout, stderr }).toEqual({ signal: 'SIGINT', stdout: '', stderr: '' });
  });
});

test.each([
  ['thrown', "throw new Error('later\\nthan all')"],
  ['rejected', "void Promise.reject(new Error('later\\nthan all'))"],
])('what is %s past everything is told in one line, and is no verdict', async (name, statement) => {
  // It happens as soon as the program is there to hear of it.
  const preload = `const { on } = process;
process.on = function (name, ...rest) {
  if (name === 'uncaughtException') setImmediate(() => { ${statement}; });
  return on.call(this, name, ...rest);
};`;
  const folder = temporary({ [`${name}.cjs`]: preload });
  const env = { NODE_OPTIONS: `--require=${folder}/${name}.cjs` };
  const { code, err } = await nsm20(['check', '--as-of', '2024-02-20'], { in: small, env });
  expect(err).toBe('nsm20: a defect in the program; nothing is decided, whatever it printed: later\n');
  expect(code).toBe(2);
});

test('help reaches a closed pipe as quietly as an answer does', async () => {
  const { code, err } = await shell('nsm20 --help | true');
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('what a refusal says is on standard error alone, and ends with a line feed', async () => {
  const { out, err } = await nsm20(['check', '--as-of', 'someday'], { in: small });
  expect(out).toBe('');
  expect(err).toMatch(/^nsm20: .*\nhelp: .*\n$/);
});
