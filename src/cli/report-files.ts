/** Where a report is written: one file, or a folder with one for each section. */
import { join, resolve } from 'node:path';
import type { ReportDocument } from '../report/assemble.ts';
import { line } from '../render/ink.ts';
import { reportFiles } from '../render/report-markdown.ts';
import { placeFor } from './answer-place.ts';
import { drawnReport, wordDocument, type ReportFormat } from './drawn-report.ts';
import type { Loaded } from './load.ts';
import { Refusal } from './refusal.ts';
import { look, type Seen } from './seen.ts';
import type { World } from './world.ts';
import { isFolderFor, writeWhole } from './write.ts';

export interface Writing {
  readonly output: string;
  readonly format: ReportFormat;
  /** Whether it is some sections by themselves. */
  readonly isPart: boolean;
  readonly dir?: string;
  readonly quiet?: true;
}

const formatNames: Readonly<Record<ReportFormat, string>> = {
  markdown: 'Markdown',
  html: 'a page',
  docx: 'a Word document',
  json: 'JSON',
};

/** What lies where the report is to go. */
export const placeSeen = ({ output, dir = '.' }: Pick<Writing, 'output' | 'dir'>, { cwd }: World): Seen =>
  look([{ file: resolve(cwd, dir, output), name: output }]);

/** Writes `document`, and says so. @throws Refusal for a place that is not for reports, or cannot be written. */
export async function writeReport(
  document: ReportDocument,
  { output, format, isPart, dir = '.', quiet }: Writing,
  seen: Seen,
  loaded: Loaded,
  world: World,
): Promise<void> {
  if (output.trim() === '')
    throw new Refusal('--output names no file', 'name a file, or a folder with "/" behind it');
  const path = placeFor('reports', output, dir, loaded, world);
  const isFolder = isFolderFor({ file: path, name: output }, /[/\\]$/.test(output));
  if (isFolder && (format !== 'markdown' || isPart)) {
    throw new Refusal(
      `"${output}" is a folder, and ${isPart ? 'one section' : formatNames[format]} is one file`,
      'name a file',
    );
  }
  const whole = async () =>
    format === 'docx' ? wordDocument(document) : drawnReport(document, format, isPart);
  const files = isFolder
    ? Array.from(reportFiles(document), ([name, text]) => ({
        file: placeFor('reports', join(output, name), dir, loaded, world),
        name: join(output, name),
        text,
      }))
    : [{ file: path, name: output, text: await whole() }];
  await writeWhole(files, seen, world);
  if (quiet) return;
  const gaps = document.gaps.length;
  world.complain(
    line`Wrote ${output}${isFolder ? ` (${files.length} files)` : ''}: ${document.index.length} records named, ${gaps === 1 ? '1 gap' : `${gaps} gaps`}.`,
  );
}
