/** The vocabulary of fields: what a value may look like, with the meaning that pages and prompts print. */
import { z } from 'zod';
import { onDay, parseDaySpan, type DaySpan } from '../calendar/day-span.ts';
import type { Kind } from './kind-names.ts';
import { checks, lacking, type CheckName } from './checks.ts';
import { lastDayHelp, notADay } from './not-a-day.ts';
import type { Need, Target } from './form.ts';

// Compiling a checker for every schema costs more than it saves on the few hundred records of a repository.
z.config({ jitless: true });

/** Which fields are references, and to what. */
export const targets = z.registry<Target>();

/** Words that a text can be. */
export interface Offer {
  /** Each word, and what it stands for; empty: it says so itself. */
  readonly words: readonly (readonly [word: string, means: string])[];
  /** Whether another text can stand there as well. */
  readonly open: boolean;
  /** What such a text is, as pages say it: `another committee by name`. Absent: the meaning of the field says it. */
  readonly orElse?: string;
}

/** Which texts are one of some words, or usually are: for prompts, and for what is told of a slip. */
export const offers = z.registry<Offer>();

/** What mappings need beyond the fields that are mandatory by themselves. */
export const needs = z.registry<{ readonly list: readonly Need[] }>();

/** What the value of a field is called on pages, where its schema alone does not say. */
export const typeNames = z.registry<{ readonly name: string }>();

/** Which values code has to look at, beyond their form. */
export const checkNames = z.registry<{ readonly name: CheckName }>();

/** `schema`, of which no value fits in which the check `name` finds something. */
export function checked<Schema extends z.ZodType>(schema: Schema, name: CheckName): Schema {
  const refined = schema.superRefine((value, context) => {
    for (const { path = [], message, help } of checks[name](value as never)) {
      context.addIssue({ code: 'custom', path: [...path], message, params: { help } });
    }
  });
  checkNames.add(refined, { name });
  return refined;
}

/** Words that say themselves what they stand for, as an offer has them. */
export const wordsAlone = (words: readonly string[]): Offer['words'] => words.map((word) => [word, '']);

/** `schema`, a text, with the words that it can be. */
export function offering<Schema extends z.ZodType>(schema: Schema, offer: Offer): Schema {
  offers.add(schema, offer);
  return schema;
}

/** A text of at least one visible character. */
export const text = (meaning: string) => z.string().describe(meaning);

/** A text that is usually one of `words`, and may be any other. Schemas and pages name the words. */
export const usually = <Schema extends z.ZodString>(
  schema: Schema,
  words: Offer['words'],
  orElse: string,
): Schema =>
  offering(schema.describe(`${words.map(([word]) => word).join(', ')}, or ${orElse}`), {
    words,
    open: true,
    orElse,
  });

/** One of a closed list of words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words, meaning: string) =>
  z.enum(words).describe(meaning);

export const flag = (meaning: string) => z.boolean().describe(meaning);

/** A field that is either written `true` or left out. */
export const trueOnly = (meaning: string) => z.literal(true).describe(meaning);

/** A whole number from `from` on. */
export const whole = (meaning: string, from = 0) => z.int().min(from).describe(meaning);

/** Whole US dollars. */
export const dollars = (meaning: string) =>
  z.int().min(0).describe(meaning).register(typeNames, { name: 'whole US dollars' });

export const fiscalYearName = (meaning: string) =>
  z.int().min(1977).max(2100).describe(meaning).register(typeNames, { name: 'fiscal year' });

/** The ways to write a day. */
export const writings =
  'a day as 2024-03-20, or not known to the day as 2024-03-14/2024-03-24, ../2024-03-24, 2024-03 or 2024';

/** A calendar day in Washington, D.C., perhaps not known to the day. */
export const day = (meaning: string) =>
  z
    .union([z.string(), z.int()])
    .transform((written, context): DaySpan => {
      const span = parseDaySpan(String(written));
      if (typeof span !== 'string') return span;
      context.addIssue({
        code: 'custom',
        message: notADay[span],
        params: { help: lastDayHelp(span, String(written)) ?? `write ${writings}` },
      });
      return z.NEVER;
    })
    .describe(meaning)
    .register(typeNames, { name: 'day' });

/** A day known to the day. */
export const plainDay = (meaning: string) =>
  z
    .string()
    .transform((written, context) => {
      const span = parseDaySpan(written);
      if (typeof span !== 'string' && span.earliest !== null && span.earliest === span.latest) {
        return onDay(span.earliest).earliest!;
      }
      const message = typeof span === 'string' ? notADay[span] : 'is a span where one certain day is meant';
      context.addIssue({ code: 'custom', message, params: { help: 'write one day as 2024-03-20' } });
      return z.NEVER;
    })
    .describe(meaning)
    .register(typeNames, { name: 'day, known to the day' });

/** The id of a record of one of `kinds`. */
export const ref = (kinds: readonly Kind[] | 'any', meaning: string) =>
  z.string().describe(meaning).register(targets, { kinds, orText: false });

/** The recipient a record belongs to. */
export const theRecipient = z
  .string()
  .describe('the government, authority or organisation concerned')
  .register(targets, { kinds: ['recipient'], orText: false });

/** The id of a record of one of `kinds`, or any other text. */
export const refOrText = (kinds: readonly Kind[], meaning: string) =>
  z.string().describe(meaning).register(targets, { kinds, orText: true });

export const listOf = <Item extends z.ZodType>(item: Item, meaning: string) =>
  z.array(item).min(1).describe(meaning);

/** A list that may be empty: that there is none is a fact of its own. */
export const listOrNone = <Item extends z.ZodType>(item: Item, meaning: string) =>
  z.array(item).describe(meaning);

export const group = <Fields extends z.ZodRawShape>(fields: Fields, meaning: string) =>
  z.strictObject(fields).describe(meaning);

/** `schema` with the fields that it needs beside the mandatory ones. */
export function needing<Schema extends z.ZodObject>(schema: Schema, list: readonly Need[]): Schema {
  const refined = schema.superRefine((data, context) => {
    for (const anyOf of lacking(list, data)) {
      context.addIssue({
        code: 'custom',
        path: anyOf.length === 1 ? [...anyOf] : [],
        message: 'is missing',
        params: { missing: anyOf.join(' or ') },
      });
    }
  });
  needs.add(refined, { list });
  return refined;
}

/** Two ISO letters, uppercase. */
export const countryCode = (meaning: string) =>
  z
    .string()
    .regex(/^[A-Z]{2}$/, 'is not two capital letters')
    .describe(meaning)
    .register(typeNames, { name: 'two capital letters' });

/** 64 hexadecimal digits. */
export const sha256 = (meaning: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is not 64 hexadecimal digits in small letters')
    .describe(meaning)
    .register(typeNames, { name: '64 hexadecimal digits' });

/** 12 hexadecimal digits: what an entry of a screening list is known by. */
export const entryDigest = (meaning: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'is not 12 hexadecimal digits in small letters')
    .describe(meaning)
    .register(typeNames, { name: '12 hexadecimal digits' });

/** `schema` without its optional wrapper. */
export function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema;
}
