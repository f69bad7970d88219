/** The id that a new record is to have: the one that a person asks for, or a free one made from the answers. */
import { join } from 'node:path';
import type { Answers } from '../author/answers.ts';
import { namedId, idTrouble, numbered, proposedId, type IdTrouble } from '../author/place.ts';
import type { Kind } from '../records/kind-names.ts';
import { excerpt } from '../reader/problem.ts';
import { mostDepth } from './case-folder.ts';
import { newIdAsked } from './id-asked.ts';
import type { Loaded } from './load.ts';
import { exists, isNoFolder } from './place.ts';

const help = 'choose another id';

/** The ids that a new record of `kind` can have in a repository. */
export class NewId {
  readonly #kind: Kind;
  readonly #loaded: Loaded;
  readonly #asked: string | undefined;
  /** Whether what is asked for is the whole id, and no bare name. */
  readonly #isWhole: boolean;

  /** `asked`: the id or path that the command line gives; undefined: none. */
  constructor(kind: Kind, asked: string | undefined, loaded: Loaded) {
    this.#kind = kind;
    this.#loaded = loaded;
    this.#asked = asked === undefined ? undefined : this.meant(asked);
    this.#isWhole = kind === 'recipient' || asked?.includes('/') === true;
  }

  /** Whether the command line gives it: then it is that or none. */
  get isGiven(): boolean {
    return this.#asked !== undefined;
  }

  /** The id that a person means who names it, or the path of its file. */
  meant(asked: string): string {
    return newIdAsked(asked, this.#loaded);
  }

  /** The id for the record that `answers` make: the one that is given, or a free one. */
  async for(answers: Answers): Promise<string> {
    if (this.#asked === undefined) return this.free(answers);
    return this.#isWhole ? this.#asked : namedId(this.#kind, answers, this.#asked);
  }

  /** An id made from the answers that no record has. */
  async free(answers: Answers): Promise<string> {
    const proposed = await proposedId(this.#kind, answers);
    for (let n = 1; ; n += 1) if (!this.#isTaken(numbered(proposed, n))) return numbered(proposed, n);
  }

  /** The path of the file that holds the record `id`. */
  pathOf(id: string): string {
    const { cases } = this.#loaded.configuration;
    return `${cases === '.' ? '' : `${cases}/`}${id}.yaml`;
  }

  /** Why the id that is given can be that of no record, whatever is answered; undefined: it can, or none is given. */
  troubleAtOnce(): IdTrouble | undefined {
    if (this.#asked === undefined) return undefined;
    // The folder of a bare name may depend on an answer: that it is taken there is found when it is known.
    return this.#isWhole ? this.trouble(this.#asked) : formTrouble(this.#asked);
  }

  /** Why no record `id` can be made; undefined: nothing speaks against it. */
  trouble(id: string): IdTrouble | undefined {
    const wrong = formTrouble(id);
    if (wrong) return wrong;
    const path = this.pathOf(id);
    const steps = path.split('/').slice(0, -1);
    const folders = steps.map((_, index) => steps.slice(0, index + 1).join('/'));
    const blocked = folders.find((folder) => isNoFolder(join(this.#loaded.root, folder)));
    if (blocked !== undefined) return { message: `"${blocked}" is a link or a file, and no folder`, help };
    return this.#isTaken(id) ? takenTrouble(path) : undefined;
  }

  #isTaken(id: string): boolean {
    const { records, broken } = this.#loaded.context.cases;
    return (
      [...records, ...broken].some((each) => each.id === id) ||
      exists(join(this.#loaded.root, this.pathOf(id)))
    );
  }
}

/** That something has the name of the file already. */
export const takenTrouble = (path: string): IdTrouble => ({
  message: `"${path}" is there already, and nothing is written over`,
  help,
});

/** The most bytes of a name that any disk takes are 255; its ending, and what a file is called while it is written, need some. */
const longestName = 200;

/** Why no record can be called so, wherever it lies: no such file is made, or would be read again. Undefined: nothing. */
function formTrouble(id: string): IdTrouble | undefined {
  const steps = id.split('/');
  if (steps.length - 1 > mostDepth)
    return { message: `the id lies more than ${mostDepth} folders deep`, help };
  const long = steps.find((step) => Buffer.byteLength(step) > longestName);
  if (long === undefined) return idTrouble(id);
  const message = `"${excerpt(long)}" is longer than the ${longestName} characters that a name may have`;
  return { message, help };
}
