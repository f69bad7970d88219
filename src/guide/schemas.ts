/** The JSON Schemas that the program can print, by name. Draft-07, which editors and validators share. */
import { z } from 'zod';
import { commonFields } from '../records/common.ts';
import { kindNames, memorandumKinds, neighbourKinds, type Kind } from '../records/kind-names.ts';
import { kindTexts } from '../records/kind-texts.ts';
import { schemaOf } from '../records/kinds.ts';
import { caseFileSchema, configSchema, schemaFolder } from '../records/modeline.ts';
import { contextSchema, templateNames } from '../report/context.ts';
import { toText, type Json } from '../render/json.ts';
import { answersJson } from './answer-schema.ts';
import { fileSchema, sharedTypes, type JsonSchema } from './json-schema.ts';
import { settingsJson } from './settings-schema.ts';

/** A schema that can be asked for. */
export interface NamedSchema {
  readonly name: string;
  readonly group: string;
  /** What it is the schema of, as a sentence. */
  readonly title: string;
  readonly json: () => JsonSchema;
}

/** The schema as it is printed. Its id is the name of its file: relative, so that nothing is fetched for it. */
const whole = (name: string, title: string, json: JsonSchema): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: `${name}.json`,
  title,
  ...json,
});

const named = (
  group: string,
  name: string,
  title: string,
  json: (title: string) => JsonSchema,
): NamedSchema => ({
  name,
  group,
  title,
  json: () => whole(name, title, json(title)),
});

/** The schema for any validator: without the words that only editors know. */
export const portable = (json: JsonSchema): JsonSchema =>
  JSON.parse(
    JSON.stringify(json, (key, value: unknown) => (isForEditors(key, value) ? undefined : value)),
  ) as JsonSchema;

/** `patternErrorMessage`, or `enumDescriptions`, as a keyword: a field of that name would have a schema of its own. */
const isForEditors = (key: string, value: unknown): boolean =>
  (key === 'patternErrorMessage' && typeof value === 'string') ||
  (key === 'enumDescriptions' && Array.isArray(value));

/** All schemas, group by group. */
export const schemas: readonly NamedSchema[] = [
  named('Files', 'case-file', 'A case file of any kind.', caseFileJson),
  named('Files', 'config', 'The settings, nsm20.yaml.', () => ({
    ...settingsJson(),
    definitions: sharedTypes(),
  })),
  named('Answers', 'output', 'Every answer in JSON, version 1.', () => answersJson()),
  named(
    'Templates',
    'report-context',
    'What the templates of the report are given, version 1.',
    reportContextJson,
  ),
  ...memorandumKinds.map((kind) => kindSchema('Kinds of the memorandum', kind)),
  ...neighbourKinds.map((kind) => kindSchema('Kinds of the neighbouring instruments', kind)),
];

function kindSchema(group: string, kind: Kind): NamedSchema {
  return named(group, kind, kindTexts[kind].meaning, () => ({
    ...kindJson(kind),
    definitions: { ...sharedTypes(), fields: everyRecordJson() },
  }));
}

/** The fields that every record may have stand in one place, so that each kind need not repeat them. */
const everyRecordJson = (): JsonSchema => ({
  description: 'Fields that a record of any kind may have, besides "kind".',
  ...fileSchema(z.strictObject(commonFields())),
});

function kindJson(kind: Kind): JsonSchema {
  const { properties, ...json } = fileSchema(schemaOf(kind)) as { properties: Record<string, JsonSchema> };
  const common = Object.keys(commonFields()).map(
    (name) => [name, { $ref: `#/definitions/fields/properties/${name}` }] as const,
  );
  return {
    description: kindTexts[kind].meaning,
    ...json,
    properties: {
      ...properties,
      kind: { ...properties['kind'], description: 'which record this is' },
      ...Object.fromEntries(common),
    },
  };
}

/** The kind decides which fields there are. One branch alone applies, so that what is wrong is told once. */
function caseFileJson(): JsonSchema {
  return {
    type: 'object',
    required: ['kind'],
    properties: {
      kind: {
        description: 'which record this is',
        enum: kindNames,
        enumDescriptions: kindNames.map((kind) => kindTexts[kind].meaning),
      },
    },
    allOf: kindNames.map((kind) => ({
      if: { required: ['kind'], properties: { kind: { const: kind } } },
      // oxlint-disable-next-line unicorn/no-thenable
      then: { $ref: `#/definitions/${kind}` },
    })),
    definitions: {
      ...sharedTypes(),
      fields: everyRecordJson(),
      ...Object.fromEntries(kindNames.map((kind) => [kind, kindJson(kind)])),
    },
  };
}

/** Each template is a definition by its name. What one is given does not say which it is: it is any of them. */
function reportContextJson(): JsonSchema {
  return {
    type: 'object',
    anyOf: templateNames.map((name) => ({ $ref: `#/definitions/${name}` })),
    definitions: Object.fromEntries(
      templateNames.map((name) => {
        const { $schema: _, ...definition } = z.toJSONSchema(contextSchema(name), { target: 'draft-7' });
        return [name, definition];
      }),
    ),
  };
}

export interface SchemaFile {
  readonly path: string;
  readonly text: Json;
}

/** The schema called `name` as a file for editors. */
export const schemaFile = ({ name, json }: NamedSchema): SchemaFile => ({
  path: `${schemaFolder}/${name}.json`,
  text: toText(json()),
});

let drawn: readonly SchemaFile[] | undefined;

/** The schemas that editors need, as files of a case repository: paths from its root. They are drawn once. */
export const schemaFiles = (): readonly SchemaFile[] =>
  (drawn ??= [caseFileSchema, configSchema].map((path) =>
    schemaFile(schemas.find(({ name }) => path === `${schemaFolder}/${name}.json`)!),
  ));
