/** Holds a file's fields against a schema, and says what does not fit in plain words. */
import { z } from 'zod';
import { pointerTo } from '../records/case-repository.ts';
import { bare } from '../records/fields.ts';
import type { Fault } from '../records/source.ts';
import { excerpt, mostProblems, type Told } from './problem.ts';
import type { ReadText } from './read-yaml.ts';
import { suggest } from './suggest.ts';

/** Fields people expect and the program computes: writing them down would be a second truth. */
const computed = new Set([
  'due',
  'due_on',
  'deadline',
  'status',
  'state',
  'overdue',
  'paused',
  'verdict',
  'late',
  'id',
]);

/** The faults of `read` against `schema`, none when it fits: `room` of them are told, the others counted. */
export function shapeFaults(
  schema: z.ZodType,
  read: ReadText,
  issues: readonly z.core.$ZodIssue[],
  room = mostProblems - read.faults.length,
): Told {
  const faults: Fault[] = [];
  const told = new Set<string>();
  let more = 0;
  for (const issue of flat(issues, read.value)) {
    if (faults.length >= room) {
      if (!read.faulty.has(pointerTo(...(issue.path as (string | number)[])))) {
        more += issue.code === 'unrecognized_keys' ? issue.keys.length : 1;
      }
      continue;
    }
    for (const fault of faultsOf(issue, schema, read)) {
      const { start } = fault.at;
      const key = `${fault.at.pointer} ${start.line}:${start.column}${fault.rule === 'unknown-key' || fault.message.includes('missing') ? fault.message : ''}`;
      if (told.has(key) || read.faulty.has(pointerTo(...(issue.path as (string | number)[])))) continue;
      told.add(key);
      if (faults.length < room) faults.push(fault);
      else more += 1;
    }
  }
  return { faults, more };
}

/** A union's issues are those of the member that fits best: the one for a list when a list is written. */
function flat(issues: readonly z.core.$ZodIssue[], value: unknown): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const written = valueAt(value, issue.path);
    const member = issue.errors.find((each) =>
      Array.isArray(written) || (typeof written === 'object' && written !== null)
        ? each.every(({ path }) => path.length > 0)
        : false,
    );
    return member
      ? flat(
          member.map((each) => ({ ...each, path: [...issue.path, ...each.path] })),
          value,
        )
      : [issue];
  });
}

function faultsOf(issue: z.core.$ZodIssue, schema: z.ZodType, { places, value }: ReadText): Fault[] {
  const path = issue.path as (string | number)[];
  const pointer = pointerTo(...path);
  const name = path.findLast((step) => typeof step === 'string') ?? 'the record';
  const written = valueAt(value, path);
  const wrong = (message: string, help?: string): Fault[] => [
    { rule: 'wrong-shape', at: places.of(pointer), message, ...(help !== undefined && { help }) },
  ];
  const missing = (field: string): Fault[] => [
    {
      rule: 'wrong-shape',
      at: places.of(pointerTo(...path.slice(0, -1))),
      message: `${field.includes(' or ') ? field : `"${field}"`} is missing`,
      help: `add "${field.split(' ')[0]}: ..."`,
    },
  ];

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, schema, places));
    case 'invalid_type': {
      if (written === undefined) return missing(name);
      if (issue.expected === 'string') {
        if (typeof written === 'number' || typeof written === 'boolean') {
          return wrong(
            `"${name}" is a text, and ${excerpt(String(written))} reads as ${typeof written === 'number' ? 'a number' : 'true or false'}`,
            `put it in quotes: "${excerpt(String(written))}"`,
          );
        }
        return wrong(`"${name}" is a text, and ${describe(written)} is written`);
      }
      if (issue.expected === 'number' || issue.expected === 'int') {
        const digits = typeof written === 'string' ? written.replaceAll(/[\s_,$']/g, '') : '';
        return wrong(
          `"${name}" is a whole number, and ${describe(written)} is written`,
          /^\d+$/.test(digits) ? `write digits only: ${excerpt(digits)}` : 'write digits only',
        );
      }
      if (issue.expected === 'boolean') {
        return wrong(
          `"${name}" is true or false, and ${describe(written)} is written`,
          'write true or false, without quotes',
        );
      }
      if (issue.expected === 'array')
        return wrong(
          `"${name}" is a list, and ${describe(written)} is written`,
          `write [${excerpt(typeof written === 'string' ? written : '...')}]`,
        );
      return wrong(
        `"${name}" has fields of its own, and ${describe(written)} is written`,
        'write "field: value" lines below it',
      );
    }
    case 'invalid_value': {
      if (written === undefined) return missing(name);
      const words = issue.values.map(String);
      const near = typeof written === 'string' ? suggest(written, words) : undefined;
      const list = words.length > 8 ? `${words.slice(0, 8).join(', ')}, ...` : words.join(', ');
      return wrong(
        `${describe(written)} is not what "${name}" can be`,
        near === undefined
          ? `write ${words.length === 1 ? `${list}, or leave the field out` : `one of ${list}`}`
          : `did you mean "${near}"? It can be ${list}`,
      );
    }
    case 'invalid_union':
      if (written === undefined) return missing(name);
      return wrong(`"${name}" cannot be ${describe(written)}`, 'see the format of this field');
    case 'too_small':
      return issue.origin === 'array'
        ? wrong(`"${name}" is an empty list`, 'leave the field out, or write at least one')
        : wrong(`${describe(written)} is too small for "${name}"`, `write at least ${issue.minimum}`);
    case 'too_big':
      return wrong(`${describe(written)} is too large for "${name}"`, 'check the number');
    case 'invalid_format':
      return wrong(`${describe(written)} ${issue.message}`);
    case 'custom': {
      const { missing: field, help } = issue.params as { missing?: string; help?: string };
      if (field !== undefined) return missing(field);
      return wrong(`${describe(written)} ${issue.message}`, help);
    }
    /* v8 ignore start -- no schema of this format asks for it; the compiler wants every code answered */
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return wrong(`${describe(written)} is not what "${name}" can be`);
    /* v8 ignore stop */
  }
}

function unknownKey(
  key: string,
  path: readonly (string | number)[],
  schema: z.ZodType,
  places: ReadText['places'],
): Fault {
  const at = places.key(pointerTo(...path, key));
  if (computed.has(key)) {
    const why =
      key === 'id' ? "a record's id is its path" : 'due dates and states are computed, never written';
    return { rule: 'unknown-key', at, message: `"${key}" is not a field: ${why}`, help: 'remove the field' };
  }
  const known = fieldsAt(schema, path);
  const near = suggest(key, known);
  return {
    rule: 'unknown-key',
    at,
    message: `"${excerpt(key)}" is not a field${path.length === 0 ? (known.includes('kind') ? ' of this kind of record' : ' of the settings') : ` of "${path.findLast((step) => typeof step === 'string')}"`}`,
    help: near === undefined ? `its fields are ${known.join(', ')}` : `did you mean "${near}"?`,
  };
}

/** The fields that `schema` knows at `path`. */
function fieldsAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let current: z.ZodType | undefined = schema;
  for (const step of path) current = inner(current, step);
  const object = current && bare(current);
  const members = object instanceof z.ZodUnion ? (object.options as z.ZodType[]) : [object];
  return members.flatMap((member) => (member instanceof z.ZodObject ? Object.keys(member.shape) : []));
}

function inner(schema: z.ZodType | undefined, step: string | number): z.ZodType | undefined {
  const known = schema && bare(schema);
  if (known instanceof z.ZodObject) return (known.shape as Record<string, z.ZodType>)[step];
  if (known instanceof z.ZodArray) return known.element as z.ZodType;
  return known instanceof z.ZodRecord
    ? (known.valueType as z.ZodType)
    : /* v8 ignore next -- no schema of this format has fields below anything else */ undefined;
}

/** What is written, for use in a sentence. */
function describe(written: unknown): string {
  if (Array.isArray(written)) return 'a list';
  if (typeof written === 'object' && written !== null) return 'a mapping of fields';
  return typeof written === 'string' ? `"${excerpt(written)}"` : excerpt(String(written));
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<PropertyKey, unknown>)[step];
  }
  return current;
}
