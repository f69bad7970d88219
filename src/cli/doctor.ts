/** `nsm20 doctor`: what the program runs with, what it finds, and why it answers as it does. */
import { basename, relative, sep } from 'node:path';
import { defaults, type Configuration } from '../reader/read-configuration.ts';
import { doctorJson, doctorSentences, doctorText, needAttention, type Examined } from '../render/doctor.ts';
import { toText } from '../render/json.ts';
import { inert } from '../render/visible.ts';
import { exitCode, formatOf, inkFor, type ExitCode } from './answer.ts';
import { answersExamined, programExamined } from './examine-program.ts';
import {
  casesExamined,
  editorExamined,
  gitExamined,
  settingsExamined,
  templatesExamined,
} from './examine-repository.ts';
import {
  configurationOf,
  dayAsked,
  exists,
  load,
  placeAsked,
  settingsOf,
  type GlobalOptions,
  type RepositoryPlace,
} from './load.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** 0: all is well. 1: something needs attention. */
export async function doctor(options: GlobalOptions, world: World): Promise<ExitCode> {
  const format = formatOf(options, ['text', 'json']);
  const place = placeAsked(options, world);
  if (options.config !== undefined && options.rev === undefined && !exists(place.settings!))
    throw new Refusal(`the settings file "${basename(place.settings!)}" does not exist`);
  const commit = await commitAsked(options, place);
  const settings = (): Promise<Configuration> => configurationAsked(options, place, commit);
  const configuration = await told(settings);
  const usable = configuration instanceof Refusal ? defaults : configuration;
  const asOf = dayAsked(options, usable, world);
  const loaded = configuration instanceof Refusal ? configuration : await told(() => load(options, world));

  const lines: readonly Examined[] = [
    ...programExamined(),
    ...settingsExamined(options, place, configuration),
    ...(configuration instanceof Refusal ? [] : casesExamined(usable, loaded)),
    ...(loaded instanceof Refusal ? [] : templatesExamined(loaded)),
    ...(await gitExamined(place, loaded)),
    ...answersExamined(asOf, usable, options, world),
    ...editorExamined(place, loaded),
  ];
  if (format === 'json') world.print(toText(doctorJson(asOf, lines)));
  else {
    const quiet = options.quiet === true;
    const text = options.plain
      ? doctorSentences(lines, quiet)
      : doctorText(lines, inkFor(options, world), quiet);
    world.print(inert(text));
  }
  return needAttention(lines) > 0 ? exitCode.findings : exitCode.clean;
}

/** What `look` gives, or why it refuses: here that is an answer. */
async function told<Found>(look: () => Promise<Found>): Promise<Found | Refusal> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** The commit that `--rev` names; undefined: none is asked for. @throws Refusal when there is none. */
async function commitAsked({ rev }: GlobalOptions, { top }: RepositoryPlace): Promise<string | undefined> {
  if (rev === undefined) return undefined;
  if (top === undefined) throw new Refusal('--rev needs a git repository, and this folder is in none');
  return (await import('./git.ts')).commitOf(top, rev);
}

/** The settings that decide, as they stand on the disk or in the commit asked for. */
async function configurationAsked(
  { config }: GlobalOptions,
  place: RepositoryPlace,
  commit: string | undefined,
): Promise<Configuration> {
  const { top, root } = place;
  const prefix = top === undefined ? '' : relative(top, root).split(sep).join('/');
  return configurationOf(await settingsOf(place, commit, prefix, config !== undefined));
}
