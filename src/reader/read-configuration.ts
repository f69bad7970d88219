/** The settings of a case repository: `nsm20.yaml`, read through the same gate as any record. */
import { z } from 'zod';
import { isTimeZone, type PlainDate } from '../calendar/plain-date.ts';
import { objectFields, type FieldDoc } from '../records/field-docs.ts';
import { group, listOf, oneOf, plainDay, sha256, text, typeNames } from '../records/fields.ts';
import type { ScreeningList } from '../records/screened.ts';
import type { Fault, SourceText } from '../records/source.ts';
import { pointerTo } from '../records/case-repository.ts';
import { excerpt, untold } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { shapeFaults } from './shape.ts';
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

const folder = (meaning: string) =>
  z
    .string()
    .refine((path) => isInside(path), { message: 'leads out of the repository' })
    .describe(meaning)
    .register(typeNames, { name: 'folder of the repository' });

const fileInside = (meaning: string) =>
  z
    .string()
    .refine((path) => isInside(path), { message: 'leads out of the repository' })
    .refine((path) => plainPath(path) === path, { message: 'is not written plainly' })
    .describe(meaning)
    .register(typeNames, { name: 'file of the repository' });

/** What `nsm20.yaml` may say. */
export const settingsSchema = z.strictObject({
  title: text('how the repository is called').optional(),
  cases: folder('the folder of records').optional(),
  templates: folder('own report templates').optional(),
  timezone: z
    .string()
    .refine(isTimeZone, { message: 'is not a time zone' })
    .describe('whose day today is')
    .register(typeNames, { name: 'time zone' })
    .optional(),
  records: oneOf(
    ['complete', 'public-only'],
    'whether what is not recorded is missing or not public',
  ).optional(),
  instruments: z
    .record(
      z.string(),
      z.union([
        z.enum(['on', 'off']),
        group(
          { until: plainDay('its last day').optional(), because: text('why').optional() },
          'where an instrument ends',
        ),
      ]),
    )
    .describe('where an instrument ends, or is switched on or off')
    .optional(),
  rules: z
    .record(z.string(), oneOf(['error', 'warning', 'info', 'off'], 'the level of a rule'))
    .describe('the levels of rules on records and style; a legal rule keeps its own')
    .optional(),
  report: group(
    {
      title: text('the title of the report').optional(),
      prepared_by: text('who prepares it').optional(),
      marking: oneOf(['U', 'CUI'], 'its marking').optional(),
    },
    'the front of the report',
  ).optional(),
  screening: group(
    {
      lists: listOf(
        group(
          {
            path: fileInside('the file, as the government publishes it'),
            sha256: sha256('its digest: while it is given, no other file is taken for it').optional(),
            retrieved: plainDay(
              'the day it was fetched; a decision of a day before is asked for again',
            ).optional(),
          },
          'one list',
        ),
        'the lists that parties are compared with',
      ).optional(),
    },
    'the screening of parties',
  ).optional(),
  marking_guard: group(
    {
      allow: listOf(
        group(
          {
            path: text('the file'),
            sha256: sha256('its digest'),
            office: text('who allows it'),
            because: text('why'),
          },
          'one file',
        ),
        'files whose markings are known and allowed',
      ).optional(),
    },
    'the marking guard',
  ).optional(),
  output: group(
    { frames: oneOf(['all', 'none'], 'whether source text is printed').optional() },
    'what is printed',
  ).optional(),
});

/** Every setting, with what it means. */
export const settingFields = (): readonly FieldDoc[] => objectFields(settingsSchema);

/** Reads the settings. Faults mean that they cannot be used: the program does not run on half of them. */
export function readConfiguration(
  source: SourceText,
  known: Known,
): { readonly configuration: Configuration } | { readonly faults: readonly Fault[] } {
  const read = readYaml(source);
  if (!read.value) {
    const empty = /^\s*(#.*\s*)*$/.test(source.text);
    return empty
      ? { configuration: defaults }
      : { faults: [...read.faults, ...untold(source.path, read.more)] };
  }
  const parsed = settingsSchema.safeParse(read.value);
  const faults: Fault[] = [...read.faults];
  if (!parsed.success) {
    const shape = shapeFaults(settingsSchema, read, parsed.error.issues);
    faults.push(...shape.faults, ...untold(source.path, read.more + shape.more));
  } else faults.push(...meaningFaults(parsed.data, known, read.places));
  if (!parsed.success || faults.length > 0) return { faults };

  const { title, cases, templates, timezone, records, instruments, rules, report, output } = parsed.data;
  const nsm20 = instruments?.['nsm20'];
  return {
    configuration: {
      title,
      cases: bare(cases ?? defaults.cases),
      templates: bare(templates ?? defaults.templates),
      allowed: (parsed.data.marking_guard?.allow ?? []).map(({ path, sha256: digest }) => ({
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
      lists: (parsed.data.screening?.lists ?? []).map(({ path, sha256: digest, retrieved }, index) => ({
        path,
        at: read.places.of(pointerTo('screening', 'lists', index, 'path')),
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

/** The settings, by their uppermost keys, in which two files differ; an absent file says nothing. */
export function settingsThatDiffer(one: SourceText | undefined, other: SourceText | undefined): string[] {
  const valuesOf = (source: SourceText | undefined): ReadonlyMap<string, string> =>
    new Map(
      Object.entries((source && readYaml(source).value) ?? {}).map(([key, value]) => [
        key,
        JSON.stringify(value),
      ]),
    );
  const [before, after] = [valuesOf(one), valuesOf(other)];
  return Object.keys(settingsSchema.shape).filter((key) => before.get(key) !== after.get(key));
}

function meaningFaults(
  data: z.output<typeof settingsSchema>,
  { rules, neighbours, begins }: Known,
  places: ReturnType<typeof readYaml>['places'],
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

/** Whether a path names something below the repository's root. What git keeps there is none of it. */
export function isInside(path: string): boolean {
  if (path === '' || /^([/\\]|[A-Za-z]:)|\\/.test(path)) return false;
  return !path.split('/').some((name) => name === '..' || name.toLowerCase() === '.git');
}

/** The one way to write a path: no empty step, and none that stays where it is. */
export const plainPath = (path: string): string =>
  path
    .split('/')
    .filter((name) => name !== '' && name !== '.')
    .join('/');
