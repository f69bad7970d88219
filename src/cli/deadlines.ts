import { addDays } from '../calendar/plain-date.ts';
import type { Deadline } from '../engine/duty.ts';
import type { Context } from '../engine/rule.ts';
import { suggest } from '../reader/suggest.ts';
import { deadlinesSentences, deadlinesTable } from '../render/deadlines.ts';
import type { Asked } from '../render/deadlines-export.ts';
import { deadlinesJson, toText } from '../render/json.ts';
import { shown as line, terminal } from '../render/ink.ts';
import {
  complainBeside,
  complainIncomplete,
  evaluation,
  exitCode,
  formatOf,
  incompleteness,
  notesFor,
  withNotes,
  type ExitCode,
} from './answer.ts';
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
  const format = formatOf(options, ['table', 'markdown', 'csv', 'ics', 'json']);
  if (options.all && options.overdue) throw new Refusal('--all and --overdue exclude each other');
  const loaded = await load(options, world);
  const { context } = loaded;
  const { asOf, cases } = context;
  const { recipient } = options;
  if (recipient !== undefined && cases.get(recipient)?.kind !== 'recipient') {
    const known = cases.all('recipient').map(({ id }) => id);
    const near = suggest(recipient, known);
    throw new Refusal(
      `there is no recipient "${recipient}"`,
      near === undefined ? `the recipients are ${known.join(', ')}` : `did you mean "${near}"?`,
    );
  }
  const shown = evaluation(loaded)
    .deadlines.filter((deadline) => recipient === undefined || deadline.recipient === recipient)
    .filter(
      (deadline) =>
        options.all === true ||
        (options.overdue ? deadline.state === 'overdue' : isListed(deadline, context)),
    );
  const asked = askedOf(options, context);
  const beside = incompleteness(loaded);
  switch (format) {
    case 'json':
      world.print(toText(deadlinesJson(asOf, shown)));
      complainIncomplete(loaded, world);
      break;
    case 'csv':
    case 'ics': {
      const { deadlinesCalendar, deadlinesCsv } = await import('../render/deadlines-export.ts');
      const { uidOf } = await import('./fingerprint.ts');
      world.print(format === 'csv' ? deadlinesCsv(asOf, shown) : deadlinesCalendar(asked, shown, uidOf));
      complainBeside(shown.length === 0 ? [asked.none] : [], loaded, options, world);
      break;
    }
    case 'markdown': {
      const { deadlinesMarkdown } = await import('../render/deadlines-export.ts');
      world.print(deadlinesMarkdown(asked, shown, withNotes(beside, loaded, options)));
      break;
    }
    case 'table': {
      const table = options.plain ? deadlinesSentences(shown) : deadlinesTable(shown);
      const body = shown.length === 0 ? line`${asked.none}` : table;
      world.print(terminal`${body}\n${notesFor(loaded, options, beside)}`);
    }
  }
  return exitCode.clean;
}

/** The question in words, and the answer where there is nothing. */
function askedOf({ overdue, all, recipient }: DeadlinesOptions, { asOf, window }: Context): Asked {
  const [scope, none] = overdue
    ? ['what is overdue', 'Nothing is overdue']
    : all
      ? ['every duty', 'No duty is recorded']
      : [`what is open within ${window} days`, `Nothing is open within ${window} days`];
  return {
    asOf,
    scope: recipient === undefined ? scope : `${scope}, for ${recipient}`,
    none: `${none} as of ${asOf}.`,
  };
}

/** What is open or cannot be told, and due within the window. */
function isListed({ state, due, provisional }: Deadline, { asOf, window }: Context): boolean {
  const near = due.earliest === null || due.earliest <= addDays(asOf, window);
  return near && (provisional || state === 'pending' || state === 'overdue' || state === 'undetermined');
}
