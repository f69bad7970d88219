import { contextFor } from '../engine/evaluate.ts';
import { faaPolicy } from '../law/faa/index.ts';
import { ledgerOf, TooLarge, type Ledger } from '../law/faa/ledger.ts';
import { plural, shown, terminal } from '../render/ink.ts';
import { toText } from '../render/json.ts';
import { ledgerJson, ledgerSentences, ledgerTable } from '../render/ledger.ts';
import {
  complainBeside,
  complainIncomplete,
  exitCode,
  formatOf,
  incompleteness,
  notesFor,
  withNotes,
  type ExitCode,
} from './answer.ts';
import { loadUnjudged, type GlobalOptions, type Loaded } from './load.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

export interface LedgerOptions extends GlobalOptions {
  readonly fy?: number;
}

/** `nsm20 ledger [--fy N]`: drawdown authorities against their ceilings. */
export async function ledger(options: LedgerOptions, world: World): Promise<ExitCode> {
  const format = formatOf(options, ['table', 'markdown', 'csv', 'json']);
  const loaded = await loadUnjudged(options, world);
  const answer = { asOf: loaded.context.asOf, ...ledgerIn(loaded, options.fy) };
  const unpublished = loaded.context.publicOnly
    ? ['Determinations that nobody published are in no sum: what remains may be less.']
    : [];
  const open =
    answer.open.length === 0
      ? []
      : [`${plural(answer.open.length, 'record is', 'records are')} in no sum, since a day leaves it open.`];
  switch (format) {
    case 'json':
      world.print(toText(ledgerJson(answer)));
      complainIncomplete(loaded, world);
      break;
    case 'csv': {
      const { ledgerCsv } = await import('../render/ledger-export.ts');
      world.print(ledgerCsv(answer));
      complainBeside([...open, ...unpublished], loaded, options, world);
      break;
    }
    case 'markdown': {
      const { ledgerMarkdown } = await import('../render/ledger-export.ts');
      world.print(
        ledgerMarkdown(answer, withNotes([...incompleteness(loaded), ...unpublished], loaded, options)),
      );
      break;
    }
    case 'table': {
      const isEmpty = answer.rows.length === 0 && answer.open.length === 0;
      const told = options.plain ? ledgerSentences(answer) : ledgerTable(answer);
      const body = isEmpty ? terminal`${shown`No drawdown is recorded.`}\n` : told;
      world.print(
        terminal`${shown`As of ${answer.asOf}, in US dollars`}\n\n${body}${notesFor(loaded, options, [...incompleteness(loaded), ...unpublished])}`,
      );
    }
  }
  return exitCode.clean;
}

/** The ledger counts whether the instrument is awake or not: it tells, and judges nothing. */
function ledgerIn({ context }: Loaded, year: number | undefined): Ledger {
  try {
    return ledgerOf(contextFor(faaPolicy, context), year);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    throw new Refusal(
      'the amounts of the drawdowns and of their transfers add up to more than can be counted exactly, and nothing is rounded',
      'look for an amount with too many digits: nsm20 list drawdown, nsm20 list transfer',
    );
  }
}
