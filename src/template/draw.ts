/** Draws the report: its facts through its templates into a document. */
import type { DrawnPart } from '../report/assemble.ts';
import type { Block, DocumentSection, Gap } from '../report/document.ts';
import { recordsOf } from '../report/document.ts';
import { blocksOf, type Slot } from './blocks.ts';
import { liquid, mostTemplate, printedBy, UnknownName, type Allowance } from './liquid.ts';
import { holdsMark, values, withoutMarks } from './values.ts';

/** A section to draw. */
export interface Undrawn {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly string[];
  /** Its template, without `.md`. */
  readonly template: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly tells: readonly string[];
}

/** All that a drawing needs; plain data, so that another process can be given it. */
export interface Order extends Allowance {
  /** The texts of the templates by file name. */
  readonly templates: Readonly<Record<string, string>>;
  /** What every template is given as `report`. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly sections: readonly Undrawn[];
  readonly gaps: readonly Gap[];
  /** The ids of all records: nothing else can be named as one. */
  readonly records: readonly string[];
  /** Sections that another hand fills, and whether the frame has to ask for them. */
  readonly filledLater: Readonly<Record<string, 'asked for' | 'asked for or not'>>;
  /** Draw these sections only, without the frame; absent: the whole report. */
  readonly only?: readonly string[];
}

/** What is wrong with a template, and where. Lines and columns count from 1. */
export interface TemplateMistake {
  readonly template: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** It took too much time or memory. */
  readonly tooMuch?: true;
  /** A name that is not known, and what kind of name it is; for a suggestion. */
  readonly unknown?: {
    readonly what: 'variable' | 'filter' | 'tag' | 'section' | 'template';
    readonly name: string;
  };
}

export type Drawn =
  | { readonly parts: readonly DrawnPart[] }
  | { readonly mistakes: readonly [TemplateMistake, ...TemplateMistake[]] };

/** The template that says which sections stand where. */
export const frame = 'report';

/** What a drawing is told by the process that does it, and tells it. */
export interface Watch {
  /** How many milliseconds the processor has worked for it so far. */
  readonly worked: () => number;
  /** Hears of each template drawn next. */
  readonly begins?: (template: string) => void;
}

/** Draws what `order` asks for, or says what is wrong with its templates. */
export function draw(order: Order, { worked, begins }: Watch): Drawn {
  const { templates, sections, filledLater, only } = order;
  const unfit = Object.entries(templates).flatMap(([template, text]) => unfitness(template, text));
  if (unfit.length > 0) return { mistakes: unfit as [TemplateMistake, ...TemplateMistake[]] };
  const mistakes: TemplateMistake[] = [];
  const drawn = new Map<string, DocumentSection>();
  for (const section of sections) {
    if (only && !only.includes(section.id)) continue;
    begins?.(`${section.template}.md`);
    const result = drawSection(section, order, worked);
    if ('message' in result) {
      mistakes.push(result);
      // What takes too long is not followed by more of it.
      if (result.tooMuch) break;
    } else drawn.set(section.id, result);
  }
  const [first, ...others] = mistakes;
  if (first) return { mistakes: [first, ...others] };
  if (only) {
    return {
      parts: only.map((id) => {
        const section = drawn.get(id);
        return section ? { type: 'section', ...section } : { type: 'later', id };
      }),
    };
  }
  begins?.(`${frame}.md`);
  const asked: string[] = [];
  const known = [...sections.map(({ id }) => id), ...Object.keys(filledLater)];
  const blocks = drawTemplate(frame, { sections: known, asked }, order, worked);
  if ('message' in blocks) return { mistakes: [blocks] };
  const missing = known.filter((id) => !asked.includes(id) && filledLater[id] !== 'asked for or not');
  if (missing.length > 0) {
    const lines = templates[`${frame}.md`]!.split('\n').length;
    return {
      mistakes: [
        {
          template: `${frame}.md`,
          line: lines,
          column: 1,
          message: `it asks for no section ${missing.join(', ')}`,
        },
      ],
    };
  }
  return { parts: partsOf(blocks, drawn) };
}

function unfitness(template: string, text: string): TemplateMistake[] {
  const place = { template, line: 1, column: 1 };
  if (text.length > mostTemplate)
    return [{ ...place, message: `it is longer than ${mostTemplate} characters` }];
  const line = text.split('\n').findIndex(holdsMark);
  return line === -1
    ? []
    : [
        {
          template,
          line: line + 1,
          column: 1,
          message: 'it holds U+E000 or U+E001, which mean nothing here',
        },
      ];
}

function drawSection(
  section: Undrawn,
  order: Order,
  worked: Watch['worked'],
): DocumentSection | TemplateMistake {
  const { id, title, clauses, template, facts, tells } = section;
  const drawn = drawTemplate(template, facts, order, worked);
  if ('message' in drawn) return drawn;
  const gaps = order.gaps
    .filter((gap) => gap.section === id)
    .map(({ clause, text, records }): Block => ({ type: 'gap', clause, text, records }));
  const place = drawn.findIndex((block) => block.type === 'slot');
  const blocks = drawn.filter((block): block is Block => block.type !== 'slot');
  const whole = place === -1 ? [...blocks, ...gaps] : blocks.toSpliced(place, 0, ...gaps);
  const wrong = (message: string): TemplateMistake => ({
    template: `${template}.md`,
    line: 1,
    column: 1,
    message,
  });
  if (whole.length === 0) return wrong(`it prints nothing for section ${id}`);
  // A gap names records too; that does not tell what they say.
  const told = new Set(recordsOf(blocks));
  const left = tells.filter((record) => !told.has(record));
  if (left.length === 0) return { id, title, clauses, blocks: whole };
  const some = left.slice(0, 5).join(', ');
  const more = left.length > 5 ? ` and ${left.length - 5} more` : '';
  return wrong(
    `it leaves out ${left.length === 1 ? 'a record' : 'records'} that section ${id} has to name with the filter "record": ${some}${more}`,
  );
}

function drawTemplate(
  name: string,
  facts: Readonly<Record<string, unknown>>,
  { templates, about, patience, parts, length, records }: Order,
  worked: Watch['worked'],
): readonly (Block | Slot)[] | TemplateMistake {
  const store = values();
  try {
    const engine = liquid(templates, store, { parts }, new Set(records));
    const { asked, ...others } = facts;
    const scope = {
      ...(withoutMarks({ report: about, ...others }) as object),
      ...(asked !== undefined && { asked }),
    };
    const text = printedBy(engine, name, scope, patience, worked);
    return text.length > length
      ? { template: `${name}.md`, line: 1, column: 1, message: 'it prints too much', tooMuch: true }
      : blocksOf(text, store);
  } catch (error) {
    return mistakeOf(error, `${name}.md`, templates);
  }
}

function partsOf(
  blocks: readonly (Block | Slot)[],
  sections: ReadonlyMap<string, DocumentSection>,
): readonly DrawnPart[] {
  const parts: DrawnPart[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.type === 'slot') {
      const id = block.name.replace(/^section /, '');
      const section = sections.get(id);
      parts.push(section ? { type: 'section', ...section } : { type: 'later', id });
    } else if (last?.type === 'prose') {
      parts[parts.length - 1] = { type: 'prose', blocks: [...last.blocks, block] };
    } else parts.push({ type: 'prose', blocks: [block] });
  }
  return parts;
}

interface LiquidMistake {
  readonly message?: string;
  readonly originalError?: { readonly message?: string; readonly variableName?: string };
  readonly token?: { readonly input?: string; getPosition(): readonly [number, number] };
}

/** What Liquid says of a template, in our words, with its place. */
function mistakeOf(
  error: unknown,
  template: string,
  templates: Readonly<Record<string, string>>,
): TemplateMistake {
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return { template, line: 1, column: 1, message: 'it renders itself, or nests too deep' };
  }
  const { token, originalError, message = 'it cannot be drawn' } = error as LiquidMistake;
  const [line, column] = token?.getPosition() ?? [1, 1];
  // A mistake in a template rendered by another: Liquid knows its text, not its name.
  const other = Object.keys(templates).find((name) => templates[name] === token?.input);
  const isOwn = token?.input === undefined || templates[template] === token.input;
  const place = { template: isOwn ? template : (other ?? template), line, column };
  const words = (originalError?.message ?? message).replace(/, (file|line):.*$/s, '');
  const [, variable] = /^undefined variable: (.+)$/s.exec(words) ?? [];
  if (variable !== undefined)
    return {
      ...place,
      message: `"${variable}" is not known here`,
      unknown: { what: 'variable', name: variable },
    };
  const [, filter] = /^undefined filter: (.+)$/s.exec(words) ?? [];
  if (filter !== undefined)
    return { ...place, message: `there is no filter "${filter}"`, unknown: { what: 'filter', name: filter } };
  const [, tag] = /^tag "(.+)" not found$/s.exec(words) ?? [];
  if (tag !== undefined)
    return { ...place, message: `there is no tag "${tag}"`, unknown: { what: 'tag', name: tag } };
  const [, partial] = /^ENOENT: .*?"?([^"/\s]+?)(?:\.md)?"?(?: in .*)?$/s.exec(words) ?? [];
  if (partial !== undefined)
    return {
      ...place,
      message: `there is no template "${partial}"`,
      unknown: { what: 'template', name: partial },
    };
  if (originalError instanceof UnknownName)
    return { ...place, message: words, unknown: { what: originalError.what, name: originalError.unknown } };
  if (/limit exceeded/.test(words))
    return { ...place, message: 'it takes too much time or memory to draw', tooMuch: true };
  if (/call stack/i.test(words)) return { ...place, message: 'it renders itself, or nests too deep' };
  return { ...place, message: words };
}
