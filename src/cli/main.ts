/** The way in: a start that costs little, and the exit code. */
import { readFileSync } from 'node:fs';
import type { World } from './world.ts';

/** 0 nothing at or above the fail level, 1 findings, 2 could not run, 130 ended by the person who was asked. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Runs the program. Never exits: the caller sets the exit code. */
export async function main(args: readonly string[], world: World): Promise<ExitCode> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    world.print(`${version()}\n`);
    return 0;
  }
  const { runCommand } = await import('./commands.ts');
  return runCommand(args, world);
}

/** The version of this program. */
export function version(): string {
  const about: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return about.version;
}
