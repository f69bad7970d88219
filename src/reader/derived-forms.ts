/** The forms of values as data, derived from the schemas, which stay the one place where they are written. */
import { z } from 'zod';
import { bare, checkNames, needs, targets, typeNames } from '../records/fields.ts';
import type { Form } from '../records/form.ts';

/** The form of what `schema` takes. @throws Error for a schema that says something which a form cannot. */
export function derivedForm(schema: z.ZodType): Form {
  const known = bare(schema);
  const check = checkNames.get(known)?.name;
  const refinements = (known.def.checks ?? []).filter(({ _zod }) => _zod.def.check === 'custom');
  if (refinements.length !== (check === undefined ? 0 : 1) + (needs.has(known) ? 1 : 0))
    throw new Error('a refinement of a schema has no name');
  return { ...uncheckedForm(known), ...(check !== undefined && { check }) };
}

/** What the checks of `schema` hold under `name`; undefined: none of them asks for it. */
const asked = (schema: z.ZodType, name: string): unknown =>
  (schema.def.checks ?? [])
    .map(({ _zod }) => (_zod.def as unknown as Readonly<Record<string, unknown>>)[name])
    .find((value) => value !== undefined);

function uncheckedForm(schema: z.ZodType): Form {
  const type = typeNames.get(schema)?.name;
  if (type === 'day') return { of: 'day' };
  if (type === 'day, known to the day') return { of: 'plain day' };
  const target = targets.get(schema);
  if (target) return { of: 'reference', target };
  if (schema instanceof z.ZodString) {
    const pattern = asked(schema, 'pattern');
    return { of: 'text', ...(pattern instanceof RegExp && { pattern: pattern.source }) };
  }
  if (schema instanceof z.ZodEnum) return { of: 'words', words: schema.options as string[] };
  if (schema instanceof z.ZodLiteral)
    return schema.value === true ? { of: 'true' } : { of: 'words', words: [schema.value as string] };
  if (schema instanceof z.ZodBoolean) return { of: 'flag' };
  if (schema instanceof z.ZodNumber) return { of: 'whole', least: schema.minValue!, most: schema.maxValue! };
  if (schema instanceof z.ZodArray) {
    const item = derivedForm(schema.element as z.ZodType);
    return { of: 'list', item, least: Number(asked(schema, 'minimum') ?? 0) };
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => ({
      name,
      mandatory: !(field instanceof z.ZodOptional),
      form: derivedForm(field),
    }));
    return { of: 'fields', fields, needs: needs.get(schema)?.list ?? [] };
  }
  if (schema instanceof z.ZodRecord)
    return { of: 'names', value: derivedForm(schema.valueType as z.ZodType) };
  if (schema instanceof z.ZodUnion)
    return { of: 'either', options: (schema.options as z.ZodType[]).map(derivedForm) };
  /* v8 ignore next -- no schema of this format is of another sort; one that is would be told by the build */
  throw new Error(`no form is known for a schema of the sort "${schema.def.type}"`);
}
