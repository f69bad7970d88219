import { kindNames, type Kind } from '../records/kind-names.ts';
import { kindTexts } from '../records/kind-texts.ts';
import type { Csv } from '../render/csv.ts';
import { plural, shown, terminal, type Terminal } from '../render/ink.ts';
import { toText } from '../render/json.ts';
import {
  kindsJson,
  kindsMarkdown,
  kindsSentences,
  kindsTable,
  listJson,
  listMarkdown,
  listSentences,
  listTable,
  noneOf,
  type KindCount,
  type RecordList,
} from '../render/list.ts';
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
import { kindNamed } from './kind-named.ts';
import type { Markdown } from '../render/markdown.ts';
import { loadUnjudged, type GlobalOptions, type Loaded } from './load.ts';
import type { World } from './world.ts';

/** How an answer is written in each format. */
interface Writings {
  readonly table: () => Terminal;
  readonly sentences: () => Terminal;
  readonly markdown: (notes: readonly string[]) => Markdown;
  readonly csv: () => Promise<Csv>;
  readonly json: () => unknown;
  /** What is said beside a table that has no row. */
  readonly none: readonly string[];
}

/** `nsm20 list [kind]`: the records of a kind, or how many there are of each. */
export async function list(
  asked: string | undefined,
  options: GlobalOptions,
  world: World,
): Promise<ExitCode> {
  const format = formatOf(options, ['table', 'markdown', 'csv', 'json']);
  const kind = asked === undefined ? undefined : kindNamed(asked);
  const loaded = await loadUnjudged(options, world);
  const writings = kind === undefined ? kindWritings(loaded) : await recordWritings(kind, loaded);
  const beside = incompleteness(loaded);
  switch (format) {
    case 'json':
      world.print(toText(writings.json()));
      complainIncomplete(loaded, world);
      break;
    case 'csv':
      world.print(await writings.csv());
      complainBeside(writings.none, loaded, options, world);
      break;
    case 'markdown':
      world.print(writings.markdown(withNotes(beside, loaded, options)));
      break;
    case 'table': {
      const body = options.plain ? writings.sentences() : writings.table();
      world.print(terminal`${body}\n${notesFor(loaded, options, beside)}`);
    }
  }
  return exitCode.clean;
}

async function recordWritings(kind: Kind, { context: { cases } }: Loaded): Promise<Writings> {
  // What the fields are called stands in the schemas, which take a while to load.
  const { everyRecord, fieldsOf } = await import('../records/field-docs.ts');
  const found: RecordList = {
    kind,
    records: cases.records.filter((record) => record.kind === kind),
    fields: [...fieldsOf(kind), ...everyRecord()],
  };
  const drafts = found.records.filter(({ draft }) => draft).length;
  const count = shown`${plural(found.records.length - drafts, 'record')}${drafts === 0 ? '' : `, ${plural(drafts, 'draft')}`}.`;
  const counted = (body: Terminal): Terminal =>
    found.records.length === 0 ? terminal`${shown`${noneOf(found)}`}` : terminal`${body}\n\n${count}`;
  return {
    table: () => counted(listTable(found)),
    sentences: () => counted(listSentences(found)),
    markdown: (notes) => listMarkdown(found, notes),
    csv: async () => (await import('../render/list-export.ts')).listCsv(found),
    json: () => listJson(found),
    none: found.records.length === 0 ? [noneOf(found)] : [],
  };
}

function kindWritings({ context: { cases } }: Loaded): Writings {
  const counts = kindNames.map((kind): KindCount => {
    const records = cases.records.filter((record) => record.kind === kind);
    const drafts = records.filter(({ draft }) => draft).length;
    return { kind, meaning: kindTexts[kind].meaning, records: records.length - drafts, drafts };
  });
  return {
    table: () => kindsTable(counts),
    sentences: () => kindsSentences(counts),
    markdown: (notes) => kindsMarkdown(counts, notes),
    csv: async () => (await import('../render/list-export.ts')).kindsCsv(counts),
    json: () => kindsJson(counts),
    none: [],
  };
}
