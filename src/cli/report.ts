import { plainDate } from '../calendar/plain-date.ts';
import { onDay } from '../calendar/day-span.ts';
import { assemble, type ReportDocument } from '../report/assemble.ts';
import { draft, eachOnce, indexSection, outline } from '../report/draft.ts';
import { added, addedSections, filledLater } from '../report/added.ts';
import { reviewsSection } from '../report/reviews.ts';
import { statutesSection } from '../report/statutes.ts';
import { dayFacts } from '../report/drafted.ts';
import { ownReport, periodOf, type NoPeriod } from '../report/period.ts';
import { nsm20, reportedEnd } from '../law/nsm20/clauses.ts';
import { suggest } from '../reader/suggest.ts';
import { terminal, type Terminal } from '../render/ink.ts';
import { toText } from '../render/json.ts';
import { gapsJson, gapsSentences, gapsText } from '../render/report-gaps.ts';
import {
  applied,
  judging,
  complainIncomplete,
  incompleteness,
  evaluation,
  exitCode,
  formatOf,
  inkFor,
  notesFor,
  type ExitCode,
} from './answer.ts';
import { drawApart, mistaken, tryTemplates } from './draw.ts';
import { load, type GlobalOptions, type Loaded } from './load.ts';
import { version } from './main.ts';
import { Refusal } from './refusal.ts';
import { drawnReport, reportFormats, type ReportFormat } from './drawn-report.ts';
import { refuseMarked } from './marked.ts';
import { placeSeen, writeReport } from './report-files.ts';
import { templatesOf } from './templates.ts';
import type { World } from './world.ts';

export interface ReportOptions extends GlobalOptions {
  readonly fy: number;
  readonly section?: string;
  readonly output?: string;
  readonly check?: true;
}

/** `nsm20 report --fy N`: drafts the report of section 2(a), or lists what it still lacks. */
export async function report(options: ReportOptions, world: World): Promise<ExitCode> {
  const format = formatNamed(options);
  if (options.check && options.output !== undefined)
    throw new Refusal('--check writes nothing', 'leave out --output or --check');
  if (format === 'docx' && options.output === undefined && !options.check)
    throw new Refusal('a Word document goes into a file', 'add "-o report.docx"');
  const only = options.section === undefined ? undefined : sectionsNamed(options.section);
  const { output } = options;
  const seen = output === undefined ? undefined : placeSeen({ ...options, output }, world);
  const loaded = await load(options, world);
  const document = await documentOf(loaded, options.fy, only);
  if (options.check) {
    const isJson = format === 'json';
    world.print(isJson ? toText(gapsJson(document)) : checkText(document, loaded, options, world));
    if (isJson) complainIncomplete(loaded, world);
    return document.gaps.length > 0 ? exitCode.findings : exitCode.clean;
  }
  const isPart = only !== undefined;
  if (output !== undefined && seen)
    await writeReport(document, { ...options, output, format, isPart }, seen, loaded, world);
  else if (format !== 'docx') world.print(await drawnReport(document, format, isPart));
  complainIncomplete(loaded, world);
  return exitCode.clean;
}

function checkText(document: ReportDocument, loaded: Loaded, options: ReportOptions, world: World): Terminal {
  const pathOf = (id: string): string | undefined => loaded.context.cases.get(id)?.path;
  const text = options.plain ? gapsSentences(document) : gapsText(document, pathOf, inkFor(options, world));
  return terminal`${text}${notesFor(loaded, options, incompleteness(loaded))}`;
}

/** The annexes as their titles letter them. */
const annexes = [
  ...outline.map(({ id }) => id),
  indexSection.id,
  statutesSection.id,
  reviewsSection.id,
].filter((id) => id.startsWith('annex-'));

/** The sections that the program adds itself. */
const addedIds: readonly string[] = [...addedSections.map(({ id }) => id), indexSection.id];

/** The ids of the sections asked for: one, or those of an item that is told in two. */
function sectionsNamed(asked: string): readonly string[] {
  const known = [...outline.map(({ id }) => id), ...addedIds];
  const id = asked
    .trim()
    .toLowerCase()
    .replace(/^(§|sec(tion|\.)?)\s*/, '')
    .replace(/^annex ([a-f])$/, (_, letter: string) => annexes[letter.charCodeAt(0) - 97] ?? '');
  const found = known.filter(
    (each) => each === id || (id.endsWith(')') && id !== '2(a)' && each.startsWith(`${id}(`)),
  );
  if (found.length > 0) return found;
  const near = suggest(id, known);
  throw new Refusal(
    `there is no section "${asked}"`,
    near === undefined ? `the sections are ${known.join(', ')}` : `did you mean "${near}"?`,
  );
}

/** The report of fiscal year `year` as a document; with `only`, those sections alone. */
async function documentOf(
  loaded: Loaded,
  year: number,
  only: readonly string[] | undefined,
): Promise<ReportDocument> {
  const { context, configuration } = loaded;
  refuseMarked(loaded, 'a report');
  refuseOverMarked(loaded);
  const period = periodOf(context, year);
  if ('why' in period) throw noReport(period, year);
  const templates = templatesOf(loaded);
  if (templates.mistakes.length > 0) throw mistaken(templates.mistakes, configuration.templates);
  if (templates.own.length > 0) await tryTemplates(templates.texts, configuration.templates);
  const question = { context, evaluation: evaluation(loaded), period };
  const drafted = draft(question, {
    title: configuration.report.title ?? ownReport(context.cases, period)?.data.title,
    marking: configuration.report.marking,
    prepared_by: configuration.report.preparedBy ?? null,
    revision: await loaded.revision(),
    version: version(),
    instruments: applied(loaded)
      .filter(({ instrument }) => instrument.id !== 'house')
      .map(({ instrument, until }) => ({
        cite: instrument.cite,
        title: instrument.title,
        from: dayFacts(onDay(instrument.from)),
        until: until === undefined ? null : dayFacts(onDay(plainDate(until))),
        because: instrument.id === nsm20.id ? (configuration.untilBecause ?? null) : null,
        reported_end:
          until === undefined && instrument.id === nsm20.id
            ? { on: dayFacts(onDay(reportedEnd.on)), because: reportedEnd.because }
            : null,
      })),
    own_templates: [...templates.own],
  });
  loaded.progress?.(() => 'drawing the report');
  const parts = await drawApart(
    {
      templates: templates.texts,
      about: drafted.about,
      sections: drafted.sections,
      gaps: drafted.gaps,
      records: [...context.cases.records, ...context.cases.broken].map(({ id }) => id),
      filledLater,
      // The index of records speaks of all sections.
      ...(only !== undefined && !only.includes(indexSection.id) && { only }),
    },
    configuration.templates,
  );
  const gaps = drafted.gaps.filter(({ section }) => only === undefined || only.includes(section));
  const speaksOfAll = only === undefined || addedIds.some((id) => only.includes(id));
  const document = assemble(
    drafted.about,
    parts,
    eachOnce(gaps),
    speaksOfAll ? added(question, judging(loaded), only ?? []) : [],
  );
  if (only === undefined) return document;
  return {
    ...document,
    parts: document.parts.filter((part) => part.type === 'section' && only.includes(part.id)),
  };
}

/** A report that is not marked CUI is not drawn from records that are: what they say could stand anywhere in it. */
function refuseOverMarked({ context: { cases }, configuration }: Loaded): void {
  if (configuration.report.marking === 'CUI') return;
  const over = cases.records.filter(({ data, draft: isDraft }) => data.marking === 'CUI' && !isDraft);
  if (over.length === 0) return;
  throw new Refusal(
    'the report is marked U, and is not drawn from records that are marked CUI',
    'set "report: { marking: CUI }" in nsm20.yaml, or mark the records U where that is right',
    over.map(({ id }) => id),
  );
}

function noReport(none: NoPeriod, year: number): Refusal {
  switch (none.why) {
    case 'before the memorandum':
      return new Refusal(
        `the memorandum is of ${nsm20.from}: it asks for no report on a fiscal year that ended before it, or as of a day before it`,
      );
    case 'not begun':
      return new Refusal(
        `fiscal year ${year} begins on ${none.begins}, after the day of the question`,
        'ask for another year, or with --as-of',
      );
    case 'no longer in force':
      return new Refusal(
        `the memorandum binds until ${none.until}, as nsm20.yaml says, and fiscal year ${year} begins after it: no report on it is asked for`,
      );
    case 'already covered':
      return new Refusal(
        `the period up to ${none.to} is covered by ${none.by}: there is nothing left to report for fiscal year ${year} yet`,
      );
  }
}

const byName: readonly (readonly [ending: RegExp, format: ReportFormat])[] = [
  [/\.docx$/i, 'docx'],
  [/\.html?$/i, 'html'],
  [/\.json$/i, 'json'],
];

/** The format that is asked for; else the one that the name of the file tells. @throws Refusal over a false Word document. */
function formatNamed(options: ReportOptions): ReportFormat {
  const { output = '', format } = options;
  if (output === '-') throw new Refusal('"-" names no file', 'leave out -o to print the report');
  const told = byName.find(([ending]) => ending.test(output))?.[1];
  const asked = format === undefined ? (told ?? reportFormats[0]) : formatOf(options, reportFormats);
  if (told !== 'docx' || asked === 'docx') return asked;
  throw new Refusal(
    `"${output}" is named like a Word document, and ${asked} is none`,
    'name another file, or leave out -f',
  );
}
