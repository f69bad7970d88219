/** What files may say, as JSON Schema draft-07: from the schemas that read them, with the words that pages print. */
import { z } from 'zod';
import { typeOf } from '../records/field-docs.ts';
import { bare, checkNames, needs, targets, typeNames } from '../records/fields.ts';
import type { Need } from '../records/form.ts';
import { idSegment } from '../records/source.ts';
import { citable } from '../records/words.ts';

export type JsonSchema = Record<string, unknown>;

const bounds = { from: 1900, to: 2100 } as const;

/** A day that is on the calendar, from 1900 to 2100. */
const certainDay = [
  String.raw`(?:19\d\d|20\d\d|2100)-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)`,
  '(?:19|20)(?:0[48]|[2468][048]|[13579][26])-02-29',
  '2000-02-29',
].join('|');
const month = String.raw`(?:19\d\d|20\d\d|2100)-(?:0[1-9]|1[0-2])`;
const year = String.raw`(?:19\d\d|20\d\d|2100)`;
const one = `(?:${certainDay})`;

/** A pattern cannot tell a day that is on no calendar from one that is written in another way. */
const notADay = 'no calendar has this day, or it is not written as 2024-03-20';

/**
 * The types that fields share. `patternErrorMessage` is what editors print instead of the pattern; others pass it over.
 * That a span ends before it starts no pattern can tell.
 */
const shared = {
  day: {
    title: 'day',
    type: ['string', 'integer'],
    pattern: String.raw`^(?:${one}(?:/(?:${one}|\.\.))?|\.\./${one}|${month}|${year})$`,
    patternErrorMessage: `${notADay}; where it is not known to the day, write 2024-03-14/2024-03-24, ../2024-03-24, 2024-03 or 2024`,
    minimum: bounds.from,
    maximum: bounds.to,
  },
  'certain-day': {
    title: 'day, known to the day',
    type: 'string',
    pattern: String.raw`^(${one})(?:/\1)?$`,
    patternErrorMessage: notADay,
  },
  // The reader takes an empty text, and "n/a", for a field to be left out.
  text: {
    type: 'string',
    pattern: String.raw`^(?!\s*(?:[nN]/[aA])?\s*$)`,
    patternErrorMessage: 'is empty: write the value, or leave the field out',
  },
  id: {
    type: 'string',
    pattern: idPattern(),
    patternErrorMessage: 'is not the id of a record: its path below the case folder, without ".yaml"',
  },
  folder: {
    type: 'string',
    pattern: String.raw`^(?![/\\]|[A-Za-z]:)(?!(?:.*/)?\.\.(?:/|$))[^\\]+$`,
    patternErrorMessage: 'leads out of the repository',
  },
  file: {
    type: 'string',
    pattern: String.raw`^(?![/\\]|[A-Za-z]:)(?!(?:.*/)?(?:\.{1,2}|\.[gG][iI][tT])(?:/|$))(?!.*//)[^\\]*[^\\/]$`,
    patternErrorMessage: 'is not the path of a file of the repository, written plainly',
  },
} as const;

function idPattern(): string {
  const segment = idSegment.source.slice(1, -1);
  return `^(?!n/a$)${segment}(?:/${segment})*$`;
}

/** `schema` as JSON Schema: what may be written, before it is read. Shared types are named in {@link sharedTypes}. */
export function fileSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      inOurWords(zodSchema as unknown as z.ZodType, jsonSchema);
    },
  });
  return json;
}

/** The types that the schemas of {@link fileSchema} refer to. */
export const sharedTypes = (): Readonly<Record<string, JsonSchema>> => structuredClone(shared);

function inOurWords(schema: z.ZodType, json: JsonSchema): void {
  if (schema !== bare(schema)) return;
  const target = targets.get(schema);
  const name = typeNames.get(schema)?.name;
  const become = (to: JsonSchema): void => {
    for (const key of Object.keys(json)) if (key !== 'description') delete json[key];
    Object.assign(json, to);
  };
  if (checkNames.get(schema)?.name === 'clause') become({ type: 'string', enum: [...citable] });
  else if (name === 'day') become(sharedType('day'));
  else if (name === shared['certain-day'].title) become(sharedType('certain-day'));
  else if (name === 'folder of the repository') become(sharedType('folder'));
  else if (name === 'file of the repository') become(sharedType('file'));
  else if (target && !target.orText) become(sharedType('id'));
  else if (schema instanceof z.ZodString && json['pattern'] === undefined) become(sharedType('text'));
  if (target || (name !== undefined && !name.startsWith('day'))) json['title'] = typeOf(schema);
  const beside = needs.get(schema);
  if (beside) json['allOf'] = beside.list.map(needed);
}

const sharedType = (name: keyof typeof shared): JsonSchema => ({
  allOf: [{ $ref: `#/definitions/${name}` }],
});

function needed({ anyOf, where }: Need): JsonSchema {
  const rows = anyOf.map((field) => ({ required: [field] }));
  const then = rows.length === 1 ? rows[0]! : { anyOf: rows };
  if (!where) return then;
  return {
    if: { required: [where.field], properties: { [where.field]: { enum: [...where.is] } } },
    // oxlint-disable-next-line unicorn/no-thenable
    then,
  };
}
