/** Facts made up from the contract of templates, and the names that stand in it. */
import { z } from 'zod';
import { contextSchema, templateNames, type TemplateName } from './context.ts';

/**
 * Facts made up from the contract, to try a template with before any record is: `full` has everything once, `bare`
 * nothing that can be missing.
 */
export const specimenOf = (name: TemplateName, fill: 'full' | 'bare'): Readonly<Record<string, unknown>> =>
  specimen(contextSchema(name), fill) as Readonly<Record<string, unknown>>;

function specimen(schema: unknown, fill: 'full' | 'bare'): unknown {
  if (schema instanceof z.ZodObject) {
    if ('earliest' in schema.shape) return { earliest: '2024-02-08', latest: '2024-02-08' };
    return Object.fromEntries(
      Object.entries(schema.shape).map(([name, each]) => [name, specimen(each, fill)]),
    );
  }
  if (schema instanceof z.ZodNullable) return fill === 'full' ? specimen(schema.unwrap(), fill) : null;
  if (schema instanceof z.ZodArray) return fill === 'full' ? [specimen(schema.element, fill)] : [];
  if (schema instanceof z.ZodBoolean) return fill === 'full';
  return schema instanceof z.ZodString ? 'specimen' : 1;
}

/** The names of everything that some template is given. */
export function contextNames(): readonly string[] {
  const names = new Set<string>();
  const walk = (schema: unknown): void => {
    if (schema instanceof z.ZodObject) {
      for (const [name, each] of Object.entries(schema.shape)) {
        names.add(name);
        walk(each);
      }
    } else if (schema instanceof z.ZodNullable) walk(schema.unwrap());
    else if (schema instanceof z.ZodArray) walk(schema.element);
  };
  for (const name of templateNames) walk(contextSchema(name));
  return [...names];
}
