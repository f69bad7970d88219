/** The settings of a case repository: `nsm20.yaml`, read through the same gate as any record. */
import type { PlainDate } from '../calendar/plain-date.ts';
import type { ScreeningList } from '../records/screened.ts';
import type { Fault, SourceText } from '../records/source.ts';
import { pointerTo } from '../records/case-repository.ts';
import type * as LongRoad from './long-road.ts';
import { excerpt } from './problem.ts';
import type { SettingsData } from './settings-schema.ts';
import { readSettingsShortly, type ReadSettings } from './short-road.ts';
import { suggest } from './suggest.ts';

export interface Configuration {
  readonly title: string | undefined;
  /** The folder of records, relative to the repository's root. */
  readonly cases: string;
  readonly timezone: string;
  readonly publicOnly: boolean;
  /** The last day the memorandum binds; undefined: no end is configured. */
  readonly until: PlainDate | undefined;
  /** Why that is its last day; undefined: no reason is given. */
  readonly untilBecause: string | undefined;
  /** The neighbouring instruments that are switched on or off; one with an end is on. */
  readonly switches: Readonly<Record<string, 'on' | 'off'>>;
  /** The neighbouring instruments that the settings switch on by that word. */
  readonly on: ReadonlySet<string>;
  /** The last days of neighbouring instruments, where the settings give one. */
  readonly ends: ReadonlyMap<string, PlainDate>;
  /** The front of the report. */
  readonly report: {
    readonly title: string | undefined;
    readonly preparedBy: string | undefined;
    readonly marking: 'U' | 'CUI';
  };
  readonly levels: Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>;
  /** The folder of the repository's own report templates. */
  readonly templates: string;
  /** Files whose markings are known and allowed, while their digest holds. */
  readonly allowed: readonly { readonly path: string; readonly sha256: string }[];
  /** The lists that parties are compared with, in the order of the file. */
  readonly lists: readonly NamedList[];
  /** Whether source text may be printed. */
  readonly frames: boolean;
}

/** A list as the settings name it. */
export type NamedList = Omit<ScreeningList, 'trouble'>;

/** What the settings are without a file. */
export const defaults: Configuration = {
  title: undefined,
  cases: 'cases',
  timezone: 'America/New_York',
  publicOnly: false,
  until: undefined,
  untilBecause: undefined,
  switches: {},
  on: new Set(),
  ends: new Map(),
  report: { title: undefined, preparedBy: undefined, marking: 'U' },
  levels: {},
  templates: 'templates',
  allowed: [],
  lists: [],
  frames: true,
};

/** What a configuration may speak of: known from the law, so that this room need not know it. */
export interface Known {
  /** Rule ids, with whether configuration may change their level. */
  readonly rules: ReadonlyMap<string, { readonly legal: boolean; readonly severity: string }>;
  /** Instruments that can be switched on and off. */
  readonly neighbours: readonly string[];
  /** The first day of the memorandum: it cannot end before. */
  readonly begins: PlainDate;
}

/** The settings, or why they cannot be used: the program does not run on half of them. */
export type ReadConfiguration =
  { readonly configuration: Configuration } | { readonly faults: readonly Fault[] };

/** Reads the settings. */
export async function readConfiguration(source: SourceText, known: Known): Promise<ReadConfiguration> {
  const read = readSettingsShortly(source) ?? (await import('./long-road.ts')).readSettings(source);
  return configurationOf(read, known);
}

/** The same for whoever has loaded the long road. */
export const readConfigurationBy = (
  longRoad: typeof LongRoad,
  source: SourceText,
  known: Known,
): ReadConfiguration => configurationOf(readSettingsShortly(source) ?? longRoad.readSettings(source), known);

function configurationOf({ data, places, faults: unfit }: ReadSettings, known: Known): ReadConfiguration {
  const faults = [...unfit, ...(data ? meaningFaults(data, known, places) : [])];
  if (!data || faults.length > 0) return { faults };

  const { title, cases, templates, timezone, records, instruments, rules, report, output } = data;
  const nsm20 = instruments?.['nsm20'];
  return {
    configuration: {
      title,
      cases: bare(cases ?? defaults.cases),
      templates: bare(templates ?? defaults.templates),
      allowed: (data.marking_guard?.allow ?? []).map(({ path, sha256: digest }) => ({
        path,
        sha256: digest,
      })),
      timezone: timezone ?? defaults.timezone,
      publicOnly: records === 'public-only',
      until: typeof nsm20 === 'object' ? nsm20.until : undefined,
      untilBecause: typeof nsm20 === 'object' ? nsm20.because : undefined,
      ...neighboursIn(instruments ?? {}),
      report: {
        title: report?.title,
        preparedBy: report?.prepared_by,
        marking: report?.marking ?? defaults.report.marking,
      },
      levels: rules ?? {},
      lists: (data.screening?.lists ?? []).map(({ path, sha256: digest, retrieved }, index) => ({
        path,
        at: places.of(pointerTo('screening', 'lists', index, 'path')),
        sha256: digest,
        retrieved,
      })),
      frames: output?.frames !== 'none',
    },
  };
}

type Setting = 'on' | 'off' | { readonly until?: PlainDate | undefined };

/** What the settings say of the neighbours of the memorandum. */
function neighboursIn(
  instruments: Readonly<Record<string, Setting>>,
): Pick<Configuration, 'switches' | 'on' | 'ends'> {
  const said = Object.entries(instruments).filter(([id]) => id !== 'nsm20' && id !== 'house');
  return {
    switches: Object.fromEntries(
      said.map(([id, setting]) => [id, typeof setting === 'object' ? 'on' : setting]),
    ),
    on: new Set(said.flatMap(([id, setting]) => (setting === 'on' ? [id] : []))),
    ends: new Map(
      said.flatMap(([id, setting]) =>
        typeof setting === 'object' && setting.until ? [[id, setting.until] as const] : [],
      ),
    ),
  };
}

function meaningFaults(
  data: SettingsData,
  { rules, neighbours, begins }: Known,
  places: ReadSettings['places'],
): Fault[] {
  const faults: Fault[] = [];
  const say = (path: readonly string[], message: string, help: string): void => {
    faults.push({ rule: 'wrong-shape', at: places.key(pointerTo(...path)), message, help });
  };
  for (const [id, setting] of Object.entries(data.instruments ?? {})) {
    if (id === 'nsm20' && typeof setting === 'object' && setting.until && setting.until < begins) {
      const at = places.of(pointerTo('instruments', id, 'until'));
      const message = endsTooEarly(setting.until, begins);
      faults.push({ rule: 'wrong-shape', at, message, help: 'write its last day, or leave "until" out' });
    }
    const always = id === 'nsm20' || id === 'house';
    if (!always && !neighbours.includes(id)) {
      const near = suggest(id, ['nsm20', ...neighbours]);
      say(
        ['instruments', id],
        `"${excerpt(id)}" is not an instrument`,
        near ? `did you mean "${near}"?` : `the instruments are nsm20, ${neighbours.join(', ')}`,
      );
    } else if (always && setting === 'off') {
      say(
        ['instruments', id],
        `${id} is always on`,
        'remove the line; give the memorandum an end with "until" where it has one',
      );
    }
  }
  for (const [id, level] of Object.entries(data.rules ?? {})) {
    const rule = rules.get(id);
    if (!rule) {
      const near = suggest(id, rules.keys());
      say(
        ['rules', id],
        `"${excerpt(id, 60)}" is not a rule`,
        near ? `did you mean "${near}"?` : 'see the rules of this version',
      );
    } else if (rule.legal && level !== rule.severity) {
      say(
        ['rules', id],
        `${id} is a legal rule: its level is not a matter of preference`,
        'remove the line; a finding can be ignored openly in its record',
      );
    } else if (level === 'off' && rule.severity === 'error') {
      say(
        ['rules', id],
        `${id} cannot be switched off: what it finds would go unseen`,
        'give it another level',
      );
    }
  }
  return faults;
}

/** That the memorandum is given an end at which nothing of it would ever have bound anyone. */
export const endsTooEarly = (until: PlainDate, begins: PlainDate): string =>
  `the memorandum cannot end on ${until}: it begins on ${begins}`;

/** A folder without `./` before and `/` behind it. */
const bare = (path: string): string => path.replace(/^(\.\/)+/, '').replace(/\/+$/, '') || '.';
