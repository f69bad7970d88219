/** What becomes of answers in a repository: a record that is fit to be written, or what keeps it from being one. */
import { join } from 'node:path';
import { keyOf, missingIn, type Answers } from '../author/answers.ts';
import { draftRecord, placeholder } from '../author/draft-record.ts';
import { givenId, numbered, proposedId } from '../author/place.ts';
import { fieldOfPointer, newFaults } from '../author/read-back.ts';
import type { Evaluation } from '../engine/evaluate.ts';
import type { Context } from '../engine/rule.ts';
import { caseFileSchema, modeline } from '../records/modeline.ts';
import type { Kind } from '../records/kind-names.ts';
import { excerpt } from '../reader/problem.ts';
import { findingsThatFollow } from '../render/follows.ts';
import { evaluation } from './answer.ts';
import type { Loaded } from './load.ts';
import { mostDepth } from './case-folder.ts';
import { exists } from './place.ts';
import { Refusal } from './refusal.ts';

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
}

/** What becomes of answers in this repository. */
export class Draft {
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
    const { records, broken } = this.loaded.context.cases;
    if ([...records, ...broken].some((each) => each.id === id))
      return [
        {
          field: '',
          message: `"${path}" is there already, and nothing is written over`,
          help: 'choose another id',
        },
      ];
    const text = draftRecord(this.kind, answers, this.#hasSchema ? modeline(path) : undefined);
    const context = await this.with(id, text);
    const faults = newFaults(this.loaded.context.cases, context.cases).map(
      ({ at, message, help }): Trouble => ({
        field: at.path === path ? fieldOfPointer(at.pointer) : '',
        message: at.path === path ? message : `${at.path}: ${message}`,
        help,
      }),
    );
    const size = sizeTrouble(id);
    if (size) faults.push({ field: '', message: size, help: 'choose another id' });
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

/** The most bytes of a name that any disk takes are 255; its ending, and what a file is called while it is written, need some. */
const longestName = 200;

/** Why no file of this id is made, or would be read again; undefined: nothing. */
function sizeTrouble(id: string): string | undefined {
  const steps = id.split('/');
  if (steps.length - 1 > mostDepth) return `the id lies more than ${mostDepth} folders deep`;
  const long = steps.find((step) => Buffer.byteLength(step) > longestName);
  return long === undefined
    ? undefined
    : `"${excerpt(long)}" is longer than the ${longestName} characters that a name may have`;
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
  field === '' || field === 'kind' || message.startsWith(`"${field}"`) ? message : `${field}: ${message}`;
