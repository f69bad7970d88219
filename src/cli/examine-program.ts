/** What `doctor` says of the program, and of the answers that it gives. */
import { reportedEnd } from '../law/nsm20/clauses.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Configuration } from '../reader/read-configuration.ts';
import type { Examined } from '../render/doctor.ts';
import { awake, law } from '../law/index.ts';
import type { CaseRepository } from '../records/case-repository.ts';
import type { Policy } from '../engine/evaluate.ts';
import { colorFor } from './answer.ts';
import type { GlobalOptions } from './load.ts';
import { about } from './main.ts';
import type { World } from './world.ts';

const group = 'Program';

/** The libraries in the bundle that read what people write. */
const readers = ['commander', 'liquidjs', 'markdown-it', 'yaml', 'zod'] as const;

export function programExamined(): readonly Examined[] {
  const { version, engines, devDependencies } = about();
  const least = engines.node.replace('>=', '');
  const { node } = process.versions;
  const isSupported = isAtLeast(node, least);
  return [
    { group, id: 'version', state: 'ok', says: `nsm20 ${version}` },
    {
      group,
      id: 'node',
      state: isSupported ? 'ok' : 'attention',
      says: `Node ${node}; ${least} or later is supported`,
      ...(!isSupported && { help: `install Node ${least} or later` }),
    },
    {
      group,
      id: 'libraries',
      state: 'ok',
      says: readers.map((name) => `${name} ${devDependencies[name]}`).join(', '),
    },
  ];
}

/** Whether a version is not below another: `20.20.2` and `20.19`. */
export function isAtLeast(version: string, least: string): boolean {
  const [have, want] = [version, least].map((each) => each.split('.').map(Number)) as [number[], number[]];
  const at = want.findIndex((number, index) => (have[index] ?? 0) !== number);
  return at === -1 || (have[at] ?? 0) > want[at]!;
}

/** What decides the answers: the day, the end of the memorandum, colour, and what is printed of records. */
export function answersExamined(
  asOf: PlainDate,
  configuration: Configuration,
  cases: CaseRepository | undefined,
  options: GlobalOptions,
  world: World,
): readonly Examined[] {
  const color = colorFor(options, world);
  return [
    { group: 'Answers', id: 'day', ...dayFound(asOf, configuration, options, world) },
    ...law
      .filter(({ instrument: { id } }) => id !== 'house')
      .map((policy): Examined => ({
        group: 'Answers',
        id: policy.instrument.id,
        ...(policy.kinds === undefined
          ? instrumentFound(policy.instrument, asOf, configuration)
          : neighbourFound(policy, cases, configuration)),
      })),
    {
      group: 'Answers',
      id: 'colour',
      state: 'ok',
      says: `${color.on ? 'on' : 'off'}, because ${color.because}`,
    },
    {
      group: 'Answers',
      id: 'source text',
      state: 'ok',
      says: configuration.frames
        ? 'printed by check (full) and show (text), into whatever keeps their output; output.frames is all'
        : 'not printed; check gives codes and places only, as output.frames is none',
      details: ['show, list and report print what records say, whatever this setting is'],
    },
  ];
}

type Found = Pick<Examined, 'state' | 'says' | 'details'>;

function dayFound(
  asOf: PlainDate,
  { timezone }: Configuration,
  options: GlobalOptions,
  { env }: World,
): Found {
  if (options.asOf !== undefined) return { state: 'ok', says: `${asOf}, as --as-of says` };
  if (env['NSM20_AS_OF']) return { state: 'note', says: `${asOf}, as NSM20_AS_OF says` };
  return { state: 'ok', says: `${asOf}, today in the time zone ${timezone}` };
}

/** Whether a neighbouring instrument is applied, and what decides that. Without records it sleeps, unless it is switched on. */
function neighbourFound(
  { instrument: { id, cite }, kinds = [] }: Policy,
  cases: CaseRepository | undefined,
  { switches, ends }: Configuration,
): Found {
  const isAwake =
    cases === undefined
      ? switches[id] === 'on'
      : awake(cases, switches).some(({ instrument }) => instrument.id === id);
  const end = ends.get(id);
  const why =
    switches[id] === undefined
      ? `${isAwake ? 'there is a record' : 'there is no record'} of its own kinds (${kinds.join(', ')})`
      : 'as the settings say';
  return {
    state: 'ok',
    says: `${cite}: ${isAwake ? 'applied' : 'not applied'}${isAwake && end !== undefined ? ` until ${end}` : ''}, ${switches[id] === undefined ? 'since ' : ''}${why}`,
  };
}

/** The days on which the memorandum is applied. */
function instrumentFound(
  { cite, from }: { readonly cite: string; readonly from: PlainDate },
  asOf: PlainDate,
  { until, untilBecause }: Configuration,
): Found {
  if (until === undefined) {
    return {
      state: 'note',
      says: `${cite} is applied from ${from}, without an end`,
      details: [`it was reported rescinded on ${reportedEnd.on}; nsm20.yaml can state an end ("until")`],
    };
  }
  const asReported = until === reportedEnd.on;
  return {
    state: asReported ? 'ok' : 'note',
    says: `${cite} is applied from ${from} until ${until}, as the settings say${until < asOf ? '; that day has passed' : ''}`,
    details: [
      ...(untilBecause === undefined ? [] : [untilBecause]),
      ...(asReported ? [] : [`it was reported rescinded on ${reportedEnd.on}`]),
    ],
  };
}
