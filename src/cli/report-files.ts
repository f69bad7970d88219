/** Where a report is written: one file, or a folder with one for each section. */
import { join, resolve } from 'node:path';
import type { ReportDocument } from '../report/assemble.ts';
import { line } from '../render/ink.ts';
import { toText } from '../render/json.ts';
import { reportJson } from '../render/report-json.ts';
import { reportFiles, reportMarkdown, sectionsMarkdown } from '../render/report-markdown.ts';
import type { Finished } from '../render/text.ts';
import { placeFor } from './answer-place.ts';
import type { Loaded } from './load.ts';
import { Refusal } from './refusal.ts';
import { look, type Seen } from './seen.ts';
import type { World } from './world.ts';
import { isFolderFor, writeWhole } from './write.ts';

export interface Writing {
  readonly output: string;
  readonly format: 'markdown' | 'json';
  /** Whether it is some sections by themselves. */
  readonly alone: boolean;
  readonly dir?: string;
  readonly quiet?: true;
}

/** What lies where the report is to go. */
export const placeSeen = ({ output, dir = '.' }: Pick<Writing, 'output' | 'dir'>, { cwd }: World): Seen =>
  look([resolve(cwd, dir, output)]);

/** Writes `document`, and says so. @throws Refusal for a place that is not for reports, or cannot be written. */
export async function writeReport(
  document: ReportDocument,
  { output, format, alone, dir = '.', quiet }: Writing,
  seen: Seen,
  loaded: Loaded,
  world: World,
): Promise<void> {
  if (output.trim() === '')
    throw new Refusal('--output names no file', 'name a file, or a folder with "/" behind it');
  const path = placeFor('reports', output, dir, loaded, world);
  const isFolder = isFolderFor(path, /[/\\]$/.test(output));
  if (isFolder && (format === 'json' || alone)) {
    throw new Refusal(
      `"${output}" is a folder, and ${alone ? 'one section' : 'JSON'} is one file`,
      'name a file',
    );
  }
  const markdown = alone ? sectionsMarkdown : reportMarkdown;
  const whole = (): Finished => (format === 'json' ? toText(reportJson(document)) : markdown(document));
  const files = isFolder
    ? Array.from(reportFiles(document), ([name, text]) => ({ file: join(path, name), text }))
    : [{ file: path, text: whole() }];
  await writeWhole(files, seen, world);
  if (quiet) return;
  const gaps = document.gaps.length;
  world.complain(
    line`Wrote ${output}${isFolder ? ` (${files.length} files)` : ''}: ${document.index.length} records named, ${gaps === 1 ? '1 gap' : `${gaps} gaps`}.`,
  );
}
