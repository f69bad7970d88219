/** Which fields of a record name other records, by its schema. */
import { z } from 'zod';
import { bare, targets } from '../records/fields.ts';
import type { Named } from './named.ts';

/** The references that `value` makes under `schema`, in the order of the schema. */
export function namedIn(schema: z.ZodType, value: unknown, path: readonly (string | number)[] = []): Named[] {
  const known = bare(schema);
  const target = targets.get(known) ?? targets.get(schema);
  if (target && typeof value === 'string') return [{ id: value, path, target }];
  if (known instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    return Object.entries(known.shape as Record<string, z.ZodType>).flatMap(([field, inner]) =>
      Object.hasOwn(value, field)
        ? namedIn(inner, (value as Record<string, unknown>)[field], [...path, field])
        : [],
    );
  }
  if (known instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, index) => namedIn(known.element as z.ZodType, item, [...path, index]));
  }
  if (known instanceof z.ZodUnion) {
    return (known.options as z.ZodType[]).flatMap((option) => namedIn(option, value, path));
  }
  return [];
}
