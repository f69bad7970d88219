/**
 * The road for files that are not plain, or in which something is wrong: through the libraries, which word each problem.
 * It is loaded when the first such file is met.
 */
import { isKind, kindNames, type Kind } from '../records/kind-names.ts';
import { schemaOf } from '../records/kinds.ts';
import { idSegment, nameOnOneLine, wholeFile, type Fault, type SourceText } from '../records/source.ts';
import { CaseRecord } from './case-record.ts';
import { namedIn } from './named-in.ts';
import type { Outcome } from './outcome.ts';
import { excerpt, mostProblems, untold } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { settingsSchema } from './settings-schema.ts';
import { shapeFaults } from './shape.ts';
import type { ReadSettings } from './short-road.ts';
import { suggest } from './suggest.ts';

/** Reads one case file, and says in words what is wrong with it. */
export function readRecord(source: SourceText, id: string): Outcome {
  const { path } = source;
  const read = readYaml(source);
  const faults = [...nameFaults(path, id), ...read.faults];
  let { more } = read;
  const brokenAs = (kind?: Kind) => ({
    broken: { path, id, ...(kind && { kind }), ...(read.value && { asRead: read.value }) },
    faults,
    more,
  });
  if (!read.value) return brokenAs();

  const kind = read.value['kind'];
  if (!isKind(kind)) {
    if (!read.faulty.has('/kind')) faults.push(kindFault(kind, read));
    return brokenAs();
  }
  const schema = schemaOf(kind);
  const parsed = schema.safeParse(read.value);
  if (!parsed.success) {
    const shape = shapeFaults(schema, read, parsed.error.issues);
    faults.push(...shape.faults);
    more += shape.more;
  }
  const named = namedIn(schema, read.value);
  if (!parsed.success || faults.length > 0) {
    const draft = read.value['draft'] === true;
    return {
      ...brokenAs(kind),
      ...(!draft && {
        naming: { id, places: read.places, named, room: Math.max(0, mostProblems - faults.length), more },
      }),
    };
  }
  const record = new CaseRecord(kind, id, source, parsed.data, read);
  return { record, named, faults };
}

function kindFault(kind: unknown, { places }: ReturnType<typeof readYaml>): Fault {
  if (kind === undefined) {
    return {
      rule: 'wrong-shape',
      at: places.of(''),
      message: '"kind" is missing: it says which record this is',
      help: `add "kind: ..." with one of ${kindNames.slice(0, 6).join(', ')}, ...`,
    };
  }
  const near = typeof kind === 'string' ? suggest(kind, kindNames) : undefined;
  return {
    rule: 'wrong-shape',
    at: places.of('/kind'),
    message: `${typeof kind === 'string' ? `"${excerpt(kind)}"` : 'this'} is not a kind of record`,
    help: near === undefined ? `the kinds are ${kindNames.join(', ')}` : `did you mean "${near}"?`,
  };
}

function nameFaults(path: string, id: string): Fault[] {
  const wrong = id.split('/').find((segment) => !idSegment.test(segment));
  if (wrong === undefined) return [];
  return [
    {
      rule: 'wrong-shape',
      at: wholeFile(path),
      message: `"${excerpt(nameOnOneLine(wrong))}" cannot be part of a record's id`,
      help: 'name files and folders with small letters a to z, digits, "." and "-", starting with a letter or digit',
    },
  ];
}

/** Reads the settings, and says in words what is wrong with them. */
export function readSettings(source: SourceText): ReadSettings {
  const read = readYaml(source);
  const { places } = read;
  if (!read.value) {
    const isEmpty = /^\s*(#.*\s*)*$/.test(source.text);
    return {
      data: isEmpty ? {} : undefined,
      places,
      faults: isEmpty ? [] : [...read.faults, ...untold(source.path, read.more)],
    };
  }
  const parsed = settingsSchema.safeParse(read.value);
  if (parsed.success) return { data: parsed.data, places, faults: read.faults };
  const { faults, more } = shapeFaults(settingsSchema, read, parsed.error.issues);
  return {
    data: undefined,
    places,
    faults: [...read.faults, ...faults, ...untold(source.path, read.more + more)],
  };
}
