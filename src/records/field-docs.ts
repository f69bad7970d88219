/** What the schemas say of themselves: every field with its type and meaning, for pages and prompts. */
import { z } from 'zod';
import { bare, offers, targets, typeNames } from './fields.ts';
import { formOf, type FieldForm } from './field-forms.ts';
import { schemaOf } from './kinds.ts';
import { commonFields } from './common.ts';
import type { Kind } from './kind-names.ts';

/** One field of a record, or of a part of it. */
export interface FieldDoc {
  readonly name: string;
  /** Whether the record is meaningless without it. */
  readonly mandatory: boolean;
  /** `day`, `list of text`, `ref to transfer`, `one of state, defense`. */
  readonly type: string;
  readonly meaning: string;
  /** What it means that the field is absent. */
  readonly absent: string;
  /** What can be written into it. */
  readonly form: FieldForm;
  /** The fields of its own, where it has some. */
  readonly fields: readonly FieldDoc[];
}

/** What an absent field means unless it says otherwise. It never means "no". */
export const notRecorded = 'not recorded';

/** The fields of a record of `kind`, without those that every record may have. */
export function fieldsOf(kind: Kind): readonly FieldDoc[] {
  const known = fields.get(kind);
  if (known) return known;
  const shared = new Set(everyRecord().map(({ name }) => name));
  const own = objectFields(schemaOf(kind)).filter(({ name }) => name !== 'kind' && !shared.has(name));
  fields.set(kind, own);
  return own;
}

const fields = new Map<Kind, readonly FieldDoc[]>();
let common: readonly FieldDoc[] | undefined;

/** The fields that every record may have. */
export const everyRecord = (): readonly FieldDoc[] =>
  (common ??= objectFields(z.strictObject(commonFields())));

/** The fields of any mapping, the settings among them. */
export function objectFields(schema: z.ZodType): readonly FieldDoc[] {
  const object = bare(schema);
  if (!(object instanceof z.ZodObject)) return [];
  return Object.entries(object.shape as Record<string, z.ZodType>).map(([name, field]) =>
    fieldDoc(name, field),
  );
}

function fieldDoc(name: string, field: z.ZodType): FieldDoc {
  const mandatory = !(field instanceof z.ZodOptional);
  const inner = bare(field);
  const [meaning, absent] = splitMeaning(field.description ?? inner.description ?? '');
  return {
    name,
    mandatory,
    type: typeOf(inner),
    meaning,
    absent: mandatory ? 'cannot be' : absent,
    form: formOf(inner),
    fields: partsOf(inner),
  };
}

/** `the day; absent means today` is a meaning and what absence means. */
function splitMeaning(text: string): readonly [meaning: string, absent: string] {
  const [, meaning = text, absent] = /^(.*?)(?:; )?absent (?:means |counts as )(.*)$/.exec(text) ?? [];
  return [meaning, absent ?? notRecorded];
}

function partsOf(schema: z.ZodType): readonly FieldDoc[] {
  if (schema instanceof z.ZodArray) return partsOf(bare(schema.element as z.ZodType));
  if (schema instanceof z.ZodUnion) {
    return (
      (schema.options as z.ZodType[])
        .map((option) => partsOf(bare(option)))
        .find((parts) => parts.length > 0) ?? []
    );
  }
  return objectFields(schema);
}

/** What the values of `schema` are called on pages. */
export function typeOf(schema: z.ZodType): string {
  const name = typeNames.get(schema)?.name;
  if (name !== undefined) return name;
  const offer = offers.get(schema);
  if (offer?.orElse !== undefined)
    return [...offer.words.map(([word]) => `\`${word}\``), `or ${offer.orElse}`].join(', ');
  const target = targets.get(schema);
  if (target) {
    const kinds = target.kinds === 'any' ? 'any record' : target.kinds.join(' or ');
    return `ref to ${kinds}${target.orText ? ', or text' : ''}`;
  }
  if (schema instanceof z.ZodArray) return `list of ${plural(typeOf(bare(schema.element as z.ZodType)))}`;
  if (schema instanceof z.ZodEnum)
    return (schema.options as string[]).map((word) => `\`${word}\``).join(', ');
  if (schema instanceof z.ZodLiteral)
    return [...schema.values].map((word) => `\`${String(word)}\``).join(', ');
  if (schema instanceof z.ZodBoolean) return '`true`, `false`';
  if (schema instanceof z.ZodNumber) return 'whole number';
  if (schema instanceof z.ZodObject) return 'fields of its own';
  if (schema instanceof z.ZodRecord) return 'names and values';
  if (schema instanceof z.ZodUnion) {
    return [...new Set((schema.options as z.ZodType[]).map((option) => typeOf(bare(option))))].join(', or ');
  }
  return 'text';
}

const plural = (type: string): string =>
  ({ text: 'texts', day: 'days', 'fields of its own': 'entries with fields' })[type] ?? type;
