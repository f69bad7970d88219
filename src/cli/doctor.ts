/** `nsm20 doctor`: what the program runs with, what it finds, and why it answers as it does. */
import { join } from 'node:path';
import { defaults } from '../reader/read-configuration.ts';
import { doctorJson, doctorSentences, doctorText, needAttention, type Examined } from '../render/doctor.ts';
import { toText } from '../render/json.ts';
import { exitCode, formatOf, inkFor, type ExitCode } from './answer.ts';
import { listsExamined } from './examine-lists.ts';
import { answersExamined, programExamined } from './examine-program.ts';
import {
  casesExamined,
  editorExamined,
  gitExamined,
  settingsExamined,
  templatesExamined,
} from './examine-repository.ts';
import { dayAsked, take, withRecords, type GlobalOptions } from './load.ts';
import { exists } from './place.ts';
import { Refusal } from './refusal.ts';
import { settingsIn } from './settings.ts';
import { stateAsked } from './state-asked.ts';
import type { World } from './world.ts';

/** 0: all is well. 1: something needs attention. */
export async function doctor(options: GlobalOptions, world: World): Promise<ExitCode> {
  const format = formatOf(options, ['text', 'json']);
  const { place, tree } = await stateAsked(options, world);
  if (place.named && options.rev === undefined && !exists(join(place.root, place.settings)))
    throw new Refusal(`the settings file "${place.settings}" does not exist`);
  const settings = await told(() => settingsIn(tree, place));
  const configuration = settings instanceof Refusal ? settings : settings.configuration;
  const usable = configuration instanceof Refusal ? defaults : configuration;
  const asOf = dayAsked(options, usable, world);
  const loaded =
    settings instanceof Refusal
      ? settings
      : await told(async () => withRecords(await take(tree, settings, place, options, world)));

  const lines: readonly Examined[] = [
    ...programExamined(),
    ...settingsExamined(options, place, configuration),
    ...(configuration instanceof Refusal ? [] : casesExamined(usable, loaded)),
    ...(loaded instanceof Refusal ? [] : templatesExamined(loaded)),
    ...(await listsExamined(usable.lists, tree)),
    ...(await gitExamined(place, loaded)),
    ...answersExamined(
      asOf,
      usable,
      loaded instanceof Refusal ? undefined : loaded.context.cases,
      options,
      world,
    ),
    ...editorExamined(place, loaded),
  ];
  if (format === 'json') world.print(toText(doctorJson(asOf, lines)));
  else {
    const quiet = options.quiet === true;
    const text = options.plain
      ? doctorSentences(lines, quiet)
      : doctorText(lines, inkFor(options, world), quiet);
    world.print(text);
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
