/** What `new` says comes next: a command line that can be copied. */
import { firstAssurance, mendOf, type Mend } from '../author/mends.ts';
import { hasClocks } from '../law/nsm20/recipients.ts';
import type { Context } from '../engine/rule.ts';
import type { Kind } from '../records/kind-names.ts';
import type { Followed } from '../render/follows.ts';
import { shown } from '../render/ink.ts';
import type { Shown } from '../render/text.ts';
import { commandLines, ownCommand } from './command-line.ts';
import type { GlobalOptions } from './load.ts';

/** What was made, and what is known of it. */
interface Created {
  readonly kind: Kind;
  readonly id: string;
  /** The repository with the record in it. */
  readonly context: Context;
  readonly followed: readonly Followed[];
}

/** The next command: one that mends what is overdue now, where a new record does, else the usual step. */
export function nextLines(created: Created, options: GlobalOptions, width: number): readonly Shown[] {
  const next = nextRecord(created);
  const parts =
    next === undefined
      ? [['check']]
      : [['new', next.kind], ...next.settings.map(({ key, text }) => ['--set', `${key}=${text}`])];
  const label = 'Next: ';
  return commandLines(ownCommand(options, parts), width - label.length).map(
    (each, index) => shown`${index === 0 ? label : ' '.repeat(label.length)}${each}`,
  );
}

/** The record that comes next; undefined: none in particular. */
function nextRecord({ kind, id, context, followed }: Created): Mend | undefined {
  const overdue = followed.flatMap(({ deadline }) => (deadline?.state === 'overdue' ? [deadline] : []));
  // What concerns this record itself comes before what concerns all of them.
  const own = overdue.filter(({ record, recipient }) => record?.id === id || recipient === id);
  const [mend] = [...own, ...overdue].flatMap((deadline) => mendOf(deadline) ?? []);
  if (mend) return mend;
  return kind === 'recipient' && hasClocks(context, id) ? firstAssurance(id) : undefined;
}
