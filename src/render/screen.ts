/** Parties beside the government's lists: for a terminal, as sentences, as CSV and as JSON. */
import type { PlainDate } from '../calendar/plain-date.ts';
import { inWords, type DaySpan } from '../calendar/day-span.ts';
import { csv, type Columns, type Csv } from './csv.ts';
import { cut, hanging, lines, paragraphs, plural, shown, type Terminal } from './ink.ts';
import { table } from './table.ts';

/** One name on record that is like one name on a list. */
export interface ScreenedHit {
  /** The party; null: a name that was asked for and is on no record. */
  readonly party: string | null;
  readonly name: string;
  readonly entry: {
    readonly source: string;
    readonly id: string;
    readonly name: string;
    readonly digest: string;
    /** Whether NSPD-55 names the list. */
    readonly nspd55: boolean;
    /** The day it was listed, and its last day; null: the list gives none. */
    readonly listed: DaySpan | null;
    readonly until: DaySpan | null;
  };
  /** The name of the entry that is like it. */
  readonly alike: string;
  /** From 0 to 100. */
  readonly score: number;
  readonly because: readonly string[];
  /** What a record decides of it; null: it is open. */
  readonly decision: 'match' | 'not-a-match' | null;
  /** The record that decides it; null: none does. */
  readonly record: string | null;
  /** Why a decision on record does not hold, as a sentence without a full stop; null: there is none such. */
  readonly reopened: string | null;
}

/** What was compared with what, and what is alike. */
export interface ScreenAnswer {
  readonly asOf: PlainDate;
  /** How many names were compared, of how many parties. */
  readonly names: number;
  readonly parties: number;
  readonly lists: readonly {
    readonly path: string;
    readonly retrieved: PlainDate | null;
    readonly entries: number;
    /** Rows without a name, which were compared with nothing. */
    readonly skipped: number;
  }[];
  /** The most alike first, party by party. */
  readonly hits: readonly ScreenedHit[];
}

/** `2 names compared with 41 entries of 1 list, as of 2024-06-30` */
export const comparedText = ({ asOf, names, lists: read }: ScreenAnswer): string => {
  const entries = read.reduce((sum, list) => sum + list.entries, 0);
  return `${plural(names, 'name')} compared with ${plural(entries, 'entry', 'entries')} of ${plural(read.length, 'list')}, as of ${asOf}`;
};

/** `lists/csl.json: 41 entries, retrieved on 2024-06-01` */
export const listText = ({ path, retrieved, entries, skipped }: ScreenAnswer['lists'][number]): string => {
  const when = retrieved === null ? 'the day it was retrieved is not recorded' : `retrieved on ${retrieved}`;
  const left = skipped > 0 ? `; ${plural(skipped, 'row')} without a name left out` : '';
  return `${path}: ${plural(entries, 'entry', 'entries')}, ${when}${left}`;
};

/** What stands in brackets in the name of a list, `SDN`; else the name itself. */
const shortName = (source: string): string => /\(([A-Z][A-Za-z-]{1,7})\)/.exec(source)?.[1] ?? source;

const decisionText = ({ decision, reopened }: ScreenedHit): string =>
  decision ?? (reopened === null ? 'open' : 'open again');

/** The most hits that are explained to a person; the other formats have all. */
const mostExplained = 100;

/** A row for each hit, then what each score is made of. */
export const screenTable = (answer: ScreenAnswer): Terminal =>
  paragraphs([
    ...about(answer),
    ...(answer.hits.length === 0
      ? [shown`Nothing is alike.`]
      : [
          table(
            [shown`Score`, shown`Party`, shown`Listed as`, shown`List`, shown`Decision`],
            [6, 22, 30, 9, 13],
            answer.hits.map((hit) => [
              shown`${hit.score}`,
              cut(hit.party ?? hit.name, 21),
              cut(hit.entry.name, 29),
              cut(shortName(hit.entry.source), 8),
              cut(decisionText(hit), 12),
            ]),
          ),
          ...answer.hits.slice(0, mostExplained).map(explained),
          ...(answer.hits.length > mostExplained
            ? [shown`${answer.hits.length - mostExplained} more are not explained here.`]
            : []),
        ]),
  ]);

const about = (answer: ScreenAnswer): Terminal[] => [
  lines([
    ...hanging('', comparedText(answer), 80),
    ...answer.lists.flatMap((list) => hanging('  ', listText(list), 80)),
  ]),
];

const explained = (hit: ScreenedHit): Terminal =>
  lines([
    ...hanging('', `${whose(hit)} and ${listedAs(hit)}: ${hit.score}`, 80),
    ...hanging('  ', entryText(hit), 80),
    ...hit.because.flatMap((each) => hanging('  - ', each, 80)),
    ...[...listing(hit), ...stands(hit)].flatMap((each) => hanging('  - ', each, 80)),
  ]);

/** The entry as a decision names it. */
const entryText = ({ entry: { source, id, digest, nspd55 } }: ScreenedHit): string =>
  `${source}${nspd55 ? ' (named in NSPD-55)' : ''}; entry ${id}, digest "${digest}"`;

/** What the list says of the days of an entry. */
const listing = ({ entry: { listed, until } }: ScreenedHit): readonly string[] => [
  ...(listed ? [`listed since ${inWords(listed)}`] : []),
  ...(until ? [`listed until ${inWords(until)}`] : []),
];

const whose = ({ party, name }: ScreenedHit): string =>
  party === null ? `"${name}"` : `"${name}" (${party})`;

const listedAs = ({ alike, entry: { name } }: ScreenedHit): string =>
  alike === name ? `"${name}"` : `"${alike}", listed as "${name}"`;

/** What records say of a hit. */
const stands = ({ decision, record, reopened }: ScreenedHit): readonly string[] => [
  ...(decision === null || record === null ? [] : [`decided as ${decision} in ${record}`]),
  ...(reopened === null ? [] : [reopened]),
];

/** The same as labelled sentences. */
export const screenSentences = (answer: ScreenAnswer): Terminal =>
  paragraphs([
    ...about(answer),
    ...(answer.hits.length === 0 ? [shown`Nothing is alike.`] : []),
    ...answer.hits.map((hit) =>
      lines(
        [
          `Party: ${hit.party ?? 'none on record'}. Name: ${hit.name}.`,
          `Like: ${listedAs(hit)}. List: ${entryText(hit)}.`,
          `Score: ${hit.score} of 100. Decision: ${decisionText(hit)}.`,
          ...[...hit.because, ...listing(hit), ...stands(hit)].map((each) => `Because: ${each}.`),
        ].map((each) => cut(each)),
      ),
    ),
  ]);

export const screenJson = ({ asOf, names, parties, lists: read, hits }: ScreenAnswer): unknown => ({
  format: 'nsm20.screen/1',
  asOf,
  compared: { parties, names },
  lists: read,
  hits,
});

/** A line for each hit; column names are only added. */
export function screenCsv({ asOf, hits }: ScreenAnswer): Csv {
  const columns: Columns<ScreenedHit> = {
    as_of: () => asOf,
    party: ({ party }) => party,
    name: ({ name }) => name,
    alike: ({ alike }) => alike,
    score: ({ score }) => score,
    listed_as: ({ entry }) => entry.name,
    source: ({ entry }) => entry.source,
    entry: ({ entry }) => entry.id,
    digest: ({ entry }) => entry.digest,
    nspd55: ({ entry }) => entry.nspd55,
    listed_earliest: ({ entry }) => entry.listed?.earliest,
    listed_latest: ({ entry }) => entry.listed?.latest,
    until_earliest: ({ entry }) => entry.until?.earliest,
    until_latest: ({ entry }) => entry.until?.latest,
    decision: ({ decision }) => decision,
    record: ({ record }) => record,
    reopened: ({ reopened }) => reopened,
    because: ({ because }) => because.join('; '),
  };
  return csv(columns, hits);
}
