/** What holds of every report, whatever the records say. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { plainDate } from '../../src/calendar/plain-date.ts';
import type { Context } from '../../src/engine/rule.ts';
import { readCases } from '../reading.ts';
import { toText } from '../../src/render/json.ts';
import { reportJson } from '../../src/render/report-json.ts';
import { reportDocx } from '../../src/render/report-docx.ts';
import { reportHtml } from '../../src/render/report-html.ts';
import { reportMarkdown } from '../../src/render/report-markdown.ts';
import { assemble, type DrawnPart, type ReportDocument } from '../../src/report/assemble.ts';
import { validator } from '../schema/validator.ts';
import { contextSchema } from '../../src/report/context.ts';
import { recordsOf, type Block } from '../../src/report/document.ts';
import { added, filledLater } from '../../src/report/added.ts';
import { glanceSection } from '../../src/report/glance.ts';
import { awake } from '../../src/law/index.ts';
import { draft, eachOnce, indexSection, outline, type Draft } from '../../src/report/draft.ts';
import { periodOf } from '../../src/report/period.ts';
import { draw } from '../../src/template/draw.ts';
import { textsOf, type Data, type Repository } from '../law/random-repository.ts';
import { questionOf, surroundings } from './question.ts';
import { cases } from '../reliability/figures.ts';
import { missingFrom, statements, wordsOfDocx, wordsOfHtml, wordsOfMarkdown } from './told.ts';

const folder = new URL('../../templates/', import.meta.url);
const templates = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

/** Around the ends of the usual periods: the first report's, the fiscal years', the day of the question. */
const certain = fc.constantFrom(
  '2023-01-01',
  '2023-12-31',
  '2024-02-07',
  '2024-02-08',
  '2024-04-30',
  '2024-05-01',
  '2024-05-08',
  '2024-06-10',
  '2024-09-30',
  '2024-10-01',
  '2025-01-14',
  '2025-01-15',
  '2025-01-16',
  '2025-09-30',
  '2025-10-01',
);
const day = fc.oneof(
  { weight: 3, arbitrary: certain },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2024-04-28/2024-05-03',
      '2025-01-10/2025-01-20',
      '2024-09-29/2024-10-02',
      '2024',
      '2024-05',
      '../2024-05-01',
      '2025-01-15/..',
    ),
  },
);

const hostile = [
  '# a heading',
  '- a list',
  '1. one\n2. two',
  '> a quote\n>> within',
  '* * *',
  'above\n=====',
  '```\na fence\n```',
  '    a block of code',
  'a | b | c',
  '| a | b |\n| --- | --- |\n| c | d |',
  '[a link](https://example.org)',
  '![an image](javascript:alert(1))',
  '[name]: https://example.org "title"',
  '<https://example.org> and www.example.org and https://example.org/?a=b&c',
  '@someone #12 GH-12',
  '<script>alert(1)</script>',
  '<!-- a comment',
  '<b onclick=x>bold</b>',
  '&lt;script&gt; &amp; &#60; &copy;',
  '**strong** _emphasis_ ~~struck~~ `code` ``',
  '{{ report.title }}',
  '{% gaps %}',
  '{% section "front" %}',
  '{% raw %}{{',
  '\ue000t0\ue001',
  '\ue000section front\ue001',
  '\ue000r0',
  '=cmd()',
  '+1 -1',
  '::error::',
  '##[error]no',
  '\n\nbetween\n\n\nlines\n\n',
  '\\',
  '\\\n',
  '$x$ ^y^ ~z~',
  'a\tb\n\tc',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'constructor',
  '__proto__',
  'word '.repeat(4_000),
];
/** What the reader does not take in: the file is a gap of the report, and nothing of it is told. */
const refused = [
  '\u202edesrever\u202c',
  '\u200b\u00ad\ufeff',
  '\u0000\u0007\u001b[31mred',
  '\ud800 alone',
  '\u2028\u2029\u0085',
  'line\rline',
];
const fit = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...hostile) },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.constantFrom(...hostile), { minLength: 2, maxLength: 3 })
        .map((all) => all.join('\n')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }) },
    { weight: 1, arbitrary: fc.lorem({ maxCount: 12 }) },
  )
  .filter((value) => value.trim() !== '');
const text = fc.oneof({ weight: 150, arbitrary: fit }, { weight: 1, arbitrary: fc.constantFrom(...refused) });

const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
/** Drops what is undefined, at every depth: an absent field is not written. */
const written = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(written)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, written(each)]])),
        )
      : value;
const kind = (name: string, fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Data> =>
  fc.record(fields).map((data) => written({ kind: name, ...data }) as Data);
const few = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  fc.array(value, { minLength: 1, maxLength: 2 });

const who = fc.constantFrom('ruritania', 'freedonia', 'relief');
const year = fc.constantFrom(2024, 2025, 2026);
const department = fc.constantFrom('state', 'defense');
const draftMark = fc.option(fc.constant(true), { nil: undefined, freq: 8 });
const item = fc.constantFrom(
  '2(a)(i)',
  '2(a)(ii)',
  '§2(a)(iv)',
  '2(a)(iv)(1)',
  '2(a)(vi)',
  '2(a)(vii)',
  '2(a)(viii)',
  '2(a)',
);
const dissents = maybe(few(fc.record({ office: text, position: text, on: maybe(day) })));
const answer = maybe(
  fc.record({
    finding: fc.constantFrom('yes', 'no', 'partly', 'cannot-determine', 'not-currently-assessed'),
    because: maybe(text),
  }),
);
const committees = maybe(fc.constant(['sfrc', 'sasc', 'sac', 'hfac', 'hasc', 'hac']));
const title = { title: maybe(text), draft: draftMark };

const recipient = kind('recipient', {
  title: maybe(text),
  name: text,
  type: maybe(fc.constantFrom('government', 'authority', 'international-organization')),
  receiving_at_issuance: maybe(fc.boolean()),
  group: maybe(fc.record({ conflict: fc.boolean(), by: fc.constant('state'), on: maybe(day) })),
  armed_conflicts: maybe(few(fc.record({ name: text, from: day }))),
});
const assurance = kind('assurance', {
  ...title,
  recipient: who,
  covers: fc.constantFrom(['ihl'], ['humanitarian-access'], ['ihl', 'humanitarian-access']),
  form: maybe(fc.constantFrom('letter', 'oral')),
  representatives: maybe(few(fc.record({ name: maybe(text), title: maybe(text) }))),
  signed: maybe(day),
  received: maybe(day),
  withdrawn: fc.option(day, { nil: undefined, freq: 5 }),
  credibility: maybe(
    few(
      fc.record({
        finding: fc.constantFrom('credible-and-reliable', 'not-credible-and-reliable'),
        by: fc.constant('state'),
        on: day,
        basis: maybe(text),
        dissents,
      }),
    ),
  ),
  ignore: maybe(
    fc
      .record({
        rule: fc.constantFrom('house/no-source', 'nsm20/notify-assurance'),
        until: fc.constantFrom('2024-10-01', '2025-12-31'),
        office: text,
        because: text,
      })
      .map((one) => [one]),
  ),
});
const incident = kind('incident', {
  ...title,
  recipient: who,
  summary: text,
  assessment: maybe(text),
  occurred: maybe(day),
  reported: maybe(day),
  articles: maybe(fc.oneof(text, fc.constant(['a/transfer']))),
  articles_covered: maybe(fc.constantFrom('yes', 'no', 'unknown')),
  concerns: fc.uniqueArray(
    fc.constantFrom(
      'ihl',
      'other-international-law',
      'civilian-harm-practice',
      'diversion',
      'misuse',
      'humanitarian-access',
    ),
    { minLength: 1, maxLength: 3 },
  ),
  credible: maybe(fc.constantFrom('yes', 'no', 'under-review')),
  finding: maybe(fc.constantFrom('consistent', 'inconsistent', 'cannot-determine')),
  found_by: maybe(text),
  found_on: maybe(day),
  dissents,
  accountability: maybe(
    fc.record({
      pursued: maybe(fc.constantFrom('yes', 'no')),
      on: maybe(day),
      summary: maybe(text),
    }),
  ),
  remedies: maybe(few(fc.record({ on: day, action: text }))),
  reviewed_under: maybe(few(text)),
});
const review = kind('humanitarian-review', {
  ...title,
  recipient: who,
  fiscal_year: year,
  on: maybe(day),
  assurances_abided: answer,
  section_620i: answer,
  cooperation: answer,
  dissents,
});
const procedure = kind('procedure', {
  ...title,
  for: fc.constantFrom('ihl-assessment', 'civilian-harm-analysis'),
  department: maybe(department),
  text,
  from: maybe(day),
  to: maybe(day),
});
const mitigation = kind('mitigation', {
  ...title,
  recipient: who,
  program: maybe(fc.constantFrom('fmf', 'pda', 'section-333')),
  effort: text,
  from: maybe(day),
  to: maybe(day),
});
const challenge = kind('challenge', {
  ...title,
  fiscal_year: year,
  clause: fc.oneof({ weight: 4, arbitrary: item }, { weight: 1, arbitrary: text }),
  text,
  information_available: maybe(fc.boolean()),
  recipient: maybe(who),
});
const report = kind('report', {
  ...title,
  fiscal_year: year,
  period: maybe(fc.record({ from: maybe(day), to: maybe(day) })),
  from: maybe(few(department).map((all) => [...new Set(all)])),
  submitted: maybe(day),
  committees,
  classified_supplement: maybe(fc.constantFrom('none', 'provided')),
  nothing_to_report: maybe(few(fc.record({ clause: item, by: text, on: day, because: text }))),
});
const transfer = kind('transfer', {
  ...title,
  recipient: who,
  program: fc.constantFrom('fmf', 'pda', 'fms', 'eda'),
  announced: maybe(day),
  approved: maybe(day),
  lines: few(
    fc.record({
      item: text,
      quantity: maybe(fc.integer({ min: 1, max: 1_000_000 })),
      unit: maybe(text),
      value: maybe(fc.constantFrom(0, 999, 1_000_000, 2_345_678, 14_500_000_000, Number.MAX_SAFE_INTEGER)),
      exemption: maybe(fc.record({ clause: fc.constant('1(d)(1)'), because: maybe(text) })),
      deliveries: maybe(
        few(
          fc.record({
            on: day,
            event: maybe(fc.constantFrom('handover', 'title', 'arrival', 'shipment')),
            quantity: maybe(fc.integer({ min: 1, max: 1_000 })),
          }),
        ),
      ),
    }),
  ),
});
const notice = kind('notice', {
  ...title,
  to: fc.constantFrom('president', 'congress'),
  under: fc.constantFrom('2(d)', '1(f)', '1(c)(i)', 'other'),
  about: fc.constantFrom(['a/letter'], ['a/waiver'], ['ruritania']),
  sent: day,
  committees,
});
const waiver = kind('waiver', {
  recipient: who,
  by: department,
  on: day,
  until: maybe(day),
  justification: maybe(text),
});

/** Records of all kinds that a report tells of; those under `a/` are named by others. */
const repositories: fc.Arbitrary<Repository> = fc
  .record({
    ruritania: recipient,
    freedonia: recipient,
    relief: recipient,
    'a/letter': assurance,
    'a/transfer': transfer,
    'a/waiver': waiver,
    'b/letter': maybe(assurance),
    'b/transfer': maybe(transfer),
    'b/incident': incident,
    'b/well': maybe(incident),
    'b/review': maybe(review),
    'b/second-review': maybe(review),
    'b/procedure': maybe(procedure),
    'b/analysis': maybe(procedure),
    'b/course': maybe(mitigation),
    'b/challenge': maybe(challenge),
    'b/travel': maybe(challenge),
    'b/notice': maybe(notice),
    'reports/one': maybe(report),
    'reports/two': maybe(report),
  })
  .map((records) => written(records) as Repository);

interface Asked {
  readonly repository: Repository;
  readonly asOf: string;
  readonly year: number;
  readonly until: string | undefined;
  readonly publicOnly: boolean;
  readonly title: string | undefined;
  readonly shuffled: readonly string[];
}
const questions: fc.Arbitrary<Asked> = fc
  .record({
    repository: repositories,
    asOf: fc.constantFrom('2024-05-08', '2024-10-01', '2025-01-15', '2025-12-01'),
    year: fc.constantFrom(2024, 2025, 2025, 2026),
    until: fc.option(fc.constant('2025-02-21'), { nil: undefined, freq: 3 }),
    publicOnly: fc.boolean(),
    title: maybe(fit),
  })
  .chain((asked) =>
    fc
      .shuffledSubarray(Object.keys(asked.repository), { minLength: Object.keys(asked.repository).length })
      .map((shuffled) => ({ ...asked, shuffled })),
  );

const contextOf = (repository: Repository, { asOf, until, publicOnly }: Asked): Context => ({
  cases: readCases(textsOf(repository)),
  asOf: plainDate(asOf),
  until: until === undefined ? undefined : plainDate(until),
  publicOnly,
  window: 30,
  home: undefined,
});

interface Report {
  readonly drafted: Draft;
  readonly parts: readonly DrawnPart[];
  readonly document: ReportDocument;
  readonly markdown: string;
  readonly json: string;
}

/** The report, through the templates; undefined: there is none. */
function reportOf(repository: Repository, asked: Asked): Report | undefined {
  const context = contextOf(repository, asked);
  if ('why' in periodOf(context, asked.year)) return undefined;
  const question = questionOf(context, asked.year);
  const drafted = draft(question, { ...surroundings, title: asked.title });
  const drawn = draw(
    {
      templates,
      ...drafted,
      records: [...context.cases.records, ...context.cases.broken].map(({ id }) => id),
      patience: 60_000,
      parts: 5_000_000,
      length: 500_000,
      filledLater,
    },
    { worked: () => performance.now() },
  );
  if ('mistakes' in drawn) throw new Error(JSON.stringify(drawn.mistakes));
  const document = assemble(
    drafted.about,
    drawn.parts,
    eachOnce(drafted.gaps),
    added(question, awake(context.cases)),
  );
  return {
    drafted,
    parts: drawn.parts,
    document,
    markdown: reportMarkdown(document),
    json: JSON.stringify(reportJson(document)),
  };
}

/** Holds `hold` for the reports on random repositories; the years that have none are passed over. */
function always(hold: (report: Report, asked: Asked) => void): void {
  fc.assert(
    fc.property(questions, (asked) => {
      const drawn = reportOf(asked.repository, asked);
      if (drawn) hold(drawn, asked);
    }),
    { numRuns: cases(20) },
  );
}

/** All texts in a value, keys among them. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...textsIn(each)]);
}

/** How many rows, headings and items the blocks have, those within others among them. */
function counted(blocks: readonly Block[]): { rows: number; headings: number; items: number } {
  const total = { rows: 0, headings: 0, items: 0 };
  const add = (more: typeof total): void => {
    total.rows += more.rows;
    total.headings += more.headings;
    total.items += more.items;
  };
  for (const block of blocks) {
    if (block.type === 'figure') total.headings += 1;
    if (block.type === 'table' || block.type === 'figure') total.rows += block.rows.length + 1;
    if (block.type === 'heading') total.headings += 1;
    if (block.type === 'quote') add(counted(block.blocks));
    if (block.type === 'list') {
      total.items += block.items.length;
      for (const each of block.items) add(counted(each));
    }
  }
  return total;
}

test('every section is drawn once, says something, and names the records that it tells of', () => {
  always(({ drafted, parts, document }) => {
    const sections = parts.flatMap((part) => (part.type === 'section' ? [part] : []));
    expect(sections.map(({ id }) => id)).toEqual(outline.map(({ id }) => id));
    expect(document.parts.flatMap((part) => (part.type === 'section' ? [part.id] : []))).toEqual([
      'front',
      glanceSection.id,
      ...outline.slice(1).map(({ id }) => id),
      indexSection.id,
    ]);
    for (const { id, blocks } of sections) {
      expect(blocks.length, id).toBeGreaterThan(0);
      const { tells } = drafted.sections.find((each) => each.id === id)!;
      expect(recordsOf(blocks), id).toEqual(expect.arrayContaining([...tells]));
    }
  });
});

test('a gap stands once in the section it belongs to', () => {
  always(({ drafted, parts }) => {
    const shown = parts.flatMap((part) =>
      part.type === 'section'
        ? part.blocks.flatMap((block) => (block.type === 'gap' ? [`${part.id} ${block.text}`] : []))
        : [],
    );
    expect(shown.toSorted()).toEqual(
      drafted.gaps.map(({ section, text: missing }) => `${section} ${missing}`).toSorted(),
    );
  });
});

test('templates are given what the contract says, and nothing else', () => {
  always(({ drafted: { about, sections } }) => {
    for (const { template, facts } of sections) {
      const { error } = contextSchema(template).safeParse({ report: about, ...facts });
      expect(error?.issues, template).toBeUndefined();
    }
  });
});

test('the schema that is printed takes what templates are given', () => {
  const fits = validator('report-context');
  const tried = new Set<string>();
  always(({ drafted: { about, sections } }) => {
    for (const { template, facts } of sections.filter((each) => !tried.has(each.template))) {
      tried.add(template);
      const given: unknown = JSON.parse(JSON.stringify({ report: about, ...facts }));
      expect([template, fits(given)]).toEqual([template, true]);
      expect(fits({ ...(given as object), more: 1 })).toBe(false);
    }
  });
  expect(tried.size).toBeGreaterThan(10);
});

/** Everything that a reader of Markdown would take for more than text. */
const parser = new MarkdownIt({ html: true, linkify: true });
const tokensOf = (markdown: string): ReturnType<typeof parser.parse> =>
  parser.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
const markup = (markdown: string): string[] =>
  tokensOf(markdown)
    .filter(({ type }) => /^(html|link|image|code_block|fence|hr)/.test(type))
    .map(({ type, content }) => `${type} ${content}`);

test('nothing that a record says is markup in the Markdown', () => {
  always(({ document, markdown }) => {
    expect(markup(markdown)).toEqual([]);
    const tokens = tokensOf(markdown);
    const count = (type: string): number => tokens.filter((token) => token.type === type).length;
    const sections = document.parts.filter((part) => part.type === 'section');
    const { rows, headings, items } = counted(document.parts.flatMap(({ blocks }) => [...blocks]));
    expect({
      rows: count('tr_open'),
      headings: count('heading_open'),
      items: count('list_item_open'),
    }).toEqual({ rows, headings: 1 + sections.length + headings, items });
  });
});

test.each([
  ['an address of mail', 'someone@example.org'],
  ['an address of mail, in full', 'mailto:someone@example.org'],
  ['an address of the web', 'https://example.org/a?b=c'],
  ['an address of the web, in short', 'www.example.org'],
  ['the name of a host', 'example.org'],
  ['the name of a file that could be a host', 'see readme.md or notes.py'],
  ['an address of another kind', 'ftp://example.org //example.org'],
])('%s is no link', (_, words) => {
  const repository: Repository = {
    ruritania: { kind: 'recipient', name: words },
    'b/incident': {
      kind: 'incident',
      recipient: 'ruritania',
      summary: `Known from ${words}`,
      reported: '2024-06-01',
      concerns: ['ihl'],
    },
  };
  const asked: Asked = {
    repository,
    asOf: '2025-01-15',
    year: 2025,
    until: undefined,
    publicOnly: false,
    title: words,
    shuffled: [],
  };
  expect(markup(reportOf(repository, asked)!.markdown)).toEqual([]);
});

test('no text of the Markdown or the JSON holds half a character, or one that turns others around', () => {
  always(({ document, markdown, json }) => {
    const half = /\p{Surrogate}/u;
    expect(half.test(markdown)).toBe(false);
    expect(textsIn(JSON.parse(json)).filter((each) => half.test(each))).toEqual([]);
    // oxlint-disable-next-line no-control-regex
    const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
    expect(unseen.exec(markdown)?.[0]).toBeUndefined();
    expect(unseen.exec(toText(reportJson(document)))?.[0]).toBeUndefined();
  });
});

test('no text of a record is read as a template', () => {
  always(({ markdown, drafted }) => {
    const [gaps, sections] = ['**Gap (', '\n## '].map((each) => markdown.split(each).length - 1);
    expect(gaps).toBe(drafted.gaps.length);
    expect(sections).toBe(outline.length + [glanceSection, indexSection].length);
  });
});

test('every format says the same, in the same order', async () => {
  const digest = (style: string): string => String(style.length);
  await fc.assert(
    fc.asyncProperty(questions, async (asked) => {
      const drawn = reportOf(asked.repository, asked);
      if (!drawn) return;
      const { document, markdown, json } = drawn;
      const said = statements(document);
      const parsed = JSON.parse(json) as { title: string; parts: ReportDocument['parts'] };
      expect(statements({ about: { ...document.about, title: parsed.title }, parts: parsed.parts })).toEqual(
        said,
      );
      expect(missingFrom(wordsOfMarkdown(markdown), said)).toBeUndefined();
      expect(missingFrom(wordsOfHtml(reportHtml(document, digest)), said)).toBeUndefined();
      expect(missingFrom(wordsOfDocx(await reportDocx(document)), said)).toBeUndefined();
    }),
    { numRuns: cases(10) },
  );
});

test('the same records give the same bytes, in whatever order they are read', () => {
  always(({ markdown, json }, asked) => {
    const { repository, shuffled } = asked;
    const again = reportOf(repository, asked)!;
    expect([again.markdown, again.json]).toEqual([markdown, json]);
    const other = reportOf(Object.fromEntries(shuffled.map((id) => [id, repository[id]!])), asked)!;
    expect([other.markdown, other.json]).toEqual([markdown, json]);
  });
});

test('a report has a part for every kind: the random records are not all refused', () => {
  const told = new Set<string>();
  fc.assert(
    fc.property(questions, (asked) => {
      const drawn = reportOf(asked.repository, asked);
      for (const { id, tells } of drawn?.drafted.sections ?? []) if (tells.length > 0) told.add(id);
    }),
    { seed: 20240208, numRuns: cases(75) },
  );
  expect([...told].toSorted()).toEqual(
    outline
      .map(({ id }) => id)
      .filter((id) => id !== 'front')
      .toSorted(),
  );
});
