/** What `nsm20.yaml` may say, as JSON Schema: its fields, and the rules and instruments that it may name. */
import { law } from '../law/index.ts';
import { contract, neighbours, type NamedRule } from '../law/contract.ts';
import { settingsSchema } from '../reader/settings-schema.ts';
import { fileSchema, type JsonSchema } from './json-schema.ts';

/** The fields of the settings. */
export function settingsJson(): JsonSchema {
  const json = fileSchema(settingsSchema) as JsonSchema & { properties: Record<string, JsonSchema> };
  const { instruments, rules } = json.properties;
  return {
    ...json,
    properties: { ...json.properties, instruments: instrumentsJson(instruments!), rules: rulesJson(rules!) },
  };
}

/** Each instrument by name. Those that are always on can be given an end, and not be switched off. */
function instrumentsJson({ description, additionalProperties: setting }: JsonSchema): JsonSchema {
  const always = law.filter(({ kinds }) => kinds === undefined).map(({ instrument }) => instrument);
  const titles = new Map(law.map(({ instrument: { id, title } }) => [id, title]));
  return {
    description,
    type: 'object',
    properties: Object.fromEntries([
      ...always.map(
        ({ id, title }) => [id, { description: title, allOf: [setting, { not: { const: 'off' } }] }] as const,
      ),
      ...neighbours.map((id) => [id, { description: titles.get(id) ?? id, allOf: [setting] }] as const),
    ]),
    additionalProperties: false,
  };
}

/** Each rule by name, with the levels that it may be given. */
function rulesJson({ description, additionalProperties: level }: JsonSchema): JsonSchema {
  const summaries = new Map(
    law.flatMap(({ rules, duties }) =>
      [...rules, ...duties].map(({ id, docs }) => [id as string, docs.summary]),
    ),
  );
  return {
    description,
    type: 'object',
    properties: Object.fromEntries(
      Array.from(contract, ([id, rule]) => [
        id,
        { description: summaries.get(id) ?? id, type: 'string', enum: levelsOf(rule, level as JsonSchema) },
      ]),
    ),
    additionalProperties: false,
  };
}

const levelsOf = ({ legal, severity }: NamedRule, { enum: levels }: JsonSchema): readonly unknown[] =>
  (levels as readonly string[]).filter((each) =>
    legal ? each === severity : each !== 'off' || severity !== 'error',
  );
