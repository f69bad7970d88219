/** What is said when nothing comes of what was asked, and the exit code that goes with it. */
import { CommanderError } from 'commander';
import { asLines, cut, ended, line, shown } from '../render/ink.ts';
import type { ExitCode } from './main.ts';
import { inPlainWords, Interrupted, isOfTheSystem, Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** Tells of a failure of `command` (undefined: none was made out): in words, and of a check on GitHub where reviewers look. */
export async function failureTold(
  error: unknown,
  command: string | undefined,
  args: readonly string[],
  world: World,
): Promise<ExitCode> {
  const { code, why } = explained(error, args, world);
  if (code === 2 && command === 'check') await tellGitHub(why, world);
  return code;
}

/** The most further lines of a refusal that are printed. */
const mostDetails = 100;

/** What is said of a failure, a line each, and the code that goes with it. */
interface Told {
  readonly code: ExitCode;
  readonly why: readonly string[];
}

/** A check that could not run, where reviewers look: what is said in words is in a log that nobody opens. */
async function tellGitHub(why: readonly string[], world: World): Promise<void> {
  if (world.env['GITHUB_ACTIONS'] !== 'true') return;
  const { annotationLine } = await import('../render/github-command.ts');
  const properties = { title: 'nsm20 could not run' };
  world.complain(annotationLine({ kind: 'error', properties, message: why }));
}

/** Says in words why nothing came of what was asked. */
function explained(error: unknown, args: readonly string[], world: World): Told {
  if (error instanceof CommanderError && error.exitCode === 0) return { code: 0, why: [] };
  if (error instanceof Interrupted) {
    world.complain(line`nsm20: ended before anything was written`);
    return { code: 130, why: [] };
  }
  if (error instanceof Refusal) {
    const help = error.help === undefined ? [] : [`help: ${error.help}`];
    const left = error.details.length - mostDetails;
    const more = left > 0 ? [`and ${left} more`] : [];
    const rest = [...error.details.slice(0, mostDetails), ...more, ...help];
    world.complain(ended([`nsm20: ${error.message}`, ...rest].map((each) => cut(each))));
    return { code: 2, why: [error.message, ...rest] };
  }
  if (isOfTheSystem(error)) {
    const why = `it could not be done, and nothing was decided: ${inPlainWords(error)}`;
    world.complain(line`nsm20: ${why}`);
    return { code: 2, why: [why] };
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const verbose = args.includes('-v') || args.includes('--verbose');
  const why = `a defect in the program stopped it, and nothing was decided: ${cut(message)}`;
  world.complain(
    ended([
      shown`nsm20: ${why}`,
      verbose ? asLines(String(stack)) : shown`help: run it again with --verbose, and report what it prints`,
    ]),
  );
  return { code: 2, why: [why] };
}
