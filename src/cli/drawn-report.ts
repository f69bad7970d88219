/** The report in each of its formats. What few people ask for is loaded when it is asked for. */
import type { ReportDocument } from '../report/assemble.ts';
import { toText } from '../render/json.ts';
import { reportJson } from '../render/report-json.ts';
import { reportMarkdown, sectionsMarkdown } from '../render/report-markdown.ts';
import type { Finished, FinishedBytes } from '../render/text.ts';
import { digest } from './digest.ts';

export const reportFormats = ['markdown', 'html', 'docx', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What an answer in letters can be. */
type InLetters = Exclude<ReportFormat, 'docx'>;

/** The report as text; `isPart`: it is some of its sections by themselves. */
export async function drawnReport(
  document: ReportDocument,
  format: InLetters,
  isPart: boolean,
): Promise<Finished> {
  switch (format) {
    case 'json':
      return toText(reportJson(document));
    case 'html': {
      const { reportHtml } = await import('../render/report-html.ts');
      return reportHtml(document, digest);
    }
    case 'markdown':
      return isPart ? sectionsMarkdown(document) : reportMarkdown(document);
  }
}

/** The report as a Word document. */
export async function wordDocument(document: ReportDocument): Promise<FinishedBytes> {
  const { reportDocx } = await import('../render/report-docx.ts');
  return reportDocx(document);
}
