import type { Reference } from '../records/case-repository.ts';
import type { Kind } from '../records/kind-names.ts';
import type { SourceText } from '../records/source.ts';
import { PlacesIn, type PlacesInText } from './places.ts';
import { readPlainly, whereWritten } from './plain-yaml.ts';

const none: readonly Reference[] = [];

/**
 * A case file that has been read. It keeps its text, and takes it apart once more where somebody asks how the file writes
 * a field, or where: rules ask that of few.
 */
export class CaseRecord {
  readonly kind: Kind;
  readonly id: string;
  readonly path: string;
  readonly data: unknown;
  readonly draft: boolean;
  /** Set once all records are known, as {@link sound} is. */
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

  get asRead(): Readonly<Record<string, unknown>> {
    return (this.#asRead ??= readPlainly(this.text)!);
  }
}
