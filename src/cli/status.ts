import { statusOf } from '../law/nsm20/status.ts';
import { statusJson, statusSentences, statusTable } from '../render/status.ts';
import { toText } from '../render/json.ts';
import { inert } from '../render/visible.ts';
import { evaluation, exitCode, formatOf, notesFor, type ExitCode } from './answer.ts';
import { load, type GlobalOptions } from './load.ts';
import type { World } from './world.ts';

/** `nsm20 status`: where every recipient stands. */
export async function status(options: GlobalOptions, world: World): Promise<ExitCode> {
  const format = formatOf(options, ['table', 'json']);
  const loaded = await load(options, world);
  const { asOf, cases } = loaded.context;
  const { deadlines, findings } = evaluation(loaded);
  const rows = statusOf(loaded.context, deadlines);
  if (format === 'json') {
    world.print(toText(statusJson(asOf, rows)));
    return exitCode.clean;
  }
  const body =
    rows.length === 0
      ? 'No recipient is recorded.'
      : options.plain
        ? statusSentences(rows)
        : statusTable(rows);
  const waiting = cases.broken.length;
  const incomplete =
    waiting > 0
      ? `\n${waiting === 1 ? '1 file' : `${waiting} files`} could not be taken in; this may be incomplete. Run: nsm20 check\n`
      : '';
  const ignored = findings.filter((finding) => finding.ignored).length;
  const accepted =
    ignored > 0
      ? `\n${ignored === 1 ? '1 finding is' : `${ignored} findings are`} ignored, openly accepted in the record. Run: nsm20 check\n`
      : '';
  world.print(inert(`As of ${asOf}\n\n${body}\n${incomplete}${accepted}${notesFor(loaded, options)}`));
  return exitCode.clean;
}
