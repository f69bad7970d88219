import type { Reference } from '../records/case-repository.ts';
import type { Kind } from '../records/kind-names.ts';
import type { SourceText } from '../records/source.ts';
import { PlacesIn, type PlacesInText } from './places.ts';
import { readPlainly, whereWritten } from './plain-yaml.ts';

/** Those of a record that is not settled; no record that is has this list. */
const none: readonly Reference[] = [];

/**
 * A case file that has been read. It keeps its text, and takes it apart once more where somebody asks how the file writes
 * a field, or where: rules ask that of few. Repositories that share a text share what was read of it, so far as it is
 * settled alike in them.
 */
export class CaseRecord {
  readonly kind: Kind;
  readonly id: string;
  readonly path: string;
  readonly data: unknown;
  readonly draft: boolean;
  /** Set once all records are known, as {@link sound} is: see {@link settled}. */
  references = none;
  sound = true;
  readonly places: PlacesInText;
  private readonly text: string;
  #asRead: Readonly<Record<string, unknown>> | undefined;

  /** `read`: what the library made of a text that is not plain. */
  constructor(
    kind: Kind,
    id: string,
    { path, text }: SourceText,
    data: unknown,
    read?: { readonly value: Readonly<Record<string, unknown>> | undefined; readonly places: PlacesInText },
  ) {
    this.kind = kind;
    this.id = id;
    this.path = path;
    this.data = data;
    this.draft = (data as { readonly draft?: true }).draft === true;
    this.text = text;
    this.places = read?.places ?? new PlacesIn(path, text, whereWritten);
    this.#asRead = read?.value;
  }

  /** This record as it is settled; another one of the same file where this one is settled otherwise already. */
  settled(references: readonly Reference[], sound: boolean): CaseRecord {
    if (this.references === none) {
      this.references = references;
      this.sound = sound;
      return this;
    }
    if (this.sound === sound && isSame(this.references, references)) return this;
    const { kind, id, data, places } = this;
    const read = { value: this.#asRead, places };
    return new CaseRecord(kind, id, { path: this.path, text: this.text }, data, read).settled(
      references,
      sound,
    );
  }

  get asRead(): Readonly<Record<string, unknown>> {
    return (this.#asRead ??= readPlainly(this.text)!);
  }
}

/** Whether two lists of what one file names are of the same entries. */
const isSame = (these: readonly Reference[], those: readonly Reference[]): boolean =>
  these.length === those.length &&
  these.every(({ id, pointer }, index) => id === those[index]!.id && pointer === those[index]!.pointer);
