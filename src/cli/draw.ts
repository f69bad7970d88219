/** Has a report drawn in a process that can be stopped. */
import { fileURLToPath } from 'node:url';
import type { DrawnPart } from '../report/assemble.ts';
import { contextNames, specimenOf } from '../report/specimen.ts';
import { indexSection, outline } from '../report/draft.ts';
import { addedSections } from '../report/added.ts';
import { suggest } from '../reader/suggest.ts';
import type { Drawn, Order, TemplateMistake } from '../template/draw.ts';
import { vocabulary, type Allowance } from '../template/liquid.ts';
import { Refusal } from './refusal.ts';

/**
 * What a trial and a drawing may take: how long the processor may work, in milliseconds; how many characters and items
 * of lists one template may put together, and how many characters it may print; how much memory, in MiB. A drawing takes
 * more for each record that a section has to name. After how many milliseconds by the clock the process is stopped
 * whatever it does: a busy machine is no fault of a template. How long its answer may be, in bytes.
 */
const limits = {
  trying: { patience: 800, parts: 2_000_000, length: 300_000, memory: 128 },
  drawing: { patience: 1_000, parts: 5_000_000, length: 500_000, memory: 320 },
  perRecord: { patience: 10, parts: 2_000, length: 2_000, memory: 1 / 64, time: 20 },
  time: 30_000,
  answer: 256 * 1024 * 1024,
} as const;

interface Limits extends Allowance {
  readonly memory: number;
  /** Milliseconds by the clock. */
  readonly time: number;
}

/** An order without what the limits make of it. */
type Asked = Omit<Order, keyof Allowance>;

/**
 * Tries templates with facts made up from their contract, as full and as bare as they can be: what goes wrong there goes
 * wrong for any records. @throws Refusal with the mistakes.
 */
export async function tryTemplates(templates: Order['templates'], folder: string): Promise<void> {
  const tried = outline.flatMap((section) =>
    (['full', 'bare'] as const).map((fill) => {
      const { report: about, ...facts } = specimenOf(section.template, fill);
      return { ...section, id: `${section.id} ${fill}`, facts: { ...facts, report: about }, tells: [] };
    }),
  );
  await drawn(
    {
      templates,
      about: {},
      sections: tried,
      gaps: tried.map(({ id }) => ({ section: id, clause: '2(a)', text: 'x', fill: 'x', records: [] })),
      records: ['specimen'],
      filledLater: {},
      only: tried.map(({ id }) => id),
    },
    folder,
    { ...limits.trying, time: limits.time },
  );
}

/** Draws what is asked for. @throws Refusal with the mistakes of its templates, each with its place. */
export const drawApart = (asked: Asked, folder: string): Promise<readonly DrawnPart[]> =>
  drawn(asked, folder, limitsFor(asked.sections.reduce((sum, { tells }) => sum + tells.length, 0)));

/** What a drawing may take that has to name so many records: what is little is drawn in a fraction of it. */
export function limitsFor(records: number): Limits {
  const many = Math.max(0, records - 100);
  const { drawing, perRecord } = limits;
  return {
    patience: drawing.patience + many * perRecord.patience,
    parts: drawing.parts + many * perRecord.parts,
    length: drawing.length + many * perRecord.length,
    memory: Math.ceil(drawing.memory + many * perRecord.memory),
    time: limits.time + many * perRecord.time,
  };
}

async function drawn(
  asked: Asked,
  folder: string,
  { memory, time, ...allowance }: Limits,
): Promise<readonly DrawnPart[]> {
  const order: Order = { ...asked, ...allowance };
  const { execa } = await import('execa');
  const child = fileURLToPath(new URL('./render-child.js', import.meta.url));
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  const result = await execa(
    process.execPath,
    [
      permission,
      `--allow-fs-read=${fileURLToPath(new URL('.', import.meta.url))}*`,
      `--max-old-space-size=${memory}`,
      '--disallow-code-generation-from-strings',
      '--disable-proto=throw',
      child,
    ],
    {
      input: JSON.stringify(order),
      env: {},
      extendEnv: false,
      reject: false,
      timeout: time,
      killSignal: 'SIGKILL',
      maxBuffer: limits.answer,
      stripFinalNewline: false,
    },
  );
  if (result.timedOut || result.isMaxBuffer || result.isTerminated) {
    const template = /drawing (\S+)\n(?!.*drawing )/s.exec(result.stderr)?.[1];
    throw new Refusal(
      `${template === undefined ? 'the report' : `${folder}/${template}`} took more than ${result.timedOut ? `${Math.round(time / 1000)} seconds` : 'the memory it may use'} to draw, and was stopped`,
      'it goes round too often, or prints too much',
    );
  }
  if (result.exitCode !== 0)
    throw new Refusal(`the process that draws the report ended with ${result.exitCode}`, 'try: nsm20 doctor');
  const answer: Drawn = JSON.parse(result.stdout);
  if ('parts' in answer) return answer.parts;
  throw mistaken(answer.mistakes, folder);
}

/** The names that there are of a kind of name. */
function namesOf(what: NonNullable<TemplateMistake['unknown']>['what']): readonly string[] {
  switch (what) {
    case 'filter':
      return vocabulary.filters;
    case 'tag':
      return vocabulary.tags;
    case 'section':
      return [...outline.map(({ id }) => id), ...addedSections.map(({ id }) => id), indexSection.id];
    case 'variable':
      return contextNames();
    case 'template':
      return [];
  }
}

/** The refusal that tells of `mistakes`, one line each. */
export function mistaken(mistakes: readonly TemplateMistake[], folder: string): Refusal {
  return new Refusal(
    mistakes.length === 1 ? 'a template cannot be used' : 'the templates cannot be used',
    'nsm20 schema report-context shows what each template is given',
    mistakes.map(({ template, line, column, message, unknown }) => {
      const near = unknown && suggest(unknown.name.split('.').at(-1)!, namesOf(unknown.what));
      const hint = near === undefined ? '' : `; did you mean "${near}"?`;
      return `${folder}/${template}:${line}:${column}: ${message}${hint}`;
    }),
  );
}
