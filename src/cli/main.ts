/** The way in, and the exit code. */
import { readFileSync } from 'node:fs';
import type { World } from './world.ts';

/** 0 nothing at or above the fail level, 1 findings, 2 could not run, 130 ended by the person who was asked. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Runs the program. Never exits: the caller sets the exit code. */
export async function main(args: readonly string[], world: World): Promise<ExitCode> {
  const { runCommand } = await import('./commands.ts');
  return runCommand(args, world);
}

/** The version of this program. */
export const version = (): string => about().version;

/** What the program's manifest says of it: its version, the Node it is for, and the libraries it is built with. */
export interface About {
  readonly version: string;
  readonly engines: { readonly node: string };
  /** Exactly pinned; what the program needs of them is carried in its bundle. */
  readonly devDependencies: Readonly<Record<string, string>>;
}

export const about = (): About =>
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as About;
