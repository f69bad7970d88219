import { isYetToCome } from '../calendar/day-span.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Deadline } from '../engine/duty.ts';
import { law } from '../law/index.ts';
import { linesOfNote } from '../law/nsm20/deliveries.ts';
import { forbids } from '../law/nsm20/judgement.ts';
import { statusOf, type RecipientStatus } from '../law/nsm20/status.ts';
import { dutiesOfNone } from '../law/of-no-recipient.ts';
import { notTakenIn, type RecordOf } from '../records/case-repository.ts';
import type { StatusPage } from '../render/status-html.ts';
import { partyFacts } from '../report/drafted.ts';
import { plural, shown, terminal } from '../render/ink.ts';
import { toText } from '../render/json.ts';
import { othersSentences, statusJson, statusSentences, statusTable } from '../render/status.ts';
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
import { digest } from './digest.ts';
import { load, type GlobalOptions, type Loaded } from './load.ts';
import { version } from './main.ts';
import { refuseMarked } from './marked.ts';
import type { World } from './world.ts';

/** `nsm20 status`: where every recipient stands. */
export async function status(options: GlobalOptions, world: World): Promise<ExitCode> {
  const format = formatOf(options, ['table', 'markdown', 'csv', 'html', 'json']);
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
  const others = dutiesOfNone(deadlines);
  const untold = othersSentences(others);
  const beside = [...incompleteness(loaded), ...untold, ...accepted];
  switch (format) {
    case 'json':
      world.print(toText(statusJson(asOf, rows, others)));
      complainIncomplete(loaded, world);
      break;
    case 'csv': {
      const { statusCsv } = await import('../render/status-export.ts');
      world.print(statusCsv(asOf, rows));
      complainBeside([...untold, ...accepted], loaded, options, world);
      break;
    }
    case 'markdown': {
      const { statusMarkdown } = await import('../render/status-export.ts');
      world.print(statusMarkdown(asOf, rows, withNotes(beside, loaded, options)));
      break;
    }
    case 'html': {
      refuseMarked(loaded, 'a page');
      const { statusHtml } = await import('../render/status-html.ts');
      world.print(statusHtml(pageOf(loaded, rows, deadlines, withNotes(beside, loaded, options)), digest));
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

function pageOf(
  { context, configuration }: Loaded,
  rows: readonly RecipientStatus[],
  deadlines: readonly Deadline[],
  notes: readonly string[],
): StatusPage {
  const { asOf, window, cases, until } = context;
  const isCui =
    configuration.report.marking === 'CUI' || cases.records.some(({ data }) => data.marking === 'CUI');
  return {
    title: configuration.title ?? 'Where every recipient stands',
    asOf,
    window,
    marking: isCui ? 'CUI' : 'U',
    rows,
    deadlines,
    held: linesOfNote(context)
      .filter(({ open, now, transfer }) => open && now.possible.some(forbids) && isThere(transfer, asOf))
      .map(({ transfer, line, now, at }) => ({
        transfer: transfer.id,
        title: transfer.data.title,
        recipient: partyFacts(transfer.data.recipient, cases).name,
        item: line.item,
        verdict: now.verdict,
        at,
      })),
    notes,
    incomplete: notTakenIn(cases).length > 0,
    ended: until !== undefined && until < asOf ? until : undefined,
    textOf: ({ instrument }) =>
      law.find((policy) => policy.instrument.id === instrument)?.instrument.text ?? '',
    version: version(),
  };
}

/** Whether a transfer is one as of a day: nothing tells that it was announced or approved, or one of them may have happened. */
function isThere({ data: { announced, approved } }: RecordOf<'transfer'>, asOf: PlainDate): boolean {
  const days = [announced, approved].filter((day) => day !== undefined);
  return days.length === 0 || days.some((day) => !isYetToCome(day, asOf));
}
