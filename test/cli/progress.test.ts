/** What is told on a terminal while a long run goes on, and that it is told nowhere else. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { describe, expect, test } from 'vitest';
import { progressFor, readingFiles } from '../../src/cli/progress.ts';
import type { GlobalOptions } from '../../src/cli/load.ts';
import { main } from '../../src/cli/main.ts';
import { worldIn } from '../support.ts';
import { bareEnvironment, bin, cleanUp, nsm20, project, temporary } from './program.ts';

cleanUp();

const folder = temporary();
execFileSync(process.execPath, [join(project, 'test/bench/repository.mjs'), folder, '60']);

/** A clock that is set, and the lines that are shown. */
function watched() {
  const seen: string[] = [];
  const watch = { now: 0, seen, world: worldIn('/') };
  watch.world = worldIn('/', {
    waiting: {
      elapsed: () => watch.now,
      show: (line) => void seen.push(String(line)),
      clear: () => void seen.push('cleared'),
    },
  });
  return watch;
}

describe('a line', () => {
  test('comes after a second, and then ten times a second', () => {
    const watch = watched();
    const tell = readingFiles(progressFor({}, watch.world));
    for (let files = 1; files <= 4000; files += 1) {
      watch.now = files / 2;
      tell(files);
    }
    expect(watch.seen).toHaveLength(11);
    expect(watch.seen[0]).toBe('nsm20: reading 2,000 files ...');
    expect(watch.seen[1]).toBe('nsm20: reading 2,200 files ...');
  });

  test.each<[string, GlobalOptions]>([
    ['quiet', { quiet: true }],
    ['plain', { plain: true }],
  ])('never comes where the answer is to be %s, or nobody waits', (_, options) => {
    expect(progressFor(options, watched().world)).toBeUndefined();
    expect(progressFor({}, worldIn('/'))).toBeUndefined();
  });

  test('names the files and the rules, changes no letter of the answer, and is gone in the end', async () => {
    const asked = ['check', '--as-of', '2025-12-31'];
    const answers = async (world: Partial<ReturnType<typeof worldIn>>): Promise<string> => {
      let out = '';
      await main(asked, worldIn(folder, { ...world, print: (text) => void (out += text) }));
      return out;
    };
    const seen: string[] = [];
    let now = 0;
    const waiting = {
      elapsed: () => (now += 1000),
      show: (line: unknown) => void seen.push(String(line)),
      clear: () => void seen.push('cleared'),
    };
    expect(await answers({ waiting })).toBe(await answers({}));
    expect(seen).toContain('nsm20: reading 58 files ...');
    expect(seen).toContain('nsm20: judging by house/unreadable ...');
    expect(seen.at(-1)).toBe('cleared');
  });
});

describe('the program itself', () => {
  // As if it had been started long ago.
  const later =
    'data:text/javascript,const now = performance.now.bind(performance); performance.now = () => now() + 5000;';
  const node = { NODE_OPTIONS: `--import="${later}"` };
  const args = ['-C', folder, 'check', '--as-of', '2025-12-31', '-f', 'concise'];

  const onTerminal = (more: readonly string[], env: Record<string, string> = {}): Promise<string> =>
    new Promise((resolve) => {
      const terminal = spawn(process.execPath, [bin, ...args, ...more], {
        cols: 40,
        rows: 50,
        env: { ...bareEnvironment(), TERM: 'xterm', NO_COLOR: '1', ...node, ...env },
      });
      let seen = '';
      terminal.onData((data) => void (seen += data));
      terminal.onExit(() => {
        resolve(seen);
      });
    });

  test('shows it on a terminal alone, in one line that fits, and takes it away', async () => {
    const piped = await nsm20(args, { env: node });
    expect(piped.err).toBe('');
    const seen = await onTerminal([]);
    const [answer, ...shown] = seen.split('\r\u001b[2K').toReversed();
    expect(answer!.replaceAll('\r\n', '\n')).toBe(piped.out);
    expect(shown.at(-1)).toBe('');
    const lines = shown.slice(0, -1);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^nsm20: (reading|judging)[^\r\n]{0,30}$/);
  });

  test.each<[string, string[], Record<string, string>]>([
    ['quiet', ['--quiet'], {}],
    ['plain', ['--plain'], {}],
    ['run by a service', [], { CI: 'true' }],
    ['on a terminal that takes nothing back', [], { TERM: 'dumb' }],
  ])(
    'shows nothing when %s',
    async (_, more, env) => {
      expect(await onTerminal(more, env)).not.toContain('\u001b[2K');
    },
    60_000,
  );
});
