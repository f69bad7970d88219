/** Help shows how each command is used, and what it shows works. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../support.ts';
import { cleanUp, project, shell, temporary } from './program.ts';

cleanUp();

const help = await run(project, ['--help']);
const commands = help.out
  .slice(help.out.indexOf('\nCommands:\n'))
  .split('\n\n')[0]!
  .split('\n')
  .map((line) => /^ {2}([a-z]+)\b/.exec(line)?.[1])
  .filter((name) => name !== undefined);

let folder: string;
beforeAll(() => {
  folder = temporary();
  for (const path of ['cases', 'nsm20.yaml'])
    cpSync(join(project, path), join(folder, path), { recursive: true });
});

test('the commands are known', () => {
  expect(commands).toEqual(
    expect.arrayContaining(['check', 'status', 'deadlines', 'show', 'report', 'help']),
  );
});

describe.each(commands)('nsm20 %s --help', (name) => {
  test('has an example of this command, which runs over the public record', async () => {
    const { code, out } = await run(project, [name, '--help']);
    expect(code).toBe(0);
    const example = /^Examples?:\s+(nsm20 .+)$/m.exec(out)?.[1] ?? 'none';
    expect(example).toMatch(new RegExp(`^nsm20 ${name}\\b`));
    // The public record names no screening list: those that there are hold real people.
    const where = name === 'screen' ? join(project, 'test/repositories/screening') : folder;
    const answer = await shell(example, { in: where, env: { NSM20_AS_OF: '2025-06-01' } });
    expect(answer.err).not.toContain('nsm20: ');
    expect([0, 1]).toContain(answer.code);
    expect(answer.out).not.toBe('');
  });
});
