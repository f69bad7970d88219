/** The text of a new record: what is known, each field with its meaning above it, and what could be added below. */
import { everyRecord, fieldsOf, type FieldDoc } from '../records/field-docs.ts';
import type { Kind } from '../records/kind-names.ts';
import { kindTexts } from '../records/kind-texts.ts';
import type { Answers, Value } from './answers.ts';
import { askedOf, isAsked } from './asked.ts';
import { placeholder } from './placeholder.ts';
import { listText, scalarText } from './yaml-text.ts';

/** The record of `kind` that says what `answers` say; `head`: its first line, for editors. */
export function draftRecord(kind: Kind, answers: Answers, head?: string): string {
  const fields = [...fieldsOf(kind), ...everyRecord()];
  const applies = askedOf(kind).filter((asked) => isAsked(asked, answers));
  const usual = new Set([...applies.map(({ field }) => field.split('.')[0]!), 'sources']);
  const open = fields.filter(({ name }) => usual.has(name) && answers[name] === undefined);
  const lines = [
    ...(head === undefined ? [] : [head]),
    ...comment(kindTexts[kind].meaning, ''),
    `# Every field of it: nsm20 explain ${kind}`,
    `kind: ${kind}`,
    ...fieldLines(fields, answers, ''),
  ];
  if (open.length > 0) {
    lines.push('', '# Not recorded. What is known goes in without the "#"; what is not known stays out.');
    for (const field of open) lines.push(openLine(field, kind));
  }
  return `${lines.join('\n')}\n`;
}

/** The widest line of a comment. */
const width = 100;

/** `text` as lines of comment behind `indent`. */
export function comment(text: string, indent: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(`${indent}# ${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

/** The fields that `value` holds, in the order of the schema; what the schema does not know comes last. */
function fieldLines(fields: readonly FieldDoc[], value: Answers, indent: string, explained = true): string[] {
  const known = fields.filter(({ name }) => value[name] !== undefined);
  const names = new Set(fields.map(({ name }) => name));
  return [
    ...known.flatMap((field) => [
      ...(explained ? comment(meaningOf(field), indent) : []),
      ...valueLines(field.name, field.fields, value[field.name]!, indent, explained),
    ]),
    ...Object.entries(value)
      .filter(([name]) => !names.has(name))
      .flatMap(([name, unknown]) => valueLines(name, [], unknown, indent, false)),
  ];
}

function valueLines(
  name: string,
  fields: readonly FieldDoc[],
  value: Value,
  indent: string,
  explained: boolean,
): string[] {
  if (typeof value !== 'object') return [`${indent}${name}: ${scalarText(value)}`];
  if (!Array.isArray(value))
    return [`${indent}${name}:`, ...fieldLines(fields, value as Answers, `${indent}  `, explained)];
  const entries = value as readonly Value[];
  if (!entries.some((entry) => typeof entry === 'object' && !Array.isArray(entry)))
    return [`${indent}${name}: ${listText(entries)}`];
  return [
    `${indent}${name}:`,
    ...entries.flatMap((entry, index) => entryLines(fields, entry, `${indent}  `, explained && index === 0)),
  ];
}

/** One entry of a list; only the first one is explained. */
function entryLines(fields: readonly FieldDoc[], entry: Value, indent: string, explained: boolean): string[] {
  if (typeof entry !== 'object' || Array.isArray(entry))
    return [
      `${indent}- ${typeof entry === 'object' ? listText(entry as readonly Value[]) : scalarText(entry)}`,
    ];
  const lines = fieldLines(fields, entry as Answers, `${indent}  `, explained);
  const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
  return lines.map((line, index) => {
    if (index > first) return line;
    const bare = line.slice(indent.length + 2);
    return index === first ? `${indent}- ${bare}` : `${indent}${bare}`;
  });
}

/** What a field means; where it says only what its absence means, that. */
export const meaningOf = ({ meaning, absent }: FieldDoc): string =>
  meaning === '' ? `if absent: ${absent}` : meaning;

/** A field that is not recorded, as a line that shows what it takes: without its "#" and with a value it is the field. */
function openLine(field: FieldDoc, kind: Kind): string {
  return `# ${field.name}: ${placeholder(field, partsOf(kind), field.name)}  # ${meaningOf(field)}`;
}

/** The parts of a field that its line shows, besides the mandatory ones. */
const partsOf = (kind: Kind): ReadonlySet<string> =>
  new Set([...askedOf(kind).map(({ field }) => field), 'sources.url', 'sources.date']);
