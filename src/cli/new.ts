/** `nsm20 new <kind>`: one more record, from answers or settings, read back before it is written. */
import { answersOf, missingIn, type Answers, type Setting } from '../author/answers.ts';
import { firstAssurance, mendOf } from '../author/mends.ts';
import { numbered } from '../author/place.ts';
import { withWeekday } from '../calendar/plain-date.ts';
import type { Evaluation } from '../engine/evaluate.ts';
import type { AnyRecord, CaseRepository } from '../records/case-repository.ts';
import type { Kind } from '../records/kind-names.ts';
import { askedBefore, deadlinesThatFollow, findingsThatFollow, type Followed } from '../render/follows.ts';
import { ended, hanging, line, shown, terminal, wrap, type Terminal } from '../render/ink.ts';
import type { Shown } from '../render/text.ts';
import { exitCode, formatOf, notesFor, type ExitCode } from './answer.ts';
import { commandLines } from './command-line.ts';
import { createWhole } from './create.ts';
import { kindNamed } from './kind-named.ts';
import { loadToAdd, type GlobalOptions, type Loaded } from './load.ts';
import { Draft, isTroubles, lineOf, refusalOf, type Accepted, type Trouble } from './new-draft.ts';
import type { Prompter } from './prompts.ts';
import { Interrupted, Refusal } from './refusal.ts';
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
  if ('wrong' in settings) throw new Refusal(settings.wrong.message, settings.wrong.help);
  const loaded = await loadToAdd(options, world);
  const draft = new Draft(kind, withoutFolder(idAsked ?? options.id, loaded), loaded);
  const asks = options.input !== false && world.canAsk;
  const written = asks
    ? await converse(draft, settings.answers, options, world)
    : await draft.accepted(settings.answers);
  const path = await write(written, draft, world);
  world.print(report(path, written, loaded, options));
  return exitCode.clean;
}

/** An id, where the path of its file was given. */
const withoutFolder = (
  asked: string | undefined,
  { configuration: { cases } }: Loaded,
): string | undefined => (asked?.startsWith(`${cases}/`) ? asked.slice(cases.length + 1) : asked);

/** Asks until there is a record, and whether to write it. */
async function converse(draft: Draft, given: Answers, options: NewOptions, world: World): Promise<Accepted> {
  const [{ prompterOf }, { ask }] = await Promise.all([import('./prompts.ts'), import('./ask.ts')]);
  const prompter = await prompterOf(options.plain === true || world.env['TERM'] === 'dumb');
  const { cases, asOf } = draft.loaded.context;
  const told = new Set<string>();
  const tell = (after: Evaluation): void => {
    for (const { sentence } of deadlinesThatFollow(draft.before, after)) {
      if (!told.has(sentence)) prompter.say('  -> ', sentence);
      told.add(sentence);
    }
  };
  const heard = async (answers: Answers): Promise<void> => {
    if (cases.files > mostToTryOften || missingIn(draft.kind, answers).length > 0) return;
    const tried = await draft.tried(answers);
    if (!isTroubles(tried)) tell(tried.after);
  };
  let answers = given;
  for (;;) {
    answers = await ask({ kind: draft.kind, cases, asOf, prompter, heard }, answers);
    const tried = await draft.tried(answers);
    if (!isTroubles(tried)) {
      tell(tried.after);
      return confirmed(tried, draft, answers, prompter);
    }
    for (const trouble of tried)
      prompter.say('', `${lineOf(trouble)}${trouble.help ? `; ${trouble.help}` : ''}`);
    const again = withoutTroubled(answers, given, tried);
    if (again === undefined) throw refusalOf(tried);
    answers = again;
  }
}

/** In a repository of more files, what follows is said at the end only. */
const mostToTryOften = 500;

/** The answers without those that are to be given again; undefined where asking again would change nothing. */
function withoutTroubled(
  answers: Answers,
  given: Answers,
  troubles: readonly Trouble[],
): Answers | undefined {
  const fields = new Set(
    troubles.flatMap(({ field, message }) => [
      field.split('.')[0]!,
      ...(message.endsWith(' is missing') ? message.split(/"| or | is /) : []),
    ]),
  );
  const asked = [...fields].filter(
    (field) => !Object.hasOwn(given, field) && field !== '' && field !== 'kind',
  );
  if (asked.length === 0) return undefined;
  return Object.fromEntries(Object.entries(answers).filter(([field]) => !fields.has(field)));
}

/** Asks for the id, unless it is given, and for the word to write. */
async function confirmed(
  tried: Accepted,
  draft: Draft,
  answers: Answers,
  prompter: Prompter,
): Promise<Accepted> {
  let accepted = tried;
  if (!draft.isGiven) {
    const { cases } = draft.loaded.context;
    const id = await prompter.text(
      {
        message: shown`The id of the record, which is its path`,
        hint: shown`small letters, digits, "-", "." and "/"`,
        optional: false,
      },
      (text) => {
        if (!/^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*$/.test(text))
          return shown`"${text}" cannot be an id`;
        return cases.get(text) ? shown`${draft.pathOf(text)} is there already` : undefined;
      },
      tried.id,
    );
    accepted = await draft.accepted(answers, id);
  }
  if (await prompter.confirm(shown`Write ${draft.pathOf(accepted.id)}?`, true)) return accepted;
  throw new Interrupted();
}

/** Writes the record; where nobody chose its id, under the next one that is free. Its path. */
async function write({ id, text }: Accepted, draft: Draft, world: World): Promise<string> {
  const { root } = draft.loaded;
  for (let n = 1; n <= 1000; n += 1) {
    const path = draft.pathOf(numbered(id, n));
    if ((await createWhole(root, [{ path, text }], world)).length > 0) return path;
    if (draft.isGiven)
      throw new Refusal(`"${path}" is there already, and nothing is written over`, 'choose another id');
  }
  throw new Refusal(`no name like "${id}" is free`, 'give one with --id');
}

/** The files of other records of the kind of `id` that carry its name. */
function namesakes(id: string, { records }: CaseRepository): readonly string[] {
  const nameOf = ({ data }: AnyRecord): string | undefined =>
    'name' in data ? data.name.trim().toLowerCase() : undefined;
  const made = records.find((each) => each.id === id);
  const name = made && nameOf(made);
  if (name === undefined) return [];
  return records
    .filter((each) => each !== made && each.kind === made!.kind && nameOf(each) === name)
    .map(({ path }) => path);
}

/** What was written, what follows from it, and what comes next. */
function report(
  path: string,
  { kind, id: proposed, before, after }: Accepted,
  loaded: Loaded,
  options: NewOptions,
): Terminal {
  if (options.quiet) return line`${path}`;
  const { asOf } = loaded.context;
  const id = path.slice(loaded.configuration.cases === '.' ? 0 : loaded.configuration.cases.length + 1, -5);
  const until = askedBefore(before);
  const deadlines = deadlinesThatFollow(until, after);
  const findings = findingsThatFollow(until, after).filter(({ severity }) => severity !== 'info');
  const told: Shown[] = [shown`Created ${path}`, shown``];
  for (const each of namesakes(proposed, after.context.cases))
    told.push(...wrap(`${each} has this name too. If both are one, keep one of the files.`, 80, 2), shown``);
  if (deadlines.length > 0) {
    told.push(shown`What follows, as of ${withWeekday(asOf)}:`);
    for (const { sentence } of deadlines) told.push(...hanging('  - ', sentence, 80));
    told.push(shown``);
  }
  if (findings.length > 0) {
    told.push(shown`A check will say:`);
    for (const { severity, message } of findings) told.push(...hanging(`  - ${severity}: `, message, 80));
    told.push(shown``);
  }
  told.push(...nextLines(kind, id, deadlines));
  return terminal`${ended(told)}${notesFor(loaded, options)}`;
}

/** The next command: one that mends what is now overdue, where a new record does, else the usual step. */
function nextLines(kind: Kind, id: string, followed: readonly Followed[]): readonly Shown[] {
  const [mend] = followed.flatMap(({ deadline }) =>
    deadline?.state === 'overdue' ? (mendOf(deadline) ?? []) : [],
  );
  const next = mend ?? (kind === 'recipient' ? firstAssurance(id) : undefined);
  const parts =
    next === undefined
      ? [['nsm20', 'check']]
      : [['nsm20', 'new', next.kind], ...next.settings.map(({ key, text }) => ['--set', `${key}=${text}`])];
  return commandLines(parts, 74).map((each, index) => shown`${index === 0 ? 'Next: ' : '      '}${each}`);
}
