/** `nsm20 new <kind>`: one more record, from answers or settings, read back before it is written. */
import { answersOf, type Answers, type Setting } from '../author/answers.ts';
import { folded, numbered } from '../author/place.ts';
import { asItStands, unusualIn, type Unusual } from '../author/unusual.ts';
import { withWeekday } from '../calendar/plain-date.ts';
import type { AnyRecord, CaseRepository } from '../records/case-repository.ts';
import { askedBefore, deadlinesThatFollow, findingsThatFollow } from '../render/follows.ts';
import { ended, hanging, line, shown, terminal, wrap, type Terminal } from '../render/ink.ts';
import type { Shown } from '../render/text.ts';
import { exitCode, formatOf, notesFor, type ExitCode } from './answer.ts';
import type { Confirmed } from './converse.ts';
import { createWhole } from './create.ts';
import { kindNamed } from './kind-named.ts';
import { loadToAdd, type GlobalOptions, type Loaded } from './load.ts';
import { lineWidth } from './line-width.ts';
import { Draft, type Accepted } from './new-draft.ts';
import { takenTrouble } from './new-id.ts';
import { nextLines } from './next-line.ts';
import { Refusal } from './refusal.ts';
import { helpOf } from './setting-words.ts';
import type { World } from './world.ts';

export interface NewOptions extends GlobalOptions {
  readonly set?: readonly Setting[];
  readonly id?: string;
  readonly input?: boolean;
}

/** `nsm20 new <kind> [id]`. */
export async function create(
  kindAsked: string,
  idAsked: string | undefined,
  options: NewOptions,
  world: World,
): Promise<ExitCode> {
  formatOf(options, ['text']);
  const kind = kindNamed(kindAsked);
  if (idAsked !== undefined && options.id !== undefined && idAsked !== options.id)
    throw new Refusal('the id is given twice', 'give it once');
  const settings = answersOf(kind, options.set ?? []);
  if ('wrong' in settings) throw new Refusal(settings.wrong.message, helpOf(settings.wrong));
  const loaded = await loadToAdd(options, world);
  const draft = new Draft(kind, idAsked ?? options.id, loaded);
  const asks = options.input !== false && world.canAsk;
  const made = asks
    ? await confirmedOnATerminal(draft, settings.answers, options, world)
    : { accepted: await draft.accepted(settings.answers), isGiven: draft.id.isGiven };
  const path = await write(made, draft, world);
  const confirmed = asks ? draft.id.pathOf(made.accepted.id) : path;
  const unusual = unusualIn(kind, settings.answers);
  const written = { path, confirmed, unusual, accepted: made.accepted };
  world.print(await report(written, loaded, options, lineWidth(world.columns)));
  return exitCode.clean;
}

async function confirmedOnATerminal(
  draft: Draft,
  given: Answers,
  { plain }: NewOptions,
  { env }: World,
): Promise<Confirmed> {
  const { converse } = await import('./converse.ts');
  return converse(draft, given, plain === true || env['TERM'] === 'dumb');
}

/** Writes the record; where the command line did not give its id, under the next one that is free. Its path. */
async function write(
  { accepted: { id, text }, isGiven }: Confirmed,
  draft: Draft,
  world: World,
): Promise<string> {
  const { root } = draft.loaded;
  for (let n = 1; n <= 1000; n += 1) {
    const path = draft.id.pathOf(numbered(id, n));
    if ((await createWhole(root, [{ path, text }], world)).length > 0) return path;
    if (isGiven) {
      const { message, help } = takenTrouble(path);
      throw new Refusal(message, help);
    }
  }
  throw new Refusal(`no name like "${id}" is free`, 'give one with --id');
}

/** The files of other records of the kind of `id` that carry its name, in whatever letters. */
async function namesakes(id: string, { records }: CaseRepository): Promise<readonly string[]> {
  const nameOf = async ({ data }: AnyRecord): Promise<string | undefined> =>
    'name' in data ? (await folded(data.name)) || data.name.trim() : undefined;
  const made = records.find((each) => each.id === id);
  const name = made && (await nameOf(made));
  if (name === undefined) return [];
  const paths: string[] = [];
  for (const each of records)
    if (each !== made && each.kind === made!.kind && (await nameOf(each)) === name) paths.push(each.path);
  return paths;
}

interface Written {
  readonly path: string;
  /** The path that a person was told before. */
  readonly confirmed: string;
  /** What was set in the place of words that are known. */
  readonly unusual: readonly Unusual[];
  readonly accepted: Accepted;
}

/** What was written, what follows from it, and what comes next. */
async function report(
  { path, confirmed, unusual, accepted: { kind, id: proposed, before, after } }: Written,
  loaded: Loaded,
  options: NewOptions,
  width: number,
): Promise<Terminal> {
  if (options.quiet) return line`${path}`;
  const { asOf } = loaded.context;
  const id = path.slice(loaded.configuration.cases === '.' ? 0 : loaded.configuration.cases.length + 1, -5);
  const until = askedBefore(before);
  const deadlines = deadlinesThatFollow(until, after);
  const findings = findingsThatFollow(until, after).filter(({ severity }) => severity !== 'info');
  const told: Shown[] = [shown`Created ${path}`, shown``];
  if (path !== confirmed)
    told.push(
      ...wrap(`Somebody else made ${confirmed} meanwhile: this record is the one named above.`, width),
      shown``,
    );
  for (const each of unusual) told.push(...wrap(asItStands(each), width, 2), shown``);
  for (const each of await namesakes(proposed, after.context.cases))
    told.push(
      ...wrap(`${each} has this name too. If both are one, keep one of the files.`, width, 2),
      shown``,
    );
  if (deadlines.length > 0) {
    told.push(shown`What follows, as of ${withWeekday(asOf)}:`);
    for (const { sentence } of deadlines) told.push(...hanging('  - ', sentence, width));
    told.push(shown``);
  }
  if (findings.length > 0) {
    told.push(shown`A check will say:`);
    for (const { severity, message } of findings) told.push(...hanging(`  - ${severity}: `, message, width));
    told.push(shown``);
  }
  const { context } = after;
  told.push(...nextLines({ kind, id, context, followed: deadlines }, options, width));
  return terminal`${ended(told)}${notesFor(loaded, options, [], width)}`;
}
