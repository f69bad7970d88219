/** The answers in JSON that are trees: the report, what it lacks, and the pages of the guide. */
import { z } from 'zod';
import { certain, days, flag, part, text, texts } from './answer-parts.ts';

const records = texts('the records that it rests on');

interface Inline {
  type: string;
  content?: Inline[] | undefined;
}

const inline: z.ZodType<Inline> = part(
  'inline',
  z.lazy(() =>
    z.union([
      z.strictObject({ type: z.literal('text'), text: z.string() }),
      z.strictObject({ type: z.enum(['strong', 'emphasis']), content: z.array(inline) }),
      z.strictObject({ type: z.literal('record'), record: text('the record that a statement rests on') }),
      z.strictObject({ type: z.literal('section'), section: text('another section of the report') }),
      z.strictObject({ type: z.literal('break') }),
    ]),
  ) as z.ZodType<Inline>,
  'A stretch of a line. Text in it is never markup.',
);
const content = z.array(inline);

const row = part('row', z.strictObject({ cells: z.array(content), records }), 'A row of a table.');

const tone = z
  .enum(['settled', 'open', 'late', 'stopped', 'unknown', 'aside'])
  .describe('how it is to be taken at a glance');
const marks = z.array(
  z.strictObject({
    from: certain('its first day'),
    to: certain('its last day'),
    says: text('what it shows'),
    tone,
  }),
);

const picture = part(
  'picture',
  z.union([
    z.strictObject({
      type: z.literal('timeline'),
      from: certain('its first day'),
      to: certain('its last day'),
      rows: z.array(
        z.strictObject({
          label: text('whom the row is about'),
          stretches: marks.describe('what held over days in a row'),
          days: marks.describe(
            'what happened or was due; more days than one: it is not known on which of them',
          ),
        }),
      ),
    }),
    z.strictObject({
      type: z.literal('bars'),
      unit: z.enum(['count', 'dollars']).describe('what the amounts are'),
      rows: z.array(
        z.strictObject({
          label: text('what the row is about'),
          total: text('what its parts come to'),
          parts: z.array(z.strictObject({ says: text('what the part is'), tone, amount: z.int() })),
        }),
      ),
    }),
  ]),
  'What a picture shows; the table beside it says the same in words.',
);

interface Block {
  type: string;
}

const block: z.ZodType<Block> = part(
  'block',
  z.lazy(() =>
    z.union([
      z.strictObject({ type: z.literal('heading'), level: z.int(), content, records }),
      z.strictObject({ type: z.literal('paragraph'), content, records }),
      z.strictObject({
        type: z.literal('list'),
        ordered: z.boolean(),
        items: z.array(z.array(block)),
        records,
      }),
      z.strictObject({ type: z.literal('quote'), blocks: z.array(block), records }),
      z.strictObject({ type: z.literal('table'), head: row, rows: z.array(row), records }),
      z.strictObject({
        type: z.literal('figure'),
        title: text('its heading'),
        says: text('what it shows'),
        picture,
        head: row,
        rows: z.array(row),
        records,
      }),
      z.strictObject({
        type: z.literal('gap'),
        clause: text('the clause that asks for it'),
        text: text('what the case files do not record'),
        records,
      }),
    ]),
  ) as z.ZodType<Block>,
  'A block of the report.',
);

const gap = part(
  'gap',
  z.strictObject({
    section: text('the section it stands in'),
    clause: text('the clause that asks for it'),
    text: text('what the case files do not record'),
    fill: text('what would fill it'),
    records,
  }),
  'What section 2(a) asks for and the case files do not hold.',
);
const gaps = z.array(gap);
const asOf = certain('the day of the question').nullable();
const fiscalYear = z.int().describe('the fiscal year it reports for');

export const report = z.strictObject({
  format: z.literal('nsm20.report/1'),
  asOf,
  revision: text('the commit of the case files; null: they are not exactly those of one').nullable(),
  version: text('the version of the program'),
  fiscalYear,
  period: z
    .strictObject({
      from: days.nullable(),
      to: days.nullable(),
      recorded: flag('whether a submitted report records it; false: it is computed'),
    })
    .describe('the period it covers'),
  title: text('its title'),
  marking: z.enum(['U', 'CUI']).describe('its marking'),
  instruments: z.array(
    z.strictObject({
      cite: text('how it is cited'),
      from: certain('the first day it binds').nullable(),
      until: certain('the last day it binds').nullable(),
    }),
  ),
  templates: z
    .array(z.strictObject({ name: text('the file'), sha256: text('its digest') }))
    .describe('templates that are not the built-in ones'),
  parts: z
    .array(
      z.union([
        z.strictObject({
          type: z.literal('section'),
          id: text('its id: 2(a)(i)'),
          title: text('its title'),
          clauses: texts('the clauses it answers'),
          blocks: z.array(block),
        }),
        z.strictObject({ type: z.literal('prose'), blocks: z.array(block) }),
      ]),
    )
    .describe('sections, and words between them'),
  gaps,
  index: z
    .array(z.strictObject({ record: text('a record'), sections: texts('the sections that name it') }))
    .describe('each record, with the sections that name it'),
});

export const reportCheck = z.strictObject({
  format: z.literal('nsm20.report-check/1'),
  asOf,
  fiscalYear,
  complete: flag('whether there is no gap'),
  gaps,
});

const title = text('its heading');
const pair = z.tuple([z.string(), z.string()]);

const page = part(
  'page',
  z.strictObject({
    id: text('what it is asked for by'),
    topic: text('what it is a page on: rule, clause, verdict'),
    title: text('what it says in one sentence'),
    blocks: z.array(
      z.union([
        z.strictObject({ type: z.literal('text'), text: z.string() }),
        z.strictObject({ type: z.literal('link'), title, url: z.string() }),
        z.strictObject({ type: z.literal('facts'), rows: z.array(pair) }),
        z.strictObject({ type: z.literal('list'), title, items: z.array(z.string()) }),
        z.strictObject({ type: z.literal('code'), title, text: z.string() }),
        z.strictObject({
          type: z.literal('table'),
          title,
          head: z.array(z.string()),
          rows: z.array(z.array(z.string())),
        }),
      ]),
    ),
    see: texts('pages to read next'),
  }),
  'A page of the guide.',
);

/** Either a list of topics, or pages. */
export const explain = z.strictObject({
  format: z.literal('nsm20.explain/1'),
  topics: z
    .array(z.strictObject({ id: text('its name'), group: text('its group'), title: text('in one sentence') }))
    .describe('what there is')
    .optional(),
  pages: z.array(page).describe('what was asked for').optional(),
});
