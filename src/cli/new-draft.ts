/** What becomes of answers in a repository: a record that is fit to be written, or what keeps it from being one. */
import { join } from 'node:path';
import { fieldAt, keyOf, missingIn, settingsFor, type Answers, type Path } from '../author/answers.ts';
import { draftRecord } from '../author/draft-record.ts';
import { newFaults } from '../author/read-back.ts';
import { unusualIn } from '../author/unusual.ts';
import type { Evaluation } from '../engine/evaluate.ts';
import type { Context, Finding } from '../engine/rule.ts';
import { caseFileSchema, modeline } from '../records/modeline.ts';
import type { Kind } from '../records/kind-names.ts';
import { findingsThatFollow } from '../render/follows.ts';
import { evaluation } from './answer.ts';
import type { Loaded } from './load.ts';
import { NewId } from './new-id.ts';
import { exists } from './place.ts';
import { Refusal } from './refusal.ts';
import { asOptions, missingFields, pathOfPointer, settingHelp } from './setting-words.ts';

/** A record that has been read back and is fit to be written. */
export interface Accepted {
  readonly kind: Kind;
  readonly id: string;
  readonly text: string;
  readonly before: Evaluation;
  readonly after: Evaluation;
}

/** Something that keeps the record from being written. */
export interface Trouble {
  /** The field as `--set` names it; empty: the record as a whole. */
  readonly field: string;
  readonly message: string;
  readonly help: string | undefined;
  /** What another answer would change; empty: nobody can tell. */
  readonly concerns: readonly Path[];
}

/** What becomes of answers in this repository. */
export class Draft {
  readonly kind: Kind;
  readonly loaded: Loaded;
  readonly id: NewId;
  /** Whether the schema that an editor would look for is there. */
  readonly #hasSchema: boolean;
  #before: Evaluation | undefined;

  constructor(kind: Kind, idAsked: string | undefined, loaded: Loaded) {
    this.kind = kind;
    this.loaded = loaded;
    this.id = new NewId(kind, idAsked, loaded);
    this.#hasSchema = exists(join(loaded.root, caseFileSchema));
  }

  /** The law on the repository as it stands. */
  get before(): Evaluation {
    return (this.#before ??= evaluation(this.loaded));
  }

  /** @throws Refusal where what the command line gives cannot become part of a record, whatever is answered besides. */
  async refuseAtOnce(given: Answers): Promise<void> {
    const wrongId = this.id.troubleAtOnce();
    if (wrongId) throw new Refusal(wrongId.message, wrongId.help);
    const { troubles } = await this.#read(given, await this.id.free(given));
    const wrong = troubles.filter(({ message }) => missingFields(message).length === 0);
    if (wrong.length > 0) throw refusalOf(wrong);
  }

  /** What the reader says of the record that `answers` make. */
  async #read(
    answers: Answers,
    id: string,
  ): Promise<{ readonly text: string; readonly context: Context; readonly troubles: readonly Trouble[] }> {
    const path = this.id.pathOf(id);
    const text = draftRecord(this.kind, answers, this.#hasSchema ? modeline(path) : undefined);
    const context = await this.loaded.with({ path, text });
    const troubles = newFaults(this.loaded.context.cases, context.cases).map((fault): Trouble => {
      if (fault.at.path !== path)
        return { field: '', message: `${fault.at.path}: ${fault.message}`, help: fault.help, concerns: [] };
      const at = pathOfPointer(fault.at.pointer);
      const missing = missingFields(fault.message).map((name) => [...at, name]);
      return {
        field: keyOf(at),
        message: fault.message,
        help: settingHelp(this.kind, fault),
        concerns: missing.length > 0 ? missing : at.length > 0 ? [at] : [],
      };
    });
    const slips = unusualIn(this.kind, answers).flatMap(({ path: at, message, near }): Trouble[] => {
      if (near === undefined) return [];
      const help = `did you mean "${near}"? Another one is written by its full name`;
      return [{ field: keyOf(at), message, help, concerns: [at] }];
    });
    const spelled = new Set(troubles.map(({ field }) => field));
    return { text, context, troubles: [...troubles, ...slips.filter(({ field }) => !spelled.has(field))] };
  }

  /** The record that `answers` make, or what keeps it from being one. */
  async tried(answers: Answers, chosen?: string): Promise<Accepted | readonly Trouble[]> {
    const id = chosen ?? (await this.id.for(answers));
    const wrongId = this.id.isGiven || chosen !== undefined ? this.id.trouble(id) : undefined;
    return wrongId ? [{ field: '', ...wrongId, concerns: [] }] : this.#judged(answers, id);
  }

  /** The same, whatever id it is to have: one may still be chosen. */
  async triedSomewhere(answers: Answers): Promise<Accepted | readonly Trouble[]> {
    return this.#judged(answers, await this.id.free(answers));
  }

  async #judged(answers: Answers, id: string): Promise<Accepted | readonly Trouble[]> {
    const { text, context, troubles } = await this.#read(answers, id);
    if (troubles.length > 0) return troubles;
    const after = evaluation({ ...this.loaded, context });
    // What the house finds wrong in a sound record, such as days in an order that cannot be.
    const path = this.id.pathOf(id);
    const wrong = findingsThatFollow(this.before, after).filter(
      ({ rule, severity, at }) => rule.startsWith('house/') && severity === 'error' && at.path === path,
    );
    if (wrong.length > 0) return wrong.map((finding) => troubleOf(this.kind, finding));
    return { kind: this.kind, id, text, before: this.before, after };
  }

  /** The record that `answers` make. @throws Refusal naming all that is wrong or missing. */
  async accepted(answers: Answers): Promise<Accepted> {
    const missing = missingIn(this.kind, answers);
    const tried = await this.tried(answers);
    if (!isTroubles(tried)) return tried;
    const names = missing.map(({ path }) => keyOf(path));
    const told = new Set(missing.flatMap(({ path }) => path.map((step) => `"${step}" is missing`)));
    const rest = tried.filter(({ message }) => !told.has(message));
    const help = `add ${asOptions(missing.flatMap(({ path, field }) => settingsFor(field, path)))}`;
    if (rest.length === 0) throw new Refusal(`a new ${this.kind} also needs ${names.join(', ')}`, help);
    throw refusalOf(rest, names.length === 0 ? undefined : `it also needs ${names.join(', ')}: ${help}`);
  }
}

/** What would mend a finding of the house: another answer where it points, and where it points besides. */
function troubleOf(kind: Kind, { rule, at, related, message, help }: Finding): Trouble {
  if (rule === 'house/no-source') {
    const path = ['sources'];
    const source = asOptions(settingsFor(fieldAt(kind, path)!, path));
    return { field: '', message, help: `add ${source}`, concerns: [path] };
  }
  const path = pathOfPointer(at.pointer);
  const others = related
    .filter((each) => each.at.path === at.path)
    .map((each) => pathOfPointer(each.at.pointer));
  const concerns = [path, ...others].filter(({ length }) => length > 0);
  return { field: keyOf(path), message, help, concerns };
}

export const isTroubles = (tried: Accepted | readonly Trouble[]): tried is readonly Trouble[] =>
  Array.isArray(tried);

export function refusalOf(troubles: readonly Trouble[], more?: string): Refusal {
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
export const lineOf = ({ field, message }: Trouble): string =>
  field === '' || message.startsWith(`"${field}"`) ? message : `${field}: ${message}`;
