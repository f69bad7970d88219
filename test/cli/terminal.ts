/** The program on a terminal, with a person at the keys. */
import { spawn, type IPty } from '@lydell/node-pty';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { bareEnvironment, bin } from './program.ts';

/** What is waited for, and what is typed then, after what others do meanwhile. */
export type Turn = readonly [seen: string, keys: string, meanwhile?: () => void];

export const keys = {
  enter: '\r',
  down: '\u001b[B',
  space: ' ',
  interrupt: '\u0003',
  endOfInput: '\u0004',
  erase: '\u007f',
} as const;

/** Types each turn's keys once its text is seen, and waits for the end. */
export async function typed(
  args: readonly string[],
  turns: readonly Turn[],
  cwd: string,
  { limit = 20_000, columns = 100 }: { readonly limit?: number; readonly columns?: number } = {},
): Promise<{ readonly code: number; readonly seen: string }> {
  const terminal: IPty = spawn(process.execPath, [bin, ...args], {
    cwd,
    cols: columns,
    rows: 50,
    env: { ...bareEnvironment(), TERM: 'xterm', NSM20_AS_OF: '2024-03-20' },
  });
  let raw = '';
  let code: number | undefined;
  terminal.onData((data) => {
    raw += data;
  });
  terminal.onExit(({ exitCode, signal }) => {
    code = signal ? 128 + signal : exitCode;
  });
  const seen = (): string => stripVTControlCharacters(raw).replaceAll('\r', '');
  const until = async (isSo: () => boolean, what: string): Promise<void> => {
    for (const from = performance.now(); !isSo(); await wait(15)) {
      if (performance.now() - from < limit && (code === undefined || what === 'the end')) continue;
      terminal.kill();
      throw new Error(`waited for ${what}, and saw:\n${seen()}`);
    }
  };
  let from = 0;
  for (const [text, typedKeys, meanwhile] of turns) {
    await until(() => seen().includes(text, from), `"${text}"`);
    from = seen().indexOf(text, from) + text.length;
    // The question is on the screen before its keys are listened to.
    await wait(60);
    meanwhile?.();
    terminal.write(typedKeys);
  }
  await until(() => code !== undefined, 'the end');
  return { code: code!, seen: seen() };
}
