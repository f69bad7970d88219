/** `nsm20 new <kind>`: one more record, from answers or settings, read back before it is written. */
import { join } from 'node:path';
import { answersOf, keyOf, missingIn, type Answers, type Setting } from '../author/answers.ts';
import { draftRecord, placeholder } from '../author/draft-record.ts';
import { givenId, numbered, proposedId } from '../author/place.ts';
import { fieldOfPointer, newFaults } from '../author/read-back.ts';
import { withWeekday } from '../calendar/plain-date.ts';
import type { Evaluation } from '../engine/evaluate.ts';
import type { Context } from '../engine/rule.ts';
import { suggest } from '../reader/suggest.ts';
import { isKind, kindNames } from '../records/kinds.ts';
import { caseFileSchema, modeline } from '../records/modeline.ts';
import type { Kind } from '../records/kind-names.ts';
import { deadlinesThatFollow, findingsThatFollow } from '../render/follows.ts';
import { hanging } from '../render/ink.ts';
import { inert, visible } from '../render/visible.ts';
import { evaluation, exitCode, formatOf, notesFor, type ExitCode } from './answer.ts';
import { createWhole } from './create.ts';
import { loadToAdd, type GlobalOptions, type Loaded } from './load.ts';
import type { Prompter } from './prompts.ts';
import { exists } from './place.ts';
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
  if (options.rev !== undefined)
    throw new Refusal(
      'a record is written into the files as they are, not into a revision',
      'leave out --rev',
    );
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
  const path = write(written, draft, world);
  world.print(inert(report(path, written, loaded, options)));
  return exitCode.clean;
}

/** An id, where the path of its file was given. */
const withoutFolder = (
  asked: string | undefined,
  { configuration: { cases } }: Loaded,
): string | undefined => (asked?.startsWith(`${cases}/`) ? asked.slice(cases.length + 1) : asked);

function kindNamed(asked: string): Kind {
  if (isKind(asked)) return asked;
  const near = suggest(asked, kindNames);
  throw new Refusal(
    `there is no kind of record "${asked}"`,
    near === undefined ? `the kinds are ${kindNames.join(', ')}` : `did you mean "${near}"?`,
  );
}

/** A record that has been read back and is fit to be written. */
interface Accepted {
  readonly kind: Kind;
  readonly id: string;
  readonly text: string;
  readonly before: Evaluation;
  readonly after: Evaluation;
}

/** Something that keeps the record from being written. */
interface Trouble {
  /** The field as `--set` names it; empty: the record as a whole. */
  readonly field: string;
  readonly message: string;
  readonly help: string | undefined;
}

/** What becomes of answers in this repository. */
class Draft {
  readonly kind: Kind;
  readonly loaded: Loaded;
  readonly #idAsked: string | undefined;
  /** Whether the schema that an editor would look for is there. */
  readonly #hasSchema: boolean;
  #before: Evaluation | undefined;

  constructor(kind: Kind, idAsked: string | undefined, loaded: Loaded) {
    this.kind = kind;
    this.loaded = loaded;
    this.#idAsked = idAsked;
    this.#hasSchema = exists(join(loaded.root, caseFileSchema));
  }

  /** Whether a person chose the id: then it is that or none. */
  get isGiven(): boolean {
    return this.#idAsked !== undefined;
  }

  /** The law on the repository as it stands. */
  get before(): Evaluation {
    return (this.#before ??= evaluation(this.loaded));
  }

  idFor(answers: Answers): string {
    if (this.#idAsked !== undefined) return givenId(this.kind, answers, this.#idAsked);
    const { records, broken } = this.loaded.context.cases;
    const taken = new Set([...records, ...broken].map(({ id }) => id));
    const proposed = proposedId(this.kind, answers);
    for (let n = 1; ; n += 1) if (!taken.has(numbered(proposed, n))) return numbered(proposed, n);
  }

  /** The path of the file that holds the record `id`. */
  pathOf(id: string): string {
    const { cases } = this.loaded.configuration;
    return `${cases === '.' ? '' : `${cases}/`}${id}.yaml`;
  }

  /** The repository with the record in it. */
  async with(id: string, text: string): Promise<Context> {
    return this.loaded.with({ path: this.pathOf(id), text });
  }

  /** The record that `answers` make, or what keeps it from being one. */
  async tried(answers: Answers, id = this.idFor(answers)): Promise<Accepted | readonly Trouble[]> {
    const path = this.pathOf(id);
    const text = draftRecord(this.kind, answers, this.#hasSchema ? modeline(path) : undefined);
    const context = await this.with(id, text);
    const faults = newFaults(this.loaded.context.cases, context.cases).map(
      ({ at, message, help }): Trouble => ({
        field: at.path === path ? fieldOfPointer(at.pointer) : '',
        message: at.path === path ? message : `${at.path}: ${message}`,
        help,
      }),
    );
    if (faults.length > 0) return faults;
    const after = evaluation({ ...this.loaded, context });
    // What the house finds wrong in a sound record, such as days in an order that cannot be.
    const wrong = findingsThatFollow(this.before, after).filter(
      ({ rule, severity, at }) => rule.startsWith('house/') && severity === 'error' && at.path === path,
    );
    if (wrong.length > 0)
      return wrong.map(({ at, message, help }) => ({ field: fieldOfPointer(at.pointer), message, help }));
    return { kind: this.kind, id, text, before: this.before, after };
  }

  /** The record that `answers` make. @throws Refusal naming all that is wrong or missing. */
  async accepted(answers: Answers, id?: string): Promise<Accepted> {
    const missing = missingIn(this.kind, answers);
    const tried = await this.tried(answers, id);
    if (!isTroubles(tried)) return tried;
    const names = missing.map(({ path }) => keyOf(path));
    const told = new Set(missing.flatMap(({ path }) => path.map((step) => `"${step}" is missing`)));
    const rest = tried.filter(({ message }) => !told.has(message));
    const help = missing.map(
      ({ path, field }) =>
        `--set ${keyOf(path)}=${placeholder(field, new Set(), field.name).replaceAll(/^\[|\]$/g, '')}`,
    );
    if (rest.length === 0) {
      throw new Refusal(`a new ${this.kind} also needs ${names.join(', ')}`, `add ${help.join(' ')}`);
    }
    throw refusalOf(
      rest,
      names.length === 0 ? undefined : `it also needs ${names.join(', ')}: add ${help.join(' ')}`,
    );
  }
}

const isTroubles = (tried: Accepted | readonly Trouble[]): tried is readonly Trouble[] =>
  Array.isArray(tried);

function refusalOf(troubles: readonly Trouble[], more?: string): Refusal {
  const lines = troubles.map(lineOf);
  const [only] = troubles;
  if (troubles.length === 1 && more === undefined) return new Refusal(lines[0]!, only!.help);
  return new Refusal('the record cannot be written as it is asked for', undefined, [
    ...troubles.map(
      (trouble, index) => `${lines[index]}${trouble.help === undefined ? '' : `; ${trouble.help}`}`,
    ),
    ...(more === undefined ? [] : [more]),
  ]);
}

/** `received: "2024-02-31" is not a day on the calendar` */
const lineOf = ({ field, message }: Trouble): string =>
  field === '' || field === 'kind' || message.startsWith(`"${field}"`) ? message : `${field}: ${message}`;

/** Asks until there is a record, and whether to write it. */
async function converse(draft: Draft, given: Answers, options: NewOptions, world: World): Promise<Accepted> {
  const [{ prompterOf }, { ask }] = await Promise.all([import('./prompts.ts'), import('./ask.ts')]);
  const prompter = await prompterOf(options.plain === true || world.env['TERM'] === 'dumb');
  const { cases, asOf } = draft.loaded.context;
  const told = new Set<string>();
  const tell = (after: Evaluation): void => {
    for (const line of deadlinesThatFollow(draft.before, after)) {
      if (!told.has(line)) prompter.say(hanging('  -> ', line, 78).join('\n'));
      told.add(line);
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
    for (const trouble of tried) prompter.say(`${lineOf(trouble)}${trouble.help ? `; ${trouble.help}` : ''}`);
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
        message: 'The id of the record, which is its path',
        hint: 'small letters, digits, "-", "." and "/"',
        optional: false,
      },
      (text) => {
        if (!/^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*$/.test(text)) return `"${text}" cannot be an id`;
        return cases.get(text) ? `${draft.pathOf(text)} is there already` : undefined;
      },
      tried.id,
    );
    accepted = await draft.accepted(answers, id);
  }
  if (await prompter.confirm(`Write ${draft.pathOf(accepted.id)}?`, true)) return accepted;
  throw new Interrupted();
}

/** Writes the record; where nobody chose its id, under the next one that is free. Its path. */
function write({ id, text }: Accepted, draft: Draft, world: World): string {
  const { root } = draft.loaded;
  for (let n = 1; n <= 1000; n += 1) {
    const path = draft.pathOf(numbered(id, n));
    if (world.undisturbed(() => createWhole(root, path, text))) return path;
    if (draft.isGiven)
      throw new Refusal(`"${path}" is there already, and nothing is written over`, 'choose another id');
  }
  throw new Refusal(`no name like "${id}" is free`, 'give one with --id');
}

/** What was written, what follows from it, and what comes next. */
function report(
  path: string,
  { kind, before, after }: Accepted,
  loaded: Loaded,
  options: NewOptions,
): string {
  if (options.quiet) return `${visible(path)}\n`;
  const { asOf } = loaded.context;
  const id = path.slice(loaded.configuration.cases === '.' ? 0 : loaded.configuration.cases.length + 1, -5);
  const deadlines = deadlinesThatFollow(before, after);
  const findings = findingsThatFollow(before, after).filter(({ severity }) => severity !== 'info');
  const lines = [`Created ${visible(path)}`, ''];
  if (deadlines.length > 0) {
    lines.push(`What follows, as of ${withWeekday(asOf)}:`);
    for (const line of deadlines) lines.push(...hanging('  - ', line, 80));
    lines.push('');
  }
  if (findings.length > 0) {
    lines.push('A check will say:');
    for (const { severity, message } of findings) lines.push(...hanging(`  - ${severity}: `, message, 80));
    lines.push('');
  }
  lines.push(`Next: ${kind === 'recipient' ? `nsm20 new assurance --set recipient=${id}` : 'nsm20 check'}`);
  return `${lines.join('\n')}\n${notesFor(loaded, options)}`;
}
