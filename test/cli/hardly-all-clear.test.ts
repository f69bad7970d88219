/** A check is never clean while a file of the case folder was not taken in: whatever happens to one file, it is named. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { files, run } from '../support.ts';
import { checkAnswer, cleanUp, nsm20, repository } from './program.ts';
import { cases } from '../reliability/figures.ts';

cleanUp();

/** A repository in which nothing is wrong as of 2024-06-25. */
const archive = `
-- freedonia.yaml --
kind: recipient
name: Freedonia
code: FD
receiving_at_issuance: true
group:
  conflict: true
  by: state
  on: 2024-02-20
armed_conflicts:
  - name: The river war
    from: 2023-05-01
sources:
  - title: Gazette of Freedonia
-- freedonia/letter.yaml --
kind: assurance
title: Letter of the minister
recipient: freedonia
covers: [ihl, humanitarian-access]
form: letter
representatives:
  - title: Minister of Defense
    level: minister
signed: 2024-03-10
received: 2024-03-12
credibility:
  - finding: credible-and-reliable
    by: state
    on: 2024-03-20
    basis: Practice of the last years
sources:
  - title: Copy of the letter
-- freedonia/letter-notice.yaml --
kind: notice
to: congress
under: 2(d)
about: [freedonia/letter]
sent: 2024-04-01
from: [state]
committees: [sfrc, sasc, sac, hfac, hasc, hac]
form: letter
sources:
  - title: Transmittal letter
-- freedonia/shells.yaml --
kind: transfer
title: Shells of the second order
recipient: freedonia
department: state
program: fmf
lines:
  - item: Artillery shells
    quantity: 3000
    value: 9000000
    deliveries:
      - on: 2024-04-02
        quantity: 1000
  - item: Radars
    exemption:
      clause: "1(d)(1)"
      because: Parts of an air defense system
sources:
  - title: Delivery note
-- freedonia/update.yaml --
kind: notice
to: president
under: 1(c)(i)
about: [freedonia]
sent: 2024-03-22
from: [state, defense]
through: apnsa
sources:
  - title: Memorandum for the President
-- reports/2024.yaml --
kind: report
fiscal_year: 2024
from: [state, defense]
submitted: 2024-05-08
committees: [sfrc, sasc, sac, hfac, hasc, hac]
classified_supplement: none
sources:
  - title: Transmittal letter
`;
const records = files(archive);
const asOf = ['--as-of', '2024-06-25'] as const;
/** How the program is run: as a process of its own, or, for sweeps over every line, within this one. */
type Ask = (
  folder: string,
  ...args: readonly string[]
) => Promise<{ code: number; out: string; err: string }>;
const ask: Ask = (folder, ...args) => nsm20([...args, ...asOf], { in: folder });
const askHere: Ask = (folder, ...args) => run(folder, [...args, ...asOf]);

/** Puts `content` in the place of one file and looks at what the program makes of it. */
async function replaced(path: string, content: string | Buffer, ask: Ask): Promise<void> {
  const folder = repository(archive);
  writeFileSync(join(folder, path), content);
  const answer = await ask(folder, 'check', '-f', 'json');
  expect(answer.err).toBe('');
  const { summary, findings } = checkAnswer(answer);
  expect(summary.records).toBe(records.length);
  const isNamed = findings.some(
    ({ at, severity, rule }) => at.path === path && severity === 'error' && rule.startsWith('house/'),
  );
  if (isNamed) {
    expect(answer.code).toBe(1);
    return;
  }
  // No word of it: then it was taken in, and every other answer counts it in as well.
  const id = path.slice('cases/'.length).replace(/\.yaml$/, '');
  const [shown, status] = await Promise.all([ask(folder, 'show', id, '-f', 'json'), ask(folder, 'status')]);
  expect(status.out).not.toContain('could not be taken in');
  expect(shown.code).toBe(0);
  const { kind, data } = JSON.parse(shown.out) as { kind: string | null; data: unknown };
  expect(kind).toMatch(/^[a-z-]+$/);
  expect(data).toMatchObject({ kind });
  // What it no longer says may be missed elsewhere, but then the check tells so too.
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  expect(answer.code).toBe(errors > 0 ? 1 : 0);
}

const oneRecord = fc.constantFrom(...records);
/** Each run starts the program once or more: few of them, and other ones each time. */
const settings = { numRuns: cases(10) };
/** Each case is a start of the program: more of them take their time. */
const atLeastTwoMinutes = Math.max(120_000, settings.numRuns * 3_000);

test('the repository is clean before anything happens to it', async () => {
  const { code, out, err } = await ask(repository(archive), 'check');
  expect(err).toBe('');
  expect(out).toContain(
    `Checked ${records.length} records for 1 recipient as of Tue 2024-06-25: nothing found.`,
  );
  expect(code).toBe(0);
});

test.concurrent(
  'a file of any bytes is named, or reads as a record',
  async () => {
    const bytes = fc.uint8Array({ minLength: 0, maxLength: 200 }).map((each) => Buffer.from(each));
    await fc.assert(
      fc.asyncProperty(oneRecord, bytes, async ({ path }, content) => replaced(path, content, ask)),
      settings,
    );
  },
  atLeastTwoMinutes,
);

test.concurrent(
  'a file in which one byte is another is named, or reads as a record',
  async () => {
    const changed = oneRecord.chain(({ path, text }) =>
      fc.record({
        path: fc.constant(path),
        text: fc.constant(text),
        at: fc.nat(Buffer.byteLength(text) - 1),
        byte: fc.nat(255),
      }),
    );
    await fc.assert(
      fc.asyncProperty(changed, async ({ path, text, at, byte }) => {
        const content = Buffer.from(text);
        content[at] = byte;
        await replaced(path, content, ask);
      }),
      settings,
    );
  },
  atLeastTwoMinutes,
);

test.concurrent(
  'a file cut off anywhere is named, or reads as a record',
  async () => {
    const cut = oneRecord.chain(({ path, text }) =>
      fc.record({ path: fc.constant(path), text: fc.constant(text), length: fc.nat(text.length - 1) }),
    );
    await fc.assert(
      fc.asyncProperty(cut, async ({ path, text, length }) => replaced(path, text.slice(0, length), ask)),
      settings,
    );
  },
  atLeastTwoMinutes,
);

test.concurrent(
  'a file without one of its lines is named, or reads as a record',
  async () => {
    const shortened = oneRecord.chain(({ path, text }) =>
      fc.record({
        path: fc.constant(path),
        text: fc.constant(text),
        line: fc.nat(text.split('\n').length - 2),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shortened, async ({ path, text, line }) =>
        replaced(path, text.split('\n').toSpliced(line, 1).join('\n'), ask),
      ),
      settings,
    );
  },
  atLeastTwoMinutes,
);

describe('within one process, for every line of every file:', () => {
  const everyLine = records.flatMap(({ path, text }) =>
    text
      .split('\n')
      .slice(0, -1)
      .map((_, line) => ({ path, lines: text.split('\n'), line })),
  );

  test(
    'the file without the line is named, or reads as a record',
    async () => {
      for (const { path, lines, line } of everyLine) {
        await replaced(path, lines.toSpliced(line, 1).join('\n'), askHere);
      }
    },
    atLeastTwoMinutes,
  );

  test(
    'the file cut off after half of the line is named, or reads as a record',
    async () => {
      for (const { path, lines, line } of everyLine) {
        const half = lines[line]!.slice(0, Math.ceil(lines[line]!.length / 2));
        await replaced(path, [...lines.slice(0, line), half].join('\n'), askHere);
      }
    },
    atLeastTwoMinutes,
  );

  test(
    'the file in which the line is written twice is named, or reads as a record',
    async () => {
      for (const { path, lines, line } of everyLine) {
        await replaced(path, lines.toSpliced(line, 0, lines[line]!).join('\n'), askHere);
      }
    },
    atLeastTwoMinutes,
  );
});

test('every file that loses its first line is named: a record without a kind is none', async () => {
  await Promise.all(
    records.map(async ({ path, text }) => {
      const folder = repository(archive);
      writeFileSync(join(folder, path), text.slice(text.indexOf('\n') + 1));
      const answer = await askHere(folder, 'check', '-f', 'json');
      expect(answer.code).toBe(1);
      const named = checkAnswer(answer).findings.filter(
        ({ at, rule }) => at.path === path && rule.startsWith('house/'),
      );
      expect(named.map(({ message }) => message)).toEqual([expect.stringContaining('"kind" is missing')]);
    }),
  );
});
