import { addDays } from '../calendar/plain-date.ts';
import type { Deadline } from '../engine/duty.ts';
import type { Context } from '../engine/rule.ts';
import { deadlinesSentences, deadlinesTable } from '../render/deadlines.ts';
import { deadlinesJson, toText } from '../render/json.ts';
import { inert } from '../render/visible.ts';
import { evaluation, exitCode, formatOf, notesFor, type ExitCode } from './answer.ts';
import { load, type GlobalOptions } from './load.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

export interface DeadlinesOptions extends GlobalOptions {
  readonly overdue?: true;
  readonly all?: true;
  readonly recipient?: string;
}

/** `nsm20 deadlines`: what is due, and when. */
export async function deadlines(options: DeadlinesOptions, world: World): Promise<ExitCode> {
  const format = formatOf(options, ['table', 'json']);
  if (options.all && options.overdue) throw new Refusal('--all and --overdue exclude each other');
  const loaded = await load(options, world);
  const { context } = loaded;
  const { recipient } = options;
  if (recipient !== undefined && context.cases.get(recipient)?.kind !== 'recipient') {
    const known = context.cases.all('recipient').map(({ id }) => id);
    throw new Refusal(`there is no recipient "${recipient}"`, `the recipients are ${known.join(', ')}`);
  }
  const shown = evaluation(loaded)
    .deadlines.filter((deadline) => recipient === undefined || deadline.recipient === recipient)
    .filter(
      (deadline) =>
        options.all === true ||
        (options.overdue ? deadline.state === 'overdue' : isListed(deadline, context)),
    );
  if (format === 'json') {
    world.print(toText(deadlinesJson(context.asOf, shown)));
    return exitCode.clean;
  }
  const none = options.overdue
    ? 'Nothing is overdue'
    : options.all
      ? 'No duty is recorded'
      : `Nothing is open within ${context.window} days`;
  const waiting = context.cases.broken.length;
  const body =
    shown.length === 0
      ? `${none} as of ${context.asOf}.`
      : options.plain
        ? deadlinesSentences(shown)
        : deadlinesTable(shown);
  const incomplete =
    waiting > 0
      ? `\n${waiting === 1 ? '1 file' : `${waiting} files`} could not be taken in; this may be incomplete. Run: nsm20 check`
      : '';
  world.print(inert(`${body}\n${incomplete === '' ? '' : `${incomplete}\n`}${notesFor(loaded, options)}`));
  return exitCode.clean;
}

/** What is open or cannot be told, and due within the window. */
function isListed({ state, due, provisional }: Deadline, { asOf, window }: Context): boolean {
  const near = due.earliest === null || due.earliest <= addDays(asOf, window);
  return near && (provisional || state === 'pending' || state === 'overdue' || state === 'undetermined');
}
