/** Lists, entries and hits made by hand, and case files about parties, for the tables of NSPD-55. */
import { expect } from 'vitest';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import { parseDaySpan, type DaySpan } from '../../../src/calendar/day-span.ts';
import type { Context, ExampleHit, Finding } from '../../../src/engine/rule.ts';
import type { Hit, ListEntry, Screened, ScreeningList } from '../../../src/records/screened.ts';
import { contextOf, foundBy } from '../../support.ts';

/** A day as case files write it. */
export const span = (text: string): DaySpan => parseDaySpan(text) as DaySpan;

/** A list that was retrieved on a day; null: on a day not recorded. */
export const list = (
  retrieved: string | null = '2024-06-03',
  more: Partial<ScreeningList> = {},
): ScreeningList => ({
  path: 'lists/one.json',
  at: {
    path: 'nsm20.yaml',
    pointer: '/screening/lists/0/path',
    start: { line: 2, column: 14 },
    end: { line: 2, column: 28 },
  },
  sha256: undefined,
  retrieved: retrieved === null ? undefined : plainDate(retrieved),
  trouble: undefined,
  ...more,
});

export const entityList = 'Entity List (EL) - Bureau of Industry and Security';

/** Entry 17 of the Entity List; `listed` and `until` as case files write days. */
export function entry(
  more: Partial<Omit<ListEntry, 'listed' | 'until'>> & {
    readonly listed?: string;
    readonly until?: string;
  } = {},
): ListEntry {
  const { listed, until, name = 'HARBOUR WORKS', ...others } = more;
  return {
    source: entityList,
    id: '17',
    name,
    names: [{ text: name, as: 'name' }],
    type: 'entity',
    countries: [],
    listed: listed === undefined ? undefined : span(listed),
    until: until === undefined ? undefined : span(until),
    digest: '0123456789ab',
    ...others,
  };
}

/** That the party's name is like that of the entry. */
export const hit = (of: ListEntry = entry(), on: ScreeningList = list(), more: Partial<Hit> = {}): Hit => ({
  entry: of,
  list: on,
  name: 'Harbor Works',
  listedName: { text: of.name, as: 'name' },
  score: 93,
  because: ['2 of 2 words agree'],
  ...more,
});

interface Compared {
  /** Absent: those of the hits. */
  readonly lists?: readonly ScreeningList[];
  /** What lists hold beside the hits. */
  readonly entries?: readonly (readonly [ListEntry, ScreeningList])[];
}

/** What was found alike, by the id of the party. */
export function screened(
  hits: Readonly<Record<string, readonly Hit[]>>,
  { lists, entries = [] }: Compared = {},
): Screened {
  const all = Object.values(hits).flat();
  const held = [
    ...all.map(({ entry: of, list: on }) => ({ entry: of, list: on })),
    ...entries.map(([of, on]) => ({ entry: of, list: on })),
  ];
  return {
    lists: lists ?? [...new Set(held.map(({ list: on }) => on))],
    hits: new Map(Object.entries(hits)),
    entries: (id) => held.filter(({ entry: each }) => each.id === id),
  };
}

/** What the documents of a rule say to be alike, on one list that was retrieved before any of their days. */
export function screenedAs(hits: readonly ExampleHit[]): Screened {
  const on = list('2024-01-02');
  const parties = new Set(hits.map(({ party }) => party));
  const hitsOf = (party: string): readonly Hit[] =>
    hits
      .filter((each) => each.party === party)
      .map(({ source, id, listedName, name, score }) =>
        hit(entry({ source, id, name: listedName }), on, { name, score }),
      );
  return screened(Object.fromEntries(Array.from(parties, (party) => [party, hitsOf(party)])));
}

/** A case file of these lines; the first is line 1. */
export const file = (id: string, ...lines: readonly string[]): string =>
  `-- ${id}.yaml --\n${lines.join('\n')}\n`;

export const recipient = file('freedonia', 'kind: recipient', 'name: Freedonia');

export const harbor = 'parties/harbor';

/** Its name stands on line 2; `more` begins on line 3. */
export const party = (...more: readonly string[]): string =>
  file(harbor, 'kind: party', 'name: Harbor Works', ...more);

/** A decision on an entry for the party; `more` begins on line 7. */
export const screening = (
  name: string,
  on: string,
  decision: 'match' | 'not-a-match',
  entryText = `{ source: "${entityList}", id: "17" }`,
  ...more: readonly string[]
): string =>
  file(
    `parties/${name}`,
    'kind: screening',
    `party: ${harbor}`,
    `entry: ${entryText}`,
    `on: ${on}`,
    `decision: ${decision}`,
    'because: x',
    ...more,
  );

/** Trucks for an end user; the delivery stands on line 7, after `more` one line lower for each. */
export const trucks = (
  deliveries: string,
  { endUser = harbor, item = 'trucks', more = [] }: Partial<Trucks> = {},
): string =>
  file(
    'freedonia/trucks',
    'kind: transfer',
    'recipient: freedonia',
    'program: fms',
    `end_user: ${endUser}`,
    ...more,
    'lines:',
    `  - item: ${item}`,
    `    deliveries: [${deliveries}]`,
  );
interface Trucks {
  readonly endUser: string;
  readonly item: string;
  readonly more: readonly string[];
}

/** A retransfer to a new holder; `more` begins on line 6. */
export const retransfer = (...more: readonly string[]): string =>
  file(
    'freedonia/passed',
    'kind: retransfer',
    'recipient: freedonia',
    `to: ${harbor}`,
    'item: trucks',
    'type: permanent',
    ...more,
  );

/** The last day of the directive. */
export const ended = (day: string) => ({ ends: new Map([['nspd55', plainDate(day)]]) });

/** A delivery on a day. */
export const on = (day: string): string => `{ on: ${day} }`;

/** A sentence without the day of a delivery, and what of it is open: tests of their own hold those. */
const withoutDay = (message: string): string =>
  message
    .replace(/covers the (?:day|facility|item) of /, 'covers ')
    .replace(
      /(a (?:delivery|retransfer) of .+?) (?:on \d{4}-\d\d-\d\d|\((?:between|by|on or after) [^)]*\))/,
      '$1',
    );

/** `error freedonia/trucks:7: message`, with what is unknown after bars. */
export const said = ({ severity, at, message: whole, facts }: Finding): string => {
  const message = withoutDay(whole);
  const place = `${at.path.replace(/^cases\//, '').replace(/\.yaml$/, '')}:${at.start.line}`;
  const unknown = facts.filter(({ name }) => name === 'unknown').map(({ text }) => ` | ${text}`);
  return `${severity} ${place}: ${message}${unknown.join('')}`;
};

export type Row = readonly [
  name: string,
  archive: string,
  found: readonly string[],
  more?: Partial<Context>,
  asOf?: string,
];

/** Holds one row of a table against what its rule finds; a row whose files are not read cannot fail, and is refused. */
export function hold(rule: string, [name, archive, expected, more, asOf = '2024-06-30']: Row): void {
  const faults = contextOf(archive, asOf).cases.faults.map(({ message }) => message);
  expect(faults.length > 0, `files that could not be read: ${faults.join('; ')}`).toBe(
    name.includes('could not be read'),
  );
  expect(foundBy(`nspd55/${rule}`, archive, asOf, more).map(said)).toEqual(expected);
}
