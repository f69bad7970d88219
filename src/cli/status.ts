import { statusOf } from '../law/nsm20/status.ts';
import { plural, shown, terminal } from '../render/ink.ts';
import { toText } from '../render/json.ts';
import { statusJson, statusSentences, statusTable } from '../render/status.ts';
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
import type { World } from './world.ts';

/** `nsm20 status`: where every recipient stands. */
export async function status(options: GlobalOptions, world: World): Promise<ExitCode> {
  const format = formatOf(options, ['table', 'markdown', 'csv', 'json']);
  const loaded = await load(options, world);
  const { asOf } = loaded.context;
  const { deadlines, findings } = evaluation(loaded);
  const rows = statusOf(loaded.context, deadlines);
  const ignored = findings.filter((finding) => finding.ignored).length;
  const accepted =
    ignored === 0
      ? []
      : [
          `${plural(ignored, 'finding is', 'findings are')} ignored, openly accepted in the record. Run: nsm20 check`,
        ];
  const beside = [...incompleteness(loaded), ...accepted];
  switch (format) {
    case 'json':
      world.print(toText(statusJson(asOf, rows)));
      complainIncomplete(loaded, world);
      break;
    case 'csv': {
      const { statusCsv } = await import('../render/status-export.ts');
      world.print(statusCsv(asOf, rows));
      complainBeside(accepted, loaded, options, world);
      break;
    }
    case 'markdown': {
      const { statusMarkdown } = await import('../render/status-export.ts');
      world.print(statusMarkdown(asOf, rows, withNotes(beside, loaded, options)));
      break;
    }
    case 'table': {
      const table = options.plain ? statusSentences(rows) : statusTable(rows);
      const body = rows.length === 0 ? shown`No recipient is recorded.` : table;
      world.print(terminal`${shown`As of ${asOf}`}\n\n${body}\n${notesFor(loaded, options, beside)}`);
    }
  }
  return exitCode.clean;
}
