/** Has a report drawn in a process that can be stopped. */
import { fileURLToPath } from 'node:url';
import type { DrawnPart } from '../report/assemble.ts';
import { contextNames, specimenOf } from '../report/specimen.ts';
import { indexSection, outline } from '../report/draft.ts';
import { suggest } from '../reader/suggest.ts';
import type { Drawn, Order, TemplateMistake } from '../template/draw.ts';
import { vocabulary, type Allowance } from '../template/liquid.ts';
import { Refusal } from './refusal.ts';

/**
 * How long the process may take until it draws: a busy machine is no fault of a template. What a trial and a drawing
 * may take from then on: how long, in milliseconds; how many characters and items of lists one template
 * may put together; how much memory, in MiB. A drawing takes more for each record that a section has to name. How long
 * its answer may be, in bytes.
 */
const limits = {
  starting: 20_000,
  trying: { time: 2_000, parts: 2_000_000, memory: 128 },
  drawing: { time: 3_000, parts: 5_000_000, memory: 320 },
  perRecord: { time: 10, parts: 2_000 },
  answer: 256 * 1024 * 1024,
} as const;

interface Limits {
  readonly time: number;
  readonly parts: number;
  readonly memory: number;
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
      filledLater: [],
      only: tried.map(({ id }) => id),
    },
    folder,
    limits.trying,
  );
}

/** Draws what is asked for. @throws Refusal with the mistakes of its templates, each with its place. */
export function drawApart(asked: Asked, folder: string): Promise<readonly DrawnPart[]> {
  const told = asked.sections.reduce((sum, { tells }) => sum + tells.length, 0);
  // What is little is drawn in a fraction of the time; what is much may take longer.
  const many = Math.max(0, told - 100);
  const { time, parts, memory } = limits.drawing;
  return drawn(asked, folder, {
    time: time + many * limits.perRecord.time,
    parts: parts + many * limits.perRecord.parts,
    memory,
  });
}

async function drawn(
  asked: Asked,
  folder: string,
  { time, parts, memory }: Limits,
): Promise<readonly DrawnPart[]> {
  const order: Order = { ...asked, patience: Math.round(time * 0.6), parts };
  const { execa } = await import('execa');
  const child = fileURLToPath(new URL('./render-child.js', import.meta.url));
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  const clock = new AbortController();
  const stop = (): void => clock.abort();
  let running = setTimeout(stop, limits.starting);
  const drawing = execa(
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
      cancelSignal: clock.signal,
      killSignal: 'SIGKILL',
      maxBuffer: limits.answer,
      stripFinalNewline: false,
    },
  );
  drawing.stderr.once('data', () => {
    clearTimeout(running);
    running = setTimeout(stop, time);
  });
  const result = await drawing;
  clearTimeout(running);
  if (result.isCanceled || result.isMaxBuffer || result.exitCode !== 0) {
    const template = /drawing (\S+)\n(?!.*drawing )/s.exec(result.stderr)?.[1];
    throw new Refusal(
      `${template === undefined ? 'the report' : `${folder}/${template}`} took more than ${result.isCanceled ? `${Math.round(time / 1000)} seconds` : 'the memory it may use'} to draw, and was stopped`,
      'it goes round too often, or prints too much',
    );
  }
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
      return [...outline.map(({ id }) => id), indexSection.id];
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
